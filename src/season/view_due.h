/* Due: what the teams of a cohort owe, and when; computed from its sessions, never stored. */
#ifndef QTP_SEASON_VIEW_DUE_H
#define QTP_SEASON_VIEW_DUE_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/domain/owed.h"
#include "qtp/season.h"
#include "qtp/season/rule_season.h"
#include "qtp/season/view_schedule.h"

/* A due day that moves with its session; DAY_NONE: there is none any more, or none yet. */
struct DueMove {
	const struct Milestone *milestone;
	Day before, after;
};

/* Everything is owned by the arena. */
struct DueMoves {
	struct Arena *arena;
	struct DueMove *items;
	size_t n, capacity;
};
/* Adds the due days that move when a session becomes `after`, and are not both over. */
MUST_USE bool due_moves(struct Domain *domain, const struct Session *before,
			const struct Session *after, struct DueMoves *moves, struct Error *error);
/* "M15  20 Sep 2017 > 27 Sep 2017  Final presentation". */
const char *due_move_text(const struct DueMove *move, struct Arena *arena);

#endif
