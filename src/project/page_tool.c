/* QI tools as pages: trees, the pay-off matrix, the Pareto chart. */
#include "page_tool.h"

#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/page/page.h"

#include <inttypes.h>

#define MARGIN 1
#define TREE_STEP 3
#define TEXT_LEAST 16
#define GRADES 5
#define GRID_LABEL 10
#define GRID_WIDTH 13
#define FISHBONE_WIDE 76

/* --- A tree --- */

/* Whether a row of this depth follows before the tree goes back above it. */
static bool goes_on(const struct Tool *tool, size_t index, int depth)
{
	for (size_t i = index + 1; i < tool->n && tool->rows[i].depth >= depth; i++)
		if (tool->rows[i].depth == depth)
			return true;
	return false;
}

/* The lines of a row of the screen that go on from the rows above it. */
static void draw_guides(struct Area area, int row, const struct Tool *tool, size_t index, int depth)
{
	for (int i = 0; i < depth; i++)
		area_text(area, row, MARGIN + i * TREE_STEP, STYLE_RULE,
			  goes_on(tool, index, i) ? "\u2502" : " ");
}

/* What it refers to follows its text. */
static int draw_with_more(struct Place place, const struct ToolRow *row, bool selected)
{
	int more = *row->more ? 2 + (int)utf8_width(row->more) : 0;
	int width = int_clamp(place.area.columns - place.column - more, TEXT_LEAST,
			      place.area.columns - place.column);
	int used = page_tool_text(place, width, row->item->text, selected);

	area_text(place.area, place.row, place.column + page_tool_width(row->item->text, width) + 2,
		  STYLE_DIM, row->more);
	return used;
}

static int draw_tree(struct Area area, int row, const struct Tool *tool, int selected)
{
	row += area_wrap(area_at(area, row, MARGIN), TEXT_ROWS, STYLE_STRONG,
			 *tool->effect ? tool->effect : "the aim");
	for (size_t i = 0; i < tool->n; i++) {
		const struct ToolRow *one = &tool->rows[i];
		int column = MARGIN + one->depth * TREE_STEP;
		int used = draw_with_more(area_at(area, row, column + TREE_STEP), one,
					  (int)i == selected);

		draw_guides(area, row, tool, i, one->depth);
		area_text(area, row, column, STYLE_RULE,
			  goes_on(tool, i, one->depth) ? "\u251c\u2500" : "\u2514\u2500");
		for (int k = 1; k < used; k++)
			draw_guides(area, row + k, tool, i, one->depth + 1);
		row += used;
	}
	return row;
}

/* --- Pay-off matrix --- */

/* The numbers of the ideas in one cell: "1 4". */
static const char *cell_text(const struct Tool *tool, int64_t impact, int64_t ease,
			     struct Arena *arena)
{
	const char *text = "";

	for (size_t i = 0; i < tool->n; i++) {
		const struct Item *item = tool->rows[i].item;

		if (item->impact == impact && item->ease == ease)
			text = arena_format(arena, "%s%s%" PRId64, text, *text ? " " : "",
					    item->number);
	}
	return *text ? text : "\u00b7";
}

/* The rows that one impact takes: many ideas in one cell take several. */
static int draw_impact(struct Area area, int row, const struct Tool *tool, int impact)
{
	struct Arena arena = {0};
	int used = 1;

	area_format(area_at(area, row, MARGIN), STYLE_DIM, "%d %s", impact,
		    impact == GRADES ? "much"
		    : impact == 1    ? "little"
				     : "");
	for (int ease = 1; ease <= GRADES; ease++) {
		int rows = page_tool_text(area_at(area, row, GRID_LABEL + (ease - 1) * GRID_WIDTH),
					  GRID_WIDTH - 1, cell_text(tool, impact, ease, &arena),
					  false);

		used = rows > used ? rows : used;
	}
	arena_release(&arena);
	return used;
}

static int draw_grid(struct Area area, int row, const struct Tool *tool)
{
	area_text(area, row++, MARGIN, STYLE_TITLE, "impact");
	for (int impact = GRADES; impact >= 1; impact--)
		row += draw_impact(area, row, tool, impact);
	for (int ease = 1; ease <= GRADES; ease++)
		area_format(area_at(area, row, GRID_LABEL + (ease - 1) * GRID_WIDTH), STYLE_DIM,
			    "%d %s", ease,
			    ease == 1	     ? "hard"
			    : ease == GRADES ? "easy"
					     : "");
	return row + 2;
}

