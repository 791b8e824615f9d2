/* Process map: its steps one below the other, or in a lane for each actor. */
#include "page_tool.h"

#include "qtp/engine/base/math.h"

#include <inttypes.h>
#include <string.h>

#define MARGIN 1
#define LANES_WIDE 100
#define LANES_MOST 6
#define NUMBER 4
#define ACTOR 16
#define MINUTES 9
#define TEXT_LEAST 16

static const char *minutes_text(const struct Item *item, struct Arena *arena)
{
	return item->minutes == NUMBER_NONE ? ""
					    : arena_format(arena, "%" PRId64 " min", item->minutes);
}

static int int_max(int left, int right)
{
	return left > right ? left : right;
}

/* The rows that a step takes: as many as the longest of its texts. */
static int draw_step(struct Area area, int row, const struct Item *item, bool selected)
{
	int text =
		int_clamp((area.columns - NUMBER - ACTOR - MINUTES) / 2, TEXT_LEAST, area.columns);
	int column = MARGIN + NUMBER, trouble = column + text + ACTOR + MINUTES;
	int left = int_clamp(area.columns - trouble, TEXT_LEAST, area.columns);
	struct Arena arena = {0};
	int used;

	area_format(area_at(area, row, MARGIN), STYLE_DIM, "%" PRId64, item->number);
	used = page_tool_text(area_at(area, row, column), text - 1, item->text, selected);
	used = int_max(used, page_tool_text(area_at(area, row, column + text), ACTOR - 1,
					    item->actor ? item->actor : "", false));
	area_text_right(area_at(area, row, column + text + ACTOR), MINUTES - 1, STYLE_NORMAL,
			minutes_text(item, &arena));
	used = int_max(used,
		       area_wrap(area_at(area_part(area, row, trouble, area.rows, left), 0, 0),
				 area.rows, STYLE_AMBER, item->trouble));
	arena_release(&arena);
	return used;
}

static int draw_steps(struct Area area, int row, const struct Tool *tool, int selected)
{
	for (size_t i = 0; i < tool->n; i++)
		row += draw_step(area, row, tool->rows[i].item, (int)i == selected);
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

static int draw_in_lane(struct Place place, int width, const struct Item *item, bool selected)
{
	struct Arena arena = {0};
	int used = page_tool_text(place, width,
				  arena_format(&arena, "%" PRId64 " %s%s%s", item->number,
					       item->text, item->minutes == NUMBER_NONE ? "" : ", ",
					       minutes_text(item, &arena)),
				  selected);
	struct Area below = area_part(place.area, place.row + used, place.column + 2,
				      place.area.rows, width - 2);

	used += area_wrap(area_at(below, 0, 0), below.rows, STYLE_AMBER, item->trouble);
	arena_release(&arena);
	return used;
}

int page_process(struct Area area, int row, const struct Tool *tool, int selected)
{
	const char *lanes[LANES_MOST] = {NULL};
	size_t n = find_lanes(tool, lanes);
	int width = n > 0 ? (area.columns - MARGIN) / (int)n : 0;

	if (n < 2 || area.columns < LANES_WIDE)
		return draw_steps(area, row, tool, selected);
	for (size_t k = 0; k < n; k++)
		area_text_left(area_at(area, row, MARGIN + (int)k * width), width - 1, STYLE_TITLE,
			       *lanes[k] ? lanes[k] : "no one named");
	row++;
	for (size_t i = 0; i < tool->n; i++) {
		const struct Item *item = tool->rows[i].item;
		int lane = 0;

		while (lane + 1 < (int)n &&
		       !text_equal(lanes[lane], item->actor ? item->actor : ""))
			lane++;
		row += draw_in_lane(area_at(area, row, MARGIN + lane * width), width - 1, item,
				    (int)i == selected);
	}
	return row;
}
