/* Form complete: candidates for references, and choices that step on. */
#include "form_parts.h"

#include "qtp/engine/domain/file.h"
#include "qtp/engine/view/complete.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define CANDIDATE_FROM 1 /* characters from which names are looked up */

const char *form_ref_text(struct App *app, enum Kind kind, Id id, struct Arena *arena)
{
	const char *texts[] = {domain_label(app->domain, kind, id, arena),
			       domain_ref(app->domain, kind, id, arena)};
	struct Error ignored;
	Id found;

	for (size_t i = 0; i < N_ITEMS(texts); i++)
		if (domain_resolve(app->domain, entity_get(kind), texts[i], &found, &ignored) &&
		    found == id)
			return texts[i];
	return arena_format(arena, "id:%" PRId64, id);
}

static const struct FieldChoice yes_no[] = {{"no", "no"}, {"yes", "yes"}, {NULL, NULL}};

/* The record that a command is about is not what else the command needs of its kind. */
static bool is_subject(const struct FormLayer *form, enum Kind kind, Id id)
{
	return form->command && form->command->kind == kind && form->n_ids == 1 &&
	       form->ids[0] == id;
}

/* Shows them; the one that was chosen stays so, as those that were there come first. */
static void set_candidates(struct App *app, struct FormLayer *form, struct IdSpan ids)
{
	enum Kind kind = form_focused(form)->field->ref;
	struct RefName names[FORM_CANDIDATES_MOST];
	struct Error ignored;
	bool chosen = form->candidate < form->n_candidates;
	size_t candidate = form->candidate;

	if (!domain_ref_names(app->domain, (struct KindIds){kind, ids}, &app->scratch, names,
			      &ignored))
		return;
	form_free_candidates(form);
	for (size_t i = 0; i < ids.n; i++)
		if (names[i].ref && !is_subject(form, kind, ids.ids[i]))
			form->candidates[form->n_candidates++] =
				heap_text(arena_format(&app->scratch, "%" PRId64 "\t%s\t%s",
						       ids.ids[i], names[i].label, names[i].ref));
	form->candidate = chosen ? candidate : form->n_candidates;
}

void form_find_candidates(struct App *app, struct FormLayer *form)
{
	const struct FormField *field = form_focused(form);
	const char *text = text_get(&field->edit.text);
	struct Error ignored;
	struct IdSpan ids;

	form_drop_candidates(form);
	if (field->field->type != FIELD_REF || strlen(text) < CANDIDATE_FROM ||
	    strcmp(text, field->original) == 0)
		return;
	if (!domain_find(app->domain,
			 &(struct FindQuery){
				 .kind = field->field->ref, .text = text, .limit = FORM_CANDIDATES},
			 &app->scratch, &ids, &ignored))
		return;
	set_candidates(app, form, ids);
	form->wants_more = ids.n < FORM_CANDIDATES;
}

/* --- The list of an empty reference --- */

/* The reference of `entity` to what another field of the form names: the aims of the team. */
static const struct Field *find_owner(struct App *app, const struct FormLayer *form,
				      const struct Entity *entity, Id *ret_id)
{
	struct Error ignored;

	for (size_t i = 0; i < form->n; i++) {
		const struct Field *given = form->fields[i].field;
		const char *text = text_get(&form->fields[i].edit.text);
		const struct Field *own = entity_field(entity, given->key);

		if (own && own->type == FIELD_REF && given->type == FIELD_REF &&
		    own->ref == given->ref && !text_is_empty(text) &&
		    domain_resolve(app->domain, entity_get(own->ref), text, ret_id, &ignored))
			return own;
	}
	return NULL;
}

/* The ids of the records that the field offers first; all where none are of that sort. */
static bool list_offered(struct App *app, const struct Field *field, struct ListQuery *query,
			 struct IdSpan *ret_ids)
{
	struct Error ignored;

	if (field->offered && !filter_parse(query->entity, field->offered,
					    (struct ParseFrame){app->domain->today, &app->scratch},
					    &query->filter, &ignored))
		query->filter = NULL;
	if (!domain_ids(app->domain, query, &app->scratch, ret_ids, &ignored))
		return false;
	if (ret_ids->n > 0 || !query->filter)
		return true;
	query->filter = NULL;
	return domain_ids(app->domain, query, &app->scratch, ret_ids, &ignored);
}

bool form_list_candidates(struct App *app, struct FormLayer *form)
{
	const struct FormField *field = form_focused(form);
	struct ListQuery query = {.limit = FORM_CANDIDATES_MOST};
	struct IdSpan ids;

	if (field->field->type != FIELD_REF || field->edit.text.length > 0)
		return false;
	query.entity = entity_get(field->field->ref);
	query.scope = find_owner(app, form, query.entity, &query.scope_id);
	query.season = query.scope ? 0 : app->season;
	if (!list_offered(app, field->field, &query, &ids))
		return false;
	form_drop_candidates(form);
	if (ids.n > 0) {
		set_candidates(app, form, ids);
		form->candidate = 0;
	} else {
		app_say(app, "There are no %s yet. Ctrl-N adds one.", query.entity->plural);
	}
	return true;
}

