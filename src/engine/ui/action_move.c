/* Actions that move: through the page, into what is under the cursor, and back. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

static unsigned move(struct App *app, enum Motion motion)
{
	struct Layer *top = stack_top(app);

	if (top->type->move)
		top->type->move(app, top, motion);
	return REACT_NONE;
}

int motion_rows(enum Motion motion, int page, int all)
{
	const int rows[] = {
		[MOVE_UP] = -1,		 [MOVE_DOWN] = 1,    [MOVE_PAGE_UP] = -page,
		[MOVE_PAGE_DOWN] = page, [MOVE_HOME] = -all, [MOVE_END] = all,
		[MOVE_PREVIOUS] = 0,
	};

	return rows[motion];
}

static int last_of(size_t n)
{
	return n > 0 ? (int)n - 1 : 0;
}

void cursor_keep(struct PageCursor *cursor, size_t n_rows, size_t n_columns)
{
	cursor->row = int_clamp(cursor->row, 0, last_of(n_rows));
	cursor->column = int_clamp(cursor->column, 0, last_of(n_columns));
}

void cursor_move(struct PageCursor *cursor, enum Motion motion, size_t n_rows, size_t n_columns)
{
	const int page = cursor->height > 1 ? cursor->height - 1 : 1;

	if (motion == MOVE_LEFT || motion == MOVE_PREVIOUS)
		cursor->column--;
	else if (motion == MOVE_RIGHT || motion == MOVE_NEXT)
		cursor->column++;
	else
		cursor->row += motion_rows(motion, page, (int)n_rows);
	cursor_keep(cursor, n_rows, n_columns);
}

void cursor_next(struct PageCursor *cursor, size_t n_rows, size_t n_columns)
{
	if (cursor->column < last_of(n_columns)) {
		cursor->column++;
	} else if (cursor->row < last_of(n_rows)) {
		cursor->column = 0;
		cursor->row++;
	}
}

unsigned act_up(struct App *app)
{
	return move(app, MOVE_UP);
}

unsigned act_down(struct App *app)
{
	return move(app, MOVE_DOWN);
}

unsigned act_left(struct App *app)
{
	return move(app, MOVE_LEFT);
}

unsigned act_right(struct App *app)
{
	return move(app, MOVE_RIGHT);
}

unsigned act_page_up(struct App *app)
{
	return move(app, MOVE_PAGE_UP);
}

unsigned act_page_down(struct App *app)
{
	return move(app, MOVE_PAGE_DOWN);
}

unsigned act_home(struct App *app)
{
	return move(app, MOVE_HOME);
}

unsigned act_end(struct App *app)
{
	return move(app, MOVE_END);
}

unsigned act_next(struct App *app)
{
	return move(app, MOVE_NEXT);
}

unsigned act_previous(struct App *app)
{
	return move(app, MOVE_PREVIOUS);
}

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
		app_say(app, "There is nothing to open here.");
	return REACT_NONE;
}

unsigned act_leave(struct App *app)
{
	return filter_may_leave(app) ? REACT_BACK : REACT_NONE;
}

unsigned act_back(struct App *app)
{
	struct Layer *top = stack_top(app);

	if ((top->type->escape && top->type->escape(app, top)) || row_filter_clear(app, top))
		return REACT_NONE;
	if (app->n_layers > 1)
		return REACT_BACK;
	app_say(app, "There is nothing to go back to. q quits.");
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
