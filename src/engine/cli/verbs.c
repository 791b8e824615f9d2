/* The table of verbs: the command line, its help and the manual are walks over it. */
#include "own_verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/seed.h"
#include "qtp/engine/view/history_words.h"

#include <ctype.h>
#include <string.h>

static const struct Verb looking[] = {
	{"today",
	 "",
	 "what needs attention, worst first, and the next fortnight",
	 ACCESS_READ,
	 0,
	 0,
	 verb_today,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .words = "attention urgent late fortnight"},
	{"list",
	 "KIND|LIST [FILTER]",
	 "records of a kind, or a joined list such as roster, as lines or JSON",
	 ACCESS_READ,
	 1,
	 ANY_NUMBER,
	 verb_list,
	 {{"columns", "FIELDS", "which fields, separated by commas; all (default: the usual ones)"},
	  {"sort", "FIELD", "by which field; -FIELD the other way round (default: by REF or name)"},
	  {"limit", "N", "at most N records (default: all)"},
	  {"season", "SEASON", "only those of one season (default: of all)"},
	  {"view", "VIEW", "as a saved view shows them; what else is given comes on top"},
	  {"bin", NULL, "those in the bin (default: those that are not)"},
	  {"with-ids", NULL, "ids too, of the records and of what they refer to"},
	  OUTPUT_OPTIONS},
	 .files = true,
	 .words = "export csv table roster print email find"},
	{"find",
	 "[WORDS...]",
	 "records of every kind by their words; without words those that changed last",
	 ACCESS_READ,
	 0,
	 ANY_NUMBER,
	 verb_find_records,
	 {{"limit", "N", "at most N of a kind (default: 20)"}},
	 .words = "search look everything any people teams notes"},
	{"letter",
	 "[LETTER] [REF...]",
	 "letters from templates, one a recipient, never sent; without words the templates",
	 ACCESS_NONE,
	 0,
	 ANY_NUMBER,
	 verb_letter,
	 {{"eml", "DIR", "a draft a recipient into a folder, for a mail program"},
	  {"bcc", NULL, "with --eml: one draft with Bcc of all, where it says the same to all"},
	  {"mailto", NULL, "a mailto: line a recipient"},
	  {"source", NULL, "the template itself, to be copied and changed"},
	  {"no-record", NULL, "do not keep that drafts, links or a file were written"},
	  {"output", "FILE",
	   "write them to a file: .pdf and .html a page each, else text; also -o"},
	  {"force", NULL, "replace files that are there"}},
	 .files = true,
	 .is_private = true,
	 .words = "mail email template write draft eml mailto"},
	{"show",
	 "KIND REF",
	 "all fields of a record",
	 ACCESS_READ,
	 2,
	 2,
	 verb_show,
	 {{0}},
	 .words = "details view record"},
	{"sql",
	 "[STATEMENT]",
	 "the answer to a SELECT over the views v_team, v_roster...; without one their columns",
	 ACCESS_READ,
	 0,
	 1,
	 verb_sql,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .words = "query select question database views"},
	{"views",
	 "",
	 "the saved views: name, kind, filter, columns, order",
	 ACCESS_NONE,
	 0,
	 0,
	 verb_views,
	 {{0}},
	 .words = "filters favorites"},
	{"bin",
	 "",
	 "what was put away, of every kind: what, when, by whom",
	 ACCESS_READ,
	 0,
	 0,
	 verb_bin,
	 {{0}},
	 .words = "trash deleted removed recover"},
	{"history",
	 "[KIND REF|FILTER]",
	 "every change: who, when, what; of one record also values",
	 ACCESS_READ,
	 0,
	 ANY_NUMBER,
	 verb_history,
	 {{"limit", "N", "the newest N (default: all)"},
	  {"find", "FILTER",
	   "of these only those with all words, in any of, or as in who:okafor "
	   "record:DAL17-03: " HISTORY_FIELDS}},
	 .words = "changes audit log search filter"},
};

