/* Documents of tables, and tables of documents. */
#include "qtp/engine/view/data_table.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* ---- a document of a table ---- */

struct Writer {
	struct TableSink sink;
	const struct DataTable *table;
	struct Document *document;
	struct DocumentTable *out;
	const char **cells;
};

static bool put_row(struct TableSink *sink, const struct Value cells[], struct Error *error)
{
	struct Writer *writer = (struct Writer *)sink;
	const struct DataTable *table = writer->table;

	(void)error;
	for (size_t i = 0; i < table->n_columns; i++) {
		struct Arena *arena = writer->document->arena;
		const char *text = data_table_cell_text(table->columns[i].type, cells[i], arena);

		writer->cells[i] = cells[i].type == VALUE_TEXT ? arena_text(arena, text) : text;
	}
	document_row(writer->document, writer->out, writer->cells);
	return true;
}

bool document_of_table(const struct DataTable *table, struct Arena *arena,
		       struct Document *ret_document, struct Error *error)
{
	struct DocumentColumn *columns =
		ARENA_ARRAY(arena, table->n_columns, struct DocumentColumn);
	struct Writer writer = {.sink.row = put_row, .table = table, .document = ret_document};

	for (size_t i = 0; i < table->n_columns; i++)
		columns[i] = (struct DocumentColumn){
			table->columns[i].label,
			data_table_is_number(table->columns[i].type) ? CELL_RIGHT : CELL_LEFT};
	document_begin(ret_document, arena, table->title);
	ret_document->name = table->name;
	ret_document->day = table->day;
	ret_document->subtitle = table->subtitle;
	writer.out = document_table(ret_document, columns, table->n_columns);
	writer.cells = ARENA_ARRAY(arena, table->n_columns, const char *);
	if (!table->walk(table, &writer.sink, error))
		return false;
	ret_document->footer =
		arena_format(arena, "%zu %s", writer.out->n_rows,
			     writer.out->n_rows == 1 ? table->row_name : table->row_plural);
	return true;
}

/* ---- a table of a document ---- */

#define SEASON_HEAD "Report season"
#define DAY_HEAD "Report date"
#define MAKER_HEAD "Made by"

struct Gathering {
	const struct Document *document;
	struct Arena *arena;
	struct TableColumn *columns;
	size_t n_columns, capacity;
	size_t n_tables;
	bool parted; /* the heading above is the first column */
	const char *heading;
};

/* "Due day" as due_day. */
static const char *key_of(const char *label, struct Arena *arena)
{
	char *key = arena_text(arena, label);
	size_t used = 0;

	for (const char *at = label; *at; at++) {
		if (isalnum((unsigned char)*at))
			key[used++] = (char)tolower((unsigned char)*at);
		else if (used && key[used - 1] != '_')
			key[used++] = '_';
	}
	while (used && key[used - 1] == '_')
		used--;
	key[used] = '\0';
	return key;
}

static size_t typed_column(struct Gathering *all, const char *label, enum FieldType type)
{
	for (size_t i = 0; i < all->n_columns; i++)
		if (strcmp(all->columns[i].label, label) == 0)
			return i;
	all->columns = arena_grow(all->arena, all->columns, all->n_columns, &all->capacity,
				  sizeof *all->columns);
	all->columns[all->n_columns] = (struct TableColumn){
		*label ? key_of(label, all->arena)
		       : arena_format(all->arena, "column_%zu", all->n_columns + 1),
		label, type};
	return all->n_columns++;
}

static size_t column_of(struct Gathering *all, const char *label)
{
	return typed_column(all, label, FIELD_TEXT);
}

static const char *column_name(const struct DocumentColumn *column, size_t at, struct Arena *arena)
{
	if (*column->head)
		return column->head;
	return column->name ? column->name : arena_format(arena, "Column %zu", at + 1);
}

/* Whether a column of texts holds days and nothing else. */
static bool holds_days(const struct DocumentTable *table, size_t column)
{
	size_t n = 0;

	for (size_t row = 0; row < table->n_rows; row++) {
		const char *text = table->cells[row * table->n_columns + column];
		Day day;

		if (text_is_empty(text))
			continue;
		if (!day_read_shown(text, &day))
			return false;
		n++;
	}
	return n > 0;
}

/* Texts that are set to the right are numbers, or words in the place of one. */
static enum FieldType type_of(const struct DocumentTable *table, size_t column)
{
	if (table->data)
		return table->data->columns[column].type;
	if (holds_days(table, column))
		return FIELD_DAY;
	return table->columns[column].align == CELL_RIGHT ? FIELD_REAL : FIELD_TEXT;
}

/* "8.1" as a number; "no answers", "007" and amounts, which have two decimals, as texts. */
static struct Value number_of(const char *text)
{
	const char *digits = text + (*text == '-');
	size_t whole = strspn(digits, "0123456789");
	const char *point = digits + whole;
	size_t decimals = *point == '.' ? strspn(point + 1, "0123456789") : 0;
	bool is_number = whole > 0 && (whole == 1 || *digits != '0') && decimals != 2 &&
			 !point[decimals ? decimals + 1 : 0];

	return is_number ? (struct Value){.type = VALUE_REAL, .real = strtod(text, NULL)}
			 : data_table_text(text);
}

