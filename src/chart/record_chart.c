/* Chart: what must hold of a measure and of each of its points. */
#include "tables.h"

#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/record.h"
#include "view_measure.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const char measure_rules_help[] =
	"Rule sets with commas: " RULE_SET_CODES(", ", ", ") "; nothing: by the chart.";

/* ---- measures ---- */

static bool is_pair_chart(enum ChartType type)
{
	return type == CHART_P || type == CHART_PP || type == CHART_U || type == CHART_UP;
}

/* Whether a chart can be made of this kind of data. */
static bool fits_data(enum ChartType type, enum DataKind data)
{
	bool pairs = data == DATA_PROPORTION || data == DATA_RATE;

	if (data == DATA_SUBGROUP)
		return type == CHART_XBAR || type == CHART_S;
	if (pairs)
		return is_pair_chart(type) || type == CHART_RUN || type == CHART_I;
	return !is_pair_chart(type) && type != CHART_XBAR && type != CHART_S;
}

static bool check_measure(struct Writing *writing, const void *record)
{
	const struct Measure *measure = record;
	struct Issues *issues = writing->issues;
	struct Error error = {0};
	const struct RuleSet *misfit;
	unsigned rules = 0;

	if (measure->chart > CHART_AUTO && measure->data != CHOICE_NONE &&
	    !fits_data((enum ChartType)(measure->chart - 1), (enum DataKind)measure->data))
		issues_add(issues, ERROR_INPUT, "chart",
			   "%s cannot be made of these data. Choose another chart, or auto.",
			   chart_type_subject((enum ChartType)(measure->chart - 1)));
	if (measure->rules && !rules_parse(measure->rules, &rules, &error))
		issues_add(issues, ERROR_INPUT, "rules", "%s", error.text);
	misfit = measure->chart > CHART_AUTO ? rules_misfit(rules, (unsigned)measure->chart - 1)
					     : NULL;
	if (misfit)
		issues_add(issues, ERROR_INPUT, "rules",
			   "The %s rules are for %ss. Choose chart=%s or other rules.",
			   misfit->title, chart_type_name(misfit->only_for),
			   chart_type_code(misfit->only_for));
	if (!isnan(measure->multiply) && measure->multiply <= 0)
		issues_add(issues, ERROR_INPUT, "multiply", "The factor must be above 0.");
	return true;
}

/* ---- annotations ---- */

static bool check_annotation(struct Writing *writing, const void *record)
{
	const struct Annotation *annotation = record;

	if (annotation->freeze_until == DAY_NONE)
		return true;
	if (annotation->phase != 1)
		issues_add(writing->issues, ERROR_INPUT, "freeze_until",
			   "Only a phase has a baseline. Set phase=yes, or leave this empty.");
	else if (annotation->day != DAY_NONE && annotation->freeze_until < annotation->day)
		issues_add(writing->issues, ERROR_INPUT, "freeze_until",
			   "The baseline of a phase cannot end before the phase begins.");
	return true;
}

/* ---- points ---- */

/* NAN is missing, and reported elsewhere. */
static void check_count(const char *key, double number, struct Issues *issues)
{
	if (!isnan(number) && number != floor(number))
		issues_add(issues, ERROR_INPUT, key,
			   "%.15g is no count: a count is a whole number.", number);
}

static void check_pair(const struct Measure *measure, const struct Point *point,
		       struct Issues *issues)
{
	bool half = isnan(point->numerator) != isnan(point->denominator);

	if (half)
		issues_add(issues, ERROR_INPUT,
			   isnan(point->numerator) ? "numerator" : "denominator",
			   "A point of %s needs both, k and n.", measure->code);
	if (!isnan(point->value))
		issues_add(issues, ERROR_INPUT, "value",
			   "A point of %s is k and n, its value is computed.", measure->code);
	check_count("numerator", point->numerator, issues);
	if (measure->data == DATA_PROPORTION)
		check_count("denominator", point->denominator, issues);
	if (measure->data == DATA_PROPORTION && point->numerator > point->denominator)
		issues_add(issues, ERROR_INPUT, "numerator", "%.15g of %.15g is more than all.",
			   point->numerator, point->denominator);
}

static void check_subgroup(const struct Point *point, struct Issues *issues)
{
	char *end;

	for (const char *at = point->subgroup; at && *at; at = end) {
		double value = strtod(at, &end);

		if (end == at || !isfinite(value)) {
			issues_add(issues, ERROR_INPUT, "subgroup",
				   "The values of a subgroup are numbers separated by spaces, like "
				   "3.1 2.8 3.4.");
			return;
		}
		end += strspn(end, " ;\t");
	}
}

