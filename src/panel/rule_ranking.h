/* What the scores of an application add up to, when they may be seen, and the order of
 * applications. */
#ifndef QTP_PANEL_RULE_RANKING_H
#define QTP_PANEL_RULE_RANKING_H

#include "qtp/panel.h"

#define CRITERIA_MOST 16

/* What one reviewer gives one application. */
struct Sheet {
	int64_t ratings[CRITERIA_MOST]; /* one a criterion; NUMBER_NONE: not given */
	bool is_asked; /* false: the reviewer belongs to the team or its practice */
};

/* What all of them give it. */
struct Verdicts {
	const struct Sheet *sheets; /* one a reviewer */
	size_t n_reviewers, n_criteria;
	bool is_opened; /* by the coordinator */
};

enum ScoresState {
	SCORES_NONE,	 /* no one is asked, or there are no criteria */
	SCORES_BLIND,	 /* someone has not answered, and no one opened it */
	SCORES_OPENED,	 /* someone has not answered, and it was opened */
	SCORES_COMPLETE, /* all have answered */
};
const char *scores_state_key(enum ScoresState state); /* "blind" */

/* A reviewer has answered when there is a score for each criterion; others do not count. Means,
 * spread and order are known when the scores are complete or opened, and someone has answered;
 * else NAN. */
struct Ranked {
	enum ScoresState state;
	size_t n_asked, n_answered;
	double mean;   /* of the means of those who answered */
	double spread; /* their highest mean less their lowest */
};
struct Ranked ranked_of(struct Verdicts verdicts);
bool sheet_is_answered(const struct Sheet *sheet, size_t n_criteria);
size_t sheet_n_given(const struct Sheet *sheet, size_t n_criteria);
/* Of all criteria; NAN: not answered. */
double sheet_mean(const struct Sheet *sheet, size_t n_criteria);
/* Of one criterion, over those who answered; NAN where `ranked` is not known. */
double criterion_mean(struct Verdicts verdicts, const struct Ranked *ranked, size_t criterion);

/* 1 is the highest mean; equal means share a place, and the next one counts them: 1, 2, 2, 4. 0:
 * its mean is not known. */
void rank_means(const struct Ranked *const all[], size_t n, int64_t ret_ranks[]);

#endif