static int draw_payoff(struct Area area, int row, const struct Tool *tool, int selected)
{
	const int number = 4;
	struct Arena arena = {0};

	row = draw_grid(area, row, tool);
	for (size_t i = 0; i < tool->n; i++) {
		struct ToolRow one = tool->rows[i];

		if (one.item->impact == NUMBER_NONE || one.item->ease == NUMBER_NONE)
			one.more = arena_format(&arena, "not rated%s%s", *one.more ? "  " : "",
						one.more);
		area_format(area_at(area, row, MARGIN), STYLE_DIM, "%" PRId64, one.item->number);
		row += draw_with_more(area_at(area, row, MARGIN + number), &one,
				      (int)i == selected);
	}
	arena_release(&arena);
	return row;
}

/* --- Any --- */

/* The chart sorts by count; the cursor is in the list of what was entered, below it. */
static int draw_pareto_page(struct Area area, int row, const struct Tool *tool, int selected)
{
	struct Area part = area_part(area, row - 1, 0, area.rows - row, area.columns);
	struct Arena arena = {0};

	row += -1 + page_pareto(part, &tool->pareto, "", tool_words(tool, &arena)) + 1;
	for (size_t i = 0; selected >= 0 && i < tool->n; i++) {
		struct ToolRow one = tool->rows[i];

		one.more = arena_format(&arena, "%" PRId64, one.item->count);
		row += draw_with_more(area_at(area, row, MARGIN), &one, (int)i == selected);
	}
	arena_release(&arena);
	return row;
}

typedef int Draw(struct Area area, int row, const struct Tool *tool, int selected);

static Draw *draw_of(const struct Tool *tool, int columns)
{
	static Draw *const draws[N_TOOLS] = {
		[TOOL_FISHBONE] = page_fishbone,  [TOOL_PROCESS] = page_process,
		[TOOL_PAYOFF] = draw_payoff,	  [TOOL_DRIVERS] = draw_tree,
		[TOOL_PARETO] = draw_pareto_page,
	};

	return tool->tool == TOOL_FISHBONE && columns < FISHBONE_WIDE ? draw_tree
								      : draws[tool->tool];
}

int page_tool(struct Area area, const struct Tool *tool, int selected)
{
	struct Arena arena = {0};
	int used = page_heading(area, 0, MARGIN, tool_title(tool->tool));

	area_format(area_at(area, 0, MARGIN + used + 1), STYLE_DIM, "%s  %s", tool->team,
		    tool->n > 0 && tool->tool != TOOL_PARETO ? tool_words(tool, &arena) : "");
	arena_release(&arena);
	if (tool->n == 0) {
		area_text(area, 2, MARGIN, STYLE_DIM,
			  "Nothing is in it yet; a adds an item, or paste an outline of several "
			  "lines.");
		return 3;
	}
	return draw_of(tool, area.columns)(area, 2, tool, selected);
}

/* --- As a picture --- */

static void print(const struct DocumentPicture *drawn, size_t columns, bool ascii, struct Text *out)
{
	const struct Tool *tool = drawn->data;
	struct Canvas canvas;

	canvas_init(&canvas, TOOL_ROWS, (int)columns);
	canvas.ascii = ascii;
	page_tool(canvas_area(&canvas), tool, TOOL_NO_ROW);
	canvas_to_text_trimmed(&canvas, out);
	canvas_release(&canvas);
}

/* Documents draw lines, and print the tool in the room that there is: both of the same data. */
static void print_lines(const struct DocumentPicture *drawn, size_t columns, bool ascii,
			struct Text *out)
{
	(void)columns;
	(void)ascii;
	text_append(out, drawn->data);
}

void tool_document(const struct Tool *tool, struct Arena *arena, struct Document *ret_document)
{
	const double width = 842, height = 595; /* A4 across, in points */
	struct DocumentPicture picture = {.drawing = "lines",
					  .data = tool,
					  .width = width,
					  .height = height,
					  .title = tool_title(tool->tool),
					  .words = tool_words(tool, arena),
					  .as_text = print_lines};
	struct Text lines;

	if (tool->tool == TOOL_PARETO) {
		picture = pareto_document_picture(&tool->pareto, picture.words);
		picture.title = arena_format(arena, "%s, %s", tool_title(tool->tool), tool->team);
	} else {
		text_init(&lines);
		print(&picture, TOOL_COLUMNS, false, &lines);
		picture.data = arena_text(arena, text_get(&lines));
		text_release(&lines);
	}
	document_begin(ret_document, arena, picture.title);
	document_picture(ret_document, picture);
}
