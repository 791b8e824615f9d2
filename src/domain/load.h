/* Loading what hangs on a set of records, one query a kind. Private to this room. */
#ifndef QTP_DOMAIN_LOAD_H
#define QTP_DOMAIN_LOAD_H

#include "qtp/domain/domain.h"

/* How much of the records is read: all, or only the fields that rules and Today look at (the others
 * are blank, and what hangs on one owner comes by id). */
enum Depth { DEPTH_WHOLE, DEPTH_JUDGED, DEPTH_COACHED };
/* The fields of a kind that are looked at, ended by NULL; NULL: such records are read whole. */
const char *const *load_judged_fields(enum Kind kind);

/* The records that a reference field of `from` names, each once, sorted by id. */
MUST_USE bool load_refs(struct Domain *domain, const struct Records *from, const char *field,
			enum Depth depth, struct Arena *arena, struct Records *ret_records,
			struct Error *error);
/* The parts of `owners`: records of `kind` not in the bin whose `field` names one of them, those of
 * one owner side by side. */
MUST_USE bool load_parts(struct Domain *domain, enum Kind kind, const char *field,
			 const struct Records *owners, enum Depth depth, struct Arena *arena,
			 struct Records *ret_records, struct Error *error);

/* A run of records. */
struct Span {
	size_t first, n;
};
/* The run of records whose `field` is `id`, in what load_parts gave for sorted owners. */
struct Span records_span(const struct Records *records, const char *field, Id id);
/* A record by id in what load_refs gave; NULL: none. */
const void *records_find(const struct Records *records, Id id);

#endif
