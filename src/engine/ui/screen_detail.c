/* Detail: one record of any kind: what is judged, its fields, and the records that belong to it. */
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/ui/detail_parts.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/attention.h"
#include "qtp/engine/view/today.h"

#include <ctype.h>
#include <string.h>

struct DetailLayer {
	struct Layer layer;
	struct DetailParts parts;
	size_t section, item;
	int first; /* first row in view */
	int height;
	char *title;
	struct Domain *domain;
	bool has_begun;	     /* it was loaded once */
	struct Target asked; /* what its headline asks about; kind KIND_NONE: nothing */
	const struct Command *offers[OFFERS + 1], *item_offers[OFFERS + 1];
};

static struct Target record_of(const struct DetailLayer *self)
{
	return self->parts.record;
}

static struct Target record(const struct Layer *layer)
{
	return record_of((const struct DetailLayer *)layer);
}

/* Where there is none, an empty one. */
static const struct Section *section_at_cursor(const struct DetailLayer *self)
{
	static const struct Section none;

	return self->section < self->parts.n ? &self->parts.sections[self->section] : &none;
}

static void settle(struct DetailLayer *self)
{
	const struct Section *section;

	if (self->section >= self->parts.n)
		self->section = self->parts.n > 0 ? self->parts.n - 1 : 0;
	section = section_at_cursor(self);
	if (self->item >= section->n_items)
		self->item = section->n_items > 0 ? section->n_items - 1 : 0;
	if (section->part && section->part->head)
		self->section++; /* which is nothing to stand on */
}

/* The field by which a record is of one with a place; NULL: none. */
static const struct Field *placed_by(const struct Entity *entity)
{
	for (size_t i = 0; i < entity->n_fields; i++)
		if (entity->fields[i].type == FIELD_REF && entity_get(entity->fields[i].ref)->place)
			return &entity->fields[i];
	return NULL;
}

/* "Dallas" of a record of Dallas; NULL: it is of no place. */
static const char *place_of(struct App *app, const struct DetailParts *parts)
{
	const struct Field *by = placed_by(parts->entity);
	Id id = by ? field_ref(by, parts->values) : 0;
	const struct Entity *above;
	void *record;
	struct Error ignored;

	if (id <= 0)
		return NULL;
	above = entity_get(by->ref);
	record = arena_alloc(&app->frame, above->size);
	return domain_get(app->domain, (struct KindId){by->ref, id}, record, &app->frame, &ignored)
		       ? field_text(entity_field(above, above->place), record, &app->frame)
		       : NULL;
}

/* "Dallas", then "Lakeside Oncology", a line each. */
static char *title_of(struct App *app, const struct DetailParts *parts)
{
	const char *place = place_of(app, parts);
	const char *name =
		domain_label(app->domain, parts->record.kind, parts->record.id, &app->frame);

	return heap_text(
		place ? arena_format(&app->frame, "%.*s\n%s", (int)strcspn(place, ","), place, name)
		      : name);
}

/* What the worst that is said of the record can be done something with from its page. */
static struct Target find_asked(struct App *app, const struct DetailParts *parts)
{
	struct AttentionList list = {0};

	if (parts->batch)
		list = attention_list(parts->batch, parts->index, &app->frame);
	for (size_t i = 0; i < list.n; i++)
		if (list.items[i].handle.id > 0)
			return (struct Target){list.items[i].handle.kind, list.items[i].handle.id};
	return TARGET_NONE;
}

static struct Target asked(const struct Layer *layer)
{
	return ((const struct DetailLayer *)layer)->asked;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct DetailLayer *self = (struct DetailLayer *)layer;

	self->domain = app->domain;
	if (!detail_parts_load(&self->parts, app->domain, error)) {
		self->parts.n = 0;
		self->offers[0] = NULL;
		return false;
	}
	settle(self);
	if (!self->has_begun)
		self->item = section_at_cursor(self)->first_item;
	self->has_begun = true;
	self->asked = find_asked(app, &self->parts);
	command_offers(app->domain, self->parts.record.kind, self->parts.record.id, self->offers,
		       OFFERS);
	if (!self->offers[0] && self->asked.id > 0)
		command_offers(app->domain, self->asked.kind, self->asked.id, self->offers, OFFERS);
	heap_free(self->title);
	self->title = title_of(app, &self->parts);
	return true;
}

static void step_down(struct DetailLayer *self)
{
	size_t section = self->section;

	if (self->item + 1 < section_at_cursor(self)->n_items) {
		self->item++;
		return;
	}
	while (++section < self->parts.n)
		if (self->parts.sections[section].n_items > 0) {
			self->section = section;
			self->item = 0;
			return;
		}
}

