/* Charts as files: SVG, PNG and PDF through the real program, looked at as files. */
#include "qtp/engine/base/text.h"
#include "support/run.h"

#include "qtp/engine/base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const char data[] = "date,waiting\n2017-01-01,5\n2017-02-01,6\n2017-03-01,4\n2017-04-01,7\n";

static int set_up(void **state)
{
	struct Runner *runner = test_calloc(1, sizeof *runner);

	runner_init(runner);
	run_write_file(runner_path(runner, "data.csv"), data, strlen(data));
	*state = runner;
	return 0;
}

static int tear_down(void **state)
{
	struct Runner *runner = *state;

	runner_release(runner);
	test_free(runner);
	return 0;
}

/* The drawing module is only there where cairo and pango are. */
static bool has_module(void)
{
	struct Text path;

	text_init(&path);
	text_format(&path, "%s/src/engine/paper/qtp-paper.so", getenv("QTP_TEST_BUILD"));
	bool found = access(text_get(&path), R_OK) == 0;

	text_release(&path);
	return found;
}

static const char *make(struct Runner *runner, const char *name, size_t *ret_length)
{
	if (!has_module())
		skip();
	struct Run run =
		EXPECT(runner, 0, "chart", "--type", "i", "--data", "data.csv", "-o", name);

	assert_int_equal(run.n_out, 0);
	return run_read_file(&runner->arena, runner_path(runner, name), ret_length);
}

static void svg_is_of_the_right_size_and_holds_the_verdict(void **state)
{
	size_t n;
	const char *svg = make(*state, "chart.svg", &n);

	assert_non_null(strstr(svg, "width=\"842pt\" height=\"595pt\""));
	assert_non_null(strstr(svg, "<title id=\"title\">waiting</title>"));
	assert_non_null(strstr(svg, "No verdict yet: it needs 10 useful points and has"));
	assert_string_equal(svg + n - strlen("</svg>\n"), "</svg>\n");
}

/* Bytes of Windows-1252, and U+FFFE, which no XML may hold. */
static void svg_is_valid_whatever_the_title_holds(void **state)
{
	static const char rows[] =
		"day,d\x92j\xe0 \xef\xbf\xbe & <b>\n2017-01-01,1\n2017-02-01,2\n";
	struct Runner *runner = *state;
	const char *svg;
	size_t n;

	run_write_file(runner_path(runner, "data.csv"), rows, strlen(rows));
	if (!has_module())
		skip();
	EXPECT(runner, 0, "chart", "--type", "i", "--data", "data.csv", "-o", "odd.svg");
	EXPECT(runner, 3, "chart", "--type", "i", "--data", "data.csv", "-o", "odd.svg");
	EXPECT(runner, 0, "chart", "--type", "i", "--data", "data.csv", "-o", "odd.svg", "--force");
	svg = run_read_file(&runner->arena, runner_path(runner, "odd.svg"), &n);
	assert_true(utf8_is_valid(svg, n));
	assert_null(strstr(svg, "\xef\xbf\xbe"));
	assert_non_null(strstr(svg, "&amp; &lt;b&gt;</title>"));
}

