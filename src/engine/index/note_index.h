/* What the files of the notes' index share. */
#ifndef QTP_INDEX_NOTE_INDEX_H
#define QTP_INDEX_NOTE_INDEX_H

#include "qtp/engine/index/note.h"

enum { NOTES_SINCE = 7 }; /* format */

MUST_USE bool note_verify(struct Store *store, const struct Entity *entity, struct Issues *issues,
			  struct Error *error);
/* Its words and what SQLite finds them by. */
MUST_USE bool note_verify_words(struct Store *store, struct Arena *arena, struct Issues *issues,
				struct Error *error);
/* Fills the index again, in the open transaction. */
MUST_USE bool note_mend(struct Store *store, struct Error *error);

#endif
