/* Pick: words narrow the lines; every word must be in a line, folded. What they name comes before
 * what only speaks of them. Where no line has them all, those that have the most of them are there,
 * to be chosen once the cursor was moved. The words that were typed last are there with Up. */
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/draft.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/pick.h"

#include <limits.h>
#include <string.h>

#define LEFT_WIDTH 14
#define TITLE_WIDTH 24
#define HEAD_ROWS 2
#define WRAP_ROWS 4
#define BEFORE_PAINT 1000 /* microseconds in which rows are found before a letter is shown */

struct PickLayer {
	struct Layer layer;
	struct Text title;
	struct Arena arenas[2]; /* of the rows in view, and of those that are being found */
	struct PickRows rows;
	struct PickRows coming; /* those being found; in view as soon as there are some */
	bool searches;
	size_t *shown; /* indices of rows that match */
	size_t n_shown, top, cursor;
	size_t n_made;	  /* rows that are narrowed; after them those of the words */
	size_t height;	  /* lines that were in view */
	struct Area seen; /* where they were */
	bool moved;	  /* the hardware cursor is on the line, else in the words */
	bool loose;	  /* no line has all of the words, those in view some */
	struct Edit edit;
	bool dirty;	  /* typed in since the words were kept */
	struct Text last; /* words that were typed here the last time */
	/* Finds the rows for the words; NULL: they are made once and narrowed. */
	bool (*find)(struct App *app, const char *words, struct PickRows *rows,
		     struct Error *error);
	unsigned (*choose)(struct App *app, const struct PickRow *row);
};

void pick_add(struct PickRows *rows, struct PickRow row)
{
	rows->items = arena_grow(rows->arena, rows->items, rows->n, &rows->capacity,
				 sizeof(struct PickRow));
	rows->items[rows->n++] = row;
}

/* Whether every word of `words` is somewhere in `text`; both folded. Cuts `words` up. */
static bool has_words(const char *text, char *words)
{
	char *rest = words, *word;

	while ((word = strsep(&rest, " ")))
		if (*word && !strstr(text, word))
			return false;
	return true;
}

/* How well a line matches; the better come first. */
enum Match { MATCH_BEGINS, MATCH_TITLE, MATCH_PHRASE, MATCH_TEXT, MATCH_NONE };

static enum Match match_row(const struct PickRow *row, const char *words, struct Arena *arena)
{
	const char *title = text_fold(arena, row->title);
	const char *text =
		text_fold(arena, arena_format(arena, "%s %s %s %s", row->left, row->title,
					      row->help, row->words ? row->words : ""));

	if (strncmp(title, words, strlen(words)) == 0)
		return MATCH_BEGINS;
	if (has_words(title, arena_text(arena, words)))
		return MATCH_TITLE;
	if (strchr(words, ' ') && strstr(text, words))
		return MATCH_PHRASE; /* several words as they stand there */
	return has_words(text, arena_text(arena, words)) ? MATCH_TEXT : MATCH_NONE;
}

/* What is on, what is off, what is of another page: bits. */
enum Reach { REACH_ON = 1, REACH_OFF = 2, REACH_ELSEWHERE = 4 };

static unsigned reach_of(const struct PickRow *row)
{
	return row->elsewhere ? REACH_ELSEWHERE : row->off ? REACH_OFF : REACH_ON;
}

static void show_reach(struct PickLayer *self, const enum Match matches[], unsigned reaches)
{
	for (enum Match match = MATCH_BEGINS; match < MATCH_NONE; match++)
		for (size_t i = 0; i < self->rows.n; i++)
			if (matches[i] == match && (reach_of(&self->rows.items[i]) & reaches))
				self->shown[self->n_shown++] = i;
}

/* Whether what matches best is off. */
static bool off_is_best(const struct PickLayer *self, const enum Match matches[])
{
	for (enum Match match = MATCH_BEGINS; match < MATCH_NONE; match++)
		for (size_t i = 0; i < self->rows.n; i++)
			if (matches[i] == match && !self->rows.items[i].elsewhere)
				return self->rows.items[i].off != NULL;
	return false;
}

/* The better matches first. What is off follows all that is on, unless nothing matches better: then
 * it says why, and Enter takes no other. */
static void show_matches(struct PickLayer *self, const enum Match matches[])
{
	if (off_is_best(self, matches)) {
		show_reach(self, matches, REACH_ON | REACH_OFF);
	} else {
		show_reach(self, matches, REACH_ON);
		show_reach(self, matches, REACH_OFF);
	}
	show_reach(self, matches, REACH_ELSEWHERE);
}

