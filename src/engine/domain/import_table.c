/* Import table: the cells of a table, and numbers and days as their whole columns allow. */
#include "import_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/name.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/xchg/data_table.h"
#include "qtp/engine/xchg/table.h"

#include <math.h>
#include <string.h>

/* Rows of a table; more is no list that somebody keeps. */
#define ROWS_MAX ((size_t)1000000)

/* ---- cells ---- */

/* Whether what a sheet is called is a name: neither what programs call it nor what its rows are. */
static bool is_own_name(const struct ImportSheet *sheet, const char *name, struct Arena *arena)
{
	static const char *const usual[] = {"sheet",  "table", "tabelle", "feuil", "hoja",
					    "foglio", "blad",  "data",	  "list",  "export"};
	const char *folded = text_fold(arena, name);
	const char *word = arena_text_n(arena, folded, strcspn(folded, " 0123456789"));

	for (size_t i = 0; i < N_ITEMS(usual); i++)
		if (strcmp(usual[i], word) == 0)
			return false;
	for (size_t i = 0; i < sheet->n_parts; i++)
		if (strcmp(entity_get(sheet->parts[i].kind)->name, word) == 0 ||
		    strcmp(entity_get(sheet->parts[i].kind)->plural, word) == 0)
			return false;
	return strcmp(sheet->name, word) != 0;
}

/* The first row of a table. */
struct Heads {
	struct Table *reader;
	const char **folded; /* one a column */
	size_t n;
};

static struct Heads read_heads(struct Table *reader, struct Arena *arena)
{
	struct Heads heads = {.reader = reader, .n = table_n_columns(reader)};

	heads.folded = ARENA_ARRAY(arena, heads.n, const char *);
	for (size_t i = 0; i < heads.n; i++)
		heads.folded[i] = text_fold(arena, table_column(reader, i));
	return heads;
}

/* How many columns before the one have its head, and how many others. */
static size_t count_same(const struct Heads *heads, size_t column, size_t *ret_before)
{
	size_t n = 0;

	*ret_before = 0;
	for (size_t i = 0; i < heads->n && *heads->folded[column]; i++) {
		bool is_same = i != column && strcmp(heads->folded[column], heads->folded[i]) == 0;

		n += is_same;
		*ret_before += is_same && i < column;
	}
	return n;
}

/* Whether a head and what is above it say together which field it is; "Core team" above a list of
 * people is its title. */
static bool is_whole_head(const struct ImportWish *wish, const char *whole, struct Arena *arena)
{
	struct ImportSeat seat;

	return import_columns_know(wish, whole, arena) ||
	       (import_seat_of(wish->sheet, whole, arena, &seat) && !seat.is_initial);
}

/* A head has what is written above it in front where that says which field it is, "Team Name", or
 * where several columns have it; without anything above the later ones of these have a number. */
static void take_head(const struct Heads *heads, const struct ImportWish *wish, struct Arena *arena,
		      struct ImportTable *table, size_t column)
{
	const char *head = table_column(heads->reader, column);
	const char *group = table_column_group(heads->reader, column);
	struct ImportColumn *taken = &table->columns[column];
	size_t n_before, n_same = count_same(heads, column, &n_before);

	head = arena_text(arena, table_is_sheet(heads->reader) ? head : data_table_unguard(head));
	const char *whole = *group && *head ? arena_format(arena, "%s %s", group, head) : head;

	*taken = (struct ImportColumn){.head = head, .kind = KIND_NONE};
	if (whole != head && (n_same > 0 || (!import_is_mapped(wish, head, arena) &&
					     is_whole_head(wish, whole, arena))))
		taken->head = whole;
	else if (n_before > 0)
		taken->head = arena_format(arena, "%s (%zu)", head, n_before + 1);
	taken->is_again = n_before > 0 && taken->head != whole;
	table->is_grouped = table->is_grouped || (whole != head && taken->head == whole);
}

static void take_heads(struct Table *reader, const struct ImportWish *wish, struct Arena *arena,
		       struct ImportTable *table)
{
	const struct Heads heads = read_heads(reader, arena);
	size_t n = heads.n;
	const char *name = table_sheet_name(reader);

