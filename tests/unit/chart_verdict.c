/* Verdicts of charts in words, and charts of very many points. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/spc/verdict.h"
#include "support/chart_made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define MANY 200000
/* Loose: all rule sets together take below 2000 bytes a point at worst. */
#define BYTES_A_POINT 4000

static const char *verdict_of(struct Made *made, const struct VerdictWords *words)
{
	made_compute(made);
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
		 "points and has 0."},
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
		 "needs 10 useful points and has 3."},
		{CHART_RUN,
		 {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2},
		 12,
		 0,
		 DIRECTION_UP,
		 "Run chart of calls answered, 12 weeks, higher is better. Median of all 12 weeks "
		 "1.5 %. Rules: Anh\xc3\xb8j; 12 useful points. No sign of a special cause in "
		 "these "
		 "points."},
		{CHART_RUN,
		 {1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 5, 5, 6, 5, 5, 6, 5, 5, 6, 5},
		 20,
		 10,
		 DIRECTION_UP,
		 "Run chart of calls answered, 20 weeks, higher is better. Median of the baseline "
		 "(weeks 1-10) 2.0 %. Rules: Anh\xc3\xb8j; 20 useful points. Signals: 11 points in "
		 "a row above the centre line, points 10-20 (in the wanted direction). A signal of "
		 "special-cause variation in the wanted direction. From the baseline to the points "
		 "after it the median went from 2.0 % to 5.0 % (+150 %, in the wanted "
		 "direction). A new phase from week 11 on "
		 "could be proposed: since the baseline the last 10 useful points all lie above "
		 "its centre. Do so only if the reason is known."},
		{CHART_RUN,
		 {1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3},
		 12,
		 0,
		 DIRECTION_DOWN,
		 "Run chart of calls answered, 12 weeks, lower is better. Median of all 12 weeks "
		 "2.0 %. Rules: Anh\xc3\xb8j; 12 useful points. Signals: the line is crossed only "
		 "once, at least 3 times are expected. A signal of special-cause variation."},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct Made made;
		const char *verdict;

		made_start(&made, rows[i].type, rows[i].y, rows[i].n);
		made.spec.freeze = rows[i].freeze;
		made.spec.direction = rows[i].direction;
		verdict = verdict_of(&made, &words);
		if (strcmp(verdict, rows[i].verdict) != 0)
			fail_msg("row %zu:\n%s\nnot\n%s", i, verdict, rows[i].verdict);
		made_release(&made);
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

		made_start(&made, CHART_RUN, y, rows[i].n);
		made.spec.freeze = rows[i].freeze;
		made_compute(&made);
		verdict_rebase(&made.result, &rebase);
		/* point 14 is on the median and is passed over: 19 points have 8 after the
		 * baseline */
		assert_int_equal(rebase.proposed, rows[i].proposed);
		made_release(&made);
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
	made_start(&made, CHART_RUN, y, N_ITEMS(y));
	made.spec.excluded = excluded;
	assert_non_null(
		strstr(verdict_of(&made, &words), "Left out of the calculation: 3 (storm)."));
	made_release(&made);
}

static void a_point_can_be_good_and_bad_news(void **state)
{
	/* rising, but from far below */
	static const double y[] = {.5, -9, -8, -7, -6, -5, .5, 1, .5, 1, -1, 1};
	struct Made made;

	(void)state;
	made_start(&made, CHART_I, y, N_ITEMS(y));
	made.spec.center = 0;
	made.spec.sigma = 1;
	made.spec.direction = DIRECTION_UP;
	made.spec.rules = RULES_3SIGMA | RULES_IHI;
	made_compute(&made);
	assert_int_equal(made.signals.point_news[1], POINT_GOOD | POINT_BAD);
	assert_int_equal(made.signals.point_news[0], 0);
	assert_non_null(
		strstr(verdict_text(&made.arena, &made.spec, &made.result, &made.signals, NULL),
		       "Good and bad news at once: 2-6."));
	made_release(&made);
}

static void rule_sets_are_read_by_their_codes(void **state)
{
	struct Error error = {0};
	unsigned rules;

	(void)state;
	assert_true(rules_parse("anhoej,3sigma", &rules, &error));
	assert_int_equal(rules, RULES_ANHOEJ | RULES_3SIGMA);
	assert_true(rules_parse("mdc", &rules, &error));
	assert_int_equal(rules, RULES_MDC);
	assert_false(rules_parse("anhoej,", &rules, &error));
	assert_false(rules_parse("nelso", &rules, &error));
	assert_non_null(strstr(error.text, "nelso"));
}

/* A rule that looked back over all points for each point would not end within the time a test may
 * take. */
static void very_many_points_take_memory_and_steps_in_proportion(void **state)
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
		made_start(&made, CHART_I, y, MANY);
		made.spec.rules = RULES_ANHOEJ | RULES_IHI | RULES_3SIGMA | RULES_WE |
				  RULES_NELSON | RULES_MDC;
		assert_non_null(verdict_of(&made, NULL));
		if (arena_used(&made.arena) > (size_t)MANY * BYTES_A_POINT)
			fail_msg("%s: %zu bytes a point", shapes[shape],
				 arena_used(&made.arena) / MANY);
		assert_int_equal(made.result.parts[0].n_obs, MANY);
		made_release(&made);
	}
	heap_free(y);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_verdict_says_what_can_be_said),
		cmocka_unit_test(nothing_is_rebased_without_eight_on_one_side_after_a_baseline),
		cmocka_unit_test(left_out_points_come_with_their_reason),
		cmocka_unit_test(a_point_can_be_good_and_bad_news),
		cmocka_unit_test(rule_sets_are_read_by_their_codes),
		cmocka_unit_test(very_many_points_take_memory_and_steps_in_proportion),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
