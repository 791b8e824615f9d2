/* Import columns: which columns of a table are used, and for what. */
#include "import_work.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <string.h>

static bool is_same_field(const struct ImportSlot *a, const struct ImportSlot *b)
{
	return a->part == b->part && a->field == b->field;
}

/* The first column that is of the same field already; NULL: none. */
static struct ImportSlot *slot_of(const struct ImportTable *table, const struct ImportSlot *slot)
{
	for (size_t i = 0; i < table->n_slots; i++)
		if (is_same_field(&table->slots[i], slot))
			return &table->slots[i];
	return NULL;
}

static void leave_slot(struct ImportTable *table, size_t index)
{
	struct ImportColumn *left = &table->columns[table->slots[index].column];

	left->kind = KIND_NONE;
	left->field = NULL;
	left->is_id = false;
	table->slots[index] = table->slots[--table->n_slots];
}

/* Whether another column of the field has a better rank; those of a worse one are left. */
static bool gives_way(struct ImportTable *table, const struct ImportSlot *slot)
{
	bool gives = false;

	for (size_t i = table->n_slots; i-- > 0;) {
		const struct ImportSlot *other = &table->slots[i];

		if (!is_same_field(other, slot) || other->rank == slot->rank)
			continue;
		gives = gives || other->rank > slot->rank;
		if (other->rank < slot->rank)
			leave_slot(table, i);
	}
	return gives;
}

static void take_column(struct ImportTable *table, const struct ImportWish *wish,
			struct ImportSlot slot, struct Arena *arena)
{
	struct ImportColumn *taken = &table->columns[slot.column];

	if (gives_way(table, &slot))
		return;
	taken->kind = wish->sheet->parts[slot.part].kind;
	taken->field = slot.field;
	taken->is_id = !slot.field;
	import_add_slot(table, arena, slot);
}

static bool says_anything(const struct ImportTable *table, const struct ImportSlot *slot)
{
	for (size_t row = 0; row < table->n_rows; row++)
		if (*table->cells[row * table->n_columns + slot->column])
			return true;
	return false;
}

/* Two columns of one field of which one is empty in all rows: that one is not used. */
static void leave_empty_rivals(struct ImportTable *table)
{
	for (size_t i = table->n_slots; table->n_rows > 0 && i-- > 1;) {
		struct ImportSlot *slot = &table->slots[i], *rival = slot_of(table, slot);

		if (rival == slot)
			continue;
		if (!says_anything(table, slot))
			leave_slot(table, i);
		else if (!says_anything(table, rival))
			leave_slot(table, (size_t)(rival - table->slots));
	}
}

bool import_columns_settle(struct ImportTable *table, struct Arena *arena, struct Error *error)
{
	const char *both = "";

	leave_empty_rivals(table);
	for (size_t i = 1; i < table->n_slots; i++) {
		const struct ImportSlot *slot = &table->slots[i], *rival = slot_of(table, slot);
		const size_t first = rival->column, second = slot->column;

		if (rival != slot)
			both = arena_format(
				arena, "%s \"%.60s\" (%zu) and \"%.60s\" (%zu) are both %s",
				*both ? arena_format(arena, "%s,", both) : "",
				text_show(arena, table->columns[first].head), first + 1,
				text_show(arena, table->columns[second].head), second + 1,
				slot->field ? slot->field->label : "the REF");
	}
	return !*both ||
	       error_set(
		       error, ERROR_INPUT, "columns",
		       "The columns%.480s. Rename those that are not meant, or map them to \"-\".",
		       both);
}

static bool match_column(const struct ImportWish *wish, struct ImportTable *table, size_t column,
			 struct Arena *arena, struct Error *error)
{
	const struct ImportColumn *of = &table->columns[column];
	struct ColumnUse use = table->uses[column];

	if (of->seat || use.is_left)
		return true;
	struct ImportSlot slot = {.rank = use.slot.rank,
				  .part = use.slot.part,
				  .field = use.slot.field,
				  .column = column};

	/* Where all people have seats, what is left is of what they belong to. */
	if (use.is_known && table->n_seats && !table->has_person &&
	    !wish->sheet->parts[slot.part].heads)
		use.is_known = import_find_field(wish->sheet, AMONG_HEADS,
						 import_column_head(of, arena), arena, &slot);
	if (use.is_known) {
		take_column(table, wish, slot, arena);
		return true;
	}
	return !use.said || error_set(error, ERROR_INPUT, "map",
				      "\"%.60s\" is no field of %s %s: the column \"%.60s\" cannot "
				      "be mapped to it.",
				      text_show(arena, use.said), article_of(wish->sheet->name),
				      wish->sheet->name, text_show(arena, of->head));
}

