/* Sessions of all cohorts side by side as a page. */
#include "page_sessions.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"

#include <inttypes.h>

#define COLUMN_LEAST 38 /* narrower, and the cohorts stand one below the other */
#define COLUMN_MOST 60
#define HEAD_ROWS 2    /* heading and an empty row */
#define SESSION_ROWS 3 /* days, where, an empty row */
#define DAYS_COLUMN 5
#define DISTANCE_TEXT 32

static bool side_by_side(const struct Schedule *schedule, int columns)
{
	return schedule->n_cohorts > 0 && columns / (int)schedule->n_cohorts >= COLUMN_LEAST;
}

static int cohort_height(const struct ScheduleCohort *cohort)
{
	return HEAD_ROWS + SESSION_ROWS * (int)size_max(cohort->n_sessions, 1);
}

/* "in 44 days", "under way", "33 days ago"; an arena is not worth it here. */
static const char *countdown(const struct Session *session, Day today, char out[DISTANCE_TEXT])
{
	int64_t days = (int64_t)session->first_day - today,
		past = (int64_t)today - session->last_day;
	struct Text text;

	if (days <= 0 && past <= 0)
		return days == 0 ? "today" : "under way";
	if (days == 1 || past == 1)
		return days == 1 ? "tomorrow" : "yesterday";
	text_init(&text);
	text_format(&text, days > 0 ? "in %" PRId64 " days" : "%" PRId64 " days ago",
		    days > 0 ? days : past);
	for (size_t i = 0; i <= text.length && i < DISTANCE_TEXT; i++)
		out[i] = text_get(&text)[i];
	text_release(&text);
	return out;
}

static const char *mode_label(const struct Session *session)
{
	const struct Field *field = entity_field(entity_get(KIND_SESSION), "mode");

	return session->mode == CHOICE_NONE ? "mode not set" : field->choices[session->mode].label;
}

static void draw_session(struct Area area, int row, const struct Session *session, Day today,
			 bool selected)
{
	enum Style style = session->last_day < today ? STYLE_DIM : STYLE_NORMAL;
	char days[DAY_TEXT], left[DISTANCE_TEXT];
	const char *distance = countdown(session, today, left);
	const char *when = day_range(session->first_day, session->last_day, true, days);
	int right = area.columns - 2 - (int)utf8_width(distance);
	bool below = DAYS_COLUMN + (int)utf8_width(when) >= right; /* for days of two years */

	area_format(area_at(area, row, 1), style, "S%" PRId64, session->number);
	area_text(area, row, DAYS_COLUMN, style, when);
	area_text(area, row + below, right, style, distance);
	area_format(area_at(area_part(area, 0, 0, area.rows, below ? right - 1 : area.columns - 1),
			    row + 1, DAYS_COLUMN),
		    STYLE_DIM, "%s%s%s", mode_label(session),
		    text_is_empty(session->venue) ? "" : ", ",
		    text_is_empty(session->venue) ? "" : session->venue);
	if (selected)
		page_marker_rows(area, row, 2);
}

static void draw_cohort(struct Area area, int row, const struct ScheduleCohort *cohort, Day today,
			Id selected)
{
	int used = page_heading(area, row, 1, cohort->cohort->city);

	area_text(area, row, 1 + used + 2, STYLE_DIM, cohort->cohort->code);
	if (cohort->n_sessions == 0)
		area_text(area, row + HEAD_ROWS, 1, STYLE_DIM, "No sessions are planned yet.");
	for (size_t i = 0; i < cohort->n_sessions; i++)
		draw_session(area, row + HEAD_ROWS + SESSION_ROWS * (int)i, cohort->sessions[i],
			     today, selected != 0 && cohort->sessions[i]->record.id == selected);
}

/* --- The season as a calendar: months from above to below, cohorts side by side --- */

#define MONTH_WIDTH 10
#define MONTH_NAME 3
#define MONTHS_MOST 24
#define BLOCK_ROWS 2 /* days, where */

/* The months that are drawn; none where the sessions lie too far apart for one page. */
struct MonthSpan {
	Day first; /* of the first month */
	int n;
};

