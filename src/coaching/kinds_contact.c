/* Contact: one coaching contact with a team, planned or held; the teams and the people who were on
 * it. */
#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"

#define MINUTES_LONGEST 720
#define PLACE_MAX 1000
#define LINK_MAX 2000
#define DETAILS_MAX 20000

static const struct FieldChoice states[] = {
	[CONTACT_PLANNED] = {"planned", "planned", .words = "scheduled"},
	[CONTACT_HELD] = {"held", "held", .words = "done|completed"},
	[CONTACT_MISSED] = {"missed", "missed", .words = "no show|no-show"},
	{NULL, NULL},
};

static const struct FieldChoice kinds[] = {
	[CONTACT_CALL] = {"call", "call", .words = "phone|phone call|telephone|telephone call"},
	[CONTACT_VIDEO] = {"video", "video", "video call",
			   .words = "video call|video conference|videoconference|zoom|webex|teams"},
	[CONTACT_WEBINAR] = {"webinar", "webinar"},
	[CONTACT_EMAIL] = {"email", "e-mail", .words = "mail"},
	[CONTACT_IN_PERSON] = {"in_person", "in person", "visit",
			       .words = "visit|site visit|on site|onsite|face to face"},
	{NULL, NULL},
};

static const struct FieldChoice hours[] = {
	[HOUR_FIRST] = {"first", "the first"},
	[HOUR_SECOND] = {"second", "the second"},
	{NULL, NULL},
};

static const enum DayLean leans_by_state[] = {
	[CONTACT_PLANNED] = DAY_COMING, [CONTACT_HELD] = DAY_LAST, [CONTACT_MISSED] = DAY_LAST};
static const struct FieldLeans leans = {offsetof(struct Contact, state), leans_by_state};

