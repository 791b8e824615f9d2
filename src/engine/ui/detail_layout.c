/* Detail layout: sections in one lane or two, the row under the cursor in sight, and a word about
 * what is below. */
#include "qtp/engine/ui/detail_parts.h"

#include "qtp/engine/base/math.h"

#include <limits.h>

#define SECTION_GAP 1
#define CONTEXT_ROWS 2
#define LANES_FROM 76 /* columns */
#define WIDE_LANES_FROM 110
#define LEFT_SHARE 57 /* of a hundred columns */
#define LANE_GAP 2
#define HINT_FROM 6 /* rows */

/* Where a section is on a page as high as it needs to be. */
struct SectionPlace {
	int top, rows, left, columns;
};

static enum Lane own_lane(const struct Section *section, int columns)
{
	if (columns < LANES_FROM)
		return LANE_FULL;
	return columns < WIDE_LANES_FROM ? section->lane : section->wide_lane;
}

/* A lane beside an empty one is the whole width. */
static enum Lane lane_of(const struct DetailParts *parts, const struct Section *section,
			 int columns)
{
	enum Lane lane = own_lane(section, columns);

	if (lane == LANE_FULL)
		return lane;
	for (size_t i = 0; i < parts->n; i++) {
		enum Lane other = own_lane(&parts->sections[i], columns);

		if (other != LANE_FULL && other != lane)
			return lane;
	}
	return LANE_FULL;
}

/* Rows of a section: painted into no rows at all. */
static int section_height(const struct DetailParts *parts, const struct Section *section,
			  struct Area area, const struct SectionPlace *place)
{
	return section->part->paint(parts, section,
				    area_part(area, 0, place->left, 0, place->columns), -1, 0);
}

static struct SectionPlace lane_place(enum Lane lane, int columns)
{
	int left = columns * LEFT_SHARE / 100;

	if (lane == LANE_LEFT)
		return (struct SectionPlace){.left = 0, .columns = left};
	if (lane == LANE_RIGHT)
		return (struct SectionPlace){.left = left + LANE_GAP,
					     .columns = columns - left - LANE_GAP};
	return (struct SectionPlace){.left = 0, .columns = columns};
}

/* Where the lanes end, and the last section over both of them. */
struct Ends {
	int left, right, full;
};

/* The row after what is in a lane. */
static int lane_end(const struct Ends *ends, enum Lane lane)
{
	if (lane == LANE_FULL)
		return ends->left > ends->right ? ends->left : ends->right;
	return lane == LANE_LEFT ? ends->left : ends->right;
}

/* The first row of a section. Two in a narrow right lane stand close. */
static int top_of(const struct Ends *ends, enum Lane lane, int columns)
{
	int end = lane_end(ends, lane);
	bool close = lane == LANE_RIGHT && columns < WIDE_LANES_FROM && end > ends->full;

	return end > 0 && !close ? end + SECTION_GAP : end;
}

/* Where nothing can be added, a list of nothing has no place. */
static bool is_left_out(const struct Section *section, struct Area area)
{
	return area.canvas->unfocused && section->part == &list_part && section->page.n == 0;
}

/* A place for each section; returns the rows of all of them. */
static int lay_out(const struct DetailParts *parts, struct Area area, struct SectionPlace places[])
{
	struct Ends ends = {0};

	for (size_t i = 0; i < parts->n; i++) {
		enum Lane lane = lane_of(parts, &parts->sections[i], area.columns);
		struct SectionPlace place = lane_place(lane, area.columns);
		int end;

		places[i] = (struct SectionPlace){0};
		if (is_left_out(&parts->sections[i], area))
			continue;
		place.top = parts->sections[i].part->joined ? lane_end(&ends, lane)
							    : top_of(&ends, lane, area.columns);
		place.rows = section_height(parts, &parts->sections[i], area, &place);
		end = place.top + place.rows;
		if (lane == LANE_FULL)
			ends = (struct Ends){end, end, end};
		else if (lane == LANE_LEFT)
			ends.left = end;
		else
			ends.right = end;
		places[i] = place;
	}
	return ends.left > ends.right ? ends.left : ends.right;
}

