/* Due: read, written and reckoned. */
#include "qtp/engine/model/due.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>
#include <strings.h>

enum { DAYS_A_WEEK = 7, DAYS_A_MONTH = 30, MOST_DIGITS = 4 };

static const char deadline[] = "deadline";

static const char *skip_blanks(const char *at)
{
	return at + strspn(at, " ");
}

/* NULL: there is no number, or one that is too long. */
static const char *read_number(const char *at, int64_t *ret_number)
{
	size_t n = strspn(at, "0123456789");

	*ret_number = 0;
	if (n == 0 || n > MOST_DIGITS)
		return NULL;
	for (size_t i = 0; i < n; i++)
		*ret_number = *ret_number * 10 + (at[i] - '0');
	return at + n;
}

static const char *read_unit(const char *at, struct DuePoint *point)
{
	at = skip_blanks(at);
	switch (tolower((unsigned char)*at)) {
	case 'd':
		return at + 1;
	case 'w':
		point->offset *= DAYS_A_WEEK;
		return at + 1;
	case 'm':
		point->months = true;
		return at + 1;
	default:
		return at;
	}
}

static const char *read_offset(const char *at, struct DuePoint *point)
{
	bool back = *at == '-';

	if (*at != '-' && *at != '+')
		return NULL;
	at = read_number(skip_blanks(at + 1), &point->offset);
	if (!at)
		return NULL;
	if (back)
		point->offset = -point->offset;
	return read_unit(at, point);
}

/* What it depends on. */
static const char *read_base(const char *at, struct DuePoint *point)
{
	if (strncasecmp(at, deadline, sizeof deadline - 1) == 0) {
		point->session = DUE_DEADLINE;
		return at + sizeof deadline - 1;
	}
	if (*at != 's' && *at != 'S')
		return NULL;
	at = read_number(at + 1, &point->session);
	return point->session == DUE_DEADLINE ? NULL : at;
}

bool due_read(const char *text, struct DuePoint *ret_point)
{
	const char *at;

	*ret_point = (struct DuePoint){0};
	at = text ? read_base(skip_blanks(text), ret_point) : NULL;
	if (!at)
		return false;
	at = skip_blanks(at);
	if (*at)
		at = read_offset(at, ret_point);
	return at && !*skip_blanks(at);
}

const char *due_text(struct DuePoint point, struct Arena *arena)
{
	const char *base = point.session == DUE_DEADLINE
				   ? deadline
				   : arena_format(arena, "s%" PRId64, point.session);

	if (point.offset == 0)
		return base;
	return arena_format(arena, "%s%+" PRId64 "%c", base, point.offset,
			    point.months ? 'm' : 'd');
}

const char *due_words(struct DuePoint point, struct Arena *arena)
{
	const char *base = point.session == DUE_DEADLINE
				   ? "the deadline"
				   : arena_format(arena, "session %" PRId64, point.session);
	int64_t n = point.offset < 0 ? -point.offset : point.offset;

	if (n == 0)
		return point.session == DUE_DEADLINE
			       ? base
			       : arena_format(arena, "the first day of %s", base);
	return arena_format(arena, "%" PRId64 " %s%s %s %s", n, point.months ? "month" : "day",
			    n == 1 ? "" : "s", point.offset < 0 ? "before" : "after", base);
}

Day due_day(struct DuePoint point, Day from)
{
	if (from == DAY_NONE)
		return DAY_NONE;
	if (point.months)
		return day_add_months(from, (int)point.offset);
	return (Day)(from + point.offset);
}

int due_offset_order(struct DuePoint a, struct DuePoint b)
{
	int64_t left = a.offset * (a.months ? DAYS_A_MONTH : 1),
		right = b.offset * (b.months ? DAYS_A_MONTH : 1);

	return (left > right) - (left < right);
}
