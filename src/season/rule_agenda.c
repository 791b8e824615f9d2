/* Agenda of sessions: credit minutes as they add up, items in each other's way. */
#include "rule_agenda.h"

#include "qtp/engine/base/text.h"

#include <stdlib.h>
#include <string.h>

static int by_start(const void *a, const void *b)
{
	const struct Agenda *left = *(const struct Agenda *const *)a,
			    *right = *(const struct Agenda *const *)b;

	if (left->day != right->day)
		return left->day < right->day ? -1 : 1;
	if (left->start != right->start)
		return left->start < right->start ? -1 : 1;
	return (left->number > right->number) - (left->number < right->number);
}

void agenda_sort(const struct Agenda *items[], size_t n)
{
	if (n)
		qsort(items, n, sizeof(items[0]), by_start);
}

static int64_t minutes_of(const struct Agenda *item)
{
	return item->minutes == NUMBER_NONE ? 0 : item->minutes;
}

bool agenda_is_placed(const struct Agenda *item)
{
	return item->day != DAY_NONE && item->start != TIME_NONE && item->minutes != NUMBER_NONE;
}

bool agenda_same_group(const struct Agenda *a, const struct Agenda *b)
{
	return a->day == b->day && !text_is_empty(a->parallel) && !text_is_empty(b->parallel) &&
	       strcmp(a->parallel, b->parallel) == 0;
}

static struct AgendaCredit credit_of(const struct Agenda *item)
{
	return (struct AgendaCredit){item->ama == CHOICE_YES ? minutes_of(item) : 0,
				     item->ancc == CHOICE_YES ? minutes_of(item) : 0};
}

static int64_t more(int64_t new_minutes, int64_t counted)
{
	return new_minutes > counted ? new_minutes - counted : 0;
}

/* What an item adds to those before it: of its parallel group only what is longer than all so far.
 */
static struct AgendaCredit added_by(const struct Agenda *const items[], size_t at)
{
	struct AgendaCredit own = credit_of(items[at]), counted = {0, 0};

	for (size_t i = 0; i < at; i++) {
		struct AgendaCredit other = credit_of(items[i]);

		if (!agenda_same_group(items[i], items[at]))
			continue;
		counted.ama += more(other.ama, counted.ama);
		counted.ancc += more(other.ancc, counted.ancc);
	}
	return (struct AgendaCredit){more(own.ama, counted.ama), more(own.ancc, counted.ancc)};
}

void agenda_run(const struct Agenda *const items[], size_t n, struct AgendaCredit ret_running[])
{
	struct AgendaCredit sum = {0, 0};

	for (size_t i = 0; i < n; i++) {
		struct AgendaCredit added = added_by(items, i);

		if (i > 0 && items[i]->day != items[i - 1]->day)
			sum = (struct AgendaCredit){0, 0};
		sum.ama += added.ama;
		sum.ancc += added.ancc;
		ret_running[i] = sum;
	}
}

struct AgendaCredit agenda_total(const struct Agenda *const items[], size_t n)
{
	struct AgendaCredit sum = {0, 0};

	for (size_t i = 0; i < n; i++) {
		struct AgendaCredit added = added_by(items, i);

		sum.ama += added.ama;
		sum.ancc += added.ancc;
	}
	return sum;
}

/* Whether two items of one day share a minute. Items without a start or minutes share none. */
static bool agenda_overlap(const struct Agenda *a, const struct Agenda *b)
{
	if (a->day != b->day || a->day == DAY_NONE || a->start == TIME_NONE ||
	    b->start == TIME_NONE)
		return false;
	return a->start < b->start + minutes_of(b) && b->start < a->start + minutes_of(a);
}

bool agenda_collide(const struct Agenda *a, const struct Agenda *b)
{
	return !agenda_same_group(a, b) && agenda_overlap(a, b);
}
