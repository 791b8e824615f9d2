/* Records: add, set and remove of any kind, each one operation. */
#include "qtp/domain/record.h"

#include "qtp/base/text.h"
#include "qtp/base/utf8.h"
#include "qtp/domain/relative_day.h"
#include "qtp/store/store.h"
#include "record_check.h"

#include <inttypes.h>
#include <string.h>

void record_new(struct Domain *domain, const struct Entity *entity, void *record,
		struct Arena *arena)
{
	record_blank(entity, record);
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (field->initial &&
		    !field_parse(field, record, field->initial, domain->today, arena, NULL))
			continue; /* a table's own initial values are tested to parse */
	}
}

static void assign_ref(struct Domain *domain, const struct Field *field, void *record,
		       const char *text, struct Issues *issues)
{
	struct Error error = {0};
	Id id = 0;

	if (text_is_empty(text) ||
	    domain_resolve(domain, entity_get(field->ref), text, &id, &error))
		field_set_ref(field, record, id);
	else
		issues_add(issues, error.code, field->key, "%s: %s", field->label, error.text);
}

/* A day that hangs on a session becomes the day it is now. */
static const char *day_text(struct Domain *domain, const struct Entity *entity,
			    const struct Field *field, const void *record, const char *text,
			    struct Arena *arena, struct Error *error)
{
	Day day;
	char iso[DAY_TEXT];

	if (field->type != FIELD_DAY || !relative_day_is(text))
		return text;
	return relative_day_parse(domain, entity, record, text, &day, error)
		       ? arena_text(arena, day_iso(day, iso))
		       : NULL;
}

/* Why a field cannot be given, or NULL. */
static const char *refusal(const struct Entity *entity, const struct Field *field, bool is_new,
			   struct Arena *arena)
{
	if (field->flags & FIELD_JUDGED)
		return arena_format(arena, "%s is computed and cannot be set.", field->label);
	if (field->flags & FIELD_OWNED)
		return arena_format(arena, "%s is not set directly. Use one of the commands: %s.",
				    field->label, field->command);
	if ((field->flags & FIELD_FIXED) && !is_new)
		return arena_format(arena, "%s of a %s cannot change. Remove it and add a new one.",
				    field->label, entity->name);
	return NULL;
}

static void assign_one(struct Domain *domain, const struct Entity *entity, void *record,
		       const struct Assignment *assignment, bool command_owned, struct Arena *arena,
		       struct Issues *issues)
{
	const struct Field *field = entity_field(entity, assignment->field);
	bool is_new = ((struct Record *)record)->id == 0;
	struct Error error = {0};

	if (!field) {
		issues_add(issues, ERROR_INPUT, assignment->field,
			   "A %s has no field \"%.40s\". Its fields are: %s.", entity->name,
			   text_show(arena, assignment->field), entity_field_keys(arena, entity));
		return;
	}
	const char *reason = command_owned ? NULL : refusal(entity, field, is_new, arena);

	if (reason) {
		void *wanted = arena_alloc(arena, entity->size);

		memcpy(wanted, record, entity->size);
		bool same =
			field->type != FIELD_REF && !(field->flags & FIELD_JUDGED) &&
			field_parse(field, wanted, assignment->text, domain->today, arena, NULL) &&
			field_equal(field, wanted, record);

		if (!same)
			issues_add(issues, ERROR_INPUT, field->key, "%s", reason);
		return;
	}
	if (field->type == FIELD_REF)
		assign_ref(domain, field, record, assignment->text, issues);
	else {
		const char *text =
			day_text(domain, entity, field, record, assignment->text, arena, &error);

		if (!text || !field_parse(field, record, text, domain->today, arena, &error))
			issues_add(issues, error.code, field->key, "%s", error.text);
	}
}

static bool has_fault(const struct Issues *issues, const char *field)
{
	for (size_t i = 0; i < issues->n; i++) {
		if (strcmp(issues->items[i].field, field) == 0 && !issues->items[i].warning)
			return true;
	}
	return false;
}

/* Required and cross-field faults, without repeating what is known to be wrong about a field. */
static void check_whole(const struct Entity *entity, const void *record, struct Arena *arena,
			struct Issues *issues)
{
	struct Issues more;

	issues_init(&more, arena);
	record_check(entity, record, &more);
	for (size_t i = 0; i < more.n; i++) {
		if (!has_fault(issues, more.items[i].field))
			issues_add(issues, more.items[i].code, more.items[i].field, "%s",
				   more.items[i].text);
	}
}

