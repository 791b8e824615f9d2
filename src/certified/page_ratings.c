/* Ratings: standards down, locations across, a letter a cell. */
#include "page_cases.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#define MARGIN 2
#define CODE_WIDTH 6
#define CELL_WIDTH 12
#define TITLE_LEAST 20
#define TITLE_GAP 2
#define HEAD_ROWS 1
#define FOOT_ROWS 3
#define FOOT_FROM 10

/* A rating as it is typed. */
static const struct {
	const char *letter, *word;
	enum Style style;
} letters[N_RATINGS] = {
	[RATING_COMPLIANT] = {"c", "compliant", STYLE_FINE},
	[RATING_PARTIAL] = {"p", "partial", STYLE_AMBER},
	[RATING_NOT_COMPLIANT] = {"n", "not compliant", STYLE_RED},
	[RATING_NOT_APPLICABLE] = {"a", "not applicable", STYLE_DIM},
	[RATING_NOT_REVIEWED] = {"-", "not reviewed", STYLE_DIM},
};

/* What is where. */
struct Look {
	const struct CaseFacts *facts;
	const struct RatingsPlace *place;
	struct Arena *arena;
	int title_width, first, n;
};

/* What the titles ask for. */
static int title_need(const struct Ratings *ratings)
{
	int need = TITLE_LEAST - TITLE_GAP;

	for (size_t i = 0; i < ratings->n_standards; i++)
		need = page_wider(need, ratings->standards[i]->title);
	return need + TITLE_GAP;
}

static struct Look lay_out(struct Area area, const struct CaseFacts *facts,
			   struct RatingsPlace *place, struct Arena *arena)
{
	struct Look look = {.facts = facts, .place = place, .arena = arena};
	int n = (int)facts->ratings.n_locations;
	int room = area.columns - MARGIN - CODE_WIDTH - 1, most = title_need(&facts->ratings);
	struct PageRows seen;

	look.title_width = int_clamp(room - n * CELL_WIDTH, TITLE_LEAST, most);
	/* The cell under the cursor is in sight, the title where there is room beside it. */
	if (look.title_width > room - CELL_WIDTH)
		look.title_width = int_clamp(room - CELL_WIDTH, 0, most);
	seen = page_rows(n, int_clamp((room - look.title_width) / CELL_WIDTH, 1, n),
			 place->at.first_column, place->at.column);
	look.first = seen.first;
	look.n = seen.n;
	return look;
}

static int column_at(const struct Look *look, int location)
{
	return MARGIN + CODE_WIDTH + look->title_width + (location - look->first) * CELL_WIDTH;
}

static void paint_heads(struct Area area, const struct Look *look)
{
	area_text_left(area_at(area, 0, MARGIN), CODE_WIDTH + look->title_width - 1, STYLE_TITLE,
		       "STANDARD");
	for (int i = look->first; i < look->first + look->n; i++)
		area_text_left(area_at(area, 0, column_at(look, i)), CELL_WIDTH - 1,
			       i == look->place->at.column ? STYLE_STRONG : STYLE_TITLE,
			       look->facts->n_locations > 1 ? case_place(look->facts, (size_t)i)
							    : "RATING");
	if (look->first + look->n < (int)look->facts->ratings.n_locations)
		area_glyph(area, 0, area.columns - 1, STYLE_DIM, GLYPH_MORE);
}

static bool is_chosen(const struct RatingsPlace *place, int row, int column)
{
	return (row == place->at.row &&
		(column == place->at.column || place->at.span == SPAN_ROW)) ||
	       (column == place->at.column && place->at.span == SPAN_COLUMN);
}

/* The rating of the side that is given, and that of the other one in parentheses, into the row of
 * its cell. */
static void paint_cell(struct Area cell, const struct Look *look, size_t index, size_t location)
{
	bool by_practice = look->place->side == ASSESSOR_PRACTICE;
	Choice rating = rating_at(&look->facts->ratings, index, location),
	       own = rating_at(&look->facts->own, index, location);
	Choice main = by_practice ? own : rating, other = by_practice ? rating : own;

	area_text(cell, 0, 0, letters[main].style, letters[main].letter);
	if (other == RATING_NOT_REVIEWED)
		return;
	area_format(area_at(cell, 0, 2),
		    main == RATING_NOT_REVIEWED || main == other ? STYLE_DIM : STYLE_AMBER, "(%s)",
		    letters[other].letter);
}

