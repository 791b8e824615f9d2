/* Wait: another process holds the file, or an older file is brought up to date; says so, and lets
 * Esc give up the first. */
#include "qtp/engine/domain/file.h"
#include "qtp/engine/page/frame.h"
#include "qtp/engine/ui/ui.h"

#include <inttypes.h>

#define SECOND 1000000	  /* microseconds */
#define SILENT_FOR 300000 /* microseconds in which no one would notice */
#define ESCAPE_WAIT 30	  /* milliseconds after which an Esc is no beginning of another key */

static void say_now(struct App *app, const char *text)
{
	struct Area line = page_message_area(canvas_area(&app->canvas), 1);

	area_clear(line);
	area_text(line, 0, 1, STYLE_STRONG, text);
	area_cursor(line, 0, 0);
	term_present(app->term, &app->canvas);
}

/* What was typed meanwhile is not lost; a paste is: its text does not outlive the next event. */
static void hold(struct App *app, struct Event event)
{
	bool worthless =
		event.type == EVENT_PASTE || event.type == EVENT_NONE || event.type == EVENT_WAKE;

	if (!worthless && app->n_held < HELD_EVENTS)
		app->held[app->n_held++] = event;
}

static bool goes_on_waiting(void *context, int64_t waited_us, bool may_stop)
{
	struct App *app = context;
	struct Event event;

	if (waited_us < SILENT_FOR || app->paints || !app->painted)
		return true;
	if (!app->says_wait)
		say_now(app, "Waiting for another qtp that is writing to the file. Esc gives up.");
	app->says_wait = true;
	if (!may_stop || !term_has_input(app->term))
		return true;
	event = term_wait(app->term, -1, ESCAPE_WAIT);
	if (event.type == EVENT_KEY && event.key == KEY_ESCAPE)
		return false;
	hold(app, event);
	return event.type != EVENT_QUIT;
}

static void tell_renewal(void *context, int64_t since_us)
{
	struct App *app = context;
	int64_t seconds = since_us / SECOND;

	if (since_us < SILENT_FOR || app->paints || !app->painted || seconds == app->told_second)
		return;
	app->told_second = seconds;
	say_now(app, arena_format(&app->scratch,
				  "The file is brought up to date for this version of qtp, a copy "
				  "is kept: %" PRId64 " s",
				  seconds));
}

void wait_watch(struct App *app)
{
	app->told_second = -1;
	domain_set_wait(app->domain, goes_on_waiting, tell_renewal, app);
}

void wait_forget(struct App *app)
{
	domain_set_wait(app->domain, NULL, NULL, NULL);
}

bool wait_has_event(struct App *app)
{
	return app->n_held > 0 || term_pending(app->term);
}

struct Event wait_next_event(struct App *app, int timeout)
{
	struct Event event;

	if (app->n_held == 0)
		return term_wait(app->term, app->watch, timeout);
	event = app->held[0];
	app->n_held--;
	for (size_t i = 0; i < app->n_held; i++)
		app->held[i] = app->held[i + 1];
	return event;
}
