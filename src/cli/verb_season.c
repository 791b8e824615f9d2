/* Verbs on the season's frame: move a session, merge people, clone a season. */
#include "verbs.h"

#include "qtp/base/utf8.h"
#include "qtp/domain/clone.h"
#include "qtp/domain/merge.h"
#include "qtp/domain/session.h"
#include "qtp/os/file.h"

#include <string.h>

/* Largest list of sessions that is read. */
#define DAYS_FILE_MAX 100000

static void say_move(struct Cli *cli, const struct SessionMove *move, bool done)
{
	char from[DAY_TEXT], to[DAY_TEXT];

	cli_say(cli, "%s %s: %s to %s.", done ? "Moved" : "Would move", move->before.code,
		day_range(move->before.first_day, move->before.last_day, true, from),
		day_range(move->after.first_day, move->after.last_day, true, to));
	if (move->n_agenda)
		cli_say(cli, "%zu agenda items move along.", move->n_agenda);
	if (move->n_due)
		cli_say(cli, "%zu due %s along:", move->n_due,
			move->n_due == 1 ? "day moves" : "days move");
	for (size_t i = 0; i < move->n_due; i++)
		cli_say(cli, "  %s", due_move_text(&move->due[i], &cli->arena));
	if (move->n_ask_again)
		cli_say(cli, "To be asked again: %zu.", move->n_ask_again);
	for (size_t i = 0; i < move->n_ask_again; i++)
		cli_say(cli, "  %s", move->ask_again[i]);
}

bool verb_move(struct Cli *cli, struct Error *error)
{
	struct SessionMove move;
	const char *text = cli_argument(cli, 1), *why = NULL;
	bool dry_run = cli_option(cli, "dry-run") != NULL;
	Day day;
	Id id;

	if (!domain_resolve(&cli->domain, entity_get(KIND_SESSION), cli_argument(cli, 0), &id,
			    error))
		return false;
	if (!day_parse(text, cli->domain.today, &day, &why))
		return error_set(error, ERROR_INPUT, "first_day",
				 "\"%.40s\" is no date%s%s. Write it like 2017-07-26.",
				 text_show(&cli->arena, text), why ? ", because " : "",
				 why ? why : "");
	if (!session_plan_move(&cli->domain, id, day, &cli->arena, &move, error) ||
	    (!dry_run && !session_move(&cli->domain, id, day, error)))
		return false;
	say_move(cli, &move, !dry_run);
	return true;
}

static size_t split_fields(struct Cli *cli, const char *text, const char **fields, size_t max)
{
	size_t n = 0;

	while (text && *text && n < max) {
		size_t length = strcspn(text, ",");

		fields[n++] = arena_text_n(&cli->arena, text, length);
		text += length + (text[length] == ',');
	}
	return n;
}

bool verb_merge(struct Cli *cli, struct Error *error)
{
	const struct Entity *entity;
	const char *take[64];
	size_t n_take = split_fields(cli, cli_option(cli, "take"), take, 64);
	Id kept, gone;

	if (!cli_kind(cli, cli_argument(cli, 0), &entity, error))
		return false;
	if (entity->kind != KIND_PERSON)
		return error_set(error, ERROR_INPUT, "",
				 "Only people can be merged. Use: qtp merge person KEPT GONE");
	if (!domain_resolve(&cli->domain, entity, cli_argument(cli, 1), &kept, error) ||
	    !domain_resolve(&cli->domain, entity, cli_argument(cli, 2), &gone, error) ||
	    !merge_people(&cli->domain, kept, gone, take, n_take, error))
		return false;
	cli_done(cli, "Merged into %s.",
		 domain_label(&cli->domain, KIND_PERSON, kept, &cli->arena));
	return true;
}

bool verb_clone(struct Cli *cli, struct Error *error)
{
	const char *path = cli_option(cli, "sessions");
	struct CloneDay *days;
	size_t length, n;
	char *text;
	Id season, made;

	if (strcmp(cli_argument(cli, 0), "season") != 0)
		return error_set(error, ERROR_INPUT, "",
				 "Only a season can be cloned. Use: qtp clone season 2017 2018 "
				 "--sessions FILE");
	if (!path)
		return error_set(error, ERROR_INPUT, "sessions",
				 "The new dates are missing: --sessions FILE, with lines like "
				 "DAL17-S1 2018-04-04.");
	if (!domain_resolve(&cli->domain, entity_get(KIND_SEASON), cli_argument(cli, 1), &season,
			    error) ||
	    !os_read_file(path, DAYS_FILE_MAX, &cli->arena, &text, &length, error) ||
	    !clone_read_days(&cli->domain, text, &cli->arena, &days, &n, error) ||
	    !season_clone(&cli->domain, season, cli_argument(cli, 2), days, n, &made, error))
		return false;
	cli_say(cli, "%s", domain_ref(&cli->domain, KIND_SEASON, made, &cli->arena));
	return true;
}