static bool has_heads_of_map(const struct ImportWish *wish, const struct ImportTable *table,
			     struct Arena *arena, struct Error *error)
{
	for (size_t i = 0; wish->whole_map && i < wish->n_map; i++) {
		const char *name = wish->map[i].field,
			   *head = import_fold_head(name, strlen(name), arena);
		size_t column = 0;

		while (column < table->n_columns &&
		       !import_is_head(head, table->columns[column].head, arena))
			column++;
		if (column == table->n_columns)
			return error_set(error, ERROR_INPUT, "map",
					 "The map names the column \"%.60s\", and the table has "
					 "none of this name. Write it as the table does.",
					 text_show(arena, name));
	}
	return true;
}

static bool has_field(const struct ImportWish *wish, const struct ImportTable *table, size_t part,
		      const char *key)
{
	for (size_t i = 0; i < table->n_slots; i++)
		if (table->slots[i].part == part && table->slots[i].field &&
		    strcmp(table->slots[i].field->key, key) == 0)
			return true;
	for (size_t i = 0; i < wish->n_given; i++)
		if (strcmp(wish->given[i].field, key) == 0)
			return true;
	return false;
}

enum Kind import_given_kind(const struct ImportWish *wish, size_t index)
{
	const struct Field *field = NULL;

	for (size_t i = 0; !field && i < wish->sheet->n_parts; i++)
		field = entity_field(entity_get(wish->sheet->parts[i].kind),
				     wish->given[index].field);
	return field ? field->ref : KIND_NONE;
}

bool import_is_given(const struct ImportWish *wish, enum Kind kind)
{
	for (size_t i = 0; i < wish->n_given; i++)
		if (import_given_kind(wish, i) == kind)
			return true;
	return false;
}

static bool has_what_it_needs(const struct ImportWish *wish, const struct ImportTable *table,
			      struct Error *error)
{
	if (table->n_slots == 0)
		return error_set(error, ERROR_INPUT, "data",
				 "No column of the table is a field of %s %s. The first row has to "
				 "name the columns.",
				 article_of(wish->sheet->name), wish->sheet->name);
	for (size_t i = 0; i < wish->sheet->n_parts; i++) {
		const struct SheetPart *part = &wish->sheet->parts[i];

		if (part->needs && !import_is_given(wish, part->kind) &&
		    !has_field(wish, table, i, part->needs))
			return error_set(error, ERROR_INPUT, part->needs,
					 "The table does not say the %s of each %s. Add a column "
					 "%s, or name one for all rows.",
					 part->needs, entity_get(part->kind)->name,
					 entity_field(entity_get(part->kind), part->needs)->label);
	}
	return true;
}

/* Whether a column or the caller says anything of the parts of a block. */
static bool has_block(const struct ImportWish *wish, const struct ImportTable *table)
{
	const struct ImportSheet *sheet = wish->sheet;

	for (size_t i = 0; i < table->n_slots; i++)
		if (sheet->parts[table->slots[i].part].heads)
			return true;
	for (size_t i = 0; i < sheet->n_parts; i++)
		if (sheet->parts[i].heads && import_is_given(wish, sheet->parts[i].kind))
			return true;
	return false;
}

/* The last column, of the sheet's name, is used where others say what is in the rows and none what
 * they are of. */
static void match_sheet(const struct ImportWish *wish, struct ImportTable *table,
			struct Arena *arena)
{
	const struct ImportSheet *sheet = wish->sheet;
	size_t part = 0;

	while (part < sheet->n_parts && !sheet->parts[part].by_sheet)
		part++;
	if (!table->has_name)
		return;
	if (part == sheet->n_parts || table->n_slots + table->n_seats == 0 ||
	    has_block(wish, table)) {
		table->has_name = false;
		table->n_columns--;
		return;
	}
	take_column(table, wish,
		    (struct ImportSlot){.rank = SLOT_NAMED,
					.part = part,
					.field = entity_field(entity_get(sheet->parts[part].kind),
							      sheet->parts[part].by_sheet),
					.column = table->n_columns - 1},
		    arena);
}

bool import_columns_match(const struct ImportWish *wish, struct Arena *arena,
			  struct ImportTable *table, struct Error *error)
{
	if (!has_heads_of_map(wish, table, arena, error))
		return false;
	import_seats_find(wish, arena, table);
	for (size_t i = 0; i < table->n_read; i++)
		if (!match_column(wish, table, i, arena, error))
			return false;
	match_sheet(wish, table, arena);
	return import_seats_place(wish, arena, table, error) &&
	       has_what_it_needs(wish, table, error);
}