/* The columns of a table by their names; those without one are distinguished by their place. */
static size_t *place_columns(struct Gathering *all, const struct DocumentTable *table)
{
	size_t *places = ARENA_ARRAY(all->arena, table->n_columns, size_t);

	for (size_t i = 0; i < table->n_columns; i++)
		places[i] = typed_column(all, column_name(&table->columns[i], i, all->arena),
					 type_of(table, i));
	return places;
}

/* Of the headings above tables: days where they are nothing else. */
static enum FieldType parts_type(const struct Document *document)
{
	const char *heading = "";
	Day day;

	for (size_t i = 0; i < document->n; i++) {
		const struct DocumentBlock *block = &document->blocks[i];

		if (block->part == DOCUMENT_HEADING)
			heading = block->text;
		else if (block->part == DOCUMENT_TABLE && !day_read_shown(heading, &day))
			return FIELD_TEXT;
	}
	return FIELD_DAY;
}

static void find_columns(struct Gathering *all)
{
	for (size_t i = 0; i < all->document->n; i++) {
		const struct DocumentBlock *block = &all->document->blocks[i];

		all->parted = all->parted || block->part == DOCUMENT_HEADING;
		all->n_tables += block->part == DOCUMENT_TABLE;
	}
	if (all->parted)
		typed_column(all, "Part", parts_type(all->document));
	if (all->n_tables == 0) {
		column_of(all, "What");
		column_of(all, "Text");
	}
	for (size_t i = 0; i < all->document->n; i++)
		if (all->document->blocks[i].part == DOCUMENT_TABLE)
			place_columns(all, all->document->blocks[i].table);
	if (all->document->maker) {
		column_of(all, SEASON_HEAD);
		typed_column(all, DAY_HEAD, FIELD_DAY);
		column_of(all, MAKER_HEAD);
	}
}

/* The season, the day and the maker at the end of a row. */
static void stamp(const struct Gathering *all, struct Value cells[])
{
	const struct Document *document = all->document;
	struct Value *last = cells + all->n_columns;

	if (!document || !document->maker)
		return;
	last[-3] = data_table_text(document->season);
	last[-2] = data_table_day(document->day);
	last[-1] = data_table_text(document->maker);
}

/* A text in a column of `type`. */
static struct Value text_cell(enum FieldType type, const char *text)
{
	Day day;

	if (type == FIELD_REAL)
		return number_of(text);
	return type == FIELD_DAY && day_read_shown(text, &day) ? data_table_day(day)
							       : data_table_text(text);
}

/* A typed cell, as a text where the column is of another type. */
static struct Value cell_of(struct Gathering *all, const struct DocumentTable *from, size_t row,
			    size_t column, size_t place)
{
	size_t at = row * from->n_columns + column;
	enum FieldType type;

	if (!from->data)
		return text_cell(all->columns[place].type, from->cells[at]);
	type = from->data->columns[column].type;
	return type == all->columns[place].type ? from->data->cells[at]
						: data_table_text(data_table_cell_data(
							  type, from->data->cells[at], all->arena));
}

static void add_rows(struct Gathering *all, const struct DocumentTable *from,
		     struct DataTable *table)
{
	struct Value *cells = ARENA_ARRAY(all->arena, all->n_columns, struct Value);
	const size_t *places = place_columns(all, from);

	for (size_t row = 0; row < from->n_rows; row++) {
		memset(cells, 0, all->n_columns * sizeof *cells);
		if (all->parted)
			cells[0] = text_cell(all->columns[0].type, all->heading);
		for (size_t i = 0; i < from->n_columns; i++)
			cells[places[i]] = cell_of(all, from, row, i, places[i]);
		stamp(all, cells);
		data_table_row(table, cells);
	}
}

static void add_text(struct Gathering *all, const struct DocumentBlock *block,
		     struct DataTable *table)
{
	struct Value *cells = ARENA_ARRAY(all->arena, all->n_columns, struct Value);
	size_t at = 0;

	if (all->parted)
		cells[at++] = text_cell(all->columns[0].type, all->heading);
	cells[at++] = data_table_text(block->label);
	cells[at] = data_table_text(block->part == DOCUMENT_PICTURE ? block->picture->words
								    : block->text);
	stamp(all, cells);
	data_table_row(table, cells);
}

void data_table_of_document(const struct Document *document, struct Arena *arena,
			    struct DataTable *ret_table)
{
	struct Gathering all = {.document = document, .arena = arena, .heading = ""};

	if (document->table) {
		*ret_table = *document->table;
		return;
	}
	find_columns(&all);
	data_table_begin(ret_table, arena, document->title, all.columns, all.n_columns);
	ret_table->name = document->name;
	ret_table->subtitle = document->subtitle;
	ret_table->day = document->day;
	for (size_t i = 0; i < document->n; i++) {
		const struct DocumentBlock *block = &document->blocks[i];

		if (block->part == DOCUMENT_HEADING)
			all.heading = block->text;
		else if (block->part == DOCUMENT_TABLE)
			add_rows(&all, block->table, ret_table);
		else if (all.n_tables == 0 && block->part != DOCUMENT_PAGE_BREAK)
			add_text(&all, block, ret_table);
	}
}

const struct DataTable *document_table_data(const struct DocumentTable *table, struct Arena *arena)
{
	struct Gathering all = {.arena = arena};
	struct DataTable *data;

	if (table->data)
		return table->data;
	data = ARENA_NEW(arena, struct DataTable);
	place_columns(&all, table);
	data_table_begin(data, arena, "", all.columns, all.n_columns);
	add_rows(&all, table, data);
	return data;
}
