/* Ui: what the files of this room share: the App, its layers, and what an action may ask for. */
#ifndef QTP_UI_UI_H
#define QTP_UI_UI_H

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/command.h"
#include "qtp/engine/ui/app.h"
#include "qtp/engine/ui/keymap.h"
#include "qtp/engine/ui/layer.h"
#include "qtp/engine/ui/marks.h"
#include "qtp/engine/ui/settings.h"
#include "qtp/engine/view/find_past.h"
#include "qtp/engine/view/list.h"

#define STACK_LIMIT 24
#define CODE_TEXT 32
#define HELD_EVENTS 64
#define RECENT_MAX 4
#define VISITED_MAX 20

/* The page beside the one in view (beside.c). */
struct Beside {
	struct Layer *layer;	  /* owned; NULL: nothing is open */
	const struct Layer *page; /* that it belongs to; NULL: none yet */
	struct Target of;	  /* the row it was opened from */
	bool wanted;		  /* the cursor may be on another row */
	bool catches;		  /* what is pushed is for it */
	int64_t since;		  /* of the last key, microseconds since 1970 */
	int column;		  /* of the screen, where it begins; 0: it is not in view */
};

/* Keys that come right after one that did nothing (burst.c). */
struct Burst {
	int64_t until; /* microseconds since 1970; 0: none */
	uint32_t key;  /* the last of them */
	bool told;     /* the message says that they are ignored */
};

#define FOOTER_ACTIONS 32
#define TABS_MAX 16

/* The actions that the footer of a layer type names, looked up once while it is in view. */
struct Footer {
	const struct LayerType *type;
	const char *ids;
	const struct Action *actions[FOOTER_ACTIONS];
	size_t n;
};

struct App {
	struct Domain *domain;
	struct Term *term;
	struct Canvas canvas;
	struct Layer *layers[STACK_LIMIT]; /* layers[0] is the view */
	size_t n_layers;
	const struct ViewSpec *view;
	struct Keymap keymap;
	struct Marks marks;
	struct Text message;
	struct Text output; /* a file that is there already and is asked about */
	struct Text find;   /* what was looked for on a page last */
	bool message_is_error;
	struct Binding recent[RECENT_MAX];  /* chosen in the palette, the newest first */
	struct Target visited[VISITED_MAX]; /* records that were opened, the newest first */
	size_t n_visited;
	struct FindPast find_past; /* of the search over everything */
	const char *next_letter;   /* prepared by an action as its next step; NULL: none */
	Id *next_ids;		   /* the records that it is about */
	size_t n_next;
	int64_t next_operation; /* after which it was prepared */
	struct Target added;	/* just now, by a form that goes; kind KIND_NONE: nothing */
	struct Arena scratch;	/* emptied before each event */
	struct Arena frame;	/* emptied before each paint */
	Id own;			/* the coach whose teams M shows; 0: none is chosen */
	Id season;
	char season_code[CODE_TEXT]; /* "" when the file holds no season */
	int64_t seen_operation;	     /* newest operation that is on the screen */
	int watch;		     /* fd of the watch; -1 none */
	struct Settings settings;
	struct Beside beside;
	struct Event held[HELD_EVENTS]; /* came while a call waited for the file */
	size_t n_held;
	bool says_wait;	     /* the screen says that it waits */
	int64_t told_second; /* of bringing an older file up to date; -1: nothing is said yet */
	bool paints;	     /* the canvas is being painted: it is not to be shown */
	bool polls;	     /* there is no watch to be had: look every now and then */
	bool said_gone;	     /* the screen has said that the file is not in its place */
	bool painted;	     /* the first frame is out */
	bool checked;	     /* store_check was done */
	struct Error check;  /* why the file may not be written; code ERROR_NONE: it may */
	int64_t draft_due;   /* microseconds since 1970; 0: no draft waits */
	int64_t deaf_until;  /* the same; until then keys do nothing to the record under the cursor,
				as another one has come there by itself */
	struct Burst burst;
	struct Footer footer;
	const struct ViewSpec *tabs[TABS_MAX]; /* the views that have one, up to NULL */
	int64_t first_operation;	       /* newest operation when the program was opened */
	enum AppState state;
	int signal;
};

