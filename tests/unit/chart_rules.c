/* Charts at their edges: few points, no variation, missing, left out, on the line; the rules at
 * their borders. */
#include "qtp/base/math.h"
#include "qtp/rule/before_after.h"
#include "qtp/rule/distribution.h"
#include "qtp/rule/pareto.h"
#include "qtp/rule/verdict.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define MISS NAN
#define MANY 1000000
/* Loose: all rule sets together take about 1200 bytes a point at worst. */
#define BYTES_A_POINT 4000

struct Made {
	struct Arena arena;
	struct ChartSpec spec;
	struct ChartResult result;
	struct Signals signals;
};

static void make(struct Made *made)
{
	struct Error error = {0};

	if (!chart_compute(&made->arena, &made->spec, &made->result, &error))
		fail_msg("refused: %s", error.text);
	signals_compute(&made->arena, &made->spec, &made->result, &made->signals);
}

static void start(struct Made *made, enum ChartType type, const double y[], size_t n)
{
	*made = (struct Made){0};
	chart_spec_init(&made->spec, type);
	made->spec.y = y;
	made->spec.n = n;
}

static void done(struct Made *made)
{
	arena_release(&made->arena);
}

/* "shift@6:1-6 high good; ..." of all signals */
static const char *signals_line(struct Made *made)
{
	static const char *const directions[] = {"", " high", " low"};
	static const char *const news[] = {"", " good", " bad"};
	const char *line = "";

	for (size_t s = 0; s < made->signals.n; s++) {
		const struct Signal *signal = &made->signals.items[s];

		line = arena_format(
			&made->arena, "%s%s%s@%zu:%s%s%s", line, s > 0 ? "; " : "",
			signal_rule_code(signal->rule), signal->completed_at + 1,
			signal_points_text(&made->arena, signal->members, signal->n_members, NULL),
			directions[signal->direction], news[signal->news]);
	}
	return line;
}

static void close_to(double got, double want)
{
	if (isnan(want) ? !isnan(got) : !(fabs(got - want) <= 1e-9 * fmax(1, fabs(want))))
		fail_msg("%.17g is not %.17g", got, want);
}

/* ---- edge cases of single charts ---- */

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

		start(&made, rows[i].type, rows[i].y, rows[i].n);
		make(&made);
		close_to(made.result.points[0].cl, rows[i].cl);
		close_to(made.result.points[0].lcl, rows[i].lcl);
		close_to(made.result.points[0].ucl, rows[i].ucl);
		if (made.result.parts[0].trial != rows[i].trial ||
		    made.result.parts[0].no_variation != rows[i].no_variation)
			fail_msg("%s: trial %d, no variation %d", rows[i].name,
				 made.result.parts[0].trial, made.result.parts[0].no_variation);
		done(&made);
	}
}

static void pairs_without_a_denominator_are_missing_and_change_no_sum(void **state)
{
	static const double k[] = {1, 3, 2, MISS, 4}, n[] = {10, 0, 20, 10, MISS};
	struct Made made;

	(void)state;
	start(&made, CHART_U, NULL, 5);
	made.spec.numerator = k;
	made.spec.denominator = n;
	make(&made);
	close_to(made.result.points[0].cl, 0.1);
	assert_int_equal(made.result.n_missing, 3);
	assert_int_equal(made.result.n_without_denominator, 1);
	for (size_t i = 1; i < 5; i += 2) {
		assert_true(isnan(made.result.points[i].y) && isnan(made.result.points[i].ucl));
		close_to(made.result.points[i].n, 0);
	}
	done(&made);
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

		start(&made, rows[i].type, NULL, 3);
		made.spec.numerator = rows[i].k;
		made.spec.denominator = n;
		make(&made);
		close_to(made.result.points[1].cl, rows[i].cl);
		close_to(made.result.points[1].ucl, rows[i].ucl);
		assert_int_equal(made.result.parts[0].no_variation, rows[i].no_variation);
		assert_int_equal(made.result.parts[0].no_events, rows[i].k == none);
		assert_int_equal(made.signals.n, 0);
		done(&made);
	}
}

