/* Tables as other programs write them, through the real program: the points that are kept, or the
 * words that refuse them. */
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

/* `expected` has the points as a list shows them, or the words of the error. */
static const struct {
	const char *text, *data, *period, *option, *value, *expected;
} written[] = {
	{"date,value\n20170904,4.2\n20170911,3.9\n", "value", "week", NULL, NULL,
	 "4 Sep 2017 4.2, 11 Sep 2017 3.9"},
	{"date;value\n04.09.2017;4,2\n11.09.2017;3,9\n", "value", "week", NULL, NULL,
	 "4 Sep 2017 4.2, 11 Sep 2017 3.9"},
	{"date,value\n2017-09-04T00:00:00Z,4.2\n", "value", "week", NULL, NULL, "4 Sep 2017 4.2"},
	{"date,value\n9/4/2017 0:00,4.2\n9/11/2017 0:00,3.9\n", "value", "week", NULL, NULL,
	 "4 Sep 2017 4.2, 11 Sep 2017 3.9"},
	{"date,value\n9/4/2017,4.2\n", "value", "week", NULL, NULL, "--dates dmy"},
	{"date,value\n9/4/2017,4.2\n", "value", "week", "--dates", "dmy", "9 Apr 2017 4.2"},
	{"date,value\n9/4/2017,4.2\n", "value", "week", "--dates", "mdy", "4 Sep 2017 4.2"},
	{"date,value\n2017-09-04 00:00:00,4.2\n", "value", "week", NULL, NULL, "4 Sep 2017 4.2"},
	{"date,denominator,numerator\n2017-05-01,400,3\n", "proportion", "week", NULL, NULL,
	 "1 May 2017 3 400"},
	{"date,value\n42982,4.2\n42989,3.9\n", "value", "week", NULL, NULL,
	 "4 Sep 2017 4.2, 11 Sep 2017 3.9"},
	{"week,date,value\n36,2017-09-04,4.2\n37,2017-09-11,3.9\n", "value", "week", NULL, NULL,
	 "4 Sep 2017 4.2, 11 Sep 2017 3.9"},
	{"month,value\nSep-17,4.2\nOct-17,3.9\n", "value", "week", NULL, NULL,
	 "1 Sep 2017 4.2, 1 Oct 2017 3.9"},
	{"date,value\nSep-17,4.2\n", "value", "week", NULL, NULL, "Name the column month"},
	{"date;value\n2017-09-04;1\xc2\xa0"
	 "234,5\n2017-09-11;980\n",
	 "value", "week", NULL, NULL, "4 Sep 2017 1234.5, 11 Sep 2017 980"},
	{"date,value\n2017-09-04,\xc2\xa0"
	 "4.2\n2017-09-11,3.9\xc2\xa0\n",
	 "value", "week", NULL, NULL, "4 Sep 2017 4.2, 11 Sep 2017 3.9"},
	{"2017-09-04,4.2\n2017-09-11,3.9\n", "value", "week", NULL, NULL, "no header"},
	{"sep=;\ndate;value\n2017-09-04;4,2\n", "value", "week", NULL, NULL, "4 Sep 2017 4.2"},
	{"date,value,,\r\n2017-09-04,4.2,,\r\n,,,\r\n", "value", "week", NULL, NULL,
	 "4 Sep 2017 4.2"},
	{"date,value\n2017-09-04,\xe2\x88\x92"
	 "3.2\n",
	 "value", "week", NULL, NULL, "4 Sep 2017 -3.2"},
	{"date,value\n2017-09-04,45%\n", "value", "week", NULL, NULL, "use --percent"},
	{"date,value\n2017-09-04,45%\n", "value", "week", "--percent", NULL, "4 Sep 2017 45"},
	{"date,value\n2017-09-04,\"1,234\"\n", "value", "week", NULL, NULL, "--decimal comma"},
	{"date,value\n2017-09-04,\"1,234\"\n", "value", "week", "--decimal", "point",
	 "4 Sep 2017 1234"},
	{"date,value\n2017-09-04,NA\n", "value", "week", NULL, NULL, "--missing NA"},
	{"date,value\n2017-09-04,4\xe2\x80\x8b"
	 "2\n",
	 "value", "week", NULL, NULL, "\"4<U+200B>2\" is no number"},
	{"date,value\n05/11/2016,1\n04/12/2016,2\n", "value", "month", NULL, NULL,
	 "5 Nov 2016 1, 4 Dec 2016 2"},
	{"date,count\n2017-09-04,2.5\n", "count", "week", NULL, NULL, "whole number"},
	{"date,value,value\n2017-09-04,1,2\n", "value", "week", NULL, NULL, "both named value"},
	{"date,wait,walk\n2017-09-04,1,2\n", "value", "week", NULL, NULL, "wait, walk"},
	{"date,wait,note\n2017-09-04,1,late\n", "value", "week", NULL, NULL, "4 Sep 2017 1"},
	/* Days that stand across. */
	{"Month,Apr 2017,May 2017,Total\nSeen in time,4.5,5,9.5\n", "value", "month", NULL, NULL,
	 "1 Apr 2017 4.5, 1 May 2017 5"},
	{"Measure;2017-04-01;2017-05-01\n\"The \"\"k\"\"\";4,5;5,25\n", "value", "month", NULL,
	 NULL, "1 Apr 2017 4.5, 1 May 2017 5.25"},
	{",Apr-17,May-17,Jun-17\nnumerator,3,4,\ndenominator,10,12,\n", "proportion", "month", NULL,
	 NULL, "1 Apr 2017 3 10, 1 May 2017 4 12"},
	{"Month,Apr 2017,May 2017\nSeen,4,5\nTreated,1,2\n", "value", "month", NULL, NULL,
	 "Name it value in the first row (there are Seen, Treated)"},
	{"Month,Apr 2017,May 2017\nSeen,4,x\n", "value", "month", NULL, NULL,
	 "Row 3, column \"Seen\": \"x\" is no number"},
	{"date,2017-04-01,site\n2017-04-01,1,2\n", "value", "month", NULL, NULL,
	 "Which column is the value?"},
};

