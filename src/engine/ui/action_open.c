/* Actions that open what is under the cursor, the help and the palette, and go back. */
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

unsigned act_open(struct App *app)
{
	struct Layer *top = stack_top(app);
	struct Target target;

	if (top->type->enter)
		return top->type->enter(app, top);
	target = stack_target(app);
	if (target.kind < N_KINDS && target.id > 0)
		detail_open(app, target);
	else
		app_refuse(app, "There is nothing to open here.");
	return REACT_NONE;
}

unsigned act_back(struct App *app)
{
	struct Layer *top = stack_top(app);

	if ((top->type->escape && top->type->escape(app, top)) || row_filter_clear(app, top))
		return REACT_NONE;
	if (app->n_layers > 1)
		return REACT_BACK;
	app_say(app, "There is nothing to go back to. %sq quits.",
		stack_marked(app) > 0 ? "- takes the marks away, " : "");
	return REACT_NONE;
}

unsigned act_quit(struct App *app)
{
	return app->n_layers > 1 ? REACT_BACK : REACT_QUIT;
}

unsigned act_repaint(struct App *app)
{
	(void)app;
	return REACT_REPAINT;
}

/* Back to the shell; what others have written meanwhile is read when it goes on. */
unsigned act_stop(struct App *app)
{
	term_stop(app->term);
	app_refresh(app);
	return REACT_REPAINT;
}

unsigned act_palette(struct App *app)
{
	palette_open(app);
	return REACT_NONE;
}

unsigned act_help(struct App *app)
{
	help_open(app);
	return REACT_NONE;
}

unsigned act_why(struct App *app)
{
	struct Layer *page = stack_page(app);
	struct Target target = stack_target(app);
	const char *why = page->type->why ? page->type->why(app, page, &app->scratch) : NULL;
	struct Error error;

	if (why && *why) {
		text_open(app,
			  target.kind < N_KINDS
				  ? domain_label(app->domain, target.kind, target.id, &app->scratch)
				  : "Why",
			  why);
	} else {
		error_set(&error, ERROR_RULE, "", "There is no status here to explain.");
		app_fail(app, &error);
	}
	return REACT_NONE;
}
