/* List words: what a filter means beyond the texts of the record itself. Private to the room. */
#ifndef QTP_VIEW_LIST_WORDS_H
#define QTP_VIEW_LIST_WORDS_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/filter.h"

/* Shorter words are part of nearly every label, and have to be one; no codes are looked for. */
enum { WORD_LEAST = 3 };

/* The records of a kind that a word names. */
enum WordWay { WORD_IN_NAME, WORD_IS_NAME, WORD_BEGINS_CODE };
struct WordName {
	enum Kind kind;
	enum WordWay way;
	const char *text;
	struct IdSpan ids;
};

/* Kept while several kinds are searched for the same words. All zero: none yet. */
struct WordNames {
	struct WordName *items;
	size_t n, capacity;
};

struct WordSearch {
	struct Domain *domain;
	const struct Entity *entity;
	bool judged; /* bare words are looked for in judged fields as well */
	struct Arena *arena;
	struct WordNames *names; /* found before, by the same arena; NULL: they are not kept */
};

/*
 * A bare word finds the labels of all choices of the kind, its judged texts, and what a record it
 * refers to is also named (Entity.also_named) or begins its code with; field:text and field=x find
 * names and codes anyway. The result is owned by the arena; NULL: it failed.
 */
MUST_USE const struct Filter *list_words(const struct WordSearch *search,
					 const struct Filter *filter, struct Error *error);

#endif
