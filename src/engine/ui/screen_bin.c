/* Bin: how many records of each kind lie in it; Enter shows them. */
#include "qtp/engine/domain/file.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/screens.h"

#include <string.h>

#define COUNT_LIMIT 1000

struct BinLayer {
	struct Layer layer;
	const struct Entity *entities[N_KINDS]; /* of which something is in the bin */
	size_t counts[N_KINDS];
	size_t n;
	bool shown;			     /* it was counted once */
	const struct Entity *found[N_KINDS]; /* while it is counted again */
	size_t found_counts[N_KINDS], n_found;
	int next; /* kind to be counted */
	int first, selected;
};

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct BinLayer *self = (struct BinLayer *)layer;

	(void)app;
	(void)error;
	self->next = 0;
	self->n_found = 0;
	return true;
}

static void count_kind(struct App *app, struct BinLayer *self, const struct Entity *entity)
{
	struct ListView view;
	struct Error error;
	size_t n;

	list_view_init(&view, entity);
	view.binned = true;
	if (!list_count(app->domain, &view, COUNT_LIMIT, &n, &error)) {
		if (app_is_key_waiting(app))
			return; /* given up; it is counted again */
		app_fail(app, &error);
		n = 0;
	}
	self->next++;
	if (n == 0)
		return;
	self->found[self->n_found] = entity;
	self->found_counts[self->n_found++] = n;
}

/* Rows of a kind that was counted before stand until all are. */
static void show(struct BinLayer *self)
{
	memcpy(self->entities, self->found, sizeof(self->entities));
	memcpy(self->counts, self->found_counts, sizeof(self->counts));
	self->n = self->n_found;
	self->shown = true;
	if (self->selected >= (int)self->n)
		self->selected = self->n > 0 ? (int)self->n - 1 : 0;
}

/* One kind at a time: in a long table it takes a while to find that nothing is in the bin. */
static bool work(struct App *app, struct Layer *layer)
{
	struct BinLayer *self = (struct BinLayer *)layer;
	const struct Entity *entity;

	if (self->next >= N_KINDS)
		return false;
	entity = entity_get((enum Kind)self->next);
	domain_set_interruption(app->domain, app_is_key_waiting, app);
	if (entity)
		count_kind(app, self, entity);
	else
		self->next++;
	domain_set_interruption(app->domain, NULL, NULL);
	if (self->next >= N_KINDS)
		show(self);
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct BinLayer *self = (struct BinLayer *)layer;
	const int last = self->n > 0 ? (int)self->n - 1 : 0;
	int to = self->selected + motion_rows(motion, last, last);

	(void)app;
	self->selected = to < 0 ? 0 : to > last ? last : to;
}

/* An Enter typed ahead means the first row that there will be. */
static void finish(struct App *app, struct BinLayer *self)
{
	while (self->next < N_KINDS) {
		int kind = self->next;

		if (entity_get((enum Kind)kind))
			count_kind(app, self, entity_get((enum Kind)kind));
		self->next = kind + 1;
	}
	show(self);
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	struct BinLayer *self = (struct BinLayer *)layer;

	if (!self->shown)
		finish(app, self);
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
		area_text(area, 0, 2, STYLE_DIM,
			  self->shown ? "The bin is empty." : "Looking into the bin.");
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

struct Layer *bin_open(struct App *app, const struct ViewSpec *view)
{
	(void)app;
	(void)view;
	return layer_new(&bin_layer, sizeof(struct BinLayer));
}

const struct LayerType bin_layer = {
	.name = "Bin",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_OPENS | TRAIT_ADDS,
	.footer = "open help",
	.load = load,
	.work = work,
	.paint = paint,
	.move = move,
	.enter = enter,
	.title = title,
};
