/* Joined lists of the program: rosters, addresses, faculty, sponsors, alumni. Private to this room.
 */
#ifndef QTP_REPORT_VIEW_JOINED_H
#define QTP_REPORT_VIEW_JOINED_H

#include "qtp/engine/domain/facts.h"
#include "qtp/engine/view/joined.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team.h"

/* A person in a team, with the records around; all borrowed. */
struct Seat {
	const struct Member *member; /* NULL: the team has no one in such a role */
	const struct Person *person; /* NULL likewise */
	const struct Team *team;
	const struct Cohort *cohort;
	const struct Practice *practice; /* of the person, else of the team; NULL: none */
};

/* Owned by the arena of its loading. */
struct Seats {
	struct Records members, teams, people, cohorts, practices, team_practices;
	struct Seat *items; /* by the team's code, role, family name */
	size_t n;
};
/* For the cell of a name that may be missing. */
const char *joined_family(const struct Person *person);

/* What `load` of the rows of joined_lists is; as in struct JoinedSpec. */
MUST_USE bool joined_roster(struct Domain *domain, Id season, struct JoinedRows *rows,
			    struct Error *error);
MUST_USE bool joined_larger_team(struct Domain *domain, Id season, struct JoinedRows *rows,
				 struct Error *error);
MUST_USE bool joined_sponsors(struct Domain *domain, Id season, struct JoinedRows *rows,
			      struct Error *error);
MUST_USE bool joined_alumni(struct Domain *domain, Id season, struct JoinedRows *rows,
			    struct Error *error);

extern const struct JoinedSpecTable joined_lists;

#endif
