/* Names of records, JSON and filters, through the real program on the demo's season. */
#include "qtp/team.h"
#include "support/json.h"
#include "support/run.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

static const struct Json *parse(struct Runner *runner, struct Run run)
{
	size_t at = 0;
	const struct Json *json = json_parse(&runner->arena, run.out, run.n_out, &at);

	if (!json)
		fail_msg("no JSON at %zu: %.200s", at, run.out + at);
	return json;
}

#define JSON_OF(runner, code, ...) parse(runner, EXPECT(runner, code, "--json", __VA_ARGS__))

static const char *id_of(struct Runner *runner, const char *kind, const char *ref)
{
	char id[32];

	snprintf(id, sizeof id, "id:%.0f",
		 json_get_number(JSON_OF(runner, 0, "show", kind, ref), "id"));
	return arena_text(&runner->arena, id);
}

static void names_of_records(void **state)
{
	static const char *const names[][3] = {
		/* kind, what is typed, the REF meant */
		{"team", "DAL17-03", "DAL17-03"},
		{"team", "dal17-03", "DAL17-03"},
		{"teams", "Lakeside Oncology", "DAL17-03"},
		{"team", "lake", "DAL17-03"},
		{"team", "LAKESIDE onc", "DAL17-03"},
		{"team", "centro oncologico", "POR17-06"},
		{"season", "2017", "2017"},
		{"season", "20", "2017"},
		{"cohort", "dal", "DAL17"},
		{"session", "por17-s2", "POR17-S2"},
		{"agenda", "DAL17-S1-01", "DAL17-S1-01"},
		{"person", "ines.ruiz@faculty.example", "ines.ruiz@faculty.example"},
		{"person", "INES.RUIZ@faculty.example", "ines.ruiz@faculty.example"},
		{"person", "Inés Ruiz", "ines.ruiz@faculty.example"},
		{"person", "ines ruiz", "ines.ruiz@faculty.example"},
		{"person", "Ruiz, Ines", "ines.ruiz@faculty.example"},
		{"person", "okafor", "daniel.okafor@faculty.example"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(names); i++) {
		const struct Json *record = JSON_OF(runner, 0, "show", names[i][0], names[i][1]);

		assert_string_equal(json_get_text(record, "ref"), names[i][2]);
		const char *id = id_of(runner, names[i][0], names[i][1]);

		assert_string_equal(
			json_get_text(JSON_OF(runner, 0, "show", names[i][0], id), "ref"),
			names[i][2]);
	}
}

static void an_exact_name_stands_above_beginnings(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "add", "practice", "name=Lake");
	LINE(runner, "add", "practice", "name=Lakes");
	assert_string_equal(json_get_text(JSON_OF(runner, 0, "show", "practice", "lake"), "name"),
			    "Lake");
	assert_non_null(
		strstr(EXPECT(runner, 2, "show", "practice", "lak").err, "several practices"));
}

static void candidates_can_be_told_apart(void **state)
{
	struct Runner *runner = *state;
	const char *one, *two;

	LINE(runner, "add", "person", "name=Maria Twin", "email=twin@x.example");
	LINE(runner, "add", "person", "name=Mario Twin", "email=twin@x.example", "--force");
	LINE(runner, "add", "person", "name=Nora Same");
	RUN(runner, "add", "person", "name=Nora Same");
	const char *same_refs = EXPECT(runner, 2, "show", "person", "twin@x.example").err;
	const char *same_names = EXPECT(runner, 2, "show", "person", "nora same").err;

	one = strstr(same_refs, "id:");
	two = one ? strstr(one + 1, "id:") : NULL;
	assert_non_null(two);
	assert_non_null(strstr(same_refs, "Maria Twin"));
	one = strstr(same_names, "id:");
	two = one ? strstr(one + 1, "id:") : NULL;
	assert_non_null(two);
	/* What is offered works as it is. */
	const char *id = arena_text_n(&runner->arena, two, strcspn(two, " ,)."));

	assert_string_equal(json_get_text(JSON_OF(runner, 0, "show", "person", id), "name"),
			    "Nora Same");
}

