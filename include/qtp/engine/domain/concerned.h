/* Concerned: whom a record concerns that goes to another day, as the capabilities that know them
 * say it. */
#ifndef QTP_DOMAIN_CONCERNED_H
#define QTP_DOMAIN_CONCERNED_H

#include "qtp/engine/domain/facts.h"

/* Owned by the arena it was loaded with. */
struct Concerned {
	const char *const *ask_again; /* "Elena Brandt, Lakeside Oncology": who answered for the
					 record as it is, and will have to be asked again */
	size_t n_ask_again;
	const char *const *clashes; /* "Elena Brandt: PLACE, and PLACE": who would be in two places
				       at once */
	size_t n_clashes;
	enum Kind ower;	     /* of `owers`; KIND_NONE: none */
	struct IdSpan owers; /* they owe what is due by the record */
};

/* The struct of a record as it is, and on its other day. */
struct ConcernedMove {
	enum Kind kind;
	const void *before, *after;
};

/* A row: whom records of one kind concern; each adds what it knows. */
struct ConcernedSource {
	enum Kind kind;
	bool (*load)(const struct Loading *loading, const struct ConcernedMove *move,
		     struct Concerned *concerned, struct Error *error);
};
/* The rows of all capabilities; NULL after the last. */
const struct ConcernedSource *concerned_source_at(size_t index);
/* What is known of it; nothing where no capability knows any. */
MUST_USE bool concerned_load(const struct Loading *loading, const struct ConcernedMove *move,
			     struct Concerned *ret_concerned, struct Error *error);

#endif
