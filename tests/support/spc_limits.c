/* Reference vectors of centre and limits: qicharts2, PowerBI-SPC and qcc. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "support/spc.h"

#include <math.h>
#include <string.h>

static const char *const chart_keys[] = {"tool",  "version", "options", "per_point",   "per_part",
					 "error", "rules",   "oracle",	"oracle_note", NULL};

/* The numbers of `spec` that index lists in the options name, as counts. */
static size_t *indices(struct Spc *spc, const struct Json *array, size_t *ret_n)
{
	size_t *out = ARENA_ARRAY(spc->arena, json_n(array), size_t);

	*ret_n = 0;
	for (const struct Json *child = array ? array->first : NULL; child; child = child->next)
		out[(*ret_n)++] = (size_t)child->number;
	return out;
}

static bool *flags(struct Spc *spc, const struct Json *array, size_t n)
{
	bool *out = ARENA_ARRAY(spc->arena, n, bool);

	for (const struct Json *child = array ? array->first : NULL; child; child = child->next)
		if (child->number >= 1 && child->number <= (double)n)
			out[(size_t)child->number - 1] = true;
	return out;
}

typedef double PointNumber(const struct ChartPoint *point);

static double get_y(const struct ChartPoint *p)
{
	return p->y;
}
static double get_n(const struct ChartPoint *p)
{
	return p->n;
}
static double get_cl(const struct ChartPoint *p)
{
	return p->cl;
}
static double get_lcl(const struct ChartPoint *p)
{
	return p->lcl;
}
static double get_ucl(const struct ChartPoint *p)
{
	return p->ucl;
}
static double get_lcl_2s(const struct ChartPoint *p)
{
	return p->lcl_2s;
}
static double get_ucl_2s(const struct ChartPoint *p)
{
	return p->ucl_2s;
}
static double get_lcl_1s(const struct ChartPoint *p)
{
	return p->lcl_1s;
}
static double get_ucl_1s(const struct ChartPoint *p)
{
	return p->ucl_1s;
}

static const struct {
	const char *key;
	PointNumber *get;
	bool limit; /* all null is left out of the vectors */
} numbers[] = {
	{"y", get_y, false},	      {"n", get_n, true},	    {"cl", get_cl, true},
	{"lcl", get_lcl, true},	      {"ucl", get_ucl, true},	    {"lcl_2s", get_lcl_2s, true},
	{"ucl_2s", get_ucl_2s, true}, {"lcl_1s", get_lcl_1s, true}, {"ucl_1s", get_ucl_1s, true},
};

static void compare_numbers(struct Spc *spc, const struct Json *points,
			    const struct ChartResult *result, const char *key, PointNumber *get)
{
	const struct Json *array = json_get(points, key);
	const struct Json *want = array ? array->first : NULL;

	if (array && array->n != result->n)
		spc_fail(spc, "%s has %zu entries, there are %zu points", key, array->n, result->n);
	for (size_t i = 0; i < result->n; i++, want = want ? want->next : NULL)
		spc_number(spc, key, i, json_number(want), get(&result->points[i]));
}

static void compare_flags(struct Spc *spc, const struct Json *points,
			  const struct ChartResult *result)
{
	const struct Json *signal = json_get(points, "sigma_signal"),
			  *included = json_get(points, "included");
	const struct Json *base = json_get(points, "in_baseline"), *part = json_get(points, "part");

	for (size_t i = 0; i < result->n; i++) {
		if (signal)
			spc_flag(spc, "sigma_signal", i, json_at(signal, i),
				 result->points[i].sigma_signal);
		if (included)
			spc_flag(spc, "included", i, json_at(included, i),
				 result->points[i].included);
		if (base)
			spc_flag(spc, "in_baseline", i, json_at(base, i),
				 result->points[i].in_baseline);
		if (part)
			spc_count(spc, "part", i, json_number(json_at(part, i)),
				  result->points[i].part);
	}
}

static void compare_count(struct Spc *spc, const struct Json *want, const char *key, size_t i,
			  size_t got, bool present)
{
	if (present || json_get(want, key) == NULL || json_get(want, key)->kind != JSON_NULL)
		spc_count(spc, key, i, json_get_number(want, key), got);
}

