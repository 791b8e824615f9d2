/* Record work: what the files that write records share. Private to this room. */
#ifndef QTP_DOMAIN_RECORD_WORK_H
#define QTP_DOMAIN_RECORD_WORK_H

#include "qtp/engine/domain/behavior.h"

/* Every zone field names a zone that the system knows. */
void check_zones(struct Writing *writing, const void *record);
/* Warns of texts that look as if they were about a patient, where they are new or have changed. */
void check_patient_data(struct Writing *writing, const void *record);

/* All rules in turn; begins zeroed. */
struct RuleWalk {
	size_t capability, rule;
};
const struct RecordRule *rule_next(struct RuleWalk *walk); /* NULL after the last */
/* Whether the path of a lasting rule begins at a record of the kind. */
bool rule_path_begins(const struct RecordRule *rule, const struct RulePath *path, enum Kind kind);
/* Whether there are rules that hold however a record of the kind is written, or is made; with those
 * that only warn. */
bool has_lasting_rules(const struct Entity *entity, bool warnings, bool made);
/* Adds the faults of the record: of the rules for entering it, or of those that last. */
MUST_USE bool rules_check(struct Writing *writing, const void *record, bool entered);

/* When an operation is whole: what only warns is asked where a warning counts. */
MUST_USE bool rules_hold(struct Writing *writing, const void *record);
/* Whether another record says the same by now (RecordRule.same). */
MUST_USE bool rules_find_same(struct Writing *writing, const void *record, bool *ret_same);

/* The code in its field; NULL: none. */
const char *code_of(const struct Field *field, const void *record, struct Arena *arena);
/* The code where none is given. */
MUST_USE bool code_complete(struct Writing *writing, const struct CodeForm *form, void *record);
/* Counts the code of a record that was written. */
void code_written(struct Writing *writing, const void *record);
/* A code names one record of its kind, in the bin or not; an `entered` one has the form of a code.
 */
MUST_USE bool code_check(struct Writing *writing, const void *record, bool entered);

/* A change to each record whose REF field `owner` is `id`, in the bin or not. */
struct EachPart {
	const struct Entity *entity;
	const struct Field *owner;
	Id id;
	/* True: the record is to be written. */
	bool (*change)(const struct EachPart *each, void *record, struct Arena *arena);
	const char *old_code, *new_code;
	Id to;
	bool drop; /* what says the same as another by then goes to the bin */
};

#endif
