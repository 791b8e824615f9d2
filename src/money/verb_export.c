/* The verb export ledger: every entry as a row, with the codes of the finance office. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/paper/paper.h"
#include "rule_schedule.h"
#include "view_accounts.h"

#include <inttypes.h>
#include <stdlib.h>

static const struct TableColumn columns[] = {
	{.key = "day", .label = "Day", .type = FIELD_DAY},
	{.key = "kind", .label = "Kind", .type = FIELD_TEXT},
	{.key = "account", .label = "Account", .type = FIELD_TEXT},
	{.key = "team", .label = "Team", .type = FIELD_TEXT},
	{.key = "practice", .label = "Practice", .type = FIELD_TEXT},
	{.key = "person", .label = "Person", .type = FIELD_TEXT},
	{.key = "payer", .label = "Payer", .type = FIELD_TEXT},
	{.key = "currency", .label = "Currency", .type = FIELD_TEXT},
	{.key = "debit", .label = "Debit", .type = FIELD_CENTS},
	{.key = "credit", .label = "Credit", .type = FIELD_CENTS},
	{.key = "method", .label = "Method", .type = FIELD_TEXT},
	{.key = "reference", .label = "Reference", .type = FIELD_TEXT},
	{.key = "note", .label = "Note", .type = FIELD_TEXT},
	{.key = "entry", .label = "Entry", .type = FIELD_TEXT},
	{.key = "reverses", .label = "Reverses", .type = FIELD_TEXT},
	{.key = "for", .label = "For", .type = FIELD_TEXT},
};

/* An entry with the account that it is in. */
struct Line {
	const struct AccountRow *row;
	const struct Entry *entry;
};

static int compare_lines(const void *a, const void *b)
{
	const struct Line *first = a, *second = b;

	if (first->entry->day != second->entry->day)
		return first->entry->day < second->entry->day ? -1 : 1;
	return (first->entry->record.id > second->entry->record.id) -
	       (first->entry->record.id < second->entry->record.id);
}

static const char *id_text(Id id, struct Arena *arena)
{
	return id ? arena_format(arena, "id:%" PRId64, id) : NULL;
}

static void add_line(struct Cli *cli, struct DataTable *table, const struct Line *line,
		     const char *codes)
{
	const struct Entry *entry = line->entry;
	const struct Field *kind = entity_field(&entry_entity, "kind");
	const struct FieldChoice *purposes = entity_field(&entry_entity, "purpose")->choices;
	Cents effect = entry_effect(entry);
	const struct Value cells[] = {
		data_table_day(entry->day),
		data_table_text(kind->choices[entry->kind].key),
		data_table_text(account_code(codes, entry->kind, &cli->arena)),
		data_table_text(line->row->code),
		data_table_text(line->row->who_pays),
		data_table_text(entry->person ? domain_label(&cli->domain, KIND_PERSON,
							     entry->person, &cli->arena)
					      : NULL),
		data_table_text(entry->payer == CHOICE_NONE ? NULL
							    : payer_choices()[entry->payer].key),
		data_table_text(entry->currency),
		data_table_number(effect > 0 ? effect : NUMBER_NONE),
		data_table_number(effect < 0 ? -effect : NUMBER_NONE),
		data_table_text(entry->method),
		data_table_text(entry->reference),
		data_table_text(entry->note),
		data_table_text(id_text(entry->record.id, &cli->arena)),
		data_table_text(id_text(entry->reverses, &cli->arena)),
		data_table_text(entry->purpose == CHOICE_NONE ? NULL
							      : purposes[entry->purpose].key),
	};

	data_table_row(table, cells);
}

/* By day, of the days asked for. */
static size_t choose_lines(const struct AccountRows *rows, Day from, struct Arena *arena,
			   struct Line **ret_lines)
{
	size_t n = 0, n_all = 0;

	for (size_t i = 0; i < rows->n; i++)
		n_all += rows->items[i].n_entries;
	*ret_lines = ARENA_ARRAY(arena, n_all, struct Line);
	for (size_t i = 0; i < rows->n; i++)
		for (size_t k = 0; k < rows->items[i].n_entries; k++)
			if (from == DAY_NONE || rows->items[i].entries[k]->day >= from)
				(*ret_lines)[n++] =
					(struct Line){&rows->items[i], rows->items[i].entries[k]};
	if (n > 1)
		qsort(*ret_lines, n, sizeof **ret_lines, compare_lines);
	return n;
}

bool verb_export_ledger(struct Cli *cli, struct Error *error)
{
	struct AccountsQuery query = {.day = cli->domain.today};
	const struct Season *season;
	struct AccountRows rows;
	struct DataTable table;
	struct Line *lines;
	Day from = DAY_NONE;
	size_t n;

	if (!cli_day(cli, "from", DAY_LAST, &from, error) ||
	    !cli_day(cli, "until", DAY_LAST, &query.day, error) ||
	    !domain_season(&cli->domain, 0, &cli->arena, &season, error) ||
	    !accounts_load(&cli->domain, query, &cli->arena, &rows, error))
		return false;
	data_table_begin(&table, &cli->arena, "Ledger", columns, N_ITEMS(columns));
	table.name = "ledger";
	table.row_name = "entry";
	table.row_plural = "entries";
	table.day = query.day;
	n = choose_lines(&rows, from, &cli->arena, &lines);
	for (size_t i = 0; i < n; i++)
		add_line(cli, &table, &lines[i], season ? season->account_codes : NULL);
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}
