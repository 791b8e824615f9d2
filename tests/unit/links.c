/* Files and links: they belong to one record of any kind, go to the bin with it, and say whether
 * the file is there. A monthly milestone, and surveys that people have not answered. */
#include "support/demo.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" is not in: %s", part, text);
}

static void lacks(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("\"%s\" is in: %s", part, text);
}

static void a_link_belongs_to_one_record_and_goes_with_it(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "add", "practice", "name=Far Away", "city=Waco");
	LINE(runner, "add", "link", "practice=Far Away", "title=Roster", "target=roster.pdf");
	has(LINE(runner, "link", "show", "practice", "Far Away"), "(no such file)");
	has(LINE(runner, "--json", "link", "show", "practice", "Far Away"), "\"missing\"");
	run_write_file(runner_path(runner, "roster.pdf"), "x", 1);
	lacks(LINE(runner, "link", "show", "practice", "Far Away"), "(no such file)");
	has(LINE(runner, "list", "link", "practice:far"), "Roster");
	has(LINE(runner, "show", "link", "Roster"), "Far Away");
	LINE(runner, "remove", "practice", "Far Away");
	lacks(LINE(runner, "list", "link"), "Roster");
	LINE(runner, "undo");
	has(LINE(runner, "list", "link"), "Roster");
}

static void what_is_no_link_is_refused(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "add", "link", "title=A", "target=a.pdf").err, "belongs to");
	has(EXPECT(runner, 2, "add", "link", "title=A", "target=a.pdf", "team=DAL17-01",
		   "session=DAL17-S1")
		    .err,
	    "belongs to one record, not to 2");
	has(EXPECT(runner, 2, "add", "link", "title=A", "target=file:///etc/passwd",
		   "team=DAL17-01")
		    .err,
	    "not \"file:\"");
	has(EXPECT(runner, 2, "add", "link", "title=A", "target=--help", "team=DAL17-01").err,
	    "cannot begin with");
	has(EXPECT(runner, 2, "link", "open", "Signed charter").err, "There is no file");
}

static void a_month_is_handed_in_once(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "milestone", "DAL17-03", "M14", "accept");
	has(EXPECT(runner, 3, "milestone", "DAL17-03", "M14", "submit").err,
	    "accepted already, on 21 Aug 2017");
	has(EXPECT(runner, 3, "milestone", "DAL17-03", "M14", "accept").err, "accepted already");
	runner->now = "2017-09-10";
	LINE(runner, "milestone", "DAL17-03", "M14", "submit");
	runner->now = NULL;
}

static void a_survey_that_is_not_answered_is_a_risk(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "survey", "DAL17-after", "due=2017-08-20");
	has(LINE(runner, "forecast", "DAL17-03", "--people"),
	    "has not answered the survey DAL17-after");
	has(LINE(runner, "board"), "surveys ");
	LINE(runner, "undo");
	lacks(LINE(runner, "forecast", "DAL17-03", "--people"), "has not answered");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_link_belongs_to_one_record_and_goes_with_it),
		cmocka_unit_test(what_is_no_link_is_refused),
		cmocka_unit_test(a_month_is_handed_in_once),
		cmocka_unit_test(a_survey_that_is_not_answered_is_a_risk),
	};

	return cmocka_run_group_tests_name("links", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}
