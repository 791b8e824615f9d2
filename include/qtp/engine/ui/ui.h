/* Ui: what the files of this room share: the App, its layers, and what an action may ask for.
 * Private to the room. */
#ifndef QTP_UI_UI_H
#define QTP_UI_UI_H

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/command.h"
#include "qtp/engine/ui/app.h"
#include "qtp/engine/ui/keymap.h"
#include "qtp/engine/ui/marks.h"
#include "qtp/engine/ui/settings.h"
#include "qtp/engine/view/list.h"

#define STACK_LIMIT 24
#define CODE_TEXT 32
#define HELD_EVENTS 64
#define RECENT_MAX 4
#define VISITED_MAX 20

/* What must happen after an action; an action never does it itself. */
enum Reaction {
	REACT_NONE = 0,
	REACT_BACK = 1 << 0,	/* the top layer goes */
	REACT_CHANGED = 1 << 1, /* records have changed: what is in view computes again */
	REACT_REPAINT = 1 << 2, /* everything is sent again */
	REACT_QUIT = 1 << 3
};

/* A record under the cursor; kind KIND_NONE: there is none. */
struct Target {
	enum Kind kind;
	Id id;
};
#define TARGET_NONE ((struct Target){KIND_NONE, 0})

enum Motion {
	MOVE_UP,
	MOVE_DOWN,
	MOVE_LEFT,
	MOVE_RIGHT,
	MOVE_PAGE_UP,
	MOVE_PAGE_DOWN,
	MOVE_HOME,
	MOVE_END,
	MOVE_NEXT,
	MOVE_PREVIOUS
};
/* How many rows a motion goes down, below 0 up: one, a page, or `all` to either end; 0: it goes
 * sideways. */
int motion_rows(enum Motion motion, int page, int all);
struct PageCursor;
/* The cursor goes as the motion says and stays among the rows and columns there are. */
void cursor_move(struct PageCursor *cursor, enum Motion motion, size_t n_rows, size_t n_columns);
/* To the next cell, and from the last one of a row to the first one of the next. */
void cursor_next(struct PageCursor *cursor, size_t n_rows, size_t n_columns);
/* Those have become fewer, perhaps. */
void cursor_keep(struct PageCursor *cursor, size_t n_rows, size_t n_columns);

/* What a layer type is, for what keys and frame depend on. */
enum Trait {
	TRAIT_TEXT = 1 << 0,	 /* characters are text, not keys */
	TRAIT_OVERLAY = 1 << 1,	 /* takes only the message line; the layer below stays in view */
	TRAIT_PAGE = 1 << 2,	 /* letters move; the views, the palette and the help are at hand */
	TRAIT_RECORDS = 1 << 3,	 /* shows records: commands work on the one under the cursor */
	TRAIT_RECORD = 1 << 4,	 /* is about one record, drawn by hand */
	TRAIT_LINES = 1 << 5,	 /* the arrows move, letters do not */
	TRAIT_SCROLLS = 1 << 6,	 /* moves by screenfuls, without being a page */
	TRAIT_SIDEWAYS = 1 << 7, /* moves to the left and to the right */
	TRAIT_OPENS = 1 << 8,	 /* Enter opens what is under the cursor */
	TRAIT_ADDS = 1 << 9,	 /* records are added by a form */
	TRAIT_REMOVES = 1 << 10, /* records go to the bin from here */
	TRAIT_MARKS = 1 << 11,	 /* records are marked */
	TRAIT_JUDGED = 1 << 12,	 /* every record in it is judged */
	TRAIT_NOTED = 1 << 13,	 /* the key of a filter finds notes */
	TRAIT_MEASURES = 1 << 14, /* shows measures */
	TRAIT_SCOPED = 1 << 15,	  /* says itself whose records it shows */
	TRAIT_WAY = 1 << 16,	  /* not named in the crumbs of what is opened from it */
	TRAIT_HELP = 1 << 17,	  /* F1 shows its keys */
	TRAIT_FINDS = 1 << 18,	  /* words are found on it: it has no filter and no notes */
	TRAIT_DIGITS = 1 << 19,	  /* digits are entered in it and open no views */
	TRAIT_JOINED = 1 << 20,	  /* joined rows, with a filter, an order and columns */
	TRAIT_FILTERED = 1 << 21, /* rows that match a text alone are shown: FilterSpec */
	TRAIT_WRITES = 1 << 22,	  /* its own table or document goes out to a file */
	TRAIT_ANY = 1 << 23	  /* of actions: every layer */
};

