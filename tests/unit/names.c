/* Names of people: the table of tests/rules, and what a person's parts do when they are written. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/name.h"
#include "qtp/engine/base/utf8.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define COLUMNS 4
#define LINE_BYTES 512

/* The text between two bars without the blanks at its ends; moves after the bar. */
static const char *take_column(const char **line, struct Arena *arena)
{
	const char *start = *line + strspn(*line, " ");
	size_t length = strcspn(*line, "|\n"), n = (size_t)(*line + length - start);

	if (*line + length < start)
		n = 0;
	*line += length + ((*line)[length] == '|');
	while (n > 0 && start[n - 1] == ' ')
		n--;
	return arena_text_n(arena, start, n);
}

static int check_line(const char *line, struct Arena *arena)
{
	const char *columns[COLUMNS];
	struct NameParts parts;
	const char *turned;

	for (size_t i = 0; i < COLUMNS; i++)
		columns[i] = take_column(&line, arena);
	parts = name_split(columns[0], arena);
	turned = name_last_first(columns[0], parts, arena);
	if (strcmp(parts.given, columns[1]) == 0 && strcmp(parts.family, columns[2]) == 0 &&
	    strcmp(turned, columns[3]) == 0)
		return 0;
	print_error("%s: found %s | %s | %s\n", columns[0], parts.given, parts.family, turned);
	return 1;
}

static void names_split_as_the_table_says(void **state)
{
	struct Arena arena = {0};
	char path[LINE_BYTES], line[LINE_BYTES];
	int n = 0, n_faults = 0;
	FILE *file;

	(void)state;
	snprintf(path, sizeof path, "%s/tests/rules/names.txt", getenv("QTP_TEST_SOURCE"));
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof line, file)) {
		if (line[0] == '#' || line[0] == '\n')
			continue;
		n_faults += check_line(line, &arena);
		n++;
	}
	fclose(file);
	assert_true(n > 30);
	assert_int_equal(n_faults, 0);
	arena_release(&arena);
}

static void a_name_with_the_same_words_has_the_same_key(void **state)
{
	static const char *const same[][2] = {
		{"Amy Lin", "Lin, Amy"},
		{"Amy Lin", "Lin Amy"},
		{"Amy Lin", "AMY LIN, RN"},
		{"Zoë Vandermeer", "Vandermeer, Zoe"},
		{"Piet de Jong", "Jong, Piet de"},
		{"李 小龍", "李小龍"},
		{"Robert Smith Jr.", "Smith, Robert"},
	};
	static const char *const other[][2] = {
		{"Amy Lin", "Amelia Lin"}, {"Bob Stone", "Robert Stone"}, {"Amy Lin", "Amy Chen"},
		{"Amy Lin", "Lin"},	   {"李小龍", "李大龍"},
	};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(same); i++)
		assert_string_equal(name_key(same[i][0], &arena), name_key(same[i][1], &arena));
	for (size_t i = 0; i < N_ITEMS(other); i++)
		assert_string_not_equal(name_key(other[i][0], &arena),
					name_key(other[i][1], &arena));
	arena_release(&arena);
}

static const char *parts_of(struct Runner *runner, const char *email)
{
	char filter[LINE_BYTES];

	snprintf(filter, sizeof filter, "email=%s", email);
	return EXPECT(runner, 0, "list", "person", filter, "--csv", "--columns",
		      "name,given,family")
		       .out +
	       strlen("Name,Given name,Family name\r\n");
}

/* Every person of the demo has a name that its parts give back. */
static void all_names_of_the_demo_come_back(void **state)
{
	struct Runner *runner = *state;
	const char *out =
		EXPECT(runner, 0, "list", "person", "--tsv", "--columns", "name,given,family").out;
	struct Arena arena = {0};
	size_t n = 0;

	for (out += strcspn(out, "\n") + 1; *out; out += strcspn(out, "\n") + 1, n++) {
		size_t name = strcspn(out, "\t"), given = strcspn(out + name + 1, "\t");
		struct NameParts parts = {arena_text_n(&arena, out + name + 1, given),
					  arena_text_n(&arena, out + name + 1 + given + 1,
						       strcspn(out + name + 1 + given + 1, "\n"))};

		assert_string_equal(name_join(parts, &arena), arena_text_n(&arena, out, name));
	}
	assert_true(n > 70);
	arena_release(&arena);
}

