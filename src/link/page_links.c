/* Links on a page: a row each, and which of them lead to no file. */
#include "page_links.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/page/page.h"

#define TITLE_COLUMN 3
#define STATE_WIDTH 16

int page_links(struct Area area, const struct LinkLine *lines, size_t n, int selected)
{
	const int target = TITLE_COLUMN + int_clamp(area.columns / 3, 10, 40);
	const int right = area.columns - STATE_WIDTH;

	area_format(area_at(area, 0, 3 + page_heading(area, 0, 1, "Files and links")), STYLE_DIM,
		    "%zu", n);
	for (size_t i = 0; i < n; i++) {
		const struct LinkLine *line = &lines[i];
		int row = 1 + (int)i;
		bool missing = line->state == LINK_MISSING;

		area_text(area_part(area, 0, 0, area.rows, target - 1), row, TITLE_COLUMN,
			  STYLE_NORMAL, line->link.title);
		area_text(area_part(area, 0, 0, area.rows, missing ? right - 1 : area.columns - 1),
			  row, target, STYLE_DIM, line->link.target);
		if (missing)
			area_text(area, row, right, STYLE_RED, link_state_word(line->state));
	}
	if (selected >= 0)
		page_marker(area, 1 + selected);
	return 1 + (int)n;
}

int page_link_owner(struct Area area, const struct LinkLine *line, const char *owner, int selected)
{
	int row = 1;

	page_heading(area, 0, 1, "Belongs to");
	area_format(area_at(area, row, TITLE_COLUMN), STYLE_NORMAL, "%s %s",
		    line->kind == KIND_NONE ? "" : entity_get(line->kind)->name, owner);
	if (selected >= 0)
		page_marker(area, row);
	if (line->state == LINK_MISSING) {
		row++;
		area_format(area_at(area, row, TITLE_COLUMN), STYLE_RED, "There is no file %s.",
			    line->path);
	}
	return row + 1;
}
