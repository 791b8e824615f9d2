/* What the tests of the screen share: a file with the demo season, and a person at a terminal in
 * memory. */
#ifndef QTP_TESTS_UI_HELP_H
#define QTP_TESTS_UI_HELP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/domain/seed.h"
#include "qtp/engine/index/hooks.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"
#include "qtp/engine/store/store.h"
#include "qtp/engine/ui/app.h"
#include "qtp/engine/view/list.h"
#include "qtp/team/view_team.h"
#include "support/demo.h"
#include "support/folder.h"

struct Sitting {
	char folder[64], path[96];
	uint64_t random;
	int64_t now;
	struct Env env;
	struct Store *store;
	struct Domain domain;
	struct Term *term;
	struct App *app;
	struct Text screen;
};

static inline uint64_t sitting_random(void *context)
{
	struct Sitting *sitting = context;

	sitting->random =
		sitting->random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return sitting->random >> 8;
}

static inline int64_t sitting_now(void *context)
{
	struct Sitting *sitting = context;

	return sitting->now += 1000;
}

static inline struct StoreOptions sitting_options(struct Sitting *sitting)
{
	return (struct StoreOptions){.path = sitting->path,
				     .data_dir = sitting->folder,
				     .who = "tester",
				     .sources = {sitting_random, sitting_now, sitting},
				     .hooks = index_hooks};
}

static inline void sitting_must(bool done, const struct Error *error)
{
	if (!done)
		fail_msg("%s", error->text);
}

/* Sits down: a terminal of that size, the program with Today on it, painted. */
static inline void sitting_start_as(struct Sitting *sitting, int rows, int columns, bool ascii)
{
	struct Error error = {0};

	sitting->term = term_open_memory(rows, columns, ascii);
	sitting_must(
		app_open((struct AppOptions){.domain = &sitting->domain, .term = sitting->term},
			 &sitting->app, &error),
		&error);
	app_paint(sitting->app);
}

static inline void sitting_start(struct Sitting *sitting, int rows, int columns)
{
	sitting_start_as(sitting, rows, columns, false);
}

static inline void sitting_stop(struct Sitting *sitting)
{
	app_close(sitting->app);
	term_close(sitting->term);
	sitting->app = NULL;
	sitting->term = NULL;
}

/* A folder with a file: the demo at a moment, with NULL the template of 2017, else nothing. */
static inline struct Sitting *sitting_make(const char *moment)
{
	struct Sitting *sitting = calloc(1, sizeof(*sitting));
	struct Error error = {0};
	Day day = DAY_NONE;

	assert_true(folder_make(sitting->folder, sizeof(sitting->folder), "ui"));
	snprintf(sitting->path, sizeof(sitting->path), "%s/season.qtp", sitting->folder);
	sitting->random = 70;
	sitting->now = INT64_C(1503316800000000); /* 2017-08-21 12:00 UTC */
	sitting->env = (struct Env){.user = "tester",
				    .zone = "UTC",
				    .state_dir = sitting->folder,
				    .data_dir = sitting->folder,
				    .config_dir = sitting->folder,
				    .utf8 = true,
				    .frame_marks = true,
				    .random = sitting_random,
				    .now = sitting_now,
				    .context = sitting};
	day_parse_iso("2017-08-21", &sitting->env.today);
	text_init(&sitting->screen);
	if (moment && day_parse_iso(moment, &day)) {
		demo_put(sitting->path, moment);
		sitting_must(store_open(sitting_options(sitting), &sitting->store, &error), &error);
	} else {
		sitting_must(store_create(sitting_options(sitting), &sitting->store, &error),
			     &error);
	}
	domain_init(&sitting->domain, sitting->store, &sitting->env, DAY_NONE);
	if (!moment)
		sitting_must(seed_template(&sitting->domain, "qtp-2017", &error), &error);
	domain_init(&sitting->domain, sitting->store, &sitting->env,
		    day != DAY_NONE ? DAY_NONE : sitting->env.today);
	return sitting;
}

static inline void sitting_free(struct Sitting *sitting)
{
	char command[128];

	if (sitting->app)
		sitting_stop(sitting);
	store_close(sitting->store);
	text_release(&sitting->screen);
	snprintf(command, sizeof(command), "rm -rf '%s'", sitting->folder);
	assert_int_equal(system(command), 0);
	free(sitting);
}

