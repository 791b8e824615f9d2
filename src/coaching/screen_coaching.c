/* The coaching view: who has gone silent, planned calls, caseload. */
#include "page_coaching.h"
#include "screen_layers.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/ui/screens.h"

#define N_OFFERS 2

/* Some milliseconds each. */
enum { TEAMS_AT_LOAD = 40, TEAMS_AT_ONCE = 40 };

struct CoachingLayer {
	struct Layer layer;
	struct Arena arena;
	struct Coaching coaching;
	struct CoachingBuilder *builder; /* teams are still to be looked at; NULL: none */
	size_t n_seen, n_shown;		 /* teams */
	bool moved;			 /* the cursor was */
	struct CoachingPlace at;
	Id coach; /* whose teams come first; 0 no one's */
	int first, height;
	const struct Command *of_over[N_OFFERS + 1]; /* what a planned call that is over asks */
};

static size_t part_size(const struct CoachingLayer *self, enum CoachingPart part)
{
	return coaching_part_size(&self->coaching, part);
}

/* To a row there is: rows go away when records change. */
static void settle(struct CoachingLayer *self)
{
	size_t n = part_size(self, self->at.part);

	if (n == 0)
		self->at = (struct CoachingPlace){COACHING_TEAMS, 0};
	else if (self->at.index >= n)
		self->at.index = n - 1;
}

static Id team_at(const struct CoachingLayer *self)
{
	const struct Coaching *coaching = &self->coaching;
	size_t i = self->at.index;

	if (i >= part_size(self, self->at.part))
		return 0;
	if (self->at.part == COACHING_TEAMS)
		return coaching->teams[i].team->record.id;
	if (self->at.part == COACHING_UNHELD)
		return coaching->unheld[i].team->record.id;
	return self->at.part == COACHING_UPCOMING ? coaching->upcoming[i].team->record.id : 0;
}

/* What is distinguished in a row: the team, the contact, the coach. */
static Id row_id(const struct CoachingLayer *self, struct CoachingPlace at)
{
	const struct Coaching *coaching = &self->coaching;

	if (at.index >= part_size(self, at.part))
		return 0;
	switch (at.part) {
	case COACHING_TEAMS:
		return coaching->teams[at.index].team->record.id;
	case COACHING_UNHELD:
		return coaching->unheld[at.index].contact->record.id;
	case COACHING_UPCOMING:
		return coaching->upcoming[at.index].contact->record.id;
	case COACHING_COACHES:
		return coaching->coaches[at.index].coach;
	case N_COACHING_PARTS:
		break;
	}
	return 0;
}

/* The row that was under the cursor, wherever it is now; while no one has moved, the first. */
static void find_row(struct CoachingLayer *self, Id id)
{
	struct CoachingPlace at = {self->at.part, 0};

	for (; id > 0 && at.index < part_size(self, at.part); at.index++)
		if (row_id(self, at) == id)
			self->at.index = at.index;
	settle(self);
}

static bool look(struct App *app, struct CoachingLayer *self, size_t n_teams, struct Error *error)
{
	bool began = domain_read_begin(app->domain);
	bool looked = coaching_step(self->builder, n_teams, error);

	domain_read_end(app->domain, began);
	self->n_seen += n_teams;
	return looked;
}

/* `id` was that of the row under the cursor; 0: no one has moved. */
static void show(struct CoachingLayer *self, Id id)
{
	coaching_show(self->builder, &self->coaching);
	self->n_shown = self->n_seen;
	if (self->coaching.complete)
		self->builder = NULL;
	find_row(self, id);
}

static bool give_up(struct App *app, struct CoachingLayer *self)
{
	self->coaching = (struct Coaching){.today = app->domain->today};
	self->builder = NULL;
	settle(self);
	return false;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct CoachingLayer *self = (struct CoachingLayer *)layer;
	Id id = self->moved ? row_id(self, self->at) : 0;
	bool began = domain_read_begin(app->domain), loaded;

	arena_reset(&self->arena);
	self->n_seen = 0;
	loaded = coaching_begin(app->domain, (struct CoachingOf){app->season, self->coach},
				&self->arena, &self->builder, error) &&
		 look(app, self, TEAMS_AT_LOAD, error);
	domain_read_end(app->domain, began);
	if (!loaded)
		return give_up(app, self);
	show(self, id);
	return true;
}

