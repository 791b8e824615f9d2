/* UTF-8: decoding, width in cells, folding for search, and text made harmless for a terminal. */
#ifndef QTP_BASE_UTF8_H
#define QTP_BASE_UTF8_H

#include "qtp/engine/base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_REPLACEMENT 0xFFFDu

/*
 * Decodes one character at `s` (at most `length` bytes, length > 0). Returns the bytes used (at
 * least 1) and the code point; an invalid byte is one UTF8_REPLACEMENT of length 1.
 */
size_t utf8_decode(const char *s, size_t length, uint32_t *ret_code);
/* Encodes into `out` (4 bytes of room); returns the bytes written, 1-4. What is no character is
 * written as U+FFFD. */
size_t utf8_encode(uint32_t code, char out[4]);
/* Whether all of it is valid UTF-8 (no surrogates, no overlong forms) and holds no NUL. */
bool utf8_is_valid(const char *s, size_t length);
/*
 * Width of one character in cells: 0 (combining), 1 or 2. Controls and invisible characters count
 * 1: they are shown as a picture. Does not depend on the locale.
 */
int utf8_char_width(uint32_t code);
/* Blanks of every script, controls, and what draws nothing of its own. */
bool utf8_is_blank(uint32_t code);
/* Width in cells of a text as text_show() would show it. NULL is 0. */
size_t utf8_width(const char *s);
/* Bytes of the longest beginning of `s` that fits into `width` cells, combining marks included. */
size_t utf8_prefix(const char *s, size_t width);
/*
 * The first line of a text wrapped at spaces into `width` cells (at least 1): its bytes, and in
 * `ret_next` where the next line begins. Line feeds end a line; a word wider than the line is cut.
 */
size_t utf8_line(const char *s, size_t width, size_t *ret_next);
/* Byte offset of the next / previous character boundary as a person sees it (a base with its
 * marks). */
size_t utf8_next(const char *s, size_t offset);
size_t utf8_previous(const char *s, size_t offset);
/* utf8_next for a text whose length is known: walks through long texts measure nothing twice. */
size_t utf8_next_within(const char *s, size_t length, size_t offset);

/*
 * The one function for every text from outside the binary on its way to a terminal: invalid UTF-8
 * becomes U+FFFD, C0, C1 and DEL become a one-cell picture (U+2400...), bidi controls and invisible
 * format characters become U+2423, line and paragraph separators too, a code that Unicode has not
 * given out becomes U+FFFD, and a base keeps at most two combining marks; a mark without a base
 * gets U+25CC. Newlines become U+23CE; text_show_lines() keeps them. The result is `s` itself when
 * nothing has to change (so it lives as long as `s` does), else a text of the arena. Showing a
 * shown text changes nothing. NULL gives "".
 */
const char *text_show(struct Arena *arena, const char *s);
const char *text_show_lines(struct Arena *arena, const char *s);

/*
 * Folded for search: case folded, accents and other marks removed, ligatures and strokes as people
 * type them (ae, oe, ss, o, l, d), typographic quotes and dashes plain, spaces squeezed and none at
 * the ends. Owned by the arena; NULL gives "".
 */
const char *text_fold(struct Arena *arena, const char *s);
/* A folded name as it is looked for: where an apostrophe or a hyphen is between two letters, a
 * tab and the words with such signs follow, written without them: "mary o'brien", tab, "obrien". */
const char *text_fold_name(struct Arena *arena, const char *s);
/* A folded text without those signs, or with blanks in their place; NULL: it has none. */
const char *text_unsigned(struct Arena *arena, const char *folded, bool blanks);

/* The digits of a text, as phones are compared; owned by the arena. */
const char *text_digits(struct Arena *arena, const char *s);

/* The ASCII letter that is typed for an accented one; 0: there is none. */
char text_letter(uint32_t code);

#endif
