/* The verbs of the command line: one table, one function a verb. */
#ifndef QTP_CLI_VERBS_H
#define QTP_CLI_VERBS_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/cli/cli.h"
#include "qtp/engine/domain/command.h"
#include "qtp/engine/view/document.h"
#include "qtp/engine/view/list.h"

struct Taken;

#define VERB_OPTIONS 32

/* An option that may stand anywhere before "--". */
struct GlobalOption {
	const char *name;  /* with its dashes */
	const char *value; /* placeholder; NULL: takes none */
	const char *help;
};

/* What a verb does to the file. */
enum Access {
	ACCESS_NONE, /* needs no file, or opens one by itself */
	ACCESS_READ,
	ACCESS_WRITE
};

struct VerbOption {
	const char *name;  /* without the dashes */
	const char *value; /* placeholder: "TEXT"; NULL: takes none */
	const char *help;
	/* What its value may be: words, of which "contact.kind" means the choices of a field.
	 * NULL: anything, or what the placeholder names. */
	const char *values;
};

/* What a placeholder means that is no kind; values as of an option, or another placeholder. */
struct VerbMeaning {
	const char *placeholder, *values;
};

/* A verb under way. */
struct Cli {
	const struct CliOptions *options;
	const struct Env *env;
	struct Domain domain; /* where the verb has access to a file */
	struct Arena arena;   /* one command */
	struct Text out;      /* goes to standard output when the verb has succeeded */
	int exit_code;	      /* of success: EXIT_DONE or EXIT_FINDING */
	bool is_written;      /* the verb wrote the file of --output itself */
	bool has_written;     /* the verb has changed the season file, or made a file */
	bool is_private;      /* that file is for its owner alone, whatever the verb's row says */
	bool is_data;	      /* its output is for programs, whatever the verb's row says */
	bool says_ref;	      /* its output is the REF of what it made */
	struct DayRead *days; /* to be said when it has succeeded */
	size_t n_days, days_room;
};

struct Verb {
	/* "list"; or a family and what of it, "export calendar": two words on the command line. */
	const char *name;
	const char *arguments; /* as help shows them: "KIND REF field=value..." */
	const char *help;      /* one line */
	enum Access access;
	size_t min_arguments, max_arguments;
	bool (*run)(struct Cli *cli, struct Error *error);
	struct VerbOption options[VERB_OPTIONS]; /* ends with a NULL name */
	const struct Command *command;		 /* it is made from; NULL: none */
	const char *words; /* other words `qtp help` finds it by, separated by spaces; NULL: none */
	const char
		*about; /* key of the kind that its filter and fields are of; NULL: what is typed */
	const struct VerbMeaning *meanings; /* ends with a NULL placeholder; NULL: none */
	/* Words among what an option takes that help and manual explain: `index` counts them; NULL
	 * after the last. NULL: none is in need of it. */
	const char *(*term_at)(size_t index, struct Arena *arena, const char **ret_text);
	bool text_only; /* has no JSON: refuses --json */
	bool files;	/* all that it prints goes to the file that --output names */
	/* Asked where it has access to a file: true, it makes one by itself. NULL: it never does.
	 */
	bool (*makes_file)(const struct Cli *cli);
	bool is_private; /* that file is for its owner alone */
	bool is_data;	 /* its output is for programs: UTF-8 in any locale */
};

#define ANY_NUMBER SIZE_MAX

/* Options that several verbs have. */
#define FORCE_OPTION                                                    \
	{                                                               \
		"force", NULL, "pass warnings, like a duplicate e-mail" \
	}

/* Of verbs that print a list or a document. */
#define OUTPUT_OPTIONS                                                                        \
	{"output", "FILE",                                                                    \
	 "write to a file: .pdf, .html, .txt, .xlsx, .csv, .tsv or .json; also -o"},          \
		{"csv", NULL, "as CSV, to standard output or the file of -o"},                \
		{"tsv", NULL, "as tab-separated text"}, {"xlsx", NULL, "as a spreadsheet"},   \
		{"html", NULL, "as a web page"}, {"pdf", NULL, "as pages"},                   \
		{"keys", NULL, "keys of fields as the head of the columns, not their names"}, \
		{"excel", NULL, "CSV with a byte order mark, for Excel"},                     \
		{"no-guard", NULL, "leave texts that look like formulas as they are"},        \
		{"paper", "SIZE", "a4 or letter (default), of a PDF", "a4 letter"},           \
	{                                                                                     \
		"force", NULL, "replace a file that is there"                                 \
	}

