/* Records: add, set and remove of any kind, each one operation. */
#include "qtp/engine/domain/record.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/operation.h"

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

const struct DayWords *day_words(void)
{
	size_t i = 0;

	while (!capabilities[i]->day_words)
		i++;
	return capabilities[i]->day_words;
}

/* A day that is relative to a session becomes the day it is now. */
static const char *day_text(struct Domain *domain, const struct Entity *entity,
			    const struct Field *field, const void *record, const char *text,
			    struct Arena *arena, struct Error *error)
{
	Day day;
	char iso[DAY_TEXT];

	if (field->type != FIELD_DAY || !day_words()->is(text))
		return text;
	return day_words()->parse(domain, entity, record, text, &day, error)
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
	if ((field->flags & FIELD_FIXED) && !is_new && entity->kept)
		return arena_format(arena, "%s cannot change. %s", field->label, entity->kept);
	if ((field->flags & FIELD_FIXED) && !is_new)
		return arena_format(arena, "%s cannot change. Remove the %s and add a new one.",
				    field->label, entity->name);
	return NULL;
}

static void assign_one(struct Domain *domain, const struct Entity *entity, void *record,
		       const struct Assignment *assignment, bool command_owned,
		       struct Issues *issues)
{
	struct Arena *arena = issues->arena;
	const struct Field *field = entity_field(entity, assignment->field);
	bool is_new = ((struct Record *)record)->id == 0;
	struct Error error = {0};

	if (!field) {
		issues_add(issues, ERROR_INPUT, assignment->field,
			   "There is no field \"%.40s\" in %s. The fields are: %s.",
			   text_show(arena, assignment->field), entity->plural,
			   entity_field_keys(arena, entity));
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

/* What is filled in from a field that is given again becomes empty, to be filled in again. */
static void renew(const struct Entity *entity, void *record, const struct Assignment *assignment,
		  struct Arena *arena)
{
	const struct Field *given = entity_field(entity, assignment->field);
	const char *const *key = given ? given->renews : NULL;

	for (; key && *key; key++)
		if (!field_load(entity_field(entity, *key), record,
				(struct Value){.type = VALUE_NONE}, arena))
			continue; /* every field can be empty */
}

void record_assign(struct Domain *domain, const struct Entity *entity, void *record,
		   struct Assignments assignments, struct Issues *issues)
{
	for (size_t i = 0; i < assignments.n; i++)
		renew(entity, record, &assignments.items[i], issues->arena);
	/* Days relative to a session come last: their team or cohort must be known. */
	for (int relative = 0; relative < 2; relative++)
		for (size_t i = 0; i < assignments.n; i++)
			if (day_words()->is(assignments.items[i].text) == (relative == 1))
				assign_one(domain, entity, record, &assignments.items[i],
					   assignments.command_owned, issues);
}

static const char *title_of(struct Domain *domain, const char *verb, const struct Entity *entity,
			    Id id, struct Arena *arena)
{
	const char *ref = domain_ref(domain, entity->kind, id, arena);
	const char *label = domain_label(domain, entity->kind, id, arena);

	if (entity->called)
		return arena_format(arena, "%s %s", verb, label);
	if (strcmp(ref, label) == 0)
		return arena_format(arena, "%s %s %s", verb, entity->name, ref);
	if (strncmp(ref, "id:", 3) == 0)
		return arena_format(arena, "%s %s %s", verb, entity->name, label);
	return arena_format(arena, "%s %s %s %s", verb, entity->name, ref, label);
}

/* What add, set and save are asked to do. */
struct Request {
	const struct Entity *entity;
	const Id *ids;
	size_t n_ids;
	struct Assignments assignments;
	bool force;
	Id *ret_id;
	struct Issues *issues;
};

static bool add_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Request *request = context;
	const struct Entity *entity = request->entity;
	struct Arena *arena = request->issues->arena;
	struct RecordPut put = {.entity = entity,
				.record = arena_alloc(arena, entity->size),
				.arena = arena,
				.issues = request->issues,
				.force = request->force};

	record_new(domain, entity, put.record, arena);
	record_assign(domain, entity, put.record, request->assignments, put.issues);
	if (!record_put(domain, &put, error))
		return false;
	*request->ret_id = ((struct Record *)put.record)->id;
	operation_set_title(domain, title_of(domain, "add", entity, *request->ret_id, arena));
	return true;
}

bool record_add(struct Domain *domain, const struct Entity *entity,
		const struct Assignment assignments[], size_t n, bool force, Id *ret_id,
		struct Issues *issues, struct Error *error)
{
	struct Request request = {.entity = entity,
				  .assignments = {assignments, n, false},
				  .force = force,
				  .ret_id = ret_id,
				  .issues = issues};

	if (entity->is_issued) {
		issues_add(issues, ERROR_INPUT, "", "A %s is not added by hand. It is issued.",
			   entity->name);
		return issues_ok(issues, error);
	}
	return operation_run(domain, "add", add_body, &request, error);
}

static bool set_one(struct Domain *domain, const struct Request *request, Id id,
		    struct Error *error)
{
	const struct Entity *entity = request->entity;
	struct Arena *arena = request->issues->arena;
	void *before = arena_alloc(arena, entity->size), *after = arena_alloc(arena, entity->size);
	const struct RecordPut put = {entity, before,	       after,
				      arena,  request->issues, request->force};

