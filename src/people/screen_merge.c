/* Merge: two records of one person, or practice, side by side; a choice for each field, then they
 * become one. */
#include "command_merge.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/people.h"
#include "screen_layers.h"

#include <string.h>

#define MERGE_FIELDS 40
#define LABEL_WIDTH 14
#define HEAD_ROWS 4
#define MERGE_PAGE 10

struct MergeRow {
	const struct Field *field;
	const char *left, *right; /* as people read them */
	bool takes_right;
	bool settled; /* equal, or only one has a value: nothing to choose */
};

struct MergeLayer {
	struct Layer layer;
	struct Arena arena;
	enum Kind kind;
	Id left, right;
	const char *why; /* the left one stays; NULL: for what is filled in */
	int n_more;	 /* fields that it has more than the other */
	struct MergeRow rows[MERGE_FIELDS];
	size_t n, focus;
	int first;
};

static bool asks(const struct Field *field)
{
	return !(field->flags & FIELD_JUDGED);
}

/* What was chosen stays chosen when the records are read again. */
static void add_row(struct MergeLayer *self, struct App *app, const struct Field *field,
		    const void *left, const void *right)
{
	struct MergeRow *row = &self->rows[self->n++];
	bool known = row->field == field, took = row->takes_right;

	row->field = field;
	row->left = record_text(app->domain, field, left, &self->arena);
	row->right = record_text(app->domain, field, right, &self->arena);
	row->settled = field_equal(field, left, right) || field_is_missing(field, left) ||
		       field_is_missing(field, right);
	row->takes_right =
		row->settled ? field_is_missing(field, left) && !field_is_missing(field, right)
			     : known && took;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct MergeLayer *self = (struct MergeLayer *)layer;
	const struct Entity *entity = entity_get(self->kind);
	void *left, *right;

	arena_reset(&self->arena);
	left = arena_alloc(&self->arena, entity->size);
	right = arena_alloc(&self->arena, entity->size);
	self->n = 0;
	self->n_more = 0;
	if (!domain_get(app->domain, (struct KindId){entity->kind, self->left}, left, &self->arena,
			error) ||
	    !domain_get(app->domain, (struct KindId){entity->kind, self->right}, right,
			&self->arena, error))
		return false;
	for (size_t i = 0; i < entity->n_fields && self->n < MERGE_FIELDS; i++) {
		const struct Field *field = &entity->fields[i];

		self->n_more += field_is_missing(field, right) - field_is_missing(field, left);
		if (asks(field) &&
		    !(field_is_missing(field, left) && field_is_missing(field, right)))
			add_row(self, app, field, left, right);
	}
	if (self->focus >= self->n)
		self->focus = 0;
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct MergeLayer *self = (struct MergeLayer *)layer;
	int all = (int)self->n, rows = motion_rows(motion, MERGE_PAGE, all);

	(void)app;
	self->focus = (size_t)int_clamp((int)self->focus + rows, 0, all > 0 ? all - 1 : 0);
}

static void paint_row(struct Area area, int at, const struct MergeRow *row, bool focused)
{
	int width = (area.columns - LABEL_WIDTH - 4) / 2, right = 2 + LABEL_WIDTH + width + 1;
	enum Style left_style = row->takes_right ? STYLE_DIM : STYLE_STRONG,
		   right_style = row->takes_right ? STYLE_STRONG : STYLE_DIM;

	area_text_left(area_at(area, at, 2), LABEL_WIDTH - 1, STYLE_NORMAL, row->field->label);
	if (!row->settled)
		area_glyph(area, at, row->takes_right ? right : 2 + LABEL_WIDTH, STYLE_STRONG,
			   GLYPH_YES);
	area_text_left(area_at(area, at, 2 + LABEL_WIDTH + 2), width - 3, left_style, row->left);
	area_text_left(area_at(area, at, right + 2), width - 2, right_style, row->right);
	if (focused)
		page_marker(area, at);
}

static const char *why_left(const struct MergeLayer *self)
{
	if (self->why)
		return self->why;
	return self->n_more > 0	  ? "more of it is filled in"
	       : self->n_more < 0 ? "though less of it is filled in"
				  : "as much is filled in of both";
}

