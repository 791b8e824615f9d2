/* Accounts in words: their titles, what they add up to, and which come first or together. */
#include "view_accounts.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/season.h"

#include <stdlib.h>
#include <string.h>

/* The place of a light: what is empty comes last. */
static int place_of(Choice light)
{
	return light == CHOICE_NONE ? LIGHT_FINE + 1 : light;
}

static int compare_worst(const void *a, const void *b)
{
	const struct AccountRow *first = a, *second = b;
	Day old = first->ageing.oldest, older = second->ageing.oldest;

	if (first->light != second->light)
		return place_of(first->light) < place_of(second->light) ? -1 : 1;
	if (old != older && (old == DAY_NONE || older == DAY_NONE))
		return older == DAY_NONE ? -1 : 1;
	if (old != older)
		return old < older ? -1 : 1;
	if (first->balance.open != second->balance.open)
		return first->balance.open > second->balance.open ? -1 : 1;
	return strcmp(first->code ? first->code : first->name,
		      second->code ? second->code : second->name);
}

void accounts_put_worst_first(struct AccountRows *rows)
{
	if (rows->n > 1)
		qsort(rows->items, rows->n, sizeof *rows->items, compare_worst);
}

const struct Entry *account_reversal(const struct AccountRow *row, const struct Entry *entry)
{
	for (size_t i = 0; i < row->n_entries; i++)
		if (row->entries[i]->reverses == entry->record.id)
			return row->entries[i];
	return NULL;
}

const char *account_title(const struct AccountRow *row, struct Arena *arena)
{
	if (row->person)
		return arena_format(arena, "%s %s", row->code, row->person_name);
	return row->code ? arena_format(arena, "%s %s", row->code, row->name) : row->name;
}

/* "transferred in" of "transferred_in". */
static const char *column_words(const struct BalanceColumn *column, struct Arena *arena)
{
	char *words = arena_text(arena, column->key);

	for (char *at = words; *at; at++)
		*at = (char)(*at == '_' ? ' ' : *at);
	return words;
}

const char *account_sums_text(const struct AccountRow *row, Day today, struct Arena *arena)
{
	const char *text = "";

	for (size_t i = 0; i < N_BALANCE_COLUMNS; i++) {
		Cents sum = balance_at(&row->balance, &balance_columns[i]);

		if (sum)
			text = arena_format(arena, "%s%s %s, ", text,
					    column_words(&balance_columns[i], arena),
					    money_text(sum, row->currency, arena));
	}
	if (!*text)
		return "nothing was charged or paid";
	if (row->balance.open < 0)
		return arena_format(arena, "%scredit %s", text,
				    money_text(-row->balance.open, row->currency, arena));
	text = arena_format(arena, "%sopen %s", text,
			    money_text(row->balance.open, row->currency, arena));
	return row->ageing.oldest == DAY_NONE || row->balance.open == 0
		       ? text
		       : arena_format(arena, "%s, the oldest %s old", text,
				      days_text(arena, today - row->ageing.oldest));
}

static bool is_first_in_currency(const struct AccountRows *rows, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (rows->items[i].n_entries > 0 &&
		    text_equal(rows->items[i].currency, rows->items[index].currency))
			return false;
	return rows->items[index].n_entries > 0;
}

size_t accounts_totals(const struct AccountRows *rows, struct Arena *arena,
		       struct AccountRow **ret_totals)
{
	size_t n = 0;

	*ret_totals = ARENA_ARRAY(arena, rows->n, struct AccountRow);
	for (size_t i = 0; i < rows->n; i++) {
		struct AccountRow *total = &(*ret_totals)[n];

		if (!is_first_in_currency(rows, i))
			continue;
		total->currency = rows->items[i].currency;
		for (size_t k = i; k < rows->n; k++)
			if (text_equal(rows->items[k].currency, total->currency))
				balance_join(&total->balance, &rows->items[k].balance);
		n++;
	}
	return n;
}

const char *accounts_totals_text(const struct AccountRows *rows, struct Arena *arena)
{
	struct AccountRow *totals;
	size_t n = accounts_totals(rows, arena, &totals);
	const char *text = "";

	for (size_t i = 0; i < n; i++)
		text = arena_format(
			arena, "%s%scharged %s   covered %s   open %s", text, i > 0 ? "\n" : "",
			money_text(balance_asked(&totals[i].balance), totals[i].currency, arena),
			money_text(balance_covered(&totals[i].balance), totals[i].currency, arena),
			money_text(totals[i].balance.open, totals[i].currency, arena));
	return text;
}

