/* Layer: one page, form or question of the stack, and the type that says what it can do. */
#ifndef QTP_UI_LAYER_H
#define QTP_UI_LAYER_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/error.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/domain/command.h"

struct App;

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

/* A reference that a new record begins with; field NULL: none. */
struct AddedRef {
	const char *field; /* key */
	Id id;
};
#define ADDED_REFS 2

/* What kind a key `a` would add on a page, and the reference it would set to which record. */
struct Addition {
	const struct Entity *entity; /* NULL: nothing can be added here */
	const struct Field *owner;   /* NULL: none */
	Id owner_id;
	const char *field, *text; /* one field more that it begins with; NULL: none */
	struct AddedRef refs[ADDED_REFS];
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
	/* The kind whose fields its words are about. */
	const struct Entity *(*entity)(const struct Layer *layer);
};

/* At most as many commands are offered for a record. */
#define OFFERS 4

/* What a layer can do. Each function may be NULL. */
struct LayerType {
	const char *name;	    /* "list": heading in the manual */
	unsigned traits;	    /* bits of enum Trait */
	struct ActionTable actions; /* its own */
	const char *footer;	    /* ids of the actions that the footer names, in this order */
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
	/* Takes the table that pick_table gives; `text` is what was pasted, NULL for a file. */
	void (*take_table)(struct App *app, const char *path, const char *text);
	void (*move)(struct App *app, struct Layer *layer, enum Motion motion);
	struct Target (*target)(const struct Layer *layer);
	/* The record the page is about. */
	struct Target (*record)(const struct Layer *layer);
	/* The record that what is said on the page asks about, as a call that is over. */
	struct Target (*asked)(const struct Layer *layer);
	/* The commands that can be done to that record now, ended by NULL. */
	const struct Command *const *(*offers)(const struct Layer *layer);
	struct Addition (*addition)(const struct Layer *layer);
	/* All that can be added to the record the page is about, wherever its cursor is; `entity`
	 * NULL: there are no more. NULL: there is only `addition`. */
	struct Addition (*addition_at)(const struct Layer *layer, size_t index);
	/* A record was added from here: the cursor goes to it, or it is said why it is not in view.
	 */
	void (*arrive)(struct App *app, struct Layer *layer, struct Target added);
	/* A click on a row of the screen, where the focus is not found by the hardware cursor. */
	unsigned (*click)(struct App *app, struct Layer *layer, int row);
	/* The field under the cursor; NULL: no layer of the type shows single ones. */
	struct FieldAt (*field)(const struct Layer *layer);
	/* Enter. NULL: the record under the cursor is opened. */
	unsigned (*enter)(struct App *app, struct Layer *layer);
	/* Whether `enter` has anything to open. NULL: it has. */
	bool (*can_enter)(const struct Layer *layer, struct Error *error);
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

#endif
