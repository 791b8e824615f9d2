/* Action: what a key does that changes no record by itself. Each layer type has its own table;
 * shared tables go by traits. Keys, help, footer, palette and manual are walks over them. Private
 * to the room. */
#ifndef QTP_UI_ACTION_H
#define QTP_UI_ACTION_H

#include <stdbool.h>
#include <stddef.h>

struct App;
struct Error;
struct LayerType;

/* What must be there for an action to be on; the reason when it is off follows from it. */
enum Need {
	NEED_NOTHING = 0,
	NEED_WRITABLE = 1 << 0, /* the file may be changed */
	NEED_RECORD = 1 << 1,	/* a record under the cursor */
	NEED_MARKS = 1 << 2,	/* at least one marked record of the kind in view */
	NEED_ADDITION = 1 << 3, /* a kind of record that can be added here */
	OPENS_TEXT = 1 << 4, /* no need: text is typed after this key, and a refusal swallows it */
	FIXED_KEYS = 1 << 5  /* no need: the key file cannot change its keys */
};

struct Action {
	const char *id;	   /* "list.filter" */
	const char *title; /* "filter": in the footer */
	const char *help;  /* one line */
	const char *keys;  /* as key_parse reads them, separated by spaces; NULL: palette only */
	unsigned needs;	   /* bits of enum Need */
	unsigned (*run)(struct App *app); /* returns bits of enum Reaction */
	/* Shared actions: bits of enum Trait; it is valid in layers with one of them. 0 in the own
	 * table of a layer type. */
	unsigned traits;
	/* Whether it has something to work on, beyond `needs`; NULL: it has. */
	bool (*fits)(struct App *app, struct Error *error);
	/* Other words the palette finds it by, separated by spaces; those valid on pages have some.
	 */
	const char *words;
	/* The title in the footer, where it changes with what is in view; NULL: `title`. */
	const char *(*title_now)(struct App *app);
};

#define GO_ACTION "go" /* id of the action that opens the go menu */

/* Every action of the program: the shared ones, then those of each layer type; NULL after the
 * last. */
const struct Action *action_at(size_t index);
/*
 * The actions that are valid in layers of a type: its own, then the shared ones of its traits; NULL
 * after the last. A shared action is replaced by one before it that has the same keys or does the
 * same.
 */
const struct Action *layer_action_at(const struct LayerType *type, size_t index);
/* Whether an action is one of its own, not one that it shares. */
bool layer_has_own(const struct LayerType *type, const struct Action *action);
/* By its id; NULL: there is none with it. */
const struct Action *layer_action_find(const struct LayerType *type, const char *id);
bool layer_has_action(const struct LayerType *type, const struct Action *action);
/* Of actions named by ids with blanks between, the next one: `ids` moves on; NULL after the last,
 * and for a name of none. */
const struct Action *layer_next_named(const struct LayerType *type, const char **ids);
/* Whether the footer names it. */
bool layer_footer_has(const struct LayerType *type, const struct Action *action);
/* Whether it can be done now; false with the reason. Changes nothing. */
bool action_is_on(struct App *app, const struct Action *action, struct Error *error);
/* The same without asking the file: whether it has something to work on. */
bool action_fits(struct App *app, const struct Action *action, struct Error *error);
/* Does it, or says why not. */
unsigned action_run(struct App *app, const struct Action *action);
/* The same of an action of the page in view, which opens what is worked in; by its id. */
void action_run_named(struct App *app, const char *id);

#endif
