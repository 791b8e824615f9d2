/* Matrix: teams down, milestones across, a sign a cell. */
#include "page_matrix.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/season.h"

#define MARGIN 2
#define CELL_WIDTH 5
#define NAME_LEAST 12
#define NAME_ENOUGH 20 /* to know a team by, where that shows all milestones */
#define NAME_SHARE 3   /* of the width */
#define NAME_MOST 36
#define HEAD_ROWS 1
#define FOOT_ROWS 3
#define FOOT_FROM 10 /* rows; below there is no room for it */

/* A state as a sign: a glyph, or the text of the cell. */
static const struct {
	enum Style style;
	bool is_glyph;
	enum Glyph glyph;
} signs[N_MILESTONE_STATES] = {
	[MILESTONE_NOT_DUE] = {STYLE_DIM, true, GLYPH_DOT},
	[MILESTONE_DUE] = {STYLE_NORMAL, true, GLYPH_FINE},
	[MILESTONE_LATE] = {STYLE_RED, false, GLYPH_DOT},
	[MILESTONE_MISSED] = {STYLE_DIM, false, GLYPH_DOT},
	[MILESTONE_SUBMITTED] = {STYLE_STRONG, false, GLYPH_DOT},
	[MILESTONE_RETURNED] = {STYLE_AMBER, false, GLYPH_DOT},
	[MILESTONE_ACCEPTED] = {STYLE_NORMAL, true, GLYPH_YES},
	[MILESTONE_WAIVED] = {STYLE_DIM, false, GLYPH_DOT},
};

/* What is where. */
struct Columns {
	int name_width, first, n; /* columns of milestones in sight */
};

/* What painting a row needs. */
struct Look {
	struct Columns at;
	const struct PageCursor *place;
	size_t n_marked; /* rows */
	struct Arena *arena;
};

/* As wide as the longest name, and less where milestones would be cut. */
static int name_width(struct Area area, const struct Matrix *matrix)
{
	int left = area.columns - MARGIN - (int)matrix->n_columns * CELL_WIDTH - 1;
	int least = int_clamp(area.columns / NAME_SHARE, NAME_LEAST, NAME_ENOUGH);
	int share = int_clamp(area.columns / NAME_SHARE, NAME_LEAST, NAME_MOST);
	int need = NAME_LEAST;

	for (size_t i = 0; i < matrix->n_rows; i++) {
		int own = (int)size_min(utf8_width(matrix->rows[i].team->name), NAME_MOST) + 1;

		need = own > need ? own : need;
	}
	return int_clamp(need, NAME_LEAST, left >= least ? left : share);
}

static struct Columns lay_out(struct Area area, const struct Matrix *matrix,
			      const struct PageCursor *place)
{
	int all = (int)matrix->n_columns, name = name_width(area, matrix);
	int n = int_clamp((area.columns - MARGIN - name - 1) / CELL_WIDTH, 1, all);
	int first = int_clamp(place->first_column, place->column - n + 1, place->column);

	return (struct Columns){name, int_clamp(first, 0, all - n), n};
}

static int column_at(const struct Columns *at, int index)
{
	return MARGIN + at->name_width + (index - at->first) * CELL_WIDTH;
}

static void paint_heads(struct Area area, const struct Matrix *matrix, const struct Look *look)
{
	const struct Columns *at = &look->at;

	area_text_left(area_at(area, 0, MARGIN), at->name_width - 1, STYLE_TITLE, "TEAM");
	for (int i = at->first; i < at->first + at->n; i++)
		area_text_right(area_at(area, 0, column_at(at, i)), CELL_WIDTH,
				i == look->place->column ? STYLE_STRONG : STYLE_TITLE,
				milestone_short_code(matrix->columns[i]));
	if (at->first > 0)
		area_text(area, 0, MARGIN + at->name_width, STYLE_DIM, "<");
	if (at->first + at->n < (int)matrix->n_columns)
		area_glyph(area, 0, area.columns - 1, STYLE_DIM, GLYPH_MORE);
}

/* The columns of its sign. */
static int paint_cell(struct Area area, int row, int column, const struct TeamMilestone *cell,
		      struct Arena *arena)
{
	enum MilestoneState state = cell->status.state;
	const char *text;

	if (signs[state].is_glyph)
		return area_glyph(area, row, column + CELL_WIDTH - 1, signs[state].style,
				  signs[state].glyph);
	text = matrix_cell_text(cell, arena);
	area_text_right(area_at(area, row, column), CELL_WIDTH, signs[state].style, text);
	return int_clamp((int)utf8_width(text), 1, CELL_WIDTH - 1);
}

