/* Import spread: a row with several records in columns of their own becomes a row for each. */
#include "import_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/name.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <ctype.h>
#include <string.h>

const char import_no_cell[] = "";

/* Texts of a cell. */
struct Pieces {
	const char *const *items;
	size_t n;
};

/* Rows that are made, in place of those of the table. */
struct Spread {
	const struct ImportSheet *sheet;
	struct ImportTable *table;
	struct Arena *arena;
	struct ImportTable made; /* its rows */
	size_t n_cells, n_numbers, n_lines, n_faults, n_columns;
	const char **keys; /* of the people of the row under way, with the choice of each */
	size_t *choices, n_keys, keys_room, choices_room;
};

static const struct Field *choice_field(const struct Spread *spread)
{
	const struct ImportSheet *sheet = spread->sheet;

	return entity_field(entity_get(sheet->parts[sheet->n_parts - 1].kind), sheet->seats);
}

static const char *cell(const struct ImportTable *table, size_t row, size_t column)
{
	return table->cells[row * table->n_columns + column];
}

/* ---- ticks ---- */

enum Tick { TICK_NONE, TICK_NO, TICK_YES };

static enum Tick tick_of(const char *text, struct Arena *arena)
{
	static const struct {
		const char *text;
		enum Tick tick;
	} ticks[] = {{"x", TICK_YES},
		     {"yes", TICK_YES},
		     {"y", TICK_YES},
		     {"true", TICK_YES},
		     {"1", TICK_YES},
		     {"no", TICK_NO},
		     {"n", TICK_NO},
		     {"false", TICK_NO},
		     {"0", TICK_NO},
		     {"-", TICK_NO},
		     {"\xe2\x9c\x93", TICK_YES},
		     {"\xe2\x9c\x94", TICK_YES},
		     {"\xe2\x97\x8f", TICK_YES},
		     {"\xe2\x80\xa2", TICK_YES},
		     {"ja", TICK_YES},
		     {"nein", TICK_NO},
		     {"oui", TICK_YES},
		     {"non", TICK_NO}};
	const char *folded = text_fold(arena, text);

	for (size_t i = 0; i < N_ITEMS(ticks); i++)
		if (strcmp(ticks[i].text, folded) == 0)
			return ticks[i].tick;
	return TICK_NONE;
}

/* Whether all texts of a column are ticks, or numbers: it names no one. */
static bool is_ticked(const struct ImportTable *table, size_t column, struct Arena *arena)
{
	for (size_t i = 0; i < table->n_rows; i++) {
		const char *text = cell(table, i, column);

		if (*text && tick_of(text, arena) == TICK_NONE &&
		    text[strspn(text, "0123456789")] != '\0')
			return false;
	}
	return table->n_rows > 0;
}

/* The end of the seats of the same record. */
static size_t group_end(const struct ImportTable *table, size_t first)
{
	size_t end = first;

	while (end < table->n_seats && table->seats[end].order == table->seats[first].order)
		end++;
	return end;
}

/* A column that says by ticks which one the person of the row is has no seat: it names no one. */
static void settle_ticks(struct Spread *spread)
{
	struct ImportTable *table = spread->table;
	const struct Field *of = choice_field(spread);

	for (size_t i = 0, end; i < table->n_seats; i = end) {
		struct ImportColumn *column = &table->columns[table->seats[i].column];

		end = group_end(table, i);
		table->seats[i].is_ticked =
			end == i + 1 && is_ticked(table, table->seats[i].column, spread->arena);
		if (!table->seats[i].is_ticked)
			continue;
		column->kind = table->has_person
				       ? spread->sheet->parts[spread->sheet->n_parts - 1].kind
				       : KIND_NONE;
		column->field = table->has_person ? of : NULL;
	}
}

/* ---- rows ---- */

