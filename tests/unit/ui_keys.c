/* The tables of keys: no key does two things in one place, every name is a key, every entry can be
 * read. */
#include "ui_help.h"

#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/keymap.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/ui/view.h"

static const char *title_of(const struct Binding *binding)
{
	return binding->action ? binding->action->id
	       : binding->view ? binding->view->id
			       : binding->command->id;
}

/* The binding that the key of `binding` finds in layers of a type. */
static const struct Binding *found_of(const struct Keymap *keymap, const struct Binding *binding,
				      const struct LayerType *type)
{
	enum Kind kind = binding->command ? binding->command->kind : KIND_NONE;

	return keymap_find(keymap, binding->key, type, kind);
}

static bool is_in_layer(const struct Binding *binding, const struct LayerType *type)
{
	if (binding->action)
		return layer_has_action(type, binding->action);
	if (binding->view && type->traits & TRAIT_DIGITS && binding->key >= '0' &&
	    binding->key <= '9')
		return false;
	return type->traits & (binding->view ? TRAIT_PAGE : TRAIT_RECORDS);
}

static void no_key_does_two_things_in_one_place(void **state)
{
	const struct LayerType *type;
	struct Keymap keymap;
	char name[KEY_NAME];

	(void)state;
	keymap_init(&keymap);
	for (size_t i = 0; (type = layer_type_at(i)); i++)
		for (size_t j = 0; j < keymap.n; j++) {
			const struct Binding *binding = &keymap.items[j];
			const struct Binding *found = found_of(&keymap, binding, type);

			if (is_in_layer(binding, type) && found != binding)
				fail_msg("%s does %s and %s in the layer %s: give one another key",
					 key_name(binding->key, name), title_of(found),
					 title_of(binding), type->name);
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
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(action_at(j)->id, action->id);
	}
}

/* A tab has a digit, a view of the go menu a letter of its own. */
static void every_row_of_a_view_is_whole(void **state)
{
	const struct ViewSpec *view = NULL, *before;
	bool go_began = false;

	(void)state;
	while ((view = view_after(view))) {
		uint32_t key = key_parse(view->key);

		assert_true(*view->title && *view->words && view->open);
		assert_int_equal(view->help[strlen(view->help) - 1], '.');
		go_began = go_began || view->group == VIEW_GO;
		assert_int_equal(go_began, view->group == VIEW_GO);
		if (view->group == VIEW_TAB ? key < '0' || key > '9' : !(key & KEY_GO))
			fail_msg("%s: %s is no key of its group", view->id, view->key);
		for (before = view_after(NULL); before != view; before = view_after(before))
			assert_string_not_equal(before->key, view->key);
	}
}

/* What is valid on a page is in the palette, and found there by other words than its own. */
static void every_action_of_a_page_has_words(void **state)
{
	const struct LayerType *type;
	const struct Action *action;

	(void)state;
	for (size_t i = 0; (type = layer_type_at(i)); i++)
		for (size_t j = 0;
		     (type->traits & TRAIT_PAGE) && (action = layer_action_at(type, j)); j++)
			if (!action->words || !*action->words)
				fail_msg("%s has no words", action->id);
}

static void a_slash_takes_a_text_on_every_page(void **state)
{
	const struct LayerType *type;
	struct Keymap keymap;

	(void)state;
	keymap_init(&keymap);
	for (size_t i = 0; (type = layer_type_at(i)); i++) {
		const struct Binding *binding = keymap_find(&keymap, '/', type, KIND_NONE);

		if (!(type->traits & (TRAIT_TEXT | TRAIT_OVERLAY)) &&
		    (!binding || !(binding->action->needs & OPENS_TEXT)))
			fail_msg("/ opens no text in the layer %s", type->name);
	}
	assert_true(keymap_opens_text(&keymap, 'R'));
	assert_false(keymap_opens_text(&keymap, 'j'));
	keymap_release(&keymap);
}

