/* Point: one value of a measure. */
#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"

#include <math.h>

static const struct Field fields[] = {
	{AT(Point, measure, REF), .key = "measure", .label = "Measure", .help = "The measure.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_MEASURE,
	 .removal = REMOVAL_ALONG, .width = 30, .heads = "Indicator|Metric"},
	{AT(Point, day, DAY), .key = "day", .lean = DAY_LAST, .label = "Date",
	 .help = "First day of the period, or the day of the event.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .heads = "Month|Week|Period|Week of|Week beginning"},
	{AT(Point, value, REAL), .key = "value", .label = "Value",
	 .help = "The value, where a point is one value.", .flags = FIELD_COLUMN, .width = 9,
	 .heads = "Result|Percent|Rate|Measurement"},
	{AT(Point, numerator, REAL), .key = "numerator", .label = "k",
	 .help = "How many, or how much.", .flags = FIELD_COLUMN, .width = 9,
	 .heads = "Count|Yes count"},
	{AT(Point, denominator, REAL), .key = "denominator", .label = "n",
	 .help = "Of how many, or per what exposure.", .flags = FIELD_COLUMN, .width = 9,
	 .heads = "Of|Out of|Total"},
	{AT(Point, subgroup, TEXT), .key = "subgroup", .label = "Values",
	 .help = "The values of a subgroup, separated by spaces.",
	 .flags = FIELD_SOUGHT | FIELD_COLUMN, .max = 4000, .width = 20},
	{AT(Point, left_out, TEXT), .key = "left_out", .label = "Left out",
	 .help = "Why it is drawn but not calculated with; nothing: it counts.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 20},
	{AT(Point, note, TEXT), .key = "note", .label = "Note",
	 .help = "Anything about this point.", .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 20,
	 .heads = "Notes|Comment|Comments|Remarks"},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Point *point = record;

	if (!isnan(point->denominator) && point->denominator < 0)
		issues_add(issues, ERROR_INPUT, "denominator", "n cannot be negative.");
	if (!isnan(point->numerator) && point->numerator < 0)
		issues_add(issues, ERROR_INPUT, "numerator", "k cannot be negative.");
}

const struct Entity point_entity = {
	.kind = KIND_POINT,
	.key = "point",
	.name = "point",
	.plural = "points",
	.help = "One value of a measure.",
	.size = sizeof(struct Point),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "day",
	.order = "day",
	.check = check,
};
