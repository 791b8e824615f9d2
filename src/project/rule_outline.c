/* Outline: the lines of a text as entries of a QI tool. */
#include "rule_outline.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define TAB 8
#define BLANKS " \t\r"
#define DIGITS "0123456789"
#define NUMBER_DIGITS 9

/* What is read so far. */
struct Reader {
	enum ToolKind tool;
	struct Arena *arena;
	struct OutlineEntry *entries;
	size_t n, capacity;
	int indents[OUTLINE_MOST]; /* of the lines that the next may be below */
	int depth;		   /* their number */
	size_t line;
};

/* Columns of blanks in front of a line; moves on after them. */
static int take_indent(const char **at)
{
	int column = 0;

	for (; **at == ' ' || **at == '\t'; ++*at)
		column = **at == ' ' ? column + 1 : (column / TAB + 1) * TAB;
	return column;
}

/* Behind "- ", "* ", "\u2022 ", "1. ", "2) ". */
static const char *skip_bullet(const char *text)
{
	static const char *const signs[] = {"-", "*", "+", "\u2022", "\u2013"};
	size_t digits = strspn(text, DIGITS);

	for (size_t i = 0; i < N_ITEMS(signs); i++) {
		size_t length = strlen(signs[i]);

		if (strncmp(text, signs[i], length) == 0 && strchr(" \t", text[length]))
			return text + length + strspn(text + length, BLANKS);
	}
	if (digits > 0 && (text[digits] == '.' || text[digits] == ')') &&
	    (text[digits + 1] == ' ' || text[digits + 1] == '\t'))
		return text + digits + 1 + strspn(text + digits + 1, BLANKS);
	return text;
}

/* A copy without blanks at its end; tabs and the like between words are blanks. */
static char *trimmed(const char *text, size_t length, struct Arena *arena)
{
	char *copy;

	while (length > 0 && strchr(BLANKS, text[length - 1]))
		length--;
	copy = arena_text_n(arena, text, length);
	for (char *at = copy; *at; at++)
		if ((unsigned char)*at < ' ')
			*at = ' ';
	return copy;
}

/* A whole number of few digits at the end of a text, which loses it; false: there is none. */
static bool cut_number(char *text, int64_t *ret_number)
{
	size_t length = strlen(text), digits = 0;

	while (digits < length && strchr(DIGITS, text[length - digits - 1]))
		digits++;
	if (digits == 0 || digits > NUMBER_DIGITS || digits == length ||
	    !strchr(" \t,;:|", text[length - digits - 1]))
		return false;
	*ret_number = strtoll(text + length - digits, NULL, 10);
	length -= digits;
	while (length > 0 && strchr(" \t,;:|", text[length - 1]))
		length--;
	text[length] = '\0';
	return length > 0;
}

/* Whether the field of an item can hold a number; else it is a part of the text. */
static bool fits(const char *key, int64_t number)
{
	const struct Field *field = entity_field(entity_get(KIND_ITEM), key);

	return number >= field->min && number <= field->max;
}

/* "Blood is drawn, 40 min" loses its minutes. */
static int64_t cut_minutes(char *text, struct Arena *arena)
{
	static const char unit[] = "min";
	size_t length = strlen(text), end;
	int64_t minutes = NUMBER_NONE;
	char *rest;

	if (length <= strlen(unit) || strcmp(text + length - strlen(unit), unit) != 0)
		return NUMBER_NONE;
	rest = trimmed(text, length - strlen(unit), arena);
	if (!cut_number(rest, &minutes) || !fits("minutes", minutes))
		return NUMBER_NONE;
	end = strlen(rest);
	text[end] = '\0';
	return minutes;
}

/* "Nurse: Blood is drawn, 40 min" */
static void read_step(struct OutlineEntry *entry, char *text, struct Arena *arena)
{
	char *colon = strstr(text, ": ");

	entry->minutes = cut_minutes(text, arena);
	entry->text = text;
	if (!colon || colon == text || !colon[2])
		return;
	*colon = '\0';
	entry->actor = text;
	entry->text = colon + 2 + strspn(colon + 2, BLANKS);
}

