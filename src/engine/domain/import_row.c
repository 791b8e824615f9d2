/* Import row: cells, links and what the caller gives, as values of a record. */
#include "import_row.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>
#include <string.h>

static void add_value(struct ImportRecord *said, struct ImportValue value)
{
	said->n_own += value.is_own;
	said->values[said->n_values++] = value;
}

static bool has_value(const struct ImportRecord *said, const struct Field *field)
{
	for (size_t i = 0; i < said->n_values; i++)
		if (said->values[i].field == field)
			return true;
	return false;
}

/* The text of a cell as field_parse reads it: a reference as "id:N". */
static bool read_value(struct RowWork *work, struct ImportValue *value, struct Error *error)
{
	error_clear(error);
	if (value->fault)
		return true;
	if (value->field->type == FIELD_REF && *value->cell)
		value->text = import_resolve(&work->import->pass, value->field->ref, value->cell,
					     &value->fault, error);
	value->is_shared = value->fault &&
			   import_fits_several(&work->import->pass, value->field->ref, value->cell);
	return value->text || value->fault;
}

/* The id or REF that says which record it is. A REF of none is that of a new record. */
static bool take_id(struct RowWork *work, struct ImportRecord *said, const char *text,
		    struct Error *error)
{
	const struct Entity *entity = said->kind->entity;
	const char *id = strncmp(text, "id:", 3) == 0
				 ? text
				 : arena_format(&work->import->row, "id:%s", text);

	if (!*text || ref_is_id(id, &said->id))
		return true;
	error_clear(error);
	id = import_resolve(&work->import->pass, entity->kind, text, &said->fault, error);
	if (!id) {
		said->ref = text;
		return said->fault;
	}
	return ref_is_id(id, &said->id);
}

static bool take_cells(struct RowWork *work, struct ImportRecord *said, struct Error *error)
{
	struct Import *import = work->import;

	for (size_t i = 0; i < import->table->n_slots; i++) {
		const struct ImportSlot *slot = &import->table->slots[i];
		const char *text, *rest;

		if (&import->pass.kinds[slot->part] != said->kind)
			continue;
		text = import_text(import->table, slot, work->index, &import->row);
		if (slot->field && slot->field->type == FIELD_EMAIL) {
			text = import_address(import->table, slot, text, &rest, &import->row);
			if (rest)
				add_value(said,
					  (struct ImportValue){entity_field(said->kind->entity,
									    slot->field->rest),
							       rest, rest, NULL, true});
		}
		if (!slot->field) {
			if (!take_id(work, said, text, error))
				return false;
			continue;
		}
		struct ImportValue value = {
			slot->field, text, text,
			import_fault(import->table, slot, work->index, &import->row),
			*text != '\0'};

		if (!*text && import_leaves(import->table, import->wish, slot, work->index))
			continue;
		if (!read_value(work, &value, error))
			return false;
		said->waits = said->waits ||
			      (value.fault && import->pass.may_wait && said->kind->names_itself &&
			       value.field->type == FIELD_REF &&
			       value.field->ref == said->kind->entity->kind &&
			       import_fits_none(&import->pass, value.field->ref, text));
		add_value(said, value);
	}
	return true;
}

static void take_links(struct RowWork *work, struct ImportRecord *said)
{
	const struct SheetPart *part = said->kind->part;
	const struct ImportSheet *sheet = work->import->wish->sheet;

	for (size_t i = 0; i < SHEET_LINKS && part->links[i]; i++) {
		const struct Field *field = entity_field(said->kind->entity, part->links[i]);
		Id id = 0;

		for (size_t p = 0; p < sheet->n_parts; p++)
			if (sheet->parts[p].kind == field->ref && work->ids[p])
				id = work->ids[p];
		if (id)
			add_value(said, (struct ImportValue){
						field,
						arena_format(&work->import->row, "id:%" PRId64, id),
						"", NULL, false});
	}
}

static bool take_given(struct RowWork *work, struct ImportRecord *said, struct Error *error)
{
	const struct ImportWish *wish = work->import->wish;

	for (size_t i = 0; i < wish->n_given; i++) {
		const struct Field *field = entity_field(said->kind->entity, wish->given[i].field);
		struct ImportValue value = {field, wish->given[i].text, wish->given[i].text, NULL,
					    false};

		if (!field || has_value(said, field))
			continue;
		if (!read_value(work, &value, error))
			return false;
		add_value(said, value);
	}
	return true;
}

