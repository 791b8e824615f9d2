/* Texts of several lines: where they wrap, and where the cursor goes. */
#include "ui_help.h"

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/term/event.h"
#include "qtp/engine/ui/edit.h"

#define COLUMNS 12 /* two of them are the margin */

struct Box {
	struct Edit edit;
	struct Canvas canvas;
	struct Text shown;
};

static void box_make(struct Box *box, const char *text, int rows, bool ascii)
{
	edit_init(&box->edit, text);
	canvas_init(&box->canvas, rows, COLUMNS);
	box->canvas.ascii = ascii;
	text_init(&box->shown);
}

static void box_free(struct Box *box)
{
	edit_release(&box->edit);
	canvas_release(&box->canvas);
	text_release(&box->shown);
}

static const char *box_paint(struct Box *box)
{
	canvas_clear(&box->canvas);
	edit_paint_lines(&box->edit, canvas_area(&box->canvas), true);
	text_clear(&box->shown);
	canvas_to_text(&box->canvas, &box->shown);
	return text_get(&box->shown);
}

static void shows(const char *text, int rows, const char *expected)
{
	struct Box box;

	box_make(&box, text, rows, false);
	assert_string_equal(box_paint(&box), expected);
	box_free(&box);
}

static void lines_break_at_words(void **state)
{
	(void)state;
	shows("Ybarra and Brandt want it", 3, "Ybarra and\nBrandt\nwant it\n");
	shows("one  two\nthree", 3, "one  two\nthree\n\n");
	shows("ten cells.   more", 3, "ten cells.\nmore\n\n"); /* the spaces hang over */
}

static void a_word_longer_than_the_line_is_cut(void **state)
{
	(void)state;
	shows("a extraordinarily", 3, "a\nextraordin\narily\n");
}

static void wide_characters_break_anywhere_and_are_never_halved(void **state)
{
	(void)state;
	shows("a患者の記録です", 3, "a患者の記\n録です\n\n");
}

static void combining_marks_stay_with_their_letters(void **state)
{
	(void)state;
	shows("e\xcc\x81te\xcc\x81s e\xcc\x81te\xcc\x81 oui", 3,
	      "e\xcc\x81te\xcc\x81s e\xcc\x81te\xcc\x81\noui\n\n");
	shows("e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81",
	      2,
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81"
	      "e\xcc\x81\ne\xcc\x81\n");
}

static void cursor_is_at(struct Box *box, int row, int column)
{
	box_paint(box);
	assert_int_equal(box->canvas.cursor_row, row);
	assert_int_equal(box->canvas.cursor_column, column);
}

static void up_down_home_and_end_go_by_the_lines_that_are_shown(void **state)
{
	struct Box box;

	(void)state;
	box_make(&box, "Ybarra and Brandt want it", 3, false);
	cursor_is_at(&box, 2, 7);
	assert_true(edit_move_rows(&box.edit, -1));
	cursor_is_at(&box, 1, 6);
	edit_key(&box.edit, KEY_TO_HOME);
	cursor_is_at(&box, 1, 0);
	edit_key(&box.edit, KEY_TO_END);
	cursor_is_at(&box, 1, 6);
	assert_true(edit_move_rows(&box.edit, -1));
	cursor_is_at(&box, 0, 6);
	assert_false(edit_move_rows(&box.edit, -1));
	edit_key(&box.edit, KEY_TO_END);
	cursor_is_at(&box, 0, 10);
	assert_true(edit_move_rows(&box.edit, 1) && edit_move_rows(&box.edit, 1));
	assert_false(edit_move_rows(&box.edit, 1));
	cursor_is_at(&box, 2, 6);
	box_free(&box);
}

/* Every place of the cursor is in the box and after the one before; spaces that hang over share
 * one. */
static void the_cursor_stands_where_its_character_is_painted(void **state)
{
	static const char text[] = "Ybarra and  Brandt 患者の want\n\nextraordinarily e\xcc\x81t ";
	struct Box box;
	int row = 0, column = -1;

	(void)state;
	box_make(&box, text, 20, false);
	for (box.edit.cursor = 0;; edit_key(&box.edit, KEY_ARROW_RIGHT)) {
		box_paint(&box);
		assert_in_range(box.canvas.cursor_column, 0, COLUMNS - 2);
		assert_true(box.canvas.cursor_row > row ||
			    (box.canvas.cursor_row == row &&
			     (box.canvas.cursor_column > column || column == COLUMNS - 2)));
		row = box.canvas.cursor_row;
		column = box.canvas.cursor_column;
		if (box.edit.cursor == box.edit.text.length)
			break;
	}
	assert_int_equal(row + 1, edit_rows(&box.edit, COLUMNS));
	box_free(&box);
}

static void what_does_not_fit_is_told_at_the_edge(void **state)
{
	struct Box box;

	(void)state;
	box_make(&box, "one\ntwo\nthree\nfour", 2, false);
	assert_string_equal(box_paint(&box), "three      ↑\nfour\n");
	assert_true(edit_move_rows(&box.edit, -2));
	assert_string_equal(box_paint(&box), "two        ↑\nthree      ↓\n");
	box_free(&box);
	box_make(&box, "one\ntwo\nthree\nfour", 2, true);
	assert_string_equal(box_paint(&box), "three      ^\nfour\n");
	box_free(&box);
}

/* A text that was there before: a character or a paste takes its place, and one undo gives it back;
 * any other key edits it. */
static void a_selected_text_is_replaced_or_edited(void **state)
{
	static const struct {
		uint32_t keys[3];
		const char *text;
	} rows[] = {
		{{'x', 'y'}, "xy"},	     {{KEY_ARROW_LEFT, 'x'}, "olxd"},
		{{KEY_TO_END, 'x'}, "oldx"}, {{KEY_ERASE}, ""},
		{{KEY_DELETE}, ""},	     {{'x', KEY_CTRL('_')}, "old"},
		{{KEY_CTRL('u'), 'x'}, "x"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct Edit edit;

		edit_init(&edit, "old");
		edit_select(&edit);
		for (size_t k = 0; rows[i].keys[k]; k++)
			assert_true(edit_key(&edit, rows[i].keys[k]));
		assert_string_equal(text_get(&edit.text), rows[i].text);
		edit_set(&edit, "old");
		edit_select(&edit);
		edit_insert_line(&edit, "a\nb");
		assert_string_equal(text_get(&edit.text), "a b");
		edit_release(&edit);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_break_at_words),
		cmocka_unit_test(a_word_longer_than_the_line_is_cut),
		cmocka_unit_test(wide_characters_break_anywhere_and_are_never_halved),
		cmocka_unit_test(combining_marks_stay_with_their_letters),
		cmocka_unit_test(up_down_home_and_end_go_by_the_lines_that_are_shown),
		cmocka_unit_test(the_cursor_stands_where_its_character_is_painted),
		cmocka_unit_test(a_selected_text_is_replaced_or_edited),
		cmocka_unit_test(what_does_not_fit_is_told_at_the_edge),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
