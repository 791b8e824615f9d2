/* Funnel plots: limits, names that come many times, what is said, and the page. */
#include "qtp/engine/spc/funnel.h"
#include "qtp/engine/base/math.h"
#include "support/chart_made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define ROWS 6

static struct Funnel compute(struct Arena *arena, struct FunnelSpec spec)
{
	struct Error error = {0};
	struct Funnel funnel;

	if (!funnel_compute(arena, &spec, &funnel, &error))
		fail_msg("%s", error.text);
	return funnel;
}

/* The numbers were computed apart, from the formulas of p and u charts. */
static void limits_are_those_of_each_size(void **state)
{
	static const char *const names[] = {"D", "B", "C", "A"};
	static const double k[] = {10, 30, 12, 55}, n[] = {20, 100, 40, 100};
	struct Arena arena = {0};
	struct Funnel funnel = compute(
		&arena, (struct FunnelSpec){FUNNEL_PROPORTION, names, k, n, N_ITEMS(names), 1});

	(void)state;
	assert_int_equal(funnel.n, 4);
	assert_close(funnel.centre, 107.0 / 260);
	assert_string_equal(funnel.rows[0].name, "D");
	assert_string_equal(funnel.rows[2].name, "A"); /* as large as B: by name */
	assert_close(funnel.rows[0].lcl, 0.08141946739262629);
	assert_close(funnel.rows[0].ucl, 0.7416574556842968);
	assert_close(funnel.rows[0].lcl_2s, 0.1914591321079047);
	assert_close(funnel.rows[2].ucl_2s, 0.5099609297483205);
	assert_int_equal(funnel.rows[0].beyond, SIGNAL_NONE);
	assert_int_equal(funnel.rows[2].beyond, SIGNAL_HIGH);
	assert_false(funnel.rows[2].far);
	assert_int_equal(funnel.rows[3].beyond, SIGNAL_LOW);
	arena_release(&arena);
}

static void rates_are_multiplied_and_not_below_0(void **state)
{
	static const char *const names[] = {"A", "B", "C"};
	static const double k[] = {5, 15, 40}, n[] = {100, 300, 500};
	struct Arena arena = {0};
	struct Funnel funnel = compute(
		&arena, (struct FunnelSpec){FUNNEL_RATE, names, k, n, N_ITEMS(names), 1000});

	(void)state;
	assert_close(funnel.centre, 200.0 / 3);
	assert_close(funnel.rows[0].lcl, 0);
	assert_close(funnel.rows[0].ucl, 144.126333590815);
	assert_close(funnel_limit(&funnel, 100, 3), funnel.rows[0].ucl);
	arena_release(&arena);
}

static void names_are_added_up_and_those_without_numbers_left_out(void **state)
{
	static const char *const names[] = {"B", "A", "B", "C", "D", "A"};
	static const double k[] = {1, 2, 3, MISS, 0, MISS}, n[] = {10, 20, 30, 5, 0, 7};
	struct Arena arena = {0};
	struct Funnel funnel = compute(
		&arena, (struct FunnelSpec){FUNNEL_PROPORTION, names, k, n, N_ITEMS(names), 1});

	(void)state;
	assert_int_equal(funnel.n, 2);
	assert_int_equal(funnel.n_missing, 2);
	assert_close(funnel.rows[1].k, 4);
	assert_close(funnel.rows[1].n, 40);
	arena_release(&arena);
}

static void what_cannot_be_is_refused(void **state)
{
	static const char *const names[] = {"A", "B"};
	static const double more[] = {1, 11}, less[] = {1, -1}, n[] = {10, 10};
	struct FunnelSpec spec = {FUNNEL_PROPORTION, names, more, n, 2, 1};
	struct Arena arena = {0};
	struct Error error = {0};
	struct Funnel funnel;

	(void)state;
	assert_false(funnel_compute(&arena, &spec, &funnel, &error));
	assert_string_equal(error.text, "Row 2: 11 of 10 is more than all.");
	spec.numerator = less;
	assert_false(funnel_compute(&arena, &spec, &funnel, &error));
	assert_string_equal(error.text, "Row 2: -1 cannot be, it must be 0 or more.");
	arena_release(&arena);
}

/* A coordinator's table: k of n of each team, what is wanted, and what is said after the overall
 * value. */
static void the_verdict_names_those_beyond_the_limits(void **state)
{
	static const char *const names[] = {"Ash", "Birch", "Cedar", "Elm", "Fir", "Gum"};
	static const struct {
		double k[ROWS], n[ROWS];
		size_t n_rows;
		enum ChartDirection direction;
		const char *words;
	} rows[] = {
		{{10, 12}, {20, 20}, 2, DIRECTION_UP, "No verdict: it needs 3 teams and has 2."},
		{{0, 0, 0}, {20, 20, 30}, 3, DIRECTION_UP, "No verdict: there are no events."},
		{{20, 20, 30},
		 {20, 20, 30},
		 3,
		 DIRECTION_UP,
		 "No verdict: it is all of all, nothing varies."},
		{{10, 12, 14},
		 {20, 20, 30},
		 3,
		 DIRECTION_UP,
		 "All lie inside the 2-sigma limits: no sign that they differ by more than "
		 "chance."},
		{{50, 52, 48, 90},
		 {100, 100, 100, 100},
		 4,
		 DIRECTION_UP,
		 "Above the 3-sigma limit: Elm with 90.0 % (90 of 100; limit 74.7 %, better). "
		 "Below the 2-sigma limit: Ash with 50.0 % (50 of 100; limit 50.2 %); Cedar with "
		 "48.0 % (48 of 100; limit 50.2 %). Between the limits of 2 and 3 sigma about 1 "
		 "team in 20 is by chance."},
		{{10, 11, 9, 10, 12, 30},
		 {100, 100, 100, 100, 100, 100},
		 6,
		 DIRECTION_DOWN,
		 "Above the 3-sigma limit: Gum with 30.0 % (30 of 100; limit 24.0 %, worse)."},
		{{100, 300, 200, 390},
		 {400, 400, 400, 400},
		 4,
		 DIRECTION_NEUTRAL,
		 "Caution: the teams differ more than chance allows all over"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct Arena arena = {0};
		struct Funnel funnel =
			compute(&arena, (struct FunnelSpec){FUNNEL_PROPORTION, names, rows[i].k,
							    rows[i].n, rows[i].n_rows, 100});
		struct FunnelStory story = {.unit = "%",
					    .one = "team",
					    .many = "teams",
					    .direction = rows[i].direction};
		struct FunnelPicture picture;

		funnel_picture(&arena, &funnel, &story, &picture);
		if (!strstr(picture.verdict, rows[i].words))
			fail_msg("row %zu:\n%s\nhas not\n%s", i, picture.verdict, rows[i].words);
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(limits_are_those_of_each_size),
		cmocka_unit_test(rates_are_multiplied_and_not_below_0),
		cmocka_unit_test(names_are_added_up_and_those_without_numbers_left_out),
		cmocka_unit_test(what_cannot_be_is_refused),
		cmocka_unit_test(the_verdict_names_those_beyond_the_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
