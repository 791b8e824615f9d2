/* Before / after, Pareto and the distributions and order statistics under them. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/spc/before_after.h"
#include "qtp/engine/spc/chart.h"
#include "qtp/engine/spc/distribution.h"
#include "qtp/engine/spc/pareto.h"
#include "support/chart_made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void distributions_agree_with_printed_tables(void **state)
{
	(void)state;
	assert_close(normal_quantile(0.975), 1.9599639845400545);
	assert_close(normal_quantile(1e-6), -4.753424308822899);
	assert_close(t_quantile(0.975, 1), 12.706204736174705);
	assert_close(t_quantile(0.975, 10), 2.2281388519649385);
	assert_close(t_quantile(0.025, 1e6), -1.9599663567);
	assert_close(beta_cdf(0.3, 2, 5), 0.579825);
	assert_close(beta_quantile(0.579825, 2, 5), 0.3);
	assert_close(t_two_sided(12.706204736174705, 1), 0.05);
}

static void comparisons_at_their_edges(void **state)
{
	static const double flat[] = {2, 2, 2, 3, 3, 3}, none[] = {0, 0, 0, 2},
			    n[] = {10, 10, 10, 10};
	static const double empty[] = {MISS, MISS, 1, 2};
	struct Arena arena = {0};
	struct MeasureComparison measure;
	struct ProportionComparison proportion;
	struct RateComparison rate;
	struct Error error = {0};

	(void)state;
	assert_true(compare_measure(&(struct BeforeAfter){.values = flat, .n = 6, .split = 3},
				    &arena, &measure, &error));
	assert_close(measure.mean_difference, 1);
	assert_close(measure.welch.p, MISS);
	assert_false(compare_measure(&(struct BeforeAfter){.values = empty, .n = 4, .split = 2},
				     &arena, &measure, &error));
	assert_non_null(strstr(error.text, "before"));
	assert_true(compare_proportion(&(struct BeforeAfter){NULL, none, n, 4, 2}, &proportion,
				       &error));
	assert_close(proportion.fisher_p, 0.4871794871794871);
	assert_true(isinf(proportion.fisher_odds_ratio) && isnan(proportion.risk_ratio));
	assert_true(compare_rate(&(struct BeforeAfter){NULL, none, n, 4, 2}, &rate, &error));
	assert_true(isinf(rate.exact_ci95.high) && rate.exact_ci95.low > 0);
	assert_close(rate.p_exact, 0.5);
	arena_release(&arena);
}

/* The numbers were computed apart, from the definitions, in exact or long arithmetic. */
static void comparisons_agree_with_numbers_computed_apart(void **state)
{
	static const double y[] = {1, 2, 3, 4, 5, 3, 6, MISS, 7, 8, 9};
	static const double k[] = {5, 7, 10, 20}, n[] = {20, 20, 25, 25};
	static const double events[] = {12, 8, 9}, exposure[] = {50, 50, 90};
	struct Arena arena = {0};
	struct MeasureComparison m;
	struct ProportionComparison p;
	struct RateComparison r;
	struct Error error = {0};

	(void)state;
	assert_true(compare_measure(&(struct BeforeAfter){.values = y, .n = N_ITEMS(y), .split = 5},
				    &arena, &m, &error));
	assert_close(m.after.q1, 6);
	assert_close(m.wilcoxon_w, 22.5);
	assert_close(m.wilcoxon_p, 0.046532985074510605);
	assert_close(m.welch.t, 2.882306768491568);
	assert_close(m.welch.df, 7.08677926616191);
	assert_close(m.welch.p, 0.02326013301602090);
	assert_true(
		compare_proportion(&(struct BeforeAfter){NULL, k, n, N_ITEMS(k), 2}, &p, &error));
	assert_close(p.before.wilson95.low, 0.1807484522974653);
	assert_close(p.after.wilson95.high, 0.7239161026974344);
	assert_close(p.wald_ci95.low, 0.1035142215121512);
	assert_close(p.wald_ci95_yates.high, 0.5189857784878488);
	assert_close(p.chisq, 8.035714285714288);
	assert_close(p.p_value_yates, 0.008738246893667498);
	assert_close(p.fisher_p, 0.005864363131450254);
	assert_true(compare_rate(&(struct BeforeAfter){NULL, events, exposure, N_ITEMS(events), 2},
				 &r, &error));
	assert_close(r.exact_ci95.low, 0.2004698197502714);
	assert_close(r.exact_ci95.high, 1.1487300257846178);
	assert_close(r.p_exact, 0.09411155973790487);
	arena_release(&arena);
}

static void pareto_sorts_by_count_then_by_alphabet(void **state)
{
	static const char *const items[] = {"pear",  "Apple", NULL, "fig",
					    "apple", "fig",   "",   "pear"};
	struct Arena arena = {0};
	struct Pareto pareto;
	struct Error error = {0};

	(void)state;
	assert_true(pareto_compute(&arena, &(struct ParetoItems){items, NULL, N_ITEMS(items)},
				   &pareto, &error));
	assert_int_equal(pareto.n, 4);
	assert_int_equal(pareto.n_missing, 2);
	assert_string_equal(pareto.rows[0].category, "fig");
	assert_string_equal(pareto.rows[1].category, "pear");
	assert_string_equal(pareto.rows[2].category, "Apple");
	assert_close(pareto.rows[3].cumulative_proportion, 1);
	assert_true(pareto_compute(&arena,
				   &(struct ParetoItems){items, (const double[]){0, 0, 0, 0}, 2},
				   &pareto, &error));
	assert_close(pareto.rows[0].proportion, MISS);
	assert_false(pareto_compute(
		&arena, &(struct ParetoItems){items, (const double[]){1, -1}, 2}, &pareto, &error));
	arena_release(&arena);
}

static void medians_need_no_sorting(void **state)
{
	static const double odd[] = {3, -1, 2, 0, -0.5}, even[] = {5, 1, 1e300, -1e300};

	(void)state;
	assert_close(values_median(odd, 5), 0);
	assert_close(values_median(even, 4), 3);
	assert_close(values_median(odd, 0), MISS);
	assert_close(values_ranked(odd, 5, 0), -1);
	assert_close(values_ranked(odd, 5, 4), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(distributions_agree_with_printed_tables),
		cmocka_unit_test(comparisons_at_their_edges),
		cmocka_unit_test(comparisons_agree_with_numbers_computed_apart),
		cmocka_unit_test(pareto_sorts_by_count_then_by_alphabet),
		cmocka_unit_test(medians_need_no_sorting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
