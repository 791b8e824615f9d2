/* The core team of a team as people, each once, and whether they can attend. Private to this room.
 */
#ifndef QTP_TEAM_RULE_CORE_TEAM_H
#define QTP_TEAM_RULE_CORE_TEAM_H

#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

/* A person who is core today, however often she is listed. */
struct CorePerson {
	const struct Person *person;
	bool leads;
	const char *other_team; /* NULL: none */
};

struct CoreTeam {
	struct CorePerson *people; /* leaders first, then by name */
	size_t n_people, n_leaders;
	size_t n_larger; /* core and extended, each person once */
};

struct CoreTeam core_team_of(const struct EligibilityFacts *facts, struct Arena *arena);
/* Names joined by ", "; of leaders only, or of all. */
const char *core_team_names(const struct CoreTeam *core, bool leaders_only, struct Arena *arena);

/* The newest answer of a person for a session, from any of her roles in the team; NULL: none was
 * given. */
const struct Confirmation *core_person_answer(const struct EligibilityFacts *facts,
					      const struct Person *person,
					      const struct Session *session);

/* Texts owned by the arena. */
struct AttendanceReport {
	const char *limit;  /* "all 3 sessions" */
	bool confirmed;	    /* nothing is missing of the sessions to come */
	const char *actual; /* what is missing or confirmed, short */
	const char *text;   /* the same as a sentence */
};
struct AttendanceReport core_team_attendance(const struct CoreTeam *core,
					     const struct EligibilityFacts *facts,
					     struct Arena *arena);

#endif
