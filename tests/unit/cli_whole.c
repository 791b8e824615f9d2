/* export all and import all: a file made of an export is the same file. */
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"

#define JSON "all.json"
#define COPY "copy.qtp"

/* What a word says of the copy. */
static struct Run of_copy(struct Runner *runner, const char *word, const char *option)
{
	const char *file = runner->file;
	struct Run run;

	runner->file = COPY;
	run = RUN(runner, word, option);
	runner->file = file;
	return run;
}

static struct Run import_copy(struct Runner *runner, const char *json)
{
	const char *file = runner->file;
	struct Run run;

	runner->file = COPY;
	run = RUN(runner, "import", "all", json);
	runner->file = file;
	return run;
}

/* What the demo season does not have. */
static void change_things(struct Runner *runner)
{
	EXPECT(runner, 0, "set", "person", "elena.brandt@lakeside.example",
	       "notes=Two lines:\nsaid \"so\" \\ \xe2\x80\xae\xf0\x9f\x98\x80");
	EXPECT(runner, 0, "charge", "DAL17-03", "6300");
	EXPECT(runner, 0, "pay", "DAL17-03", "100");
	EXPECT(runner, 0, "add", "practice", "name=To the bin", "city=Waco");
	EXPECT(runner, 0, "remove", "practice", "To the bin");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "redo");
}

