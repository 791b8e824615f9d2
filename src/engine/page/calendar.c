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
#define TIME_WIDTH 10 /* "10:00 CT  " */
#define OTHER_MOST 13 /* "Tue 08:00 PT" */
#define STATE_MOST 22
#define WHO_MOST 13
#define TEXT_LEAST 30  /* the text has so much before the coach's clock has any */
#define TEXT_WANTED 38 /* and so much, where it needs it, before other columns do */

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
	enum Style style;
	bool inside = day >= calendar->first && day <= calendar->last;
	int year, month, number, weight = inside ? weight_of(calendar, day) : 0;

	day_to_civil(day, &year, &month, &number);
	style = day == calendar->today ? STYLE_KEY : styles[weight];
	if (inside)
		area_format(area_at(area, row, column), style, "%2d", number);
	if (weight > 0)
		area_glyph(area, row, column + 2, styles[weight],
			   weight == 1	 ? GLYPH_DOT
			   : weight == 2 ? GLYPH_MARK
					 : GLYPH_RED);
}

/* Weeks begin on Monday; the day of the row under the cursor is marked. */
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

/* Where the columns of a row stand; width 0: left out. */
struct Columns {
	int light, time, other, other_width, text, text_width, state, state_width, who, who_width;
};

/* What the columns need for all rows. */
struct Needs {
	int other, text, state, who;
	bool times;
};

static void widen(int *width, const char *text, int most)
{
	*width = int_clamp((int)size_min(utf8_width(text), (size_t)most), *width, most);
}

static struct Needs needs_of(const struct Calendar *calendar, int columns, struct Arena *arena)
{
	struct Needs needs = {0};

	for (size_t i = 0; i < calendar->n; i++) {
		const struct CalendarEntry *entry = &calendar->items[i];

		needs.times = needs.times || entry->clock.time != TIME_NONE;
		widen(&needs.other, calendar_other_text(entry, arena), OTHER_MOST);
		widen(&needs.text, calendar_text(entry, arena), columns);
		widen(&needs.state, entry->state, STATE_MOST);
		widen(&needs.who, entry->who, WHO_MOST);
	}
	return needs;
}

/* Takes a column and the gap after it from the room while the text keeps so much. */
static int take_column(int *room, int width, int text)
{
	if (width == 0 || *room - width - 2 < text)
		return 0;
	*room -= width + 2;
	return width;
}

/* The coach's clock comes first, then the state, then who. */
static struct Columns lay_out(const struct Needs *needs, int columns)
{
	struct Columns at = {.light = 1 + DATE_WIDTH};
	int start = at.light + LIGHT_WIDTH + (needs->times ? TIME_WIDTH : 0);
	int room = columns - MARGIN - start;
	int wanted = int_clamp(needs->text, TEXT_LEAST, TEXT_WANTED);

	at.time = needs->times ? at.light + LIGHT_WIDTH : -1;
	at.other = start;
	at.other_width = take_column(&room, needs->other, TEXT_LEAST);
	at.state_width = take_column(&room, needs->state, wanted);
	at.who_width = take_column(&room, needs->who, wanted);
	at.text = start + (at.other_width ? at.other_width + 2 : 0);
	at.text_width = int_clamp(needs->text, 0, int_clamp(room, 0, columns));
	at.state = at.text + at.text_width + 2;
	at.who = at.state + (at.state_width ? at.state_width + 2 : 0);
	return at;
}

static void draw_sign(struct Area area, int row, int column, enum CalendarState state)
{
	if (state == CALENDAR_DONE)
		area_glyph(area, row, column, STYLE_DIM, GLYPH_YES);
	else
		page_light(area, row, column, state == CALENDAR_LATE ? LIGHT_RED : LIGHT_FINE);
}

static void draw_weekday(struct Area area, int row, Day day, Day today)
{
	int year, month, number;

	day_to_civil(day, &year, &month, &number);
	area_format(area_at(area, row, 2), day == today ? STYLE_STRONG : STYLE_NORMAL, "%s %2d",
		    day_weekday_name(day), number);
}

/* In one row. */
static void draw_entry(struct Area row, const struct CalendarEntry *entry, enum CalendarState state,
		       struct Columns at, struct Arena *arena)
{
	enum Style style = state == CALENDAR_DONE ? STYLE_DIM : STYLE_NORMAL;

	draw_sign(row, 0, at.light, state);
	if (at.time >= 0)
		area_text(row, 0, at.time, STYLE_DIM, calendar_clock_text(entry->clock, arena));
	if (at.other_width)
		area_text_left(area_at(row, 0, at.other), at.other_width, STYLE_DIM,
			       calendar_other_text(entry, arena));
	area_text_left(area_at(row, 0, at.text), at.text_width, style, calendar_text(entry, arena));
	if (at.state_width)
		area_text_left(area_at(row, 0, at.state), at.state_width, STYLE_DIM, entry->state);
	if (at.who_width)
		area_text_left(area_at(row, 0, at.who), at.who_width, STYLE_DIM, entry->who);
}

static const char *with_comma(const char *text, struct Arena *arena)
{
	return text && *text ? arena_format(arena, ", %s", text) : "";
}

const char *page_calendar_words(const struct CalendarEntry *entry, Day today, struct Arena *arena)
{
	const char *other = calendar_other_text(entry, arena);
	bool late = calendar_state(entry, today) == CALENDAR_LATE;
	char day[DAY_TEXT];

	return arena_format(arena, "%s%s%s%s. %s: %s%s%s.", day_long(entry->day, day),
			    with_comma(calendar_clock_text(entry->clock, arena), arena),
			    *other ? ", by the coach's clock " : "", other,
			    calendar_text(entry, arena), entry->state,
			    with_comma(entry->who, arena),
			    late ? arena_format(arena, ", %s late",
						days_text(arena, (int64_t)today - entry->last))
				 : "");
}

static void draw_empty(struct Area area, const struct Calendar *calendar, struct Arena *arena)
{
	bool some = calendar->filter.city || calendar->filter.coach;

	area_wrap(area_at(area_part(area, 0, MARGIN, area.rows, area.columns - 2 * MARGIN), 0, 0),
		  area.rows, STYLE_NORMAL,
		  arena_format(arena, "Nothing is due or planned, %s.%s",
			       calendar_title(calendar, arena),
			       some ? " Esc shows every city and coach again." : ""));
	area_cursor(area, 0, 0);
}

static struct PageRows draw_list(struct Area area, const struct Calendar *calendar, int first,
				 int selected, struct Arena *arena)
{
	struct PageRows rows = page_rows((int)calendar->n, area.rows, first, selected);
	struct Needs needs = needs_of(calendar, area.columns, arena);
	struct Columns at = lay_out(&needs, area.columns);

	for (int i = 0; i < rows.n; i++) {
		const struct CalendarEntry *entry = &calendar->items[rows.first + i];

		if (i == 0 || entry[-1].day != entry->day)
			draw_weekday(area, i, entry->day, calendar->today);
		draw_entry(area_part(area, i, 0, 1, area.columns), entry,
			   calendar_state(entry, calendar->today), at, arena);
	}
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
		area_wrap(area_at(area_part(area, area.rows - FOOT_ROWS, MARGIN, FOOT_ROWS,
					    area.columns - 2 * MARGIN),
				  0, 0),
			  FOOT_ROWS, STYLE_NORMAL,
			  page_calendar_words(&calendar->items[selected], calendar->today, arena));
	return draw_list(area_part(body, 0, left, body.rows, area.columns - left), calendar, first,
			 selected, arena);
}
