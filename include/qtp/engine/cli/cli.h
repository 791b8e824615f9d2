/* Cli: the command line. Words to verbs, verbs to text or JSON and an exit code. */
#ifndef QTP_CLI_CLI_H
#define QTP_CLI_CLI_H

#include "qtp/engine/domain/file.h"
#include "qtp/engine/env/env.h"

/* Exit codes; they stand in the manual. */
enum { EXIT_DONE = 0, EXIT_FINDING = 1, EXIT_USAGE = 2, EXIT_COULD_NOT = 3 };

struct Capability;
/* The verbs of the engine itself: in the list of capabilities in front of all others. */
extern const struct Capability verbs_looking, verbs_changing, verbs_file, verbs_program;

#define CLI_OPTIONS 32

/* An option of a verb as it was given. */
struct CliOption {
	const char *name;  /* without the dashes */
	const char *value; /* NULL: it takes none */
};

/* The command line, taken apart. Texts are borrowed from argv. */
struct CliOptions {
	const char *file; /* -f, else QTP_FILE, else the default file; never NULL */
	bool file_given;  /* by -f or QTP_FILE */
	bool json, read_only, plain, allow_network;
	Day now;	  /* DAY_NONE: not given */
	const char *as;	  /* the coach whose teams are shown; NULL: all teams */
	const char *verb; /* NULL: none */
	const char **arguments;
	size_t n_arguments;
	struct CliOption given[CLI_OPTIONS]; /* of the verb */
	size_t n_given;
	/* What the screen's keys are, in the form of a key file; faults of the user's own in
	 * `faults`. Set by main: this room does not know the screen. NULL: there is none. */
	void (*write_keys)(const struct Env *env, struct Text *out, struct Text *faults);
};

/* The command line, with the program first. */
struct CliWords {
	int n;
	char *const *items;
};
/* Global options may stand anywhere before "--". Errors: INPUT, one sentence. */
MUST_USE bool cli_parse(struct CliWords words, const struct Env *env, struct Arena *arena,
			struct CliOptions *ret_options, struct Error *error);
/* Runs the verb (NULL: Today as text). Returns the exit code; errors go to standard error as one
 * sentence. */
int cli_run(const struct CliOptions *options, const struct Env *env);
/* No file was named, and the default one has not been made yet: the place for a welcome. */
bool cli_is_first_start(const struct CliOptions *options);
/* Says an error on standard error, in ASCII twins where asked for, and gives its exit code. */
int cli_fail(const struct Error *error, bool ascii);

/* Removes what killed processes left unfinished beside `path` and in the user's own folders. */
void cli_sweep(const struct Env *env, const char *path);

/* The file that the options name. */
struct FileOptions cli_file(const struct CliOptions *options);

#endif
