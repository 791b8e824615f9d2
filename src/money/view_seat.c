/* Places in a core team: the parts of accounts by member. */
#include "view_seat.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

#include <stdlib.h>
#include <string.h>

static const struct Member *member_at(const struct Records *members, size_t index)
{
	return records_at(members, index);
}

static bool is_core(const struct Member *member)
{
	return role_is_core(member->role);
}

/* How many members like this one come first, of those that begin, or that end, on its day: where
 * two are swapped on one day they are taken in the same order. */
static size_t place_among(const struct Records *members, const struct Member *one, bool ends)
{
	size_t place = 0;

	for (size_t i = 0; i < members->n; i++) {
		const struct Member *other = member_at(members, i);

		place += other->role == one->role && other->record.id < one->record.id &&
			 (ends ? other->until == one->until : other->from == one->from);
	}
	return place;
}

static const struct Member *successor_of(const struct Records *members, const struct Member *gone)
{
	const struct Member *first = NULL;

	if (gone->until == DAY_NONE)
		return NULL;
	for (size_t i = 0; i < members->n; i++) {
		const struct Member *other = member_at(members, i);

		if (other->role != gone->role || other->from != gone->until + 1)
			continue;
		if (place_among(members, other, false) == place_among(members, gone, true))
			return other;
		first = first ? first : other;
	}
	return first;
}

/* The last place of the person in the core team; NULL: none. */
static const struct Member *place_of(const struct Records *members, Id person)
{
	const struct Member *place = NULL;

	for (size_t i = 0; i < members->n; i++) {
		const struct Member *member = member_at(members, i);

		if (member->person != person || !is_core(member))
			continue;
		if (!place || member->until == DAY_NONE ||
		    (place->until != DAY_NONE && member->until > place->until))
			place = member;
	}
	return place;
}

Id seat_holder(const struct Records *members, Id person)
{
	const struct Member *place = place_of(members, person), *next;

	for (size_t i = 0; i < members->n && place; i++) {
		next = successor_of(members, place);
		if (!next)
			break;
		place = next;
		person = place->person;
	}
	return person;
}

/* --- Parts --- */

/* Rows being parted. */
struct Parting {
	struct Domain *domain;
	struct Arena *arena;
	const struct AccountsQuery *query;
	struct AccountRows *parts;
	size_t capacity;
};

static struct AccountRow *part_of(struct Parting *parting, const struct AccountRow *row,
				  size_t first, Id person)
{
	struct AccountRows *parts = parting->parts;
	struct AccountRow *part;

	for (size_t i = first; i < parts->n; i++)
		if (parts->items[i].person == person)
			return &parts->items[i];
	parts->items = arena_grow(parting->arena, parts->items, parts->n, &parting->capacity,
				  sizeof *parts->items);
	part = &parts->items[parts->n++];
	*part = *row;
	part->person = person;
	part->person_name =
		person ? domain_label(parting->domain, KIND_PERSON, person, parting->arena) : NULL;
	part->balance = (struct Balance){0};
	part->entries = ARENA_ARRAY(parting->arena, row->n_entries, const struct Entry *);
	part->n_entries = 0;
	return part;
}

/* The team as a whole first, then by name. */
static int compare_parts(const void *a, const void *b)
{
	const struct AccountRow *first = a, *second = b;

	if (!first->person_name || !second->person_name)
		return (first->person_name != NULL) - (second->person_name != NULL);
	return strcmp(first->person_name, second->person_name);
}

static bool part_row(struct Parting *parting, const struct AccountRow *row, struct Error *error)
{
	struct Records members = {.n = 0};
	Id wanted = parting->query->person;
	size_t first = parting->parts->n;

	if (row->team &&
	    !domain_children(parting->domain, (struct OwnedBy){KIND_MEMBER, "team", row->team},
			     parting->arena, &members, error))
		return false;
	wanted = wanted ? seat_holder(&members, wanted) : 0;
	for (size_t i = 0; i < row->n_entries; i++) {
		const struct Entry *entry = row->entries[i];
		Id person = entry->person ? seat_holder(&members, entry->person) : 0;
		struct AccountRow *part;

		if (wanted && person != wanted)
			continue;
		part = part_of(parting, row, first, person);
		part->entries[part->n_entries++] = entry;
		balance_add(&part->balance, entry);
	}
	if (wanted && parting->parts->n == first)
		part_of(parting, row, first, wanted);
	for (size_t i = first; i < parting->parts->n; i++) {
		struct AccountRow *part = &parting->parts->items[i];

		part->ageing = ageing_of(part->entries, part->n_entries, parting->query->day,
					 parting->arena);
	}
	if (parting->parts->n - first > 1)
		qsort(&parting->parts->items[first], parting->parts->n - first,
		      sizeof *parting->parts->items, compare_parts);
	return true;
}

bool accounts_by_member(struct Domain *domain, const struct AccountsQuery *query,
			struct AccountRows *rows, struct Arena *arena, struct Error *error)
{
	struct AccountRows parts = {NULL, 0};
	struct Parting parting = {
		.domain = domain, .arena = arena, .query = query, .parts = &parts};

	for (size_t i = 0; i < rows->n; i++)
		if (!part_row(&parting, &rows->items[i], error))
			return false;
	*rows = parts;
	return true;
}