static void subgroups_of_one_have_a_mean_and_no_limits_and_empty_ones_nothing(void **state)
{
	static const double values[] = {1, 3, 5, 2, 4, MISS, MISS};
	static const size_t sizes[] = {2, 1, 2, 2};
	struct Made xbar, s;

	(void)state;
	start(&xbar, CHART_XBAR, NULL, 4);
	xbar.spec.values = values;
	xbar.spec.subgroup_n = sizes;
	s = xbar;
	s.spec.type = CHART_S;
	make(&xbar);
	make(&s);
	close_to(xbar.result.points[1].y, 5);
	close_to(xbar.result.points[1].ucl, MISS);
	close_to(xbar.result.points[3].y, MISS);
	close_to(xbar.result.points[3].ucl, MISS);
	close_to(s.result.points[1].y, MISS);
	close_to(s.result.points[0].cl, sqrt(2)); /* pooled from the two pairs */
	close_to(xbar.result.points[0].cl, 3);
	done(&xbar);
	done(&s);
}

static void screening_that_would_leave_nothing_falls_back_to_all_ranges(void **state)
{
	static const double y[] = {7, 7, 7, 7, 7, 7, 7, 7, 7, 8};
	struct Made made;

	(void)state;
	start(&made, CHART_I, y, N_ITEMS(y));
	made.spec.screened = true;
	make(&made);
	close_to(made.result.points[0].ucl, 7.1 + 3 / 9. / 1.128);
	assert_false(made.result.points[0].sigma_signal);
	done(&made);
}

static void a_left_out_point_is_bridged_not_counted_and_still_signals(void **state)
{
	static const double y[] = {10, 11, 10, 99, 11, 10};
	static const bool excluded[] = {false, false, false, true, false, false};
	struct Made made;

	(void)state;
	start(&made, CHART_I, y, N_ITEMS(y));
	made.spec.excluded = excluded;
	make(&made);
	close_to(made.result.points[0].cl, 10.4);
	close_to(made.result.points[0].ucl, 10.4 + 3 / 1.128);
	assert_true(made.result.points[3].sigma_signal);
	assert_int_equal(made.result.parts[0].n_obs, 5);
	assert_int_equal(made.result.parts[0].n_useful, 5);
	done(&made);
}

static void a_point_on_the_limit_or_within_rounding_of_it_is_no_signal(void **state)
{
	static const double y[] = {130, 130.0000000000001, 130.0000001, 70, 69.9999999};
	static const bool signal[] = {false, false, true, false, true};
	struct Made made;

	(void)state;
	start(&made, CHART_I, y, N_ITEMS(y));
	made.spec.center = 100;
	made.spec.sigma = 10;
	make(&made);
	for (size_t i = 0; i < N_ITEMS(y); i++)
		assert_int_equal(made.result.points[i].sigma_signal, signal[i]);
	done(&made);
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

		start(&made, CHART_I, y, N_ITEMS(y));
		made.spec.parts = parts;
		made.spec.n_parts = 1;
		made.spec.freeze = rows[i].freeze;
		make(&made);
		close_to(made.result.points[3].cl, rows[i].first);
		close_to(made.result.points[7].cl, rows[i].second);
		assert_int_equal(isnan(made.result.points[7].ucl), rows[i].freeze == 5);
		assert_int_equal(made.result.points[4].part, 2);
		done(&made);
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
	start(&made, CHART_U, NULL, 3);
	made.spec.numerator = k;
	made.spec.denominator = n;
	made.spec.multiply = 100;
	make(&made);
	close_to(made.result.points[0].y, 180);
	done(&made);
}

/* ---- rules at their borders ---- */

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
		 "mdc_outside@4:4 high good; mdc_shift@7:1-3, 5-7 high good"},
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

		start(&made, CHART_I, rows[i].y, rows[i].n);
		made.spec.center = 0;
		made.spec.sigma = 1;
		made.spec.direction = DIRECTION_UP;
		made.spec.rules = rows[i].rules;
		make(&made);
		if (strcmp(signals_line(&made), rows[i].signals) != 0)
			fail_msg("%s: \"%s\", not \"%s\"", rows[i].name, signals_line(&made),
				 rows[i].signals);
		done(&made);
	}
}

