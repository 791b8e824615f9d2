/* Template: takes texts apart into what is written as it is, values and sections. */
#include "qtp/engine/xchg/template.h"

#include "qtp/engine/base/utf8.h"

#include <string.h>

#define SHOWN 60 /* bytes of a tag in a sentence */
#define BLANKS " \t"

struct Reading {
	const char *begin, *at;
	int line;
	struct Arena *arena;
	struct TemplatePiece *pieces;
	size_t n, capacity;
	size_t open[TEMPLATE_DEPTH]; /* indexes of sections that are not closed yet */
	size_t depth;
	struct TemplateParts parts;
	size_t n_around; /* texts that this is a part of */
	struct Error *error;
};

/* A tag between its marks. */
struct Tag {
	const char *begin, *end; /* marks included */
	char sign;		 /* # ^ / ! > = &, or 0: a value */
	const char *name;	 /* without blanks around it */
	size_t length;
	int line;
	const char *indent; /* what its line begins with, of one that is alone there; else "" */
};

static const char *shown(struct Arena *arena, const char *text, size_t length)
{
	size_t kept = length < SHOWN ? length : utf8_prefix(text, SHOWN);

	return text_show(arena, arena_text_n(arena, text, kept < length ? kept : length));
}

static bool wrong(struct Reading *reading, const struct Tag *tag, const char *what)
{
	return error_set(reading->error, ERROR_INPUT, "", "Line %d: %s %s", tag->line,
			 shown(reading->arena, tag->begin, (size_t)(tag->end - tag->begin)), what);
}

bool template_name_read(const char *text, size_t length, struct Arena *arena,
			struct TemplateName *ret_name)
{
	const char **parts = ARENA_ARRAY(arena, length + 1, const char *);
	const char *copy = arena_text_n(arena, text, length), *from = copy, *at = copy;
	size_t n = 0;
	bool inside = false;

	for (;; at++) {
		if (*at == '[' || *at == ']') {
			if (inside == (*at == '[') || at == from)
				return false;
			inside = *at == '[';
			if (*at == ']' && at[1] && at[1] != '.')
				return false;
		}
		if (*at && (inside || *at != '.'))
			continue;
		if (at == from || inside)
			break;
		parts[n++] = arena_text_n(arena, from, (size_t)(at - from));
		from = at + 1;
		if (!*at)
			break;
	}
	if (strcmp(copy, ".") == 0) {
		parts[0] = copy;
		n = 1;
	} else if (*at || at == from || inside) {
		return false;
	}
	*ret_name = (struct TemplateName){.text = copy, .parts = parts, .n = n};
	return true;
}

static struct TemplatePiece *add(struct Reading *reading, struct TemplatePiece piece)
{
	reading->pieces = arena_grow(reading->arena, reading->pieces, reading->n,
				     &reading->capacity, sizeof reading->pieces[0]);
	reading->pieces[reading->n] = piece;
	return &reading->pieces[reading->n++];
}

static void add_text(struct Reading *reading, const char *from, const char *to)
{
	if (to > from)
		add(reading, (struct TemplatePiece){.type = PIECE_TEXT,
						    .text = from,
						    .length = (size_t)(to - from),
						    .line = reading->line});
}

static void count_lines(struct Reading *reading, const char *from, const char *to)
{
	for (; from < to; from++)
		reading->line += *from == '\n';
}

/* The tag that begins here. */
static bool take_tag(struct Reading *reading, const char *begin, struct Tag *ret_tag)
{
	bool triple = begin[2] == '{';
	const char *inside = begin + 2 + triple;
	const char *end = strstr(inside, triple ? "}}}" : "}}");

	*ret_tag = (struct Tag){.begin = begin, .end = inside, .line = reading->line, .indent = ""};
	if (!end)
		return error_set(reading->error, ERROR_INPUT, "",
				 "Line %d: {{ is not followed by }}.", reading->line);
	ret_tag->end = end + 2 + triple;
	inside += strspn(inside, " \t\r\n");
	if (!triple && inside < end && strchr("#^/!>=&", *inside))
		ret_tag->sign = *inside++;
	inside += strspn(inside, " \t\r\n");
	while (end > inside && strchr(" \t\r\n", end[-1]))
		end--;
	ret_tag->name = inside;
	ret_tag->length = end > inside ? (size_t)(end - inside) : 0;
	return true;
}

/* Widens a tag that has its line for itself to all of it, line feed included. */
static void widen(const struct Reading *reading, struct Tag *tag, const char **from,
		  const char **to)
{
	const char *left = tag->begin, *right = tag->end + strspn(tag->end, BLANKS);

	while (left > reading->begin && strchr(BLANKS, left[-1]))
		left--;
	if (left > reading->begin && left[-1] != '\n')
		return;
	right += right[0] == '\r' && right[1] == '\n';
	if (*right && *right != '\n')
		return;
	tag->indent = arena_text_n(reading->arena, left, (size_t)(tag->begin - left));
	*from = left;
	*to = right + (*right == '\n');
}