struct ActionTable {
	const struct Action *rows;
	size_t n;
};
#define ACTION_TABLE(table)               \
	{                                 \
		(table), N_ITEMS((table)) \
	}

/* A field of a record; field NULL: none. */
struct FieldAt {
	struct Target record;
	const struct Field *field;
};

/* What kind a key `a` would add on a page, and the reference it would set to which record. */
struct Addition {
	const struct Entity *entity; /* NULL: nothing can be added here */
	const struct Field *owner;   /* NULL: none */
	Id owner_id;
	const char *field, *text; /* one field more that it begins with; NULL: none */
};

struct Action;
struct Layer;
struct DataTable;
struct Document;

/* How a page shows what its rows open on a wide screen. */
struct Layer;

struct BesideSpec {
	int columns; /* that it keeps for itself at least; 0: it shows nothing beside itself */
	/* The same of a layer, where it is more and the page keeps its least. NULL: none. */
	int (*asks)(const struct Layer *layer);
	bool enters; /* what its own Enter opens, which pushes a page and changes nothing; else the
			record under the cursor */
};

/* How a page shows only the rows that match a text; what is typed is in Layer.filter. */
struct FilterSpec {
	const char *prompt; /* "Teams:"; NULL: the page has no filter of this kind */
	/* Whether a text can be its filter; it is loaded with it next. */
	bool (*check)(struct App *app, struct Layer *layer, const char *text, struct Error *error);
};

/* What a layer can do. Each function may be NULL. */
struct LayerType {
	const char *name;	    /* "list": heading in the manual */
	unsigned traits;	    /* bits of enum Trait */
	struct ActionTable actions; /* its own */
	const char *footer;	    /* ids of the actions that the footer names, in this order */
	bool close_footer;	    /* its keys move together where they do not all fit */
	const char *marked_footer;  /* the same while records are marked; NULL: `footer` */
	struct BesideSpec beside;
	struct FilterSpec filter;
	/* Reads what it shows. Called before it is painted when the layer is stale. */
	bool (*load)(struct App *app, struct Layer *layer, struct Error *error);
	void (*paint)(struct App *app, struct Layer *layer, struct Area area);
	/* One piece of what may wait until after a paint; true when it did something. */
	bool (*work)(struct App *app, struct Layer *layer);
	/* First go at a key; true when it was taken. */
	bool (*key)(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction);
	void (*paste)(struct App *app, struct Layer *layer, const char *text);
	void (*move)(struct App *app, struct Layer *layer, enum Motion motion);
	struct Target (*target)(const struct Layer *layer);
	/* The record the page is about. */
	struct Target (*record)(const struct Layer *layer);
	/* The commands that can be done to that record now, ended by NULL. */
	const struct Command *const *(*offers)(const struct Layer *layer);
	struct Addition (*addition)(const struct Layer *layer);
	/* A record was added from here: the cursor goes to it, or it is said why it is not in view.
	 */
	void (*arrive)(struct App *app, struct Layer *layer, struct Target added);
	/* A click on a row of the screen, where the focus is not found by the hardware cursor. */
	unsigned (*click)(struct App *app, struct Layer *layer, int row);
	/* The field under the cursor; NULL: no layer of the type shows single ones. */
	struct FieldAt (*field)(const struct Layer *layer);
	/* Enter. NULL: the record under the cursor is opened. */
	unsigned (*enter)(struct App *app, struct Layer *layer);
	/* Esc, when it has something to give up before the layer itself; true when it had. */
	bool (*escape)(struct App *app, struct Layer *layer);
	/* Paragraphs for `w`, owned by the arena; NULL: nothing to say. */
	const char *(*why)(struct App *app, struct Layer *layer, struct Arena *arena);
	/* Its part of the breadcrumb; a line each for what is on the way. */
	void (*title)(struct App *app, const struct Layer *layer, struct Text *text);
	/* After the breadcrumb: a count, marks. */
	void (*status)(struct App *app, const struct Layer *layer, struct Text *text);
	/* The program ends, or a second has passed since the last key: text that is not saved goes
	 * to disk. */
	void (*keep_draft)(struct App *app, struct Layer *layer);
	/* Milliseconds until it shows something else by itself, at least 1; asked of the page in
	 * view. NULL: never. */
	int64_t (*wake_in)(const struct App *app, const struct Layer *layer);
	/* What `o` writes; NULL: the document of the record that the page is about. */
	bool (*document)(struct App *app, struct Layer *layer, struct Arena *arena,
			 struct Document *ret_document, struct Error *error);
	/* Its rows for `o`, marked ones alone where rows are marked; `codes`: for programs. NULL:
	 * it has none of its own. */
	void (*table)(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		      struct DataTable *ret_table);
	/* Where its arena is in its struct, which goes with it: offsetof(struct MyLayer, arena); 0:
	 * it has none. */
	size_t arena;
	/* Frees what else it owns, not itself. */
	void (*release)(struct Layer *layer);
};

