/* The table of verbs: the command line, its help and the manual are walks over it. */
#include "verbs.h"

#include "qtp/base/math.h"

#include <ctype.h>
#include <string.h>

#define FORCE_OPTION {"force", NULL, "pass warnings, like a duplicate e-mail"}

static const struct Verb verbs[] = {
	{"today", "", "what needs attention, worst first, and the next fortnight", ACCESS_READ, 0, 0, verb_today, {{0}}},
	{"demo", "[FILE]", "make the demo season of 2017 in a new file", ACCESS_NONE, 0, 1, verb_demo,
	 {{"at", "DATE", "2017-02-20 (applications) or 2017-08-21 (two sessions over; default)"}}},
	{"init", "[FILE]", "make a new file from a template", ACCESS_NONE, 0, 1, verb_init,
	 {{"template", "NAME", "qtp-2017 (both cities, sessions and agenda) or empty (default)"}}},
	{"kinds", "[KIND]", "the kinds of record, or the fields of one", ACCESS_NONE, 0, 1, verb_kinds, {{0}}},
	{"list", "KIND [FILTER]", "records of a kind, as lines or JSON", ACCESS_READ, 1, ANY_NUMBER, verb_list,
	 {{"columns", "FIELDS", "which fields, separated by commas (default: the usual ones)"},
	  {"sort", "FIELD", "by which field; -FIELD the other way round (default: by REF or name)"},
	  {"limit", "N", "at most N records (default: all)"},
	  {"season", "CODE", "only those of one season (default: of all)"},
	  {"view", "NAME", "as a saved view shows them; what else is given comes on top"},
	  {"bin", NULL, "those in the bin (default: those that are not)"}}},
	{"views", "", "the saved views: name, kind, filter, columns, order", ACCESS_NONE, 0, 0, verb_views, {{0}}},
	{"show", "KIND REF", "all fields of a record", ACCESS_READ, 2, 2, verb_show, {{0}}},
	{"add", "KIND field=value...", "add a record and print its REF", ACCESS_WRITE, 1, ANY_NUMBER, verb_add,
	 {FORCE_OPTION}},
	{"set", "KIND REF field=value...", "change fields of a record; field= empties it", ACCESS_WRITE, 3, ANY_NUMBER,
	 verb_set, {FORCE_OPTION}},
	{"remove", "KIND REF", "put a record into the bin", ACCESS_WRITE, 2, 2, verb_remove, {{0}}},
	{"restore", "KIND REF", "take a record out of the bin", ACCESS_WRITE, 2, 2, verb_restore, {{0}}},
	{"move", "SESSION DATE", "move a session; its agenda moves along, answers must be asked again", ACCESS_WRITE, 2,
	 2, verb_move, {{"dry-run", NULL, "only say what would move"}}},
	{"copy-agenda", "FROM TO", "copy the agenda of a session to another one, day by day", ACCESS_WRITE, 2, 2,
	 verb_copy_agenda, {{0}}},
	{"swap", "TEAM OLD NEW", "somebody else takes a member's role, and is asked about the sessions to come",
	 ACCESS_WRITE, 3, 3, verb_swap, {{"on", "DATE", "the first day of the new member (default: today)"}}},
	{"merge", "person KEPT GONE", "make two records of one person one", ACCESS_WRITE, 3, 3, verb_merge,
	 {{"take", "FIELDS", "fields to take from the one that goes, separated by commas"}}},
	{"clone", "season OLD NEW", "make a season anew for other dates, without people and teams", ACCESS_WRITE, 3, 3,
	 verb_clone, {{"sessions", "FILE", "the new first days, a line each: DAL17-S1 2018-04-04"}}},
	{"check", "[TEAM]", "eligibility of a team, or of all of the season, in words", ACCESS_READ, 0, 1, verb_check,
	 {{0}}},
	{"chart", "[MEASURE]", "a chart with its verdict in words, of a measure or of a CSV file", ACCESS_NONE, 0, 1, verb_chart,
	 {{"type", "TYPE", "run, i, mr, xbar, s, p, pp, u, up, c, g, t, pareto or ba (before / after)"},
	  {"data", "FILE", "CSV with a header: x,y or x,numerator,denominator or item,count; - is standard input"},
	  {"team", "TEAM", "all measures of a team, one line each"},
	  {"freeze", "K", "limits from the points up to K"},
	  {"part", "K,K", "a new phase begins after point K"},
	  {"exclude", "K,K", "points that are drawn but not calculated with"},
	  {"screened", NULL, "leave extreme moving ranges out of the limits"},
	  {"multiply", "N", "values times N: 100 for percent"},
	  {"center", "X", "a given centre line"},
	  {"sigma", "S", "a given standard deviation"},
	  {"target", "X", "the value to reach"},
	  {"direction", "WAY", "which way is better: up, down or neutral"},
	  {"rules", "SETS", "anhoej, ihi, 3sigma, we, nelson or mdc, several with commas"},
	  {"table", NULL, "the points as a table instead of the drawing"},
	  {"output", "OUT", "write a picture instead: .svg, .png or .pdf; also -o"}}},
	{"point", "MEASURE DATE VALUE|K/N", "add a point to a measure and print its REF", ACCESS_WRITE, 3, 3, verb_point,
	 {{"note", "TEXT", "a note on this point"},
	  {"left-out", "TEXT", "draw it but do not calculate with it, and why"},
	  {"force", NULL, "pass warnings, like a second point on one day"}}},
	{"log", "TEAM", "log a coaching contact; without options: what was agreed last time", ACCESS_READ, 1, 1, verb_log,
	 {{"minutes", "N", "how long it took"},
	  {"kind", "KIND", "call, video, webinar, email, in_person"},
	  {"note", "TEXT", "what was said"},
	  {"action", "TEXT / OWNER / DUE", "something agreed; may be given several times"},
	  {"done", "ACTION", "an open action that is done, by its first words or id:N; may be given several times"},
	  {"next", "WHEN", "the next contact: 2017-09-07 10:00"},
	  {"date", "WHEN", "when it was: 2017-08-21 10:00; without it today"},
	  {"on", "PEOPLE", "who was on it: Okafor, Brandt"},
	  {"teams", "TEAMS", "further teams that it reached, separated by commas"},
	  {"coach", "PERSON", "another coach than the team's own"},
	  {"reviewed", "TEXT", "what was looked at"},
	  {"barriers", "LIST", "time, data_access, leadership, staffing, it, resistance, scope, turnover, other"},
	  {"score", "N", "the coach's score, 0.5 to 5.0"},
	  {"reason", "TEXT", "why; a fall needs a reason"},
	  FORCE_OPTION}},
	{"export", "calendar", "planned contacts and sessions as a calendar file", ACCESS_READ, 1, 1, verb_export,
	 {{"team", "TEAM", "only of one team"},
	  {"coach", "PERSON", "only contacts of one coach"},
	  {"cohort", "COHORT", "only of one cohort"},
	  {"output", "FILE", "write to a file; also -o"},
	  {"force", NULL, "replace a file that is there"}}},
	{"import", "calendar FILE", "planned contacts from a calendar file, without doubles", ACCESS_WRITE, 2, 2, verb_import,
	 {{"dry-run", NULL, "only say what would be done"},
	  {"team", "TEAM", "of events that name no team"}}},
	{"history", "[KIND REF]", "every change: who, when, what", ACCESS_READ, 0, 2, verb_history,
	 {{"limit", "N", "the newest N (default: all)"}}},
	{"undo", "[OPERATION]", "take back your newest action, or the one of that number", ACCESS_WRITE, 0, 1, verb_undo,
	 {{0}}},
	{"redo", "", "take back your newest undo", ACCESS_WRITE, 0, 0, verb_redo, {{0}}},
	{"dump", "", "all records as stable, sorted JSON text", ACCESS_READ, 0, 0, verb_dump,
	 {{"history", NULL, "the history too"}}},
	{"verify", "", "check the file: structure, references, history chain", ACCESS_READ, 0, 0, verb_verify, {{0}}},
	{"keys", "", "the keys of the screen, in the form of keys.conf", ACCESS_NONE, 0, 0, verb_keys, {{0}}},
	{"help", "[VERB]", "this help, or the help of one verb", ACCESS_NONE, 0, 1, verb_help, {{0}}},
	{"version", "", "the version of the program and of its file format", ACCESS_NONE, 0, 0, verb_version, {{0}}},
};

