/* The verb bin: what was put away, of every kind: what, when and by whom. */
#include "own_verbs.h"

#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/bin.h"
#include "qtp/engine/xchg/json.h"

#include <inttypes.h>

#define WHEN_CELLS 18
#define WHO_CELLS 12
#define KIND_CELLS 14

static void print_row(struct Cli *cli, const struct BinRow *row)
{
	cli_pad(cli, row->at ? env_stamp_text(cli->env, row->at, &cli->arena) : "", WHEN_CELLS);
	cli_pad(cli, row->who, WHO_CELLS);
	cli_pad(cli, entity_get(row->kind)->key, KIND_CELLS);
	cli_say(cli, "%s  id:%" PRId64, row->label, row->id);
}

static void print_head(struct Cli *cli)
{
	cli_pad(cli, "When", WHEN_CELLS);
	cli_pad(cli, "Who", WHO_CELLS);
	cli_pad(cli, "Kind", KIND_CELLS);
	cli_say(cli, "What");
}

static void write_row(struct Cli *cli, struct Json *json, const struct BinRow *row)
{
	json_begin_object(json);
	json_member_text(json, "kind", entity_get(row->kind)->key);
	json_member_text(json, "ref", domain_ref(&cli->domain, row->kind, row->id, &cli->arena));
	json_member_number(json, "id", row->id);
	json_member_text(json, "name", row->label);
	json_member_text(json, "at",
			 row->at ? env_stamp_text(cli->env, row->at, &cli->arena) : NULL);
	json_member_text(json, "who", row->who);
	json_member_text(json, "title", row->title);
	json_member_number(json, "operation", row->operation);
	json_end(json);
}

static void print_rows(struct Cli *cli, const struct BinRows *rows)
{
	if (rows->n > 0)
		print_head(cli);
	for (size_t i = 0; i < rows->n; i++)
		print_row(cli, &rows->items[i]);
	if (rows->n == 0)
		cli_say(cli, "The bin is empty.");
	else if (rows->n_more)
		cli_say(cli, "Of some kinds there are more: qtp list KIND --bin");
}

static void print_json(struct Cli *cli, const struct BinRows *rows)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < rows->n; i++)
		write_row(cli, &json, &rows->items[i]);
	json_end(&json);
}

static bool put_table(struct Cli *cli, const struct BinRows *rows, struct Error *error)
{
	struct DataTable table;

	if (rows->n_more)
		cli_warn(cli, "Of some kinds there are more: qtp list KIND --bin");
	bin_table(&cli->domain, rows, &cli->arena, &table);
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

bool verb_bin(struct Cli *cli, struct Error *error)
{
	struct BinRows rows = {.arena = &cli->arena};

	for (int kind = 0; kind < N_KINDS; kind++)
		if (!bin_add_kind(&cli->domain, (enum Kind)kind, &rows, error))
			return false;
	bin_sort(&rows);
	if (cli_wants_json(cli))
		print_json(cli, &rows);
	else if (cli_wants_output(cli))
		return put_table(cli, &rows, error);
	else
		print_rows(cli, &rows);
	return true;
}
