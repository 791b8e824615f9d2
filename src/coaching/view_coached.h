/* The teams of a coach, for letters. Private to coaching. */
#ifndef QTP_COACHING_VIEW_COACHED_H
#define QTP_COACHING_VIEW_COACHED_H

#include "qtp/engine/view/letter.h"

extern const struct LetterListTable coaching_letter_lists;

#endif
