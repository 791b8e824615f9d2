/* List words: bare words of a filter that are labels of choices. Private to the room. */
#ifndef QTP_DOMAIN_LIST_WORDS_H
#define QTP_DOMAIN_LIST_WORDS_H

#include "qtp/domain/list.h"
#include "qtp/model/filter.h"

/* A word finds the labels of the choices in the view's columns as well. Owned by the arena. */
const struct Filter *list_words(const struct ListView *view, const struct Filter *filter,
				struct Arena *arena);

#endif
