/* Records: add, set and remove of any kind, each one operation. */
#include "qtp/engine/domain/record.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>
#include <string.h>

void record_new(struct Domain *domain, const struct Entity *entity, void *record,
		struct Arena *arena)
{
	record_blank(entity, record);
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (field->initial && !field_parse(field, record, field->initial,
						   (struct ParseFrame){domain->today, arena}, NULL))
			continue; /* a table's own initial values are tested to parse */
	}
}

/* A record that is given values. */
struct Assigning {
	struct Domain *domain;
	const struct Entity *entity;
	void *record;
	bool command_owned;
	struct Issues *issues;
};

static void assign_ref(const struct Assigning *to, const struct Field *field, const char *text)
{
	const struct RecordSoFar of = {to->entity, to->record};
	struct Error error = {0};
	Id id = 0;

	if (text_is_empty(text) ||
	    record_resolve(to->domain, of, &(struct FieldText){field, text}, &id, &error)) {
		field_set_ref(field, to->record, id);
	} else {
		issues_add(to->issues, error.code, field->key, "%s: %s", field->label, error.text);
		issues_advise(to->issues, error.shell);
	}
}

const struct DayWords *day_words(void)
{
	size_t i = 0;

	while (!capabilities[i]->day_words)
		i++;
	return capabilities[i]->day_words;
}

/* A day that is relative to a session becomes the day it is now. */
static const char *day_text(const struct Assigning *to, const struct Field *field, const char *text,
			    struct Error *error)
{
	Day day;
	char iso[DAY_TEXT];

	if (field->type != FIELD_DAY || !day_words()->is(text))
		return text;
	return day_words()->parse(to->domain, (struct RecordSoFar){to->entity, to->record}, text,
				  &day, error)
		       ? arena_text(to->issues->arena, day_iso(day, iso))
		       : NULL;
}

static void assign_text(const struct Assigning *to, const struct Field *field, const char *text)
{
	struct Arena *arena = to->issues->arena;
	struct Error error = {0};

	text = day_text(to, field, text, &error);
	if (!text || !field_parse(field, to->record, text,
				  (struct ParseFrame){to->domain->today, arena}, &error))
		issues_add(to->issues, error.code, field->key, "%s", error.text);
}

const char *record_issued(const struct Entity *entity, struct Arena *arena)
{
	return arena_format(arena, "A %s is not added by hand. It is issued.", entity->name);
}

