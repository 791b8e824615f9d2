/* A report of a meeting program on the roll: what it would mark, and whom it cannot match. */
#include "screen_report.h"

#include "command_roll.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <string.h>

#define NAMES_SHOWN 6

/* "Nobody, Someone Else and 3 more" of the rows that come to nothing. */
static const char *skipped_names(const struct Report *report, struct Arena *arena)
{
	const char *names = "";
	size_t n = 0;

	for (size_t i = 0; i < report->n; i++) {
		const struct ReportLine *line = &report->lines[i];

		if (line->step == REPORT_SKIPPED && n++ < NAMES_SHOWN)
			names = arena_format(arena, "%s%s%s", names, *names ? ", " : "",
					     text_show(arena, line->person));
	}
	return n > NAMES_SHOWN ? arena_format(arena, "%s and %zu more", names, n - NAMES_SHOWN)
			       : names;
}

static const char *plan_text(const struct Report *report, struct Arena *arena)
{
	const size_t *n = report->n_steps;
	const char *text = arena_format(
		arena,
		"The report marks %zu %s new and changes %zu; %zu are the same, %zu marked "
		"by hand stay.",
		COUNTED(n[REPORT_NEW], "half-day", "half-days"), n[REPORT_CHANGED], n[REPORT_SAME],
		n[REPORT_KEPT]);

	if (n[REPORT_SKIPPED] == 0)
		return text;
	return arena_format(arena, "%s Not taken: %s.", text, skipped_names(report, arena));
}

void report_ask(struct App *app, struct ReportAsked *asked, struct ReportFile file,
		unsigned (*then)(struct App *app, const struct Question *question))
{
	struct Roll *roll;
	struct Error error;

	arena_reset(&asked->arena);
	roll = ARENA_NEW(&asked->arena, struct Roll);
	if (!roll_load(app->domain, asked->session, &asked->arena, roll, &error) ||
	    !report_read(roll, file, &asked->arena, &asked->report, &error)) {
		app_fail(app, &error);
		return;
	}
	const char *text = plan_text(&asked->report, &asked->arena);

	if (asked->report.n_steps[REPORT_NEW] + asked->report.n_steps[REPORT_CHANGED] == 0)
		app_say(app, "%s Nothing is to be written.", text);
	else
		question_open(app, (struct Question){.then = then}, "%s", text);
}

unsigned report_take(struct App *app, const struct ReportAsked *asked)
{
	const size_t *n = asked->report.n_steps;
	struct Error error;

	if (!roll_take_report(app->domain, asked->session, &asked->report, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "Marked %zu %s from the report.  u takes it back.",
		COUNTED(n[REPORT_NEW] + n[REPORT_CHANGED], "half-day", "half-days"));
	return REACT_CHANGED;
}
