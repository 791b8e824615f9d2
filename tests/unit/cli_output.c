/* What verbs print: JSON where it is asked for or a refusal, and what the
 * locale can show. */
#include "support/json.h"
#include "support/run.h"

#include "qtp/engine/cli/verbs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define WORDS 10

/* A line that each verb takes on the demo; words with | between them. */
static const char *const lines[] = {
	"today",
	"list|person",
	"list|roster",
	"find|falcão",
	"letter",
	"letter|accepted|lakeside",
	"letter|accepted|--source",
	"letter|accepted|lakeside|--mailto",
	"show|person|beatriz.falcao@valley.example",
	"sql|SELECT name FROM v_person",
	"sql",
	"views",
	"bin",
	"history|--limit|50",
	"add|practice|name=Clínica São João",
	"set|practice|lakeside|notes=naïve",
	"remove|person|marta.zielinska@prairie.example",
	"restore|team|gone",
	"import|person|p.csv|--dry-run",
	"import|person|p.csv",
	"undo",
	"redo",
	"demo|new.qtp",
	"init|new.qtp",
	"dump",
	"export all",
	"verify",
	"main-file",
	"backup",
	"backups",
	"go-back|1",
	"salvage|new.qtp",
	"kinds",
	"kinds|person",
	"complete|show|person|",
	"keys",
	"help",
	"help|list",
	"version",
	"merge person|luis.pena@cascade.example|zoe.vandermeer@prairie.example",
	"merge practice|Centro Oncológico Brisamar|lakeside",
	"agenda|DAL17-S2",
	"move|POR17-S3|2017-10-25",
	"copy-agenda|DAL17-S3|DAL17-S2",
	"clone|season|2017|2018|--dry-run",
	"roster|DAL17",
	"check",
	"submit|DAL17-09",
	"review|DAL17-09",
	"return|DAL17-09",
	"accept|DAL17-09",
	"waitlist|DAL17-09",
	"offer|DAL17-09|--by|fri",
	"decline|DAL17-09|--reason|Schöne Grüße",
	"withdraw|DAL17-01",
	"waive|DAL17-02|leader_member|--reason|Außerdem",
	"forward|DAL17-09",
	"backward|DAL17-09",
	"swap|DAL17-02|beatriz.falcao@valley.example|zoe.vandermeer@prairie.example",
	"survey show|DAL17",
	"survey import|DAL17-after|s.csv",
	"ranking",
	"assess|DAL17-09|ines.ruiz@faculty.example|4 3 5",
	"open-scores|DAL17-09",
	"log|lakeside",
	"log|lakeside|--minutes|30|--note|déjà vu",
	"todo",
	"todo|Café|--due|fri",
	"search|pharmacy",
	"clashes",
	"calendar",
	"export calendar",
	"held|lakeside",
	"moved|lakeside|fri",
	"missed|lakeside",
	"done|pull",
	"chart|DAL17-03-M1",
	"chart|--cohort|DAL17",
	"point|DAL17-03-M1|2017-08-19|9",
	"points|DAL17-03-M1|points.csv",
	"board",
	"forecast",
	"status|valley",
	"tool|lakeside|fishbone",
	"milestone|lakeside|M14|submitted",
	"outline|lakeside|drivers|Ursache – Größe",
	"try|DAL17-03-T13",
	"mark|The pharmacy mixes from 7:00",
	"charge|DAL17-01|10",
	"pay|DAL17-01|10",
	"refund|DAL17-01|10",
	"waive-fee|DAL17-01|10",
	"penalty|DAL17-01|10",
	"write-off|DAL17-01|10",
	"transfer|DAL17-01|DAL17-02|10",
	"reverse|x",
	"invoice|Centro Oncológico Brisamar",
	"receipt|POR17-06",
	"statement|POR17-06",
	"credit-note|x",
	"fees",
	"export ledger",
	"ageing",
	"roll|DAL17-S2",
	"credits|DAL17-S2",
	"claim|DAL17-S1|--all",
	"certificate|verify|QTP17-000001",
	"transcript|beatriz.falcao@valley.example",
	"retention",
	"export signin|DAL17-S2",
	"export badges|DAL17-S2",
	"disclosures|DAL17-S3",
	"activity|DAL17-S3",
	"export pars",
	"export activities",
	"export ancc",
	"compliance|lakeside",
	"case|lakeside|survey",
	"rate|lakeside|2b|compliant|--own",
	"adopt|lakeside|ED26|--dry-run",
	"expect|summit|Pathway adherence|--interval|quarterly",
	"tackle|x|DAL17-03",
	"close|x",
	"waiver|x|asked",
	"submission|lakeside|x|2017-07|receive",
	"link show",
	"link open|x",
	"report steering|DAL17",
	"report season",
	"report coach|ines.ruiz@faculty.example",
	"report sponsor|valley",
	"report a3|valley",
	"report booklet|DAL17-S2",
	"report call-sheet",
	"report missing|POR17",
};