static void paint_row(struct Area area, int at_row, int index, const struct Look *look)
{
	const struct Standard *standard = look->facts->ratings.standards[index];
	const struct RatingsPlace *place = look->place;

	area_text_left(area_at(area, at_row, MARGIN), CODE_WIDTH - 1, STYLE_NORMAL,
		       standard_short_code(standard));
	if (look->title_width > 2)
		area_text_left(area_at(area, at_row, MARGIN + CODE_WIDTH),
			       look->title_width - TITLE_GAP, STYLE_NORMAL, standard->title);
	if (index == place->at.row)
		area_select(area, at_row, 0, area.columns, SELECTED_ROW);
	for (int i = look->first; i < look->first + look->n; i++) {
		int column = column_at(look, i);

		paint_cell(area_part(area, at_row, column, 1, CELL_WIDTH), look, (size_t)index,
			   (size_t)i);
		if (index == place->at.row)
			area_select(area, at_row, column, CELL_WIDTH, SELECTED_ROW);
		if (is_chosen(place, index, i)) {
			area_glyph(area, at_row, column - 1, STYLE_STRONG, GLYPH_CURSOR);
			area_select(area, at_row, column - 1, CELL_WIDTH, SELECTED_CELL);
		}
		if (index == place->at.row && i == place->at.column)
			area_cursor(area, at_row, column - 1);
	}
}

static void paint_foot(struct Area area, const struct Look *look)
{
	const struct FieldChoice *labels = entity_field(&finding_entity, "rating")->choices;
	const struct Ratings *ratings = &look->facts->ratings;
	size_t row = (size_t)look->place->at.row, column = (size_t)look->place->at.column;
	const struct Finding *finding =
		case_findings(look->facts, look->place->side)[row * ratings->n_locations + column];
	Choice own = rating_at(&look->facts->own, row, column);
	int at = 1;

	area_text_left(area_at(area, 0, 1), area.columns - 2, STYLE_NORMAL,
		       arena_format(look->arena, "%s, %s: %s%s%s%s%s",
				    ratings->standards[row]->code, case_place(look->facts, column),
				    labels[rating_at(ratings, row, column)].label,
				    own == RATING_NOT_REVIEWED ? "" : "; the practice says ",
				    own == RATING_NOT_REVIEWED ? "" : labels[own].label,
				    finding && finding->note ? ". " : "",
				    finding && finding->note ? finding->note : ""));
	area_text_left(area_at(area, 1, 1), area.columns - 2, STYLE_DIM,
		       case_compliance_text(look->facts, look->arena));
	for (Choice i = 0; i < N_RATINGS; i++) {
		at += area_text(area, 2, at, STYLE_NORMAL, letters[i].letter) + 1;
		at += area_text(area, 2, at, STYLE_DIM, letters[i].word) + 2;
	}
}

void page_ratings(struct Area area, const struct CaseFacts *facts, struct RatingsPlace *place,
		  struct Arena *arena)
{
	int foot = area.rows >= FOOT_FROM ? FOOT_ROWS : 0;
	struct Area rows =
		area_part(area, HEAD_ROWS, 0, area.rows - HEAD_ROWS - foot, area.columns);
	struct Look look = lay_out(area, facts, place, arena);
	struct PageRows seen = page_rows((int)facts->ratings.n_standards, rows.rows,
					 place->at.first_row, place->at.row);

	place->at.first_row = seen.first;
	place->at.first_column = look.first;
	place->at.height = seen.n;
	paint_heads(area, &look);
	for (int i = 0; i < seen.n; i++)
		paint_row(rows, i, seen.first + i, &look);
	if (foot > 0)
		paint_foot(area_part(area, area.rows - foot, 0, foot, area.columns), &look);
}
