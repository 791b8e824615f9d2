/* Score history: from single scores to rows of months. */
#include "rule_score_history.h"
#include "qtp/coaching.h"
#include "rule_score.h"

#include <math.h>

#define MONTHS_MOST 120 /* ten years; older ones are left out */

const char *rater_word(Choice rater)
{
	static const char *const words[N_RATERS] = {
		[RATER_COACH] = "coach", [RATER_TEAM] = "team", [RATER_DIRECTOR] = "director"};

	return rater >= 0 && rater < N_RATERS ? words[rater] : "";
}

/* The first and the last month; false: there are no scores. */
static bool find_range(const struct Score *const scores[], size_t n, Day *ret_first, Day *ret_last)
{
	*ret_first = *ret_last = DAY_NONE;
	for (size_t i = 0; i < n; i++) {
		Day month = scores[i]->month;

		if (*ret_first == DAY_NONE || month < *ret_first)
			*ret_first = month;
		if (*ret_last == DAY_NONE || month > *ret_last)
			*ret_last = month;
	}
	return n > 0;
}

static size_t count_months(Day first, Day last)
{
	size_t n = 1;

	for (Day month = day_month_start(first); month < day_month_start(last);
	     month = day_add_months(month, 1))
		n++;
	return n;
}

static void fill_months(struct ScoreHistory *history, Day first, const struct Score *const scores[],
			size_t n, struct Arena *arena)
{
	struct ScoreMonth *months = ARENA_ARRAY(arena, history->n, struct ScoreMonth);

	for (size_t m = 0; m < history->n; m++) {
		const struct Score **by = months[m].by;

		months[m].month = day_add_months(day_month_start(first), (int)m);
		for (size_t i = 0; i < n; i++)
			if (scores[i]->rater >= 0 && scores[i]->rater < N_RATERS &&
			    day_month_start(scores[i]->month) == months[m].month)
				by[scores[i]->rater] = scores[i];
		for (int rater = 0; rater < N_RATERS; rater++)
			history->has_rater[rater] = history->has_rater[rater] || by[rater];
		months[m].gap = by[RATER_COACH] && by[RATER_TEAM]
					? by[RATER_COACH]->value - by[RATER_TEAM]->value
					: (double)NAN;
	}
	history->months = months;
}

static void find_falls(struct ScoreHistory *history, const struct Score *const scores[], size_t n,
		       struct Arena *arena)
{
	struct ScoreFall *falls = ARENA_ARRAY(arena, n, struct ScoreFall);

	for (size_t m = history->n; m > 0; m--) {
		for (int rater = 0; rater < N_RATERS; rater++) {
			const struct Score *score = history->months[m - 1].by[rater];
			const struct Score *before =
				score ? score_before(scores, n, (enum Rater)rater, score->month)
				      : NULL;

			if (score && score_is_fall(before, score->value))
				falls[history->n_falls++] = (struct ScoreFall){before, score};
		}
	}
	history->falls = falls;
}

struct ScoreHistory score_history(const struct Score *const scores[], size_t n, struct Arena *arena)
{
	struct ScoreHistory history = {0};
	Day first, last;

	if (!find_range(scores, n, &first, &last))
		return history;
	history.n = count_months(first, last);
	if (history.n > MONTHS_MOST) {
		history.n = MONTHS_MOST;
		first = day_add_months(day_month_start(last), 1 - MONTHS_MOST);
	}
	fill_months(&history, first, scores, n, arena);
	find_falls(&history, scores, n, arena);
	return history;
}
