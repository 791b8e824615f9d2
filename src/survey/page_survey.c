/* A survey: people down, items across; and the means of its items as bars. */
#include "page_survey.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/canvas/bar.h"
#include "qtp/people.h"
#include "qtp/team.h"
#include "view_document.h"
#include "view_survey.h"

#include <inttypes.h>
#include <limits.h>

#define MARGIN 2
#define TEAM_WIDTH 10
#define NAME_WIDTH 24
#define CELL_WIDTH 6
#define HEAD_ROWS 1
#define FOOT_ROWS 2
#define FOOT_FROM 8
#define CODE_WIDTH 8
#define BAR_WIDTH 20
#define TEXT_AT (MARGIN + CODE_WIDTH + BAR_WIDTH + 9)

/* What is where. */
struct Look {
	const struct SurveySheet *sheet;
	const struct PageCursor *place;
	struct Arena *arena;
	int left, first, n;
};

static struct Look lay_out(struct Area area, const struct SurveySheet *sheet,
			   struct PageCursor *place, struct Arena *arena)
{
	int left = MARGIN + TEAM_WIDTH + NAME_WIDTH, n = (int)sheet->n_items;
	struct Look look = {.sheet = sheet, .place = place, .arena = arena};
	struct PageRows seen;

	/* The cell under the cursor is in sight, names where there is room beside it. */
	if (left > area.columns - CELL_WIDTH - 1)
		left = int_clamp(area.columns - CELL_WIDTH - 1, MARGIN, left);
	look.left = left;
	seen = page_rows(n, int_clamp((area.columns - left - 1) / CELL_WIDTH, 1, n),
			 place->first_column, place->column);
	look.first = seen.first;
	look.n = seen.n;
	return look;
}

static int column_at(const struct Look *look, int item)
{
	return look->left + (item - look->first) * CELL_WIDTH;
}

static void paint_heads(struct Area area, const struct Look *look)
{
	area_text_left(area_at(area, 0, MARGIN), look->left - MARGIN - 1, STYLE_TITLE, "PERSON");
	for (int i = look->first; i < look->first + look->n; i++)
		area_text_left(area_at(area, 0, column_at(look, i)), CELL_WIDTH - 1,
			       i == look->place->column ? STYLE_STRONG : STYLE_TITLE,
			       look->sheet->items[i]->code);
	if (look->first + look->n < (int)look->sheet->n_items)
		area_glyph(area, 0, area.columns - 1, STYLE_DIM, GLYPH_MORE);
}

static void paint_row(struct Area area, int at_row, int index, const struct Look *look)
{
	const struct SurveyRow *row = &look->sheet->rows[index];
	const struct PageCursor *place = look->place;

	if (look->left > MARGIN + TEAM_WIDTH) {
		area_text_left(area_at(area, at_row, MARGIN), TEAM_WIDTH - 1, STYLE_DIM,
			       row->team ? row->team->code : "");
		area_text_left(area_at(area, at_row, MARGIN + TEAM_WIDTH),
			       look->left - MARGIN - TEAM_WIDTH - 1, STYLE_NORMAL,
			       row->person ? row->person->name : "without a name");
	}
	for (int i = look->first; i < look->first + look->n; i++) {
		int column = column_at(look, i);

		if (row->ratings[i] == NUMBER_NONE)
			area_text(area, at_row, column, STYLE_DIM, ".");
		else if (index != place->row && !survey_shows(look->sheet, row, (size_t)i))
			area_text(area, at_row, column, STYLE_DIM, "*");
		else
			area_format(area_at(area, at_row, column), STYLE_NORMAL, "%" PRId64,
				    row->ratings[i]);
	}
	if (index == place->row)
		page_marker_cell(area, at_row, column_at(look, place->column) - 1, CELL_WIDTH);
}

static void paint_foot(struct Area area, const struct Look *look)
{
	const struct SurveyItem *item = look->sheet->items[look->place->column];
	struct ItemMean mean =
		item_mean(survey_ratings(look->sheet, (size_t)look->place->column, look->arena));

	area_text_left(area_at(area, 0, 1), area.columns - 2, STYLE_NORMAL,
		       arena_format(look->arena, "%s: %s Mean of %zu: %s.", item->code, item->text,
				    mean.n, item_mean_text(mean, look->arena)));
	area_text_left(area_at(area, 1, 1), area.columns - 2, STYLE_DIM,
		       look->sheet->withheld[look->place->column]
			       ? "1 not at all ... 9, 0 is 10 fully; * is not shown while sheets "
				 "are so few."
			       : "1 not at all ... 9, 0 is 10 fully; - takes the answer away.");
}

void page_answers(struct Area area, const struct SurveySheet *sheet, struct PageCursor *place,
		  struct Arena *arena)
{
	int foot = area.rows >= FOOT_FROM ? FOOT_ROWS : 0;
	struct Area rows =
		area_part(area, HEAD_ROWS, 0, area.rows - HEAD_ROWS - foot, area.columns);
	struct Look look = lay_out(area, sheet, place, arena);
	struct PageRows seen =
		page_rows((int)sheet->n_rows, rows.rows, place->first_row, place->row);

	place->first_row = seen.first;
	place->first_column = look.first;
	place->height = seen.n;
	paint_heads(area, &look);
	for (int i = 0; i < seen.n; i++)
		paint_row(rows, i, seen.first + i, &look);
	if (foot > 0)
		paint_foot(area_part(area, area.rows - foot, 0, foot, area.columns), &look);
}

int page_survey_means(struct Area area, const struct SurveySheet *sheet, int selected)
{
	struct Arena arena = {0};
	int column = MARGIN + page_heading(area, 0, MARGIN, "Answers") + 1, row = 1;
	const char *missing = survey_missing_text(sheet, &arena);

	area_text(area, 0, column, STYLE_DIM, survey_answered_text(sheet, &arena));
	for (size_t i = 0; i < sheet->n_items; i++, row++) {
		struct ItemMean mean = item_mean(survey_ratings(sheet, i, &arena));

		area_text_left(area_at(area, row, MARGIN), CODE_WIDTH - 1, STYLE_NORMAL,
			       sheet->items[i]->code);
		if (mean.n > 0 && !mean.is_withheld) {
			area_bar(area_at(area, row, MARGIN + CODE_WIDTH), BAR_WIDTH, STYLE_NORMAL,
				 mean.mean / RATING_MOST);
			area_format(area_at(area, row, MARGIN + CODE_WIDTH + BAR_WIDTH + 1),
				    STYLE_NORMAL, "%4.1f", mean.mean);
			area_text_left(area_at(area, row, TEXT_AT), area.columns - TEXT_AT,
				       STYLE_DIM, sheet->items[i]->text);
		} else {
			area_text_left(area_at(area, row, MARGIN + CODE_WIDTH),
				       area.columns - MARGIN - CODE_WIDTH, STYLE_DIM,
				       item_mean_text(mean, &arena));
		}
	}
	if (sheet->n_items == 0)
		area_text(area, row++, MARGIN, STYLE_DIM,
			  "The season has no items that it asks; a on the season adds one.");
	if (*missing)
		row += area_wrap(
			area_at(area_part(area, 0, MARGIN, area.rows, area.columns - MARGIN), row,
				0),
			INT_MAX, STYLE_DIM,
			arena_format(&arena, "Not yet answered by %s", missing));
	if (selected >= 0)
		page_marker(area, 0);
	arena_release(&arena);
	return row;
}
