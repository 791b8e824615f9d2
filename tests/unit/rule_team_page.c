/* Rules after the page of a team: phases from dates, progress of an aim, scores month by month. */
#include "coaching/rule_score_history.h"
#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/spc/aim.h"
#include "qtp/season/view_schedule.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static Day day(const char *text)
{
	Day found;

	assert_true(day_parse_iso(text, &found));
	return found;
}

static bool is_near(double a, double b)
{
	return fabs(a - b) < 1e-9;
}

/* Sessions of Dallas 2017, the first `n` of them. */
struct Program {
	struct Cohort cohort;
	struct Session sessions[4];
	const struct Session *list[4];
	struct Arena arena;
};

static struct Timeline timeline_on(struct Program *program, size_t n, const char *today)
{
	static const char *const days[][2] = {{"2017-04-05", "2017-04-06"},
					      {"2017-07-19", "2017-07-20"},
					      {"2017-10-04", "2017-10-04"},
					      {"2017-12-04", "2017-12-05"}};

	for (size_t i = 0; i < n; i++) {
		program->sessions[i] = (struct Session){.number = (int64_t)i + 1,
							.first_day = day(days[i][0]),
							.last_day = day(days[i][1])};
		program->list[n - 1 - i] = &program->sessions[i]; /* any order */
	}
	return timeline_make(&program->cohort, program->list, n, day(today), &program->arena);
}

