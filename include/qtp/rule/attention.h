/* Attention: what somebody has to see to, how bad it is and by how many days, in words. */
#ifndef QTP_RULE_ATTENTION_H
#define QTP_RULE_ATTENTION_H

#include "qtp/rule/cadence.h"
#include "qtp/rule/eligibility.h"
#include "qtp/rule/words.h"

/* Limits in days. Days until something count down to it; an age counts from the day the stage
 * began. */
#define APPLICATION_RED_DAYS \
	7 /* a failing application is red from so many days before the deadline on */
#define DRAFT_NEAR_DAYS 14 /* a draft is shown from so many days before the deadline on */
#define DRAFT_RED_DAYS 3
#define SUBMITTED_AMBER_DAYS 7 /* submitted, and nobody has looked at it */
#define SUBMITTED_RED_DAYS 14
#define INCOMPLETE_AMBER_DAYS 7
#define INCOMPLETE_RED_DAYS 14
#define REVIEW_AMBER_DAYS 14
#define REVIEW_RED_DAYS 21
#define ANSWER_RED_DAYS \
	21 /* a missing answer is red from so many days before the session on, amber before */
#define VENUE_AMBER_DAYS 30 /* a session without a venue */
#define VENUE_RED_DAYS 14

/* What it is about, the gravest first: the order within a light. */
enum AttentionTopic {
	ATTENTION_INELIGIBLE,	 /* an accepted team that is no longer eligible */
	ATTENTION_REFUSAL,	 /* a core member cannot attend a session to come */
	ATTENTION_OVER_CAPACITY, /* more teams accepted than there are places */
	ATTENTION_UNDECIDED,	 /* the first session began and the application is still open */
	ATTENTION_SILENT,	 /* no coach has reached the team for too long */
	ATTENTION_ANSWERS,	 /* answers missing, or given for other dates */
	ATTENTION_APPLICATION,	 /* a rule that an application does not meet */
	ATTENTION_DRAFT,	 /* a draft, and the deadline is near or past */
	ATTENTION_NO_DATES,	 /* a session of the cohort is not planned */
	ATTENTION_NO_VENUE,	 /* a session is near and has no venue */
	ATTENTION_FACULTY,	 /* a faculty member in two places at once */
	ATTENTION_STAGE_AGE,	 /* too long in one stage */
	ATTENTION_FREE_PLACE,	 /* a place is free and somebody waits for one */
	ATTENTION_UNHELD,	 /* a planned contact whose day is over */
	ATTENTION_SCORE_GAP,	 /* coach and team score a full point apart */
	ATTENTION_SCORE_STALE,	 /* a month's score is missing */
	N_ATTENTION_TOPICS
};

/* One thing to see to. Texts are owned by the arena. */
struct Attention {
	enum AttentionTopic topic;
	enum Light light; /* red or amber */
	int64_t weight;	  /* order within a light: larger is worse */
	const char *text; /* no sentence mark: "no sponsor named, 9 days left" */
	const char *why;  /* lines: what is wrong, the rule, its limit, the facts it saw */
	const struct Session *session; /* what it is about, when that is a session; NULL */
};

/* Worst first. */
struct AttentionList {
	struct Attention *items;
	size_t n, capacity;
};

/*
 * What is to be seen to about one team. Applications: rules that fail, answers, drafts near the
 * deadline, age in the stage. Accepted teams: eligibility lost, and answers for sessions still to
 * come; nothing any more once all sessions are over. Declined and withdrawn teams: nothing.
 * `eligibility` is the judgement of the same facts. Pure; cannot fail.
 */
struct AttentionList attention_of_team(const struct EligibilityFacts *facts,
				       const struct Eligibility *eligibility, struct Arena *arena);

/*
 * What is to be seen to about the coaching of an accepted team: days without contact, planned
 * contacts that nobody has spoken for, scores apart or late. Pure; cannot fail.
 */
struct AttentionList attention_of_coaching(const struct CoachingFacts *facts, struct Arena *arena);
/* Adds the items of `more`, and puts all of them in order. */
void attention_merge(struct AttentionList *list, const struct AttentionList *more,
		     struct Arena *arena);

/* What is known of a cohort as a whole. Borrowed. */
struct CohortFacts {
	const struct Season *season;
	const struct Cohort *cohort;
	const struct Session *const *sessions; /* of the cohort, any order */
	size_t n_sessions;
	size_t n_accepted, n_waiting;
	const struct Team *first_waiting; /* first on the waitlist; NULL: none */
	Day today;
};
struct AttentionList attention_of_cohort(const struct CohortFacts *facts, struct Arena *arena);

/* Free places of a cohort, never below 0; NUMBER_NONE when it has no limit. */
int64_t cohort_free_places(const struct CohortFacts *facts);
/* The next session to come or under way on `today`; NULL: none. */
const struct Session *session_next(const struct Session *const sessions[], size_t n, Day today);

/* Answers of the core team for the sessions that are still to come. */
struct AnswerCount {
	size_t n_confirmed, n_asked;
};
struct AnswerCount attention_answers(const struct EligibilityFacts *facts, struct Arena *arena);
/* People who are core today, each once. */
size_t attention_core_size(const struct EligibilityFacts *facts, struct Arena *arena);

#endif
