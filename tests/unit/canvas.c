/* Cells, areas, wrapped text, bars and dots. */
#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/canvas/bar.h"
#include "qtp/engine/canvas/braille.h"

#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_canvas(const struct Canvas *canvas, const char *expected)
{
	struct Text text;

	text_init(&text);
	canvas_to_text_trimmed(canvas, &text);
	assert_string_equal(text_get(&text), expected);
	text_release(&text);
}

/* A canvas of 10 columns full of dots with an area of 6 x 2 in its middle. */
static struct Area dotted(struct Canvas *canvas, bool ascii)
{
	canvas_init(canvas, 4, 10);
	canvas->ascii = ascii;
	for (int row = 0; row < 4; row++)
		area_fill(area_at(canvas_area(canvas), row, 0), 10, STYLE_NORMAL, '.');
	return area_part(canvas_area(canvas), 1, 2, 2, 6);
}

static void text_stays_inside_its_area(void **state)
{
	static const char row[] = "..........";
	static const struct {
		int row, column;
		const char *text, *shown; /* the second row of the canvas */
		int used;
	} cases[] = {
		{0, 0, "abc", "..abc.....", 3},
		{0, 0, "abcdef", "..abcdef..", 6},
		{0, 0, "abcdefg", "..abcde…..", 6},
		{0, 4, "abcdefg", "......a…..", 2},
		{0, 5, "abcdefg", ".......…..", 1},
		{0, 6, "abc", "..........", 0},
		{0, -1, "abc", "..........", 0},
		{0, INT_MAX, "abc", "..........", 0},
		{-1, 0, "abc", "..........", 0},
		{2, 0, "abc", "..........", 0},
		{0, 0, NULL, "..........", 0},
		{0, 0, "", "..........", 0},
		{0, 0, "日本語", "..日本語..", 6},
		{0, 0, "日本語x", "..日本…...", 5},
		{0, 0, "éé\xcc\x81", "..éé\xcc\x81......", 2},
		{0, 0, "a\xffo", "..a\xef\xbf\xbdo.....", 3},
		{0, 0, "a\033[1m", "..a␛[1m...", 5},
		{0, 0, "a\nb", "..a⏎b.....", 3},
		{0, 0,
		 "\xe2\x80\xae"
		 "evil",
		 "..␣evil...", 5},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Canvas canvas;
		struct Area area = dotted(&canvas, false);
		char expected[256];
		int used =
			area_text(area, cases[i].row, cases[i].column, STYLE_NORMAL, cases[i].text);

		snprintf(expected, sizeof(expected), "%s\n%s\n%s\n%s\n", row, cases[i].shown, row,
			 row);
		assert_canvas(&canvas, expected);
		assert_int_equal(used, cases[i].used);
		canvas_release(&canvas);
	}
}

static void fields_are_filled_to_their_width(void **state)
{
	struct Canvas canvas;
	struct Area area = dotted(&canvas, false);

	(void)state;
	assert_int_equal(area_text_left(area_at(area, 0, 0), 4, STYLE_NORMAL, "ab"), 4);
	assert_int_equal(area_text_right(area_at(area, 1, 0), 4, STYLE_NORMAL, "ab"), 4);
	assert_canvas(&canvas, "..........\n..ab  ....\n..  ab....\n..........\n");
	area_text_left(area_at(area, 0, 0), 4, STYLE_NORMAL, "abcdef");
	area_text_right(area_at(area, 1, 3), 99, STYLE_NORMAL, "9");
	assert_canvas(&canvas, "..........\n..abc…....\n..  a  9..\n..........\n");
	canvas_release(&canvas);
}

static void ascii_canvases_hold_only_ascii(void **state)
{
	struct Canvas canvas;
	struct Area area = dotted(&canvas, true);
	struct Area all = canvas_area(&canvas);

	(void)state;
	area_text(area, 0, 0, STYLE_NORMAL, "José 日本");
	area_rule(all, 0);
	for (int glyph = 0; glyph < 10; glyph++)
		area_glyph(all, 3, glyph, STYLE_NORMAL, (enum Glyph)glyph);
	area_text(area, 1, 0, STYLE_NORMAL, "a→b–c…");
	assert_canvas(&canvas, "----------\n..Jose ~..\n..a>b-c~..\n!~.yn>**--\n");
	canvas_release(&canvas);
}

