/* What a word may mean that is no verb: a verb of two words, a kind of record, a word that verbs
 * are found by, or a slip. */
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/model/entity.h"

#include <string.h>

enum { SHORTEST = 3, NAMED_MOST = 4 };

static const char *or_more(struct Arena *arena, const char *list, const char *name)
{
	return arena_format(arena, "%s%sqtp %s", list ? list : "", list ? " or " : "", name);
}

/* "report steering" of "steering", and of "call sheet". */
static const char *of_second_word(const char *word, struct Arena *arena)
{
	const struct Verb *verb;
	const char *found = NULL;

	for (size_t i = 0; (verb = verb_at(i, arena)); i++) {
		const char *second = strchr(verb->name, ' ');

		if (second && strcmp(second + 1, word) == 0)
			found = or_more(arena, found, verb->name);
	}
	return found;
}

static const char *of_slip(const char *word, struct Arena *arena)
{
	const char *found = NULL, *name;

	for (size_t i = 0; verb_at(i, arena); i++) {
		name = verb_word(i, arena);
		if (name && word_is_slip(word, name))
			found = or_more(arena, found, name);
	}
	return found;
}

/* Whether `list`, words with spaces between them, has the word, or that of which it is the plural.
 */
static bool is_among(const char *list, const char *word)
{
	size_t length = strlen(word), one = word[length - 1] == 's' ? length - 1 : length;

	for (const char *at = list; at && *at; at += strspn(at, " ")) {
		size_t n = strcspn(at, " ");

		if ((n == length || n == one) && strncmp(at, word, n) == 0)
			return true;
		at += n;
	}
	return false;
}

/* "log or calendar" of "calls": the first few that are found by it. */
static const char *of_other_words(const char *word, struct Arena *arena)
{
	const struct Verb *verb;
	const char *found = NULL;
	size_t n = 0;

	if (strlen(word) < SHORTEST)
		return NULL;
	for (size_t i = 0; n < NAMED_MOST && (verb = verb_at(i, arena)); i++) {
		if (!is_among(verb->words, word))
			continue;
		found = or_more(arena, found, verb->name);
		n++;
	}
	return found;
}

const char *verb_unknown(const char *word, struct Arena *arena)
{
	const char *folded = text_fold(arena, word);
	const struct Entity *entity = entity_find(folded);
	const char *means = of_second_word(folded, arena);

	if (!means && verb_find(folded, arena))
		means = or_more(arena, NULL, folded);
	if (!means && entity)
		means = arena_format(arena, "qtp list %s", entity->key);
	if (!means)
		means = of_other_words(folded, arena);
	if (!means)
		means = of_slip(folded, arena);
	return means ? arena_format(arena, "There is no verb \"%.40s\". Is it %s?",
				    text_show(arena, word), means)
		     : arena_format(arena,
				    "There is no verb \"%.40s\". See them all with: qtp help",
				    text_show(arena, word));
}
