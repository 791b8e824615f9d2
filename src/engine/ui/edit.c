/* Edit: moving and deleting by characters and words as a person sees them. */
#include "qtp/engine/ui/edit.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/term/event.h"

#include <ctype.h>
#include <string.h>

#define FIRST_PRINTABLE 0x20
#define DELETE_CODE 0x7f

void edit_init(struct Edit *edit, const char *text)
{
	*edit = (struct Edit){0};
	text_init(&edit->text);
	text_append(&edit->text, text);
	edit->cursor = edit->text.length;
}

static void free_steps(struct Edit *edit, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		heap_free(edit->steps[i].removed);
}

void edit_release(struct Edit *edit)
{
	free_steps(edit, 0, edit->n_steps);
	heap_free(edit->steps);
	text_release(&edit->text);
}

/* Replaces the bytes from `from` to `to`. */
static void replace(struct Edit *edit, size_t from, size_t to, const char *insert)
{
	struct Text result;

	text_init(&result);
	text_append_n(&result, text_get(&edit->text), from);
	text_append(&result, insert);
	edit->cursor = result.length;
	text_append(&result, text_get(&edit->text) + to);
	text_release(&edit->text);
	edit->text = result;
}

static char *copy_bytes(const char *bytes, size_t n)
{
	char *copy = heap_alloc(n + 1);

	memcpy(copy, bytes, n);
	copy[n] = '\0';
	return copy;
}

/* Room for one more step; what was undone can no longer be made again. */
static struct EditStep *new_step(struct Edit *edit)
{
	size_t kept = edit->n_steps - edit->n_undone;

	if (!edit->steps)
		edit->steps = heap_alloc(EDIT_STEPS * sizeof(edit->steps[0]));
	free_steps(edit, kept, edit->n_steps);
	edit->n_undone = 0;
	if (kept == EDIT_STEPS) {
		free_steps(edit, 0, 1);
		memmove(edit->steps, edit->steps + 1, --kept * sizeof(edit->steps[0]));
	}
	edit->n_steps = kept + 1;
	return &edit->steps[kept];
}

/* Whether a character goes on with the word of the newest step. */
static bool goes_on(const struct Edit *edit, size_t from, size_t to, const char *insert)
{
	const char *text = text_get(&edit->text);
	const struct EditStep *last;

	if (edit->n_steps == 0 || edit->n_undone > 0 || from != to || !*insert ||
	    utf8_next(insert, 0) < strlen(insert))
		return false;
	last = &edit->steps[edit->n_steps - 1];
	return last->n_inserted > 0 && last->at + last->n_inserted == from &&
	       text[from - 1] != '\n' && (text[from - 1] != ' ' || *insert == ' ');
}

/* The same as a step that can be undone. */
static void splice(struct Edit *edit, size_t from, size_t to, const char *insert)
{
	struct EditStep *step;

	edit->selected = false;
	if (goes_on(edit, from, to, insert)) {
		edit->steps[edit->n_steps - 1].n_inserted += strlen(insert);
	} else if (to > from || *insert) {
		step = new_step(edit);
		step->at = from;
		step->n_inserted = strlen(insert);
		step->removed = copy_bytes(text_get(&edit->text) + from, to - from);
		step->cursor = edit->cursor;
	}
	replace(edit, from, to, insert);
}

/* Applies a step, which becomes the one that takes this back. */
static void turn_step(struct Edit *edit, struct EditStep *step)
{
	char *inserted = copy_bytes(text_get(&edit->text) + step->at, step->n_inserted);
	size_t cursor = edit->cursor;

	replace(edit, step->at, step->at + step->n_inserted, step->removed);
	step->n_inserted = strlen(step->removed);
	heap_free(step->removed);
	step->removed = inserted;
	edit->cursor = step->cursor;
	step->cursor = cursor;
}

/* Takes the newest change back, or makes it again; characters typed in a row are one change up to
 * the end of a word. False: there is none. */
static bool edit_undo(struct Edit *edit)
{
	if (edit->n_undone == edit->n_steps)
		return false;
	turn_step(edit, &edit->steps[edit->n_steps - ++edit->n_undone]);
	return true;
}