	table->has_name = name && is_own_name(wish->sheet, name, arena);
	table->n_read = n;
	table->n_columns = n + table->has_name;
	table->columns = ARENA_ARRAY(arena, IMPORT_ROOM(n), struct ImportColumn);
	for (size_t i = 0; i < n; i++)
		take_head(&heads, wish, arena, table, i);
	if (table->has_name)
		table->columns[n] =
			(struct ImportColumn){.head = "Name of the sheet", .kind = KIND_NONE};
}

static void take_row(struct Table *reader, struct Arena *arena, struct ImportTable *table,
		     size_t *capacity)
{
	const char *sheet_name = table->has_name ? arena_text(arena, table_sheet_name(reader)) : "";

	table->cells = arena_grow(arena, table->cells, table->n_rows, capacity,
				  table->n_columns * sizeof *table->cells);
	const char **cells = &table->cells[table->n_rows * table->n_columns];

	for (size_t i = table->n_read; i < table->n_columns; i++)
		cells[i] = i == table->n_read && table->has_name ? sheet_name : import_no_cell;
	for (size_t i = 0; i < table->n_read; i++) {
		const char *text = table_cell(reader, i);

		/* Only texts have the guard of formulas. */
		if (!table_is_sheet(reader))
			text = data_table_unguard(text);
		cells[i] = *text ? import_lines(text, arena) : "";
	}
}

static bool take_rows(struct Table *reader, struct Arena *arena, struct ImportTable *table,
		      struct Error *error)
{
	size_t capacity = 0, n_numbers = 0, n_lines = 0, n_faults = 0;

	while (table_next(reader, error)) {
		take_row(reader, arena, table, &capacity);
		table->row_numbers = arena_grow(arena, table->row_numbers, table->n_rows,
						&n_numbers, sizeof *table->row_numbers);
		table->row_lines = arena_grow(arena, table->row_lines, table->n_rows, &n_lines,
					      sizeof *table->row_lines);
		table->row_lines[table->n_rows] = table_line(reader);
		table->faults = arena_grow(arena, table->faults, table->n_rows, &n_faults,
					   sizeof *table->faults);
		table->faults[table->n_rows] =
			table_row_fault(reader) ? arena_text(arena, table_row_fault(reader)) : NULL;
		table->row_numbers[table->n_rows++] = table_row(reader);
	}
	return table_is_read(reader);
}

static void add_note(struct ImportTable *table, const char *note, struct Arena *arena)
{
	if (note)
		table->note = table->note ? arena_format(arena, "%s %s", table->note, note) : note;
}

/* Where titles stand above the head. */
static void note_head(const struct Table *reader, struct ImportTable *table, struct Arena *arena)
{
	size_t row = table_head_row(reader);

	if (row > 1)
		add_note(table,
			 arena_format(arena, "Row %zu names the columns; %s.", row,
				      table->is_grouped ? "what stands above a name goes before it"
							: "what stands above it is left out"),
			 arena);
}

/* ---- numbers and days ---- */

static bool is_number(const struct ImportSlot *slot)
{
	return slot->field && data_table_is_number(slot->field->type);
}

static bool is_day(const struct ImportSlot *slot)
{
	return slot->field && slot->field->type == FIELD_DAY;
}

static const char *cell_of(const struct ImportTable *table, const struct ImportSlot *slot,
			   size_t row)
{
	return table->cells[row * table->n_columns + slot->column];
}

/* The row of a column that only one order reads; 0: none. */
static size_t telling_row(const struct ImportSlot *slot, enum DayOrder order)
{
	return is_day(slot) ? slot->days
				      .readings[order == ORDER_DAY_FIRST ? ORDER_MONTH_FIRST
									 : ORDER_DAY_FIRST]
				      .bad_row
			    : 0;
}

/* The first column that has such a row; NULL: none. */
static const struct ImportSlot *telling_slot(const struct ImportTable *table, enum DayOrder order)
{
	for (size_t i = 0; i < table->n_slots; i++)
		if (telling_row(&table->slots[i], order))
			return &table->slots[i];
	return NULL;
}

/* Days of one file are written one way: asked once, where they are not. */
static bool agree_days(const struct ImportTable *table, const struct ImportWish *wish,
		       struct Arena *arena, struct Error *error)
{
	const struct ImportSlot *day = telling_slot(table, ORDER_DAY_FIRST),
				*month = telling_slot(table, ORDER_MONTH_FIRST);

