/* Certified: the practices with a case, what is late first, and the page of a case. */
#include "screen_certified.h"
#include "page_cases.h"
#include "screen_layers.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/list.h"

#include <stdlib.h>
#include <string.h>

struct CertifiedLayer {
	struct Layer layer;
	struct Arena arena;
	const struct CaseFacts **rows;
	size_t n, n_late;
	struct PageCursor place;
	Id one; /* under the cursor; 0: not chosen yet */
	const struct Command *offers[2];
};

static const struct CaseFacts *row_under(const struct CertifiedLayer *self)
{
	return self->n > 0 ? self->rows[self->place.row] : NULL;
}

/* --- Reading --- */

static int light_order(const struct CaseFacts *facts)
{
	Choice light = case_light(facts);

	return light == CHOICE_NONE ? LIGHT_FINE + 1 : light;
}

/* The worst first; of one light what is due first. */
static int worst_first(const void *a, const void *b)
{
	const struct CaseFacts *left = *(const struct CaseFacts *const *)a,
			       *right = *(const struct CaseFacts *const *)b;
	Day left_due = case_next(&left->clock).due, right_due = case_next(&right->clock).due;

	if (light_order(left) != light_order(right))
		return light_order(left) - light_order(right);
	if (left_due != right_due && (left_due == DAY_NONE || right_due == DAY_NONE))
		return left_due == DAY_NONE ? 1 : -1;
	if (left_due != right_due)
		return left_due < right_due ? -1 : 1;
	return strcmp(left->practice->name, right->practice->name);
}

/* Terms that another case renews are on the page of the practice. */
static void take_rows(struct CertifiedLayer *self, const struct FactsBatch *batch)
{
	self->rows = ARENA_ARRAY(&self->arena, batch->records.n + 1, const struct CaseFacts *);
	for (size_t i = 0; i < batch->records.n; i++) {
		const struct CaseFacts *facts = facts_of(batch, &case_facts, i);

		if (!facts->one || facts->clock.next_until != DAY_NONE ||
		    (facts->clock.renewed && facts->one->state != CASE_CERTIFIED))
			continue;
		self->rows[self->n++] = facts;
		self->n_late += case_light(facts) == LIGHT_RED;
	}
	if (self->n > 1)
		qsort(self->rows, self->n, sizeof self->rows[0], worst_first);
	for (size_t i = 0; i < self->n; i++)
		if (self->rows[i]->one->record.id == self->one)
			self->place.row = (int)i;
	cursor_keep(&self->place, self->n, 1);
	/* A step moves its row: the cursor follows. */
	const struct CaseFacts *under = row_under(self);

	if (self->one == 0 && under)
		self->one = under->one->record.id;
}

static struct ListView view_of(const struct CertifiedLayer *self)
{
	struct ListView view;

	list_view_init(&view, &case_entity);
	view.filter = text_get(&self->layer.filter);
	return view;
}

/* The cases that fit the filter. */
static bool load_ids(struct App *app, struct CertifiedLayer *self, struct IdSpan *ret_ids,
		     struct Error *error)
{
	struct ListView view = view_of(self);
	struct Records records;
	Id *ids;

	if (self->layer.filter.length == 0)
		return domain_ids(app->domain, &(struct ListQuery){.entity = entity_get(KIND_CASE)},
				  &self->arena, ret_ids, error);
	if (!list_records(app->domain, &view, &self->arena, &records, error))
		return false;
	ids = ARENA_ARRAY(&self->arena, records.n + 1, Id);
	for (size_t i = 0; i < records.n; i++)
		ids[i] = ((const struct Record *)records_at(&records, i))->id;
	*ret_ids = (struct IdSpan){ids, records.n};
	return true;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct CertifiedLayer *self = (struct CertifiedLayer *)layer;
	bool began = domain_read_begin(app->domain), loaded;
	struct FactsBatch *batch;
	struct IdSpan ids;

	arena_reset(&self->arena);
	self->n = self->n_late = 0;
	loaded = load_ids(app, self, &ids, error) &&
		 case_load(app->domain, ids, &self->arena, &batch, error);
	domain_read_end(app->domain, began);
	if (loaded)
		take_rows(self, batch);
	return loaded;
}

/* --- Moving --- */

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct CertifiedLayer *self = (struct CertifiedLayer *)layer;
	const struct CaseFacts *row;

	(void)app;
	cursor_move(&self->place, motion, self->n, 1);
	row = row_under(self);
	self->one = row ? row->one->record.id : 0;
}

static struct Target target(const struct Layer *layer)
{
	const struct CaseFacts *row = row_under((const struct CertifiedLayer *)layer);

	return row ? (struct Target){KIND_CASE, row->one->record.id} : TARGET_NONE;
}

static struct Addition addition(const struct Layer *layer)
{
	(void)layer;
	return (struct Addition){&case_entity, NULL, 0};
}

