/* Log paint: what was agreed last time, what is typed, what it means and what is wrong with it. */
#include "log.h"

#include "qtp/base/utf8.h"
#include "qtp/page/outline.h"
#include "qtp/page/page.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

#define LABEL 10 /* column of the texts */
#define WIDE 76	 /* from here on the four short texts share a row */
#define ECHO_WIDTH 26
#define FAULT_ROWS 3
#define NOTE_ROWS 3
#define OWNER_WIDTH 9
#define DUE_WIDTH 7
#define LATE_WIDTH 13
#define BOX 4 /* "[x] " */
#define SMALL_ROWS 8
#define CHART_FROM 30 /* rows of the screen from which the chart is drawn */
#define CHART_ROWS 6
#define NUMBER_ROWS 2
#define SCORE_ECHO 7 /* columns from the score to what is said about it */

/* Where painting stands. Rows above the area are passed over. */
struct LogPen {
	struct App *app;
	struct LogLayer *log;
	struct Area area;
	int row;
	int focus_top, focus_end; /* rows of the focus, as they came by */
	int spare;		  /* rows that nothing else takes: the notes may */
};

static bool is_at(const struct LogPen *pen, enum LogStop stop, size_t index)
{
	return pen->log->at.stop == stop && pen->log->at.index == index;
}

static void mark_focus(struct LogPen *pen, int rows)
{
	pen->focus_top = pen->row;
	pen->focus_end = pen->row + rows;
	area_glyph(pen->area, pen->row, 0, STYLE_STRONG, GLYPH_CURSOR);
}

/* A text with a line under it while it is empty or being typed. */
static void paint_edit(struct LogPen *pen, struct Edit *edit, int column, int width, int rows,
		       bool focused)
{
	if (edit->text.length == 0 || focused)
		for (int i = 0; i < width; i++)
			area_text(pen->area, pen->row, column + i, STYLE_DIM, "_");
	if (pen->row < 0)
		return;
	if (rows > 1)
		edit_paint_lines(edit, area_part(pen->area, pen->row, column, rows, width),
				 focused);
	else
		edit_paint(edit, area_part(pen->area, pen->row, column, rows, width), focused);
}

static void paint_fault(struct LogPen *pen, const struct LogField *field)
{
	struct Area area =
		area_part(pen->area, 0, LABEL, pen->area.rows, pen->area.columns - LABEL - 1);
	struct Area unseen = area;
	int rows;

	unseen.canvas = NULL;
	rows = area_wrap(unseen, 0, 0, FAULT_ROWS, STYLE_ERROR, text_get(&field->fault));
	if (pen->row >= 0)
		area_wrap(area, pen->row, 0, rows, STYLE_ERROR, text_get(&field->fault));
	pen->row += rows;
}

/* A text with its label in front and what it means behind it. */
static void paint_text(struct LogPen *pen, enum LogStop stop, size_t index, const char *label,
		       int width, int rows)
{
	struct LogField *field = log_field(pen->log, (struct LogPlace){stop, index});
	bool focused = is_at(pen, stop, index);
	int room = pen->area.columns - LABEL - 1;

	if (focused)
		mark_focus(pen, rows);
	area_text(pen->area, pen->row, 1, STYLE_TITLE, label);
	paint_edit(pen, &field->edit, LABEL, width < room ? width : room, rows, focused);
	if (width + 2 < room && field->fault.length == 0)
		area_text(area_part(pen->area, 0, 0, pen->area.rows, pen->area.columns - 1),
			  pen->row, LABEL + width + 2, STYLE_DIM, text_get(&field->echo));
	pen->row += rows;
	paint_fault(pen, field);
}

static const char *short_text(const struct LogPen *pen, enum LogStop stop)
{
	const char *text = text_get(&pen->log->fields[stop].edit.text);
	const struct FieldChoice *choice = entity_field(entity_get(KIND_CONTACT), "kind")->choices;

	if (stop != LOG_KIND)
		return text;
	for (; choice->key; choice++)
		if (text_equal(choice->key, text))
			return choice->label;
	return text;
}

static void paint_short(struct LogPen *pen, enum LogStop stop, const char *label, int column,
			int text_column, int width)
{
	bool focused = is_at(pen, stop, 0);

	if (focused)
		mark_focus(pen, 1);
	area_text(pen->area, pen->row, column, STYLE_TITLE, label);
	if (stop != LOG_KIND) {
		paint_edit(pen, &pen->log->fields[stop].edit, text_column, width, 1, focused);
		return;
	}
	area_text(pen->area, pen->row, text_column, STYLE_INPUT, short_text(pen, stop));
	if (focused)
		area_cursor(pen->area, pen->row, text_column);
}

