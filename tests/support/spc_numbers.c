/* Reference vectors of before / after, Pareto and the tables of constants and critical values. */
#include "qtp/engine/spc/before_after.h"
#include "qtp/engine/spc/pareto.h"
#include "support/spc.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static void compare_key(struct Spc *spc, const struct Json *object, const char *key, double got)
{
	const struct Json *want = json_get(object, key);

	if (want)
		spc_number(spc, key, 0, json_number(want), got);
}

static void compare_interval(struct Spc *spc, const struct Json *object, const char *key,
			     struct Interval got)
{
	const struct Json *want = json_get(object, key);

	if (!want)
		return;
	spc_number(spc, key, 0, json_number(json_at(want, 0)), got.low);
	spc_number(spc, key, 1, json_number(json_at(want, 1)), got.high);
}

/* ---- measurement ---- */

static void compare_measure_phase(struct Spc *spc, const struct Json *want,
				  const struct MeasurePhase *got)
{
	static const char *const keys[] = {"n",	  "mean", "sd", "median", "min",
					   "max", "q1",	  "q3", NULL};

	spc_known_keys(spc, "a phase", want, keys);
	spc_count(spc, "n", 0, json_get_number(want, "n"), got->n);
	compare_key(spc, want, "mean", got->mean);
	compare_key(spc, want, "sd", got->sd);
	compare_key(spc, want, "median", got->median);
	compare_key(spc, want, "min", got->min);
	compare_key(spc, want, "max", got->max);
	compare_key(spc, want, "q1", got->q1);
	compare_key(spc, want, "q3", got->q3);
}

static void compare_mean_test(struct Spc *spc, const struct Json *want, const struct MeanTest *got)
{
	static const char *const keys[] = {"t", "df", "p", "ci95", NULL};

	spc_known_keys(spc, "a test of means", want, keys);
	compare_key(spc, want, "t", got->t);
	compare_key(spc, want, "df", got->df);
	compare_key(spc, want, "p", got->p);
	compare_interval(spc, want, "ci95", got->ci95);
}

/* The block does not say which numbers it took, nor where it split them: those whose first part
 * agrees. */
static bool find_measure(struct Spc *spc, const struct Json *before,
			 struct MeasureComparison *ret_comparison)
{
	size_t n_k, n_n, n_y, n;
	double *k = json_numbers(spc->arena, json_get(spc->input, "numerator"), &n_k);
	double *d = json_numbers(spc->arena, json_get(spc->input, "denominator"), &n_n);
	double *y = json_numbers(spc->arena, json_get(spc->input, "y"), &n_y);
	double *ratio = ARENA_ARRAY(spc->arena, n_k, double),
	       *series[] = {y, k, n_n == n_k ? ratio : NULL};

	for (size_t i = 0; i < n_k && n_n == n_k; i++)
		ratio[i] = k[i] / d[i];
	for (size_t s = 0; s < sizeof(series) / sizeof(series[0]); s++) {
		n = s == 0 ? n_y : n_k;
		for (size_t split = 1; series[s] && split < n; split++)
			if (compare_measure(&(struct BeforeAfter){.values = series[s],
								  .n = n,
								  .split = split},
					    spc->arena, ret_comparison, NULL) &&
			    json_get_number(before, "n") == (double)ret_comparison->before.n &&
			    fabs(json_get_number(before, "mean") - ret_comparison->before.mean) <=
				    SPC_TOLERANCE * fabs(ret_comparison->before.mean))
				return true;
	}
	return false;
}

static void compare_measure_block(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {"tool",
					   "version",
					   "before",
					   "after",
					   "mean_difference",
					   "percent_change",
					   "welch",
					   "student",
					   "wilcoxon",
					   "quantile_type",
					   NULL};
	static const char *const rank_keys[] = {"W", "p_normal_continuity_corrected", NULL};
	struct MeasureComparison got;

	spc_known_keys(spc, "the block", block, keys);
	spc_known_keys(spc, "wilcoxon", json_get(block, "wilcoxon"), rank_keys);
	if (!find_measure(spc, json_get(block, "before"), &got)) {
		spc_fail(spc, "no split of the input has the numbers of \"before\"");
		return;
	}
	compare_measure_phase(spc, json_get(block, "before"), &got.before);
	compare_measure_phase(spc, json_get(block, "after"), &got.after);
	compare_key(spc, block, "mean_difference", got.mean_difference);
	compare_key(spc, block, "percent_change", got.percent_change);
	compare_mean_test(spc, json_get(block, "welch"), &got.welch);
	compare_mean_test(spc, json_get(block, "student"), &got.student);
	compare_key(spc, json_get(block, "wilcoxon"), "W", got.wilcoxon_w);
	compare_key(spc, json_get(block, "wilcoxon"), "p_normal_continuity_corrected",
		    got.wilcoxon_p);
}