enum { LOOSE_SHORTEST = 4, LOOSE_LONGEST = 12, LOOSE_MOST = 8, LOOSE_ENDING = 2 };

/* How many of the words are in the line, whatever the ending of longer ones; short words are in too
 * many to count. */
static size_t count_words(const struct PickRow *row, const char *words, struct Arena *arena)
{
	const char *text = text_fold(arena, arena_format(arena, "%s %s %s", row->title, row->help,
							 row->words ? row->words : ""));
	char *rest = arena_text(arena, words), *word;
	size_t n = 0;

	while ((word = strsep(&rest, " "))) {
		size_t length = strlen(word);

		if (length >= LOOSE_SHORTEST + LOOSE_ENDING && length <= LOOSE_LONGEST)
			word[length - LOOSE_ENDING] = '\0';
		n += length >= LOOSE_SHORTEST && strstr(text, word);
	}
	return n;
}

/* The first few of those lines that have the most of the words, and can be chosen here. */
static void show_loose(struct PickLayer *self, const char *words, struct Arena *arena)
{
	size_t *counts = ARENA_ARRAY(arena, self->n_made, size_t), most = 1;

	for (size_t i = 0; i < self->n_made; i++) {
		counts[i] = reach_of(&self->rows.items[i]) == REACH_ON
				    ? count_words(&self->rows.items[i], words, arena)
				    : 0;
		most = counts[i] > most ? counts[i] : most;
	}
	for (size_t i = 0; i < self->n_made && self->n_shown < LOOSE_MOST; i++)
		if (counts[i] == most)
			self->shown[self->n_shown++] = i;
	self->loose = self->n_shown > 0;
}

/* What the words are about where no row has them. */
static void show_more(struct App *app, struct PickLayer *self)
{
	const char *words = text_get(&self->edit.text);

	if (self->n_shown > 0 || !self->rows.more || !*words)
		return;
	self->rows.more(app, words, &self->rows);
	self->shown = ARENA_ARRAY(self->rows.arena, self->rows.n, size_t);
	for (size_t i = self->n_made; i < self->rows.n; i++)
		self->shown[self->n_shown++] = i;
}

static void narrow(struct App *app, struct PickLayer *self)
{
	struct Arena arena;
	const char *words;
	enum Match *matches;

	self->top = self->cursor = 0;
	self->moved = self->loose = false;
	self->layer.stale = self->find != NULL;
	if (self->find)
		return;
	self->n_shown = 0;
	self->rows.n = self->n_made;
	arena_init(&arena);
	words = text_fold(&arena, text_get(&self->edit.text));
	matches = ARENA_ARRAY(&arena, self->n_made, enum Match);
	for (size_t i = 0; i < self->n_made; i++)
		matches[i] = match_row(&self->rows.items[i], words, &arena);
	show_matches(self, matches);
	show_more(app, self);
	if (self->n_shown == 0)
		show_loose(self, words, &arena);
	arena_release(&arena);
}

/* ---- rows that are found ---- */

/* How long rows are looked for. */
struct Patience {
	struct App *app;
	int64_t until; /* 0: only a key ends it */
	bool ended;
};

static bool has_ended(void *context)
{
	struct Patience *patience = context;
	const struct Env *env = patience->app->domain->env;

	if (!patience->ended)
		patience->ended =
			app_is_key_waiting(patience->app) ||
			(patience->until > 0 && env->now(env->context) >= patience->until);
	return patience->ended;
}

/* Whether rows for the words are in view; else those of the words before. */
static bool has_come(const struct PickLayer *self)
{
	return self->rows.arena == self->coming.arena;
}

static void begin_search(struct PickLayer *self)
{
	struct Arena *free_one = &self->arenas[self->rows.arena == &self->arenas[0]];

	arena_reset(free_one);
	self->coming = (struct PickRows){.arena = free_one};
	self->searches = true;
	self->layer.stale = false;
}

static void show_coming(struct PickLayer *self)
{
	if (!has_come(self))
		arena_release(self->rows.arena);
	self->rows = self->coming;
	self->n_shown = self->rows.n;
	self->shown = ARENA_ARRAY(self->rows.arena, self->n_shown, size_t);
	for (size_t i = 0; i < self->n_shown; i++)
		self->shown[i] = i;
	if (self->cursor >= self->n_shown)
		self->cursor = self->n_shown ? self->n_shown - 1 : 0;
}

/* One part of the rows. */
static bool find_part(struct App *app, struct PickLayer *self, struct Error *error)
{
	size_t before = self->coming.n;

	if (!self->find(app, text_get(&self->edit.text), &self->coming, error)) {
		self->coming.n = before;
		return false;
	}
	self->searches = self->coming.search != NULL;
	if (self->coming.n > before || !self->searches)
		show_coming(self);
	return true;
}

