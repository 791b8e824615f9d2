/* Score: one a month and rater, a fall has a reason, coach and team are compared, hints are given.
 */
#include "rule_score.h"
#include "qtp/coaching.h"
#include "rule_cadence.h"

#include <math.h>

/* What the records allow, and what progress suggests. */
#define HIGHEST_WITHOUT_CHARTER 0.5
#define HIGHEST_WITHOUT_PDSA 2.0
#define PROGRESS_SOME 20.0
#define SCORE_SOME 3.0
#define PROGRESS_HALF 50.0
#define SCORE_HALF 4.0

static const struct Score *newest_up_to(const struct Score *const scores[], size_t n,
					enum Rater rater, Day last)
{
	const struct Score *newest = NULL;

	for (size_t i = 0; i < n; i++) {
		if (scores[i]->rater == (Choice)rater && scores[i]->month <= last &&
		    (!newest || scores[i]->month > newest->month))
			newest = scores[i];
	}
	return newest;
}

const struct Score *score_newest(const struct Score *const scores[], size_t n, enum Rater rater,
				 Day today)
{
	return newest_up_to(scores, n, rater, day_month_start(today));
}

const struct Score *score_before(const struct Score *const scores[], size_t n, enum Rater rater,
				 Day month)
{
	return newest_up_to(scores, n, rater, day_month_start(month) - 1);
}

bool score_is_fall(const struct Score *before, double value)
{
	return before && value < before->value;
}

Day score_due_month(const struct CoachingFacts *facts)
{
	Day month;

	if (facts->start == DAY_NONE)
		return DAY_NONE;
	month = day_month_start(day_month_start(facts->today) - 1);
	if (facts->end != DAY_NONE && month > facts->end)
		month = day_month_start(facts->end);
	return month < day_month_start(cadence_start(facts)) ? DAY_NONE : month;
}

const char *score_gap_text(const struct CoachingFacts *facts, struct Arena *arena)
{
	const struct Score *coach =
		score_newest(facts->scores, facts->n_scores, RATER_COACH, facts->today);
	const struct Score *team =
		score_newest(facts->scores, facts->n_scores, RATER_TEAM, facts->today);

	if (!coach || !team || fabs(coach->value - team->value) < SCORE_GAP)
		return NULL;
	return arena_format(arena, "coach scores %.1f, team scores %.1f", coach->value,
			    team->value);
}

static bool is_missing(const struct CoachingFacts *facts, enum Rater rater, Day due)
{
	const struct Score *newest =
		score_newest(facts->scores, facts->n_scores, rater, facts->today);

	return !newest || newest->month < due;
}

const char *score_missing(const struct CoachingFacts *facts)
{
	Day due = score_due_month(facts);

	if (due == DAY_NONE)
		return NULL;
	if (is_missing(facts, RATER_COACH, due))
		return is_missing(facts, RATER_TEAM, due) ? "coach or team" : "coach";
	return is_missing(facts, RATER_TEAM, due) ? "team" : NULL;
}

const char *score_text(const struct Score *score, struct Arena *arena)
{
	return score ? arena_format(arena, "%.1f", score->value) : "-";
}

const char *month_name(Day month)
{
	static const char *const names[] = {"January",	 "February", "March",	 "April",
					    "May",	 "June",     "July",	 "August",
					    "September", "October",  "November", "December"};
	int year, number, day;

	if (month == DAY_NONE)
		return "";
	day_to_civil(month, &year, &number, &day);
	return names[number - 1];
}

struct ScoreEvidence score_evidence_of(const struct Team *team)
{
	return (struct ScoreEvidence){
		.has_charter = team->charter,
		.has_pdsa = team->pdsa,
		.aim_progress = team->aim == NUMBER_NONE ? (double)NAN : (double)team->aim,
	};
}

/* The highest score the records allow, with the reason; INFINITY: any. */
static double ceiling_of(const struct ScoreEvidence *evidence, const char **ret_reason)
{
	if (evidence->has_charter == CHOICE_NO) {
		*ret_reason = "without a charter";
		return HIGHEST_WITHOUT_CHARTER;
	}
	if (evidence->has_pdsa == CHOICE_NO) {
		*ret_reason = "without a PDSA cycle";
		return HIGHEST_WITHOUT_PDSA;
	}
	return INFINITY;
}

const char *score_hint(const struct ScoreEvidence *evidence, double value, struct Arena *arena)
{
	const char *reason = "";
	double ceiling = ceiling_of(evidence, &reason), progress = evidence->aim_progress;
	double suggested = progress >= PROGRESS_HALF   ? SCORE_HALF
			   : progress >= PROGRESS_SOME ? SCORE_SOME
						       : NAN;

	if (isfinite(ceiling) && (isnan(value) || value > ceiling))
		return arena_format(arena, "%s at most %.1f", reason, ceiling);
	if (isfinite(ceiling) || isnan(suggested) || (!isnan(value) && value >= suggested))
		return NULL;
	return arena_format(arena, "%.0f %% of the aim suggests %.1f", progress, suggested);
}

const char *month_seen(Day month, Day today, struct Arena *arena)
{
	int year, number, day;

	if (day_same_year(month, today))
		return month_name(month);
	day_to_civil(month, &year, &number, &day);
	return arena_format(arena, "%s %d", month_name(month), year);
}
