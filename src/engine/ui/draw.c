/* Draw: reads again what is stale of what is in view, and paints it into the canvas. */
#include "beside.h"
#include "frame.h"
#include "qtp/engine/ui/ui.h"

#define DEAF_FOR 300000 /* microseconds after the record under the cursor was replaced */

static Id record_under_cursor(const struct Layer *layer)
{
	return layer->type->target ? layer->type->target(layer).id : 0;
}

/* Another record has come under the cursor than the one `before`, by itself. */
static void guard_cursor(struct App *app, const struct Layer *layer, Id before)
{
	const struct Env *env = app->domain->env;

	if (before > 0 && record_under_cursor(layer) != before)
		app->deaf_until = env->now(env->context) + DEAF_FOR;
}

bool app_work_on(struct App *app, struct Layer *layer)
{
	Id before = record_under_cursor(layer);
	bool worked = layer->type->work && !layer->stale && layer->type->work(app, layer);

	guard_cursor(app, layer, before);
	return worked;
}

/* Reads a layer again. */
static void load_layer(struct App *app, struct Layer *layer)
{
	Id before = layer->loaded ? record_under_cursor(layer) : 0;

	layer->stale = false;
	layer->loaded = true;
	layer->failure.code = ERROR_NONE;
	if (layer->type->load && layer->type->load(app, layer, &layer->failure))
		layer->failure.code = ERROR_NONE;
	guard_cursor(app, layer, before);
}

void app_load_stale(struct App *app)
{
	size_t first = 0;

	while (app->layers[first] != stack_page(app))
		first++;
	for (; first < app->n_layers; first++)
		if (app->layers[first]->stale)
			load_layer(app, app->layers[first]);
}

void app_draw(struct App *app)
{
	int rows, columns;

	arena_reset(&app->frame);
	app->paints = true;
	term_size(app->term, &rows, &columns);
	if (rows != app->canvas.rows || columns != app->canvas.columns)
		canvas_resize(&app->canvas, rows, columns);
	canvas_clear(&app->canvas);
	app_load_stale(app);
	beside_load_stale(app);
	frame_paint(app, canvas_area(&app->canvas));
	app->paints = false;
}
