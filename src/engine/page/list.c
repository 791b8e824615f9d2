/* List as a page. */
#include "qtp/engine/page/list.h"

#include <assert.h>
#include <string.h>

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/entity.h"

#include <limits.h>

#define MARK_COLUMN 1
#define LIGHT_COLUMN 2
#define TEXT_COLUMN 3 /* without lights; with them one further */
#define DENSE_GAP 1
#define DENSE_BELOW 100	  /* columns of screen */
#define FIRST_LEAST 8	  /* the first column stays, however narrow */
#define FIRST_WHOLE 20	  /* what it may ask for of the others */
#define LEFT_WHOLE 2	  /* columns that stay even then */
#define TEXT_LEAST 10	  /* text columns shrink to this before one is left out */
#define FLEXIBLE_LEAST 12 /* narrower ones hold codes, all of one length */
#define TEXT_GROWTH 2	  /* and grow to so many times their own width */

static const int type_widths[N_FIELD_TYPES] = {
	[FIELD_TEXT] = 20,   [FIELD_NOTE] = 30,	 [FIELD_EMAIL] = 26, [FIELD_ZONE] = 18,
	[FIELD_DUE] = 12,    [FIELD_NUMBER] = 8, [FIELD_CENTS] = 10, [FIELD_REAL] = 8,
	[FIELD_CHOICE] = 12, [FIELD_YES_NO] = 4, [FIELD_DAY] = 11,   [FIELD_TIME] = 5,
	[FIELD_REF] = 20,
};

static bool stands_right(const struct Field *field)
{
	return field->type == FIELD_NUMBER || field->type == FIELD_CENTS ||
	       field->type == FIELD_REAL || (field->flags & FIELD_NEAR);
}

static bool is_flexible(const struct Field *field)
{
	bool text = field->type == FIELD_TEXT || field->type == FIELD_NOTE ||
		    field->type == FIELD_EMAIL || field->type == FIELD_REF;

	return text && (field->width == 0 || field->width >= FLEXIBLE_LEAST);
}

static bool is_beside(const struct Field *field)
{
	return field->flags & FIELD_BESIDE;
}

static int own_width(const struct Field *field)
{
	int width = field->width ? field->width : type_widths[field->type];
	int label = is_beside(field) ? 0 : (int)size_min(utf8_width(field->label), INT_MAX);

	return width > label ? width : label;
}

static int least_width(const struct Field *field)
{
	int own = own_width(field);

	if (field->least > 0 && own > field->least)
		return field->least;
	return is_flexible(field) && own > TEXT_LEAST ? TEXT_LEAST : own;
}

static int gap_before(const struct Field *field, int gap)
{
	return is_beside(field) ? 1 : gap;
}

static int total_width(const struct Field *const fields[], const int widths[], size_t n, int gap)
{
	int total = 0;

	for (size_t i = 0; i < n; i++)
		if (widths[i] != LIST_LEFT_OUT)
			total += widths[i] + (total ? gap_before(fields[i], gap) : 0);
	return total;
}

/* The widest column that may still shrink; n when there is none. */
static size_t widest(const struct Field *const fields[], const int widths[], size_t n)
{
	size_t found = n;

	for (size_t i = 0; i < n; i++)
		if (is_flexible(fields[i]) && (found == n || widths[i] > widths[found]) &&
		    widths[i] > least_width(fields[i]))
			found = i;
	return found;
}

/* The narrowest, by its own measure, of those that may still grow; n when there is none. */
static size_t hungriest(const struct Field *const fields[], const int owns[], const int widths[],
			size_t n)
{
	size_t found = n;

	for (size_t i = 0; i < n; i++) {
		if (!is_flexible(fields[i]) || widths[i] == LIST_LEFT_OUT ||
		    widths[i] >= owns[i] * TEXT_GROWTH)
			continue;
		if (found == n || widths[i] * owns[found] < widths[found] * owns[i])
			found = i;
	}
	return found;
}

