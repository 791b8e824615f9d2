/* Chart check: whether the input of a chart makes sense, and which point does not. */
#include "qtp/engine/spc/chart.h"

#include "qtp/engine/base/words.h"

#include <math.h>

static bool is_proportion(enum ChartType type)
{
	return type == CHART_P || type == CHART_PP;
}

static bool is_rate(enum ChartType type)
{
	return is_proportion(type) || type == CHART_U || type == CHART_UP;
}

static bool check_shape(const struct ChartSpec *spec, struct Error *error)
{
	bool subgroups = spec->type == CHART_XBAR || spec->type == CHART_S;
	bool pairs = spec->numerator && spec->denominator;

	if (spec->n == 0)
		return error_set(error, ERROR_INPUT, "data",
				 "There are no points to draw: add at least one.");
	if (subgroups && (!spec->values || !spec->subgroup_n))
		return error_set(error, ERROR_INPUT, "data",
				 "%s needs several values for each point.",
				 chart_type_subject(spec->type));
	if (is_rate(spec->type) && !pairs)
		return error_set(error, ERROR_INPUT, "data",
				 "%s needs a numerator and a denominator for each point.",
				 chart_type_subject(spec->type));
	if (!subgroups && !is_rate(spec->type) && !spec->y &&
	    !(pairs && (spec->type == CHART_RUN || spec->type == CHART_I)))
		return error_set(error, ERROR_INPUT, "data", "%s needs one value for each point.",
				 chart_type_subject(spec->type));
	return true;
}

static bool check_freeze(const struct ChartSpec *spec, size_t freeze, struct Error *error)
{
	return freeze <= spec->n ||
	       error_set(error, ERROR_INPUT, "freeze",
			 "The baseline cannot be frozen after point %zu: there %s only %zu %s.",
			 freeze, spec->n == 1 ? "is" : "are", COUNTED(spec->n, "point", "points"));
}

/* Each phase has one baseline. */
static bool check_freezes(const struct ChartSpec *spec, struct Error *error)
{
	size_t part = 0, last = spec->freeze;

	if (!check_freeze(spec, spec->freeze, error))
		return false;
	for (size_t i = 0; i < spec->n_more_freezes; i++) {
		size_t freeze = spec->more_freezes[i];

		if (!check_freeze(spec, freeze, error))
			return false;
		while (part < spec->n_parts && spec->parts[part] < freeze)
			part++;
		size_t first = part > 0 ? spec->parts[part - 1] : 0;

		if (freeze <= last || first < last)
			return error_set(error, ERROR_INPUT, "freeze",
					 "The baselines must be in order, one a phase: %zu and %zu "
					 "are not.",
					 last, freeze);
		last = freeze;
	}
	return true;
}

static bool check_phases(const struct ChartSpec *spec, struct Error *error)
{
	if (!check_freezes(spec, error))
		return false;
	for (size_t i = 0; i < spec->n_parts; i++) {
		if (spec->n == 1)
			return error_set(error, ERROR_INPUT, "part",
					 "There is only 1 point: no phase can begin after it.");
		if (spec->parts[i] == 0 || spec->parts[i] >= spec->n)
			return error_set(error, ERROR_INPUT, "part",
					 "A phase cannot begin after point %zu: with %zu points it "
					 "is 1 to %zu.",
					 spec->parts[i], spec->n, spec->n - 1);
		if (i > 0 && spec->parts[i] <= spec->parts[i - 1])
			return error_set(error, ERROR_INPUT, "part",
					 "Phases must be in order: %zu does not come after %zu.",
					 spec->parts[i], spec->parts[i - 1]);
	}
	return true;
}