static void step_up(struct DetailLayer *self)
{
	size_t section = self->section;

	if (self->item > 0) {
		self->item--;
		return;
	}
	while (section-- > 0)
		if (self->parts.sections[section].n_items > 0) {
			self->section = section;
			self->item = self->parts.sections[section].n_items - 1;
			return;
		}
}

static void step(struct DetailLayer *self, int rows)
{
	for (; rows > 0; rows--)
		step_down(self);
	for (; rows < 0; rows++)
		step_up(self);
}

static bool is_joined(const struct Section *section)
{
	return section->part && section->part->joined;
}

/* To the first item of the next or the previous section, round the ends; what is joined to one
 * belongs to it. */
static void step_section(struct DetailLayer *self, size_t by)
{
	while (self->section > 0 && is_joined(section_at_cursor(self)))
		self->section--;
	for (size_t tries = 0; tries < self->parts.n; tries++) {
		self->section = (self->section + by) % self->parts.n;
		self->item = 0;
		if (section_at_cursor(self)->n_items > 0 && !is_joined(section_at_cursor(self)))
			return;
	}
}

/* Between the two lanes of a page. */
static void step_beside(struct App *app, struct DetailLayer *self)
{
	size_t beside = detail_parts_beside(&self->parts, self->section, self->item, &app->scratch);

	if (beside == self->section)
		return;
	self->section = beside;
	self->item = 0;
}