/* All points of a measure, without their ids: "4 Sep 2017 4.2, 11 Sep 2017 3.9". */
static const char *points_of(struct Runner *runner, const char *measure)
{
	const char *at =
		LINE(runner, "list", "point", arena_format(&runner->arena, "measure=%s", measure),
		     "--columns", "day,value,numerator,denominator");
	char *out = arena_alloc(&runner->arena, strlen(at) + 1), *to = out;

	while (*at) {
		at += strcspn(at, " \n");
		for (; *at && *at != '\n'; at++)
			if (*at != ' ' || (to > out && to[-1] != ' '))
				*to++ = *at;
		while (to > out && to[-1] == ' ')
			to--;
		if (!*at++)
			break;
		*to++ = ',';
		*to++ = ' ';
	}
	*to = '\0';
	return out;
}

static void check_table(struct Runner *runner, size_t i)
{
	const char *measure = LINE(runner, "add", "measure", "team=lakeside",
				   arena_format(&runner->arena, "name=T%zu", i),
				   arena_format(&runner->arena, "data=%s", written[i].data),
				   arena_format(&runner->arena, "period=%s", written[i].period));
	struct Run run;

	run_write_file(runner_path(runner, "t.csv"), written[i].text, strlen(written[i].text));
	run = RUN(runner, "points", measure, "t.csv", written[i].option, written[i].value);
	const char *got = run.code == 0 ? points_of(runner, measure) : run.err;

	if (run.code == 0 ? strcmp(got, written[i].expected) != 0
			  : run.code != 2 || !strstr(got, written[i].expected))
		fail_msg("%s gives: %s, not: %s", written[i].text, got, written[i].expected);
}

static void a_table_means_what_its_author_meant(void **state)
{
	struct Runner runner;

	(void)state;
	runner_init(&runner);
	runner_demo(&runner, "d.qtp");
	runner.file = "d.qtp";
	runner.now = "2018-01-15";
	for (size_t i = 0; i < N(written); i++)
		check_table(&runner, i);
	runner_release(&runner);
}