/* "export calendar|--json" as words of the command line: the family is a word
 * of its own. */
static size_t split(char *place, const char *words[WORDS])
{
	size_t n = 0;
	char *rest = place, *word, *blank;

	blank = strchr(place, ' ');
	if (blank && blank < place + strcspn(place, "|"))
		*blank = '|';
	while ((word = strsep(&rest, "|")) && n + 1 < WORDS)
		words[n++] = word;
	words[n] = NULL;
	return n;
}

static bool is_of(const char *line, const char *verb)
{
	size_t length = strlen(verb);

	return strncmp(line, verb, length) == 0 && (!line[length] || line[length] == '|');
}

static const struct Verb *verb_of(const char *line, struct Arena *arena)
{
	const struct Verb *verb;

	for (size_t i = 0; (verb = verb_at(i, arena)); i++)
		if (is_of(line, verb->name))
			return verb;
	fail_msg("%s is no verb", line);
	return NULL;
}

/* On a copy of the demo, so that no line knows of another; `extra` goes in
 * front. */
static struct Run run_line(struct Runner *runner, const char *line, const char *extra)
{
	const char *words[WORDS + 1] = {extra};
	size_t length;
	char *bytes = run_read_file(&runner->arena, runner_path(runner, "d.qtp"), &length);

	run_write_file(runner_path(runner, "w.qtp"), bytes, length);
	unlink(runner_path(runner, "new.qtp"));
	split(arena_text(&runner->arena, line), words + (extra ? 1 : 0));
	runner->file = "w.qtp";
	return runner_run(runner, words);
}

static void write_tables(struct Runner *runner)
{
	static const char people[] = "name,email\nJürgen Groß,juergen@x.example\n",
			  points[] = "date,value\n2017-08-20,9\n", answers[] = "email,a\n";

	run_write_file(runner_path(runner, "p.csv"), people, strlen(people));
	run_write_file(runner_path(runner, "points.csv"), points, strlen(points));
	run_write_file(runner_path(runner, "s.csv"), answers, strlen(answers));
}

static bool has_line(const struct Verb *verb)
{
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		if (is_of(lines[i], verb->name))
			return true;
	return false;
}

static void every_verb_has_a_line(void **state)
{
	struct Runner *runner = *state;
	const struct Verb *verb;

	for (size_t i = 0; (verb = verb_at(i, &runner->arena)); i++)
		if (!has_line(verb) && !verb->command)
			fail_msg("lines[] of this test has none that runs %s", verb->name);
}

/* Those of the table, and one for each command that has none there; NULL after the last. */
static const char *line_at(struct Runner *runner, size_t i)
{
	const size_t n = sizeof lines / sizeof lines[0];
	const struct Verb *verb;
	size_t others = n;

	if (i < n)
		return lines[i];
	for (size_t k = 0; (verb = verb_at(k, &runner->arena)); k++)
		if (!has_line(verb) && others++ == i)
			return arena_format(&runner->arena, "%s|x", verb->name);
	return NULL;
}

/* An answer is JSON, or --json is refused; it is never passed over. */
static void json_is_never_passed_over(void **state)
{
	struct Runner *runner = *state;
	size_t n_answers = 0, n_faults = 0;
	const char *line;

	write_tables(runner);
	for (size_t i = 0; (line = line_at(runner, i)); i++) {
		struct Run run = run_line(runner, line, "--json");

		if (run.n_out ? !json_parse(&runner->arena, run.out, run.n_out, NULL)
			      : run.code < 2) {
			print_error("--json %s printed \"%.200s\"\n", line, run.out);
			n_faults++;
		}
		n_answers += run.n_out > 0;
		if (getenv("QTP_TEST_SHOW"))
			print_message("%d %s: %.100s%.100s\n", run.code, line, run.out, run.err);
	}
	assert_int_equal(n_faults, 0);
	assert_true(n_answers > 80);
}

static bool is_ascii(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text >= 0x80)
			return false;
	return true;
}

/* Names lose their accents in a locale of ASCII, on every way to people; what
 * programs read is UTF-8 in each. */
static void text_is_what_the_locale_can_show(void **state)
{
	static const char *const locales[] = {"C", "POSIX"};
	struct Runner *runner = *state;
	size_t n_wide = 0;
	const char *line;

	write_tables(runner);
	for (size_t i = 0; (line = line_at(runner, i)); i++) {
		const struct Verb *verb = verb_of(line, &runner->arena);
		struct Run plain, wide;

		runner->locale = locales[i % 2];
		plain = run_line(runner, line, NULL);
		runner->locale = NULL;
		wide = run_line(runner, line, NULL);
		assert_int_equal(plain.code, wide.code);
		n_wide += !is_ascii(wide.out) || !is_ascii(wide.err);
		if (verb->is_data || strstr(line, "--source")) {
			if (strcmp(verb->name, "dump") == 0)
				assert_string_equal(plain.out, wide.out);
			continue;
		}
		if (!is_ascii(plain.out) || !is_ascii(plain.err))
			fail_msg("%s in %s: %s%s", line, locales[i % 2], plain.out, plain.err);
	}
	assert_true(n_wide > 40);
}

