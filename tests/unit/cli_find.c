/* Find: records of every kind by words, and names in any writing, through the real program. */
#include "qtp/engine/base/text.h"
#include "support/json.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

static const struct Json *rows_of(struct Runner *runner, const char *words)
{
	struct Run run = EXPECT(runner, 0, "--json", "find", words);
	size_t at = 0;
	const struct Json *json = json_parse(&runner->arena, run.out, run.n_out, &at);

	assert_non_null(json);
	return json;
}

/* The row whose name is `name`; NULL: there is none. */
static const struct Json *row_named(const struct Json *rows, const char *kind, const char *name)
{
	for (size_t i = 0; i < rows->n; i++)
		if (strcmp(json_get_text(json_at(rows, i), "kind"), kind) == 0 &&
		    strcmp(json_get_text(json_at(rows, i), "name"), name) == 0)
			return json_at(rows, i);
	return NULL;
}

static void every_kind_is_found_by_its_words(void **state)
{
	static const char *const cases[][4] = {
		/* words, kind, name, what matched; "": the name says it */
		{"lakeside", "team", "Lakeside Oncology", ""},
		{"lakeside", "practice", "Lakeside Oncology", ""},
		{"lakeside", "person", "Judith Marsh", "Practice: Lakeside Oncology"},
		{"dal17-s2", "session", "DAL17-S2", ""},
		{"DAL17", "cohort", "DAL17", ""},
		{"charter", "milestone", "Project charter", ""},
		{"arrival chemotherapy", "measure", "Hours from arrival to start of chemotherapy",
		 ""},
		{"timestamps july", "action", "Pull the pharmacy timestamps for July", ""},
		{"swim lanes", "contact", "Harbor Oncology",
		 "Notes: Pharmacy and nursing disagree who calls. Swim lanes drawn together."},
		{"swim lan", "contact", "Harbor Oncology",
		 "Notes: Pharmacy and nursing disagree who calls. Swim lanes drawn together."},
		{"ruiz ines", "person", "Inés Ruiz", ""},
		{"Ruiz, Ines", "person", "Inés Ruiz", ""},
		{"\"ines ruiz\"", "person", "Inés Ruiz", ""},
		{"oncologico", "team", "Centro Oncológico Brisamar", ""},
		{"13 Feb 2017 riverbend", "team", "Riverbend Cancer Center", "Since: 13 Feb 2017"},
		{"2017-02-13", "team", "Riverbend Cancer Center", "Since: 13 Feb 2017"},
		{"m 20776", "person", "Elena Brandt", "Member no.: M-20776"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(cases); i++) {
		const struct Json *row =
			row_named(rows_of(runner, cases[i][0]), cases[i][1], cases[i][2]);

		if (!row)
			fail_msg("%s finds no %s %s", cases[i][0], cases[i][1], cases[i][2]);
		if (*cases[i][3])
			assert_string_equal(json_get_text(row, "matched"), cases[i][3]);
		else
			assert_string_equal(json_get_text(row, "matched"), "");
	}
	assert_int_equal(rows_of(runner, "\"ruiz ines\"")->n, 0);
	assert_int_equal(rows_of(runner, "lakeside nowhere")->n, 0);
}

/* What is around words where they are pasted from a letter, an address or a cell. */
static void what_pasting_leaves_around_words_does_not_count(void **state)
{
	static const char *const cases[][3] = {
		/* kind, words, what is there */
		{"person", "Brandt; Elena.", "Elena Brandt"},
		{"person", "“Elena Brandt”", "Elena Brandt"},
		{"person", "Brandt\u00a0Elena", "Elena Brandt"},
		{"person", "高橋、　美咲", "高橋 美咲"},
		{"person", "Rania Haddad <rania.haddad@faculty.example>;", "Rania Haddad"},
		{"person", "mailto:rania.haddad@faculty.example", "Rania Haddad"},
		{"team", "Harbor, Oncology?", "Harbor Oncology"},
		{"link", "https://lakeside.example/", "Home page"},
	};
	static const char *const conditions[][2] = {
		{"day:5 Jul 2017,", "5 Jul 2017"},
		{"day:5 Jul 2017, Harbor", "Harbor Oncology"},
		{"day=2017-07-05;", "5 Jul 2017"},
		{"day:jul 2017, Harbor", "5 Jul 2017"},
		{"5 Jul 2017,", "5 Jul 2017"},
		{"team:Harbor, day:2017-07", "5 Jul 2017"},
		{"team:“Harbor Oncology”", "5 Jul 2017"},
		{"minutes>=30 min, 5 Jul 2017.", "Harbor Oncology"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(cases); i++) {
		if (!row_named(rows_of(runner, cases[i][1]), cases[i][0], cases[i][2]))
			fail_msg("%s finds no %s", cases[i][1], cases[i][2]);
		if (!strstr(LINE(runner, "list", cases[i][0], cases[i][1]), cases[i][2]))
			fail_msg("%s lists no %s", cases[i][1], cases[i][2]);
	}
	for (size_t i = 0; i < N(conditions); i++)
		if (!strstr(LINE(runner, "list", "contact", conditions[i][0]), conditions[i][1]))
			fail_msg("%s lists no %s", conditions[i][0], conditions[i][1]);
	assert_null(strstr(LINE(runner, "list", "contact", "day:5 Jul 2017, Harbor"), "Riverbend"));
}

static void a_phone_is_found_however_it_is_written(void **state)
{
	static const char *const cases[][3] = {
		/* stored, typed, with the filter's field */
		{"+44 20 7946 0958", "020 7946 0958", "phone:02079460958"},
		{"+44 (0)20 7946 0958", "+44 20 79460958", "phone:(020) 7946-0958"},
		{"01 23 45 67 89", "+33 1 23 45 67 89", "phone:0123456789,"},
		{"0123456789", "(01) 234-567", "phone:01.23.45.67"},
		{"214.555.0143", "(214) 555-0143", "phone:+1 214 555 0143"},
		{"(214)5550143", "tel:+1-214-555-0143", "phone:555 0143"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(cases); i++) {
		char phone[64];

		snprintf(phone, sizeof phone, "phone=%s", cases[i][0]);
		EXPECT(runner, 0, "add", "person", "name=Ada Byrd", phone);
		const struct Json *row =
			row_named(rows_of(runner, cases[i][1]), "person", "Ada Byrd");

		assert_non_null(row);
		snprintf(phone, sizeof phone, "Phone: %s", cases[i][0]);
		assert_string_equal(json_get_text(row, "matched"), phone);
		assert_non_null(strstr(LINE(runner, "list", "person", cases[i][1]), "Ada Byrd"));
		assert_non_null(strstr(LINE(runner, "list", "person", cases[i][2]), "Ada Byrd"));
		EXPECT(runner, 0, "undo");
	}
	assert_null(row_named(rows_of(runner, "5550999"), "person", "Rania Haddad"));
	assert_null(strstr(LINE(runner, "list", "person", "!5550103"), "Rania Haddad"));
}

static void the_best_kind_comes_first_and_names_come_first_in_it(void **state)
{
	struct Runner *runner = *state;
	const struct Json *rows = rows_of(runner, "daniel");

	assert_string_equal(json_get_text(json_at(rows, 0), "name"), "Daniel Okafor");
	assert_non_null(strstr(LINE(runner, "find", "lakeside"), "practices\n"));
	assert_non_null(
		strstr(LINE(runner, "find", "zzzz"), "Nothing has all of these words: zzzz"));
}

static void what_changed_last_is_found_without_words(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "set", "team", "DAL17-05", "problem=Waiting is long");
	EXPECT(runner, 0, "set", "team", "DAL17-06", "problem=Waiting is long, too");
	const char *line = LINE(runner, "find", "--limit", "2");

	assert_non_null(strstr(line, "DAL17-06"));
	assert_true(strstr(line, "DAL17-06") < strstr(line, "DAL17-05"));
	/* Once each, and nothing that is in the bin. */
	EXPECT(runner, 0, "set", "team", "DAL17-05", "problem=Waiting is short");
	EXPECT(runner, 0, "add", "practice", "name=Short lived");
	EXPECT(runner, 0, "remove", "practice", "Short lived");
	line = LINE(runner, "find");
	assert_null(strstr(line, "Short lived"));
	assert_true(strstr(line, "DAL17-05") < strstr(line, "DAL17-06"));
	assert_null(strstr(strstr(line, "DAL17-05") + 1, "DAL17-05"));
	for (int i = 0; i < 5; i++)
		EXPECT(runner, 0, "undo");
}

/* Of a long text what is around the word is shown. */
static void a_long_text_is_shown_where_the_word_is(void **state)
{
	struct Runner *runner = *state;
	struct Text text;
	const char *matched;

	text_init(&text);
	text_append(&text, "problem=");
	text_append_repeat(&text, "word ", 60);
	text_append(&text, "zebra end");
	EXPECT(runner, 0, "set", "team", "DAL17-05", text_get(&text));
	matched = json_get_text(row_named(rows_of(runner, "zebra"), "team", "Copperleaf Oncology"),
				"matched");
	assert_int_equal(strncmp(matched, "Quality problem: ... ", 21), 0);
	assert_non_null(strstr(matched, "zebra end"));
	EXPECT(runner, 0, "undo");
	text_release(&text);
}

/* As stored, as typed, whether it is found; in the search and in the filter of a list. */
static void names_of_any_writing(void **state)
{
	static const struct {
		const char *stored, *typed;
		bool found;
	} cases[] = {
		{"田中 太郎", "田中太郎", true},
		{"田中 太郎", "太郎", true},
		{"田中 太郎", "中", true},
		{"田中 太郎", "太田", false},
		{"山本花子", "山本 花子", true},
		{"김철수", "김 철수", true},
		{"박 지민", "박지민", true},
		{"José Muñoz", "munoz, jose", true},
		{"Łukasz Ør", "lukasz or", true},
		{"Anna Bell", "annabell", false},
		{"Mary O'Brien", "obrien", true},
		{"Mary O'Brien", "o brien", true},
		{"Mary O'Brien", "o'brien", true},
		{"Mary O'Brien", "O’BRIEN, mary", true},
		{"Mary O’Brien", "mary obrien", true},
		{"Mary O’Brien", "o'brien", true},
		{"Mary OBrien", "o’brien", true},
		{"Ann Smith-Jones", "smithjones", true},
		{"Ann Smith-Jones", "jones smith", true},
		{"Ann Smith-Jones", "smith-jones ann", true},
		{"Ann Smith‐Jones", "smith-jones", true},
		{"Ann Smith Jones", "smith-jones", true},
		{"Ann Smith Jones", "smithjones", false},
		{"Jean-Luc D'Artagnan", "dartagnan jeanluc", true},
		{"Jean-Luc D'Artagnan", "lucdartagnan", false},
		{"Noor al-Masri", "almasri", true},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(cases); i++) {
		char name[64];
		bool found, listed;

		snprintf(name, sizeof name, "name=%s", cases[i].stored);
		EXPECT(runner, 0, "add", "person", name);
		found = row_named(rows_of(runner, cases[i].typed), "person", cases[i].stored);
		listed = strstr(LINE(runner, "list", "person", cases[i].typed), cases[i].stored);
		if (found != cases[i].found || listed != cases[i].found)
			fail_msg("%s: %d in the search, %d in the list", cases[i].typed, found,
				 listed);
		EXPECT(runner, 0, "undo");
	}
}

static void signs_in_names_do_not_matter_in_any_list(void **state)
{
	static const char *const words[] = {"obrien", "o’brien", "smithjones", "smith-jones"};
	static const char *const lists[][2] = {
		{"person", ""}, {"person", "name:"}, {"member", ""}, {"roster", ""}};
	struct Runner *runner = *state;

	EXPECT(runner, 0, "add", "person", "name=Mary O'Brien-Smith-Jones", "email=mb@x.example");
	EXPECT(runner, 0, "add", "member", "team=DAL17-03", "person=mb@x.example", "role=core");
	for (size_t i = 0; i < N(lists); i++)
		for (size_t k = 0; k < N(words); k++) {
			const char *filter =
				arena_format(&runner->arena, "%s%s", lists[i][1], words[k]);

			if (!strstr(LINE(runner, "list", lists[i][0], filter), "Smith-Jones"))
				fail_msg("list %s %s", lists[i][0], filter);
		}
	assert_null(strstr(LINE(runner, "list", "person", "!obrien"), "O'Brien"));
	EXPECT(runner, 0, "verify");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

static void a_coach_finds_only_what_is_in_view(void **state)
{
	struct Runner *runner = *state;
	const char *all = LINE(runner, "find", "oncology"),
		   *own = LINE(runner, "--as", "okafor", "find", "oncology");

	assert_non_null(strstr(all, "Copperleaf Oncology"));
	assert_null(strstr(own, "Copperleaf Oncology"));
	assert_non_null(strstr(own, "Lakeside Oncology"));
	assert_non_null(strstr(LINE(runner, "--as", "okafor", "find", "pharmacy"), "Swim lanes"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_is_found_by_its_words),
		cmocka_unit_test(what_pasting_leaves_around_words_does_not_count),
		cmocka_unit_test(a_phone_is_found_however_it_is_written),
		cmocka_unit_test(the_best_kind_comes_first_and_names_come_first_in_it),
		cmocka_unit_test(what_changed_last_is_found_without_words),
		cmocka_unit_test(a_long_text_is_shown_where_the_word_is),
		cmocka_unit_test(names_of_any_writing),
		cmocka_unit_test(signs_in_names_do_not_matter_in_any_list),
		cmocka_unit_test(a_coach_finds_only_what_is_in_view),
	};

	return cmocka_run_group_tests(tests, runner_demo_set_up, runner_demo_tear_down);
}