static void anhoej_needs_a_run_over_its_limit_or_too_few_crossings(void **state)
{
	static const double y[] = {1, 2, 1, 2, 1, 2, 1, -1, -2, -1, -2, -1};
	struct Made made;

	(void)state;
	start(&made, CHART_RUN, y, N_ITEMS(y));
	made.spec.center = 0;
	make(&made);
	assert_int_equal(made.result.parts[0].longest_run, 7);
	assert_int_equal(made.result.parts[0].longest_run_max, 7);
	assert_string_equal(signals_line(&made), "crossings@12:");
	done(&made);
}

static void rules_start_again_in_each_phase(void **state)
{
	static const double y[] = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
	static const size_t parts[] = {4};
	struct Made made;

	(void)state;
	start(&made, CHART_RUN, y, N_ITEMS(y));
	made.spec.center = 0;
	made.spec.rules = RULES_IHI;
	made.spec.parts = parts;
	made.spec.n_parts = 1;
	make(&made);
	assert_string_equal(signals_line(&made), "shift@10:5-11 high");
	done(&made);
}

static void a_point_can_be_good_and_bad_news(void **state)
{
	/* rising, but from far below */
	static const double y[] = {.5, -9, -8, -7, -6, -5, .5, 1, .5, 1, -1, 1};
	struct Made made;

	(void)state;
	start(&made, CHART_I, y, N_ITEMS(y));
	made.spec.center = 0;
	made.spec.sigma = 1;
	made.spec.direction = DIRECTION_UP;
	made.spec.rules = RULES_3SIGMA | RULES_IHI;
	make(&made);
	assert_int_equal(made.signals.point_news[1], POINT_GOOD | POINT_BAD);
	assert_int_equal(made.signals.point_news[0], 0);
	assert_non_null(
		strstr(verdict_text(&made.arena, &made.spec, &made.result, &made.signals, NULL),
		       "Good and bad news at once: 2-6."));
	done(&made);
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

		start(&made, CHART_I, y, 3);
		made.spec.center = 0;
		made.spec.sigma = 1;
		made.spec.target = rows[i].target;
		made.spec.direction = rows[i].direction;
		make(&made);
		assert_int_equal(mdc_assurance(&made.spec, &made.result), rows[i].assurance);
		done(&made);
	}
}

/* ---- words ---- */

static const char *verdict_of(struct Made *made, const struct VerdictWords *words)
{
	make(made);
	return verdict_text(&made->arena, &made->spec, &made->result, &made->signals, words);
}