static bool edit_redo(struct Edit *edit)
{
	if (edit->n_undone == 0)
		return false;
	turn_step(edit, &edit->steps[edit->n_steps - edit->n_undone--]);
	return true;
}

void edit_set(struct Edit *edit, const char *text)
{
	if (strcmp(text_get(&edit->text), text) != 0)
		splice(edit, 0, edit->text.length, text);
	edit->cursor = edit->text.length;
}

void edit_begin(struct Edit *edit, const char *text)
{
	edit_release(edit);
	edit_init(edit, text);
}

void edit_select(struct Edit *edit)
{
	edit->cursor = edit->text.length;
	edit->selected = edit->text.length > 0;
}

/* What an insertion or a deletion takes away. */
static size_t selected_from(const struct Edit *edit, size_t from)
{
	return edit->selected ? 0 : from;
}

bool edit_insert(struct Edit *edit, const char *text)
{
	size_t from = selected_from(edit, edit->cursor);

	if (edit->text.length - (edit->cursor - from) + strlen(text) > EDIT_LIMIT)
		return false;
	splice(edit, from, edit->cursor, text);
	return true;
}

void edit_insert_line(struct Edit *edit, const char *text)
{
	size_t there = edit->selected ? 0 : edit->text.length;
	size_t room = there < EDIT_LINE_LIMIT ? EDIT_LINE_LIMIT - there : 0;
	size_t length = strnlen(text, room + 1);
	struct Text line;

	if (length > room)
		length = room > 0 ? utf8_previous(text, room) : 0;
	text_init(&line);
	for (size_t i = 0; i < length; i++)
		text_append_char(&line, text[i] == '\n' || text[i] == '\t' ? ' ' : text[i]);
	edit_insert(edit, text_get(&line));
	text_release(&line);
}

static size_t step_left(const struct Edit *edit, size_t from)
{
	return from > 0 ? utf8_previous(text_get(&edit->text), from) : 0;
}

static size_t step_right(const struct Edit *edit, size_t from)
{
	return utf8_next_within(text_get(&edit->text), edit->text.length, from);
}

static bool is_space_at(const struct Edit *edit, size_t offset)
{
	return isspace((unsigned char)text_get(&edit->text)[offset]);
}

static size_t word_left(const struct Edit *edit)
{
	size_t at = edit->cursor;

	while (at > 0 && is_space_at(edit, step_left(edit, at)))
		at = step_left(edit, at);
	while (at > 0 && !is_space_at(edit, step_left(edit, at)))
		at = step_left(edit, at);
	return at;
}

static size_t word_right(const struct Edit *edit)
{
	size_t at = edit->cursor;

	while (at < edit->text.length && is_space_at(edit, at))
		at = step_right(edit, at);
	while (at < edit->text.length && !is_space_at(edit, at))
		at = step_right(edit, at);
	return at;
}

static void go_left(struct Edit *edit)
{
	edit->cursor = step_left(edit, edit->cursor);
}

static void go_right(struct Edit *edit)
{
	edit->cursor = step_right(edit, edit->cursor);
}

static void go_word_left(struct Edit *edit)
{
	edit->cursor = word_left(edit);
}

static void go_word_right(struct Edit *edit)
{
	edit->cursor = word_right(edit);
}

static void erase(struct Edit *edit)
{
	splice(edit, selected_from(edit, step_left(edit, edit->cursor)), edit->cursor, "");
}

static void erase_forward(struct Edit *edit)
{
	splice(edit, selected_from(edit, edit->cursor), step_right(edit, edit->cursor), "");
}

static void erase_word(struct Edit *edit)
{
	splice(edit, word_left(edit), edit->cursor, "");
}

static void erase_before(struct Edit *edit)
{
	splice(edit, 0, edit->cursor, "");
}

static void erase_behind(struct Edit *edit)
{
	splice(edit, edit->cursor, edit->text.length, "");
}

static void undo(struct Edit *edit)
{
	edit_undo(edit);
}

static void redo(struct Edit *edit)
{
	edit_redo(edit);
}

