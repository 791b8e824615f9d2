/* Keymap: a flat array of bindings: those of the key file first, then in the order of the tables.
 */
#include "qtp/engine/ui/keymap.h"

#include "perform.h"
#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/term/event.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/ui/view.h"

#include <ctype.h>
#include <string.h>

#define FIRST_CAPACITY 128

uint32_t keymap_next_key(const char **names)
{
	char name[KEY_NAME];
	size_t length;

	if (!*names)
		return 0;
	*names += strspn(*names, " \t");
	length = strcspn(*names, " \t");
	if (length == 0 || length >= sizeof(name))
		return 0;
	memcpy(name, *names, length);
	name[length] = '\0';
	*names += length;
	return key_parse(name);
}

/* --- The three tables as one */

static bool is_same_entry(struct Binding a, struct Binding b)
{
	return a.action == b.action && a.view == b.view && a.command == b.command;
}

static const char *default_names(struct Binding binding)
{
	if (binding.action)
		return binding.action->keys;
	return binding.view ? binding.view->key : binding.command->keys;
}

/* "list.filter", "view.teams", "team.accept". */
static const char *entry_id(struct Binding binding, struct Arena *arena)
{
	if (binding.view)
		return arena_format(arena, "view.%s", binding.view->id);
	return binding.action ? binding.action->id : binding.command->id;
}

static const char *entry_help(struct Binding binding)
{
	if (binding.view)
		return binding.view->help;
	return binding.action ? binding.action->help : binding.command->help;
}

/* --- Bindings */

static bool is_in_layer(struct Binding binding, const struct LayerType *type)
{
	if (binding.action)
		return layer_has_action(type, binding.action);
	if (binding.view && type->traits & TRAIT_DIGITS &&
	    isdigit((unsigned char)*binding.view->key))
		return false;
	return type->traits & (binding.view ? TRAIT_PAGE : TRAIT_RECORDS);
}

/* Whether there is a layer where both are valid. */
static bool share_layer(struct Binding a, struct Binding b)
{
	const struct LayerType *type;

	for (size_t i = 0; (type = layer_type_at(i)); i++)
		if (is_in_layer(a, type) && is_in_layer(b, type))
			return true;
	return false;
}

static void add_entry(struct Keymap *keymap, struct Binding entry)
{
	keymap->entries =
		heap_resize(keymap->entries, (keymap->n_entries + 1) * sizeof(struct Binding));
	keymap->entries[keymap->n_entries++] = entry;
}

static void add_entries(struct Keymap *keymap)
{
	struct Binding entry = {0};

	for (size_t i = 0; (entry.action = action_at(i)); i++)
		add_entry(keymap, entry);
	while ((entry.view = view_after(entry.view)))
		add_entry(keymap, entry);
	for (size_t i = 0; (entry.command = command_at(i)); i++)
		add_entry(keymap, entry);
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
		binding.owner = OWNER_UNKNOWN;
		keymap->items[keymap->n++] = binding;
	}
}

static void bind_entries(struct Keymap *keymap)
{
	keymap->n = 0;
	for (size_t i = 0; i < keymap->n_entries; i++)
		if (keymap->own[i])
			bind_all(keymap, keymap->own[i], keymap->entries[i]);
	for (size_t i = 0; i < keymap->n_entries; i++)
		if (!keymap->own[i])
			bind_all(keymap, default_names(keymap->entries[i]), keymap->entries[i]);
}

void keymap_init(struct Keymap *keymap)
{
	*keymap = (struct Keymap){0};
	add_entries(keymap);
	keymap->own = heap_alloc(keymap->n_entries * sizeof(char *));
	bind_entries(keymap);
}

void keymap_release(struct Keymap *keymap)
{
	for (size_t i = 0; i < keymap->n_entries; i++)
		heap_free(keymap->own[i]);
	heap_free(keymap->own);
	heap_free(keymap->entries);
	heap_free(keymap->items);
	*keymap = (struct Keymap){0};
}