/* The same cells in a chart, which has no period to go by. */
static const struct {
	const char *text, *type, *expected;
} drawn[] = {
	{"date,value\n42982,4.2\n42989,3.9\n", "run", "2017-09-04 \xe2\x80\x93 2017-09-11"},
	{"date;value\n04.09.2017;4,2\n11.09.2017;3,9\n", "run",
	 "2017-09-04 \xe2\x80\x93 2017-09-11"},
	{"week,date,value\n36,2017-09-04,4.2\n37,2017-09-11,3.9\n", "run",
	 "2017-09-04 \xe2\x80\x93 2017-09-11"},
	{"date,value\n05/11/2023,1\n04/12/2023,2\n", "run", "day first: 5 Nov - 4 Dec 2023"},
	{"date,value\n9/4/2017,1\n9/11/2017,2\n", "run",
	 "4-11 Sep 2017 (use --dates mdy), or the day, then over 9 Apr - 9 Nov 2017"},
	{"month,value\nSep-17,1\nOct-17,2\n", "run", "2017-09 \xe2\x80\x93 2017-10"},
	{"Monat;Wert\nM\xc3\xa4r 2017;1\nMai 2017;2\nOkt 2017;3\nDez 2017;4\n", "run",
	 "2017-03 \xe2\x80\x93 2017-12"},
	{"month,value\n4. M\xc3\xa4rz 2017,1\n2 de octubre de 2017,2\n3 d\xc3\xa9"
	 "c. 2017,3\n",
	 "run", "2017-03-04 \xe2\x80\x93 2017-12-03"},
	{"month,value\nM\xc3\xa4r,1\nMai,2\nDez,3\n", "run", "M\xc3\xa4r \xe2\x80\x93 Dez"},
	{"month,value\nApr,1\nAug,2\nJan,3\n", "run", "Jan \xe2\x80\x93 Aug"},
	{"month,value\nNov,1\nDec,2\nJan,3\n", "run", "Nov \xe2\x80\x93 Jan"},
	{"month,falls,days\n2017-01,1,300\n", "u", "falls, days"},
	{"month,falls,denominator\n2017-01,1,300\n2017-02,2,310\n", "u", "2 points"},
	{"Month,Documented,Charts\nJan 2024,3,9\nFeb 2024,4,9\n", "p",
	 "The numerator is Documented, the denominator Charts"},
	{"Documented,Charts\n3,9\n4,9\n", "p", "The numerator is Documented"},
	{"Month,Charts,Documented\nJan 2024,9,3\n", "p", "9 of 3 is more than all"},
	{"month,Falls,Bed days\n2017-01,1,300\n", "u",
	 "Name two columns so in the first row (there are Falls, Bed days)"},
	{"Month,Falls,Bed days\n2017-01,1,300\n", "run",
	 "or two of them numerator and denominator (there are Falls, Bed days)"},
	{"7\n8\n", "i", "must name the column: put a row above it, for example value"},
	{"Month,value\n1/1/2024,5\n2/1/2024,6\n3/1/2024,7\n", "run", "1 Jan - 1 Mar 2024"},
	{"Month,value\n1/1/2024,5\n1/2/2024,6\n1/3/2024,7\n", "run", "1 Jan - 1 Mar 2024"},
	{"Day,value\n1/1/2024,5\n2/1/2024,6\n3/1/2024,7\n", "run", "--dates mdy"},
	{"month,value\n2024-01,5\n2024-02,6\n2024-03,6\n2024-05,7\n", "run",
	 "1 month without a row: 2024-04."},
	{"month,value\n2024-01,5\n2024-02,6\n2024-03,6\n2025-05,7\n", "run",
	 "13 months without a row: 2024-04, 2024-05, 2024-06 and 10 more."},
	{"date,value\n2024-01-01,5\n2024-01-08,6\n2024-01-15,6\n2024-01-29,7\n", "run",
	 "1 week without a row: 2024-01-22."},
	{"quarter,value\nQ1 2024,5\nQ2 2024,6\nQ4 2024,6\nQ1 2025,6\n", "run",
	 "1 quarter without a row: 2024-07."},
	{"date,k,n\n2017-01-01,1.5,3\n", "p", "whole number"},
	{"date,value\n2017-09-04,\"caf\xe9\"\n", "run", "caf\xc3\xa9"},
};

