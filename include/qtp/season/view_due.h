/* Due: what the teams of a cohort owe, and when; computed from its sessions, never stored. */
#ifndef QTP_SEASON_VIEW_DUE_H
#define QTP_SEASON_VIEW_DUE_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/domain/owed.h"
#include "qtp/season.h"
#include "qtp/season/rule_milestone.h"

/* A day on which a milestone is due in a cohort. */
struct DueRow {
	const struct Milestone *milestone;
	Day day;
	bool own; /* in place of the season's day */
};

/* Whose due days: `ower` leaves out what `owed` says is done with, and moves what has a day of its
 * own. Of a whole cohort: `owed` is NULL. */
struct DueOf {
	const struct OwedList *owed;
	Id ower;
};

/*
 * The days on which a milestone is still due, first to last; their number. Cannot fail.
 */
size_t due_days_open(const struct Milestone *milestone, const struct DueDates *dates,
		     struct DueOf of, Day ret_days[DUE_DAYS_MAX]);

/* Those from `first` to `last`, both included. */
struct DueRows {
	Day first, last;
	struct Arena *arena;
	struct DueRow *items;
	size_t n, capacity;
};
/* Adds the due days of the milestones of a season in one cohort, which are borrowed, and sorts by
 * day, then code. */
void due_rows(const struct Records *milestones, const struct DueDates *dates, struct DueOf of,
	      struct DueRows *rows);
/* The same, read from the file for a cohort. */
MUST_USE bool due_load(struct Domain *domain, Id cohort, struct DueOf of, struct DueRows *rows,
		       struct Error *error);

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
