/* Conf: one line after the other is looked at, and copied as it is where it is not meant. */
#include "qtp/engine/base/conf.h"

#include <string.h>

/* Lines from `start` to before `end`, as offsets of bytes; `keys_end` is after the last line with
 * a key, or after the section's name. */
struct ConfSpan {
	size_t head, start, keys_end, end;
};

static size_t line_end(const struct Text *text, size_t from)
{
	const char *start = text_get(text) + from, *found = strchr(start, '\n');

	return found ? (size_t)(found - text_get(text)) + 1 : text->length;
}

static bool is_section(const struct Text *text, size_t at)
{
	return text_get(text)[at] == '[';
}

static bool is_named(const struct Text *text, size_t at, const char *section)
{
	const char *line = text_get(text) + at;
	size_t length = strlen(section);

	return line[0] == '[' && strncmp(line + 1, section, length) == 0 && line[length + 1] == ']';
}

static bool has_key(const struct Text *text, size_t at)
{
	const char *line = text_get(text) + at;

	return line[0] != '#' && line[strcspn(line, "=\n")] == '=';
}

static bool is_key(const struct Text *text, size_t at, const char *key)
{
	size_t length = strlen(key);

	return strncmp(text_get(text) + at, key, length) == 0 && text_get(text)[at + length] == '=';
}

static struct ConfSpan lines_from(const struct Text *text, size_t head, size_t start)
{
	struct ConfSpan span = {head, start, start, start};

	while (span.end < text->length && !is_section(text, span.end)) {
		bool keyed = has_key(text, span.end);

		span.end = line_end(text, span.end);
		if (keyed)
			span.keys_end = span.end;
	}
	return span;
}

/* head == the text's length: there is no such section. */
static struct ConfSpan find_section(const struct Text *text, const char *section)
{
	size_t at = 0;

	if (!section)
		return lines_from(text, 0, 0);
	while (at < text->length && !is_named(text, at, section))
		at = line_end(text, at);
	return at < text->length ? lines_from(text, at, line_end(text, at))
				 : (struct ConfSpan){at, at, at, at};
}

static void append_line_end(struct Text *text)
{
	if (text->length > 0 && text_get(text)[text->length - 1] != '\n')
		text_append_char(text, '\n');
}

static struct ConfSpan begin_section(struct Text *text, const char *section)
{
	if (text->length > 0)
		text_append_char(text, '\n');
	text_format(text, "[%s]\n", section);
	return find_section(text, section);
}

static void write_key(struct Text *out, const char *key, const char *value)
{
	if (*value)
		text_format(out, "%s=%s\n", key, value);
}

static bool holds_key(const struct Text *text, struct ConfSpan span, const char *key)
{
	for (size_t at = span.start; at < span.end; at = line_end(text, at))
		if (is_key(text, at, key))
			return true;
	return false;
}

/* The lines of a section, with the key's first line changed and others of it left out. */
static void copy_changed(struct Text *out, const struct Text *text, struct ConfSpan span,
			 const char *key, const char *value)
{
	bool written = false;

	for (size_t at = span.start, next; at < span.end; at = next) {
		next = line_end(text, at);
		if (!is_key(text, at, key)) {
			text_append_n(out, text_get(text) + at, next - at);
			continue;
		}
		if (!written)
			write_key(out, key, value);
		written = true;
	}
}

static void replace(struct Text *text, struct Text *with)
{
	text_release(text);
	*text = *with;
}

void conf_set(struct Text *text, const char *section, const char *key, const char *value)
{
	struct ConfSpan span;
	struct Text out;

	append_line_end(text);
	span = find_section(text, section);
	if (section && span.head == text->length)
		span = begin_section(text, section);
	else if (!section && span.keys_end == 0)
		span.keys_end = span.end;
	text_init(&out);
	text_append_n(&out, text_get(text), span.start);
	if (holds_key(text, span, key)) {
		copy_changed(&out, text, span, key, value);
	} else {
		text_append_n(&out, text_get(text) + span.start, span.keys_end - span.start);
		write_key(&out, key, value);
		text_append_n(&out, text_get(text) + span.keys_end, span.end - span.keys_end);
	}
	text_append_n(&out, text_get(text) + span.end, text->length - span.end);
	replace(text, &out);
}

void conf_remove(struct Text *text, const char *section)
{
	struct ConfSpan span = find_section(text, section);
	struct Text out;

	if (span.head == text->length)
		return;
	/* Of the empty lines before and after it, one set goes. */
	if (span.head >= 2 && strncmp(text_get(text) + span.head - 2, "\n\n", 2) == 0 &&
	    (span.keys_end == text->length || text_get(text)[span.keys_end] == '\n'))
		span.head--;
	text_init(&out);
	text_append_n(&out, text_get(text), span.head);
	text_append_n(&out, text_get(text) + span.keys_end, text->length - span.keys_end);
	replace(text, &out);
}
