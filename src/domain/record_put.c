/* Put: the one way in which a record gets into the file. It is completed, checked, written, and
 * what follows from it is written too. */
#include "record_check.h"

#include <string.h>

static bool has_fault(const struct Issues *issues, const char *field)
{
	for (size_t i = 0; i < issues->n; i++) {
		if (strcmp(issues->items[i].field, field) == 0 && !issues->items[i].warning)
			return true;
	}
	return false;
}

/* Required and cross-field faults, without repeating what is known to be wrong about a field. */
static void check_whole(const struct Entity *entity, const void *record, struct Issues *issues)
{
	struct Issues more;

	issues_init(&more, issues->arena);
	record_check(entity, record, &more);
	for (size_t i = 0; i < more.n; i++) {
		if (!has_fault(issues, more.items[i].field))
			issues_add(issues, more.items[i].code, more.items[i].field, "%s",
				   more.items[i].text);
	}
}

void record_examine(struct Domain *domain, const struct RecordPut *put)
{
	struct Issues *issues = put->issues;
	struct Error error = {0};

	if (issues_n_errors(issues) == 0 &&
	    !record_complete(domain, put->entity, put->before, put->record, put->arena, &error))
		issues_add(issues, error.code, error.field, "%s", error.text);
	check_whole(put->entity, put->record, issues);
	if (issues_n_errors(issues) == 0 &&
	    !record_check_others(domain, put->entity, put->before, put->record, put->arena, issues,
				 &error))
		issues_add(issues, error.code, error.field, "%s", error.text);
}

/* True when nothing prevents it; a warning does unless `force`. */
static bool may_write(const struct Issues *issues, bool force, struct Error *error)
{
	if (!issues_ok(issues, error))
		return false;
	for (size_t i = 0; i < issues->n && !force; i++) {
		if (issues->items[i].warning)
			return error_set(error, ERROR_INPUT, issues->items[i].field, "%s",
					 issues->items[i].text);
	}
	return true;
}

static bool write(struct Domain *domain, const struct RecordPut *put, struct Error *error)
{
	if (!put->before)
		return domain_insert(domain, put->entity, put->record, error);
	return domain_update(domain, put->entity, put->before, put->record, error) &&
	       record_follow(domain, put->entity, put->before, put->record, put->arena, error);
}

bool record_put(struct Domain *domain, const struct RecordPut *put, struct Error *error)
{
	struct RecordPut whole = *put;
	struct Issues own;

	if (!whole.issues) {
		issues_init(&own, put->arena);
		whole.issues = &own;
		whole.force = true;
	}
	record_examine(domain, &whole);
	return may_write(whole.issues, whole.force, error) && write(domain, &whole, error);
}

/* Calls `change` for each record of a kind whose reference `owner` is `id`, in the bin or not, and
 * writes those that it changes (true). */
struct EachPart {
	const struct Entity *entity;
	const struct Field *owner;
	Id id;
	bool (*change)(const struct EachPart *each, void *record, struct Arena *arena);
	const struct Field *code;
	const char *old_code, *new_code;
	Id to;
};

static bool change_parts(struct Domain *domain, const struct EachPart *each,
			 const struct Records *parts, struct Arena *arena, struct Error *error)
{
	for (size_t i = 0; i < parts->n; i++) {
		const void *before = records_at(parts, i);
		void *after = arena_alloc(arena, each->entity->size);

		memcpy(after, before, each->entity->size);
		if (each->change(each, after, arena) &&
		    (!domain_update(domain, each->entity, before, after, error) ||
		     !record_follow(domain, each->entity, before, after, arena, error)))
			return false;
	}
	return true;
}

static bool change_each(struct Domain *domain, const struct EachPart *each, struct Arena *arena,
			struct Error *error)
{
	struct ListQuery query = {
		.entity = each->entity, .scope = each->owner, .scope_id = each->id};
	struct Records parts;

	for (int bin = 0; bin < 2; bin++) {
		query.binned = bin;
		if (!domain_list(domain, &query, arena, &parts, error) ||
		    !change_parts(domain, each, &parts, arena, error))
			return false;
	}
	return true;
}

static bool change_code(const struct EachPart *each, void *record, struct Arena *arena)
{
	const char *code = field_value(each->code, record, arena).text;
	size_t length = strlen(each->old_code);

	if (!code || strncmp(code, each->old_code, length) != 0 || code[length] != '-')
		return false;
	struct Value renamed = {.type = VALUE_TEXT,
				.text = arena_format(arena, "%s%s", each->new_code, code + length)};

	return field_load(each->code, record, renamed, arena);
}

bool record_recode_parts(struct Domain *domain, const struct Recode *recode, struct Arena *arena,
			 struct Error *error)
{
	const struct Entity *entity = entity_get(recode->kind);
	const struct EachPart each = {.entity = entity,
				      .owner = entity_field(entity, recode->owner_field),
				      .id = recode->owner,
				      .change = change_code,
				      .code = entity_field(entity, "code"),
				      .old_code = recode->old_code,
				      .new_code = recode->new_code};

	if (!recode->old_code || !recode->new_code ||
	    strcmp(recode->old_code, recode->new_code) == 0)
		return true;
	return change_each(domain, &each, arena, error);
}

static bool change_reference(const struct EachPart *each, void *record, struct Arena *arena)
{
	(void)arena;
	field_set_ref(each->owner, record, each->to);
	return true;
}

bool record_redirect(struct Domain *domain, enum Kind kind, Id from, Id to, struct Arena *arena,
		     struct Error *error)
{
	for (int i = 0; i < N_KINDS; i++) {
		const struct Entity *entity = entity_get((enum Kind)i);

		for (size_t k = 0; entity && k < entity->n_fields; k++) {
			const struct EachPart each = {.entity = entity,
						      .owner = &entity->fields[k],
						      .id = from,
						      .change = change_reference,
						      .to = to};

			if (each.owner->type == FIELD_REF && each.owner->ref == kind &&
			    !(each.owner->flags & FIELD_JUDGED) &&
			    !change_each(domain, &each, arena, error))
				return false;
		}
	}
	return true;
}