static const struct EditKey keys[] = {
	{KEY_ARROW_LEFT, "one character to the left", go_left},
	{KEY_ARROW_RIGHT, "one character to the right", go_right},
	{KEY_WORD_LEFT, "one word to the left", go_word_left},
	{KEY_WORD_RIGHT, "one word to the right", go_word_right},
	{KEY_TO_HOME, "to the beginning of the line", edit_to_row_start},
	{KEY_TO_END, "to the end of the line", edit_to_row_end},
	{KEY_ERASE, "delete the character before the cursor", erase},
	{KEY_DELETE, "delete the character under the cursor", erase_forward},
	{KEY_CTRL('w'), "delete the word before the cursor", erase_word},
	{KEY_CTRL('u'), "delete all before the cursor", erase_before},
	{KEY_CTRL('k'), "delete all after the cursor", erase_behind},
	{KEY_CTRL('z'), "undo in the field", undo},
	{KEY_CTRL('_'), "undo in the field", undo},
	{KEY_CTRL('r'), "redo in the field", redo},
};

const struct EditKey *edit_key_at(size_t index)
{
	return index < sizeof(keys) / sizeof(keys[0]) ? &keys[index] : NULL;
}

bool edit_is_character(uint32_t key)
{
	return key >= FIRST_PRINTABLE && key != DELETE_CODE && key < KEY_FIRST_SPECIAL;
}

bool edit_key(struct Edit *edit, uint32_t key)
{
	char bytes[5] = "";

	for (size_t i = 0; edit_key_at(i); i++)
		if (keys[i].key == key) {
			keys[i].apply(edit);
			edit->selected = false;
			return true;
		}
	if (!edit_is_character(key))
		return false;
	utf8_encode(key, bytes);
	edit_insert(edit, bytes);
	return true;
}

/* Where painting is: the cell of the next character. */
struct Pen {
	int row, column;
};

/* The cell of the character at `offset`, and where the next one goes, in rows of `width` cells. */
static struct Pen place_character(struct Pen pen, const struct Edit *edit, size_t offset, int width,
				  struct Pen *ret_next)
{
	const char *s = text_get(&edit->text) + offset;
	uint32_t code;
	int cells;

	utf8_decode(s, edit->text.length - offset, &code);
	if (code == '\n') {
		*ret_next = (struct Pen){pen.row + 1, 0};
		return pen;
	}
	cells = utf8_char_width(code);
	if (pen.column + cells > width)
		pen = (struct Pen){pen.row + 1, 0};
	*ret_next = (struct Pen){pen.row, pen.column + cells};
	return pen;
}

static struct Pen cursor_cell(const struct Edit *edit, int width)
{
	struct Pen pen = {0, 0}, next;
	size_t at = 0;

	while (at < edit->cursor) {
		place_character(pen, edit, at, width, &next);
		pen = next;
		at = step_right(edit, at);
	}
	if (pen.column >= width)
		pen = (struct Pen){pen.row + 1, 0};
	return pen;
}

static void paint_character(const struct Edit *edit, size_t from, size_t to, struct Area area,
			    struct Pen at)
{
	char bytes[64];

	if (to - from >= sizeof(bytes) || text_get(&edit->text)[from] == '\n')
		return;
	memcpy(bytes, text_get(&edit->text) + from, to - from);
	bytes[to - from] = '\0';
	area_text(area, at.row, at.column, STYLE_INPUT, bytes);
}

static int cells_between(struct Pen from, struct Pen to)
{
	return to.column > from.column ? to.column - from.column : 1;
}

void edit_paint(const struct Edit *edit, struct Area area, bool focused)
{
	struct Pen pen = {0, 0}, next, cursor = cursor_cell(edit, area.columns);
	int first = focused && cursor.row >= area.rows ? cursor.row - area.rows + 1 : 0;

	if (area.columns < 2 || area.rows < 1)
		return;
	for (size_t at = 0; at < edit->text.length; at = step_right(edit, at)) {
		struct Pen cell = place_character(pen, edit, at, area.columns, &next);

		cell.row -= first;
		if (cell.row >= area.rows)
			break;
		if (cell.row >= 0)
			paint_character(edit, at, step_right(edit, at), area, cell);
		if (cell.row >= 0 && edit->selected && focused)
			area_select(area, cell.row, cell.column, cells_between(cell, next),
				    SELECTED_ROW);
		pen = next;
	}
	if (focused)
		area_cursor(area, cursor.row - first, cursor.column);
}
