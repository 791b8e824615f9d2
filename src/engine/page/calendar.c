/* The calendar as a page. */
#include "qtp/engine/page/calendar.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/light.h"

#define MARGIN 1
#define DAY_WIDTH 3 /* of a day in the grid */
#define WEEK_DAYS 7
#define GRID_WIDTH (WEEK_DAYS * DAY_WIDTH)
#define GRID_GAP 3
#define GRID_FROM 64 /* narrower areas have no grid */
#define FOOT_ROWS 2  /* the entry under the cursor in full */
#define FOOT_FROM 8  /* lower areas have no foot */
#define DATE_WIDTH 8 /* "Tue 22  " */
#define LIGHT_WIDTH 2
#define TIME_WIDTH 10  /* "10:00 CT  " */
#define OTHER_FROM 74  /* a list that wide shows the coach's clock */
#define OTHER_WIDTH 15 /* "Tue 08:00 PT  " */
#define STATE_FROM 58
#define STATE_WIDTH 21
#define WHO_FROM 90
#define WHO_WIDTH 13

/* --- The grid --- */

/* What is on a day: nothing, all of it done, something open, something late. */
static int weight_of(const struct Calendar *calendar, Day day)
{
	int weight = 0;

	for (size_t i = 0; i < calendar->n; i++) {
		const struct CalendarEntry *entry = &calendar->items[i];
		enum CalendarState state = calendar_state(entry, calendar->today);

		if (entry->day == day)
			weight = int_clamp(state == CALENDAR_DONE   ? 1
					   : state == CALENDAR_OPEN ? 2
								    : 3,
					   weight, 3);
	}
	return weight;
}

static void draw_day(struct Area area, int row, int column, const struct Calendar *calendar,
		     Day day)
{
	static const enum Style styles[] = {STYLE_DIM, STYLE_NORMAL, STYLE_STRONG, STYLE_RED};
	bool inside = day >= calendar->first && day <= calendar->last;
	int year, month, number, weight = inside ? weight_of(calendar, day) : 0;

	day_to_civil(day, &year, &month, &number);
	if (inside)
		area_format(area, row, column, styles[weight], "%2d", number);
	if (weight > 0)
		area_glyph(area, row, column + 2, styles[weight],
			   weight == 1	 ? GLYPH_DOT
			   : weight == 2 ? GLYPH_MARK
					 : GLYPH_RED);
}

/* Weeks begin on Monday; today is in brackets on the row of its week. */
static void draw_grid(struct Area area, const struct Calendar *calendar, Day selected)
{
	static const char *const names[WEEK_DAYS] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
	Day monday = calendar->first - (day_weekday(calendar->first) - 1);
	int row = 1;

	for (int i = 0; i < WEEK_DAYS; i++)
		area_text(area, 0, MARGIN + i * DAY_WIDTH, STYLE_TITLE, names[i]);
	for (; monday <= calendar->last; monday += WEEK_DAYS, row++)
		for (int i = 0; i < WEEK_DAYS; i++) {
			int column = MARGIN + i * DAY_WIDTH;

			draw_day(area, row, column, calendar, monday + i);
			if (monday + i == selected)
				area_select(area, row, column, 2, SELECTED_CELL);
		}
	if (row + 5 > area.rows)
		return;
	area_glyph(area, row + 1, MARGIN, STYLE_STRONG, GLYPH_MARK);
	area_text(area, row + 1, MARGIN + 2, STYLE_DIM, "due or planned");
	area_glyph(area, row + 2, MARGIN, STYLE_RED, GLYPH_RED);
	area_text(area, row + 2, MARGIN + 2, STYLE_DIM, "late");
	area_glyph(area, row + 3, MARGIN, STYLE_NORMAL, GLYPH_DOT);
	area_text(area, row + 3, MARGIN + 2, STYLE_DIM, "done, or over");
}

/* --- The list --- */

/* Where the columns of a row stand; -1: left out. */
struct Columns {
	int light, time, other, text, text_width, state, who;
};

static struct Columns lay_out(const struct Calendar *calendar, int columns)
{
	struct Columns at = {.light = 1 + DATE_WIDTH, .other = -1, .state = -1, .who = -1};
	bool times = false;
	int end = columns - MARGIN;

	for (size_t i = 0; i < calendar->n; i++)
		times = times || calendar->items[i].clock.time != TIME_NONE;
	at.time = times ? at.light + LIGHT_WIDTH : -1;
	at.text = at.light + LIGHT_WIDTH + (times ? TIME_WIDTH : 0);
	if (times && columns >= OTHER_FROM) {
		at.other = at.text;
		at.text += OTHER_WIDTH;
	}
	if (columns >= WHO_FROM) {
		at.who = end - WHO_WIDTH;
		end = at.who - 1;
	}
	if (columns >= STATE_FROM) {
		at.state = end - STATE_WIDTH;
		end = at.state - 1;
	}
	at.text_width = end - at.text;
	return at;
}

