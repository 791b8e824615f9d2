/* The rows that capabilities hand over for writing records: each is whole, each kind has the ones
 * it needs. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/behavior.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define want(condition, ...)                   \
	do {                                   \
		if (!(condition))              \
			fail_msg(__VA_ARGS__); \
	} while (0)

static void check_form(const struct Entity *entity, const struct CodeForm *form)
{
	const struct Field *owner = entity_field(entity, form->owner),
			   *number = form->number ? entity_field(entity, form->number) : NULL;

	want(owner && owner->type == FIELD_REF && owner->flags & FIELD_REQUIRED,
	     "%s: no record is sure to be its %s", entity->key, form->owner);
	want(entity_field(entity_get(owner->ref), "code"), "%s: its %s has no code", entity->key,
	     form->owner);
	want(form->letter && form->digits > 0, "%s: half a form", entity->key);
	want(!form->number || (number && number->type == FIELD_NUMBER), "%s: no number %s",
	     entity->key, form->number);
}

static void every_behavior_is_whole_and_one_a_kind_but_for_settling(void **state)
{
	const struct KindBehavior *row;

	(void)state;
	assert_non_null(behavior_at(0));
	for (size_t i = 0; (row = behavior_at(i)); i++) {
		const struct Entity *entity = entity_get(row->kind);

		assert_non_null(entity);
		want(behavior_of(row->kind) == row ||
			     (row->settle && !row->code.owner && !row->complete && !row->follow &&
			      !row->may_go && !row->suggest),
		     "%s has two rows that do more than settle", entity->key);
		want(row->code.owner || row->complete || row->follow || row->settle || row->suggest,
		     "the row of %s does nothing", entity->key);
		if (row->code.owner)
			check_form(entity, &row->code);
	}
}

static void every_code_that_the_program_makes_has_a_form(void **state)
{
	(void)state;
	for (int i = 0; i < N_KINDS; i++) {
		const struct Entity *entity = entity_get((enum Kind)i);
		const struct Field *code = entity_field(entity, "code");
		const struct KindBehavior *row = behavior_of(entity->kind);
		bool made = code && code->flags & FIELD_CODE;

		want(made == (row && row->code.owner), "%s: %s", entity->key,
		     made ? "its code has no form" : "its code is not made by the program");
		want(!code || made || code->flags & FIELD_REQUIRED, "%s: no code at all",
		     entity->key);
	}
}

static void every_rule_says_what_it_reads(void **state)
{
	const struct RecordRule *rule, *other;

	(void)state;
	assert_non_null(rule_at(0));
	for (size_t i = 0; (rule = rule_at(i)); i++) {
		const struct Entity *entity = entity_get(rule->kind);

		assert_non_null(entity);
		assert_non_null(rule->check);
		want(rule->fields[0] && !rule->fields[RULE_FIELDS - 1],
		     "rule %zu, of %s: no fields, or no end of them", i, entity->key);
		for (size_t k = 0; rule->fields[k]; k++) {
			const struct Field *field = entity_field(entity, rule->fields[k]);

			want(field && !(field->flags & FIELD_JUDGED), "%s has no field %s",
			     entity->key, rule->fields[k]);
		}
		for (size_t k = 0; k < i && (other = rule_at(k)); k++)
			want(other->check != rule->check || other->kind != rule->kind,
			     "a rule of %s is there twice", entity->key);
	}
}

static bool sorts_as_text(const struct Field *field)
{
	const struct Entity *target = field->type == FIELD_REF ? entity_get(field->ref) : NULL;
	const struct Field *label =
		target && target->label_field ? entity_field(target, target->label_field) : NULL;

	if (field->type == FIELD_REF)
		return label && label->type != FIELD_CHOICE && sorts_as_text(label);
	return field->type == FIELD_TEXT || field->type == FIELD_DAY || field->type == FIELD_TIME ||
	       field->type == FIELD_CHOICE;
}

static void an_order_of_several_fields_sorts_as_text(void **state)
{
	size_t n = 0;

	(void)state;
	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get(kind);

		if (!entity || !entity->order_then[0])
			continue;
		n++;
		if (!sorts_as_text(entity_field(entity, entity->order)))
			fail_msg("%s: %s is no text in SQL", entity->key, entity->order);
		for (size_t i = 0; i < ORDER_THEN_MOST && entity->order_then[i]; i++) {
			const struct Field *field = entity_field(entity, entity->order_then[i]);

			if (!field || !sorts_as_text(field))
				fail_msg("%s: %s is no field that sorts as text", entity->key,
					 entity->order_then[i]);
		}
	}
	assert_true(n > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_behavior_is_whole_and_one_a_kind_but_for_settling),
		cmocka_unit_test(every_code_that_the_program_makes_has_a_form),
		cmocka_unit_test(every_rule_says_what_it_reads),
		cmocka_unit_test(an_order_of_several_fields_sorts_as_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
