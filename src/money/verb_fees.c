/* The verbs fees and ageing: accounts as text and as JSON. */
#include "tables.h"

#include "command_ledger.h"
#include "view_seat.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/season.h"
#include "view_accounts_table.h"

#include <inttypes.h>
#include <string.h>

#define TEAM_WIDTH 27
#define PAYER_WIDTH 12
#define MONEY_WIDTH 12
#define AGE_WIDTH 10

/* Of a person the place in the team, whoever has had it. */
static bool load(struct Cli *cli, Day day, bool members, struct AccountRows *ret_rows,
		 struct Error *error)
{
	struct AccountsQuery query = {.day = day};
	const char *text = cli_argument(cli, 0);
	struct Account account;

	if (text && !account_find(&cli->domain, text, &cli->arena, &account, error))
		return false;
	if (text) {
		query.team = account.team;
		query.practice = account.team ? 0 : account.practice;
		query.person = account.person;
	}
	return accounts_load(&cli->domain, query, &cli->arena, ret_rows, error) &&
	       ((!query.person && !members) ||
		accounts_by_member(&cli->domain, &query, ret_rows, &cli->arena, error));
}

/* --- JSON --- */

static const char *payer_key(const struct AccountRow *row)
{
	return row->payer == CHOICE_NONE ? NULL : payer_choices()[row->payer].key;
}

static void write_head(struct Json *json, const struct AccountRow *row)
{
	json_member_text(json, "team", row->code);
	if (!row->code)
		json_member_text(json, "practice", row->name);
	if (row->person)
		json_member_text(json, "person", row->person_name);
	json_member_text(json, "payer", payer_key(row));
	json_member_text(json, "currency", row->currency);
}

static void write_practice(struct Json *json, const struct AccountRow *row)
{
	json_member_text(json, "practice", row->name);
	json_member_text(json, "currency", row->currency);
}

static void write_payer(struct Json *json, const struct AccountRow *row)
{
	json_member_text(json, "payer", payer_key(row));
	json_member_text(json, "currency", row->currency);
}

static void write_oldest(struct Json *json, const struct AccountRow *row)
{
	char day[DAY_TEXT];

	json_member_text(json, "oldest",
			 row->ageing.oldest == DAY_NONE ? NULL : day_iso(row->ageing.oldest, day));
}

static void write_fees(struct Json *json, const struct AccountRow *row)
{
	for (size_t i = 0; i < N_BALANCE_COLUMNS; i++)
		json_member_number(json, balance_columns[i].key,
				   balance_at(&row->balance, &balance_columns[i]));
	json_member_number(json, "open", row->balance.open);
	write_oldest(json, row);
	json_member_number(json, "asked", balance_asked(&row->balance));
	json_member_number(json, "received", balance_received(&row->balance));
}

static void write_ageing(struct Json *json, const struct AccountRow *row)
{
	json_member_number(json, "open", row->balance.open);
	for (size_t i = 0; i < AGE_BANDS; i++)
		json_member_number(json, age_band_keys[i], row->ageing.bands[i]);
	json_member_number(json, "credit", row->ageing.credit);
	write_oldest(json, row);
}

static void write_rows(struct Cli *cli, const struct AccountRows *rows,
		       void (*head)(struct Json *json, const struct AccountRow *row),
		       void (*write)(struct Json *json, const struct AccountRow *row))
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < rows->n; i++) {
		json_begin_object(&json);
		head(&json, &rows->items[i]);
		write(&json, &rows->items[i]);
		json_end(&json);
	}
	json_end(&json);
}

/* --- Text --- */

static void say_amount(struct Cli *cli, Cents amount, int width)
{
	text_format(&cli->out, "%*s", width, amount ? money_text(amount, NULL, &cli->arena) : ".");
}

/* A column of text; what is too long for it is cut. */
static void say_column(struct Cli *cli, const char *text, size_t width)
{
	const char *shown = text_show(&cli->arena, text);

	cli_pad(cli, arena_text_n(&cli->arena, shown, utf8_prefix(shown, width - 1)), width);
}

/* The column of names: on a terminal of a fixed width, elsewhere as wide as the longest shown. */
static size_t title_width(const struct Cli *cli, const struct AccountRows *rows,
			  struct Arena *arena)
{
	size_t width = TEAM_WIDTH;

	for (size_t i = 0; i < rows->n && !cli->env->output_is_tty; i++) {
		size_t used = utf8_width(text_show(arena, account_title(&rows->items[i], arena)));

		if (rows->n == 1 || rows->items[i].n_entries > 0 || !rows->items[i].team)
			width = used + 1 > width ? used + 1 : width;
	}
	return width;
}

static void say_head(struct Cli *cli, const char *team, const char *payer, size_t width)
{
	say_column(cli, team, width);
	say_column(cli, payer, PAYER_WIDTH);
}

