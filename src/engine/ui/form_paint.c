/* Form paint: label, text, what it means, and what is wrong. A form is painted twice: into no area
 * at all, to know its rows, and into that which is left when it has scrolled to the cursor. */
#include "form_parts.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/page/page.h"

#include <string.h>

#define LABEL_LEAST 18 /* the longest label may make it wider */
#define LABEL_MOST 24
#define LABEL_CLOSE 8 /* where labels are titles */
#define NOTE_ROWS 4
#define FAULT_ROWS 4
#define NARROW 44
#define ECHO_WIDTH 30	  /* "Wed 18 Oct 2017, 1960 days ago" */
#define ROW_ECHO_WIDTH 26 /* what a row says of its own */
#define BOX 4		  /* "[x] " */
#define HEAD_ROWS 2
#define FOOT_ROWS 2
#define SMALL_ROWS 8
#define BELOW_ROWS (FORM_CANDIDATES + 1) /* what a tall note leaves for what is below a text */

/* Where painting is. Rows above the area are passed over. */
struct FormPen {
	struct App *app;
	struct FormLayer *form;
	struct Area area;
	int row;
	int label;		  /* column of the labels */
	int left;		  /* column of the texts */
	int focus_top, focus_end; /* rows of the focus, as they came by */
	int spare;		  /* rows that nothing else takes: notes may */
	int tall;		  /* those of them that ROW_TALL takes while it is empty */
	int below;		  /* rows of faults and candidates, as they came by */
};

static bool is_close(const struct FormLayer *form)
{
	return form->spec->paint_head;
}

static bool is_wide(const struct FormPen *pen)
{
	return pen->area.columns >= FORM_WIDE;
}

static bool is_focused(const struct FormPen *pen, const struct FormField *field)
{
	return field == form_focused(pen->form);
}

static int label_width(const struct FormLayer *form, int columns)
{
	int width = LABEL_LEAST;

	if (is_close(form))
		return LABEL_CLOSE + 1;
	for (size_t i = 0; i < form->n; i++) {
		int label = (int)utf8_width(form->fields[i].label) + 2;

		width = label > width ? label : width;
	}
	width = width > LABEL_MOST ? LABEL_MOST : width;
	return columns >= NARROW ? width : columns / 3;
}

/* --- Parts of a field --- */

static void mark_focus(struct FormPen *pen, int rows)
{
	pen->focus_top = pen->row;
	pen->focus_end = pen->row + rows;
	area_glyph(pen->area, pen->row, 0, STYLE_STRONG, GLYPH_CURSOR);
}

/* Several lines of one row have the label in front of the first. */
static void paint_label(struct FormPen *pen, const struct FormField *field, int column)
{
	if (field > pen->form->fields && field[-1].row == field->row &&
	    field->row != &form_plain_row)
		return;
	if (is_close(pen->form)) {
		area_text(pen->area, pen->row, column, STYLE_TITLE, field->label);
		return;
	}
	area_text_left(area_at(pen->area, pen->row, column), pen->left - column - 2, STYLE_NORMAL,
		       field->label);
	if (field->required)
		area_text(pen->area, pen->row, pen->left - 2, STYLE_DIM, "*");
}

/* "(▪) yes  ( ) no"; neither where nothing is said yet. */
static void paint_yes_no(const struct FormPen *pen, const struct FormField *field, int column)
{
	const struct FieldChoice *choice = form_choices(field->field) + 1;

	for (int i = 0; i < 2; i++, choice--) {
		bool chosen = strcmp(choice->key, text_get(&field->edit.text)) == 0;

		area_text(pen->area, pen->row, column, STYLE_NORMAL, "( )");
		if (chosen)
			area_glyph(pen->area, pen->row, column + 1, STYLE_STRONG, GLYPH_MARK);
		area_text(pen->area, pen->row, column + BOX, chosen ? STYLE_STRONG : STYLE_NORMAL,
			  choice->label);
		if (is_focused(pen, field) && (chosen || (i == 0 && field->edit.text.length == 0)))
			area_cursor(pen->area, pen->row, column + 1);
		column += BOX + (int)utf8_width(choice->label) + 2;
	}
}

/* With a line under it while it is empty or being typed. */
static void paint_input(struct FormPen *pen, struct FormField *field, int column, int width)
{
	struct Area area = area_part(pen->area, pen->row, column, field->rows, width);
	const struct FieldChoice *choice = field->row->width > 0 ? field->field->choices : NULL;
	bool focused = is_focused(pen, field);

	if (field->field->type == FIELD_YES_NO) {
		paint_yes_no(pen, field, column);
		return;
	}
	if (!choice && (field->edit.text.length == 0 || focused))
		for (int i = 0; i < width; i++)
			area_text(pen->area, pen->row, column + i, STYLE_DIM, "_");
	if (pen->row < 0)
		return;
	if (field->field->type == FIELD_NOTE) {
		edit_paint_lines(&field->edit, area, focused);
		return;
	}
	for (; choice && choice->key; choice++)
		if (strcmp(choice->key, text_get(&field->edit.text)) == 0) {
			area_text(area, 0, 0, STYLE_INPUT, choice->label);
			if (focused)
				area_cursor(area, 0, 0);
			return;
		}
	edit_paint(&field->edit, area, focused);
}

