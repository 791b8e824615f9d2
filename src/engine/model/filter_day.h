/* What a filter says of a day in several words, and spans of days. */
#ifndef QTP_MODEL_FILTER_DAY_H
#define QTP_MODEL_FILTER_DAY_H

#include "qtp/engine/model/field_value.h"

struct DaySpan {
	Day first, last;
};
/* july, jul 2017, this week, last month, next year; a week begins on Monday. Without a year a month
 * is the last one or the nearest, as the field leans. */
bool day_span_read(const struct Field *field, const char *text, struct ParseFrame frame,
		   struct DaySpan *ret_span);
/* How many bytes at `text` are a day or a span of several words, like "apr 5" or "last week", up to
 * `ends`; 0: no more than one word. */
size_t day_take_words(const struct Field *field, const char *text, const char *ends,
		      struct ParseFrame frame);

#endif