static void complete_and_check(struct Domain *domain, const struct Entity *entity,
			       const void *before, void *record, struct Arena *arena,
			       struct Issues *issues)
{
	struct Error error = {0};

	if (issues_n_errors(issues) == 0 &&
	    !record_complete(domain, entity, before, record, arena, &error))
		issues_add(issues, error.code, error.field, "%s", error.text);
	check_whole(entity, record, arena, issues);
	if (issues_n_errors(issues) == 0 &&
	    !record_check_others(domain, entity, before, record, arena, issues, &error))
		issues_add(issues, error.code, error.field, "%s", error.text);
}

void record_assign(struct Domain *domain, const struct Entity *entity, void *record,
		   const struct Assignment assignments[], size_t n, bool command_owned,
		   struct Arena *arena, struct Issues *issues)
{
	void *before = NULL;

	if (((struct Record *)record)->id) {
		before = arena_alloc(arena, entity->size);
		memcpy(before, record, entity->size);
	}
	/* Days that hang on a session come last: their team or cohort must be known. */
	for (int relative = 0; relative < 2; relative++)
		for (size_t i = 0; i < n; i++)
			if (relative_day_is(assignments[i].text) == (relative == 1))
				assign_one(domain, entity, record, &assignments[i], command_owned,
					   arena, issues);
	complete_and_check(domain, entity, before, record, arena, issues);
}

/* True when nothing stands in the way; a warning does unless `force`. */
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

/* Ends an operation: commits when it went well, else rolls back and keeps the error. */
static bool finish(struct Domain *domain, bool done, struct Error *error)
{
	if (!done) {
		store_rollback(domain->store);
		return false;
	}
	return store_commit(domain->store, NULL, error);
}

static const char *title_of(struct Domain *domain, const char *verb, const struct Entity *entity,
			    Id id, struct Arena *arena)
{
	const char *ref = domain_ref(domain, entity->kind, id, arena);
	const char *label = domain_label(domain, entity->kind, id, arena);

	if (strcmp(ref, label) == 0)
		return arena_format(arena, "%s %s %s", verb, entity->name, ref);
	if (strncmp(ref, "id:", 3) == 0)
		return arena_format(arena, "%s %s %s", verb, entity->name, label);
	return arena_format(arena, "%s %s %s %s", verb, entity->name, ref, label);
}

static bool add_in_operation(struct Domain *domain, const struct Entity *entity,
			     const struct Assignment assignments[], size_t n, bool force,
			     Id *ret_id, struct Issues *issues, struct Error *error)
{
	struct Arena *arena = issues->arena;
	void *record = arena_alloc(arena, entity->size);

	record_new(domain, entity, record, arena);
	record_assign(domain, entity, record, assignments, n, false, arena, issues);
	if (!may_write(issues, force, error) || !domain_insert(domain, entity, record, error))
		return false;
	*ret_id = ((struct Record *)record)->id;
	store_set_title(domain->store, title_of(domain, "add", entity, *ret_id, arena));
	return true;
}

bool record_add(struct Domain *domain, const struct Entity *entity,
		const struct Assignment assignments[], size_t n, bool force, Id *ret_id,
		struct Issues *issues, struct Error *error)
{
	if (!store_begin(domain->store, "add", error))
		return false;
	return finish(
		domain,
		add_in_operation(domain, entity, assignments, n, force, ret_id, issues, error),
		error);
}

static bool set_in_operation(struct Domain *domain, const struct Entity *entity, Id id,
			     const struct Assignment assignments[], size_t n, bool force,
			     struct Issues *issues, struct Error *error)
{
	struct Arena *arena = issues->arena;
	void *before = arena_alloc(arena, entity->size), *after = arena_alloc(arena, entity->size);

	if (!domain_get(domain, entity, id, before, arena, error))
		return false;
	if (((struct Record *)before)->binned)
		return error_set(error, ERROR_INPUT, "", "This %s is in the bin. Restore it first.",
				 entity->name);
	memcpy(after, before, entity->size);
	record_assign(domain, entity, after, assignments, n, false, arena, issues);
	return may_write(issues, force, error) &&
	       domain_update(domain, entity, before, after, error) &&
	       record_follow(domain, entity, before, after, arena, error);
}

