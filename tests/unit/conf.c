/* Conf: a text of settings is changed where it has to be, and nowhere else. */
#include "qtp/engine/base/conf.h"
#include "qtp/engine/base/math.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void a_key_is_set_where_it_stands(void **state)
{
	static const struct {
		const char *before, *section, *key, *value, *after;
	} cases[] = {
		{"", NULL, "a", "1", "a=1\n"},
		{"# mine\n", NULL, "a", "1", "# mine\na=1\n"},
		{"# mine\na=0\n\n# b is next\nb=2", NULL, "a", "1",
		 "# mine\na=1\n\n# b is next\nb=2\n"},
		{"stray\na=0\n# why\na=2\nab=3\n", NULL, "a", "1", "stray\na=1\n# why\nab=3\n"},
		{"a=0\nb=2\n", NULL, "a", "", "b=2\n"},
		{"b=2\n# end\n", NULL, "a", "1", "b=2\na=1\n# end\n"},
		{"# mine\n[S]\na=0\n", NULL, "a", "1", "# mine\na=1\n[S]\na=0\n"},
		{"", "S", "a", "1", "[S]\na=1\n"},
		{"# mine\n", "S", "a", "1", "# mine\n\n[S]\na=1\n"},
		{"[R]\na=0\n\n# of S\n[S]\n# in S\na=0\nodd\n\n# of T\n[T]\na=0\n", "S", "a", "1",
		 "[R]\na=0\n\n# of S\n[S]\n# in S\na=1\nodd\n\n# of T\n[T]\na=0\n"},
		{"[S]\nb=2\n\n# of T\n[T]\n", "S", "a", "1", "[S]\nb=2\na=1\n\n# of T\n[T]\n"},
		{"[S]\n[SS]\na=0\n", "S", "a", "1", "[S]\na=1\n[SS]\na=0\n"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Text text;

		text_init(&text);
		text_append(&text, cases[i].before);
		conf_set(&text, cases[i].section, cases[i].key, cases[i].value);
		assert_string_equal(text_get(&text), cases[i].after);
		text_release(&text);
	}
}

static void a_section_goes_and_what_its_neighbours_say_stays(void **state)
{
	static const struct {
		const char *before, *section, *after;
	} cases[] = {
		{"", "S", ""},
		{"a=1\n", "S", "a=1\n"},
		{"[S]\na=1\n", "S", ""},
		{"# head\n\n[R]\nb=1\n\n[S]\n# in S\na=1\n\n# of T\n[T]\nc=1\n", "S",
		 "# head\n\n[R]\nb=1\n\n# of T\n[T]\nc=1\n"},
		{"# head\n\n[S]\na=1", "S", "# head\n"},
		{"[S]\n[T]\nc=1\n", "S", "[T]\nc=1\n"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Text text;

		text_init(&text);
		text_append(&text, cases[i].before);
		conf_remove(&text, cases[i].section);
		assert_string_equal(text_get(&text), cases[i].after);
		text_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_key_is_set_where_it_stands),
		cmocka_unit_test(a_section_goes_and_what_its_neighbours_say_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
