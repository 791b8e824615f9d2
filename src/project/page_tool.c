/* QI tools as pages: trees, the process map, the pay-off matrix, the Pareto chart. */
#include "page_tool.h"

#include "qtp/chart/page_pareto.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/page/page.h"

#include <inttypes.h>
#include <string.h>

#define MARGIN 1
#define LANES_WIDE 100
#define LANES_MOST 6
#define GRADES 5
#define FISHBONE_WIDE 76
#define PICTURE_ROWS 200
#define PICTURE_COLUMNS 240

int page_tool_text(struct Area area, int row, int column, int width, const char *text,
		   bool selected)
{
	int used = area_text(area_part(area, row, column, 1, width), 0, 0,
			     selected ? STYLE_STRONG : STYLE_NORMAL, text);

	if (!selected)
		return column + used;
	area_glyph(area, row, column - 1, STYLE_STRONG, GLYPH_CURSOR);
	area_select(area, row, column, used, SELECTED_CELL);
	area_text(area_part(area, row, column, 1, width), 0, 0, STYLE_STRONG, text);
	area_select(area, row, column, used, SELECTED_CELL);
	area_cursor(area, row, column);
	return column + used;
}

/* --- A tree --- */

/* Whether a row of this depth follows before the tree goes back above it. */
static bool goes_on(const struct Tool *tool, size_t index, int depth)
{
	for (size_t i = index + 1; i < tool->n && tool->rows[i].depth >= depth; i++)
		if (tool->rows[i].depth == depth)
			return true;
	return false;
}

static int draw_tree(struct Area area, int row, const struct Tool *tool, int selected)
{
	const int step = 3;

	area_text(area, row++, MARGIN, STYLE_STRONG, *tool->effect ? tool->effect : "the aim");
	for (size_t i = 0; i < tool->n; i++, row++) {
		const struct ToolRow *one = &tool->rows[i];
		int column = MARGIN;

		for (int depth = 0; depth < one->depth; depth++, column += step)
			area_text(area, row, column, STYLE_RULE,
				  goes_on(tool, i, depth) ? "\u2502" : " ");
		area_text(area, row, column, STYLE_RULE,
			  goes_on(tool, i, one->depth) ? "\u251c\u2500" : "\u2514\u2500");
		column = page_tool_text(area, row, column + step, area.columns - column - step,
					one->item->text, (int)i == selected);
		area_text(area, row, column + 2, STYLE_DIM, one->more);
	}
	return row;
}

/* --- Process map --- */

static const char *minutes_text(const struct Item *item, struct Arena *arena)
{
	return item->minutes == NUMBER_NONE ? ""
					    : arena_format(arena, "%" PRId64 " min", item->minutes);
}

static int draw_steps(struct Area area, int row, const struct Tool *tool, int selected)
{
	const int number = 4, actor = 16, minutes = 9;
	int text = int_clamp((area.columns - number - actor - minutes) / 2, 16, area.columns);
	struct Arena arena = {0};

	for (size_t i = 0; i < tool->n; i++, row++) {
		const struct Item *item = tool->rows[i].item;
		int column = MARGIN + number;

		area_format(area, row, MARGIN, STYLE_DIM, "%" PRId64, item->number);
		page_tool_text(area, row, column, text - 1, item->text, (int)i == selected);
		area_text_left(area, row, column += text, actor - 1, STYLE_NORMAL, item->actor);
		area_text_right(area, row, column += actor, minutes - 1, STYLE_NORMAL,
				minutes_text(item, &arena));
		area_text(area, row, column + minutes, STYLE_AMBER, item->trouble);
	}
	arena_release(&arena);
	return row;
}

/* The actors, each once, in the order of their first steps; their number, or 0: too many. */
static size_t find_lanes(const struct Tool *tool, const char *lanes[LANES_MOST])
{
	size_t n = 0;

	for (size_t i = 0; i < tool->n; i++) {
		const char *actor = tool->rows[i].item->actor;
		size_t k = 0;

		while (k < n && !text_equal(lanes[k], actor ? actor : ""))
			k++;
		if (k < n)
			continue;
		if (n == LANES_MOST)
			return 0;
		lanes[n++] = actor ? actor : "";
	}
	return n;
}

