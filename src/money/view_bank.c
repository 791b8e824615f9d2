/* Bank lists: reads the rows of a file and makes a plan of payments of them. */
#include "view_bank.h"
#include "view_bank_facts.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/xchg/data_table.h"
#include "qtp/engine/xchg/table.h"
#include "qtp/season.h"

#include <inttypes.h>
#include <string.h>

#define BANK_ROWS 100000
#define CURRENCY_LETTERS 3
#define HASH_START UINT64_C(14695981039346656037)
#define HASH_PRIME UINT64_C(1099511628211)

const char *const bank_step_names[N_BANK_STEPS] = {
	[BANK_SAME] = "same",
	[BANK_OUT] = "skip",
	[BANK_TAKEN] = "create",
	[BANK_LEFT] = "conflict",
};

/* What a column of the list may be. */
enum BankColumn {
	COLUMN_DAY,
	COLUMN_AMOUNT,
	COLUMN_IN,
	COLUMN_OUT,
	COLUMN_CURRENCY,
	COLUMN_NAME,
	COLUMN_REFERENCE,
	COLUMN_INVOICE,
	COLUMN_ABOUT,
	COLUMN_METHOD,
	COLUMN_STATUS,
	N_COLUMNS
};
static const char *const heads[N_COLUMNS] = {
	[COLUMN_DAY] = "Date|Day|Posting date|Posted date|Post date|Posted|Transaction date|"
		       "Booking date|Booked|Payment date|Paid on|Value date|Created|Created (UTC)",
	[COLUMN_AMOUNT] = "Amount|Gross|Gross amount|Payment amount|Transaction amount|Sum|Paid|"
			  "Total|Net",
	[COLUMN_IN] = "Credit|Credits|Credit amount|Deposit|Deposits|Paid in|Money in|Received",
	[COLUMN_OUT] = "Debit|Debits|Debit amount|Withdrawal|Withdrawals|Paid out|Money out",
	[COLUMN_CURRENCY] = "Currency|Currency code|CCY|Curr",
	[COLUMN_NAME] = "Name|Payer|Payer name|From|Sender|Remitter|Debtor|Counterparty|Customer|"
			"Customer name|Cardholder|Cardholder name|Card holder|Billing name|"
			"Practice|Team|Account name",
	[COLUMN_REFERENCE] = "Reference|Ref|Ref.|Bank reference|Transaction ID|Payment ID|"
			     "Charge ID|Check number|Check no.|Check|Transaction|ID",
	[COLUMN_INVOICE] = "Invoice|Invoice number|Invoice no.|Invoice no|Invoice #",
	[COLUMN_ABOUT] = "Description|Details|Purpose|Remittance information|Remittance|"
			 "Payment details|Memo|Message|Narrative|Text|Note",
	[COLUMN_METHOD] = "Method|Payment method|Card brand|Card|Means",
	[COLUMN_STATUS] = "Status|State|Payment status",
};
/* What distinguishes a row from others of that day and amount. */
static const enum BankColumn telling[] = {COLUMN_NAME, COLUMN_REFERENCE, COLUMN_INVOICE,
					  COLUMN_ABOUT};

/* A list under way. */
struct Reading {
	struct Domain *domain;
	const struct BankWish *wish;
	struct Arena *arena;
	struct Table *table;
	size_t columns[N_COLUMNS]; /* SIZE_MAX: none */
	struct DayColumn days;
	struct DayCell *day_cells; /* one a line */
	const char **faults;	   /* likewise; NULL: the row was read */
	const char *currency;
	struct AccountRows rows;
	struct Records taken; /* payments that came from a list */
	struct BankPlan *plan;
	size_t capacity;
	bool *used; /* entries of `rows` that a line was found to be, by account and index */
	struct Error *error;
};

/* --- Columns --- */

static const char *heads_text(const struct Reading *reading)
{
	const char *text = "";

	for (size_t i = 0; i < table_n_columns(reading->table); i++)
		text = arena_format(reading->arena, "%s%s%s", text, i ? ", " : "",
				    table_quote(reading->arena, table_column(reading->table, i)));
	return text;
}

