/* What a change of the roll would void. */
#ifndef QTP_CREDIT_RECORD_CERTIFIED_H
#define QTP_CREDIT_RECORD_CERTIFIED_H

#include "qtp/credit.h"
#include "qtp/engine/domain/domain.h"

/* A mark as it was and as it is to be; NULL: there is none. */
struct MarkChange {
	const struct RollMark *was, *is;
};

/* ERROR_RULE with the numbers of all good certificates that rest on what would change, and whose
 * they are. */
MUST_USE bool marks_may_change(struct Domain *domain, Id session, const struct MarkChange changes[],
			       size_t n, struct Error *error);

#endif
