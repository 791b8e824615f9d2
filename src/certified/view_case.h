/* Facts of cases: what all screens, verbs and rules of certification look at. Private to the
 * folder. */
#ifndef QTP_CERTIFIED_VIEW_CASE_H
#define QTP_CERTIFIED_VIEW_CASE_H

#include "qtp/engine/domain/facts.h"
#include "qtp/people.h"
#include "rule_clock.h"
#include "rule_compliance.h"
#include "rule_edition.h"

/* A case with all that belongs to it; borrowed. */
struct CaseFacts {
	const struct Case *one;
	const struct Edition *edition;
	const struct Practice *practice;
	const struct Location *const *locations; /* by name, without those it leaves out */
	size_t n_locations;			 /* 0: the practice itself is the one place */
	const struct Location **left_out;	 /* closed, or named by the exceptions */
	size_t n_left_out;
	struct Ratings ratings;		     /* of the surveyor */
	struct Ratings own;		     /* of the practice itself */
	const struct Finding **findings;     /* of the surveyor, as the ratings; NULL: none */
	const struct Finding **own_findings; /* likewise of the practice */
	struct Records requirements, indicators, submissions, reviews;
	size_t n_rated, n_own, n_open;
	struct CaseClock clock;
};
extern const struct Facts case_facts;

/* The same ids by their size, as facts of many need them. Owned by the arena. */
struct IdSpan cases_sorted(struct IdSpan cases, struct Arena *arena);
/* The facts of one case, or of all of them; read at DEPTH_JUDGED. Owned by the arena. */
MUST_USE bool case_load(struct Domain *domain, struct IdSpan cases, struct Arena *arena,
			struct FactsBatch **ret_batch, struct Error *error);
/* Which case a practice's name means first: the one under way, the one that is certified, or the
 * one that was denied last. Where there is none, it means the one under way or certified, else the
 * last that had a term, else the last. */
enum CaseChoice { CASE_UNDER_WAY, CASE_OF_TERM, CASE_LAST_DENIED };
/* By the name of a practice or of a case. ERROR_INPUT when the practice has none. */
MUST_USE bool case_find(struct Domain *domain, const char *text, enum CaseChoice choice,
			Id *ret_case, struct Error *error);

/* The findings of the surveyor, or of the practice itself. */
const struct Finding **case_findings(const struct CaseFacts *facts, Choice assessor);
/* How many cells the practice rates compliant and the surveyor does not; 0 before the survey. */
size_t case_gaps(const struct CaseFacts *facts);
/* "Ferry Street"; of a practice without locations its own name. */
const char *case_place(const struct CaseFacts *facts, size_t location);
/* The step it came to, and what it is today: "term over since 24 Jan 2020". */
const char *case_state_label(const struct Case *one);
const char *case_state_text(const struct CaseClock *clock, struct Arena *arena);
/* What prevents a decision, and where it is mended. Borrows from `facts`. */
enum ObstaclePlace {
	OBSTACLE_STEP,	  /* the step that is next */
	OBSTACLE_EDITION, /* the standards of its edition */
	OBSTACLE_RATING,  /* a cell of the ratings */
	OBSTACLE_REQUIREMENT
};
struct Obstacle {
	const char *text;  /* a phrase */
	const char *title; /* of the standard; NULL: it is of none */
	enum ObstaclePlace place;
	size_t standard, location; /* OBSTACLE_RATING */
	Id requirement;
};
/* Returns how many; owned by the arena. */
size_t case_obstacles(const struct CaseFacts *facts, struct Arena *arena,
		      const struct Obstacle **ret_obstacles);
/* Phrases on what prevents a decision; NULL after the last. Owned by the arena. */
const char *const *case_against(const struct CaseFacts *facts, struct Arena *arena);
/* "5 of 7 domains whole, 2 requirements open"; before any rating "not rated". */
const char *case_compliance_text(const struct CaseFacts *facts, struct Arena *arena);
/* "not offered", "5 Sep 2017: Sheila Novotny", of the one-day workshop that a certified
 * practice is offered; NULL: there is nothing to say. */
const char *case_workshop_text(const struct Case *one, struct Arena *arena);
/* Domains that are whole of those that apply, 0 to 1. */
double case_fraction(const struct CaseFacts *facts);

#endif