/* Where rows are marked, it is they; else that of the cursor, or of a column all. */
static bool is_row_chosen(const struct Look *look, const struct MatrixRow *row, int index)
{
	return look->n_marked > 0 ? row->marked
				  : index == look->place->row || look->place->span == SPAN_COLUMN;
}

static void paint_row(struct Area area, int at_row, const struct MatrixRow *row, int index,
		      const struct Look *look)
{
	const struct PageCursor *place = look->place;
	const struct Columns *at = &look->at;
	bool whole = place->span == SPAN_ROW;

	area_text_left(area_at(area, at_row, MARGIN), at->name_width - 1, STYLE_NORMAL,
		       row->team->name);
	if (row->marked)
		area_glyph(area, at_row, 0, STYLE_STRONG, GLYPH_MARK);
	if (index == place->row)
		area_select(area, at_row, 0, area.columns, SELECTED_ROW);
	for (int i = at->first; i < at->first + at->n; i++) {
		int column = column_at(at, i);
		int width = paint_cell(area, at_row, column, &row->cells[i], look->arena);

		if (index == place->row)
			area_select(area, at_row, column, CELL_WIDTH, SELECTED_ROW);
		bool chosen = is_row_chosen(look, row, index) && (i == place->column || whole);
		/* Marked rows have their mark; the cursor is where it is. */
		bool marker =
			look->n_marked > 0 ? index == place->row && i == place->column : chosen;

		if (marker)
			area_glyph(area, at_row, column + CELL_WIDTH - width - 1, STYLE_STRONG,
				   GLYPH_CURSOR);
		if (chosen || marker)
			area_select(area, at_row, column, CELL_WIDTH, SELECTED_CELL);
		if (index == place->row && i == place->column)
			area_cursor(area, at_row, column + CELL_WIDTH - width - 1);
	}
}

/* A sign and what it means; a glyph where there is no text. */
struct Legend {
	int row;
	enum Glyph glyph;
	const char *text, *meaning;
};

static void paint_legend(struct Area area)
{
	static const struct Legend legend[] = {
		{0, GLYPH_YES, NULL, "accepted"},	{0, GLYPH_DOT, "sub", "submitted"},
		{0, GLYPH_DOT, "ret", "returned"},	{0, GLYPH_DOT, "/", "waived"},
		{1, GLYPH_DOT, "\u22129", "days late"}, {1, GLYPH_FINE, NULL, "due within 14 days"},
		{1, GLYPH_DOT, NULL, "not due"},	{1, GLYPH_DOT, "no:", "not handed in"},
	};
	int columns[] = {1, 1};

	for (size_t i = 0; i < N_ITEMS(legend); i++) {
		const struct Legend *one = &legend[i];
		int *column = &columns[one->row];

		*column += one->text
				   ? area_text(area, one->row, *column, STYLE_NORMAL, one->text)
				   : area_glyph(area, one->row, *column, STYLE_NORMAL, one->glyph);
		*column += 1 + area_text(area, one->row, *column + 1, STYLE_DIM, one->meaning) + 2;
	}
}

static void paint_foot(struct Area area, const struct Matrix *matrix, const struct Look *look)
{
	const struct MatrixRow *row = &matrix->rows[look->place->row];
	const struct Milestone *milestone = matrix->columns[look->place->column];

	area_text_left(
		area_at(area, 0, 1), area.columns - 2, STYLE_NORMAL,
		arena_format(look->arena, "%s %s: %s", milestone_short_code(milestone),
			     milestone->title,
			     matrix_cell_sentence(&row->cells[look->place->column], look->arena)));
	paint_legend(area_part(area, 1, 0, FOOT_ROWS - 1, area.columns));
}

void page_matrix(struct Area area, const struct Matrix *matrix, struct PageCursor *place,
		 struct Arena *arena)
{
	bool roomy = area.rows >= FOOT_FROM;
	int foot = roomy ? FOOT_ROWS : 0;
	struct Area rows =
		area_part(area, HEAD_ROWS, 0, area.rows - HEAD_ROWS - foot, area.columns);
	struct Look look = {lay_out(area, matrix, place), place, 0, arena};
	struct PageRows seen =
		page_rows((int)matrix->n_rows, rows.rows, place->first_row, place->row);

	place->first_row = seen.first;
	place->first_column = look.at.first;
	place->height = seen.n;
	for (size_t i = 0; i < matrix->n_rows; i++)
		look.n_marked += matrix->rows[i].marked;
	paint_heads(area, matrix, &look);
	for (int i = 0; i < seen.n; i++)
		paint_row(rows, i, &matrix->rows[seen.first + i], seen.first + i, &look);
	if (roomy)
		paint_foot(area_part(area, area.rows - foot, 0, foot, area.columns), matrix, &look);
}
