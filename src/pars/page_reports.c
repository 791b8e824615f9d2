/* Reports of credit as a page: learners, activities and nurses, one below the other. */
#include "page_reports.h"

#include "qtp/engine/base/math.h"

#define NAME_AT 4
#define NAME_SHARE 3 /* tenths of a row */
#define SESSION_WIDTH 10
#define CREDITS_WIDTH 8
#define NARROW_BELOW 60 /* columns */
#define FOOT_FROM 10	/* rows; below there is no room for it */
#define FOOT_ROWS 3

static const char *const heads[N_REPORT_PARTS] = {
	[REPORT_LEARNERS] = "LEARNERS FOR PARS",
	[REPORT_ACTIVITIES] = "ACTIVITIES FOR PARS",
	[REPORT_NURSES] = "CONTACT HOURS OF NURSES",
};

/* A heading, rows, and a blank line a part: the line of a row. */
static int line_of(const struct CreditReports *reports, int row)
{
	return row + 1 + 2 * (int)reports_part_of(reports, (size_t)row);
}

/* What the names ask for, up to a part of the row. */
static int name_width(struct Area area, const struct CreditReports *reports)
{
	int width = 0;

	for (size_t i = 0; i < reports->n; i++)
		width = page_wider(width, reports->rows[i].name);
	return int_clamp(width + 1, 0, (area.columns - NAME_AT) * NAME_SHARE / 10);
}

static void paint_row(struct Area area, int row, const struct ReportRow *one, int name_width,
		      struct Arena *arena)
{
	const bool narrow = area.columns < NARROW_BELOW;
	int column = NAME_AT;

	page_light(area, row, 2, one->light);
	area_text_left(area_at(area, row, column), name_width - 1, STYLE_NORMAL, one->name);
	column += name_width;
	if (!narrow) {
		area_text_left(area_at(area, row, column), SESSION_WIDTH - 1, STYLE_DIM,
			       one->session);
		column += SESSION_WIDTH;
		area_text_right(area_at(area, row, column), CREDITS_WIDTH - 2, STYLE_NORMAL,
				credit_text(one->credits, arena));
		column += CREDITS_WIDTH;
	}
	area_text_left(area_at(area, row, column), area.columns - column, STYLE_NORMAL, one->words);
}

static void paint_line(struct Area area, int row, const struct CreditReports *reports, int line,
		       struct Arena *arena)
{
	for (int part = 0; part < N_REPORT_PARTS; part++) {
		const int n = (int)reports->parts[part].n;

		if (line == 0)
			area_format(area_at(area, row, 1), STYLE_TITLE, "%s  %s", heads[part],
				    reports->parts[part].words);
		else if (line > 0 && line <= n)
			paint_row(area, row,
				  &reports->rows[(int)reports->parts[part].first + line - 1],
				  name_width(area, reports), arena);
		line -= n + 2;
	}
}

void page_reports(struct Area area, const struct CreditReports *reports, struct PageCursor *place,
		  struct Arena *arena)
{
	const int foot = area.rows >= FOOT_FROM ? FOOT_ROWS : 0;
	const struct Area body = area_part(area, 0, 0, area.rows - foot, area.columns);
	const int line = line_of(reports, place->row);
	const int top = line == 1 && place->first_row > 0 ? 0 : place->first_row;
	const struct PageRows seen =
		page_rows((int)reports->n + 2 * N_REPORT_PARTS - 1, body.rows, top, line);
	const struct ReportRow *under = &reports->rows[place->row];

	place->first_row = seen.first;
	place->height = seen.n;
	for (int i = 0; i < seen.n; i++)
		paint_line(body, i, reports, seen.first + i, arena);
	page_marker(body, line - seen.first);
	if (foot > 0)
		area_wrap(area_at(area_part(area, area.rows - foot + 1, 1, foot - 1,
					    area.columns - 2),
				  0, 0),
			  foot - 1, STYLE_NORMAL,
			  arena_format(arena, "%s, %s, %s: %s.", under->name, under->session,
				       credit_text(under->credits, arena), under->words));
}
