/* View: the screens that a digit or a letter of the go menu leads to, from the tables of the engine
 * and the capabilities. */
#include "qtp/engine/ui/view.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

/* In no order of places. */
static const struct ViewSpec *row_at(size_t index)
{
	for (size_t i = 0; capabilities[i]; i++) {
		const struct ScreenTable *screen = capabilities[i]->screen;

		if (screen && index < screen->n_views)
			return &screen->views[index];
		index -= screen ? screen->n_views : 0;
	}
	return NULL;
}

/* The next place after one. */
static const struct ViewSpec *row_behind(int place)
{
	const struct ViewSpec *row, *next = NULL;

	for (size_t i = 0; (row = row_at(i)); i++)
		if (row->place > place && (!next || row->place < next->place))
			next = row;
	return next;
}

const struct ViewSpec *view_at(size_t index)
{
	const struct ViewSpec *row = row_behind(0);

	for (; row && index > 0; index--)
		row = row_behind(row->place);
	return row;
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
	const struct ViewSpec *spec;

	for (size_t i = 0; (spec = view_at(i)); i++)
		if (spec->kind == kind && lists(app, spec, id))
			return spec;
	return NULL;
}

void view_show(struct App *app, const struct ViewSpec *view)
{
	stack_restart(app, view->open(app, view));
	app->view = view;
}
