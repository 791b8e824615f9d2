/* Keymap: a flat array of bindings in the order of the tables. */
#include "keymap.h"

#include "action.h"
#include "qtp/base/arena.h"
#include "qtp/term/event.h"
#include "ui.h"
#include "view.h"

#include <string.h>

#define FIRST_CAPACITY 128

uint32_t keymap_next_key(const char **names)
{
	char name[KEY_NAME];
	size_t length;

	if (!*names)
		return 0;
	*names += strspn(*names, " ");
	length = strcspn(*names, " ");
	if (length == 0 || length >= sizeof(name))
		return 0;
	memcpy(name, *names, length);
	name[length] = '\0';
	*names += length;
	return key_parse(name);
}

static void bind_all(struct Keymap *keymap, const char *names, struct Binding binding)
{
	uint32_t key;

	while ((key = keymap_next_key(&names))) {
		if (keymap->n == keymap->capacity) {
			keymap->capacity = keymap->capacity ? 2 * keymap->capacity : FIRST_CAPACITY;
			keymap->items = heap_resize(keymap->items,
						    keymap->capacity * sizeof(struct Binding));
		}
		binding.key = key;
		keymap->items[keymap->n++] = binding;
	}
}

void keymap_init(struct Keymap *keymap)
{
	const struct Action *action;
	const struct ViewSpec *view;
	const struct Command *command;

	*keymap = (struct Keymap){0};
	for (size_t i = 0; (action = action_at(i)); i++)
		bind_all(keymap, action->keys, (struct Binding){.action = action});
	for (size_t i = 0; (view = view_at(i)); i++)
		bind_all(keymap, view->key, (struct Binding){.view = view});
	for (size_t i = 0; (command = command_at(i)); i++)
		bind_all(keymap, command->keys, (struct Binding){.command = command});
}

void keymap_release(struct Keymap *keymap)
{
	heap_free(keymap->items);
	*keymap = (struct Keymap){0};
}

static bool is_valid(const struct Binding *binding, unsigned where, enum Kind kind)
{
	if (binding->action)
		return binding->action->where & where;
	if (binding->view)
		return where & WHERE_PAGES;
	return (where & WHERE_RECORDS) && binding->command->kind == kind;
}

const struct Binding *keymap_find(const struct Keymap *keymap, uint32_t key, unsigned where,
				  enum Kind kind)
{
	for (size_t i = 0; i < keymap->n; i++)
		if (keymap->items[i].key == key && is_valid(&keymap->items[i], where, kind))
			return &keymap->items[i];
	return NULL;
}