static void what_a_layer_has_for_a_file_goes_out_by_a_key(void **state)
{
	const struct LayerType *type;
	struct Keymap keymap;

	(void)state;
	keymap_init(&keymap);
	for (size_t i = 0; (type = layer_type_at(i)); i++) {
		const struct Binding *binding = keymap_find(&keymap, 'o', type, KIND_NONE);

		if ((type->table || type->document) && (!binding || !binding->action))
			fail_msg("o writes nothing in the layer %s", type->name);
	}
	keymap_release(&keymap);
}

static void every_action_can_be_done_in_some_layer(void **state)
{
	const struct LayerType *type;
	const struct Action *action;
	bool found;

	(void)state;
	for (size_t i = 0; (action = action_at(i)); i++) {
		found = false;
		for (size_t j = 0; (type = layer_type_at(j)); j++)
			found = found || layer_has_action(type, action);
		if (!found)
			fail_msg("%s is valid nowhere", action->id);
	}
}

static void every_layer_has_a_name_of_its_own_and_a_footer_of_its_actions(void **state)
{
	const struct LayerType *type;

	(void)state;
	for (size_t i = 0; (type = layer_type_at(i)); i++) {
		const char *ids = type->footer;
		size_t n = 0;

		assert_true(type->name && *type->name);
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(layer_type_at(j)->name, type->name);
		while (layer_next_named(type, &ids))
			n++;
		if (n == 0 || n != count_words(type->footer))
			fail_msg("%s: word %zu of the footer \"%s\" is no action of it", type->name,
				 n + 1, type->footer);
	}
}

static const struct LayerType *layer_named(const char *name)
{
	size_t i = 0;

	while (strcmp(layer_type_at(i)->name, name) != 0)
		i++;
	return layer_type_at(i);
}

static void an_own_action_comes_before_a_shared_one_with_its_key(void **state)
{
	struct Keymap keymap;

	(void)state;
	keymap_init(&keymap);
	assert_string_equal(
		keymap_find(&keymap, 'a', layer_named("chart"), KIND_MEASURE)->action->id,
		"chart.add");
	assert_string_equal(keymap_find(&keymap, 'a', &list_layer, KIND_TEAM)->action->id, "add");
	assert_string_equal(keymap_find(&keymap, 'u', &history_layer, KIND_NONE)->action->id,
			    "undo.this");
	keymap_release(&keymap);
}

static void the_key_that_confirms_asks_for_nothing(void **state)
{
	const struct LayerType *type;
	struct Keymap keymap;

	(void)state;
	keymap_init(&keymap);
	for (size_t i = 0; (type = layer_type_at(i)); i++)
		if (type->traits & TRAIT_RECORDS)
			for (enum Kind kind = KIND_SEASON; kind < N_KINDS; kind++)
				assert_null(keymap_find(&keymap, 'y', type, kind));
	keymap_release(&keymap);
}

static void escape_leads_back_from_everywhere(void **state)
{
	const struct LayerType *type;
	struct Keymap keymap;

	(void)state;
	keymap_init(&keymap);
	for (size_t i = 0; (type = layer_type_at(i)); i++)
		assert_non_null(keymap_find(&keymap, KEY_ESCAPE, type, KIND_NONE));
	keymap_release(&keymap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_does_two_things_in_one_place),
		cmocka_unit_test(every_name_in_the_tables_is_a_key),
		cmocka_unit_test(every_action_says_what_it_does_in_a_sentence),
		cmocka_unit_test(every_row_of_a_view_is_whole),
		cmocka_unit_test(every_action_of_a_page_has_words),
		cmocka_unit_test(a_slash_takes_a_text_on_every_page),
		cmocka_unit_test(what_a_layer_has_for_a_file_goes_out_by_a_key),
		cmocka_unit_test(every_action_can_be_done_in_some_layer),
		cmocka_unit_test(every_layer_has_a_name_of_its_own_and_a_footer_of_its_actions),
		cmocka_unit_test(an_own_action_comes_before_a_shared_one_with_its_key),
		cmocka_unit_test(the_key_that_confirms_asks_for_nothing),
		cmocka_unit_test(escape_leads_back_from_everywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
