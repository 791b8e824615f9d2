/* Claims of credit, many at once as one operation. */
#ifndef QTP_CREDIT_COMMAND_CLAIM_H
#define QTP_CREDIT_COMMAND_CLAIM_H

#include "qtp/credit.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/domain.h"

/* What one person claims. */
struct ClaimOf {
	Id person;
	Choice credit; /* enum CreditType */
	double hours;
};

/* Of which session, who says so, and when. */
struct ClaimBy {
	Id session;
	const char *attested_by; /* NULL: the user */
	Day day;		 /* DAY_NONE: today */
};

/*
 * Claims credit for `n` people, in place of what they have claimed of that type so
 * far. Errors: INPUT, it is more than was earned or designated.
 */
MUST_USE bool claims_put(struct Domain *domain, struct ClaimBy by, const struct ClaimOf claims[],
			 size_t n, struct Error *error);

/* Claims of one session. */
struct ClaimSet {
	struct ClaimBy by;
	const struct ClaimOf *claims;
	size_t n;
};
/* The same of several sessions, as one operation; sets of none are passed over. */
MUST_USE bool claims_put_all(struct Domain *domain, const struct ClaimSet sets[], size_t n,
			     struct Error *error);
/* All that is earned and not claimed yet. Owned by the arena. */
size_t claims_open(const struct Roll *roll, struct Arena *arena, struct ClaimOf **ret_claims);

#endif
