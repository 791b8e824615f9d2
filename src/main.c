/* The program: captures the process, takes the command line apart, picks the screen or a verb. */
#include "qtp/cli/cli.h"
#include "qtp/domain/domain.h"
#include "qtp/os/file.h"
#include "qtp/term/term.h"
#include "qtp/ui/app.h"

#include <stddef.h>

static struct TermOptions term_options(const struct CliOptions *options, const struct Env *env, struct Arena *arena)
{
	return (struct TermOptions){
		.type = env->term,
		.utf8 = env->utf8 && !options->plain,
		.color = !env->no_color && !options->plain,
		.theme = env->no_color || options->plain ? THEME_MONO : THEME_TERMINAL,
		.frame_marks = env->frame_marks,
		.log_path = os_make_folder(env->state_dir, NULL) ? arena_format(arena, "%s/log", env->state_dir) : NULL,
	};
}

/* Runs the screen on an open file; `ret_code` gets its exit code. */
static bool run_app(const struct CliOptions *options, const struct Env *env, struct Store *store, struct Arena *arena,
		    int *ret_code, struct Error *error)
{
	struct Domain domain;
	struct Term *term;
	struct App *app;
	const char *notice = NULL;

	domain_init(&domain, store, env, options->now);
	if (!term_open_curses(term_options(options, env, arena), &term, &notice, error))
		return false;
	bool opened = app_open((struct AppOptions){.domain = &domain, .term = term, .notice = notice}, &app, error);

	if (opened) {
		*ret_code = app_run(app);
		app_close(app);
	}
	term_close(term);
	return opened;
}

static int run_screen(const struct CliOptions *options, const struct Env *env, struct Arena *arena)
{
	struct Store *store;
	struct Error error = {0};
	int code = EXIT_DONE;

	if (!store_open(cli_store_options(options, env), &store, &error))
		return cli_fail(&error);
	bool done = run_app(options, env, store, arena, &code, &error);

	store_close(store);
	return done ? code : cli_fail(&error);
}

static bool file_is_there(const struct CliOptions *options)
{
	struct FileFacts facts;

	return options->file_given || !os_file_facts(options->file, &facts, NULL) || facts.state != FILE_MISSING;
}

static int run(int argc, char *argv[], struct Arena *arena)
{
	struct CliOptions options;
	struct Env env;
	struct Error error = {0};

	if (!env_capture(arena, &env, &error) || !cli_parse(argc, argv, &env, arena, &options, &error))
		return cli_fail(&error);
	/* Without a verb: the screen, where there is a terminal at both ends and a file to show. */
	if (!options.verb && env.input_is_tty && env.output_is_tty && !options.json && file_is_there(&options))
		return run_screen(&options, &env, arena);
	return cli_run(&options, &env);
}

int main(int argc, char *argv[])
{
	struct Arena arena = {0};

	os_guard_standard_fds();
	os_set_umask();
	int code = run(argc, argv, &arena);

	arena_release(&arena);
	return code;
}