static bool find_columns(struct Reading *reading)
{
	for (size_t i = 0; i < N_COLUMNS; i++)
		if (!table_find(reading->table, heads[i], &reading->columns[i], reading->error))
			return false;
	if (reading->columns[COLUMN_DAY] == SIZE_MAX)
		return error_set(reading->error, ERROR_INPUT, "day",
				 "The list has no column of days. Call one Date. Its columns are: "
				 "%.300s.",
				 heads_text(reading));
	return reading->columns[COLUMN_AMOUNT] != SIZE_MAX ||
	       reading->columns[COLUMN_IN] != SIZE_MAX ||
	       error_set(reading->error, ERROR_INPUT, "amount",
			 "The list has no column of amounts. Call one Amount, or Credit. Its "
			 "columns are: %.300s.",
			 heads_text(reading));
}

static const char *cell(const struct Reading *reading, enum BankColumn column)
{
	size_t at = reading->columns[column];

	return at == SIZE_MAX ? ""
			      : arena_text(reading->arena,
					   data_table_unguard(table_cell(reading->table, at)));
}

/* --- Amounts --- */

static bool is_code(const char *text)
{
	return strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == CURRENCY_LETTERS;
}

/* "EUR 300.00", "300.00 EUR": the currency, and the rest. */
static const char *cut_currency(const char *text, const char **ret_currency, struct Arena *arena)
{
	size_t length = strlen(text);

	if (length > CURRENCY_LETTERS && is_code(text)) {
		*ret_currency = arena_text_n(arena, text, CURRENCY_LETTERS);
		return text + CURRENCY_LETTERS + strspn(text + CURRENCY_LETTERS, " ");
	}
	if (length > CURRENCY_LETTERS && is_code(text + length - CURRENCY_LETTERS)) {
		*ret_currency = arena_text(arena, text + length - CURRENCY_LETTERS);
		length -= CURRENCY_LETTERS;
		while (length > 0 && text[length - 1] == ' ')
			length--;
		return arena_text_n(arena, text, length);
	}
	return text;
}

/* With a point where the list has commas, and a minus for brackets. */
static const char *plain_amount(const struct Reading *reading, const char *text)
{
	size_t length = strlen(text);
	char *copy;

	if (length > 2 && text[0] == '(' && text[length - 1] == ')')
		text = arena_format(reading->arena, "-%.*s", (int)length - 2, text + 1);
	else if (*text == '+')
		text++;
	copy = arena_text(reading->arena, text);
	for (char *at = copy; reading->wish->comma && *at; at++)
		*at = (char)(*at == ',' ? '.' : *at == '.' ? ',' : *at);
	return copy;
}

static const char *read_amount(struct Reading *reading, const char *text, struct BankRow *row)
{
	struct Entry entry = {.amount = NUMBER_NONE};
	struct Error error;
	const char *plain =
		plain_amount(reading, cut_currency(text, &row->currency, reading->arena));

	if (!field_parse(entity_field(&entry_entity, "amount"), &entry, plain,
			 (struct ParseFrame){DAY_NONE, reading->arena}, &error))
		return arena_format(reading->arena,
				    "\"%s\" is no amount of money. It is written like 4,200.00%s.",
				    table_quote(reading->arena, text),
				    reading->wish->comma ? ", here with a comma for the point"
							 : "");
	row->amount = entry.amount;
	return NULL;
}

/* Of two columns the one that has a number that is not 0. */
static const char *take_amount(struct Reading *reading, struct BankRow *row)
{
	const char *text = cell(reading, COLUMN_AMOUNT), *out = cell(reading, COLUMN_OUT), *fault;

	if (!*text)
		text = cell(reading, COLUMN_IN);
	if (*text) {
		fault = read_amount(reading, text, row);
		if (fault || row->amount != 0 || !*out)
			return fault;
	}
	if (!*out)
		return "It has no amount.";
	fault = read_amount(reading, out, row);
	if (!fault && row->amount > 0)
		row->amount = -row->amount;
	return fault;
}

