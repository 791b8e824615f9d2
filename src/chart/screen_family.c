/* Family: measures side by side, worst first: those of a team, or the same one of all teams. */

#include "screen_family.h"
#include "page_chart.h"
#include "page_family.h"
#include "page_multiples.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "screen_funnel.h"
#include "screen_layers.h"
#include "view_family.h"
#include "view_measure.h"
#include "view_multiples.h"

#include <string.h>

#define TEAMS_AT_ONCE 12 /* some milliseconds with two measures each */

struct FamilyLayer {
	struct Layer layer;
	struct Arena arena;
	struct FamilyScope scope;
	Id same;	   /* the measure that others are compared with; 0: none */
	const char *title; /* owned by the arena */
	struct Family family;
	struct FamilyBuilder *builder; /* teams are still to be looked at; NULL: none */
	struct FamilyProgress progress;
	size_t n_seen, n_shown; /* teams */
	bool moved;		/* the cursor was */
	int first, selected, height;
};

static Id measure_at_cursor(const struct FamilyLayer *self)
{
	return self->family.n > 0 ? self->family.items[self->selected].id : 0;
}

static void select_row(struct FamilyLayer *self, long row)
{
	long last = (long)self->family.n - 1;

	row = row > last ? last : row;
	self->selected = row < 0 ? 0 : (int)row;
}

static void find_measure(struct FamilyLayer *self, Id id)
{
	for (size_t i = 0; i < self->family.n; i++)
		if (self->family.items[i].id == id)
			self->selected = (int)i;
	select_row(self, self->selected);
}

/* The name that is compared may have changed. */
static bool load_scope(struct App *app, struct FamilyLayer *self, struct Error *error)
{
	struct Measure measure;

	if (self->scope.team > 0)
		self->title = arena_format(
			&self->arena, "%s\nMeasures",
			domain_label(app->domain, KIND_TEAM, self->scope.team, &self->arena));
	if (self->same == 0)
		return true;
	if (!domain_get(app->domain, (struct KindId){KIND_MEASURE, self->same}, &measure,
			&self->arena, error))
		return false;
	self->scope.name = measure.name;
	self->title = measure.name;
	return true;
}

/* `id` was under the cursor; 0: no one has moved. */
static void show(struct FamilyLayer *self, Id id)
{
	self->progress = family_show(self->builder, &self->family);
	self->n_shown = self->n_seen;
	if (self->progress.done)
		self->builder = NULL;
	find_measure(self, id);
}

static bool give_up(struct FamilyLayer *self)
{
	self->family.n = 0;
	self->builder = NULL;
	self->progress = (struct FamilyProgress){.done = true};
	return false;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct FamilyLayer *self = (struct FamilyLayer *)layer;
	Id id = self->moved ? measure_at_cursor(self) : 0;

	arena_reset(&self->arena);
	self->n_seen = TEAMS_AT_ONCE;
	if (!load_scope(app, self, error) ||
	    !family_begin(app->domain, self->scope, &self->arena, &self->builder, error) ||
	    !family_step(self->builder, TEAMS_AT_ONCE, error))
		return give_up(self);
	show(self, id);
	return true;
}

/* Shown when it is all, and a few times on the way: rows that keep moving help no one. */
static bool work(struct App *app, struct Layer *layer)
{
	struct FamilyLayer *self = (struct FamilyLayer *)layer;
	struct Error error;
	Id id;

	if (!self->builder)
		return false;
	id = self->moved ? measure_at_cursor(self) : 0;
	self->n_seen += TEAMS_AT_ONCE;
	if (!family_step(self->builder, TEAMS_AT_ONCE, &error)) {
		app_fail(app, &error);
		give_up(self);
	} else if (self->n_seen >= self->progress.n_all || self->n_seen >= 4 * self->n_shown) {
		show(self, id);
	}
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct FamilyLayer *self = (struct FamilyLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1;

	(void)app;
	self->moved = true;
	select_row(self, (long)self->selected + motion_rows(motion, page, (int)self->family.n));
}

static struct Target target(const struct Layer *layer)
{
	return (struct Target){KIND_MEASURE, measure_at_cursor((const struct FamilyLayer *)layer)};
}

static struct Target record(const struct Layer *layer)
{
	const struct FamilyLayer *self = (const struct FamilyLayer *)layer;

	if (self->scope.team > 0)
		return (struct Target){KIND_TEAM, self->scope.team};
	return self->family.n > 0
		       ? (struct Target){KIND_TEAM, self->family.items[self->selected].team}
		       : TARGET_NONE;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct FamilyLayer *self = (struct FamilyLayer *)layer;
	struct PageRows seen;

	(void)app;
	if (self->family.n == 0) {
		area_text(
			area, 0, 2, STYLE_DIM,
			self->progress.done
				? self->scope.team
					  ? "No measures yet; here a adds one."
					  : "No measures yet. They are added on the page of a team."
				: "Looking at the measures of the teams.");
		area_cursor(area, 0, 0);
		return;
	}
	seen = page_family(area, &self->family, self->scope.team == 0, self->first, self->selected);
	self->first = seen.first;
	self->height = seen.n;
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct FamilyLayer *self = (const struct FamilyLayer *)layer;

	(void)app;
	text_append(text, self->title);
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct FamilyLayer *self = (const struct FamilyLayer *)layer;

	(void)app;
	if (self->progress.done)
		text_format(text, "%zu", self->family.n);
	else
		text_format(text, "%zu of %zu %s looked at", self->progress.n,
			    COUNTED(self->progress.n_all, "team", "teams"));
}

/* A page a measure, where it has points. */
bool family_add_page(struct Domain *domain, Id measure, struct Document *document,
		     struct Error *error)
{
	struct Arena *arena = document->arena;
	struct MeasureChart *chart = ARENA_NEW(arena, struct MeasureChart);
	struct ChartPicture *picture = ARENA_NEW(arena, struct ChartPicture);

	if (!chart_of_measure(domain, measure, arena, chart, error))
		return false;
	if (chart->n == 0)
		return true;
	if (!chart_fill_owner(domain, chart, arena, error) ||
	    !chart_picture_make(arena, &chart->spec, &chart->story, picture, error))
		return false;
	if (document->n > 0)
		document_page_break(document);
	document_picture(document, chart_document_picture(picture));
	return true;
}

static bool add_multiples(struct App *app, Id measure, struct Document *document,
			  struct Error *error)
{
	struct TeamMultiples *teams = ARENA_NEW(document->arena, struct TeamMultiples);

	if (!multiples_of_measure(app->domain, (struct FunnelScope){.measure = measure},
				  document->arena, teams, error))
		return false;
	document->name = "multiples";
	multiples_document(document, &teams->picture);
	return true;
}

/* One measure in all teams as small multiples; those of a team or a season as a page each. */
static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	const struct FamilyLayer *self = (const struct FamilyLayer *)layer;
	const char *title = strrchr(self->title, '\n');
	struct Family family;

	document_begin(ret_document, arena, title ? title + 1 : self->title);
	ret_document->name = "measures";
	if (self->same > 0)
		return add_multiples(app, self->same, ret_document, error);
	if (!family_load(app->domain, self->scope, arena, &family, error) ||
	    !family_say_season(app->domain, self->scope, ret_document, error))
		return false;
	for (size_t i = 0; i < family.n; i++)
		if (!family_add_page(app->domain, family.items[i].id, ret_document, error))
			return false;
	return ret_document->n > 0 ||
	       error_set(error, ERROR_RULE, "", "No measure here has points yet.");
}

