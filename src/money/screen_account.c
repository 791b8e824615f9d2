/* Account: the entries of a team or practice with the running balance, and what is written to it.
 */
#include "page_accounts.h"
#include "screen_layers.h"
#include "screen_money.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/ui/action.h"

struct AccountLayer {
	struct MoneyPage page;
	struct Arena arena;
	Id team, practice;	      /* of an account without a team its practice; else 0 */
	struct Text currency;	      /* of an account in several the one that is shown */
	const struct AccountRow *row; /* NULL: it is gone */
	const char **about;	      /* one an entry */
	struct PageCursor place;
	Id entry;     /* under the cursor; 0: there is none yet */
	Id reversing; /* the one that a reason is asked for */
};

static bool is_shown(const struct AccountLayer *self, const struct AccountRow *row)
{
	return row->team == self->team && (row->team || row->practice == self->practice);
}

static const char *kind_of(const struct Entry *entry)
{
	return entity_field(&entry_entity, "kind")->choices[entry->kind].label;
}

/* "charge of 1 Feb 2017, $6,300.00" */
static const char *entry_words(const struct Entry *entry, struct Arena *arena)
{
	char day[DAY_TEXT];

	return arena_format(arena, "%s of %s, %s", kind_of(entry), day_medium(entry->day, day),
			    money_text(entry->amount < 0 ? -entry->amount : entry->amount,
				       entry->currency, arena));
}

static const struct Entry *entry_at(const struct AccountRow *row, Id id)
{
	for (size_t i = 0; i < row->n_entries; i++)
		if (row->entries[i]->record.id == id)
			return row->entries[i];
	return NULL;
}

/* "reversed"; of a reversal "of the charge"; else NULL. */
static const char *link_text(const struct AccountRow *row, const struct Entry *entry,
			     struct Arena *arena)
{
	const struct Entry *taken = entry->reverses ? entry_at(row, entry->reverses) : NULL;

	if (account_reversal(row, entry))
		return "reversed";
	return taken ? arena_format(arena, "of the %s", kind_of(taken)) : NULL;
}

/* "Tom Ybarra, check, 1042, September". */
static const char *about_text(struct Domain *domain, const struct AccountRow *row,
			      const struct Entry *entry, struct Arena *arena)
{
	const char *const parts[] = {
		link_text(row, entry, arena),
		entry->person ? domain_label(domain, KIND_PERSON, entry->person, arena) : NULL,
		entry->method,
		entry->reference,
		entry->note,
	};
	const char *text = "";

	for (size_t i = 0; i < N_ITEMS(parts); i++)
		if (parts[i] && *parts[i])
			text = arena_format(arena, "%s%s%s", text, *text ? ", " : "", parts[i]);
	return text;
}

/* The row in the currency that was opened; where that is none any more, the first. */
static void choose_row(struct AccountLayer *self, const struct AccountRows *rows)
{
	self->row = NULL;
	for (size_t i = 0; i < rows->n; i++)
		if (is_shown(self, &rows->items[i]) &&
		    (!self->row || text_equal(rows->items[i].currency, text_get(&self->currency))))
			self->row = &rows->items[i];
}

static size_t n_entries(const struct AccountLayer *self)
{
	return self->row ? self->row->n_entries : 0;
}

static void keep_entry(struct AccountLayer *self)
{
	self->entry = n_entries(self) > 0 ? self->row->entries[self->place.row]->record.id : 0;
}

/* The cursor stays on its entry, wherever that is now. */
static void find_entry(struct AccountLayer *self)
{
	for (size_t i = 0; i < n_entries(self); i++)
		if (self->row->entries[i]->record.id == self->entry)
			self->place.row = (int)i;
	cursor_keep(&self->place, n_entries(self), 1);
	keep_entry(self);
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct AccountLayer *self = (struct AccountLayer *)layer;
	const struct AccountsQuery query = {
		.team = self->team, .practice = self->practice, .day = app->domain->today};
	struct AccountRows rows = {0};
	bool began = domain_read_begin(app->domain), loaded;

	arena_reset(&self->arena);
	loaded = accounts_load(app->domain, query, &self->arena, &rows, error);
	domain_read_end(app->domain, began);
	choose_row(self, &rows);
	if (!self->row)
		return loaded;
	self->about = ARENA_ARRAY(&self->arena, self->row->n_entries, const char *);
	for (size_t i = 0; i < self->row->n_entries; i++)
		self->about[i] =
			about_text(app->domain, self->row, self->row->entries[i], &self->arena);
	find_entry(self);
	return loaded;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct AccountLayer *self = (struct AccountLayer *)layer;

	(void)app;
	cursor_move(&self->place, motion, n_entries(self), 1);
	keep_entry(self);
}

static struct Target target(const struct Layer *layer)
{
	const struct AccountLayer *self = (const struct AccountLayer *)layer;

	return n_entries(self) == 0 ? TARGET_NONE : (struct Target){KIND_ENTRY, self->entry};
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct AccountLayer *self = (struct AccountLayer *)layer;
	const struct AccountPage page = {self->row, self->about, app->domain->today, &app->frame};

