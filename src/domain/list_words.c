/* List words: a bare word is looked for among the few labels of each choice column first; only a
 * choice that it is part of is compared then, so most words cost nothing more. */
#include "list_words.h"

#include "qtp/base/utf8.h"

#include <string.h>

enum { WORD_LEAST = 3 }; /* shorter ones are part of nearly every label */

static const struct Filter *node(struct Filter filter, struct Arena *arena)
{
	struct Filter *copy = ARENA_NEW(arena, struct Filter);

	*copy = filter;
	return copy;
}

static bool is_meant(const struct FieldChoice *choice, const char *word, struct Arena *arena)
{
	const char *label = text_fold(arena, choice->label);

	return strlen(word) < WORD_LEAST ? strcmp(label, word) == 0 : strstr(label, word) != NULL;
}

/* `filter`, or one of the field's choices that the word means. */
static const struct Filter *or_choices(const struct Filter *filter, const struct Field *field,
				       const char *word, struct Arena *arena)
{
	for (const struct FieldChoice *choice = field->choices; choice->key; choice++) {
		struct Filter equal = {.op = FILTER_EQUAL,
				       .field = field,
				       .value = {.type = VALUE_TEXT, .text = choice->key}};

		if (is_meant(choice, word, arena))
			filter = node((struct Filter){.op = FILTER_OR,
						      .left = filter,
						      .right = node(equal, arena)},
				      arena);
	}
	return filter;
}

/* What is judged is asked for by its name: it may not be known yet. */
static const struct Filter *word_or_labels(const struct ListView *view, const struct Filter *word,
					   struct Arena *arena)
{
	const struct Filter *any = word;

	for (size_t i = 0; i < view->n_columns; i++)
		if (view->columns[i]->type == FIELD_CHOICE && view->columns[i]->choices &&
		    !(view->columns[i]->flags & FIELD_JUDGED))
			any = or_choices(any, view->columns[i], word->text, arena);
	return any;
}

const struct Filter *list_words(const struct ListView *view, const struct Filter *filter,
				struct Arena *arena)
{
	struct Filter copy = *filter;

	if (filter->op == FILTER_WORD)
		return word_or_labels(view, filter, arena);
	if (!filter->left)
		return filter;
	copy.left = list_words(view, filter->left, arena);
	if (filter->right)
		copy.right = list_words(view, filter->right, arena);
	return node(copy, arena);
}