/* ---- pairs ---- */

struct Pairs {
	double *k, *n;
	size_t count, split;
};

/* The split after which the sums of numerators and denominators are those of "before". */
static bool find_split(struct Spc *spc, double sum_k, double sum_n, struct Pairs *ret_pairs)
{
	size_t n;
	double k = 0, d = 0;

	ret_pairs->k =
		json_numbers(spc->arena, json_get(spc->input, "numerator"), &ret_pairs->count);
	ret_pairs->n = json_numbers(spc->arena, json_get(spc->input, "denominator"), &n);
	for (size_t i = 0; i < ret_pairs->count && n == ret_pairs->count; i++) {
		if (isnan(ret_pairs->k[i]) || isnan(ret_pairs->n[i]))
			continue;
		k += ret_pairs->k[i];
		d += ret_pairs->n[i];
		ret_pairs->split = i + 1;
		if (k == sum_k && fabs(d - sum_n) <= SPC_TOLERANCE * sum_n)
			return true;
	}
	spc_fail(spc, "no split of the input has the numbers of \"before\"");
	return false;
}

static void compare_proportion_phase(struct Spc *spc, const struct Json *want,
				     const struct ProportionPhase *got)
{
	static const char *const keys[] = {"x", "n", "p", "wilson95", NULL};

	spc_known_keys(spc, "a phase", want, keys);
	compare_key(spc, want, "x", got->x);
	compare_key(spc, want, "n", got->n);
	compare_key(spc, want, "p", got->p);
	compare_interval(spc, want, "wilson95", got->wilson95);
}

static void compare_proportion_block(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {"tool",	    "version",
					   "before",	    "after",
					   "difference",    "wald_ci95",
					   "chisq",	    "p_value",
					   "p_value_yates", "wald_ci95_yates",
					   "fisher_p",	    "fisher_odds_ratio",
					   "risk_ratio",    NULL};
	const struct Json *before = json_get(block, "before");
	struct ProportionComparison got;
	struct Pairs pairs;

	spc_known_keys(spc, "the block", block, keys);
	if (!find_split(spc, json_get_number(before, "x"), json_get_number(before, "n"), &pairs))
		return;
	if (!compare_proportion(
		    &(struct BeforeAfter){NULL, pairs.k, pairs.n, pairs.count, pairs.split}, &got,
		    NULL)) {
		spc_fail(spc, "refused");
		return;
	}
	compare_proportion_phase(spc, before, &got.before);
	compare_proportion_phase(spc, json_get(block, "after"), &got.after);
	compare_key(spc, block, "difference", got.difference);
	compare_interval(spc, block, "wald_ci95", got.wald_ci95);
	compare_interval(spc, block, "wald_ci95_yates", got.wald_ci95_yates);
	compare_key(spc, block, "chisq", got.chisq);
	compare_key(spc, block, "p_value", got.p_value);
	compare_key(spc, block, "p_value_yates", got.p_value_yates);
	compare_key(spc, block, "fisher_p", got.fisher_p);
	compare_key(spc, block, "fisher_odds_ratio", got.fisher_odds_ratio);
	compare_key(spc, block, "risk_ratio", got.risk_ratio);
}

static void compare_rate_phase(struct Spc *spc, const struct Json *want,
			       const struct RatePhase *got)
{
	static const char *const keys[] = {"events", "exposure", "rate", NULL};

	spc_known_keys(spc, "a phase", want, keys);
	compare_key(spc, want, "events", got->events);
	compare_key(spc, want, "exposure", got->exposure);
	compare_key(spc, want, "rate", got->rate);
}

