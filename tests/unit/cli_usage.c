/* The command line as a person meets it: verbs, options, exit codes, help. */
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const char *const verbs[] = {
	"today",  "demo",     "init",	 "kinds",    "list",	"show",	  "add",     "set",
	"remove", "restore",  "move",	 "clone",    "check",	"chart",  "history", "undo",
	"redo",	  "dump",     "verify",	 "help",     "version", "submit", "review",  "return",
	"accept", "waitlist", "decline", "withdraw", "waive",	"held",	  "moved",   "missed"};

#define N(array) (sizeof(array) / sizeof((array)[0]))

static void help_names_every_verb(void **state)
{
	const char *help = LINE(*state, "help");

	for (size_t i = 0; i < N(verbs); i++) {
		struct Runner *runner = *state;

		if (!strstr(help, arena_format(&runner->arena, "\n  %s ", verbs[i])))
			fail_msg("help does not name %s", verbs[i]);
	}
}

/* What is filled in from a day is not asked for beside it. */
static void a_session_is_asked_for_its_first_day_alone(void **state)
{
	struct Run run = EXPECT(*state, 2, "add", "session", "cohort=DAL17");

	assert_non_null(strstr(run.err, "First day is missing"));
	assert_null(strstr(run.err, "Last day"));
	EXPECT(*state, 2, "add", "season", "code=2018", "first_day=2027-01-01",
	       "last_day=2026-01-01");
	run = EXPECT(*state, 2, "add", "season", "code=2018", "first_day=2027-01-01",
		     "last_day=+364");
	assert_non_null(strstr(run.err, "no day in that year: it goes from 1 Jan 2027 to 31 Dec"));
	EXPECT(*state, 0, "add", "season", "code=2027", "first_day=2027-01-01", "last_day=+364");
}

static void an_empty_list_has_its_head(void **state)
{
	struct Runner *runner = *state;

	assert_string_equal(EXPECT(runner, 0, "list", "team", "name~zzz").out,
			    "REF  Site  Team  Stage  Coach\n");
	assert_non_null(strstr(EXPECT(runner, 0, "list", "roster", "team=zzz").out, "Family"));
}

/* What an option takes is explained where its words are a trade's. */
static void help_explains_the_rules_of_charts(void **state)
{
	static const char *const codes[] = {"anhoej", "ihi", "3sigma", "we", "nelson", "mdc"};
	struct Runner *runner = *state;
	const char *help = LINE(runner, "help", "chart");

	for (size_t i = 0; i < N(codes); i++)
		if (!strstr(help, arena_format(&runner->arena, "\n  %s ", codes[i])))
			fail_msg("help chart does not explain %s", codes[i]);
	assert_non_null(strstr(help, "8 in a row on one side"));
	assert_non_null(strstr(LINE(runner, "help", "signals"), "chart [MEASURE]"));
	assert_non_null(strstr(EXPECT(runner, 2, "chart", "--data", "x.csv").err, "p (k of n)"));
}

static void a_verb_without_json_refuses_it(void **state)
{
	static const char *const text_only[][2] = {
		{"keys"}, {"help"}, {"complete", "li"}, {"export", "calendar"}};

	for (size_t i = 0; i < N(text_only); i++) {
		const char *error =
			EXPECT(*state, 2, "--json", text_only[i][0], text_only[i][1]).err;

		if (!strstr(error, "has no JSON"))
			fail_msg("%s: %s", text_only[i][0], error);
	}
}

/* What is done, or would be, is an object, and nothing in front of it. */
static void what_was_done_has_json(void **state)
{
	static const struct {
		const char *words[6], *member;
	} cases[] = {
		{{"move", "POR17-S3", "2017-10-25", "--dry-run"}, "\"written\": false"},
		{{"move", "POR17-S3", "2017-10-25"}, "\"written\": true"},
		{{"point", "DAL17-03-M1", "2017-08-19", "9"}, "\"kind\": \"point\""},
		{{"points", "DAL17-03-M1", "points.csv"}, "\"done\": \"Added 1 point"},
	};
	static const char points[] = "date,value\n2017-08-20,9\n";
	struct Runner *runner = *state;
	const char *path = runner_path(runner, "points.csv");

	run_write_file(path, points, strlen(points));
	for (size_t i = 0; i < N(cases); i++) {
		const char *const *words = cases[i].words;
		const char *out =
			EXPECT(runner, 0, "--json", words[0], words[1], words[2], words[3]).out;

		if (*out != '{' || !strstr(out, cases[i].member))
			fail_msg("%s: %s", words[0], out);
	}
}

