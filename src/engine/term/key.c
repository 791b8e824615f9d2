/* Names of keys. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/term/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The first name of a key is the one that is written; the others are only read. */
static const struct {
	uint32_t key;
	const char *name;
} names[] = {
	{KEY_RETURN, "Enter"},	    {KEY_ESCAPE, "Esc"},	  {KEY_TABULATOR, "Tab"},
	{KEY_BACK_TAB, "S-Tab"},    {KEY_SPACE, "Space"},	  {KEY_ERASE, "Backspace"},
	{KEY_ARROW_UP, "Up"},	    {KEY_ARROW_DOWN, "Down"},	  {KEY_ARROW_LEFT, "Left"},
	{KEY_ARROW_RIGHT, "Right"}, {KEY_PAGE_UP, "PgUp"},	  {KEY_PAGE_DOWN, "PgDn"},
	{KEY_TO_HOME, "Home"},	    {KEY_TO_END, "End"},	  {KEY_INSERT, "Ins"},
	{KEY_DELETE, "Del"},	    {KEY_WORD_LEFT, "Ctrl-Left"}, {KEY_WORD_RIGHT, "Ctrl-Right"},
	{KEY_RETURN, "Return"},	    {KEY_ESCAPE, "Escape"},	  {KEY_BACK_TAB, "Shift-Tab"},
	{KEY_PAGE_UP, "PageUp"},    {KEY_PAGE_DOWN, "PageDown"},  {KEY_INSERT, "Insert"},
	{KEY_DELETE, "Delete"},
};

#define CTRL_LAST 0x1f
#define CTRL_TO_LETTER 0x40
#define N_FUNCTION_KEYS 12

static bool write_plain(uint32_t key, size_t size, char *out)
{
	for (size_t i = 0; i < N_ITEMS(names); i++) {
		if (names[i].key == key) {
			snprintf(out, size, "%s", names[i].name);
			return true;
		}
	}
	if (key >= KEY_FUNCTION_1 && key <= KEY_FUNCTION_12) {
		snprintf(out, size, "F%u", (unsigned)(key - KEY_FUNCTION_1 + 1));
		return true;
	}
	return false;
}

static void write_character(uint32_t key, size_t size, char *out)
{
	char bytes[4];
	size_t length;

	if (key <= CTRL_LAST) {
		snprintf(out, size, "Ctrl-%c", (char)(key + CTRL_TO_LETTER));
		return;
	}
	length = utf8_encode(key < KEY_FIRST_SPECIAL ? key : UTF8_REPLACEMENT, bytes);
	snprintf(out, size, "%.*s", (int)length, bytes);
}

const char *key_name(uint32_t key, char out[KEY_NAME])
{
	char *end = out;
	size_t size = KEY_NAME;

	if (key & (KEY_ALT | KEY_GO)) {
		int used = snprintf(out, size, "%s", key & KEY_ALT ? "Alt-" : "g");

		end += used;
		size -= (size_t)used;
		key &= ~(uint32_t)(KEY_ALT | KEY_GO);
	}
	if (!write_plain(key, size, end))
		write_character(key, size, end);
	return out;
}

static bool is_shown_as_it_is(const char *text)
{
	struct Arena arena = {0};
	bool same = text_show(&arena, text) == text;

	arena_release(&arena);
	return same;
}

/* One character that is seen and nothing after it; 0 when it is more, less or no text. */
static uint32_t single(const char *name)
{
	size_t length = strlen(name);
	uint32_t code;

	if (length == 0 || !utf8_is_valid(name, length) ||
	    utf8_decode(name, length, &code) != length)
		return 0;
	return is_shown_as_it_is(name) ? code : 0;
}

static uint32_t parse_function(const char *name)
{
	unsigned long number;
	char *end;

	if ((name[0] != 'F' && name[0] != 'f') || name[1] < '1' || name[1] > '9')
		return 0;
	number = strtoul(name + 1, &end, 10);
	return !*end && number <= N_FUNCTION_KEYS ? KEY_FUNCTION_1 + (uint32_t)number - 1 : 0;
}

static uint32_t parse_ctrl(const char *letter)
{
	uint32_t code = single(letter);

	if (code >= 'a' && code <= 'z')
		return KEY_CTRL(code);
	if (code >= 'A' && code <= '_') /* the letters and [ \ ] ^ _ */
		return KEY_CTRL(code);
	return 0;
}

/* What follows a prefix, in any case; NULL when `name` does not begin with it or ends there. */
static const char *after(const char *name, const char *prefix)
{
	size_t length = strlen(prefix);

	return strncasecmp(name, prefix, length) == 0 && name[length] ? name + length : NULL;
}

uint32_t key_parse(const char *name)
{
	const char *rest;
	uint32_t key;

	if (!name)
		return 0;
	for (size_t i = 0; i < N_ITEMS(names); i++)
		if (strcasecmp(names[i].name, name) == 0)
			return names[i].key;
	if ((rest = after(name, "Alt-")) || (rest = after(name, "M-"))) {
		key = key_parse(rest);
		return key && !(key & (KEY_ALT | KEY_GO)) ? key | KEY_ALT : 0;
	}
	if ((rest = after(name, "Ctrl-")) || (rest = after(name, "C-")) ||
	    (rest = after(name, "^")))
		return parse_ctrl(rest);
	if (name[0] == 'g' && single(name + 1))
		return KEY_GO | single(name + 1);
	key = single(name);
	return key ? key : parse_function(name);
}
