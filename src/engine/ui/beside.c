/* Beside: opens the page of the row under the cursor once the cursor rests, and paints it without
 * focus. */
#include "beside.h"

#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

#include <string.h>

#define BESIDE_FROM 120 /* columns of the screen */
#define LIST_SHARE 60	/* of a hundred columns, and at least what the list asks for */
#define ROWS_LEAST 8
#define TITLE_ROWS 2
#define PAGE_LEAST 38	   /* columns of the page */
#define RESTS_AFTER 100000 /* microseconds without a key */
#define MICROSECONDS_A_MILLISECOND 1000
#define RULE_CODE 0x2502 /* │ */

/* Columns that the list keeps, with one that is empty: as many as it asks for, but not those of
 * the page. */
static int list_columns(const struct Layer *page, int columns)
{
	const struct BesideSpec *spec = &page->type->beside;
	int left = int_clamp(columns * LIST_SHARE / 100, spec->columns, columns);
	int asked = spec->asks ? spec->asks(page) + 1 : 0;
	int most = columns - 1 - PAGE_LEAST;

	return asked > left && most > left ? int_clamp(asked, left, most) : left;
}

static bool is_on(const struct App *app, const struct Layer *page)
{
	int columns = app->canvas.columns;

	return app->settings.beside && page->type->beside.columns > 0 &&
	       page->failure.code == ERROR_NONE && columns >= BESIDE_FROM &&
	       list_columns(page, columns) + 1 + PAGE_LEAST <= columns;
}

static int64_t now(const struct App *app)
{
	const struct Env *env = app->domain->env;

	return env->now(env->context);
}

void beside_touch(struct App *app)
{
	app->beside.wanted = true;
	app->beside.since = now(app);
}

/* --- Opening --- */

static void load(struct App *app)
{
	struct Layer *layer = app->beside.layer;

	layer->stale = false;
	layer->loaded = true;
	layer->failure.code = ERROR_NONE;
	if (layer->type->load && layer->type->load(app, layer, &layer->failure))
		layer->failure.code = ERROR_NONE;
}

static struct Target target_of(const struct Layer *page)
{
	return page->type->target ? page->type->target(page) : TARGET_NONE;
}

/* What Enter would put on the stack; only pages are shown. */
static void open_page(struct App *app, struct Layer *page, struct Target of)
{
	struct Beside *beside = &app->beside;

	beside_forget(app, NULL);
	beside->wanted = false;
	beside->page = page;
	beside->of = of;
	beside->catches = true;
	if (page->type->beside.enters)
		page->type->enter(app, page);
	else if (of.kind < N_KINDS && of.id > 0)
		detail_open(app, of);
	beside->catches = false;
	if (!beside->layer)
		return;
	if (beside->layer->type->traits & TRAIT_PAGE) {
		load(app);
		return;
	}
	layer_free(beside->layer);
	beside->layer = NULL;
}

/* Where tests wait for the frame after a key, the cursor rests at once. */
static bool rests(const struct App *app)
{
	int64_t passed = now(app) - app->beside.since;

	return app->domain->env->frame_marks || passed < 0 || passed >= RESTS_AFTER;
}

static bool is_same(struct Target a, struct Target b)
{
	return a.kind == b.kind && a.id == b.id;
}

/* Whether it is not, or may not be, the page of the row under the cursor. */
static bool is_behind(const struct App *app, const struct Layer *page)
{
	const struct Beside *beside = &app->beside;

	return beside->page != page || (beside->wanted && page->type->beside.enters) ||
	       !is_same(target_of(page), beside->of);
}

bool beside_work(struct App *app)
{
	struct Beside *beside = &app->beside;
	struct Layer *page = stack_page(app);

	if (!is_on(app, page) || page->stale || !rests(app))
		return false;
	if (is_behind(app, page)) {
		open_page(app, page, target_of(page));
		return true;
	}
	return beside->layer && !beside->layer->stale && beside->layer->type->work &&
	       beside->layer->type->work(app, beside->layer);
}

int64_t beside_wait(const struct App *app)
{
	const struct Beside *beside = &app->beside;
	const struct Layer *page = stack_page(app);
	int64_t left = RESTS_AFTER - (now(app) - beside->since);

	if (!is_on(app, page) || page->stale || !is_behind(app, page))
		return -1;
	return left > 0 ? left / MICROSECONDS_A_MILLISECOND + 1 : 1;
}

void beside_load_stale(struct App *app)
{
	struct Beside *beside = &app->beside;

	if (beside->layer && beside->layer->stale && beside->page == stack_page(app))
		load(app);
}

/* --- Painting --- */

struct Area beside_take(struct App *app, const struct Layer *page, struct Area *area)
{
	struct Area right;
	int left = list_columns(page, area->columns);

	app->beside.column = 0;
	if (!is_on(app, page) || area->rows < ROWS_LEAST)
		return area_part(*area, 0, 0, 0, 0);
	for (int row = 0; row < area->rows; row++)
		area_fill(area_at(*area, row, left), 1, STYLE_RULE, RULE_CODE);
	right = area_part(*area, 0, left + 1, area->rows, area->columns - left - 1);
	*area = area_part(*area, 0, 0, area->rows, left - 1);
	app->beside.column = right.column;
	return right;
}

/* Its part of the breadcrumb, without what it belongs to; returns the rows. */
static int paint_title(struct App *app, const struct Layer *layer, struct Area area)
{
	const char *line;
	struct Text text;
	int rows;

	text_init(&text);
	if (layer->type->title)
		layer->type->title(app, layer, &text);
	line = strrchr(text_get(&text), '\n');
	rows = area_wrap(area_at(area, 0, 1), TITLE_ROWS, STYLE_STRONG,
			 line ? line + 1 : text_get(&text));
	text_release(&text);
	return rows;
}

void beside_paint(struct App *app, struct Area area)
{
	struct Beside *beside = &app->beside;
	struct Layer *layer = beside->layer;
	int rows;

	if (area.rows == 0 || !layer || beside->page != stack_page(app))
		return;
	area.canvas->unfocused = true;
	if (layer->failure.code != ERROR_NONE) {
		area_wrap(area_at(area, 0, 1), area.rows, STYLE_DIM, layer->failure.text);
	} else {
		rows = paint_title(app, layer, area);
		area = area_part(area, rows, 0, area.rows - rows, area.columns);
		layer->type->paint(app, layer, area);
	}
	area.canvas->unfocused = false;
}

bool beside_is_at(const struct App *app, int row, int column)
{
	const struct Beside *beside = &app->beside;

	return beside->column > 0 && beside->layer && beside->page == stack_top(app) && row > 0 &&
	       column >= beside->column;
}
