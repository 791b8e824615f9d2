/* Balances: sums of entries, and how old what is open is. */
#include "rule_balance.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/money.h"

#include <stdlib.h>
#include <string.h>

#define OUT 1
#define IN (-1)

#define COLUMN(member, sign, kind, direction)                                                \
	{                                                                                    \
#member, offsetof(struct Balance, member), (sign), ENTRY_##kind, (direction) \
	}
const struct BalanceColumn balance_columns[N_BALANCE_COLUMNS] = {
	COLUMN(charged, 1, CHARGE, 1),	       COLUMN(penalties, 1, PENALTY, 1),
	COLUMN(refunded, 1, REFUND, 1),	       COLUMN(transferred_out, 1, TRANSFER, OUT),
	COLUMN(paid, -1, PAYMENT, 1),	       COLUMN(waived, -1, WAIVER, 1),
	COLUMN(written_off, -1, WRITE_OFF, 1), COLUMN(transferred_in, -1, TRANSFER, IN),
};

const char *const age_band_keys[AGE_BANDS] = {"days_0_30", "days_31_60", "days_61_90", "over_90"};
const char *const age_band_titles[AGE_BANDS] = {"0-30", "31-60", "61-90", "over 90"};
/* Days up to which an amount is in a band; the last has no end. */
static const Day band_days[AGE_BANDS - 1] = {30, 60, 90};

static Cents *sum_at(struct Balance *balance, const struct BalanceColumn *column)
{
	return (Cents *)(void *)((char *)balance + column->offset);
}

Cents balance_at(const struct Balance *balance, const struct BalanceColumn *column)
{
	return *(const Cents *)(const void *)((const char *)balance + column->offset);
}

/* Which way a transfer goes; a reversal goes the way of what it takes back. */
static int direction_of(const struct Entry *entry)
{
	if (entry->kind != ENTRY_TRANSFER)
		return 1;
	return (entry->amount > 0) != (entry->reverses != 0) ? OUT : IN;
}

/* The column that an entry counts in; its kind must be set. */
static const struct BalanceColumn *entry_column(const struct Entry *entry)
{
	size_t i = 0;

	while (i + 1 < N_BALANCE_COLUMNS && ((int)balance_columns[i].kind != entry->kind ||
					     balance_columns[i].direction != direction_of(entry)))
		i++;
	return &balance_columns[i];
}

Cents entry_effect(const struct Entry *entry)
{
	return entry->kind == ENTRY_TRANSFER ? entry->amount
					     : entry->amount * entry_column(entry)->sign;
}

void balance_add(struct Balance *balance, const struct Entry *entry)
{
	const struct BalanceColumn *column = entry_column(entry);
	Cents effect = entry_effect(entry);

	*sum_at(balance, column) += effect * column->sign;
	balance->open += effect;
}

void balance_join(struct Balance *balance, const struct Balance *other)
{
	for (size_t i = 0; i < N_BALANCE_COLUMNS; i++)
		*sum_at(balance, &balance_columns[i]) += balance_at(other, &balance_columns[i]);
	balance->open += other->open;
}

void money_split(Cents total, size_t n, Cents ret_parts[])
{
	Cents part = total / (Cents)n, rest = total % (Cents)n;

	for (size_t i = 0; i < n; i++) {
		Cents more = rest > 0 ? 1 : rest < 0 ? -1 : 0;

		ret_parts[i] = part + more;
		rest -= more;
	}
}

/* --- Ageing --- */

static int compare_ids(const void *a, const void *b)
{
	const Id *first = a, *second = b;

	return (*first > *second) - (*first < *second);
}

/* Records, sorted by id. */
struct Ids {
	Id *ids;
	size_t n;
};

/* What entries up to the day take back. */
static struct Ids taken_back(const struct Entry *const entries[], size_t n, Day day,
			     struct Arena *arena)
{
	struct Ids taken = {ARENA_ARRAY(arena, n, Id), 0};

	for (size_t i = 0; i < n; i++)
		if (entries[i]->reverses && entries[i]->day <= day)
			taken.ids[taken.n++] = entries[i]->reverses;
	if (taken.n > 1)
		qsort(taken.ids, taken.n, sizeof *taken.ids, compare_ids);
	return taken;
}

/* Whether another entry takes it back, or it takes back another. */
static bool is_void(const struct Entry *entry, struct Ids gone)
{
	return entry->reverses != 0 || (gone.n && bsearch(&entry->record.id, gone.ids, gone.n,
							  sizeof *gone.ids, compare_ids));
}

static int compare_days(const void *a, const void *b)
{
	const struct Entry *first = *(const struct Entry *const *)a;
	const struct Entry *second = *(const struct Entry *const *)b;

	if (first->day != second->day)
		return first->day < second->day ? -1 : 1;
	return (first->record.id > second->record.id) - (first->record.id < second->record.id);
}

static size_t band_of(Day age)
{
	size_t band = 0;

	while (band < N_ITEMS(band_days) && age > band_days[band])
		band++;
	return band;
}

struct Ageing ageing_of(const struct Entry *const entries[], size_t n, Day day, struct Arena *arena)
{
	const struct Entry **raising = ARENA_ARRAY(arena, n, const struct Entry *);
	const struct Ids gone = taken_back(entries, n, day, arena);
	struct Ageing ageing = {.oldest = DAY_NONE};
	Cents covered = 0;
	size_t n_raising = 0;

	for (size_t i = 0; i < n; i++) {
		if (entries[i]->day > day || is_void(entries[i], gone))
			continue;
		if (entry_effect(entries[i]) > 0)
			raising[n_raising++] = entries[i];
		else
			covered -= entry_effect(entries[i]);
	}
	if (n_raising > 1)
		qsort(raising, n_raising, sizeof *raising, compare_days);
	for (size_t i = 0; i < n_raising; i++) {
		Cents amount = entry_effect(raising[i]);
		Cents taken = covered < amount ? covered : amount;

		covered -= taken;
		ageing.bands[band_of(day - raising[i]->day)] += amount - taken;
		if (amount > taken && ageing.oldest == DAY_NONE) {
			ageing.oldest = raising[i]->day;
			ageing.oldest_id = raising[i]->record.id;
		}
	}
	ageing.credit = -covered;
	return ageing;
}

/* --- Text --- */

const char *money_text(Cents amount, const char *currency, struct Arena *arena)
{
	static const struct Field field = {.type = FIELD_CENTS};
	int64_t size = amount < 0 ? -amount : amount;
	bool dollars = currency && strcmp(currency, "USD") == 0;

	return arena_format(arena, "%s%s%s%s", amount < 0 ? "-" : "",
			    dollars    ? "$"
			    : currency ? currency
				       : "",
			    currency && !dollars ? " " : "", field_text(&field, &size, arena));
}

Cents balance_asked(const struct Balance *balance)
{
	return balance->charged + balance->penalties;
}

Cents balance_received(const struct Balance *balance)
{
	return balance->paid - balance->refunded;
}

Cents balance_covered(const struct Balance *balance)
{
	return balance_asked(balance) - balance->open;
}