/* The first `n_kept` columns, each at its own width, take up what is there. */
static void stretch(const struct Field *const fields[], size_t n_kept, int columns, int gap,
		    int widths[])
{
	int owns[LIST_COLUMNS], total;
	size_t at;

	assert(n_kept <= LIST_COLUMNS);
	for (size_t i = 0; i < n_kept; i++)
		owns[i] = widths[i] = own_width(fields[i]);
	total = total_width(fields, widths, n_kept, gap);
	for (; total > columns && (at = widest(fields, widths, n_kept)) < n_kept; total--)
		widths[at]--;
	for (; total < columns && (at = hungriest(fields, owns, widths, n_kept)) < n_kept; total++)
		widths[at]++;
}

void page_list_widths(const struct Field *const fields[], size_t n, int columns, int gap,
		      int ret_widths[])
{
	size_t n_kept = n;

	for (size_t i = 0; i < n; i++)
		ret_widths[i] = least_width(fields[i]);
	while (n_kept > 1 && total_width(fields, ret_widths, n, gap) > columns)
		ret_widths[--n_kept] = LIST_LEFT_OUT;
	stretch(fields, n_kept, columns, gap, ret_widths);
	if (n && ret_widths[0] > columns)
		ret_widths[0] = columns > FIRST_LEAST ? columns : FIRST_LEAST;
}

/* The sign of a choice in place of its word. */
static const char *cell_text(const struct Field *field, const char *text)
{
	if (!is_beside(field))
		return text;
	for (const struct FieldChoice *choice = field->choices; choice->key; choice++)
		if (strcmp(choice->label, text) == 0)
			return choice->detail;
	return "";
}

void page_list_needs(const struct PageList *list, int needs[])
{
	size_t n = size_min(list->n_columns, LIST_COLUMNS);

	for (size_t row = 0; row < list->n_rows; row++)
		for (size_t i = 0; i < n; i++) {
			size_t width =
				utf8_width(cell_text(list->columns[i], list->rows[row].cells[i]));

			if (needs[i] < INT16_MAX && width > (size_t)needs[i])
				needs[i] = (int)size_min(width, INT16_MAX);
		}
}

/* What a column has beyond its head and its cells, below 0 what is cut of them. */
static int spare_of(const struct PageList *list, const int widths[], size_t column)
{
	int label = is_beside(list->columns[column])
			    ? 0
			    : (int)size_min(utf8_width(list->columns[column]->label), INT16_MAX);
	int head = label + (list->columns[column] == list->sort ? 2 : 0);

	return widths[column] - (list->needs[column] > head ? list->needs[column] : head);
}

/* Columns with room that stays empty give it to those that are cut. */
static void balance(const struct PageList *list, int widths[], size_t n)
{
	for (size_t to = 0; to < n; to++)
		for (size_t from = 0; from < n && widths[to] != LIST_LEFT_OUT; from++) {
			int lacks = -spare_of(list, widths, to),
			    gives = spare_of(list, widths, from);
			int moved = lacks < gives ? lacks : gives;

			if (from == to || widths[from] == LIST_LEFT_OUT || moved <= 0)
				continue;
			widths[to] += moved;
			widths[from] -= moved;
		}
}

/* Where the cells of a list stand. */
struct Columns {
	int left, gap;
	int widths[LIST_COLUMNS];
};

static bool is_first_cut(const struct PageList *list, const int widths[])
{
	return spare_of(list, widths, 0) < 0 && widths[0] < FIRST_WHOLE;
}

/* What names the record is whole before further columns are, the last of them first. */
static void widen_first(const struct PageList *list, int widths[], size_t n)
{
	for (size_t from = n; from-- > 1;)
		while (is_first_cut(list, widths) && is_flexible(list->columns[from]) &&
		       widths[from] > least_width(list->columns[from])) {
			widths[from]--;
			widths[0]++;
		}
}