const struct Binding *keymap_find(const struct Keymap *keymap, uint32_t key,
				  const struct LayerType *type, enum Kind kind)
{
	for (size_t i = 0; i < keymap->n; i++) {
		const struct Binding *binding = &keymap->items[i];

		if (binding->key == key && is_in_layer(*binding, type) &&
		    (!binding->command || binding->command->kind == kind))
			return binding;
	}
	return NULL;
}

/* "a planned call" */
static const char *subject_of(const struct Command *command, struct Arena *arena)
{
	const char *name = entity_get(command->kind)->name;

	return command->on ? command->on : arena_format(arena, "%s %s", article_of(name), name);
}

const char *keymap_wants(const struct Keymap *keymap, uint32_t key, const struct LayerType *type,
			 struct Arena *arena)
{
	const char *wants = NULL, *last = NULL;

	for (size_t i = 0; i < keymap->n; i++) {
		const struct Binding *binding = &keymap->items[i];

		if (binding->key != key || !binding->command || !is_in_layer(*binding, type))
			continue;
		const char *subject = subject_of(binding->command, arena);

		if ((last && strcmp(last, subject) == 0) || (wants && strstr(wants, subject)))
			continue;
		if (last)
			wants = wants ? arena_format(arena, "%s, %s", wants, last) : last;
		last = subject;
	}
	return wants ? arena_format(arena, "%s or %s", wants, last) : last;
}

bool keymap_opens_text(const struct Keymap *keymap, uint32_t key)
{
	for (size_t i = 0; i < keymap->n; i++) {
		const struct Binding *binding = &keymap->items[i];

		if (binding->key == key &&
		    ((binding->action && (binding->action->needs & OPENS_TEXT)) ||
		     (binding->command && command_asks(binding->command))))
			return true;
	}
	return false;
}

/* --- What the keys are called */

static bool overlap(const struct Binding *a, const struct Binding *b)
{
	return a->key == b->key &&
	       !(a->command && b->command && a->command->kind != b->command->kind) &&
	       share_layer(*a, *b);
}

static enum KeyOwner find_owner(const struct Keymap *keymap, const struct Binding *binding)
{
	for (const struct Binding *other = keymap->items; other < binding; other++)
		if (!is_same_entry(*other, *binding) && overlap(other, binding))
			return OWNER_OTHER;
	return OWNER_SELF;
}

/* Whether something that comes before has taken the key away. The footer asks at every frame. */
static bool is_taken(const struct Keymap *keymap, struct Binding *binding)
{
	if (binding->owner == OWNER_UNKNOWN)
		binding->owner = find_owner(keymap, binding);
	return binding->owner == OWNER_OTHER;
}

uint32_t keymap_first_key(const struct Keymap *keymap, struct Binding binding)
{
	for (size_t i = 0; i < keymap->n; i++)
		if (is_same_entry(keymap->items[i], binding) &&
		    !is_taken(keymap, &keymap->items[i]))
			return keymap->items[i].key;
	return 0;
}

const char *keymap_names(const struct Keymap *keymap, struct Binding binding, struct Arena *arena)
{
	char name[KEY_NAME];
	const char *names = "";

	for (size_t i = 0; i < keymap->n; i++)
		if (is_same_entry(keymap->items[i], binding) &&
		    !is_taken(keymap, &keymap->items[i]))
			names = arena_format(arena, "%s%s%s", names, *names ? " " : "",
					     key_name(keymap->items[i].key, name));
	return names;
}

/* --- The key file */

/* A line of the file being read. */
struct KeyLine {
	size_t number;
	const char *id;
	char *names; /* cut to those that are keys */
	struct Text *faults;
};

__attribute__((format(printf, 2, 3))) static void refuse(const struct KeyLine *line,
							 const char *format, ...)
{
	va_list args;

	text_format(line->faults, "keys.conf line %zu: ", line->number);
	va_start(args, format);
	text_format_v(line->faults, format, args);
	va_end(args);
	text_append(line->faults, ". ");
}

