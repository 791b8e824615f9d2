/* Charts at their edges: few points, no variation, missing, left out, on the line; the rules at
 * their borders. */
#include "qtp/engine/base/math.h"
#include "support/chart_made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void the_first_point_shows_centre_and_limits_as_the_table_says(void **state)
{
	static const struct {
		const char *name;
		enum ChartType type;
		double y[12];
		size_t n;
		double cl, lcl, ucl;
		bool trial, no_variation;
	} rows[] = {
		{"one point", CHART_I, {5}, 1, 5, MISS, MISS, true, false},
		{"two points", CHART_I, {5, 7}, 2, 6, 6 - 6 / 1.128, 6 + 6 / 1.128, true, false},
		{"one point, run chart", CHART_RUN, {5}, 1, 5, MISS, MISS, true, false},
		{"all equal", CHART_I, {7, 7, 7, 7}, 4, 7, 7, 7, true, true},
		{"all equal, run chart", CHART_RUN, {7, 7, 7}, 3, 7, MISS, MISS, true, true},
		{"a tenth is a tenth",
		 CHART_I,
		 {.1, .1, .1, .1, .1, .1},
		 6,
		 .1,
		 .1,
		 .1,
		 true,
		 true},
		{"no bridge over a missing point",
		 CHART_I,
		 {1, 2, MISS, 9, 10},
		 5,
		 5.5,
		 5.5 - 3 / 1.128,
		 5.5 + 3 / 1.128,
		 true,
		 false},
		{"only missing", CHART_I, {MISS, MISS}, 2, MISS, MISS, MISS, true, false},
		{"counts below 0 are cut",
		 CHART_C,
		 {1, 2, 3},
		 3,
		 2,
		 0,
		 2 + 3 * 1.4142135623730951,
		 true,
		 false},
		{"no counts", CHART_C, {0, 0, 0}, 3, 0, 0, 0, true, true},
		{"no gaps", CHART_G, {0, 0, 0}, 3, 0, 0, 0, true, true},
		{"gaps: median drawn, limits from the mean",
		 CHART_G,
		 {0, 1, 8},
		 3,
		 1,
		 0,
		 3 + 3 * 3.4641016151377544,
		 true,
		 false},
		{"near 1e9",
		 CHART_I,
		 {1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 2},
		 4,
		 1e9 + 2,
		 1e9 + 2 - 3 / 1.128,
		 1e9 + 2 + 3 / 1.128,
		 true,
		 false},
		{"twelve points are no trial",
		 CHART_I,
		 {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2},
		 12,
		 1.5,
		 1.5 - 3 / 1.128,
		 1.5 + 3 / 1.128,
		 false,
		 false},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct Made made;

		made_start(&made, rows[i].type, rows[i].y, rows[i].n);
		made_compute(&made);
		assert_close(made.result.points[0].cl, rows[i].cl);
		assert_close(made.result.points[0].lcl, rows[i].lcl);
		assert_close(made.result.points[0].ucl, rows[i].ucl);
		if (made.result.parts[0].trial != rows[i].trial ||
		    made.result.parts[0].no_variation != rows[i].no_variation)
			fail_msg("%s: trial %d, no variation %d", rows[i].name,
				 made.result.parts[0].trial, made.result.parts[0].no_variation);
		made_release(&made);
	}
}

static void pairs_without_a_denominator_are_missing_and_change_no_sum(void **state)
{
	static const double k[] = {1, 3, 2, MISS, 4}, n[] = {10, 0, 20, 10, MISS};
	struct Made made;

	(void)state;
	made_start(&made, CHART_U, NULL, 5);
	made.spec.numerator = k;
	made.spec.denominator = n;
	made_compute(&made);
	assert_close(made.result.points[0].cl, 0.1);
	assert_int_equal(made.result.n_missing, 3);
	assert_int_equal(made.result.n_without_denominator, 1);
	for (size_t i = 1; i < 5; i += 2) {
		assert_true(isnan(made.result.points[i].y) && isnan(made.result.points[i].ucl));
		assert_close(made.result.points[i].n, 0);
	}
	made_release(&made);
}

