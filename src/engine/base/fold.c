/* text_fold: a text as the search sees it. */
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"

#include <assert.h>
#include <string.h>
#include <utf8proc.h>

enum { LONGEST_DECOMPOSITION = 32, ASCII_END = 0x80 };

/* Letters that Unicode does not take apart, but that people type without the stroke, and
 * typographic signs. */
static const char *typed_as(uint32_t code)
{
	static const struct {
		uint32_t code;
		const char *text;
	} table[] = {
		{0x00E6, "ae"}, {0x00F0, "d"},	{0x00F8, "o"}, {0x00FE, "th"}, {0x0111, "d"},
		{0x0127, "h"},	{0x0131, "i"},	{0x0142, "l"}, {0x014B, "n"},  {0x0153, "oe"},
		{0x0167, "t"},	{0x02BB, "'"},	{0x02BC, "'"}, {0x2010, "-"},  {0x2012, "-"},
		{0x2013, "-"},	{0x2014, "-"},	{0x2015, "-"}, {0x2018, "'"},  {0x2019, "'"},
		{0x201C, "\""}, {0x201D, "\""}, {0x2212, "-"},
	};

	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (table[i].code == code)
			return table[i].text;
	return NULL;
}

char text_letter(uint32_t code)
{
	uint32_t lower = (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
	utf8proc_int32_t codes[LONGEST_DECOMPOSITION];
	const char *typed = typed_as(lower);
	int boundary = 0;

	if (typed)
		return lower == code ? *typed : (char)utf8proc_toupper(*typed);
	if (utf8proc_decompose_char((utf8proc_int32_t)code, codes, LONGEST_DECOMPOSITION,
				    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK,
				    &boundary) < 1)
		return 0;
	return codes[0] > 0 && codes[0] < ASCII_END ? (char)codes[0] : 0;
}

static bool is_space(uint32_t code)
{
	utf8proc_category_t category;

	if (code < ASCII_END)
		return code == ' ' || (code >= '\t' && code <= '\r');
	category = utf8proc_category((utf8proc_int32_t)code);
	return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
	       category == UTF8PROC_CATEGORY_ZP;
}

/* Appends one folded code; spaces only after something, and one at a time. */
static void append_code(struct Text *out, uint32_t code)
{
	const char *typed = typed_as(code);
	char bytes[4];

	if (is_space(code)) {
		if (out->length > 0 && out->data[out->length - 1] != ' ')
			text_append_char(out, ' ');
	} else if (typed) {
		text_append(out, typed);
	} else {
		text_append_n(out, bytes, utf8_encode(code, bytes));
	}
}

static void append_folded(struct Text *out, uint32_t code)
{
	const utf8proc_option_t options = UTF8PROC_CASEFOLD | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
					  UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;
	utf8proc_int32_t codes[LONGEST_DECOMPOSITION];
	int boundary = 0;
	utf8proc_ssize_t n;

	n = utf8proc_decompose_char((utf8proc_int32_t)code, codes, LONGEST_DECOMPOSITION, options,
				    &boundary);
	assert(n <= LONGEST_DECOMPOSITION);
	for (utf8proc_ssize_t i = 0; i < n; i++)
		append_code(out, (uint32_t)codes[i]);
}

static const char *fold_wide(struct Arena *arena, const char *s, size_t length)
{
	struct Text out;
	const char *result;

	text_init(&out);
	for (size_t at = 0; at < length;) {
		uint32_t code;

		at += utf8_decode(s + at, length - at, &code);
		append_folded(&out, code);
	}
	if (out.length > 0 && out.data[out.length - 1] == ' ')
		out.length--;
	result = arena_text_n(arena, out.data, out.length);
	text_release(&out);
	return result;
}

static const char *fold_ascii(struct Arena *arena, const char *s, size_t length)
{
	char *out = arena_text_n(arena, s, length);
	size_t n = 0;

	for (size_t i = 0; i < length; i++) {
		char c = s[i];

		if (!is_space((unsigned char)c))
			out[n++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
		else if (n > 0 && out[n - 1] != ' ')
			out[n++] = ' ';
	}
	if (n > 0 && out[n - 1] == ' ')
		n--;
	out[n] = '\0';
	return out;
}

static bool is_ascii(const char *s, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)s[i] >= ASCII_END)
			return false;
	return true;
}

const char *text_fold(struct Arena *arena, const char *s)
{
	size_t length = s ? strlen(s) : 0;

	if (length == 0)
		return "";
	return is_ascii(s, length) ? fold_ascii(arena, s, length) : fold_wide(arena, s, length);
}

/* --- Signs within words
 * ------------------------------------------------------------ */

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (unsigned char)c >= ASCII_END;
}

static bool is_sign(const char *start, const char *at)
{
	return (*at == '\'' || *at == '-') && at > start && is_letter(at[-1]) && is_letter(at[1]);
}

static bool has_sign(const char *start, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (is_sign(start, start + i))
			return true;
	return false;
}

const char *text_unsigned(struct Arena *arena, const char *folded, bool blanks)
{
	size_t length = strlen(folded), n = 0;
	char *out;

	if (!has_sign(folded, length))
		return NULL;
	out = arena_text_n(arena, folded, length);
	for (size_t i = 0; i < length; i++) {
		bool sign = is_sign(folded, folded + i);

		if (!sign || blanks)
			out[n++] = sign ? ' ' : folded[i];
	}
	out[n] = '\0';
	return out;
}

const char *text_fold_name(struct Arena *arena, const char *s)
{
	const char *folded = text_fold(arena, s), *result = folded, *mark = "\t";

	if (!strpbrk(folded, "'-"))
		return folded;
	for (const char *at = folded; *at; at += strspn(at, " ")) {
		size_t length = strcspn(at, " ");

		if (has_sign(at, length)) {
			result = arena_format(
				arena, "%s%s%s", result, mark,
				text_unsigned(arena, arena_text_n(arena, at, length), false));
			mark = " ";
		}
		at += length;
	}
	return result;
}

const char *text_digits(struct Arena *arena, const char *s)
{
	char *digits = arena_text(arena, s);
	size_t n = 0;

	for (; *s; s++)
		if (*s >= '0' && *s <= '9')
			digits[n++] = *s;
	digits[n] = '\0';
	return digits;
}