/* A row like that of the table; its cells can be changed. */
static const char **add_row(struct Spread *spread, size_t row, const char *column)
{
	struct ImportTable *made = &spread->made;
	const struct ImportTable *from = spread->table;
	size_t n = made->n_rows;

	made->cells = arena_grow(spread->arena, made->cells, n, &spread->n_cells,
				 from->n_columns * sizeof *made->cells);
	made->row_numbers = arena_grow(spread->arena, made->row_numbers, n, &spread->n_numbers,
				       sizeof *made->row_numbers);
	made->row_lines = arena_grow(spread->arena, made->row_lines, n, &spread->n_lines,
				     sizeof *made->row_lines);
	made->faults =
		arena_grow(spread->arena, made->faults, n, &spread->n_faults, sizeof *made->faults);
	made->row_columns = arena_grow(spread->arena, made->row_columns, n, &spread->n_columns,
				       sizeof *made->row_columns);
	memcpy(&made->cells[n * from->n_columns], &from->cells[row * from->n_columns],
	       from->n_columns * sizeof *made->cells);
	made->row_numbers[n] = from->row_numbers[row];
	made->row_lines[n] = from->row_lines[row];
	made->faults[n] = from->faults[row];
	made->row_columns[n] = column;
	made->n_rows++;
	return &made->cells[n * from->n_columns];
}

/* What columns say of a person of the row without a seat is not of one with a seat. */
static void blank_person(const struct Spread *spread, const char **cells)
{
	const struct ImportTable *table = spread->table;

	for (size_t i = 0; i < table->n_slots; i++)
		if (!spread->sheet->parts[table->slots[i].part].heads)
			cells[table->slots[i].column] = import_no_cell;
}

static bool has_person(const struct Spread *spread, size_t row)
{
	const struct ImportTable *table = spread->table;

	for (size_t i = 0; i < table->n_slots; i++)
		if (!spread->sheet->parts[table->slots[i].part].heads &&
		    *cell(table, row, table->slots[i].column))
			return true;
	return false;
}

/* ---- the cells of a seat ---- */

/* Between marks; of addresses also between blanks. */
static struct Pieces pieces_of(const char *text, enum FieldType type, struct Arena *arena)
{
	const char *marks = type == FIELD_EMAIL ? ";,|\n\r\t <>()" : ";|\n\r", **items;
	size_t n = 0;

	items = ARENA_ARRAY(arena, strlen(text) / 2 + 1, const char *);
	while (*(text += strspn(text, marks))) {
		size_t length = strcspn(text, marks);
		const char *piece = import_plain(arena_text_n(arena, text, length), arena);

		text += length;
		if (*piece && (type != FIELD_EMAIL || strchr(piece, '@')))
			items[n++] = piece;
	}
	return (struct Pieces){items, n};
}

/* The name of "Ann Lee <ann@x.example>", and the address; "": there is none. */
static const char *part_address(const char *text, const char **ret_name, struct Arena *arena)
{
	const char *at = strchr(text, '@'), *start = at, *end = at;

	*ret_name = text;
	if (!at)
		return "";
	while (start > text && !strchr(" <(\t:", start[-1]))
		start--;
	while (*end && !strchr(" >)\t,", *end))
		end++;
	size_t before = (size_t)(start - text);
	const char *address = arena_text_n(arena, start, (size_t)(end - start));

	if (before >= strlen("mailto:") &&
	    strncmp(start - strlen("mailto:"), "mailto:", strlen("mailto:")) == 0)
		before -= strlen("mailto:");
	while (before && strchr(" <([\t,:-", text[before - 1]))
		before--;
	end += strspn(end, " >)]\t,");
	*ret_name = arena_text_n(arena, text, before);
	if (*end)
		*ret_name = before ? arena_format(arena, "%s, %s", *ret_name, end)
				   : arena_text(arena, end);
	return address;
}

/* The records of a seat in one row: seats [first, end). */
struct SeatRow {
	size_t row, first, end;
	size_t name; /* the seat of their names; `end`: none */
	struct NameList names;
	const char *fault;
};