/* On a row of its own: so is what is known of a text, which may be long. */
static bool is_echoed_below(const struct FormPen *pen, const struct FormField *field)
{
	return (field->row->flags & ROW_ECHO_BELOW) ||
	       (field->field->type == FIELD_TEXT && form_has_hint(pen->form, field));
}

/* Types whose texts mean more than they say. */
static bool has_echo(const struct FormField *field)
{
	if (field->row->echo)
		return !(field->row->flags & ROW_ECHO_BELOW);
	return field->field->type == FIELD_DAY || field->field->type == FIELD_REF ||
	       field->field->type == FIELD_DUE || field->field->choices;
}

static int text_width(const struct FormPen *pen, const struct FormField *field)
{
	int room = pen->area.columns - pen->left - 1;

	if (field->row->width > 0)
		return field->row->width < room ? field->row->width : room;
	if (!has_echo(field) || !is_wide(pen))
		return room - 1;
	return room - 1 - (field->row->echo ? ROW_ECHO_WIDTH : ECHO_WIDTH);
}

/* Beside the text where there is room for it, else close after it while it is typed. What a form
 * says of its own says what is wrong as well: that is said once. */
static void paint_echo(struct FormPen *pen, const struct FormField *field, int column, int width)
{
	struct Area area = area_part(pen->area, 0, 0, pen->area.rows, pen->area.columns - 1);
	bool beside = field->row->width > 0 || is_wide(pen);

	if ((field->row->echo && field->fault.length > 0) || is_echoed_below(pen, field))
		return;
	if (beside && has_echo(field))
		area_text(area, pen->row, column + width + 1 + is_close(pen->form), STYLE_DIM,
			  field->echo);
	else if (is_focused(pen, field))
		area_text(area, pen->row, column + (int)utf8_width(text_get(&field->edit.text)) + 2,
			  STYLE_DIM, field->echo);
}

static struct Area fault_area(const struct FormPen *pen)
{
	return area_part(pen->area, 0, pen->left, pen->area.rows,
			 pen->area.columns - pen->left - 1);
}

/* A part of the candidate: what is typed, what is shown, its REF; tabs are between. */
static void paint_candidate(const struct FormPen *pen, size_t index, struct Area area, int row)
{
	const char *candidate = pen->form->candidates[index];
	const char *label = strchr(candidate, '\t') + 1, *ref = strchr(label, '\t') + 1;
	enum Style style = index == pen->form->candidate ? STYLE_STRONG : STYLE_DIM;

	area_text_left(area_at(area, row, 2), ECHO_WIDTH, style,
		       arena_text_n(&pen->app->frame, label, (size_t)(ref - label - 1)));
	if (strncmp(ref, "id:", 3) != 0)
		area_text(area, row, 2 + ECHO_WIDTH + 1, STYLE_DIM, ref);
	if (index == pen->form->candidate)
		page_marker_aside(area, row, 1);
}

/* As many as there is room for, the chosen one among them, and how many there are. */
static void paint_candidates(struct FormPen *pen, struct Area area)
{
	struct FormLayer *form = pen->form;
	size_t n = form->n_candidates, last;

	if (form->candidate < n && form->candidate < form->first_candidate)
		form->first_candidate = form->candidate;
	if (form->candidate < n && form->candidate >= form->first_candidate + FORM_CANDIDATES)
		form->first_candidate = form->candidate - FORM_CANDIDATES + 1;
	last = form->first_candidate + FORM_CANDIDATES;
	last = last < n ? last : n;
	for (size_t i = form->first_candidate; i < last; i++)
		paint_candidate(pen, i, area, pen->row++);
	if (n > FORM_CANDIDATES)
		area_text(area, pen->row++, 2, STYLE_DIM,
			  arena_format(&pen->app->frame, "%zu to %zu of %zu; letters narrow it",
				       form->first_candidate + 1, last, n));
}

