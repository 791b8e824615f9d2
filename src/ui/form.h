/* Form: the fields of a record or the arguments of a command, being typed. Private to the room. */
#ifndef QTP_UI_FORM_H
#define QTP_UI_FORM_H

#include "edit.h"
#include "qtp/domain/record.h"
#include "screens.h"

#define FORM_FIELDS 40
#define FORM_CANDIDATES 6
#define CHOICE_TYPED 32
#define EDIT_REF 256

struct FormField {
	const struct Field *field;
	bool required;
	struct Edit edit;
	int rows;	   /* of its text; set when it is painted */
	char *original;	   /* what the file holds, as it would be typed */
	struct Text fault; /* what is wrong with it; "" nothing */
};

struct FormLayer {
	struct Layer layer;
	struct Arena arena;
	const struct Entity *entity;
	Id id;			       /* 0: a new record */
	void *before;		       /* the record as it was loaded; NULL: new, or a command */
	const struct Command *command; /* NULL: a record */
	Id *ids;		       /* the command's records */
	size_t n_ids;
	bool bulk; /* one field of all `ids` */
	struct Addition addition;
	char *title;
	struct FormField fields[FORM_FIELDS];
	size_t n, focus;
	int first;	    /* first row in view */
	bool dirty;	    /* typed since the draft was kept */
	bool asked;	    /* warnings were shown; the next save passes them */
	struct Text faults; /* faults of no field */
	/* Names that complete the reference under the cursor. */
	char *candidates[FORM_CANDIDATES];
	bool wants_more;		 /* more may be found in the middle of names */
	size_t n_candidates, candidate;	 /* candidate == n_candidates: none is chosen */
	char choice_typed[CHOICE_TYPED]; /* letters typed to find a choice */
};

/* form.c */
void form_add_field(struct FormLayer *form, const struct Field *field, bool required,
		    const char *text);
struct FormField *form_focused(struct FormLayer *form);
bool form_is_changed(const struct FormLayer *form);
/* The assignments of what differs from the original. Owned by the arena; texts are borrowed. */
struct Assignment *form_assignments(const struct FormLayer *form, struct Arena *arena,
				    size_t *ret_n);
void form_clear_faults(struct FormLayer *form);
void form_set_fault(struct FormLayer *form, const char *field_key, const char *text);
void form_release(struct FormLayer *form);
/* What the text under the cursor means: the whole date, a choice, a person's name; "" when there is
 * nothing to echo. */
const char *form_echo(struct App *app, const struct FormLayer *form, const struct FormField *field,
		      struct Arena *arena);

/* How a record is named where it is typed: by its label where that is enough, else by its REF.
 * Owned by the arena. */
const char *form_ref_text(struct App *app, enum Kind kind, Id id, struct Arena *arena);

/* form_complete.c: names of own data under a reference. */
void form_find_candidates(struct App *app, struct FormLayer *form);
void form_drop_candidates(struct FormLayer *form);
/* Looks on in idle time; true when it did something. */
bool form_find_more(struct App *app, struct FormLayer *form);
/* A part of a name that only one record has becomes that name. */
void form_settle_references(struct App *app, struct FormLayer *form);
/* Takes the chosen candidate into the text; false when none is chosen. */
bool form_take_candidate(struct FormLayer *form);
/* A choice steps on; true when the field has choices. */
bool form_cycle_choice(struct FormField *field, int by);
/* A letter finds the first choice that begins with what was typed; true when the field has choices.
 */
bool form_type_choice(struct FormLayer *form, uint32_t key);

/* form_command.c: the fields of a command's arguments; false with the reason why there can be none.
 */
MUST_USE bool form_add_arguments(struct App *app, struct FormLayer *form, struct Error *error);
/* screen_plan.c: what the command would do, to be confirmed; pushed over the form. */
void plan_open(struct App *app, const char *title, const char *text);
/* screen_form.c: does the command of the form on top, which was confirmed. */
unsigned form_apply_planned(struct App *app);

/* form_draft.c: what is typed and not saved, in a file of the state folder. */
void form_keep_draft(struct App *app, struct FormLayer *form);
/* Puts a draft that was kept into the fields; true when there was one. */
bool form_take_draft(struct App *app, struct FormLayer *form);
void form_forget_draft(struct App *app, struct FormLayer *form);

/* form_paint.c */
void form_paint(struct App *app, struct FormLayer *form, struct Area area);

#endif