static void check_value(const struct Measure *measure, const struct Point *point,
			struct Issues *issues)
{
	if (!isnan(point->denominator) || (!isnan(point->numerator) && measure->data != DATA_COUNT))
		issues_add(issues, ERROR_INPUT, "value", "A point of %s is one value, not k and n.",
			   measure->code);
	if (measure->data == DATA_COUNT)
		check_count("value", point->value, issues);
	if (measure->data == DATA_COUNT && point->value < 0)
		issues_add(issues, ERROR_INPUT, "value", "A count cannot be negative.");
	if (measure->data == DATA_BETWEEN && point->value < 0)
		issues_add(issues, ERROR_INPUT, "value", "Days between events cannot be negative.");
}

static bool load_measure(struct Writing *writing, const struct Point *point,
			 struct Measure *ret_measure)
{
	return writing_load(writing, KIND_MEASURE, point->measure, ret_measure);
}

static bool check_numbers(struct Writing *writing, const void *record)
{
	const struct Point *point = record;
	struct Measure measure;

	if (!point->measure)
		return true;
	if (!load_measure(writing, point, &measure))
		return false;
	if (measure.data == DATA_PROPORTION || measure.data == DATA_RATE)
		check_pair(&measure, point, writing->issues);
	else if (measure.data == DATA_SUBGROUP)
		check_subgroup(point, writing->issues);
	else
		check_value(&measure, point, writing->issues);
	if (point->day != DAY_NONE && point->day > writing->domain->today)
		issues_warn(writing->issues, "day", "The day of this point is still to come.");
	return true;
}

/* Two points on one day are most likely one that was entered twice. Reads the points of that day
 * alone: an import checks each of its points. */
static bool check_day(struct Writing *writing, const void *record)
{
	static const char *const fields[] = {"day", NULL};
	const struct Point *point = record;
	const struct FieldsQuery same_day = {.entity = entity_get(KIND_POINT),
					     .owner = "measure",
					     .ids = &point->measure,
					     .n_ids = 1,
					     .fields = fields,
					     .day = "day",
					     .from = point->day,
					     .to = point->day};
	struct Measure measure;
	struct Records points;
	char day[DAY_TEXT];

	if (!point->measure || point->day == DAY_NONE)
		return true;
	if (!load_measure(writing, point, &measure) ||
	    !domain_read_fields(writing->domain, &same_day, writing->arena, &points,
				writing->error))
		return false;
	for (size_t i = 0; i < points.n; i++) {
		const struct Point *other = records_at(&points, i);

		if (other->record.id == point->record.id)
			continue;
		issues_warn(
			writing->issues, "day",
			"%s has a point on %s already (%s). Change that one instead.", measure.code,
			day_medium(point->day, day),
			domain_ref(writing->domain, KIND_POINT, other->record.id, writing->arena));
		break;
	}
	return true;
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_MEASURE, .code = {"team", "M", 1, NULL}},
};
const struct KindBehaviorTable chart_behaviors = CAPABILITY_ROWS(behaviors_rows);

static const struct RecordRule rules_rows[] = {
	{KIND_ANNOTATION, {"day", "phase", "freeze_until"}, RULE_ENTERED, check_annotation},
	{KIND_MEASURE, {"data", "chart", "rules", "multiply"}, RULE_ENTERED, check_measure},
	{KIND_POINT,
	 {"measure", "value", "numerator", "denominator", "subgroup"},
	 RULE_ENTERED,
	 check_numbers},
	{KIND_POINT, {"measure", "day"}, RULE_ENTERED, check_day},
};
const struct RecordRuleTable chart_rules = CAPABILITY_ROWS(rules_rows);

/* ---- what a person types ---- */

static bool fail_form(const struct Measure *measure, const char *text, const char *wanted,
		      struct Error *error)
{
	struct Arena arena = {0};

	error_set(error, ERROR_INPUT, "value", "\"%.40s\" is no point of %s: it is %s.",
		  text_show(&arena, text), measure->code, wanted);
	arena_release(&arena);
	return false;
}

bool point_parse(const struct Measure *measure, const char *text, struct Arena *arena,
		 struct PointValues *ret_values, struct Error *error)
{
	const char *slash = strchr(text, '/');
	bool pairs = measure->data == DATA_PROPORTION || measure->data == DATA_RATE;

	if (pairs && !slash)
		return fail_form(measure, text, "k/n, like 15/36", error);
	if (!pairs && slash)
		return fail_form(measure, text, "one value, like 12.5", error);
	ret_values->n = pairs ? 2 : 1;
	if (pairs) {
		ret_values->items[0] = (struct Assignment){
			"numerator", arena_text_n(arena, text, (size_t)(slash - text))};
		ret_values->items[1] = (struct Assignment){"denominator", slash + 1};
	} else {
		ret_values->items[0] = (struct Assignment){
			measure->data == DATA_SUBGROUP ? "subgroup" : "value", text};
	}
	return true;
}