/* Date, start, minutes and kind: on one row where there is room. */
static void paint_when(struct LogPen *pen)
{
	static const struct {
		const char *label;
		int column, text_column, width;
	} places[] = {
		[LOG_DATE] = {"Date", 1, LABEL, 16},
		[LOG_START] = {"Start", 29, 35, 12},
		[LOG_MINUTES] = {"Minutes", 51, 59, 5},
		[LOG_KIND] = {"Kind", 65, 70, 9},
	};
	const struct Contact *contact = &pen->log->sheet.contact;
	bool wide = pen->area.columns >= WIDE;

	for (enum LogStop stop = LOG_DATE; stop <= LOG_KIND; stop++) {
		paint_short(pen, stop, places[stop].label, wide ? places[stop].column : 1,
			    wide ? places[stop].text_column : LABEL, places[stop].width);
		pen->row += !wide || stop == LOG_KIND;
	}
	if (wide)
		area_text(pen->area, pen->row - 1, 48, STYLE_DIM,
			  contact_zone_text(contact, contact->zone, &pen->app->frame));
	for (enum LogStop stop = LOG_DATE; stop <= LOG_KIND; stop++)
		paint_fault(pen, &pen->log->fields[stop]);
}

/* Who was on it takes the whole width; who was not stands below. */
static void paint_people(struct LogPen *pen)
{
	const struct LogField *field = &pen->log->fields[LOG_PEOPLE];

	paint_text(pen, LOG_PEOPLE, 0, "On it", pen->area.columns - LABEL - 2, 1);
	if (field->echo.length == 0 || field->fault.length > 0)
		return;
	area_text(pen->area, pen->row++, LABEL, STYLE_DIM, text_get(&field->echo));
}

/* Further teams, as whom they mean below. */
static void paint_teams(struct LogPen *pen)
{
	const struct LogField *field = &pen->log->fields[LOG_TEAMS];

	if (!log_asks_teams(pen->log))
		return;
	paint_text(pen, LOG_TEAMS, 0, "Teams", pen->area.columns - LABEL - 2, 1);
	if (field->echo.length > 0 && field->fault.length == 0)
		area_text(pen->area, pen->row++, LABEL, STYLE_DIM, text_get(&field->echo));
}

/* --- What was agreed last time --- */

static void paint_action(struct LogPen *pen, size_t index)
{
	const struct LogAction *action = &pen->log->sheet.actions[index];
	bool done = log_is_done(pen->log, action->id), late = action->days_late > 0 && !done;
	bool wide = pen->area.columns >= WIDE;
	int right = pen->area.columns - 1 - LATE_WIDTH;
	int owner = wide ? right - DUE_WIDTH - OWNER_WIDTH - 1 : right;
	char text[DAY_TEXT];

	if (is_at(pen, LOG_TICK, index)) {
		mark_focus(pen, 1);
		area_cursor(pen->area, pen->row, 3);
	}
	area_text(pen->area, pen->row, 2, STYLE_NORMAL, done ? "[x]" : "[ ]");
	area_text(area_part(pen->area, 0, 0, pen->area.rows, owner - 1), pen->row, 2 + BOX,
		  done ? STYLE_DIM : STYLE_NORMAL, action->text);
	if (wide) {
		area_text_left(pen->area, pen->row, owner, OWNER_WIDTH, STYLE_DIM, action->owner);
		area_text_left(pen->area, pen->row, right - DUE_WIDTH, DUE_WIDTH, STYLE_DIM,
			       day_short(action->due, text));
	}
	if (late)
		area_format(pen->area, pen->row, right, STYLE_AMBER, "%" PRId64 " day%s late",
			    action->days_late, action->days_late == 1 ? "" : "s");
	pen->row++;
}

static void paint_last_time(struct LogPen *pen)
{
	const struct LogSheet *sheet = &pen->log->sheet;
	int used = area_text(pen->area, pen->row, 1, STYLE_TITLE, "LAST TIME");

	area_text(area_part(pen->area, 0, 0, pen->area.rows, pen->area.columns - 1), pen->row++,
		  used + 3, STYLE_DIM,
		  sheet->last || sheet->n_actions > 0 ? sheet->cadence.text : "no contact yet");
	for (size_t i = 0; i < sheet->n_actions; i++)
		paint_action(pen, i);
	if (sheet->last && sheet->n_actions == 0)
		area_text(pen->area, pen->row++, 2, STYLE_DIM, "Nothing agreed is open.");
}

/* --- What the team measures --- */

