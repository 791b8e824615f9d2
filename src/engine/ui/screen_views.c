/* Views: lists that were saved by name: to open, save and remove. */
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/saved_view.h"

#include <string.h>

/* Faults of the file go to the message line. */
static void load_views(struct App *app, struct Arena *arena, struct SavedViews *ret_views)
{
	struct Text faults;

	text_init(&faults);
	saved_views_load(app->domain->env, arena, ret_views, &faults);
	if (faults.length > 0)
		app_say(app, "%s", text_get(&faults));
	text_release(&faults);
}

static void add_row(struct PickRows *rows, const struct SavedView *view)
{
	const struct Entity *entity = entity_find(view->kind);

	pick_add(rows,
		 (struct PickRow){
			 .left = entity ? entity->plural : view->kind,
			 .title = view->name,
			 .help = *view->filter ? arena_format(rows->arena, "/%s", view->filter)
					       : "all",
		 });
}

static void make_rows(struct App *app, struct PickRows *rows)
{
	struct SavedViews views;

	load_views(app, rows->arena, &views);
	for (size_t i = 0; i < views.n; i++)
		if (!saved_view_is_look(&views.items[i]))
			add_row(rows, &views.items[i]);
	if (rows->n == 0)
		pick_add(
			rows,
			(struct PickRow){
				.left = "",
				.title = "No view is saved",
				.help = "In a list, filter, choose columns, and save it as a view.",
				.off = "There is no view to choose yet."});
}

static unsigned open_view(struct App *app, const struct PickRow *row)
{
	struct SavedViews views;
	const struct SavedView *view;

	load_views(app, &app->scratch, &views);
	view = saved_views_find(&views, row->title);
	if (view)
		list_open_saved(app, view);
	return REACT_NONE;
}

static unsigned remove_view(struct App *app, const struct PickRow *row)
{
	struct Error error;

	if (saved_view_remove(app->domain->env, row->title, &error))
		app_say(app, "The view %s is removed; its records are as they were.", row->title);
	else
		app_fail(app, &error);
	return REACT_NONE;
}

unsigned act_views(struct App *app)
{
	pick_open(app, "Open which view", make_rows, open_view);
	return REACT_NONE;
}

unsigned act_views_remove(struct App *app)
{
	pick_open(app, "Remove which view", make_rows, remove_view);
	return REACT_NONE;
}