/* Shown when it is all, and a few times on the way: rows that keep moving help no one. */
static bool work(struct App *app, struct Layer *layer)
{
	struct CoachingLayer *self = (struct CoachingLayer *)layer;
	struct Error error;
	Id id;

	if (!self->builder)
		return false;
	id = self->moved ? row_id(self, self->at) : 0;
	if (!look(app, self, TEAMS_AT_ONCE, &error)) {
		app_fail(app, &error);
		give_up(app, self);
	} else if (self->n_seen >= self->coaching.n_all || self->n_seen >= 4 * self->n_shown) {
		show(self, id);
	}
	return true;
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	const struct CoachingLayer *self = (const struct CoachingLayer *)layer;

	(void)codes;
	while (self->builder)
		work(app, layer);
	coaching_table(&self->coaching, arena, ret_table);
}

/* --- Moving --- */

static void step_down(struct CoachingLayer *self)
{
	enum CoachingPart part = self->at.part;

	if (self->at.index + 1 < part_size(self, part)) {
		self->at.index++;
		return;
	}
	while (++part < N_COACHING_PARTS)
		if (part_size(self, part) > 0) {
			self->at = (struct CoachingPlace){part, 0};
			return;
		}
}

static void step_up(struct CoachingLayer *self)
{
	int part = (int)self->at.part;

	if (self->at.index > 0) {
		self->at.index--;
		return;
	}
	while (part-- > 0)
		if (part_size(self, (enum CoachingPart)part) > 0) {
			self->at.part = (enum CoachingPart)part;
			self->at.index = part_size(self, self->at.part) - 1;
			return;
		}
}

/* To the first row of the next or the previous part, round the ends. */
static void step_part(struct CoachingLayer *self, int by)
{
	int part = (int)self->at.part;

	for (int tries = 0; tries < N_COACHING_PARTS; tries++) {
		part = (part + by + N_COACHING_PARTS) % N_COACHING_PARTS;
		if (part_size(self, (enum CoachingPart)part) > 0) {
			self->at = (struct CoachingPlace){(enum CoachingPart)part, 0};
			return;
		}
	}
}

