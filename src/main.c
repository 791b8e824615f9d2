/* The program: captures the process, takes the command line apart, picks the screen or a verb. */
#include "qtp/coaching/view_coaching.h"
#include "qtp/engine/cli/cli.h"
#include "qtp/engine/domain/seed.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/store/store.h"
#include "qtp/engine/term/term.h"
#include "qtp/engine/ui/app.h"
#include "qtp/engine/ui/keys.h"
#include "qtp/engine/ui/welcome.h"

#include <stddef.h>

static struct TermOptions term_options(const struct CliOptions *options, const struct Env *env,
				       struct Arena *arena)
{
	return (struct TermOptions){
		.type = env->term,
		.utf8 = env->utf8 && !options->plain,
		.color = !env->no_color && !options->plain,
		.theme = env->no_color || options->plain ? THEME_MONO : THEME_TERMINAL,
		.frame_marks = env->frame_marks,
		.log_path = os_make_folder(env->state_dir, NULL)
				    ? arena_format(arena, "%s/log", env->state_dir)
				    : NULL,
	};
}

/* Runs the screen on an open file; `ret_code` gets its exit code. */
static bool run_app(const struct CliOptions *options, const struct Env *env, struct Store *store,
		    struct Arena *arena, int *ret_code, struct Error *error)
{
	struct Domain domain;
	struct Term *term;
	struct App *app;
	const char *notice = NULL;

	domain_init(&domain, store, env, options->now);
	if (!coach_take_view(&domain, options->as, error) ||
	    !term_open_curses(term_options(options, env, arena), &term, &notice, error))
		return false;
	bool opened =
		app_open((struct AppOptions){.domain = &domain, .term = term, .notice = notice},
			 &app, error);

	if (opened) {
		*ret_code = app_run(app);
		app_close(app);
	}
	term_close(term);
	return opened;
}

struct Filling {
	const struct Env *env;
	enum WelcomeChoice choice;
};

static bool fill(struct Store *store, void *context, struct Error *error)
{
	const struct Filling *filling = context;
	struct Domain domain;
	Day moment;

	domain_init(&domain, store, filling->env, DAY_NONE);
	if (filling->choice == WELCOME_DEMO)
		return day_parse_iso(DEMO_LATE, &moment) && seed_demo(&domain, moment, error);
	return seed_template(&domain, filling->choice == WELCOME_EMPTY ? "empty" : "qtp-2017",
			     error);
}

/* A new file, filled and opened. */
static bool make_file(const struct StoreOptions *options, const struct Env *env,
		      enum WelcomeChoice choice, struct Store **ret_store, struct Error *error)
{
	struct Filling filling = {env, choice};

	return os_make_folder(env->data_dir, error) &&
	       store_make(*options, fill, &filling, error) &&
	       store_open(*options, ret_store, error);
}

static bool is_there(const char *path)
{
	struct FileFacts facts;

	return os_file_facts(path, &facts, NULL) && facts.state != FILE_MISSING;
}

/* The first start: asks how to begin, and opens what was chosen. No store and no error: nothing
 * was. */
static bool begin(const struct CliOptions *options, const struct Env *env, struct Arena *arena,
		  struct Store **ret_store, struct Error *error)
{
	struct StoreOptions store = cli_store_options(options, env);
	const char *demo = env_demo_file(env, arena);
	enum WelcomeChoice choice;
	struct Term *term;

	*ret_store = NULL;
	if (!term_open_curses(term_options(options, env, arena), &term, NULL, error))
		return false;
	choice = welcome_run(term, options->file, demo);
	term_close(term);
	if (choice == WELCOME_LEAVE)
		return true;
	if (choice == WELCOME_DEMO)
		store.path = demo;
	return is_there(store.path) ? store_open(store, ret_store, error)
				    : make_file(&store, env, choice, ret_store, error);
}

static int run_screen(const struct CliOptions *options, const struct Env *env, struct Arena *arena)
{
	struct Store *store;
	struct Error error = {0};
	int code = EXIT_DONE;
	bool done = cli_is_first_start(options)
			    ? begin(options, env, arena, &store, &error)
			    : store_open(cli_store_options(options, env), &store, &error);

	if (!done || !store)
		return done ? code : cli_fail(&error);
	done = run_app(options, env, store, arena, &code, &error);
	if (!store_is_read_only(store))
		cli_sweep(env, store_path(store));
	store_close(store);
	return done ? code : cli_fail(&error);
}

static int run(int argc, char *argv[], struct Arena *arena)
{
	struct CliOptions options;
	struct Env env;
	struct Error error = {0};

	if (!env_capture(arena, &env, &error) ||
	    !cli_parse(argc, argv, &env, arena, &options, &error))
		return cli_fail(&error);
	options.write_keys = keys_write;
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
	os_set_umask();
	os_tell_file_limits();
	int code = run(argc, argv, &arena);

	arena_release(&arena);
	return code;
}
