/* Coaching as a page: teams by month, planned calls, caseload. */
#ifndef QTP_COACHING_PAGE_COACHING_H
#define QTP_COACHING_PAGE_COACHING_H

#include "qtp/coaching.h"
#include "qtp/engine/page/page.h"
#include "view_coaching.h"

/* The parts, one below the other. */
enum CoachingPart {
	COACHING_TEAMS,
	COACHING_UNHELD,
	COACHING_UPCOMING,
	COACHING_COACHES,
	N_COACHING_PARTS
};

/* A row the cursor can stand on. */
struct CoachingPlace {
	enum CoachingPart part;
	size_t index;
};

size_t coaching_part_size(const struct Coaching *coaching, enum CoachingPart part);
/* Draws from row `first` on, moved so that the place is in sight; returns where it begins now. */
int page_coaching(struct Area area, const struct Coaching *coaching, struct CoachingPlace selected,
		  int first, struct Arena *arena);

/* What the records say of the coach's newest score, or of the first: from a row on, below the
 * scores of the team. Returns the row after it. */
int page_score_hint(struct Area area, int row, const struct CoachingFacts *coaching,
		    const struct ScoreEvidence *evidence);

#endif
