/* Query: what is asked of the file and what comes back: records, lists, names, history. */
#ifndef QTP_MODEL_QUERY_H
#define QTP_MODEL_QUERY_H

#include "qtp/engine/base/error.h"
#include "qtp/engine/model/entity.h"
#include "qtp/engine/model/filter.h"

#include <stdbool.h>
#include <stdint.h>

struct IdSpan {
	const Id *ids;
	size_t n;
};
bool id_is_among(Id id, struct IdSpan ids);

/* Which records are meant: one, or several of one kind. */
struct KindId {
	enum Kind kind;
	Id id;
};
struct KindIds {
	enum Kind kind;
	struct IdSpan ids;
};

/* Records not in the bin whose reference of the key `owner` is `id`, or one of `ids`. */
struct OwnedBy {
	enum Kind kind;
	const char *owner;
	Id id;
	size_t most; /* where only those made first are asked for: so many of them */
};
struct OwnedByAny {
	enum Kind kind;
	const char *owner;
	struct IdSpan ids; /* any order */
};

/* An array of records of one kind: `items` is n structs of entity->size, owned by the arena. */
struct Records {
	const struct Entity *entity;
	void *items;
	size_t n;
};
void *records_at(const struct Records *records, size_t index);

/*
 * Some fields of many records, for judging them: several times as cheap as whole records. Those of
 * `ids`, in the bin or not; or with `owner` those not in the bin whose reference of that key is one
 * of `ids`. The other fields stay as record_blank leaves them.
 */
struct FieldsQuery {
	const struct Entity *entity;
	const char *owner; /* key of a REF field; NULL: the ids are the records' own */
	const Id *ids;	   /* any order */
	size_t n_ids;
	const char *const *fields; /* keys, none of them judged, a NULL after the last */
	/* With an owner only: NULL: whatever they hold. */
	const char *choice; /* key of a CHOICE field that must be `value` */
	Choice value;
	const char *named; /* folded: what the first searched text must be */
	const char *text;  /* key of a text field that must be `equals`, byte for byte */
	const char *equals;
	const char *day; /* key of a DAY field that must lie from `from` (DAY_NONE: any) to `to` */
	Day from, to;
	bool newest; /* of each owner only those of the newest such day */
};

/*
 * Which records of a kind belong to one record `id`: those for which any of the paths leads to it.
 * A path begins with the kind's key; ".field" follows a reference and "<kind.field" goes to the
 * records of `kind` whose `field` refers to where the path is. Its last step is a reference that
 * must be `id`, or a yes/no field that must be yes; the key alone: the record itself is `id`.
 */
struct Within {
	const char *const *paths; /* NULL after the last */
	Id id;
};

/*
 * A page of a list, by key, never by offset: as fast at the millionth row as at the first.
 * Order: `sort` (NULL: the entity's order), then id; missing values last.
 */
struct ListQuery {
	const struct Entity *entity;
	const struct Filter
		*filter; /* NULL: all. Judged fields are read from the judgements (store_judge) */
	const struct Field *sort; /* may be judged; a REF sorts by the label of what it refers to */
	bool descending;
	bool binned;		   /* only the bin in place of only what is not in it */
	const struct Field *scope; /* a REF field that must be `scope_id`; NULL: none */
	Id scope_id;
	Id only;		     /* only this record; 0: any */
	const struct Within *within; /* only records that belong to it; NULL: all */
	Id season;	    /* only records of that season (through their references); 0 any */
	Id after;	    /* start after this record (0: at the start); before when `backwards` */
	bool backwards;	    /* up to `limit` records before `after` (0: the end), in list order */
	size_t limit;	    /* 0: no limit */
	const bool *leaves; /* fields that need not be read, by their places; NULL: none */
};

/* Words of a note that stand one after the other, folded; `prefix`: the last may go on. */
struct NoteTerm {
	const char *words;
	bool prefix;
};

