/* Painters: each page at the sizes people have, in Unicode and ASCII, held against texts that were
 * looked at. */
#include "qtp/engine/base/math.h"
#include "support/golden.h"
#include "support/page_samples.h"
#include "support/rule_team.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Sizes at which every page has its golden. */
static const struct {
	const char *name;
	int rows, columns;
	bool ascii;
} sizes[] = {{"80x24", 24, 80, false},
	     {"120x40", 40, 120, false},
	     {"40x10", 10, 40, false},
	     {"ascii", 24, 80, true}};

/* What a test draws with. */
struct Drawing {
	struct Arena arena;
	struct RuleTeam team; /* of the eligibility page */
	struct Eligibility eligibility;
};

typedef void Painter(struct Area area, struct Drawing *drawing);

static void paint_today(struct Area area, struct Drawing *drawing)
{
	struct Today today = sample_today(&drawing->arena);
	struct Frame frame = sample_frame(0);

	page_today(page_frame(area, &frame), &today, 0, 1);
}

static void paint_list(struct Area area, struct Drawing *drawing)
{
	struct PageList list = sample_list(&drawing->arena);
	struct Frame frame = sample_frame(1);

	page_list(page_frame(area, &frame), &list);
}

/* The applicant of the design: a membership that ended, an answer that is missing, a letter that is
 * waived. */
static void judge_applicant(struct Drawing *drawing)
{
	static const char *const given[] = {
		"Elena Brandt: member_until = 2017-01-31",
		"answer of Tom Ybarra to session 2: answer = unanswered",
		"team: letter_received = nothing",
		"waived letter: the board signs it on Friday",
		"without: Sam Oduya",
	};
	struct EligibilityFacts facts;
	struct Error error;

	rule_team_init(&drawing->team);
	for (size_t i = 0; i < N_ITEMS(given); i++)
		if (!rule_team_given(&drawing->team, given[i], &error))
			fail_msg("%s", error.text);
	facts = rule_team_facts(&drawing->team);
	drawing->eligibility = eligibility_judge(&facts, &drawing->team.arena);
}

static struct PageEligibility sample_eligibility(struct Drawing *drawing)
{
	judge_applicant(drawing);
	return (struct PageEligibility){.ref = "DAL17-09",
					.name = "Harborview Oncology",
					.eligibility = &drawing->eligibility,
					.selected = 3};
}

static void paint_eligibility(struct Area area, struct Drawing *drawing)
{
	struct PageEligibility page = sample_eligibility(drawing);
	struct Frame frame = sample_frame(2);

	page_eligibility(page_frame(area, &frame), &page, 0);
	rule_team_release(&drawing->team);
}

static void paint_detail(struct Area area, struct Drawing *drawing)
{
	struct PageDetail detail = sample_detail(&drawing->arena);
	struct Frame frame = sample_frame(7);

	page_detail(page_frame(area, &frame), &detail, 0);
}

static void paint_sessions(struct Area area, struct Drawing *drawing)
{
	struct Schedule schedule = sample_schedule(&drawing->arena);
	struct Frame frame = sample_frame(3);

	page_sessions(page_frame(area, &frame), &schedule, 13, 0);
}

static void paint_history(struct Area area, struct Drawing *drawing)
{
	size_t n;
	const struct HistoryLine *lines = sample_history(&n);
	struct Frame frame = sample_frame(-1);

	(void)drawing;
	frame.message = "Taken back: accept DAL17-03 Lakeside Oncology.";
	page_history(page_frame(area, &frame), lines, n, 0, 1);
}

static const struct {
	const char *name;
	Painter *paint;
} pages[] = {
	{"today", paint_today},	  {"list", paint_list},		{"eligibility", paint_eligibility},
	{"detail", paint_detail}, {"sessions", paint_sessions}, {"history", paint_history}};

static void every_page_looks_as_its_golden_at_every_size(void **state)
{
	(void)state;
	for (size_t page = 0; page < N_ITEMS(pages); page++) {
		for (size_t i = 0; i < N_ITEMS(sizes); i++) {
			struct Drawing drawing = {0};
			struct Canvas canvas;
			char name[64];

			canvas_init(&canvas, sizes[i].rows, sizes[i].columns);
			canvas.ascii = sizes[i].ascii;
			pages[page].paint(canvas_area(&canvas), &drawing);
			snprintf(name, sizeof name, "%s-%s", pages[page].name, sizes[i].name);
			golden_check(name, &canvas);
			canvas_release(&canvas);
			arena_release(&drawing.arena);
		}
	}
}

