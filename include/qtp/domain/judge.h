/* Judgements of teams: light, eligible, failing rules and reason, kept in the store for lists to
 * filter and sort on. */
#ifndef QTP_DOMAIN_JUDGE_H
#define QTP_DOMAIN_JUDGE_H

#include "qtp/domain/team.h"

/*
 * Brings the judgements of a season's teams (0: of all) up to date. The first time all are judged;
 * after that only teams that operations since then may have touched, and all again when the day or
 * the season in view is another. Nothing changed: one small query.
 * Not inside an operation: what it keeps would go when that is rolled back.
 */
MUST_USE bool judge_teams(struct Domain *domain, Id season, struct Error *error);

struct JudgeProgress {
	bool done;	 /* every team of the season is judged */
	size_t n, n_all; /* teams so far, and in all */
};
/*
 * The same in slices: what operations have touched, and at most `n` further teams of the season, of
 * which the walk through it goes on where the last call left it. Until it is done a list must not
 * be sorted by what is judged, nor filtered.
 */
MUST_USE bool judge_some(struct Domain *domain, Id season, size_t n,
			 struct JudgeProgress *ret_progress, struct Error *error);

/* Judges again what operations have touched since, and nothing else: before teams are read. */
MUST_USE bool judge_catch_up(struct Domain *domain, struct Error *error);
/* Puts what is judged into records of teams that were read after that and hold nothing of it yet;
 * texts are owned by the arena. */
MUST_USE bool judge_records(struct Domain *domain, const struct Records *teams, struct Arena *arena,
			    struct Error *error);

/* Puts what is judged of a team into the judged fields of `team`; its reason is owned by the arena.
 */
void judge_fill(const struct TeamFacts *facts, struct Team *team, struct Arena *arena);

#endif
