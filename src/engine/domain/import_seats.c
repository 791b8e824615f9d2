/* Import seats: which columns of a table are of which of several records that one row has. */
#include "import_work.h"

#include "qtp/engine/base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* A table and what each of its columns may be. */
struct SeatSearch {
	const struct ImportSheet *sheet;
	struct ImportTable *table;
	struct ColumnUse *uses;
};

/* Whether the head is that of a seat and of nothing else. */
static bool is_plain_seat(const struct SeatSearch *search, size_t column)
{
	const struct ColumnUse *use = &search->uses[column];

	return use->is_seat && (!use->is_known || search->table->columns[column].is_again);
}

static bool is_of_person(const struct SeatSearch *search, const struct ColumnUse *use)
{
	return use->is_known && use->slot.field && !search->sheet->parts[use->slot.part].heads;
}

static bool has_field(const struct SeatSearch *search, const char *name, const struct Field *field)
{
	for (size_t i = 0; i < search->table->n_read; i++)
		if (search->uses[i].is_seat && is_plain_seat(search, i) &&
		    search->uses[i].seat.field == field &&
		    strcmp(search->uses[i].seat.name, name) == 0)
			return true;
	return false;
}

static void add_seat(const struct SeatSearch *search, size_t column, struct ImportSeat seat)
{
	struct ImportTable *table = search->table;
	const struct ImportSheet *sheet = search->sheet;
	const struct Entity *last = entity_get(sheet->parts[sheet->n_parts - 1].kind);

	seat.column = column;
	table->seats[table->n_seats++] = seat;
	table->columns[column].kind = sheet->parts[seat.part].kind;
	table->columns[column].field = seat.field;
	table->columns[column].seat = entity_field(last, sheet->seats)->choices[seat.choice].label;
}

/* A column is that of the seat on its left where its head says a field alone, "Leader" and then
 * "E-mail", and no one else is in the row or others have the head as well. */
static bool is_beside_seat(const struct SeatSearch *search, size_t column,
			   const struct ImportSeat *left)
{
	const struct ColumnUse *use = &search->uses[column];

	/* A note is more likely of the whole row. */
	return left && is_of_person(search, use) && use->slot.field->type != FIELD_NOTE &&
	       use->slot.part == import_named_part(search->sheet) &&
	       !import_is_seat_name(search->sheet, use->slot.field) &&
	       (!search->table->has_person || search->table->columns[column].is_again) &&
	       !has_field(search, left->name, use->slot.field);
}

static void take_seats(const struct SeatSearch *search)
{
	struct ImportTable *table = search->table;
	const struct ImportSeat *left = NULL;

	for (size_t i = 0; i < table->n_read; i++) {
		const struct ColumnUse *use = &search->uses[i];
		bool is_either = use->is_seat && use->is_known && !table->has_person &&
				 import_is_seat_name(search->sheet, use->seat.field);

		if (is_plain_seat(search, i) || is_either) {
			add_seat(search, i, use->seat);
			left = use->seat.is_asked ? NULL : &use->seat;
		} else if (is_beside_seat(search, i, left)) {
			struct ImportSeat seat = *left;

			seat.part = use->slot.part;
			seat.field = use->slot.field;
			add_seat(search, i, seat);
		} else if (use->is_known) {
			left = NULL;
		}
	}
}

static bool has_name(const struct ImportSheet *sheet, const struct ImportTable *table,
		     const char *name)
{
	for (size_t i = 0; i < table->n_seats; i++)
		if (strcmp(table->seats[i].name, name) == 0 &&
		    import_is_seat_name(sheet, table->seats[i].field))
			return true;
	return false;
}

/* "Team lead" and "Leader e-mail" are one, where there is no other of the choice. */
static void join_nameless(const struct ImportSheet *sheet, struct ImportTable *table,
			  struct ImportSeat *seat)
{
	const char *found = NULL;