static void none_or_all_gives_a_centre_and_limits_to_be_left_out(void **state)
{
	static const double none[] = {0, 0, 0}, all[] = {5, 9, 7}, n[] = {5, 9, 7};
	static const struct {
		enum ChartType type;
		const double *k;
		double cl, ucl;
		bool no_variation;
	} rows[] = {{CHART_P, none, 0, 0, true},
		    {CHART_P, all, 1, 1, true},
		    {CHART_PP, none, 0, MISS, false},
		    {CHART_PP, all, 1, MISS, false},
		    {CHART_U, none, 0, 0, true}};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct Made made;

		made_start(&made, rows[i].type, NULL, 3);
		made.spec.numerator = rows[i].k;
		made.spec.denominator = n;
		made_compute(&made);
		assert_close(made.result.points[1].cl, rows[i].cl);
		assert_close(made.result.points[1].ucl, rows[i].ucl);
		assert_int_equal(made.result.parts[0].no_variation, rows[i].no_variation);
		assert_int_equal(made.result.parts[0].no_events, rows[i].k == none);
		assert_int_equal(made.signals.n, 0);
		made_release(&made);
	}
}

static void subgroups_of_one_have_a_mean_and_no_limits_and_empty_ones_nothing(void **state)
{
	static const double values[] = {1, 3, 5, 2, 4, MISS, MISS};
	static const size_t sizes[] = {2, 1, 2, 2};
	struct Made xbar, s;

	(void)state;
	made_start(&xbar, CHART_XBAR, NULL, 4);
	xbar.spec.values = values;
	xbar.spec.subgroup_n = sizes;
	s = xbar;
	s.spec.type = CHART_S;
	made_compute(&xbar);
	made_compute(&s);
	assert_close(xbar.result.points[1].y, 5);
	assert_close(xbar.result.points[1].ucl, MISS);
	assert_close(xbar.result.points[3].y, MISS);
	assert_close(xbar.result.points[3].ucl, MISS);
	assert_close(s.result.points[1].y, MISS);
	assert_close(s.result.points[0].cl, sqrt(2)); /* pooled from the two pairs */
	assert_close(xbar.result.points[0].cl, 3);
	made_release(&xbar);
	made_release(&s);
}

static void screening_that_would_leave_nothing_falls_back_to_all_ranges(void **state)
{
	static const double y[] = {7, 7, 7, 7, 7, 7, 7, 7, 7, 8};
	struct Made made;

	(void)state;
	made_start(&made, CHART_I, y, N_ITEMS(y));
	made.spec.screened = true;
	made_compute(&made);
	assert_close(made.result.points[0].ucl, 7.1 + 3 / 9. / 1.128);
	assert_false(made.result.points[0].sigma_signal);
	made_release(&made);
}

static void a_left_out_point_is_bridged_not_counted_and_still_signals(void **state)
{
	static const double y[] = {10, 11, 10, 99, 11, 10};
	static const bool excluded[] = {false, false, false, true, false, false};
	struct Made made;

	(void)state;
	made_start(&made, CHART_I, y, N_ITEMS(y));
	made.spec.excluded = excluded;
	made_compute(&made);
	assert_close(made.result.points[0].cl, 10.4);
	assert_close(made.result.points[0].ucl, 10.4 + 3 / 1.128);
	assert_true(made.result.points[3].sigma_signal);
	assert_int_equal(made.result.parts[0].n_obs, 5);
	assert_int_equal(made.result.parts[0].n_useful, 5);
	made_release(&made);
}

static void a_point_on_the_limit_or_within_rounding_of_it_is_no_signal(void **state)
{
	static const double y[] = {130, 130.0000000000001, 130.0000001, 70, 69.9999999};
	static const bool signal[] = {false, false, true, false, true};
	struct Made made;

	(void)state;
	made_start(&made, CHART_I, y, N_ITEMS(y));
	made.spec.center = 100;
	made.spec.sigma = 10;
	made_compute(&made);
	for (size_t i = 0; i < N_ITEMS(y); i++)
		assert_int_equal(made.result.points[i].sigma_signal, signal[i]);
	made_release(&made);
}

