/* Session: one meeting of a cohort. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"
#include "qtp/season.h"

static const struct FieldChoice modes[] = {
	[SESSION_IN_PERSON] = {"in_person", "in person", .words = "on site|onsite|live"},
	[SESSION_VIRTUAL] = {"virtual", "virtual", .words = "online|remote|zoom"},
	[SESSION_HYBRID] = {"hybrid", "hybrid"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Session, cohort, REF), .key = "cohort", .label = "Cohort",
	 .help = "The cohort that meets.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_COHORT, .removal = REMOVAL_ALONG, .width = 8},
	{AT(Session, code, TEXT), .key = "code", .label = "Code",
	 .help = "Made from cohort and number: DAL17-S2.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH | FIELD_CODE, .max = 24, .width = 10},
	{AT(Session, number, NUMBER), .key = "number", .label = "No.",
	 .help = "1, 2 or 3; the next of the cohort when not given.",
	 .flags = FIELD_REQUIRED | FIELD_FILLED | FIELD_FIXED, .min = 1, .max = 99, .width = 3,
	 .heads = "Session number|Session no.|Number"},
	{AT(Session, first_day, DAY), .key = "first_day", .lean = DAY_COMING, .label = "First day",
	 .help = "The day it starts.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .heads = "Start|Start date|Starts|Begin|Begins|From|Date"},
	{AT(Session, last_day, DAY), .key = "last_day", .lean = DAY_COMING,
	 .after = offsetof(struct Session, first_day), .label = "Last day",
	 .help = "The day it ends; the first day when not given.",
	 .flags = FIELD_REQUIRED | FIELD_FILLED | FIELD_COLUMN,
	 .heads = "End|End date|Ends|To|Until"},
	{AT(Session, mode, CHOICE), .key = "mode", .label = "Mode",
	 .help = "In person, virtual or hybrid.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .choices = modes, .initial = "in_person", .width = 9, .heads = "Format"},
	{AT(Session, venue, TEXT), .key = "venue", .label = "Venue",
	 .help = "Where people have to go.", .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 24,
	 .heads = "Place|Hotel|Location|Where"},
	{AT(Session, designated, REAL), .key = "designated", .label = "Designated",
	 .help = "AMA credits that it was designated for; nothing: what the agenda adds up to."},
	{AT(Session, designated_on, DAY), .key = "designated_on", .lean = DAY_LAST,
	 .label = "Designated on", .help = "The day of that, before the first day."},
	{AT(Session, pars, TEXT), .key = "pars", .label = "PARS number", .flags = FIELD_SEARCH,
	 .help = "Number of the activity at the accrediting council.", .max = 40},
	{AT(Session, acpe_reported, DAY), .key = "acpe_reported", .lean = DAY_LAST,
	 .label = "ACPE reported",
	 .help = "The day on which what pharmacists had claimed by then was reported."},
	{AT(Session, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Anything worth keeping.", .flags = FIELD_SEARCH,
	 .heads = "Note|Comment|Comments|Remarks"},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Session *session = record;

	check_day_order(issues, "last_day", session->first_day, session->last_day);
}

const struct Entity session_entity = {
	.kind = KIND_SESSION,
	.key = "session",
	.name = "session",
	.plural = "sessions",
	.help = "One meeting of a cohort, of one or more days.",
	.size = sizeof(struct Session),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.ref_field = "code",
	.label_field = "code",
	.order = "code",
	.folded_since = 47,
	.check = check,
};
