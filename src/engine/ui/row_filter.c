/* Row filter: pages that show only the rows that match a text, each as its FilterSpec says. */
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

static unsigned take(struct App *app, const char *text)
{
	struct Layer *page = stack_page(app);
	struct Error error;

	if (!page->type->filter.check(app, page, text, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	text_clear(&page->filter);
	text_append(&page->filter, text);
	page->stale = true;
	return REACT_NONE;
}

unsigned act_row_filter(struct App *app)
{
	struct Layer *page = stack_page(app);

	prompt_open_filter(app, page->type->filter.prompt, text_get(&page->filter),
			   page->type->filter.entity(page), take);
	return REACT_NONE;
}

bool row_filter_clear(struct App *app, struct Layer *layer)
{
	if (layer->filter.length == 0)
		return false;
	text_clear(&layer->filter);
	layer->stale = true;
	app_say(app, "All are shown again.");
	return true;
}