bool form_find_more(struct App *app, struct FormLayer *form)
{
	const struct FormField *field = form_focused(form);
	struct FindQuery query = {.kind = field->field->ref,
				  .text = text_get(&field->edit.text),
				  .limit = FORM_CANDIDATES};
	struct Error ignored;
	struct IdSpan ids;
	bool found;

	if (!form->wants_more)
		return false;
	domain_set_interruption(app->domain, app_is_key_waiting, app);
	found = domain_complete(app->domain, &query, &app->scratch, &ids, &ignored);
	domain_set_interruption(app->domain, NULL, NULL);
	/* Given up for a key: that key asks again. */
	form->wants_more = false;
	if (found && ids.n > form->n_candidates)
		set_candidates(app, form, ids);
	return true;
}

/* False: given up for a key, so that it is not known whether there is one. */
static bool settle_reference(struct App *app, struct FormField *field)
{
	const struct Entity *entity = entity_get(field->field->ref);
	const char *text = text_get(&field->edit.text);
	struct FindQuery query = {.kind = entity->kind, .text = text, .limit = 2};
	struct Error ignored;
	struct IdSpan ids;
	Id id;

	if (text_is_empty(text) || strcmp(text, field->original) == 0 ||
	    domain_resolve(app->domain, entity, text, &id, &ignored))
		return true;
	if (!domain_complete(app->domain, &query, &app->scratch, &ids, &ignored))
		return false;
	if (ids.n == 1)
		edit_set(&field->edit,
			 form_ref_text(app, field->field->ref, ids.ids[0], &app->scratch));
	return true;
}

static bool settle(struct App *app, struct FormLayer *form, struct FormField *field)
{
	struct FormAt at = form_at(app, form, field);

	if (field->row->settle)
		field->row->settle(&at);
	return field->field->type != FIELD_REF || settle_reference(app, field);
}

void form_leave(struct App *app, struct FormLayer *form)
{
	struct FormField *field = form_focused(form);
	bool settled;

	domain_set_interruption(app->domain, app_is_key_waiting, app);
	settled = settle(app, form, field);
	domain_set_interruption(app->domain, NULL, NULL);
	if (settled)
		form_judge(app, form, field);
}

void form_follow(struct App *app, struct FormLayer *form, struct FormField *field)
{
	struct FormAt at = form_at(app, form, field);

	if (field->row->follow)
		field->row->follow(&at);
}

void form_settle_all(struct App *app, struct FormLayer *form)
{
	for (size_t i = 0; i < form->n; i++)
		if (!settle(app, form, &form->fields[i]))
			continue; /* record_assign says what is wrong with it */
}

bool form_take_candidate(struct App *app, struct FormLayer *form)
{
	struct FormField *field = form_focused(form);
	Id id;

	if (form->candidate >= form->n_candidates)
		return false;
	id = strtoll(form->candidates[form->candidate], NULL, 10);
	edit_set(&field->edit, form_ref_text(app, field->field->ref, id, &app->scratch));
	form_drop_candidates(form);
	return true;
}

const struct FieldChoice *form_choices(const struct Field *field)
{
	return field->type == FIELD_YES_NO ? yes_no : field->choices;
}

static const struct FieldChoice *choice_with(const struct FieldChoice *choices,
					     const char *beginning)
{
	size_t length = strlen(beginning);

	for (; choices->key; choices++)
		if (strncasecmp(choices->key, beginning, length) == 0 ||
		    strncasecmp(choices->label, beginning, length) == 0)
			return choices;
	return NULL;
}

bool form_type_choice(struct FormLayer *form, uint32_t key)
{
	struct FormField *field = form_focused(form);
	const struct FieldChoice *choices = form_choices(field->field), *found;
	size_t n = strlen(form->choice_typed);

	if (!choices || key > 'z')
		return false;
	if (n + 1 >= sizeof(form->choice_typed))
		return true;
	form->choice_typed[n] = (char)key;
	form->choice_typed[n + 1] = '\0';
	found = choice_with(choices, form->choice_typed);
	if (!found) {
		/* A new word begins. */
		form->choice_typed[0] = (char)key;
		form->choice_typed[1] = '\0';
		found = choice_with(choices, form->choice_typed);
	}
	if (found)
		edit_set(&field->edit, found->key);
	else
		form->choice_typed[0] = '\0';
	return true;
}

bool form_cycle_choice(struct FormField *field, int by)
{
	const struct FieldChoice *choices = form_choices(field->field);
	int n = 0, at = -1;

	if (!choices || !choices[0].key)
		return false;
	for (; choices[n].key; n++)
		if (strcmp(choices[n].key, text_get(&field->edit.text)) == 0)
			at = n;
	if (field->required) /* an empty one is no choice */
		at = at < 0 && by < 0 ? n - 1 : (at + by + n) % n;
	else /* one place more than there are choices */
		at = (at + 1 + by + n + 1) % (n + 1) - 1;
	edit_set(&field->edit, at < 0 ? "" : choices[at].key);
	return true;
}