/* Goes on until `enough` rows or all are in view. What is given up in between is asked again. */
static bool go_on(struct PickLayer *self, struct Patience patience, size_t enough,
		  struct Error *error)
{
	struct App *app = patience.app;
	bool found = true;

	domain_set_interruption(app->domain, has_ended, &patience);
	while (found && self->searches && !(has_come(self) && self->n_shown >= enough) &&
	       !has_ended(&patience))
		found = find_part(app, self, error);
	domain_set_interruption(app->domain, NULL, NULL);
	if (found || patience.ended)
		return true;
	self->searches = false;
	return false;
}

/* Before it is painted; a key that waits ends it, and asks again itself where it changes the words.
 */
static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	const struct Env *env = app->domain->env;
	struct PickLayer *self = (struct PickLayer *)layer;

	if (!self->find)
		return true;
	begin_search(self);
	return go_on(self, (struct Patience){app, env->now(env->context) + BEFORE_PAINT, false},
		     SIZE_MAX, error);
}

/* Further rows, while no key waits. */
static bool work(struct App *app, struct Layer *layer)
{
	struct PickLayer *self = (struct PickLayer *)layer;
	struct Error error;

	if (!self->searches)
		return false;
	if (!go_on(self, (struct Patience){app, 0, false}, has_come(self) ? self->n_shown + 1 : 1,
		   &error))
		app_fail(app, &error);
	return true;
}

/* What Enter chooses from: the first rows at least. */
static bool find_first(struct App *app, struct PickLayer *self, struct Error *error)
{
	if (self->layer.stale)
		begin_search(self);
	while (self->searches && !(has_come(self) && self->n_shown > 0))
		if (!find_part(app, self, error))
			return false;
	return true;
}

/* Tab: the words become the line that would be chosen. */
static bool complete(struct PickLayer *self, uint32_t key)
{
	const struct PickRow *row;

	if (key != KEY_TABULATOR || self->find || self->n_shown == 0)
		return false;
	row = &self->rows.items[self->shown[self->cursor]];
	edit_set(&self->edit, row->words && row->id > 0 ? row->words : row->title);
	return true;
}

/* The keys that begin to look for words on pages: here the words may be typed at once. */
static bool begins_search(const struct PickLayer *self, uint32_t key)
{
	return !self->find && self->edit.text.length == 0 && (key == '/' || key == ':');
}

static void keep(struct App *app, struct Layer *layer)
{
	struct PickLayer *self = (struct PickLayer *)layer;

	if (self->dirty && self->edit.text.length > 0) {
		text_clear(&self->last);
		text_append(&self->last, text_get(&self->edit.text));
		draft_keep_last(app, text_get(&self->title), text_get(&self->last));
	}
	self->dirty = false;
}

/* Whether Up brings the words of the last time. */
static bool offers_last(const struct PickLayer *self)
{
	return self->edit.text.length == 0 && self->cursor == 0 && self->last.length > 0;
}

static bool take_last(struct PickLayer *self, uint32_t key)
{
	if (key != KEY_ARROW_UP || !offers_last(self))
		return false;
	edit_set(&self->edit, text_get(&self->last));
	return true;
}

/* Other words. */
static void follow(struct App *app, struct PickLayer *self)
{
	self->dirty = true;
	draft_soon(app);
	narrow(app, self);
}

static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	struct PickLayer *self = (struct PickLayer *)layer;

	(void)ret_reaction;
	if (begins_search(self, key))
		return true;
	if (!take_last(self, key) && !complete(self, key) && !edit_key(&self->edit, key))
		return false;
	follow(app, self);
	return true;
}

