/* Points: lines that were pasted, split into dates and values. */
#include "screen_paste.h"

#include <string.h>

#define SEPARATORS "\t;,"
#define DIGITS "0123456789"
#define ISO_LENGTH 10

/* Without spaces at both ends. */
static char *trimmed(const char *text, size_t length, struct Arena *arena)
{
	while (length > 0 && strchr(" \t\r", text[0])) {
		text++;
		length--;
	}
	while (length > 0 && strchr(" \t\r", text[length - 1]))
		length--;
	return arena_text_n(arena, text, length);
}

/* The quotes of a CSV file say nothing here. */
static void drop_quotes(char *line)
{
	char *to = line;

	for (; *line; line++)
		if (*line != '"')
			*to++ = *line;
	*to = '\0';
}

/* Where the date of a line ends; NULL: it has none. */
static const char *end_of_day(const char *line, Day today, struct Arena *arena)
{
	const char *end = line + strcspn(line, SEPARATORS);
	char *iso;
	Day day;

	if (*end && day_read(trimmed(line, (size_t)(end - line), arena), day_frame(today, DAY_LAST),
			     &day, NULL))
		return end;
	if (strlen(line) <= ISO_LENGTH || line[ISO_LENGTH] != ' ')
		return NULL;
	iso = arena_text_n(arena, line, ISO_LENGTH);
	return day_parse_iso(iso, &day) ? line + ISO_LENGTH : NULL;
}

static struct PastedPoint split_line(const char *line, bool pairs, Day today, struct Arena *arena)
{
	struct PastedPoint point = {NULL, NULL};
	const char *end = end_of_day(line, today, arena);
	char *value, *between;

	if (end) {
		point.day = trimmed(line, (size_t)(end - line), arena);
		line = *end ? end + 1 : end;
	}
	value = trimmed(line, strlen(line), arena);
	between = value + strcspn(value, SEPARATORS);
	if (pairs && *between && !strchr(value, '/'))
		*between = '/';
	point.text = value;
	return point;
}

static size_t count_lines(const char *text)
{
	size_t n = 1;

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

struct PastedPoints points_split(const char *text, bool pairs, Day today, size_t limit,
				 struct Arena *arena)
{
	size_t lines = count_lines(text);
	struct PastedPoints points = {
		.items = ARENA_ARRAY(arena, lines < limit ? lines : limit, struct PastedPoint)};
	bool is_first = true;

	for (size_t length; *text; text += length + (text[length] == '\n')) {
		length = strcspn(text, "\n");
		char *line = trimmed(text, length, arena);
		drop_quotes(line);
		bool is_head = is_first && !strpbrk(line, DIGITS);

		is_first = is_first && !*line;
		if (!*line || is_head)
			continue;
		points.more = points.n == limit;
		if (points.more)
			break;
		points.items[points.n++] = split_line(line, pairs, today, arena);
	}
	return points;
}