/* The verbs of the command table; their arguments come from its rows. */
static const struct Verb command_verbs[] = {
	{"submit", "TEAM...", NULL, ACCESS_WRITE, 1, ANY_NUMBER, verb_command, {{0}}},
	{"review", "TEAM...", NULL, ACCESS_WRITE, 1, ANY_NUMBER, verb_command, {{0}}},
	{"return", "TEAM...", NULL, ACCESS_WRITE, 1, ANY_NUMBER, verb_command, {{0}}},
	{"accept", "TEAM...", NULL, ACCESS_WRITE, 1, ANY_NUMBER, verb_command, {{0}}},
	{"waitlist", "TEAM...", NULL, ACCESS_WRITE, 1, ANY_NUMBER, verb_command, {{0}}},
	{"decline", "TEAM...", NULL, ACCESS_WRITE, 1, ANY_NUMBER, verb_command, {{0}}},
	{"withdraw", "TEAM...", NULL, ACCESS_WRITE, 1, ANY_NUMBER, verb_command, {{0}}},
	{"forward", "TEAM", NULL, ACCESS_WRITE, 1, 1, verb_command, {{0}}},
	{"backward", "TEAM", NULL, ACCESS_WRITE, 1, 1, verb_command, {{0}}},
	{"waive", "TEAM RULE", NULL, ACCESS_WRITE, 2, 2, verb_command, {{"reason", "TEXT", "why; it is kept"}}},
};

