/* Behavior: what a kind of record does beyond its table when it is written, as rows of
 * capabilities. */
#ifndef QTP_DOMAIN_BEHAVIOR_H
#define QTP_DOMAIN_BEHAVIOR_H

#include "qtp/engine/domain/domain.h"

/* What the `settle` of one row keeps from one record of an operation to the next. */
struct Kept {
	struct Arena arena; /* until the row has settled all of them */
	void *first;	    /* NULL at first */
};

/* A record on its way into the file. The functions of a row set `error` when they return false. */
struct Writing {
	struct Domain *domain;
	const struct Entity *entity;
	const void *before; /* as it is in the file; NULL: a new one, or out of the bin */
	struct Arena *arena;
	struct Issues *issues; /* gets what is wrong; NULL where nothing is checked */
	struct Error *error;
	struct Kept kept;	 /* in `settle` alone */
	const char *const *said; /* of struct RecordPut */
};
MUST_USE bool writing_says(const struct Writing *writing, const char *key);
MUST_USE bool writing_load(struct Writing *writing, enum Kind kind, Id id, void *ret_record);
MUST_USE bool writing_children(struct Writing *writing, enum Kind kind, const char *field, Id owner,
			       struct Records *ret_records);

/* The code that a record gets when none is given: that of its owner, "-", letter and number. It
 * changes with the owner's. */
struct CodeForm {
	const char *owner;  /* a REF field; NULL: the program makes no code */
	const char *letter; /* "S" of DAL17-S2 */
	int digits;	    /* at least */
	const char *number; /* the field that holds the number; NULL: one more than the highest */
};

/* The first row of a kind is its own; a capability above adds rows that have `settle` alone. */
struct KindBehavior {
	enum Kind kind;
	struct CodeForm code;
	/* Fills in what the program makes: a session's last day, the dates of an answer. */
	bool (*complete)(struct Writing *writing, void *record);
	/* Writes what follows from a change, like the agenda of a session that moved, or from a
	 * new record, of which there is no `before`. In an operation. */
	bool (*follow)(struct Writing *writing, const void *after);
	/* Writes what other records need when the operation is whole, however it was written: undo
	 * and restore too. `before`, `after` NULL: not there, or in the bin. */
	bool (*settle)(struct Writing *writing, const void *before, const void *after);
	/* When a person removes it: false with the error says why it is kept. Undo does not ask.
	 */
	bool (*may_go)(struct Writing *writing, const void *record);
	/* Puts into a new record what its owner tells, for a form; else leaves it as it is. */
	void (*suggest)(struct Writing *writing, void *record);
	/* What other records say of one field while it is entered; shown, and never in the way.
	 * NULL: nothing. Owned by the arena. */
	const char *hinted; /* the key of that field; NULL: there is no hint */
	const char *(*hint)(struct Domain *domain, const void *record, struct Arena *arena);
};
const struct KindBehavior *behavior_at(size_t index);	/* NULL after the last */
const struct KindBehavior *behavior_of(enum Kind kind); /* NULL: its table is all */

#define RULE_FIELDS 6
#define RULE_PATHS 3

enum RuleTime {
	RULE_ENTERED, /* when a person enters it, like a date that is over: it need not hold later
		       */
	RULE_ALWAYS,  /* then, and when any operation is whole, and by verify */
	RULE_WHOLE    /* only when an operation is whole: before that it may not hold yet */
};

/*
 * What a rule reads of another record. With `field`: that field of the record that the REF `ref` of
 * its own kind names. Without: whether a record of `kind` is there whose REF `ref` names it.
 */
struct RulePath {
	const char *ref; /* NULL: none */
	const char *field;
	enum Kind kind;
};

/* A rule between a record and others, or the day, or the system. */
struct RecordRule {
	enum Kind kind; /* of the record that is checked */
	/* What it reads of the record: it is checked when one of them changed; ends with NULL. */
	const char *fields[RULE_FIELDS];
	enum RuleTime time;
	/* Adds a fault, or a warning where the person may know better; each says what to do. */
	bool (*check)(struct Writing *writing, const void *record);
	/* Two that break it say the same: where two people become one, one of them is enough. */
	bool same;
	/* Of a lasting rule: an operation that changes it checks the record too. */
	struct RulePath paths[RULE_PATHS];
	bool warns; /* it adds no faults */
};
const struct RecordRule *rule_at(size_t index); /* NULL after the last */

/* The behavior of the kind and the form of its code, where it has them. */
MUST_USE bool record_complete(struct Writing *writing, void *record);
/* Settles what the open operation has changed and checks the rules of records; ERROR_RULE with the
 * sentence of one that does not hold. Warnings refuse where Domain.strict says so. */
MUST_USE bool records_settle(struct Domain *domain, struct Error *error);
/* Adds the faults that only other records, the day or the system show. */
MUST_USE bool record_check_others(struct Writing *writing, const void *record);
/* Gives parts the new code of their owner, then what the behavior writes. In an operation. */
MUST_USE bool record_follow(struct Writing *writing, const void *after);

/* One more than the highest number in codes of the parts of `owner`, those in the bin included. */
MUST_USE bool code_next_number(struct Writing *writing, Id owner, int64_t *ret_number);

#endif
