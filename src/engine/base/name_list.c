/* Name list: the several names that a cell of a table has. */
#include "qtp/engine/base/name.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <ctype.h>
#include <string.h>

/* What parts two names wherever it is; those with blanks are words of their own. */
static const char *const between[] = {
	";",	 "\n",		"\r",	 "|",	  "\xe2\x80\xa2" /* • */,
	" / ",	 " & ",		" and ", " und ", "\xef\xbc\x9b" /* ； */,
	" AND ", "\xe3\x80\x81" /* 、 */};

/* Bytes of what parts names at `at`; 0: nothing does. */
static size_t gap_length(const char *at)
{
	for (size_t i = 0; i < N_ITEMS(between); i++)
		if (strncmp(at, between[i], strlen(between[i])) == 0)
			return strlen(between[i]);
	return 0;
}

/* Names so far; owned by the arena. */
struct Names {
	struct Arena *arena;
	const char **items;
	size_t n, capacity;
};

static void add(struct Names *names, const char *text)
{
	names->items = arena_grow(names->arena, names->items, names->n, &names->capacity,
				  sizeof *names->items);
	names->items[names->n++] = text;
}

/* Without blanks and commas around it, and without "1." or "-" in front. */
static const char *plain(const char *text, size_t length, struct Arena *arena)
{
	size_t digits;

	while (length && strchr(" \t,-*", text[length - 1]))
		length--;
	while (length && strchr(" \t,-*", *text))
		text++, length--;
	digits = strspn(text, "0123456789");
	if (digits && digits < length && strchr(".)", text[digits]))
		return plain(text + digits + 1, length - digits - 1, arena);
	return arena_text_n(arena, text, length);
}

static bool has_blank(const char *text)
{
	return strchr(text, ' ') != NULL;
}

/* Whether it is an address or a number, which is of the name before it. */
static bool is_beside(const char *text)
{
	bool has_letter = false;

	for (const char *at = text; *at; at++)
		has_letter =
			has_letter || isalpha((unsigned char)*at) || (unsigned char)*at >= 0x80;
	return (strchr(text, '@') && !has_blank(text)) || !has_letter;
}

/* Credentials and suffixes, and addresses, with an address or without. */
static bool is_of_name(const char *segment, struct Arena *arena)
{
	const char *front = plain(segment, strcspn(segment, "(<"), arena);

	return is_beside(segment) || (*front && name_is_addition(front, arena));
}

/* What commas part, credentials and suffixes with the name in front of them. */
static struct Names between_commas(const char *text, struct Arena *arena)
{
	struct Names names = {.arena = arena};

	while (*text) {
		size_t length = strcspn(text, ",");
		const char *segment = plain(text, length, arena);

		text += length + (text[length] == ',');
		if (!*segment)
			continue;
		if (names.n && is_of_name(segment, arena))
			names.items[names.n - 1] =
				arena_format(arena, "%s, %s", names.items[names.n - 1], segment);
		else
			add(&names, segment);
	}
	return names;
}

/* A text without other marks: one name, or several with commas between. False: it is not clear. */
static bool add_piece(struct Names *names, const char *text, bool is_many)
{
	struct Names parts = between_commas(text, names->arena);

	if (*text && names->n && is_beside(text)) {
		names->items[names->n - 1] =
			arena_format(names->arena, "%s\n%s", names->items[names->n - 1], text);
		return true;
	}
	bool are_whole = parts.n > 1, are_addressed = parts.n > 1;

	for (size_t i = 0; i < parts.n; i++) {
		are_whole = are_whole && has_blank(parts.items[i]);
		are_addressed = are_addressed && strchr(parts.items[i], '@');
	}
	if (are_addressed || (are_whole && (is_many || parts.n > 2)))
		for (size_t i = 0; i < parts.n; i++)
			add(names, parts.items[i]);
	else if (*text)
		add(names, text);
	return are_addressed || are_whole || parts.n < 3;
}

bool name_list(const char *text, bool is_many, struct Arena *arena, struct NameList *ret_list)
{
	struct Names names = {.arena = arena};
	bool is_clear = true;

	while (*text) {
		size_t length = 0, gap = 0;

		while (text[length] && !(gap = gap_length(text + length)))
			length++;
		is_clear = add_piece(&names, plain(text, length, arena), is_many) && is_clear;
		text += length + gap;
	}
	*ret_list = (struct NameList){names.items, names.n};
	return is_clear;
}
