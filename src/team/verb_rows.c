/* The verbs of teams beside their commands. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"

static const struct Verb rows[] = {
	{"roster",
	 "COHORT|TEAM",
	 "the core teams of a cohort, or one team, with how to reach each member",
	 ACCESS_READ,
	 1,
	 1,
	 verb_roster,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .words = "members people email phone contacts print"},
	{"check",
	 "[TEAM]",
	 "eligibility of a team, or of all of the season, in words",
	 ACCESS_READ,
	 0,
	 1,
	 verb_check,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .words = "eligibility rules"},
};

const struct VerbTable team_verbs = {rows, N_ITEMS(rows)};