/* Rows that are of no rhythm, and events, lack none. */
static void only_what_comes_regularly_has_gaps(void **state)
{
	static const char *const rows[][2] = {
		{"date,value\n2024-01-01,5\n2024-01-09,6\n2024-01-15,6\n2024-01-29,7\n", "run"},
		{"date,value\n2024-01-01,5\n2024-03-01,6\n2024-07-01,6\n2025-01-01,7\n", "run"},
		{"date\n2024-01-01\n2024-02-01\n2024-03-01\n2024-06-01\n", "t"}};
	struct Runner runner;

	(void)state;
	runner_init(&runner);
	for (size_t i = 0; i < N(rows); i++) {
		run_write_file(runner_path(&runner, "t.csv"), rows[i][0], strlen(rows[i][0]));
		if (strstr(EXPECT(&runner, 0, "chart", "--type", rows[i][1], "--data", "t.csv").out,
			   "without a row"))
			fail_msg("%s has a gap", rows[i][0]);
	}
	runner_release(&runner);
}

static void a_chart_reads_the_same(void **state)
{
	struct Runner runner;

	(void)state;
	runner_init(&runner);
	for (size_t i = 0; i < N(drawn); i++) {
		run_write_file(runner_path(&runner, "t.csv"), drawn[i].text, strlen(drawn[i].text));
		struct Run run = RUN(&runner, "chart", "--type", drawn[i].type, "--data", "t.csv");
		const char *got = run.code == 0 ? run.out : run.err;

		if (!strstr(got, drawn[i].expected))
			fail_msg("%s gives: %s, not: %s", drawn[i].text, got, drawn[i].expected);
	}
	runner_release(&runner);
}

/* JSON has the proportions; a person reads percent, and may give the target in either. */
static void proportions_are_shown_in_percent(void **state)
{
	static const char rows[] = "x,numerator,denominator\n1,1,10\n2,3,10\n3,2,10\n";
	static const char *const targets[] = {"0.4", "40", "40%"};
	struct Runner runner;

	(void)state;
	runner_init(&runner);
	run_write_file(runner_path(&runner, "t.csv"), rows, strlen(rows));
	for (size_t i = 0; i < N(targets); i++) {
		struct Run run = EXPECT(&runner, 0, "chart", "--type", i ? "pp" : "p", "--data",
					"t.csv", "--target", targets[i]);

		assert_non_null(strstr(run.out, "target 40"));
		assert_non_null(strstr(run.out, "points 20"));
	}
	assert_non_null(strstr(
		EXPECT(&runner, 0, "chart", "--type", "p", "--data", "t.csv", "--multiply", "1")
			.out,
		"points 0.2"));
	runner_release(&runner);
}

static void a_table_in_place_of_a_measure_is_pointed_to_data(void **state)
{
	static const char rows[] = "x,y\n1,1\n2,3\n";
	struct Runner runner;

	(void)state;
	runner_init(&runner);
	run_write_file(runner_path(&runner, "t.csv"), rows, strlen(rows));
	assert_non_null(strstr(EXPECT(&runner, 2, "chart", "t.csv").err,
			       "t.csv is a file, no measure. Chart it with: qtp chart --type run "
			       "--data t.csv; or --type i (one value a time), p (k of n)"));
	assert_non_null(strstr(EXPECT(&runner, 2, "chart", "t.csv", "--type", "I").err,
			       "qtp chart --type i --data t.csv"));
	runner_release(&runner);
}

static void a_type_is_known_under_its_usual_names(void **state)
{
	static const char *const names[][2] = {{"xmr", "I chart"},	   {"I-MR", "I chart"},
					       {"Run Chart", "Run chart"}, {"i-chart", "I chart"},
					       {"individuals", "I chart"}, {"C chart", "C chart"}};
	static const char rows[] = "x,y\n1,5\n2,3\n3,4\n";
	struct Runner runner;

	(void)state;
	runner_init(&runner);
	run_write_file(runner_path(&runner, "t.csv"), rows, strlen(rows));
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		assert_non_null(strstr(
			EXPECT(&runner, 0, "chart", "--data", "t.csv", "--type", names[i][0]).out,
			names[i][1]));
	runner_release(&runner);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_means_what_its_author_meant),
		cmocka_unit_test(only_what_comes_regularly_has_gaps),
		cmocka_unit_test(a_chart_reads_the_same),
		cmocka_unit_test(proportions_are_shown_in_percent),
		cmocka_unit_test(a_table_in_place_of_a_measure_is_pointed_to_data),
		cmocka_unit_test(a_type_is_known_under_its_usual_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