int page_list_least(const struct Field *const fields[], size_t n)
{
	int total = TEXT_COLUMN + 1;

	for (size_t i = 0; i < n; i++)
		total += least_width(fields[i]) + gap_before(fields[i], LIST_GAP);
	return total;
}

static void set_widths(const struct PageList *list, int columns, size_t n, struct Columns *laid)
{
	page_list_widths(list->columns, n, columns - laid->left, laid->gap, laid->widths);
	if (list->needs)
		balance(list, laid->widths, n);
}

static struct Columns lay_out(const struct PageList *list, int columns)
{
	struct Columns laid = {.left = list->lights ? TEXT_COLUMN + 1 : TEXT_COLUMN,
			       .gap = list->dense && columns < DENSE_BELOW ? DENSE_GAP : LIST_GAP};
	size_t n = size_min(list->n_columns, LIST_COLUMNS);

	set_widths(list, columns, n, &laid);
	if (list->needs && list->dense && is_first_cut(list, laid.widths)) {
		laid.gap = DENSE_GAP;
		set_widths(list, columns, n, &laid);
	}
	while (list->needs && list->aside && !list->dense && n > LEFT_WHOLE &&
	       is_first_cut(list, laid.widths)) {
		laid.widths[--n] = LIST_LEFT_OUT;
		set_widths(list, columns, n, &laid);
	}
	if (list->needs)
		widen_first(list, laid.widths, n);
	return laid;
}

/* Whether the cells of a column are names of people, which may stand without what is given. */
static bool names_people(const struct Field *field)
{
	const struct Entity *entity = field->type == FIELD_REF ? entity_get(field->ref) : NULL;
	const struct Field *label =
		entity && entity->label_field ? entity_field(entity, entity->label_field) : NULL;

	return label && (label->flags & FIELD_NAME);
}

static void draw_cell(struct Place place, int width, const struct Field *field, enum Style style,
		      const char *text)
{
	if (stands_right(field))
		area_text_right(place, width, style, text);
	else
		area_text_left(place, width, style, text);
}

static void draw_head(struct Area area, const struct PageList *list, size_t index, int column,
		      int width)
{
	const struct Field *field = list->columns[index];
	int label = (int)size_min(utf8_width(field->label), INT_MAX);
	bool sorted = field == list->sort;
	int arrow = stands_right(field) ? column + width - 1 : column + label + 1;

	draw_cell(area_at(area, 0, column),
		  stands_right(field) && sorted && label + 2 <= width ? width - 2 : width, field,
		  STYLE_TITLE, field->label);
	if (sorted && label + 2 <= width)
		area_glyph(area, 0, arrow, STYLE_TITLE, list->descending ? GLYPH_DOWN : GLYPH_UP);
}

static void draw_heads(struct Area area, const struct PageList *list, const struct Columns *laid)
{
	int column = laid->left;

	for (size_t i = 0;
	     i < list->n_columns && i < LIST_COLUMNS && laid->widths[i] != LIST_LEFT_OUT; i++) {
		column += i > 0 ? gap_before(list->columns[i], laid->gap) : 0;
		if (!is_beside(list->columns[i]))
			draw_head(area, list, i, column, laid->widths[i]);
		column += laid->widths[i];
	}
}

/* Where a column is too narrow for its people, all of them go by their family names. */
static void draw_text(struct Place place, const struct PageList *list, const struct Columns *laid,
		      size_t column, const char *text)
{
	const struct Field *field = list->columns[column];
	struct Arena arena = {0};

	if (list->needs && list->needs[column] > laid->widths[column] && names_people(field))
		text = person_short_name(text, &arena);
	draw_cell(place, laid->widths[column], field, STYLE_NORMAL, cell_text(field, text));
	arena_release(&arena);
}