static void parts_and_name_follow_each_other(void **state)
{
	static const struct {
		const char *set, *gives;
	} rows[] = {
		{"family=Lovelace", "Ada Lovelace,Ada,Lovelace\r\n"}, /* she married */
		{"name=Lovelace Ada", "Lovelace Ada,Lovelace,Ada\r\n"},
		{"given=Ada", "Lovelace Ada,Ada,Ada\r\n"}, /* a correction leaves the name */
		{"family=Lovelace", "Lovelace Ada,Ada,Lovelace\r\n"},
		{"name=Lovelace Ada Maria", "Lovelace Ada Maria,Ada,Lovelace\r\n"},
		{"name=Ada King", "Ada King,Ada,King\r\n"},
		{"given=", "Ada King,,King\r\n"},
	};
	struct Runner *runner = *state;

	EXPECT(runner, 0, "add", "person", "given=Ada", "family=Byrd", "email=ada@x.example");
	assert_string_equal(parts_of(runner, "ada@x.example"), "Ada Byrd,Ada,Byrd\r\n");
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		EXPECT(runner, 0, "set", "person", "ada@x.example", rows[i].set);
		assert_string_equal(parts_of(runner, "ada@x.example"), rows[i].gives);
	}
	for (size_t i = 0; i < N_ITEMS(rows); i++)
		EXPECT(runner, 0, "undo");
	assert_string_equal(parts_of(runner, "ada@x.example"), "Ada Byrd,Ada,Byrd\r\n");
	expect_in(EXPECT(runner, 2, "add", "person", "email=none@x.example").err,
		  "Name is missing");
	EXPECT(runner, 0, "undo");
}

