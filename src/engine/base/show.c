/* text_show: any text made harmless for a terminal. */
#include "qtp/engine/base/utf8.h"

#include <string.h>
#include <utf8proc.h>

enum {
	PICTURES = 0x2400, /* the pictures of the control characters 00-1F, in their order */
	PICTURE_DELETE = 0x2421,
	PICTURE_HIDDEN = 0x2423,  /* open box */
	PICTURE_CONTROL = 0x2426, /* for 80-9F, which have no pictures of their own */
	PICTURE_NEWLINE = 0x23CE,
	DOTTED_CIRCLE = 0x25CC, /* carries a mark that has no base, which else would change the cell
				   before the text */
	FIRST_SHOWN = 0x20,
	DELETE = 0x7F,
	C1_END = 0xA0,
	MOST_MARKS = 2
};

/* Where a walk over a text is. */
struct Walk {
	bool keep_newlines;
	bool has_base;
	int n_marks; /* on that base */
};

/* Characters that draw nothing although their category is that of a letter. */
static bool is_filler(uint32_t code)
{
	return code == 0x115F || code == 0x1160 || code == 0x3164 || code == 0xFFA0;
}

/* U+E0000-E0FFF is kept for invisible characters, known and to come; the variation selectors in it
 * are marks. */
static bool is_tag(uint32_t code)
{
	return code >= 0xE0000 && code <= 0xE0FFF && !(code >= 0xE0100 && code <= 0xE01EF);
}

bool utf8_is_blank(uint32_t code)
{
	utf8proc_category_t category;

	if (code <= ' ' || (code >= DELETE && code <= C1_END))
		return true;
	if (code < C1_END)
		return false;
	category = utf8proc_category((utf8proc_int32_t)code);
	return is_filler(code) || is_tag(code) || category == UTF8PROC_CATEGORY_ZS ||
	       category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
	       category == UTF8PROC_CATEGORY_CF;
}

/* What is shown instead of a character beyond ASCII; most stand for themselves. */
static uint32_t shown_wide(uint32_t code)
{
	utf8proc_category_t category;

	if (code < C1_END)
		return PICTURE_CONTROL;
	if (is_filler(code) || is_tag(code))
		return PICTURE_HIDDEN;
	category = utf8proc_category((utf8proc_int32_t)code);
	if (category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_ZL ||
	    category == UTF8PROC_CATEGORY_ZP)
		return PICTURE_HIDDEN;
	return category == UTF8PROC_CATEGORY_CN ? UTF8_REPLACEMENT : code;
}

static uint32_t shown(uint32_t code, bool keep_newlines)
{
	if (code == '\n')
		return keep_newlines ? code : PICTURE_NEWLINE;
	if (code < FIRST_SHOWN)
		return PICTURES + code;
	if (code == DELETE)
		return PICTURE_DELETE;
	return code < DELETE ? code : shown_wide(code);
}

/* What `code` becomes at this point of the walk: none, one or two codes. */
static size_t replace(struct Walk *walk, uint32_t code, uint32_t ret_codes[2])
{
	size_t n = 0;

	code = shown(code, walk->keep_newlines);
	if (utf8_char_width(code) != 0) {
		walk->has_base = code != '\n';
		walk->n_marks = 0;
		ret_codes[n++] = code;
		return n;
	}
	if (walk->n_marks == MOST_MARKS)
		return 0;
	if (!walk->has_base)
		ret_codes[n++] = DOTTED_CIRCLE;
	walk->has_base = true;
	walk->n_marks++;
	ret_codes[n++] = code;
	return n;
}

/* Writes the shown text to `out`, or only counts its bytes when `out` is NULL. `ret_same`: it
 * equals the input. */
static size_t write_shown(const char *s, size_t length, bool keep_newlines, char *out,
			  bool *ret_same)
{
	struct Walk walk = {.keep_newlines = keep_newlines};
	size_t size = 0, used;

	*ret_same = true;
	for (size_t at = 0; at < length; at += used) {
		uint32_t code, codes[2];
		char bytes[4];
		size_t n;

		used = utf8_decode(s + at, length - at, &code);
		n = replace(&walk, code, codes);
		if (n != 1 || codes[0] != code || (code == UTF8_REPLACEMENT && used == 1))
			*ret_same = false;
		for (size_t i = 0; i < n; i++)
			size += utf8_encode(codes[i], out ? out + size : bytes);
	}
	return size;
}

/* Bytes at the beginning that every terminal shows as they are. */
static size_t plain_length(const char *s)
{
	size_t n = 0;

	while (s[n] >= FIRST_SHOWN && s[n] < DELETE)
		n++;
	return n;
}

static const char *show(struct Arena *arena, const char *s, bool keep_newlines)
{
	size_t length, size;
	bool same;
	char *out;

	if (!s || s[plain_length(s)] == '\0')
		return s ? s : "";
	length = strlen(s);
	size = write_shown(s, length, keep_newlines, NULL, &same);
	if (same)
		return s;
	out = arena_alloc(arena, size + 1);
	write_shown(s, length, keep_newlines, out, &same);
	return out;
}

const char *text_show(struct Arena *arena, const char *s)
{
	return show(arena, s, false);
}

const char *text_show_lines(struct Arena *arena, const char *s)
{
	return show(arena, s, true);
}
