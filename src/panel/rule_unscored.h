/* Applications that wait for scores while the day of the decisions comes near. Private to panel. */
#ifndef QTP_PANEL_RULE_UNSCORED_H
#define QTP_PANEL_RULE_UNSCORED_H

#include "qtp/engine/model/attention.h"
#include "qtp/season.h"

/* Decisions are made so many days after the deadline where the season does not say. */
#define DECISION_AFTER_DEADLINE 14
/* Scores are asked for from so many days before the decisions, urgently from so many, and so long
 * after them. */
#define UNSCORED_NEAR_DAYS 21
#define UNSCORED_RED_DAYS 3
#define UNSCORED_PAST_DAYS 60

/* DAY_NONE: there is neither a day nor a deadline. */
Day season_decision_day(const struct Season *season);
/* Whether scores are asked for on `today`. */
bool decision_is_near(Day decision, Day today);

/* A reviewer who has not scored all that waits. */
struct Unscored {
	Id reviewer; /* of KIND_REVIEWER */
	const char *name;
	size_t n_asked, n_missing; /* applications */
	const char *missing;	   /* their codes, with commas */
};

/* The facts of the rule, of one season. */
struct UnscoredFacts {
	struct Unscored *reviewers;
	size_t n;
	Day decision, today;
};
extern const struct AttentionTable unscored_rules;

#endif
