/* Notes: words are typed, the notes that have them all follow, the newest first; Enter puts the
 * best first, then opens. The words that were typed last are there with Up. */
#include "page_note.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/draft.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/team.h"
#include "screen_layers.h"

#define HEAD_ROWS 3
#define FIRST_ROWS 12 /* before the height is known */
#define MORE_ROWS 40
#define RANKED_ROWS 100
#define LAST_WORDS "notes" /* what they are kept under */

enum Scope { SCOPE_ALL, SCOPE_TEAM, SCOPE_COACH, N_SCOPES };

struct NotesLayer {
	struct Layer layer;
	struct Arena arena;
	struct Edit edit;
	bool dirty; /* typed in since the words were kept */
	enum Scope scope;
	Id about[N_SCOPES]; /* 0: cannot be chosen */
	struct NotesFound found;
	bool more;   /* after the last there are others */
	bool ranked; /* the best are first */
	bool ranks;  /* they will be, as soon as no one types */
	bool moved;  /* a hit was chosen */
	int first, selected, height;
};

static size_t wanted(const struct NotesLayer *self)
{
	size_t rows = self->height > 0 ? (size_t)self->height + 1 : FIRST_ROWS;

	return self->found.n > rows ? self->found.n : rows;
}

/* Reads `limit` hits after those that are there, or from the start. */
static bool find(struct App *app, struct NotesLayer *self, bool ranked, size_t limit,
		 struct Error *error)
{
	struct NoteSearch search = {
		.words = text_get(&self->edit.text),
		.unfinished = true,
		.team = self->scope == SCOPE_TEAM ? self->about[SCOPE_TEAM] : 0,
		.coach = self->scope == SCOPE_COACH ? self->about[SCOPE_COACH] : 0,
		.ranked = ranked,
		.limit = limit,
	};

	arena_reset(&self->arena);
	self->found.n = 0;
	if (!note_search(app->domain, &search, &self->arena, &self->found, error))
		return false;
	self->more = self->found.n == limit;
	self->ranked = ranked && self->found.n > 0;
	if (self->selected >= (int)self->found.n)
		self->selected = self->found.n > 0 ? (int)self->found.n - 1 : 0;
	return true;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct NotesLayer *self = (struct NotesLayer *)layer;

	return find(app, self, self->ranked, wanted(self), error);
}

/* --- Typing --- */

static void change(struct NotesLayer *self)
{
	self->found.n = 0;
	self->selected = self->first = 0;
	self->ranked = self->ranks = self->moved = false;
	self->layer.stale = true;
}

static void keep(struct App *app, struct Layer *layer)
{
	struct NotesLayer *self = (struct NotesLayer *)layer;

	if (self->dirty)
		draft_keep_last(app, LAST_WORDS, text_get(&self->edit.text));
	self->dirty = false;
}

static void follow(struct App *app, struct NotesLayer *self)
{
	self->dirty = true;
	draft_soon(app);
	change(self);
}

static bool take_last(struct App *app, struct NotesLayer *self, uint32_t key)
{
	return self->edit.text.length == 0 && draft_take_last(app, LAST_WORDS, &self->edit, key);
}

static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	struct NotesLayer *self = (struct NotesLayer *)layer;

	(void)ret_reaction;
	if (!take_last(app, self, key) && !edit_key(&self->edit, key))
		return false;
	follow(app, self);
	return true;
}

static void paste(struct App *app, struct Layer *layer, const char *text)
{
	struct NotesLayer *self = (struct NotesLayer *)layer;

	edit_insert_line(&self->edit, text);
	follow(app, self);
}

static bool escape(struct App *app, struct Layer *layer)
{
	struct NotesLayer *self = (struct NotesLayer *)layer;

	if (self->edit.text.length == 0)
		return false;
	keep(app, layer);
	edit_set(&self->edit, "");
	change(self);
	return true;
}

/* --- Moving --- */

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct NotesLayer *self = (struct NotesLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1;
	int to = self->selected + motion_rows(motion, page, 0);
	struct Error error;

	if (self->more && to + page >= (int)self->found.n &&
	    !find(app, self, self->ranked, self->found.n + MORE_ROWS, &error))
		app_fail(app, &error);
	to = to >= (int)self->found.n ? (int)self->found.n - 1 : to;
	self->selected = to < 0 ? 0 : to;
	self->moved = self->moved || motion != MOVE_UP || self->selected > 0;
}

/* --- Enter: the best first, then the one under the cursor --- */

static bool rank(struct App *app, struct NotesLayer *self, struct Error *error)
{
	self->ranks = false;
	self->selected = self->first = 0;
	return find(app, self, true, RANKED_ROWS, error);
}

/* In idle time: common words take longer than a key may. */
static bool work(struct App *app, struct Layer *layer)
{
	struct NotesLayer *self = (struct NotesLayer *)layer;
	struct Error error;

	if (!self->ranks)
		return false;
	if (!rank(app, self, &error))
		app_fail(app, &error);
	return true;
}

/* Whether Enter puts them in order, which it does once. */
static bool would_rank(const struct NotesLayer *self)
{
	return !self->ranked && !self->ranks && !self->moved;
}

static const char *take_title(struct App *app)
{
	return would_rank((struct NotesLayer *)stack_top(app)) ? "best first" : "open";
}

static unsigned notes_act_take(struct App *app)
{
	struct NotesLayer *self = (struct NotesLayer *)stack_top(app);
	struct Error error;

	if (self->found.n == 0)
		return REACT_NONE;
	if (would_rank(self)) {
		self->ranks = true;
		return REACT_NONE;
	}
	if (self->ranks && !rank(app, self, &error))
		app_fail(app, &error);
	else if (self->found.n > 0)
		detail_open(app, (struct Target){self->found.items[self->selected].kind,
						 self->found.items[self->selected].id});
	return REACT_NONE;
}