static void png_has_its_signature_and_size(void **state)
{
	static const unsigned char start[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
	static const unsigned char size[] = {0, 0, 0x06, 0x94, 0, 0, 0x04, 0xa6};
	size_t n;
	const char *png = make(*state, "chart.PNG", &n);

	assert_true(n > 5000);
	assert_memory_equal(png, start, sizeof start);
	assert_memory_equal(png + 16, size, sizeof size);
}

static void pdf_begins_and_ends_as_one_and_has_a_title(void **state)
{
	size_t n;
	const char *pdf = make(*state, "chart.pdf", &n);

	assert_memory_equal(pdf, "%PDF-1.", 7);
	assert_memory_equal(pdf + n - 6, "%%EOF\n", 6);
}

static bool holds(const char *bytes, size_t n, const char *words)
{
	return memmem(bytes, n, words, strlen(words)) != NULL;
}

static void the_sheet_has_the_size_that_is_asked_for(void **state)
{
	struct Runner *runner = *state;
	const char *bytes;
	size_t n;

	if (!has_module())
		skip();
	EXPECT(runner, 0, "chart", "--type", "i", "--data", "data.csv", "-o", "l.svg", "--paper",
	       "letter");
	bytes = run_read_file(&runner->arena, runner_path(runner, "l.svg"), &n);
	assert_true(holds(bytes, n, "width=\"792pt\" height=\"612pt\""));
	EXPECT(runner, 2, "chart", "--type", "i", "--data", "data.csv", "-o", "w.svg", "--paper",
	       "wall");
}

/* A page a measure that has points, across. */
static void all_measures_of_a_team_are_one_document(void **state)
{
	struct Runner *runner = *state;
	const char *bytes;
	size_t n;

	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	LINE(runner, "add", "measure", "team=lakeside", "name=Phone calls", "data=count");
	LINE(runner, "add", "measure", "team=lakeside", "name=Not begun", "data=count");
	LINE(runner, "point", "DAL17-03-M2", "2017-08-01", "4");
	EXPECT(runner, 0, "chart", "--team", "lakeside", "-o", "t.txt");
	bytes = run_read_file(&runner->arena, runner_path(runner, "t.txt"), &n);
	assert_true(holds(bytes, n, "Hours from arrival"));
	assert_true(holds(bytes, n, "Phone calls"));
	assert_false(holds(bytes, n, "Not begun"));
	if (!has_module())
		skip();
	EXPECT(runner, 0, "chart", "--team", "lakeside", "-o", "t.pdf", "--paper", "a4");
	bytes = run_read_file(&runner->arena, runner_path(runner, "t.pdf"), &n);
	assert_true(holds(bytes, n, "/Count 2"));
	assert_true(holds(bytes, n, "/MediaBox [ 0 0 842 595 ]"));
}

static void all_measures_of_a_cohort_are_one_document(void **state)
{
	struct Runner *runner = *state;
	const char *bytes;
	size_t n;

	LINE(runner, "demo", "d.qtp");
	runner->file = "d.qtp";
	EXPECT(runner, 0, "chart", "--cohort", "DAL17", "-o", "c.txt");
	bytes = run_read_file(&runner->arena, runner_path(runner, "c.txt"), &n);
	assert_true(holds(bytes, n, "Riverbend Cancer Center, DAL17-01, 2017"));
	assert_true(holds(bytes, n, "Saltgrass Oncology, DAL17-08, 2017"));
	assert_false(holds(bytes, n, "POR17-01"));
	bytes = EXPECT(runner, 0, "chart", "--cohort", "DAL17").out;
	assert_non_null(strstr(bytes, "DAL17-01 Riverbend"));
	assert_non_null(strstr(EXPECT(runner, 0, "chart", "--cohort", "DAL17", "--json").out,
			       "\"team\": \"DAL17-08\""));
	assert_non_null(
		strstr(EXPECT(runner, 2, "chart", "--cohort", "DAL17", "--team", "lakeside").err,
		       "one of"));
	if (!has_module())
		skip();
	EXPECT(runner, 0, "chart", "--cohort", "DAL17", "-o", "c.pdf");
	bytes = run_read_file(&runner->arena, runner_path(runner, "c.pdf"), &n);
	assert_true(holds(bytes, n, "/Count 5"));
}

static void a_funnel_is_drawn_too(void **state)
{
	static const char rows[] = "name,k,n\nAsh,50,100\nElm,90,100\nFir,52,100\nGum,48,100\n";
	struct Runner *runner = *state;
	size_t n;

	if (!has_module())
		skip();
	run_write_file(runner_path(runner, "f.csv"), rows, strlen(rows));
	EXPECT(runner, 0, "chart", "--type", "funnel", "--data", "f.csv", "-o", "f.svg");
	assert_non_null(strstr(run_read_file(&runner->arena, runner_path(runner, "f.svg"), &n),
			       "Elm with 90.0 %"));
}

static void pareto_and_before_after_are_drawn_too(void **state)
{
	struct Runner *runner = *state;
	size_t n;

	if (!has_module())
		skip();
	EXPECT(runner, 0, "chart", "--type", "pareto", "--data", "data.csv", "-o", "p.svg");
	EXPECT(runner, 0, "chart", "--type", "ba", "--part", "2", "--data", "data.csv", "-o",
	       "b.svg");
	assert_non_null(
		strstr(run_read_file(&runner->arena, runner_path(runner, "p.svg"), &n), "Pareto"));
	assert_non_null(strstr(run_read_file(&runner->arena, runner_path(runner, "b.svg"), &n),
			       "Before / after"));
}

/* With the lines that are drawn beside them. */
static void the_points_of_a_chart_go_out_as_rows(void **state)
{
	struct Runner *runner = *state;
	const char *text;
	size_t n;

	runner_demo(runner, "p.qtp");
	runner->file = "p.qtp";
	EXPECT(runner, 0, "chart", "DAL17-03-M1", "-o", "m.csv");
	text = run_read_file(&runner->arena, runner_path(runner, "m.csv"), &n);
	assert_non_null(strstr(text, "Date,Point,Value,n,Phase,Centre,Lower limit,Upper limit,"
				     "Signal\r\n2017-03-06,6 Mar,11.6,,1,12.1,9.62,14.58,\r\n"));
	EXPECT(runner, 0, "chart", "DAL17-03-M1", "-o", "m.json");
	text = run_read_file(&runner->arena, runner_path(runner, "m.json"), &n);
	assert_string_equal(text, EXPECT(runner, 0, "chart", "DAL17-03-M1", "--json").out);
	runner->file = NULL;
}

/* A picture goes out alone, so it says whose data it shows; what is given wins. */
static void a_picture_says_whose_data_it_shows(void **state)
{
	struct Runner *runner = *state;
	const char *text;
	size_t n;

	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	EXPECT(runner, 0, "chart", "DAL17-03-M1", "-o", "m.txt");
	text = run_read_file(&runner->arena, runner_path(runner, "m.txt"), &n);
	assert_non_null(strstr(text, "Lakeside Oncology, DAL17-03, 2017 \xc2\xb7 24 weeks"));
	EXPECT(runner, 0, "chart", "DAL17-03-M1", "--title", "Late starts", "--subtitle", "Ours",
	       "--ylab", "hours waited", "--unit", "hours", "-o", "g.txt");
	text = run_read_file(&runner->arena, runner_path(runner, "g.txt"), &n);
	assert_non_null(strstr(text, "Late starts"));
	assert_non_null(strstr(text, "Ours \xc2\xb7 24 weeks"));
	assert_non_null(strstr(text, "hours waited"));
	assert_non_null(strstr(text, "12.10 hours"));
	runner->file = NULL;
	text = EXPECT(runner, 2, "chart", "--type", "pareto", "--data", "data.csv", "--ylab", "x")
		       .err;
	assert_non_null(strstr(text, "--ylab means nothing with --type pareto."));
}

static void another_ending_is_refused(void **state)
{
	struct Run run =
		EXPECT(*state, 2, "chart", "--type", "i", "--data", "data.csv", "-o", "a.jpg");

	assert_non_null(strstr(run.err, ".svg, .png, .pdf, .html, .txt, .xlsx"));
}

/* In a text the line of facts takes the rows that it needs. */
static void the_head_of_a_chart_is_not_cut(void **state)
{
	const char *out;

	LINE(*state, "demo", "h.qtp");
	((struct Runner *)*state)->file = "h.qtp";
	out = LINE(*state, "chart", "DAL17-03-M1");
	if (!strstr(out, "frozen at point 10 · 3-sigma\ntrial limits\n"))
		fail_msg("%s", out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(svg_is_of_the_right_size_and_holds_the_verdict,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_head_of_a_chart_is_not_cut, set_up, tear_down),
		cmocka_unit_test_setup_teardown(svg_is_valid_whatever_the_title_holds, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(png_has_its_signature_and_size, set_up, tear_down),
		cmocka_unit_test_setup_teardown(pdf_begins_and_ends_as_one_and_has_a_title, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(the_sheet_has_the_size_that_is_asked_for, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(all_measures_of_a_team_are_one_document, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(all_measures_of_a_cohort_are_one_document, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_funnel_is_drawn_too, set_up, tear_down),
		cmocka_unit_test_setup_teardown(pareto_and_before_after_are_drawn_too, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(the_points_of_a_chart_go_out_as_rows, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_picture_says_whose_data_it_shows, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(another_ending_is_refused, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
