/* App: the full-screen program: a stack of layers that turns events into actions and commands. */
#ifndef QTP_UI_APP_H
#define QTP_UI_APP_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/term/term.h"

struct App;
struct Capability;

/* Views, layers and actions of the engine itself: in the list of capabilities in front of all
 * others, and after them in this order. */
extern const struct Capability screen_first, screen_joined, screen_last;

/* All borrowed for the life of the App. */
struct AppOptions {
	struct Domain *domain;
	struct Term *term;
	Id season;	    /* season in view; 0: the current one */
	const char *notice; /* said on the message line of the first screen; NULL: nothing */
	bool imports;	    /* begins by asking for a table to import */
};

enum AppState { APP_RUNS, APP_ENDS };

/* Opens with Today in view. Reads no more than the first screen needs. */
MUST_USE bool app_open(struct AppOptions options, struct App **ret_app, struct Error *error);
/* Frees; writes nothing. NULL is allowed. Returns the watch on the file, which is to be left once
 * all else is done, or -1. */
int app_close(struct App *app);

/* Takes one event. Paints nothing: several events may share a frame. */
enum AppState app_step(struct App *app, struct Event event);
/* Paints what is in view and presents it. */
void app_paint(struct App *app);
/*
 * Does one piece of what was put off until after the first paint (the check of the file, counts).
 * True when there was something to do, so that the caller paints again; false when nothing is left.
 */
bool app_work(struct App *app);
/* Milliseconds after which app_step wants an EVENT_WAKE (a draft, midnight); -1: never. */
int app_timeout(const struct App *app);
/* Runs until the end. The exit code: 0, or 128 + the number of the signal that ended it. */
int app_run(struct App *app);

/* What the message line says; "" nothing. Valid until the next step. */
const char *app_message(const struct App *app);

#endif