/* --- Scrolling --- */

static bool is_first_item(const struct DetailParts *parts, size_t section, size_t item)
{
	for (size_t i = 0; i < section; i++)
		if (parts->sections[i].n_items > 0)
			return false;
	return item == 0;
}

static bool is_last_item(const struct DetailParts *parts, size_t section, size_t item)
{
	for (size_t i = section + 1; i < parts->n; i++)
		if (parts->sections[i].n_items > 0)
			return false;
	return item + 1 >= parts->sections[section].n_items;
}

/* The first row in view, moved as little as can be so that rows `from` to `to` are in view. */
static int scroll_to(int first, int from, int to, int height)
{
	if (to >= first + height)
		first = to - height + 1;
	if (from < first)
		first = from;
	return first > 0 ? first : 0;
}

/* The rows above the cursor that are in view with it: what stays at the top is not over it. */
static int rows_above(const struct Section *section, int context, int height)
{
	int head = section->part == &list_part ? LIST_HEAD : SECTION_HEAD;

	return int_clamp(context > head ? context : head, 0, height - 1);
}

/* Some rows around the cursor too; all of a section that has but one item. */
static int scroll(const struct DetailParts *parts, const struct SectionPlace places[],
		  struct DetailCursor cursor, int height)
{
	size_t section = cursor.section, item = cursor.item;
	const struct Section *at = &parts->sections[section];
	const struct SectionPlace *place = &places[section];
	int row = place->top + section_row(parts, at, place->columns, item);
	int context = height > 3 * CONTEXT_ROWS ? CONTEXT_ROWS : 0;
	int from = row - rows_above(at, context, height), to = row + context;

	if (is_first_item(parts, section, item))
		from = 0;

	if (at->n_items == 1 && place->rows < height)
		to = place->top + place->rows - 1;
	if (is_last_item(parts, section, item))
		to = places[parts->n - 1].top + places[parts->n - 1].rows - 1;
	if (to - row >= height)
		to = row + context;
	if (row - from >= height)
		from = row;
	return scroll_to(cursor.first, from, to, height);
}

/* --- Painting --- */

/* The rows of a canvas from `first` on into the area, with its cursor. */
static void copy_rows(struct Area area, const struct Canvas *canvas, int first)
{
	for (int row = 0; row < area.rows; row++)
		for (int column = 0; column < area.columns; column++)
			area_put(area, row, column,
				 canvas->cells[(first + row) * canvas->columns + column]);
	if (canvas->cursor_row >= first && canvas->cursor_row < first + area.rows)
		area_cursor(area, canvas->cursor_row - first, canvas->cursor_column);
}

/* What is painted of a section: the item under the cursor, -1 none, from which of its rows on. */
struct Sight {
	int selected, first;
};

/* A section that paints itself whole, of which only some of its `rows` are in sight. */
static void paint_cut(const struct DetailParts *parts, const struct Section *section,
		      struct Area area, int rows, struct Sight sight)
{
	struct Canvas canvas;

	canvas_init(&canvas, rows, area.columns);
	canvas.ascii = area.canvas->ascii;
	canvas.marker_only = area.canvas->marker_only;
	canvas.unfocused = area.canvas->unfocused;
	section->part->paint(parts, section, canvas_area(&canvas), sight.selected, 0);
	copy_rows(area, &canvas, sight.first);
	canvas_release(&canvas);
}

