/* Joined lists on the command line: `list roster` and its like. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/joined.h"

#include <string.h>

#define COLUMN_MAX 60 /* widest column of a text list */

static bool take_columns(struct Cli *cli, struct JoinedView *view, struct Error *error)
{
	const char *at = cli_option(cli, "columns");
	bool all = at ? strcmp(at, "all") == 0 : cli_wants_json(cli);

	for (view->n_columns = at || all ? 0 : view->n_columns;
	     all && view->n_columns < view->spec->n_columns; view->n_columns++)
		view->columns[view->n_columns] = view->n_columns;
	while (at && !all && *at) {
		size_t length = strcspn(at, ",");
		size_t column = joined_column(view, arena_text_n(&cli->arena, at, length),
					      &cli->arena, error);

		if (column == view->spec->n_columns)
			return false;
		if (view->n_columns < LIST_COLUMNS)
			view->columns[view->n_columns++] = column;
		at += length + (at[length] == ',');
	}
	return true;
}

static bool take_sort(struct Cli *cli, struct JoinedView *view, struct Error *error)
{
	const char *key = cli_option(cli, "sort");

	if (!key)
		return true;
	view->descending = key[0] == '-';
	view->sort = joined_column(view, key + view->descending, &cli->arena, error);
	return view->sort < view->spec->n_columns;
}

static bool take_season(struct Cli *cli, struct JoinedView *view, struct Error *error)
{
	const char *text = cli_option(cli, "season");
	const struct Season *season;

	if (text)
		return domain_resolve(&cli->domain, entity_season(), text, &view->season, error);
	if (!domain_season(&cli->domain, 0, &cli->arena, &season, error))
		return false;
	view->season = season ? season_id(season) : 0;
	return true;
}

static void print_rows(struct Cli *cli, const struct JoinedView *view,
		       const struct JoinedRows *rows)
{
	size_t widths[LIST_COLUMNS] = {0}, n = view->n_columns;
	const char **cells = ARENA_ARRAY(&cli->arena, (rows->n + 1) * n, const char *);

	if (n == 0)
		return;
	for (size_t i = 0; i < (rows->n + 1) * n; i++) {
		const struct JoinedColumn *column = &view->spec->columns[view->columns[i % n]];
		size_t width;

		cells[i] = i < n ? column->label
				 : data_table_cell_text(
					   column->type,
					   rows->items[i / n - 1].cells[view->columns[i % n]],
					   &cli->arena);
		width = utf8_width(cells[i]);
		widths[i % n] = width > widths[i % n] ? width : widths[i % n];
	}
	for (size_t i = 0; i < (rows->n + 1) * n; i++) {
		bool last = i % n + 1 == n;
		size_t width = widths[i % n] < COLUMN_MAX ? widths[i % n] : COLUMN_MAX;

		cli_pad(cli, cells[i], last ? 0 : width);
		text_append(&cli->out, last ? "" : "  ");
		while (last && cli->out.length && cli->out.data[cli->out.length - 1] == ' ')
			cli->out.data[--cli->out.length] = '\0';
		text_append(&cli->out, last ? "\n" : "");
	}
}

bool list_joined(struct Cli *cli, const struct JoinedSpec *spec, const char *filter,
		 struct Error *error)
{
	struct JoinedView view;
	struct JoinedRows rows;
	struct DataTable table;
	size_t limit = 0;

	joined_view_init(&view, spec, &cli->arena);
	view.filter = filter;
	view.codes = cli_wants_json(cli);
	if (cli_option(cli, "bin") || cli_option(cli, "view"))
		return error_set(error, ERROR_INPUT, "",
				 "The list %s takes no --bin and no --view: its rows are made of "
				 "several records.",
				 spec->key);
	if (!take_columns(cli, &view, error) || !take_sort(cli, &view, error) ||
	    !cli_count(cli, "limit", &limit, error) || !take_season(cli, &view, error) ||
	    !joined_load(&cli->domain, &view, &cli->arena, &rows, error))
		return false;
	rows.n = limit && limit < rows.n ? limit : rows.n;
	if (!cli_wants_output(cli)) {
		if (rows.n > 0 || !cli_say_none(cli, "rows", filter))
			print_rows(cli, &view, &rows);
		return true;
	}
	joined_table(&cli->domain, &view, &rows, &cli->arena, &table);
	if (cli_option(cli, "with-ids") &&
	    !joined_with_ids(&cli->domain, &view, &rows, &table, error))
		return false;
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}
