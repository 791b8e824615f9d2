/* Offers: what may come next of a word like "stage=accepted" that a person is typing. */
#ifndef QTP_VIEW_OFFERS_H
#define QTP_VIEW_OFFERS_H

#include "qtp/engine/domain/domain.h"

/* Texts that may stand there, each with what is before it in the word: "stage=". */
struct Offers {
	struct Arena *arena;
	const char *prefix;
	const char **items;
	size_t n, capacity;
};
/* A word; of a filter it may be about judged fields, and have a colon for its sign. */
struct OfferedWord {
	const struct Entity *entity;
	const char *text;
	bool of_filter;
	bool on_screen; /* of a record one name alone, found by words in its middle as well */
};

/* What may be written of a record: its REF where that says something, and its name where no other
 * of them has it. */
void offers_add_records(struct Offers *offers, struct Domain *domain, const struct Entity *entity,
			struct IdSpan ids);
/* Records that a text begins; without one the first of all. False: none can be read. */
MUST_USE bool offers_find(struct Domain *domain, const struct Entity *entity, const char *text,
			  struct Arena *arena, struct IdSpan *ret_found);
/* Fields, each with its sign, or after a sign the values of that field: choices, and names of what
 * it refers to, which need `domain`. Only what goes on from what is typed. */
void offers_of_word(struct Offers *offers, struct Domain *domain, const struct OfferedWord *word);

#endif
