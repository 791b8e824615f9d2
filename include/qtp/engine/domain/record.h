/* Records: add, set and remove of any kind, with the rules that hold for its kind. */
#ifndef QTP_DOMAIN_RECORD_H
#define QTP_DOMAIN_RECORD_H

#include "qtp/engine/domain/domain.h"

/* field=text as a person gave it; REF fields take any name domain_resolve understands, "" empties.
 */
struct Assignment {
	const char *field;
	const char *text;
};

/* A record on its way into the file. */
struct RecordPut {
	const struct Entity *entity;
	const void *before; /* as it is in the file; NULL: a new one */
	void *record;	    /* as it is to be */
	struct Arena *arena;
	/* Every fault is added; faults that are in it already prevent writing too. NULL: only the
	 * first fault is reported, by the error, and warnings are passed. */
	struct Issues *issues;
	bool force; /* warnings are passed */
};
/*
 * The one way to write a record: completes it (codes, dates and stamps that the program makes),
 * checks it (types, required, across fields, across records), writes it and what follows from the
 * change. Inside an operation. False: nothing is written, and the error is the first fault, or the
 * first warning, or the store's.
 */
MUST_USE bool record_put(struct Domain *domain, const struct RecordPut *put, struct Error *error);
/* The same without writing, for a form: `issues` is required and gets all that was found. */
void record_examine(struct Domain *domain, const struct RecordPut *put);

/* A record as it is while it is filled in. */
struct RecordSoFar {
	const struct Entity *entity;
	const void *record;
};
/* What is said of one of its fields. */
struct FieldText {
	const struct Field *field;
	const char *text;
};
/* As domain_resolve, for a reference; of several that of the season which the record's other
 * references lead to. */
MUST_USE bool record_resolve(struct Domain *domain, struct RecordSoFar of,
			     const struct FieldText *said, Id *ret_id, struct Error *error);
/* Whether the records of a kind refer to the season that they are of. */
bool record_is_of_a_season(const struct Entity *entity);
/*
 * Days that a person gives by what one capability knows, like a session: "s2-14d". `parse` tells
 * the day for a record by its references; false with a sentence.
 */
struct DayWords {
	bool (*is)(const char *text);
	bool (*parse)(struct Domain *domain, struct RecordSoFar of, const char *text, Day *ret_day,
		      struct Error *error);
};
const struct DayWords *day_words(void); /* of the capability that has them */

/*
 * Puts assignments into a record struct, faults of their texts into the issues. `record` is a blank
 * one with initial values for a new record (record_new), or a loaded one. `command_owned`: also
 * fields that a command owns may be set.
 */
struct Assignments {
	const struct Assignment *items;
	size_t n;
	bool command_owned;
};
void record_assign(struct Domain *domain, const struct Entity *entity, void *record,
		   struct Assignments assignments, struct Issues *issues);
/* Why no record of a kind that is issued is added. */
const char *record_issued(const struct Entity *entity, struct Arena *arena);
/* Why record_assign refuses to set a field of a record, whatever to; NULL: it does not. */
const char *record_refusal(const struct Entity *entity, const struct Field *field, bool is_new,
			   struct Arena *arena);
/* A new record with the initial values of its table, in `record` (entity->size bytes). */
void record_new(struct Domain *domain, const struct Entity *entity, void *record,
		struct Arena *arena);
/* Puts into a new record what follows from its owner, which is set: where an agenda goes on, the
 * next session's number. Leaves it as it is where nothing follows. */
void record_suggest(struct Domain *domain, const struct Entity *entity, void *record,
		    struct Arena *arena);

/* What other records say of a field of the record; NULL: nothing. Owned by the arena. */
const char *record_hint(struct Domain *domain, const struct Entity *entity, const char *field,
			const void *record, struct Arena *arena);
/* The key of the field that may have a hint; NULL: none has. */
const char *record_hinted(const struct Entity *entity);

/* What a person gives for records of a kind. */
struct RecordEdit {
	const struct Entity *entity;
	struct Assignments fields;
	bool force;	       /* warnings are passed, like a duplicate e-mail */
	struct Issues *issues; /* gets every fault; the error of the call is the first */
};
/* Adds one, as one operation. Codes, dates and stamps that the program makes are filled in. */
MUST_USE bool record_add(struct Domain *domain, const struct RecordEdit *edit, Id *ret_id,
			 struct Error *error);
/* Sets fields of records, as one operation: of all or none. Nothing changed is no error and leaves
 * no trace. */
MUST_USE bool record_set(struct Domain *domain, const struct RecordEdit *edit, struct IdSpan ids,
			 struct Error *error);
/*
 * Saves what a form changed, as one operation: a field that someone else has changed since is
 * ERROR_CONFLICT with who and what. `put->issues` is required.
 */
MUST_USE bool record_save(struct Domain *domain, const struct RecordPut *put, struct Error *error);
/* To the bin, as a part of an operation, where the behavior of its kind lets it go (may_go). */
MUST_USE bool record_bin(struct Domain *domain, const struct Entity *entity, Id id,
			 struct Error *error);
/* To the bin and back, as one operation each. */
MUST_USE bool record_remove(struct Domain *domain, const struct Entity *entity, const Id ids[],
			    size_t n_ids, struct Error *error);
MUST_USE bool record_restore(struct Domain *domain, const struct Entity *entity, Id id,
			     struct Error *error);

/* Adds the records of the file that break a rule between records: as faults, or as warnings what a
 * person was or would be asked about. The file itself is sound. */
MUST_USE bool records_verify(struct Domain *domain, struct Issues *issues, struct Error *error);

/* Whatever refers to the record `from` of a kind, in the bin or not, is to refer to `to`. */
struct Redirect {
	const struct Entity *entity;
	Id from, to;
};
MUST_USE bool record_redirect(struct Domain *domain, struct Redirect redirect, struct Arena *arena,
			      struct Error *error); /* in an operation */

/* A field as people read it, references by their label; "" when missing. Owned by the arena. */
const char *record_text(struct Domain *domain, const struct Field *field, const void *record,
			struct Arena *arena);

#endif
