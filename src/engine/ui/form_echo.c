/* Form echo: what the text of a field means. */
#include "form_parts.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/due.h"
#include "qtp/engine/model/field_value.h"

#include <string.h>

#define WHOLE_DATE 10 /* bytes of 2017-08-21: what is as long is not still being typed */

/* The record with the references and choices that are typed now, so far as they are understood. */
static void *record_so_far(struct App *app, const struct FormLayer *form, struct Arena *arena)
{
	void *record = arena_alloc(arena, form->entity->size);
	struct Error ignored;
	Id id;

	record_blank(form->entity, record);
	if (form->before)
		memcpy(record, form->before, form->entity->size);
	for (size_t i = 0; i < form->n; i++) {
		const struct FormField *field = &form->fields[i];

		if (field->field->type == FIELD_REF && field->edit.text.length > 0 &&
		    domain_resolve(app->domain, entity_get(field->field->ref),
				   text_get(&field->edit.text), &id, &ignored))
			field_set_ref(field->field, record, id);
		else if (field->field->type == FIELD_CHOICE &&
			 !field_parse(field->field, record, text_get(&field->edit.text),
				      (struct ParseFrame){app->domain->today, arena}, &ignored))
			continue;
	}
	return record;
}

static const char *echo_relative(struct App *app, const struct FormLayer *form, const char *text,
				 struct Arena *arena)
{
	const struct RecordSoFar of = {form->entity, record_so_far(app, form, arena)};
	struct Error error;
	Day day;

	if (!day_words()->parse(app->domain, of, text, &day, &error))
		return arena_text(arena, error.text);
	return day_echo(day, app->domain->today, arena);
}

static enum DayLean lean_of(const struct FormAt *at)
{
	const struct Field *field = at->field->field;

	return field->leans && !at->form->command
		       ? field_lean(field, record_so_far(at->app, at->form, at->arena))
		       : field->lean;
}

static const char *echo_day(const struct FormAt *at)
{
	Day day, today = at->app->domain->today, from = at->field->moved_from;
	struct Arena *arena = at->arena;
	struct DayFrame frame = day_frame(today, lean_of(at));
	const char *why = "";
	char text[DAY_TEXT];

	if (text_is_empty(at->text))
		return from == DAY_NONE ? "" : arena_format(arena, "now %s", day_long(from, text));
	/* A command's fields are those of another kind: it says itself what it cannot read. */
	if (day_words()->is(at->text) && !at->form->command)
		return echo_relative(at->app, at->form, at->text, arena);
	frame.from = from == DAY_NONE ? today : from;
	if (day_read(at->text, frame, &day, &why))
		return day_echo(day, today, arena);
	if (at->field == &at->form->fields[at->form->focus] && strlen(at->text) < WHOLE_DATE)
		return "";			  /* it may become one */
	if (!*why || at->field->fault.length > 0) /* which says it */
		return "no date";
	return arena_format(arena, "no date: %s", why);
}

/* No record has such a name, so that Ctrl-N may add one. */
static bool is_new_name(struct App *app, const struct Field *field, const char *text,
			struct Arena *arena)
{
	struct FindQuery query = {.kind = field->ref, .text = text, .limit = 1};
	struct Error ignored;
	struct IdSpan ids;

	return domain_find(app->domain, &query, arena, &ids, &ignored) && ids.n == 0;
}

static const char *echo_ref(struct App *app, const struct FormLayer *form,
			    const struct FormField *field, const char *text, struct Arena *arena)
{
	const struct Entity *entity = entity_get(field->field->ref);
	bool unlisted =
		field == &form->fields[form->focus] && form->n_candidates == 0 && !form->wants_more;
	struct Error ignored;
	Id id;

	if (domain_resolve(app->domain, entity, text, &id, &ignored))
		return domain_label(app->domain, entity->kind, id, arena);
	if (!unlisted)
		return "";
	return is_new_name(app, field->field, text, arena)
		       ? "Ctrl-N adds a new one"
		       : arena_format(arena, "fits several %s", entity->plural);
}

void form_judge(struct App *app, struct FormLayer *form, struct FormField *field)
{
	const struct Assignment given = {field->field->key, text_get(&field->edit.text)};
	struct Issues issues;

	if (!form->entity || form->command || form->bulk || field->row != &form_plain_row ||
	    field->fault.length > 0 || text_is_empty(given.text) || !form_field_is_changed(field))
		return;
	issues_init(&issues, &app->scratch);
	record_assign(app->domain, form->entity, record_so_far(app, form, &app->scratch),
		      (struct Assignments){.items = &given, .n = 1}, &issues);
	if (issues.n == 0)
		return;
	form_add_fault(&field->fault, issues.items[0].text);
	if (field->field->type == FIELD_REF &&
	    is_new_name(app, field->field, given.text, &app->scratch))
		form_add_fault(&field->fault, "Ctrl-N in the field adds it.");
}

static const char *echo_due(const char *text, struct Arena *arena)
{
	struct DuePoint point;

	return due_read(text, &point) ? due_words(point, arena) : "like s2-14d";
}

/* What other records say of it: "without a charter at most 0.5". */
static const char *echo_hint(const struct FormAt *at)
{
	const struct Field *field = at->field->field;
	void *record = record_so_far(at->app, at->form, at->arena);
	struct Error ignored;
	const char *hint;

	if (!field_parse(field, record, at->text,
			 (struct ParseFrame){at->app->domain->today, at->arena}, &ignored))
		return "";
	hint = record_hint(at->app->domain, at->form->entity, field->key, record, at->arena);
	return hint ? hint : "";
}

bool form_has_hint(const struct FormLayer *form, const struct FormField *field)
{
	const char *key = form->entity ? record_hinted(form->entity) : NULL;

	return key && !form->command && strcmp(key, field->field->key) == 0;
}

const char *form_echo(const struct FormAt *at)
{
	const struct Field *field = at->field->field;
	const struct FieldChoice *choice = field->choices;

	if (at->field->row->echo)
		return at->field->row->echo(at);
	if (field->type == FIELD_DAY)
		return echo_day(at);
	if (form_has_hint(at->form, at->field))
		return echo_hint(at);
	if (text_is_empty(at->text))
		return "";
	if (field->type == FIELD_DUE)
		return echo_due(at->text, at->arena);
	if (field->type == FIELD_REF)
		return echo_ref(at->app, at->form, at->field, at->text, at->arena);
	for (; choice && choice->key; choice++)
		if (strcmp(choice->key, at->text) == 0)
			return strcmp(choice->label, at->text) == 0 ? "" : choice->label;
	return "";
}
