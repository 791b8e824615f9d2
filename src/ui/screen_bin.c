/* Bin: how many records of each kind lie in it; Enter shows them. */
#include "qtp/page/page.h"
#include "screens.h"

#define COUNT_LIMIT 1000

struct BinLayer {
	struct Layer layer;
	const struct Entity *entities[N_KINDS]; /* of which something is in the bin */
	size_t counts[N_KINDS];
	size_t n;
	int first, selected;
};

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct BinLayer *self = (struct BinLayer *)layer;

	self->n = 0;
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);
		struct ListView view;
		size_t n;

		if (!entity)
			continue;
		list_view_init(&view, entity);
		view.binned = true;
		if (!list_count(app->domain, &view, COUNT_LIMIT, &n, error))
			return false;
		if (n == 0)
			continue;
		self->entities[self->n] = entity;
		self->counts[self->n++] = n;
	}
	if (self->selected >= (int)self->n)
		self->selected = self->n > 0 ? (int)self->n - 1 : 0;
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct BinLayer *self = (struct BinLayer *)layer;
	const int last = self->n > 0 ? (int)self->n - 1 : 0;
	const int steps[] = {
		[MOVE_UP] = -1,	     [MOVE_DOWN] = 1,	     [MOVE_LEFT] = 0,
		[MOVE_RIGHT] = 0,    [MOVE_PAGE_UP] = -last, [MOVE_PAGE_DOWN] = last,
		[MOVE_HOME] = -last, [MOVE_END] = last,	     [MOVE_NEXT] = 0,
		[MOVE_PREVIOUS] = 0,
	};
	int to = self->selected + steps[motion];

	(void)app;
	self->selected = to < 0 ? 0 : to > last ? last : to;
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	struct BinLayer *self = (struct BinLayer *)layer;

	if (self->n > 0)
		list_open_bin(app, self->entities[self->selected]);
	return REACT_NONE;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct BinLayer *self = (struct BinLayer *)layer;
	struct PageRows seen = page_rows((int)self->n, area.rows, self->first, self->selected);

	(void)app;
	self->first = seen.first;
	for (int i = seen.first; i < seen.first + seen.n; i++)
		area_format(area, i - seen.first, 3, STYLE_NORMAL, "%6zu  %s", self->counts[i],
			    self->counts[i] == 1 ? self->entities[i]->name
						 : self->entities[i]->plural);
	if (self->n == 0) {
		area_text(area, 0, 2, STYLE_DIM, "The bin is empty.");
		area_cursor(area, 0, 0);
		return;
	}
	page_marker(area, self->selected - seen.first);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Bin");
}

static const struct LayerType type = {
	.name = "bin",
	.where = WHERE_BIN,
	.load = load,
	.paint = paint,
	.move = move,
	.enter = enter,
	.title = title,
};

struct Layer *bin_open(struct App *app, const struct ViewSpec *view)
{
	(void)app;
	(void)view;
	return layer_new(&type, sizeof(struct BinLayer));
}
