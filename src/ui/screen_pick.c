/* Pick: words narrow the lines; every word must be in a line, folded. */
#include "edit.h"
#include "pick.h"
#include "qtp/base/utf8.h"

#include <string.h>

#define LEFT_WIDTH 14
#define TITLE_WIDTH 24
#define HEAD_ROWS 2

struct PickLayer {
	struct Layer layer;
	const char *title;
	struct Arena arena;
	struct PickRows rows;
	size_t *shown; /* indices of rows that match */
	size_t n_shown, top, cursor, height;
	struct Edit edit;
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

static void narrow(struct PickLayer *self)
{
	struct Arena arena;
	const char *words;

	arena_init(&arena);
	words = text_fold(&arena, text_get(&self->edit.text));
	self->n_shown = self->top = self->cursor = 0;
	for (size_t i = 0; i < self->rows.n; i++) {
		const struct PickRow *row = &self->rows.items[i];
		const char *text = text_fold(
			&arena, arena_format(&arena, "%s %s %s", row->left, row->title, row->help));

		if (has_words(text, arena_text(&arena, words)))
			self->shown[self->n_shown++] = i;
	}
	arena_release(&arena);
}

static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	struct PickLayer *self = (struct PickLayer *)layer;

	(void)app;
	(void)ret_reaction;
	if (!edit_key(&self->edit, key))
		return false;
	narrow(self);
	return true;
}

static void paste(struct App *app, struct Layer *layer, const char *text)
{
	struct PickLayer *self = (struct PickLayer *)layer;

	(void)app;
	edit_insert_line(&self->edit, text);
	narrow(self);
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct PickLayer *self = (struct PickLayer *)layer;
	const long page = (long)self->height - 1;
	const long steps[] = {
		[MOVE_UP] = -1,		[MOVE_DOWN] = 1,	 [MOVE_LEFT] = 0, [MOVE_RIGHT] = 0,
		[MOVE_PAGE_UP] = -page, [MOVE_PAGE_DOWN] = page, [MOVE_HOME] = 0, [MOVE_END] = 0,
		[MOVE_NEXT] = 0,	[MOVE_PREVIOUS] = 0,
	};
	long to = (long)self->cursor + steps[motion], last = (long)self->n_shown - 1;

	(void)app;
	to = to > last ? last : to;
	self->cursor = to < 0 ? 0 : (size_t)to;
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	struct PickLayer *self = (struct PickLayer *)layer;
	struct PickRow row;

	if (self->n_shown == 0)
		return REACT_NONE;
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

	(void)app;
	if (self->edit.text.length == 0)
		return false;
	edit_set(&self->edit, "");
	narrow(self);
	return true;
}

static void paint_row(const struct PickRow *row, struct Area area, int at)
{
	enum Style style = row->off ? STYLE_DIM : STYLE_NORMAL;
	int left = area.columns > LEFT_WIDTH + TITLE_WIDTH ? LEFT_WIDTH : area.columns / 4;
	int title = area.columns > LEFT_WIDTH + TITLE_WIDTH ? TITLE_WIDTH : area.columns / 2;

	area_text_left(area, at, 2, left - 1, row->off ? STYLE_DIM : STYLE_KEY, row->left);
	area_text_left(area, at, 2 + left, title - 1, style, row->title);
	area_text(area, at, 2 + left + title, row->off ? STYLE_DIM : STYLE_NORMAL,
		  row->off ? row->off : row->help);
}

static void paint_rows(struct PickLayer *self, struct Area area)
{
	self->height = area.rows > 0 ? (size_t)area.rows : 1;
	if (self->cursor < self->top)
		self->top = self->cursor;
	if (self->cursor >= self->top + self->height)
		self->top = self->cursor - self->height + 1;
	for (size_t i = self->top; i < self->n_shown && i < self->top + self->height; i++)
		paint_row(&self->rows.items[self->shown[i]], area, (int)(i - self->top));
	if (self->n_shown == 0)
		area_text(area, 0, 2, STYLE_DIM, "Nothing matches. Esc gives the words up.");
	else
		area_glyph(area, (int)(self->cursor - self->top), 0, STYLE_STRONG, GLYPH_CURSOR);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct PickLayer *self = (struct PickLayer *)layer;
	int used = area_text(area, 0, 1, STYLE_TITLE, self->title);

	(void)app;
	paint_rows(self, area_part(area, HEAD_ROWS, 0, area.rows - HEAD_ROWS, area.columns));
	used += 1 + area_text(area, 0, used + 1, STYLE_DIM, ":");
	edit_paint(&self->edit, area_part(area, 0, used + 1, 1, area.columns - used - 1), true);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_append(text, ((const struct PickLayer *)layer)->title);
}

static void release(struct Layer *layer)
{
	struct PickLayer *self = (struct PickLayer *)layer;

	edit_release(&self->edit);
	arena_release(&self->arena);
}

#define PICK_TYPE(type_name, where_bit)                                                         \
	{                                                                                       \
		.name = type_name, .where = where_bit, .takes_text = true, .key = take_key,     \
		.paste = paste, .move = move, .enter = enter, .escape = escape, .paint = paint, \
		.title = title, .release = release                                              \
	}

static const struct LayerType types[] = {
	PICK_TYPE("keys", WHERE_HELP),
	PICK_TYPE("commands", WHERE_PALETTE),
	PICK_TYPE("choices", WHERE_CHOOSE),
};

static const struct LayerType *type_of(enum Where where)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (types[i].where == where)
			return &types[i];
	return &types[0];
}

void pick_open(struct App *app, enum Where where, const char *title_text,
	       void (*make)(struct App *app, struct PickRows *rows),
	       unsigned (*choose)(struct App *app, const struct PickRow *row))
{
	struct PickLayer *self = (struct PickLayer *)layer_new(type_of(where), sizeof(*self));

	self->title = title_text;
	self->choose = choose;
	self->rows.arena = &self->arena;
	edit_init(&self->edit, "");
	make(app, &self->rows);
	self->shown = ARENA_ARRAY(&self->arena, self->rows.n, size_t);
	narrow(self);
	stack_push(app, &self->layer);
}
