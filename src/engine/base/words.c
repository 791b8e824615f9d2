/* Words for people, days and numbers of things. */
#include "qtp/engine/base/words.h"

#include "qtp/engine/base/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Codes from here on belong to scripts whose names do not end with the family's. */
#define NOT_LATIN 0x0590

static bool is_latin(const char *text, size_t length)
{
	for (size_t at = 0; at < length;) {
		uint32_t code;

		at += utf8_decode(text + at, length - at, &code);
		if (code >= NOT_LATIN)
			return false;
	}
	return true;
}

const char *person_short_name(const char *name, struct Arena *arena)
{
	size_t end = name ? strcspn(name, ",") : 0, start;

	if (end == 0 || !is_latin(name, end))
		return name ? name : "";
	while (end > 0 && name[end - 1] == ' ')
		end--;
	start = end;
	while (start > 0 && name[start - 1] != ' ')
		start--;
	/* "Jr." is no name of its own. */
	if (start > 0 && name[end - 1] == '.')
		start--;
	while (start > 0 && name[start - 1] != ' ')
		start--;
	return arena_text_n(arena, name + start, end - start);
}

const char *count_text(struct Arena *arena, int64_t n, const char *one, const char *many)
{
	return arena_format(arena, "%" PRId64 " %s", COUNTED(n, one, many));
}

/* A letter that is said alone, as in "I chart", by its name. */
static bool begins_with_vowel(const char *noun)
{
	bool spelled = noun[0] >= 'A' && noun[0] <= 'Z' &&
		       (noun[1] == ' ' || noun[1] == '-' || (noun[1] >= 'A' && noun[1] <= 'Z'));

	return strchr(spelled ? "AEFHILMNORSX" : "aeioAEIO", noun[0]) != NULL;
}

const char *article_of(const char *noun)
{
	return *noun && begins_with_vowel(noun) ? "an" : "a";
}

const char *days_text(struct Arena *arena, int64_t days)
{
	return count_text(arena, days, "day", "days");
}

const char *day_distance(Day day, Day today, struct Arena *arena)
{
	int64_t days = (int64_t)day - today;

	if (days == 0)
		return "today";
	if (days == 1)
		return "tomorrow";
	if (days == -1)
		return "yesterday";
	return days > 0 ? arena_format(arena, "in %s", days_text(arena, days))
			: arena_format(arena, "%s ago", days_text(arena, -days));
}

const char *words_listed(const char *const items[], size_t n, struct Arena *arena)
{
	const char *list = n > 0 ? items[0] : "";

	for (size_t i = 1; i < n; i++)
		list = arena_format(arena, "%s%s%s", list, i + 1 < n ? ", " : " and ", items[i]);
	return list;
}

const char *day_near(Day day, Day today, struct Arena *arena)
{
	int64_t days = (int64_t)day - today;

	if (day == DAY_NONE)
		return "";
	if (days == 0)
		return "today";
	return days > 0 ? arena_format(arena, "+%lld d", (long long)days)
			: arena_format(arena, "\u2212%lld d", (long long)-days);
}

const char *day_echo(Day day, Day today, struct Arena *arena)
{
	char text[DAY_TEXT];

	return arena_format(arena, "%s, %s", day_long(day, text), day_distance(day, today, arena));
}

#define DIGITS_ALWAYS_KEPT 15
#define DIGITS_THAT_TELL_ALL 17

char *real_text(double number, char out[REAL_TEXT])
{
	for (int digits = DIGITS_ALWAYS_KEPT; digits <= DIGITS_THAT_TELL_ALL; digits++) {
		snprintf(out, REAL_TEXT, "%.*g", digits, number);
		double back = strtod(out, NULL);

		if (!(back < number) && !(back > number))
			break;
	}
	return out;
}

enum { SLIP_SHORTEST = 3, SLIP_LONGEST = 24 };

bool word_is_slip(const char *a, const char *b)
{
	size_t same = 0, n_a = strlen(a), n_b = strlen(b), end = 0;

	if (n_a < SLIP_SHORTEST || n_a > SLIP_LONGEST || n_b < SLIP_SHORTEST)
		return false;
	while (a[same] && a[same] == b[same])
		same++;
	while (end < n_a - same && end < n_b - same && a[n_a - 1 - end] == b[n_b - 1 - end])
		end++;
	size_t more_a = n_a - same - end, more_b = n_b - same - end;

	return (more_a <= 1 && more_b <= 1) ||
	       (more_a == 2 && more_b == 2 && a[same] == b[same + 1] && a[same + 1] == b[same]);
}
