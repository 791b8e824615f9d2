/* Note line: the words of a search, and the line of a text around those that were found. Private to
 * this room. */
#ifndef QTP_COACHING_VIEW_NOTE_LINE_H
#define QTP_COACHING_VIEW_NOTE_LINE_H

#include "view_note.h"

#define NOTE_TERMS 16

/* What is typed as terms, at most NOTE_TERMS; what holds no letter and no digit is left out. */
size_t note_terms(const char *words, bool unfinished, struct Arena *arena,
		  struct NoteTerm ret_terms[NOTE_TERMS]);

/* The line of `text` that shows most of the terms; false when none of them is in it. */
bool note_line(const char *text, const struct NoteTerm terms[], size_t n_terms, struct Arena *arena,
	       struct NoteFound *found);

#endif