static void draw_row(struct Area area, int row, const struct PageList *list,
		     const struct Columns *laid, int index)
{
	bool selected = index == list->selected;
	int column = laid->left;

	if (list->marked && list->marked[index])
		area_glyph(area, row, MARK_COLUMN, STYLE_STRONG, GLYPH_MARK);
	if (list->lights)
		page_light(area, row, LIGHT_COLUMN, list->lights[index]);
	for (size_t i = 0;
	     i < list->n_columns && i < LIST_COLUMNS && laid->widths[i] != LIST_LEFT_OUT; i++) {
		column += i > 0 ? gap_before(list->columns[i], laid->gap) : 0;
		draw_text(area_at(area, row, column), list, laid, i, list->rows[index].cells[i]);
		column += laid->widths[i];
	}
	if (selected)
		page_marker(area, row);
}

int page_list_capacity(int rows)
{
	return rows > 1 ? rows - 1 : 0;
}

static int draw_list(struct Area area, const struct PageList *list, const struct Columns *laid)
{
	int n = (int)size_min(list->n_rows, (size_t)page_list_capacity(area.rows));

	draw_heads(area, list, laid);
	if (list->n_rows == 0)
		area_wrap(
			area_at(area_part(area, 0, 0, area.rows, area.columns - 1), 2, TEXT_COLUMN),
			area.rows, STYLE_NORMAL, list->empty);
	for (int i = 0; i < n; i++)
		draw_row(area, 1 + i, list, laid, i);
	return n;
}

int page_list(struct Area area, const struct PageList *list)
{
	const struct Columns laid = lay_out(list, area.columns);

	return draw_list(area, list, &laid);
}

/* Which items of an array of columns are left: `n_passed` of `n` are not, after those that stay. */
struct Passing {
	size_t n, n_stay, n_passed;
	struct Arena *arena;
};

static void *passed(const struct Passing *by, const void *items, size_t size)
{
	const size_t after = by->n_stay + by->n_passed;
	char *copy = arena_alloc(by->arena, by->n * size);

	memcpy(copy, items, by->n_stay * size);
	memcpy(copy + by->n_stay * size, (const char *)items + after * size,
	       (by->n - after) * size);
	return copy;
}

static size_t n_staying(const struct ListSlide *slide)
{
	return slide->n_stay ? slide->n_stay : 1;
}

static void pass_columns(struct PageList *list, const struct ListSlide *slide, struct Arena *arena)
{
	const struct Passing by = {list->n_columns, n_staying(slide), slide->n_passed, arena};
	struct ListRow *rows = ARENA_ARRAY(arena, list->n_rows, struct ListRow);

	for (size_t i = 0; i < list->n_rows; i++) {
		rows[i] = list->rows[i];
		rows[i].cells = passed(&by, rows[i].cells, sizeof *rows[i].cells);
	}
	list->rows = rows;
	list->columns = passed(&by, list->columns, sizeof *list->columns);
	if (list->needs)
		list->needs = passed(&by, list->needs, sizeof *list->needs);
	list->n_columns -= by.n_passed;
}

static size_t count_beyond(const struct PageList *list, const struct Columns *laid)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n_columns; i++)
		n += i >= LIST_COLUMNS || laid->widths[i] == LIST_LEFT_OUT;
	return n;
}

void page_list_slid(struct Area area, struct PageList *list, struct ListSlide *slide,
		    struct Arena *arena)
{
	struct Columns laid;

	if (n_staying(slide) + slide->n_passed >= list->n_columns)
		slide->n_passed = 0;
	if (slide->n_passed)
		pass_columns(list, slide, arena);
	laid = lay_out(list, area.columns);
	slide->n_beyond = count_beyond(list, &laid);
	draw_list(area, list, &laid);
}

static int count_lines(const char *text)
{
	int n = *text != '\0';

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

struct Area page_headline(struct Area area, const char *text, struct Arena *arena)
{
	int n = count_lines(text);

	if (n == 0 || area.rows < 3 * n)
		return area;
	for (int row = 0; row < n; row++) {
		size_t length = strcspn(text, "\n");

		area_text(area, row, 1, STYLE_NORMAL, arena_text_n(arena, text, length));
		text += length + (text[length] == '\n');
	}
	return area_part(area, n, 0, area.rows - n, area.columns);
}