	if (n_entries(self) == 0) {
		area_text(area, 0, 2, STYLE_DIM,
			  "Nothing is in this account yet. c charges a fee, p is a payment.");
		area_cursor(area, 0, 0);
		return;
	}
	page_account(area, &page, &self->place);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct AccountLayer *self = (const struct AccountLayer *)layer;

	text_format(text, "Account %s", self->row ? account_title(self->row, &app->frame) : "");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const size_t n = n_entries((const struct AccountLayer *)layer);

	(void)app;
	text_format(text, "%zu %s", COUNTED(n, "entry", "entries"));
}

static void release(struct Layer *layer)
{
	struct AccountLayer *self = (struct AccountLayer *)layer;

	text_release(&self->currency);
	arena_release(&self->arena);
}

/* --- Its rows for a file --- */

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	static const struct TableColumn columns[] = {
		{.key = "day", .label = "Day", .type = FIELD_DAY},
		{.key = "kind", .label = "Entry", .type = FIELD_TEXT},
		{.key = "amount", .label = "Amount", .type = FIELD_CENTS},
		{.key = "balance", .label = "Balance", .type = FIELD_CENTS},
		{.key = "currency", .label = "Currency", .type = FIELD_TEXT},
		{.key = "about", .label = "About", .type = FIELD_TEXT},
	};
	const struct AccountLayer *self = (const struct AccountLayer *)layer;
	const struct FieldChoice *kinds = entity_field(&entry_entity, "kind")->choices;
	Cents running = 0;

	data_table_begin(
		ret_table, arena,
		self->row ? arena_format(arena, "Account %s", account_title(self->row, arena))
			  : "Account",
		columns, N_ITEMS(columns));
	ret_table->name = "account";
	ret_table->row_name = "entry";
	ret_table->row_plural = "entries";
	ret_table->day = app->domain->today;
	ret_table->is_private = true;
	if (self->row)
		ret_table->subtitle = account_sums_text(self->row, app->domain->today, arena);
	for (size_t i = 0; i < n_entries(self); i++) {
		const struct Entry *entry = self->row->entries[i];

		running += entry_effect(entry);
		const struct Value cells[] = {
			data_table_day(entry->day),
			data_table_text(codes ? kinds[entry->kind].key : kinds[entry->kind].label),
			data_table_number(entry_effect(entry)),
			data_table_number(running),
			data_table_text(self->row->currency),
			data_table_text(self->about[i]),
		};

		data_table_row(ret_table, cells);
	}
}

/* --- Keys --- */

static struct AccountLayer *account_of(struct App *app)
{
	return (struct AccountLayer *)stack_page(app);
}

static unsigned take_reason(struct App *app, const char *text)
{
	const struct Assignment note = {"note", text};
	const struct Posting posting = {.more = &note, .n_more = *text ? 1 : 0};
	struct Error error;
	struct Text done;
	bool reversed;

	text_init(&done);
	reversed = ledger_reverse(app->domain, account_of(app)->reversing, &posting, &done, &error);
	if (reversed)
		app_say(app, "%s  u takes it back.", text_get(&done));
	else
		app_fail(app, &error);
	text_release(&done);
	return reversed ? REACT_CHANGED : REACT_NONE;
}

static unsigned account_act_reverse(struct App *app)
{
	struct AccountLayer *self = account_of(app);
	const struct Entry *entry = self->row->entries[self->place.row];

	self->reversing = entry->record.id;
	prompt_open(app,
		    arena_format(&app->scratch,
				 "Reverse the %s. Why:", entry_words(entry, &app->scratch)),
		    "", take_reason);
	return REACT_NONE;
}

static bool has_entry(struct App *app, struct Error *error)
{
	return stack_target(app).id > 0 ||
	       error_set(error, ERROR_RULE, "", "There is no entry under the cursor.");
}

static const struct Action actions[] = {
	MONEY_ACTIONS("account"),
	{"account.reverse", "reverse", "Takes the entry back by one with the opposite sign.", "-",
	 NEED_WRITABLE | OPENS_TEXT, account_act_reverse, .fits = has_entry,
	 .words = "cancel correct remove"},
};

const struct LayerType account_layer = {
	.name = "account",
	.traits = TRAIT_PAGE | TRAIT_OPENS | TRAIT_FINDS | TRAIT_WRITES,
	.actions = ACTION_TABLE(actions),
	.footer = "account.pay account.invoice account.charge account.refund account.transfer "
		  "account.reverse undo "
		  "help",
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.title = title,
	.status = status,
	.table = table,
	.release = release,
};

static const struct AccountRow *row_of(const struct MoneyPage *page)
{
	return ((const struct AccountLayer *)page)->row;
}

void account_open(struct App *app, const struct AccountRow *row)
{
	struct AccountLayer *self =
		(struct AccountLayer *)layer_new(&account_layer, sizeof(struct AccountLayer));

	self->team = row->team;
	self->practice = row->team ? 0 : row->practice;
	text_init(&self->currency);
	text_append(&self->currency, row->currency ? row->currency : "");
	self->page.row = row_of;
	stack_push(app, &self->page.layer);
}
