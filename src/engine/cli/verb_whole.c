/* The verbs on all of a file as JSON: export all and import all. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/os/file.h"

#include <string.h>

#define EXPORT_MAX ((size_t)900 * 1000 * 1000) /* bytes: SQLite takes no longer text */

bool verb_export_all(struct Cli *cli, struct Error *error)
{
	return domain_export(&cli->domain, cli_option(cli, "history") != NULL, &cli->out, error);
}

bool import_is_of_all(const struct Cli *cli)
{
	return strcmp(cli_argument(cli, 0), "all") == 0;
}

static bool load(struct Cli *cli, struct Error *error)
{
	const char *path = cli_argument(cli, 1);
	struct Arena arena = {0};
	size_t length, n = 0;
	char *json;
	bool done =
		os_read_file((struct FileToRead){path, EXPORT_MAX}, &arena, &json, &length, error);

	if (done && !domain_load(&cli->domain, json, length, &n, error)) {
		struct Error fault = *error;

		done = error_set(error, fault.code, "", "%.200s: %s", text_show(&cli->arena, path),
				 fault.text);
	}
	arena_release(&arena);
	if (done)
		cli_done(cli, "Made %s with %zu records of %s. Open it with: qtp -f %s",
			 cli->options->file, n, path, cli->options->file);
	return done;
}

bool verb_import_all(struct Cli *cli, struct Error *error)
{
	struct FileFacts facts;

	if (cli_is_dry_run(cli))
		return error_set(error, ERROR_INPUT, "dry-run",
				 "import all makes a new file: leave out --dry-run.");
	if (cli->options->as && !scope_refuse_whole("An import of all", error))
		return false;
	if (!os_file_facts(cli->options->file, &facts, error))
		return false;
	if (facts.state != FILE_MISSING || facts.is_symlink)
		return error_set(error, ERROR_CONFLICT, "",
				 "%.200s is there already. import all makes a new file: name it "
				 "with -f.",
				 cli->options->file);
	return cli_make_file(cli, cli->options->file, load, error);
}