static void step(struct CoachingLayer *self, int rows)
{
	for (; rows > 0; rows--)
		step_down(self);
	for (; rows < 0; rows++)
		step_up(self);
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct CoachingLayer *self = (struct CoachingLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1;

	(void)app;
	self->moved = true;
	if (motion == MOVE_HOME)
		self->at = (struct CoachingPlace){COACHING_TEAMS, 0};
	else if (motion == MOVE_END)
		self->at = (struct CoachingPlace){COACHING_COACHES, SIZE_MAX};
	else if (motion == MOVE_NEXT)
		step_part(self, 1);
	else if (motion == MOVE_PREVIOUS)
		step_part(self, -1);
	else
		step(self, motion_rows(motion, page, 0));
	settle(self);
}

/* --- What is under the cursor --- */

static const struct CoachingCall *call_at(const struct CoachingLayer *self)
{
	if (self->at.index >= part_size(self, self->at.part))
		return NULL;
	if (self->at.part == COACHING_UNHELD)
		return &self->coaching.unheld[self->at.index];
	return self->at.part == COACHING_UPCOMING ? &self->coaching.upcoming[self->at.index] : NULL;
}

static struct Target target(const struct Layer *layer)
{
	const struct CoachingLayer *self = (const struct CoachingLayer *)layer;
	const struct CoachingCall *call = call_at(self);
	Id team = team_at(self);

	if (call)
		return (struct Target){KIND_CONTACT, call->contact->record.id};
	if (team > 0)
		return (struct Target){KIND_TEAM, team};
	return self->at.part == COACHING_COACHES && self->at.index < self->coaching.n_coaches
		       ? (struct Target){KIND_PERSON, self->coaching.coaches[self->at.index].coach}
		       : TARGET_NONE;
}

static struct Target record(const struct Layer *layer)
{
	Id team = team_at((const struct CoachingLayer *)layer);

	return team > 0 ? (struct Target){KIND_TEAM, team} : TARGET_NONE;
}

/* A contact with the team under the cursor. */
static struct Addition addition(const struct Layer *layer)
{
	const struct Entity *contact = entity_get(KIND_CONTACT);
	Id team = team_at((const struct CoachingLayer *)layer);

	return team > 0 ? (struct Addition){contact, entity_field(contact, "team"), team}
			: (struct Addition){0};
}

/* A coach's teams come first; a second time no one's do. */
static void choose_coach(struct App *app, struct CoachingLayer *self)
{
	const struct CoachingCoach *coach = &self->coaching.coaches[self->at.index];

	self->coach = self->coach == coach->coach ? 0 : coach->coach;
	if (self->coach)
		app_say(app, "The teams of %s come first; Esc goes back to one list.", coach->name);
	self->at = (struct CoachingPlace){COACHING_TEAMS, 0};
	self->first = 0;
	self->moved = false;
	self->layer.stale = true;
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	struct CoachingLayer *self = (struct CoachingLayer *)layer;
	Id team = team_at(self);

	if (self->at.part == COACHING_COACHES && self->coaching.n_coaches > 0)
		choose_coach(app, self);
	else if (team > 0)
		detail_open(app, (struct Target){KIND_TEAM, team});
	return REACT_NONE;
}

static bool escape(struct App *app, struct Layer *layer)
{
	struct CoachingLayer *self = (struct CoachingLayer *)layer;

	(void)app;
	if (self->coach == 0)
		return false;
	self->coach = 0;
	layer->stale = true;
	return true;
}

/* The judgement of its contacts, and how coach and team score it. */
static const char *why(struct App *app, struct Layer *layer, struct Arena *arena)
{
	const struct CoachingLayer *self = (const struct CoachingLayer *)layer;
	Id team = team_at(self);

	(void)app;
	for (size_t i = 0; team > 0 && i < self->coaching.n_teams; i++) {
		const struct CoachingTeam *row = &self->coaching.teams[i];
		const char *gap;

		if (row->team->record.id != team)
			continue;
		gap = score_gap_text(&row->coaching, arena);
		return arena_format(arena, "%s\n\n%s%s\n\nscores: coach %s, team %s%s%s",
				    row->team->name, row->cadence.why,
				    row->n_late_actions > 0
					    ? arena_format(arena, "\n\nactions: %zu open, %zu late",
							   row->n_open_actions, row->n_late_actions)
					    : "",
				    score_text(row->scores[RATER_COACH], arena),
				    score_text(row->scores[RATER_TEAM], arena), gap ? "; " : "",
				    gap ? gap : "");
	}
	return NULL;
}

/* --- Calls that were planned --- */

/* What can be said of it: a call to come can only be moved. */
static const struct Command *const *offers(const struct Layer *layer)
{
	const struct CoachingLayer *self = (const struct CoachingLayer *)layer;

	if (!call_at(self))
		return NULL;
	return self->at.part == COACHING_UNHELD ? self->of_over : self->of_over + 1;
}

/* --- The layer --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct CoachingLayer *self = (struct CoachingLayer *)layer;

	self->height = area.rows;
	self->first = page_coaching(area, &self->coaching, self->at, self->first, &app->frame);
	if (self->coaching.n_teams == 0)
		area_cursor(area, 0, 0);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Coaching");
}

/* How many are silent, and how many planned calls are over and neither held nor missed. */
static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct Coaching *coaching = &((const struct CoachingLayer *)layer)->coaching;
	size_t n_silent = 0;

	(void)app;
	if (!coaching->complete && coaching->season) {
		text_format(text, "%zu of %zu %s looked at", coaching->n_seen,
			    COUNTED(coaching->n_all, "team", "teams"));
		return;
	}
	for (size_t i = 0; i < coaching->n_teams; i++)
		n_silent += coaching->teams[i].cadence.running &&
			    coaching->teams[i].cadence.light == LIGHT_RED;
	if (n_silent > 0)
		text_format(text, "%zu silent", n_silent);
	if (coaching->n_unheld > 0)
		text_format(text, "%s%zu to confirm", text->length ? ", " : "", coaching->n_unheld);
}

static void release(struct Layer *layer)
{
	arena_release(&((struct CoachingLayer *)layer)->arena);
}

Id coaching_coach(const struct Layer *layer)
{
	return layer->type == &coaching_layer ? ((const struct CoachingLayer *)layer)->coach : 0;
}

struct Layer *coaching_open(struct App *app, const struct ViewSpec *view)
{
	struct CoachingLayer *self =
		(struct CoachingLayer *)layer_new(&coaching_layer, sizeof(struct CoachingLayer));

	(void)app;
	(void)view;
	self->of_over[0] = command_find("contact.missed");
	self->of_over[1] = command_find("contact.moved");
	return &self->layer;
}

const struct LayerType coaching_layer = {
	.name = "coaching",
	.traits = TRAIT_PAGE | TRAIT_RECORDS | TRAIT_OPENS | TRAIT_ADDS | TRAIT_NOTED,
	.footer = "held open why log notes undo palette help",
	.beside = {.columns = 81},
	.load = load,
	.paint = paint,
	.work = work,
	.move = move,
	.target = target,
	.record = record,
	.offers = offers,
	.addition = addition,
	.enter = enter,
	.escape = escape,
	.why = why,
	.title = title,
	.status = status,
	.table = table,
	.release = release,
};
