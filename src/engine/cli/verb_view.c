/* Verbs on how things are shown: views, keys; and `list --view`. */
#include "own_verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/saved_view.h"
#include "qtp/engine/xchg/json.h"

#include <string.h>

/* What is wrong in the user's own files does not stop anything. */
static void warn(struct Cli *cli, const struct Text *faults)
{
	if (faults->length > 0)
		cli_warn(cli, "%s", text_get(faults));
}

static void write_view(struct Json *json, const struct SavedView *view)
{
	json_begin_object(json);
	json_member_text(json, "name", view->name);
	json_member_text(json, "kind", view->kind);
	json_member_text(json, "filter", view->filter);
	json_member_text(json, "columns", view->columns);
	json_member_text(json, "sort", view->sort);
	json_member_bool(json, "season", view->season);
	json_end(json);
}

static void print_json(struct Cli *cli, const struct SavedViews *views)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < views->n; i++)
		if (!saved_view_is_look(&views->items[i]))
			write_view(&json, &views->items[i]);
	json_end(&json);
}

static void print_line(struct Cli *cli, const struct SavedView *view, size_t width)
{
	cli_pad(cli, view->name, width);
	text_format(&cli->out, "  %s", text_show(&cli->arena, view->kind));
	if (*view->filter)
		text_format(&cli->out, "  /%s", text_show(&cli->arena, view->filter));
	if (*view->columns)
		text_format(&cli->out, "  columns %s", text_show(&cli->arena, view->columns));
	if (*view->sort)
		text_format(&cli->out, "  sort %s", text_show(&cli->arena, view->sort));
	text_append_char(&cli->out, '\n');
}

static void print_lines(struct Cli *cli, const struct SavedViews *views)
{
	size_t width = sizeof "Name" - 1, n = 0;

	for (size_t i = 0; i < views->n; i++) {
		size_t name_width = utf8_width(text_show(&cli->arena, views->items[i].name));

		width = name_width > width ? name_width : width;
	}
	for (size_t i = 0; i < views->n; i++) {
		if (saved_view_is_look(&views->items[i]))
			continue;
		if (n++ == 0) {
			cli_pad(cli, "Name", width);
			cli_say(cli, "  Kind, filter, columns, order");
		}
		print_line(cli, &views->items[i], width);
	}
}

static bool put_table(struct Cli *cli, const struct SavedViews *views, struct Error *error)
{
	static const struct TableColumn columns[] = {
		{.key = "name", .label = "Name", .type = FIELD_TEXT},
		{.key = "kind", .label = "Kind", .type = FIELD_TEXT},
		{.key = "filter", .label = "Filter", .type = FIELD_TEXT},
		{.key = "columns", .label = "Columns", .type = FIELD_TEXT},
		{.key = "sort", .label = "Order", .type = FIELD_TEXT},
		{.key = "season", .label = "Season in view alone", .type = FIELD_YES_NO},
	};
	struct DataTable table;

	data_table_begin(&table, &cli->arena, "Saved views", columns, N_ITEMS(columns));
	table.name = "views";
	table.row_name = "view";
	table.row_plural = "views";
	for (size_t i = 0; i < views->n; i++) {
		const struct SavedView *view = &views->items[i];
		const struct Value cells[] = {
			data_table_text(view->name),   data_table_text(view->kind),
			data_table_text(view->filter), data_table_text(view->columns),
			data_table_text(view->sort),   data_table_number(view->season),
		};

		if (!saved_view_is_look(view))
			data_table_row(&table, cells);
	}
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

bool verb_views(struct Cli *cli, struct Error *error)
{
	struct SavedViews views;
	struct Text faults;

	text_init(&faults);
	saved_views_load(cli->env, &cli->arena, &views, &faults);
	warn(cli, &faults);
	text_release(&faults);
	if (cli_wants_json(cli))
		print_json(cli, &views);
	else if (cli_wants_output(cli))
		return put_table(cli, &views, error);
	else
		print_lines(cli, &views);
	return true;
}

static bool use_view(struct Cli *cli, const struct SavedView *saved, struct ListView *view,
		     struct Text *faults, struct Error *error)
{
	const struct Entity *entity = view->entity;
	struct Season *season = arena_alloc(&cli->arena, entity_season()->size);

	if (strcmp(saved->kind, entity->key) != 0)
		return error_set(error, ERROR_INPUT, "view", "The view \"%s\" shows %s, not %s.",
				 text_show(&cli->arena, saved->name),
				 text_show(&cli->arena, saved->kind), entity->key);
	if (saved->season && !domain_current_season(&cli->domain, &cli->arena, season, error))
		return false;
	view->season = season_id(season);
	if (!saved_view_apply(&cli->domain, saved, &cli->arena, view, faults))
		return false;
	view->base_filter = view->filter;
	return true;
}

bool cli_take_view(struct Cli *cli, struct ListView *view, struct Error *error)
{
	const char *name = cli_option(cli, "view");
	const struct SavedView *saved;
	struct SavedViews views;
	struct Text faults;
	bool done;

	if (!name)
		return true;
	text_init(&faults);
	saved_views_load(cli->env, &cli->arena, &views, &faults);
	saved = saved_views_find(&views, name);
	done = saved ? use_view(cli, saved, view, &faults, error)
		     : error_set(error, ERROR_INPUT, "view",
				 "There is no view \"%.40s\". See them all with: qtp views",
				 text_show(&cli->arena, name));
	warn(cli, &faults);
	text_release(&faults);
	return done;
}

bool verb_keys(struct Cli *cli, struct Error *error)
{
	struct Text faults;

	if (!cli->options->write_keys)
		return error_set(error, ERROR_IO, "", "This program was built without a screen.");
	text_init(&faults);
	cli->options->write_keys(cli->env, &cli->out, &faults);
	if (faults.length > 0)
		cli->exit_code = EXIT_FINDING;
	warn(cli, &faults);
	text_release(&faults);
	return true;
}
