/* Import fill: cells that have the value of the one above, because they are merged with it or
 * because the rows of a block say only once what they share. */
#include "import_work.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/xchg/table.h"

#include <stdlib.h>

/* ---- merged cells ---- */

/* The cells below and beside the first one get its value. */
static void fill_merge(struct ImportTable *table, struct TableMerge merge)
{
	const char *value = "";

	for (size_t i = 0; i < table->n_rows && merge.first_column < table->n_columns; i++) {
		size_t row = table->row_numbers[i];
		const char **cells = &table->cells[i * table->n_columns];

		if (row < merge.first_row || row > merge.last_row)
			continue;
		if (row == merge.first_row)
			value = cells[merge.first_column];
		for (size_t c = merge.first_column; c <= merge.last_column && c < table->n_columns;
		     c++)
			cells[c] = value;
	}
}

/* A sentence about them; NULL: there are none. */
static const char *take_merges(struct Table *reader, const struct ImportWish *wish,
			       struct Arena *arena, struct ImportTable *table)
{
	size_t n = table_n_merges(reader), n_tall = 0, first = 0;

	for (size_t i = 0; i < n; i++) {
		struct TableMerge merge = table_merge(reader, i);

		if (merge.last_row == merge.first_row || merge.last_row <= table_head_row(reader) ||
		    merge.first_column >= table->n_columns)
			continue;
		first = n_tall++ ? first : merge.first_row;
		if (wish->fill)
			fill_merge(table, merge);
	}
	if (n_tall == 0)
		return NULL;
	return arena_format(arena,
			    wish->fill
				    ? "%zu %s merged over rows, first in row %zu: each row has "
				      "the value of the first."
				    : "%zu %s merged over rows, first in row %zu: the first row "
				      "alone has the value; --fill (M on the screen) gives it to "
				      "all.",
			    COUNTED(n_tall, "cell is", "cells are"), first);
}

/* ---- blocks ---- */

/* Columns that the first row of a block says for all of its rows. */
struct Blocks {
	struct ImportTable *table;
	const struct ImportSlot **slots; /* those that begin a block where one of them has a text */
	size_t n;
	const char *names; /* of their columns */
};

/* The part of a sheet that heads its rows; of a kind the reference that it needs, in the first
 * column. */
static bool is_of_block(const struct ImportWish *wish, const struct ImportSlot *slot)
{
	if (!slot->field)
		return false;
	if (wish->sheet->n_parts > 1)
		return wish->sheet->parts[slot->part].heads && slot->field->type != FIELD_REF;
	return slot->field->type == FIELD_REF && (slot->field->flags & FIELD_REQUIRED) &&
	       slot->column == 0;
}

static struct Blocks find_blocks(const struct ImportWish *wish, struct ImportTable *table,
				 struct Arena *arena)
{
	struct Blocks blocks = {
		table, ARENA_ARRAY(arena, table->n_slots, const struct ImportSlot *), 0, ""};

	for (size_t i = 0; i < table->n_slots; i++) {
		const struct ImportSlot *slot = &table->slots[i];

		if (!is_of_block(wish, slot))
			continue;
		blocks.names = arena_format(arena, "%s%s%s", blocks.names, blocks.n ? ", " : "",
					    table->columns[slot->column].head);
		blocks.slots[blocks.n++] = slot;
	}
	return blocks;
}

static const char **cell_at(const struct ImportTable *table, size_t row, size_t column)
{
	return &table->cells[row * table->n_columns + column];
}

/* Whether the row says nothing of the block. */
static bool is_bare(const struct Blocks *blocks, size_t row)
{
	for (size_t i = 0; i < blocks->n; i++)
		if (**cell_at(blocks->table, row, blocks->slots[i]->column))
			return false;
	return true;
}

/* Whether a column that is used has a text. */
static bool says_something(const struct ImportTable *table, size_t row)
{
	for (size_t i = 0; i < table->n_slots; i++)
		if (**cell_at(table, row, table->slots[i].column))
			return true;
	return false;
}

static void fill_row(const struct Blocks *blocks, size_t row)
{
	for (size_t i = 0; i < blocks->n; i++)
		*cell_at(blocks->table, row, blocks->slots[i]->column) =
			*cell_at(blocks->table, row - 1, blocks->slots[i]->column);
}

/* A sentence about them; NULL: there are none. */
static const char *take_blocks(const struct ImportWish *wish, struct Arena *arena,
			       struct ImportTable *table)
{
	struct Blocks blocks = find_blocks(wish, table, arena);
	size_t n = 0, first = 0;
	bool has_block = false;

	for (size_t i = 0; i < table->n_rows && blocks.n; i++) {
		bool is_open = has_block && is_bare(&blocks, i);

		has_block = has_block || !is_bare(&blocks, i);
		if (is_open && wish->fill)
			fill_row(&blocks, i);
		if (!is_open || !says_something(table, i))
			continue;
		first = n++ ? first : table->row_numbers[i];
	}
	if (n == 0)
		return NULL;
	return arena_format(arena,
			    wish->fill ? "%zu %s empty in %s, first row %zu: each has what the row "
					 "above has."
				       : "%zu %s empty in %s, first row %zu; --fill (M on the "
					 "screen) gives each what the row above has.",
			    COUNTED(n, "row is", "rows are"), blocks.names, first);
}

const char *import_fill(struct Table *reader, const struct ImportWish *wish, struct Arena *arena,
			struct ImportTable *table)
{
	const char *merges = take_merges(reader, wish, arena, table);
	const char *blocks = merges && !wish->fill ? NULL : take_blocks(wish, arena, table);

	return merges && blocks ? arena_format(arena, "%s %s", merges, blocks)
	       : merges		? merges
				: blocks;
}
