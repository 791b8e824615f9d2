/* What a reviewer gives each application: one key a cell. */
#include "screen_panel.h"
#include "command_scores.h"
#include "page_panel.h"
#include "screen_layers.h"
#include "view_document.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"

#include <stdlib.h>
#include <string.h>

struct PanelLayer {
	struct Layer layer;
	struct Arena arena;
	Id record; /* of KIND_REVIEWER */
	struct Ranking ranking;
	size_t reviewer; /* of the ranking */
	bool is_there;	 /* it was loaded */
	struct PageCursor place;
};

static struct PanelLayer *page_of(struct App *app)
{
	return (struct PanelLayer *)stack_page(app);
}

static bool is_empty(const struct PanelLayer *self)
{
	return !self->is_there || self->ranking.n_rows == 0 || self->ranking.n_criteria == 0;
}

/* Applications stay where they are while scores come in. */
static int by_code(const void *a, const void *b)
{
	const struct RankingRow *left = a, *right = b;

	return strcmp(left->team->code, right->team->code);
}

static bool read_ranking(struct App *app, struct PanelLayer *self, struct Error *error)
{
	struct Reviewer reviewer;

	if (!domain_get(app->domain, (struct KindId){KIND_REVIEWER, self->record}, &reviewer,
			&self->arena, error) ||
	    !ranking_load(app->domain, (struct RankingOf){reviewer.season, 0}, &self->arena,
			  &self->ranking, error))
		return false;
	self->reviewer = ranking_reviewer(&self->ranking, reviewer.person);
	if (self->ranking.n_rows > 0)
		qsort(self->ranking.rows, self->ranking.n_rows, sizeof self->ranking.rows[0],
		      by_code);
	return self->reviewer < self->ranking.n_reviewers ||
	       error_set(error, ERROR_RULE, "", "The reviewer is in the bin.");
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct PanelLayer *self = (struct PanelLayer *)layer;
	bool began = domain_read_begin(app->domain);

	arena_reset(&self->arena);
	self->is_there = read_ranking(app, self, error);
	domain_read_end(app->domain, began);
	if (self->is_there)
		cursor_keep(&self->place, self->ranking.n_rows, self->ranking.n_criteria);
	return self->is_there;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct PanelLayer *self = (struct PanelLayer *)layer;

	(void)app;
	if (!is_empty(self))
		cursor_move(&self->place, motion, self->ranking.n_rows, self->ranking.n_criteria);
}

static const struct RankingRow *row_under(const struct PanelLayer *self)
{
	return &self->ranking.rows[self->place.row];
}

static struct Target target(const struct Layer *layer)
{
	const struct PanelLayer *self = (const struct PanelLayer *)layer;

	return is_empty(self) ? TARGET_NONE
			      : (struct Target){KIND_TEAM, row_under(self)->team->record.id};
}

/* --- Painting --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct PanelLayer *self = (struct PanelLayer *)layer;

	if (!is_empty(self)) {
		page_scores(area, &self->ranking, self->reviewer, &self->place, &app->frame);
		return;
	}
	area_text(area, 0, 2, STYLE_DIM,
		  self->is_there && self->ranking.n_criteria == 0
			  ? "The season has no criteria. Add them on the season's page."
			  : "No application waits for a decision.");
	area_cursor(area, 0, 0);
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	const struct PanelLayer *self = (const struct PanelLayer *)layer;
	const struct Ranking none = {0};

	(void)codes;
	reviewer_table(self->is_there ? &self->ranking : &none, self->reviewer, arena, ret_table);
	ret_table->day = app->domain->today;
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct PanelLayer *self = (const struct PanelLayer *)layer;

	(void)app;
	text_format(text, "Scores of %s",
		    self->is_there ? self->ranking.reviewers[self->reviewer]->name : "");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct PanelLayer *self = (const struct PanelLayer *)layer;

	if (self->is_there)
		text_append(text, reviewer_progress(&self->ranking, self->reviewer, &app->frame));
}

static void release(struct Layer *layer)
{
	arena_release(&((struct PanelLayer *)layer)->arena);
}

/* --- Keys --- */

static unsigned rate(struct App *app, int64_t rating)
{
	struct PanelLayer *self = page_of(app);
	const struct RankingRow *row = row_under(self);
	const struct ScoreCell cell = {
		row->team->record.id, self->ranking.reviewers[self->reviewer]->record.id,
		self->ranking.criteria[self->place.column]->record.id, rating};
	struct Error error;

	if (!scores_put(app->domain, (struct ScoreCells){&cell, 1}, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "%s, %s: %s.", row->team->code,
		self->ranking.criteria[self->place.column]->code,
		rating == NUMBER_NONE ? "no score" : arena_format(&app->frame, "%d", (int)rating));
	cursor_next(&self->place, self->ranking.n_rows, self->ranking.n_criteria);
	return REACT_CHANGED;
}

#define RATE(n)                                        \
	static unsigned panel_act_##n(struct App *app) \
	{                                              \
		return rate(app, n);                   \
	}
RATE(1)
RATE(2)
RATE(3)
RATE(4)
RATE(5)

static unsigned panel_act_clear(struct App *app)
{
	return rate(app, NUMBER_NONE);
}

static bool has_cells(struct App *app, struct Error *error)
{
	return !is_empty(page_of(app)) ||
	       error_set(error, ERROR_RULE, "", "There is nothing to score here yet.");
}

#define SCORE_ROW(n, title, key)                                                                  \
	{                                                                                         \
		"panel." #n, title, "Gives the application " #n " of 5.", key, NEED_WRITABLE,     \
			panel_act_##n, .fits = has_cells, .words = "score rating application " #n \
	}

static const struct Action actions[] = {
	SCORE_ROW(1, "not at all", "1"),
	SCORE_ROW(2, "2", "2"),
	SCORE_ROW(3, "3", "3"),
	SCORE_ROW(4, "4", "4"),
	SCORE_ROW(5, "fully", "5"),
	{"panel.clear", "no score", "Takes the score away.", "-", NEED_WRITABLE, panel_act_clear,
	 .fits = has_cells, .words = "empty remove"},
};

const struct LayerType panel_layer = {
	.name = "scores of a reviewer",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_OPENS | TRAIT_SIDEWAYS | TRAIT_DIGITS |
		  TRAIT_WRITES,
	.actions = ACTION_TABLE(actions),
	.footer = "panel.1 panel.5 panel.clear open undo help",
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.title = title,
	.status = status,
	.table = table,
	.release = release,
};

void panel_open(struct App *app, Id reviewer)
{
	struct PanelLayer *self =
		(struct PanelLayer *)layer_new(&panel_layer, sizeof(struct PanelLayer));

	self->record = reviewer;
	stack_push(app, &self->layer);
}
