/* Names of keys. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/term/event.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void each_key_is_written_and_read_by_the_same_name(void **state)
{
	static const struct {
		uint32_t key;
		const char *name;
	} cases[] = {
		{'a', "a"},
		{'A', "A"},
		{'/', "/"},
		{'^', "^"},
		{'-', "-"},
		{'<', "<"},
		{0xE9, "é"},
		{0x4E2D, "中"},
		{KEY_SPACE, "Space"},
		{KEY_RETURN, "Enter"},
		{KEY_ESCAPE, "Esc"},
		{KEY_TABULATOR, "Tab"},
		{KEY_BACK_TAB, "S-Tab"},
		{KEY_ERASE, "Backspace"},
		{KEY_ARROW_UP, "Up"},
		{KEY_PAGE_DOWN, "PgDn"},
		{KEY_TO_HOME, "Home"},
		{KEY_INSERT, "Ins"},
		{KEY_DELETE, "Del"},
		{KEY_WORD_LEFT, "Ctrl-Left"},
		{KEY_FUNCTION_1, "F1"},
		{KEY_FUNCTION_1 + 8, "F9"},
		{KEY_FUNCTION_12, "F12"},
		{KEY_CTRL('r'), "Ctrl-R"},
		{KEY_CTRL('c'), "Ctrl-C"},
		{KEY_CTRL('_'), "Ctrl-_"},
		{KEY_ALT | 'x', "Alt-x"},
		{KEY_ALT | 'X', "Alt-X"},
		{KEY_ALT | KEY_RETURN, "Alt-Enter"},
		{KEY_ALT | KEY_ARROW_UP, "Alt-Up"},
		{KEY_ALT | KEY_CTRL('a'), "Alt-Ctrl-A"},
		{KEY_ALT | KEY_WORD_RIGHT, "Alt-Ctrl-Right"},
		{'g', "g"},
		{KEY_GO | 'p', "gp"},
		{KEY_GO | 'g', "gg"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		char name[KEY_NAME];

		assert_string_equal(key_name(cases[i].key, name), cases[i].name);
		assert_int_equal(key_parse(cases[i].name), cases[i].key);
	}
}

static void other_spellings_are_read_too(void **state)
{
	static const struct {
		const char *name;
		uint32_t key;
	} cases[] = {
		{"enter", KEY_RETURN},	     {"RETURN", KEY_RETURN},
		{"Escape", KEY_ESCAPE},	     {"pageup", KEY_PAGE_UP},
		{"Shift-Tab", KEY_BACK_TAB}, {"ctrl-r", KEY_CTRL('r')},
		{"C-r", KEY_CTRL('r')},	     {"^R", KEY_CTRL('r')},
		{"M-x", KEY_ALT | 'x'},	     {"alt-enter", KEY_ALT | KEY_RETURN},
		{"f10", KEY_FUNCTION_1 + 9},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++)
		assert_int_equal(key_parse(cases[i].name), cases[i].key);
}

static void what_names_no_key_gives_0(void **state)
{
	static const char *const names[] = {
		"",	     "ab",	   "Ctrl-",	  "Ctrl-é",  "Ctrl-Up", "F0",
		"F13",	     "F1x",	   "Alt-",	  "Hyper-x", "\033",	"\xff",
		"Alt-Alt-x", "F",	   "Alt-nothing", "gpp",     "gEsc",	"Alt-gp",
		"\u202e",    "Alt-\u200b", "g\xc2\x85",	  "\u0301"};

	(void)state;
	assert_int_equal(key_parse(NULL), 0);
	for (size_t i = 0; i < N_ITEMS(names); i++) {
		uint32_t key = key_parse(names[i]);

		if (names[i][0] == 'F' && !names[i][1])
			assert_int_equal(key, 'F');
		else if (key != 0)
			fail_msg("\"%s\" gives %u", names[i], key);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_key_is_written_and_read_by_the_same_name),
		cmocka_unit_test(other_spellings_are_read_too),
		cmocka_unit_test(what_names_no_key_gives_0),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