/* What is no terminal gets every list whole: a head over its columns, and no text cut. */
static void lists_have_a_head_and_nothing_cut(void **state)
{
	static const char long_name[] =
		"The Very Long Named Oncology and Hematology Practice of the "
		"Greater Northern Lake Counties and Their Neighbours";
	static const struct {
		const char *line, *head;
	} lists[] = {
		{"list|practice", "Name "},
		{"list|roster", "Family name"},
		{"bin", "When "},
		{"history", "Number "},
		{"letter", "Letter "},
		{"kinds", "Kind "},
		{"kinds|team", "  Field "},
		{"link show", "Of "},
		{"credits|DAL17-S1", "Person "},
		{"fees", "Team "},
		{"fees|DAL17-03", "Day "},
		{"ageing", "Team "},
		{"todo", "Due "},
		{"board", "Code "},
		{"roll|DAL17-S1", " minutes"},
		{"sql|SELECT name FROM v_team", "name"},
		{"roster|DAL17", "E-mail"},
		{"agenda|DAL17-S2", "Minutes"},
		{"calendar", "Calendar, "},
		{"retention", "Kept until"},
		{"ranking", "Mean"},
	};
	struct Runner *runner = *state;
	char field[200];

	snprintf(field, sizeof field, "name=%s", long_name);
	EXPECT(runner, 0, "set", "team", "DAL17-03", field);
	EXPECT(runner, 0, "charge", "DAL17-03", "10");
	EXPECT(runner, 0, "todo", "Book the room");
	EXPECT(runner, 0, "add", "practice", "name=Elm");
	EXPECT(runner, 0, "remove", "practice", "Elm");
	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
		const char *words[WORDS] = {NULL};
		struct Run run;

		split(arena_text(&runner->arena, lists[i].line), words);
		run = runner_run(runner, words);
		if (!strstr(run.out, lists[i].head))
			fail_msg("%s has no head \"%s\": %.300s%s", lists[i].line, lists[i].head,
				 run.out, run.err);
		if (strstr(run.out, "\u2026"))
			fail_msg("%s cuts what is no terminal: %s", lists[i].line, run.out);
		if (strstr(run.out, "Neighbours") == NULL && strstr(run.out, "The Very"))
			fail_msg("%s cuts a name: %s", lists[i].line, run.out);
	}
}