static void the_phase_follows_from_the_dates_of_the_sessions(void **state)
{
	static const struct {
		size_t n;
		bool workshop;
		const char *today, *text;
	} cases[] = {
		{3, false, "2016-12-01", "not begun, session 1 in 125 days"},
		{3, false, "2017-02-03", "not begun, session 1 in 61 days"},
		{3, false, "2017-02-04", "pre-work, session 1 in 60 days"},
		{3, false, "2017-04-04", "pre-work, session 1 tomorrow"},
		{3, false, "2017-04-05", "session 1, day 1 of 2"},
		{3, false, "2017-04-06", "session 1, day 2 of 2"},
		{3, false, "2017-04-07", "planning, session 2 in 103 days"},
		{3, false, "2017-07-21", "implementation, session 3 in 75 days"},
		{3, false, "2017-10-04", "session 3 today"},
		{3, false, "2017-10-05", "sustain and spread"},
		{3, false, "2018-01-02", "sustain and spread"},
		{3, false, "2018-01-03", "over, session 3 was 4 Oct 2017"},
		{2, false, "2017-05-01", "planning, session 2 in 79 days"},
		{2, false, "2017-07-21", "sustain and spread"},
		{4, false, "2017-11-01", "implementation, session 4 in 33 days"},
		{1, true, "2017-04-01", "workshop in 4 days"},
		{1, true, "2017-04-05", "workshop, day 1 of 2"},
		{1, true, "2017-04-07", "over since 6 Apr 2017"},
		{0, false, "2017-04-07", "no session is planned"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Program program = {.cohort = {.format = cases[i].workshop
								       ? FORMAT_ONE_DAY
								       : FORMAT_SIX_MONTH}};
		struct Timeline line = timeline_on(&program, cases[i].n, cases[i].today);

		assert_string_equal(line.text, cases[i].text);
		arena_release(&program.arena);
	}
}

/* The line of a timeline as it is drawn, without its ends. */
static void draws(struct Program *program, size_t n, const char *today, int columns, bool ascii,
		  const char *expected)
{
	struct Timeline line = timeline_on(program, n, today);
	struct Canvas canvas;
	struct Text text;

	canvas_init(&canvas, 2, columns);
	canvas.ascii = ascii;
	page_timeline(canvas_area(&canvas), 0, &line);
	text_init(&text);
	canvas_to_text_trimmed(&canvas, &text);
	assert_string_equal(text_get(&text), expected);
	text_release(&text);
	canvas_release(&canvas);
	arena_reset(&program->arena);
}

static void the_line_shows_what_is_over_and_what_lies_ahead(void **state)
{
	struct Program program = {0};

	(void)state;
	draws(&program, 3, "2017-08-21", 80, false,
	      " Pre-work ━━━━━━━━━━● S1 ━━━━━━━━━━━━━━● S2 ━━━◆┄┄┄┄┄○ S3 ┄┄┄┄┄┄┄┄┄┄┄┄┄ Sustain\n"
	      "                    5-6 Apr            19 Jul today  4 Oct\n");
	draws(&program, 3, "2017-08-21", 80, true,
	      " Pre-work ==========@ S1 ==============@ S2 ===+-----o S3 ------------- Sustain\n"
	      "                    5-6 Apr            19 Jul today  4 Oct\n");
	draws(&program, 3, "2017-08-21", 40, false,
	      " ━━━━━━● S1 ━━━━━━━● S2 ◆┄┄○ S3 ┄┄┄┄┄┄┄\n"
	      "       5-6 Apr     19 Jul  4 Oct\n");
	draws(&program, 3, "2016-12-01", 80, false,
	      " Pre-work ◆┄┄┄┄┄┄┄┄┄○ S1 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄○ S2 ┄┄┄┄┄┄┄┄┄○ S3 ┄┄┄┄┄┄┄┄┄┄┄┄┄ Sustain\n"
	      "        today       5-6 Apr            19-20 Jul     4 Oct\n");
	draws(&program, 3, "2018-12-01", 80, false,
	      " Pre-work ━━━━━━━━━━● S1 ━━━━━━━━━━━━━━● S2 ━━━━━━━━━● S3 ━━━━━━━━━━━━◆ Sustain\n"
	      "                    5-6 Apr            19-20 Jul     4 Oct          today\n");
	arena_release(&program.arena);
}

static void other_numbers_of_sessions_have_their_line(void **state)
{
	struct Program program = {0};
	struct Program workshop = {.cohort = {.format = FORMAT_ONE_DAY}};

	(void)state;
	draws(&program, 2, "2017-07-20", 60, false,
	      " Pre-work ━━━━━━━━━● S1 ━━━━━━━━━━━◉ S2 ┄┄┄┄┄┄┄┄┄┄┄ Sustain\n"
	      "                   5-6 Apr         19-20 Jul\n");
	draws(&program, 4, "2017-04-06", 80, false,
	      " Pre-work ━━━━━━━━━◉ S1 ┄┄┄┄┄┄┄┄┄┄┄○ S2 ┄┄┄┄┄┄○ S3 ┄┄┄┄┄○ S4 ┄┄┄┄┄┄┄┄┄┄ Sustain\n"
	      "                   5-6 Apr         19-20 Jul  4 Oct     4-5 Dec\n");
	draws(&program, 4, "2017-04-06", 16, false, " session 1, day…\n");
	draws(&program, 0, "2017-04-06", 60, false, " no session is planned\n");
	draws(&workshop, 1, "2017-04-01", 60, false,
	      " ━━━━━━━━━━━━━━━━━━━◆┄┄○ Workshop ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄\n"
	      "                 today 5-6 Apr\n");
	arena_release(&program.arena);
	arena_release(&workshop.arena);
}

static void progress_is_told_whichever_way_is_better(void **state)
{
	(void)state;
	assert_true(is_near(aim_progress(12, 9, 8), 75));
	assert_true(is_near(aim_progress(40, 60, 80), 50));
	assert_true(is_near(aim_progress(40, 30, 80), -25));
	assert_true(is_near(aim_progress(-2, 0, 2), 50));
	assert_true(isnan(aim_progress(12, 9, 12)));
	assert_true(isnan(aim_progress(NAN, 9, 12)));
	assert_true(isnan(aim_progress(12, NAN, 8)));
	assert_true(isnan(aim_progress(12, 9, NAN)));
}

static struct AimStand stand_of(struct ChartSpec *spec, struct Arena *arena)
{
	struct ChartResult result;
	struct Error error;

	if (!chart_compute(arena, spec, &result, &error))
		fail_msg("%s", error.text);
	return aim_of_chart(spec, &result);
}

static void an_aim_stands_where_its_chart_does(void **state)
{
	static const double y[] = {10, 12, 11, 11, 10, 12, 9, 8, 8, 7, 8, NAN};
	static const size_t parts[] = {6};
	struct Arena arena = {0};
	struct ChartSpec spec;
	struct AimStand stand;

	(void)state;
	chart_spec_init(&spec, CHART_I);
	spec.n = N_ITEMS(y);
	spec.y = y;
	spec.target = 7;
	stand = stand_of(&spec, &arena);
	assert_true(isnan(stand.baseline)); /* none is marked */
	assert_true(isnan(stand.progress));
	assert_true(is_near(stand.now, 8)); /* the median of the last three there are */
	spec.freeze = 6;
	stand = stand_of(&spec, &arena);
	assert_true(is_near(stand.baseline, 11));
	assert_true(is_near(stand.progress, 75));
	spec.freeze = 0;
	spec.parts = parts;
	spec.n_parts = 1;
	stand = stand_of(&spec, &arena);
	assert_true(is_near(stand.now, 8)); /* the centre of the last phase */
	assert_true(is_near(stand.progress, 75));
	arena_release(&arena);
}

static void scores_stand_side_by_side_with_gap_and_falls(void **state)
{
	const struct Score scores[] = {
		{.rater = RATER_COACH, .month = day("2017-04-01"), .value = 2},
		{.rater = RATER_COACH, .month = day("2017-06-01"), .value = 1.5, .reason = "few"},
		{.rater = RATER_TEAM, .month = day("2017-06-01"), .value = 3},
		{.rater = RATER_TEAM, .month = day("2017-07-01"), .value = 3},
	};
	const struct Score *list[] = {&scores[3], &scores[0], &scores[2], &scores[1]};
	struct Arena arena = {0};
	struct ScoreHistory history = score_history(list, N_ITEMS(list), &arena);

	(void)state;
	assert_int_equal(history.n, 4); /* May, without any, too */
	assert_ptr_equal(history.months[0].by[RATER_COACH], &scores[0]);
	assert_null(history.months[1].by[RATER_COACH]);
	assert_true(isnan(history.months[1].gap));
	assert_true(is_near(history.months[2].gap, -1.5));
	assert_int_equal(history.n_falls, 1);
	assert_ptr_equal(history.falls[0].after, &scores[1]);
	assert_ptr_equal(history.falls[0].before, &scores[0]);
	assert_false(history.has_rater[RATER_DIRECTOR]);
	assert_int_equal(score_history(NULL, 0, &arena).n, 0);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_phase_follows_from_the_dates_of_the_sessions),
		cmocka_unit_test(the_line_shows_what_is_over_and_what_lies_ahead),
		cmocka_unit_test(other_numbers_of_sessions_have_their_line),
		cmocka_unit_test(progress_is_told_whichever_way_is_better),
		cmocka_unit_test(an_aim_stands_where_its_chart_does),
		cmocka_unit_test(scores_stand_side_by_side_with_gap_and_falls),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