/* --- Tables of layers and shared actions, of the engine and of all capabilities (layers.c) --- */

const struct LayerType *layer_type_at(size_t index); /* NULL after the last */
/* The next table of shared actions, `place` being 0 before the first; NULL after the last. */
const struct ActionTable *shared_table_next(size_t *place);

/* --- Stack (stack.c) --- */

/* A zeroed layer of `size` bytes, not on the stack yet. */
struct Layer *layer_new(const struct LayerType *type, size_t size);
/* Of one that is not on the stack. */
void layer_free(struct Layer *layer);
/* Takes it over. A full stack refuses it with a message and frees it. */
void stack_push(struct App *app, struct Layer *layer);
void stack_pop(struct App *app);
/* Empties the stack and makes `layer` its bottom. */
void stack_restart(struct App *app, struct Layer *layer);
struct Layer *stack_top(const struct App *app);
/* The topmost layer that is no overlay. */
struct Layer *stack_page(const struct App *app);
/* All layers read again before they are painted. */
void stack_set_stale(struct App *app);
/* The record under the cursor of the page in view. */
struct Target stack_target(const struct App *app);
/* The record of `kind` that a command would work on: under the cursor, else what the page is about;
 * id 0: none. */
struct Target stack_target_of(const struct App *app, enum Kind kind);
/* Whether there is one; else the error says to put the cursor on one. */
MUST_USE bool stack_is_on(const struct App *app, enum Kind kind, struct Error *error);
/* How many records of the kind under the cursor are marked, where the keys are about marked ones.
 */
size_t stack_marked(const struct App *app);
/* What can be added on the page in view. */
struct Addition stack_addition(const struct App *app);

/* --- Shell (say.c, shell.c) --- */

__attribute__((format(printf, 2, 3))) void app_say(struct App *app, const char *format, ...);
/* The same of a key that has done nothing: what is typed right after it does nothing either. */
__attribute__((format(printf, 2, 3))) void app_refuse(struct App *app, const char *format, ...);
/* The error's sentence on the message line. */
void app_fail(struct App *app, const struct Error *error);
/* Whether records may be changed: not read-only, and the file is not known to be damaged. */
MUST_USE bool app_may_write(struct App *app, struct Error *error);
/* Enters the records of other people's operations into what is in view. */
void app_refresh(struct App *app);
/* What is typed and not saved goes to disk. */
void app_keep_drafts(struct App *app);
void app_react(struct App *app, unsigned reaction);
/* Takes a season into view; 0: the current one, if there is any. */
void app_choose_season(struct App *app, Id season);

/* For the store: whether somebody has typed, so that what is read in idle time is given up. */
bool app_is_key_waiting(void *app);
/* Reads again what is stale of what is in view (draw.c). */
void app_load_stale(struct App *app);
/* Lets a layer do a piece of what it has put off; true when it did something (draw.c). */
bool app_work_on(struct App *app, struct Layer *layer);
/* Paints what is in view into the canvas, and shows it to no one (draw.c). */
void app_draw(struct App *app);
/* Puts theme, mouse and bar of the settings into force. */
void look_apply(struct App *app);
/* The coach whose teams are shown; from the settings unless --as names one. */
void own_take(struct App *app, struct Text *faults);
/* A click or a step of the wheel; bits of enum Reaction. */
unsigned mouse_take(struct App *app, struct Event event);

/* --- Wait (wait.c) */

/* From now on a wait for another process is said, and Esc ends it. */
void wait_watch(struct App *app);
void wait_forget(struct App *app);
/* As term_pending and term_wait, with what was typed during such a wait first. */
bool wait_has_event(struct App *app);
struct Event wait_next_event(struct App *app, int timeout);

/* Ids a command or bulk key works on: the marked ones of `kind`, else that of stack_target_of.
 * Owned by scratch. */
struct Selection {
	enum Kind kind;
	Id *ids;
	size_t n;
	bool marked;
};
struct Selection app_selection(struct App *app, enum Kind kind, bool many);

#endif
