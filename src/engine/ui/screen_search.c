/* Search: records of every kind by what is typed; those opened and changed last while nothing is.
 */
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/view/find.h"

#include <string.h>

#define ROWS_OF_KIND 12

/* What matched; else the REF where it says more than the name. */
static const char *help_of(const struct FindRow *row)
{
	bool telling = strncmp(row->ref, "id:", 3) != 0 && strcmp(row->ref, row->name) != 0;

	return *row->matched ? row->matched : telling ? row->ref : "";
}

static void add(struct PickRows *rows, const struct FindRow *row, bool heads)
{
	pick_add(rows, (struct PickRow){.left = heads ? entity_get(row->kind)->plural : "",
					.title = row->name,
					.help = help_of(row),
					.kind = row->kind,
					.id = row->id});
}

static bool has(const struct PickRows *rows, const struct FindRow *row)
{
	for (size_t i = 0; i < rows->n; i++)
		if (rows->items[i].kind == row->kind && rows->items[i].id == row->id)
			return true;
	return false;
}

static bool add_recent(struct App *app, struct PickRows *rows, struct Error *error)
{
	struct FindRows changed;
	struct FindRow row;

	for (size_t i = 0; i < app->n_visited; i++)
		if (find_row(app->domain, app->visited[i].kind, app->visited[i].id, rows->arena,
			     &row))
			add(rows, &row, true);
	if (!find_recent(app->domain, VISITED_MAX, rows->arena, &changed, error))
		return false;
	for (size_t i = 0; i < changed.n && rows->n < VISITED_MAX; i++)
		if (!has(rows, &changed.items[i]))
			add(rows, &changed.items[i], true);
	return true;
}

static bool find(struct App *app, const char *words, struct PickRows *rows, struct Error *error)
{
	struct FindRows found;
	bool done;

	if (!*words) {
		rows->nothing = "No record was opened or changed yet. Type words to look for.";
		return add_recent(app, rows, error);
	}
	if (!rows->search)
		rows->search = find_begin(app->domain,
					  (struct FindWords){words, ROWS_OF_KIND, &app->find_past},
					  rows->arena);
	if (!find_step(rows->search, &found, &done, error))
		return false;
	for (size_t i = rows->n; i < found.n; i++)
		add(rows, &found.items[i],
		    i == 0 || found.items[i].kind != found.items[i - 1].kind);
	if (done) {
		rows->search = NULL;
		rows->nothing = "Fewer words find more, and the beginning of one is enough.";
	}
	return true;
}

static unsigned choose(struct App *app, const struct PickRow *row)
{
	detail_open(app, (struct Target){row->kind, row->id});
	return REACT_NONE;
}

unsigned act_search(struct App *app)
{
	const char *words = pick_give_up(app);

	app->find_past = (struct FindPast){.words = ""};
	pick_open_find(app, "Find anything", find, choose, words);
	return REACT_NONE;
}
