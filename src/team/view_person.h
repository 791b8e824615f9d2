/* Person page: what somebody was in which team over the years, and the sessions she or he taught.
 */
#ifndef QTP_TEAM_VIEW_PERSON_H
#define QTP_TEAM_VIEW_PERSON_H

#include "qtp/engine/domain/domain.h"

/* A role in a team. */
struct PersonRole {
	Id team;
	Day season_day; /* the season's first day: the order of rows */
	int year;
	const char *code, *name; /* of the team */
	const char *role;	 /* "leader", "core", "coach" */
	bool coach;
	Day from, until;   /* DAY_NONE: open */
	const char *stage; /* "waitlisted": of a team that is not accepted; "" */
};

/* A session with items of hers or his in its agenda. */
struct PersonSession {
	Id session;
	const char *code, *city;
	Day first_day, last_day;
	size_t n_items;
	int64_t minutes;
};

/* Everything is owned by the arena. */
struct PersonPage {
	bool is_person;		  /* false: the page is about something else */
	struct PersonRole *roles; /* newest season first */
	size_t n_roles;
	const char *summary;		/* "alumni 2015, coach since 2017"; "" */
	struct PersonSession *sessions; /* newest first */
	size_t n_sessions;
};

MUST_USE bool person_page_load(struct Domain *domain, Id person, struct Arena *arena,
			       struct PersonPage *ret_page, struct Error *error);

#endif
