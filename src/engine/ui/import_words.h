/* Import words: rows and columns of a plan as the screen says them. Private to this room. */
#ifndef QTP_UI_IMPORT_WORDS_H
#define QTP_UI_IMPORT_WORDS_H

#include "qtp/engine/domain/import.h"

/* "new person Ada Byrd" and what it would have, or "Ada Byrd: Phone (empty) > 555". */
const char *import_record_words(const struct PlanRecord *record, const char *between,
				struct Arena *arena);
/* All that becomes of a row, or why nothing does. */
const char *import_row_words(const struct PlanRow *row, struct Arena *arena);
/* "E-mail Address = person E-mail". */
const char *import_column_words(const struct ImportColumn *column, struct Arena *arena);

#endif
