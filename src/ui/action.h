/* Action: what a key does that changes no record by itself. One table: keys, help, footer and
 * palette are walks over it. Private to the room. */
#ifndef QTP_UI_ACTION_H
#define QTP_UI_ACTION_H

#include <stdbool.h>
#include <stddef.h>

struct App;
struct Error;

/* What must be there for an action to be on; the reason when it is off follows from it. */
enum Need {
	NEED_NOTHING = 0,
	NEED_WRITABLE = 1 << 0, /* the file may be changed */
	NEED_RECORD = 1 << 1,	/* a record under the cursor */
	NEED_MARKS = 1 << 2,	/* at least one marked record of the kind in view */
	NEED_TEAM = 1 << 3,	/* the record under the cursor, or the page, is a team */
	NEED_JUDGED = 1 << 4,	/* something is judged: a team, or a row of Today */
	NEED_ADDITION = 1 << 6, /* a kind of record that can be added here */
	NEED_LOGGED = 1 << 8,	/* a team, or a record of one */
	NEED_BINNED = 1 << 5,	/* a list of the bin */
	OPENS_TEXT = 1 << 7 /* no need: text is typed behind this key, and a refusal swallows it */
};

struct Action {
	const char *id;	   /* "list.filter" */
	const char *title; /* "filter": in the footer */
	const char *help;  /* one line */
	const char *keys;  /* as key_parse reads them, separated by spaces; NULL: palette only */
	unsigned where;	   /* bits of enum Where */
	unsigned needs;	   /* bits of enum Need */
	unsigned footer;   /* bits of enum Where: named in the footer there, in this order */
	unsigned (*run)(struct App *app); /* returns bits of enum Reaction */
};

const struct Action *action_at(size_t index); /* NULL behind the last */
/* Whether it can be done now; false with the reason. Changes nothing. */
bool action_is_on(struct App *app, const struct Action *action, struct Error *error);
/* The same without asking the file: whether it has something to work on. */
bool action_fits(struct App *app, const struct Action *action, struct Error *error);
/* Does it, or says why not. */
unsigned action_run(struct App *app, const struct Action *action);

#endif