/* A verb of two words: what is said where the second is missing, unknown, or late. */
static void a_family_of_verbs_says_what_there_is(void **state)
{
	static const struct {
		int code;
		const char *words[5], *said;
	} cases[] = {
		{2, {"export"}, "Say what to export: "},
		{2, {"export", "x"}, "There is no \"x\" to export. There is: "},
		{2,
		 {"export", "-o", "a.ics", "calendar"},
		 "What to export comes before -o, one of"},
		{0, {"help", "export"}, "  export calendar "},
		{0, {"help", "export", "calendar"}, "  --cohort COHORT"},
		{0, {"complete", "export", "c"}, "calendar\n"},
		{0, {"complete", "expor"}, "export\n"},
	};

	for (size_t i = 0; i < N(cases); i++) {
		struct Run run = runner_run(*state, cases[i].words);

		if (run.code != cases[i].code ||
		    !strstr(run.code ? run.err : run.out, cases[i].said))
			fail_msg("case %zu: %d, %s%s", i, run.code, run.out, run.err);
	}
}

/* Every line within 80 columns (the help is ASCII), and no line ends with a stop where a verb is
 * explained. */
static void check_width(const char *verb, const char *help)
{
	const size_t most = 80;

	for (const char *line = help; *line;) {
		size_t length = strcspn(line, "\n");

		if (length > most)
			fail_msg("help %s has a line of %zu columns: %.*s", verb, length,
				 (int)length, line);
		line += length + (line[length] == '\n');
	}
}

static void help_stays_within_80_columns(void **state)
{
	check_width("", LINE(*state, "help"));
	for (size_t i = 0; i < N(verbs); i++) {
		const char *help = LINE(*state, "help", verbs[i]);

		check_width(verbs[i], help);
		assert_int_equal(strncmp(help, "usage: qtp ", 11), 0);
		assert_string_equal(help, LINE(*state, verbs[i], "--help"));
		assert_string_equal(help, LINE(*state, "--help", verbs[i]));
	}
}

static void help_lines_are_in_one_style(void **state)
{
	for (size_t i = 0; i < N(verbs); i++) {
		const char *line = strchr(LINE(*state, "help", verbs[i]), '\n') + 1;
		size_t length = strcspn(line, "\n");

		assert_true(line[0] >= 'a' && line[0] <= 'z');
		assert_int_not_equal(line[length - 1], '.');
	}
}

struct Case {
	int code;
	const char *words[8];
	const char *says; /* in the error, or in the output when there is none; NULL: anything */
};

