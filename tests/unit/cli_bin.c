/* The bin of all kinds, and practices that are merged, through the real program. */
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void the_bin_says_what_and_by_whom_of_every_kind(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	assert_string_equal(LINE(runner, "bin"), "The bin is empty.");
	LINE(runner, "add", "person", "name=Gone Away");
	LINE(runner, "remove", "person", "Gone Away");
	LINE(runner, "todo", "Book the room");
	LINE(runner, "remove", "action", "Book the room");
	LINE(runner, "remove", "waiver", "all sessions");
	expect_in(LINE(runner, "bin"), "all sessions confirmed");
	LINE(runner, "undo");
	const char *json = LINE(runner, "bin", "--json");

	expect_in(json, "\"kind\": \"person\"");
	expect_in(json, "\"name\": \"Book the room\"");
	expect_in(json, "\"title\": \"remove action Book the room\"");
	assert_true(strstr(json, "Book the room") < strstr(json, "Gone Away"));
	for (int i = 0; i < 4; i++)
		EXPECT(runner, 0, "undo");
	assert_string_equal(LINE(runner, "bin"), "The bin is empty.");
	assert_string_equal(LINE(runner, "dump"), before);
}

/* A name that only the bin has is said to be there, with what brings it back. */
static void what_is_named_in_the_bin_is_said_to_be_there(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "add", "team", "cohort=DAL17", "name=Short Lived");
	LINE(runner, "remove", "team", "Short Lived");
	expect_in(
		EXPECT(runner, 2, "add", "member", "team=DAL17-10", "person=byrd", "role=core").err,
		"Team: The team \"DAL17-10\" is in the bin. Restore it first.");
	expect_in(EXPECT(runner, 2, "set", "team", "short lived", "problem=x").err,
		  "The team \"short lived\" is in the bin. Restore it first. Use: qtp restore team "
		  "DAL17-10");
	expect_in(
		EXPECT(runner, 2, "set", "team", "short lived", "problem=x", "--as", "okafor").err,
		"among those that the coach in view sees");
	EXPECT(runner, 0, "restore", "team", "DAL17-10");
	EXPECT(runner, 0, "set", "team", "short lived", "problem=x");
	for (int i = 0; i < 4; i++)
		EXPECT(runner, 0, "undo");
}

static void practices_merge_with_all_that_belongs_to_them(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	expect_in(LINE(runner, "merge", "practice", "cascade", "alderglen", "--take", "city"),
		  "Merged into Cascade Oncology. Its own values were kept for: Name, ");
	expect_in(LINE(runner, "show", "practice", "cascade"), "Alderglen");
	expect_in(LINE(runner, "list", "team", "practice:cascade"), "Alderglen University");
	expect_in(LINE(runner, "bin"), "Alderglen University Cancer Program");
	EXPECT(runner, 0, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

static void what_cannot_be_merged_is_refused(void **state)
{
	struct Runner *runner = *state;

	expect_in(EXPECT(runner, 2, "merge", "practice", "cascade", "cascade").err,
		  "cannot be merged with itself");
	EXPECT(runner, 2, "merge", "practice", "cascade", "alderglen", "--take", "shoe");
	EXPECT(runner, 2, "merge", "team", "DAL17-01", "DAL17-02");
	EXPECT(runner, 2, "merge", "practice", "cascade");
}

static void the_history_is_found_by_who_kind_record_and_day(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "practice", "cascade", "city=Seattle");
	const char *line = LINE(runner, "history", "--limit", "1");
	const char *day = arena_text_n(&runner->arena, strstr(line, "20"), 10);

	expect_in(LINE(runner, "history", "--find", "practice cascade"), "Cascade");
	expect_in(
		LINE(runner, "history", "--find", arena_format(&runner->arena, "cascade %s", day)),
		"Cascade");
	assert_string_equal(LINE(runner, "history", "--find", "cascade 1999-01-01"), "");
}

/* A filter of the history, given with --find and as words; whether the newest change of the city
 * of a practice is left, and whether a newer one of a team is. */
static void history_leaves(struct Runner *runner, const char *filter, bool practice, bool team)
{
	const char *found = LINE(runner, "history", "--find", filter);

	if (!!strstr(found, "set practice Cascade") != practice ||
	    !!strstr(found, "set team") != team)
		fail_msg("%s:\n%s", filter, found);
	if (strpbrk(filter, ":=<>!"))
		assert_string_equal(LINE(runner, "history", filter), found);
}

static void the_history_is_filtered_by_its_fields(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "practice", "cascade", "city=Seattle");
	LINE(runner, "set", "team", "DAL17-03", "problem=Waits");
	const char *line = LINE(runner, "history", "--limit", "1");
	const char *month = arena_text_n(&runner->arena, strstr(line, "20"), 7);

	history_leaves(runner, "kind:practice", true, false);
	history_leaves(runner, "kind:practices", true, false);
	history_leaves(runner, "kind=team", false, true);
	history_leaves(runner, "!kind:practice", false, true);
	history_leaves(runner, "record:DAL17-03", false, true);
	history_leaves(runner, "record:lakeside|record:cascade", true, true);
	history_leaves(runner, "kind:team record:cascade", false, false);
	history_leaves(runner, arena_format(&runner->arena, "day:%s", month), true, true);
	history_leaves(runner, arena_format(&runner->arena, "when:%s kind:team", month), false,
		       true);
	history_leaves(runner, "day=today record:Cascade", true, false);
	history_leaves(runner, "day:today record:Cascade", true, false);
	history_leaves(runner, "day:yesterday", false, false);
	history_leaves(runner, "day<2001-01-01", false, false);
	history_leaves(runner, "day>=2001-01-01 kind:practice", true, false);
	history_leaves(runner, "who:somebody-else", false, false);
	history_leaves(runner, "!who:somebody-else what:\"set team\"", false, true);
	expect_in(LINE(runner, "history", "kind:practice", "--limit", "1"), "Cascade");
	EXPECT(runner, 0, "add", "person", "name=Ada Byrd", "email=ada@mill.example");
	EXPECT(runner, 0, "undo");
	expect_in(LINE(runner, "history", "record:byrd"), "add person");
	expect_in(LINE(runner, "history", "record=ada@mill.example"), "undo: add person");
	expect_in(LINE(runner, "history", "team", "DAL17-03", "--find", "day:20"), "Lakeside");
	expect_in(EXPECT(runner, 2, "history", "--find", "whom:okafor").err,
		  "The fields are: who, day, kind, record, what.");
	expect_in(EXPECT(runner, 2, "history", "day=soon").err, "soon");
	expect_in(EXPECT(runner, 2, "history", "day:soon").err, "\"soon\" is no date");
	expect_in(EXPECT(runner, 2, "history", "team").err, "--find");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_bin_says_what_and_by_whom_of_every_kind),
		cmocka_unit_test(what_is_named_in_the_bin_is_said_to_be_there),
		cmocka_unit_test(practices_merge_with_all_that_belongs_to_them),
		cmocka_unit_test(what_cannot_be_merged_is_refused),
		cmocka_unit_test(the_history_is_found_by_who_kind_record_and_day),
		cmocka_unit_test(the_history_is_filtered_by_its_fields),
	};

	return cmocka_run_group_tests(tests, runner_demo_set_up, runner_demo_tear_down);
}
