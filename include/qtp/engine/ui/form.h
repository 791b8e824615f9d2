/* Form: fields in sections, being typed, with what they mean, what is wrong with them and a draft
 * of them.
 *
 * A form is a FormLayer with a FormSpec (where it comes from and what Save does) and fields. Each
 * field is what is typed (a struct Field: key, label, help, type, choices or reference) in a place
 * (a FormRow: layout and hooks). Forms of records and commands take their Fields from the tables of
 * kinds and commands and use form_plain_row; other forms are a table of FormRow. */
#ifndef QTP_UI_FORM_H
#define QTP_UI_FORM_H

#include "qtp/engine/domain/record.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/screens.h"

#define FORM_CANDIDATES 6 /* in view at a time */
#define FORM_CANDIDATES_MOST 100
#define CHOICE_TYPED 32
#define FORM_WIDE                                                                       \
	76 /* columns from which fields share a row and texts have their meaning beside \
	    */

enum FormRowFlag {
	ROW_FACTS = 1 << 0,  /* nothing is typed: what `paint` paints, such as a heading */
	ROW_HIDDEN = 1 << 1, /* never shown: a text that only the draft keeps */
	ROW_KEPT =
		1 << 2, /* the draft keeps it as it is, whatever the form begins with next time */
	ROW_BESIDE = 1 << 3, /* on the row of the field before, at `column`, where there is room */
	ROW_BOX = 1 << 4,    /* FIELD_YES_NO as a box in front of its label */
	ROW_GROUP = 1 << 5,  /* boxes beside each other, which Tab passes as one */
	ROW_GROWS = 1 << 6,  /* one field a line, with an empty one at the end, up to `most` */
	ROW_ECHO_BELOW = 1 << 7, /* what it means is on a row of its own */
	ROW_FIRST = 1 << 8,	 /* the cursor begins here */
	ROW_TALL = 1 << 9	 /* a note that takes the rows that nothing else takes */
};

struct FormLayer;
struct FormField;

/* One of several fields of a row. */
struct FormRepeat {
	int64_t about;		   /* tells it from the others: a record's id; 0: its key does */
	const struct Field *field; /* NULL: that of the row */
	const char *label;	   /* NULL: that of the field */
};

/* A field as its hooks get it. */
struct FormAt {
	struct App *app;
	struct FormLayer *form;
	struct FormField *field;
	const char *text; /* of the field */
	struct Arena *arena;
};

/* The place of fields. Hooks may be NULL; texts they return are owned by the arena or static. */
struct FormRow {
	struct Field field; /* key, label, help, type, choices, reference; the rest is not used */
	unsigned flags;	    /* bits of enum FormRowFlag */
	int column;	    /* ROW_BESIDE: of its label */
	int width;	    /* of its text; 0: all there is */
	int rows;	    /* FIELD_NOTE: least rows; 0: NOTE_ROWS */
	size_t most;	    /* ROW_GROWS: lines */
	bool (*is_visible)(const struct FormLayer *form);
	/* Its fields, owned by the arena; NULL: one, or those of ROW_GROWS. */
	const struct FormRepeat *(*repeats)(const struct FormLayer *form, struct Arena *arena,
					    size_t *ret_n);
	/* What its text means; in place of what its type would say. "" nothing. */
	const char *(*echo)(const struct FormAt *at);
	/* Said in front of the help while the cursor is on it. */
	const char *(*hint)(const struct FormAt *at);
	/* What Right puts into it while it is empty; NULL: nothing. */
	const char *(*suggest)(const struct FormAt *at);
	/* The cursor leaves it, or the form is saved: its text may become a fuller one. */
	void (*settle)(const struct FormAt *at);
	/* Its text has changed: typed, taken from a draft, or thrown away. */
	void (*follow)(const struct FormAt *at);
	/* Reads its text for `save`, to where that finds it: false with what is wrong. */
	bool (*check)(const struct FormAt *at, struct Error *error);
	/* ROW_FACTS: paints from `row` on and returns the rows it takes, whether they are in the
	 * area or not. ROW_BOX: paints what is at the right end and returns the column where
	 * that begins. */
	int (*paint)(const struct FormAt *at, struct Area area, int row);
};

/* A plain field of a record or command. */
extern const struct FormRow form_plain_row;

struct FormField {
	const struct FormRow *row;
	const struct Field *field;
	const char *label; /* borrowed from the row's repeats, else the field's */
	int64_t about;	   /* which of the fields of its row; 0: it has one */
	bool required;
	Day moved_from; /* a day that is moved: what it is now; DAY_NONE: none such */
	struct Edit edit;
	int rows;	   /* of its text; set when it is painted */
	char *original;	   /* what it begins with, as it would be typed */
	struct Text fault; /* what is wrong with it; "" nothing */
	const char *echo;  /* what it means, of this frame */
};

/* What a kind of form is. */
struct FormSpec {
	const struct FormRow *rows; /* NULL: the fields are added one by one */
	size_t n_rows;
	/* Ctrl-S; bits of enum Reaction. The texts are settled, and no faults are set. */
	unsigned (*save)(struct App *app, struct FormLayer *form);
	/* The name of its draft: what it is, and about which record. */
	const char *(*draft)(const struct FormLayer *form, Id *ret_about);
	const char *kept; /* said when Esc keeps a draft */
	/* One row at the top; the labels below are titles, and close to their texts. NULL: the
	 * title, and labels as wide as the longest. */
	void (*paint_head)(struct App *app, const struct FormLayer *form, struct Area area);
};