static void half_a_wide_character_never_stays(void **state)
{
	struct Canvas canvas;
	struct Area area;

	(void)state;
	canvas_init(&canvas, 1, 6);
	area = canvas_area(&canvas);
	area_text(area, 0, 0, STYLE_NORMAL, "日本語");
	area_text(area, 0, 1, STYLE_NORMAL, "x");
	assert_canvas(&canvas, " x本語\n");
	area_text(area, 0, 2, STYLE_NORMAL, "y");
	assert_canvas(&canvas, " xy 語\n");
	area_text(area, 0, 3, STYLE_NORMAL, "日");
	assert_canvas(&canvas, " xy日\n");
	for (int i = 0; i < 6; i++)
		assert_int_equal(canvas.cells[i].spare, 0);
	canvas_release(&canvas);
}

static void parts_are_clipped_to_their_area(void **state)
{
	static const struct {
		int row, column, rows, columns;
		int n_rows, n_columns;
	} cases[] = {
		{0, 0, 2, 6, 2, 6},
		{1, 1, 9, 9, 1, 5},
		{-1, -2, 2, 4, 1, 2},
		{5, 0, 1, 1, 0, 1},
		{0, 0, -3, -3, 0, 0},
		{0, 0, INT_MAX, INT_MAX, 2, 6},
		{1, 1, INT_MAX, INT_MAX, 1, 5},
	};
	struct Canvas canvas;
	struct Area area = dotted(&canvas, false);

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Area part = area_part(area, cases[i].row, cases[i].column, cases[i].rows,
					     cases[i].columns);

		assert_int_equal(part.rows, cases[i].n_rows);
		assert_int_equal(part.columns, cases[i].n_columns);
	}
	canvas_release(&canvas);
}

static void the_cursor_is_hidden_outside_its_area(void **state)
{
	struct Canvas canvas;
	struct Area area = dotted(&canvas, false);

	(void)state;
	assert_int_equal(canvas.cursor_row, -1);
	area_cursor(area, 1, 5);
	assert_int_equal(canvas.cursor_row, 2);
	assert_int_equal(canvas.cursor_column, 7);
	area_cursor(area, 1, 6);
	assert_int_equal(canvas.cursor_row, -1);
	canvas_release(&canvas);
}

static void restyling_leaves_the_text(void **state)
{
	struct Canvas canvas;
	struct Area area = dotted(&canvas, false);

	(void)state;
	area_restyle(area, 0, 4, 99, STYLE_RED);
	assert_int_equal(canvas.cells[10 + 5].style, STYLE_NORMAL);
	assert_int_equal(canvas.cells[10 + 6].style, STYLE_RED);
	assert_int_equal(canvas.cells[10 + 7].style, STYLE_RED);
	assert_int_equal(canvas.cells[10 + 8].style, STYLE_NORMAL);
	area_restyle(area, -1, 0, 6, STYLE_RED);
	area_restyle(area, 2, 0, 6, STYLE_RED);
	assert_int_equal(canvas.cells[2].style, STYLE_NORMAL);
	assert_canvas(&canvas, "..........\n..........\n..........\n..........\n");
	canvas_release(&canvas);
}

