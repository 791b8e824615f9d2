/* Actions that move through the page. */
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/ui.h"

static unsigned move(struct App *app, enum Motion motion)
{
	struct Layer *top = stack_top(app);

	if (top->type->move)
		top->type->move(app, top, motion);
	return REACT_NONE;
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
