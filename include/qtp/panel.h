/* The panel: reviewers of a season, its criteria, and the scores they give to applications. */
#ifndef QTP_PANEL_H
#define QTP_PANEL_H

#include "qtp/engine/model/entity.h"

/* What applications are scored by, in a season. */
struct Criterion {
	struct Record record;
	Id season;
	const char *code; /* A1 */
	const char *text;
};

#define REVIEWERS_MOST 5

/* A person who reviews the applications of a season. */
struct Reviewer {
	struct Record record;
	Id season, person;
};

#define SCORE_LEAST 1
#define SCORE_MOST 5

/* What one reviewer gives one application by one criterion. */
struct ApplicationScore {
	struct Record record;
	Id team;
	Id reviewer; /* the person */
	Id criterion;
	int64_t rating; /* SCORE_LEAST to SCORE_MOST; sealed */
	Day day;	/* on which it was entered */
};

/* The scores of an application may be seen before all reviewers have answered. */
struct Opening {
	struct Record record;
	Id team;
	const char *reason, *opened_by;
	Day opened_on;
};

/* The tables of these kinds. */
extern const struct Entity criterion_entity;
extern const struct Entity reviewer_entity;
extern const struct Entity application_score_entity;
extern const struct Entity opening_entity;

/* What it hands to the engine. */
extern const struct Capability panel_capability;

#endif
