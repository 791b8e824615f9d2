/* History as a page. */
#include "qtp/engine/page/history.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"

#define STAMP_COLUMN 1
#define STAMP_WIDTH 16
#define WHO_MOST 12
#define CHANGE_COLUMN 5
#define NARROW_COLUMNS 60 /* below: the day without the time, and no one's name */
#define DAY_WIDTH 10

/* Where the columns of a line stand. */
struct LineColumns {
	int stamp_width, who_width, what;
};

static struct LineColumns line_columns(const struct HistoryLine lines[], size_t n_lines,
				       int columns)
{
	struct LineColumns at = {.stamp_width = columns < NARROW_COLUMNS ? DAY_WIDTH : STAMP_WIDTH};
	size_t who = 0;

	for (size_t i = 0; i < n_lines && columns >= NARROW_COLUMNS; i++)
		who = size_max(who, utf8_width(lines[i].who));
	at.who_width = (int)size_min(who, WHO_MOST);
	at.what = STAMP_COLUMN + at.stamp_width + 2 + (at.who_width ? at.who_width + 2 : 0);
	return at;
}

static int height_of(const struct HistoryLine *line)
{
	return 1 + (int)line->n_changes;
}

static void draw_line(struct Area area, int row, const struct HistoryLine *line,
		      struct LineColumns at, bool selected)
{
	enum Style style = line->undone ? STYLE_DIM : STYLE_NORMAL;

	area_text(area_part(area, 0, 0, area.rows, STAMP_COLUMN + at.stamp_width), row,
		  STAMP_COLUMN, STYLE_DIM, at.stamp_width == STAMP_WIDTH ? line->stamp : NULL);
	if (at.stamp_width != STAMP_WIDTH)
		area_format(area_at(area, row, STAMP_COLUMN), STYLE_DIM, "%.*s", DAY_WIDTH,
			    line->stamp);
	if (at.who_width)
		area_text_left(area_at(area, row, STAMP_COLUMN + at.stamp_width + 2), at.who_width,
			       STYLE_DIM, line->who);
	area_format(area_at(area_part(area, 0, 0, area.rows, area.columns - 1), row, at.what),
		    style, "%s%s", line->what, line->undone ? " (undone)" : "");
	if (selected)
		page_marker(area, row);
}

static const char *or_nothing(const char *text)
{
	return text_is_empty(text) ? "nothing" : text;
}

/* "Lakeside Oncology, Stage: submitted › accepted" */
static void draw_change(struct Area area, int row, const struct HistoryChange *change)
{
	struct Area part = area_part(area, 0, 0, area.rows, area.columns - 1);
	int column = CHANGE_COLUMN;

	column += area_format(area_at(part, row, column), STYLE_DIM, "%s, %s: ", change->record,
			      change->field);
	column += area_text(part, row, column, STYLE_DIM, or_nothing(change->old_value)) + 1;
	column += area_glyph(part, row, column, STYLE_DIM, GLYPH_MORE) + 1;
	area_text(part, row, column, STYLE_NORMAL, or_nothing(change->new_value));
}

/* The first line to draw so that the selected one is whole, or at least begins in sight. */
static int first_in_sight(const struct HistoryLine lines[], int rows, int first, int selected)
{
	int height = 0;

	if (selected >= 0 && selected < first)
		return selected;
	for (int i = first; i <= selected; i++)
		height += height_of(&lines[i]);
	while (first < selected && height > rows)
		height -= height_of(&lines[first++]);
	return first;
}

struct PageRows page_history(struct Area area, const struct HistoryLine lines[], size_t n_lines,
			     int first, int selected)
{
	struct LineColumns at = line_columns(lines, n_lines, area.columns);
	struct PageRows rows = {0};
	int row = 0;

	if (n_lines == 0)
		area_text(area, 0, STAMP_COLUMN, STYLE_NORMAL, "Nothing has been changed yet.");
	rows.first = first_in_sight(lines, area.rows, first < 0 ? 0 : first,
				    selected < (int)n_lines ? selected : -1);
	for (size_t i = (size_t)rows.first; i < n_lines && row < area.rows; i++, rows.n++) {
		draw_line(area, row++, &lines[i], at, (int)i == selected);
		for (size_t k = 0; k < lines[i].n_changes; k++)
			draw_change(area, row++, &lines[i].changes[k]);
	}
	return rows;
}
