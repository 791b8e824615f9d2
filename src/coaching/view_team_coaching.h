/* Coaching on the page of a team, as a read model. */
#ifndef COACHING_VIEW_TEAM_COACHING_H
#define COACHING_VIEW_TEAM_COACHING_H

#include "qtp/coaching.h"
#include "rule_score_history.h"
#include "view_log.h"

/* Contacts that the page shows. */
#define TEAM_CONTACTS_SHOWN 4

/* A contact, the newest first, those to come in front. */
struct TeamContact {
	const struct Contact *contact;
	const char *coach; /* short */
};

/* Everything is owned by the arena it was loaded with. */
struct TeamCoaching {
	const struct CoachingFacts *facts;
	Day today;
	Id coach;
	const char *coach_name; /* "" no one */
	struct Cadence cadence;
	struct LogActions actions; /* open, by due date */
	struct ScoreHistory scores;
	struct TeamContact contacts[TEAM_CONTACTS_SHOWN];
	size_t n_contacts, n_held; /* those shown; all that were held */
};

/* Of an accepted team, whose facts are borrowed. */
MUST_USE bool team_coaching_load(struct Domain *domain, const struct TeamFacts *team,
				 struct Arena *arena, struct TeamCoaching *ret_coaching,
				 struct Error *error);

#endif
