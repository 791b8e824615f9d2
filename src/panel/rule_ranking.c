/* Means and spread of scores, and the order of applications. */
#include "rule_ranking.h"

#include <math.h>

/* Means that differ by less were computed from the same scores in another order. */
#define SAME_MEAN 1e-9

const char *scores_state_key(enum ScoresState state)
{
	static const char *const keys[] = {
		[SCORES_NONE] = "none",
		[SCORES_BLIND] = "blind",
		[SCORES_OPENED] = "opened",
		[SCORES_COMPLETE] = "complete",
	};

	return keys[state];
}

size_t sheet_n_given(const struct Sheet *sheet, size_t n_criteria)
{
	size_t n = 0;

	for (size_t i = 0; i < n_criteria; i++)
		n += sheet->ratings[i] != NUMBER_NONE;
	return n;
}

bool sheet_is_answered(const struct Sheet *sheet, size_t n_criteria)
{
	return sheet->is_asked && n_criteria > 0 && sheet_n_given(sheet, n_criteria) == n_criteria;
}

double sheet_mean(const struct Sheet *sheet, size_t n_criteria)
{
	double sum = 0;

	if (!sheet_is_answered(sheet, n_criteria))
		return NAN;
	for (size_t i = 0; i < n_criteria; i++)
		sum += (double)sheet->ratings[i];
	return sum / (double)n_criteria;
}

static enum ScoresState state_of(struct Verdicts verdicts, const struct Ranked *ranked)
{
	if (ranked->n_asked == 0 || verdicts.n_criteria == 0)
		return SCORES_NONE;
	if (ranked->n_answered == ranked->n_asked)
		return SCORES_COMPLETE;
	return verdicts.is_opened ? SCORES_OPENED : SCORES_BLIND;
}

struct Ranked ranked_of(struct Verdicts verdicts)
{
	struct Ranked ranked = {.mean = NAN, .spread = NAN};
	double sum = 0, least = INFINITY, most = -INFINITY;

	for (size_t i = 0; i < verdicts.n_reviewers; i++) {
		const struct Sheet *sheet = &verdicts.sheets[i];
		double mean = sheet_mean(sheet, verdicts.n_criteria);

		ranked.n_asked += sheet->is_asked;
		if (isnan(mean))
			continue;
		ranked.n_answered++;
		sum += mean;
		least = fmin(least, mean);
		most = fmax(most, mean);
	}
	ranked.state = state_of(verdicts, &ranked);
	if (ranked.n_answered > 0 &&
	    (ranked.state == SCORES_COMPLETE || ranked.state == SCORES_OPENED)) {
		ranked.mean = sum / (double)ranked.n_answered;
		ranked.spread = most - least;
	}
	return ranked;
}

double criterion_mean(struct Verdicts verdicts, const struct Ranked *ranked, size_t criterion)
{
	double sum = 0;

	if (isnan(ranked->mean))
		return NAN;
	for (size_t i = 0; i < verdicts.n_reviewers; i++)
		if (sheet_is_answered(&verdicts.sheets[i], verdicts.n_criteria))
			sum += (double)verdicts.sheets[i].ratings[criterion];
	return sum / (double)ranked->n_answered;
}

void rank_means(const struct Ranked *const all[], size_t n, int64_t ret_ranks[])
{
	for (size_t i = 0; i < n; i++) {
		ret_ranks[i] = isnan(all[i]->mean) ? 0 : 1;
		for (size_t k = 0; k < n && ret_ranks[i] > 0; k++)
			ret_ranks[i] += all[k]->mean > all[i]->mean + SAME_MEAN;
	}
}
