/* History words: operations found by who made them, when, what they say, and what they changed. */
#include "qtp/engine/view/history_words.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/env/env.h"

#include <string.h>

/* Records of an operation that are looked at; one that changes more is of many kinds of them. */
#define RECORDS_MOST 50

/* Whether each word of a folded text is in a folded one. */
static bool has_words(const char *text, const char *words, struct Arena *arena)
{
	for (; *(words += strspn(words, " ")); words += strcspn(words, " "))
		if (!strstr(text, arena_text_n(arena, words, strcspn(words, " "))))
			return false;
	return true;
}

/* The kinds and records that an operation changed, in one text. */
static bool add_records(struct Domain *domain, int64_t operation, const char **text,
			struct Arena *arena, struct Error *error)
{
	struct Changes changes;
	size_t n_records = 0;

	if (!domain_changes(domain, operation, arena, &changes, error))
		return false;
	for (size_t i = 0; i < changes.n && n_records < RECORDS_MOST; i++) {
		if (i > 0 && changes.items[i].record == changes.items[i - 1].record)
			continue;
		n_records++;
		*text = arena_format(
			arena, "%s %s %s %s", *text, entity_get(changes.items[i].kind)->name,
			domain_ref(domain, changes.items[i].kind, changes.items[i].record, arena),
			domain_label(domain, changes.items[i].kind, changes.items[i].record,
				     arena));
	}
	return true;
}

bool history_matches(struct Domain *domain, const struct Operation *operation, const char *words,
		     bool *ret_matches, struct Error *error)
{
	struct Arena arena = {0};
	bool done = true;

	*ret_matches = text_is_empty(words);
	if (*ret_matches)
		return true;
	const char *text =
		arena_format(&arena, "%s %s %s", env_stamp_text(domain->env, operation->at, &arena),
			     operation->who ? operation->who : "", operation->title);
	const char *folded = text_fold(&arena, words);

	*ret_matches = has_words(text_fold(&arena, text), folded, &arena);
	if (!*ret_matches) {
		done = add_records(domain, operation->number, &text, &arena, error);
		*ret_matches = done && has_words(text_fold(&arena, text), folded, &arena);
	}
	arena_release(&arena);
	return done;
}
