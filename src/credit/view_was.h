/* What a half-day said before it was corrected. */
#ifndef QTP_CREDIT_VIEW_WAS_H
#define QTP_CREDIT_VIEW_WAS_H

#include "qtp/credit.h"
#include "qtp/engine/domain/domain.h"

/* What it said until somebody changed it after its day. */
struct WasMark {
	const char *until; /* "2017-08-21 14:03" */
	const char *who;
	const char *text; /* "absent" */
};

/* The newest first; n 0: it was not corrected. Owned by the arena. */
struct WasMarks {
	struct WasMark *items;
	size_t n;
};
struct WasOf {
	const struct RollColumn *column;
	const struct RollMark *mark;
};
MUST_USE bool roll_was(struct Domain *domain, struct WasOf of, struct Arena *arena,
		       struct WasMarks *ret_was, struct Error *error);

#endif