static void a_part_of_a_name_is_answered_with_those_that_have_it(void **state)
{
	struct Runner *runner = *state;
	const char *said = EXPECT(runner, 2, "show", "person", "kafor").err;

	assert_non_null(strstr(said, "There is no person \"kafor\". Is it "));
	assert_non_null(strstr(said, "Okafor? Write the name from its beginning."));
	assert_non_null(
		strstr(EXPECT(runner, 2, "show", "person", "zzz").err, "See them all with"));
}

static void ids_of_another_kind_do_not_fit(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 2, "show", "person", id_of(runner, "team", "DAL17-01"));
	EXPECT(runner, 2, "show", "team", "id:");
	EXPECT(runner, 2, "show", "team", "id:-1");
	EXPECT(runner, 2, "show", "team", "id:0");
	EXPECT(runner, 2, "show", "team", "id:1x");
	EXPECT(runner, 2, "show", "team", "ID:1");
}

static bool is_iso_day(const char *text)
{
	static const char shape[] = "dddd-dd-dd";

	for (size_t i = 0; i < sizeof shape - 1; i++) {
		if (shape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != '-')
			return false;
	}
	return text[sizeof shape - 1] == '\0';
}

/* What a field of a type may be in JSON; null always. */
static void check_value(const struct Json *field, const struct Json *record)
{
	const char *key = json_get_text(field, "key"), *type = json_get_text(field, "type");
	const struct Json *value = json_get(record, key);

	if (!value)
		fail_msg("no member %s", key);
	if (value->kind == JSON_NULL)
		return;
	if (strcmp(type, "date") == 0)
		assert_true(is_iso_day(json_text(value)));
	else if (strcmp(type, "yes/no") == 0)
		assert_true(json_is_true(value) || json_is_false(value));
	else if (strcmp(type, "decimal number") == 0)
		assert_int_equal(value->kind, JSON_NUMBER);
	else if (strcmp(type, "number") == 0 || strcmp(type, "money") == 0)
		assert_true(value->kind == JSON_NUMBER &&
			    json_number(value) == (double)(long long)json_number(value));
	else
		assert_int_equal(value->kind, JSON_TEXT);
}

static size_t check_record(const struct Json *fields, const struct Json *record)
{
	size_t n_expected = 2;

	assert_true(json_get_number(record, "id") > 0 &&
		    json_get_number(record, "id") < 9007199254740992.0);
	assert_int_equal(json_get(record, "ref")->kind, JSON_TEXT);
	for (size_t i = 0; i < json_n(fields); i++) {
		const struct Json *field = json_at(fields, i);
		char id_key[64];

		if (json_is_true(json_get(field, "masked"))) {
			assert_null(json_get(record, json_get_text(field, "key")));
			continue;
		}
		check_value(field, record);
		n_expected++;
		if (strcmp(json_get_text(field, "type"), "reference") != 0)
			continue;
		snprintf(id_key, sizeof id_key, "%s_id", json_get_text(field, "key"));
		const struct Json *id = json_get(record, id_key);

		assert_non_null(id);
		assert_int_equal(id->kind == JSON_NULL,
				 json_get(record, json_get_text(field, "key"))->kind == JSON_NULL);
		n_expected++;
	}
	/* Where the name is made of several fields, it is a member of its own. */
	if (json_n(record) > n_expected && json_get(record, "name"))
		n_expected++;
	assert_int_equal(json_n(record), n_expected);
	return n_expected;
}

static void json_has_the_keys_that_kinds_names(void **state)
{
	struct Runner *runner = *state;
	const struct Json *kinds = JSON_OF(runner, 0, "kinds");

	LINE(runner, "set", "season", "2017", "fee=4200");
	for (size_t i = 0; i < json_n(kinds); i++) {
		const char *kind = json_get_text(json_at(kinds, i), "kind");
		const struct Json *fields = json_get(json_at(kinds, i), "fields"),
				  *all = JSON_OF(runner, 0, "list", kind);

		assert_int_equal(all->kind, JSON_ARRAY);
		for (size_t k = 0; k < json_n(all); k++)
			check_record(fields, json_at(all, k));
		if (json_n(all))
			check_record(fields,
				     JSON_OF(runner, 0, "show", kind,
					     arena_format(&runner->arena, "id:%.0f",
							  json_get_number(json_at(all, 0), "id"))));
	}
	assert_true(json_get_number(JSON_OF(runner, 0, "show", "season", "2017"), "fee") == 420000);
}

