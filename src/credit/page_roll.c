/* Roll: people down, half-days across, a sign a cell, and the hours that come of it. */
#include "page_roll.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "rule_credit.h"
#include "view_roll.h"

#include <inttypes.h>

#define MARGIN 1
#define TEAM_LEAST 11
#define LEADER_WIDTH 2
#define NAME_LEAST 12
#define CELL_WIDTH 7
#define HOURS_WIDTH 8
#define HEAD_ROWS 2
#define FOOT_ROWS 3
#define FOOT_FROM 10 /* rows; below there is no room for it */

static const struct {
	enum Style style;
	enum Glyph glyph;
} signs[N_ROLL_STATES] = {
	[PRESENCE_PRESENT] = {STYLE_NORMAL, GLYPH_YES},
	[PRESENCE_ABSENT] = {STYLE_RED, GLYPH_NO},
	[PRESENCE_PART] = {STYLE_AMBER, GLYPH_AMBER},
	[PRESENCE_EXCUSED] = {STYLE_DIM, GLYPH_DOT},
};

/* What is where, and what painting a row needs. */
struct Look {
	const struct Roll *roll;
	const struct PageCursor *at;
	int team_width, name_width, first, n; /* columns of half-days in sight */
	struct Arena *arena;
};

static const char *team_text(const struct RollRow *row)
{
	if (row->team)
		return row->team->name;
	return row->part == ROLL_FACULTY ? "Faculty" : "Guest";
}

/* "Elena Brandt, MD" */
static const char *name_text(const struct Person *person, struct Arena *arena)
{
	return person->credentials
		       ? arena_format(arena, "%s, %s", person->name, person->credentials)
		       : person->name;
}

/* Names have what they ask for first, then teams; a team that is cut is known by its first words.
 */
static void share_names(int room, struct Look *look)
{
	const struct Roll *roll = look->roll;
	int team = TEAM_LEAST - 1, name = NAME_LEAST - 1;

	for (size_t i = 0; i < roll->n_rows; i++) {
		team = page_wider(team, team_text(&roll->rows[i]));
		name = page_wider(name, name_text(roll->rows[i].person, look->arena));
	}
	look->name_width = int_clamp(room - TEAM_LEAST, NAME_LEAST, name + 1);
	look->team_width = int_clamp(room - look->name_width, TEAM_LEAST, team + 1);
}

static void lay_out(struct Area area, struct Look *look)
{
	int all = (int)look->roll->n_columns;
	int room = area.columns - MARGIN - LEADER_WIDTH - HOURS_WIDTH;

	share_names(room - all * CELL_WIDTH, look);
	look->n = int_clamp((room - look->team_width - look->name_width) / CELL_WIDTH, 1, all);
	look->first = int_clamp(
		int_clamp(look->at->first_column, look->at->column - look->n + 1, look->at->column),
		0, all - look->n);
}

static int column_at(const struct Look *look, int index)
{
	return MARGIN + look->team_width + LEADER_WIDTH + look->name_width +
	       (index - look->first) * CELL_WIDTH;
}

/* The day over its halves, and over a half that is the first in sight. */
static void paint_heads(struct Area area, const struct Look *look)
{
	const struct RollColumn *columns = look->roll->columns;
	char day[DAY_TEXT];

	area_text(area, 1, MARGIN, STYLE_TITLE, "TEAM");
	area_text(area, 1, MARGIN + look->team_width + LEADER_WIDTH, STYLE_TITLE, "PERSON");
	for (int i = look->first; i < look->first + look->n; i++) {
		int column = column_at(look, i);

		if (i == look->first || columns[i].day != columns[i - 1].day)
			area_format(area_at(area, 0, column + 1), STYLE_TITLE, "%s %s",
				    day_weekday_name(columns[i].day),
				    day_short(columns[i].day, day));
		area_text(area, 1, column + 1, i == look->at->column ? STYLE_STRONG : STYLE_TITLE,
			  columns[i].half == HALF_AM ? "am" : "pm");
	}
	area_text_right(area_at(area, 1, column_at(look, look->first + look->n)), HOURS_WIDTH - 1,
			STYLE_TITLE, "hours");
	if (look->first > 0)
		area_text(area, 0, column_at(look, look->first) - 1, STYLE_DIM, "<");
	if (look->first + look->n < (int)look->roll->n_columns)
		area_glyph(area, 0, area.columns - 1, STYLE_DIM, GLYPH_MORE);
}

static void paint_cell(struct Area area, int row, int column, const struct RollCell *cell,
		       struct Arena *arena)
{
	const struct RollMark *mark = cell->mark;

	if (!mark) {
		if (cell->expected)
			area_glyph(area, row, column, STYLE_DIM, GLYPH_DOT);
		return;
	}
	if (mark->state == PRESENCE_EXCUSED)
		area_text(area, row, column, STYLE_DIM, "x");
	else
		area_glyph(area, row, column, signs[mark->state].style, signs[mark->state].glyph);
	if (!text_is_empty(mark->joined))
		area_text(area, row, column + 1, STYLE_NORMAL, "v");
	if (mark->state == PRESENCE_PART)
		area_text(area, row, column + 2, STYLE_NORMAL,
			  cell->minutes == NUMBER_NONE
				  ? "?"
				  : arena_format(arena, "%" PRId64 "'", cell->minutes));
}

