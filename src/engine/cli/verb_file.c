/* Verbs on whole files: demo, init, dump, verify, main-file, salvage. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/domain/seed.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/xchg/json.h"

#include <string.h>

struct Filling {
	struct Cli *cli;
	bool (*fill)(struct Cli *cli, struct Error *error);
};

static bool fill_file(struct Domain *domain, void *context, struct Error *error)
{
	const struct Filling *filling = context;

	filling->cli->domain = *domain;
	return filling->fill(filling->cli, error);
}

bool cli_make_file(struct Cli *cli, const char *path,
		   bool (*fill)(struct Cli *cli, struct Error *error), struct Error *error)
{
	struct FileOptions file = cli_file(cli->options);
	struct Filling filling = {cli, fill};

	file.path = path;
	if (file.read_only)
		return file_refuse_write(path, error);
	/* The program's own folder is made on the way; a folder the person named has to be there.
	 */
	if (path == cli->options->file && !cli->options->file_given &&
	    !os_make_folder(cli->env->data_dir, error))
		return false;
	cli_sweep(cli->env, path);
	cli->has_written = domain_make(file, cli->env, fill_file, &filling, error);
	return cli->has_written;
}

/* The moment asked for; --now serves as well where it names one. */
static bool demo_moment(struct Cli *cli, Day *ret_moment, struct Error *error)
{
	const char *at = cli_option(cli, "at");
	Day now = cli->options->now, early, late;

	day_parse_iso(DEMO_EARLY, &early);
	day_parse_iso(DEMO_LATE, &late);
	*ret_moment = !at && (now == early || now == late) ? now : late;
	if (!at || (day_parse_iso(at, ret_moment) && (*ret_moment == early || *ret_moment == late)))
		return true;
	return error_set(error, ERROR_INPUT, "at",
			 "The demo can be made at %s or %s, not at \"%.40s\".", DEMO_EARLY,
			 DEMO_LATE, text_show(&cli->arena, at));
}

static bool fill_demo(struct Cli *cli, struct Error *error)
{
	Day moment;

	return demo_moment(cli, &moment, error) && seed_demo(&cli->domain, moment, error);
}

bool verb_demo(struct Cli *cli, struct Error *error)
{
	const char *path = cli_argument(cli, 0)	      ? cli_argument(cli, 0)
			   : cli->options->file_given ? cli->options->file
						      : env_demo_file(cli->env, &cli->arena);
	Day moment;

	if (!demo_moment(cli, &moment, error) || !cli_make_file(cli, path, fill_demo, error))
		return false;
	cli_done(cli, "Made the demo season in %s. Open it with: qtp -f %s", path, path);
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
		return error_set(error, ERROR_INPUT, "template",
				 "There is no template \"%.40s\". There are: %s.",
				 text_show(&cli->arena, name), seed_names());
	const char *path = cli_argument(cli, 0) ? cli_argument(cli, 0) : cli->options->file;

	if (!cli_make_file(cli, path, fill_template, error))
		return false;
	if (cli_argument(cli, 0))
		cli_done(cli, "Made %s. Open it with: qtp -f %s", path, path);
	else
		cli_done(cli, "Made %s. Open it with: qtp", path);
	return true;
}

bool verb_dump(struct Cli *cli, struct Error *error)
{
	return domain_dump(&cli->domain, cli_option(cli, "history") != NULL, &cli->out, error);
}

static void write_issues(struct Cli *cli, const struct Issues *issues)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < issues->n; i++) {
		json_begin_object(&json);
		json_member_bool(&json, "warning", issues->items[i].warning);
		json_member_text(&json, "text", issues->items[i].text);
		json_end(&json);
	}
	json_end(&json);
}

/* Whoever else may read or change the file, or put another one in its place. */
static bool warn_of_access(struct Cli *cli, struct Issues *issues, struct Error *error)
{
	const unsigned by_others = 066, folder_by_others = 022;
	const char *file = text_show(&cli->arena, cli->options->file);
	struct FileFacts facts;

	if (!os_file_facts(cli->options->file, &facts, error))
		return false;
	if (facts.mode & by_others)
		issues_warn(issues, "",
			    "Others may read or change %s (mode %04o). Shut them out with: "
			    "chmod 600 %s",
			    file, facts.mode, file);
	if ((facts.folder_mode & folder_by_others) && !facts.folder_sticky)
		issues_warn(issues, "",
			    "Others may rename and replace files in the folder of %s (mode %04o). "
			    "Keep the file in a folder of your own.",
			    file, facts.folder_mode);
	return true;
}