/* --- Rows --- */

/* Not of "paid", "Succeeded" and the like, and not of nothing. */
static bool is_settled(const char *folded)
{
	static const char *const words[] = {
		"",	  "paid",     "succeeded", "complete", "completed", "settled", "posted",
		"booked", "captured", "cleared",   "success",  "approved",  "received"};

	for (size_t i = 0; i < N_ITEMS(words); i++)
		if (strcmp(folded, words[i]) == 0)
			return true;
	return false;
}

static const char *take_status(struct Reading *reading)
{
	const char *status = cell(reading, COLUMN_STATUS);

	return is_settled(text_fold(reading->arena, status))
		       ? NULL
		       : arena_format(reading->arena, "Its status is \"%s\", so it is not paid.",
				      table_quote(reading->arena, status));
}

/* All texts of the row, with a sign between them that is in no name. */
static const char *words_of(struct Reading *reading)
{
	const char *words = "";

	for (size_t i = 0; i < table_n_columns(reading->table); i++)
		if (i != reading->columns[COLUMN_DAY])
			words = arena_format(reading->arena, "%s ; %s", words,
					     table_cell(reading->table, i));
	return text_fold(reading->arena, words);
}

/* What is in a row beside its day; NULL, or why it cannot be read. */
static const char *take_cells(struct Reading *reading, struct BankRow *row)
{
	const char *fault = take_amount(reading, row), *currency = cell(reading, COLUMN_CURRENCY);

	if (*currency)
		row->currency = arena_capitals(reading->arena, currency);
	if (!row->currency)
		row->currency = reading->currency;
	row->name = cell(reading, COLUMN_NAME);
	row->reference = cell(reading, COLUMN_REFERENCE);
	row->method = cell(reading, COLUMN_METHOD);
	row->about = cell(reading, COLUMN_ABOUT);
	row->words = words_of(reading);
	if (!fault && row->amount == 0)
		fault = "Its amount is 0.";
	if (!fault && (strlen(row->currency) != CURRENCY_LETTERS || !is_code(row->currency)))
		fault = arena_format(reading->arena,
				     "\"%s\" is no currency. It is three letters, like USD.",
				     table_quote(reading->arena, row->currency));
	return fault ? fault : take_status(reading);
}

/* A number of the words that tell it: whatever else the bank adds to the row. */
static uint64_t hash_of(struct Reading *reading)
{
	uint64_t hash = HASH_START;

	for (size_t i = 0; i < N_ITEMS(telling); i++) {
		const char *text = text_fold(reading->arena, cell(reading, telling[i]));

		for (; *text; text++)
			hash = (hash ^ (unsigned char)*text) * HASH_PRIME;
		hash = (hash ^ '\n') * HASH_PRIME;
	}
	return hash;
}

static void add_line(struct Reading *reading)
{
	struct BankPlan *plan = reading->plan;
	size_t n = plan->n, day_cells = reading->capacity, faults = reading->capacity;
	struct BankLine *line;

	reading->day_cells = arena_grow(reading->arena, reading->day_cells, n, &day_cells,
					sizeof *reading->day_cells);
	reading->faults =
		arena_grow(reading->arena, reading->faults, n, &faults, sizeof *reading->faults);
	plan->lines =
		arena_grow(reading->arena, plan->lines, n, &reading->capacity, sizeof *plan->lines);
	line = &plan->lines[plan->n++];
	*line = (struct BankLine){.row = {.row = table_row(reading->table), .day = DAY_NONE}};
	reading->faults[n] = take_cells(reading, &line->row);
	line->row.key = arena_format(reading->arena, "%016" PRIx64, hash_of(reading));
	if (day_cell_read(&reading->days, cell(reading, COLUMN_DAY), line->row.row,
			  &reading->day_cells[n]) != DAY_READ ||
	    !*cell(reading, COLUMN_DAY)) {
		reading->day_cells[n] = (struct DayCell){{DAY_NONE, DAY_NONE}};
		if (!reading->faults[n])
			reading->faults[n] = arena_format(
				reading->arena, "\"%s\" is no date. It is written like 2017-08-22.",
				table_quote(reading->arena, cell(reading, COLUMN_DAY)));
	}
}

