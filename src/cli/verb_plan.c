/* Verbs of the planner: copy an agenda, swap a member. */
#include "verbs.h"

#include "qtp/base/utf8.h"
#include "qtp/domain/agenda.h"
#include "qtp/domain/swap.h"

static bool find(struct Cli *cli, enum Kind kind, size_t argument, Id *ret_id, struct Error *error)
{
	return domain_resolve(&cli->domain, entity_get(kind), cli_argument(cli, argument), ret_id,
			      error);
}

bool verb_copy_agenda(struct Cli *cli, struct Error *error)
{
	struct AgendaCopy copy;
	Id from, to;

	if (!find(cli, KIND_SESSION, 0, &from, error) || !find(cli, KIND_SESSION, 1, &to, error) ||
	    !agenda_plan_copy(&cli->domain, from, to, &cli->arena, &copy, error) ||
	    !agenda_copy(&cli->domain, from, to, error))
		return false;
	cli_done(cli, "Copied %zu agenda items of %s to %s.", copy.n_items, copy.from.code,
		 copy.to.code);
	return true;
}

/* The day of --on; today when it is not given. */
static bool day_on(struct Cli *cli, Day *ret_day, struct Error *error)
{
	const char *text = cli_option(cli, "on"), *why = NULL;

	*ret_day = cli->domain.today;
	if (!text || day_parse(text, cli->domain.today, ret_day, &why))
		return true;
	return error_set(error, ERROR_INPUT, "on",
			 "\"%.40s\" is no date%s%s. Write it like 2017-07-26.",
			 text_show(&cli->arena, text), why ? ", because " : "", why ? why : "");
}

bool verb_swap(struct Cli *cli, struct Error *error)
{
	struct Swap swap;
	Id team, gone, comes, member;
	char day_text[DAY_TEXT];
	Day day;

	if (!day_on(cli, &day, error) || !find(cli, KIND_TEAM, 0, &team, error) ||
	    !find(cli, KIND_PERSON, 1, &gone, error) || !find(cli, KIND_PERSON, 2, &comes, error) ||
	    !member_find(&cli->domain, team, gone, day, &member, error) ||
	    !member_plan_swap(&cli->domain, member, comes, day, &cli->arena, &swap, error) ||
	    !member_swap(&cli->domain, member, comes, day, error))
		return false;
	cli_say(cli, "Swapped %s for %s in %s from %s on.", swap.gone, swap.comes,
		domain_ref(&cli->domain, KIND_TEAM, team, &cli->arena), day_medium(day, day_text));
	if (swap.n_ask)
		cli_say(cli, "To be asked about: %zu.", swap.n_ask);
	for (size_t i = 0; i < swap.n_ask; i++)
		cli_say(cli, "  %s", swap.ask[i]);
	return true;
}
