/* Numbers too small or too large for plain decimals. Private to the charts. */
#ifndef QTP_SPC_NUMBERS_H
#define QTP_SPC_NUMBERS_H

#include "qtp/engine/base/arena.h"

#include <stdbool.h>

/* Whether a number of this size is written with a power of ten. */
bool number_is_scientific(double number);
/* The same where numbers lie `apart` from each other: large ones whose difference shows only in
 * their last digits are written out. */
bool number_is_scientific_among(double number, double apart);
/* "3.42e-6" with so many digits after the point. Owned by the arena. */
const char *number_scientific(struct Arena *arena, double number, int digits);

#endif