static bool settle_days(struct Reading *reading)
{
	if (!day_column_settle(&reading->days) && reading->days.n_unsure)
		return error_set_shell(
			"Say which: --dates mdy or --dates dmy.", reading->error, ERROR_INPUT,
			"dates",
			"Row %zu: the date \"%s\" can be read with the month or the day first, and "
			"the column does not tell.",
			reading->days.unsure_row, reading->days.unsure_text);
	if (reading->days.order != ORDER_UNKNOWN && reading->days.n_unsure)
		reading->plan->note =
			arena_format(reading->arena, "The dates were read with the %s first.",
				     reading->days.order == ORDER_DAY_FIRST ? "day" : "month");
	return true;
}

static bool read_rows(struct Reading *reading)
{
	day_column_init(&reading->days, reading->wish->order, (struct DayStep){0, 0});
	reading->days.is_named = true;
	reading->days.from_1904 = table_is_from_1904(reading->table);
	while (table_next(reading->table, reading->error))
		add_line(reading);
	if (!table_is_read(reading->table) || !settle_days(reading))
		return false;
	for (size_t i = 0; i < reading->plan->n; i++)
		reading->plan->lines[i].row.day =
			day_cell_settled(&reading->days, reading->day_cells[i]);
	return true;
}

/* --- What is there already --- */

/* "2017-03-02 420000 USD 0123456789abcdef 2" of the second such row. */
static void finish_key(struct Reading *reading, size_t index)
{
	struct BankLine *lines = reading->plan->lines;
	struct BankRow *row = &lines[index].row;
	size_t n = 1, length;
	char day[DAY_TEXT];
	const char *key =
		arena_format(reading->arena, "%s %" PRId64 " %s %s ", day_iso(row->day, day),
			     row->amount, row->currency, row->key);

	length = strlen(key);
	for (size_t i = 0; i < index; i++)
		n += strncmp(lines[i].row.key, key, length) == 0;
	row->key = arena_format(reading->arena, "%s%zu", key, n);
}

static const struct Entry *find_taken(const struct Reading *reading, const struct BankRow *row)
{
	for (size_t i = 0; i < reading->taken.n; i++) {
		const struct Entry *entry = records_at(&reading->taken, i);

		if (text_equal(entry->bank, row->key) && !entry->first)
			return entry;
	}
	return NULL;
}

/* A payment that a person entered, with the reference of the row. */
static bool is_entered(const struct BankRow *row, const struct AccountRow *account,
		       const struct Entry *entry)
{
	return entry->kind == ENTRY_PAYMENT && !entry->reverses && !entry->bank &&
	       entry->amount == row->amount && text_equal(entry->currency, row->currency) &&
	       !text_is_empty(row->reference) && text_equal(entry->reference, row->reference) &&
	       !account_reversal(account, entry);
}

static const struct Entry *find_entered(struct Reading *reading, const struct BankRow *row)
{
	size_t at = 0;

	for (size_t i = 0; i < reading->rows.n; i++)
		for (size_t k = 0; k < reading->rows.items[i].n_entries; k++, at++) {
			const struct AccountRow *account = &reading->rows.items[i];

			if (reading->used[at] || !is_entered(row, account, account->entries[k]))
				continue;
			reading->used[at] = true;
			return account->entries[k];
		}
	return NULL;
}

/* --- The plan --- */

static struct BankMatch leave(enum BankStep step, const char *reason)
{
	return (struct BankMatch){.step = step, .reason = reason};
}

