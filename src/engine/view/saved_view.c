/* Saved view: from a list to a section of text, and back again. */
#include "qtp/engine/view/saved_view.h"

#include "qtp/engine/base/utf8.h"

#include <string.h>

static const char *append_key(const char *keys, const struct Field *field, struct Arena *arena)
{
	return arena_format(arena, "%s%s%s", keys, *keys ? "," : "", field->key);
}

static const char *both_filters(const char *base, const char *typed, struct Arena *arena)
{
	bool has_base = !text_is_empty(base), has_typed = !text_is_empty(typed);

	if (has_base && has_typed)
		return arena_format(arena, "%s %s", base, typed);
	return arena_text(arena, has_base ? base : has_typed ? typed : "");
}

struct SavedView saved_view_of(const char *name, const struct ListView *view, struct Arena *arena)
{
	struct SavedView saved = {.name = arena_text(arena, name),
				  .kind = view->entity->key,
				  .filter = both_filters(view->base_filter, view->filter, arena),
				  .columns = "",
				  .sort = "",
				  .season = view->season > 0};

	for (size_t i = 0; i < view->n_columns; i++)
		saved.columns = append_key(saved.columns, view->columns[i], arena);
	if (view->sort)
		saved.sort =
			arena_format(arena, "%s%s", view->descending ? "-" : "", view->sort->key);
	return saved;
}

static void tell_gone(struct Text *faults, const struct SavedView *saved, const char *what,
		      const char *key)
{
	text_format(faults,
		    "The view \"%s\" %s \"%.40s\", a field that is gone; the rest is shown. ",
		    saved->name, what, key);
}

static void apply_columns(const struct SavedView *saved, struct Arena *arena, struct ListView *view,
			  struct Text *faults)
{
	char *rest = arena_text(arena, saved->columns), *key;
	const struct Field *columns[LIST_COLUMNS];
	size_t n = 0;

	while ((key = strsep(&rest, ","))) {
		const struct Field *field = entity_field(view->entity, key);

		if (!field && *key)
			tell_gone(faults, saved, "shows", key);
		else if (field && n < LIST_COLUMNS)
			columns[n++] = field;
	}
	if (n == 0)
		return;
	memcpy(view->columns, columns, n * sizeof(columns[0]));
	view->n_columns = n;
}

static void apply_sort(const struct SavedView *saved, struct ListView *view, struct Text *faults)
{
	bool descending = saved->sort[0] == '-';
	const struct Field *field = entity_field(view->entity, saved->sort + descending);

	if (!saved->sort[0])
		return;
	if (!field) {
		tell_gone(faults, saved, "is sorted by", saved->sort + descending);
		return;
	}
	view->sort = field;
	view->descending = descending;
}

void saved_view_apply_look(const struct SavedView *saved, struct Arena *arena,
			   struct ListView *view, struct Text *faults)
{
	apply_columns(saved, arena, view, faults);
	apply_sort(saved, view, faults);
}

/* The next word of a filter with what is between double quotes in one piece; NULL at the end. */
static char *next_word(char **rest, struct Arena *arena)
{
	char *start = *rest + strspn(*rest, " "), *end = start;
	bool quoted = false;

	if (!*start)
		return NULL;
	for (; *end && (quoted || *end != ' '); end++)
		if (*end == '"')
			quoted = !quoted;
	*rest = end;
	return arena_text_n(arena, start, (size_t)(end - start));
}

/* The words of the filter that are understood each for itself. */
static const char *understood(struct Domain *domain, const struct SavedView *saved,
			      const struct ListView *view, struct Arena *arena, struct Text *faults)
{
	char *rest = arena_text(arena, saved->filter), *word;
	const char *kept = "";
	struct Error error;

	while ((word = next_word(&rest, arena))) {
		if (list_check_filter(domain, view, word, &error))
			kept = arena_format(arena, "%s%s%s", kept, *kept ? " " : "", word);
		else
			text_format(
				faults,
				"The view \"%s\" asks for \"%.60s\", which is not understood any "
				"more (%.*s); the rest is shown. ",
				saved->name, word, (int)strcspn(error.text, "."), error.text);
	}
	return kept;
}

bool saved_view_apply(struct Domain *domain, const struct SavedView *saved, struct Arena *arena,
		      struct ListView *view, struct Text *faults)
{
	const struct Entity *entity = entity_find(saved->kind);
	Id season = saved->season ? view->season : 0;
	struct Error error;

	if (!entity) {
		text_format(faults, "The view \"%s\" is of \"%.40s\", which is no kind of record. ",
			    saved->name, saved->kind);
		return false;
	}
	list_view_init(view, entity);
	view->season = season;
	saved_view_apply_look(saved, arena, view, faults);
	view->filter = list_check_filter(domain, view, saved->filter, &error)
			       ? saved->filter
			       : understood(domain, saved, view, arena, faults);
	return true;
}

bool saved_view_is_look(const struct SavedView *view)
{
	return strncmp(view->name, LOOK_PREFIX, strlen(LOOK_PREFIX)) == 0;
}