/* --- Together --- */

static bool is_same(const struct AccountRow *a, const struct AccountRow *b, enum AccountsBy by)
{
	bool same = by == BY_PAYER ? a->payer == b->payer
		    : a->practice  ? a->practice == b->practice
				   : !b->practice && text_equal(a->name, b->name);

	return same && text_equal(a->currency, b->currency);
}

static struct AccountRow head_of(const struct AccountRow *row, enum AccountsBy by)
{
	const char *payer =
		row->payer == CHOICE_NONE ? "no payer" : payer_choices()[row->payer].label;

	return (struct AccountRow){.practice = row->practice,
				   .name = by == BY_PAYER ? payer : row->who_pays,
				   .who_pays = row->who_pays,
				   .payer = by == BY_PAYER ? row->payer : CHOICE_NONE,
				   .currency = row->currency,
				   .ageing = {.oldest = DAY_NONE},
				   .first_session = DAY_NONE,
				   .light = CHOICE_NONE};
}

static void join(struct AccountRow *all, const struct AccountRow *row)
{
	const struct Ageing *ageing = &row->ageing;

	balance_join(&all->balance, &row->balance);
	for (size_t i = 0; i < AGE_BANDS; i++)
		all->ageing.bands[i] += ageing->bands[i];
	all->ageing.credit += ageing->credit;
	if (ageing->oldest != DAY_NONE &&
	    (all->ageing.oldest == DAY_NONE || ageing->oldest < all->ageing.oldest))
		all->ageing.oldest = ageing->oldest;
}

static int compare_names(const void *a, const void *b)
{
	const struct AccountRow *first = a, *second = b;
	int order = strcmp(first->name, second->name);

	return order ? order
		     : strcmp(first->currency ? first->currency : "",
			      second->currency ? second->currency : "");
}

/* Rows being put together. */
struct Together {
	enum AccountsBy by;
	struct AccountRow *items;
	size_t n;
};

static void take_row(struct Together *all, const struct AccountRow *row)
{
	struct AccountRow head = head_of(row, all->by);
	size_t at = 0;

	while (at < all->n && !is_same(&all->items[at], &head, all->by))
		at++;
	if (at == all->n)
		all->items[all->n++] = head;
	join(&all->items[at], row);
}

/* The entries of the row that have the payer of this one. */
static struct AccountRow part_of(const struct AccountRow *row, const struct Entry *first, Day day,
				 struct Arena *arena)
{
	struct AccountRow part = *row;

	part.payer = first->payer;
	part.balance = (struct Balance){0};
	part.entries = ARENA_ARRAY(arena, row->n_entries, const struct Entry *);
	part.n_entries = 0;
	for (size_t i = 0; i < row->n_entries; i++) {
		if (row->entries[i]->payer != first->payer)
			continue;
		part.entries[part.n_entries++] = row->entries[i];
		balance_add(&part.balance, row->entries[i]);
	}
	part.ageing = ageing_of(part.entries, part.n_entries, day, arena);
	return part;
}

/* A team may have changed its payer: each entry counts for its own. */
static void take_parts(struct Together *all, const struct AccountRow *row, Day day,
		       struct Arena *arena)
{
	for (size_t i = 0; i < row->n_entries; i++) {
		const struct Entry *entry = row->entries[i];
		bool taken = false;

		for (size_t k = 0; k < i && !taken; k++)
			taken = row->entries[k]->payer == entry->payer;
		if (!taken) {
			struct AccountRow part = part_of(row, entry, day, arena);

			take_row(all, &part);
		}
	}
}

void accounts_together(const struct AccountRows *rows, enum AccountsBy by, Day day,
		       struct Arena *arena, struct AccountRows *ret_rows)
{
	struct Together all = {.by = by};
	size_t most = 0;

	for (size_t i = 0; i < rows->n; i++)
		most += rows->items[i].n_entries + 1;
	all.items = ARENA_ARRAY(arena, most, struct AccountRow);
	for (size_t i = 0; i < rows->n; i++)
		if (by == BY_PAYER && rows->items[i].n_entries > 0)
			take_parts(&all, &rows->items[i], day, arena);
		else
			take_row(&all, &rows->items[i]);
	if (all.n > 1)
		qsort(all.items, all.n, sizeof *all.items, compare_names);
	*ret_rows = (struct AccountRows){all.items, all.n};
}