	if (wish->order != ORDER_UNKNOWN || !day || !month)
		return true;
	return error_set(error, ERROR_INPUT, "dates",
			 "Row %zu, column \"%.60s\", has the day first, and row %zu, column "
			 "\"%.60s\", the month. Write them one way, or say which comes first: rows "
			 "that do not fit are left.",
			 telling_row(day, ORDER_DAY_FIRST),
			 text_show(arena, table->columns[day->column].head),
			 telling_row(month, ORDER_MONTH_FIRST),
			 text_show(arena, table->columns[month->column].head));
}

static bool settle(const struct ImportTable *table, struct ImportSlot *slot, struct Arena *arena,
		   struct Error *error)
{
	const char *head = text_show(arena, table->columns[slot->column].head);

	if (is_number(slot) && !number_column_settle(&slot->numbers))
		return error_set(
			error, ERROR_INPUT, "decimal",
			"Row %zu, column \"%.60s\": the mark in \"%s\" parts thousands or "
			"decimals, and the column does not tell. Say what the decimal mark is.",
			slot->numbers.unsure_row, head, slot->numbers.unsure_text);
	if (is_day(slot) && !day_column_settle(&slot->days) && slot->days.n_unsure &&
	    slot->days.order == ORDER_UNKNOWN && !telling_row(slot, ORDER_DAY_FIRST))
		return error_set(
			error, ERROR_INPUT, "dates",
			"Row %zu, column \"%.60s\": \"%s\" can be read with the month or "
			"the day first, and the column does not tell. Say which comes first.",
			slot->days.unsure_row, head, slot->days.unsure_text);
	return true;
}

/* All rows decide what a mark or an order of digits means. */
static void read_column(const struct ImportTable *table, struct ImportSlot *slot)
{
	struct NumberCell number;
	struct DayCell day;

	for (size_t i = 0; i < table->n_rows; i++) {
		const char *text = cell_of(table, slot, i);

		if (*text && is_number(slot))
			number_cell_read(&slot->numbers, text, table->row_numbers[i], &number);
		if (*text && is_day(slot))
			day_cell_read(&slot->days, text, table->row_numbers[i], &day);
	}
}

/* The span of days that were read, where month or day came first. */
static void note_days(struct ImportTable *table, const struct ImportSlot *slot, struct Arena *arena)
{
	enum DayOrder order = slot->days.order;
	const struct DayReading *reading = &slot->days.readings[order];
	char from[DAY_TEXT], to[DAY_TEXT];

	if (order == ORDER_UNKNOWN || slot->days.n_unsure == 0 || reading->last == DAY_NONE)
		return;
	const char *note =
		arena_format(arena, "%s was read with the %s first: %s to %s.",
			     text_show(arena, table->columns[slot->column].head),
			     order == ORDER_DAY_FIRST ? "day" : "month",
			     day_iso(reading->lowest, from), day_iso(reading->highest, to));

	add_note(table, note, arena);
}

/* Where one column tells the order, those that do not are read by it. */
static bool settle_all(struct ImportTable *table, struct Arena *arena, struct Error *error)
{
	bool day = telling_slot(table, ORDER_DAY_FIRST),
	     month = telling_slot(table, ORDER_MONTH_FIRST);
	enum DayOrder told = day == month ? ORDER_UNKNOWN
			     : day	  ? ORDER_DAY_FIRST
					  : ORDER_MONTH_FIRST;

	for (size_t i = 0; i < table->n_slots; i++) {
		struct DayColumn *days = &table->slots[i].days;

		if (days->order == ORDER_UNKNOWN && !days->is_dotted)
			days->order = told;
		if (!settle(table, &table->slots[i], arena, error))
			return false;
		if (is_day(&table->slots[i]))
			note_days(table, &table->slots[i], arena);
	}
	return true;
}

static const char *number_text(const struct ImportSlot *slot, const char *text, struct Arena *arena)
{
	struct NumberColumn column = slot->numbers;
	struct NumberCell cell;

	if (number_cell_read(&column, text, 0, &cell) != NUMBER_READ || isnan(cell.number))
		return text;
	return arena_format(arena, slot->field->type == FIELD_CENTS ? "%.2f" : "%.15g",
			    number_cell_settled(&slot->numbers, cell));
}

