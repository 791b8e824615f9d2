/* The name of a time zone from what people call it. */
#ifndef QTP_MODEL_ZONE_WORDS_H
#define QTP_MODEL_ZONE_WORDS_H

#include "qtp/engine/base/arena.h"

/* America/Chicago of "Central", "CT", "central time" and "Chicago"; NULL: it is none of these. */
const char *zone_of_words(const char *text, struct Arena *arena);

#endif
