/* Text: a text that grows. Owner of heap memory, with _init and _release. */
#ifndef QTP_BASE_TEXT_H
#define QTP_BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

/* data is always NUL-terminated, and a shared "" (capacity 0) before anything was appended; bytes
 * may hold NULs. */
struct Text {
	char *data;
	size_t length, capacity;
};

/* A text that is built into the program under a name. */
struct NamedText {
	const char *name, *text;
};

void text_init(struct Text *text);
void text_release(struct Text *text);
/* Empties it and keeps the memory. */
void text_clear(struct Text *text);

void text_append(struct Text *text, const char *s); /* NULL appends nothing */
void text_append_n(struct Text *text, const char *s, size_t length);
void text_append_char(struct Text *text, char c);
void text_append_repeat(struct Text *text, const char *s, size_t times);
__attribute__((format(printf, 2, 3))) void text_format(struct Text *text, const char *format, ...);
__attribute__((format(printf, 2, 0))) void text_format_v(struct Text *text, const char *format,
							 va_list args);
/* The content as a C string; owned by the text and valid until it changes. Never NULL. */
const char *text_get(const struct Text *text);

/* Equality where NULL and "" are the same text. */
bool text_equal(const char *a, const char *b);
bool text_is_empty(const char *s); /* NULL, "" or only utf8_is_blank() */

#endif
