/* Notes by their words: an index that follows the records, and answers in the time of a key. */
#ifndef QTP_INDEX_NOTE_H
#define QTP_INDEX_NOTE_H

#include "qtp/engine/model/query.h"
#include "qtp/engine/store/rows.h"

extern const struct RowHook note_hook;

/* Errors: IO with a sentence, in a file of an older format that has no index yet. */
MUST_USE bool note_find(struct Store *store, const struct NoteQuery *query, struct Arena *arena,
			struct NoteHits *ret_hits, struct Error *error);

#endif