static void every_answer_in_json_is_json(void **state)
{
	static const char *const asked[][8] = {
		{"today"},
		{"kinds"},
		{"kinds", "person"},
		{"list", "team", "nothingfits"},
		{"show", "team", "DAL17-01"},
		{"check", "DAL17-03"},
		{"history"},
		{"history", "team", "DAL17-01"},
		{"verify"},
		{"dump"},
		{"dump", "--history"},
		{"waitlist", "DAL17-09"},
		{"add", "practice", "name=P"},
		{"undo"},
		{"redo"},
		{"init", "j.qtp"},
		{"demo", "k.qtp"},
	};
	struct Runner *runner = *state;

	LINE(runner, "add", "practice", "name=Q\"\\", "notes=\n\t");
	for (size_t i = 0; i < N(asked); i++) {
		const char *words[10] = {"--json"};

		for (size_t k = 0; asked[i][k]; k++)
			words[k + 1] = asked[i][k];
		struct Run run = runner_run(runner, words);

		if (run.code == 0)
			parse(runner, run);
		else if (strcmp(asked[i][0], "waitlist") != 0)
			fail_msg("%s: %d %s", asked[i][0], run.code, run.err);
	}
}

static void check_speaks_of_every_rule(void **state)
{
	static const char *const keys[] = {"team", "rule", "verdict", "limit", "actual", "text"};
	struct Runner *runner = *state;
	const struct Json *findings = JSON_OF(runner, 0, "check", "DAL17-03");
	size_t n_rules = 0;

	while (eligibility_rules[n_rules].key)
		n_rules++;
	assert_int_equal(json_n(findings), n_rules);
	for (size_t i = 0; i < json_n(findings); i++) {
		assert_int_equal(json_n(json_at(findings, i)), N(keys));
		for (size_t k = 0; k < N(keys); k++)
			assert_non_null(json_get(json_at(findings, i), keys[k]));
	}
	findings = JSON_OF(runner, 1, "check");
	for (size_t i = 0; i < json_n(findings); i++) {
		const char *verdict = json_get_text(json_at(findings, i), "verdict");

		assert_true(strstr("pass fail warning waived", verdict) && *verdict);
	}
}

