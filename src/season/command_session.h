/* Session: moving one, and what moves with it. */
#ifndef QTP_SEASON_COMMAND_SESSION_H
#define QTP_SEASON_COMMAND_SESSION_H

#include "qtp/season.h"
#include "view_due.h"

/* What a move would do; everything owned by the arena it was planned with. */
struct SessionMove {
	struct Session before, after;
	size_t n_agenda; /* agenda items that move along, each by as many days */
	const char *const
		*ask_again; /* "Elena Brandt, Lakeside Oncology": answers given for the old dates */
	size_t n_ask_again;
	/* "Elena Brandt: PLACE, and PLACE": faculty and coaches in two places at once */
	const char *const *clashes;
	size_t n_clashes;
	struct DueMoves due; /* due days that move along and are still owed, by code */
	/* "M12   4 Aug 2017  Priority matrix, DAL17-06": days of a team's own, which stay */
	const char *const *stays;
	size_t n_stays;
};

/* A session and its new first day. */
struct SessionDay {
	Id session;
	Day first_day;
};
/*
 * Plans to move a session so that it begins on that day and keeps its length. Nothing is written.
 * ERROR_RULE or INPUT: a day before today, outside the season, over or after another session of
 * the cohort.
 */
MUST_USE bool session_plan_move(struct Domain *domain, struct SessionDay to, struct Arena *arena,
				struct SessionMove *ret_move, struct Error *error);
/* Does it, as one operation: the session, its agenda. Answers stay as they are and no longer count
 * (they are for other dates). */
MUST_USE bool session_move(struct Domain *domain, struct SessionDay to, struct Error *error);

#endif