struct FormLayer {
	struct Layer layer;
	const struct FormSpec *spec;
	struct Arena arena; /* of what the fields are made of */
	char *title;
	struct FormField *fields;
	size_t n, capacity, focus;
	int first;	    /* first row in view */
	bool dirty;	    /* typed since the draft was kept */
	bool asked;	    /* warnings were shown; the next save passes them */
	bool has_dropped;   /* a draft that was thrown away can be had back */
	struct Text faults; /* faults of no field */
	/* Names that complete the reference under the cursor. */
	char *candidates[FORM_CANDIDATES_MOST];
	bool wants_more;		 /* more may be found in the middle of names */
	size_t n_candidates, candidate;	 /* candidate == n_candidates: none is chosen */
	size_t first_candidate;		 /* of those in view */
	char choice_typed[CHOICE_TYPED]; /* letters typed to find a choice */

	/* Of a record or a command (screen_form.c). */
	const struct Entity *entity;   /* NULL: another form */
	Id id;			       /* 0: a new record */
	void *before;		       /* the record as it was loaded; NULL: new, or a command */
	const struct Command *command; /* NULL: a record */
	Id *ids;		       /* the command's records */
	size_t n_ids;
	bool bulk; /* one field of all `ids` */
	struct Addition addition;
};

/* --- Fields (form.c) --- */

/* Of a zeroed layer, before its first field. */
void form_init(struct FormLayer *form, const struct FormSpec *spec);
void form_release(struct Layer *layer);
/* Whether it has to be typed: what is filled in where it is empty has not. */
bool form_is_required(const struct Field *field);
/* At the end. */
void form_add_field(struct FormLayer *form, const struct Field *field, bool required,
		    const char *text);
/* Brings the fields to what the rows of the spec say now: what was typed in those that stay is
 * kept, new ones are empty. */
void form_sync_rows(struct FormLayer *form);
struct FormField *form_focused(struct FormLayer *form);
/* For the hooks of a field; with the frame's arena. */
struct FormAt form_at(struct App *app, struct FormLayer *form, struct FormField *field);
/* The first field with that key, of several the one that is about it; NULL: none. */
struct FormField *form_find(const struct FormLayer *form, const char *key, int64_t about);
const char *form_text(const struct FormLayer *form, const char *key); /* "" */
/* What a field begins with; its text follows unless somebody has typed in it. */
void form_set_original(struct FormField *field, const char *text);
bool form_is_visible(const struct FormLayer *form, const struct FormField *field);
bool form_field_is_changed(const struct FormField *field);
bool form_is_changed(const struct FormLayer *form);
/* The assignments of what differs from the original. Owned by the arena; texts are borrowed. */
struct Assignment *form_assignments(const struct FormLayer *form, struct Arena *arena,
				    size_t *ret_n);
void form_clear_faults(struct FormLayer *form);
void form_add_fault(struct Text *fault, const char *text); /* after those that are there */
/* Beside the first visible field with that key, else below. */
void form_set_fault(struct FormLayer *form, const char *key, const char *text);

/* --- Moving (form_move.c) --- */

void form_move(struct App *app, struct Layer *layer, enum Motion motion);
/* Selects the text under the cursor, where it is a short one. */
void form_select(struct FormLayer *form);
bool form_is_stop(const struct FormLayer *form, size_t index);
void form_focus_key(struct App *app, struct FormLayer *form, const char *key);
/* To the empty line of a row that grows; a message when it is full. */
void form_focus_new_line(struct App *app, struct FormLayer *form, const char *key);
/* An empty line after the last of a row that grows, unless that is empty. NULL: it is full. */
struct FormField *form_grow(struct FormLayer *form, const char *key);

/* --- Keys (form_keys.c): for the table of a layer type that begins with a FormLayer --- */

bool form_take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction);
void form_paste(struct App *app, struct Layer *layer, const char *text);
bool form_escape(struct App *app, struct Layer *layer);
void form_keep(struct App *app, struct Layer *layer);
bool form_work(struct App *app, struct Layer *layer);
/* The field under the cursor has changed. */
void form_touched(struct App *app, struct FormLayer *form);
/* The `check` of each visible field, in order. False: it is said what is wrong. */
bool form_check(struct App *app, struct FormLayer *form);
/* It is said how many faults there are, and the cursor goes to the first. */
void form_tell_faults(struct App *app, struct FormLayer *form);
/* The same with those of a save that was refused: warnings alone are asked about. */
void form_tell_issues(struct App *app, struct FormLayer *form, const struct Issues *issues,
		      const struct Error *error);

/* --- Drafts (form_draft.c) --- */

/* Puts a draft that was kept into the fields, and says so. */
void form_take_draft(struct App *app, struct FormLayer *form);
/* What was typed is saved: neither it nor what was thrown away before is offered again. */
void form_forget_draft(struct App *app, struct FormLayer *form);

/* form_paint.c */
void form_paint(struct App *app, struct Layer *layer, struct Area area);

#endif
