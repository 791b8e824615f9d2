/* Spans in which somebody was joined to a virtual session. */
#include "qtp/credit.h"
#include "rule_credit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MINUTES_A_DAY (24 * 60)
#define JOIN_TEXT 23 /* 2017-04-05T13:30Z/14:15 */

static int by_from(const void *a, const void *b)
{
	const struct TimeSpan *left = a, *right = b;

	return (left->from > right->from) - (left->from < right->from);
}

size_t spans_join(struct TimeSpan spans[], size_t n)
{
	size_t kept = 0;

	if (n > 0)
		qsort(spans, n, sizeof spans[0], by_from);
	for (size_t i = 0; i < n; i++) {
		if (kept > 0 && spans[i].from <= spans[kept - 1].until) {
			if (spans[i].until > spans[kept - 1].until)
				spans[kept - 1].until = spans[i].until;
			continue;
		}
		spans[kept++] = spans[i];
	}
	return kept;
}

static bool parse_join(const char *text, struct TimeSpan *ret_span)
{
	char date[DAY_TEXT], from[DAY_TEXT], until[DAY_TEXT];
	TimeOfDay first, last;
	Day day;
	int n = 0;

	if (sscanf(text, "%10[0-9-]T%5[0-9:]Z/%5[0-9:]%n", date, from, until, &n) != 3 ||
	    n != JOIN_TEXT || !day_parse_iso(date, &day) || !time_parse(from, &first) ||
	    !time_parse(until, &last))
		return false;
	ret_span->from = (int64_t)day * MINUTES_A_DAY + first;
	ret_span->until = (int64_t)day * MINUTES_A_DAY + last + (last <= first ? MINUTES_A_DAY : 0);
	return true;
}

bool joins_parse(const char *text, struct Arena *arena, struct TimeSpan **ret_spans, size_t *ret_n)
{
	size_t room = text ? strlen(text) / JOIN_TEXT + 1 : 0, n = 0;
	struct TimeSpan *spans = ARENA_ARRAY(arena, room, struct TimeSpan);

	*ret_spans = spans;
	*ret_n = 0;
	while (text && *text) {
		if (n == room || !parse_join(text, &spans[n++]))
			return false;
		text += JOIN_TEXT;
		if (*text && strncmp(text, ", ", 2) != 0)
			return false;
		text += *text ? 2 : 0;
	}
	*ret_n = spans_join(spans, n);
	return true;
}

const char *joins_text(const struct TimeSpan spans[], size_t n, struct Arena *arena)
{
	const char *all = NULL;

	for (size_t i = 0; i < n; i++) {
		char day[DAY_TEXT], from[DAY_TEXT], until[DAY_TEXT];
		Day on = (Day)(spans[i].from / MINUTES_A_DAY);
		const char *one =
			arena_format(arena, "%sT%sZ/%s", day_iso(on, day),
				     time_text((TimeOfDay)(spans[i].from % MINUTES_A_DAY), from),
				     time_text((TimeOfDay)(spans[i].until % MINUTES_A_DAY), until));

		all = all ? arena_format(arena, "%s, %s", all, one) : one;
	}
	return all;
}
