/* Import columns: which columns of a table are used, and for what. */
#include "import_work.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <string.h>

static bool take_column(struct ImportTable *table, const struct ImportWish *wish,
			struct ImportSlot slot, struct Arena *arena, struct Error *error)
{
	const struct ImportColumn *column = &table->columns[slot.columns[0]];
	size_t first, second = slot.columns[0] + 1;

	for (size_t i = 0; i < table->n_slots; i++) {
		const struct ImportSlot *other = &table->slots[i];

		first = other->columns[0] + 1;
		if (other->part == slot.part && other->field == slot.field)
			return error_set(
				error, ERROR_INPUT, "data",
				"The columns \"%.60s\" (%zu) and \"%.60s\" (%zu) are both %s. "
				"Rename the one that is not meant, or map it to \"-\".",
				text_show(arena, table->columns[first - 1].head), first,
				text_show(arena, column->head), second,
				slot.field ? slot.field->label : "the REF");
	}
	for (size_t i = 0; i < slot.n_columns; i++) {
		struct ImportColumn *taken = &table->columns[slot.columns[i]];

		taken->kind = wish->sheet->parts[slot.part].kind;
		taken->field = slot.field;
		taken->is_id = !slot.field;
	}
	import_add_slot(table, arena, slot);
	return true;
}

static bool match_column(const struct ImportWish *wish, struct ImportTable *table, size_t column,
			 struct Arena *arena, struct Error *error)
{
	const struct ImportColumn *of = &table->columns[column];
	struct ColumnUse use;

	if (of->seat || !import_column_use(wish, of, arena, &use))
		return true;
	struct ImportSlot slot = {.part = use.slot.part,
				  .field = use.slot.field,
				  .columns = {column},
				  .n_columns = 1};

	/* Where all people have seats, what is left is of what they belong to. */
	if (use.is_known && table->n_seats && !table->has_person &&
	    !wish->sheet->parts[slot.part].heads)
		use.is_known = import_find_field(wish->sheet, AMONG_HEADS,
						 import_column_head(of, arena), arena, &slot);
	if (use.is_known)
		return take_column(table, wish, slot, arena, error);
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

static size_t unused_column(const struct ImportTable *table, const char *head, struct Arena *arena)
{
	size_t i = 0;

	while (i < table->n_columns && (table->columns[i].field || table->columns[i].is_id ||
					!import_is_head(head, table->columns[i].head, arena)))
		i++;
	return i;
}

/* "First name+Last name": two columns that are left. */
static bool match_pair(const struct ImportWish *wish, struct ImportTable *table, size_t part,
		       const struct Field *field, struct Arena *arena)
{
	const char *at = field->heads ? field->heads : "";

	while (*at) {
		size_t length = strcspn(at, "|");
		const char *plus = memchr(at, '+', length);
		struct ImportSlot slot = {.part = part, .field = field, .n_columns = 2};

		if (plus) {
			size_t first = (size_t)(plus - at);

			slot.columns[0] =
				unused_column(table, import_fold_head(at, first, arena), arena);
			slot.columns[1] = unused_column(
				table, import_fold_head(plus + 1, length - first - 1, arena),
				arena);
			if (slot.columns[0] < table->n_columns &&
			    slot.columns[1] < table->n_columns &&
			    take_column(table, wish, slot, arena, NULL))
				return true;
		}
		at += length + (at[length] == '|');
	}
	return false;
}

static void match_pairs(const struct ImportWish *wish, struct ImportTable *table,
			struct Arena *arena)
{
	for (size_t i = 0; i < wish->sheet->n_parts; i++) {
		const struct Entity *entity = entity_get(wish->sheet->parts[i].kind);

		for (size_t f = 0; f < entity->n_fields; f++)
			match_pair(wish, table, i, &entity->fields[f], arena);
	}
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
static bool match_sheet(const struct ImportWish *wish, struct ImportTable *table,
			struct Arena *arena, struct Error *error)
{
	const struct ImportSheet *sheet = wish->sheet;
	size_t part = 0;

	while (part < sheet->n_parts && !sheet->parts[part].by_sheet)
		part++;
	if (!table->has_name)
		return true;
	if (part == sheet->n_parts || table->n_slots + table->n_seats == 0 ||
	    has_block(wish, table)) {
		table->has_name = false;
		table->n_columns--;
		return true;
	}
	return take_column(
		table, wish,
		(struct ImportSlot){.part = part,
				    .field = entity_field(entity_get(sheet->parts[part].kind),
							  sheet->parts[part].by_sheet),
				    .columns = {table->n_columns - 1},
				    .n_columns = 1},
		arena, error);
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
	match_pairs(wish, table, arena);
	if (!match_sheet(wish, table, arena, error) ||
	    !import_seats_place(wish, arena, table, error))
		return false;
	return has_what_it_needs(wish, table, error);
}