static const struct {
	const char *kind, *words[4];
	size_t n;
} filter_cases[] = {
	{"team", {"lakeside"}, 1},
	{"team", {"LAKESIDE"}, 1},
	{"team", {"oncologico"}, 1},
	{"team", {"lakeside", "oncology"}, 1},
	{"team", {"lakeside oncology"}, 1},
	{"team", {"lakeside cascade"}, 0},
	{"team", {"lakeside|cascade"}, 2},
	{"team", {"lakeside|cascade oncology"}, 2},
	{"team", {"\"lakeside oncology\""}, 1},
	{"team", {"\"oncology lakeside\""}, 0},
	{"team", {"--", "!lakeside"}, 17},
	{"team", {"!stage=accepted"}, 2},
	{"team", {"stage!=accepted"}, 2},
	{"team", {"stage=accepted"}, 16},
	{"team", {"stage=withdrawn|stage=waitlisted"}, 2},
	{"team", {"cohort=DAL17"}, 9},
	{"team", {"cohort=dal17"}, 9},
	{"team", {"cohort:POR"}, 9},
	{"team", {"coach:"}, 2},
	{"team", {"!coach:"}, 16},
	{"team", {"coach:ruiz"}, 4},
	{"team", {"name:lakeside"}, 1},
	{"team", {"code<DAL17-03"}, 2},
	{"team", {"code<=DAL17-03"}, 3},
	{"team", {"code>=POR17-09"}, 1},
	{"team", {"waitlist_place=1"}, 1},
	{"team", {"waitlist_place>0"}, 1},
	{"team", {"eligible=no stage=waitlisted"}, 0},
	{"team", {"!accepted"}, 2},
	{"team", {"dallas"}, 9},
	{"team", {"dallas accepted"}, 8},
	{"team", {"site=dallas"}, 9},
	{"team", {"site:port"}, 9},
	{"team", {"site!=Dallas"}, 9},
	{"team", {"fine"}, 7},
	{"team", {"\"no coach contact\""}, 2},
	{"team", {"light:red"}, 5},
	{"team", {"eligible:n"}, 5},
	{"team", {"a|\"|\""}, 18},
	{"measure", {"hours"}, 3},
	{"cohort", {"chicago"}, 1},
	{"milestone", {"s1-14d"}, 2},
	{"contact", {"--", "!america"}, 0},
	{"member", {"dal17-03"}, 6},
	{"member", {"DAL17-03", "leader"}, 1},
	{"confirmation", {"por17-s2"}, 26},
	{"attendance", {"dal17-s1"}, 96},
	{"person", {"lisbon"}, 3},
	{"practice", {"eur"}, 1},
	{"entry", {"\"100 %\""}, 8},
	{"paper", {"\"this certifies\""}, 17},
	{"person", {"fellow:y"}, 1},
	{"session", {"first_day<2017-05-01"}, 2},
	{"session", {"first_day>=2017-07-19"}, 3},
	{"session", {"first_day=2017-04-05"}, 1},
	{"session", {"first_day:2017-04"}, 2},
	{"session", {"first_day:\"5 apr 2017\""}, 1},
	{"session", {"first_day=5 apr"}, 1},
	{"session", {"first_day=wed 5 apr 2017", "dallas"}, 1},
	{"session", {"first_day>in 5 weeks"}, 2},
	{"session", {"first_day<20", "apr|first_day=4 oct"}, 2},
	{"session", {"18 Oct 2017"}, 1},
	{"session", {"Wed 18 Oct 2017", "portland"}, 1},
	{"session", {"2017-10-18|4 oct 2017"}, 2},
	{"session", {"!18 Oct 2017"}, 5},
	{"session", {"18 Oct 2016"}, 0},
	{"contact", {"date=26 jul", "lakeside"}, 1},
	{"team", {"19 Sep 2017"}, 5},
	{"person", {"ines ruiz"}, 1},
	{"person", {"fellow=yes"}, 1},
};

static void filters_find(void **state)
{
	struct Runner *runner = *state;
	size_t n_wrong = 0;

	for (size_t i = 0; i < N(filter_cases); i++) {
		const char *words[8] = {"--json", "list", filter_cases[i].kind,
					filter_cases[i].words[0], filter_cases[i].words[1]};
		struct Run run = runner_run(runner, words);
		const struct Json *found = run.code == 0 ? parse(runner, run) : NULL;

		if (found && json_n(found) == filter_cases[i].n)
			continue;
		n_wrong++;
		print_error("%s %s %s: %zu, not %zu %s\n", filter_cases[i].kind,
			    filter_cases[i].words[0],
			    filter_cases[i].words[1] ? filter_cases[i].words[1] : "", json_n(found),
			    filter_cases[i].n, run.err);
	}
	assert_int_equal(n_wrong, 0);
}