static void compare_rate_block(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {"tool",    "version",	 "before",
					   "after",   "rate_ratio",	 "exact_ci95",
					   "p_exact", "rate_difference", NULL};
	const struct Json *before = json_get(block, "before");
	struct RateComparison got;
	struct Pairs pairs;

	spc_known_keys(spc, "the block", block, keys);
	if (!find_split(spc, json_get_number(before, "events"), json_get_number(before, "exposure"),
			&pairs))
		return;
	if (!compare_rate(&(struct BeforeAfter){NULL, pairs.k, pairs.n, pairs.count, pairs.split},
			  &got, NULL)) {
		spc_fail(spc, "refused");
		return;
	}
	compare_rate_phase(spc, before, &got.before);
	compare_rate_phase(spc, json_get(block, "after"), &got.after);
	compare_key(spc, block, "rate_ratio", got.rate_ratio);
	compare_key(spc, block, "rate_difference", got.rate_difference);
	compare_interval(spc, block, "exact_ci95", got.exact_ci95);
	compare_key(spc, block, "p_exact", got.p_exact);
}

void spc_before_after(struct Spc *spc, const struct Json *block)
{
	if (json_get(block, "mean_difference"))
		compare_measure_block(spc, block);
	else if (json_get(block, "rate_ratio"))
		compare_rate_block(spc, block);
	else if (json_get(block, "difference"))
		compare_proportion_block(spc, block);
	else
		spc_fail(spc, "NOT HANDLED: neither a measurement, nor a rate, nor a proportion");
}

/* ---- Pareto ---- */

static void compare_pareto(struct Spc *spc, const struct Json *block, const char *const keys[4],
			   double percent)
{
	const struct Json *items = json_get(spc->input, "items");
	const char **names = ARENA_ARRAY(spc->arena, json_n(items), const char *);
	size_t n = 0, n_counts;
	double *counts = json_numbers(spc->arena, json_get(spc->input, "count"), &n_counts);
	struct Pareto got;

	for (const struct Json *item = items ? items->first : NULL; item; item = item->next)
		names[n++] = item->kind == JSON_TEXT ? item->text : NULL;
	if (!pareto_compute(spc->arena,
			    &(struct ParetoItems){names, n_counts == n ? counts : NULL, n}, &got,
			    NULL)) {
		spc_fail(spc, "refused");
		return;
	}
	spc_count(spc, "categories", 0, (double)json_n(json_get(block, "categories")), got.n);
	for (size_t i = 0; i < got.n; i++) {
		double numbers[] = {got.rows[i].count, got.rows[i].cumulative_count,
				    got.rows[i].proportion * percent,
				    got.rows[i].cumulative_proportion * percent};

		spc_word(spc, "category", i, json_text(json_at(json_get(block, "categories"), i)),
			 got.rows[i].category);
		for (size_t k = 0; k < 4; k++)
			spc_number(spc, keys[k], i,
				   json_number(json_at(json_get(block, keys[k]), i)), numbers[k]);
	}
}

void spc_pareto(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {
		"tool",	 "version",	     "options",	   "categories",
		"count", "cumulative_count", "proportion", "cumulative_proportion",
		NULL};
	static const char *const numbers[4] = {"count", "cumulative_count", "proportion",
					       "cumulative_proportion"};

	spc_known_keys(spc, "the block", block, keys);
	if (json_is_true(json_get(json_get(block, "options"), "useNA")))
		spc_fail(spc, "NOT HANDLED: a Pareto chart with missing labels as a category");
	compare_pareto(spc, block, numbers, 1);
}

void spc_pareto_qcc(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {"tool",	 "version",	   "options",
					   "categories", "frequency",	   "cum_freq",
					   "percentage", "cum_percentage", NULL};
	static const char *const numbers[4] = {"frequency", "cum_freq", "percentage",
					       "cum_percentage"};

	spc_known_keys(spc, "the block", block, keys);
	compare_pareto(spc, block, numbers, 100);
}

/* ---- tables ---- */

