/* Verbs on whole files: demo, init, dump, verify. */
#include "verbs.h"

#include "qtp/base/utf8.h"
#include "qtp/domain/seed.h"
#include "qtp/os/file.h"

#include <string.h>

/* Makes a new file and fills it; when filling fails nothing is left behind. */
static bool make_file(struct Cli *cli, bool (*fill)(struct Cli *cli, struct Error *error), struct Error *error)
{
	struct StoreOptions options = cli_store_options(cli->options, cli->env);
	struct Store *store;

	options.path = cli_argument(cli, 0);
	options.read_only = false;
	if (cli->options->read_only)
		return error_set(error, ERROR_IO, "", "Nothing is made with --read-only. Leave it out.");
	if (!store_create(options, &store, error))
		return false;
	domain_init(&cli->domain, store, cli->env, cli->options->now);
	bool done = fill(cli, error);

	store_close(store);
	if (!done && !os_remove_file(options.path, NULL))
		return false; /* the error of filling is the one to show */
	return done;
}

static bool fill_demo(struct Cli *cli, struct Error *error)
{
	const char *at = cli_option(cli, "at");
	Day moment;

	return day_parse_iso(at ? at : DEMO_LATE, &moment) && seed_demo(&cli->domain, moment, error);
}

bool verb_demo(struct Cli *cli, struct Error *error)
{
	const char *at = cli_option(cli, "at");

	if (at && strcmp(at, DEMO_EARLY) != 0 && strcmp(at, DEMO_LATE) != 0)
		return error_set(error, ERROR_INPUT, "at", "The demo can be made at %s or %s, not at \"%.40s\".",
				 DEMO_EARLY, DEMO_LATE, text_show(&cli->arena, at));
	if (!make_file(cli, fill_demo, error))
		return false;
	cli_say(cli, "Made the demo season in %s. Open it with: qtp -f %s", cli_argument(cli, 0), cli_argument(cli, 0));
	return true;
}

static bool fill_template(struct Cli *cli, struct Error *error)
{
	const char *name = cli_option(cli, "template");

	return seed_template(&cli->domain, name ? name : "empty", error);
}

bool verb_init(struct Cli *cli, struct Error *error)
{
	const char *name = cli_option(cli, "template");

	if (name && (strcmp(name, "demo") == 0 || !seed_text(name)))
		return error_set(error, ERROR_INPUT, "template", "There is no template \"%.40s\". There are: %s.",
				 text_show(&cli->arena, name), seed_names());
	if (!make_file(cli, fill_template, error))
		return false;
	cli_say(cli, "Made %s. Open it with: qtp -f %s", cli_argument(cli, 0), cli_argument(cli, 0));
	return true;
}

bool verb_dump(struct Cli *cli, struct Error *error)
{
	return store_dump(cli->domain.store, cli_option(cli, "history") != NULL, &cli->out, error);
}

bool verb_verify(struct Cli *cli, struct Error *error)
{
	struct Issues issues;

	issues_init(&issues, &cli->arena);
	if (!store_verify(cli->domain.store, &issues, error))
		return false;
	for (size_t i = 0; i < issues.n; i++)
		cli_say(cli, "%s%s", issues.items[i].warning ? "note: " : "", issues.items[i].text);
	if (issues_n_errors(&issues) > 0)
		cli->exit_code = EXIT_FINDING;
	else
		cli_say(cli, "%s is sound.", cli->options->file);
	return true;
}