/* What is wrong, or the candidates, below the text. */
static void paint_below(struct FormPen *pen, const struct FormField *field)
{
	struct Area area = fault_area(pen), unseen = area;
	const char *fault = text_get(&field->fault);
	int rows, first = pen->row;

	unseen.canvas = NULL;
	rows = area_wrap(area_at(unseen, 0, 0), FAULT_ROWS, STYLE_ERROR, fault);
	area_wrap(area_at(area, pen->row, 0), rows, STYLE_ERROR, fault);
	pen->row += rows;
	if (is_echoed_below(pen, field) && rows == 0 && *field->echo)
		pen->row +=
			area_wrap(area_at(area, pen->row, 0), FAULT_ROWS, STYLE_DIM, field->echo);
	if (is_focused(pen, field)) {
		paint_candidates(pen, area);
		pen->focus_end = pen->row;
	}
	pen->below += pen->row - first;
}

/* --- Fields --- */

static void set_rows(struct FormPen *pen, struct FormField *field, int width)
{
	int least = field->row->rows > 0 ? field->row->rows : NOTE_ROWS, over;

	field->rows = 1;
	if (field->field->type != FIELD_NOTE)
		return;
	over = edit_rows(&field->edit, width) - least;
	if ((field->row->flags & ROW_TALL) && over < pen->tall)
		over = pen->tall;
	over = over > pen->spare ? pen->spare : over > 0 ? over : 0;
	field->rows = least + over;
	pen->spare -= over;
}

static void paint_text(struct FormPen *pen, struct FormField *field)
{
	int width = text_width(pen, field);

	set_rows(pen, field, width);
	if (is_focused(pen, field))
		mark_focus(pen, field->rows);
	paint_label(pen, field, pen->label);
	paint_input(pen, field, pen->left, width);
	paint_echo(pen, field, pen->left, width);
	pen->row += field->rows;
	paint_below(pen, field);
}

/* Short texts on one row; their meanings follow them at once. */
static size_t paint_beside(struct FormPen *pen, size_t from)
{
	struct FormField *fields = pen->form->fields;
	size_t to = from + 1;

	while (to < pen->form->n && (fields[to].row->flags & ROW_BESIDE))
		to++;
	for (size_t i = from; i < to; i++) {
		int column = i > from ? fields[i].row->column : pen->label;
		int left = i > from ? column + (int)utf8_width(fields[i].label) + 1 : pen->left;

		fields[i].rows = 1;
		if (is_focused(pen, &fields[i]))
			mark_focus(pen, 1);
		paint_label(pen, &fields[i], column);
		paint_input(pen, &fields[i], left, fields[i].row->width);
		area_text(pen->area, pen->row, left + fields[i].row->width + 1, STYLE_DIM,
			  fields[i].echo);
	}
	pen->row++;
	for (size_t i = from; i < to; i++)
		paint_below(pen, &fields[i]);
	return to;
}

static void paint_mark(struct FormPen *pen, const struct FormField *field, int column)
{
	area_text(pen->area, pen->row, column, STYLE_NORMAL,
		  field->edit.text.length > 0 ? "[x]" : "[ ]");
	if (!is_focused(pen, field))
		return;
	mark_focus(pen, 1);
	area_cursor(pen->area, pen->row, column + 1);
}

static void paint_box(struct FormPen *pen, struct FormField *field)
{
	struct FormAt at = form_at(pen->app, pen->form, field);
	struct Area area = pen->area;
	bool ticked = field->edit.text.length > 0;

	paint_mark(pen, field, pen->label + 1);
	if (field->row->paint)
		area.columns = field->row->paint(&at, area, pen->row) - 1;
	area_text(area, pen->row, pen->label + 1 + BOX, ticked ? STYLE_DIM : STYLE_NORMAL,
		  field->label);
	pen->row++;
	paint_below(pen, field);
}

/* Boxes beside each other, in as many rows as they need; the row's label in front. */
static size_t paint_group(struct FormPen *pen, size_t from)
{
	const struct FormField *field = &pen->form->fields[from];
	const struct FormRow *row = field->row;
	int column = pen->left, last = pen->area.columns - 1;

	area_text(pen->area, pen->row, pen->label, STYLE_TITLE, row->field.label);
	for (; from < pen->form->n && field->row == row; from++, field++) {
		int label = (int)utf8_width(field->label), width = BOX + label + 2;

		if (column + width > last && column > pen->left) {
			column = pen->left;
			pen->row++;
		}
		area_text(pen->area, pen->row, column + BOX, STYLE_NORMAL, field->label);
		paint_mark(pen, field, column);
		if (is_focused(pen, field))
			area_restyle(pen->area, pen->row, column + BOX, label, STYLE_STRONG);
		column += width;
	}
	pen->row++;
	return from;
}

