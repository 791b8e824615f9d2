/* A coach's own view, and the search of notes, through the real program. */
#include "support/json.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

static void expect_not_in(const char *text, const char *needle)
{
	if (strstr(text, needle))
		fail_msg("\"%s\" is in:\n%s", needle, text);
}

static void a_coach_sees_the_own_teams_and_their_calls_alone(void **state)
{
	struct Runner *runner = *state;
	const char *today = LINE(runner, "--as", "haddad", "today");

	expect_in(today, "teams of Rania Haddad");
	expect_in(today, "Valley Clinic");
	expect_in(today, "of 4 teams on track");
	expect_not_in(today, "Lakeside");
	expect_in(LINE(runner, "today"), "of 16 teams on track");
	expect_not_in(LINE(runner, "--as=haddad", "list", "team"), "Lakeside");
	expect_in(LINE(runner, "list", "team"), "Lakeside");
	expect_not_in(LINE(runner, "list", "contact", "--as", "haddad"), "Wei Lin");
	/* What is no coach's stays whole. */
	assert_string_equal(LINE(runner, "--as", "haddad", "list", "session"),
			    LINE(runner, "list", "session"));
	expect_in(LINE(runner, "--json", "--as", "haddad", "today"),
		  "\"as\": \"rania.haddad@faculty.example\"");
	expect_in(LINE(runner, "--json", "today"), "\"as\": null");
}