static const struct Field fields[] = {
	{AT(Contact, team, REF), .key = "team", .label = "Team",
	 .help = "The team; further teams of a webinar are records of the kind contact_team.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_REFUSE, .width = 24},
	{AT(Contact, coach, REF), .key = "coach", .label = "Coach",
	 .help = "The coach; the team's own where left empty.",
	 .flags = FIELD_REQUIRED | FIELD_FILLED | FIELD_COLUMN, .ref = KIND_PERSON,
	 .offered = "coach=yes", .removal = REMOVAL_REFUSE, .width = 16,
	 .heads = "Faculty coach|QI coach"},
	{AT(Contact, state, CHOICE), .key = "state", .label = "State",
	 .help = "Planned, held or missed; where left empty held, "
		 "or planned when the day is still to come.",
	 .flags = FIELD_REQUIRED | FIELD_FILLED | FIELD_COLUMN, .choices = states, .width = 8,
	 .heads = "Status"},
	{AT(Contact, day, DAY), .key = "day", .label = "Date", .help = "The day of the contact.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .initial = "today", .leans = &leans,
	 .heads = "Day of contact|Date of contact|Contact date|Date of call|Call date"},
	{AT(Contact, start, TIME), .key = "start", .label = "Start",
	 .help = "Local time in the zone beside it, like 10:00.", .flags = FIELD_COLUMN,
	 .heads = "Start time|Time"},
	{AT(Contact, zone, ZONE), .key = "zone", .label = "Zone",
	 .help = "Time zone of the start, like America/Chicago; the cohort's where left empty.",
	 .flags = FIELD_SOUGHT},
	{AT(Contact, hour, CHOICE), .key = "hour", .label = "Which hour",
	 .help = "Only for a start that happens twice, "
		 "when clocks are set back: the first or the second.",
	 .choices = hours, .width = 10},
	{AT(Contact, minutes, NUMBER), .key = "minutes", .label = "Minutes",
	 .help = "How long it took, or will take.", .flags = FIELD_COLUMN, .min = 1,
	 .max = MINUTES_LONGEST, .width = 7,
	 .heads = "Min|Mins|Duration|Length|Time spent|Minutes spent"},
	{AT(Contact, kind, CHOICE), .key = "kind", .label = "Kind",
	 .help = "Call, video, webinar, e-mail or in person.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .choices = kinds, .initial = "call", .width = 9,
	 .heads = "Type|Type of contact|Contact type|How"},
	{AT(Contact, reviewed, TEXT), .key = "reviewed", .label = "Reviewed",
	 .help = "What was looked at: chart, charter, data plan.", .flags = FIELD_SEARCH},
	{AT(Contact, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "What was said; nothing about patients.", .flags = FIELD_COLUMN | FIELD_SEARCH,
	 .max = 100000, .width = 30,
	 .heads = "Note|Comment|Comments|Remarks|Summary|Discussion|Discussed|"
		  "What was said|What we talked about|What was discussed|Call notes"},
	{AT(Contact, barrier_time, YES_NO), .key = "barrier_time", .label = "Barrier: time",
	 .help = "There is no time for the work."},
	{AT(Contact, barrier_data_access, YES_NO), .key = "barrier_data_access",
	 .label = "Barrier: data access", .help = "The data cannot be obtained."},
	{AT(Contact, barrier_leadership, YES_NO), .key = "barrier_leadership",
	 .label = "Barrier: leadership", .help = "The leadership does not back it."},
	{AT(Contact, barrier_staffing, YES_NO), .key = "barrier_staffing",
	 .label = "Barrier: staffing", .help = "There are too few people."},
	{AT(Contact, barrier_it, YES_NO), .key = "barrier_it", .label = "Barrier: IT / EHR",
	 .help = "The information system is in the way."},
	{AT(Contact, barrier_resistance, YES_NO), .key = "barrier_resistance",
	 .label = "Barrier: resistance", .help = "People do not want the change."},
	{AT(Contact, barrier_scope, YES_NO), .key = "barrier_scope", .label = "Barrier: scope",
	 .help = "The project is too large, or unclear."},
	{AT(Contact, barrier_turnover, YES_NO), .key = "barrier_turnover",
	 .label = "Barrier: turnover", .help = "People leave the team."},
	{AT(Contact, barrier_other, YES_NO), .key = "barrier_other", .label = "Barrier: other",
	 .help = "Another barrier; the notes say which."},
	{AT(Contact, follows, REF), .key = "follows", .label = "Agreed in",
	 .help = "The contact in which this one was planned.", .ref = KIND_CONTACT,
	 .removal = REMOVAL_CLEAR, .width = 10},
	{AT(Contact, uid, TEXT), .key = "uid", .label = "Calendar UID",
	 .help = "Name in the calendar it was imported from; nothing: made here.",
	 .flags = FIELD_SOUGHT, .max = 250},
	{AT(Contact, place, TEXT), .key = "place", .label = "Place",
	 .help = "Where it is held: a room, a telephone number.", .flags = FIELD_SOUGHT,
	 .max = PLACE_MAX},
	{AT(Contact, link, TEXT), .key = "link", .label = "Link",
	 .help = "Address of the call, like https://meet.example/qtp.", .flags = FIELD_SOUGHT,
	 .max = LINK_MAX},
	{AT(Contact, details, NOTE), .key = "details", .label = "Details",
	 .help = "What the calendar says of it, like how to dial in.", .flags = FIELD_SOUGHT,
	 .max = DETAILS_MAX},
	{AT(Contact, sequence, NUMBER), .key = "sequence", .label = "Calendar sequence",
	 .help = "Number of the version that came from a calendar last.", .max = INT32_MAX},
	{AT(Contact, stamp, NUMBER), .key = "stamp", .label = "Calendar stamp",
	 .help = "When that version was made, in seconds since 1970.", .max = INT64_MAX},
};

const struct Entity contact_entity = {
	.kind = KIND_CONTACT,
	.key = "contact",
	.name = "contact",
	.plural = "contacts",
	.help = "One coaching contact with a team: "
		"call, video, webinar, e-mail, in person; planned or held.",
	.size = sizeof(struct Contact),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "team",
	.called = "{kind} of {day}, {team}",
	.order = "day",
	.noted_by = "day",
};

static const struct Field team_fields[] = {
	{AT(ContactTeam, contact, REF), .key = "contact", .label = "Contact",
	 .help = "The contact, as id:N.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_CONTACT, .removal = REMOVAL_ALONG, .width = 20},
	{AT(ContactTeam, team, REF), .key = "team", .label = "Team",
	 .help = "A further team that it reached.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 24},
};

const struct Entity contact_team_entity = {
	.kind = KIND_CONTACT_TEAM,
	.key = "contact_team",
	.name = "further team of a contact",
	.plural = "contact_teams",
	.help = "A further team that a webinar or another contact of several teams reached.",
	.size = sizeof(struct ContactTeam),
	.fields = team_fields,
	.n_fields = N_ITEMS(team_fields),
	.label_field = "team",
	.called = "{team} on {contact}",
	.order = "contact",
	.note_of = "contact",
};

static const struct Field person_fields[] = {
	{AT(ContactPerson, contact, REF), .key = "contact", .label = "Contact",
	 .help = "The contact, as id:N.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_CONTACT, .removal = REMOVAL_ALONG, .width = 20},
	{AT(ContactPerson, person, REF), .key = "person", .label = "Person",
	 .help = "Somebody who was on it.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_PERSON, .removal = REMOVAL_REFUSE, .width = 24},
};

const struct Entity contact_person_entity = {
	.kind = KIND_CONTACT_PERSON,
	.key = "contact_person",
	.name = "person on a contact",
	.plural = "contact_persons",
	.help = "Somebody of the team who was on a contact.",
	.size = sizeof(struct ContactPerson),
	.fields = person_fields,
	.n_fields = N_ITEMS(person_fields),
	.label_field = "person",
	.called = "{person} on {contact}",
	.order = "contact",
};