/* Name, newest values, aim and verdict, on two rows. */
static void paint_numbers(struct LogPen *pen, const struct MeasureOutline *outline)
{
	struct Area area = area_part(pen->area, 0, 0, pen->area.rows, pen->area.columns - 1);
	int column = LABEL;

	page_outline_line(area, pen->row, LABEL, outline, false);
	if (!outline_has_chart(outline))
		return;
	if (*outline->aim_text)
		column += area_text(area, pen->row + 1, column, STYLE_DIM, outline->aim_text);
	if (!isnan(outline->aim.progress))
		column += area_format(area, pen->row + 1, column, STYLE_STRONG, ": %.0f %%",
				      outline->aim.progress);
	page_outline_verdict(area, pen->row + 1, column > LABEL ? column + 2 : column, outline);
}

/* The chart where there is room for one, else its numbers; its rows are kept while it is made. */
static void paint_measure(struct LogPen *pen)
{
	const struct MeasureOutline *outline = pen->log->sheet.measure;
	bool drawn =
		pen->app->canvas.rows >= CHART_FROM && (!outline || outline_has_chart(outline));

	if (pen->log->sheet.measures.n == 0)
		return;
	if (outline && drawn) {
		page_outline_head(pen->area, pen->row, "Chart", outline);
		if (pen->row + 1 >= 0)
			page_chart_small(pen->area, pen->row + 1, outline, CHART_ROWS);
	} else {
		area_text(pen->area, pen->row, 1, STYLE_TITLE, "CHART");
		if (outline)
			paint_numbers(pen, outline);
	}
	pen->row += drawn ? 1 + CHART_ROWS + 1 : NUMBER_ROWS;
}

/* --- The rest --- */

static void paint_barriers(struct LogPen *pen)
{
	int column = LABEL, last = pen->area.columns - 1;

	area_text(pen->area, pen->row, 1, STYLE_TITLE, "Barriers");
	for (size_t i = 0; i < LOG_BARRIERS; i++) {
		const char *label = log_barrier(i)->label;
		int width = BOX + (int)utf8_width(label) + 2;

		if (column + width > last && column > LABEL) {
			column = LABEL;
			pen->row++;
		}
		area_text(pen->area, pen->row, column, STYLE_NORMAL,
			  pen->log->barriers[i] ? "[x]" : "[ ]");
		area_text(pen->area, pen->row, column + BOX, STYLE_NORMAL, label);
		if (is_at(pen, LOG_BARRIER, i)) {
			mark_focus(pen, 1);
			area_restyle(pen->area, pen->row, column + BOX, width - BOX - 2,
				     STYLE_STRONG);
			area_cursor(pen->area, pen->row, column + 1);
		}
		column += width;
	}
	pen->row++;
}

static void paint_agreed(struct LogPen *pen)
{
	int width = pen->area.columns - LABEL - 2;

	if (pen->area.columns >= WIDE)
		width -= ECHO_WIDTH;
	for (size_t i = 0; i < pen->log->n_agreed; i++)
		paint_text(pen, LOG_AGREE, i, i == 0 ? "Agree" : "", width, 1);
}

static void paint_score(struct LogPen *pen)
{
	const char *text = text_get(&pen->log->fields[LOG_SCORE].edit.text);
	const struct LogSheet *sheet = &pen->log->sheet;
	struct Arena *arena = &pen->app->frame;
	const char *hint = log_score_hint(
		sheet, text_is_empty(text) ? (double)NAN : strtod(text, NULL), arena);

	paint_text(pen, LOG_SCORE, 0, "Score", 5, 1);
	if (hint)
		area_text(pen->area, pen->row, LABEL + SCORE_ECHO, STYLE_DIM, hint);
	pen->row += log_score_hint(sheet, NAN, arena) != NULL;
	if (log_falls(pen->log))
		paint_text(pen, LOG_REASON, 0, "Reason", pen->area.columns - LABEL - 2, 1);
}

/* Three rows, and more where the text needs them and nothing else does. */
static void paint_notes(struct LogPen *pen)
{
	int width = pen->area.columns - LABEL - 2;
	int over = edit_rows(&pen->log->fields[LOG_NOTES].edit, width) - NOTE_ROWS;

	over = over > pen->spare ? pen->spare : over;
	paint_text(pen, LOG_NOTES, 0, "Notes", width, NOTE_ROWS + (over > 0 ? over : 0));
}

/* All of it from the pen's row on. */
static void paint_all(struct LogPen *pen)
{
	paint_when(pen);
	paint_people(pen);
	paint_teams(pen);
	paint_last_time(pen);
	paint_measure(pen);
	paint_notes(pen);
	paint_barriers(pen);
	paint_agreed(pen);
	paint_score(pen);
	paint_text(pen, LOG_NEXT, 0, "Next", 24, 1);
}

