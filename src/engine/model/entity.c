/* The list of all kinds, and what is the same for each. */
#include "qtp/engine/model/entity.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"

#include <math.h>
#include <string.h>

const struct Entity *entity_get(enum Kind kind)
{
	return kind < N_KINDS ? entities[kind] : NULL;
}

const struct Entity *entity_season(void)
{
	unsigned kind = 0;

	while (!entity_get((enum Kind)kind) || !entity_get((enum Kind)kind)->is_season)
		kind++;
	return entity_get((enum Kind)kind);
}

const struct Entity *entity_find(const char *key)
{
	for (size_t i = 0; i < N_KINDS; i++) {
		const struct Entity *entity = entities[i];

		if (entity && (strcmp(entity->key, key) == 0 || strcmp(entity->plural, key) == 0))
			return entity;
	}
	return NULL;
}

const struct Field *entity_field(const struct Entity *entity, const char *key)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		if (strcmp(entity->fields[i].key, key) == 0)
			return &entity->fields[i];
	}
	return NULL;
}

/* Whether two folded names are the same but for blanks, underscores and hyphens. */
static bool is_same_name(const char *a, const char *b)
{
	const char *between = " _-";

	for (;; a++, b++) {
		a += strspn(a, between);
		b += strspn(b, between);
		if (*a != *b || !*a)
			return *a == *b;
	}
}

const struct Field *entity_field_named(const struct Entity *entity, const char *name,
				       struct Arena *arena)
{
	const char *folded = text_fold(arena, name);
	const struct Field *field = entity_field(entity, folded);

	for (size_t i = 0; !field && i < entity->n_fields; i++)
		if (is_same_name(text_fold(arena, entity->fields[i].label), folded) ||
		    is_same_name(entity->fields[i].key, folded))
			field = &entity->fields[i];
	return field;
}

bool field_check_sealed(const struct Entity *entity, const struct Field *field, struct Error *error)
{
	return !(field->flags & FIELD_SEALED) ||
	       error_set(error, ERROR_INPUT, "",
			 "The %s of %s is sealed: no list shows it, filters or sorts by it.",
			 field->key, entity->plural);
}

size_t entity_n_shown(const struct Entity *entity)
{
	size_t n = entity->n_fields;

	while (n > 0 && (entity->fields[n - 1].flags & (FIELD_ORDER | FIELD_EITHER)))
		n--;
	return n;
}

static const char *joined(struct Arena *arena, const char *list, const char *word)
{
	return list ? arena_format(arena, "%s, %s", list, word) : word;
}

const char *entity_field_keys(struct Arena *arena, const struct Entity *entity)
{
	const char *keys = NULL;

	for (size_t i = 0; i < entity->n_fields; i++)
		keys = joined(arena, keys, entity->fields[i].key);
	return keys ? keys : "";
}

const char *entity_keys(struct Arena *arena)
{
	const char *keys = NULL;

	for (size_t i = 0; i < N_KINDS; i++) {
		if (entities[i])
			keys = joined(arena, keys, entities[i]->key);
	}
	return keys;
}

void record_blank(const struct Entity *entity, void *record)
{
	memset(record, 0, entity->size);
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (!field_load(field, record, (struct Value){.type = VALUE_NONE}, NULL))
			continue; /* nothing always loads */
	}
}

void check_day_order(struct Issues *issues, const char *field, Day first, Day last)
{
	char first_text[DAY_TEXT], last_text[DAY_TEXT];

	if (first == DAY_NONE || last == DAY_NONE || last >= first)
		return;
	issues_add(issues, ERROR_INPUT, field,
		   "The end, %s, is before the start, %s. Change one of them.",
		   day_medium(last, last_text), day_medium(first, first_text));
}

/* Of what is filled in from other fields nothing is said while one of those is missing. */
static void check_missing(const struct Entity *entity, const void *record, bool filled,
			  struct Issues *issues)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if ((field->flags & FIELD_REQUIRED) && field_is_missing(field, record) &&
		    !(field->flags & FIELD_FILLED) == !filled)
			issues_add(issues, ERROR_INPUT, field->key,
				   "%s is missing: every %s needs it. %s", field->label,
				   entity->name, field->help);
	}
}

void record_check(const struct Entity *entity, const void *record, struct Issues *issues)
{
	size_t n_before = issues_n_errors(issues);

	check_missing(entity, record, false, issues);
	if (issues_n_errors(issues) == n_before)
		check_missing(entity, record, true, issues);
	if (entity->check)
		entity->check(record, issues);
}