static bool check_given(const struct ChartSpec *spec, struct Error *error)
{
	const struct RuleSet *misfit = rules_misfit(spec->rules, spec->type);
	bool signed_values =
		spec->type == CHART_RUN || spec->type == CHART_I || spec->type == CHART_XBAR;

	if (!(fabs(spec->multiply) < INFINITY) || spec->multiply <= 0)
		return error_set(error, ERROR_INPUT, "multiply",
				 "The multiplier must be a number above 0.");
	if (isinf(spec->center) || isinf(spec->sigma) || spec->sigma <= 0)
		return error_set(error, ERROR_INPUT, "sigma",
				 "A given centre and sigma must be numbers, sigma above 0.");
	if (!isnan(spec->sigma) && spec->type != CHART_I && spec->type != CHART_XBAR)
		return error_set(error, ERROR_INPUT, "sigma",
				 "A sigma can be given for an I chart or an X-bar chart; %s %s "
				 "computes its own.",
				 article_of(chart_type_name(spec->type)),
				 chart_type_name(spec->type));
	if (spec->center < 0 && !signed_values)
		return error_set(
			error, ERROR_INPUT, "center", "The centre of %s %s cannot be below 0.",
			article_of(chart_type_name(spec->type)), chart_type_name(spec->type));
	if (spec->center > 1 && is_proportion(spec->type))
		return error_set(
			error, ERROR_INPUT, "center",
			"The centre of a %s is a proportion from 0 to 1, before multiplying.",
			chart_type_name(spec->type));
	if (misfit)
		return error_set(error, ERROR_INPUT, "rules",
				 "The %s rules are for %ss; choose another rule set for %s %s.",
				 misfit->title, chart_type_name(misfit->only_for),
				 article_of(chart_type_name(spec->type)),
				 chart_type_name(spec->type));
	return true;
}

static bool check_pair(const struct ChartSpec *spec, size_t i, struct Error *error)
{
	double k = spec->numerator[i], n = spec->denominator[i];

	if (isinf(k) || isinf(n))
		return error_set(error, ERROR_INPUT, "numerator",
				 "Point %zu: numerator and denominator must be finite.", i + 1);
	if ((k < 0 && spec->type != CHART_RUN && spec->type != CHART_I) || n < 0)
		return error_set(error, ERROR_INPUT, k < 0 ? "numerator" : "denominator",
				 "Point %zu: %g of %g cannot be, counts are not negative.", i + 1,
				 k, n);
	if (k > n && is_proportion(spec->type))
		return error_set(error, ERROR_INPUT, "numerator",
				 "Point %zu: %g of %g is more than all; for events per exposure "
				 "use a u chart.",
				 i + 1, k, n);
	return true;
}

static bool check_value(const struct ChartSpec *spec, size_t i, struct Error *error)
{
	double y = spec->y[i];

	if (isinf(y))
		return error_set(error, ERROR_INPUT, "value",
				 "Point %zu: the value must be finite.", i + 1);
	if (y < 0 && (spec->type == CHART_C || spec->type == CHART_G))
		return error_set(error, ERROR_INPUT, "value",
				 "Point %zu: a count of %g cannot be, it must be 0 or more.", i + 1,
				 y);
	if (y <= 0 && spec->type == CHART_T)
		return error_set(error, ERROR_INPUT, "value",
				 "Point %zu: a time of %g between events cannot be drawn on a t "
				 "chart, it must be above 0; use a "
				 "finer unit of time, or a g chart.",
				 i + 1, y);
	return true;
}

static bool check_subgroups(const struct ChartSpec *spec, struct Error *error)
{
	const double *value = spec->values;

	for (size_t i = 0; i < spec->n; i++)
		for (size_t j = 0; j < spec->subgroup_n[i]; j++, value++)
			if (isinf(*value))
				return error_set(error, ERROR_INPUT, "value",
						 "Point %zu: all values must be finite.", i + 1);
	return true;
}

bool chart_check(const struct ChartSpec *spec, struct Error *error)
{
	if (!check_shape(spec, error) || !check_phases(spec, error) || !check_given(spec, error))
		return false;
	if (spec->type == CHART_XBAR || spec->type == CHART_S)
		return check_subgroups(spec, error);
	for (size_t i = 0; i < spec->n; i++)
		if (spec->y && !is_rate(spec->type) ? !check_value(spec, i, error)
						    : !check_pair(spec, i, error))
			return false;
	return true;
}
