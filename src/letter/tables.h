/* The tables of the capability letter. */
#ifndef QTP_LETTER_TABLES_H
#define QTP_LETTER_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct KindBehavior letter_behaviors[1];
extern const struct LetterKeeper written_keeper;

#endif
