/* Notes: what was noted in calls, agreed, or given as a reason, found by its words. */
#ifndef QTP_COACHING_VIEW_NOTE_H
#define QTP_COACHING_VIEW_NOTE_H

#include "qtp/engine/domain/domain.h"

/* What is looked for, and where. Plain data; texts are borrowed. */
struct NoteSearch {
	/* As typed: all words must be there; "in quotes" they stand one after the other; word* goes
	 * on.
	 */
	const char *words;
	bool unfinished; /* the last word may go on */
	Id team, coach;	 /* 0: any. Of a coach: the own contacts, and all of the teams coached */
	bool ranked;	 /* the most telling first, of the newest 5000; else the newest first */
	int64_t before;	 /* newest first: only places below this one; 0: all */
	size_t limit;	 /* 0: all */
};

/* A word that was found, in bytes of the line. */
struct NoteMark {
	size_t start, length;
};

/* A record with the words in it. Texts are owned by the arena it was found with. */
struct NoteFound {
	enum Kind kind;
	Id id;
	int64_t place;
	Day day;	  /* DAY_NONE: an action without a due date */
	const char *team; /* "Lakeside Oncology" */
	const char *who;  /* short: the coach, an action's owner; "" no one */
	const char *what; /* "call, 30 min", "agreed, done 8 Aug", "coach score 2.5" */
	const char *line; /* one line around the first words, each of them in brackets */
	const struct NoteMark *marks;
	size_t n_marks;
};

struct NotesFound {
	struct NoteFound *items;
	size_t n;
};

/* Whether there is a word to look for in it. */
bool note_has_words(const char *words);
/* Errors: IO with a sentence, in a file of an older format that keeps no index of words. */
MUST_USE bool note_search(struct Domain *domain, const struct NoteSearch *search,
			  struct Arena *arena, struct NotesFound *ret_found, struct Error *error);

#endif