static void compare_parts(struct Spc *spc, const struct Json *parts,
			  const struct ChartResult *result)
{
	static const char *const keys[] = {
		"part",	       "n_obs",		  "n_useful",	 "longest_run", "longest_run_max",
		"n_crossings", "n_crossings_min", "runs_signal", NULL};
	size_t i = 0;

	spc_count(spc, "number of phases", 0, (double)json_n(parts), result->n_parts);
	for (const struct Json *want = parts ? parts->first : NULL; want && i < result->n_parts;
	     want = want->next, i++) {
		const struct ChartPart *part = &result->parts[i];
		bool runs = part->n_useful > 0;

		spc_known_keys(spc, "a phase", want, keys);
		spc_count(spc, "n_obs", i, json_get_number(want, "n_obs"), part->n_obs);
		spc_count(spc, "n_useful", i, json_get_number(want, "n_useful"), part->n_useful);
		compare_count(spc, want, "longest_run", i, part->longest_run, runs);
		compare_count(spc, want, "longest_run_max", i, part->longest_run_max, runs);
		compare_count(spc, want, "n_crossings", i, part->n_crossings, runs);
		compare_count(spc, want, "n_crossings_min", i, part->n_crossings_min, runs);
		spc_flag(spc, "runs_signal", i, json_get(want, "runs_signal"), part->runs_signal);
	}
}

static bool qicharts_spec(struct Spc *spc, const struct Json *options, struct ChartSpec *ret_spec)
{
	static const char *const keys[] = {"chart",    "freeze",      "part",	 "exclude", "cl",
					   "multiply", "screened_mr", "agg_fun", NULL};

	spc_known_keys(spc, "options", options, keys);
	if (!spc_spec(spc, json_get_text(options, "chart"), ret_spec))
		return false;
	if (json_get(options, "freeze"))
		ret_spec->freeze = (size_t)json_get_number(options, "freeze");
	ret_spec->parts = indices(spc, json_get(options, "part"), &ret_spec->n_parts);
	ret_spec->excluded = flags(spc, json_get(options, "exclude"), ret_spec->n);
	ret_spec->center = json_get_number(options, "cl");
	if (json_get(options, "multiply"))
		ret_spec->multiply = json_get_number(options, "multiply");
	ret_spec->screened = json_is_true(json_get(options, "screened_mr"));
	return true;
}

/* An array that is not there is all missing; n is there only for pairs. */
void spc_qicharts(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {
		"index", "y",		"n",	    "subgroup_n", "cl",
		"lcl",	 "ucl",		"lcl_2s",   "ucl_2s",	  "sigma_signal",
		"part",	 "in_baseline", "included", NULL};
	const struct Json *points = json_get(block, "per_point");
	struct ChartSpec spec;
	struct ChartResult result;
	struct Error error = {0};

	spc_known_keys(spc, "the block", block, chart_keys);
	spc_known_keys(spc, "per_point", points, keys);
	if (!qicharts_spec(spc, json_get(block, "options"), &spec))
		return;
	if (json_get(block, "error")) {
		if (chart_compute(spc->arena, &spec, &result, &error))
			spc_fail(spc, "not refused, although: %s", json_get_text(block, "error"));
		spc->n_values++;
		return;
	}
	if (!spc_compute(spc, &spec, &result))
		return;
	for (size_t i = 0; i < N_ITEMS(numbers); i++) {
		bool one_sigma = strstr(numbers[i].key, "_1s") != NULL,
		     n = strcmp(numbers[i].key, "n") == 0;

		if (!one_sigma && (!n || json_get(points, "n")))
			compare_numbers(spc, points, &result, numbers[i].key, numbers[i].get);
	}
	compare_flags(spc, points, &result);
	compare_parts(spc, json_get(block, "per_part"), &result);
}

/* ---- PowerBI-SPC ---- */

/* Its limits come from the points listed; those before the last one that are not listed are left
 * out. */
static void limits_from(struct Spc *spc, const struct Json *list, struct ChartSpec *spec)
{
	bool *listed = flags(spc, list, spec->n),
	     *excluded = ARENA_ARRAY(spc->arena, spec->n, bool);
	size_t last = spec->n;

	while (last > 0 && !listed[last - 1])
		last--;
	for (size_t i = 0; i < last; i++)
		excluded[i] = !listed[i];
	spec->freeze = last;
	spec->excluded = excluded;
}

/* The points that signals of a rule hold, on one side. */
static bool *members_on(struct Spc *spc, const struct Signals *signals, const char *rule,
			enum SignalDirection direction, size_t n)
{
	bool *out = ARENA_ARRAY(spc->arena, n, bool);

	for (size_t s = 0; s < signals->n; s++)
		if (text_equal(signals->items[s].rule->code, rule) &&
		    signals->items[s].direction == direction)
			for (size_t i = 0; i < signals->items[s].n_members; i++)
				out[signals->items[s].members[i]] = true;
	return out;
}

