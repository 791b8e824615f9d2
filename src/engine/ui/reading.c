/* Reading: rows within some milliseconds, or put off until no key waits. */
#include "reading.h"
#include "qtp/engine/domain/file.h"

/* Questions of the store, some tenths of a millisecond apart, after which a read takes long. */
#define QUESTIONS_AT_ONCE 24

/* Whom the store asks meanwhile. */
struct Patience {
	struct App *app;
	int n_left; /* questions; below 0: only a key ends it */
	bool ended;
};

static bool has_ended(void *context)
{
	struct Patience *patience = context;

	if (patience->n_left < 0)
		patience->ended = patience->ended || app_is_key_waiting(patience->app);
	else if (patience->n_left-- == 0)
		patience->ended = true;
	if (patience->ended)
		patience->n_left = 0;
	return patience->ended;
}

static bool read_it(struct App *app, struct Window *window, const struct Reading *reading,
		    struct Error *error)
{
	switch (reading->what) {
	case READ_START:
		return window_load_start(window, app->domain, error);
	case READ_END:
		return window_load_end(window, app->domain, error);
	case READ_AROUND:
		return window_load_around(window, app->domain, reading->id, error);
	case READ_STEP:
		return window_step(window, app->domain, reading->rows, error);
	case READ_NOTHING:
		break;
	}
	return true;
}

static bool read_within(struct App *app, struct Window *window, struct Reading *reading,
			struct Patience patience, struct Error *error)
{
	bool read;

	domain_set_interruption(app->domain, has_ended, &patience);
	read = read_it(app, window, reading, error);
	domain_set_interruption(app->domain, NULL, NULL);
	if (!read && patience.ended)
		return true;
	reading->what = READ_NOTHING;
	return read;
}

bool reading_begin(struct App *app, struct Window *window, struct Reading *reading,
		   struct Error *error)
{
	return read_within(app, window, reading, (struct Patience){app, QUESTIONS_AT_ONCE, false},
			   error);
}

bool reading_go_on(struct App *app, struct Window *window, struct Reading *reading,
		   struct Error *error)
{
	return read_within(app, window, reading, (struct Patience){app, -1, false}, error);
}

bool reading_set_height(struct App *app, struct Window *window, struct Reading *reading,
			size_t height, struct Error *error)
{
	struct Patience patience = {app, QUESTIONS_AT_ONCE, false};
	Id id = window_cursor_id(window);
	bool set;

	if (reading->what != READ_NOTHING) {
		window->height = height;
		window->limit = height > window->limit ? height : window->limit;
		return true;
	}
	domain_set_interruption(app->domain, has_ended, &patience);
	set = window_set_height(window, app->domain, height, error);
	domain_set_interruption(app->domain, NULL, NULL);
	if (set || !patience.ended)
		return set;
	*reading = (struct Reading){.what = READ_AROUND, .id = id};
	return true;
}
