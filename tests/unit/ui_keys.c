/* The tables of keys: no key does two things in one place, every name is a key, every entry can be
 * read. */
#include "ui_help.h"

#include "../../src/ui/action.h"
#include "../../src/ui/keymap.h"
#include "../../src/ui/ui.h"
#include "../../src/ui/view.h"

#define LAST_WHERE WHERE_SESSIONS

static unsigned where_of(const struct Binding *binding)
{
	if (binding->action)
		return binding->action->where;
	return binding->view ? WHERE_PAGES : WHERE_RECORDS;
}

static const char *title_of(const struct Binding *binding)
{
	return binding->action ? binding->action->id
	       : binding->view ? binding->view->id
			       : binding->command->id;
}

static bool commands_of_two_kinds(const struct Binding *a, const struct Binding *b)
{
	return a->command && b->command && a->command->kind != b->command->kind;
}

static void no_key_does_two_things_in_one_place(void **state)
{
	struct Keymap keymap;
	char name[KEY_NAME];

	(void)state;
	keymap_init(&keymap);
	for (size_t i = 0; i < keymap.n; i++)
		for (size_t j = i + 1; j < keymap.n; j++) {
			const struct Binding *a = &keymap.items[i], *b = &keymap.items[j];

			if (a->key == b->key && (where_of(a) & where_of(b)) &&
			    !commands_of_two_kinds(a, b))
				fail_msg("%s does both %s and %s", key_name(a->key, name),
					 title_of(a), title_of(b));
		}
	keymap_release(&keymap);
}

static size_t count_words(const char *text)
{
	size_t n = 0;

	while (text && *(text += strspn(text, " "))) {
		text += strcspn(text, " ");
		n++;
	}
	return n;
}

static void every_name_in_the_tables_is_a_key(void **state)
{
	const struct Action *action;

	(void)state;
	for (size_t i = 0; (action = action_at(i)); i++) {
		const char *names = action->keys;
		size_t n = 0;

		while (keymap_next_key(&names))
			n++;
		if (n != count_words(action->keys))
			fail_msg("%s: \"%s\" holds a name that is no key", action->id,
				 action->keys);
	}
}

static void every_action_says_what_it_does_in_a_sentence(void **state)
{
	const struct Action *action;

	(void)state;
	for (size_t i = 0; (action = action_at(i)); i++) {
		assert_true(strlen(action->title) > 0 && strlen(action->title) < 20);
		assert_int_equal(action->help[strlen(action->help) - 1], '.');
		assert_true(action->where != 0);
		assert_int_equal(action->footer & ~action->where, 0);
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(action_at(j)->id, action->id);
	}
}

static void the_key_that_confirms_asks_for_nothing(void **state)
{
	struct Keymap keymap;

	(void)state;
	keymap_init(&keymap);
	for (unsigned where = 1; where <= LAST_WHERE; where <<= 1)
		if (where & WHERE_RECORDS)
			for (enum Kind kind = KIND_SEASON; kind < N_KINDS; kind++)
				assert_null(keymap_find(&keymap, 'y', where, kind));
	keymap_release(&keymap);
}

static void escape_leads_back_from_everywhere(void **state)
{
	struct Keymap keymap;

	(void)state;
	keymap_init(&keymap);
	for (unsigned where = 1; where <= LAST_WHERE; where <<= 1)
		assert_non_null(keymap_find(&keymap, KEY_ESCAPE, where, KIND_NONE));
	keymap_release(&keymap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_does_two_things_in_one_place),
		cmocka_unit_test(every_name_in_the_tables_is_a_key),
		cmocka_unit_test(every_action_says_what_it_does_in_a_sentence),
		cmocka_unit_test(the_key_that_confirms_asks_for_nothing),
		cmocka_unit_test(escape_leads_back_from_everywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