static const char *left_name(struct App *app, const struct MergeLayer *self)
{
	return domain_label(app->domain, self->kind, self->left, &app->frame);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct MergeLayer *self = (struct MergeLayer *)layer;
	struct Area list = area_part(area, HEAD_ROWS, 0, area.rows - HEAD_ROWS, area.columns);
	struct PageRows seen = page_rows((int)self->n, list.rows, self->first, (int)self->focus);
	int width = (area.columns - LABEL_WIDTH - 4) / 2;

	self->first = seen.first;
	page_heading(area, 0, 1, self->kind == KIND_PERSON ? "One person" : "One practice");
	area_text(area, 0, 2 + LABEL_WIDTH + 2, STYLE_TITLE, "stays");
	area_text(area, 0, 2 + LABEL_WIDTH + width + 3, STYLE_TITLE, "goes to the bin");
	area_text(area, 1, 1, STYLE_DIM,
		  self->kind == KIND_PERSON
			  ? "Teams and answers of both go to the one that stays; bold is kept."
			  : "Teams and people of both go to the one that stays; bold is kept.");
	area_format(area_at(area, 2, 1), STYLE_DIM, "%s stays: %s.", left_name(app, self),
		    why_left(self));
	for (int i = seen.first; i < seen.first + seen.n; i++)
		paint_row(list, i - seen.first, &self->rows[i], i == (int)self->focus);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Merge");
}

static void release(struct Layer *layer)
{
	arena_release(&((struct MergeLayer *)layer)->arena);
}

void merge_open(struct App *app, enum Kind kind, const Id two[2], const char *why)
{
	struct MergeLayer *self = (struct MergeLayer *)layer_new(&merge_layer, sizeof(*self));

	self->kind = kind;
	self->left = two[0];
	self->right = two[1];
	self->why = why;
	self->layer.stale = true;
	stack_push(app, &self->layer);
}

static unsigned choose(struct App *app, bool right)
{
	struct MergeLayer *self = (struct MergeLayer *)stack_top(app);
	struct MergeRow *row = &self->rows[self->focus];

	if (self->n > 0 && row->settled)
		app_refuse(app, "Nothing to choose here: %s",
			   strcmp(row->left, row->right) == 0
				   ? "both are the same."
				   : "only one has a value, and it is kept.");
	else
		row->takes_right = right;
	return REACT_NONE;
}

static unsigned merge_act_left(struct App *app)
{
	return choose(app, false);
}

static unsigned merge_act_right(struct App *app)
{
	return choose(app, true);
}

/* What was chosen of each field stays chosen. */
static unsigned merge_act_swap(struct App *app)
{
	struct MergeLayer *self = (struct MergeLayer *)stack_top(app);
	Id left = self->left;

	self->left = self->right;
	self->right = left;
	for (size_t i = 0; i < self->n; i++)
		self->rows[i].takes_right = !self->rows[i].takes_right;
	self->why = "it was chosen";
	self->layer.stale = true;
	return REACT_NONE;
}

static unsigned merge_act_do(struct App *app)
{
	struct MergeLayer *self = (struct MergeLayer *)stack_top(app);
	const char *take[MERGE_FIELDS];
	const char *gone = domain_label(app->domain, self->kind, self->right, &app->scratch);
	const char *kept = domain_label(app->domain, self->kind, self->left, &app->scratch);
	struct Error error;
	size_t n = 0;

	for (size_t i = 0; i < self->n; i++)
		if (self->rows[i].takes_right)
			take[n++] = self->rows[i].field->key;
	if (!merge_records(
		    app->domain,
		    &(struct Merge){entity_get(self->kind), self->left, self->right, take, n, NULL},
		    &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "Merged %s into %s.  u takes it back.", gone, kept);
	marks_clear(&app->marks, self->kind);
	return REACT_BACK | REACT_CHANGED;
}

static const struct Action actions[] = {
	{"merge.left", "keep left", "Keeps the value at the left.", "Left", 0, merge_act_left},
	{"merge.right", "take right", "Takes the value at the right.", "Right Space", 0,
	 merge_act_right},
	{"merge.swap", "swap", "Makes the other record the one that stays.", "s", 0,
	 merge_act_swap},
	{"merge.do", "merge", "Makes the two records one.", "Ctrl-S", NEED_WRITABLE, merge_act_do},
};

const struct LayerType merge_layer = {
	.name = "merge",
	.traits = TRAIT_LINES | TRAIT_SCROLLS | TRAIT_HELP | TRAIT_FINDS,
	.actions = ACTION_TABLE(actions),
	.footer = "merge.left merge.right merge.swap merge.do back form.help",
	.load = load,
	.paint = paint,
	.move = move,
	.title = title,
	.release = release,
};
