/* Points: what was pasted, as dates and values. Private to the room. */
#ifndef QTP_CHART_SCREEN_PASTE_H
#define QTP_CHART_SCREEN_PASTE_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/day.h"

struct PastedPoint {
	const char *day;  /* NULL: none was given */
	const char *text; /* k and n come as k/n */
};
struct PastedPoints {
	struct PastedPoint *items;
	size_t n;
	bool more; /* there are others after them */
};

/*
 * Lines of a value, or of a date and a value with a tab, comma, semicolon (or a space after an ISO
 * date) between them; a first line without any digit is a head and is passed over. At most `limit`
 * lines are read. `pairs`: two numbers are k and n.
 */
struct PastedPoints points_split(const char *text, bool pairs, Day today, size_t limit,
				 struct Arena *arena);

#endif
