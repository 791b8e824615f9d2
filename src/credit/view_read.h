/* Some fields of the records of some owners, as facts of credit are read. Private to credit. */
#ifndef QTP_CREDIT_VIEW_READ_H
#define QTP_CREDIT_VIEW_READ_H

#include "qtp/engine/domain/facts.h"

/* Those of the kind of `records->entity` whose reference fields[0] is one of `owners`, in the order
 * of their owners; fields end with a NULL. Owned by the arena of the loading. */
MUST_USE bool read_owned(const struct Loading *loading, const char *const fields[],
			 struct IdSpan owners, struct Records *records, struct Error *error);
/* The values of a reference, each once, sorted. Owned by the arena. */
struct IdSpan read_values(const struct Records *records, const char *key, struct Arena *arena);

#endif