const char *record_refusal(const struct Entity *entity, const struct Field *field, bool is_new,
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

/* Whether a field that cannot be given has the value already. */
static bool is_same(const struct Assigning *to, const struct Field *field, const char *text)
{
	struct Arena *arena = to->issues->arena;
	void *wanted = arena_alloc(arena, to->entity->size);

	memcpy(wanted, to->record, to->entity->size);
	return field->type != FIELD_REF && !(field->flags & FIELD_JUDGED) &&
	       field_parse(field, wanted, text, (struct ParseFrame){to->domain->today, arena},
			   NULL) &&
	       field_equal(field, wanted, to->record);
}

static void assign_one(const struct Assigning *to, const struct Assignment *assignment)
{
	struct Arena *arena = to->issues->arena;
	const struct Field *field = entity_field(to->entity, assignment->field);
	bool is_new = ((const struct Record *)to->record)->id == 0;

	if (!field) {
		issues_add(to->issues, ERROR_INPUT, assignment->field,
			   "There is no field \"%.40s\" in %s. The fields are: %s.",
			   text_show(arena, assignment->field), to->entity->plural,
			   entity_field_keys(arena, to->entity));
		return;
	}
	const char *reason =
		to->command_owned ? NULL : record_refusal(to->entity, field, is_new, arena);

	if (reason && !is_same(to, field, assignment->text))
		issues_add(to->issues, ERROR_INPUT, field->key, "%s", reason);
	else if (!reason && field->type == FIELD_REF)
		assign_ref(to, field, assignment->text);
	else if (!reason)
		assign_text(to, field, assignment->text);
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

/* Some are read by other fields: a code of a season by what leads there, days that are relative to
 * a session by the team or cohort, those that lean by a choice by what is chosen. */
enum Turn { TURN_FIRST, TURN_OF_SEASON, TURN_DAYS, N_TURNS };

static enum Turn turn_of(const struct Entity *entity, const struct Assignment *assignment)
{
	const struct Field *field = entity_field(entity, assignment->field);

	if (day_words()->is(assignment->text) || (field && field->leans))
		return TURN_DAYS;
	return field && field->type == FIELD_REF && record_is_of_a_season(entity_get(field->ref))
		       ? TURN_OF_SEASON
		       : TURN_FIRST;
}

void record_assign(struct Domain *domain, const struct Entity *entity, void *record,
		   struct Assignments assignments, struct Issues *issues)
{
	const struct Assigning to = {domain, entity, record, assignments.command_owned, issues};

	for (size_t i = 0; i < assignments.n; i++)
		renew(entity, record, &assignments.items[i], issues->arena);
	for (enum Turn turn = TURN_FIRST; turn < N_TURNS; turn++)
		for (size_t i = 0; i < assignments.n; i++)
			if (turn_of(entity, &assignments.items[i]) == turn)
				assign_one(&to, &assignments.items[i]);
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

/* A record that is added. */
struct Adding {
	const struct RecordEdit *edit;
	Id id;
};

static bool add_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Adding *adding = context;
	const struct Entity *entity = adding->edit->entity;
	struct Arena *arena = adding->edit->issues->arena;
	struct RecordPut put = {.entity = entity,
				.record = arena_alloc(arena, entity->size),
				.arena = arena,
				.issues = adding->edit->issues,
				.force = adding->edit->force};

	record_new(domain, entity, put.record, arena);
	record_assign(domain, entity, put.record, adding->edit->fields, put.issues);
	if (!record_put(domain, &put, error))
		return false;
	adding->id = ((struct Record *)put.record)->id;
	operation_set_title(domain, title_of(domain, "add", entity, adding->id, arena));
	return true;
}

bool record_add(struct Domain *domain, const struct RecordEdit *edit, Id *ret_id,
		struct Error *error)
{
	struct Adding adding = {edit, 0};

	if (edit->entity->is_issued) {
		issues_add(edit->issues, ERROR_INPUT, "", "%s",
			   record_issued(edit->entity, edit->issues->arena));
		return issues_ok(edit->issues, error);
	}
	if (!operation_run(domain, "add", add_body, &adding, error))
		return false;
	*ret_id = adding.id;
	return true;
}

static bool set_one(struct Domain *domain, const struct RecordEdit *edit, Id id,
		    struct Error *error)
{
	const struct Entity *entity = edit->entity;
	struct Arena *arena = edit->issues->arena;
	void *before = arena_alloc(arena, entity->size), *after = arena_alloc(arena, entity->size);
	const struct RecordPut put = {entity, before, after, arena, edit->issues, edit->force};

	if (!domain_get(domain, (struct KindId){entity->kind, id}, before, arena, error))
		return false;
	if (((struct Record *)before)->binned)
		return error_set(error, ERROR_INPUT, "", "This %s is in the bin. Restore it first.",
				 entity->name);
	memcpy(after, before, entity->size);
	record_assign(domain, entity, after, edit->fields, edit->issues);
	return record_put(domain, &put, error);
}

static const char *fields_set(struct Assignments assignments, struct Arena *arena)
{
	const char *list = assignments.n ? assignments.items[0].field : "";

	for (size_t i = 1; i < assignments.n; i++)
		list = arena_format(arena, "%s, %s", list, assignments.items[i].field);
	return list;
}

/* Records whose fields are set. */
struct Setting {
	const struct RecordEdit *edit;
	struct IdSpan ids;
};

static bool set_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Setting *setting = context;
	const struct RecordEdit *edit = setting->edit;
	struct IdSpan ids = setting->ids;
	struct Arena *arena = edit->issues->arena;
	const char *fields = fields_set(edit->fields, arena), *what;

	for (size_t i = 0; i < ids.n; i++)
		if (!set_one(domain, edit, ids.ids[i], error))
			return false;
	what = ids.n == 1 ? title_of(domain, "set", edit->entity, ids.ids[0], arena)
			  : arena_format(arena, "set %zu %s", ids.n, edit->entity->plural);
	operation_set_title(domain, arena_format(arena, "%s: %s", what, fields));
	return true;
}

bool record_set(struct Domain *domain, const struct RecordEdit *edit, struct IdSpan ids,
		struct Error *error)
{
	struct Setting setting = {edit, ids};

	return operation_run(domain, "set", set_body, &setting, error);
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

bool record_save(struct Domain *domain, const struct RecordPut *put, struct Error *error)
{
	struct RecordPut saved = *put;

	return operation_run(domain, "set", save_body, &saved, error);
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

/* Records that go to the bin, or come out of it. */
struct Removing {
	const struct Entity *entity;
	struct IdSpan ids;
};

static bool remove_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Removing *removing = context;

	for (size_t i = 0; i < removing->ids.n; i++)
		if (!record_bin(domain, removing->entity, removing->ids.ids[i], error))
			return false;
	return true;
}

bool record_remove(struct Domain *domain, const struct Entity *entity, const Id ids[], size_t n_ids,
		   struct Error *error)
{
	struct Arena arena = {0};
	struct Removing removing = {entity, {ids, n_ids}};

	if (entity->kept)
		return error_set(error, ERROR_INPUT, "", "%s", entity->kept);
	const char *title = n_ids == 1
				    ? title_of(domain, "remove", entity, ids[0], &arena)
				    : arena_format(&arena, "remove %zu %s", n_ids, entity->plural);
	bool done = operation_run(domain, title, remove_body, &removing, error);

	arena_release(&arena);
	return done;
}

static bool restore_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Removing *removing = context;

	domain->strict = true;
	return domain_restore(domain, removing->entity, removing->ids.ids[0], error);
}

bool record_restore(struct Domain *domain, const struct Entity *entity, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Removing removing = {entity, {&id, 1}};
	bool done = operation_run(domain, title_of(domain, "restore", entity, id, &arena),
				  restore_body, &removing, error);

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
