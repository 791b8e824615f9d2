/* Facts: what the rules look at of many records of one kind, loaded by the capabilities in their
 * order, in a handful of queries however many records there are. */
#ifndef QTP_DOMAIN_FACTS_H
#define QTP_DOMAIN_FACTS_H

#include "qtp/engine/domain/domain.h"

/* How much of the records is read. */
enum Depth {
	DEPTH_WHOLE,	/* all of it, for pages */
	DEPTH_JUDGED,	/* only the fields that rules and Today look at, and of what happened only
			   what matters today; the judgements are the same */
	DEPTH_DATES,	/* those fields of the records and of what sets their days, no more */
	DEPTH_OVER_TIME /* those fields of all that happened, but no people and no eligibility */
};

#define FACTS_MAX 8

struct FactsBatch;

/* A row: the facts that one capability has of each record of a kind. */
struct Facts {
	enum Kind kind;
	size_t size; /* bytes of one record's facts */
	/* Fills `facts`, one for each of batch->records and zeroed before. Facts of earlier rows
	 * of the kind are there (facts_of). */
	bool (*load)(const struct FactsBatch *batch, void *facts, struct Error *error);
};

/* How records are read, and who owns them. */
struct Loading {
	struct Domain *domain;
	enum Depth depth;
	struct Arena *arena;
};

/* The facts of some records of one kind. */
struct FactsBatch {
	struct Loading loading;
	struct Records records;
	void *facts[FACTS_MAX]; /* in the order of the rows of the kind */
};

/* Loads records and their facts: in the order of `ids` at DEPTH_WHOLE, else by id. Records that do
 * not exist are left out. */
MUST_USE bool facts_load(const struct Loading *loading, enum Kind kind, struct IdSpan ids,
			 struct FactsBatch **ret_batch, struct Error *error);
/* The facts that `row` has of the record with that index. */
void *facts_of(const struct FactsBatch *batch, const struct Facts *row, size_t index);

/* The fields of a kind that rules look at, whatever record they judge: the others stay blank in
 * facts that are not whole. */
struct FactsFields {
	enum Kind kind;
	const char *const *fields; /* keys, NULL after the last */
};
/* The rows of all capabilities; NULL after the last. */
const struct FactsFields *facts_fields_at(size_t index);
/* NULL: records of this kind are always read whole. */
const char *const *facts_fields(enum Kind kind);

/* --- Loading what belongs to a set of records, one query a kind --- */

/* The records that a reference field of `from` names, each once, sorted by id. */
MUST_USE bool load_refs(const struct Loading *loading, const struct Records *from,
			const char *field, struct Records *ret_records, struct Error *error);
/* Records of a kind whose reference of the key `owner` says what they are parts of. */
struct PartsBy {
	enum Kind kind;
	const char *owner;
};
/* The parts of `owners`, not in the bin, those of one owner side by side. */
MUST_USE bool load_parts(const struct Loading *loading, const struct Records *owners,
			 struct PartsBy which, struct Records *ret_records, struct Error *error);

/* A run of records. */
struct Span {
	size_t first, n;
};
/* The run of records whose `field` is `id`, in what load_parts gave for sorted owners. */
struct Span records_span(const struct Records *records, const char *field, Id id);
/* The same run as records of its own. */
struct Records records_part(const struct Records *records, const char *field, Id id);
/* A record by id in what load_refs gave; NULL: none. */
const void *records_find(const struct Records *records, Id id);
/* Where the record with that id is in records sorted by id; records->n: nowhere. */
size_t records_index(const struct Records *records, Id id);

#endif
