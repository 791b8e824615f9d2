/* Ranking: the applications of a season, what each reviewer gives them, and their order. */
#ifndef QTP_PANEL_VIEW_RANKING_H
#define QTP_PANEL_VIEW_RANKING_H

#include "qtp/engine/domain/facts.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "rule_ranking.h"

struct RankingRow {
	const struct Team *team;
	const struct Cohort *cohort;
	struct Sheet *sheets; /* one a reviewer */
	struct Verdicts verdicts;
	struct Ranked ranked;
	int64_t rank; /* 0: its mean is not known */
};

/* Owned by the arena. */
struct Ranking {
	const struct Criterion **criteria; /* by code */
	size_t n_criteria;
	const struct Person **reviewers; /* by family name */
	size_t n_reviewers;
	/* Applications that wait for a decision, and others with a score; those whose mean is known
	 * by rank, then the others by their code, which tells nothing. */
	struct RankingRow *rows;
	size_t n_rows;
};

/* Whose applications; ranks are among these. */
struct RankingOf {
	Id season;
	Id cohort; /* one of its cohorts; 0: all of them */
};
MUST_USE bool ranking_load(struct Domain *domain, struct RankingOf of, struct Arena *arena,
			   struct Ranking *ret_ranking, struct Error *error);
/* Whether a decision is to come. */
bool application_waits(const struct Team *team);
/* Names of those asked who have not answered, with commas; "": none. */
const char *ranking_missing(const struct Ranking *ranking, const struct RankingRow *row,
			    struct Arena *arena);
/* "complete", "blind, 1 of 3 answered", "opened, 2 of 3 answered", "no one is asked". */
const char *ranking_state_text(const struct RankingRow *row, struct Arena *arena);
/* The index of a reviewer; n_reviewers: none of them. */
size_t ranking_reviewer(const struct Ranking *ranking, Id person);

/* A sentence why the person does not score the application: no reviewer of its season, of the team,
 * or of its practice. NULL: the person does. */
MUST_USE bool reviewer_refusal(const struct Loading *loading, const struct Team *team, Id person,
			       const char **ret_why, struct Error *error);

#endif
