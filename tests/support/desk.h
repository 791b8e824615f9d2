/* Desk: the real program at a pseudo-terminal over a file of its own, for tests from outside. */
#ifndef TESTS_SUPPORT_DESK_H
#define TESTS_SUPPORT_DESK_H

#include "support/run.h"
#include "support/screen.h"

/* Owner of a folder with a file, and of the program that shows it. */
struct Desk {
	struct Runner runner;  /* its file is the file on the screen */
	struct Screen *screen; /* NULL: no one sits here */
};

/* A folder with the demo season of a moment in it; "template" gives the season without people,
 * "empty" an empty file. */
void desk_init(struct Desk *desk, const char *moment);
void desk_release(struct Desk *desk);
/* A test's set-up and tear-down: a desk with the demo of 20 February 2017. */
int desk_open(void **state);
int desk_close(void **state);

/* Starts the program with these words after the file's, and waits for its first frame. */
void desk_sit(struct Desk *desk, int rows, int columns, const char *const words[]);
#define SIT(desk) desk_sit(desk, 24, 80, (const char *const[]){NULL})
/*
 * Starts the program any other way; waits for nothing. `argv` NULL: the program with its file.
 * `environment` as in screen.h, after the home and the zone; NULL: nothing more.
 */
void desk_start(struct Desk *desk, int rows, int columns, const char *const argv[],
		const char *const environment[]);
/* Another one at the same file; closed with screen_close. */
struct Screen *desk_neighbour(struct Desk *desk);

/* Keys as screen scripts write them, "2 / lake <Enter>"; waits for the frame that shows them. */
void screen_type(struct Screen *screen, const char *keys);
/* The bytes of such keys, as a terminal sends them. */
void screen_type_bytes(const char *keys, struct Text *ret_bytes);

/* Ctrl-C, the step back without a pause, as often as screens can lie on each other, then q; the
 * program must end with 0 and the terminal in order. */
void desk_leave(struct Desk *desk);
/* The program ends by itself: its wait status; the screen is closed. */
int desk_wait_end(struct Desk *desk);
/* The terminal is as it was before the program. */
void desk_assert_restored(struct Desk *desk);
/* What is wrong with the file, or nothing: verify and dump as another process. */
void desk_assert_sound(struct Desk *desk);
/* The text of `dump`; owned by the runner's arena. */
const char *desk_dump(struct Desk *desk);

#endif
