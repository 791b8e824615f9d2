/* Import refs: the records that cells refer to by their names, and what a row's other records say
 * of them. */
#include "import_work.h"

#include "qtp/engine/base/name.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>
#include <string.h>

static bool is_person_named(const struct Entity *entity)
{
	const struct Field *label =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;

	return label && (label->flags & FIELD_NAME);
}

/* The last of the names. */
static void index_name(struct ImportPass *pass, enum Kind kind, Id id)
{
	struct ImportNames *names = pass->names[kind];
	const struct RefName *name = &names->names[names->n];
	const char *ref = text_fold(pass->arena, name->ref);
	const char *label = text_fold(pass->arena, name->label);
	const char *by_id = arena_format(pass->arena, "id:%" PRId64, id);

	text_map_add(&names->by_text, pass->arena, label, names->n);
	if (is_person_named(entity_get(kind)))
		text_map_add(&names->by_key, pass->arena, name_key(name->label, pass->arena),
			     names->n);
	if (strcmp(ref, label) != 0)
		text_map_add(&names->by_text, pass->arena, ref, names->n);
	if (strcmp(ref, by_id) != 0)
		text_map_add(&names->by_text, pass->arena, by_id, names->n);
	names->n++;
}

bool import_names_load(struct ImportPass *pass, enum Kind kind, struct Error *error)
{
	struct ImportNames *names;
	struct IdSpan ids;

	if (pass->names[kind])
		return true;
	names = ARENA_NEW(pass->arena, struct ImportNames);
	if (!domain_ids(pass->domain, &(struct ListQuery){.entity = entity_get(kind)}, pass->arena,
			&ids, error))
		return false;
	names->names = ARENA_ARRAY(pass->arena, ids.n, struct RefName);
	names->capacity = ids.n;
	if (!domain_ref_names(pass->domain, (struct KindIds){kind, ids}, pass->arena, names->names,
			      error))
		return false;
	pass->names[kind] = names;
	for (size_t i = 0; i < ids.n; i++)
		index_name(pass, kind, ids.ids[i]);
	return true;
}

bool import_names_learn(struct ImportPass *pass, enum Kind kind, Id id, struct Error *error)
{
	struct ImportNames *names = pass->names[kind];

	names->names = arena_grow(pass->arena, names->names, names->n, &names->capacity,
				  sizeof *names->names);
	if (!domain_ref_names(pass->domain, (struct KindIds){kind, {&id, 1}}, pass->arena,
			      &names->names[names->n], error))
		return false;
	index_name(pass, kind, id);
	return true;
}

/* A cohort by its city. */
static const char *named_otherwise(struct ImportPass *pass, const struct Entity *entity,
				   const char *text, const char **ret_fault)
{
	struct Error error;
	Id id;

	if (domain_resolve(pass->domain, entity, text, &id, &error))
		return arena_format(pass->arena, "id:%" PRId64, id);
	*ret_fault = arena_text(pass->arena, error.text);
	return NULL;
}

const char *import_resolve(struct ImportPass *pass, enum Kind kind, const char *text,
			   const char **ret_fault, struct Error *error)
{
	const struct Entity *entity = entity_get(kind);
	const char *shown = text_show(pass->arena, text);

	*ret_fault = NULL;
	if (!import_names_load(pass, kind, error))
		return NULL;
	const struct ImportNames *names = pass->names[kind];
	const struct TextMap *map = &names->by_text;
	size_t place = text_map_first(map, text_fold(pass->arena, text));

	if (place == TEXT_MAP_END && is_person_named(entity)) {
		map = &names->by_key;
		place = text_map_first(map, name_key(text, pass->arena));
	}
	if (place == TEXT_MAP_END && entity->also_named)
		return named_otherwise(pass, entity, text, ret_fault);
	if (place == TEXT_MAP_END)
		*ret_fault = arena_format(pass->arena, "There is no %s \"%.60s\". Add it first.",
					  entity->name, shown);
	else if (text_map_next(map, place) != TEXT_MAP_END)
		*ret_fault = arena_format(pass->arena, "\"%.60s\" fits several %s.", shown,
					  entity->plural);
	if (*ret_fault)
		return NULL;
	return arena_format(pass->arena, "id:%" PRId64, names->names[text_map_item(map, place)].id);
}

