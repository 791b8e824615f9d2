/* Item: an entry of a QI tool of a team: a cause, a step, an idea, a driver, a count. */
#include "qtp/engine/base/math.h"
#include "qtp/project.h"

static const struct FieldChoice tools[] = {
	[TOOL_FISHBONE] = {"fishbone", "fishbone"},
	[TOOL_PROCESS] = {"process", "process map"},
	[TOOL_PAYOFF] = {"payoff", "pay-off matrix"},
	[TOOL_DRIVERS] = {"drivers", "driver diagram"},
	[TOOL_PARETO] = {"pareto", "Pareto chart"},
	{NULL, NULL},
};
_Static_assert(N_ITEMS(tools) == N_TOOLS + 1, "every tool has its words");

#define GRADE_MOST 5
#define MINUTES_MOST 100000
#define COUNT_MOST 1000000000

static const struct Field fields[] = {
	{AT(Item, team, REF), .key = "team", .label = "Team", .help = "Whose tool it is.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 22},
	{AT(Item, code, TEXT), .key = "code", .label = "Code",
	 .help = "Made from the team and a number: DAL17-03-T1.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH | FIELD_CODE, .max = 32, .width = 12},
	{AT(Item, tool, CHOICE), .key = "tool", .label = "Tool",
	 .help = "Fishbone, process map, pay-off matrix, driver diagram or Pareto chart.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .choices = tools, .width = 14},
	{AT(Item, number, NUMBER), .key = "number", .label = "No.",
	 .help = "Its place among its neighbors; filled in when it is not given.",
	 .flags = FIELD_COLUMN, .min = 1, .max = 999, .width = 3},
	{AT(Item, text, TEXT), .key = "text", .label = "Text",
	 .help = "The cause, step, idea or driver, in a few words.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = 200, .width = 34},
	{AT(Item, parent, REF), .key = "parent", .label = "Below",
	 .help = "Fishbone, driver diagram: what it is a part of; nothing: a main one.",
	 .flags = FIELD_COLUMN, .ref = KIND_ITEM, .removal = REMOVAL_ALONG, .width = 20},
	{AT(Item, actor, TEXT), .key = "actor", .label = "Actor",
	 .help = "Process map: who does the step.", .flags = FIELD_SEARCH, .max = 60, .width = 14},
	{AT(Item, minutes, NUMBER), .key = "minutes", .label = "Minutes",
	 .help = "Process map: how long the step takes.", .min = 0, .max = MINUTES_MOST,
	 .width = 7},
	{AT(Item, trouble, TEXT), .key = "trouble", .label = "Trouble",
	 .help = "Process map: what goes wrong there.", .flags = FIELD_SEARCH, .max = 200,
	 .width = 24},
	{AT(Item, impact, NUMBER), .key = "impact", .label = "Impact",
	 .help = "Pay-off matrix: from 1, little, to 5, much.", .min = 1, .max = GRADE_MOST,
	 .width = 6},
	{AT(Item, ease, NUMBER), .key = "ease", .label = "Ease",
	 .help = "Pay-off matrix: from 1, hard, to 5, easy.", .min = 1, .max = GRADE_MOST,
	 .width = 4},
	{AT(Item, count, NUMBER), .key = "count", .label = "Count",
	 .help = "Pareto chart: how often it was the cause.", .min = 0, .max = COUNT_MOST,
	 .width = 6},
	{AT(Item, measure, REF), .key = "measure", .label = "Measure",
	 .help = "Driver diagram: the measure that shows it.", .ref = KIND_MEASURE,
	 .removal = REMOVAL_CLEAR, .width = 14},
	{AT(Item, cycle, REF), .key = "cycle", .label = "PDSA cycle",
	 .help = "Pay-off matrix, driver diagram: the cycle that tries it.", .ref = KIND_CYCLE,
	 .removal = REMOVAL_CLEAR, .width = 14},
};

#define OF(tool) (1u << TOOL_##tool)

/* What belongs to some tools only. */
static void check(const void *record, struct Issues *issues)
{
	const struct Item *item = record;
	const struct {
		const char *field;
		bool given;
		unsigned tools;
	} parts[] = {
		{"parent", item->parent != 0, OF(FISHBONE) | OF(DRIVERS)},
		{"actor", item->actor != NULL, OF(PROCESS)},
		{"minutes", item->minutes != NUMBER_NONE, OF(PROCESS)},
		{"trouble", item->trouble != NULL, OF(PROCESS)},
		{"impact", item->impact != NUMBER_NONE, OF(PAYOFF)},
		{"ease", item->ease != NUMBER_NONE, OF(PAYOFF)},
		{"count", item->count != NUMBER_NONE, OF(PARETO)},
		{"measure", item->measure != 0, OF(DRIVERS)},
		{"cycle", item->cycle != 0, OF(PAYOFF) | OF(DRIVERS)},
	};

	if (item->tool == CHOICE_NONE)
		return;
	for (size_t i = 0; i < N_ITEMS(parts); i++)
		if (parts[i].given && !(parts[i].tools & (1u << item->tool)))
			issues_add(issues, ERROR_INPUT, parts[i].field,
				   "A %s has no %s: leave it empty.", tools[item->tool].label,
				   parts[i].field);
	if (item->tool == TOOL_PARETO && item->count == NUMBER_NONE)
		issues_add(issues, ERROR_INPUT, "count",
			   "A cause of a Pareto chart needs its count: say how often it was.");
}

const struct Entity item_entity = {
	.kind = KIND_ITEM,
	.key = "item",
	.name = "tool item",
	.plural = "tool items",
	.help = "An entry of a QI tool of a team: a cause, a step, an idea, a driver, a count.",
	.size = sizeof(struct Item),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.ref_field = "code",
	.label_field = "text",
	/* As they were entered: the codes would sort T10 before T2. */
	.order = "team",
	.order_then = {"tool"},
	.check = check,
};
