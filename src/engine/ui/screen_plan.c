/* Plan: what a command would do, to be read before it is done; only `y` does it. */
#include "form_parts.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/scroll.h"

#include <limits.h>

struct PlanLayer {
	struct Layer layer;
	char *title, *text;
	struct Scroll scroll;
	unsigned (*then)(struct App *app);
};

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	(void)app;
	scroll_move(&((struct PlanLayer *)layer)->scroll, motion);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct PlanLayer *self = (struct PlanLayer *)layer;
	struct Area part = area_part(area, 2, 1, area.rows - 4, area.columns - 2), unseen = part;
	int top, below;

	(void)app;
	unseen.canvas = NULL;
	scroll_measure(&self->scroll, part.rows,
		       area_wrap(area_at(unseen, 0, 0), INT_MAX, STYLE_NORMAL, self->text));
	top = scroll_top(&self->scroll);
	page_heading(area, 0, 1, "This would be done");
	area_wrap(area_at(part, -top, 0), INT_MAX, STYLE_NORMAL, self->text);
	below = self->scroll.n_rows - top - self->scroll.height;
	if (below > 0)
		area_format(area_at(area, area.rows - 2, 1), STYLE_DIM, "%d more below", below);
	area_text(area, area.rows - 1, 1, STYLE_STRONG,
		  "y does it. Esc goes back to the form; nothing was done yet.");
	area_cursor(area, 2 + self->scroll.row - top, 0);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_append(text, ((const struct PlanLayer *)layer)->title);
}

static void release(struct Layer *layer)
{
	struct PlanLayer *self = (struct PlanLayer *)layer;

	heap_free(self->title);
	heap_free(self->text);
}

void plan_open(struct App *app, const char *title_text, const char *text,
	       unsigned (*then)(struct App *app))
{
	struct PlanLayer *self = (struct PlanLayer *)layer_new(&plan_layer, sizeof(*self));

	self->title = heap_text(title_text);
	self->text = heap_text(text);
	self->then = then;
	stack_push(app, &self->layer);
}

static unsigned plan_act_yes(struct App *app)
{
	unsigned (*then)(struct App * app) = ((struct PlanLayer *)stack_top(app))->then;

	stack_pop(app);
	return then(app);
}

static const struct Action actions[] = {
	{"plan.yes", "do it", "Does what was just read.", "y", NEED_WRITABLE, plan_act_yes},
};

const struct LayerType plan_layer = {
	.name = "plan",
	.traits = TRAIT_LINES | TRAIT_SCROLLS | TRAIT_FINDS | TRAIT_HELP,
	.actions = ACTION_TABLE(actions),
	.footer = "plan.yes back form.help",
	.paint = paint,
	.move = move,
	.title = title,
	.release = release,
};