/* What a cell of the seat says of the person at `at`; NULL: it does not tell of whom it is. */
static const char *piece_of(struct Spread *spread, const struct SeatRow *seats, size_t seat,
			    size_t at)
{
	const struct ImportSeat *of = &spread->table->seats[seat];
	const char *text = cell(spread->table, seats->row, of->column);
	const size_t n = seats->names.n;

	if (n == 1 || !*text)
		return text;
	struct Pieces pieces = pieces_of(text, of->field->type, spread->arena);

	if (pieces.n == n)
		return pieces.items[at];
	return pieces.n == 1 && of->field->type != FIELD_EMAIL ? text : NULL;
}

static const char *uneven(const struct Spread *spread, const struct SeatRow *seats, size_t seat)
{
	const struct ImportTable *table = spread->table;

	return arena_format(
		spread->arena,
		"\"%.40s\" has %zu names, and \"%.40s\" is not as many: write one for each, in "
		"their order, with ; between.",
		text_show(spread->arena, table->columns[table->seats[seats->name].column].head),
		seats->names.n,
		text_show(spread->arena, table->columns[table->seats[seat].column].head));
}

/* Where the cells of the row do not go together; NULL: they do. */
static const char *fault_of(struct Spread *spread, const struct SeatRow *seats, bool is_clear)
{
	const struct ImportTable *table = spread->table;

	if (!is_clear)
		return arena_format(
			spread->arena,
			"It is not clear which commas of \"%.80s\" part names. Write ; between "
			"the names.",
			text_show(spread->arena,
				  cell(table, seats->row, table->seats[seats->name].column)));
	for (size_t i = seats->first; i < seats->end && seats->names.n > 1; i++)
		if (i != seats->name && !piece_of(spread, seats, i, 0))
			return uneven(spread, seats, i);
	return NULL;
}

static struct SeatRow read_names(struct Spread *spread, size_t row, size_t first, size_t end)
{
	const struct ImportTable *table = spread->table;
	struct SeatRow seats = {row, first, end, end, {NULL, 1}, NULL};
	bool is_clear = true, is_empty = true;

	for (size_t i = first; i < end; i++) {
		const struct ImportSeat *seat = &table->seats[i];
		const struct Entity *entity = entity_get(spread->sheet->parts[seat->part].kind);
		const char *text = cell(table, row, seat->column);

		if (import_is_nothing(seat->field, text, spread->arena))
			continue;
		is_empty = is_empty && !*text;
		if (!entity->label_field || strcmp(entity->label_field, seat->field->key) != 0 ||
		    seat->field->type != FIELD_TEXT || !*text)
			continue;
		seats.name = i;
		is_clear = name_list(text, seat->is_many, spread->arena, &seats.names);
	}
	seats.names.n = is_empty ? 0 : seats.names.n;
	seats.fault = fault_of(spread, &seats, is_clear);
	return seats;
}

static void set_empty(const char **cells, size_t column, const char *text)
{
	if (column && !*cells[column])
		cells[column] = text;
}

/* Takes an address and a phone off a name, "Ann Lee <ann@x.example>", for the columns of these. */
static const char *bare_name(struct Spread *spread, const char *text, const char **cells)
{
	const struct ImportTable *table = spread->table;
	size_t length = strcspn(text, "\n");
	const char *name, *address;

	for (const char *line = text + length; *line; line += strcspn(line, "\n")) {
		line++;
		set_empty(cells,
			  memchr(line, '@', strcspn(line, "\n")) ? table->address_target
								 : table->phone_target,
			  arena_text_n(spread->arena, line, strcspn(line, "\n")));
	}
	address = part_address(arena_text_n(spread->arena, text, length), &name, spread->arena);
	if (*address)
		set_empty(cells, table->address_target, address);
	return name;
}

/* The choice that the head says, unless the seat has a column for it, or it says only what a new
 * record is by itself and the same person has another one in the row. */