static const struct GlobalOption global_options[] = {
	{"-f", "FILE", "the file (default: $QTP_FILE, else season.qtp in your data folder)"},
	{"--file", "FILE", "the same"},
	{"--json", NULL, "answer as JSON"},
	{"--read-only", NULL, "never write"},
	{"--now", "DATE", "take this for today (default: the demo's clock, else the date)"},
	{"--plain", NULL, "ASCII signs only"},
	{"--i-know", NULL, "write on a network file system all the same"},
	{"--help", NULL, "help, of a verb where one is named"},
	{"--version", NULL, "the version"},
};

const struct GlobalOption *global_option_at(size_t index)
{
	return index < N_ITEMS(global_options) ? &global_options[index] : NULL;
}

const char *verb_help_line(const struct Verb *verb, struct Arena *arena)
{
	/* The screen shows a command's help as a sentence, the command line's own lines are none. */
	const struct Command *command = verb->help ? NULL : command_find(verb->name);
	char *line = arena_text(arena, command ? command->help : verb->help);
	size_t length = strlen(line);

	line[0] = (char)tolower((unsigned char)line[0]);
	if (length && line[length - 1] == '.')
		line[length - 1] = '\0';
	return line;
}

const struct Verb *verb_at(size_t index)
{
	if (index < N_ITEMS(verbs))
		return &verbs[index];
	index -= N_ITEMS(verbs);
	return index < N_ITEMS(command_verbs) ? &command_verbs[index] : NULL;
}

const struct Verb *verb_find(const char *name)
{
	const struct Verb *verb;

	for (size_t i = 0; (verb = verb_at(i)); i++) {
		if (strcmp(verb->name, name) == 0)
			return verb;
	}
	return NULL;
}
