/* Marks: a sorted array of (kind, id). */
#include "qtp/engine/ui/marks.h"

#include <string.h>

#define FIRST_CAPACITY 16

static bool comes_before(struct Mark a, enum Kind kind, Id id)
{
	return a.kind != kind ? a.kind < kind : a.id < id;
}

/* Index of the first mark that is not before (kind, id). */
static size_t place_of(const struct Marks *marks, enum Kind kind, Id id)
{
	size_t low = 0, high = marks->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (comes_before(marks->items[middle], kind, id))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool is_at(const struct Marks *marks, size_t place, enum Kind kind, Id id)
{
	return place < marks->n && marks->items[place].kind == kind && marks->items[place].id == id;
}

void marks_release(struct Marks *marks)
{
	heap_free(marks->items);
	*marks = (struct Marks){0};
}

bool marks_has(const struct Marks *marks, enum Kind kind, Id id)
{
	return is_at(marks, place_of(marks, kind, id), kind, id);
}

static void insert_at(struct Marks *marks, size_t place, struct Mark mark)
{
	if (marks->n == marks->capacity) {
		marks->capacity = marks->capacity ? 2 * marks->capacity : FIRST_CAPACITY;
		marks->items = heap_resize(marks->items, marks->capacity * sizeof(struct Mark));
	}
	memmove(marks->items + place + 1, marks->items + place,
		(marks->n - place) * sizeof(struct Mark));
	marks->items[place] = mark;
	marks->n++;
}

static void remove_at(struct Marks *marks, size_t place, size_t n)
{
	memmove(marks->items + place, marks->items + place + n,
		(marks->n - place - n) * sizeof(struct Mark));
	marks->n -= n;
}

void marks_toggle(struct Marks *marks, enum Kind kind, Id id)
{
	size_t place = place_of(marks, kind, id);

	if (is_at(marks, place, kind, id))
		remove_at(marks, place, 1);
	else
		insert_at(marks, place, (struct Mark){kind, id});
}

void marks_remove(struct Marks *marks, enum Kind kind, const Id ids[], size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (marks_has(marks, kind, ids[i]))
			marks_toggle(marks, kind, ids[i]);
}

size_t marks_count(const struct Marks *marks, enum Kind kind)
{
	return place_of(marks, kind + 1, 0) - place_of(marks, kind, 0);
}

void marks_clear(struct Marks *marks, enum Kind kind)
{
	size_t n = marks_count(marks, kind);

	if (n > 0)
		remove_at(marks, place_of(marks, kind, 0), n);
}

Id *marks_ids(const struct Marks *marks, enum Kind kind, struct Arena *arena, size_t *ret_n)
{
	size_t first = place_of(marks, kind, 0), n = marks_count(marks, kind);
	Id *ids = ARENA_ARRAY(arena, n, Id);

	for (size_t i = 0; i < n; i++)
		ids[i] = marks->items[first + i].id;
	*ret_n = n;
	return ids;
}
