/* Import fields: which field a head of a column is, by key, label and other usual heads. */
#include "import_work.h"

#include "qtp/engine/base/utf8.h"

#include <ctype.h>
#include <string.h>

/* Ways to find the field of a head: the kind and a label, a label, a key, the kind and a key. */
#define N_WAYS 4

/* Letters and digits of a head, folded: "E-mail Address" as "emailaddress". */
const char *import_fold_head(const char *text, size_t length, struct Arena *arena)
{
	char *folded = arena_text(arena, text_fold(arena, arena_text_n(arena, text, length)));
	size_t used = 0;

	for (const char *at = folded; *at; at++)
		if (isalnum((unsigned char)*at) || (unsigned char)*at >= 0x80)
			folded[used++] = *at;
	folded[used] = '\0';
	return folded;
}

bool import_is_head(const char *head, const char *name, struct Arena *arena)
{
	return strcmp(head, import_fold_head(name, strlen(name), arena)) == 0;
}

/* One of the usual heads, "E-mail address|Mail". */
static bool is_usual_head(const struct Field *field, const char *head, struct Arena *arena)
{
	const char *at = field->heads ? field->heads : "";

	while (*at) {
		size_t length = strcspn(at, "|");

		if (strcmp(head, import_fold_head(at, length, arena)) == 0)
			return true;
		at += length + (at[length] == '|');
	}
	return false;
}

static bool is_link(const struct SheetPart *part, const struct Field *field)
{
	for (size_t i = 0; i < SHEET_LINKS && part->links[i]; i++)
		if (strcmp(part->links[i], field->key) == 0)
			return true;
	return false;
}

/* Computed fields are no fields of a table that comes in. */
static bool may_come_in(const struct SheetPart *part, const struct Field *field)
{
	return !(field->flags & (FIELD_JUDGED | FIELD_ORDER)) && !is_link(part, field);
}

/* By its label; `by_key`: by its key or another usual head. */
static const struct Field *field_of_head(const struct SheetPart *part, const char *head,
					 bool by_key, struct Arena *arena)
{
	const struct Entity *entity = entity_get(part->kind);

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		bool is = by_key ? import_is_head(head, field->key, arena) ||
					   is_usual_head(field, head, arena)
				 : import_is_head(head, field->label, arena);

		if (is && may_come_in(part, field))
			return field;
	}
	return NULL;
}

/* "Practice" is the practice's name, and "Person e-mail" the person's e-mail; `by_key`: by its key
 * or another usual head. */
static const struct Field *field_with_kind(const struct SheetPart *part, const char *head,
					   bool by_key, struct Arena *arena)
{
	const struct Entity *entity = entity_get(part->kind);
	const char *name = import_fold_head(entity->name, strlen(entity->name), arena);
	size_t length = strlen(name);

	if (strncmp(head, name, length) != 0)
		return NULL;
	if (head[length])
		return field_of_head(part, head + length, by_key, arena);
	const struct Field *label =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;

	return label && label->type == FIELD_TEXT && may_come_in(part, label) ? label : NULL;
}

static const struct Field *field_by(const struct SheetPart *part, const char *head, int way,
				    struct Arena *arena)
{
	bool with_kind = way == 0 || way == N_WAYS - 1, by_key = way > 1;

	return with_kind ? field_with_kind(part, head, by_key, arena)
			 : field_of_head(part, head, by_key, arena);
}

/* The label of a computed field is no other name of one that comes in. */
static bool is_computed(const struct SheetPart *part, const char *head, struct Arena *arena)
{
	const struct Entity *entity = entity_get(part->kind);

	for (size_t i = 0; i < entity->n_fields; i++)
		if (!may_come_in(part, &entity->fields[i]) &&
		    import_is_head(head, entity->fields[i].label, arena))
			return !field_of_head(part, head, false, arena);
	return false;
}

/* Labels come before keys, and later parts before earlier ones. */
bool import_find_field(const struct ImportSheet *sheet, enum ImportAmong among, const char *head,
		       struct Arena *arena, struct ImportSlot *slot)
{
	for (int way = 0; way < N_WAYS; way++)
		for (size_t i = sheet->n_parts; i-- > 0;) {
			const struct SheetPart *part = &sheet->parts[i];

			if (among != AMONG_ALL && part->heads != (among == AMONG_HEADS))
				continue;
			slot->part = i;
			slot->field = field_by(part, head, way, arena);
			if (slot->field)
				return true;
		}
	return false;
}

/* False: no part knows the head. */
bool import_find_slot(const struct ImportSheet *sheet, const char *head, struct Arena *arena,
		      struct ImportSlot *slot)
{
	if (sheet->n_parts == 1 && strcmp(head, "id") == 0)
		return true;
	if (sheet->n_parts == 1 && is_computed(&sheet->parts[0], head, arena))
		return false;
	if (import_find_field(sheet, AMONG_ALL, head, arena, slot))
		return true;
	slot->part = 0;
	return sheet->n_parts == 1 && strcmp(head, "ref") == 0;
}

/* The field that a caller gives a head; NULL: none. */
const char *import_mapped(const struct ImportWish *wish, const char *head, struct Arena *arena)
{
	for (size_t i = 0; i < wish->n_map; i++)
		if (import_is_head(head, wish->map[i].field, arena))
			return wish->map[i].text;
	return NULL;
}

bool import_is_mapped(const struct ImportWish *wish, const char *text, struct Arena *arena)
{
	return import_mapped(wish, import_fold_head(text, strlen(text), arena), arena) != NULL;
}

bool import_columns_know(const struct ImportWish *wish, const char *text, struct Arena *arena)
{
	const char *head = import_fold_head(text, strlen(text), arena),
		   *to = import_mapped(wish, head, arena);
	struct ImportSlot slot = {0};

	return to || import_find_slot(wish->sheet, head, arena, &slot);
}

/* A head that columns before it have as well is theirs, unless it is mapped by its number. */
static size_t head_length(const struct ImportColumn *column)
{
	const char *number = column->is_again ? strrchr(column->head, '(') : NULL;

	return number ? (size_t)(number - column->head) : strlen(column->head);
}

const char *import_column_head(const struct ImportColumn *column, struct Arena *arena)
{
	return import_fold_head(column->head, head_length(column), arena);
}

void import_add_slot(struct ImportTable *table, struct Arena *arena, struct ImportSlot slot)
{
	if (!table->slots)
		table->slots = ARENA_ARRAY(arena, IMPORT_ROOM(table->n_read), struct ImportSlot);
	table->slots[table->n_slots++] = slot;
}
