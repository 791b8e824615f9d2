/* Keymap: which key does what where; made from the tables of actions, views and commands, and from
 * the user's key file. */
#ifndef QTP_UI_KEYMAP_H
#define QTP_UI_KEYMAP_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/command.h"

#include <stdint.h>

struct Action;
struct LayerType;
struct ViewSpec;

enum KeyOwner { OWNER_UNKNOWN, OWNER_SELF, OWNER_OTHER };

/* One of action, view and command is set. */
struct Binding {
	uint32_t key;
	enum KeyOwner owner; /* of a row of `items`: who has its key, once that was asked */
	const struct Action *action;
	const struct ViewSpec *view;
	const struct Command *command;
};

/* Owns its arrays. `own` holds the lines of the key file, by the index in `entries`; NULL: as in
 * the tables. */
struct Keymap {
	struct Binding *items;
	size_t n, capacity;
	struct Binding *entries; /* all that a key can do, in the order of the tables; no keys */
	size_t n_entries;
	char **own;
};

void keymap_init(struct Keymap *keymap);
void keymap_release(struct Keymap *keymap);
/*
 * Takes a key file: lines `ID KEY [KEY...]`, as keymap_write writes them; an ID alone takes its
 * keys away; empty lines and those that begin with # say nothing. What is not understood is
 * reported, by line, and the rest is used. A key that the file gives to one thing no longer does
 * another in the same place.
 */
void keymap_read(struct Keymap *keymap, const char *text, struct Text *faults);
/* The keys as they are, in the form of a key file. */
void keymap_write(const struct Keymap *keymap, struct Text *out);
/* What a key does in layers of a type, on a record of `kind`; NULL:
 * nothing. The key file comes first, then actions, views, commands. */
const struct Binding *keymap_find(const struct Keymap *keymap, uint32_t key,
				  const struct LayerType *type, enum Kind kind);
/* Where the cursor is to be for a key that does nothing on the record under it, by its commands: "a
 * planned call or an action"; NULL: it has none here. */
const char *keymap_wants(const struct Keymap *keymap, uint32_t key, const struct LayerType *type,
			 struct Arena *arena);
/* Whether a key opens something to type into, in any layer. */
bool keymap_opens_text(const struct Keymap *keymap, uint32_t key);
/* The first of its keys; 0: it has none. Of `binding` only what it does is looked at. */
uint32_t keymap_first_key(const struct Keymap *keymap, struct Binding binding);
/* All of them as people read them, separated by spaces; "". */
const char *keymap_names(const struct Keymap *keymap, struct Binding binding, struct Arena *arena);
/* The next name in `names` (separated by spaces) as a key; 0 at the end. `names` moves on. */
uint32_t keymap_next_key(const char **names);

#endif
