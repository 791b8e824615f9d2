/* Keymap: which key does what where; made from the tables of actions, views and commands. Private
 * to the room. */
#ifndef QTP_UI_KEYMAP_H
#define QTP_UI_KEYMAP_H

#include "qtp/domain/command.h"

#include <stdint.h>

struct Action;
struct ViewSpec;

/* One of action, view and command is set. */
struct Binding {
	uint32_t key;
	const struct Action *action;
	const struct ViewSpec *view;
	const struct Command *command;
};

/* Owns its array. */
struct Keymap {
	struct Binding *items;
	size_t n, capacity;
};

void keymap_init(struct Keymap *keymap);
void keymap_release(struct Keymap *keymap);
/* What a key does in layers of `where` (one bit of enum Where), on a record of `kind`; NULL:
 * nothing. Actions come before views, views before commands. */
const struct Binding *keymap_find(const struct Keymap *keymap, uint32_t key, unsigned where,
				  enum Kind kind);
/* The next name in `names` (separated by spaces) as a key; 0 at the end. `names` moves on. */
uint32_t keymap_next_key(const char **names);

#endif