static bool is_chosen(const struct PageCursor *at, int row, int column)
{
	return (row == at->row && (column == at->column || at->span == SPAN_ROW)) ||
	       (column == at->column && at->span == SPAN_COLUMN);
}

static bool is_same_team(const struct RollRow *a, const struct RollRow *b)
{
	return a->part == b->part && a->team == b->team;
}

/* A team is named once, and where it is the first in sight. */
static void paint_row(struct Area area, int at_row, int index, bool first, const struct Look *look)
{
	const struct RollRow *row = &look->roll->rows[index];
	int hours = column_at(look, look->first + look->n);

	if (first || !is_same_team(row, row - 1))
		area_text_left(area_at(area, at_row, MARGIN), look->team_width - 1, STYLE_NORMAL,
			       team_text(row));
	if (row->role == ROLE_LEADER)
		area_glyph(area, at_row, MARGIN + look->team_width, STYLE_NORMAL, GLYPH_LEADER);
	area_text_left(area_at(area, at_row, MARGIN + look->team_width + LEADER_WIDTH),
		       look->name_width - 1, STYLE_NORMAL, name_text(row->person, look->arena));
	area_text_right(
		area_at(area, at_row, hours), HOURS_WIDTH - 1, STYLE_NORMAL,
		arena_format(look->arena, "%s h",
			     credit_text(credit_contact_hours(roll_own_minutes(look->roll, row),
							      HOURS_ROUNDED),
					 look->arena)));
	for (int i = look->first; i < look->first + look->n; i++)
		paint_cell(area, at_row, column_at(look, i) + 1, &row->cells[i], look->arena);
	if (index == look->at->row)
		area_select(area, at_row, 0, area.columns, SELECTED_ROW);
	for (int i = look->first; i < look->first + look->n; i++) {
		int column = column_at(look, i);

		if (is_chosen(look->at, index, i)) {
			area_glyph(area, at_row, column, STYLE_STRONG, GLYPH_CURSOR);
			area_select(area, at_row, column, CELL_WIDTH, SELECTED_CELL);
		}
		if (index == look->at->row && i == look->at->column)
			area_cursor(area, at_row, column);
	}
}

/* Whether a report of a meeting program says when somebody was joined. */
static bool has_virtual(const struct Roll *roll)
{
	for (size_t i = 0; i < roll->n_rows * roll->n_columns; i++) {
		const struct RollRow *row = &roll->rows[i / roll->n_columns];
		const struct RollMark *mark = row->cells[i % roll->n_columns].mark;

		if (mark && !text_is_empty(mark->joined))
			return true;
	}
	return false;
}

static void paint_foot(struct Area area, const struct Look *look)
{
	const struct Roll *roll = look->roll;
	const struct RollRow *row = &roll->rows[look->at->row];

	area_text_left(area_at(area, 0, 1), area.columns - 2, STYLE_NORMAL,
		       roll_cell_text(roll, row, (size_t)look->at->column, look->arena));
	area_text_left(area_at(area, 1, 1), area.columns - 2, STYLE_NORMAL,
		       roll_credit_text(roll, row, look->arena));
	int column = 1;

	column += area_glyph(area, 2, column, STYLE_NORMAL, GLYPH_YES);
	column += area_text(area, 2, column, STYLE_DIM, " present  ");
	column += area_glyph(area, 2, column, STYLE_NORMAL, GLYPH_NO);
	column += area_text(area, 2, column, STYLE_DIM, " absent  ");
	column += area_glyph(area, 2, column, STYLE_NORMAL, GLYPH_AMBER);
	column += area_text(area, 2, column, STYLE_DIM, " part, minutes  x excused  ");
	column += area_glyph(area, 2, column, STYLE_NORMAL, GLYPH_DOT);
	column += area_text(area, 2, column, STYLE_DIM, " not recorded");
	if (has_virtual(roll))
		area_text(area, 2, column, STYLE_DIM, "  v virtual");
}

void page_roll(struct Area area, const struct Roll *roll, struct PageCursor *at,
	       struct Arena *arena)
{
	int foot = area.rows >= FOOT_FROM ? FOOT_ROWS : 0;
	struct Area rows =
		area_part(area, HEAD_ROWS, 0, area.rows - HEAD_ROWS - foot, area.columns);
	struct Look look = {.roll = roll, .at = at, .arena = arena};
	struct PageRows seen = page_rows((int)roll->n_rows, rows.rows, at->first_row, at->row);

	lay_out(area, &look);
	at->first_row = seen.first;
	at->first_column = look.first;
	at->height = seen.n;
	paint_heads(area, &look);
	for (int i = 0; i < seen.n; i++)
		paint_row(rows, i, seen.first + i, i == 0, &look);
	if (foot)
		paint_foot(area_part(area, area.rows - foot, 0, foot, area.columns), &look);
}