static void text_wraps_at_words(void **state)
{
	static const struct {
		const char *text;
		int max_rows, used;
		const char *shown;
	} cases[] = {
		{"one two three", 9, 3, "one\ntwo\nthree\n"},
		{"one a two", 9, 2, "one a\ntwo\n"},
		{"exact words", 9, 2, "exact\nwords\n"},
		{"exactly", 9, 2, "exact\nly\n"},
		{"a  b", 9, 1, "a  b\n"},
		{"a\n\nb", 9, 3, "a\n\nb\n"},
		{"ab cd\nef", 9, 2, "ab cd\nef\n"},
		{"one two three", 2, 2, "one\ntwo…\n"},
		{"exact words", 1, 1, "exac…\n"},
		{"日本語日本", 9, 3, "日本\n語日\n本\n"},
		{"", 9, 0, ""},
		{NULL, 9, 0, ""},
		{"one", 0, 0, ""},
		{"a\tb\r\nc", 9, 2, "a␉b␍\nc\n"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Canvas canvas;
		struct Area measure = {.rows = 9, .columns = 5};
		int used;

		canvas_init(&canvas, 9, 5);
		used = area_wrap(area_at(canvas_area(&canvas), 0, 0), cases[i].max_rows,
				 STYLE_NORMAL, cases[i].text);
		assert_canvas(&canvas, cases[i].shown);
		assert_int_equal(used, cases[i].used);
		assert_int_equal(area_wrap(area_at(measure, 0, 0), cases[i].max_rows, STYLE_NORMAL,
					   cases[i].text),
				 used);
		canvas_release(&canvas);
	}
}

static void a_text_of_a_megabyte_costs_a_line(void **state)
{
	size_t length = 1u << 20;
	char *text = malloc(length + 1);
	struct Canvas canvas;

	(void)state;
	memset(text, 'x', length);
	text[length] = '\0';
	canvas_init(&canvas, 1, 5);
	area_text(canvas_area(&canvas), 0, 0, STYLE_NORMAL, text);
	assert_canvas(&canvas, "xxxx…\n");
	memcpy(text, "é", 2);
	area_text(canvas_area(&canvas), 0, 0, STYLE_NORMAL, text);
	assert_canvas(&canvas, "éxxx…\n");
	canvas_release(&canvas);
	free(text);
}

static void bars_are_exact_to_an_eighth(void **state)
{
	static const struct {
		double fraction;
		const char *shown, *ascii;
	} cases[] = {
		{0, "", ""},
		{1, "████\n", "====\n"},
		{2, "████\n", "====\n"},
		{-1, "", ""},
		{NAN, "", ""},
		{0.5, "██\n", "==\n"},
		{0.001, "▏\n", ""},
		{9.0 / 32, "█▏\n", "=\n"},
		{13.0 / 32, "█▋\n", "==\n"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases) * 2; i++) {
		struct Canvas canvas;

		canvas_init(&canvas, 1, 6);
		canvas.ascii = i % 2;
		area_bar(area_at(canvas_area(&canvas), 0, 0), 4, STYLE_NORMAL,
			 cases[i / 2].fraction);
		assert_canvas(&canvas, i % 2 ? cases[i / 2].ascii : cases[i / 2].shown);
		canvas_release(&canvas);
	}
}

static void sparklines_run_from_low_to_high(void **state)
{
	static const double values[] = {0, 1, 2, 3, NAN, 4, 5, 6, 7, 99, -1};
	static const double level[] = {5, 5};
	struct Canvas canvas;

	(void)state;
	canvas_init(&canvas, 3, 11);
	assert_int_equal(area_sparkline(area_at(canvas_area(&canvas), 0, 0), STYLE_NORMAL,
					&(struct Sparkline){values, N_ITEMS(values), 0, 7}),
			 11);
	area_sparkline(area_at(canvas_area(&canvas), 1, 0), STYLE_NORMAL,
		       &(struct Sparkline){level, 2, 5, 5});
	canvas.ascii = true;
	area_sparkline(area_at(canvas_area(&canvas), 2, 0), STYLE_NORMAL,
		       &(struct Sparkline){values, 4, 0, 7});
	assert_canvas(&canvas, "▁▂▃▄ ▅▆▇██▁\n▄▄\n_.-=\n");
	canvas_release(&canvas);
}

static void dots_make_lines(void **state)
{
	static const struct {
		int x0, y0, x1, y1;
		const char *shown, *ascii;
	} cases[] = {
		{0, 0, 7, 7, "⠑⢄\n  ⠑⢄\n", "\\\\\n  \\\\\n"},
		{7, 0, 0, 7, "  ⡠⠊\n⡠⠊\n", "  //\n//\n"},
		{0, 0, 7, 0, "⠉⠉⠉⠉\n", "''''\n"},
		{0, 2, 7, 2, "⠤⠤⠤⠤\n", "----\n"},
		{2, 0, 2, 7, " ⡇\n ⡇\n", " |\n |\n"},
		{3, 3, 3, 3, " ⢀\n", " _\n"},
		{-1000000, 2, 1000000, 2, "⠤⠤⠤⠤\n", "----\n"},
		{INT_MIN, INT_MIN, INT_MAX, INT_MAX, "⠑⢄\n  ⠑⢄\n", "\\\\\n  \\\\\n"},
		{-5, 0, -1, 7, "", ""},
		{0, 8, 7, 9, "", ""},
		{100, 100, 200, 50, "", ""},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases) * 2; i++) {
		struct Arena arena;
		struct Canvas canvas;
		struct Dots dots;

		arena_init(&arena);
		canvas_init(&canvas, 2, 4);
		canvas.ascii = i % 2;
		dots = dots_new(&arena, 2, 4);
		dots_line(dots, cases[i / 2].x0, cases[i / 2].y0, cases[i / 2].x1, cases[i / 2].y1);
		dots_paint(dots, canvas_area(&canvas), STYLE_NORMAL);
		assert_canvas(&canvas, i % 2 ? cases[i / 2].ascii : cases[i / 2].shown);
		canvas_release(&canvas);
		arena_release(&arena);
	}
}

