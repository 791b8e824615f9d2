/* Agenda of a session as a page. */
#include "page_agenda.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <inttypes.h>
#include <limits.h>

/* Columns from the left; what is right of the title is left out where there is no room. */
#define TIME_COLUMN 2
#define TIME_WIDTH 11
#define GROUP_COLUMN 14
#define TITLE_COLUMN 16
#define TITLE_LEAST 18
#define KIND_WIDTH 7
#define FACULTY_MOST 20
#define ROOM_MOST 24
#define MINUTES_WIDTH 4
#define CREDIT_WIDTH 4
#define SUM_WIDTH 4
#define GAP 1
#define DAY_HEAD_ROWS 1
#define DAY_GAP_ROWS 1

/* Widths of the columns right of the title; 0: left out. */
struct Widths {
	int title, kind, faculty, room, minutes, credit, sum;
};

/* Takes a column if the title keeps its room. */
static int take(int *left, int width, int title)
{
	if (width == 0 || *left - width - GAP < title)
		return 0;
	*left -= width + GAP;
	return width;
}

static const char *kind_text(Choice kind)
{
	static const char *const texts[] = {
		[AGENDA_SEMINAR] = "seminar",	[AGENDA_CASE_EXAMPLE] = "case",
		[AGENDA_SMALL_GROUP] = "group", [AGENDA_BREAK] = "break",
		[AGENDA_MEAL] = "meal",		[AGENDA_OTHER] = "other",
	};

	return kind >= 0 && (size_t)kind < sizeof(texts) / sizeof(texts[0]) ? texts[kind] : "";
}

/* What earns credit for all has its sum at the right; only the exceptions are named. */
static const char *credit_text(const struct Agenda *item)
{
	if (item->ama == item->ancc)
		return "";
	return item->ama == CHOICE_YES ? "AMA" : "ANCC";
}

static void widen(int *width, const char *text, int most)
{
	int columns = text ? (int)utf8_width(text) : 0;

	if (columns > *width)
		*width = columns < most ? columns : most;
}

/* As wide as what is in them. What kind an item is and its room are said where no title is cut for
 * it. */
static struct Widths widths_of(const struct SessionAgenda *agenda, int columns)
{
	int left = columns - TITLE_COLUMN - 1;
	struct Widths most = {0}, widths = {0};

	for (size_t i = 0; i < agenda->n_rows; i++) {
		const struct AgendaRow *at = &agenda->rows[i];

		widen(&most.title, at->item->title, INT_MAX);
		widen(&most.faculty, at->faculty, FACULTY_MOST);
		widen(&most.room, at->item->room, ROOM_MOST);
		widen(&most.credit, credit_text(at->item), CREDIT_WIDTH);
	}
	widths.minutes = take(&left, MINUTES_WIDTH, TITLE_LEAST);
	widths.sum = take(&left, SUM_WIDTH, TITLE_LEAST);
	widths.credit = take(&left, most.credit, TITLE_LEAST);
	widths.faculty = take(&left, most.faculty, TITLE_LEAST);
	widths.kind = take(&left, KIND_WIDTH, most.title);
	widths.room = take(&left, most.room, most.title);
	widths.title = left;
	return widths;
}

static void draw_number(struct Place place, int width, enum Style style, int64_t number)
{
	struct Text text;

	text_init(&text);
	text_format(&text, "%" PRId64, number);
	area_text_right(place, width, style, text_get(&text));
	text_release(&text);
}

static void draw_time(struct Area area, int row, enum Style style, const struct Agenda *item)
{
	char from[DAY_TEXT], until[DAY_TEXT];

	if (item->start == TIME_NONE || item->minutes == NUMBER_NONE)
		return;
	area_format(area_at(area, row, TIME_COLUMN), style, "%s-%s", time_text(item->start, from),
		    time_text((TimeOfDay)(item->start + item->minutes), until));
}

static bool earns(const struct Agenda *item)
{
	return item->ama == CHOICE_YES || item->ancc == CHOICE_YES;
}

static void draw_columns(struct Area area, int row, const struct AgendaRow *at,
			 struct Widths widths, enum Style style)
{
	const struct Agenda *item = at->item;
	int column = TITLE_COLUMN + widths.title + GAP;

	area_text_left(area_at(area, row, TITLE_COLUMN), widths.title, style, item->title);
	if (widths.kind)
		area_text_left(area_at(area, row, column), widths.kind, STYLE_DIM,
			       kind_text(item->kind));
	column += widths.kind ? widths.kind + GAP : 0;
	if (widths.faculty)
		area_text_left(area_at(area, row, column), widths.faculty, style, at->faculty);
	column += widths.faculty ? widths.faculty + GAP : 0;
	if (widths.room && item->room)
		area_text_left(area_at(area, row, column), widths.room, STYLE_DIM, item->room);
	column += widths.room ? widths.room + GAP : 0;
	if (widths.credit)
		area_text_left(area_at(area, row, column), widths.credit, STYLE_DIM,
			       credit_text(item));
	column += widths.credit ? widths.credit + GAP : 0;
	if (widths.minutes && item->minutes != NUMBER_NONE)
		draw_number(area_at(area, row, column), widths.minutes, style, item->minutes);
	column += widths.minutes ? widths.minutes + GAP : 0;
	if (widths.sum && earns(item))
		draw_number(area_at(area, row, column), widths.sum, STYLE_STRONG,
			    item->ama == CHOICE_YES ? at->running.ama : at->running.ancc);
}

