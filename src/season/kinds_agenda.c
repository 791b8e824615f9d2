/* Agenda item: a timed part of a session day. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"
#include "qtp/season.h"

#define MINUTES_A_DAY (24 * 60)

static const struct FieldChoice kinds[] = {
	[AGENDA_SEMINAR] = {"seminar", "seminar", .words = "lecture|talk|presentation"},
	[AGENDA_CASE_EXAMPLE] = {"case_example", "case example"},
	[AGENDA_SMALL_GROUP] = {"small_group", "small-group exercise",
				.words = "small group|breakout|exercise|workshop"},
	[AGENDA_BREAK] = {"break", "break", .words = "coffee break|coffee"},
	[AGENDA_MEAL] = {"meal", "meal", .words = "breakfast|lunch|dinner"},
	[AGENDA_OTHER] = {"other", "other"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Agenda, session, REF), .key = "session", .label = "Session",
	 .help = "The session it is part of.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_SESSION, .removal = REMOVAL_ALONG, .width = 10},
	{AT(Agenda, code, TEXT), .key = "code", .label = "Code",
	 .help = "Made from session and number: DAL17-S2-03.", .flags = FIELD_SEARCH | FIELD_CODE,
	 .max = 32, .width = 13},
	{AT(Agenda, number, NUMBER), .key = "number", .label = "No.",
	 .help = "Its number within the session.", .flags = FIELD_CODE, .min = 1, .max = 999,
	 .width = 4},
	{AT(Agenda, day, DAY), .key = "day", .lean = DAY_COMING, .label = "Day",
	 .help = "A day of the session.", .flags = FIELD_REQUIRED | FIELD_COLUMN, .heads = "Date"},
	{AT(Agenda, start, TIME), .key = "start", .label = "Start",
	 .help = "Local time at the site, like 09:30.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .heads = "Time|Start time|From"},
	{AT(Agenda, minutes, NUMBER), .key = "minutes", .label = "Minutes",
	 .help = "How long it takes.", .flags = FIELD_REQUIRED | FIELD_COLUMN, .min = 1,
	 .max = MINUTES_A_DAY, .width = 7, .heads = "Duration|Length|Min"},
	{AT(Agenda, title, TEXT), .key = "title", .label = "Title", .help = "What it is about.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 28,
	 .heads = "Topic|Item|Subject"},
	{AT(Agenda, kind, CHOICE), .key = "kind", .label = "Kind",
	 .help = "Seminar, case example, small-group exercise, break, meal.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .choices = kinds, .initial = "seminar",
	 .width = 12},
	{AT(Agenda, faculty, REF), .key = "faculty", .label = "Faculty", .help = "Who teaches it.",
	 .flags = FIELD_COLUMN, .ref = KIND_PERSON, .offered = "faculty=yes|coach=yes",
	 .removal = REMOVAL_REFUSE, .width = 16, .heads = "Speaker|Presenter|Instructor"},
	{AT(Agenda, room, TEXT), .key = "room", .label = "Room", .help = "Where at the venue.",
	 .flags = FIELD_SEARCH, .max = 60},
	{AT(Agenda, ama, YES_NO), .key = "ama", .label = "AMA",
	 .help = "Creditable for AMA PRA Category 1 Credit.", .initial = "no"},
	{AT(Agenda, ancc, YES_NO), .key = "ancc", .label = "ANCC",
	 .help = "Creditable for ANCC contact hours.", .initial = "no"},
	{AT(Agenda, parallel, TEXT), .key = "parallel", .label = "Parallel", .flags = FIELD_SOUGHT,
	 .help = "Items of a day with the same letter run side by side and count once.", .max = 10},
	{AT(Agenda, nonclinical, YES_NO), .key = "nonclinical", .label = "Not clinical",
	 .help = "Content like leadership, for which no disclosure is needed."},
	{AT(Agenda, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Anything worth keeping.", .flags = FIELD_SEARCH},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Agenda *agenda = record;

	if (agenda->start == TIME_NONE || agenda->minutes == NUMBER_NONE)
		return;
	if (agenda->start + agenda->minutes > MINUTES_A_DAY)
		issues_add(issues, ERROR_INPUT, "minutes",
			   "It would run past midnight. Make it shorter, or start it earlier.");
}

const struct Entity agenda_entity = {
	.kind = KIND_AGENDA,
	.key = "agenda",
	.name = "agenda item",
	.plural = "agenda items",
	.help = "A timed part of a session day.",
	.size = sizeof(struct Agenda),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.ref_field = "code",
	.label_field = "title",
	.order = "code",
	.check = check,
};
