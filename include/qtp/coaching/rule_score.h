/* Score: what is asked of progress scores, and hints for the next one. */
#ifndef QTP_COACHING_RULE_SCORE_H
#define QTP_COACHING_RULE_SCORE_H

#include "qtp/coaching.h"
#include "qtp/coaching/rule_cadence.h"

#define SCORE_GAP 1.0	  /* coach and team so far apart is flagged */
#define SCORE_RED_DAYS 31 /* a score so many days late is red */

/* The newest of a rater, by month, for months up to that of `today`; NULL: none. */
const struct Score *score_newest(const struct Score *const scores[], size_t n, enum Rater rater,
				 Day today);
/* The newest of a rater for a month before `month`; NULL: none. */
const struct Score *score_before(const struct Score *const scores[], size_t n, enum Rater rater,
				 Day month);
/* Whether `value` is a fall from `before` (NULL: none), which needs a reason. */
bool score_is_fall(const struct Score *before, double value);

/*
 * The newest month whose score is due: it is in the program, and its last day is over. DAY_NONE:
 * none is due yet.
 */
Day score_due_month(const struct CoachingFacts *facts);
/* "coach scores 2.0, team scores 3.5" when they are a full point apart; NULL. */
const char *score_gap_text(const struct CoachingFacts *facts, struct Arena *arena);
/* Who of coach and team has not scored the month that is due: "coach", "team", "coach and team";
 * NULL: no one. */
const char *score_missing(const struct CoachingFacts *facts);
/* "2.0", "-" for none. */
const char *score_text(const struct Score *score, struct Arena *arena);
/* "July" */
const char *month_name(Day month);
/* "July"; with its year where that is not the one of `today`: "July 2016" */
const char *month_seen(Day month, Day today, struct Arena *arena);

/* What the records say that a score goes by. Whoever has no such records leaves it unknown: hints
 * are then silent. */
struct ScoreEvidence {
	Choice has_charter;  /* CHOICE_NONE: not known */
	Choice has_pdsa;     /* CHOICE_NONE: not known */
	double aim_progress; /* percent; NAN: not known */
};
/* Of a team whose fields are judged. */
struct ScoreEvidence score_evidence_of(const struct Team *team);
/* A hint about a score that was chosen, or about the next when it is NAN; NULL: nothing to say. */
const char *score_hint(const struct ScoreEvidence *evidence, double value, struct Arena *arena);

#endif
