/* History words: operations found by who made them, when, what they say, and what they changed. */
#include "qtp/engine/view/history_words.h"

#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/env/env.h"

#include <string.h>

/* Records of an operation that are looked at; one that changes more is of many kinds of them. */
#define RECORDS_MOST 50

/* Whether each word of a folded text is in a folded one. */
static bool has_words(const char *text, const char *words, struct Arena *arena)
{
	for (; *(words += strspn(words, " ")); words += strcspn(words, " "))
		if (!strstr(text, arena_text_n(arena, words, strcspn(words, " "))))
			return false;
	return true;
}

/* The kinds and records that an operation changed, in one text. */
static bool add_records(struct Domain *domain, int64_t operation, const char **text,
			struct Arena *arena, struct Error *error)
{
	struct Changes changes;
	size_t n_records = 0;

	if (!domain_changes(domain, operation, arena, &changes, error))
		return false;
	for (size_t i = 0; i < changes.n && n_records < RECORDS_MOST; i++) {
		if (i > 0 && changes.items[i].record == changes.items[i - 1].record)
			continue;
		n_records++;
		*text = arena_format(
			arena, "%s %s %s %s", *text, entity_get(changes.items[i].kind)->name,
			domain_ref(domain, changes.items[i].kind, changes.items[i].record, arena),
			domain_label(domain, changes.items[i].kind, changes.items[i].record,
				     arena));
	}
	return true;
}

bool history_matches(struct Domain *domain, const struct Operation *operation, const char *words,
		     bool *ret_matches, struct Error *error)
{
	struct Arena arena = {0};
	bool done = true;

	*ret_matches = text_is_empty(words);
	if (*ret_matches)
		return true;
	const char *text =
		arena_format(&arena, "%s %s %s", env_stamp_text(domain->env, operation->at, &arena),
			     operation->who ? operation->who : "", operation->title);
	const char *folded = text_fold(&arena, words);

	*ret_matches = has_words(text_fold(&arena, text), folded, &arena);
	if (!*ret_matches) {
		done = add_records(domain, operation->number, &text, &arena, error);
		*ret_matches = done && has_words(text_fold(&arena, text), folded, &arena);
	}
	arena_release(&arena);
	return done;
}

/* A value of a field as people read it. */
static const char *value_text(struct Domain *domain, const struct Entity *entity,
			      const struct Field *field, struct Value value, struct Arena *arena)
{
	void *record = arena_alloc(arena, entity->size);
	const char *text;

	if (value.type == VALUE_NONE)
		return "nothing";
	record_blank(entity, record);
	if (!field_load(field, record, value, arena))
		return "a value this program does not know";
	text = record_text(domain, field, record, arena);
	return *text ? text : "nothing";
}

const char *history_change_text(struct Domain *domain, const struct Change *change,
				struct Arena *arena)
{
	const struct Entity *entity = entity_get(change->kind);
	const struct Field *field = entity_field(entity, change->field);

	if (field)
		return arena_format(arena, "%s: %s > %s", field->label,
				    value_text(domain, entity, field, change->old_value, arena),
				    value_text(domain, entity, field, change->new_value, arena));
	if (change->new_value.type == VALUE_NONE)
		return "taken away";
	if (change->old_value.type == VALUE_NONE)
		return "made";
	return change->new_value.number ? "put into the bin" : "taken out of the bin";
}