/* To the measures of one team. */
static struct Addition addition(const struct Layer *layer)
{
	const struct FamilyLayer *self = (const struct FamilyLayer *)layer;
	const struct Entity *measure = entity_get(KIND_MEASURE);

	return self->scope.team
		       ? (struct Addition){measure, entity_field(measure, "team"), self->scope.team}
		       : (struct Addition){0};
}

static void release(struct Layer *layer)
{
	arena_release(&((struct FamilyLayer *)layer)->arena);
}

/* The team in view, or that of the measure in view; 0 none. */
static Id team_in_view(struct App *app)
{
	struct Target target = stack_target_of(app, KIND_MEASURE);
	Id team = stack_target_of(app, KIND_TEAM).id;
	struct Measure measure;
	struct Error ignored;

	if (team > 0 || target.id == 0)
		return team;
	return domain_get(app->domain, (struct KindId){KIND_MEASURE, target.id}, &measure,
			  &app->scratch, &ignored)
		       ? measure.team
		       : 0;
}

static unsigned family_act_team(struct App *app)
{
	Id team = team_in_view(app);
	struct FamilyLayer *self;

	if (team == 0) {
		app_say(app, "Put the cursor on a team or a measure first.");
		return REACT_NONE;
	}
	self = (struct FamilyLayer *)layer_new(&family_layer, sizeof(*self));
	self->scope.team = team;
	stack_push(app, &self->layer);
	return REACT_NONE;
}

static unsigned family_act_same(struct App *app)
{
	Id measure = stack_target_of(app, KIND_MEASURE).id;
	struct FamilyLayer *self;

	if (measure == 0) {
		app_say(app, "Put the cursor on a measure first.");
		return REACT_NONE;
	}
	self = (struct FamilyLayer *)layer_new(&family_layer, sizeof(*self));
	self->scope.season = app->season;
	self->same = measure;
	stack_push(app, &self->layer);
	return REACT_NONE;
}

static const struct Action actions[] = {
	{"family.output", "output",
	 "Writes the measures to a file: one in all teams as small multiples, others a page each.",
	 "o", OPENS_TEXT, act_output, .words = "export print save charts picture"},
};

const struct LayerType family_layer = {
	.name = "measures of a team",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_OPENS | TRAIT_ADDS | TRAIT_MEASURES,
	.actions = ACTION_TABLE(actions),
	.footer = "open family.same funnel add family.output family.team help",
	.beside = {.columns = 72},
	.document = document,
	.load = load,
	.work = work,
	.paint = paint,
	.move = move,
	.target = target,
	.record = record,
	.addition = addition,
	.title = title,
	.status = status,
	.release = release,
};

static const struct Action shared[] = {
	{"family.team", "team's measures", "All measures of the team on one page.", "F", 0,
	 family_act_team, TRAIT_RECORDS | TRAIT_MEASURES, .words = "charts data"},
	{"family.same", "in all teams", "The same measure of all teams of the season.", "c", 0,
	 family_act_same, TRAIT_MEASURES, .words = "compare charts data"},
	{"funnel", "funnel plot",
	 "The same measure of all teams against limits of 2 and 3 sigma about the overall value.",
	 "V", 0, funnel_act_open, TRAIT_MEASURES, .words = "compare variation outlier charts"},
};
const struct ActionTable chart_actions = ACTION_TABLE(shared);
