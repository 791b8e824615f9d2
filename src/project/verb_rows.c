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
	 {{"sort", "FIELD", "by which field; -FIELD the other way round (default: worst first)"},
	  OUTPUT_OPTIONS},
	 .files = true,
	 .words = "projects portfolio aim signal milestones",
	 .about = "team",
	 .meanings = (const struct VerbMeaning[]){{"WORD", "FILTER"}, {0}}},
	{"forecast",
	 "[TEAM|PERSON]",
	 "whether a team, a person, or all teams of the season can still complete, in words",
	 ACCESS_READ,
	 0,
	 1,
	 verb_forecast,
	 {{"people", NULL, "each core member in place of the team"}, OUTPUT_OPTIONS},
	 .files = true,
	 .words = "complete certificate risk attendance"},
	{"status",
	 "TEAM",
	 "the page of a team as text: what needs attention, who is on it, what is agreed, the "
	 "forecast, aims and milestones",
	 ACCESS_READ,
	 1,
	 1,
	 verb_status,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .words = "team page aim progress milestones"},
	{"tool",
	 "TEAM fishbone|process|payoff|drivers|pareto",
	 "a QI tool of a team as a picture; its entries are records of the kind item",
	 ACCESS_READ,
	 2,
	 2,
	 verb_tool,
	 {{"output", "FILE", "write to a file: .svg, .png, .pdf, .html or .txt; also -o"},
	  {"paper", "SIZE", "a4 or letter (default), of a PDF", "a4 letter"},
	  {"force", NULL, "replace a file that is there"}},
	 .words = "cause effect ishikawa map matrix priority driver diagram"},
};

const struct VerbTable project_verbs = {rows, N_ITEMS(rows)};