/* --- Head, foot and scrolling --- */

static void paint_head(struct LogPen *pen, struct Area area)
{
	const struct LogLayer *log = pen->log;
	const struct Team *team = log->sheet.team->team;
	int64_t minutes = log_minutes(pen->app, log);
	int used = 1 + area_text(area, 0, 1, STYLE_TITLE, "LOG A CONTACT") + 2;
	const char *timer = arena_format(&pen->app->frame, "%02" PRId64 ":%02" PRId64, minutes / 60,
					 minutes % 60);

	area_text(area, 0, area.columns - 3 - (int)utf8_width(timer), STYLE_DIM, timer);
	area_glyph(area, 0, area.columns - 2, STYLE_DIM, GLYPH_CURSOR);
	area = area_part(area, 0, 0, 1, area.columns - 4 - (int)utf8_width(timer));
	used += area_text(area, 0, used, STYLE_STRONG, team->name) + 2;
	if (log->n_more_teams > 0)
		area_format(area, 0, used, STYLE_DIM, "and %zu more team%s", log->n_more_teams,
			    log->n_more_teams == 1 ? "" : "s");
	else
		area_text(area, 0, used, STYLE_DIM, team->code);
}

static const char *help_text(const struct LogLayer *log)
{
	static const char *const texts[N_LOG_STOPS] = {
		[LOG_DATE] = "The day it was, like 8/18; fri is the last Friday.",
		[LOG_START] = "Local time of the team, like 10:00.",
		[LOG_MINUTES] = "How long it took; Ctrl-T takes the timer's minutes.",
		[LOG_KIND] = "Space steps through the kinds.",
		[LOG_PEOPLE] = "Names, a few letters each, with commas.",
		[LOG_TEAMS] = "Further teams on the same contact, by name or code, with commas.",
		[LOG_TICK] = "Space ticks off what is done.",
		[LOG_NOTES] = "What was said; nothing about patients. Ctrl-E opens your editor.",
		[LOG_BARRIER] = "What stands in the way: arrows move, Space ticks.",
		[LOG_AGREE] =
			"What, who and by when, like: Pull July data Ybarra fri, or with / between",
		[LOG_SCORE] = "0.5 to 5.0 in halves; empty: no score today.",
		[LOG_REASON] = "Why the score falls.",
		[LOG_NEXT] = "The next contact, like thu 10:00; empty: none is planned.",
	};

	return texts[log->at.stop];
}

/* What a short date means is said here, as there is no room behind it. */
static void paint_foot(struct LogPen *pen, struct Area area)
{
	const struct LogLayer *log = pen->log;
	const char *echo = "";

	if (log->at.stop == LOG_DATE)
		echo = text_get(&log->fields[LOG_DATE].echo);
	else if (log->at.stop == LOG_SCORE)
		echo = arena_format(&pen->app->frame, "For %s.",
				    month_name(log->sheet.score_month));

	if (log->faults.length > 0)
		area_wrap(area, 0, 1, area.rows, STYLE_ERROR, text_get(&log->faults));
	else
		area_format(area, area.rows - 1, 1, STYLE_DIM, "%s%s%s", echo, *echo ? "  " : "",
			    help_text(log));
}

static void scroll_to_focus(struct LogPen *pen, struct Area area)
{
	struct LogLayer *log = pen->log;
	struct LogPen unseen = *pen;

	unseen.area = area_part(area, 0, 0, 0, area.columns);
	paint_all(&unseen);
	pen->spare = unseen.row < area.rows ? area.rows - unseen.row : 0;
	if (unseen.focus_end > log->first + area.rows)
		log->first = unseen.focus_end - area.rows;
	if (unseen.focus_top < log->first)
		log->first = unseen.focus_top;
	if (unseen.row <= area.rows)
		log->first = 0;
	else if (log->first > unseen.row - area.rows)
		log->first = unseen.row - area.rows;
}

void log_paint(struct App *app, struct LogLayer *log, struct Area area)
{
	struct LogPen pen = {.app = app, .log = log};
	bool small = area.rows < SMALL_ROWS;
	int head = small ? 0 : 1, foot = small ? 0 : log->faults.length > 0 ? 2 : 1;

	pen.area = area_part(area, head, 0, area.rows - head - foot, area.columns);
	if (!log->sheet.team || pen.area.rows < 1)
		return;
	if (!small) {
		paint_head(&pen, area);
		paint_foot(&pen, area_part(area, area.rows - foot, 0, foot, area.columns));
	}
	scroll_to_focus(&pen, pen.area);
	pen.row = -log->first;
	paint_all(&pen);
}