static void an_ascii_page_holds_nothing_but_ascii(void **state)
{
	(void)state;
	for (size_t page = 0; page < N_ITEMS(pages); page++) {
		struct Drawing drawing = {0};
		struct Canvas canvas;

		canvas_init(&canvas, 24, 80);
		canvas.ascii = true;
		pages[page].paint(canvas_area(&canvas), &drawing);
		for (int i = 0; i < canvas.rows * canvas.columns; i++)
			assert_in_range(canvas.cells[i].code, ' ', '~');
		canvas_release(&canvas);
		arena_release(&drawing.arena);
	}
}

static void paint_today_without(struct Area area, struct Drawing *drawing)
{
	struct Today today = sample_today(&drawing->arena);

	today.n_rows = today.n_upcoming = 0;
	page_today(area, &today, 0, -1);
	today.season = NULL;
	page_today(area, &today, 3, 7);
}

static void paint_nothing(struct Area area, struct Drawing *drawing)
{
	struct PageList list = sample_list(&drawing->arena);
	struct Schedule schedule = {0};

	list.n_rows = 0;
	list.selected = -1;
	page_list(area, &list);
	page_sessions(area, &schedule, 0, 0);
	page_history(area, NULL, 0, 0, -1);
}

static void no_size_is_too_small_to_be_drawn(void **state)
{
	static Painter *const painters[] = {paint_today,	 paint_list,	 paint_eligibility,
					    paint_detail,	 paint_sessions, paint_history,
					    paint_today_without, paint_nothing};

	(void)state;
	for (size_t page = 0; page < N_ITEMS(painters); page++) {
		for (int size = 0; size < 30 * 30; size++) {
			struct Drawing drawing = {0};
			struct Canvas canvas;

			canvas_init(&canvas, size / 30, size % 30);
			painters[page](canvas_area(&canvas), &drawing);
			canvas_release(&canvas);
			arena_release(&drawing.arena);
		}
	}
}

static void golden_of_today(const char *name, const struct Today *today, int rows, int columns,
			    int first, int selected)
{
	struct Canvas canvas;

	canvas_init(&canvas, rows, columns);
	page_today(canvas_area(&canvas), today, first, selected);
	golden_check(name, &canvas);
	canvas_release(&canvas);
}

static void today_says_in_words_when_there_is_nothing(void **state)
{
	struct Arena arena = {0};
	struct Today today = sample_today(&arena);

	(void)state;
	today.n_rows = today.n_upcoming = 0;
	today.n_on_track = 16;
	golden_of_today("today-nothing", &today, 12, 80, 0, -1);
	today.n_cards = 0;
	golden_of_today("today-no-cohorts", &today, 12, 80, 0, -1);
	today.season = NULL;
	golden_of_today("today-no-season", &today, 8, 60, 0, -1);
	arena_release(&arena);
}

static void today_keeps_the_selected_row_in_sight(void **state)
{
	static const struct {
		int first, selected, ret_first;
	} rows[] = {{0, 0, 0}, {0, 8, 0},  {0, 9, 1},	{0, 10, 2},
		    {2, 1, 1}, {99, 4, 2}, {-5, -1, 0}, {2, 0, 0}};
	struct Arena arena = {0};
	struct Today today = sample_today(&arena);
	struct Canvas canvas;

	(void)state;
	canvas_init(&canvas, 17, 80);
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		canvas_clear(&canvas);
		struct PageRows seen =
			page_today(canvas_area(&canvas), &today, rows[i].first, rows[i].selected);

		if (seen.n != 9)
			fail_msg("%d rows in sight", seen.n);
		assert_int_equal(seen.first, rows[i].ret_first);
		if (rows[i].selected >= 0)
			assert_int_equal(canvas.cursor_row, 2 + rows[i].selected - seen.first);
		else
			assert_int_equal(canvas.cursor_row, -1);
	}
	golden_of_today("today-scrolled", &today, 17, 80, 1, 9);
	canvas_release(&canvas);
	arena_release(&arena);
}

static void today_as_text_holds_every_row(void **state)
{
	static const int columns[] = {30, 60, 80, 200};
	struct Arena arena = {0};
	struct Today today = sample_today(&arena);

	(void)state;
	for (size_t i = 0; i < N_ITEMS(columns); i++) {
		struct Canvas canvas;

		canvas_init(&canvas, page_today_height(&today, columns[i]), columns[i]);
		assert_int_equal(page_today(canvas_area(&canvas), &today, 0, -1).n, today.n_rows);
		canvas_release(&canvas);
	}
	golden_of_today("today-text", &today, page_today_height(&today, 80), 80, 0, -1);
	arena_release(&arena);
}