static const char *day_text(const struct ImportSlot *slot, const char *text, struct Arena *arena)
{
	struct DayColumn column = slot->days;
	struct DayCell cell;
	char iso[DAY_TEXT];

	if (day_cell_read(&column, text, 0, &cell) != DAY_READ)
		return text;
	Day day = day_cell_settled(&slot->days, cell);

	return day == DAY_NONE ? text : arena_text(arena, day_iso(day, iso));
}

/* Money that reads as 1.50 what may be 1,500. */
static bool is_of_three_decimals(const struct ImportSlot *slot, const char *text)
{
	struct NumberColumn column = {.decimal = DECIMAL_UNKNOWN};
	struct NumberCell cell;

	return slot->field && slot->field->type == FIELD_CENTS &&
	       number_cell_read(&column, text, 0, &cell) == NUMBER_READ &&
	       cell.unsure != DECIMAL_UNKNOWN && cell.unsure == slot->numbers.decimal;
}

const char *import_fault(const struct ImportTable *table, const struct ImportSlot *slot, size_t row,
			 struct Arena *arena)
{
	const char *text = is_day(slot) ? cell_of(table, slot, row) : "";
	bool day_first = slot->days.order == ORDER_DAY_FIRST;
	struct DayColumn column = slot->days;
	struct DayCell cell;

	if (slot->field && slot->field->type == FIELD_TEXT &&
	    !import_digits(cell_of(table, slot, row), arena))
		return arena_format(
			arena,
			"%s \"%.40s\" has lost digits in a spreadsheet. Make the column "
			"text there, and write it again.",
			slot->field->label, text_show(arena, cell_of(table, slot, row)));
	if (is_of_three_decimals(slot, cell_of(table, slot, row)))
		return arena_format(arena,
				    "%s \"%.40s\" has three decimals, and money has two. Write it "
				    "like 1500 or 1.50.",
				    slot->field->label,
				    text_show(arena, cell_of(table, slot, row)));
	enum DayFault fault = *text ? day_cell_read(&column, text, 0, &cell) : DAY_NOT;

	if (fault == DAY_OR_MONTH)
		return arena_format(arena,
				    "%s \"%.40s\" is a month of a year or a day of a month. Write "
				    "it like 2017-04-05.",
				    slot->field->label, text_show(arena, text));
	if (slot->days.order == ORDER_UNKNOWN || fault != DAY_READ ||
	    day_cell_settled(&slot->days, cell) != DAY_NONE)
		return NULL;
	return arena_format(arena,
			    "%s \"%.40s\" has the %s first, and days are read with the %s first.",
			    slot->field->label, text_show(arena, text), day_first ? "month" : "day",
			    day_first ? "day" : "month");
}

/* What people put into a box. */
static bool is_tick(const char *text)
{
	static const char *const ticks[] = {"x", "X", "\xe2\x9c\x93", "\xe2\x9c\x94"};

	for (size_t i = 0; i < N_ITEMS(ticks); i++)
		if (strcmp(text, ticks[i]) == 0)
			return true;
	return false;
}

bool import_leaves(const struct ImportTable *table, const struct ImportWish *wish,
		   const struct ImportSlot *slot, size_t row)
{
	return !wish->clear || cell_of(table, slot, row) == import_no_cell;
}

const char *import_text(const struct ImportTable *table, const struct ImportSlot *slot, size_t row,
			struct Arena *arena)
{
	const char *text = cell_of(table, slot, row);

	if (import_is_nothing(slot->field, text, arena))
		return "";
	if (slot->field && (slot->field->flags & FIELD_NAME))
		return name_first_last(text, arena);
	if (slot->field && slot->field->type == FIELD_TEXT)
		return import_digits(text, arena) ? import_digits(text, arena) : text;
	if (*text && is_number(slot))
		return number_text(slot, text, arena);
	if (*text && is_day(slot))
		return day_text(slot, text, arena);
	if (slot->field && slot->field->type == FIELD_YES_NO && is_tick(text))
		return "yes";
	return text;
}

struct PlanRow import_row_of(const struct ImportTable *table, size_t row)
{
	return (struct PlanRow){.sheet = table->sheet,
				.row = table->row_numbers[row],
				.line = table->row_lines[row],
				.column = table->row_columns ? table->row_columns[row] : NULL};
}

