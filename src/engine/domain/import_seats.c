/* Import seats: columns of several records that one row has, called by a choice: "Leader e-mail",
 * "Name of core member 2". */
#include "import_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Words of a head; one with more is a text. */
#define WORDS_MOST 8

/* ---- a head ---- */

struct HeadWords {
	const char *items[WORDS_MOST];
	size_t n;
};

static bool is_letter(char c)
{
	return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Where the word at `at` ends: "leaderEmail2" has three. */
static size_t word_length(const char *at)
{
	size_t n = 1;

	if (isdigit((unsigned char)*at))
		return strspn(at, "0123456789");
	while (is_letter(at[n]) &&
	       !(islower((unsigned char)at[n - 1]) && isupper((unsigned char)at[n])))
		n++;
	return n;
}

/* False: there are too many. */
static bool split_head(const char *text, struct HeadWords *words, struct Arena *arena)
{
	words->n = 0;
	while (*text) {
		size_t length;

		if (!is_letter(*text) && !isdigit((unsigned char)*text)) {
			text++;
			continue;
		}
		if (words->n == WORDS_MOST)
			return false;
		length = word_length(text);
		words->items[words->n++] = text_fold(arena, arena_text_n(arena, text, length));
		text += length;
	}
	return words->n > 0;
}

static const char *joined(const struct HeadWords *words, size_t first, size_t end,
			  struct Arena *arena)
{
	const char *text = "";

	for (size_t i = first; i < end; i++)
		text = arena_format(arena, "%s%s", text, words->items[i]);
	return text;
}

/* Whether it is the word or its plural. */
static bool is_word(const char *text, const char *word, bool *ret_plural)
{
	size_t length = strlen(word);

	*ret_plural = false;
	if (!*word || strncmp(text, word, length) != 0)
		return false;
	*ret_plural = strcmp(text + length, "s") == 0;
	return !text[length] || *ret_plural;
}

static bool is_word_of(const struct FieldChoice *choice, const char *text, bool *ret_plural,
		       struct Arena *arena)
{
	size_t length;

	if (is_word(text, import_fold_head(choice->key, strlen(choice->key), arena), ret_plural) ||
	    is_word(text, import_fold_head(choice->label, strlen(choice->label), arena),
		    ret_plural))
		return true;
	for (const char *at = choice->words; at && *at; at += length + (at[length] == '|')) {
		length = strcspn(at, "|");
		if (is_word(text, import_fold_head(at, length, arena), ret_plural))
			return true;
	}
	return false;
}

/* Words beside those of a seat, and what they say of it; some may also be of its field, as the
 * first one of "First name". */
static const struct {
	const char *word;
	bool is_many, is_number, may_be_field;
} beside[] = {
	{"other", .is_many = true},
	{"others", .is_many = true},
	{"additional", .is_many = true},
	{"further", .is_many = true},
	{"of"},
	{"the"},
	{"for"},
	{"s"},
	{"no", .may_be_field = true},
	{"nr", .may_be_field = true},
	{"first", .is_number = true, .may_be_field = true},
	{"second", .is_number = true, .may_be_field = true},
	{"third", .is_number = true},
	{"fourth", .is_number = true},
	{"fifth", .is_number = true},
	{"st"},
	{"nd"},
	{"rd"},
	{"th"},
	{"a", .is_number = true},
	{"b", .is_number = true},
	{"c", .is_number = true},
	{"d", .is_number = true},
};

static bool is_beside(const char *word, bool may_be_field, struct ImportSeat *seat)
{
	if (isdigit((unsigned char)*word)) {
		seat->is_numbered = true;
		return true;
	}
	for (size_t i = 0; i < N_ITEMS(beside); i++)
		if (strcmp(beside[i].word, word) == 0 &&
		    !(may_be_field && beside[i].may_be_field)) {
			seat->is_many = seat->is_many || beside[i].is_many;
			seat->is_numbered = seat->is_numbered || beside[i].is_number;
			return true;
		}
	return false;
}

/* The part whose records the last one is of. */
static size_t named_part(const struct ImportSheet *sheet)
{
	size_t part = sheet->n_parts - 1;

	while (part > 0 && (part == sheet->n_parts - 1 || sheet->parts[part].heads))
		part--;
	return part;
}

static const struct Field *name_field(const struct ImportSheet *sheet)
{
	const struct Entity *entity = entity_get(sheet->parts[named_part(sheet)].kind);

	return entity_field(entity, entity->label_field);
}

/* The words of a head that are a seat's, [first, end), and those of its field. */
struct SeatWords {
	size_t first, end;
	size_t field_from; /* from this word on, words that may be of the field are */
	size_t field_first, field_end;
};

/* Finds the words of the field; false: they are on both sides. */
static bool find_field(const struct HeadWords *words, struct SeatWords *of, struct ImportSeat *seat)
{
	of->field_first = of->field_end = 0;
	for (size_t i = 0; i < words->n; i++) {
		if ((i >= of->first && i < of->end) ||
		    is_beside(words->items[i], i >= of->field_from, seat))
			continue;
		if (of->field_end && of->field_end != i)
			return false;
		of->field_first = of->field_end ? of->field_first : i;
		of->field_end = i + 1;
	}
	return true;
}

/* What tells seats apart: the words of the head that are not of its field. */
static const char *seat_name(const struct HeadWords *words, const struct SeatWords *of,
			     struct Arena *arena)
{
	const char *name = "";

	for (size_t i = 0; i < words->n; i++)
		if ((i < of->field_first || i >= of->field_end) &&
		    strcmp(words->items[i], "s") != 0 && strcmp(words->items[i], "of") != 0 &&
		    strcmp(words->items[i], "the") != 0)
			name = arena_format(arena, "%s%s%s", name, *name ? " " : "",
					    words->items[i]);
	return name;
}

/* "E-mails" as well as "E-mail". */
static bool take_field(const struct ImportSheet *sheet, const char *head, struct Arena *arena,
		       struct ImportSeat *seat)
{
	size_t length = strlen(head);

	if (!*head) {
		seat->part = named_part(sheet);
		seat->field = name_field(sheet);
		return true;
	}
	struct ImportSlot slot = {0};
	bool is = import_find_field(sheet, AMONG_OTHERS, head, arena, &slot) ||
		  (head[length - 1] == 's' &&
		   import_find_field(sheet, AMONG_OTHERS, arena_text_n(arena, head, length - 1),
				     arena, &slot));

	seat->part = slot.part;
	seat->field = slot.field;
	return is;
}

static bool take_seat(const struct ImportSheet *sheet, const struct HeadWords *words,
		      struct SeatWords of, struct Arena *arena, struct ImportSeat *seat)
{
	const struct ImportSeat empty = *seat;
	const size_t from[] = {0, of.end, words->n};

	for (size_t way = 0; way < N_ITEMS(from); way++) {
		*seat = empty;
		of.field_from = from[way];
		if (!find_field(words, &of, seat) ||
		    !take_field(sheet, joined(words, of.field_first, of.field_end, arena), arena,
				seat))
			continue;
		seat->name = seat_name(words, &of, arena);
		return true;
	}
	return false;
}

bool import_seat_of(const struct ImportSheet *sheet, const char *head, struct Arena *arena,
		    struct ImportSeat *ret_seat)
{
	const struct Entity *last = entity_get(sheet->parts[sheet->n_parts - 1].kind);
	const struct Field *of = sheet->seats ? entity_field(last, sheet->seats) : NULL;
	struct HeadWords words;
	size_t most = 0;

	if (!of || !split_head(head, &words, arena))
		return false;
	for (size_t first = 0; first < words.n; first++)
		for (size_t end = words.n; end > first + most; end--) {
			const char *text = joined(&words, first, end, arena);

			for (size_t c = 0; of->choices[c].key && end > first + most; c++) {
				struct ImportSeat seat = {.choice = c};

				if (!is_word_of(&of->choices[c], text, &seat.is_many, arena) ||
				    !take_seat(sheet, &words, (struct SeatWords){first, end}, arena,
					       &seat))
					continue;
				seat.is_initial =
					of->initial && strcmp(of->choices[c].key, of->initial) == 0;
				*ret_seat = seat;
				most = end - first;
			}
		}
	return most > 0;
}

bool import_column_use(const struct ImportWish *wish, const struct ImportColumn *column,
		       struct Arena *arena, struct ColumnUse *ret)
{
	const char *text = column->head, *head = import_fold_head(text, strlen(text), arena);

	*ret = (struct ColumnUse){.said = import_mapped(wish, head, arena)};
	if (ret->said && strcmp(ret->said, IMPORT_NOT_USED) == 0)
		return false;
	text = ret->said ? ret->said : text;
	head = ret->said ? import_fold_head(text, strlen(text), arena)
			 : import_column_head(column, arena);
	ret->is_known = import_find_slot(wish->sheet, head, arena, &ret->slot);
	ret->is_seat = import_seat_of(wish->sheet, text, arena, &ret->seat);
	return true;
}

/* ---- the columns of a table ---- */

/* Whether a field is the name of what has the seat, or what its list is led by. */
static bool is_name(const struct ImportSheet *sheet, const struct Field *field)
{
	const struct Entity *entity = entity_get(sheet->parts[named_part(sheet)].kind);

	return field == name_field(sheet) ||
	       (field && entity->led_by && field == entity_field(entity, entity->led_by));
}

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

	return left && is_of_person(search, use) && use->slot.part == named_part(search->sheet) &&
	       !is_name(search->sheet, use->slot.field) && !use->said &&
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
				 is_name(search->sheet, use->seat.field);

		if (is_plain_seat(search, i) || is_either) {
			add_seat(search, i, use->seat);
			left = &use->seat;
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
		    is_name(sheet, table->seats[i].field))
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

		if (other->choice != seat->choice || !is_name(sheet, other->field))
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

void import_seats_find(const struct ImportWish *wish, struct Arena *arena,
		       struct ImportTable *table)
{
	struct SeatSearch search = {wish->sheet, table,
				    ARENA_ARRAY(arena, table->n_read, struct ColumnUse)};
	bool has_seat = false;

	if (!wish->sheet->seats)
		return;
	for (size_t i = 0; i < table->n_read; i++) {
		struct ColumnUse *use = &search.uses[i];

		import_column_use(wish, &table->columns[i], arena, use);
		/* Several columns may be said to be of one choice. */
		if (use->said && use->is_seat && is_name(wish->sheet, use->seat.field))
			use->seat.name = text_fold(arena, table->columns[i].head);
		has_seat = has_seat || is_plain_seat(&search, i);
		table->has_person =
			table->has_person || (is_of_person(&search, use) && !use->is_seat &&
					      is_name(wish->sheet, use->slot.field));
	}
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
			return table->slots[i].columns[0];
	table->columns[table->n_columns] =
		(struct ImportColumn){.head = table->columns[seat->column].head};
	import_add_slot(table, arena,
			(struct ImportSlot){.part = seat->part,
					    .field = seat->field,
					    .columns = {table->n_columns},
					    .n_columns = 1});
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
	which.part = named_part(sheet);
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