/* What is no list of records goes out as one, too. */
static void what_is_listed_goes_out_in_every_format(void **state)
{
	static const struct {
		const char *line, *head, *row;
	} tables[] = {
		{"show|team|DAL17-03", "Site,Code,Practice,Team,", "DAL17,DAL17-03,"},
		{"show|person|okafor", "Name,Credentials,E-mail,", "Daniel Okafor,MD,"},
		{"history|--limit|9", "Number,Day,Time,Who,What,Undone\r\n", "remove practice Elm"},
		{"history|who:nobody", "Number,Day,Time,Who,What,Undone\r\n", ""},
		{"history|practice|lakeside", "What,Undone,Field,Before,After\r\n",
		 "City,Port Amity,Dayton"},
		{"bin", "Day,Time,Who,Kind,Ref,What,By which action\r\n", "remove practice Elm"},
		{"views", "Name,Kind,Filter,Columns,Order,Season in view alone\r\n", ""},
		{"find|nair", "Kind,Ref,Name,Found in\r\n", "person,priya.nair@"},
		{"search|pharmacy", "Day,Team,What,Who,Found\r\n", "Lakeside Oncology"},
		{"fees", "Code,Team,Payer,Currency,Charged,Covered,Open,Oldest\r\n",
		 "practice,USD,4200.00,2800.00,1400.00,2017-03-17"},
		{"ageing", "0-30 days,31-60 days,61-90 days,over 90 days,Credit,Open,Oldest",
		 "0.00,0.00,0.00,1400.00,0.00,1400.00,2017-03-17"},
		{"check|DAL17-03", "Code,Team,Rule,Verdict,Asked,Is,In words\r\n",
		 "DAL17-03,Lakeside Oncology,"},
		{"forecast", "Code,Team,Person,Forecast,Since,In words\r\n", ",at_risk,2017-"},
		{"link show", "Kind,Of,Title,Target,Note,State\r\n", "lakeside/charter.pdf,"},
		{"kinds", "Kind,Name,Plural,What it is\r\n", "contact,contact,contacts,"},
		{"kinds|member", "Field,Label,Type,Required,Computed,Kind,Choices,What it is\r\n",
		 "\r\nperson,Person,"},
		{"todo", "Due,Owner,Action\r\n", "2017-09-01,Daniel Okafor,Book the room\r\n"},
		{"status|DAL17-03", "About,Text\r\n", "\r\nCore,\"Elena Brandt, MD, leader: "},
		{"log|DAL17-03", "About,Text\r\n", "\r\nOpen,\"Draft PDSA 1: labs the day before"},
	};
	static const char *const formats[][2] = {
		{"--tsv", ""}, {"--html", "<!DOCTYPE html>"}, {"--pdf", "%PDF-"}, {"--xlsx", "PK"}};
	struct Runner *runner = *state;

	EXPECT(runner, 0, "set", "practice", "lakeside", "city=Dayton");
	EXPECT(runner, 0, "add", "practice", "name=Elm");
	EXPECT(runner, 0, "remove", "practice", "Elm");
	EXPECT(runner, 0, "todo", "Book the room", "--owner", "okafor", "--due", "2017-09-01");
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
		const char *words[WORDS] = {NULL};
		size_t n = split(arena_text(&runner->arena, tables[i].line), words);
		struct Run run;

		words[n] = "--csv";
		run = runner_run(runner, words);
		if (run.code > 1 || !strstr(run.out, tables[i].head) ||
		    !strstr(run.out, tables[i].row))
			fail_msg("%s: %s%s", tables[i].line, run.out, run.err);
		for (size_t k = 0; k < sizeof formats / sizeof formats[0]; k++) {
			words[n] = formats[k][0];
			run = runner_run(runner, words);
			if (run.code > 1 || strncmp(run.out, formats[k][1], strlen(formats[k][1])))
				fail_msg("%s %s: %.300s%s", tables[i].line, formats[k][0], run.out,
					 run.err);
		}
		words[n] = "--output=out.json";
		words[n + 1] = "--force";
		assert_in_range(runner_run(runner, words).code, 0, 1);
		const char *json = run_read_file(&runner->arena, runner_path(runner, "out.json"),
						 &(size_t){0});

		assert_true(json_parse(&runner->arena, json, strlen(json), NULL));
	}
}

/* What other records became by the same actions is no part of it. */
static void the_history_of_a_record_is_its_own(void **state)
{
	struct Runner *runner = *state;
	const char *json;

	EXPECT(runner, 0, "set", "practice", "lakeside", "city=Dayton");
	json = EXPECT(runner, 0, "history", "practice", "lakeside", "--json").out;
	assert_non_null(
		strstr(json, "\"field\": \"city\", \"old\": \"Port Amity\", \"new\": \"Dayton\""));
	assert_null(strstr(json, "\"kind\": \"team\""));
}

static void letters_lose_their_accents_and_columns_stay(void **state)
{
	static const char *const names[][2] = {
		{"Beatriz Falc\u00e3o", "Beatriz Falcao"},
		{"\u0160im\u016fnek", "Simunek"},
		{"\u0141ukasz \u0110uri\u0107", "Lukasz Duric"},
		{"\u9ad8\u6a4b", "? ?"},
		{"Zoe\u0308", "Zoe"},
	};
	struct Runner *runner = *state;
	char field[80];

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		snprintf(field, sizeof field, "name=%s", names[i][0]);
		EXPECT(runner, 0, "add", "practice", field, "--force");
		runner->locale = "C";
		const char *out = EXPECT(runner, 0, "list", "practice", "--columns", "name").out;

		runner->locale = NULL;
		if (!strstr(out, names[i][1]))
			fail_msg("%s is not among %s", names[i][1], out);
	}
	runner->locale = "C";
	EXPECT(runner, 0, "list", "practice", "-o", "list.csv");
	EXPECT(runner, 0, "list", "practice", "-o", "list.txt");
	for (int i = 0; i < 2; i++) {
		size_t length;
		const char *path = runner_path(runner, i ? "list.csv" : "list.txt");

		assert_non_null(
			strstr(run_read_file(&runner->arena, path, &length), "\u0160im\u016fnek"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, runner_demo_set_up, runner_demo_tear_down)
		TEST(every_verb_has_a_line),
		TEST(json_is_never_passed_over),
		TEST(text_is_what_the_locale_can_show),
		TEST(lists_have_a_head_and_nothing_cut),
		TEST(what_is_listed_goes_out_in_every_format),
		TEST(the_history_of_a_record_is_its_own),
		TEST(letters_lose_their_accents_and_columns_stay),
#undef TEST
	};

	return cmocka_run_group_tests_name("what verbs print", tests, NULL, NULL);
}
