/* Projects: what a team hands in for a milestone of its season. */
#ifndef QTP_PROJECT_H
#define QTP_PROJECT_H

#include "qtp/engine/model/field.h"

enum DeliverableState {
	DELIVERABLE_OPEN,
	DELIVERABLE_SUBMITTED,
	DELIVERABLE_RETURNED,
	DELIVERABLE_ACCEPTED,
	DELIVERABLE_WAIVED
};

/* A milestone of one team, or of one core member. There is none until something happens to it. */
struct Deliverable {
	struct Record record;
	Id team, milestone;
	Id person;	      /* of a milestone owed by each core member; else 0 */
	Choice state;	      /* enum DeliverableState */
	Day day;	      /* since when it is in its state */
	const char *reviewer; /* who accepted, returned or waived it */
	const char *note;
	const char *link; /* path or address of what was handed in */
	Day due;	  /* instead of the day that the season's milestone gives */
	const char *due_reason;
};

/* The tables of these kinds. */
extern const struct Entity deliverable_entity;

/* What it hands to the engine. */
extern const struct Capability project_capability;

#endif
