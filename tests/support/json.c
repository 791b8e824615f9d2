/* JSON for tests: recursive descent over a text in memory. */
#include "support/json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX 200

struct Reader {
	struct Arena *arena;
	const char *at, *end, *start;
	int depth;
	bool failed;
};

static void read_value(struct Reader *reader, struct Json *value);

static void skip_space(struct Reader *reader)
{
	while (reader->at < reader->end && strchr(" \t\r\n", *reader->at) && *reader->at)
		reader->at++;
}

static bool take(struct Reader *reader, const char *word)
{
	size_t length = strlen(word);

	if ((size_t)(reader->end - reader->at) < length || memcmp(reader->at, word, length) != 0)
		return false;
	reader->at += length;
	return true;
}

static size_t encode(unsigned code, char *out)
{
	if (code < 0x80) {
		out[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		out[0] = (char)(0xC0 | code >> 6);
		out[1] = (char)(0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000) {
		out[0] = (char)(0xE0 | code >> 12);
		out[1] = (char)(0x80 | (code >> 6 & 0x3F));
		out[2] = (char)(0x80 | (code & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | code >> 18);
	out[1] = (char)(0x80 | (code >> 12 & 0x3F));
	out[2] = (char)(0x80 | (code >> 6 & 0x3F));
	out[3] = (char)(0x80 | (code & 0x3F));
	return 4;
}

static unsigned hex4(struct Reader *reader)
{
	unsigned code = 0;

	for (int i = 0; i < 4; i++, reader->at++) {
		const char *digits = "0123456789abcdef", *digit;

		if (reader->at >= reader->end || *reader->at == '\0' ||
		    !(digit = strchr(digits, *reader->at | 0x20))) {
			reader->failed = true;
			return 0;
		}
		code = code * 16 + (unsigned)(digit - digits);
	}
	return code;
}

static size_t read_escape(struct Reader *reader, char *out)
{
	static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
	char name = reader->at < reader->end ? *reader->at++ : '\0';
	const char *found = name ? strchr(names, name) : NULL;
	unsigned code;

	if (found) {
		*out = values[found - names];
		return 1;
	}
	if (name != 'u') {
		reader->failed = true;
		return 0;
	}
	code = hex4(reader);
	if (code >= 0xD800 && code < 0xDC00 && take(reader, "\\u"))
		code = 0x10000 + ((code - 0xD800) << 10) + (hex4(reader) - 0xDC00);
	return encode(code, out);
}

static const char *read_text(struct Reader *reader)
{
	const char *close = reader->at;
	char *out;
	size_t n = 0;

	while (close < reader->end && *close != '"')
		close += *close == '\\' ? 2 : 1;
	if (close >= reader->end) {
		reader->failed = true;
		return "";
	}
	out = arena_alloc(reader->arena, (size_t)(close - reader->at) + 1);
	while (reader->at < close && !reader->failed) {
		if (*reader->at != '\\') {
			out[n++] = *reader->at++;
			continue;
		}
		reader->at++;
		n += read_escape(reader, out + n);
	}
	reader->at = close + 1;
	return out;
}

static void read_children(struct Reader *reader, struct Json *parent, char close)
{
	struct Json **tail = &parent->first;

	for (skip_space(reader); !reader->failed; skip_space(reader)) {
		struct Json *child;

		if (parent->n == 0 && reader->at < reader->end && *reader->at == close)
			break;
		child = ARENA_NEW(reader->arena, struct Json);
		if (parent->kind == JSON_OBJECT) {
			reader->failed |= !take(reader, "\"");
			child->key = read_text(reader);
			skip_space(reader);
			reader->failed |= !take(reader, ":");
		}
		read_value(reader, child);
		*tail = child;
		tail = &child->next;
		parent->n++;
		skip_space(reader);
		if (!take(reader, ","))
			break;
	}
	reader->failed |= reader->at >= reader->end || *reader->at++ != close;
}

static void read_number(struct Reader *reader, struct Json *value)
{
	char *end;

	value->kind = JSON_NUMBER;
	value->number = strtod(reader->at, &end);
	reader->failed |= end == reader->at || !strchr("-0123456789", *reader->at);
	reader->at = end;
}

static void read_value(struct Reader *reader, struct Json *value)
{
	skip_space(reader);
	if (reader->failed || reader->at >= reader->end || ++reader->depth > DEPTH_MAX) {
		reader->failed = true;
		return;
	}
	if (take(reader, "null"))
		value->kind = JSON_NULL;
	else if (take(reader, "true"))
		value->kind = JSON_TRUE;
	else if (take(reader, "false"))
		value->kind = JSON_FALSE;
	else if (take(reader, "\"")) {
		value->kind = JSON_TEXT;
		value->text = read_text(reader);
	} else if (take(reader, "[")) {
		value->kind = JSON_ARRAY;
		read_children(reader, value, ']');
	} else if (take(reader, "{")) {
		value->kind = JSON_OBJECT;
		read_children(reader, value, '}');
	} else
		read_number(reader, value);
	reader->depth--;
}

const struct Json *json_parse(struct Arena *arena, const char *text, size_t length,
			      size_t *ret_offset)
{
	/* a copy that ends with NUL, so that strtod() stops */
	const char *copy = arena_text_n(arena, text, length);
	struct Reader reader = {.arena = arena, .at = copy, .start = copy, .end = copy + length};
	struct Json *value = ARENA_NEW(arena, struct Json);

	read_value(&reader, value);
	skip_space(&reader);
	if (ret_offset)
		*ret_offset = (size_t)(reader.at - reader.start);
	return reader.failed || reader.at != reader.end ? NULL : value;
}

const struct Json *json_read_file(struct Arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text;
	long length;

	if (!file)
		return NULL;
	fseek(file, 0, SEEK_END);
	length = ftell(file);
	rewind(file);
	text = arena_alloc(arena, (size_t)length + 1);
	length = (long)fread(text, 1, (size_t)length, file);
	fclose(file);
	return json_parse(arena, text, (size_t)length, NULL);
}

const struct Json *json_get(const struct Json *object, const char *key)
{
	if (!object || object->kind != JSON_OBJECT)
		return NULL;
	for (const struct Json *child = object->first; child; child = child->next)
		if (strcmp(child->key, key) == 0)
			return child;
	return NULL;
}

const struct Json *json_at(const struct Json *array, size_t index)
{
	const struct Json *child = array && array->kind == JSON_ARRAY ? array->first : NULL;

	while (child && index-- > 0)
		child = child->next;
	return child;
}

double json_number(const struct Json *value)
{
	return value && value->kind == JSON_NUMBER ? value->number : NAN;
}

double json_get_number(const struct Json *object, const char *key)
{
	return json_number(json_get(object, key));
}

const char *json_text(const struct Json *value)
{
	return value && value->kind == JSON_TEXT ? value->text : "";
}

const char *json_get_text(const struct Json *object, const char *key)
{
	return json_text(json_get(object, key));
}

bool json_is_true(const struct Json *value)
{
	return value && value->kind == JSON_TRUE;
}

bool json_is_false(const struct Json *value)
{
	return value && value->kind == JSON_FALSE;
}

size_t json_n(const struct Json *value)
{
	return value ? value->n : 0;
}

double *json_numbers(struct Arena *arena, const struct Json *array, size_t *ret_n)
{
	double *numbers;
	size_t n = 0;

	*ret_n = 0;
	if (!array || array->kind != JSON_ARRAY)
		return NULL;
	numbers = ARENA_ARRAY(arena, array->n, double);
	for (const struct Json *child = array->first; child; child = child->next)
		numbers[n++] = json_number(child);
	*ret_n = n;
	return numbers;
}