static void widen(Day *first, Day *last, Day day)
{
	if (day == DAY_NONE)
		return;
	*first = *first == DAY_NONE || day < *first ? day : *first;
	*last = *last == DAY_NONE || day > *last ? day : *last;
}

static struct MonthSpan find_span(const struct Schedule *schedule)
{
	Day first = DAY_NONE, last = DAY_NONE, month;
	struct MonthSpan span = {0};

	for (size_t i = 0; i < schedule->n_cohorts; i++)
		for (size_t k = 0; k < schedule->cohorts[i].n_sessions; k++)
			widen(&first, &last, schedule->cohorts[i].sessions[k]->first_day);
	if (first == DAY_NONE)
		return span;
	if (schedule->season && schedule->today >= schedule->season->first_day &&
	    schedule->today <= schedule->season->last_day)
		widen(&first, &last, schedule->today);
	span.first = month = day_month_start(first);
	while (month <= last && span.n <= MONTHS_MOST) {
		month = day_add_months(month, 1);
		span.n++;
	}
	return span.n <= MONTHS_MOST ? span : (struct MonthSpan){0};
}

static bool as_calendar(const struct Schedule *schedule, int columns)
{
	return side_by_side(schedule, columns) && find_span(schedule).n > 0;
}

/* Sessions of a cohort that begin in a month, those that are over or the others. */
static int count_in(const struct ScheduleCohort *cohort, Day month, Day today, bool over)
{
	int n = 0;

	for (size_t i = 0; i < cohort->n_sessions; i++)
		n += day_month_start(cohort->sessions[i]->first_day) == month &&
		     (cohort->sessions[i]->last_day < today) == over;
	return n;
}

/* Rows that the fuller of the cohorts needs. */
static int block_rows(const struct Schedule *schedule, Day month, bool over)
{
	int most = 0;

	for (size_t i = 0; i < schedule->n_cohorts; i++) {
		int n = count_in(&schedule->cohorts[i], month, schedule->today, over);

		most = n > most ? n : most;
	}
	return BLOCK_ROWS * most;
}

static bool has_today(const struct Schedule *schedule, Day month)
{
	return day_month_start(schedule->today) == month;
}

static int month_rows(const struct Schedule *schedule, Day month)
{
	int rows = block_rows(schedule, month, true) + has_today(schedule, month) +
		   block_rows(schedule, month, false);

	return rows > 0 ? rows : 1;
}

/* The row of a session from the first row of its month on. */
static int row_in_month(const struct Schedule *schedule, const struct ScheduleCohort *cohort,
			size_t index)
{
	const struct Session *session = cohort->sessions[index];
	Day month = day_month_start(session->first_day);
	bool over = session->last_day < schedule->today;
	int row = over ? 0 : block_rows(schedule, month, true) + has_today(schedule, month);

	for (size_t i = 0; i < index; i++)
		if (day_month_start(cohort->sessions[i]->first_day) == month &&
		    (cohort->sessions[i]->last_day < schedule->today) == over)
			row += BLOCK_ROWS;
	return row;
}

static int month_row(const struct Schedule *schedule, struct MonthSpan span, Day month)
{
	int row = HEAD_ROWS;

	for (Day at = span.first; at < month; at = day_add_months(at, 1))
		row += month_rows(schedule, at);
	return row;
}

/* "Apr 2017"; the year only where it is new. */
static void draw_month(struct Area area, int row, Day month, bool with_year)
{
	char text[DAY_TEXT];
	const char *name = day_medium(month, text) + 2; /* after "1 " */

	area_format(area_at(area, row, 1), STYLE_DIM, "%.*s",
		    with_year ? MONTH_WIDTH - 2 : MONTH_NAME, name);
}

static void draw_today(struct Area area, int row, Day today)
{
	char text[DAY_TEXT];

	area_rule(area_part(area, row, MONTH_WIDTH, 1, area.columns - MONTH_WIDTH - 1), 0);
	area_format(area_at(area, row, MONTH_WIDTH + 1), STYLE_STRONG, " today, %s ",
		    day_long(today, text));
}

/* What is drawn, from which row on. */
struct MonthsView {
	const struct Schedule *schedule;
	struct MonthSpan span;
	Id selected; /* 0: no session */
	int first;
};

