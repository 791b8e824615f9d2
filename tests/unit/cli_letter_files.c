/* Letters as files: none is written over, and pages are on the letterhead. */
#include "letter_help.h"

static void a_file_is_never_written_over_by_a_letter(void **state)
{
	struct Runner *runner = *state;
	struct Run run;
	const char *id;
	size_t length;

	EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "-o", "letter.txt", "--no-record");
	EXPECT(runner, 3, "letter", "accepted", "DAL17-03", "-o", "letter.txt");
	run = EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "-o", "more.txt", "--no-record");
	assert_string_equal(run.out, "");
	EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "-o", "letter.html", "--no-record");
	expect_in(run_read_file(&runner->arena, runner_path(runner, "letter.html"), &length),
		  "<!DOCTYPE html>");
	EXPECT(runner, 3, "letter", "accepted", "DAL17-03", "-o", "letter.html", "--no-record");
	expect_in(EXPECT(runner, 2, "letter", "accepted", "DAL17-03", "-o", "letter.xlsx").err,
		  "A letter ends in .pdf, .html, .txt or .json");
	EXPECT(runner, 3, "letter", "accepted", "DAL17-03", "-o", "d.qtp", "--force");
	EXPECT(runner, 2, "letter", "accepted", "DAL17-03", "--eml", "x", "--mailto");
	/* What no file is called is a _ in its name; about a record that is named twice one. */
	write_own(runner, "about",
		  "Help: h\nAbout: practice\nTo: practice.person\nSubject: s\n\nx\n");
	run = EXPECT(runner, 0, "letter", "about", "Lakeside", "--json");
	id = strstr(run.out, "\"about\": \"id:") + strlen("\"about\": \"id:");
	id = arena_format(&runner->arena, "names/about-id_%.*s-elena.brandt@lakeside.example.eml",
			  (int)strcspn(id, "\""), id);
	EXPECT(runner, 0, "letter", "about", "Lakeside", "--eml", "names", "--no-record");
	assert_int_equal(access(runner_path(runner, id), F_OK), 0);
	unlink(runner_path(runner, OWN_FOLDER "/about.txt"));
	run = EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "lakeside");
	assert_null(strstr(strstr(run.out, "Subject: ") + 1, "Subject: "));
	run = EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "--mailto", "--no-record");
	expect_in(run.out, "mailto:elena.brandt@lakeside.example?subject=Lakeside%20Oncology");
}

/* Each page begins with the provider, its address and the day. */
static void pages_are_on_the_letterhead(void **state)
{
	struct Runner *runner = *state;
	const char *head = "<h2>American Society of Clinical Oncology</h2>\n"
			   "<p>2318 Mill Road, Suite 800, Alexandria, VA 22314</p>\n"
			   "<p>21 Aug 2017</p>\n<p>Elena Brandt</p>\n<h3>";
	const char *page;
	size_t length;

	EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "DAL17-04", "-o", "head.html",
	       "--no-record");
	page = run_read_file(&runner->arena, runner_path(runner, "head.html"), &length);
	expect_in(page, head);
	expect_in(strstr(page, "Elena Brandt"), "American Society of Clinical Oncology</h2>");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_is_never_written_over_by_a_letter),
		cmocka_unit_test(pages_are_on_the_letterhead),
	};

	return cmocka_run_group_tests_name("letters as files", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}