static void go_end(struct DetailLayer *self)
{
	self->section = self->parts.n;
	settle(self);
	self->item = section_at_cursor(self)->n_items;
	settle(self);
	if (section_at_cursor(self)->n_items == 0)
		step_up(self);
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct DetailLayer *self = (struct DetailLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1;

	if (self->parts.n == 0)
		return;
	if (motion == MOVE_HOME) {
		self->section = self->item = 0;
		settle(self);
	} else if (motion == MOVE_LEFT || motion == MOVE_RIGHT)
		step_beside(app, self);
	else if (motion == MOVE_END)
		go_end(self);
	else if (motion == MOVE_NEXT)
		step_section(self, 1);
	else if (motion == MOVE_PREVIOUS)
		step_section(self, self->parts.n - 1);
	else
		step(self, motion_rows(motion, page, 0));
}

static struct Target target(const struct Layer *layer)
{
	const struct DetailLayer *self = (const struct DetailLayer *)layer;
	struct Target part = section_target(&self->parts, section_at_cursor(self), self->item);

	return part.kind != KIND_NONE ? part : record_of(self);
}

static struct FieldAt field(const struct Layer *layer)
{
	const struct DetailLayer *self = (const struct DetailLayer *)layer;
	const struct Section *section = section_at_cursor(self);

	return section->part && section->part->field && section->n_items > 0
		       ? section->part->field(&self->parts, section, self->item)
		       : (struct FieldAt){TARGET_NONE, NULL};
}

/* Of the record under the cursor, else of that of the page. */
static const struct Command *const *offers(const struct Layer *layer)
{
	struct DetailLayer *self = (struct DetailLayer *)layer;
	struct Target of = target(layer);

	if (of.id == self->parts.record.id || self->parts.n == 0)
		return self->offers;
	command_offers(self->domain, of.kind, of.id, self->item_offers, OFFERS);
	/* Great steps have capital letters, and are named on the record's own page. */
	if (self->item_offers[0] && isupper((unsigned char)self->item_offers[0]->keys[0]))
		self->item_offers[0] = NULL;
	return self->item_offers[0] ? self->item_offers : self->offers;
}

/* What the item opens, else what its part does, else all of what is added there, else why. */
static unsigned enter(struct App *app, struct Layer *layer)
{
	struct DetailLayer *self = (struct DetailLayer *)layer;
	const struct Section *section = section_at_cursor(self);
	struct Target opens;
	const char *text;

	if (section->n_items == 0)
		return REACT_NONE;
	opens = section_opens(&self->parts, section, self->item);
	if (opens.kind != KIND_NONE)
		detail_open(app, opens);
	else if (section->part->enter)
		section->part->enter(app, &self->parts, section, self->item);
	else if (section->view.scope)
		list_open_scope(app, section->view.entity, section->view.scope,
				section->view.scope_id);
	else if ((text = layer->type->why(app, layer, &app->scratch)))
		text_open(app, "Why", text);
	return REACT_NONE;
}

static const char *why(struct App *app, struct Layer *layer, struct Arena *arena)
{
	(void)layer;
	return attention_description(app->domain, today_watched_kind(), page_watched(app), arena);
}

static struct Addition addition(const struct Layer *layer)
{
	const struct DetailLayer *self = (const struct DetailLayer *)layer;
	const struct Section *section = section_at_cursor(self);

	if (!section->view.scope)
		section = detail_parts_first_related(&self->parts);
	if (!section)
		return (struct Addition){0};
	return (struct Addition){section->view.entity, section->view.scope, self->parts.record.id};
}

/* Of each of its parts; some list what refers to the record by the same field. */
static struct Addition addition_at(const struct Layer *layer, size_t index)
{
	const struct DetailParts *parts = &((const struct DetailLayer *)layer)->parts;

	for (size_t i = 0; i < parts->n; i++) {
		const struct ListView *view = &parts->sections[i].view;
		size_t before = 0;

		while (before < i && parts->sections[before].view.scope != view->scope)
			before++;
		if (view->scope && before == i && index-- == 0)
			return (struct Addition){view->entity, view->scope, parts->record.id};
	}
	return (struct Addition){0};
}

/* To the row of the record, or to the one that leads to all of its kind. */
static void go_to(struct DetailLayer *self, size_t index, Id id)
{
	const struct Section *section = &self->parts.sections[index];
	size_t item = 0;

	while (item < section->n_items && section_target(&self->parts, section, item).id != id)
		item++;
	self->section = index;
	self->item = item;
	settle(self);
}

static void arrive(struct App *app, struct Layer *layer, struct Target added)
{
	struct DetailLayer *self = (struct DetailLayer *)layer;

	layer->stale = false;
	if (!load(app, layer, &layer->failure))
		return;
	layer->failure.code = ERROR_NONE;
	for (size_t i = self->parts.n; i-- > 0;)
		if (self->parts.sections[i].view.scope &&
		    self->parts.sections[i].view.entity->kind == added.kind)
			go_to(self, i, added.id);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct DetailLayer *self = (struct DetailLayer *)layer;

	self->height = area.rows;
	self->first = detail_parts_paint(
		&self->parts, area, (struct DetailCursor){self->section, self->item, self->first},
		&app->frame);
}

static bool work(struct App *app, struct Layer *layer)
{
	struct DetailLayer *self = (struct DetailLayer *)layer;
	struct Error error;
	bool did;

	error_clear(&error);
	did = detail_parts_work(&self->parts, app->domain, &error);
	if (error.code != ERROR_NONE)
		app_fail(app, &error);
	return did;
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_append(text, ((const struct DetailLayer *)layer)->title);
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct DetailLayer *self = (const struct DetailLayer *)layer;

	(void)app;
	if (self->parts.n > 0 && ((const struct Record *)self->parts.values)->binned)
		text_append(text, "in the bin");
}

static void release(struct Layer *layer)
{
	struct DetailLayer *self = (struct DetailLayer *)layer;

	arena_release(&self->parts.arena);
	heap_free(self->title);
}

/* The search over everything begins with the records that were opened. */
static void visit(struct App *app, struct Target target)
{
	size_t at = 0;

	while (at < app->n_visited &&
	       (app->visited[at].kind != target.kind || app->visited[at].id != target.id))
		at++;
	if (at == app->n_visited)
		app->n_visited += at < VISITED_MAX;
	at -= at == VISITED_MAX;
	memmove(app->visited + 1, app->visited, at * sizeof app->visited[0]);
	app->visited[0] = target;
}

void detail_open(struct App *app, struct Target target_record)
{
	const struct PageModel *page = page_model_of(target_record.kind);

	if (!app->beside.catches)
		visit(app, target_record);
	if (page && page->open)
		page->open(app, target_record.id);
	else
		detail_open_fields(app, target_record);
}

void detail_open_fields(struct App *app, struct Target target_record)
{
	struct DetailLayer *self = (struct DetailLayer *)layer_new(&detail_layer, sizeof(*self));

	self->parts.record = target_record;
	self->parts.entity = entity_get(target_record.kind);
	stack_push(app, &self->layer);
}

Id page_watched(const struct App *app)
{
	return stack_target_of(app, today_watched_kind()).id;
}

const struct LayerType detail_layer = {
	.name = "record",
	.traits = TRAIT_PAGE | TRAIT_RECORDS | TRAIT_OPENS | TRAIT_ADDS | TRAIT_REMOVES |
		  TRAIT_SIDEWAYS | TRAIT_NOTED,
	.footer =
		"held open why add edit log answers roll ratings survey activity tools output undo "
		"palette help",
	.load = load,
	.paint = paint,
	.work = work,
	.move = move,
	.target = target,
	.record = record,
	.asked = asked,
	.offers = offers,
	.addition = addition,
	.addition_at = addition_at,
	.arrive = arrive,
	.field = field,
	.enter = enter,
	.why = why,
	.title = title,
	.status = status,
	.release = release,
};