bool import_fits_none(const struct ImportPass *pass, enum Kind kind, const char *text)
{
	return text_map_first(&pass->names[kind]->by_text, text_fold(pass->arena, text)) ==
	       TEXT_MAP_END;
}

bool import_fits_several(const struct ImportPass *pass, enum Kind kind, const char *text)
{
	const struct TextMap *map = &pass->names[kind]->by_text;
	size_t place = text_map_first(map, text_fold(pass->arena, text));

	return place != TEXT_MAP_END && text_map_next(map, place) != TEXT_MAP_END;
}

static void set_ref(const struct ImportValue *value, void *record)
{
	Id id = 0;

	field_set_ref(value->field, record, ref_is_id(value->text, &id) ? id : 0);
}

void import_set_refs(struct ImportPass *pass, struct ImportRecord *said)
{
	const struct RecordSoFar of = {said->kind->entity, said->wanted};

	for (size_t i = 0; i < said->n_values; i++)
		if (said->values[i].field->type == FIELD_REF && !said->values[i].fault)
			set_ref(&said->values[i], said->wanted);
	for (size_t i = 0; i < said->n_values; i++) {
		struct ImportValue *value = &said->values[i];
		const struct FieldText text = {value->field, value->cell};
		struct Error error;
		Id id;

		if (!value->is_shared || !record_resolve(pass->domain, of, &text, &id, &error))
			continue;
		value->fault = NULL;
		value->text = arena_format(pass->arena, "id:%" PRId64, id);
		set_ref(value, said->wanted);
	}
}

static const char *ref_words(struct ImportPass *pass, enum Kind kind, Id id, struct Arena *arena)
{
	const struct ImportNames *names = pass->names[kind];
	size_t place = TEXT_MAP_END;

	if (names)
		place = text_map_first(&names->by_text, arena_format(arena, "id:%" PRId64, id));
	return place != TEXT_MAP_END ? names->names[text_map_item(&names->by_text, place)].label
				     : domain_label(pass->domain, kind, id, arena);
}

const char *import_words(struct ImportPass *pass, const struct Field *field, const void *record,
			 struct Arena *arena)
{
	if (field->type != FIELD_REF)
		return data_table_cell_data(field->type, data_table_field(field, record), arena);
	Id id = field_ref(field, record);

	return id ? ref_words(pass, field->ref, id, arena) : "";
}

/* The record that others of the row (`ids`, of each part) refer to by a link; 0: none. */
static Id linked_by(const struct ImportPass *pass, const Id ids[], enum Kind kind)
{
	for (size_t p = 0; p < pass->wish->sheet->n_parts; p++) {
		const struct ImportKind *of = &pass->kinds[p];
		size_t place =
			text_map_first(&of->by_id, arena_format(pass->arena, "%" PRId64, ids[p]));
		const struct Field *field;

		for (size_t i = 0; place != TEXT_MAP_END && i < SHEET_LINKS && of->part->links[i];
		     i++) {
			field = entity_field(of->entity, of->part->links[i]);
			if (field->ref == kind)
				return field_ref(
					field, of->known[text_map_item(&of->by_id, place)].record);
		}
	}
	return 0;
}

void import_imply_links(struct ImportPass *pass, const Id ids[], struct ImportRecord *said)
{
	const char *const *links = said->kind->part->links;

	for (size_t i = 0; i < SHEET_LINKS && links[i]; i++) {
		const struct Field *field = entity_field(said->kind->entity, links[i]);

		if (!field_ref(field, said->wanted))
			field_set_ref(field, said->wanted, linked_by(pass, ids, field->ref));
	}
}
