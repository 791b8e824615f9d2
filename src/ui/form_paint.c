/* Form paint: label, text, what it means, and what is wrong, a field below the other. */
#include "form.h"

#include "qtp/base/utf8.h"

#include <string.h>

#define LABEL_LEAST 18 /* the longest label may make it wider */
#define LABEL_MOST 24
#define NOTE_ROWS 4
#define NARROW 44
#define WIDE 78
#define ECHO_WIDTH 26
#define HEAD_ROWS 2
#define FOOT_ROWS 2

struct FieldRows {
	int rows; /* all rows of the field */
	int text_rows;
};

static int label_width(const struct FormLayer *form, struct Area area)
{
	int width = LABEL_LEAST;

	for (size_t i = 0; i < form->n; i++) {
		int label = (int)utf8_width(form->fields[i].field->label) + 2;

		width = label > width ? label : width;
	}
	width = width > LABEL_MOST ? LABEL_MOST : width;
	return area.columns >= NARROW ? width : area.columns / 3;
}

static struct Area fault_area(const struct FormLayer *form, struct Area area)
{
	int width = label_width(form, area);

	return area_part(area, 0, 2 + width, area.rows, area.columns - width - 3);
}

static struct FieldRows measure(const struct FormLayer *form, size_t index, struct Area area)
{
	const struct FormField *field = &form->fields[index];
	struct FieldRows result = {.text_rows = field->rows};
	struct Area unseen = fault_area(form, area);

	unseen.canvas = NULL;
	result.rows = result.text_rows +
		      area_wrap(unseen, 0, 0, NOTE_ROWS, STYLE_ERROR, text_get(&field->fault));
	if (index == form->focus)
		result.rows += (int)form->n_candidates;
	return result;
}

static void paint_candidates(const struct FormLayer *form, struct Area area, int row,
			     struct Arena *arena)
{
	for (size_t i = 0; i < form->n_candidates; i++) {
		const char *candidate = form->candidates[i];
		const char *label = strchr(candidate, '\t') + 1, *ref = strchr(label, '\t') + 1;
		enum Style style = i == form->candidate ? STYLE_STRONG : STYLE_DIM;

		if (i == form->candidate)
			area_glyph(area, row + (int)i, 0, STYLE_STRONG, GLYPH_CURSOR);
		area_text_left(area, row + (int)i, 2, ECHO_WIDTH, style,
			       arena_text_n(arena, label, (size_t)(ref - label - 1)));
		if (strncmp(ref, "id:", 3) != 0)
			area_text(area, row + (int)i, 2 + ECHO_WIDTH + 1, STYLE_DIM, ref);
	}
}

static void paint_label(const struct FormField *field, struct Area area, int row, int width)
{
	area_text_left(area, row, 2, width - 2, STYLE_NORMAL, field->field->label);
	if (field->required)
		area_text(area, row, width, STYLE_DIM, "*");
}

static void paint_line(struct Area area, int row, int column, int width)
{
	for (int i = 0; i < width; i++)
		area_text(area, row, column + i, STYLE_DIM, "_");
}

/* Types whose texts mean more than they say. */
static bool has_echo(const struct FormField *field)
{
	return field->field->type == FIELD_DAY || field->field->type == FIELD_REF ||
	       field->field->type == FIELD_DUE || field->field->choices;
}

static int echo_width(const struct FormField *field, struct Area area)
{
	return has_echo(field) && area.columns >= WIDE ? ECHO_WIDTH : 0;
}

static int text_width(const struct FormLayer *form, const struct FormField *field, struct Area area)
{
	return area.columns - 2 - label_width(form, area) - echo_width(field, area) - 2;
}

/* Notes take the rows that nothing else does, the first of them first. */
static void share_rows(struct FormLayer *form, struct Area area)
{
	int spare = area.rows;

	for (size_t i = 0; i < form->n; i++) {
		form->fields[i].rows = form->fields[i].field->type == FIELD_NOTE ? NOTE_ROWS : 1;
		spare -= measure(form, i, area).rows;
	}
	for (size_t i = 0; i < form->n && spare > 0; i++) {
		struct FormField *field = &form->fields[i];
		int over;

		if (field->field->type != FIELD_NOTE)
			continue;
		over = edit_rows(&field->edit, text_width(form, field, area)) - NOTE_ROWS;
		over = over > spare ? spare : over > 0 ? over : 0;
		field->rows += over;
		spare -= over;
	}
}

