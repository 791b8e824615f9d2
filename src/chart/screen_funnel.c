/* Funnel: the same measure of all teams of a season against limits about the overall value. */

#include "screen_funnel.h"
#include "page_funnel.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/scroll.h"
#include "screen_layers.h"
#include "view_funnel.h"

#include <string.h>

#define DATA_ROWS_LEAST 6
#define DATA_ROWS_MOST 24
#define ROWS_AROUND 60 /* room for words below the drawing */

struct FunnelLayer {
	struct Layer layer;
	struct Arena arena;
	Id measure;
	struct TeamFunnel teams;
	struct Scroll scroll;
};

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct FunnelLayer *self = (struct FunnelLayer *)layer;

	arena_reset(&self->arena);
	if (funnel_of_measure(app->domain, (struct FunnelScope){.measure = self->measure},
			      &self->arena, &self->teams, error))
		return true;
	self->teams = (struct TeamFunnel){0};
	return false;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	(void)app;
	scroll_move(&((struct FunnelLayer *)layer)->scroll, motion);
}

static struct Target record(const struct Layer *layer)
{
	return (struct Target){KIND_MEASURE, ((const struct FunnelLayer *)layer)->measure};
}

/* The drawing takes what the words and some rows of the table leave. */
static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct FunnelLayer *self = (struct FunnelLayer *)layer;
	int rows = int_clamp(area.rows / 2, DATA_ROWS_LEAST, DATA_ROWS_MOST);
	struct Canvas canvas;
	int used, top;

	(void)app;
	area_cursor(area, 0, 0);
	if (!self->teams.picture.funnel)
		return;
	canvas_init(&canvas, ROWS_AROUND + rows + (int)size_min(self->teams.funnel.n, INT16_MAX),
		    area.columns);
	canvas.ascii = area.canvas->ascii;
	used = page_funnel(canvas_area(&canvas), &self->teams.picture, rows);
	scroll_measure(&self->scroll, area.rows, used);
	top = scroll_top(&self->scroll);
	for (int row = 0; row < area.rows && top + row < used; row++)
		memcpy(&area.canvas->cells[(area.row + row) * area.canvas->columns + area.column],
		       &canvas.cells[(top + row) * canvas.columns],
		       (size_t)area.columns * sizeof(struct Cell));
	area_cursor(area, self->scroll.row - top, 0);
	canvas_release(&canvas);
}

static const char *why(struct App *app, struct Layer *layer, struct Arena *arena)
{
	const struct FunnelLayer *self = (const struct FunnelLayer *)layer;

	(void)app;
	return self->teams.picture.funnel ? arena_text(arena, self->teams.picture.verdict) : NULL;
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Funnel plot");
}

static void release(struct Layer *layer)
{
	arena_release(&((struct FunnelLayer *)layer)->arena);
}

static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	const struct FunnelLayer *self = (const struct FunnelLayer *)layer;

	(void)app;
	if (!self->teams.picture.funnel)
		return error_set(error, ERROR_RULE, "", "There is no funnel plot here.");
	document_begin(ret_document, arena, self->teams.picture.title);
	ret_document->name = "funnel";
	document_picture(ret_document, funnel_document_picture(&self->teams.picture));
	return true;
}

unsigned funnel_act_open(struct App *app)
{
	Id measure = stack_target_of(app, KIND_MEASURE).id;
	struct FunnelLayer *self;
	struct TeamFunnel teams;
	struct Error error;

	if (measure == 0) {
		app_say(app, "Put the cursor on a measure first.");
		return REACT_NONE;
	}
	if (!funnel_of_measure(app->domain, (struct FunnelScope){.measure = measure}, &app->scratch,
			       &teams, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	self = (struct FunnelLayer *)layer_new(&funnel_layer, sizeof(*self));
	self->measure = measure;
	stack_push(app, &self->layer);
	return REACT_NONE;
}

static const struct Action actions[] = {
	{"funnel.output", "output", "Writes the funnel plot to a file: PDF, HTML, text, SVG, PNG.",
	 "o", OPENS_TEXT, act_output, .words = "export print save picture"},
};

const struct LayerType funnel_layer = {
	.name = "funnel",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_RECORD | TRAIT_MEASURES,
	.actions = ACTION_TABLE(actions),
	.footer = "funnel.output family.same help",
	.document = document,
	.load = load,
	.paint = paint,
	.move = move,
	.record = record,
	.why = why,
	.title = title,
	.release = release,
};