static void compare_sides(struct Spc *spc, const char *key, const struct Json *want,
			  const struct Signals *signals, const char *rule, size_t n)
{
	const bool *high = members_on(spc, signals, rule, SIGNAL_HIGH, n);
	const bool *low = members_on(spc, signals, rule, SIGNAL_LOW, n);
	const struct Json *child = want->first;

	for (size_t i = 0; i < n; i++, child = child ? child->next : NULL)
		if (!high[i] ||
		    !low[i]) /* a turning point belongs to both, the tool has one word for it */
			spc_word(spc, key, i, json_text(child),
				 high[i]  ? "upper"
				 : low[i] ? "lower"
					  : "none");
}

/* Where its rules are ours: beyond the limits, 8 and 9 on one side, 6 in a trend. The others are no
 * rule set of ours. */
static void powerbi_rules(struct Spc *spc, const struct Json *rules, struct ChartSpec *spec)
{
	static const struct {
		const char *key, *rule; /* rule NULL: not followed */
	} ours[] = {{"flag_semantics", NULL}, {"shift_6", NULL}, {"shift_7", NULL},
		    {"shift_8", "WE4"},	      {"shift_9", "N2"}, {"trend_5", NULL},
		    {"trend_6", "N3"},	      {"trend_7", NULL}, {"astronomical", "sigma3"},
		    {"two_in_three", NULL}};
	struct ChartResult result;
	struct Signals signals;

	spec->rules = RULES_3SIGMA | RULES_WE | RULES_NELSON;
	spec->excluded = NULL;
	if (!spc_compute(spc, spec, &result))
		return;
	signals_compute(spc->arena, spec, &result, &signals);
	for (const struct Json *child = rules->first; child; child = child->next) {
		size_t k = 0;

		while (k < N_ITEMS(ours) && strcmp(ours[k].key, child->key) != 0)
			k++;
		if (k == N_ITEMS(ours))
			spc_fail(spc, "NOT HANDLED: the rule \"%s\"", child->key);
		else if (!ours[k].rule)
			spc->n_not_followed++;
		else
			compare_sides(spc, child->key, child, &signals, ours[k].rule, result.n);
	}
}

/* Its MR chart has no first point: the moving ranges are drawn from point 1 on. */
static void drop_first(struct Spc *spc, struct ChartResult *result)
{
	struct ChartPoint *points = ARENA_ARRAY(spc->arena, result->n - 1, struct ChartPoint);

	for (size_t i = 1; i < result->n; i++)
		points[i - 1] = result->points[i];
	result->points = points;
	result->n--;
}

/* A zone that begins below 0 on a t chart is missing with us and 0 there. */
static void zero_zones(struct ChartResult *result)
{
	for (size_t i = 0; i < result->n; i++) {
		struct ChartPoint *point = &result->points[i];

		if (isnan(point->lcl_2s) && !isnan(point->ucl_2s))
			point->lcl_2s = 0;
		if (isnan(point->lcl_1s) && !isnan(point->ucl_1s))
			point->lcl_1s = 0;
	}
}

/* It always pools the standard deviations, does not clamp the S chart, and shows only the MR of the
 * baseline. */
static bool powerbi_followed(const struct ChartSpec *spec, const struct ChartResult *result,
			     const char *key)
{
	bool limit = strcmp(key, "y") != 0 && strcmp(key, "cl") != 0;

	if (spec->type == CHART_XBAR)
		return !limit || result->n_varies;
	if (spec->type == CHART_S)
		return strcmp(key, "y") == 0 || (result->n_varies && !limit);
	if (spec->type == CHART_MR)
		return limit || strcmp(key, "cl") == 0;
	return true;
}

void spc_powerbi(struct Spc *spc, const struct Json *block)
{
	static const char *const option_keys[] = {"chart", "limits_from_index", "screened_mr",
						  NULL};
	const struct Json *options = json_get(block, "options"),
			  *points = json_get(block, "per_point");
	struct ChartSpec spec;
	struct ChartResult result;

	spc_known_keys(spc, "the block", block, chart_keys);
	spc_known_keys(spc, "options", options, option_keys);
	if (!spc_spec(spc, json_get_text(options, "chart"), &spec))
		return;
	spec.screened = json_is_true(json_get(options, "screened_mr"));
	limits_from(spc, json_get(options, "limits_from_index"), &spec);
	if (!spc_compute(spc, &spec, &result))
		return;
	if (spec.type == CHART_MR)
		drop_first(spc, &result);
	if (spec.type == CHART_T)
		zero_zones(&result);
	for (size_t i = 0; i < N_ITEMS(numbers); i++) {
		if (!json_get(points, numbers[i].key))
			continue;
		if (powerbi_followed(&spec, &result, numbers[i].key))
			compare_numbers(spc, points, &result, numbers[i].key, numbers[i].get);
		else
			spc->n_not_followed++;
	}
	if (json_get(block, "rules") && spec.type != CHART_MR &&
	    powerbi_followed(&spec, &result, "ucl"))
		powerbi_rules(spc, json_get(block, "rules"), &spec);
}