/* What a row needs no accounts for; false: it is matched with them. */
static bool match_alone(struct Reading *reading, size_t index, struct BankMatch *ret_match)
{
	struct BankLine *line = &reading->plan->lines[index];
	const struct BankRow *row = &line->row;
	const struct Entry *entry;
	char day[DAY_TEXT];

	*ret_match = leave(BANK_LEFT, reading->faults[index]);
	if (reading->faults[index])
		return true;
	*ret_match = leave(BANK_OUT,
			   "It went out. Where it was paid back to a team, enter it as a refund.");
	if (row->amount < 0)
		return true;
	*ret_match = leave(BANK_LEFT, arena_format(reading->arena, "%s is still to come.",
						   day_medium(row->day, day)));
	if (row->day > reading->domain->today)
		return true;
	finish_key(reading, index);
	entry = find_taken(reading, row);
	if (!entry)
		entry = find_entered(reading, row);
	line->same = entry ? entry->record.id : 0;
	*ret_match = leave(BANK_SAME, entry && entry->bank ? "It was taken in before."
							   : "It was entered by hand.");
	return entry != NULL;
}

static void keep_match(struct Reading *reading, struct BankLine *line, struct BankMatch match)
{
	struct BankPlan *plan = reading->plan;

	line->match = match;
	line->left = ARENA_ARRAY(reading->arena, match.n_parts, Cents);
	line->entries = ARENA_ARRAY(reading->arena, match.n_parts, Id);
	for (size_t i = 0; i < match.n_parts; i++)
		line->left[i] = plan->facts.accounts[match.parts[i].account].open;
}

/* Once more over the rows that the accounts tell and that are left; whether one was taken. */
static bool match_rest(struct Reading *reading, const bool *alone)
{
	struct BankPlan *plan = reading->plan;
	bool taken = false;

	for (size_t i = 0; i < plan->n; i++) {
		struct BankLine *line = &plan->lines[i];

		if (alone[i] || line->match.step == BANK_TAKEN)
			continue;
		keep_match(reading, line, bank_match(&plan->facts, &line->row, reading->arena));
		taken = taken || line->match.step == BANK_TAKEN;
	}
	return taken;
}

/* Until no further row fits what the others have left open: the same file then changes nothing. */
static void match_lines(struct Reading *reading)
{
	struct BankPlan *plan = reading->plan;
	bool *alone = ARENA_ARRAY(reading->arena, plan->n, bool);

	for (size_t i = 0; i < plan->n; i++) {
		struct BankMatch match;

		alone[i] = match_alone(reading, i, &match);
		keep_match(reading, &plan->lines[i], alone[i] ? match : leave(BANK_LEFT, ""));
	}
	while (match_rest(reading, alone))
		;
	for (size_t i = 0; i < plan->n; i++)
		plan->n_steps[plan->lines[i].match.step]++;
}

static bool load(struct Reading *reading)
{
	const struct Entity *entity = entity_get(KIND_ENTRY);
	struct ListQuery query = {.entity = entity};
	const struct Season *season;
	size_t n = 0;

	if (!domain_season(reading->domain, 0, reading->arena, &season, reading->error) ||
	    !bank_facts_load(reading->domain, reading->arena, &reading->rows, &reading->plan->facts,
			     reading->error) ||
	    !filter_parse(entity,
			  "!bank:", (struct ParseFrame){reading->domain->today, reading->arena},
			  &query.filter, reading->error) ||
	    !domain_list(reading->domain, &query, reading->arena, &reading->taken, reading->error))
		return false;
	for (size_t i = 0; i < reading->rows.n; i++)
		n += reading->rows.items[i].n_entries;
	reading->used = ARENA_ARRAY(reading->arena, n, bool);
	reading->currency = reading->wish->currency
				    ? arena_capitals(reading->arena, reading->wish->currency)
			    : season && !text_is_empty(season->currency) ? season->currency
									 : "USD";
	return true;
}

bool bank_plan(struct Domain *domain, const struct BankWish *wish, struct Arena *arena,
	       struct BankPlan *ret_plan, struct Error *error)
{
	struct Reading reading = {
		.domain = domain, .wish = wish, .arena = arena, .plan = ret_plan, .error = error};
	bool read;

