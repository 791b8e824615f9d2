/* Sessions of all cohorts side by side as a page. */
#include "qtp/page/sessions.h"

#include "qtp/base/math.h"
#include "qtp/base/text.h"
#include "qtp/base/utf8.h"

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
	int right = area.columns - 2 - (int)utf8_width(distance);

	area_format(area, row, 1, style, "S%" PRId64, session->number);
	area_text(area_part(area, 0, 0, area.rows, right - 1), row, DAYS_COLUMN, style,
		  day_range(session->first_day, session->last_day, true, days));
	area_text(area, row, right, session->last_day < today ? STYLE_DIM : STYLE_NORMAL, distance);
	area_format(area_part(area, 0, 0, area.rows, area.columns - 1), row + 1, DAYS_COLUMN,
		    STYLE_DIM, "%s%s%s", mode_label(session),
		    text_is_empty(session->venue) ? "" : ", ",
		    text_is_empty(session->venue) ? "" : session->venue);
	if (selected)
		page_marker(area, row);
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

int page_sessions(struct Area area, const struct Schedule *schedule, Id selected, int first)
{
	bool beside = side_by_side(schedule, area.columns);
	int width = beside ? int_clamp(area.columns / (int)schedule->n_cohorts, 0, COLUMN_MOST)
			   : area.columns;
	int row = 0, rows = 0;

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
	int row = 0;

	for (size_t i = 0; i < schedule->n_cohorts; i++) {
		const struct ScheduleCohort *cohort = &schedule->cohorts[i];

		for (size_t k = 0; k < cohort->n_sessions; k++)
			if (cohort->sessions[k]->record.id == session)
				return row + HEAD_ROWS + SESSION_ROWS * (int)k;
		row += side_by_side(schedule, columns) ? 0 : cohort_height(cohort);
	}
	return 0;
}
