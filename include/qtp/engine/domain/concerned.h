/* Concerned: whom a record concerns that goes to another day, as the capability that knows them
 * says it. */
#ifndef QTP_DOMAIN_CONCERNED_H
#define QTP_DOMAIN_CONCERNED_H

#include "qtp/engine/domain/facts.h"

/* Owned by the arena it was loaded with. */
struct Concerned {
	const char *const *ask_again; /* "Elena Brandt, Lakeside Oncology": who answered for the
					 record as it is, and will have to be asked again */
	size_t n_ask_again;
	enum Kind ower;	     /* of `owers`; KIND_NONE: none */
	struct IdSpan owers; /* they owe what is due by the record */
};

/* A row: whom records of one kind concern; one row a kind. */
struct ConcernedSource {
	enum Kind kind;
	bool (*load)(const struct Loading *loading, const void *record,
		     struct Concerned *ret_concerned, struct Error *error);
};
/* The rows of all capabilities; NULL after the last. */
const struct ConcernedSource *concerned_source_at(size_t index);
/* What is known of `record`, a struct of `kind`; nothing where no capability knows any. */
MUST_USE bool concerned_load(const struct Loading *loading, enum Kind kind, const void *record,
			     struct Concerned *ret_concerned, struct Error *error);

#endif
