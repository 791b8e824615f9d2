/* Json: a writer of JSON text. */
#ifndef QTP_XCHG_JSON_H
#define QTP_XCHG_JSON_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/model/field.h"

#include <stdbool.h>
#include <stdint.h>

#define JSON_DEPTH 16

/*
 * Writes into a Text, two spaces a level. `compact`: only items of the outermost level stand on
 * lines of their own. Keys and texts are escaped so that nothing in them can command a terminal:
 * controls, DEL, C1 and bidi as \uXXXX; invalid UTF-8 becomes U+FFFD.
 */
struct Json {
	struct Text *out; /* borrowed */
	bool compact;
	int depth;
	bool has_items[JSON_DEPTH];
	char closers[JSON_DEPTH];
	bool after_key;
};

void json_init(struct Json *json, struct Text *out, bool compact);
void json_begin_object(struct Json *json);
void json_begin_array(struct Json *json);
void json_end(struct Json *json); /* of the innermost */
void json_key(struct Json *json, const char *key);
void json_text(struct Json *json, const char *text); /* NULL writes null */
void json_number(struct Json *json, int64_t number);
void json_real(struct Json *json, double number); /* 17 digits; NAN and infinities write null */
/* An array of `n` of them, each `stride` bytes after the one before; fast where neighbours are
 * equal. */
void json_reals(struct Json *json, const double *first, size_t stride, size_t n);
void json_bool(struct Json *json, bool value);
void json_null(struct Json *json);
void json_value(struct Json *json, struct Value value);

/* A key with its value. */
void json_member_text(struct Json *json, const char *key, const char *text);
void json_member_number(struct Json *json, const char *key, int64_t number);
void json_member_bool(struct Json *json, const char *key, bool value);

#endif