static const struct Verb writing[] = {
	{"add",
	 "KIND field=value...",
	 "add a record and print its REF",
	 ACCESS_WRITE,
	 1,
	 ANY_NUMBER,
	 verb_add,
	 {FORCE_OPTION},
	 .words = "new create insert"},
	{"set",
	 "KIND REF field=value...",
	 "change fields of a record; field= empties it",
	 ACCESS_WRITE,
	 3,
	 ANY_NUMBER,
	 verb_set,
	 {FORCE_OPTION},
	 .words = "change edit update"},
	{"remove",
	 "KIND REF",
	 "put a record into the bin",
	 ACCESS_WRITE,
	 2,
	 2,
	 verb_remove,
	 {{0}},
	 .words = "delete bin trash"},
	{"restore",
	 "KIND REF",
	 "take a record out of the bin",
	 ACCESS_WRITE,
	 2,
	 2,
	 verb_restore,
	 {{0}},
	 .words = "undelete recover"},
	{"import",
	 "WHAT FILE",
	 "records from a table by a plan: a kind, roster, ranking, calendar, bank; all: an export, "
	 "to a new file",
	 ACCESS_WRITE,
	 2,
	 2,
	 verb_import,
	 {{"dry-run", NULL, "only say what would be done"},
	  {"cohort", "COHORT", "of rows that name none"},
	  {"map", "MAPFILE", "lines HEAD=FIELD: what a column is; HEAD=- leaves it out"},
	  {"sheet", "SHEET", "of a spreadsheet, by name or number (default: the first not hidden)"},
	  {"fill", NULL, "merged cells: each has the value of the first"},
	  {"clear", NULL, "an empty cell empties the field (default: it leaves it)"},
	  {"dates", "ORDER", "mdy or dmy: month or day first, where the table does not tell",
	   "mdy dmy"},
	  {"decimal", "MARK", "point or comma: the mark of decimals, where it is not plain",
	   "point comma"},
	  {"repeats", NULL, "of a calendar: the days of repeating events that lie in the season"},
	  {"team", "TEAM", "of a calendar: the team of events that name none"},
	  {"currency", "CODE", "of a bank list: of rows that name none"},
	  {"reviewer", "PERSON", "of scores for the ranking: of rows that name none"},
	  FORCE_OPTION},
	 .makes_file = import_is_of_all,
	 .words = "load csv spreadsheet excel paste roster calendar ics outlook bank card "
		  "statement payments"},
	{"undo",
	 "[OPERATION]",
	 "take back your newest action, or the one of that number",
	 ACCESS_WRITE,
	 0,
	 1,
	 verb_undo,
	 {{0}},
	 .words = "revert back"},
	{"redo",
	 "",
	 "take back your newest undo",
	 ACCESS_WRITE,
	 0,
	 0,
	 verb_redo,
	 {{0}},
	 .words = "again repeat"},
};

static const struct Verb files[] = {
	{"demo",
	 "[FILE]",
	 "make the demo season of 2017 in a new file",
	 ACCESS_NONE,
	 0,
	 1,
	 verb_demo,
	 {{"at", "DATE", "2017-02-20 (applications) or 2017-08-21 (two sessions over; default)",
	   DEMO_EARLY " " DEMO_LATE}},
	 .words = "example sample try"},
	{"init",
	 "[FILE]",
	 "make a new file from a template",
	 ACCESS_NONE,
	 0,
	 1,
	 verb_init,
	 {{"template", "NAME", "qtp-2017 (both cities, sessions and agenda) or empty (default)",
	   "qtp-2017 empty"}},
	 .words = "new create file start"},
	{"dump",
	 "",
	 "all records as stable, sorted JSON text, with what lists mask",
	 ACCESS_READ,
	 0,
	 0,
	 verb_dump,
	 {{"history", NULL, "the history too"}},
	 .is_data = true,
	 .words = "export backup json"},
	{"export all",
	 "",
	 "all records as JSON text that import all reads, with what lists mask, for its owner "
	 "alone",
	 ACCESS_READ,
	 0,
	 0,
	 verb_export_all,
	 {{"history", NULL, "the history too"},
	  {"output", "FILE", "write to a file; also -o"},
	  {"force", NULL, "replace a file that is there"}},
	 .files = true,
	 .is_private = true,
	 .is_data = true,
	 .words = "whole dump backup json move"},
	{"verify",
	 "",
	 "check the file: structure, references, rules, history chain",
	 ACCESS_READ,
	 0,
	 0,
	 verb_verify,
	 {{"mend", NULL, "rebuild the search of long lists first"}},
	 .words = "check integrity damage"},
	{"main-file",
	 "",
	 "this file gives the numbers of papers from now on; a copy of it gives none",
	 ACCESS_WRITE,
	 0,
	 0,
	 verb_main_file,
	 {{0}},
	 .words = "copy move moved original number invoice certificate backup"},
	{"salvage",
	 "NEWFILE",
	 "save what can be read of a damaged file in a new one",
	 ACCESS_NONE,
	 1,
	 1,
	 verb_salvage,
	 {{0}},
	 .words = "repair rescue recover damage"},
};

static const struct Verb program[] = {
	{"kinds",
	 "[KIND]",
	 "the kinds of record, or the fields of one",
	 ACCESS_NONE,
	 0,
	 1,
	 verb_kinds,
	 {{0}},
	 .words = "fields schema columns"},
	{"complete",
	 "[WORD...]",
	 "what may come next on a command line, for the completion of shells",
	 ACCESS_NONE,
	 0,
	 ANY_NUMBER,
	 verb_complete,
	 {{0}},
	 .is_data = true,
	 .words = "shell bash zsh tab",
	 .text_only = true},
	{"keys",
	 "",
	 "the keys of the screen, in the form of keys.conf",
	 ACCESS_NONE,
	 0,
	 0,
	 verb_keys,
	 {{0}},
	 .is_data = true,
	 .words = "shortcuts bindings",
	 .text_only = true},
	{"help",
	 "[VERB]",
	 "this help, or the help of one verb",
	 ACCESS_NONE,
	 0,
	 2,
	 verb_help,
	 {{0}},
	 .words = "manual usage",
	 .text_only = true},
	{"version",
	 "",
	 "the version of the program and of its file format",
	 ACCESS_NONE,
	 0,
	 0,
	 verb_version,
	 {{0}},
	 .words = "about release"},
};

