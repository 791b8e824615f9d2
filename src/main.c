/* The program: captures the process, takes the command line apart, picks the screen or a verb. */
#include "qtp/cli/cli.h"
#include "qtp/os/file.h"

static int run(int argc, char *argv[], struct Arena *arena)
{
	struct CliOptions options;
	struct Env env;
	struct Error error = {0};

	if (!env_capture(arena, &env, &error) || !cli_parse(argc, argv, &env, arena, &options, &error))
		return cli_fail(&error);
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
