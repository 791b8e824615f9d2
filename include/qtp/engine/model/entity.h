/* Entity: a kind of record as a table of its fields, and the tables of all kinds. */
#ifndef QTP_MODEL_ENTITY_H
#define QTP_MODEL_ENTITY_H

#include "qtp/engine/model/field.h"

/* Head of every record struct. */
struct Record {
	Id id;
	int32_t binned; /* 1: in the bin */
};

/* How fields are filled in that follow from others of the same record. */
struct EntityFill {
	/* Fills those that are empty. Pure. */
	void (*fill)(void *record, struct Arena *arena);
	int since;	   /* version of the file that has them first */
	const char *title; /* what a migration to it does, in words of the history */
};

#define ORDER_THEN_MOST 3

struct Entity {
	enum Kind kind;
	const char *key;    /* "team": on the command line; also the table's name */
	const char *name;   /* "team" in a sentence */
	const char *plural; /* "teams" */
	const char *help;   /* one line */
	size_t size;	    /* of the struct */
	const struct Field *fields;
	size_t n_fields;
	const char *ref_field;	 /* key of the text field that is the REF; NULL: only id:N */
	const char *label_field; /* key of the field that names a record on the screen: a text, or a
				    REF whose label serves */
	/* Key of a text field by whose beginning a record is named as well; NULL: none. */
	const char *also_named;
	/* What a record without a name of its own is called, from its fields: "{kind} of {day},
	 * {team}" is "call of 22 Aug, Lakeside Oncology". A day is its day and month, with :month
	 * its month, with :year the year as well; of {team|practice} the first that is not empty
	 * is said; a choice says the `detail` of its FieldChoice, a text, where it has one; a
	 * reference says what the other is called. NULL: the label alone. */
	const char *called;
	const char *order; /* key of the field lists are sorted by when no one chose otherwise */
	/* Keys of the fields that records of the same `order` are sorted by, one after the other:
	 * texts, days, times, choices and references to what is called by a text; in them what is
	 * missing comes last. After all, by id. */
	const char *order_then[ORDER_THEN_MOST];
	/* Key of a text field that leads the folded text, in front of the searched ones, so that
	 * lists by name are in its order; where it is empty the label leads. Needs a text as label,
	 * which is the first searched field, and an index on what follows the lead. NULL: none. */
	const char *led_by;
	const struct EntityFill *fill; /* NULL: none */
	/* Version of the file from which on its folded texts are of the fields that are searched
	 * now; a migration to it makes them again. 0: since there is such a record. */
	int folded_since;
	/* Its searched texts are found by word among the notes, the newest by this DAY field first;
	 * NULL: they are not. */
	const char *noted_by;
	/* Its other references say whom the note is about that this REF field leads to; NULL: none.
	 */
	const char *note_of;
	bool is_private; /* files of its lists are for their owner alone */
	/* Lists can be narrowed to what belongs to one of these (ListQuery.season), through
	 * references. */
	bool is_season;
	/* Key of a text field whose part before a comma, "Dallas", is above the title of pages of
	 * what belongs to such a record. NULL: none. */
	const char *place;
	const char *kept; /* why its records never go to the bin; NULL: they may */
	bool is_todo;	  /* its records may be of no other: Today and the calendar add one */
	/* Commands alone make and change its records; undo takes nothing of them back, and says
	 * `kept`. */
	bool is_issued;
	/* Faults across fields (end before start). NULL: none. `today` may be DAY_NONE. */
	void (*check)(const void *record, struct Issues *issues);
};

const struct Entity *entity_get(
	enum Kind kind); /* kind < N_KINDS; NULL for a kind that does not exist yet */
const struct Entity *entity_find(const char *key); /* by key or plural; NULL: none */
const struct Entity *entity_season(void);	   /* the one with is_season */
const struct Field *entity_field(const struct Entity *entity, const char *key); /* NULL: none */
/* By key or by the label on the screen, in any letters, whatever blanks, underscores and hyphens
 * they have. NULL: none. */
const struct Field *entity_field_named(const struct Entity *entity, const char *name,
				       struct Arena *arena);
/* ERROR_INPUT with a sentence when the field is sealed: nothing is listed, filtered or sorted by
 * it.
 */
MUST_USE bool field_check_sealed(const struct Entity *entity, const struct Field *field,
				 struct Error *error);
/* Fields that a page shows: without those of FIELD_ORDER and FIELD_EITHER. */
size_t entity_n_shown(const struct Entity *entity);
/* All field keys or kind keys joined by ", ", for a sentence. */
const char *entity_field_keys(struct Arena *arena, const struct Entity *entity);
const char *entity_keys(struct Arena *arena);

/* A record with nothing in it: numbers NUMBER_NONE, days DAY_NONE, choices CHOICE_NONE, texts NULL,
 * ids 0; `initial` not applied. */
void record_blank(const struct Entity *entity, void *record);

/* Required fields and the entity's own check. */
void record_check(const struct Entity *entity, const void *record, struct Issues *issues);

/* "The end is before the start": the check that every kind with two days makes. Either may be
 * missing. */
void check_day_order(struct Issues *issues, const char *field, Day first, Day last);

/* The tables of all kinds; NULL: none yet. Defined where the capabilities are listed. */
extern const struct Entity *const entities[N_KINDS];

#endif