	if (!domain_get(domain, (struct KindId){entity->kind, id}, before, arena, error))
		return false;
	if (((struct Record *)before)->binned)
		return error_set(error, ERROR_INPUT, "", "This %s is in the bin. Restore it first.",
				 entity->name);
	memcpy(after, before, entity->size);
	record_assign(domain, entity, after, request->assignments, request->issues);
	return record_put(domain, &put, error);
}

static const char *fields_set(struct Assignments assignments, struct Arena *arena)
{
	const char *list = assignments.n ? assignments.items[0].field : "";

	for (size_t i = 1; i < assignments.n; i++)
		list = arena_format(arena, "%s, %s", list, assignments.items[i].field);
	return list;
}

static bool set_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Request *request = context;
	struct Arena *arena = request->issues->arena;
	const char *fields = fields_set(request->assignments, arena), *what;

	for (size_t i = 0; i < request->n_ids; i++)
		if (!set_one(domain, request, request->ids[i], error))
			return false;
	what = request->n_ids == 1
		       ? title_of(domain, "set", request->entity, request->ids[0], arena)
		       : arena_format(arena, "set %zu %s", request->n_ids, request->entity->plural);
	operation_set_title(domain, arena_format(arena, "%s: %s", what, fields));
	return true;
}

bool record_set_many(struct Domain *domain, const struct Entity *entity, const Id ids[],
		     size_t n_ids, const struct Assignment assignments[], size_t n, bool force,
		     struct Issues *issues, struct Error *error)
{
	struct Request request = {.entity = entity,
				  .ids = ids,
				  .n_ids = n_ids,
				  .assignments = {assignments, n, false},
				  .force = force,
				  .issues = issues};

	return operation_run(domain, "set", set_body, &request, error);
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

static bool save_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct RecordPut *put = context;
	Id id = ((const struct Record *)put->before)->id;

	if (!record_put(domain, put, error))
		return false;
	operation_set_title(
		domain,
		arena_format(put->arena, "%s: %s",
			     title_of(domain, "set", put->entity, id, put->arena),
			     fields_changed(put->entity, put->before, put->record, put->arena)));
	return true;
}

bool record_save(struct Domain *domain, const struct Entity *entity, const void *before,
		 void *after, bool force, struct Issues *issues, struct Error *error)
{
	struct RecordPut put = {entity, before, after, issues->arena, issues, force};

	return operation_run(domain, "set", save_body, &put, error);
}

/* The behavior of its kind may keep it. */
static bool may_go(struct Domain *domain, const struct Entity *entity, Id id, struct Error *error)
{
	const struct KindBehavior *behavior = behavior_of(entity->kind);
	struct Arena arena = {0};
	struct Writing writing = {
		.domain = domain, .entity = entity, .arena = &arena, .error = error};
	void *record;
	bool may;

	if (!behavior || !behavior->may_go)
		return true;
	record = arena_alloc(&arena, entity->size);
	may = domain_get(domain, (struct KindId){entity->kind, id}, record, &arena, error) &&
	      behavior->may_go(&writing, record);
	arena_release(&arena);
	return may;
}

bool record_bin(struct Domain *domain, const struct Entity *entity, Id id, struct Error *error)
{
	return domain_bin(domain, entity, id, error) && may_go(domain, entity, id, error);
}

static bool remove_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Request *request = context;

	for (size_t i = 0; i < request->n_ids; i++)
		if (!record_bin(domain, request->entity, request->ids[i], error))
			return false;
	return true;
}

bool record_remove(struct Domain *domain, const struct Entity *entity, const Id ids[], size_t n_ids,
		   struct Error *error)
{
	struct Arena arena = {0};
	struct Request request = {.entity = entity, .ids = ids, .n_ids = n_ids};

	if (entity->kept)
		return error_set(error, ERROR_INPUT, "", "%s", entity->kept);
	const char *title = n_ids == 1
				    ? title_of(domain, "remove", entity, ids[0], &arena)
				    : arena_format(&arena, "remove %zu %s", n_ids, entity->plural);
	bool done = operation_run(domain, title, remove_body, &request, error);

	arena_release(&arena);
	return done;
}

static bool restore_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Request *request = context;

	domain->strict = true;
	return domain_restore(domain, request->entity, request->ids[0], error);
}

bool record_restore(struct Domain *domain, const struct Entity *entity, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Request request = {.entity = entity, .ids = &id, .n_ids = 1};
	bool done = operation_run(domain, title_of(domain, "restore", entity, id, &arena),
				  restore_body, &request, error);

	arena_release(&arena);
	return done;
}

const char *record_text(struct Domain *domain, const struct Field *field, const void *record,
			struct Arena *arena)
{
	if (field->type != FIELD_REF)
		return field_shown(field, record, arena);
	Id id = field_ref(field, record);

	return id ? domain_label(domain, field->ref, id, arena) : "";
}