/* First member of the struct of each screen. */
struct Layer {
	const struct LayerType *type;
	bool stale;	      /* load() before the next paint */
	bool loaded;	      /* it was loaded once */
	struct Error failure; /* why load() could not; code ERROR_NONE: it could */
	struct Text filter;   /* of FilterSpec; empty: all rows are shown */
};

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
	const char *next_letter; /* prepared by an action as its next step; NULL: none */
	Id *next_ids;		 /* the records that it is about */
	size_t n_next;
	struct Target added;  /* just now, by a form that goes; kind KIND_NONE: nothing */
	struct Arena scratch; /* emptied before each event */
	struct Arena frame;   /* emptied before each paint */
	Id own; /* the coach whose view it is, when it is not everybody's; 0: no one was named */
	Id season;
	char season_code[CODE_TEXT]; /* "" when the file holds no season */
	int64_t seen_operation;	     /* newest operation that is on the screen */
	int watch;		     /* fd of the watch; -1 none */
	struct Settings settings;
	struct Beside beside;
	struct Event held[HELD_EVENTS]; /* came while a call waited for the file */
	size_t n_held;
	bool says_wait;	    /* the screen says that it waits */
	bool paints;	    /* the canvas is being painted: it is not to be shown */
	bool polls;	    /* there is no watch to be had: look every now and then */
	bool said_gone;	    /* the screen has said that the file is not in its place */
	bool painted;	    /* the first frame is out */
	bool checked;	    /* store_check was done */
	struct Error check; /* why the file may not be written; code ERROR_NONE: it may */
	int64_t draft_due;  /* microseconds since 1970; 0: no draft waits */
	int64_t deaf_until; /* the same; until then keys do nothing to the record under the cursor,
			       as another one has come there by itself */
	int64_t first_operation; /* newest operation when the program was opened */
	enum AppState state;
	int signal;
};

/* --- Tables of layers and shared actions (layers.c) --- */

const struct LayerType *layer_type_at(size_t index);	 /* NULL after the last */
const struct ActionTable *shared_table_at(size_t index); /* NULL after the last */

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
/* The layer under `layer`; NULL at the bottom. */
struct Layer *stack_below(const struct App *app, const struct Layer *layer);
/* All layers read again before they are painted. */
void stack_set_stale(struct App *app);
/* The record under the cursor of the page in view. */
struct Target stack_target(const struct App *app);
/* The record of `kind` that a command would work on: under the cursor, else what the page is about;
 * id 0: none. */
struct Target stack_target_of(const struct App *app, enum Kind kind);
/* Whether there is one; else the error says to put the cursor on one. */
MUST_USE bool stack_is_on(const struct App *app, enum Kind kind, struct Error *error);
/* What can be added on the page in view. */
struct Addition stack_addition(const struct App *app);

/* --- Shell (shell.c) --- */

__attribute__((format(printf, 2, 3))) void app_say(struct App *app, const char *format, ...);
/* The error's sentence on the message line. */
void app_fail(struct App *app, const struct Error *error);
/* Whether records may be changed: not read-only, and the file is not known to be damaged. */
MUST_USE bool app_may_write(struct App *app, struct Error *error);
/* Enters the records of other people's operations into what is in view. */
void app_refresh(struct App *app);
void app_react(struct App *app, unsigned reaction);
/* Takes a season into view; 0: the current one, if there is any. */
void app_choose_season(struct App *app, Id season);

/* For the store: whether somebody has typed, so that what is read in idle time is given up. */
bool app_is_key_waiting(void *app);
/* Paints what is in view into the canvas, and shows it to no one. */
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
struct Event wait_next_event(struct App *app);

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