/* A test's set-up: the demo at a moment on 24 rows of 80 columns, with all its work done. */
static inline int sitting_set_up(void **state, const char *moment)
{
	struct Sitting *sitting = sitting_make(moment);

	sitting_start(sitting, 24, 80);
	while (app_work(sitting->app))
		app_paint(sitting->app);
	*state = sitting;
	return 0;
}

static inline int sitting_tear_down(void **state)
{
	sitting_free(*state);
	return 0;
}

/* The marker of a selected row is at the end of a bar, wherever the hardware cursor is on one. */
static inline void sitting_check_bar(const struct Sitting *sitting)
{
	const struct Canvas *canvas = term_memory_screen(sitting->term);
	const struct Cell *cell;
	size_t at;

	if (canvas->cursor_row < 0 || canvas->ascii || canvas->marker_only)
		return;
	at = (size_t)canvas->cursor_row * (size_t)canvas->columns + (size_t)canvas->cursor_column;
	cell = &canvas->cells[at];
	if (cell->code == canvas_glyph(canvas, GLYPH_CURSOR) &&
	    (cell->selected == SELECTED_NOT || cell[1].selected == SELECTED_NOT))
		fail_msg("the row %d has a marker and no bar", canvas->cursor_row);
}

/* One event, then all that was put off, then a frame: as the main loop does when nothing more
 * waits. */
static inline enum AppState sitting_event(struct Sitting *sitting, struct Event event)
{
	enum AppState state = app_step(sitting->app, event);

	if (state == APP_ENDS)
		return state;
	app_paint(sitting->app);
	while (app_work(sitting->app))
		app_paint(sitting->app);
	assert_true(store_is_idle(sitting->store));
	sitting_check_bar(sitting);
	return state;
}

static inline enum AppState sitting_key(struct Sitting *sitting, uint32_t key)
{
	return sitting_event(sitting, (struct Event){.type = EVENT_KEY, .key = key});
}

/* Keys as screen scripts write them: "2 / lake <Enter>". */
static inline enum AppState sitting_type(struct Sitting *sitting, const char *keys)
{
	enum AppState state = APP_RUNS;
	char name[KEY_NAME];

	while (*(keys += strspn(keys, " ")) && state == APP_RUNS) {
		size_t length = strcspn(keys, " "), at = 0;
		uint32_t code;

		if (length > 2 && keys[0] == '<' && keys[length - 1] == '>') {
			snprintf(name, sizeof(name), "%.*s", (int)length - 2, keys + 1);
			assert_int_not_equal(key_parse(name), 0);
			state = sitting_key(sitting, key_parse(name));
			at = length;
		}
		while (at < length && state == APP_RUNS) {
			at += utf8_decode(keys + at, length - at, &code);
			state = sitting_key(sitting, code);
		}
		keys += length;
	}
	return state;
}

static inline const char *sitting_screen(struct Sitting *sitting)
{
	text_clear(&sitting->screen);
	canvas_to_text(term_memory_screen(sitting->term), &sitting->screen);
	return text_get(&sitting->screen);
}

static inline void sitting_shows(struct Sitting *sitting, const char *text)
{
	if (!strstr(sitting_screen(sitting), text))
		fail_msg("the screen lacks \"%s\":\n%s", text, text_get(&sitting->screen));
}

static inline void sitting_lacks(struct Sitting *sitting, const char *text)
{
	if (strstr(sitting_screen(sitting), text))
		fail_msg("the screen has \"%s\":\n%s", text, text_get(&sitting->screen));
}

/* The row of the screen with the hardware cursor on it, as text; owned by the sitting until the
 * next call. */
static inline const char *sitting_cursor_line(struct Sitting *sitting)
{
	int row = term_memory_screen(sitting->term)->cursor_row;
	char *line = (char *)(uintptr_t)sitting_screen(sitting);

	assert_true(row >= 0);
	while (row-- > 0)
		line = strchr(line, '\n') + 1;
	line[strcspn(line, "\n")] = '\0';
	return line;
}

#endif