/* The same records whatever is shown of them and however. */
static void a_filter_finds_the_same_in_every_output(void **state)
{
	static const char *const filters[][2] = {
		{"team", "!accepted"}, {"team", "dallas"},    {"team", "red|amber"},
		{"team", "yes"},       {"team", "contact"},   {"team", "practice"},
		{"team", "submitted"}, {"person", "yes"},     {"person", "nurse"},
		{"session", "dallas"}, {"cohort", "6|month"}, {"member", "leader"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(filters); i++) {
		const char *kind = filters[i][0], *filter = filters[i][1];
		size_t n = json_n(JSON_OF(runner, 0, "list", kind, "--", filter)), n_lines = 0;
		const char *text =
			EXPECT(runner, 0, "list", kind, "--columns=notes", "--", filter).out;
		const struct Json *narrow =
			JSON_OF(runner, 0, "list", kind, "--columns=notes", "--", filter);

		for (const char *at = text; (at = strchr(at, '\n')); at++)
			n_lines++;
		assert_int_equal(n_lines, n + 1); /* under a head, of nothing too */
		assert_int_equal(json_n(narrow), n);
	}
}

static void a_reference_is_asked_for_by_id(void **state)
{
	struct Runner *runner = *state;
	const char *id = id_of(runner, "cohort", "Portland");
	const char *is = arena_format(&runner->arena, "cohort=%s", id);
	const char *is_not = arena_format(&runner->arena, "cohort!=%s", id);

	assert_int_equal(json_n(JSON_OF(runner, 0, "list", "team", is)), 9);
	assert_int_equal(json_n(JSON_OF(runner, 0, "list", "team", is_not)), 9);
	assert_int_equal(json_n(JSON_OF(runner, 0, "list", "team", "cohort=id:1")), 0);
	EXPECT(runner, 0, "add", "team", "cohort=portland", "name=A");
}

static void a_sign_without_its_word_is_an_error(void **state)
{
	static const char *const filters[] = {"! x",  "!",     "a||b",	     "|",
					      "a |",  "a|",    "|a",	     "a | b",
					      "a!=|", "a|! b", "(accepted)", "dallas (red|amber)"};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(filters); i++)
		EXPECT(runner, 2, "list", "team", "--", filters[i]);
}

static void columns_and_order_hold_for_json(void **state)
{
	struct Runner *runner = *state;
	const struct Json *teams = JSON_OF(runner, 0, "list", "team", "--columns=name,Light,name",
					   "--sort=-Team", "accepted");

	assert_int_equal(json_n(teams), 16);
	for (size_t i = 0; i < json_n(teams); i++) {
		assert_int_equal(json_n(json_at(teams, i)), 4); /* ref and id come first */
		assert_non_null(json_get(json_at(teams, i), "light"));
	}
	assert_true(strcmp(json_get_text(json_at(teams, 0), "name"),
			   json_get_text(json_at(teams, 15), "name")) > 0);
}

/* What a verb without words of its own has written. */
static void a_change_names_its_record_in_json(void **state)
{
	static const char *const words[][4] = {
		{"set", "member", NULL, "notes=x"},
		{"remove", "member", NULL, NULL},
		{"restore", "member", NULL, NULL},
	};
	struct Runner *runner = *state;
	const struct Json *members = JSON_OF(runner, 0, "list", "member", "lakeside", "--limit=1");
	const char *ref = json_get_text(json_at(members, 0), "ref");

	for (size_t i = 0; i < N(words); i++) {
		const struct Json *done =
			JSON_OF(runner, 0, words[i][0], words[i][1], ref, words[i][3]);

		assert_string_equal(json_get_text(done, "kind"), "member");
		assert_string_equal(json_get_text(done, "ref"), ref);
		assert_non_null(json_get(done, "id"));
	}
}

static void numbers_in_json_are_held_by_every_reader(void **state)
{
	struct Runner *runner = *state;
	const struct Json *teams = JSON_OF(runner, 0, "list", "team", "--sort=urgency");

	for (size_t i = 0; i < json_n(teams); i++) {
		const struct Json *urgency = json_get(json_at(teams, i), "urgency");

		if (!isnan(json_number(urgency)))
			assert_true(json_number(urgency) < 9007199254740992.0);
	}
	assert_non_null(json_get(JSON_OF(runner, 0, "version"), "file_format"));
	assert_non_null(
		json_get(parse(runner, EXPECT(runner, 0, "--version", "--json")), "version"));
	assert_null(strstr(EXPECT(runner, 0, "kinds", "measure", "--json").out,
			   "\"min\": 0, \"max\": 0"));
}