bool verb_verify(struct Cli *cli, struct Error *error)
{
	struct Issues issues;

	issues_init(&issues, &cli->arena);
	if (!domain_verify(&cli->domain, cli_option(cli, "mend") != NULL, &issues, error) ||
	    !warn_of_access(cli, &issues, error))
		return false;
	if (issues_n_errors(&issues) > 0)
		cli->exit_code = EXIT_FINDING;
	if (cli->options->json) {
		write_issues(cli, &issues);
		return true;
	}
	for (size_t i = 0; i < issues.n; i++)
		cli_say(cli, "%s%s", issues.items[i].warning ? "note: " : "", issues.items[i].text);
	if (cli->exit_code == EXIT_DONE)
		cli_say(cli, "%s is sound.", cli->options->file);
	return true;
}

/* It alone gives numbers of papers. */
bool verb_main_file(struct Cli *cli, struct Error *error)
{
	const char *former, *path = text_show(&cli->arena, domain_path(&cli->domain));
	bool was;

	if (!domain_take_main(&cli->domain, &cli->arena, &former, &was, error))
		return false;
	if (former)
		cli_done(cli,
			 "%s is the main file from now on and gives the numbers of papers; %s "
			 "gives none any more.",
			 path, text_show(&cli->arena, former));
	else
		cli_done(cli,
			 was ? "%s is the main file and gives the numbers of papers, as before."
			     : "%s is the main file from now on and gives the numbers of papers.",
			 path);
	return true;
}

/* --- Salvage */

static size_t total(const size_t numbers[N_KINDS])
{
	size_t sum = 0;

	for (enum Kind kind = 0; kind < N_KINDS; kind++)
		sum += numbers[kind];
	return sum;
}

static void write_numbers(struct Json *json, const char *key, const size_t numbers[N_KINDS])
{
	json_key(json, key);
	json_begin_object(json);
	for (enum Kind kind = 0; kind < N_KINDS; kind++)
		json_member_number(json, entity_get(kind)->key, (int64_t)numbers[kind]);
	json_end(json);
}

static void say_salvage_json(struct Cli *cli, const struct Salvage *salvage)
{
	struct Json json;

	json_init(&json, &cli->out, false);
	json_begin_object(&json);
	write_numbers(&json, "saved", salvage->n_saved);
	write_numbers(&json, "lost", salvage->n_lost);
	json_member_number(&json, "replayed", (int64_t)salvage->n_replayed);
	json_member_number(&json, "emptied", (int64_t)salvage->n_emptied);
	json_end(&json);
}

static void say_salvage(struct Cli *cli, const struct Salvage *salvage)
{
	size_t n_lost = total(salvage->n_lost);

	cli_say(cli, "Saved %zu %s of %s in %s. Its history starts with this copy.",
		COUNTED(total(salvage->n_saved), "record", "records"), cli->options->file,
		cli_argument(cli, 0));
	if (salvage->n_replayed > 0)
		cli_say(cli, "Taken from the old history: %zu.", salvage->n_replayed);
	if (n_lost > 0)
		cli_say(cli, "Lost are %zu that are known of:", n_lost);
	for (enum Kind kind = 0; kind < N_KINDS; kind++)
		if (salvage->n_lost[kind] > 0)
			cli_say(cli, "  %zu %s", salvage->n_lost[kind],
				salvage->n_lost[kind] == 1 ? entity_get(kind)->name
							   : entity_get(kind)->plural);
	if (salvage->n_emptied > 0)
		cli_say(cli, "%zu %s of saved records could not stand and %s empty.",
			COUNTED(salvage->n_emptied, "value", "values"),
			salvage->n_emptied == 1 ? "is" : "are");
	cli_say(cli, "It gives no numbers to papers until you say so: qtp -f %s main-file",
		cli_argument(cli, 0));
	cli_say(cli, "Keep the damaged file until you have looked through the new one.");
}

static bool fill_salvaged(struct Cli *cli, struct Error *error)
{
	struct FileOptions damaged = cli_file(cli->options);
	struct Salvage salvage;

	if (!domain_salvage(&cli->domain, damaged, &salvage, error))
		return false;
	if (total(salvage.n_saved) == 0)
		return error_set(error, ERROR_CORRUPT, "",
				 "Nothing can be read in %s any more. Restore a copy of it.",
				 damaged.path);
	if (total(salvage.n_lost) > 0 || salvage.n_emptied > 0)
		cli->exit_code = EXIT_FINDING;
	if (cli->options->json)
		say_salvage_json(cli, &salvage);
	else
		say_salvage(cli, &salvage);
	return true;
}

bool verb_salvage(struct Cli *cli, struct Error *error)
{
	return (!cli->options->as || scope_refuse_whole("What is saved", error)) &&
	       cli_make_file(cli, cli_argument(cli, 0), fill_salvaged, error);
}
