/* Json: a writer of JSON text. */
#include "qtp/engine/xchg/json.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#define INDENT "  "

void json_init(struct Json *json, struct Text *out, bool compact)
{
	*json = (struct Json){.out = out, .compact = compact};
}

/* Whether an item of the innermost level is on a line of its own: always, or at the outermost
 * level alone. */
static bool on_own_line(const struct Json *json)
{
	return json->depth > 0 && (!json->compact || json->depth == 1);
}

static void new_line(struct Json *json)
{
	text_append_char(json->out, '\n');
	text_append_repeat(json->out, INDENT, (size_t)json->depth);
}

/* What is before a value or a key. */
static void separate(struct Json *json)
{
	if (json->after_key) {
		json->after_key = false;
		return;
	}
	if (json->depth == 0)
		return;
	bool *has_items = &json->has_items[json->depth - 1];

	if (*has_items)
		text_append(json->out, on_own_line(json) ? "," : ", ");
	*has_items = true;
	if (on_own_line(json))
		new_line(json);
}

static void begin(struct Json *json, char opener, char closer)
{
	separate(json);
	text_append_char(json->out, opener);
	json->has_items[json->depth] = false;
	json->closers[json->depth++] = closer;
}

void json_begin_object(struct Json *json)
{
	begin(json, '{', '}');
}

void json_begin_array(struct Json *json)
{
	begin(json, '[', ']');
}

void json_end(struct Json *json)
{
	bool had_items = json->has_items[json->depth - 1], own_line = on_own_line(json);
	char closer = json->closers[--json->depth];

	if (had_items && own_line)
		new_line(json);
	text_append_char(json->out, closer);
	if (json->depth == 0)
		text_append_char(json->out, '\n');
}

static bool is_hidden(uint32_t code)
{
	return (code >= 0x7f && code <= 0x9f) || code == 0x61c ||
	       (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) ||
	       (code >= 0x2060 && code <= 0x206f) || code == 0xfeff ||
	       (code >= 0xfff9 && code <= 0xfffb);
}

static void append_escape(struct Text *out, uint32_t code)
{
	static const char short_codes[] = "\b\f\n\r\t\"\\", short_names[] = "bfnrt\"\\";
	const char *found = code && code < 0x80 ? strchr(short_codes, (int)code) : NULL;

	if (found)
		text_format(out, "\\%c", short_names[found - short_codes]);
	else if (code > 0xffff)
		text_format(out, "\\u%04x\\u%04x", 0xd800 + ((code - 0x10000) >> 10),
			    0xdc00 + (code & 0x3ff));
	else
		text_format(out, "\\u%04x", code);
}

static bool needs_escape(uint32_t code)
{
	return code < 0x20 || code == '"' || code == '\\' || is_hidden(code) ||
	       (code >= 0xe0000 && code <= 0xe007f);
}

static void append_quoted(struct Text *out, const char *text)
{
	size_t length = strlen(text);

	text_append_char(out, '"');
	for (size_t at = 0; at < length;) {
		uint32_t code;
		size_t used = utf8_decode(text + at, length - at, &code);

		if (needs_escape(code)) {
			append_escape(out, code);
		} else if (code == UTF8_REPLACEMENT) {
			text_append(out, "\xef\xbf\xbd");
		} else {
			text_append_n(out, text + at, used);
		}
		at += used;
	}
	text_append_char(out, '"');
}

void json_key(struct Json *json, const char *key)
{
	separate(json);
	append_quoted(json->out, key);
	text_append(json->out, ": ");
	json->after_key = true;
}

void json_text(struct Json *json, const char *text)
{
	separate(json);
	if (text)
		append_quoted(json->out, text);
	else
		text_append(json->out, "null");
}

void json_null(struct Json *json)
{
	json_text(json, NULL);
}

void json_number(struct Json *json, int64_t number)
{
	separate(json);
	text_format(json->out, "%" PRId64, number);
}

void json_real(struct Json *json, double number)
{
	char text[REAL_TEXT];

	if (!isfinite(number)) {
		json_null(json);
		return;
	}
	separate(json);
	text_append(json->out, real_text(number, text));
}

void json_reals(struct Json *json, const double *first, size_t stride, size_t n)
{
	char text[REAL_TEXT] = "";
	double written = 0;

	json_begin_array(json);
	for (size_t i = 0; i < n; i++) {
		double number = *(const double *)(const void *)((const char *)first + i * stride);

		if (!isfinite(number)) {
			json_null(json);
			continue;
		}
		if (!*text || number != written)
			real_text(number, text);
		written = number;
		separate(json);
		text_append(json->out, text);
	}
	json_end(json);
}

void json_bool(struct Json *json, bool value)
{
	separate(json);
	text_append(json->out, value ? "true" : "false");
}

void json_value(struct Json *json, struct Value value)
{
	switch (value.type) {
	case VALUE_NONE:
		json_null(json);
		return;
	case VALUE_NUMBER:
		json_number(json, value.number);
		return;
	case VALUE_REAL:
		json_real(json, value.real);
		return;
	case VALUE_TEXT:
		json_text(json, value.text);
	}
}

void json_member_text(struct Json *json, const char *key, const char *text)
{
	json_key(json, key);
	json_text(json, text);
}

void json_member_number(struct Json *json, const char *key, int64_t number)
{
	json_key(json, key);
	json_number(json, number);
}

void json_member_bool(struct Json *json, const char *key, bool value)
{
	json_key(json, key);
	json_bool(json, value);
}
