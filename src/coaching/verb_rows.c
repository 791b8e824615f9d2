/* The verbs of coaching beside its commands. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"

static const struct Verb rows[] = {
	{"log",
	 "TEAM",
	 "log a coaching contact; without options: what was agreed last time",
	 ACCESS_READ,
	 1,
	 1,
	 verb_log,
	 {{"minutes", "N", "how long it took"},
	  {"kind", "KIND", "call, video, webinar, email, in_person", "contact.kind"},
	  {"note", "TEXT", "what was said"},
	  {"action", "TEXT / OWNER / DUE",
	   "something agreed, or TEXT OWNER DUE; may be given several times"},
	  {"done", "ACTION",
	   "an open action that is done, by its first words or id:N; may be given several times"},
	  {"next", "WHEN",
	   "the next contact: 2017-09-07 10:00; alone it only plans it, nothing was held"},
	  {"date", "WHEN",
	   "when it was: 2017-08-21 10:00, fri for the last Friday; without it today"},
	  {"replaces", "DATE",
	   "the planned contact that it was, by its day (default: one of the same day), or none"},
	  {"on", "PEOPLE", "who was on it: Okafor, Brandt"},
	  {"teams", "TEAMS", "further teams that it reached, separated by commas"},
	  {"coach", "PERSON", "another coach than the team's own"},
	  {"reviewed", "TEXT", "what was looked at"},
	  {"barriers", "LIST",
	   "time, data_access, leadership, staffing, it, resistance, scope, turnover, other",
	   "time data_access leadership staffing it resistance scope turnover other"},
	  {"score", "N", "the coach's score, 0.5 to 5.0"},
	  {"reason", "TEXT", "why; a fall needs a reason"},
	  FORCE_OPTION},
	 .words = "call contact visit note email"},
	{"search",
	 "WORDS",
	 "notes of contacts, agreed actions and reasons of scores by their words, the best first",
	 ACCESS_READ,
	 1,
	 ANY_NUMBER,
	 verb_search,
	 {{"team", "TEAM", "only about one team"},
	  {"coach", "PERSON", "only contacts of one coach, and what is about the coach's teams"},
	  {"newest", NULL, "the newest first"},
	  {"limit", "N", "at most N (default: 20)"}},
	 .words = "find notes text"},
	{"export",
	 "calendar",
	 "planned contacts and sessions as a calendar file",
	 ACCESS_READ,
	 1,
	 1,
	 verb_export,
	 {{"team", "TEAM", "only of one team"},
	  {"coach", "PERSON", "only contacts of one coach"},
	  {"cohort", "COHORT", "only of one cohort"},
	  {"output", "FILE", "write to a file; also -o"},
	  {"force", NULL, "replace a file that is there"}},
	 .words = "calendar ics outlook save"},
};

const struct VerbTable coaching_verbs = {rows, N_ITEMS(rows)};

const struct ImportVerb coaching_import = {
	"calendar", "planned contacts from a calendar file, without doubles", import_calendar};
