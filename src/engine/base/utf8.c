/* UTF-8: decoding, encoding, width in cells, steps from character to character. */
#include "qtp/engine/base/utf8.h"

#include <string.h>
#include <utf8proc.h>

enum {
	ASCII_END = 0x80,
	TWO_BYTES_END = 0x800,
	THREE_BYTES_END = 0x10000,
	LAST_CODE = 0x10FFFF,
	SURROGATE_FIRST = 0xD800,
	SURROGATE_LAST = 0xDFFF,
	CONTINUATION_BITS = 6,
	CONTINUATION_MASK = 0x3F,
	LONGEST = 4
};

static bool is_continuation(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* Bytes that a first byte announces, and its own bits of the code; 0 for a byte that cannot be
 * first. */
static size_t announced(unsigned char first, uint32_t *ret_bits)
{
	if (first >= 0xC2 && first <= 0xDF) {
		*ret_bits = first & 0x1F;
		return 2;
	}
	if (first >= 0xE0 && first <= 0xEF) {
		*ret_bits = first & 0x0F;
		return 3;
	}
	if (first >= 0xF0 && first <= 0xF4) {
		*ret_bits = first & 0x07;
		return 4;
	}
	return 0;
}

/* Whether `code` may be written with `size` bytes: not shorter, not a surrogate, not beyond the
 * end. */
static bool well_formed(uint32_t code, size_t size)
{
	if (size == 3)
		return code >= TWO_BYTES_END && (code < SURROGATE_FIRST || code > SURROGATE_LAST);
	if (size == 4)
		return code >= THREE_BYTES_END && code <= LAST_CODE;
	return true;
}

size_t utf8_decode(const char *s, size_t length, uint32_t *ret_code)
{
	unsigned char first = (unsigned char)s[0];
	uint32_t code;
	size_t size;

	*ret_code = first;
	if (first < ASCII_END)
		return 1;
	*ret_code = UTF8_REPLACEMENT;
	size = announced(first, &code);
	if (size == 0 || size > length)
		return 1;
	for (size_t i = 1; i < size; i++) {
		if (!is_continuation(s[i]))
			return 1;
		code = code << CONTINUATION_BITS | ((unsigned char)s[i] & CONTINUATION_MASK);
	}
	if (!well_formed(code, size))
		return 1;
	*ret_code = code;
	return size;
}

static char continuation(uint32_t code, int place)
{
	return (char)(0x80 | (code >> (CONTINUATION_BITS * place) & CONTINUATION_MASK));
}

size_t utf8_encode(uint32_t code, char out[4])
{
	if (code > LAST_CODE || (code >= SURROGATE_FIRST && code <= SURROGATE_LAST))
		code = UTF8_REPLACEMENT;
	if (code < ASCII_END) {
		out[0] = (char)code;
		return 1;
	}
	if (code < TWO_BYTES_END) {
		out[0] = (char)(0xC0 | code >> CONTINUATION_BITS);
		out[1] = continuation(code, 0);
		return 2;
	}
	if (code < THREE_BYTES_END) {
		out[0] = (char)(0xE0 | code >> (2 * CONTINUATION_BITS));
		out[1] = continuation(code, 1);
		out[2] = continuation(code, 0);
		return 3;
	}
	out[0] = (char)(0xF0 | code >> (3 * CONTINUATION_BITS));
	out[1] = continuation(code, 2);
	out[2] = continuation(code, 1);
	out[3] = continuation(code, 0);
	return 4;
}

bool utf8_is_valid(const char *s, size_t length)
{
	uint32_t code;

	for (size_t at = 0, used; at < length; at += used) {
		used = utf8_decode(s + at, length - at, &code);
		if (code == 0 || (code == UTF8_REPLACEMENT && used == 1))
			return false;
	}
	return true;
}

/* The second and third letters of a Korean syllable, drawn into the cell of the first. */
static bool joins_syllable(uint32_t code)
{
	return (code > 0x1160 && code <= 0x11FF) || (code >= 0xD7B0 && code <= 0xD7C6) ||
	       (code >= 0xD7CB && code <= 0xD7FB);
}

int utf8_char_width(uint32_t code)
{
	utf8proc_category_t category;

	if (code < 0x300) /* everything before the combining marks */
		return 1;
	if (code > LAST_CODE)
		return 1;
	category = utf8proc_category((utf8proc_int32_t)code);
	if (category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME ||
	    joins_syllable(code))
		return 0;
	/* Fillers and codes not given out are shown as a picture. */
	if (code == 0x115F || code == 0x3164 || category == UTF8PROC_CATEGORY_CN)
		return 1;
	return utf8proc_charwidth((utf8proc_int32_t)code) == 2 ? 2 : 1;
}

/* The length of the character at `s` with all its marks, and its width; a mark without a base is
 * shown on one. */
static size_t cluster(const char *s, size_t length, size_t *ret_width)
{
	uint32_t code;
	size_t at;
	int width;

	*ret_width = 1;
	if ((unsigned char)s[0] < ASCII_END && (length == 1 || (unsigned char)s[1] < ASCII_END))
		return 1;
	at = utf8_decode(s, length, &code);
	width = utf8_char_width(code);
	if (width != 0)
		*ret_width = (size_t)width;
	while (at < length && (unsigned char)s[at] >= ASCII_END) {
		size_t used = utf8_decode(s + at, length - at, &code);

		if (utf8_char_width(code) != 0)
			break;
		at += used;
	}
	return at;
}

/* Bytes of ASCII at the start, without one that marks may follow. */
static size_t plain_start(const char *s)
{
	size_t n = 0;

	while (s[n] && (unsigned char)s[n] < ASCII_END)
		n++;
	return s[n] && n > 0 ? n - 1 : n;
}

size_t utf8_width(const char *s)
{
	size_t at = s ? plain_start(s) : 0, width = at, wide;
	size_t length = s && s[at] ? at + strlen(s + at) : at;

	for (; at < length; width += wide)
		at += cluster(s + at, length - at, &wide);
	return width;
}

size_t utf8_prefix(const char *s, size_t width)
{
	size_t length = s ? strlen(s) : 0, at = 0, wide;

	while (at < length) {
		size_t used = cluster(s + at, length - at, &wide);

		if (wide > width)
			break;
		width -= wide;
		at += used;
	}
	return at;
}

/* Bytes of the longest beginning that ends before a space and fits; 0 when not even the first word
 * does. */
static size_t words_that_fit(const char *line, size_t fit)
{
	size_t end = fit;

	while (end > 0 && line[end] != ' ')
		end--;
	while (end > 0 && line[end - 1] == ' ')
		end--;
	return end;
}

size_t utf8_line(const char *s, size_t width, size_t *ret_next)
{
	size_t fit = utf8_prefix(s, width), length, next;
	const char *newline = memchr(s, '\n', fit + 1);

	if (newline || s[fit] == '\0') {
		length = newline ? (size_t)(newline - s) : fit;
		*ret_next = length + (newline ? 1 : 0);
		return length;
	}
	length = words_that_fit(s, fit);
	if (length == 0)
		length = fit > 0 ? fit : utf8_next(s, 0);
	next = length;
	while (s[next] == ' ')
		next++;
	*ret_next = next + (s[next] == '\n');
	return length;
}

size_t utf8_next_within(const char *s, size_t length, size_t offset)
{
	size_t wide;

	return offset < length ? offset + cluster(s + offset, length - offset, &wide) : length;
}

size_t utf8_next(const char *s, size_t offset)
{
	return utf8_next_within(s, strlen(s), offset);
}

/* The start of the single code that ends at `offset` (> 0). */
static size_t code_before(const char *s, size_t offset, uint32_t *ret_code)
{
	for (size_t size = 2; size <= LONGEST && size <= offset; size++)
		if (utf8_decode(s + offset - size, size, ret_code) == size)
			return offset - size;
	utf8_decode(s + offset - 1, 1, ret_code);
	return offset - 1;
}

size_t utf8_previous(const char *s, size_t offset)
{
	uint32_t code = ' ';

	do {
		if (offset == 0)
			return 0;
		offset = code_before(s, offset, &code);
	} while (utf8_char_width(code) == 0);
	return offset;
}
