/* View: the screens that a digit or a letter of the go menu leads to, from the tables of the engine
 * and the capabilities. */
#include "qtp/engine/ui/view.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

/* The first of the rows behind a place, where it comes before `next`; else `next`. */
static const struct ViewSpec *nearer(const struct ScreenTable *screen, int place,
				     const struct ViewSpec *next)
{
	for (size_t i = 0; i < screen->n_views; i++)
		if (screen->views[i].place > place &&
		    (!next || screen->views[i].place < next->place))
			next = &screen->views[i];
	return next;
}

const struct ViewSpec *view_after(const struct ViewSpec *view)
{
	const struct ViewSpec *next = NULL;

	for (size_t i = 0; capabilities[i]; i++)
		if (capabilities[i]->screen)
			next = nearer(capabilities[i]->screen, view ? view->place : 0, next);
	return next;
}

void view_find_tabs(struct App *app)
{
	const struct ViewSpec *view = NULL;
	size_t n = 0;

	while (n + 1 < TABS_MAX && (view = view_after(view)))
		if (view->group == VIEW_TAB)
			app->tabs[n++] = view;
	app->tabs[n] = NULL;
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
