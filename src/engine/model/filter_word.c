/* Filter words: what is around a word where a text is pasted from a sentence, an address or a
 * cell is no part of it. */
#include "filter_word.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/filter.h"

#include <string.h>
#include <strings.h>

#define OPENING "<([{"
#define ENDING ",;.:?>)]}"

enum { DAY_WORDS_MOST = 4 }; /* "wed 18 oct 2017" */

/* Signs that stand for a plain one. */
struct Likeness {
	uint32_t first, last;
	char plain;
};

static const struct Likeness likenesses[] = {
	{0x01, 0x20, ' '},     {0xA0, 0xA0, ' '},     {0x2000, 0x200A, ' '}, {0x2028, 0x2029, ' '},
	{0x202F, 0x202F, ' '}, {0x205F, 0x205F, ' '}, {0x3000, 0x3000, ' '}, {0xAB, 0xAB, '"'},
	{0xBB, 0xBB, '"'},     {0x201C, 0x201F, '"'}, {0x300C, 0x300D, '"'}, {0xFF02, 0xFF02, '"'},
	{0x3001, 0x3001, ','}, {0xFF0C, 0xFF0C, ','},
};

static char plain_sign(uint32_t code)
{
	for (size_t i = 0; i < sizeof likenesses / sizeof likenesses[0]; i++)
		if (code >= likenesses[i].first && code <= likenesses[i].last)
			return likenesses[i].plain;
	return '\0';
}

const char *filter_plain(struct Arena *arena, const char *text)
{
	size_t length = strlen(text), used;
	struct Text plain;
	const char *copy;

	text_init(&plain);
	for (size_t at = 0; at < length; at += used) {
		uint32_t code;
		char sign;

		used = utf8_decode(text + at, length - at, &code);
		if ((sign = plain_sign(code)))
			text_append_char(&plain, sign);
		else
			text_append_n(&plain, text + at, used);
	}
	copy = arena_text(arena, text_get(&plain));
	text_release(&plain);
	return copy;
}

/* What is in front of an address that was copied. */
static size_t scheme_length(const char *text)
{
	static const char *const schemes[] = {"mailto:", "tel:"};

	for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++)
		if (strncasecmp(text, schemes[i], strlen(schemes[i])) == 0)
			return strlen(schemes[i]);
	return 0;
}

size_t word_length(const char *text, size_t length, const char *ending)
{
	size_t n = length;

	while (n > 0 && strchr(ending, text[n - 1]))
		n--;
	return n > 0 ? n : length;
}

bool word_is_address(const char *text)
{
	return strncasecmp(text, "http://", 7) == 0 || strncasecmp(text, "https://", 8) == 0 ||
	       scheme_length(text) > 0;
}

const char *filter_bare(struct Arena *arena, const char *text)
{
	const char *start = text + strspn(text, OPENING);

	start += scheme_length(start);
	start = start[strspn(start, ENDING)] ? start : text;
	return arena_text_n(arena, start, word_length(start, strlen(start), ENDING));
}

size_t filter_shown_day(struct Arena *arena, const char *text, size_t *ret_length)
{
	const char *end = text;
	size_t taken = 0;
	Day day;

	for (int i = 0; i < DAY_WORDS_MOST && *end && *end != '|' && *end != '"'; i++) {
		end += strcspn(end, " |");
		size_t length = word_length(text, (size_t)(end - text), WORD_ENDING);

		if (day_read_shown(arena_text_n(arena, text, length), &day)) {
			taken = (size_t)(end - text);
			*ret_length = length;
		}
		end += strspn(end, " ");
	}
	return taken;
}