	if (seat->is_numbered || has_name(sheet, table, seat->name))
		return;
	for (size_t i = 0; i < table->n_seats; i++) {
		const struct ImportSeat *other = &table->seats[i];

		if (other->choice != seat->choice || !import_is_seat_name(sheet, other->field))
			continue;
		if (found && strcmp(found, other->name) != 0)
			return;
		found = other->name;
	}
	seat->name = found ? found : seat->name;
}

static int by_order(const void *a, const void *b)
{
	const struct ImportSeat *one = a, *other = b;

	return one->order != other->order
		       ? (one->order > other->order) - (one->order < other->order)
		       : (one->column > other->column) - (one->column < other->column);
}

/* Those that a new record has by itself come last: who has another one in the row keeps that. */
static void sort_seats(struct ImportTable *table)
{
	for (size_t i = 0; i < table->n_seats; i++) {
		struct ImportSeat *seat = &table->seats[i];
		size_t first = 0;

		while (strcmp(table->seats[first].name, seat->name) != 0)
			first++;
		seat->order = table->seats[first].column + (seat->is_initial ? table->n_read : 0);
		seat->is_many = seat->is_many || table->seats[first].is_many;
	}
	qsort(table->seats, table->n_seats, sizeof *table->seats, by_order);
}

/* How well a seat's column fits the person of a row, as "Member" does where the rows are of one
 * person each: better where its head is another name of one, and worst where it is but the choice.
 */
static int fit_of(const struct SeatSearch *search, size_t column)
{
	const struct ColumnUse *use = &search->uses[column];
	const struct Entity *last =
		entity_get(search->sheet->parts[search->sheet->n_parts - 1].kind);

	if (!use->is_seat || !use->seat.is_initial || use->seat.is_asked ||
	    !import_is_seat_name(search->sheet, use->seat.field))
		return 0;
	if (use->is_known)
		return 3;
	return strcmp(use->seat.name, entity_field(last, search->sheet->seats)->initial) ? 2 : 1;
}

/* The only column that fits best. n_read: there is none, or several do; or such seats are counted.
 */
static size_t find_single(const struct SeatSearch *search)
{
	size_t found = search->table->n_read;
	int best = 0;

	for (size_t i = 0; i < search->table->n_read; i++) {
		const struct ImportSeat *seat = &search->uses[i].seat;
		int fit = fit_of(search, i);

		if (search->uses[i].is_seat && seat->is_initial &&
		    (seat->is_numbered || seat->is_many || search->table->columns[i].is_again))
			return search->table->n_read;
		if (fit > 0 && fit >= best)
			found = fit > best ? i : search->table->n_read;
		best = fit > best ? fit : best;
	}
	return found;
}

/* Whether another seat than that has a field beside its name. */
static bool has_other_fields(const struct SeatSearch *search, const char *name)
{
	bool is_right = false;

	for (size_t i = 0; i < search->table->n_read; i++) {
		const struct ColumnUse *use = &search->uses[i];
		bool is_other = use->is_seat && strcmp(use->seat.name, name) != 0;

		if (is_other && !import_is_seat_name(search->sheet, use->seat.field))
			return true;
		if (is_right && !use->is_seat && is_of_person(search, use) &&
		    use->slot.part == import_named_part(search->sheet))
			return true;
		if (use->is_seat || use->is_known)
			is_right = is_other && !use->seat.is_asked;
	}
	return false;
}

/* Where one column alone may be of the person of a row, and the others only name people or have
 * ticks, its columns are as if their heads said nothing of a seat. */
static void take_single(const struct SeatSearch *search)
{
	size_t single = search->sheet->seats ? find_single(search) : search->table->n_read;
	const char *name;

	if (search->table->has_person || single == search->table->n_read)
		return;
	name = search->uses[single].seat.name;
	if (has_other_fields(search, name))
		return;
	search->table->has_person = true;
	for (size_t i = 0; i < search->table->n_read; i++) {
		struct ColumnUse *use = &search->uses[i];

		if (!use->is_seat || strcmp(use->seat.name, name) != 0)
			continue;
		use->is_seat = false;
		if (!use->is_known)
			use->slot = (struct ImportSlot){.part = use->seat.part,
							.field = use->seat.field};
		use->is_known = true;
	}
}

