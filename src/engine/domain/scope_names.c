/* Scope: names of records, without those of others that are not in view. */
#include "qtp/engine/domain/scope.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"

#include <inttypes.h>
#include <string.h>

const char *scope_said(struct Domain *domain, struct KindId which, const char *name)
{
	struct Arena arena = {0};
	struct Error ignored;
	const bool *in =
		scope_is_set(domain)
			? scope_in_view(domain, (struct KindIds){which.kind, {&which.id, 1}},
					&arena, &ignored)
			: NULL;
	bool masked = scope_is_set(domain) && !(in && *in);

	arena_release(&arena);
	return masked ? SCOPE_MASK : name;
}

/* Whether what `field` refers to is in the name of a record. */
static bool is_in_name(const struct Entity *entity, const struct Field *field, struct Arena *arena)
{
	if (field->type != FIELD_REF)
		return false;
	if (entity->called)
		return strstr(entity->called, arena_format(arena, "{%s}", field->key)) != NULL;
	return entity->label_field && strcmp(entity->label_field, field->key) == 0;
}

/* The ids that the records of `which` refer to; 0: nothing, or there is no such record. */
static Id *referred(const struct KindIds *which, const struct Records *records,
		    const struct Field *field, struct Arena *arena)
{
	Id *ids = ARENA_ARRAY(arena, which->ids.n, Id);
	size_t at = 0;

	for (size_t i = 0; i < which->ids.n; i++) {
		const struct Record *record = at < records->n ? records_at(records, at) : NULL;
		bool found = record && record->id == which->ids.ids[i];

		ids[i] = found ? field_ref(field, record) : 0;
		at += found;
	}
	return ids;
}

static const char *replaced(const char *text, const char *part, const char *by, struct Arena *arena)
{
	size_t length = strlen(part);
	const char *at = length > 0 ? strstr(text, part) : NULL;

	return at ? arena_format(arena, "%.*s%s%s", (int)(at - text), text, by,
				 replaced(at + length, part, by, arena))
		  : text;
}

/* Masks in names of records what each refers to by a field. */
static bool mask_referred(struct Domain *domain, struct KindIds referred, struct Arena *arena,
			  struct RefName names[], struct Error *error)
{
	struct RefName *whole = ARENA_ARRAY(arena, referred.ids.n, struct RefName);
	struct RefName *seen = ARENA_ARRAY(arena, referred.ids.n, struct RefName);

	if (!store_ref_names(domain->store, referred, arena, whole, error))
		return false;
	for (size_t i = 0; i < referred.ids.n; i++)
		seen[i] = whole[i];
	if (!scope_mask_names(domain, referred, arena, seen, error))
		return false;
	for (size_t i = 0; i < referred.ids.n; i++)
		if (names[i].ref && whole[i].ref && strcmp(whole[i].label, seen[i].label) != 0)
			names[i].label =
				replaced(names[i].label, whole[i].label, seen[i].label, arena);
	return true;
}

static bool mask_parts(struct Domain *domain, struct KindIds which, struct Arena *arena,
		       struct RefName names[], struct Error *error)
{
	const struct Entity *entity = entity_get(which.kind);
	struct Records records = {.entity = NULL};

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		struct KindIds others = {.kind = field->ref, .ids = {.n = which.ids.n}};

		if (!is_in_name(entity, field, arena))
			continue;
		if (!records.entity &&
		    !store_get_many(domain->store, which, arena, &records, error))
			return false;
		others.ids.ids = referred(&which, &records, field, arena);
		if (!mask_referred(domain, others, arena, names, error))
			return false;
	}
	return true;
}

bool scope_mask_names(struct Domain *domain, struct KindIds which, struct Arena *arena,
		      struct RefName names[], struct Error *error)
{
	const bool *in = scope_in_view(domain, which, arena, error);

	if (!in || !mask_parts(domain, which, arena, names, error))
		return false;
	for (size_t i = 0; i < which.ids.n; i++) {
		if (in[i] || !names[i].ref)
			continue;
		names[i].ref = arena_format(arena, "id:%" PRId64, which.ids.ids[i]);
		names[i].label = SCOPE_MASK;
	}
	return true;
}

/* Masks in a title what a record is called where that is not in view. */
static bool mask_in_title(struct Domain *domain, struct KindId which, struct Arena *arena,
			  const char **title, struct Error *error)
{
	struct KindIds one = {which.kind, {&which.id, 1}};
	struct RefName whole, seen;

	if (!store_ref_names(domain->store, one, arena, &whole, error))
		return false;
	if (!whole.ref || (!strstr(*title, whole.label) && !strstr(*title, whole.ref)))
		return true;
	seen = whole;
	if (!scope_mask_names(domain, one, arena, &seen, error))
		return false;
	if (strcmp(seen.ref, whole.ref) != 0)
		*title = replaced(*title, whole.ref, SCOPE_MASK, arena);
	if (strcmp(seen.label, whole.label) != 0)
		*title = replaced(*title, whole.label, seen.label, arena);
	return true;
}

/* The same of the record that a change is of, and of those that it referred and refers to. */
static bool mask_changed(struct Domain *domain, const struct Change *change, struct Arena *arena,
			 const char **title, struct Error *error)
{
	const struct Field *field = entity_field(entity_get(change->kind), change->field);
	const struct Value *const values[] = {&change->old_value, &change->new_value};

	if (!mask_in_title(domain, (struct KindId){change->kind, change->record}, arena, title,
			   error))
		return false;
	for (size_t i = 0; field && field->type == FIELD_REF && i < N_ITEMS(values); i++)
		if (values[i]->type == VALUE_NUMBER &&
		    !mask_in_title(domain, (struct KindId){field->ref, values[i]->number}, arena,
				   title, error))
			return false;
	return true;
}

bool scope_mask_titles(struct Domain *domain, struct Operations *operations, struct Arena *arena,
		       struct Error *error)
{
	struct Arena scratch = {0};
	bool masked = true;

	for (size_t i = 0; i < operations->n && masked; i++) {
		const char *title = operations->items[i].title;
		struct Changes changes = {0};

		masked = store_changes(domain->store, operations->items[i].number, &scratch,
				       &changes, error);
		for (size_t k = 0; masked && k < changes.n; k++)
			masked = mask_changed(domain, &changes.items[k], &scratch, &title, error);
		/* "DAL17-03 Lakeside Oncology": both are of one team. */
		if (title != operations->items[i].title)
			operations->items[i].title =
				replaced(arena_text(arena, title), SCOPE_MASK " " SCOPE_MASK,
					 SCOPE_MASK, arena);
		arena_reset(&scratch);
	}
	arena_release(&scratch);
	return masked;
}