static void say_row_head(struct Cli *cli, const struct AccountRow *row, size_t width)
{
	say_head(cli, account_title(row, &cli->arena),
		 row->payer == CHOICE_NONE ? "" : payer_choices()[row->payer].label, width);
}

static const char *age_text(struct Cli *cli, const struct AccountRow *row)
{
	return row->ageing.oldest == DAY_NONE
		       ? "."
		       : arena_format(&cli->arena, "%d d",
				      (int)(cli->domain.today - row->ageing.oldest));
}

static void say_fees(struct Cli *cli, const struct Balance *balance, const char *end)
{
	say_amount(cli, balance_asked(balance), MONEY_WIDTH);
	say_amount(cli, balance_covered(balance), MONEY_WIDTH);
	say_amount(cli, balance->open, MONEY_WIDTH);
	cli_say(cli, "  %s", end);
}

/* A line a currency: amounts are never converted. */
static void say_totals(struct Cli *cli, const struct AccountRows *rows, size_t width)
{
	struct AccountRow *totals;
	size_t n = accounts_totals(rows, &cli->arena, &totals);

	for (size_t i = 0; i < n; i++) {
		say_head(cli, "Together", totals[i].currency, width);
		say_fees(cli, &totals[i].balance, "");
	}
}

/* Accepted teams in none of whose rows, which follow each other, is a charge. */
static size_t count_uncharged(const struct AccountRows *rows)
{
	size_t n = 0;

	for (size_t i = 0; i < rows->n;) {
		const struct AccountRow *first = &rows->items[i];
		bool charged = false;

		do
			charged = charged || rows->items[i].balance.charged != 0;
		while (++i < rows->n && first->team && rows->items[i].team == first->team);
		n += first->accepted && !charged;
	}
	return n;
}

static bool is_idle(const struct AccountRow *row)
{
	bool idle = true;

	for (size_t i = 0; i < N_BALANCE_COLUMNS && idle; i++)
		idle = balance_at(&row->balance, &balance_columns[i]) == 0;
	return idle && row->n_entries == 0;
}

/* `all`: the accounts that the rows were made of. */
static void say_table(struct Cli *cli, const char *title, const struct AccountRows *rows,
		      const struct AccountRows *all)
{
	size_t n_idle = count_uncharged(all), width = title_width(cli, rows, &cli->arena);

	say_head(cli, title, "Payer", width);
	cli_say(cli, "%*s%*s%*s  Oldest", MONEY_WIDTH, "Charged", MONEY_WIDTH, "Covered",
		MONEY_WIDTH, "Open");
	for (size_t i = 0; i < rows->n; i++) {
		const struct AccountRow *row = &rows->items[i];

		if (is_idle(row) && rows->n > 1)
			continue;
		say_row_head(cli, row, width);
		say_fees(cli, &row->balance,
			 !row->currency || strcmp(row->currency, "USD") == 0
				 ? age_text(cli, row)
				 : arena_format(&cli->arena, "%s  %s", age_text(cli, row),
						row->currency));
	}
	if (rows->n > 1)
		say_totals(cli, all, width);
	if (n_idle > 0 && rows->n > 1)
		cli_say(cli, "%zu %s charged nothing yet.", n_idle,
			n_idle == 1 ? "team is" : "teams are");
}

/* What it takes back, or what has taken it back. */
static void say_link(struct Cli *cli, const struct AccountRow *row, const struct Entry *entry)
{
	const struct Entry *back = account_reversal(row, entry);

	if (entry->reverses)
		text_format(&cli->out, "  takes back id:%" PRId64, entry->reverses);
	if (back)
		text_format(&cli->out, "  reversed by id:%" PRId64, back->record.id);
}

static void say_entries(struct Cli *cli, const struct AccountRow *row)
{
	const struct FieldChoice *kinds = entity_field(&entry_entity, "kind")->choices;
	Cents running = 0;
	char day[DAY_TEXT];

	if (row->n_entries > 0) {
		cli_pad(cli, "Day", TEAM_WIDTH / 2);
		cli_pad(cli, "Entry", PAYER_WIDTH);
		cli_say(cli, "%*s%*s  %s", MONEY_WIDTH, "Amount", MONEY_WIDTH, "Balance", "Note");
	}
	for (size_t i = 0; i < row->n_entries; i++) {
		const struct Entry *entry = row->entries[i];
		const char *person = entry->person ? domain_label(&cli->domain, KIND_PERSON,
								  entry->person, &cli->arena)
						   : "";

		running += entry_effect(entry);
		cli_pad(cli, day_medium(entry->day, day), TEAM_WIDTH / 2);
		cli_pad(cli, entry->reverses ? "reversal" : kinds[entry->kind].label, PAYER_WIDTH);
		say_amount(cli, entry_effect(entry), MONEY_WIDTH);
		say_amount(cli, running, MONEY_WIDTH);
		text_format(&cli->out, "  id:%" PRId64, entry->record.id);
		say_link(cli, row, entry);
		if (entry->purpose == PURPOSE_CERTIFICATION)
			text_append(&cli->out, "  for certification");
		cli_say(cli, "%s%s%s%s", *person ? "  " : "", person, entry->note ? "  " : "",
			entry->note ? entry->note : "");
	}
}

