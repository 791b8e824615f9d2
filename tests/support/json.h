/* JSON for tests: a small reader of whole texts into a tree owned by an arena. */
#ifndef TESTS_SUPPORT_JSON_H
#define TESTS_SUPPORT_JSON_H

#include "qtp/engine/base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum JsonKind { JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_NUMBER, JSON_TEXT, JSON_ARRAY, JSON_OBJECT };

struct Json {
	enum JsonKind kind;
	double number;
	const char *text;	   /* JSON_TEXT, unescaped */
	const char *key;	   /* in an object, else NULL */
	struct Json *first, *next; /* children of an array or object, in order; siblings */
	size_t n;		   /* children */
};

/* NULL when the text is not JSON; `ret_offset` (NULL allowed) then tells where. */
const struct Json *json_parse(struct Arena *arena, const char *text, size_t length,
			      size_t *ret_offset);
/* The whole file parsed; NULL when it cannot be read or is not JSON. */
const struct Json *json_read_file(struct Arena *arena, const char *path);

/* All of these accept NULL and the wrong kind. */
const struct Json *json_get(const struct Json *object, const char *key);
const struct Json *json_at(const struct Json *array, size_t index);
/* The number, or NAN. */
double json_number(const struct Json *value);
double json_get_number(const struct Json *object, const char *key);
/* The text, or "". */
const char *json_text(const struct Json *value);
const char *json_get_text(const struct Json *object, const char *key);
bool json_is_true(const struct Json *value);
bool json_is_false(const struct Json *value);
size_t json_n(const struct Json *value);
/* The numbers of an array, anything else as NAN; NULL for NULL. */
double *json_numbers(struct Arena *arena, const struct Json *array, size_t *ret_n);

#endif
