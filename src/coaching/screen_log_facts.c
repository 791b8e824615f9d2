/* Log facts: what is beside its fields: what was agreed last time, what the team measures, what
 * the score could be. */
#include "screen_log_form.h"

#include "qtp/chart.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/page/page.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

#define LEFT 10 /* column of the texts */
#define OWNER_WIDTH 9
#define DUE_WIDTH 7
#define LATE_WIDTH 13
#define CHART_FROM 30 /* rows of the screen from which the chart is drawn */
#define CHART_ROWS 6
#define NUMBER_ROWS 2
#define NUMBERS_FROM \
	12 /* rows of the screen from which they have both rows: what was agreed is first */
#define MICROSECONDS_A_MINUTE INT64_C(60000000)
#define SCORE_ECHO 7 /* columns from the score to what is said about it */

static const struct LogSheet *sheet_of(const struct FormLayer *form)
{
	return &((const struct LogLayer *)form)->sheet;
}

double log_score(const struct FormLayer *form)
{
	const char *text = form_text(form, "score");
	char *end;
	double score = strtod(text, &end);

	return text_is_empty(text) || !text_is_empty(end) || !isfinite(score) ? (double)NAN : score;
}

int64_t log_minutes(const struct App *app, const struct FormLayer *form)
{
	const struct Env *env = app->domain->env;
	int64_t began = strtoll(form_text(form, "began"), NULL, 10);

	return (env->now(env->context) - began) / MICROSECONDS_A_MINUTE;
}

static size_t count_more_teams(struct App *app, const struct FormLayer *form)
{
	struct LogReader reader = {app->domain, sheet_of(form), &app->frame};
	struct IdSpan teams;
	struct Error ignored;

	return log_parse_teams(reader, form_text(form, "teams"), &teams, &ignored) ? teams.n : 0;
}

void log_paint_head(struct App *app, const struct FormLayer *form, struct Area area)
{
	const struct Team *team = sheet_of(form)->team->team;
	int64_t minutes = log_minutes(app, form);
	size_t n_more = count_more_teams(app, form);
	int used = 1 + area_text(area, 0, 1, STYLE_TITLE, "LOG A CONTACT") + 2;
	const char *timer =
		arena_format(&app->frame, "%02" PRId64 ":%02" PRId64, minutes / 60, minutes % 60);

	area_text(area, 0, area.columns - 3 - (int)utf8_width(timer), STYLE_DIM, timer);
	area_glyph(area, 0, area.columns - 2, STYLE_DIM, GLYPH_CURSOR);
	area = area_part(area, 0, 0, 1, area.columns - 4 - (int)utf8_width(timer));
	used += area_text(area, 0, used, STYLE_STRONG, team->name) + 2;
	if (n_more > 0)
		area_format(area_at(area, 0, used), STYLE_DIM, "and %zu more team%s", n_more,
			    n_more == 1 ? "" : "s");
	else
		area_text(area, 0, used, STYLE_DIM, team->code);
}

/* --- What was agreed last time --- */

int log_paint_last(const struct FormAt *at, struct Area area, int row)
{
	const struct LogSheet *sheet = sheet_of(at->form);
	bool none = sheet->last && sheet->actions.n == 0;
	int used = area_text(area, row, 1, STYLE_TITLE, at->field->label);

	area_text(area_part(area, 0, 0, area.rows, area.columns - 1), row, used + 3, STYLE_DIM,
		  sheet->last || sheet->actions.n > 0 ? sheet->cadence.text : "no contact");
	if (none)
		area_text(area, row + 1, 2, STYLE_DIM, "Nothing agreed is open.");
	return 1 + none;
}

static const struct LogAction *action_of(const struct LogSheet *sheet, Id id)
{
	for (size_t i = 0; i < sheet->actions.n; i++)
		if (sheet->actions.items[i].id == id)
			return &sheet->actions.items[i];
	return NULL;
}

int log_paint_tick(const struct FormAt *at, struct Area area, int row)
{
	const struct LogAction *action = action_of(sheet_of(at->form), at->field->about);
	int right = area.columns - 1 - LATE_WIDTH, due, owner;
	char text[DAY_TEXT];

	if (!action)
		return area.columns;
	day_seen(action->due, at->app->domain->today, text);
	due = right - page_wider(DUE_WIDTH - 1, text) - 1;
	owner = due - OWNER_WIDTH - 1;
	if (action->days_late > 0 && at->field->edit.text.length == 0)
		area_format(area_at(area, row, right), STYLE_AMBER, "%" PRId64 " %s late",
			    COUNTED(action->days_late, "day", "days"));
	if (area.columns < FORM_WIDE)
		return right;
	area_text_left(area_at(area, row, owner), OWNER_WIDTH, STYLE_DIM, action->owner);
	area_text_left(area_at(area, row, due), right - due, STYLE_DIM, text);
	return owner;
}

/* --- What the team measures --- */

/* Name and newest values, and on a second row aim and verdict. */
static void paint_numbers(struct Area area, int row, const struct MeasureOutline *outline,
			  bool both)
{
	int column = LEFT;

	area.columns--;
	page_outline_line(area, row, LEFT, outline, false);
	if (!both || !outline_has_chart(outline))
		return;
	if (*outline->aim_text)
		column += area_text(area, row + 1, column, STYLE_DIM, outline->aim_text);
	if (!isnan(outline->aim.progress))
		column += area_format(area_at(area, row + 1, column), STYLE_STRONG, ": %lld %%",
				      aim_percent(outline->aim.progress));
	page_outline_verdict(area, row + 1, column > LEFT ? column + 2 : column, outline);
}

/* The chart where there is room for one, else its numbers; its rows are kept while it is made. */
int log_paint_chart(const struct FormAt *at, struct Area area, int row)
{
	const struct MeasureOutline *outline = sheet_of(at->form)->measure;
	const int rows = at->app->canvas.rows;
	bool drawn = rows >= CHART_FROM && (!outline || outline_has_chart(outline));

	if (outline && drawn) {
		page_outline_head(area, row, "Chart", outline);
		if (row + 1 >= 0)
			page_chart_small(area, row + 1, outline, CHART_ROWS);
	} else {
		area_text(area, row, 1, STYLE_TITLE, at->field->label);
		if (outline)
			paint_numbers(area, row, outline, rows >= NUMBERS_FROM);
	}
	if (drawn)
		return 1 + CHART_ROWS + 1;
	return rows >= NUMBERS_FROM ? NUMBER_ROWS : 1;
}

int log_paint_score(const struct FormAt *at, struct Area area, int row)
{
	const char *hint = log_score_hint(sheet_of(at->form), log_score(at->form), at->arena);

	if (hint)
		area_text(area, row, LEFT + SCORE_ECHO, STYLE_DIM, hint);
	return 1;
}
