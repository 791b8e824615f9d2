/* Fishbone: branches with their causes above and below a spine that leads to the effect. */
#include "page_tool.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#define EFFECT_WIDTH 26
#define EFFECT_ROWS 5 /* it is wrapped from the spine down */
#define INDENT 2
#define GAP 2
#define SPINE_CODE 0x2501 /* ━ */
#define JOINT_CODE 0x253F /* ┿ */

/* One branch with what is below it: rows [first, end). */
struct Branch {
	size_t first, end;
};

static struct Branch branch_at(const struct Tool *tool, size_t index)
{
	struct Branch branch = {0, 0};
	size_t n = 0;

	for (size_t i = 0; i < tool->n; i++) {
		if (tool->rows[i].depth > 0)
			continue;
		if (n++ == index)
			branch.first = branch.end = i;
	}
	for (branch.end = branch.first + 1;
	     branch.end < tool->n && tool->rows[branch.end].depth > 0;)
		branch.end++;
	return branch;
}

static size_t count_branches(const struct Tool *tool)
{
	size_t n = 0;

	for (size_t i = 0; i < tool->n; i++)
		n += tool->rows[i].depth == 0;
	return n;
}

static int height_of(struct Branch branch)
{
	return (int)(branch.end - branch.first);
}

static void draw_branch(struct Area area, const struct Tool *tool, struct Branch branch,
			int selected)
{
	for (size_t i = branch.first; i < branch.end; i++) {
		const struct ToolRow *row = &tool->rows[i];
		int column = 1 + INDENT * row->depth; /* room for the marker */

		page_tool_text(area_at(area, (int)(i - branch.first), column),
			       area.columns - column, row->item->text, (int)i == selected);
	}
}

/* The tallest of the branches on one side: 0 above, 1 below. */
static int tallest(const struct Tool *tool, size_t n, size_t side)
{
	int most = 0;

	for (size_t i = side; i < n; i += 2)
		if (height_of(branch_at(tool, i)) > most)
			most = height_of(branch_at(tool, i));
	return most;
}

static void draw_spine(struct Area area, int row, int end, const char *effect)
{
	area_fill(area_at(area, row, 1), end - 1, STYLE_RULE, SPINE_CODE);
	area_text(area, row, end, STYLE_RULE, "\u25b6");
	area_wrap(area_at(area_part(area, row, end + 2, EFFECT_ROWS, area.columns - end - 2), 0, 0),
		  EFFECT_ROWS, STYLE_STRONG, *effect ? effect : "the effect");
}

int fishbone_columns(const struct Tool *tool)
{
	int longest = 0;

	for (size_t i = 0; i < tool->n; i++) {
		const struct ToolRow *row = &tool->rows[i];
		int width = 1 + INDENT * row->depth + (int)utf8_width(row->item->text) + GAP;

		longest = width > longest ? width : longest;
	}
	return EFFECT_WIDTH + longest * (int)((count_branches(tool) + 1) / 2);
}

int page_fishbone(struct Area area, int row, const struct Tool *tool, int selected)
{
	size_t n = count_branches(tool);
	int spine_end = area.columns - EFFECT_WIDTH;
	int width = spine_end / (int)size_max((n + 1) / 2, 1);
	int above = tallest(tool, n, 0), below = tallest(tool, n, 1);
	int spine = row + above + 1;

	draw_spine(area, spine, spine_end, tool->effect);
	for (size_t i = 0; i < n; i++) {
		struct Branch branch = branch_at(tool, i);
		int column = (int)(i / 2) * width, height = height_of(branch);
		int top = i % 2 == 0 ? spine - 1 - height : spine + 2;

		draw_branch(area_part(area, top, column, height, width - GAP), tool, branch,
			    selected);
		area_text(area, i % 2 == 0 ? spine - 1 : spine + 1, column + 2, STYLE_RULE,
			  i % 2 == 0 ? "\\" : "/");
		area_fill(area_at(area, spine, column + 1 + GAP), 1, STYLE_RULE, JOINT_CODE);
	}
	below = below > 0 ? 2 + below : 1;
	return spine + (below > EFFECT_ROWS ? below : EFFECT_ROWS);
}