static void jose_finds_jose_with_an_accent(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "add", "person", "name=José Ñandú", "email=jose@x.example");
	LINE(runner, "add", "person", "name=JOSE\xcc\x81 Combining", "email=jc@x.example");
	assert_int_equal(json_n(JSON_OF(runner, 0, "list", "person", "jose")), 2);
	assert_int_equal(json_n(JSON_OF(runner, 0, "list", "person", "JOSÉ nandu")), 1);
	assert_int_equal(json_n(JSON_OF(runner, 0, "list", "person", "name:josé")), 2);
	assert_string_equal(json_get_text(JSON_OF(runner, 0, "show", "person", "jose n"), "email"),
			    "jose@x.example");
}

static void expect_said(const char *said, const char *words)
{
	if (!strstr(said, words))
		fail_msg("\"%s\" is not in: %s", words, said);
}

/* Added all the same: two people may have one name. */
static void a_name_that_is_there_is_pointed_out(void **state)
{
	struct Runner *runner = *state;
	static const char tom[] =
		"Hint: Tom Ybarra of Lakeside Oncology (tom.ybarra@lakeside.example) is there";
	static const char rows[] =
		"Name,Practice\nElena Brandt,Valley Clinic\nElana Brandt,Valley Clinic\n"
		"Tim New,Valley Clinic\n\"E. Brandt, RN\",Valley Clinic\n"
		"Una Brandt,Valley Clinic\nTmi New,Valley Clinic\n";
	const char *said;

	expect_said(RUN(runner, "add", "person", "name=Ybarra, Tom").err, tom);
	expect_said(RUN(runner, "add", "practice", "name=lakeside ONCOLOGY").err,
		    "Hint: Lakeside Oncology in Port Amity is there already.");
	assert_string_equal(EXPECT(runner, 0, "add", "person", "name=Zed Solo").err, "");
	assert_string_equal(EXPECT(runner, 0, "set", "person", "Zed Solo", "phone=1").err, "");
	expect_said(RUN(runner, "set", "person", "Zed Solo", "name=Tom Ybarra").err, tom);
	run_write_file(runner_path(runner, "t.csv"), rows, strlen(rows));
	said = EXPECT(runner, 0, "import", "person", "t.csv", "--dry-run").out;
	expect_said(said, "Row 2: Elena Brandt is near Elena Brandt of Lakeside Oncology "
			  "(elena.brandt@lakeside.example): the same?");
	expect_said(said, "Row 3: Elana Brandt is near Elena Brandt of Lakeside Oncology");
	expect_said(said, "Row 5: E. Brandt, RN is near Elena Brandt of Lakeside Oncology");
	expect_said(said, "Row 7: Tmi New is near Tim New of row 4: the same?");
	assert_null(strstr(said, "Row 4: Tim New is near"));
	assert_null(strstr(said, "Row 6: Una Brandt is near"));
	/* Not where he is not in view. */
	assert_null(
		strstr(RUN(runner, "--as", "wei lin", "import", "person", "t.csv", "--dry-run").out,
		       "Row 2: Tom Ybarra is near"));
	assert_string_equal(EXPECT(runner, 0, "--as", "wei lin", "add", "person", "name=Tom Ybarra",
				   "faculty=yes")
				    .err,
			    "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(names_of_records, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(an_exact_name_stands_above_beginnings,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(
			a_part_of_a_name_is_answered_with_those_that_have_it, runner_demo_set_up,
			runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(candidates_can_be_told_apart, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(ids_of_another_kind_do_not_fit, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(json_has_the_keys_that_kinds_names,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(every_answer_in_json_is_json, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(check_speaks_of_every_rule, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(filters_find, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_filter_finds_the_same_in_every_output,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_reference_is_asked_for_by_id, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_sign_without_its_word_is_an_error,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(columns_and_order_hold_for_json, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_change_names_its_record_in_json,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(numbers_in_json_are_held_by_every_reader,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_name_that_is_there_is_pointed_out,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(jose_finds_jose_with_an_accent, runner_demo_set_up,
						runner_demo_tear_down),
	};

	return cmocka_run_group_tests_name("cli names", tests, NULL, NULL);
}
