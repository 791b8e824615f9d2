/* View: the screens that a digit or a letter of the go menu leads to: those of the engine here, the
 * others in the tables of the capabilities. The digits 6 to 9 are kept for projects, credit, money
 * and certified practices, r and k of the go menu for reports and backups. */
#include "qtp/engine/ui/view.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

static const struct ViewSpec views[] = {
	{.place = 10,
	 .id = "today",
	 .title = "Today",
	 .help = "What needs you, why, and the next fortnight.",
	 .words = "home overview attention urgent late fortnight dashboard agenda",
	 .group = VIEW_TAB,
	 .key = "1",
	 .kind = KIND_NONE,
	 .open = today_open},
	{.place = 95,
	 .id = "calendar",
	 .title = "Calendar",
	 .help = "A month, or a fortnight, of everything that is due or planned.",
	 .words = "month week days agenda planned due schedule todo",
	 .group = VIEW_GO,
	 .key = "gc",
	 .kind = KIND_NONE,
	 .open = calendar_open},
	{.place = 100,
	 .id = "history",
	 .title = "History",
	 .help = "Every change ever made: who, when, what.",
	 .words = "log audit changes versions undo",
	 .group = VIEW_GO,
	 .key = "gh",
	 .kind = KIND_NONE,
	 .open = history_open},
	{.place = 110,
	 .id = "bin",
	 .title = "Bin",
	 .help = "What was put away, and can come back.",
	 .words = "trash deleted removed recover",
	 .group = VIEW_GO,
	 .key = "gb",
	 .kind = KIND_NONE,
	 .open = bin_open},
};

/* The first of the rows behind a place, where it comes before `next`; else `next`. */
static const struct ViewSpec *nearer(const struct ViewSpec *rows, size_t n_rows, int place,
				     const struct ViewSpec *next)
{
	for (size_t i = 0; i < n_rows; i++)
		if (rows[i].place > place && (!next || rows[i].place < next->place))
			next = &rows[i];
	return next;
}

const struct ViewSpec *view_after(const struct ViewSpec *view)
{
	const int place = view ? view->place : 0;
	const struct ViewSpec *next = nearer(views, N_ITEMS(views), place, NULL);

	for (size_t i = 0; capabilities[i]; i++)
		if (capabilities[i]->screen)
			next = nearer(capabilities[i]->screen->views,
				      capabilities[i]->screen->n_views, place, next);
	return next;
}

static bool lists(struct App *app, const struct ViewSpec *spec, Id id)
{
	struct ListView view;
	struct Error ignored;

	list_view_init(&view, entity_get(spec->kind));
	view.base_filter = spec->filter;
	view.season = spec->season ? app->season : 0;
	return list_has(app->domain, &view, id, &ignored);
}

const struct ViewSpec *view_that_lists(struct App *app, enum Kind kind, Id id)
{
	const struct ViewSpec *spec = NULL;

	while ((spec = view_after(spec)))
		if (spec->kind == kind && lists(app, spec, id))
			return spec;
	return NULL;
}

void view_show(struct App *app, const struct ViewSpec *view)
{
	stack_restart(app, view->open(app, view));
	app->view = view;
}
