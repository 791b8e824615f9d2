/* The program: captures the process, takes the command line apart, picks the screen or a verb. */
#include "qtp/engine/cli/cli.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/domain/seed.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/term/term.h"
#include "qtp/engine/ui/app.h"
#include "qtp/engine/ui/keys.h"
#include "qtp/engine/ui/settings.h"
#include "qtp/engine/ui/welcome.h"

#include <stddef.h>

static struct TermOptions term_options(const struct CliOptions *options, const struct Env *env,
				       struct Arena *arena)
{
	return (struct TermOptions){
		.type = env->term,
		.utf8 = env->utf8 && !options->plain,
		.in_screen = env->in_screen,
		.color = !env->no_color && !options->plain,
		.theme = env->no_color || options->plain ? THEME_MONO : THEME_TERMINAL,
		.frame_marks = env->frame_marks,
		.log_path = os_make_folder(env->state_dir, NULL)
				    ? arena_format(arena, "%s/log", env->state_dir)
				    : NULL,
	};
}

/* How the screen begins. */
struct Start {
	struct FileOptions file;
	struct Arena *arena;
	bool imports; /* with a table to import */
	int watch;    /* on the file, once the screen is gone; -1: none */
};

/* Runs the screen on an open file; `ret_code` gets its exit code. */
static bool run_app(const struct CliOptions *options, struct Domain *domain, struct Start *start,
		    int *ret_code, struct Error *error)
{
	struct Term *term;
	struct App *app;
	const char *notice = NULL;

	if (!scope_take(domain, options->as, error) ||
	    !term_open_curses(term_options(options, domain->env, start->arena), &term, &notice,
			      error))
		return false;
	bool opened = app_open((struct AppOptions){.domain = domain,
						   .term = term,
						   .notice = notice,
						   .imports = start->imports},
			       &app, error);

	if (opened) {
		*ret_code = app_run(app);
		start->watch = app_close(app);
	}
	term_close(term);
	return opened;
}

static bool fill(struct Domain *domain, void *context, struct Error *error)
{
	const enum WelcomeChoice *choice = context;
	Day moment;

	if (*choice == WELCOME_DEMO)
		return day_parse_iso(DEMO_LATE, &moment) && seed_demo(domain, moment, error);
	return seed_template(domain, *choice == WELCOME_EMPTY ? "empty" : "qtp-2017", error);
}

/* A new file, filled; with the clock of the file or the system. */
static bool make_file(struct FileOptions file, const struct Env *env, enum WelcomeChoice choice,
		      struct Error *error)
{
	file.now = DAY_NONE;
	return os_make_folder(env->data_dir, error) && domain_make(file, env, fill, &choice, error);
}

static bool is_there(const char *path)
{
	struct FileFacts facts;

	return os_file_facts(path, &facts, NULL) && facts.state != FILE_MISSING;
}

/* The first start: asks how to begin, and makes what was chosen. No path and no error: nothing
 * was. */
static bool begin(const struct CliOptions *options, const struct Env *env, struct Start *start,
		  struct Error *error)
{
	const char *demo = env_demo_file(env, start->arena);
	struct FileOptions *file = &start->file;
	enum WelcomeChoice choice;
	struct Term *term;

	if (!term_open_curses(term_options(options, env, start->arena), &term, NULL, error))
		return false;
	choice = welcome_run(term, options->file, demo);
	term_close(term);
	if (choice == WELCOME_DEMO)
		file->path = demo;
	if (choice == WELCOME_LEAVE)
		file->path = NULL;
	start->imports = choice == WELCOME_TABLE;
	return !file->path || is_there(file->path) || make_file(*file, env, choice, error);
}

static int run_screen(const struct CliOptions *options, const struct Env *env, struct Arena *arena)
{
	struct Start start = {.file = cli_file(options), .arena = arena, .watch = -1};
	struct Domain domain;
	struct Error error = {0};
	int code = EXIT_DONE;

	if (cli_is_first_start(options) && !begin(options, env, &start, &error))
		return cli_fail(&error, options->plain || !env->utf8);
	if (!start.file.path)
		return code;
	if (!domain_open(&domain, start.file, env, &error))
		return cli_fail(&error, options->plain || !env->utf8);
	bool done = run_app(options, &domain, &start, &code, &error);

	if (!domain_is_read_only(&domain))
		cli_sweep(env, domain_path(&domain));
	domain_close(&domain);
	/* Last: what is written after the program has forked is copied first, page by page. */
	os_watch_leave(start.watch);
	return done ? code : cli_fail(&error, options->plain || !env->utf8);
}

/* What the settings say of names; what is wrong with them the screen reports. */
static bool shows_family_first(const struct Env *env)
{
	struct Settings settings;
	struct Text faults;

	text_init(&faults);
	settings_load(env, &settings, &faults);
	text_release(&faults);
	return settings.family_first;
}

static int run(int argc, char *argv[], struct Arena *arena)
{
	struct CliOptions options = {0};
	struct Env env = {.utf8 = true};
	struct Error error = {0};

	if (!env_capture(arena, &env, &error) ||
	    !cli_parse((struct CliWords){argc, argv}, &env, arena, &options, &error))
		return cli_fail(&error, options.plain || !env.utf8);
	options.write_keys = keys_write;
	env.family_first = shows_family_first(&env);
	/* Without a verb: the screen, where there is a terminal at both ends. */
	if (!options.verb && env.input_is_tty && env.output_is_tty && !options.json &&
	    !(options.read_only && cli_is_first_start(&options)))
		return run_screen(&options, &env, arena);
	return cli_run(&options, &env);
}

int main(int argc, char *argv[])
{
	struct Arena arena = {0};

	os_guard_standard_fds();
	os_tell_file_limits();
	int code = run(argc, argv, &arena);

	arena_release(&arena);
	return code;
}
