/* The certification fee of a case, as the ledger has it. Private to the folder. */
#ifndef QTP_CERTIFIED_VIEW_FEE_H
#define QTP_CERTIFIED_VIEW_FEE_H

#include "view_case.h"

/*
 * "charged $9,750.00, open $9,750.00" of the entries of the practice and its teams whose notes
 * speak of certification, since the case began; NULL: there are none. Of several currencies the
 * first one. Owned by the arena.
 */
MUST_USE bool case_fee(struct Domain *domain, const struct CaseFacts *facts, struct Arena *arena,
		       const char **ret_text, struct Error *error);

#endif