static void the_verdict_says_what_can_be_said(void **state)
{
	static const struct VerdictWords words = {
		.title = "calls answered", .point_one = "week", .point_many = "weeks", .unit = "%"};
	static const struct {
		enum ChartType type;
		double y[24];
		size_t n, freeze;
		enum ChartDirection direction;
		const char *verdict;
	} rows[] = {
		{CHART_RUN,
		 {5},
		 1,
		 0,
		 DIRECTION_UP,
		 "Run chart of calls answered, 1 week, higher is better. Median of the one week "
		 "5.0 %. Rules: Anh\xc3\xb8j; 0 useful points. No verdict yet: it needs 10 useful "
		 "points."},
		{CHART_I,
		 {7, 7, 7, 7},
		 4,
		 0,
		 DIRECTION_UP,
		 "I chart of calls answered, 4 weeks, higher is better. Mean of all 4 weeks 7.0 %. "
		 "Rules: Anh\xc3\xb8j, 3-sigma; 0 useful points. No verdict: there is no "
		 "variation."},
		{CHART_C,
		 {0, 0, 0},
		 3,
		 0,
		 DIRECTION_UP,
		 "C chart of calls answered, 3 weeks, higher is better. Mean of all 3 weeks 0.0 %. "
		 "Rules: Anh\xc3\xb8j, 3-sigma; 0 useful points. No verdict: there are no events."},
		{CHART_I,
		 {1, 2, MISS, 2.5},
		 4,
		 0,
		 DIRECTION_UP,
		 "I chart of calls answered, 4 weeks (1 missing), higher is better. Mean of 3 of 4 "
		 "weeks 1.83 %, limits -0.83 % to 4.49 %. These are trial limits, from fewer than "
		 "12 points. Rules: Anh\xc3\xb8j, 3-sigma; 3 useful points. No verdict yet: it "
		 "needs 10 useful points."},
		{CHART_RUN,
		 {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2},
		 12,
		 0,
		 DIRECTION_UP,
		 "Run chart of calls answered, 12 weeks, higher is better. Median of all 12 weeks "
		 "1.5 %. Rules: Anh\xc3\xb8j; 12 useful points. No signal: this is common-cause "
		 "variation."},
		{CHART_RUN,
		 {1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 5, 5, 6, 5, 5, 6, 5, 5, 6, 5},
		 20,
		 10,
		 DIRECTION_UP,
		 "Run chart of calls answered, 20 weeks, higher is better. Median of the baseline "
		 "(weeks 1-10) 2.0 %. Rules: Anh\xc3\xb8j; 20 useful points. Signals: 11 points in "
		 "a row above the centre line, points 10-20 (in the wanted direction). This is "
		 "special-cause variation in the wanted direction. A new phase from week 11 on "
		 "could be proposed: since the baseline the last 10 useful points all lie above "
		 "its centre. Do so only if the reason is known."},
		{CHART_RUN,
		 {1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3},
		 12,
		 0,
		 DIRECTION_DOWN,
		 "Run chart of calls answered, 12 weeks, lower is better. Median of all 12 weeks "
		 "2.0 %. Rules: Anh\xc3\xb8j; 12 useful points. Signals: the line is crossed only "
		 "once, at least 3 times are expected. This is special-cause variation."},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct Made made;
		const char *verdict;

		start(&made, rows[i].type, rows[i].y, rows[i].n);
		made.spec.freeze = rows[i].freeze;
		made.spec.direction = rows[i].direction;
		verdict = verdict_of(&made, &words);
		if (strcmp(verdict, rows[i].verdict) != 0)
			fail_msg("row %zu:\n%s\nnot\n%s", i, verdict, rows[i].verdict);
		done(&made);
	}
}

static void nothing_is_rebased_without_eight_on_one_side_after_a_baseline(void **state)
{
	static const double y[] = {1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 5, 5, 5, 2, 5, 5, 5, 5, 5};
	static const struct {
		size_t n, freeze;
		bool proposed;
	} rows[] = {{19, 10, true}, {18, 10, false}, {19, 0, false}};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct Made made;
		struct Rebase rebase;

		start(&made, CHART_RUN, y, rows[i].n);
		made.spec.freeze = rows[i].freeze;
		make(&made);
		verdict_rebase(&made.result, &rebase);
		/* point 14 lies on the median and is passed over: 19 points have 8 after the
		 * baseline */
		assert_int_equal(rebase.proposed, rows[i].proposed);
		done(&made);
	}
}

static void left_out_points_come_with_their_reason(void **state)
{
	static const double y[] = {1, 2, 9, 2, 1};
	static const bool excluded[] = {false, false, true, false, false};
	static const char *const why[] = {NULL, NULL, "storm", NULL, NULL};
	struct VerdictWords words = {.left_out = why};
	struct Made made;

	(void)state;
	start(&made, CHART_RUN, y, N_ITEMS(y));
	made.spec.excluded = excluded;
	assert_non_null(
		strstr(verdict_of(&made, &words), "Left out of the calculation: 3 (storm)."));
	done(&made);
}