static void arrive(struct App *app, struct Layer *layer, struct Target added)
{
	(void)app;
	if (added.kind == KIND_CASE)
		((struct CertifiedLayer *)layer)->one = added.id;
}

/* --- Painting --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct CertifiedLayer *self = (struct CertifiedLayer *)layer;

	if (self->n == 0) {
		area_text(area, 0, 2, STYLE_DIM,
			  self->layer.filter.length > 0
				  ? "No case fits the filter. Esc shows all of them."
				  : "No practice has a case yet. a adds one; editions and "
				    "standards come first.");
		area_cursor(area, 0, 0);
		return;
	}
	page_cases(area, self->rows, self->n, &self->place, &app->frame);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Certified");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct CertifiedLayer *self = (const struct CertifiedLayer *)layer;

	(void)app;
	text_format(text, "%zu %s, %zu late", COUNTED(self->n, "case", "cases"), self->n_late);
}

static void release(struct Layer *layer)
{
	arena_release(&((struct CertifiedLayer *)layer)->arena);
}

/* --- Its rows for a file --- */

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	static const struct TableColumn columns[] = {
		{.key = "practice", .label = "Practice", .type = FIELD_TEXT},
		{.key = "state", .label = "State", .type = FIELD_TEXT},
		{.key = "since", .label = "Since", .type = FIELD_DAY},
		{.key = "next", .label = "Next", .type = FIELD_TEXT},
		{.key = "due", .label = "Due", .type = FIELD_DAY},
		{.key = "compliance", .label = "Compliance", .type = FIELD_TEXT},
		{.key = "open", .label = "Open", .type = FIELD_NUMBER},
		{.key = "certified_until", .label = "Certified until", .type = FIELD_DAY},
	};
	const struct FieldChoice *states = entity_field(&case_entity, "state")->choices;
	const struct CertifiedLayer *self = (const struct CertifiedLayer *)layer;

	data_table_begin(ret_table, arena, "Certified", columns, N_ITEMS(columns));
	ret_table->name = "certified";
	ret_table->row_name = "case";
	ret_table->row_plural = "cases";
	ret_table->day = app->domain->today;
	for (size_t i = 0; i < self->n; i++) {
		const struct CaseFacts *facts = self->rows[i];
		const struct FieldChoice *state = &states[facts->one->state];
		struct CaseNext next = case_next(&facts->clock);
		const Day days[] = {facts->one->since, next.due, facts->one->certified_until};
		struct Value cells[N_ITEMS(columns)] = {
			[0] = data_table_text(arena_text(arena, facts->practice->name)),
			[1] = data_table_text(codes ? state->key : state->label),
			[3] = data_table_text(next.what),
			[5] = data_table_text(case_compliance_text(facts, arena)),
			[6] = data_table_number((int64_t)facts->n_open),
		};

		for (size_t k = 0; k < N_ITEMS(days); k++)
			cells[k == 2 ? N_ITEMS(columns) - 1 : 2 * (k + 1)] =
				data_table_number(days[k] == DAY_NONE ? NUMBER_NONE : days[k]);
		data_table_row(ret_table, cells);
	}
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	struct Target under = target(layer);

	if (under.id)
		detail_open(app, under);
	return REACT_NONE;
}

/* The next step, which is what one comes for. */
static const struct Command *const *offers(const struct Layer *layer)
{
	const struct CertifiedLayer *self = (const struct CertifiedLayer *)layer;

	return self->n > 0 ? self->offers : NULL;
}

/* --- The filter --- */

static const struct Entity *filtered(const struct Layer *layer)
{
	(void)layer;
	return entity_get(KIND_CASE);
}

static bool check_filter(struct App *app, struct Layer *layer, const char *text,
			 struct Error *error)
{
	const struct ListView view = view_of((struct CertifiedLayer *)layer);

	return list_check_filter(app->domain, &view, text, error);
}

const struct LayerType certified_layer = {
	.name = "certified",
	.traits = TRAIT_PAGE | TRAIT_OPENS | TRAIT_RECORDS | TRAIT_ADDS | TRAIT_FILTERED,
	.footer = "open ratings add filter.rows undo palette help",
	.beside = {.columns = 81},
	.filter = {"Cases:", check_filter, filtered},
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.addition = addition,
	.arrive = arrive,
	.enter = enter,
	.offers = offers,
	.title = title,
	.status = status,
	.table = table,
	.release = release,
};

struct Layer *certified_open(struct App *app, const struct ViewSpec *view)
{
	struct CertifiedLayer *self =
		(struct CertifiedLayer *)layer_new(&certified_layer, sizeof(struct CertifiedLayer));

	(void)app;
	(void)view;
	self->offers[0] = command_find("case.move");
	return &self->layer;
}
