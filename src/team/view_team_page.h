/* Team page: who is on an accepted team, who was there, and its state, as a read model. What else
 * is on its page is read by the parts of other capabilities. */
#ifndef TEAM_VIEW_TEAM_PAGE_H
#define TEAM_VIEW_TEAM_PAGE_H

#include "qtp/engine/model/light.h"
#include "qtp/engine/model/presence.h"
#include "qtp/season/rule_season.h"
#include "qtp/team/view_team.h"

/* Days of a session that the page shows. */
#define TEAM_DAYS_SHOWN 2

/* A member or the sponsor, as of today. */
struct TeamPerson {
	Id member, person;
	const char *name; /* with credentials, or the position of a sponsor */
	bool leads;
	enum Attendance *answers;		     /* one a session; NULL: is not asked */
	enum PresenceState (*days)[TEAM_DAYS_SHOWN]; /* the first days of each session */
};

/* Everything is owned by the arena it was loaded with. */
struct TeamPage {
	const struct TeamFacts *facts;
	enum Light light;
	const char *light_word; /* "at risk", "needs attention", "on track" */
	const char *reason;	/* the worst; NULL: nothing */
	struct Timeline timeline;
	struct TeamPerson *core, *sponsors; /* leader first, then by name */
	size_t n_core, n_sponsors, n_extended;
};

/* False with ERROR_INPUT when there is no such team. */
MUST_USE bool team_page_load(struct Domain *domain, Id team, struct Arena *arena,
			     struct TeamPage *ret_page, struct Error *error);

#endif
