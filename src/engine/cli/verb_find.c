/* The verb find: records of every kind by their words. */
#include "own_verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/find.h"
#include "qtp/engine/xchg/json.h"

#include <string.h>

#define LIMIT 20
#define REF_WIDTH 16
#define INDENT "  "

const char *cli_words(struct Cli *cli)
{
	const char *all = "", *word;
	struct Arena *arena = &cli->arena;

	if (cli->options->n_arguments == 1)
		return cli_argument(cli, 0);
	for (size_t i = 0; (word = cli_argument(cli, i)); i++)
		all = arena_format(arena, strchr(word, ' ') ? "%s%s\"%s\"" : "%s%s%s", all,
				   i ? " " : "", word);
	return all;
}

static void print_row(struct Cli *cli, const struct FindRow *row)
{
	text_append(&cli->out, INDENT);
	cli_pad(cli, row->ref, REF_WIDTH);
	cli_say(cli, "  %s%s%s%s", strcmp(row->name, row->ref) != 0 ? row->name : "",
		*row->matched ? "  (" : "", row->matched, *row->matched ? ")" : "");
}

static void print(struct Cli *cli, const struct FindRows *rows)
{
	for (size_t i = 0; i < rows->n; i++) {
		const struct FindRow *row = &rows->items[i];

		if (i == 0 || row->kind != rows->items[i - 1].kind)
			cli_say(cli, "%s", entity_get(row->kind)->plural);
		print_row(cli, row);
	}
}

static void write_json(struct Cli *cli, const struct FindRows *rows)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < rows->n; i++) {
		const struct FindRow *row = &rows->items[i];

		json_begin_object(&json);
		json_member_text(&json, "kind", entity_get(row->kind)->key);
		json_member_text(&json, "ref", row->ref);
		json_member_number(&json, "id", row->id);
		json_member_text(&json, "name", row->name);
		json_member_text(&json, "matched", *row->matched ? row->matched : NULL);
		json_end(&json);
	}
	json_end(&json);
}

static bool put_table(struct Cli *cli, const struct FindRows *rows, struct Error *error)
{
	static const struct TableColumn columns[] = {
		{.key = "kind", .label = "Kind", .type = FIELD_TEXT},
		{.key = "ref", .label = "Ref", .type = FIELD_TEXT},
		{.key = "name", .label = "Name", .type = FIELD_TEXT},
		{.key = "matched", .label = "Found in", .type = FIELD_TEXT},
	};
	struct DataTable table;

	data_table_begin(&table, &cli->arena, "Found", columns, N_ITEMS(columns));
	table.name = "found";
	table.row_name = "record";
	table.row_plural = "records";
	table.day = cli->domain.today;
	for (size_t i = 0; i < rows->n; i++) {
		const struct FindRow *row = &rows->items[i];
		const struct Value cells[] = {
			data_table_text(entity_get(row->kind)->key),
			data_table_text(row->ref),
			data_table_text(row->name),
			data_table_text(row->matched),
		};

		data_table_row(&table, cells);
	}
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

bool verb_find_records(struct Cli *cli, struct Error *error)
{
	const char *words = cli_words(cli);
	size_t limit = LIMIT;
	struct FindRows rows;
	bool recent = text_is_empty(words);

	if (!cli_count(cli, "limit", &limit, error) ||
	    !(recent ? find_recent(&cli->domain, limit, &cli->arena, &rows, error)
		     : find_records(&cli->domain, (struct FindWords){words, limit, NULL},
				    &cli->arena, &rows, error)))
		return false;
	if (cli_wants_json(cli)) {
		write_json(cli, &rows);
		return true;
	}
	if (cli_wants_output(cli))
		return put_table(cli, &rows, error);
	print(cli, &rows);
	if (rows.n == 0)
		cli_say(cli,
			recent ? "Nothing was changed yet."
			       : "Nothing has all of these words: %s. Fewer words find more, and "
				 "the beginning of one is enough.",
			text_show(&cli->arena, words));
	return true;
}
