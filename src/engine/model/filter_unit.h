/* Units behind the number of a filter, as lists and pages show them: "35 min", "87 %". */
#ifndef QTP_MODEL_FILTER_UNIT_H
#define QTP_MODEL_FILTER_UNIT_H

#include "qtp/engine/model/field.h"

/* How many bytes at `text` are a number with a blank and a unit behind it; 0: no more than one
 * word, or the field is counted in no unit. */
size_t unit_take_words(const struct Field *field, const char *text, struct Arena *arena);
/* The number without the unit of the field; any other text as it is, to be read or refused. */
const char *unit_without(const struct Field *field, const char *text, struct Arena *arena);

#endif