static void rule_sets_are_read_by_their_codes(void **state)
{
	struct Error error = {0};
	unsigned rules;

	(void)state;
	assert_true(chart_rules_parse("anhoej,3sigma", &rules, &error));
	assert_int_equal(rules, RULES_ANHOEJ | RULES_3SIGMA);
	assert_true(chart_rules_parse("mdc", &rules, &error));
	assert_int_equal(rules, RULES_MDC);
	assert_false(chart_rules_parse("anhoej,", &rules, &error));
	assert_false(chart_rules_parse("nelso", &rules, &error));
	assert_non_null(strstr(error.text, "nelso"));
}

/* ---- comparisons and distributions ---- */

static void distributions_agree_with_printed_tables(void **state)
{
	(void)state;
	close_to(normal_quantile(0.975), 1.9599639845400545);
	close_to(normal_quantile(1e-6), -4.753424308822899);
	close_to(t_quantile(0.975, 1), 12.706204736174705);
	close_to(t_quantile(0.975, 10), 2.2281388519649385);
	close_to(t_quantile(0.025, 1e6), -1.9599663567);
	close_to(beta_cdf(0.3, 2, 5), 0.579825);
	close_to(beta_quantile(0.579825, 2, 5), 0.3);
	close_to(t_two_sided(12.706204736174705, 1), 0.05);
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
	assert_true(compare_measure(&arena, flat, 6, 3, &measure, &error));
	close_to(measure.mean_difference, 1);
	close_to(measure.welch.p, MISS);
	assert_false(compare_measure(&arena, empty, 4, 2, &measure, &error));
	assert_non_null(strstr(error.text, "before"));
	assert_true(compare_proportion(none, n, 4, 2, &proportion, &error));
	close_to(proportion.fisher_p, 0.4871794871794871);
	assert_true(isinf(proportion.fisher_odds_ratio) && isnan(proportion.risk_ratio));
	assert_true(compare_rate(none, n, 4, 2, &rate, &error));
	assert_true(isinf(rate.exact_ci95.high) && rate.exact_ci95.low > 0);
	close_to(rate.p_exact, 0.5);
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
	assert_true(compare_measure(&arena, y, N_ITEMS(y), 5, &m, &error));
	close_to(m.after.q1, 6);
	close_to(m.wilcoxon_w, 22.5);
	close_to(m.wilcoxon_p, 0.046532985074510605);
	close_to(m.welch.t, 2.882306768491568);
	close_to(m.welch.df, 7.08677926616191);
	close_to(m.welch.p, 0.02326013301602090);
	assert_true(compare_proportion(k, n, N_ITEMS(k), 2, &p, &error));
	close_to(p.before.wilson95.low, 0.1807484522974653);
	close_to(p.after.wilson95.high, 0.7239161026974344);
	close_to(p.wald_ci95.low, 0.1035142215121512);
	close_to(p.wald_ci95_yates.high, 0.5189857784878488);
	close_to(p.chisq, 8.035714285714288);
	close_to(p.p_value_yates, 0.008738246893667498);
	close_to(p.fisher_p, 0.005864363131450254);
	assert_true(compare_rate(events, exposure, N_ITEMS(events), 2, &r, &error));
	close_to(r.exact_ci95.low, 0.2004698197502714);
	close_to(r.exact_ci95.high, 1.1487300257846178);
	close_to(r.p_exact, 0.09411155973790487);
	arena_release(&arena);
}

static void moving_ranges_are_drawn_over_left_out_points_and_not_over_missing_ones(void **state)
{
	static const double y[] = {10, 11, 99, 13, MISS, 14, 15};
	static const bool excluded[] = {false, false, true, false, false, false, false};
	static const double ranges[] = {MISS, 1, 88, 2, MISS, MISS, 1};
	struct Made made;

	(void)state;
	start(&made, CHART_MR, y, N_ITEMS(y));
	made.spec.excluded = excluded;
	make(&made);
	for (size_t i = 0; i < N_ITEMS(y); i++)
		close_to(made.result.points[i].y, ranges[i]);
	close_to(made.result.points[0].cl, 4. / 3);
	assert_false(made.result.parts[0].runs_signal);
	done(&made);
}

