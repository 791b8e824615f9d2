/* Money: the accounts of the season, worst first, and what is written into them. */
#include "screen_money.h"
#include "page_accounts.h"
#include "screen_layers.h"
#include "view_accounts_table.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/ui/action.h"

struct MoneyLayer {
	struct MoneyPage page;
	struct Arena arena;
	struct AccountRows rows;
	struct PageCursor place;
	Id team, practice; /* whose account is under the cursor; 0 both: not chosen yet */
};

static const struct AccountRow *row_under(const struct MoneyLayer *self)
{
	return self->rows.n > 0 ? &self->rows.items[self->place.row] : NULL;
}

/* --- Reading --- */

static void keep_place(struct MoneyLayer *self)
{
	const struct AccountRow *row = row_under(self);

	if (!row)
		return;
	self->team = row->team;
	self->practice = row->team ? 0 : row->practice;
}

/* The cursor stays on its account, wherever it is now. */
static void find_place(struct MoneyLayer *self)
{
	for (size_t i = 0; i < self->rows.n && (self->team || self->practice); i++) {
		const struct AccountRow *row = &self->rows.items[i];

		if (self->team ? row->team == self->team
			       : !row->team && row->practice == self->practice)
			self->place.row = (int)i;
	}
	cursor_keep(&self->place, self->rows.n, 1);
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct MoneyLayer *self = (struct MoneyLayer *)layer;
	const struct AccountsQuery query = {.season = app->season,
					    .filter = text_get(&self->page.layer.filter),
					    .day = app->domain->today};
	bool began = domain_read_begin(app->domain), loaded;

	keep_place(self);
	arena_reset(&self->arena);
	loaded = accounts_load(app->domain, query, &self->arena, &self->rows, error);
	domain_read_end(app->domain, began);
	if (!loaded)
		self->rows = (struct AccountRows){0};
	accounts_put_worst_first(&self->rows);
	find_place(self);
	return loaded;
}

/* --- Moving --- */

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct MoneyLayer *self = (struct MoneyLayer *)layer;

	(void)app;
	cursor_move(&self->place, motion, self->rows.n, 1);
	keep_place(self);
}

static struct Target target(const struct Layer *layer)
{
	const struct AccountRow *row = row_under((const struct MoneyLayer *)layer);

	if (!row)
		return TARGET_NONE;
	return row->team ? (struct Target){KIND_TEAM, row->team}
			 : (struct Target){KIND_PRACTICE, row->practice};
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	const struct AccountRow *row = row_under((const struct MoneyLayer *)layer);

	if (row)
		account_open(app, row);
	return REACT_NONE;
}

/* --- Painting --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct MoneyLayer *self = (struct MoneyLayer *)layer;

	if (self->rows.n == 0) {
		area_text(area, 0, 2, STYLE_DIM,
			  self->page.layer.filter.length > 0
				  ? "No team fits the filter. Esc shows all accounts."
				  : "No team of the season has an account yet.");
		area_cursor(area, 0, 0);
		return;
	}
	page_accounts(area, &self->rows, &self->place, app->domain->today, &app->frame);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Money");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct MoneyLayer *self = (const struct MoneyLayer *)layer;
	size_t n_late = 0;

	(void)app;
	for (size_t i = 0; i < self->rows.n; i++)
		n_late += self->rows.items[i].light == LIGHT_RED ||
			  self->rows.items[i].light == LIGHT_AMBER;
	text_format(text, "%zu %s, %zu late", COUNTED(self->rows.n, "account", "accounts"), n_late);
}

/* --- Its rows for a file --- */

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	accounts_table(&((const struct MoneyLayer *)layer)->rows, app->domain->today, codes, arena,
		       ret_table);
}

/* --- Keys --- */

static const struct Entity *filtered(const struct Layer *layer)
{
	(void)layer;
	return entity_get(KIND_TEAM);
}

static bool check_filter(struct App *app, struct Layer *layer, const char *text,
			 struct Error *error)
{
	const struct ListView view = {.entity = entity_get(KIND_TEAM), .season = app->season};

	(void)layer;
	return list_check_filter(app->domain, &view, text, error);
}

static const struct Action actions[] = {
	MONEY_ACTIONS("money"),
	{"money.bank", "bank list",
	 "Payments from a bank or card list in CSV: what each row would become, then y.", "b",
	 NEED_WRITABLE | OPENS_TEXT, money_act_bank, .words = "import csv card statement payments"},
};

const struct LayerType money_layer = {
	.name = "money",
	.traits = TRAIT_PAGE | TRAIT_WRITES | TRAIT_OPENS | TRAIT_FILTERED,
	.actions = ACTION_TABLE(actions),
	.footer = "money.pay money.invoice money.charge money.refund money.transfer money.bank "
		  "filter.rows "
		  "undo help",
	.beside = {.columns = 81, .enters = true},
	.filter = {"Teams:", check_filter, filtered},
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.enter = enter,
	.title = title,
	.status = status,
	.table = table,
	.arena = offsetof(struct MoneyLayer, arena),
};

static const struct AccountRow *row_of(const struct MoneyPage *page)
{
	return row_under((const struct MoneyLayer *)page);
}

struct Layer *money_open(struct App *app, const struct ViewSpec *view)
{
	struct MoneyLayer *self =
		(struct MoneyLayer *)layer_new(&money_layer, sizeof(struct MoneyLayer));

	(void)app;
	(void)view;
	self->page.row = row_of;
	return &self->page.layer;
}