static void paint_input(struct FormField *field, struct Area area, bool focused)
{
	if (field->field->type == FIELD_NOTE)
		edit_paint_lines(&field->edit, area, focused);
	else
		edit_paint(&field->edit, area, focused);
}

static int paint_field(struct App *app, struct FormLayer *form, size_t index, struct Area area,
		       int row)
{
	struct FormField *field = &form->fields[index];
	struct FieldRows size = measure(form, index, area);
	bool focused = index == form->focus;
	int left = 2 + label_width(form, area), width = text_width(form, field, area);
	const char *echo = form_echo(app, form, field, &app->frame);

	if (focused)
		area_glyph(area, row, 0, STYLE_STRONG, GLYPH_CURSOR);
	paint_label(field, area, row, left - 2);
	if (field->edit.text.length == 0 || focused)
		paint_line(area, row, left, width);
	if (row >= 0)
		paint_input(field, area_part(area, row, left, size.text_rows, width), focused);
	if (echo_width(field, area) > 0)
		area_text(area, row, left + width + 1, STYLE_DIM, echo);
	else if (focused && !*text_get(&field->fault))
		area_text(area, row, left + (int)utf8_width(text_get(&field->edit.text)) + 2,
			  STYLE_DIM, echo);
	area_wrap(fault_area(form, area), row + size.text_rows, 0, NOTE_ROWS, STYLE_ERROR,
		  text_get(&field->fault));
	if (focused)
		paint_candidates(form, fault_area(form, area),
				 row + size.rows - (int)form->n_candidates, &app->frame);
	return row + size.rows;
}

static int row_of_focus(const struct FormLayer *form, struct Area area, int *ret_end)
{
	int row = 0;

	for (size_t i = 0; i < form->focus; i++)
		row += measure(form, i, area).rows;
	*ret_end = row + measure(form, form->focus, area).rows;
	return row;
}

static void scroll_to_focus(struct FormLayer *form, struct Area area)
{
	int end, row = row_of_focus(form, area, &end);

	if (end > form->first + area.rows)
		form->first = end - area.rows;
	if (row < form->first)
		form->first = row;
}

static const char *help_text(struct FormLayer *form, struct Arena *arena)
{
	const struct Field *field = form_focused(form)->field;
	bool has_choices = field->choices || field->type == FIELD_YES_NO;

	return has_choices
		       ? arena_format(arena, "%s  Space steps through the choices.", field->help)
		       : field->help;
}

/* Faults that belong to no field are read whole, in up to a third of the page. */
static int foot_rows(const struct FormLayer *form, struct Area area)
{
	struct Area unseen = area;
	int rows;

	unseen.canvas = NULL;
	rows = area_wrap(unseen, 0, 1, area.rows / 3, STYLE_ERROR, text_get(&form->faults));
	return rows > FOOT_ROWS ? rows : FOOT_ROWS;
}

/* What the field means, and faults that belong to none: once, while the message says them. */
static void paint_foot(const struct App *app, struct FormLayer *form, struct Area area,
		       struct Arena *arena)
{
	const char *faults = text_get(&form->faults);

	if (!*faults)
		area_wrap(area, area.rows - 1, 1, 1, STYLE_DIM, help_text(form, arena));
	else if (app->message.length == 0)
		area_wrap(area, 0, 1, area.rows, STYLE_ERROR, faults);
}

void form_paint(struct App *app, struct FormLayer *form, struct Area area)
{
	bool small = area.rows < 2 * (HEAD_ROWS + FOOT_ROWS);
	int head = small ? 0 : HEAD_ROWS, foot = small ? 0 : foot_rows(form, area), row;
	struct Area fields = area_part(area, head, 0, area.rows - head - foot, area.columns);

	if (form->n == 0 || fields.rows < 1)
		return;
	if (!small) {
		area_text(area, 0, 1, STYLE_TITLE, form->title);
		paint_foot(app, form, area_part(area, area.rows - foot, 0, foot, area.columns),
			   &app->frame);
	}
	share_rows(form, fields);
	scroll_to_focus(form, fields);
	row = -form->first;
	for (size_t i = 0; i < form->n && row < fields.rows; i++)
		row = paint_field(app, form, i, fields, row);
}