static void freeze_shortens_its_own_phase_and_leaves_the_others_alone(void **state)
{
	static const double y[] = {1, 3, 9, 9, 20, 22, 30, 30};
	static const size_t parts[] = {4};
	static const struct {
		size_t freeze;
		double first, second;
	} rows[] = {{0, 5.5, 25.5}, {2, 2, 25.5},   {4, 5.5, 25.5},
		    {6, 5.5, 21},   {8, 5.5, 25.5}, {5, 5.5, 20}};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct Made made;

		made_start(&made, CHART_I, y, N_ITEMS(y));
		made.spec.parts = parts;
		made.spec.n_parts = 1;
		made.spec.freeze = rows[i].freeze;
		made_compute(&made);
		assert_close(made.result.points[3].cl, rows[i].first);
		assert_close(made.result.points[7].cl, rows[i].second);
		assert_int_equal(isnan(made.result.points[7].ucl), rows[i].freeze == 5);
		assert_int_equal(made.result.points[4].part, 2);
		made_release(&made);
	}
}

static void input_that_makes_no_sense_is_refused_with_its_point(void **state)
{
	static const double y[] = {3, 0, -1}, k[] = {1, 9, 2}, n[] = {5, 5, 5},
			    huge[] = {1, INFINITY};
	static const size_t parts[] = {2, 1}, late[] = {3};
	static const struct {
		struct ChartSpec spec;
		const char *part_of_text;
	} rows[] = {
		{{.type = CHART_T, .n = 3, .y = y}, "Point 2"},
		{{.type = CHART_C, .n = 3, .y = y}, "Point 3"},
		{{.type = CHART_G, .n = 3, .y = y}, "Point 3"},
		{{.type = CHART_P, .n = 3, .numerator = k, .denominator = n}, "Point 2"},
		{{.type = CHART_PP, .n = 3, .numerator = k, .denominator = n}, "more than all"},
		{{.type = CHART_U, .n = 3, .numerator = y, .denominator = n}, "Point 3"},
		{{.type = CHART_P, .n = 3, .y = y}, "numerator"},
		{{.type = CHART_XBAR, .n = 3, .y = y}, "several values"},
		{{.type = CHART_I, .n = 2, .y = huge}, "Point 2"},
		{{.type = CHART_I, .n = 0, .y = y}, "no points"},
		{{.type = CHART_I, .n = 3, .y = y, .freeze = 4}, "only 3 points"},
		{{.type = CHART_I, .n = 3, .y = y, .parts = parts, .n_parts = 2}, "in order"},
		{{.type = CHART_I, .n = 3, .y = y, .parts = late, .n_parts = 1}, "1 to 2"},
		{{.type = CHART_RUN, .n = 3, .y = y, .rules = RULES_MDC}, "Making Data Count"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct ChartSpec spec = rows[i].spec;
		struct Error error = {0};

		spec.multiply = 1;
		spec.center = spec.sigma = spec.target = NAN;
		assert_false(chart_check(&spec, &error));
		if (!strstr(error.text, rows[i].part_of_text))
			fail_msg("row %zu: %s", i, error.text);
		assert_int_equal(error.code, ERROR_INPUT);
	}
}

static void more_events_than_exposure_is_fine_on_a_u_chart(void **state)
{
	static const double k[] = {9, 3, 4}, n[] = {5, 5, 5};
	struct Made made;

	(void)state;
	made_start(&made, CHART_U, NULL, 3);
	made.spec.numerator = k;
	made.spec.denominator = n;
	made.spec.multiply = 100;
	made_compute(&made);
	assert_close(made.result.points[0].y, 180);
	made_release(&made);
}

static void rules_fire_at_their_border_and_not_before(void **state)
{
	/* centre 0, sigma 1, given */
	static const struct {
		const char *name;
		unsigned rules;
		double y[16];
		size_t n;
		const char *signals;
	} rows[] = {
		{"5 on a side are no shift", RULES_IHI, {1, 2, 1, 2, 1, -1}, 6, ""},
		{"6 are", RULES_IHI, {1, 2, 1, 2, 1, 2, -1}, 7, "shift@6:1-6 high good"},
		{"a point on the line is passed over",
		 RULES_IHI,
		 {1, 2, 1, 0, 2, 1, 2, -1},
		 8,
		 "shift@7:1-3, 5-7 high good"},
		{"a missing one too",
		 RULES_IHI,
		 {1, 2, 1, MISS, 2, 1, 2, -1},
		 8,
		 "shift@7:1-3, 5-7 high good"},
		{"4 rising are no trend", RULES_IHI, {-1, 1, 2, 3, -2}, 5, ""},
		{"5 are", RULES_IHI, {-1, 1, 2, 3, 4, -2}, 6, "trend@5:1-5 high good"},
		{"a tie neither counts nor breaks", RULES_IHI, {-1, 1, 1, 2, 3, -2}, 6, ""},
		{"so this one is a trend",
		 RULES_IHI,
		 {-1, 1, 1, 2, 3, 4, -2},
		 7,
		 "trend@6:1, 2, 4-6 high good"},
		{"the turning point belongs to both",
		 RULES_IHI,
		 {-2, -1, 1, 2, 3, 2.5, 1.5, -.5, -3},
		 9,
		 "trend@5:1-5 high good; trend@9:5-9 low bad"},
		{"WE4: a point on the line breaks",
		 RULES_WE,
		 {.1, .2, .1, .2, 0, .1, .2, .1, .2, .1},
		 10,
		 ""},
		{"WE4: 8 on a side",
		 RULES_WE,
		 {.1, .2, .1, .2, .3, .1, .2, .1},
		 8,
		 "WE4@8:1-8 high good"},
		{"WE2 wants the last one beyond",
		 RULES_WE,
		 {0, 2.5, 2.5, 0, -1, 2.5},
		 6,
		 "WE2@3:1-3 high good"},
		{"WE2 wants a whole window", RULES_WE, {2.5, 2.5, 0}, 3, ""},
		{"WE2: on the 2 sigma line is not beyond", RULES_WE, {0, 2, 2, 0}, 4, ""},
		{"WE2: one side", RULES_WE, {0, 2.5, -2.5, 0}, 4, ""},
		{"WE3", RULES_WE, {-1.5, 0, -1.5, -1.5, -1.5}, 5, "WE3@5:1-5 low bad"},
		{"N3: 6 points up",
		 RULES_NELSON,
		 {-.5, -.3, -.1, .1, .3, .5},
		 6,
		 "N3@6:1-6 high good"},
		{"N3: a tie breaks", RULES_NELSON, {-.5, -.3, -.1, -.1, .1, .3, .5}, 7, ""},
		{"N4: 13 in turn are not enough",
		 RULES_NELSON,
		 {0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0},
		 13,
		 ""},
		{"N4: 14 are",
		 RULES_NELSON,
		 {0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2},
		 14,
		 "N4@14:1-14"},
		{"N7: on the 1 sigma line is inside",
		 RULES_NELSON,
		 {1, 1, 0, -1, -1, 1, 1, 0, -1, -1, 1, 1, 0, -1, -1},
		 15,
		 "N7@15:1-15"},
		{"N8: both sides",
		 RULES_NELSON,
		 {1.5, -1.5, 1.5, -1.5, 1.5, -1.5, 1.5, -1.5},
		 8,
		 "N8@8:1-8"},
		{"MDC: 7 on a side, one of them outside",
		 RULES_MDC,
		 {1, 1.5, 1, 4, 1, 1.5, 1},
		 7,
		 "mdc_outside@4:4 high good; mdc_shift@7:1-7 high good"},
		{"MDC: 6 are none", RULES_MDC, {1, 1.5, 1, 1, 1.5, 1}, 6, ""},
		{"MDC: the trend comes before the shift",
		 RULES_MDC,
		 {-.3, -.2, -.1, .1, .2, .3, .4},
		 7,
		 "mdc_trend@7:1-7 high good"},
		{"MDC: two close to the limit, three on one side",
		 RULES_MDC,
		 {2.5, 1, 2.5, -1},
		 4,
		 "mdc_two_in_three@3:1, 3 high good"},
		{"MDC: not three on one side", RULES_MDC, {2.5, -1, 2.5, -1}, 4, ""},
		{"MDC: beyond the limit is not close to it",
		 RULES_MDC,
		 {3.5, 1, 2.5, -1},
		 4,
		 "mdc_outside@1:1 high good"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct Made made;

		made_start(&made, CHART_I, rows[i].y, rows[i].n);
		made.spec.center = 0;
		made.spec.sigma = 1;
		made.spec.direction = DIRECTION_UP;
		made.spec.rules = rows[i].rules;
		made_compute(&made);
		if (strcmp(made_signals(&made), rows[i].signals) != 0)
			fail_msg("%s: \"%s\", not \"%s\"", rows[i].name, made_signals(&made),
				 rows[i].signals);
		made_release(&made);
	}
}

static void anhoej_needs_a_run_over_its_limit_or_too_few_crossings(void **state)
{
	static const double y[] = {1, 2, 1, 2, 1, 2, 1, -1, -2, -1, -2, -1};
	struct Made made;

	(void)state;
	made_start(&made, CHART_RUN, y, N_ITEMS(y));
	made.spec.center = 0;
	made_compute(&made);
	assert_int_equal(made.result.parts[0].longest_run, 7);
	assert_int_equal(made.result.parts[0].longest_run_max, 7);
	assert_string_equal(made_signals(&made), "crossings@12:");
	made_release(&made);
}

static void rules_start_again_in_each_phase(void **state)
{
	static const double y[] = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
	static const size_t parts[] = {4};
	struct Made made;

	(void)state;
	made_start(&made, CHART_RUN, y, N_ITEMS(y));
	made.spec.center = 0;
	made.spec.rules = RULES_IHI;
	made.spec.parts = parts;
	made.spec.n_parts = 1;
	made_compute(&made);
	assert_string_equal(made_signals(&made), "shift@10:5-11 high");
	made_release(&made);
}

static void the_target_is_met_missed_or_hit_by_chance(void **state)
{
	static const double y[] = {0, 0, 0};
	static const struct {
		double target;
		enum ChartDirection direction;
		enum MdcAssurance assurance;
	} rows[] = {{4, DIRECTION_UP, MDC_FAILS},	   {4, DIRECTION_DOWN, MDC_PASSES},
		    {-4, DIRECTION_UP, MDC_PASSES},	   {-4, DIRECTION_DOWN, MDC_FAILS},
		    {3, DIRECTION_UP, MDC_HIT_AND_MISS},   {4, DIRECTION_NEUTRAL, MDC_NO_ASSURANCE},
		    {MISS, DIRECTION_UP, MDC_NO_ASSURANCE}};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct Made made;

		made_start(&made, CHART_I, y, 3);
		made.spec.center = 0;
		made.spec.sigma = 1;
		made.spec.target = rows[i].target;
		made.spec.direction = rows[i].direction;
		made_compute(&made);
		assert_int_equal(mdc_assurance(&made.spec, &made.result), rows[i].assurance);
		made_release(&made);
	}
}

static void moving_ranges_are_drawn_over_left_out_points_and_not_over_missing_ones(void **state)
{
	static const double y[] = {10, 11, 99, 13, MISS, 14, 15};
	static const bool excluded[] = {false, false, true, false, false, false, false};
	static const double ranges[] = {MISS, 1, 88, 2, MISS, MISS, 1};
	struct Made made;

	(void)state;
	made_start(&made, CHART_MR, y, N_ITEMS(y));
	made.spec.excluded = excluded;
	made_compute(&made);
	for (size_t i = 0; i < N_ITEMS(y); i++)
		assert_close(made.result.points[i].y, ranges[i]);
	assert_close(made.result.points[0].cl, 4. / 3);
	assert_false(made.result.parts[0].runs_signal);
	made_release(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_point_shows_centre_and_limits_as_the_table_says),
		cmocka_unit_test(pairs_without_a_denominator_are_missing_and_change_no_sum),
		cmocka_unit_test(none_or_all_gives_a_centre_and_limits_to_be_left_out),
		cmocka_unit_test(subgroups_of_one_have_a_mean_and_no_limits_and_empty_ones_nothing),
		cmocka_unit_test(screening_that_would_leave_nothing_falls_back_to_all_ranges),
		cmocka_unit_test(a_left_out_point_is_bridged_not_counted_and_still_signals),
		cmocka_unit_test(a_point_on_the_limit_or_within_rounding_of_it_is_no_signal),
		cmocka_unit_test(freeze_shortens_its_own_phase_and_leaves_the_others_alone),
		cmocka_unit_test(input_that_makes_no_sense_is_refused_with_its_point),
		cmocka_unit_test(more_events_than_exposure_is_fine_on_a_u_chart),
		cmocka_unit_test(rules_fire_at_their_border_and_not_before),
		cmocka_unit_test(anhoej_needs_a_run_over_its_limit_or_too_few_crossings),
		cmocka_unit_test(rules_start_again_in_each_phase),
		cmocka_unit_test(the_target_is_met_missed_or_hit_by_chance),
		cmocka_unit_test(
			moving_ranges_are_drawn_over_left_out_points_and_not_over_missing_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