static const char *fields_set(const struct Assignment assignments[], size_t n, struct Arena *arena)
{
	const char *list = n ? assignments[0].field : "";

	for (size_t i = 1; i < n; i++)
		list = arena_format(arena, "%s, %s", list, assignments[i].field);
	return list;
}

bool record_set_many(struct Domain *domain, const struct Entity *entity, const Id ids[],
		     size_t n_ids, const struct Assignment assignments[], size_t n, bool force,
		     struct Issues *issues, struct Error *error)
{
	bool done = true;

	if (!store_begin(domain->store, "set", error))
		return false;
	for (size_t i = 0; i < n_ids && done; i++)
		done = set_in_operation(domain, entity, ids[i], assignments, n, force, issues,
					error);
	if (done && n_ids == 1)
		store_set_title(domain->store,
				arena_format(issues->arena, "%s: %s",
					     title_of(domain, "set", entity, ids[0], issues->arena),
					     fields_set(assignments, n, issues->arena)));
	else if (done)
		store_set_title(domain->store,
				arena_format(issues->arena, "set %zu %s: %s", n_ids, entity->plural,
					     fields_set(assignments, n, issues->arena)));
	return finish(domain, done, error);
}

bool record_set(struct Domain *domain, const struct Entity *entity, Id id,
		const struct Assignment assignments[], size_t n, bool force, struct Issues *issues,
		struct Error *error)
{
	return record_set_many(domain, entity, &id, 1, assignments, n, force, issues, error);
}

static const char *fields_changed(const struct Entity *entity, const void *before,
				  const void *after, struct Arena *arena)
{
	const char *list = NULL;

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (!(field->flags & FIELD_JUDGED) && !field_equal(field, before, after))
			list = list ? arena_format(arena, "%s, %s", list, field->key) : field->key;
	}
	return list ? list : "";
}

bool record_save(struct Domain *domain, const struct Entity *entity, const void *before,
		 void *after, bool force, struct Issues *issues, struct Error *error)
{
	struct Arena *arena = issues->arena;
	Id id = ((const struct Record *)before)->id;

	if (!store_begin(domain->store, "set", error))
		return false;
	complete_and_check(domain, entity, before, after, arena, issues);
	bool done = may_write(issues, force, error) &&
		    domain_update(domain, entity, before, after, error) &&
		    record_follow(domain, entity, before, after, arena, error);

	if (done)
		store_set_title(domain->store,
				arena_format(arena, "%s: %s",
					     title_of(domain, "set", entity, id, arena),
					     fields_changed(entity, before, after, arena)));
	return finish(domain, done, error);
}

bool record_remove(struct Domain *domain, const struct Entity *entity, const Id ids[], size_t n_ids,
		   struct Error *error)
{
	struct Arena arena = {0};
	const char *title = n_ids == 1
				    ? title_of(domain, "remove", entity, ids[0], &arena)
				    : arena_format(&arena, "remove %zu %s", n_ids, entity->plural);
	bool done = store_begin(domain->store, title, error);

	if (done) {
		for (size_t i = 0; i < n_ids && done; i++)
			done = domain_bin(domain, entity, ids[i], error);
		done = finish(domain, done, error);
	}
	arena_release(&arena);
	return done;
}

static bool restore_in_operation(struct Domain *domain, const struct Entity *entity, Id id,
				 struct Arena *arena, struct Error *error)
{
	struct Issues issues;
	void *record = arena_alloc(arena, entity->size);

	issues_init(&issues, arena);
	if (!domain_restore(domain, entity, id, error) ||
	    !domain_get(domain, entity, id, record, arena, error) ||
	    !record_check_others(domain, entity, NULL, record, arena, &issues, error))
		return false;
	return issues_ok(&issues, error);
}

bool record_restore(struct Domain *domain, const struct Entity *entity, Id id, struct Error *error)
{
	struct Arena arena = {0};
	bool done =
		store_begin(domain->store, title_of(domain, "restore", entity, id, &arena), error);

	if (done)
		done = finish(domain, restore_in_operation(domain, entity, id, &arena, error),
			      error);
	arena_release(&arena);
	return done;
}

const char *record_text(struct Domain *domain, const struct Field *field, const void *record,
			struct Arena *arena)
{
	if (field->type != FIELD_REF)
		return field_text(field, record, arena);
	Id id = field_ref(field, record);

	return id ? domain_label(domain, field->ref, id, arena) : "";
}