	*ret_plan = (struct BankPlan){.operation = domain_last_operation(domain)};
	if (!load(&reading) || !table_open(wish->path, BANK_ROWS, &reading.table, error))
		return false;
	read = find_columns(&reading) && read_rows(&reading);
	table_close(reading.table);
	if (read)
		match_lines(&reading);
	return read;
}

/* --- Words --- */

static const char *part_text(const struct BankPlan *plan, const struct BankLine *line, size_t index,
			     struct Arena *arena)
{
	const struct BankPart *part = &line->match.parts[index];
	const struct BankAccount *account = &plan->facts.accounts[part->account];
	Cents left = line->left[index];

	return arena_format(arena, "%s %s, then %s %s", account->title,
			    money_text(part->amount, account->currency, arena),
			    left < 0 ? "credit" : "open",
			    money_text(left < 0 ? -left : left, account->currency, arena));
}

const char *bank_line_text(const struct BankPlan *plan, const struct BankLine *line,
			   struct Arena *arena)
{
	const struct BankMatch *match = &line->match;
	const char *text =
		arena_format(arena, "Row %zu: %s: ", line->row.row, bank_step_names[match->step]);
	char day[DAY_TEXT];

	if (line->row.day != DAY_NONE && line->row.amount != 0 && line->row.currency)
		text = arena_format(arena, "%s%s, %s%s%s: ", text, day_medium(line->row.day, day),
				    money_text(line->row.amount, line->row.currency, arena),
				    *line->row.name ? ", " : "", text_show(arena, line->row.name));
	if (match->step != BANK_TAKEN)
		return arena_format(arena, "%s%s", text, match->reason);
	for (size_t i = 0; i < match->n_parts; i++)
		text = arena_format(arena, "%s%s%s", text, i ? "; " : "",
				    part_text(plan, line, i, arena));
	return arena_format(arena, "%s; by %s%s%s.", text, bank_by_keys[match->by],
			    match->invoice ? " " : "", match->invoice ? match->invoice : "");
}

size_t bank_currencies(const struct BankPlan *plan, struct Arena *arena,
		       const char *const **ret_currencies)
{
	const char **currencies = ARENA_ARRAY(arena, plan->n, const char *);
	size_t n = 0;

	for (size_t i = 0; i < plan->n; i++) {
		const char *currency = plan->lines[i].row.currency;
		bool known = !currency;

		for (size_t k = 0; k < n && !known; k++)
			known = strcmp(currencies[k], currency) == 0;
		if (!known)
			currencies[n++] = currency;
	}
	*ret_currencies = currencies;
	return n;
}

Cents bank_sum(const struct BankPlan *plan, enum BankStep step, const char *currency)
{
	Cents sum = 0;

	for (size_t i = 0; i < plan->n; i++)
		if (plan->lines[i].match.step == step &&
		    text_equal(plan->lines[i].row.currency, currency))
			sum += plan->lines[i].row.amount;
	return sum;
}

const char *bank_sums_text(const struct BankPlan *plan, struct Arena *arena)
{
	const char *const *currencies, *text;
	size_t n = bank_currencies(plan, arena, &currencies);

	text = arena_format(arena, "%zu %s: %zu create, %zu same, %zu skip, %zu conflict.",
			    COUNTED(plan->n, "row", "rows"), plan->n_steps[BANK_TAKEN],
			    plan->n_steps[BANK_SAME], plan->n_steps[BANK_OUT],
			    plan->n_steps[BANK_LEFT]);
	for (size_t i = 0; i < n; i++) {
		Cents taken = bank_sum(plan, BANK_TAKEN, currencies[i]);
		Cents left = bank_sum(plan, BANK_LEFT, currencies[i]);

		if (taken)
			text = arena_format(arena, "%s %s matched.", text,
					    money_text(taken, currencies[i], arena));
		if (left)
			text = arena_format(arena, "%s %s not matched.", text,
					    money_text(left, currencies[i], arena));
	}
	return text;
}