/* Rows of what is wrong with an item. */
static int problem_rows(const struct AgendaRow *at, int columns)
{
	struct Area unseen = {.columns = columns - TITLE_COLUMN - 1};

	return at->problem ? area_wrap(area_at(unseen, 0, 0), INT_MAX, STYLE_NORMAL, at->problem)
			   : 0;
}

static void draw_problem(struct Area area, int row, const struct AgendaRow *at)
{
	struct Area part =
		area_part(area, 0, TITLE_COLUMN, area.rows, area.columns - TITLE_COLUMN - 1);
	int rows = problem_rows(at, area.columns);

	if (rows == 0 || row + rows <= 0 || row >= area.rows)
		return;
	page_light(area, row, GROUP_COLUMN, at->problem_is_red ? LIGHT_RED : LIGHT_AMBER);
	area_wrap(area_at(part, row, 0), rows, at->problem_is_red ? STYLE_RED : STYLE_AMBER,
		  at->problem);
}

static void draw_item(struct Area area, int row, const struct AgendaRow *at, struct Widths widths,
		      bool selected)
{
	enum Style style = selected ? STYLE_STRONG : earns(at->item) ? STYLE_NORMAL : STYLE_DIM;

	draw_time(area, row, style, at->item);
	if (!text_is_empty(at->item->parallel))
		area_text_left(area_at(area, row, GROUP_COLUMN), 1, STYLE_STRONG,
			       at->item->parallel);
	draw_columns(area, row, at, widths, style);
	if (selected)
		page_marker(area, row);
	draw_problem(area, row + 1, at);
}

/* "410 credit minutes"; where the two differ both are reported. It
 * is left out where the head is in its way. */
static void draw_total(struct Area area, int row, int from, struct AgendaCredit total)
{
	struct Text text;
	int column;

	text_init(&text);
	if (total.ama == total.ancc)
		text_format(&text, "%" PRId64 " %s",
			    COUNTED(total.ama, "credit minute", "credit minutes"));
	else
		text_format(&text, "%" PRId64 " AMA, %" PRId64 " ANCC minutes", total.ama,
			    total.ancc);
	column = area.columns - 1 - (int)utf8_width(text_get(&text));
	if (column > from)
		area_text(area, row, column, STYLE_STRONG, text_get(&text));
	text_release(&text);
}

static void draw_day(struct Area area, int row, const struct AgendaDay *day, size_t number)
{
	char text[DAY_TEXT];

	int width = area_format(area_at(area, row, 1), STYLE_TITLE, "AGENDA, DAY %zu  %s", number,
				day_long(day->day, text));

	draw_total(area, row, 1 + width, day->total);
}

static int day_rows(const struct SessionAgenda *agenda, const struct AgendaDay *day, int columns,
		    size_t until)
{
	int rows = DAY_HEAD_ROWS + (day->n == 0);

	for (size_t i = day->first; i < day->first + day->n && i < until; i++)
		rows += 1 + problem_rows(&agenda->rows[i], columns);
	return rows;
}

static void draw_items(struct Area area, int row, const struct SessionAgenda *agenda,
		       const struct AgendaDay *day, int selected)
{
	const struct Widths widths = widths_of(agenda, area.columns);

	if (day->n == 0)
		area_text(area, row, TIME_COLUMN, STYLE_DIM, "nothing yet; a adds an item");
	for (size_t i = day->first; i < day->first + day->n; i++) {
		draw_item(area, row, &agenda->rows[i], widths, (int)i == selected);
		row += 1 + problem_rows(&agenda->rows[i], area.columns);
	}
}

int page_agenda(struct Area area, const struct SessionAgenda *agenda, int selected, int first)
{
	int row = -first;

	for (size_t d = 0; d < agenda->n_days; d++) {
		const struct AgendaDay *day = &agenda->days[d];

		draw_day(area, row, day, d + 1);
		draw_items(area, row + DAY_HEAD_ROWS, agenda, day, selected);
		row += day_rows(agenda, day, area.columns, SIZE_MAX);
		row += d + 1 < agenda->n_days ? DAY_GAP_ROWS : 0;
	}
	return row + first;
}

int page_agenda_row(const struct SessionAgenda *agenda, int columns, int item)
{
	int row = 0;

	for (size_t d = 0; d < agenda->n_days; d++) {
		const struct AgendaDay *day = &agenda->days[d];

		if ((size_t)item < day->first + day->n)
			return row + day_rows(agenda, day, columns, (size_t)item);
		row += day_rows(agenda, day, columns, SIZE_MAX) + DAY_GAP_ROWS;
	}
	return row;
}