/* The verbs of one capability beside its commands, as it hands them over. */
struct VerbTable {
	const struct Verb *rows;
	size_t n;
};

/* What can be imported beside tables, as a capability hands it over: `import NAME FILE`. */
struct ImportVerb {
	const char *name, *help;
	bool (*run)(struct Cli *cli, struct Error *error);
};
const struct ImportVerb *import_verb_at(size_t index); /* NULL after the last */

/* Verbs under one heading of help and manual, those of commands last. */
struct VerbGroup {
	const char *heading;
	struct VerbTable table;
	const struct CommandTable *commands; /* NULL: none */
};
bool verb_group_at(size_t index, struct VerbGroup *ret_group); /* false after the last */
const struct Verb *verb_of_group(const struct VerbGroup *group, size_t index, struct Arena *arena);

/* All verbs, group by group; those of commands are owned by the arena. NULL after the last. */
const struct Verb *verb_at(size_t index, struct Arena *arena);
const struct Verb *verb_find(const char *name, struct Arena *arena);
/* The name of a verb without its family; NULL: it is not of that one. */
const char *verb_in_family(const struct Verb *verb, const char *family);
/* The first word of the verb at `index`; NULL: an earlier verb of its family has it, or there is
 * none. */
const char *verb_word(size_t index, struct Arena *arena);
/* The sentence about a word that is no verb, with what it may mean. */
const char *verb_unknown(const char *word, struct Arena *arena);
/* The names of the verbs of a family without it: "calendar, ledger". NULL: there is no such family.
 */
const char *verb_family(const char *family, struct Arena *arena);
const struct Verb *verb_of_command(const struct Command *command, struct Arena *arena);
/* The words that a positional argument is one of; NULL: it is none of a few. */
const struct FieldChoice *verb_choices(const struct CommandArgument *argument);
/* Its help as one line: lower case, no stop at the end. */
const char *verb_help_line(const struct Verb *verb, struct Arena *arena);
const struct GlobalOption *global_option_at(size_t index); /* NULL after the last */

/* Value of an option; "" for one without a value; NULL: not given. */
const char *cli_option(const struct Cli *cli, const char *name);
/* --dry-run is given: what the verb writes is forgotten. */
bool cli_is_dry_run(const struct Cli *cli);
const char *cli_argument(const struct Cli *cli, size_t index); /* NULL: not given */
/* All arguments as one text; a word with blanks in it was quoted for the shell, and is a phrase. */
const char *cli_words(struct Cli *cli);
/* The whole number from 1 on that an option has; not given: `ret_count` stays. */
MUST_USE bool cli_count(const struct Cli *cli, const char *name, size_t *ret_count,
			struct Error *error);
/* The day that an option has, as people type it; not given: `ret_day` stays. */
MUST_USE bool cli_day(struct Cli *cli, const char *name, enum DayLean lean, Day *ret_day,
		      struct Error *error);
/* Says after the verb's lines what day the text was read as; of one with its year, nothing. */
void cli_tell_day(struct Cli *cli, const char *text, Day day);
/* The same of what the field of a new record is given; `text` NULL: nothing. */
void cli_tell_given(struct Cli *cli, enum Kind kind, const char *field, const char *text);
/* One line to the output, harmless for a terminal. */
__attribute__((format(printf, 2, 3))) void cli_say(struct Cli *cli, const char *format, ...);
/* One line to the messages, for what must not come between the rows of the output. */
__attribute__((format(printf, 2, 3))) void cli_warn(const struct Cli *cli, const char *format, ...);
/* Whether text for people is drawn in ASCII signs alone. */
bool cli_is_ascii(const struct Cli *cli);
/* What a verb that changes something has done, as a line or as JSON. */
__attribute__((format(printf, 2, 3))) void cli_done(struct Cli *cli, const char *format, ...);
/*
 * What came of the rows of a table, as lines or as JSON, where `of` is the key of whom a row is
 * about; the exit code says that rows were skipped.
 */
