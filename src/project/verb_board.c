/* The verb board: the accepted teams of the season, worst first. */
#include "tables.h"
#include "view_board.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/data_table.h"
#include "qtp/season.h"

#define COLUMN_MAX 40

static void print_rows(struct Cli *cli, const struct ListView *view, const struct ListPage *page)
{
	size_t widths[LIST_COLUMNS] = {0};

	for (size_t c = 0; c < view->n_columns; c++)
		widths[c] = utf8_width(view->columns[c]->label);
	for (size_t r = 0; r < page->n; r++)
		for (size_t c = 0; c < view->n_columns; c++) {
			size_t width = utf8_width(page->rows[r].cells[c]);

			widths[c] = width > widths[c] ? width : widths[c];
		}
	for (size_t r = 0; r <= page->n; r++) {
		for (size_t c = 0; c < view->n_columns; c++) {
			const char *text =
				r == 0 ? view->columns[c]->label : page->rows[r - 1].cells[c];
			size_t width = widths[c] < COLUMN_MAX ? widths[c] : COLUMN_MAX;

			cli_pad(cli, text, c + 1 < view->n_columns ? width + 2 : 0);
		}
		while (cli->out.length && cli->out.data[cli->out.length - 1] == ' ')
			cli->out.data[--cli->out.length] = '\0';
		text_append_char(&cli->out, '\n');
	}
}

static bool print_board(struct Cli *cli, const struct ListView *view, struct Error *error)
{
	struct ListPage page;
	const char *totals;

	if (!list_load(&cli->domain, view, &cli->arena, &page, error))
		return false;
	if (view->filter && page.n == 0) {
		cli_say(cli, "No team matches.");
		return true;
	}
	Id *ids = ARENA_ARRAY(&cli->arena, page.n, Id);

	for (size_t i = 0; i < page.n; i++)
		ids[i] = page.rows[i].id;
	if (!board_totals(&(struct BoardOf){&cli->domain, view->season,
					    view->filter ? &(struct IdSpan){ids, page.n} : NULL},
			  &cli->arena, &totals, error))
		return false;
	print_rows(cli, view, &page);
	cli_say(cli, "%s", totals);
	return true;
}

bool verb_board(struct Cli *cli, struct Error *error)
{
	struct ListView view;
	struct Season season;
	struct DataTable table;
	const struct TableWish wish = {.codes = cli->options->json, .ids = cli->options->json};

	if (!domain_current_season(&cli->domain, &cli->arena, &season, error))
		return false;
	list_view_init(&view, entity_get(KIND_TEAM));
	list_view_columns(&view, "code " BOARD_COLUMNS);
	view.base_filter = BOARD_FILTER;
	view.filter = cli_argument(cli, 0);
	for (size_t i = 1; cli_argument(cli, i); i++)
		view.filter = arena_format(&cli->arena, "%s %s", view.filter, cli_argument(cli, i));
	view.sort = entity_field(view.entity, BOARD_SORT);
	view.season = season.record.id;
	view.near = true;
	if (!cli_sort(cli, &view, error))
		return false;
	if (!cli_wants_output(cli))
		return print_board(cli, &view, error);
	data_table_of_list(&cli->domain, &view, wish, &cli->arena, &table);
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}