static void pareto_sorts_by_count_then_by_alphabet(void **state)
{
	static const char *const items[] = {"pear",  "Apple", NULL, "fig",
					    "apple", "fig",   "",   "pear"};
	struct Arena arena = {0};
	struct Pareto pareto;
	struct Error error = {0};

	(void)state;
	assert_true(pareto_compute(&arena, items, NULL, N_ITEMS(items), &pareto, &error));
	assert_int_equal(pareto.n, 4);
	assert_int_equal(pareto.n_missing, 2);
	assert_string_equal(pareto.rows[0].category, "fig");
	assert_string_equal(pareto.rows[1].category, "pear");
	assert_string_equal(pareto.rows[2].category, "Apple");
	close_to(pareto.rows[3].cumulative_proportion, 1);
	assert_true(
		pareto_compute(&arena, items, (const double[]){0, 0, 0, 0}, 2, &pareto, &error));
	close_to(pareto.rows[0].proportion, MISS);
	assert_false(pareto_compute(&arena, items, (const double[]){1, -1}, 2, &pareto, &error));
	arena_release(&arena);
}

/* ---- size ---- */

/* A rule that looked back over all points for each point would not end within the time a test may
 * take. */
static void a_million_points_take_memory_and_steps_in_proportion(void **state)
{
	static const char *const shapes[] = {"rising", "in turn", "two levels", "equal", "noise"};
	double *y = heap_alloc(MANY * sizeof(*y));

	(void)state;
	for (size_t shape = 0; shape < N_ITEMS(shapes); shape++) {
		struct Made made;
		uint32_t random = 1;

		for (size_t i = 0; i < MANY; i++) {
			random = random * 1664525u + 1013904223u;
			y[i] = shape == 0   ? (double)i
			       : shape == 1 ? (double)(i % 2)
			       : shape == 2 ? (double)(i / (MANY / 2)) + (double)(i % 3) / 1000
			       : shape == 3 ? 4
					    : (double)(random >> 8);
		}
		start(&made, CHART_I, y, MANY);
		made.spec.rules = RULES_ANHOEJ | RULES_IHI | RULES_3SIGMA | RULES_WE |
				  RULES_NELSON | RULES_MDC;
		assert_non_null(verdict_of(&made, NULL));
		if (arena_used(&made.arena) > (size_t)MANY * BYTES_A_POINT)
			fail_msg("%s: %zu bytes a point", shapes[shape],
				 arena_used(&made.arena) / MANY);
		assert_int_equal(made.result.parts[0].n_obs, MANY);
		done(&made);
	}
	heap_free(y);
}

static void medians_need_no_sorting(void **state)
{
	static const double odd[] = {3, -1, 2, 0, -0.5}, even[] = {5, 1, 1e300, -1e300};

	(void)state;
	close_to(values_median(odd, 5), 0);
	close_to(values_median(even, 4), 3);
	close_to(values_median(odd, 0), MISS);
	close_to(values_ranked(odd, 5, 0), -1);
	close_to(values_ranked(odd, 5, 4), 3);
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
		cmocka_unit_test(a_point_can_be_good_and_bad_news),
		cmocka_unit_test(the_target_is_met_missed_or_hit_by_chance),
		cmocka_unit_test(the_verdict_says_what_can_be_said),
		cmocka_unit_test(nothing_is_rebased_without_eight_on_one_side_after_a_baseline),
		cmocka_unit_test(left_out_points_come_with_their_reason),
		cmocka_unit_test(rule_sets_are_read_by_their_codes),
		cmocka_unit_test(distributions_agree_with_printed_tables),
		cmocka_unit_test(comparisons_at_their_edges),
		cmocka_unit_test(comparisons_agree_with_numbers_computed_apart),
		cmocka_unit_test(
			moving_ranges_are_drawn_over_left_out_points_and_not_over_missing_ones),
		cmocka_unit_test(pareto_sorts_by_count_then_by_alphabet),
		cmocka_unit_test(a_million_points_take_memory_and_steps_in_proportion),
		cmocka_unit_test(medians_need_no_sorting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