static void draw_months(struct Area area, const struct MonthsView *view)
{
	const struct Schedule *schedule = view->schedule;
	Day month = view->span.first;
	int row = HEAD_ROWS - view->first;

	for (int i = 0; i < view->span.n; i++) {
		int year, number, day;

		day_to_civil(month, &year, &number, &day);
		draw_month(area, row, month, i == 0 || number == 1);
		if (has_today(schedule, month) && row + block_rows(schedule, month, true) >= 0)
			draw_today(area, row + block_rows(schedule, month, true), schedule->today);
		row += month_rows(schedule, month);
		month = day_add_months(month, 1);
	}
}

static void draw_calendar_cohort(struct Area area, const struct MonthsView *view,
				 const struct ScheduleCohort *cohort)
{
	const struct Schedule *schedule = view->schedule;
	int used = page_heading(area, -view->first, 1, cohort->cohort->city);

	area_text(area, -view->first, 1 + used + 2, STYLE_DIM, cohort->cohort->code);
	if (cohort->n_sessions == 0)
		area_text(area, HEAD_ROWS - view->first, 1, STYLE_DIM,
			  "No sessions are planned yet.");
	for (size_t i = 0; i < cohort->n_sessions; i++) {
		const struct Session *session = cohort->sessions[i];
		int row = month_row(schedule, view->span, day_month_start(session->first_day)) +
			  row_in_month(schedule, cohort, i) - view->first;

		draw_session(area, row, session, schedule->today,
			     view->selected != 0 && session->record.id == view->selected);
	}
}

static int draw_calendar(struct Area area, const struct MonthsView *view)
{
	const struct Schedule *schedule = view->schedule;
	int width =
		int_clamp((area.columns - MONTH_WIDTH) / (int)schedule->n_cohorts, 0, COLUMN_MOST);

	draw_months(area, view);
	for (size_t i = 0; i < schedule->n_cohorts; i++)
		draw_calendar_cohort(
			area_part(area, 0, MONTH_WIDTH + (int)i * width, area.rows, width), view,
			&schedule->cohorts[i]);
	return month_row(schedule, view->span, day_add_months(view->span.first, view->span.n));
}

int page_sessions(struct Area area, const struct Schedule *schedule, Id selected, int first)
{
	bool beside = side_by_side(schedule, area.columns);
	int width = beside ? int_clamp(area.columns / (int)schedule->n_cohorts, 0, COLUMN_MOST)
			   : area.columns;
	int row = 0, rows = 0;

	if (as_calendar(schedule, area.columns))
		return draw_calendar(
			area, &(struct MonthsView){schedule, find_span(schedule), selected, first});
	if (schedule->n_cohorts == 0)
		area_text(area, 0, 1, STYLE_NORMAL,
			  schedule->season ? "This season has no cohorts yet."
					   : "There is no season in this file yet.");
	for (size_t i = 0; i < schedule->n_cohorts; i++) {
		struct Area part =
			beside ? area_part(area, 0, (int)i * width, area.rows, width) : area;
		int height = cohort_height(&schedule->cohorts[i]);

		draw_cohort(part, row - first, &schedule->cohorts[i], schedule->today, selected);
		row += beside ? 0 : height;
		rows = beside ? int_clamp(height, rows, INT16_MAX) : row;
	}
	return rows;
}

int page_sessions_row(const struct Schedule *schedule, int columns, Id session)
{
	bool calendar = as_calendar(schedule, columns);
	struct MonthSpan span = find_span(schedule);
	int row = 0;

	for (size_t i = 0; i < schedule->n_cohorts; i++) {
		const struct ScheduleCohort *cohort = &schedule->cohorts[i];

		for (size_t k = 0; k < cohort->n_sessions; k++)
			if (cohort->sessions[k]->record.id == session)
				return calendar ? month_row(
							  schedule, span,
							  day_month_start(
								  cohort->sessions[k]->first_day)) +
							  row_in_month(schedule, cohort, k)
						: row + HEAD_ROWS + SESSION_ROWS * (int)k;
		row += side_by_side(schedule, columns) ? 0 : cohort_height(cohort);
	}
	return 0;
}
