/* Cycle: plan, do, study, act of a change that a team tries. */
#include "qtp/engine/base/math.h"
#include "qtp/project.h"

static const struct FieldChoice acts[] = {
	[ACT_ADOPT] = {"adopt", "adopt"},
	[ACT_ADAPT] = {"adapt", "adapt"},
	[ACT_ABANDON] = {"abandon", "abandon"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Cycle, team, REF), .key = "team", .label = "Team", .help = "Who tries it.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 22},
	{AT(Cycle, number, NUMBER), .key = "number", .label = "No.",
	 .help = "Counts the cycles of the team; filled in when it is not given.",
	 .flags = FIELD_COLUMN, .min = 1, .max = 999, .width = 3},
	{AT(Cycle, objective, TEXT), .key = "objective", .label = "Objective",
	 .help = "What is tried, and what for.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = 300, .width = 34},
	{AT(Cycle, measure, REF), .key = "measure", .label = "Measure",
	 .help = "The measure of the team that it is to move.", .ref = KIND_MEASURE,
	 .removal = REMOVAL_CLEAR, .width = 24},
	{AT(Cycle, prediction, TEXT), .key = "prediction", .label = "Prediction",
	 .help = "What will happen, with a number.", .flags = FIELD_SEARCH, .max = 500,
	 .width = 30},
	{AT(Cycle, who, TEXT), .key = "who", .label = "Who", .help = "Plan: who does it.",
	 .flags = FIELD_SEARCH, .max = 200, .width = 16},
	{AT(Cycle, where, TEXT), .key = "where", .label = "Where", .help = "Plan: where.",
	 .flags = FIELD_SEARCH, .max = 200, .width = 16},
	{AT(Cycle, start, DAY), .key = "start", .label = "Start",
	 .help = "Plan: the day from which it is tried.", .flags = FIELD_COLUMN},
	{AT(Cycle, end, DAY), .key = "end", .lean = DAY_LAST, .label = "End",
	 .help = "The day on which it was over; without one the cycle is open.",
	 .flags = FIELD_COLUMN},
	{AT(Cycle, done, NOTE), .key = "do", .label = "Do", .help = "What was done and seen.",
	 .flags = FIELD_SEARCH},
	{AT(Cycle, study, NOTE), .key = "study", .label = "Study",
	 .help = "What came out of it, beside the prediction.", .flags = FIELD_SEARCH},
	{AT(Cycle, act, CHOICE), .key = "act", .label = "Act",
	 .help = "Adopt, adapt or abandon the change.", .flags = FIELD_COLUMN, .choices = acts,
	 .width = 8},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Cycle *cycle = record;

	check_day_order(issues, "end", cycle->start, cycle->end);
}

const struct Entity cycle_entity = {
	.kind = KIND_CYCLE,
	.key = "cycle",
	.name = "PDSA cycle",
	.plural = "cycles",
	.help = "A change that a team tries: plan, do, study, act.",
	.size = sizeof(struct Cycle),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "objective",
	.order = "number",
	.check = check,
};