static void use_columns(struct Table *reader, const struct ImportTable *table)
{
	for (size_t i = 0; i < table->n_slots; i++)
		if (table->slots[i].column < table->n_read)
			table_use(reader, table->slots[i].column);
	for (size_t i = 0; i < table->n_seats; i++)
		table_use(reader, table->seats[i].column);
}

static bool read_table(struct Table *reader, const struct ImportWish *wish, struct Arena *arena,
		       struct ImportTable *table, struct Error *error)
{
	take_heads(reader, wish, arena, table);
	if (!import_columns_match(wish, arena, table, error))
		return false;
	use_columns(reader, table);
	if (!take_rows(reader, arena, table, error))
		return false;
	note_head(reader, table, arena);
	add_note(table, import_fill(reader, wish, arena, table), arena);
	import_seats_spread(wish, arena, table);
	if (!import_columns_settle(table, arena, error))
		return false;
	for (size_t i = 0; i < table->n_slots; i++) {
		struct ImportSlot *slot = &table->slots[i];

		slot->numbers = (struct NumberColumn){.decimal = wish->decimal,
						      .separator = table_separator(reader),
						      .whole = slot->field &&
							       slot->field->type == FIELD_NUMBER};
		day_column_init(&slot->days, wish->order, (struct DayStep){0, 0});
		slot->days.is_named = slot->days.is_unordered = true;
		slot->days.drops_times = true;
		slot->days.from_1904 = table_is_from_1904(reader);
		read_column(table, slot);
	}
	if (!agree_days(table, wish, arena, error) || !settle_all(table, arena, error))
		return false;
	if (table_encoding(reader))
		add_note(table,
			 arena_format(arena, "The table was read as %s.", table_encoding(reader)),
			 arena);
	if (table_note(reader))
		add_note(table, arena_text(arena, table_note(reader)), arena);
	return true;
}

void import_take_sheets(const struct Table *reader, struct ImportTable *table, struct Arena *arena)
{
	struct ImportTableSheet *sheets;
	size_t n = 0;

	while (table_sheet(reader, n, NULL))
		n++;
	table->sheets = sheets = ARENA_ARRAY(arena, n, struct ImportTableSheet);
	for (table->n_sheets = 0; table->n_sheets < n; table->n_sheets++) {
		struct ImportTableSheet *sheet = &sheets[table->n_sheets];

		sheet->name =
			arena_text(arena, table_sheet(reader, table->n_sheets, &sheet->is_hidden));
	}
}

/* Of several sheets the error says which one it is about. */
static bool fail_sheet(const struct ImportTable *table, const char *note, struct Error *error)
{
	struct Error whole = *error;

	return table->n_sheets > 1 && note && strlen(whole.text) + strlen(note) < sizeof whole.text
		       ? error_set(error, whole.code, whole.field, "%s %s", whole.text, note)
		       : false;
}

/* What the search for the head of a table needs. */
struct HeadSearch {
	const struct ImportWish *wish;
	struct Arena arena;
};

static bool is_known_head(void *context, const char *text)
{
	struct HeadSearch *search = context;

	return import_is_head_known(search->wish, text, &search->arena);
}

bool import_table_read(const struct ImportWish *wish, const char *sheet, struct Arena *arena,
		       struct ImportTable *ret_table, struct Error *error)
{
	struct Table *reader;

	*ret_table = (struct ImportTable){.sheet = sheet};
	struct HeadSearch search = {.wish = wish};
	const struct TableHeads heads = {is_known_head, &search};
	const struct TableFile file = {.path = wish->path,
				       .text = wish->text,
				       .copy = wish->copy,
				       .sheet = sheet ? sheet : wish->sheet_name,
				       .is_one_of_all = sheet != NULL,
				       .is_lenient = true,
				       .heads = &heads};

	bool done = table_open_file(&file, ROWS_MAX, &reader, error);

	arena_release(&search.arena);
	if (!done)
		return false;
	import_take_sheets(reader, ret_table, arena);
	done = read_table(reader, wish, arena, ret_table, error) ||
	       fail_sheet(ret_table, table_note(reader), error);
	table_close(reader);
	return done;
}