static const struct Case cases[] = {
	/* Done. */
	{0, {"version"}, "qtp "},
	{0, {"--version"}, "qtp "},
	{0, {"-h"}, "usage:"},
	{0, {"--help"}, "usage:"},
	{0, {"today"}, NULL},
	{0, {"kinds"}, "confirmation"},
	{0, {"kinds", "team"}, "letter_received"},
	{0, {"kinds", "teams"}, "letter_received"},
	{0, {"list", "team"}, "DAL17-01"},
	{0, {"list", "team", "--limit", "2"}, "DAL17-02"},
	{0, {"list", "team", "--limit=2"}, "DAL17-02"},
	{0, {"list", "--json", "team"}, "["},
	{0, {"list", "team", "--sort", "-code"}, "POR17-09"},
	{0, {"list", "team", "--columns", "code,stage"}, "accepted"},
	{0, {"list", "team", "--bin"}, NULL},
	{0, {"list", "team", "--season", "2017"}, "DAL17-01"},
	{0, {"show", "team", "DAL17-01"}, "Riverbend"},
	{0, {"history", "--limit", "1"}, "demo season"},
	{0, {"history", "team", "DAL17-01"}, "demo season"},
	{0, {"dump"}, "{"},
	{0, {"dump", "--history"}, "{"},
	{0, {"verify"}, "sound"},
	{0, {"check", "DAL17-03"}, "eligible"},
	{0, {"list", "person", "--", "!-x"}, "elena"},
	{0, {"--now", "2017-04-05", "today"}, NULL},
	{0, {"--now=5 Apr 2017", "today"}, NULL},
	{0, {"--plain", "--i-know", "--read-only", "list", "team"}, "DAL17-01"},
	/* A check that finds something. */
	{1, {"check"}, "no longer eligible"},
	{1, {"check", "DAL17-01"}, "FAIL"},
	{1, {"check", "--json"}, "\"fail\""},
	/* Usage, unknown and ambiguous names. */
	{2, {"frobnicate"}, "no verb \"frobnicate\". See them all with: qtp help"},
	{2, {"badges"}, "Is it qtp export badges?"},
	{2, {"Call-Sheet"}, "Is it qtp report call-sheet?"},
	{2, {"aims"}, "Is it qtp list aim?"},
	{2, {"roaster"}, "Is it qtp roster?"},
	{2, {"help", "lsit"}, "Is it qtp list?"},
	{2, {"chart", "lakeside"}, "is a team and no measure. Its measures: DAL17-03-M1, Hours"},
	{2, {"point", "lakeside", "2017-08-20", "9"}, "is a team and no measure"},
	{2, {"--limit", "2", "list", "team"}, "no option --limit"},
	{2, {"list"}, "Too few arguments"},
	{2, {"show", "team"}, "qtp show KIND REF"},
	{2, {"show", "team", "a", "b"}, "Too many"},
	{2, {"undo", "1", "2"}, "Too many"},
	{2, {"redo", "1"}, "Too many"},
	{2, {"list", "team", "--frob"}, "no option --frob"},
	{2, {"--frob", "list", "team"}, "no option --frob"},
	{2, {"list", "team", "-x"}, "no option -x"},
	{2, {"chart", "--phase", "2"}, "Perhaps --part is meant: a new phase begins"},
	{2, {"missed", "kestrel", "--reason", "ill"}, "Perhaps --note is meant"},
	{2, {"moved", "kestrel", "+1w"}, "Use: qtp moved TEAM|CONTACT [--to WHEN]"},
	{2, {"chart", "--freezing", "2"}, "Perhaps --freeze is meant"},
	{2, {"show", "team", "DAL17-01", "--limit", "2"}, "no option --limit of show"},
	{2, {"list", "team", "--limit"}, "needs a value"},
	{2, {"list", "team", "--limit", "x"}, "limit"},
	{2, {"list", "team", "--limit", "-1"}, "limit"},
	{2, {"list", "team", "--limit", "99999999999999999999999"}, "limit"},
	{2, {"list", "team", "--limit", ""}, "limit"},
	{2, {"list", "team", "--bin=yes"}, "--bin"},
	{2, {"--json=1", "list", "team"}, "--json"},
	{2, {"list", "team", "--sort", "frob"}, "no field \"frob\""},
	{2, {"list", "team", "--columns", "code,frob"}, "no field \"frob\""},
	{2, {"list", "team", "--season", "1999"}, "1999"},
	{2, {"history", "--limit", "0"}, "0"},
	{2, {"history", "--limit", "1x"}, "1x"},
	{2, {"history", "--limit", "-1"}, "-1"},
	{2, {"history", "team"}, "KIND REF"},
	{2, {"list", "frob"}, "no kind \"frob\""},
	{2, {"kinds", "frob"}, "The kinds are"},
	{2, {"help", "frob"}, "no verb"},
	{2, {"show", "team", "nosuch"}, "no team \"nosuch\""},
	{2, {"show", "team", "id:1"}, "id:1"},
	{2, {"show", "team", "id:99999999999999999999"}, NULL},
	{2, {"show", "team", ""}, NULL},
	{2, {"check", "nosuch"}, "no team"},
	{2, {"accept", "nosuch"}, "no team"},
	{2, {"set", "team", "DAL17-01", "nofield"}, "not field=value"},
	{2, {"set", "team", "DAL17-01", "=x"}, "not field=value"},
	{2, {"set", "team", "DAL17-01", "frob=x"}, "no field \"frob\""},
	{2, {"set", "team", "DAL17-01", "Site=POR17"}, "Site cannot change"},
	{2,
	 {"add", "team", "cohort=DAL17", "practice=Nowhere"},
	 "no practice \"Nowhere\". See them all with: qtp list practice"},
	{2, {"add", "session", "First day=soon"}, "\"soon\" is no date"},
	{2, {"add", "person", "E-mail=ada"}, "\"ada\" is no e-mail address"},
	{2, {"set", "team", "DAL17-01", "stage=accepted", "light=red"}, "computed"},
	{2, {"set", "team", "DAL17-09", "stage=accepted"}, "accept"},
	{2, {"set", "team", "DAL17-01", "cohort=POR17"}, "cannot change"},
	{2, {"add", "team"}, "Site"},
	{2, {"add", "person"}, "Name"},
	{2, {"add", "person", "name="}, "Name"},
	{2, {"undo", "x"}, "no number"},
	{2, {"undo", "-1"}, NULL},
	{2, {"undo", "0"}, NULL},
	{2, {"undo", "99999999999999999999"}, NULL},
	{2, {"undo", "77"}, NULL},
	{2, {"waive", "DAL17-09", "frob", "--reason", "x"}, "frob"},
	{2, {"waive", "DAL17-09", "letter"}, "reason"},
	{2, {"waive", "DAL17-09", "letter", "--reason", ""}, "reason"},
	{2, {"waive", "DAL17-09", "letter", "--reason", "  "}, "reason"},
	{2, {"demo", "x.qtp", "--at", "2017-03-01"}, "2017-02-20"},
	{2, {"init", "x.qtp", "--template", "frob"}, "qtp-2017, empty"},
	{2, {"init", "x.qtp", "--template", "demo"}, "no template"},
	{2, {"--now", "2017-02-30", "today"}, "February"},
	{2, {"--now", "", "today"}, NULL},
	{2, {"--now"}, "needs a value"},
	{2, {"restore", "team", "DAL17-01"}, "bin"},
	{2, {"list", "team", "foo:bar"}, "no field \"foo\""},
	{2, {"list", "team", "letter_received<frob"}, "frob"},
	/* Could not. */
	{3, {"-f", "nowhere.qtp", "list", "team"}, "nowhere.qtp"},
	{3, {"-f", "no/where.qtp", "list", "team"}, "no"},
	{3, {"-f", ".", "list", "team"}, "folder"},
	{3, {"-f", "/dev/null", "list", "team"}, "regular"},
	{3, {"demo", "d.qtp"}, "exists already"},
	{3, {"init", "d.qtp"}, "exists already"},
	{3, {"init", "no/such/folder.qtp"}, "folder"},
	{3, {"redo"}, "nothing to redo"},
	{3, {"accept", "DAL17-01"}, "accepted already"},
	{3, {"accept", "DAL17-09"}, "full"},
	{3, {"accept", "POR17-08"}, "withdrawn"},
	{3, {"remove", "practice", "Lakeside Oncology"}, NULL},
};