static void compare_constants(struct Spc *spc, const struct Json *table)
{
	static const char *const keys[] = {"n",
					   "c4",
					   "A3",
					   "B3",
					   "B4",
					   "tool",
					   "d2_n2",
					   "D4_n2",
					   "E2_n2_qicharts2",
					   "E2_n2_nhs_mdc",
					   NULL};
	const double step[] = {1, 2};
	struct ChartSpec spec;
	struct ChartResult i_chart, mdc, range;
	size_t i = 0;

	spc_known_keys(spc, "constants", table, keys);
	for (const struct Json *n = json_get(table, "n")->first; n; n = n->next, i++) {
		spc_number(spc, "c4", i, json_number(json_at(json_get(table, "c4"), i)),
			   chart_c4(n->number));
		spc_number(spc, "A3", i, json_number(json_at(json_get(table, "A3"), i)),
			   chart_a3(n->number));
		spc_number(spc, "B3", i, json_number(json_at(json_get(table, "B3"), i)),
			   chart_b3(n->number));
		spc_number(spc, "B4", i, json_number(json_at(json_get(table, "B4"), i)),
			   chart_b4(n->number));
	}
	/* with a moving range of 1 the limits show the factors */
	chart_spec_init(&spec, CHART_I);
	spec.y = step;
	spec.n = 2;
	if (!spc_compute(spc, &spec, &i_chart))
		return;
	spec.rules = RULES_MDC;
	if (!spc_compute(spc, &spec, &mdc))
		return;
	spec.type = CHART_MR;
	spec.rules = 0;
	if (!spc_compute(spc, &spec, &range))
		return;
	spc_word(spc, "E2_n2_qicharts2", 0, json_get_text(table, "E2_n2_qicharts2"), "3/1.128");
	spc_number(spc, "E2_n2_qicharts2", 0, 3 / 1.128,
		   i_chart.points[0].ucl - i_chart.points[0].cl);
	compare_key(spc, table, "d2_n2", 3 / (i_chart.points[0].ucl - i_chart.points[0].cl));
	compare_key(spc, table, "E2_n2_nhs_mdc", mdc.points[0].ucl - mdc.points[0].cl);
	compare_key(spc, table, "D4_n2", range.points[0].ucl);
}

static void compare_anhoej(struct Spc *spc, const struct Json *table)
{
	static const char *const keys[] = {
		"tool", "note", "rule", "n_useful", "longest_run_max", "n_crossings_min", NULL};
	size_t i = 0;

	spc_known_keys(spc, "anhoej", table, keys);
	for (const struct Json *n = json_get(table, "n_useful")->first; n; n = n->next, i++) {
		spc_count(spc, "longest_run_max", i,
			  json_number(json_at(json_get(table, "longest_run_max"), i)),
			  runs_longest_max((size_t)n->number));
		spc_count(spc, "n_crossings_min", i,
			  json_number(json_at(json_get(table, "n_crossings_min"), i)),
			  runs_crossings_min((size_t)n->number));
	}
}

static void compare_runs_row(struct Spc *spc, const struct Json *table, size_t i, size_t n_above,
			     size_t n_below)
{
	struct RunsTest test;

	runs_test(n_above, n_below, 2, &test);
	spc_count(spc, "lower", i, json_number(json_at(json_get(table, "lower"), i)), test.lower);
	spc_count(spc, "upper", i, json_number(json_at(json_get(table, "upper"), i)), test.upper);
}

static void compare_runs(struct Spc *spc, const struct Json *even, const struct Json *splits)
{
	static const char *const keys[] = {"tool", "note", "n", "n1", "n2", "lower", "upper", NULL};
	size_t i = 0;

	spc_known_keys(spc, "exact_runs", even, keys);
	spc_known_keys(spc, "exact_runs_n1_n2", splits, keys);
	for (const struct Json *n = json_get(even, "n")->first; n; n = n->next, i++)
		compare_runs_row(spc, even, i, (size_t)n->number / 2, ((size_t)n->number + 1) / 2);
	i = 0;
	for (const struct Json *n = json_get(splits, "n1")->first; n; n = n->next, i++)
		compare_runs_row(spc, splits, i, (size_t)n->number,
				 (size_t)json_number(json_at(json_get(splits, "n2"), i)));
}

void spc_tables(struct Spc *spc, const struct Json *file)
{
	spc->tool = "tables";
	spc->n_blocks++;
	if (json_n(json_get(json_get(file, "constants"), "n")) == 0 ||
	    json_n(json_get(json_get(file, "anhoej"), "n_useful")) == 0 ||
	    json_n(json_get(json_get(file, "exact_runs"), "n")) == 0 ||
	    json_n(json_get(json_get(file, "exact_runs_n1_n2"), "n1")) == 0) {
		spc_fail(spc, "NOT HANDLED: a table is missing");
		return;
	}
	compare_constants(spc, json_get(file, "constants"));
	compare_anhoej(spc, json_get(file, "anhoej"));
	compare_runs(spc, json_get(file, "exact_runs"), json_get(file, "exact_runs_n1_n2"));
}