static void dots_outside_the_grid_or_the_area_do_nothing(void **state)
{
	struct Arena arena;
	struct Canvas canvas;
	struct Dots dots;

	(void)state;
	arena_init(&arena);
	canvas_init(&canvas, 2, 4);
	dots = dots_new(&arena, 3, 5);
	dots_set(dots, -1, 0);
	dots_set(dots, 0, -1);
	dots_set(dots, 10, 0);
	dots_set(dots, 0, 12);
	dots_dotted_row(dots, 0, 1000, 0, 3);
	dots_dotted_column(dots, 9, 0, 1000, 2);
	dots_paint(dots, area_part(canvas_area(&canvas), 1, 1, 1, 2), STYLE_DIM);
	assert_canvas(&canvas, "\n ⠁⠈\n");
	dots = dots_new(&arena, -1, 3);
	dots_line(dots, 0, 0, 3, 3);
	canvas_release(&canvas);
	arena_release(&arena);
}

static void canvases_of_no_size_are_harmless(void **state)
{
	struct Canvas canvas;

	(void)state;
	canvas_init(&canvas, 0, 0);
	area_text(canvas_area(&canvas), 0, 0, STYLE_NORMAL, "x");
	area_rule(canvas_area(&canvas), 0);
	area_clear(canvas_area(&canvas));
	area_cursor(canvas_area(&canvas), 0, 0);
	assert_canvas(&canvas, "");
	canvas_resize(&canvas, -1, 5);
	assert_canvas(&canvas, "");
	canvas_release(&canvas);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_stays_inside_its_area),
		cmocka_unit_test(fields_are_filled_to_their_width),
		cmocka_unit_test(ascii_canvases_hold_only_ascii),
		cmocka_unit_test(half_a_wide_character_never_stays),
		cmocka_unit_test(parts_are_clipped_to_their_area),
		cmocka_unit_test(the_cursor_is_hidden_outside_its_area),
		cmocka_unit_test(restyling_leaves_the_text),
		cmocka_unit_test(text_wraps_at_words),
		cmocka_unit_test(a_text_of_a_megabyte_costs_a_line),
		cmocka_unit_test(bars_are_exact_to_an_eighth),
		cmocka_unit_test(sparklines_run_from_low_to_high),
		cmocka_unit_test(dots_make_lines),
		cmocka_unit_test(dots_outside_the_grid_or_the_area_do_nothing),
		cmocka_unit_test(canvases_of_no_size_are_harmless),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
