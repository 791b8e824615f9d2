/* Rules that look beyond one record: other records, the season, the system. Private to this room.
 */
#ifndef QTP_DOMAIN_RECORD_CHECK_H
#define QTP_DOMAIN_RECORD_CHECK_H

#include "qtp/domain/record.h"

/* Fills in what the program makes: codes, a session's last day, the dates of an answer. `before`
 * NULL: a new record. */
MUST_USE bool record_complete(struct Domain *domain, const struct Entity *entity,
			      const void *before, void *record, struct Arena *arena,
			      struct Error *error);
/* Adds the faults that only other records show. `before` NULL: a new record. */
MUST_USE bool record_check_others(struct Domain *domain, const struct Entity *entity,
				  const void *before, const void *record, struct Arena *arena,
				  struct Issues *issues, struct Error *error);
/* Writes what follows from a change, like the codes of sessions and teams when their cohort's code
 * changed. In an operation. */
MUST_USE bool record_follow(struct Domain *domain, const struct Entity *entity, const void *before,
			    const void *after, struct Arena *arena, struct Error *error);

/* Parts of `owner` whose code begins with its code. */
struct Recode {
	enum Kind kind;		 /* of the parts */
	const char *owner_field; /* of a part */
	Id owner;
	const char *old_code, *new_code;
};
/* Gives them, in the bin or not, codes that begin with the new one, and what belongs to them. The
 * same code, or none: nothing. In an operation. */
MUST_USE bool record_recode_parts(struct Domain *domain, const struct Recode *recode,
				  struct Arena *arena, struct Error *error);
/* Whatever refers to one record of a kind, in the bin or not, refers to another. In an operation.
 */
MUST_USE bool record_redirect(struct Domain *domain, enum Kind kind, Id from, Id to,
			      struct Arena *arena, struct Error *error);

#endif
