/* Text: a text that grows on the heap. */
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"

#include "qtp/engine/base/arena.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };

/* Shared by all empty texts; capacity 0 says that no one may write into it. */
static const char nothing[] = "";

void text_init(struct Text *text)
{
	text->data = (char *)nothing;
	text->length = 0;
	text->capacity = 0;
}

void text_release(struct Text *text)
{
	if (text->capacity)
		heap_free(text->data);
	text_init(text);
}

void text_clear(struct Text *text)
{
	text->length = 0;
	if (text->capacity)
		text->data[0] = '\0';
}

/* Room for `more` bytes and a NUL. */
static void reserve(struct Text *text, size_t more)
{
	size_t needed = more < SIZE_MAX - text->length ? text->length + more + 1 : SIZE_MAX;
	size_t capacity = text->capacity ? text->capacity : FIRST_CAPACITY;

	if (text->capacity >= needed)
		return;
	while (capacity < needed)
		capacity = capacity <= SIZE_MAX / 2 ? capacity * 2 : SIZE_MAX;
	text->data = heap_resize(text->capacity ? text->data : NULL, capacity);
	text->capacity = capacity;
}

void text_append_n(struct Text *text, const char *s, size_t length)
{
	if (length == 0)
		return;
	reserve(text, length);
	memcpy(text->data + text->length, s, length);
	text->length += length;
	text->data[text->length] = '\0';
}

void text_append(struct Text *text, const char *s)
{
	if (s)
		text_append_n(text, s, strlen(s));
}

void text_append_char(struct Text *text, char c)
{
	text_append_n(text, &c, 1);
}

void text_append_repeat(struct Text *text, const char *s, size_t times)
{
	size_t length = s ? strlen(s) : 0;

	while (times-- > 0)
		text_append_n(text, s, length);
}

void text_format(struct Text *text, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	text_format_v(text, format, args);
	va_end(args);
}

void text_format_v(struct Text *text, const char *format, va_list args)
{
	va_list again;
	int length;

	reserve(text, FIRST_CAPACITY);
	va_copy(again, args);
	length = vsnprintf(text->data + text->length, text->capacity - text->length, format, args);
	assert(length >= 0);
	if ((size_t)length >= text->capacity - text->length) {
		reserve(text, (size_t)length);
		vsnprintf(text->data + text->length, text->capacity - text->length, format, again);
	}
	va_end(again);
	text->length += (size_t)length;
}

const char *text_get(const struct Text *text)
{
	return text->data ? text->data : nothing;
}

bool text_equal(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

bool text_is_empty(const char *s)
{
	size_t at = 0, length = s ? strlen(s) : 0;
	uint32_t code = ' ';

	while (at < length && utf8_is_blank(code))
		at += utf8_decode(s + at, length - at, &code);
	return utf8_is_blank(code);
}
