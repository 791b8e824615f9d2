/* Measures on the page of a team: the one of the aim with its chart, the others a line each. */
#include "page_team.h"

#include "qtp/chart.h"

#define MARGIN 1
#define NAME_COLUMN 3

static int draw_aim(struct Area area, const struct TeamCharts *page, int rows)
{
	const struct MeasureOutline *outline = page->n_outlined > 0 ? &page->outlines[0] : NULL;
	int used = MARGIN;

	if (page->measures.n == 0) {
		used += page_heading(area, 0, MARGIN, "Aim") + 1;
		page_none(area, 0, used, "no measure", "here a adds one");
		return 1;
	}
	if (!outline) { /* as high as it will be */
		page_heading(area, 0, MARGIN, "Aim");
		return 2 + rows;
	}
	page_outline_head(area, 0, "Aim", outline);
	if (outline_has_chart(outline))
		return 1 + page_chart_small(area, 1, outline, rows);
	return 1 + area_wrap(area_at(area_part(area, 1, NAME_COLUMN, area.rows - 1,
					       area.columns - NAME_COLUMN - MARGIN),
				     0, 0),
			     2, STYLE_DIM,
			     outline->fault ? outline->fault
					    : "no points yet; Enter, then a adds some");
}

int page_charts_aim(struct Area area, const struct TeamCharts *page, int rows, int selected)
{
	int used = draw_aim(area, page, rows);

	if (selected >= 0)
		page_marker(area, 0);
	return used;
}

int page_charts_others(struct Area area, const struct TeamCharts *page, int selected)
{
	page_heading(area, 0, MARGIN, "Other measures");
	for (size_t i = 1; i < page->n_outlined; i++)
		page_outline_line(area, (int)i, NAME_COLUMN, &page->outlines[i], true);
	if (selected >= 0)
		page_marker(area, 1 + selected);
	return (int)page->measures.n;
}