void cli_put_taken(struct Cli *cli, const struct Taken *taken, const char *of);
/* A column of text, padded to `width` cells. */
void cli_pad(struct Cli *cli, const char *text, size_t width);
/* The option `sort`, FIELD or -FIELD, of a list; without it the list keeps its order. */
struct ListView;
MUST_USE bool cli_sort(struct Cli *cli, struct ListView *view, struct Error *error);
/* The kind named by an argument. */
MUST_USE bool cli_kind(const struct Cli *cli, const char *name, const struct Entity **ret_entity,
		       struct Error *error);
/*
 * Takes the error of a verb that changes records apart: every fault in one text; warnings that
 * --force passes say so. Returns false.
 */
bool cli_say_issues(struct Cli *cli, const struct Issues *issues, struct Error *error);
/* The REF of a record that was added; as JSON its kind, id and name too. */
void cli_say_ref(struct Cli *cli, const struct Entity *entity, Id id);
/* Opens the file that the options name, with the teams in view that they say. domain_close is owed.
 */
MUST_USE bool cli_open(struct Cli *cli, const struct CliOptions *options, struct Error *error);
/* Runs a verb of ACCESS_READ or ACCESS_WRITE on the file that the options name. */
MUST_USE bool cli_run_with_file(struct Cli *cli, const struct Verb *verb, struct Error *error);
/* Runs a part of a verb of ACCESS_NONE with the file open for reading. */
MUST_USE bool cli_with_file(struct Cli *cli, bool (*run)(struct Cli *cli, struct Error *error),
			    struct Error *error);
/* Puts the saved view that `list --view` names over a list view; without the option nothing. */
MUST_USE bool cli_take_view(struct Cli *cli, struct ListView *view, struct Error *error);
/* A record as a JSON object. */
struct Json;
void cli_json_record(struct Cli *cli, struct Json *json, const struct Entity *entity,
		     const void *record);

/* The file that --output names; NULL: none, what is written goes to standard output. */
const char *cli_output_path(const struct Cli *cli);
/* Whether an option or the name of the file asks for JSON. */
bool cli_wants_json(const struct Cli *cli);
/* False: options ask for several formats, or for another one than the name of the file. */
MUST_USE bool cli_check_formats(const struct Cli *cli, struct Error *error);
/* Whether something else is asked for than the verb's own lines: a format, or a file. */
bool cli_wants_output(const struct Cli *cli);
/* Bytes to a file, for its owner alone where the verb says so; one that is there only with --force.
 */
struct Text;
MUST_USE bool cli_write_file(struct Cli *cli, const char *path, const struct Text *bytes,
			     struct Error *error);
/* To a file by the ending of its name; on the paper that --paper names. */
struct PaperSource;
MUST_USE bool cli_write_source(struct Cli *cli, struct PaperSource source, const char *path,
			       struct Error *error);
/* Makes the document that the verb is called by, of the record its argument names; with --json
 * `print` writes what is in it instead. */
MUST_USE bool cli_run_document(struct Cli *cli,
			       bool (*print)(struct Cli *cli, struct DocumentSource source,
					     struct Error *error),
			       struct Error *error);
/* To the verb's output, in the format of its options or of the name of its file, else as text. */
MUST_USE bool cli_put(struct Cli *cli, struct PaperSource source, struct Error *error);
/* The same of the lines that the verb has said so far, as a document of that name and title. */
MUST_USE bool cli_put_said(struct Cli *cli, const char *name, const char *title,
			   struct Error *error);
/* Whether cli_put() of a source like this one and the file after it will be taken: format, size,
 * folder, and what is there. For verbs that cannot take back what they write before. */
MUST_USE bool cli_check_output(const struct Cli *cli, struct PaperSource source,
			       struct Error *error);

/* Makes a new file and fills it; when filling fails nothing remains. */
MUST_USE bool cli_make_file(struct Cli *cli, const char *path,
			    bool (*fill)(struct Cli *cli, struct Error *error),
			    struct Error *error);

#endif