static void paste(struct App *app, struct Layer *layer, const char *text)
{
	struct PickLayer *self = (struct PickLayer *)layer;

	edit_insert_line(&self->edit, text);
	follow(app, self);
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct PickLayer *self = (struct PickLayer *)layer;
	const int page = self->height > 1 ? (int)self->height - 1 : 1;
	long to = (long)self->cursor + motion_rows(motion, page, 0), last = (long)self->n_shown - 1;

	(void)app;
	to = to > last ? last : to;
	self->cursor = to < 0 ? 0 : (size_t)to;
	self->moved = self->n_shown > 0;
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	struct PickLayer *self = (struct PickLayer *)layer;
	struct PickRow row;
	struct Error error;

	if (self->find && !find_first(app, self, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	if (self->n_shown == 0)
		return REACT_NONE;
	if (self->loose && !self->moved) {
		app_say(app, "No line has all of the words. Down goes to one that has some.");
		return REACT_NONE;
	}
	keep(app, layer);
	row = self->rows.items[self->shown[self->cursor]];
	if (row.off) {
		app_say(app, "%s", row.off);
		return REACT_NONE;
	}
	if (self->choose) {
		unsigned (*choose)(struct App *, const struct PickRow *) = self->choose;

		row.title = arena_text(&app->scratch, row.title); /* outlives the layer */

		stack_pop(app);
		return choose(app, &row);
	}
	return REACT_BACK;
}

static bool escape(struct App *app, struct Layer *layer)
{
	struct PickLayer *self = (struct PickLayer *)layer;

	if (self->edit.text.length == 0)
		return false;
	keep(app, layer);
	edit_set(&self->edit, "");
	narrow(app, self);
	return true;
}

static const char *said(const struct PickRow *row)
{
	return row->off ? row->off : row->help;
}

static bool is_wide(struct Area area)
{
	return area.columns > 2 * (LEFT_WIDTH + TITLE_WIDTH);
}

/* Where what is said of a line goes: after its title, or below, where a reason needs the room. */
static struct Area place_of_words(const struct PickRow *row, struct Area area, int at)
{
	if (is_wide(area))
		return area_part(area, at, 2 + LEFT_WIDTH + TITLE_WIDTH, WRAP_ROWS,
				 area.columns - 2 - LEFT_WIDTH - TITLE_WIDTH);
	return area_part(area, at + 1, 2, row->off ? WRAP_ROWS : 0, area.columns - 2);
}

static int rows_of(const struct PickRow *row, struct Area area)
{
	struct Area unseen =
		place_of_words(row, (struct Area){.rows = INT_MAX, .columns = area.columns}, 0);
	int rows = area_wrap(area_at(unseen, 0, 0), unseen.rows, STYLE_NORMAL, said(row));

	return is_wide(area) ? (rows > 1 ? rows : 1) : 1 + rows;
}

static void paint_row(const struct PickRow *row, struct Area area, int at)
{
	enum Style style = row->off ? STYLE_DIM : STYLE_NORMAL;
	int left = is_wide(area) ? LEFT_WIDTH : area.columns / 4;
	int title = is_wide(area) ? TITLE_WIDTH : area.columns / 2;
	struct Area words = place_of_words(row, area, at);

	area_text_left(area_at(area, at, 2), left - 1, row->off ? STYLE_DIM : STYLE_KEY, row->left);
	area_text_left(area_at(area, at, 2 + left), title - 1, style, row->title);
	if (is_wide(area) || row->off)
		area_wrap(area_at(words, 0, 0), words.rows, style, said(row));
	else
		area_text(area, at, 2 + left + title, style, row->help);
}

static const struct PickRow *row_at(const struct PickLayer *self, size_t index)
{
	return &self->rows.items[self->shown[index]];
}

/* The line under the cursor has to be in view as a whole. */
static void scroll(struct PickLayer *self, struct Area area)
{
	int rows = 0;
	size_t first = self->cursor + 1;

	if (self->cursor < self->top)
		self->top = self->cursor;
	while (first > self->top && (rows += rows_of(row_at(self, first - 1), area)) <= area.rows)
		first--;
	self->top = first > self->cursor ? self->cursor : first;
}

/* What to do where the words find nothing, or nothing with all of them. Returns the rows it took.
 */
static int paint_nothing(const struct PickLayer *self, struct Area area)
{
	bool typed = self->edit.text.length > 0;
	const char *nothing = self->rows.nothing;

	area_format(area_at(area, 0, 2), STYLE_DIM, "%s%s",
		    typed     ? "Nothing matches. Esc clears the words."
		    : nothing ? nothing
			      : "There is nothing yet. Type words to look for.",
		    self->loose ? " These have some of them:" : "");
	if (typed && nothing)
		area_text(area, 1, 2, STYLE_DIM, nothing);
	return typed && nothing ? 2 : 1;
}

static void paint_rows(struct PickLayer *self, struct Area area)
{
	bool nothing = self->loose || (self->n_shown == 0 && !self->searches);
	int at = nothing ? paint_nothing(self, area) : 0;
	size_t i;

	area = area_part(area, at, 0, area.rows - at, area.columns);
	self->seen = area;
	at = 0;
	if (self->n_shown == 0)
		return;
	scroll(self, area);
	for (i = self->top; i < self->n_shown && at < area.rows; i++) {
		int rows = rows_of(row_at(self, i), area);

		paint_row(row_at(self, i), area, at);
		if (i == self->cursor)
			page_marker_aside(area, at, rows);
		if (i == self->cursor && self->moved)
			area_cursor(area, at, 0);
		at += rows;
	}
	self->height = i - self->top;
}

/* The line that was painted on a row of the screen; n_shown: none. */
static size_t line_on_row(const struct PickLayer *self, int row)
{
	int at = self->seen.row;
	size_t i = self->top;

	if (row < at || row >= at + self->seen.rows)
		return self->n_shown;
	for (; i < self->n_shown; i++) {
		at += rows_of(row_at(self, i), self->seen);
		if (row < at)
			return i;
	}
	return self->n_shown;
}

/* A click puts the cursor on a line, a second one chooses it. */
static unsigned click(struct App *app, struct Layer *layer, int row)
{
	struct PickLayer *self = (struct PickLayer *)layer;
	size_t line = line_on_row(self, row);

	if (line >= self->n_shown || (self->searches && !has_come(self)))
		return REACT_NONE;
	if (line == self->cursor)
		return enter(app, layer);
	self->cursor = line;
	return REACT_NONE;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct PickLayer *self = (struct PickLayer *)layer;
	int used = area_text(area, 0, 1, STYLE_TITLE, text_get(&self->title));

	used += 1 + area_text(area, 0, used + 1, STYLE_DIM, ":");
	edit_paint(&self->edit, area_part(area, 0, used + 1, 1, area.columns - used - 1), true);
	if (offers_last(self))
		area_text(area_part(area, 0, used + 3, 1, area.columns - used - 3), 0, 0, STYLE_DIM,
			  arena_format(&app->frame, "Up: %s", text_get(&self->last)));
	if (self->searches)
		area_text(area, 1, 2, STYLE_DIM, "searching...");
	paint_rows(self, area_part(area, HEAD_ROWS, 0, area.rows - HEAD_ROWS, area.columns));
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_append(text, text_get(&((const struct PickLayer *)layer)->title));
}

static void release(struct Layer *layer)
{
	struct PickLayer *self = (struct PickLayer *)layer;

	edit_release(&self->edit);
	text_release(&self->title);
	text_release(&self->last);
	arena_release(&self->arenas[0]);
	arena_release(&self->arenas[1]);
}

static struct PickLayer *new_layer(struct App *app, const char *title_text,
				   unsigned (*choose)(struct App *app, const struct PickRow *row))
{
	struct PickLayer *self = (struct PickLayer *)layer_new(&pick_layer, sizeof(*self));

	const char *last = draft_last(app, title_text, &app->scratch);

	text_init(&self->title);
	text_append(&self->title, title_text);
	text_init(&self->last);
	text_append(&self->last, last ? last : "");
	self->choose = choose;
	self->rows.arena = &self->arenas[0];
	edit_init(&self->edit, "");
	return self;
}

void pick_open(struct App *app, const char *title_text,
	       void (*make)(struct App *app, struct PickRows *rows),
	       unsigned (*choose)(struct App *app, const struct PickRow *row))
{
	struct PickLayer *self = new_layer(app, title_text, choose);

	make(app, &self->rows);
	self->n_made = self->rows.n;
	self->shown = ARENA_ARRAY(self->rows.arena, self->rows.n, size_t);
	narrow(app, self);
	stack_push(app, &self->layer);
}

void pick_open_find(struct App *app, const char *title_text,
		    bool (*find)(struct App *app, const char *words, struct PickRows *rows,
				 struct Error *error),
		    unsigned (*choose)(struct App *app, const struct PickRow *row),
		    const char *words)
{
	struct PickLayer *self = new_layer(app, title_text, choose);

	self->find = find;
	edit_set(&self->edit, words);
	stack_push(app, &self->layer);
}

const char *pick_give_up(struct App *app)
{
	struct Layer *top = stack_top(app);
	const char *words;

	if (top->type != &pick_layer)
		return "";
	words = arena_text(&app->scratch, text_get(&((struct PickLayer *)top)->edit.text));
	stack_pop(app);
	return words;
}

static unsigned pick_act_choose(struct App *app)
{
	return enter(app, stack_top(app));
}

static const struct Action actions[] = {
	{"pick", "choose", "Chooses what is under the cursor.", "Enter", 0, pick_act_choose},
};

const struct LayerType pick_layer = {
	.name = "choice",
	.traits = TRAIT_TEXT | TRAIT_LINES | TRAIT_SCROLLS,
	.actions = ACTION_TABLE(actions),
	.footer = "pick back",
	.load = load,
	.work = work,
	.key = take_key,
	.paste = paste,
	.move = move,
	.keep_draft = keep,
	.enter = enter,
	.escape = escape,
	.paint = paint,
	.click = click,
	.title = title,
	.release = release,
};
