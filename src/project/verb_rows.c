/* The verbs of projects beside their commands. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"

static const struct Verb rows[] = {
	{"board",
	 "[WORD...]",
	 "the accepted teams of the season, worst first: score, contact, what is due, data, aim",
	 ACCESS_READ,
	 0,
	 ANY_NUMBER,
	 verb_board,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .words = "projects portfolio aim signal milestones"},
	{"forecast",
	 "[TEAM|PERSON]",
	 "whether a team, a person, or all teams of the season can still complete, in words",
	 ACCESS_READ,
	 0,
	 1,
	 verb_forecast,
	 {{"people", NULL, "each core member in place of the team"}},
	 .words = "complete certificate risk attendance"},
};

const struct VerbTable project_verbs = {rows, N_ITEMS(rows)};