/* Notes: texts of the kinds that are noted (struct Entity), not in the bin. */
struct NoteQuery {
	const struct NoteTerm *terms; /* all of them; none finds nothing */
	size_t n_terms;
	const Id *teams; /* about one of these, or of `coach`; none of both: about anybody */
	size_t n_teams;
	Id coach;    /* 0: none */
	bool ranked; /* the most telling first, of the newest some thousand; else the newest first
		      */
	int64_t before; /* newest first: only places below this one; 0: from the newest */
	size_t limit;	/* 0: no limit */
};

struct NoteHit {
	enum Kind kind;
	Id id;
	int64_t place; /* greater: newer; for `before` */
};

struct NoteHits {
	struct NoteHit *items;
	size_t n;
};

/* A name that a person typed, to be found among the records of a kind. */
struct FindQuery {
	enum Kind kind;
	const char *text;
	bool by_ref, begins; /* only by the whole REF; all whose REF begins so, by an index */
	bool binned;	     /* only the bin in place of only what is not in it */
	Id season;	     /* only records of that season (through their references); 0: any */
	size_t limit;	     /* ask for 2 or more to see that it is ambiguous */
};

/* What a reference is called. */
struct RefName {
	Id id;
	const char *ref;   /* REF: code, e-mail or "id:N" */
	const char *label; /* for the screen: the label field, or the REF */
};

struct Operation {
	int64_t number;
	int64_t at; /* microseconds since 1970, UTC */
	const char *who, *title;
	int64_t undoes; /* number of the operation this one takes back; 0 none. Taking back an undo
			   is a redo */
	bool system; /* made by the program itself (template, demo, migration): cannot be undone */
	bool undone; /* taken back and not redone */
	size_t n_changes;
};

struct Operations {
	struct Operation *items;
	size_t n;
};

/* Which operations: numbers below `before` (0: from the newest), at most `limit` (0: no limit). */
struct HistoryQuery {
	struct KindId of; /* only those that changed this record; its id 0: all */
	int64_t before;
	size_t limit;
};

/* One changed field. A record's making is the field "id" from nothing, its end the field "id" to
 * nothing. */
struct Change {
	int64_t operation;
	enum Kind kind;
	Id record;
	const char *field;
	struct Value old_value, new_value;
};
struct Changes {
	struct Change *items;
	size_t n;
};

/* What an operation, an undo or a redo of it was about: its title without "undo: " or "redo: ". */
const char *operation_subject(const struct Operation *operation);

/*
 * All records of a kind that are not in the bin, by owner, then by id: to be walked in pieces, with
 * nothing kept but the last place.
 */
struct WalkPlace {
	Id owner, id;
};
struct WalkPlaces {
	struct WalkPlace *items;
	size_t n;
};
struct WalkQuery {
	const struct Entity *entity;
	const char *owner;	     /* key of a required REF field */
	Id season;		     /* only owners of that season; 0: all */
	const struct Within *within; /* only records that belong to it; NULL: all */
	struct WalkPlace after;	     /* 0, 0: from the first */
	size_t limit;
};

/* What comes back for a question in SQL. Owned by the arena it was asked with. */
struct AnswerRows {
	const char *const *columns; /* as the statement names them */
	size_t n_columns;
	const struct Value *cells; /* row by row */
	size_t n_rows;
	bool is_private; /* it has what is masked elsewhere */
};

/* A column of a view that a question may ask over. */
struct AskColumn {
	const char *name, *type, *help;
};

/* A view that the file does not hold: its rows are computed where a question names it. */
struct AskTable {
	const char *name; /* "v_roster" */
	const struct AskColumn *columns;
	size_t n_columns;
	const void *source;
	/* All its rows: numbers, reals, and texts with days as ISO. */
	bool (*load)(const struct AskTable *table, struct Arena *arena, struct AnswerRows *ret_rows,
		     struct Error *error);
};

/* A question in SQL. */
struct Ask {
	const char *sql; /* one statement; NULL: none, only what may be asked is listed */
	const struct AskTable *tables; /* beside the views of the kinds */
	size_t n_tables;
};

/* Of a damaged file, by kind: records that were saved, and those known of that could not be. */
struct Salvage {
	size_t n_saved[N_KINDS], n_lost[N_KINDS];
	size_t n_replayed; /* of the saved: taken from the history */
	size_t n_emptied;  /* values of saved records that could not stand */
};

#endif