static int draw_lanes(struct Area area, int row, const struct Tool *tool, int selected)
{
	const char *lanes[LANES_MOST] = {NULL};
	size_t n = find_lanes(tool, lanes);
	int width = n > 0 ? (area.columns - MARGIN) / (int)n : 0;
	struct Arena arena = {0};

	if (n < 2 || area.columns < LANES_WIDE)
		return draw_steps(area, row, tool, selected);
	for (size_t k = 0; k < n; k++)
		area_text_left(area, row, MARGIN + (int)k * width, width - 1, STYLE_TITLE,
			       *lanes[k] ? lanes[k] : "no one named");
	for (size_t i = 0; i < tool->n; i++) {
		const struct Item *item = tool->rows[i].item;
		int lane = 0;

		while (lane + 1 < (int)n &&
		       !text_equal(lanes[lane], item->actor ? item->actor : ""))
			lane++;
		row += 1 + (i > 0 && tool->rows[i - 1].item->trouble != NULL);
		page_tool_text(area, row, MARGIN + lane * width, width - 1,
			       arena_format(&arena, "%" PRId64 " %s%s%s", item->number, item->text,
					    item->minutes == NUMBER_NONE ? "" : ", ",
					    minutes_text(item, &arena)),
			       (int)i == selected);
		area_text_left(area, row + 1, MARGIN + lane * width + 2, width - 3, STYLE_AMBER,
			       item->trouble ? item->trouble : "");
	}
	arena_release(&arena);
	return row + 2;
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

static int draw_grid(struct Area area, int row, const struct Tool *tool)
{
	const int label = 10, width = 9;
	struct Arena arena = {0};

	area_text(area, row++, MARGIN, STYLE_TITLE, "impact");
	for (int impact = GRADES; impact >= 1; impact--, row++) {
		area_format(area, row, MARGIN, STYLE_DIM, "%d %s", impact,
			    impact == GRADES ? "much"
			    : impact == 1    ? "little"
					     : "");
		for (int ease = 1; ease <= GRADES; ease++)
			area_text_left(area, row, label + (ease - 1) * width, width - 1,
				       STYLE_NORMAL, cell_text(tool, impact, ease, &arena));
	}
	for (int ease = 1; ease <= GRADES; ease++)
		area_format(area, row, label + (ease - 1) * width, STYLE_DIM, "%d %s", ease,
			    ease == 1	     ? "hard"
			    : ease == GRADES ? "easy"
					     : "");
	arena_release(&arena);
	return row + 2;
}

static int draw_payoff(struct Area area, int row, const struct Tool *tool, int selected)
{
	const int number = 4;

	row = draw_grid(area, row, tool);
	for (size_t i = 0; i < tool->n; i++, row++) {
		const struct ToolRow *one = &tool->rows[i];
		bool graded = one->item->impact != NUMBER_NONE && one->item->ease != NUMBER_NONE;
		int column = MARGIN + number;

		area_format(area, row, MARGIN, STYLE_DIM, "%" PRId64, one->item->number);
		column = page_tool_text(area, row, column, area.columns - column, one->item->text,
					(int)i == selected);
		if (!graded)
			column += 2 + area_text(area, row, column + 2, STYLE_AMBER, "not rated");
		area_text(area, row, column + 2, STYLE_DIM, one->more);
	}
	return row;
}

/* --- Any --- */

/* The chart sorts by count; the cursor is in the list of what was entered, below it. */
static int draw_pareto_page(struct Area area, int row, const struct Tool *tool, int selected)
{
	struct Area part = area_part(area, row - 1, 0, area.rows - row, area.columns);
	struct Arena arena = {0};

	row += -1 + page_pareto(part, &tool->pareto, "", tool_words(tool, &arena)) + 1;
	arena_release(&arena);
	for (size_t i = 0; selected >= 0 && i < tool->n; i++, row++) {
		const struct Item *item = tool->rows[i].item;
		int column = page_tool_text(area, row, MARGIN, area.columns - MARGIN, item->text,
					    (int)i == selected);

		area_format(area, row, column + 2, STYLE_DIM, "%" PRId64, item->count);
	}
	return row;
}

typedef int Draw(struct Area area, int row, const struct Tool *tool, int selected);

static Draw *draw_of(const struct Tool *tool, int columns)
{
	static Draw *const draws[N_TOOLS] = {
		[TOOL_FISHBONE] = page_fishbone,  [TOOL_PROCESS] = draw_lanes,
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

	area_format(area, 0, MARGIN + used + 1, STYLE_DIM, "%s  %s", tool->team,
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

int tool_columns(const struct Tool *tool, int least)
{
	int needed = tool->tool == TOOL_FISHBONE ? fishbone_columns(tool) : 0;

	return int_clamp(needed, least, PICTURE_COLUMNS);
}

static void print(const struct DocumentPicture *drawn, size_t columns, bool ascii, struct Text *out)
{
	const struct Tool *tool = drawn->data;
	struct Canvas canvas;

	canvas_init(&canvas, PICTURE_ROWS, tool_columns(tool, (int)columns));
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
