/* The tables of facts and judgements have no gaps: every judged field has one judgement, every kind
 * of record that rules look at is the start of a path, and every path leads to the judged kind. */
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/team/view_team.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static size_t n_fillers(enum Kind kind, const char *field)
{
	const struct Judgement *row;
	size_t n = 0;

	for (size_t i = 0; (row = judgement_at(i)); i++)
		for (size_t k = 0; row->kind == kind && row->fields[k]; k++)
			n += strcmp(row->fields[k], field) == 0;
	return n;
}

static void records_are_walked_by_a_required_reference(void **state)
{
	const struct Judgement *row;

	(void)state;
	for (size_t i = 0; (row = judgement_at(i)); i++) {
		const struct Field *owner = entity_field(entity_get(row->kind), row->owner);

		assert_non_null(owner);
		assert_int_equal(owner->type, FIELD_REF);
		assert_true(owner->flags & FIELD_REQUIRED);
	}
}

static void every_judged_field_is_filled_by_one_judgement(void **state)
{
	(void)state;
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		for (size_t i = 0; entity && i < entity->n_fields; i++) {
			size_t wanted = (entity->fields[i].flags & FIELD_JUDGED) ? 1 : 0;
			size_t n = n_fillers(entity->kind, entity->fields[i].key);

			if (n != wanted)
				fail_msg("%s.%s is filled by %zu judgements, not %zu", entity->key,
					 entity->fields[i].key, n, wanted);
		}
	}
}

static const struct Entity *named(const char *path, size_t length)
{
	char name[40];

	assert_true(length < sizeof name);
	memcpy(name, path, length);
	name[length] = '\0';
	return entity_find(name);
}

static const struct Field *field_named(const struct Entity *entity, const char *path, size_t length)
{
	char name[40];

	assert_true(length < sizeof name);
	memcpy(name, path, length);
	name[length] = '\0';
	return entity_field(entity, name);
}

/* Where a path leads; fails when a name in it is not known. */
static enum Kind end_of_path(const char *path)
{
	size_t length = strcspn(path, ".<");
	const struct Entity *at = named(path, length);
	const char *step = path + length;

	assert_non_null(at);
	while (*step) {
		bool back = *step++ == '<';

		length = strcspn(step, ".<");
		const struct Entity *from = back ? named(step, length) : at;

		if (back)
			step += length + 1;
		length = strcspn(step, ".<");
		const struct Field *field = from ? field_named(from, step, length) : NULL;

		if (!field || field->type != FIELD_REF || (back && field->ref != at->kind))
			fail_msg("%s: what comes before \"%s\" leads nowhere", path, step + length);
		at = back ? from : entity_get(field->ref);
		step += length;
	}
	return at->kind;
}

static void every_path_leads_to_the_judged_kind(void **state)
{
	const struct Judgement *row;

	(void)state;
	for (size_t i = 0; (row = judgement_at(i)); i++) {
		assert_non_null(row->fill);
		assert_non_null(row->paths[0]);
		for (size_t k = 0; row->paths[k]; k++)
			if (end_of_path(row->paths[k]) != row->kind)
				fail_msg("%s does not end at %s", row->paths[k],
					 entity_get(row->kind)->key);
	}
}

static bool begins_a_path(const char *kind)
{
	const struct Judgement *row;
	size_t length = strlen(kind);

	for (size_t i = 0; (row = judgement_at(i)); i++)
		for (size_t k = 0; row->paths[k]; k++)
			if (strncmp(row->paths[k], kind, length) == 0 &&
			    strchr(".<", row->paths[k][length]))
				return true;
	return false;
}

static void every_kind_that_rules_look_at_begins_a_path(void **state)
{
	(void)state;
	for (int kind = 0; kind < N_KINDS; kind++)
		if (facts_fields((enum Kind)kind) &&
		    !begins_a_path(entity_get((enum Kind)kind)->key))
			fail_msg("a %s that changes makes nothing stale",
				 entity_get((enum Kind)kind)->name);
}

static void fields_that_rules_look_at_are_stored_fields(void **state)
{
	(void)state;
	for (int kind = 0; kind < N_KINDS; kind++) {
		const char *const *fields = facts_fields((enum Kind)kind);

		for (size_t i = 0; fields && fields[i]; i++) {
			const struct Field *field =
				entity_field(entity_get((enum Kind)kind), fields[i]);

			if (!field || (field->flags & FIELD_JUDGED))
				fail_msg("\"%s\" is no stored field", fields[i]);
		}
	}
}

static size_t n_scope_rows(enum Kind kind)
{
	const struct ScopeRow *row;
	size_t n = 0;

	for (size_t i = 0; (row = scope_row_at(i)); i++)
		n += row->kind == kind;
	return n;
}

static void every_kind_says_once_how_it_belongs_to_a_coach(void **state)
{
	(void)state;
	for (int kind = 0; kind < N_KINDS; kind++)
		if (n_scope_rows((enum Kind)kind) != 1)
			fail_msg("%s has %zu rows of scope", entity_get((enum Kind)kind)->key,
				 n_scope_rows((enum Kind)kind));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(records_are_walked_by_a_required_reference),
		cmocka_unit_test(every_judged_field_is_filled_by_one_judgement),
		cmocka_unit_test(every_path_leads_to_the_judged_kind),
		cmocka_unit_test(every_kind_that_rules_look_at_begins_a_path),
		cmocka_unit_test(fields_that_rules_look_at_are_stored_fields),
		cmocka_unit_test(every_kind_says_once_how_it_belongs_to_a_coach),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