/* One field, or those that share its row; returns the next. */
static size_t paint_field(struct FormPen *pen, size_t index)
{
	struct FormField *field = &pen->form->fields[index];
	struct FormAt at = form_at(pen->app, pen->form, field);
	unsigned flags = field->row->flags;
	bool is_shared = index + 1 < pen->form->n && (field[1].row->flags & ROW_BESIDE);

	if (!form_is_visible(pen->form, field))
		return index + 1;
	if (flags & ROW_GROUP)
		return paint_group(pen, index);
	if (is_shared && is_wide(pen))
		return paint_beside(pen, index);
	if (flags & ROW_FACTS)
		pen->row += field->row->paint(&at, pen->area, pen->row);
	else if (flags & ROW_BOX)
		paint_box(pen, field);
	else
		paint_text(pen, field);
	return index + 1;
}

static void paint_fields(struct FormPen *pen)
{
	for (size_t i = 0; i < pen->form->n;)
		i = paint_field(pen, i);
}

static void scroll_to_focus(struct FormPen *pen)
{
	struct FormLayer *form = pen->form;
	struct FormPen unseen = *pen;
	int rows = pen->area.rows;

	unseen.area = area_part(pen->area, 0, 0, 0, pen->area.columns);
	paint_fields(&unseen);
	pen->spare = unseen.row < rows ? rows - unseen.row : 0;
	pen->tall = rows - unseen.row + unseen.below - BELOW_ROWS;
	if (unseen.focus_end > form->first + rows)
		form->first = unseen.focus_end - rows;
	if (unseen.focus_top < form->first)
		form->first = unseen.focus_top;
	if (unseen.row <= rows)
		form->first = 0;
	else if (form->first > unseen.row - rows)
		form->first = unseen.row - rows;
	pen->row = -form->first;
}

/* --- Head and foot --- */

static const char *help_text(struct App *app, struct FormLayer *form)
{
	const struct FormField *field = form_focused(form);
	struct FormAt at = form_at(app, form, form_focused(form));
	const char *hint = field->row->hint ? field->row->hint(&at) : "";

	if (field->row->field.help)
		return arena_format(&app->frame, "%s%s%s", hint, *hint ? "  " : "",
				    field->row->field.help);
	if (field->field->type == FIELD_YES_NO)
		return arena_format(&app->frame, "%s  Space, y or n.", field->field->help);
	if (field->field->type == FIELD_REF && field->edit.text.length == 0)
		return arena_format(&app->frame, "%s  Down lists them.", field->field->help);
	return form_choices(field->field)
		       ? arena_format(&app->frame, "%s  Space steps through the choices.",
				      field->field->help)
		       : field->field->help;
}

static int wrapped_rows(struct Area area, int most, const char *text)
{
	area.canvas = NULL;
	return area_wrap(area_at(area, 0, 1), most, STYLE_DIM, text);
}

/* Faults that belong to no field are read whole, in up to a third of the page, and so is what the
 * field means. */
static int foot_rows(struct App *app, struct FormLayer *form, struct Area area)
{
	const char *faults = text_get(&form->faults);
	int rows = wrapped_rows(area, area.rows / 3, *faults ? faults : help_text(app, form));
	int least = is_close(form) ? 1 : FOOT_ROWS;

	return rows > least ? rows : least;
}

/* What the field means, and faults that belong to none: once, while the message says them. */
static void paint_foot(struct App *app, struct FormLayer *form, struct Area area)
{
	const char *faults = text_get(&form->faults), *help = help_text(app, form);

	if (!*faults)
		area_wrap(area_at(area, area.rows - wrapped_rows(area, area.rows, help), 1),
			  area.rows, STYLE_DIM, help);
	else if (app->message.length == 0)
		area_wrap(area_at(area, 0, 1), area.rows, STYLE_ERROR, faults);
}

static void paint_head(struct App *app, const struct FormLayer *form, struct Area area)
{
	if (form->spec->paint_head)
		form->spec->paint_head(app, form, area);
	else
		area_text(area, 0, 1, STYLE_TITLE, form->title);
}

static void find_echoes(struct App *app, struct FormLayer *form)
{
	for (size_t i = 0; i < form->n; i++) {
		struct FormAt at = form_at(app, form, &form->fields[i]);

		form->fields[i].echo = form_is_stop(form, i) ? form_echo(&at) : "";
	}
}

void form_paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct FormLayer *form = (struct FormLayer *)layer;
	bool small = area.rows < SMALL_ROWS, close = is_close(form);
	int head = small ? 0 : close ? 1 : HEAD_ROWS, foot = small ? 0 : foot_rows(app, form, area);
	struct FormPen pen = {.app = app, .form = form, .label = close ? 1 : 2};

	pen.left = pen.label + label_width(form, area.columns);
	pen.area = area_part(area, head, 0, area.rows - head - foot, area.columns);
	if (form->n == 0 || pen.area.rows < 1)
		return;
	find_echoes(app, form);
	if (!small) {
		paint_head(app, form, area);
		paint_foot(app, form, area_part(area, area.rows - foot, 0, foot, area.columns));
	}
	scroll_to_focus(&pen);
	paint_fields(&pen);
}