static void a_window_over_rows_wastes_no_room(void **state)
{
	static const struct {
		int n_rows, height, first, selected, ret_first, ret_n;
	} rows[] = {
		{0, 5, 0, -1, 0, 0}, {3, 5, 2, 2, 0, 3}, {9, 5, 0, 4, 0, 5},
		{9, 5, 0, 5, 1, 5},  {9, 5, 8, 8, 4, 5}, {9, 5, 3, 1, 1, 5},
		{9, 0, 0, 3, 0, 0},  {9, 1, 0, 3, 3, 1}, {9, 5, -7, -1, 0, 5},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct PageRows seen =
			page_rows(rows[i].n_rows, rows[i].height, rows[i].first, rows[i].selected);

		assert_int_equal(seen.first, rows[i].ret_first);
		assert_int_equal(seen.n, rows[i].ret_n);
	}
}

static void columns_of_a_list_never_run_over_and_keep_their_order(void **state)
{
	struct Arena arena = {0};
	struct PageList list = sample_list(&arena);
	int widths[LIST_COLUMNS];

	(void)state;
	for (int columns = 8; columns < 300; columns++) {
		int total = 0;
		bool ended = false;

		page_list_widths(list.columns, list.n_columns, columns, LIST_GAP, widths);
		for (size_t i = 0; i < list.n_columns; i++) {
			if (widths[i] == LIST_LEFT_OUT) {
				ended = true;
				continue;
			}
			assert_false(ended);
			total += widths[i] + (total ? 2 : 0);
		}
		assert_true(total <= columns);
		assert_true(widths[0] > 0);
	}
	arena_release(&arena);
}

/* What names the record is whole first; people in a column too narrow go by their family names. */
static void people_give_way_to_what_names_the_record(void **state)
{
	static const struct {
		int columns;
		const char *shown, *hidden;
	} rows[] = {{100, "Daniel Okafor", NULL}, {32, "Harborview Oncology… Okafor", "Daniel"}};
	const struct Entity *team = entity_get(KIND_TEAM);
	const struct Field *const columns[] = {entity_field(team, "name"),
					       entity_field(team, "coach")};
	const char *const cells[] = {"Harborview Oncology and Hematology", "Daniel Okafor"};
	const struct ListRow row = {.id = 1, .cells = cells};
	int needs[N_ITEMS(columns)] = {0};
	struct PageList list = {.columns = columns,
				.n_columns = N_ITEMS(columns),
				.rows = &row,
				.n_rows = 1,
				.selected = -1,
				.dense = true,
				.needs = needs};

	(void)state;
	page_list_needs(&list, needs);
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct Canvas canvas;
		struct Text text;

		text_init(&text);
		canvas_init(&canvas, 2, rows[i].columns);
		page_list(canvas_area(&canvas), &list);
		canvas_to_text(&canvas, &text);
		assert_non_null(strstr(text_get(&text), rows[i].shown));
		assert_true(!rows[i].hidden || !strstr(text_get(&text), rows[i].hidden));
		text_release(&text);
		canvas_release(&canvas);
	}
}

/* Beside columns that stay the last one alone, where no two have room. */
static void the_last_column_of_a_wide_list_is_reached(void **state)
{
	static const struct Field fields[] = {
		{.key = "a", .label = "Code", .type = FIELD_TEXT, .width = 8},
		{.key = "b", .label = "Team", .type = FIELD_TEXT, .width = 8},
		{.key = "c", .label = "Problem", .type = FIELD_TEXT, .width = 20},
		{.key = "d", .label = "Remarks", .type = FIELD_TEXT, .width = 20},
	};
	const struct Field *columns[] = {&fields[0], &fields[1], &fields[2], &fields[3]};
	const char *const cells[] = {"DAL17-01", "Lakeside", "Waits of twelve hours", "A remark"};
	const struct ListRow row = {.id = 1, .cells = cells};
	const struct PageList list = {.columns = columns,
				      .n_columns = N_ITEMS(columns),
				      .rows = &row,
				      .n_rows = 1,
				      .selected = -1};
	struct ListSlide slide = {.n_stay = 2};
	struct Arena arena = {0};
	struct Canvas canvas;
	struct Text text;

	(void)state;
	canvas_init(&canvas, 2, 40);
	for (int pressed = 0; pressed == 0 || slide.n_beyond > 0; pressed++) {
		struct PageList copy = list;

		assert_in_range(pressed, 0, 1);
		slide.n_passed = (size_t)pressed;
		page_list_slid(canvas_area(&canvas), &copy, &slide, &arena);
	}
	text_init(&text);
	canvas_to_text(&canvas, &text);
	assert_non_null(strstr(text_get(&text), "Remarks"));
	text_release(&text);
	canvas_release(&canvas);
	arena_release(&arena);
}

