/* Deliverable: what a team, or one of its core members, hands in for a milestone. */
#include "qtp/engine/base/math.h"
#include "qtp/project.h"

static const struct FieldChoice states[] = {
	[DELIVERABLE_OPEN] = {"open", "open"},
	[DELIVERABLE_SUBMITTED] = {"submitted", "submitted"},
	[DELIVERABLE_RETURNED] = {"returned", "returned"},
	[DELIVERABLE_ACCEPTED] = {"accepted", "accepted"},
	[DELIVERABLE_WAIVED] = {"waived", "waived"},
	{NULL, NULL},
};

#define MOVES "milestone"

static const struct Field fields[] = {
	{AT(Deliverable, team, REF), .key = "team", .label = "Team", .help = "Who owes it.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 24},
	{AT(Deliverable, milestone, REF), .key = "milestone", .label = "Milestone",
	 .help = "Which milestone of the season, like M05.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_MILESTONE,
	 .removal = REMOVAL_REFUSE, .width = 24},
	{AT(Deliverable, person, REF), .key = "person", .label = "Person",
	 .help = "The core member, where each one owes it.", .flags = FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_PERSON, .removal = REMOVAL_REFUSE, .width = 16},
	{AT(Deliverable, state, CHOICE), .key = "state", .label = "State",
	 .help = "Open, submitted, returned, accepted or waived.",
	 .flags = FIELD_COLUMN | FIELD_OWNED, .choices = states, .initial = "open", .width = 9,
	 .command = MOVES, .heads = "Status"},
	{AT(Deliverable, day, DAY), .key = "day", .lean = DAY_LAST, .label = "Since",
	 .help = "The day it came into its state.", .flags = FIELD_COLUMN | FIELD_OWNED,
	 .command = MOVES},
	{AT(Deliverable, reviewer, TEXT), .key = "reviewer", .label = "Reviewer",
	 .help = "Who accepted, returned or waived it; filled in automatically.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH, .max = 60, .width = 12},
	{AT(Deliverable, note, NOTE), .key = "note", .label = "Note",
	 .help = "What was said of it; why it was returned or waived.", .flags = FIELD_SEARCH,
	 .max = 4000, .heads = "Notes|Comment|Comments"},
	{AT(Deliverable, link, TEXT), .key = "link", .label = "File or link",
	 .help = "Path or address of what was handed in.", .flags = FIELD_SEARCH, .max = 1000,
	 .width = 24},
	{AT(Deliverable, due, DAY), .key = "due", .lean = DAY_COMING, .label = "Due",
	 .help = "The day it is due, where that is another one than the season's."},
	{AT(Deliverable, due_reason, TEXT), .key = "due_reason", .label = "Due, because",
	 .help = "Why it is due on another day.", .flags = FIELD_SEARCH, .max = 500, .width = 24},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Deliverable *deliverable = record;

	if (deliverable->due != DAY_NONE && !deliverable->due_reason)
		issues_add(issues, ERROR_INPUT, "due_reason",
			   "A due day of its own needs a reason: say why it is due on another "
			   "day.");
}

const struct Entity deliverable_entity = {
	.kind = KIND_DELIVERABLE,
	.key = "deliverable",
	.name = "deliverable",
	.plural = "deliverables",
	.help = "What a team, or one of its core members, hands in for a milestone; made when "
		"something happens to it.",
	.size = sizeof(struct Deliverable),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "milestone",
	.called = "{milestone} of {team}",
	.order = "milestone",
	.check = check,
};