/* What no record has as its REF is that of a new one, unless the row says another. */
static void take_new_ref(const struct RowWork *work, struct ImportRecord *said)
{
	const struct Entity *entity = said->kind->entity;
	const struct Field *ref =
		entity->ref_field ? entity_field(entity, entity->ref_field) : NULL;
	const struct ImportNames *names = work->import->pass.names[entity->kind];
	struct Arena *arena = &work->import->row;
	const char *text = said->ref ? text_fold(arena, said->ref) : NULL;

	if (!text || !ref || text_map_first(&names->by_text, text) != TEXT_MAP_END)
		return;
	for (size_t i = 0; i < said->n_values; i++)
		if (said->values[i].field == ref &&
		    strcmp(text_fold(arena, said->values[i].cell), text) != 0)
			return;
	if (!has_value(said, ref))
		add_value(said, (struct ImportValue){ref, said->ref, said->ref, NULL, true});
	said->fault = NULL;
}

/* A text that names the record and is the REF of another field: a team by its code. */
static void take_ref(struct RowWork *work, struct ImportRecord *said)
{
	const struct Entity *entity = said->kind->entity;
	const struct Field *ref =
		entity->ref_field ? entity_field(entity, entity->ref_field) : NULL;

	for (size_t i = 0; ref && entity->label_field && i < said->n_values; i++) {
		struct ImportValue *value = &said->values[i];
		struct Error error;
		const char *fault, *id;

		if (strcmp(value->field->key, entity->label_field) != 0 || has_value(said, ref) ||
		    !*value->cell)
			continue;
		id = import_resolve(&work->import->pass, entity->kind, value->cell, &fault, &error);
		if (id && ref_is_id(id, &said->id) &&
		    strcmp(text_fold(&work->import->row, value->cell),
			   text_fold(&work->import->row,
				     domain_ref(work->import->pass.domain, entity->kind, said->id,
						&work->import->row))) == 0) {
			*value = said->values[--said->n_values];
			return;
		}
		said->id = 0;
	}
}

/* The record with all that can be read; what cannot is a fault of its value. */
static void make_wanted(struct RowWork *work, struct ImportRecord *said)
{
	struct Arena *arena = &work->import->row;
	const struct Entity *entity = said->kind->entity;

	said->wanted = arena_alloc(arena, entity->size);
	record_blank(entity, said->wanted);
	import_set_refs(&work->import->pass, said);
	for (size_t i = 0; i < said->n_values; i++) {
		struct ImportValue *value = &said->values[i];
		const struct Assignment assignment = {value->field->key, value->text};
		struct Issues issues;

		if (value->fault || value->field->type == FIELD_REF)
			continue;
		issues_init(&issues, arena);
		record_assign(work->import->pass.domain, entity, said->wanted,
			      (struct Assignments){&assignment, 1, true}, &issues);
		if (issues.n)
			value->fault = issues.items[0].text;
	}
	if (entity->fill)
		entity->fill->fill(said->wanted, arena);
}

/* The record itself is given where the row says nothing of its own about one: its team. */
static void take_given_id(const struct RowWork *work, struct ImportRecord *said)
{
	const struct ImportWish *wish = work->import->wish;

	for (size_t i = 0; !said->id && said->n_own == 0 && i < wish->n_given; i++)
		if (import_given_kind(wish, i) == said->kind->entity->kind &&
		    !ref_is_id(wish->given[i].text, &said->id))
			said->id = 0;
}

bool import_row_take(struct RowWork *work, struct ImportRecord *said, struct Error *error)
{
	said->values = ARENA_ARRAY(&work->import->row, said->kind->entity->n_fields + 1,
				   struct ImportValue);
	if (!take_cells(work, said, error))
		return false;
	take_new_ref(work, said);
	if (said->shared)
		take_ref(work, said);
	take_given_id(work, said);
	/* What is named by its REF is of its own cohort and practice, whatever else the row has. */
	if (!said->id) {
		take_links(work, said);
		if (!take_given(work, said, error))
			return false;
	}
	make_wanted(work, said);
	if (!said->id)
		import_imply_links(&work->import->pass, work->ids, said);
	return true;
}

bool import_row_faults(struct RowWork *work, size_t part, struct Error *error)
{
	struct Import *import = work->import;
	struct ImportRecord said = {.kind = &import->pass.kinds[part]};

	said.values =
		ARENA_ARRAY(&import->row, said.kind->entity->n_fields + 1, struct ImportValue);
	if (!take_cells(work, &said, error))
		return false;
	make_wanted(work, &said);
	for (size_t i = 0; i < said.n_values; i++)
		if (said.values[i].fault)
			work->plan->reason = arena_format(import->arena, "%s %s",
							  work->plan->reason, said.values[i].fault);
	return true;
}