static void an_empty_list_says_so(void **state)
{
	struct Arena arena = {0};
	struct PageList list = sample_list(&arena);
	struct Canvas canvas;

	(void)state;
	list.n_rows = 0;
	list.selected = -1;
	canvas_init(&canvas, 6, 80);
	assert_int_equal(page_list(canvas_area(&canvas), &list), 0);
	golden_check("list-empty", &canvas);
	canvas_release(&canvas);
	arena_release(&arena);
}

/* Every row of a page that scrolls is the row of the whole page. */
static void a_page_that_scrolls_shows_the_same_rows(void **state)
{
	struct Drawing drawing = {0};
	struct PageEligibility page = sample_eligibility(&drawing);
	struct Canvas whole, part;
	int rows, total;

	(void)state;
	page.selected = -1;
	canvas_init(&whole, 60, 50);
	canvas_init(&part, 6, 50);
	total = page_eligibility(canvas_area(&whole), &page, 0);
	for (int first = 0; first < total; first++) {
		canvas_clear(&part);
		rows = page_eligibility(canvas_area(&part), &page, first);
		assert_int_equal(rows, total);
		for (int row = 1; row < part.rows; row++)
			assert_memory_equal(part.cells + row * part.columns,
					    whole.cells + (row + first) * whole.columns,
					    (size_t)part.columns * sizeof(struct Cell));
	}
	assert_int_equal(page_eligibility_row(&page, 50, (int)eligibility_rule_count()), total);
	canvas_release(&whole);
	canvas_release(&part);
	rule_team_release(&drawing.team);
}

static void the_selected_session_is_where_the_page_says(void **state)
{
	static const int columns[] = {40, 80, 120};
	struct Arena arena = {0};
	struct Schedule schedule = sample_schedule(&arena);

	(void)state;
	for (size_t i = 0; i < N_ITEMS(columns); i++) {
		struct Canvas canvas;

		canvas_init(&canvas, 40, columns[i]);
		page_sessions(canvas_area(&canvas), &schedule, 22, 0);
		assert_int_equal(canvas.cursor_row, page_sessions_row(&schedule, columns[i], 22));
		canvas_release(&canvas);
	}
	arena_release(&arena);
}

static void days_of_two_years_are_not_cut(void **state)
{
	struct Arena arena = {0};
	struct Schedule schedule = sample_schedule(&arena);
	const struct Session *all[3];
	struct Session session = *schedule.cohorts[0].sessions[2];
	struct Canvas canvas;
	struct Text text;

	(void)state;
	assert_true(day_parse("2017-12-31", 0, &session.first_day, NULL));
	session.last_day = session.first_day + 1;
	for (size_t i = 0; i < N_ITEMS(all); i++)
		all[i] = i == 2 ? &session : schedule.cohorts[0].sessions[i];
	schedule.cohorts[0].sessions = all;
	text_init(&text);
	canvas_init(&canvas, 40, 80);
	page_sessions(canvas_area(&canvas), &schedule, 0, 0);
	canvas_to_text(&canvas, &text);
	assert_non_null(strstr(text_get(&text), "31 Dec 2017 - 1 Jan 2018"));
	assert_non_null(strstr(text_get(&text), "in 132 days"));
	text_release(&text);
	canvas_release(&canvas);
	arena_release(&arena);
}

static void the_history_keeps_the_selected_line_in_sight(void **state)
{
	size_t n;
	const struct HistoryLine *lines = sample_history(&n);
	struct Canvas canvas;

	(void)state;
	for (int rows = 1; rows < 8; rows++) {
		for (int selected = 0; selected < (int)n; selected++) {
			canvas_init(&canvas, rows, 80);
			page_history(canvas_area(&canvas), lines, n, 0, selected);
			assert_in_range(canvas.cursor_row, 0, rows - 1);
			canvas_release(&canvas);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_page_looks_as_its_golden_at_every_size),
		cmocka_unit_test(an_ascii_page_holds_nothing_but_ascii),
		cmocka_unit_test(no_size_is_too_small_to_be_drawn),
		cmocka_unit_test(today_says_in_words_when_there_is_nothing),
		cmocka_unit_test(today_keeps_the_selected_row_in_sight),
		cmocka_unit_test(today_as_text_holds_every_row),
		cmocka_unit_test(a_window_over_rows_wastes_no_room),
		cmocka_unit_test(columns_of_a_list_never_run_over_and_keep_their_order),
		cmocka_unit_test(people_give_way_to_what_names_the_record),
		cmocka_unit_test(the_last_column_of_a_wide_list_is_reached),
		cmocka_unit_test(an_empty_list_says_so),
		cmocka_unit_test(a_page_that_scrolls_shows_the_same_rows),
		cmocka_unit_test(the_selected_session_is_where_the_page_says),
		cmocka_unit_test(days_of_two_years_are_not_cut),
		cmocka_unit_test(the_history_keeps_the_selected_line_in_sight),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