/* ---- qcc ---- */

static const char *qcc_chart(const char *type)
{
	static const struct {
		const char *type, *chart;
	} types[] = {{"xbar.one", "i"}, {"p", "p"},	  {"u", "u"},
		     {"c", "c"},	{"xbar", "xbar"}, {"S", "s"}};

	for (size_t i = 0; i < N_ITEMS(types); i++)
		if (strcmp(types[i].type, type) == 0)
			return types[i].chart;
	return "";
}

/* Its block does not say which points the centre came from: the baseline of a neighbour block whose
 * centre agrees. */
static void find_baseline(struct Spc *spc, double center, struct ChartSpec *spec)
{
	for (const struct Json *block = spc->reference->first; block; block = block->next) {
		const struct Json *options = json_get(block, "options");
		double at[] = {0, json_get_number(options, "freeze"),
			       json_number(json_at(json_get(options, "part"), 0))};

		for (size_t i = 0; i < N_ITEMS(at); i++) {
			struct ChartResult result;

			if (isnan(at[i]))
				continue;
			spec->freeze = (size_t)at[i];
			if (spc_compute(spc, spec, &result) &&
			    fabs(result.points[0].cl - center) <= SPC_TOLERANCE * fabs(center))
				return;
		}
	}
	spec->freeze = 0;
}

/* The standard deviation of one unit that its limits rest on. */
static double unit_sigma(const struct ChartSpec *spec, const struct ChartResult *result)
{
	const struct ChartPoint *first = &result->points[0];

	if (spec->type == CHART_P)
		return sqrt(first->cl * (1 - first->cl));
	if (spec->type == CHART_U || spec->type == CHART_C)
		return sqrt(first->cl);
	if (spec->type == CHART_S)
		return first->cl / chart_c4(first->n);
	return (first->ucl - first->cl) / 3 * (spec->type == CHART_XBAR ? sqrt(first->n) : 1);
}

static void qcc_compare(struct Spc *spc, const struct Json *block, const struct ChartSpec *spec)
{
	const struct Json *points = json_get(block, "per_point");
	bool subgroups = spec->type == CHART_XBAR || spec->type == CHART_S;
	const char *how = json_get_text(json_get(block, "options"), "std_dev");
	struct ChartResult result;
	bool *beyond, followed;

	if (!spc_compute(spc, spec, &result))
		return;
	/* with subgroups its sigma is the mean of s / c4, ours only where all are of one size */
	followed = !subgroups || (strcmp(how, "UWAVE-SD") == 0 && !result.n_varies);
	compare_numbers(spc, points, &result, "y", get_y);
	if (spec->type != CHART_S || followed)
		spc_number(spc, "center", 0, json_get_number(block, "center"), result.points[0].cl);
	spc->n_not_followed += followed ? 1 : 4; /* runs of 7 are no rule of ours */
	if (!followed)
		return;
	compare_numbers(spc, points, &result, "lcl", get_lcl);
	compare_numbers(spc, points, &result, "ucl", get_ucl);
	spc_number(spc, "std_dev", 0, json_get_number(block, "std_dev"), unit_sigma(spec, &result));
	beyond = ARENA_ARRAY(spc->arena, result.n, bool);
	for (size_t i = 0; i < result.n; i++)
		beyond[i] = result.points[i].sigma_signal;
	spc_point_set(spc, "beyond_limits_index", json_get(block, "beyond_limits_index"), beyond,
		      result.n);
}

void spc_qcc(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {"tool",
					   "version",
					   "options",
					   "note",
					   "center",
					   "std_dev",
					   "per_point",
					   "beyond_limits_index",
					   "violating_runs_of_7_index",
					   "oracle",
					   "oracle_note",
					   NULL};
	const struct Json *options = json_get(block, "options");
	struct ChartSpec spec;
	double *values;

	spc_known_keys(spc, "the block", block, keys);
	if (!spc_spec(spc, qcc_chart(json_get_text(options, "type")), &spec))
		return;
	if (strstr(json_get_text(block, "note"), "y^(1/3.6)")) {
		values = ARENA_ARRAY(spc->arena, spec.n, double);
		for (size_t i = 0; i < spec.n; i++)
			values[i] = pow(spec.y[i], 1 / 3.6);
		spec.y = values;
	}
	find_baseline(spc, json_get_number(block, "center"), &spec);
	qcc_compare(spc, block, &spec);
}