static bool refuse(const struct Reader *reader, const char *what, struct Error *error)
{
	return error_set(error, ERROR_INPUT, "text", "Line %zu %s", reader->line, what);
}

static bool read_numbers(const struct Reader *reader, struct OutlineEntry *entry, char *text,
			 struct Error *error)
{
	int64_t first, second;

	if (reader->tool == TOOL_PARETO && !cut_number(text, &entry->count))
		return refuse(reader, "has no count at its end: say how often the cause was.",
			      error);
	if (reader->tool == TOOL_PAYOFF) {
		char *whole = arena_text(reader->arena, text);

		if (cut_number(text, &second) && cut_number(text, &first) &&
		    fits("impact", first) && fits("ease", second)) {
			entry->impact = first;
			entry->ease = second;
		} else {
			text = whole;
		}
	}
	entry->text = text;
	return true;
}

/* How deep a line of this indentation is; lines that are indented as much, or more, are over. */
static int depth_of(struct Reader *reader, int indent)
{
	while (reader->depth > 0 && reader->indents[reader->depth - 1] >= indent)
		reader->depth--;
	reader->indents[reader->depth] = indent;
	return reader->depth++;
}

static bool add_entry(struct Reader *reader, int depth, char *text, struct Error *error)
{
	const size_t longest = (size_t)entity_field(entity_get(KIND_ITEM), "text")->max;
	struct OutlineEntry entry = {.depth = depth,
				     .minutes = NUMBER_NONE,
				     .count = NUMBER_NONE,
				     .impact = NUMBER_NONE,
				     .ease = NUMBER_NONE};

	if (reader->n == OUTLINE_MOST)
		return refuse(reader, "is one too many: paste at most 300 lines at once.", error);
	if (reader->tool == TOOL_PROCESS)
		read_step(&entry, text, reader->arena);
	else if (!read_numbers(reader, &entry, text, error))
		return false;
	if (strlen(entry.text) > longest)
		return refuse(reader, "is too long for an entry: say it in fewer words.", error);
	reader->entries = arena_grow(reader->arena, reader->entries, reader->n, &reader->capacity,
				     sizeof *reader->entries);
	reader->entries[reader->n++] = entry;
	return true;
}

static void add_trouble(struct Reader *reader, const char *text)
{
	struct OutlineEntry *step = &reader->entries[reader->n - 1];

	step->trouble =
		step->trouble ? arena_format(reader->arena, "%s; %s", step->trouble, text) : text;
}

static bool read_line(struct Reader *reader, const char *line, size_t length, struct Error *error)
{
	const char *at = arena_text_n(reader->arena, line, length);
	int indent = take_indent(&at), depth;
	char *text;

	at = skip_bullet(at);
	text = trimmed(at, strlen(at), reader->arena);
	reader->line++;
	if (!*text)
		return true;
	depth = depth_of(reader, indent);
	if (reader->tool == TOOL_PROCESS && depth > 0) {
		add_trouble(reader, text);
		return true;
	}
	if (reader->tool != TOOL_FISHBONE && reader->tool != TOOL_DRIVERS)
		depth = 0;
	return add_entry(reader, depth, text, error);
}

bool outline_read(const char *text, enum ToolKind tool, struct Arena *arena,
		  struct Outline *ret_outline, struct Error *error)
{
	struct Reader reader = {.tool = tool, .arena = arena};

	for (size_t length; *text; text += length + (text[length] == '\n')) {
		length = strcspn(text, "\n");
		if (!read_line(&reader, text, length, error))
			return false;
	}
	*ret_outline = (struct Outline){reader.entries, reader.n};
	return reader.n > 0 ||
	       error_set(error, ERROR_INPUT, "text", "There is no line in it: nothing is added.");
}