/* What accounts are put together by. */
static const struct {
	const char *name, *title; /* NULL: each by itself */
	enum AccountsBy by;
	void (*head)(struct Json *json, const struct AccountRow *row);
} togethers[] = {
	{NULL, "Team", BY_PRACTICE, write_head},
	{"member", "Member", BY_PRACTICE, write_head},
	{"practice", "Practice", BY_PRACTICE, write_practice},
	{"payer", "Payer", BY_PAYER, write_payer},
};

#define BY_MEMBER 1 /* no accounts together, but each in parts */

static bool find_together(const struct Cli *cli, size_t *ret_index, struct Error *error)
{
	const char *by = cli_option(cli, "by");

	*ret_index = 0;
	for (size_t i = 1; by && i < N_ITEMS(togethers); i++)
		if (strcmp(togethers[i].name, by) == 0)
			*ret_index = i;
	return !by || *ret_index > 0 ||
	       error_set(error, ERROR_INPUT, "by",
			 "\"%.40s\" is nothing to put accounts together by. Say payer, practice "
			 "or member.",
			 by);
}

bool verb_fees(struct Cli *cli, struct Error *error)
{
	struct AccountRows all, rows;
	struct DataTable table;
	size_t together;

	if (!find_together(cli, &together, error) ||
	    !load(cli, cli->domain.today, together == BY_MEMBER, &all, error))
		return false;
	rows = all;
	if (together > BY_MEMBER)
		accounts_together(&all, togethers[together].by, cli->domain.today, &cli->arena,
				  &rows);
	if (cli_wants_json(cli)) {
		write_rows(cli, &rows, togethers[together].head, write_fees);
		return true;
	}
	if (cli_wants_output(cli)) {
		accounts_table(&rows, cli->domain.today, false, &cli->arena, &table);
		return cli_put(cli, (struct PaperSource){.table = &table}, error);
	}
	if (rows.n == 0)
		cli_say(cli, "There is no account.");
	else
		say_table(cli, togethers[together].title, &rows, &all);
	for (size_t i = 0; i < rows.n && cli_argument(cli, 0) && together <= BY_MEMBER; i++)
		say_entries(cli, &rows.items[i]);
	return true;
}

static bool any_credit(const struct AccountRows *rows)
{
	bool any = false;

	for (size_t i = 0; i < rows->n && !any; i++)
		any = rows->items[i].ageing.credit != 0 && rows->items[i].balance.open != 0;
	return any;
}

/* The bands with the credit, which is below 0, add up to what is open. */
static void say_ages(struct Cli *cli, const char *title, const struct AccountRows *rows)
{
	size_t n = 0, width = title_width(cli, rows, &cli->arena);
	bool credit = any_credit(rows);

	say_column(cli, title, width);
	for (size_t i = 0; i < AGE_BANDS; i++)
		text_format(&cli->out, "%*s", AGE_WIDTH, age_band_titles[i]);
	cli_say(cli, "%*s%*s", credit ? AGE_WIDTH : 0, credit ? "Credit" : "", MONEY_WIDTH, "Open");
	for (size_t i = 0; i < rows->n; i++) {
		const struct AccountRow *row = &rows->items[i];

		if (row->balance.open == 0)
			continue;
		n++;
		say_column(cli, account_title(row, &cli->arena), width);
		for (size_t k = 0; k < AGE_BANDS; k++)
			say_amount(cli, row->ageing.bands[k], AGE_WIDTH);
		if (credit)
			say_amount(cli, row->ageing.credit, AGE_WIDTH);
		say_amount(cli, row->balance.open, MONEY_WIDTH);
		cli_say(cli, " %s", row->currency ? row->currency : "");
	}
	if (n == 0)
		cli_say(cli, "Nothing is open.");
}

bool verb_ageing(struct Cli *cli, struct Error *error)
{
	struct AccountRows rows;
	struct DataTable table;
	Day day = cli->domain.today;
	size_t together;

	if (!cli_day(cli, "on", DAY_LAST, &day, error) || !find_together(cli, &together, error) ||
	    !load(cli, day, together == BY_MEMBER, &rows, error))
		return false;
	if (together > BY_MEMBER)
		accounts_together(&rows, togethers[together].by, day, &cli->arena, &rows);
	if (cli_wants_json(cli)) {
		write_rows(cli, &rows, togethers[together].head, write_ageing);
	} else if (cli_wants_output(cli)) {
		accounts_ages_table(&rows, day, &cli->arena, &table);
		return cli_put(cli, (struct PaperSource){.table = &table}, error);
	} else {
		say_ages(cli, togethers[together].title, &rows);
	}
	return true;
}