static void a_file_made_of_an_export_has_the_same_dump(void **state)
{
	struct Runner *runner = *state;
	struct stat found;
	struct Run run;

	change_things(runner);
	EXPECT(runner, 0, "export", "all", "-o", JSON);
	assert_int_equal(stat(runner_path(runner, JSON), &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	run = import_copy(runner, JSON);
	assert_int_equal(run.code, 0);
	expect_in(run.out, "records of all.json");
	assert_int_equal(stat(runner_path(runner, COPY), &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	assert_string_equal(of_copy(runner, "dump", NULL).out, EXPECT(runner, 0, "dump").out);
	assert_int_equal(of_copy(runner, "verify", NULL).code, 0);
	expect_in(of_copy(runner, "today", NULL).out, "(demo clock)");
	expect_in(of_copy(runner, "find", "pharmacy").out, "pharmacy");
	/* Once more out of the copy, the same bytes. */
	assert_string_equal(of_copy(runner, "export", "all").out,
			    EXPECT(runner, 0, "export", "all").out);
	unlink(runner_path(runner, COPY));
}

static void the_history_comes_along_on_request(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "export", "all", "--history", "-o", JSON, "--force");
	assert_int_equal(import_copy(runner, JSON).code, 0);
	assert_string_equal(of_copy(runner, "dump", "--history").out,
			    EXPECT(runner, 0, "dump", "--history").out);
	assert_int_equal(of_copy(runner, "verify", NULL).code, 0);
	assert_int_equal(of_copy(runner, "undo", NULL).code, 0);
	assert_int_equal(of_copy(runner, "verify", NULL).code, 0);
	unlink(runner_path(runner, COPY));
}

/* An export is longer than a value of the file may be, and so is one of its lists. */
static void an_export_of_any_size_comes_in(void **state)
{
	enum { BLANKS = 11 * 1000 * 1000 };
	struct Runner *runner = *state;
	struct Text text;
	const char *json, *end;
	size_t length;

	EXPECT(runner, 0, "export", "all", "--history", "-o", JSON, "--force");
	json = run_read_file(&runner->arena, runner_path(runner, JSON), &length);
	end = strrchr(json, ']');
	assert_non_null(end);
	text_init(&text);
	text_append_n(&text, json, (size_t)(end - json));
	text_append_repeat(&text, " ", BLANKS);
	text_append(&text, end);
	run_write_file(runner_path(runner, JSON), text_get(&text), text.length);
	text_release(&text);
	assert_int_equal(import_copy(runner, JSON).code, 0);
	assert_string_equal(of_copy(runner, "dump", "--history").out,
			    EXPECT(runner, 0, "dump", "--history").out);
	unlink(runner_path(runner, COPY));
	EXPECT(runner, 0, "export", "all", "-o", JSON, "--force");
}

static void a_file_that_is_there_is_left_alone(void **state)
{
	struct Runner *runner = *state;
	const char *before = EXPECT(runner, 0, "dump", "--history").out;

	EXPECT(runner, 3, "import", "all", JSON);
	assert_string_equal(EXPECT(runner, 0, "dump", "--history").out, before);
	EXPECT(runner, 3, "export", "all", "-o", JSON);
	EXPECT(runner, 3, "export", "all", "-o", runner->file, "--force");
	EXPECT(runner, 3, "--as", "okafor", "export", "all");
	EXPECT(runner, 2, "import", "all", JSON, "--dry-run");
	const char *file = runner->file;

	runner->file = COPY;
	EXPECT(runner, 3, "--as", "okafor", "import", "all", JSON);
	runner->file = file;
	assert_int_not_equal(access(runner_path(runner, COPY), F_OK), 0);
}

/* An export with one text put in place of another, the first time it is there. */
static struct Run import_changed(struct Runner *runner, const char *from, const char *to)
{
	const char *json = EXPECT(runner, 0, "export", "all", "--history").out;
	const char *at = strstr(json, from);
	struct Text text;

	assert_non_null(at);
	text_init(&text);
	text_append_n(&text, json, (size_t)(at - json));
	text_append(&text, to);
	text_append(&text, at + strlen(from));
	run_write_file(runner_path(runner, "changed.json"), text_get(&text), text.length);
	text_release(&text);
	return import_copy(runner, "changed.json");
}

/* Where it is no JSON; a mark in front, as some editors write it, is none of it. */
static void a_fault_has_its_line_and_a_mark_is_passed_over(void **state)
{
	static const char *const broken[][2] = {
		{"{\n\"format\": 45,\n\"season\": [\n{\"id\": 1,}\n]\n}\n",
		 "Line 4: \"}\" is no JSON there: a comma before it is too many"},
		{"{\n\"format\": 45\n\"season\": []\n}\n",
		 "Line 3: it is no JSON from \"\"season\": []\" on"},
		{"{\"format\": 45,\n\"season\": [],\n", "Line 3: it ends too early"},
		{"{'format': 45}", "Line 1: \"'\" is no JSON there: JSON has its texts in double"},
		{"// A\n{\"format\": 45}", "Line 1: \"/\" is no JSON there: JSON has no comments"},
		{"{\"format\": 45} x", "Line 1: it is no JSON from \"x\" on"},
		{"{\"format\": 45, \"demo_clock\": \"\xe9\"}", "Save it as UTF-8"},
		{"{\"format\": 045}", "Line 1: "},
		{"{\"format\": \"\\u12\"}", "Line 1: "},
		{"[{\"format\": 45}]", "it is a list"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(broken); i++) {
		run_write_file(runner_path(runner, "broken.json"), broken[i][0],
			       strlen(broken[i][0]));
		struct Run run = import_copy(runner, "broken.json");

		if (run.code != 2 || !strstr(run.err, broken[i][1]))
			fail_msg("%s: %s", broken[i][0], run.err);
	}
	assert_int_equal(import_changed(runner, "{", "\xef\xbb\xbf{").code, 0);
	unlink(runner_path(runner, COPY));
	assert_int_equal(import_changed(runner, "\"minutes\": 45,", "\"minutes\": 45.0,").code, 0);
	unlink(runner_path(runner, COPY));
	assert_null(strstr(import_changed(runner, "Lakeside Oncology", "Lake\\\\u0000side").err,
			   "Line"));
}

static void what_is_wrong_is_said_and_no_file_is_made(void **state)
{
	static const char *const wrong[][3] = {
		{"\"format\": ", "\"format\": 9", "Use a newer one"},
		{"\"format\": ", "\"form\": ", "does not know"},
		{"\"operation\": [", "\"operation\": [}", "no JSON"},
		{"\"city\": ", "\"town\": ", "has a \"town\" that no"},
		{"\"city\": \"", "\"city\": true, \"zone\": \"", "has a \"city\" that no"},
		{"\"stage\": \"accepted\"", "\"stage\": \"excepted\"", "its stage cannot be that"},
		{"\"minutes\": 45", "\"minutes\": 99999",
		 "its minutes cannot be that: 99999. \"99999\" is out of range for Minutes"},
		{"\"minutes\": 45", "\"minutes\": 4.5",
		 "cannot be that: 4.5. It is a whole number."},
		{"\"format\": ", "\"format\": -", "no whole number from 1"},
		{"\"demo_clock\": ", "\"demo_clock\": 5, \"demo_clock\": ", "is no date like"},
		{"\"minutes\": 45", "\"minutes\": 45, \"minutes\": 30",
		 "has its \"minutes\" twice"},
		{"\"name\": \"Lakeside Oncology\"", "\"name\": \"\"", "it has no name."},
		{"\"stage\": \"accepted\"", "\"stage\": \"excepted\"",
		 "\"excepted\". It is one of: draft, submitted,"},
		{"\"first_day\": \"2017-01-01\"", "\"first_day\": \"1 Jan 2017\"",
		 "\"1 Jan 2017\". It is a date like \"2017-04-05\"."},
		{"\"city\": \"", "\"city\": true, \"zone\": \"", "write a text, a number or null"},
		{"\"code\": \"2017\", ", "", "cannot be taken: it has no code."},
		{"\"code\": \"DAL17-02\"", "\"code\": \"DAL17-01\"",
		 "of the export cannot be taken: The code is taken already"},
		{"\"person\": [", "\"person\": {}, \"x\": [",
		 "\"person\" of the export is no list"},
		{"Lakeside Oncology", "Lakeside\\u0000Oncology", "Line "},
		{"Lakeside Oncology", "Lakeside\nOncology", "Line "},
		{"\"season\": ", "\"season\": 1", ""},
		{"{\"id\": ", "{\"id\": -", "has a season without an id from 1"},
		{"\"agenda\": [", "\"agenda\": [{},", "has an agenda item without an id"},
		{"\"binned\": 0", "\"binned\": 7", "has a \"binned\""},
		{"\"name\": \"Lakeside Oncology\"", "\"name\": \"Lakeside\"", "in the history"},
		{"\"payload_hash\": \"", "\"payload_hash\": \"x", "no hash"},
		{"\"measure\": [", "\"point\": [", "\"point\" twice"},
		{"\"measure\": [", "\"measures\": [", "\"measures\" that this program"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(wrong); i++) {
		struct Run run = import_changed(runner, wrong[i][0], wrong[i][1]);

		if (run.code != 2 || !strstr(run.err, wrong[i][2]) ||
		    access(runner_path(runner, COPY), F_OK) == 0)
			fail_msg("%s: %d: %s", wrong[i][1], run.code, run.err);
	}
	static const char *const values[] = {"null", "5", "\"x\"", "true", "[]", "{}", ""};

	for (size_t i = 0; i < N_ITEMS(values); i++) {
		run_write_file(runner_path(runner, "value.json"), values[i], strlen(values[i]));
		if (import_copy(runner, "value.json").code != 2)
			fail_msg("%s is taken for an export", values[i]);
	}
	assert_int_equal(import_copy(runner, "missing.json").code, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_made_of_an_export_has_the_same_dump),
		cmocka_unit_test(the_history_comes_along_on_request),
		cmocka_unit_test(an_export_of_any_size_comes_in),
		cmocka_unit_test(a_file_that_is_there_is_left_alone),
		cmocka_unit_test(a_fault_has_its_line_and_a_mark_is_passed_over),
		cmocka_unit_test(what_is_wrong_is_said_and_no_file_is_made),
	};

	return cmocka_run_group_tests_name("whole files", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}