/* Keeps the names that are keys, one space between. */
static void read_names(struct KeyLine *line, struct Arena *arena)
{
	char *rest = line->names, *word;
	const char *kept = "";

	while ((word = strsep(&rest, " \t\r"))) {
		if (*word && key_parse(word))
			kept = arena_format(arena, "%s%s%s", kept, *kept ? " " : "", word);
		else if (*word)
			refuse(line, "there is no key \"%.40s\"", word);
	}
	line->names = arena_text(arena, kept);
}

/* A key that another line of the file has given away already, for the same place. */
static const struct Binding *find_clash(const struct Keymap *keymap, struct Binding entry,
					uint32_t key)
{
	entry.key = key;
	for (size_t i = 0; i < keymap->n; i++)
		if (!is_same_entry(keymap->items[i], entry) && overlap(&keymap->items[i], &entry))
			return &keymap->items[i];
	return NULL;
}

static void drop_clashes(const struct Keymap *own, struct Binding entry, struct KeyLine *line,
			 struct Arena *arena)
{
	const char *names = line->names, *kept = "";
	const struct Binding *other;
	char name[KEY_NAME];
	uint32_t key;

	while ((key = keymap_next_key(&names))) {
		other = find_clash(own, entry, key);
		key_name(key, name);
		if (other)
			refuse(line, "%s has been given to %s by a line above", name,
			       entry_id(*other, arena));
		else
			kept = arena_format(arena, "%s%s%s", kept, *kept ? " " : "", name);
	}
	line->names = arena_text(arena, kept);
}

static bool is_fixed(struct Binding entry)
{
	return entry.action && (entry.action->needs & FIXED_KEYS);
}

/* Its index; n_entries: there is none. */
static size_t find_entry(const struct Keymap *keymap, const char *id, struct Arena *arena)
{
	size_t i = 0;

	while (i < keymap->n_entries && strcmp(entry_id(keymap->entries[i], arena), id) != 0)
		i++;
	return i;
}

/* `given` collects what the lines so far have bound. */
static void read_line(struct Keymap *keymap, struct Keymap *given, struct KeyLine *line,
		      struct Arena *arena)
{
	size_t index = find_entry(keymap, line->id, arena);
	struct Binding entry;

	if (index == keymap->n_entries) {
		refuse(line, "there is nothing called \"%.40s\"", line->id);
		return;
	}
	entry = keymap->entries[index];
	if (is_fixed(entry)) {
		refuse(line, "%s cannot be changed: only y means yes", line->id);
		return;
	}
	read_names(line, arena);
	drop_clashes(given, entry, line, arena);
	bind_all(given, line->names, entry);
	heap_free(keymap->own[index]);
	keymap->own[index] = heap_text(line->names);
}

void keymap_read(struct Keymap *keymap, const char *text, struct Text *faults)
{
	struct Arena arena = {0};
	struct Keymap given = {0};
	char *rest = arena_text(&arena, text), *row;

	for (size_t number = 1; (row = strsep(&rest, "\n")); number++) {
		struct KeyLine line = {.number = number, .faults = faults};

		row += strspn(row, " \t\r");
		if (*row == '\0' || *row == '#')
			continue;
		line.id = strsep(&row, " \t\r");
		line.names = row ? row : arena_text(&arena, "");
		read_line(keymap, &given, &line, &arena);
	}
	bind_entries(keymap);
	heap_free(given.items);
	arena_release(&arena);
}

void keymap_write(const struct Keymap *keymap, struct Text *out)
{
	struct Arena arena = {0};

	for (size_t i = 0; i < keymap->n_entries; i++) {
		struct Binding entry = keymap->entries[i];

		if (!is_fixed(entry))
			text_format(out, "# %s\n%s %s\n", entry_help(entry),
				    entry_id(entry, &arena), keymap_names(keymap, entry, &arena));
	}
	arena_release(&arena);
}