static const struct VerbGroup groups[] = {
	{"Look", {looking, N_ITEMS(looking)}, NULL},
	{"Change", {writing, N_ITEMS(writing)}, NULL},
	{"The file", {files, N_ITEMS(files)}, NULL},
	{"The program", {program, N_ITEMS(program)}, NULL},
};

static const struct GlobalOption global_options[] = {
	{"-f", "FILE", "the file (default: $QTP_FILE, else season.qtp in your data folder)"},
	{"--file", "FILE", "the same"},
	{"--json", NULL, "answer as JSON"},
	{"--read-only", NULL, "never write"},
	{"--now", "DATE", "take this for today (default: the demo's clock, else the date)"},
	{"--as", "COACH",
	 "only what is of the teams of one coach is shown and changed, on the screen too"},
	{"--plain", NULL, "ASCII signs only"},
	{"--i-know", NULL, "write on a network file system anyway"},
	{"--help", NULL, "help, of a verb where one is named"},
	{"--version", NULL, "the version"},
};

const struct GlobalOption *global_option_at(size_t index)
{
	return index < N_ITEMS(global_options) ? &global_options[index] : NULL;
}

const char *verb_help_line(const struct Verb *verb, struct Arena *arena)
{
	/* The screen shows a command's help as a sentence, the command line's own lines are none.
	 */
	char *line = arena_text(arena, verb->help);
	size_t length = strlen(line);

	line[0] = (char)tolower((unsigned char)line[0]);
	if (length && line[length - 1] == '.')
		line[length - 1] = '\0';
	return line;
}

bool verb_group_at(size_t index, struct VerbGroup *ret_group)
{
	const struct Capability *capability = NULL;

	if (index < N_ITEMS(groups)) {
		*ret_group = groups[index];
		return true;
	}
	for (size_t i = 0; capabilities[i] && !capability; i++)
		if ((capabilities[i]->verbs || capabilities[i]->commands) &&
		    index-- == N_ITEMS(groups))
			capability = capabilities[i];
	if (!capability)
		return false;
	*ret_group = (struct VerbGroup){.heading = capability->heading,
					.commands = capability->commands};
	if (capability->verbs)
		ret_group->table = *capability->verbs;
	return true;
}

const struct Verb *verb_of_group(const struct VerbGroup *group, size_t index, struct Arena *arena)
{
	if (index < group->table.n)
		return &group->table.rows[index];
	index -= group->table.n;
	return group->commands && index < group->commands->n
		       ? verb_of_command(&group->commands->rows[index], arena)
		       : NULL;
}

const struct Verb *verb_at(size_t index, struct Arena *arena)
{
	struct VerbGroup group;
	const struct Verb *verb;

	for (size_t i = 0; verb_group_at(i, &group); i++) {
		size_t n = group.table.n + (group.commands ? group.commands->n : 0);

		verb = index < n ? verb_of_group(&group, index, arena) : NULL;
		if (verb)
			return verb;
		index -= n;
	}
	return NULL;
}

const struct Verb *verb_find(const char *name, struct Arena *arena)
{
	const struct Verb *verb;

	for (size_t i = 0; (verb = verb_at(i, arena)); i++) {
		if (strcmp(verb->name, name) == 0)
			return verb;
	}
	return NULL;
}

const char *verb_in_family(const struct Verb *verb, const char *family)
{
	size_t length = strlen(family);

	return strncmp(verb->name, family, length) == 0 && verb->name[length] == ' '
		       ? verb->name + length + 1
		       : NULL;
}

const char *verb_family(const char *family, struct Arena *arena)
{
	const struct Verb *verb;
	const char *names = NULL, *name;

	for (size_t i = 0; (verb = verb_at(i, arena)); i++) {
		name = verb_in_family(verb, family);
		if (name)
			names = arena_format(arena, "%s%s%s", names ? names : "", names ? ", " : "",
					     name);
	}
	return names;
}

const char *verb_word(size_t index, struct Arena *arena)
{
	const struct Verb *verb = verb_at(index, arena), *other;

	if (!verb)
		return NULL;
	const char *word = arena_text_n(arena, verb->name, strcspn(verb->name, " "));

	for (size_t i = 0; i < index && (other = verb_at(i, arena)); i++)
		if (verb_in_family(other, word))
			return NULL;
	return word;
}