/* Notes of all teams are searched only while all teams are in view. */
static bool may_choose(const struct App *app, const struct NotesLayer *self, enum Scope scope)
{
	return scope == SCOPE_ALL ? !app->domain->coach : self->about[scope] != 0;
}

static unsigned notes_act_scope(struct App *app)
{
	struct NotesLayer *self = (struct NotesLayer *)stack_top(app);

	do
		self->scope = (self->scope + 1) % N_SCOPES;
	while (!may_choose(app, self, self->scope));
	if (self->about[SCOPE_TEAM] == 0 && self->about[SCOPE_COACH] == 0)
		app_say(app, "Opened from a team, it looks in the notes of that team alone, too.");
	change(self);
	return REACT_NONE;
}

/* --- The layer --- */

static const char *scope_text(struct App *app, const struct NotesLayer *self)
{
	if (self->scope == SCOPE_TEAM)
		return arena_format(
			&app->frame, "of %s",
			domain_label(app->domain, KIND_TEAM, self->about[SCOPE_TEAM], &app->frame));
	if (self->scope == SCOPE_COACH)
		return arena_format(&app->frame, "of the teams and calls of %s",
				    domain_label(app->domain, KIND_PERSON, self->about[SCOPE_COACH],
						 &app->frame));
	return "of all teams";
}

static void paint_state(struct App *app, const struct NotesLayer *self, struct Area area)
{
	const char *scope = scope_text(app, self);

	if (!note_has_words(text_get(&self->edit.text)))
		area_format(area_at(area, 1, 1), STYLE_DIM, "Notes %s.", scope);
	else if (self->found.n == 0)
		area_format(area_at(area, 1, 1), STYLE_DIM, "No note %shas all of these words.",
			    self->scope == SCOPE_ALL ? ""
						     : arena_format(&app->frame, "%s ", scope));
	else
		area_format(area_at(area, 1, 1), STYLE_DIM, "%zu%s note%s %s, %s.", self->found.n,
			    self->more ? "+" : "", self->found.n == 1 ? "" : "s", scope,
			    self->ranked  ? "the best first"
			    : self->ranks ? "being put in order"
					  : "the newest first");
}

static const char help_text[] =
	"Every word must be in a note; the last one may be a beginning. Words \"in quotes\" are "
	"next to each other. Notes of contacts are searched, what was agreed, and why a score was "
	"given.";

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct NotesLayer *self = (struct NotesLayer *)layer;
	struct Area rows = area_part(area, HEAD_ROWS, 0, area.rows - HEAD_ROWS, area.columns);
	struct PageRows seen;
	int used = area_text(area, 0, 1, STYLE_TITLE, "SEARCH NOTES");

	self->height = rows.rows / NOTE_ROWS_EACH;
	paint_state(app, self, area);
	seen = page_notes(rows, &self->found, self->first, self->selected, &app->frame);
	self->first = seen.first;
	if (!note_has_words(text_get(&self->edit.text)))
		area_wrap(area_at(area_part(rows, 0, 1, rows.rows, rows.columns - 2), 0, 0),
			  rows.rows, STYLE_DIM, help_text);
	used += 1 + area_text(area, 0, used + 1, STYLE_DIM, ":");
	edit_paint(&self->edit, area_part(area, 0, used + 1, 1, area.columns - used - 1), true);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Search notes");
}

static void release(struct Layer *layer)
{
	struct NotesLayer *self = (struct NotesLayer *)layer;

	edit_release(&self->edit);
	arena_release(&self->arena);
}

/* Whose teams come first in the coaching view, else the coach whose teams are shown, else the coach
 * of the team.
 */
static Id coach_near(struct App *app, Id team)
{
	Id coach = coaching_coach(stack_page(app));
	struct Team record;
	struct Error ignored;

	if (coach == 0)
		coach = app->domain->coach;
	if (coach == 0 && team > 0 &&
	    domain_get(app->domain, (struct KindId){KIND_TEAM, team}, &record, &app->scratch,
		       &ignored))
		coach = record.coach;
	return coach;
}

unsigned act_notes(struct App *app)
{
	struct NotesLayer *self = (struct NotesLayer *)layer_new(&notes_layer, sizeof(*self));
	const struct Layer *page = stack_page(app);

	edit_init(&self->edit, "");
	self->about[SCOPE_TEAM] = stack_target_of(app, KIND_TEAM).id;
	self->about[SCOPE_COACH] = coach_near(app, self->about[SCOPE_TEAM]);
	if (page->type == &detail_layer && self->about[SCOPE_TEAM] > 0)
		self->scope = SCOPE_TEAM;
	else if (coaching_coach(page) > 0 || app->domain->coach > 0)
		self->scope = SCOPE_COACH;
	self->layer.stale = true;
	stack_push(app, &self->layer);
	return REACT_NONE;
}

static const struct Action actions[] = {
	{"notes.take", "best first, open",
	 "Puts the best notes first; again, or after a step: opens the one under the cursor.",
	 "Enter", 0, notes_act_take, .title_now = take_title},
	{"notes.scope", "where", "In all notes, those of the team, or those of its coach.", "Tab",
	 0, notes_act_scope},
};

const struct LayerType notes_layer = {
	.name = "search of notes",
	.traits = TRAIT_TEXT | TRAIT_LINES | TRAIT_SCROLLS | TRAIT_HELP | TRAIT_SCOPED,
	.actions = ACTION_TABLE(actions),
	.footer = "notes.take notes.scope back form.help",
	.load = load,
	.key = take_key,
	.paste = paste,
	.move = move,
	.work = work,
	.escape = escape,
	.keep_draft = keep,
	.paint = paint,
	.title = title,
	.release = release,
};