static bool fits(const struct Case *expected, struct Run run)
{
	const char *where = expected->code >= 2 ? run.err : run.out, *end = strchr(run.err, '\n');
	bool one_line = strncmp(run.err, "qtp: ", 5) == 0 && end && !end[1] && run.n_out == 0;

	if (run.code != expected->code || run.signal ||
	    (expected->says && !strstr(where, expected->says)))
		return false;
	return expected->code >= 2 ? one_line : run.n_err == 0;
}

static void exit_codes_and_sentences(void **state)
{
	size_t n_wrong = 0;

	for (size_t i = 0; i < N(cases); i++) {
		struct Run run = runner_run(*state, cases[i].words);

		if (fits(&cases[i], run))
			continue;
		n_wrong++;
		print_error("case %zu, %s %s ...: %d, expected %d with \"%s\"\n%.300s%.300s", i,
			    cases[i].words[0], cases[i].words[1] ? cases[i].words[1] : "", run.code,
			    cases[i].code, cases[i].says ? cases[i].says : "", run.out, run.err);
	}
	assert_int_equal(n_wrong, 0);
}

/* Nothing of the cases above has changed the file. */
static void what_is_refused_leaves_no_trace(void **state)
{
	const char *before = LINE(*state, "dump", "--history");

	for (size_t i = 0; i < N(cases); i++) {
		if (cases[i].code >= 2)
			runner_run(*state, cases[i].words);
	}
	assert_string_equal(before, LINE(*state, "dump", "--history"));
}