/* One row a kind: what the coach Haddad sees of it, and what belongs to other teams alone. */
static void every_kind_shows_a_coach_what_belongs_to_the_own_teams(void **state)
{
	static const struct {
		const char *kind, *columns, *own, *others;
	} rows[] = {
		{"team", "name", "Valley Clinic", "Lakeside"},
		{"practice", "name", "Valley Clinic", "Lakeside"},
		{"person", "name", "Rania Haddad", "Elena Brandt"},
		{"person", "name", "Okafor", "Tom Ybarra"}, /* faculty is everyone's */
		{"member", "team", "Valley Clinic", "Lakeside"},
		{"confirmation", "member", "", "Brandt"},
		{"contact", "team", "Valley Clinic", "Lakeside"},
		{"action", "team", "", "Lakeside"},
		{"score", "team", "Valley Clinic", "Lakeside"},
		{"measure", "team", "", "Lakeside"},
		{"point", "measure", "", "Hours from arrival"},
		{"annotation", "measure", "", "Hours from arrival"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(rows); i++) {
		const char *list = LINE(runner, "--as", "haddad", "list", rows[i].kind, "--columns",
					rows[i].columns);

		expect_in(list, rows[i].own);
		expect_not_in(list, rows[i].others);
		expect_in(LINE(runner, "list", rows[i].kind, "--columns", rows[i].columns),
			  rows[i].others);
	}
}

static void other_teams_are_neither_opened_nor_changed_under_a_coach(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	expect_in(EXPECT(runner, 2, "--as", "haddad", "show", "team", "lakeside").err,
		  "among those that the coach in view sees");
	EXPECT(runner, 2, "--as", "haddad", "set", "team", "DAL17-03", "notes=x");
	EXPECT(runner, 2, "--as", "haddad", "log", "lakeside", "--minutes", "5");
	EXPECT(runner, 2, "--as", "haddad", "withdraw", "DAL17-03");
	EXPECT(runner, 2, "--as", "haddad", "check", "DAL17-03");
	expect_in(EXPECT(runner, 3, "--as", "haddad", "dump").err, "the whole file");
	EXPECT(runner, 0, "--as", "haddad", "set", "team", "valley", "notes=x");
	expect_in(LINE(runner, "--as", "haddad", "history"), "Valley Clinic");
	EXPECT(runner, 0, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
	EXPECT(runner, 0, "set", "team", "DAL17-03", "notes=x");
	expect_not_in(LINE(runner, "--as", "haddad", "history"), "set team DAL17-03");
	EXPECT(runner, 0, "undo");
}

static void who_is_meant_is_asked_and_never_guessed(void **state)
{
	static const struct {
		const char *as, *says;
	} rows[] = {
		{"nobody", "There is no person \"nobody\""},
		{"elena", "Elena Brandt is no coach"},
		{"r", "may be Inés Ruiz (ines.ruiz@faculty.example) or Rania Haddad "},
		{"", "no person"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(rows); i++)
		expect_in(EXPECT(runner, 2, "--as", rows[i].as, "today").err, rows[i].says);
	expect_in(EXPECT(runner, 2, "today", "--as").err, "needs a value");
	/* Somebody else's first letters fit as well, but only one of them coaches. */
	expect_in(LINE(runner, "--as", "ru", "today"), "teams of Inés Ruiz");
}

static void notes_are_found_by_their_words(void **state)
{
	struct Runner *runner = *state;
	const char *found = LINE(runner, "search", "pharmacy");

	expect_in(found, "Wed 9 Aug 2017  Lakeside Oncology  agreed, done 8 Aug, Ybarra  id:");
	expect_in(found, "\n    Pull the [pharmacy] timestamps for July\n");
	expect_in(found, "[Pharmacy] and nursing disagree");
	expect_not_in(LINE(runner, "search", "pharmacy", "nursing"), "timestamps");
	expect_in(LINE(runner, "search", "pharm*"), "[pharmacy]");
	expect_in(LINE(runner, "search", "pharm"), "No note has all of these words: pharm");
	expect_in(LINE(runner, "search", "\"labs the day\""), "[labs] [the] [day] before");
	expect_in(LINE(runner, "search", "\"day the labs\""), "No note");
	expect_not_in(LINE(runner, "search", "pharmacy", "--team", "lakeside"), "Harbor");
	expect_not_in(LINE(runner, "search", "consent", "--coach", "okafor"), "Cascade");
	expect_in(LINE(runner, "search", "consent", "--coach", "lin"), "Cascade");
	expect_in(LINE(runner, "--as", "okafor", "search", "consent"), "No note");
	/* The newest first: an open action of August before the call of April. */
	found = LINE(runner, "search", "consent", "--newest", "--limit", "1");
	expect_in(found, "Fri 25 Aug 2017");
	expect_not_in(found, "Apr 2017");
}

static void a_search_is_an_array_of_objects_for_programs(void **state)
{
	struct Runner *runner = *state;
	const char *found = LINE(runner, "--json", "search", "pharmacy", "--limit", "2");
	size_t offset;
	const struct Json *array = json_parse(&runner->arena, found, strlen(found), &offset);

	assert_int_equal(json_n(array), 2);
	assert_string_equal(json_get_text(json_at(array, 0), "kind"), "action");
	assert_string_equal(json_get_text(json_at(array, 0), "day"), "2017-08-09");
	assert_string_equal(json_get_text(json_at(array, 0), "line"),
			    "Pull the [pharmacy] timestamps for July");
	assert_string_equal(LINE(*state, "--json", "search", "zzzz"), "[]");
}

static void what_is_put_away_is_not_found_and_what_comes_back_is(void **state)
{
	struct Runner *runner = *state;
	const char *id;

	EXPECT(runner, 0, "log", "lakeside", "--note", "Zweite Änderung mit José", "--teams",
	       "cascade");
	expect_in(LINE(runner, "search", "jose", "anderung"), "Zweite [Änderung] mit [José]");
	expect_in(LINE(runner, "search", "jose", "--team", "cascade"), "[José]");
	id = LINE(runner, "list", "contact", "jose", "--columns", "state");
	id = arena_text_n(&runner->arena, id, strcspn(id, " "));
	EXPECT(runner, 0, "remove", "contact", id);
	expect_in(LINE(runner, "search", "jose"), "No note");
	EXPECT(runner, 0, "restore", "contact", id);
	expect_in(LINE(runner, "search", "jose", "--team", "cascade"), "[José]");
	EXPECT(runner, 0, "set", "contact", id, "notes=Nothing of it");
	expect_in(LINE(runner, "search", "jose"), "No note");
	for (int i = 0; i < 4; i++)
		EXPECT(runner, 0, "undo");
	expect_in(LINE(runner, "search", "anderung"), "No note");
	expect_in(LINE(runner, "verify"), "sound");
}

static void nothing_that_is_typed_is_syntax(void **state)
{
	static const char *const words[] = {
		"a OR b",
		"NOT pharmacy",
		"words:pharmacy",
		"pharmacy)",
		"(((",
		"NEAR(a b)",
		"^pharmacy",
		"\"",
		"-pharmacy",
		"pharmacy + data",
		"'; DROP TABLE contact; --",
		"{words}: x",
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(words); i++) {
		int code = RUN(runner, "search", "--", words[i]).code;

		if (code != 0 && code != 2)
			fail_msg("%s ends with %d", words[i], code);
	}
	expect_in(EXPECT(runner, 2, "search", "--", "-- ...").err, "There is no word to look for");
	expect_in(EXPECT(runner, 2, "search", "x", "--limit", "0").err, "limit");
	expect_in(EXPECT(runner, 2, "search", "x", "--team", "nowhere").err, "no team");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_coach_sees_the_own_teams_and_their_calls_alone),
		cmocka_unit_test(every_kind_shows_a_coach_what_belongs_to_the_own_teams),
		cmocka_unit_test(other_teams_are_neither_opened_nor_changed_under_a_coach),
		cmocka_unit_test(who_is_meant_is_asked_and_never_guessed),
		cmocka_unit_test(notes_are_found_by_their_words),
		cmocka_unit_test(a_search_is_an_array_of_objects_for_programs),
		cmocka_unit_test(what_is_put_away_is_not_found_and_what_comes_back_is),
		cmocka_unit_test(nothing_that_is_typed_is_syntax),
	};

	return cmocka_run_group_tests(tests, runner_demo_set_up, runner_demo_tear_down);
}