static bool open_section(struct Reading *reading, const struct Tag *tag, struct TemplateName name)
{
	if (reading->depth == TEMPLATE_DEPTH)
		return wrong(reading, tag, "is in too many sections, one in the other.");
	reading->open[reading->depth++] = reading->n;
	add(reading,
	    (struct TemplatePiece){.type = tag->sign == '#' ? PIECE_SECTION : PIECE_INVERTED,
				   .name = name,
				   .line = tag->line});
	return true;
}

static bool close_section(struct Reading *reading, const struct Tag *tag, struct TemplateName name)
{
	struct TemplatePiece *section;

	if (reading->depth == 0)
		return wrong(reading, tag, "closes a section that is not open.");
	section = &reading->pieces[reading->open[reading->depth - 1]];
	if (strcmp(section->name.text, name.text) != 0)
		return error_set(
			reading->error, ERROR_INPUT, "",
			"Line %d: {{/%s}} comes before the section \"%s\" of line %d is "
			"closed.",
			tag->line, shown(reading->arena, name.text, strlen(name.text)),
			shown(reading->arena, section->name.text, strlen(section->name.text)),
			section->line);
	section->end = reading->n;
	reading->depth--;
	return true;
}

/* Each line of a text with the same blanks before it. */
static const char *indented(struct Arena *arena, const char *text, const char *indent)
{
	struct Text out;
	const char *copy;

	if (!*indent)
		return text;
	text_init(&out);
	for (size_t n; *text; text += n) {
		n = strcspn(text, "\n");
		n += text[n] == '\n';
		text_append(&out, indent);
		text_append_n(&out, text, n);
	}
	copy = arena_text(arena, text_get(&out));
	text_release(&out);
	return copy;
}

static bool read_text(struct Reading *reading, struct Template *ret_template);

static bool put_part(struct Reading *reading, const struct Tag *tag)
{
	const char *name = arena_text_n(reading->arena, tag->name, tag->length), *text;
	struct Template *part = ARENA_NEW(reading->arena, struct Template);
	struct Error fault = {0};
	struct Reading inside = {.line = 1,
				 .arena = reading->arena,
				 .parts = reading->parts,
				 .n_around = reading->n_around + 1,
				 .error = &fault};

	if (!reading->parts.find)
		return wrong(reading, tag, "names another text, and there is none here.");
	if (inside.n_around > TEMPLATE_PARTS_DEPTH)
		return wrong(reading, tag, "is in too many parts, one in the other.");
	if (reading->parts.find(reading->parts.context, name, reading->arena, &text, &fault)) {
		inside.begin = inside.at = indented(reading->arena, text, tag->indent);
		if (read_text(&inside, part)) {
			add(reading, (struct TemplatePiece){.type = PIECE_PART,
							    .name = {.text = name},
							    .line = tag->line,
							    .part = part});
			return true;
		}
	}
	return error_set(reading->error, fault.code, "", TEMPLATE_IN_PART, tag->line,
			 shown(reading->arena, name, tag->length), fault.text);
}

static bool put_tag(struct Reading *reading, const struct Tag *tag)
{
	struct TemplateName name;

	if (tag->sign == '!')
		return true;
	if (tag->sign == '>')
		return put_part(reading, tag);
	if (tag->sign == '=')
		return wrong(reading, tag, "changes the marks; only {{ and }} are known.");
	if (!template_name_read(tag->name, tag->length, reading->arena, &name))
		return wrong(reading, tag, tag->length ? "is no name." : "has no name.");
	name.line = tag->line;
	if (tag->sign == '#' || tag->sign == '^')
		return open_section(reading, tag, name);
	if (tag->sign == '/')
		return close_section(reading, tag, name);
	add(reading, (struct TemplatePiece){.type = PIECE_VALUE, .name = name, .line = tag->line});
	return true;
}

static bool read_text(struct Reading *reading, struct Template *ret_template)
{
	const char *begin;
	struct Tag tag;

	while ((begin = strstr(reading->at, "{{"))) {
		const char *from = begin, *to;

		count_lines(reading, reading->at, begin);
		if (!take_tag(reading, begin, &tag))
			return false;
		to = tag.end;
		if (tag.sign && tag.sign != '&')
			widen(reading, &tag, &from, &to);
		add_text(reading, reading->at, from);
		if (!put_tag(reading, &tag))
			return false;
		count_lines(reading, begin, to);
		reading->at = to;
	}
	add_text(reading, reading->at, reading->at + strlen(reading->at));
	if (reading->depth) {
		const struct TemplatePiece *section =
			&reading->pieces[reading->open[reading->depth - 1]];

		return error_set(
			reading->error, ERROR_INPUT, "",
			"Line %d: the section \"%s\" is never closed. Write {{/%s}} where "
			"it ends.",
			section->line,
			shown(reading->arena, section->name.text, strlen(section->name.text)),
			shown(reading->arena, section->name.text, strlen(section->name.text)));
	}
	*ret_template = (struct Template){reading->pieces, reading->n};
	return true;
}

bool template_read(const struct TemplateText *text, struct Arena *arena,
		   struct Template *ret_template, struct Error *error)
{
	struct Reading reading = {.begin = text->text,
				  .at = text->text,
				  .line = text->line,
				  .arena = arena,
				  .parts = text->parts,
				  .error = error};

	return read_text(&reading, ret_template);
}