static void read_only_refuses_every_verb_that_writes(void **state)
{
	const char *const writing[][6] = {
		{"add", "person", "name=New"},
		{"set", "team", "DAL17-01", "owner=x"},
		{"remove", "person", "id:1"},
		{"restore", "person", "id:1"},
		{"undo"},
		{"undo", "1"},
		{"redo"},
		{"submit", "DAL17-09"},
		{"review", "DAL17-09"},
		{"return", "DAL17-09"},
		{"accept", "DAL17-09"},
		{"waitlist", "DAL17-09"},
		{"decline", "DAL17-09", "--reason", "x"},
		{"withdraw", "DAL17-09"},
		{"waive", "DAL17-09", "letter", "--reason", "x"},
		{"move", "DAL17-S3", "2017-10-05"},
		{"merge", "person", "a", "b"},
		{"clone", "season", "2017", "2018", "--sessions", "x"},
	};
	struct Runner *runner = *state;
	const char *sentence = NULL;

	for (size_t i = 0; i < N(writing); i++) {
		const char *words[8] = {"--read-only"};

		for (size_t k = 0; k < 6 && writing[i][k]; k++)
			words[k + 1] = writing[i][k];
		struct Run run = runner_expect(runner, 3, words);

		if (sentence)
			assert_string_equal(run.err, sentence);
		sentence = run.err;
	}
	assert_non_null(strstr(sentence, "--read-only"));
	EXPECT(runner, 3, "init", "new.qtp", "--read-only");
	EXPECT(runner, 3, "demo", "new.qtp", "--read-only");
	assert_int_not_equal(access(runner_path(runner, "new.qtp"), F_OK), 0);
}

static void without_a_verb_today_is_printed(void **state)
{
	const char *const none[] = {NULL};
	struct Run run = runner_expect(*state, 0, none);

	assert_string_equal(run.out, EXPECT(*state, 0, "today").out);
}

static void a_new_user_is_welcomed(void **state)
{
	const char *const none[] = {NULL};
	struct Runner *runner = *state;

	runner->file = NULL;
	assert_non_null(strstr(runner_expect(runner, 0, none).out, "qtp init --template qtp-2017"));
	assert_non_null(strstr(EXPECT(runner, 0, "today").out, "qtp demo"));
	assert_non_null(strstr(EXPECT(runner, 3, "list", "team").err, "qtp init"));
	assert_non_null(strstr(EXPECT(runner, 3, "check").err, "qtp init"));
	/* And what the welcome says works as it is written. */
	LINE(runner, "init", "--template", "qtp-2017");
	assert_non_null(strstr(LINE(runner, "list", "session"), "DAL17-S1"));
	EXPECT(runner, 3, "init", "--template", "qtp-2017");
	LINE(runner, "demo");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(help_names_every_verb, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_session_is_asked_for_its_first_day_alone,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(an_empty_list_has_its_head, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(help_explains_the_rules_of_charts,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_family_of_verbs_says_what_there_is,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_verb_without_json_refuses_it, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(what_was_done_has_json, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(help_stays_within_80_columns, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(help_lines_are_in_one_style, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(exit_codes_and_sentences, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(what_is_refused_leaves_no_trace, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(read_only_refuses_every_verb_that_writes,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(without_a_verb_today_is_printed, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_new_user_is_welcomed, runner_demo_set_up,
						runner_demo_tear_down),
	};

	return cmocka_run_group_tests_name("cli usage", tests, NULL, NULL);
}