static void set_choice(struct Spread *spread, const struct ImportSeat *seat, const char **cells,
		       const char *key)
{
	const char **choice = &cells[spread->table->seat_target];
	bool has_other = false;

	for (size_t i = 0; *key && i < spread->n_keys; i++)
		has_other = has_other || (strcmp(spread->keys[i], key) == 0 &&
					  spread->choices[i] != seat->choice);
	if (**choice == '\0' && !(has_other && seat->is_initial))
		*choice = choice_field(spread)->choices[seat->choice].key;
	spread->keys = arena_grow(spread->arena, spread->keys, spread->n_keys, &spread->keys_room,
				  sizeof *spread->keys);
	spread->choices = arena_grow(spread->arena, spread->choices, spread->n_keys,
				     &spread->choices_room, sizeof *spread->choices);
	spread->keys[spread->n_keys] = key;
	spread->choices[spread->n_keys++] = seat->choice;
}

static void add_person(struct Spread *spread, struct SeatRow *seats, size_t at)
{
	const struct ImportTable *table = spread->table;
	const struct ImportSeat *first = &table->seats[seats->first];
	const char **cells = add_row(spread, seats->row, table->columns[first->column].head);
	const char *key;

	blank_person(spread, cells);
	for (size_t i = seats->first; i < seats->end; i++)
		if (i != seats->name) {
			const char *text = piece_of(spread, seats, i, at);

			cells[table->seats[i].target] = text ? text : import_no_cell;
		}
	key = text_fold(spread->arena, cells[table->address_target]);
	if (seats->name < seats->end) {
		const char **name = &cells[table->seats[seats->name].target];

		*name = bare_name(spread, seats->names.names[at], cells);
		key = name_key(*name, spread->arena);
	}
	if (seats->fault)
		spread->made.faults[spread->made.n_rows - 1] = seats->fault;
	set_choice(spread, first, cells, key);
}

/* ---- a row ---- */

/* Which choice ticks say of the person without a seat. */
static void take_ticks(struct Spread *spread, size_t row, const char **cells)
{
	const struct ImportTable *table = spread->table;
	const struct ImportSeat *said = NULL;

	for (size_t i = 0; i < table->n_seats; i++) {
		const struct ImportSeat *seat = &table->seats[i];

		if (!seat->is_ticked ||
		    tick_of(cell(table, row, seat->column), spread->arena) != TICK_YES)
			continue;
		if (said && !seat->is_initial && said->choice != seat->choice)
			spread->made.faults[spread->made.n_rows - 1] = arena_format(
				spread->arena,
				"It is ticked as \"%.40s\" and as \"%.40s\". Leave one.",
				text_show(spread->arena, table->columns[said->column].head),
				text_show(spread->arena, table->columns[seat->column].head));
		said = said ? said : seat;
	}
	if (said && !*cells[table->seat_target])
		cells[table->seat_target] = choice_field(spread)->choices[said->choice].key;
}

static void spread_row(struct Spread *spread, size_t row)
{
	const struct ImportTable *table = spread->table;
	size_t n_before = spread->made.n_rows;

	spread->n_keys = 0;
	for (size_t i = 0, end; i < table->n_seats && !table->faults[row]; i = end) {
		end = group_end(table, i);
		if (table->seats[i].is_ticked)
			continue;
		struct SeatRow seats = read_names(spread, row, i, end);

		for (size_t k = 0; k < (seats.fault ? 1 : seats.names.n); k++)
			add_person(spread, &seats, k);
	}
	if (spread->made.n_rows > n_before && !has_person(spread, row))
		return;
	take_ticks(spread, row, add_row(spread, row, NULL));
}

void import_seats_spread(const struct ImportWish *wish, struct Arena *arena,
			 struct ImportTable *table)
{
	struct Spread spread = {.sheet = wish->sheet, .table = table, .arena = arena};

	if (table->n_seats == 0)
		return;
	settle_ticks(&spread);
	for (size_t i = 0; i < table->n_rows; i++)
		spread_row(&spread, i);
	table->cells = spread.made.cells;
	table->row_numbers = spread.made.row_numbers;
	table->row_lines = spread.made.row_lines;
	table->faults = spread.made.faults;
	table->row_columns = spread.made.row_columns;
	table->n_rows = spread.made.n_rows;
}