static void lists_are_in_the_order_of_family_names(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	EXPECT(runner, 0, "add", "person", "name=Zita Aaron");
	EXPECT(runner, 0, "add", "person", "name=Aalto");
	out = EXPECT(runner, 0, "list", "person", "--csv", "--columns", "name", "--limit", "3").out;
	assert_string_equal(out, "Name\r\nAalto\r\nZita Aaron\r\nMireille Abadie\r\n");
	out = EXPECT(runner, 0, "list", "person", "--csv", "--columns", "name", "--sort", "family",
		     "--limit", "2")
		      .out;
	assert_string_equal(out, "Name\r\nAalto\r\nZita Aaron\r\n");
	EXPECT(runner, 0, "show", "person", "Aaron, Zita");
	EXPECT(runner, 0, "show", "person", "aaro");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

static void a_table_with_both_parts_is_taken(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	give(runner, "p.csv",
	     "Last name,First name,Email\nBrandt,Elena,elena.brandt@lakeside.example\n"
	     "Jong,Piet de,piet@x.example\nByrd,Ada,ada@x.example\n");
	out = EXPECT(runner, 0, "import", "person", "p.csv").out;
	expect_in(out, "Last name = person.family, First name = person.given");
	expect_in(out, "2 create, 0 update, 1 same");
	assert_string_equal(parts_of(runner, "ada@x.example"), "Ada Byrd,Ada,Byrd\r\n");
	expect_in(EXPECT(runner, 0, "import", "person", "p.csv").out, "3 same");
	give(runner, "q.csv",
	     "Name,Email\n\"Byrd, Ada\",ada@x.example\nBrandt Elena,"
	     "elena.brandt@lakeside.example\n");
	expect_in(EXPECT(runner, 0, "import", "person", "q.csv").out, "2 same");
	EXPECT(runner, 0, "undo");
}

/* With the setting the family name comes first in every output; a table like that comes in again,
 * and Chinese, Japanese and Korean names and single ones stay as they are written. */
static void names_go_out_family_name_first_by_setting(void **state)
{
	static const char *const forms[] = {"--csv", "--tsv", "--xlsx"};
	static const char setting[] = "names=family-first\n";
	struct Runner *runner = *state;
	const char *out;

	EXPECT(runner, 0, "add", "person", "name=Cher", "email=cher@x.example");
	EXPECT(runner, 0, "add", "person", "name=山田 太郎", "email=taro@x.example");
	mkdir(runner_path(runner, ".config"), 0700);
	mkdir(runner_path(runner, ".config/qtp"), 0700);
	run_write_file(runner_path(runner, ".config/qtp/settings.conf"), setting, strlen(setting));
	out = EXPECT(runner, 0, "list", "person", "--csv", "--columns", "name").out;
	expect_in(out, "\r\n\"Brandt, Elena\"\r\n");
	expect_in(out, "\r\nCher\r\n");
	expect_in(out, "\r\n山田 太郎\r\n");
	expect_in(EXPECT(runner, 0, "list", "person", "brandt").out, "Brandt, Elena");
	expect_in(EXPECT(runner, 0, "list", "person", "brandt", "--html").out, "Brandt, Elena");
	expect_in(EXPECT(runner, 0, "list", "team", "DAL17-03", "--csv").out, "\"Okafor, Daniel\"");
	expect_in(EXPECT(runner, 0, "roster", "DAL17-03").out, "Brandt, Elena");
	expect_in(EXPECT(runner, 0, "roster", "DAL17-03", "--csv").out, "\"Brandt, Elena\"");
	expect_in(EXPECT(runner, 0, "list", "person", "brandt", "--json").out,
		  "\"name\": \"Elena Brandt\"");
	for (size_t i = 0; i < N_ITEMS(forms); i++) {
		const char *back = arena_format(&runner->arena, "back.%s", forms[i] + 2);

		EXPECT(runner, 0, "list", "person", forms[i], "-o", back, "--force");
		expect_in(EXPECT(runner, 0, "import", "person", back).out,
			  ": 0 create, 0 update, ");
		EXPECT(runner, 0, "roster", "DAL17", forms[i], "-o", back, "--force");
		expect_in(EXPECT(runner, 0, "import", "roster", back).out,
			  ": 0 create, 0 update, ");
	}
	unlink(runner_path(runner, ".config/qtp/settings.conf"));
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

/* A name is found with its blank and without it, family name first or given name first. */
static void names_without_blanks_are_found_either_way_round(void **state)
{
	static const char *const typed[] = {"山田太郎",	 "太郎山田", "山田 太郎",
					    "太郎 山田", "太郎",     "田太"};
	static const char *const others[] = {"太田", "太山", "郎太田", "山田花子"};
	struct Runner *runner = *state;

	EXPECT(runner, 0, "add", "person", "name=山田 太郎", "email=taro@x.example");
	EXPECT(runner, 0, "add", "person", "name=高橋花子", "email=hanako@x.example");
	for (size_t i = 0; i < N_ITEMS(typed); i++) {
		expect_in(EXPECT(runner, 0, "list", "person", typed[i]).out, "山田 太郎");
		expect_in(EXPECT(runner, 0, "find", typed[i]).out, "山田 太郎");
	}
	for (size_t i = 0; i < N_ITEMS(others); i++)
		assert_null(strstr(EXPECT(runner, 0, "list", "person", others[i]).out, "山田"));
	expect_in(EXPECT(runner, 0, "list", "person", "花子高橋").out, "高橋花子");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

/* As people are addressed, with all that is written and the same split. */
static void a_name_with_its_family_name_first_is_turned(void **state)
{
	static const struct {
		const char *name, *turned;
	} rows[] = {
		{"Nwosu, Amara", "Amara Nwosu"},
		{"Lin, Amy, MD, PhD", "Amy Lin, MD, PhD"},
		{"de Jong,Piet", "Piet de Jong"},
		{"Amy Lin, MD", "Amy Lin, MD"},
		{"Garcia Marquez, Ana", "Garcia Marquez, Ana"},
		{"Nwosu, Amara MD", "Nwosu, Amara MD"},
		{"Suharto", "Suharto"},
		{"王, 小明", "王 小明"},
		{",", ","},
		{"", ""},
	};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++)
		assert_string_equal(name_first_last(rows[i].name, &arena), rows[i].turned);
	arena_release(&arena);
}

/* Letters say the given name first, whatever the name as shown is; a corrected split holds. */
static void letters_address_people_given_name_first(void **state)
{
	static const struct {
		const char *name, *family, *dear;
	} rows[] = {
		{"Doe, Jane, MD", NULL, "Dear Jane Doe,"},
		{"Jong, Piet de", NULL, "Dear Piet de Jong,"},
		{"Jane Doe, MD", NULL, "Dear Jane Doe,"},
		{"Jane Doe, RN, PhD", NULL, "Dear Jane Doe,"},
		{"Garcia Marquez, Gabriel", "Garcia Marquez", "Dear Gabriel Garcia Marquez,"},
		{"Cher", NULL, "Dear Cher,"},
		{"山田 太郎", NULL, "Dear 山田 太郎,"},
	};
	struct Runner *runner = *state;
	struct Arena arena = {0};

	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		const char *name = arena_format(&arena, "name=%s", rows[i].name);
		const char *family = arena_format(&arena, "family=%s", rows[i].family);

		EXPECT(runner, 0, "set", "person", "elena.brandt@lakeside.example", name,
		       rows[i].family ? family : name);
		expect_in(EXPECT(runner, 0, "letter", "accepted", "DAL17-03").out, rows[i].dear);
		EXPECT(runner, 0, "undo");
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_split_as_the_table_says),
		cmocka_unit_test(a_name_with_the_same_words_has_the_same_key),
		cmocka_unit_test(a_name_with_its_family_name_first_is_turned),
		cmocka_unit_test(all_names_of_the_demo_come_back),
		cmocka_unit_test(parts_and_name_follow_each_other),
		cmocka_unit_test(lists_are_in_the_order_of_family_names),
		cmocka_unit_test(a_table_with_both_parts_is_taken),
		cmocka_unit_test(names_go_out_family_name_first_by_setting),
		cmocka_unit_test(names_without_blanks_are_found_either_way_round),
		cmocka_unit_test(letters_address_people_given_name_first),
	};

	return cmocka_run_group_tests_name("names", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}
