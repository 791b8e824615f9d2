/* Complete: the index on names first, then the search of lists, judged word by word. */
#include "qtp/engine/view/complete.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/view/list.h"

#include <string.h>

enum { LOOKED_AT = 64 }; /* matches of the search that are judged */

/* Whether a word of `label` begins with the first `length` bytes of `word`; both folded. */
static bool begins_a_word(const char *label, const char *word, size_t length)
{
	for (; *label; label += strcspn(label, " -.,'")) {
		label += strspn(label, " -.,'");
		if (strncmp(label, word, length) == 0)
			return true;
	}
	return false;
}

static bool has_all_words(const char *label, const char *words)
{
	while (*(words += strspn(words, " "))) {
		size_t length = strcspn(words, " ");

		if (!begins_a_word(label, words, length))
			return false;
		words += length;
	}
	return true;
}

/* The typed words as a filter on the label: each between quotes, what means something in a filter
 * left out. */
static const char *as_filter(const struct Field *label, const char *text, struct Arena *arena)
{
	const char *filter = "";

	while (*(text += strspn(text, " \"\\"))) {
		size_t length = strcspn(text, " \"\\");

		filter = arena_format(arena, "%s%s%s:\"%.*s\"", filter, *filter ? " " : "",
				      label->key, (int)length, text);
		text += length;
	}
	return filter;
}

/* Adds those that the search of lists finds. */
static bool add_found(struct Domain *domain, const struct FindQuery *query, struct Arena *arena,
		      struct IdSpan *ids, struct Error *error)
{
	const struct Entity *entity = entity_get(query->kind);
	const struct Field *label =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;
	const char *words = text_fold(arena, query->text);
	struct ListView view = {.entity = entity, .place.limit = LOOKED_AT};
	struct ListPage page;
	Id *more;

	if (!label)
		return true;
	view.filter = as_filter(label, query->text, arena);
	if (!*view.filter)
		return true;
	view.columns[view.n_columns++] = label;
	if (!list_load(domain, &view, arena, &page, error))
		return false;
	more = ARENA_ARRAY(arena, query->limit, Id);
	if (ids->n > 0)
		memcpy(more, ids->ids, ids->n * sizeof more[0]);
	ids->ids = more;
	for (size_t i = 0; i < page.n && ids->n < query->limit; i++)
		if (!id_is_among(page.rows[i].id, *ids) &&
		    has_all_words(text_fold(arena, page.rows[i].cells[0]), words))
			more[ids->n++] = page.rows[i].id;
	return true;
}

bool domain_complete(struct Domain *domain, const struct FindQuery *query, struct Arena *arena,
		     struct IdSpan *ret_ids, struct Error *error)
{
	if (!domain_find(domain, query, arena, ret_ids, error))
		return false;
	return ret_ids->n >= query->limit || add_found(domain, query, arena, ret_ids, error);
}