void import_seats_find(const struct ImportWish *wish, struct Arena *arena,
		       struct ImportTable *table)
{
	struct SeatSearch search = {wish->sheet, table,
				    ARENA_ARRAY(arena, table->n_read, struct ColumnUse)};
	bool has_seat = false;

	table->uses = search.uses;
	for (size_t i = 0; i < table->n_read; i++) {
		struct ColumnUse *use = &search.uses[i];

		import_column_use(wish, &table->columns[i], arena, use);
		table->has_person =
			table->has_person ||
			(wish->sheet->seats && is_of_person(&search, use) && !use->is_seat &&
			 import_is_seat_name(wish->sheet, use->slot.field));
	}
	take_single(&search);
	for (size_t i = 0; i < table->n_read; i++)
		has_seat = has_seat || is_plain_seat(&search, i);
	if (!has_seat)
		return;
	table->seats = ARENA_ARRAY(arena, table->n_read, struct ImportSeat);
	take_seats(&search);
	for (size_t i = 0; i < table->n_seats; i++)
		join_nameless(wish->sheet, table, &table->seats[i]);
	sort_seats(table);
}

/* ---- what they fill ---- */

/* The column of a slot of the field; a new one where no other column is it. */
static size_t target_of(struct ImportTable *table, const struct ImportSeat *seat,
			struct Arena *arena)
{
	for (size_t i = 0; i < table->n_slots; i++)
		if (table->slots[i].part == seat->part && table->slots[i].field == seat->field)
			return table->slots[i].column;
	table->columns[table->n_columns] =
		(struct ImportColumn){.head = table->columns[seat->column].head};
	import_add_slot(table, arena,
			(struct ImportSlot){.part = seat->part,
					    .field = seat->field,
					    .column = table->n_columns});
	return table->n_columns++;
}

/* Two columns of one field of a seat. */
static bool is_twice(const struct ImportTable *table, size_t seat, struct Error *error,
		     struct Arena *arena)
{
	const struct ImportSeat *of = &table->seats[seat], *other = of;

	while (other > table->seats && other[-1].order == of->order)
		if ((--other)->field == of->field)
			return !error_set(
				error, ERROR_INPUT, "data",
				"The columns \"%.60s\" (%zu) and \"%.60s\" (%zu) are both "
				"%s of one %s. Rename the one that is not meant, or map "
				"it to \"-\".",
				text_show(arena, table->columns[other->column].head),
				other->column + 1,
				text_show(arena, table->columns[of->column].head), of->column + 1,
				of->field->label, table->columns[of->column].seat);
	return false;
}

bool import_seats_place(const struct ImportWish *wish, struct Arena *arena,
			struct ImportTable *table, struct Error *error)
{
	const struct ImportSheet *sheet = wish->sheet;
	const size_t last = sheet->n_parts - 1;

	if (table->n_seats == 0)
		return true;
	for (size_t i = 0; i < table->n_seats; i++) {
		if (is_twice(table, i, error, arena))
			return false;
		table->seats[i].target = target_of(table, &table->seats[i], arena);
	}
	struct ImportSeat which = table->seats[0];

	/* A cell may have them behind a name. */
	which.part = import_named_part(sheet);
	const struct Entity *named = entity_get(sheet->parts[which.part].kind);

	for (size_t i = 0; i < named->n_fields; i++) {
		which.field = &named->fields[i];
		if (which.field->type == FIELD_EMAIL && table->address_target == 0)
			table->address_target = target_of(table, &which, arena);
		else if ((which.field->flags & FIELD_PHONE) && table->phone_target == 0)
			table->phone_target = target_of(table, &which, arena);
	}
	which.part = last;
	which.field = entity_field(entity_get(sheet->parts[last].kind), sheet->seats);
	table->seat_target = target_of(table, &which, arena);
	return true;
}
