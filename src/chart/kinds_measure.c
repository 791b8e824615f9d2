/* Measure: something a team measures over time, and how its chart is made. */
#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"

static const struct FieldChoice roles[] = {
	[MEASURE_OUTCOME] = {"outcome", "outcome"},
	[MEASURE_PROCESS] = {"process", "process"},
	[MEASURE_BALANCING] = {"balancing", "balancing"},
	{NULL, NULL},
};

static const struct FieldChoice directions[] = {
	[WANTED_UP] = {"up", "higher is better", .words = "higher|increase"},
	[WANTED_DOWN] = {"down", "lower is better", .words = "lower|decrease"},
	[WANTED_NEUTRAL] = {"neutral", "neither"},
	{NULL, NULL},
};

static const struct FieldChoice data_kinds[] = {
	[DATA_VALUE] = {"value", "one value"},
	[DATA_PROPORTION] = {"proportion", "k of n", .words = "percent|percentage|%"},
	[DATA_RATE] = {"rate", "count per exposure"},
	[DATA_COUNT] = {"count", "count"},
	[DATA_SUBGROUP] = {"subgroup", "several values"},
	[DATA_BETWEEN] = {"days_between", "days between events"},
	{NULL, NULL},
};

static const struct FieldChoice periods[] = {
	[PERIOD_DAY] = {"day", "day", .words = "daily"},
	[PERIOD_WEEK] = {"week", "week", .words = "weekly"},
	[PERIOD_FORTNIGHT] = {"fortnight", "fortnight",
			      .words = "biweekly|every two weeks|fortnightly"},
	[PERIOD_MONTH] = {"month", "month", .words = "monthly"},
	[PERIOD_QUARTER] = {"quarter", "quarter", .words = "quarterly"},
	[PERIOD_EVENT] = {"event", "event"},
	{NULL, NULL},
};

/* In the order of enum ChartChoice; the keys are those of the command line. */
static const struct FieldChoice charts[] = {
	{"auto", "by the data"}, {"run", "run chart"}, {"i", "I chart"}, {"mr", "MR chart"},
	{"xbar", "X-bar chart"}, {"s", "S chart"},     {"p", "p chart"}, {"pp", "p' chart"},
	{"u", "u chart"},	 {"up", "u' chart"},   {"c", "c chart"}, {"g", "g chart"},
	{"t", "t chart"},	 {NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Measure, team, REF), .key = "team", .label = "Team", .help = "The team that measures.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 22},
	{AT(Measure, code, TEXT), .key = "code", .label = "Code",
	 .help = "Made from the team and a number: DAL17-03-M1.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH | FIELD_CODE, .max = 32, .width = 12},
	{AT(Measure, name, TEXT), .key = "name", .label = "Name",
	 .help = "What is measured, as the chart's title.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 34,
	 .heads = "Title|Indicator|Metric"},
	{AT(Measure, role, CHOICE), .key = "role", .label = "Role",
	 .help = "Outcome, process or balancing.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .choices = roles, .initial = "outcome", .width = 9, .heads = "Type|Type of measure"},
	{AT(Measure, unit, TEXT), .key = "unit", .label = "Unit",
	 .help = "Like hours, %, per 1,000 days.", .flags = FIELD_SOUGHT | FIELD_COLUMN, .max = 40,
	 .width = 8, .heads = "Units|Unit of measure"},
	{AT(Measure, direction, CHOICE), .key = "direction", .label = "Wanted",
	 .help = "The direction that is good.", .flags = FIELD_REQUIRED, .choices = directions,
	 .initial = "neutral", .width = 17},
	{AT(Measure, data, CHOICE), .key = "data", .label = "Data",
	 .help = "What one point is made of.", .flags = FIELD_REQUIRED, .choices = data_kinds,
	 .initial = "value", .width = 12},
	{AT(Measure, chart, CHOICE), .key = "chart", .label = "Chart",
	 .help = "The chart, or auto: by the data.", .flags = FIELD_REQUIRED, .choices = charts,
	 .initial = "auto", .width = 11},
	{AT(Measure, period, CHOICE), .key = "period", .label = "Period",
	 .help = "How often there is a point.", .flags = FIELD_REQUIRED, .choices = periods,
	 .initial = "week", .width = 9, .heads = "Frequency|Interval"},
	{AT(Measure, numerator, TEXT), .key = "numerator", .label = "Numerator",
	 .help = "What is counted, in words.", .flags = FIELD_SEARCH},
	{AT(Measure, denominator, TEXT), .key = "denominator", .label = "Denominator",
	 .help = "Of what, in words.", .flags = FIELD_SEARCH},
	{AT(Measure, source, TEXT), .key = "source", .label = "Source",
	 .help = "Where the data come from.", .flags = FIELD_SEARCH, .heads = "Data source"},
	{AT(Measure, target, REAL), .key = "target", .label = "Target",
	 .help = "The value aimed at, as it is shown.", .heads = "Goal|Target value"},
	{AT(Measure, multiply, REAL), .key = "multiply", .label = "Multiply",
	 .help = "Factor of what is shown: 100 for percent, 1000 for per 1,000."},
	{AT(Measure, rules, TEXT), .key = "rules", .label = "Rules", .flags = FIELD_SOUGHT,
	 .help = measure_rules_help, .max = 60},
	{AT(Measure, screened, YES_NO), .key = "screened", .label = "Screened",
	 .help = "Leave out extreme moving ranges, once.", .initial = "no"},
	{AT(Measure, freeze_until, DAY), .key = "freeze_until", .lean = DAY_LAST,
	 .label = "Frozen until",
	 .help = "The baseline ends with the point of this day; nothing: all points; that "
		 "of a later phase is kept by the annotation that begins it."},
	{AT(Measure, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Anything worth keeping.", .flags = FIELD_SEARCH,
	 .heads = "Note|Comment|Comments|Remarks"},
};

const struct Entity measure_entity = {
	.kind = KIND_MEASURE,
	.key = "measure",
	.name = "measure",
	.plural = "measures",
	.help = "Something a team measures over time; its chart.",
	.size = sizeof(struct Measure),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.ref_field = "code",
	.label_field = "name",
	.order = "code",
};
