/* Measures: those of all teams of the season side by side, worst first, with what is judged of
 * their teams; teams without a measure stand among them. */
#include "screen_family.h"
#include "screen_layers.h"
#include "view_measures.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/joined_layer.h"
#include "qtp/engine/ui/screens.h"

#include <limits.h>

#define TEAMS_AT_ONCE 12 /* some milliseconds with two measures each */

struct MeasuresLayer {
	struct JoinedLayer joined;
	struct FamilyBuilder *builder; /* teams are still to be looked at; NULL: none */
	struct FamilyProgress progress;
	struct Family family;	/* as it was shown last */
	size_t n_seen, n_shown; /* teams */
	bool moved;		/* the cursor was */
};

static struct Target place_of(const struct MeasuresLayer *self)
{
	return self->moved ? joined_layer_target(&self->joined.layer) : TARGET_NONE;
}

/* The cursor goes to the row of `place`, or stays where it is. */
static void find_place(struct JoinedLayer *joined, struct Target place)
{
	for (size_t i = 0; place.id > 0 && i < joined->rows.n; i++)
		if (joined->rows.items[i].id == place.id &&
		    joined->rows.items[i].kind == place.kind)
			joined->cursor = (int)i;
	joined->cursor =
		int_clamp(joined->cursor, 0, int_clamp((int)joined->rows.n - 1, 0, INT_MAX));
}

static bool show(struct App *app, struct MeasuresLayer *self, struct Target place,
		 struct Error *error)
{
	struct JoinedLayer *joined = &self->joined;

	self->progress = family_show(self->builder, &self->family);
	self->n_shown = self->n_seen;
	if (self->progress.done)
		self->builder = NULL;
	joined->rows = (struct JoinedRows){.arena = &joined->arena,
					   .n_columns = joined->view.spec->n_columns};
	measures_rows(self->family.items, self->family.n, &joined->rows);
	joined->view.filter = text_get(&joined->layer.filter);
	if (!joined_arrange(app->domain, &joined->view, &joined->rows, error))
		return false;
	find_place(joined, place);
	return true;
}

static bool give_up(struct MeasuresLayer *self)
{
	self->joined.rows.n = self->family.n = 0;
	self->builder = NULL;
	self->progress = (struct FamilyProgress){.done = true};
	return false;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct MeasuresLayer *self = (struct MeasuresLayer *)layer;
	const struct FamilyScope scope = {.season = app->season, .with_teams = true};
	struct Target place = place_of(self);

	self->joined.view.season = app->season;
	arena_reset(&self->joined.arena);
	self->n_seen = TEAMS_AT_ONCE;
	return (family_begin(app->domain, scope, &self->joined.arena, &self->builder, error) &&
		family_step(self->builder, TEAMS_AT_ONCE, error) &&
		show(app, self, place, error)) ||
	       give_up(self);
}

/* Shown when it is all, and a few times on the way: rows that keep moving help no one. */
static bool work(struct App *app, struct Layer *layer)
{
	struct MeasuresLayer *self = (struct MeasuresLayer *)layer;
	struct Error error;

	if (!self->builder)
		return false;
	self->n_seen += TEAMS_AT_ONCE;
	if (!family_step(self->builder, TEAMS_AT_ONCE, &error) ||
	    ((self->n_seen >= self->progress.n_all || self->n_seen >= 4 * self->n_shown) &&
	     !show(app, self, place_of(self), &error))) {
		app_fail(app, &error);
		give_up(self);
	}
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	((struct MeasuresLayer *)layer)->moved = true;
	joined_layer_move(app, layer, motion);
}

/* The team of the row under the cursor. */
static struct Target record(const struct Layer *layer)
{
	const struct MeasuresLayer *self = (const struct MeasuresLayer *)layer;
	struct Target at = joined_layer_target(layer);

	for (size_t i = 0; i < self->family.n && at.kind == KIND_MEASURE; i++)
		if (self->family.items[i].id == at.id)
			return (struct Target){KIND_TEAM, self->family.items[i].team};
	return at.kind == KIND_TEAM ? at : TARGET_NONE;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	const struct MeasuresLayer *self = (const struct MeasuresLayer *)layer;

	joined_layer_paint(app, (struct JoinedLayer *)layer, area,
			   self->progress.done
				   ? "No measures yet. They are added on the page of a team."
				   : "Looking at the measures of the teams.");
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Measures");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct MeasuresLayer *self = (const struct MeasuresLayer *)layer;
	size_t n_bare = 0;

	(void)app;
	for (size_t i = 0; i < self->joined.rows.n; i++)
		n_bare += self->joined.rows.items[i].kind == KIND_TEAM;
	if (self->progress.done && n_bare > 0)
		text_format(text, "%zu, and %zu %s without", self->joined.rows.n - n_bare,
			    COUNTED(n_bare, "team", "teams"));
	else if (self->progress.done)
		text_format(text, "%zu", self->joined.rows.n);
	else
		text_format(text, "%zu of %zu %s looked at", self->progress.n,
			    COUNTED(self->progress.n_all, "team", "teams"));
}

/* A page a measure that is in view and has points. */
static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	const struct JoinedRows *rows = &((const struct MeasuresLayer *)layer)->joined.rows;

	document_begin(ret_document, arena, "Measures");
	ret_document->name = "measures";
	for (size_t i = 0; i < rows->n; i++)
		if (rows->items[i].kind == KIND_MEASURE &&
		    !family_add_page(app->domain, rows->items[i].id, ret_document, error))
			return false;
	return ret_document->n > 0 ||
	       error_set(error, ERROR_RULE, "", "No measure here has points yet.");
}

struct Layer *measures_open(struct App *app, const struct ViewSpec *view)
{
	struct MeasuresLayer *self =
		(struct MeasuresLayer *)layer_new(&measures_layer, sizeof(struct MeasuresLayer));

	(void)app;
	(void)view;
	joined_layer_init(&self->joined, &measure_lists.rows[0]);
	return &self->joined.layer;
}

static const struct Action actions[] = {
	{"measures.output", "output",
	 "Writes the measures to a file: PDF, a chart a page; CSV or a spreadsheet, the rows.", "o",
	 OPENS_TEXT, act_output, .words = "export print save charts picture csv xlsx"},
};

const struct LayerType measures_layer = {
	.name = "measures",
	.traits = TRAIT_PAGE | TRAIT_OPENS | TRAIT_ADDS | TRAIT_MEASURES | TRAIT_JOINED |
		  TRAIT_FILTERED,
	.actions = ACTION_TABLE(actions),
	.footer = "open filter.rows joined.sort joined.columns family.same funnel family.team help",
	.beside = {.columns = 77},
	.filter = {"Show only rows with:", joined_layer_check, joined_layer_entity},
	.document = document,
	.table = joined_layer_table,
	.load = load,
	.work = work,
	.paint = paint,
	.move = move,
	.target = joined_layer_target,
	.record = record,
	.title = title,
	.status = status,
	.release = joined_layer_release,
};
