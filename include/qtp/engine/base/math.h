/* Small whole-number helpers used all over. */
#ifndef QTP_BASE_MATH_H
#define QTP_BASE_MATH_H

#include <stddef.h>

#define N_ITEMS(array) (sizeof(array) / sizeof((array)[0]))

static inline size_t size_min(size_t a, size_t b)
{
	return a < b ? a : b;
}

static inline size_t size_max(size_t a, size_t b)
{
	return a > b ? a : b;
}

static inline int int_clamp(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

#endif