/* `first`: of all the sections, the first in sight. */
static void paint_section(const struct DetailParts *parts, const struct Section *section,
			  const struct SectionPlace *place, struct Area area, struct Sight sight)
{
	int top = place->top - sight.first, from = top > 0 ? top : 0;
	int end = top + place->rows;
	struct Area part = area_part(area, from, place->left, end - from, place->columns);

	if (end <= 0 || top >= area.rows || place->rows == 0)
		return;
	/* The last row alone would be the heading, as of a section with nothing in it. */
	if (end == 1 && top < 0 && !section->part->whole && area.rows > 1)
		return;
	sight.first = top < 0 ? -top : 0;
	if (section->part->whole && part.rows < place->rows)
		paint_cut(parts, section, part, place->rows, sight);
	else
		section->part->paint(parts, section, part, sight.selected, sight.first);
}

/* "more below: contacts, eligibility, all fields" */
static void paint_hint(const struct DetailParts *parts, const struct SectionPlace places[],
		       struct Area area, int end)
{
	int column = 1, row = area.rows - 1;
	bool named = false;

	column += area_glyph(area, row, column, STYLE_DIM, GLYPH_DOWN) + 1;
	column += area_text(area, row, column, STYLE_DIM, "more below");
	area = area_part(area, 0, 0, area.rows, area.columns - 1);
	for (size_t i = 0; i < parts->n; i++) {
		if (places[i].top < end - 1 || places[i].rows == 0 ||
		    parts->sections[i].part->joined)
			continue;
		column += area_format(area_at(area, row, column), STYLE_DIM, "%s%s",
				      named ? ", " : ": ", section_name(&parts->sections[i]));
		named = true;
	}
}

bool detail_parts_wide(const struct DetailParts *parts)
{
	return parts->columns >= WIDE_LANES_FROM;
}

int detail_parts_paint(struct DetailParts *parts, struct Area area, struct DetailCursor cursor,
		       struct Arena *arena)
{
	struct SectionPlace *places = ARENA_ARRAY(arena, parts->n, struct SectionPlace);
	struct Area body = area;
	int all, first;

	parts->columns = area.columns;
	if (parts->n == 0 || area.rows < 1)
		return 0;
	all = lay_out(parts, area, places);
	if (all > area.rows && area.rows >= HINT_FROM)
		body = area_part(area, 0, 0, area.rows - 1, area.columns);
	first = int_clamp(scroll(parts, places, cursor, body.rows), 0,
			  all > body.rows ? all - body.rows : 0);
	for (size_t i = 0; i < parts->n; i++)
		paint_section(parts, &parts->sections[i], &places[i], body,
			      (struct Sight){i == cursor.section ? (int)cursor.item : -1, first});
	if (body.rows < area.rows && all > first + body.rows)
		paint_hint(parts, places, area, first + body.rows);
	return first;
}

/* How far a row is from a section. */
static int distance(const struct SectionPlace *place, int row)
{
	if (row < place->top)
		return place->top - row;
	return row < place->top + place->rows ? 0 : row - place->top - place->rows + 1;
}

size_t detail_parts_beside(const struct DetailParts *parts, size_t section, size_t item,
			   struct Arena *arena)
{
	struct SectionPlace *places = ARENA_ARRAY(arena, parts->n, struct SectionPlace);
	const struct Section *at = &parts->sections[section];
	struct Canvas unseen = {0};
	struct Area nothing = {.canvas = &unseen, .columns = parts->columns};
	enum Lane lane = lane_of(parts, at, parts->columns);
	size_t found = section;
	int least = INT_MAX, row;

	if (lane == LANE_FULL)
		return section;
	lay_out(parts, nothing, places);
	row = places[section].top + section_row(parts, at, places[section].columns, item);
	for (size_t i = 0; i < parts->n; i++) {
		enum Lane other = lane_of(parts, &parts->sections[i], parts->columns);

		if (other == LANE_FULL || other == lane || parts->sections[i].n_items == 0 ||
		    distance(&places[i], row) >= least)
			continue;
		least = distance(&places[i], row);
		found = i;
	}
	while (found > 0 && parts->sections[found].part->joined)
		found--;
	return found;
}
