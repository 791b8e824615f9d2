/* Fishbone: branches with their causes above and below a spine that leads to the effect. */
#include "page_tool.h"

#include "qtp/engine/base/math.h"

#define EFFECT_WIDTH 26
#define EFFECT_ROWS 5 /* it is wrapped from the spine down */
#define PAIR_LEAST 18 /* columns of two branches, one above the other */
#define SPINE_GAP 1
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

/* Room for the marker is in front of it. */
static int column_of(const struct ToolRow *row)
{
	return 1 + INDENT * row->depth;
}

static size_t count_branches(const struct Tool *tool)
{
	size_t n = 0;

	for (size_t i = 0; i < tool->n; i++)
		n += tool->rows[i].depth == 0;
	return n;
}

/* Of the texts of a branch, where they find `width` columns. */
static int height_of(const struct Tool *tool, struct Branch branch, int width)
{
	int height = 0;

	for (size_t i = branch.first; i < branch.end; i++) {
		const struct ToolRow *row = &tool->rows[i];

		height += page_tool_height(row->item->text, width - column_of(row));
	}
	return height;
}

static void draw_branch(struct Area area, const struct Tool *tool, struct Branch branch,
			int selected)
{
	int row = 0;

	for (size_t i = branch.first; i < branch.end; i++) {
		const struct ToolRow *one = &tool->rows[i];
		int column = column_of(one);

		row += page_tool_text(area_at(area, row, column), area.columns - column,
				      one->item->text, (int)i == selected);
	}
}

/* Branches on one spine: from `first` on, `pairs` of them side by side, each `width` wide. */
struct Spine {
	size_t first, end;
	int width, columns; /* up to its head */
};

/* The tallest of its branches on one side: 0 above, 1 below. */
static int tallest(const struct Tool *tool, const struct Spine *spine, size_t side)
{
	int most = 0;

	for (size_t i = spine->first + side; i < spine->end; i += 2) {
		int height = height_of(tool, branch_at(tool, i), spine->width - GAP);

		most = height > most ? height : most;
	}
	return most;
}

/* The first of several says what the effect is. Returns the rows of that. */
static int draw_spine(struct Area area, int row, const struct Spine *spine, const char *effect)
{
	int end = spine->columns;

	area_fill(area_at(area, row, 1), end - 1, STYLE_RULE, SPINE_CODE);
	area_text(area, row, end, STYLE_RULE, "\u25b6");
	return area_wrap(
		area_at(area_part(area, row, end + 2, EFFECT_ROWS, area.columns - end - 2), 0, 0),
		EFFECT_ROWS, spine->first > 0 ? STYLE_DIM : STYLE_STRONG,
		spine->first > 0 ? "the same effect"
		: *effect	 ? effect
				 : "the effect");
}

static int draw_on_spine(struct Area area, int row, const struct Tool *tool,
			 const struct Spine *spine, int selected)
{
	int at = row + tallest(tool, spine, 0) + 1, below = tallest(tool, spine, 1);
	int effect = draw_spine(area, at, spine, tool->effect);

	for (size_t i = spine->first; i < spine->end; i++) {
		struct Branch branch = branch_at(tool, i);
		bool above = (i - spine->first) % 2 == 0;
		int column = (int)((i - spine->first) / 2) * spine->width;
		int height = height_of(tool, branch, spine->width - GAP);

		draw_branch(area_part(area, above ? at - 1 - height : at + 2, column, height,
				      spine->width - GAP),
			    tool, branch, selected);
		area_text(area, above ? at - 1 : at + 1, column + 2, STYLE_RULE,
			  above ? "\\" : "/");
		area_fill(area_at(area, at, column + 1 + GAP), 1, STYLE_RULE, JOINT_CODE);
	}
	below = below > 0 ? 2 + below : 1;
	return at + (below > effect ? below : effect);
}

int page_fishbone(struct Area area, int row, const struct Tool *tool, int selected)
{
	size_t n = count_branches(tool), n_pairs = size_max((n + 1) / 2, 1);
	int columns = area.columns - EFFECT_WIDTH;
	size_t most = size_max((size_t)int_clamp(columns / PAIR_LEAST, 1, columns), 1);
	size_t n_spines = (n_pairs + most - 1) / most;
	size_t pairs = (n_pairs + n_spines - 1) / n_spines;

	for (size_t first = 0; first < n; first += 2 * pairs) {
		const struct Spine spine = {first, size_min(first + 2 * pairs, n),
					    columns / (int)pairs, columns};

		row = draw_on_spine(area, row, tool, &spine, selected) +
		      (spine.end < n ? SPINE_GAP : 0);
	}
	return row;
}