static void draw_sign(struct Area area, int row, int column, enum CalendarState state)
{
	if (state == CALENDAR_DONE)
		area_glyph(area, row, column, STYLE_DIM, GLYPH_YES);
	else
		page_light(area, row, column, state == CALENDAR_LATE ? LIGHT_RED : LIGHT_FINE);
}

static void draw_entry(struct Area area, int row, const struct Calendar *calendar, int index,
		       struct Columns at, struct Arena *arena)
{
	const struct CalendarEntry *entry = &calendar->items[index];
	enum CalendarState state = calendar_state(entry, calendar->today);
	enum Style style = state == CALENDAR_DONE ? STYLE_DIM : STYLE_NORMAL;
	bool again = index > 0 && row > 0 && calendar->items[index - 1].day == entry->day;
	int year, month, day;

	day_to_civil(entry->day, &year, &month, &day);
	if (!again)
		area_format(area, row, 2,
			    entry->day == calendar->today ? STYLE_STRONG : STYLE_NORMAL, "%s %2d",
			    day_weekday_name(entry->day), day);
	draw_sign(area, row, at.light, state);
	if (at.time >= 0)
		area_text(area, row, at.time, STYLE_DIM, calendar_clock_text(entry->clock, arena));
	if (at.other >= 0)
		area_text(area, row, at.other, STYLE_DIM, calendar_other_text(entry, arena));
	area_text_left(area, row, at.text, at.text_width, style, calendar_text(entry, arena));
	if (at.state >= 0)
		area_text_left(area, row, at.state, STATE_WIDTH, STYLE_DIM, entry->state);
	if (at.who >= 0)
		area_text_left(area, row, at.who, WHO_WIDTH, STYLE_DIM, entry->who);
}

static const char *with_comma(const char *text, struct Arena *arena)
{
	return text && *text ? arena_format(arena, ", %s", text) : "";
}

const char *page_calendar_words(const struct CalendarEntry *entry, Day today, struct Arena *arena)
{
	const char *other = calendar_other_text(entry, arena);
	char day[DAY_TEXT];

	return arena_format(arena, "%s%s%s%s: %s. %s%s%s.", day_long(entry->day, day),
			    with_comma(calendar_clock_text(entry->clock, arena), arena),
			    *other ? ", the coach " : "", other, calendar_text(entry, arena),
			    entry->state, with_comma(entry->who, arena),
			    calendar_state(entry, today) == CALENDAR_LATE
				    ? arena_format(arena, ", %s late",
						   days_text(arena, (int64_t)today - entry->last))
				    : "");
}

static void draw_empty(struct Area area, const struct Calendar *calendar, struct Arena *arena)
{
	bool some = calendar->filter.city || calendar->filter.coach;

	area_wrap(area_part(area, 0, MARGIN, area.rows, area.columns - 2 * MARGIN), 0, 0, area.rows,
		  STYLE_NORMAL,
		  arena_format(arena, "Nothing is due or planned, %s.%s",
			       calendar_title(calendar, arena),
			       some ? " Esc shows every city and coach again." : ""));
	area_cursor(area, 0, 0);
}

static struct PageRows draw_list(struct Area area, const struct Calendar *calendar, int first,
				 int selected, struct Arena *arena)
{
	struct PageRows rows = page_rows((int)calendar->n, area.rows, first, selected);
	struct Columns at = lay_out(calendar, area.columns);

	for (int i = 0; i < rows.n; i++)
		draw_entry(area, i, calendar, rows.first + i, at, arena);
	if (calendar->n == 0)
		draw_empty(area, calendar, arena);
	else if (selected >= 0)
		page_marker(area, selected - rows.first);
	return rows;
}

struct PageRows page_calendar(struct Area area, const struct Calendar *calendar, int first,
			      int selected, struct Arena *arena)
{
	bool has_foot = area.rows >= FOOT_FROM && calendar->n > 0 && selected >= 0;
	int left = area.columns >= GRID_FROM ? MARGIN + GRID_WIDTH + GRID_GAP : 0;
	struct Area body =
		area_part(area, 0, 0, area.rows - (has_foot ? FOOT_ROWS + 1 : 0), area.columns);

	if (left)
		draw_grid(area_part(body, 0, 0, body.rows, left), calendar,
			  calendar->n && selected >= 0 ? calendar->items[selected].day : DAY_NONE);
	if (has_foot)
		area_wrap(area_part(area, area.rows - FOOT_ROWS, MARGIN, FOOT_ROWS,
				    area.columns - 2 * MARGIN),
			  0, 0, FOOT_ROWS, STYLE_NORMAL,
			  page_calendar_words(&calendar->items[selected], calendar->today, arena));
	return draw_list(area_part(body, 0, left, body.rows, area.columns - left), calendar, first,
			 selected, arena);
}
