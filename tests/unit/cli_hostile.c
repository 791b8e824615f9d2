/* Text that would command a terminal, and values that would break a lesser program, through every
 * verb. */
#include "support/json.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "qtp/engine/base/utf8.h"

#define N(array) (sizeof(array) / sizeof((array)[0]))

static int set_up(void **state)
{
	struct Runner *runner = test_calloc(1, sizeof *runner);

	runner_init(runner);
	*state = runner;
	LINE(runner, "init", "h.qtp", "--template", "qtp-2017");
	runner->file = "h.qtp";
	runner->now = "2017-02-01";
	return 0;
}

static int tear_down(void **state)
{
	runner_release(*state);
	test_free(*state);
	return 0;
}

/* What terminals obey, hide or turn round. */
static const char *const payloads[] = {
	"\x1b]0;title\x07",
	"\x1b]2;title\x1b\\",
	"\x1b]52;c;aGFjaw==\x07",
	"\x1b]8;;http://x.example\x07link\x1b]8;;\x07",
	"\x1b[2J",
	"\x1b[6n",
	"\x1b[c",
	"\x1b[?1049h",
	"\x1b[31mred",
	"\x1b[5i",
	"\x1b#8",
	"\x1b(0",
	"\x1b"
	"c",
	"\x1bP$q\"p\x1b\\",
	"\x1bP+q544e\x1b\\",
	"\x1b_Gi=1\x1b\\",
	"\x1b^x\x1b\\",
	"\x1bX x\x1b\\",
	"\x1b]unterminated",
	"\xc2\x9b"
	"2J",
	"\xc2\x9d"
	"0;t\xc2\x9c",
	"\xc2\x90q\xc2\x9c",
	"\xc2\x85next",
	"\x07",
	"\b\b\b",
	"\x7f",
	"\x0e\x0f",
	"a\rb",
	"a\x0b\x0c"
	"b",
	"\x05",
	"\xe2\x80\xae"
	"txt.exe",
	"\xe2\x80\xad",
	"\xe2\x81\xa6x\xe2\x81\xa9",
	"\xe2\x80\x8f",
	"\xd8\x9c",
	"\xe2\x80\x8b",
	"\xef\xbb\xbf",
	"\xf3\xa0\x81\x81",
	"\xe2\x80\xa8line",
	"\xe2\x80\xa9"
	"para",
	"%n%s%x%p",
	"$(id)`id`",
	"'; drop table team; --",
	"=1+1",
	"{\"a\":1}",
	"<b>&amp;",
};

static bool is_forbidden(uint32_t code)
{
	if (code == '\n')
		return false;
	return code < 0x20 || (code >= 0x7f && code <= 0x9f) ||
	       (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) ||
	       code == 0x200e || code == 0x200f || code == 0x61c || code == 0x200b ||
	       code == 0xfeff || (code >= 0xe0000 && code <= 0xe007f) || code == 0x2028 ||
	       code == 0x2029;
}

/* No byte of an output may command a terminal, and all of it is UTF-8. */
static void check_bytes(const char *what, const char *payload, const char *text, size_t length)
{
	if (!utf8_is_valid(text, length))
		fail_msg("%s of \"%s\" is no UTF-8", what, payload + 1);
	for (size_t at = 0; at < length;) {
		uint32_t code;

		at += utf8_decode(text + at, length - at, &code);
		/* The line ends of a calendar. */
		if (code == '\r' && at < length && text[at] == '\n')
			continue;
		if (is_forbidden(code))
			fail_msg("%s of payload \"%s\" has U+%04X in: %.200s", what,
				 payload + (*payload == 0x1b), code, text);
	}
}

static void check_run(const char *payload, struct Run run)
{
	assert_int_equal(run.signal, 0);
	assert_in_range(run.code, 0, 3);
	check_bytes("output", payload, run.out, run.n_out);
	check_bytes("error", payload, run.err, run.n_err);
}

/* Every text field of every kind gets the payload, however it is taken; then everything that shows
 * it is run. */
static void try_payload(struct Runner *runner, const char *payload)
{
	struct Arena *arena = &runner->arena;
	const char *name = arena_format(arena, "name=N%s", payload),
		   *notes = arena_format(arena, "notes=n\n%s", payload);
	const char *owner = arena_format(arena, "owner=o%s", payload),
		   *problem = arena_format(arena, "problem=p%s\nq", payload);
	const char *const adds[][10] = {
		{"add", "practice", name, notes, arena_format(arena, "city=%s", payload)},
		{"add", "person", name, notes, "email=one@x.example",
		 arena_format(arena, "phone=%s", payload)},
		{"add", "team", "cohort=DAL17", name, owner, problem, notes},
		{"add", "member", "team=DAL17-01", "person=one@x.example", "role=leader", notes},
		{"add", "season", arena_format(arena, "code=S%s", payload), "first_day=2018-01-01",
		 "last_day=2018-12-31"},
		{"set", "session", "DAL17-S1", arena_format(arena, "venue=%s", payload), notes},
		{"waive", "DAL17-01", "letter", "--reason", arena_format(arena, "r%s", payload)},
		{"add", "person", "name=Coach", "email=coach@x.example", "coach=yes"},
		{"log", "DAL17-01", "--coach", "coach@x.example", "--date", "2017-01-30", "--note",
		 arena_format(arena, "c%s", payload)},
		{"log", "DAL17-01", "--coach", "coach@x.example", "--action",
		 arena_format(arena, "a%s", payload), "--reviewed",
		 arena_format(arena, "v%s", payload)},
		{"add", "action", "team=DAL17-01", arena_format(arena, "text=x%s", payload)},
		{"add", "score", "team=DAL17-01", "rater=coach", "month=2017-01-01", "value=2.5",
		 arena_format(arena, "reason=s%s", payload)},
		{"add", "measure", "team=DAL17-01", "data=value", name,
		 arena_format(arena, "unit=u%s", payload)},
		{"add", "measure", "team=DAL17-01", "data=value", "name=Wait", "code=DAL17-01-M9"},
		{"point", "DAL17-01-M9", "2017-01-20", "3.5", "--note",
		 arena_format(arena, "n%s", payload)},
		{"add", "point", "measure=DAL17-01-M9", "day=2017-01-27", "value=4",
		 arena_format(arena, "left_out=l%s", payload)},
		{"add", "annotation", "measure=DAL17-01-M9", "day=2017-01-20",
		 arena_format(arena, "text=t%s", payload)},
	};
	const char *const shows[][6] = {
		{"list", "contact"},
		{"list", "action"},
		{"list", "score"},
		{"list", "measure"},
		{"list", "point"},
		{"list", "annotation"},
		{"log", "DAL17-01"},
		{"chart", "DAL17-01-M9"},
		{"chart", "DAL17-01-M9", "--table"},
		{"chart", "--team", "DAL17-01"},
		{"--json", "chart", "DAL17-01-M9"},
		{"export", "calendar"},
		{"search", "a"},
		{"search", payload},
		{"--json", "search", payload},
		{"log", "DAL17-01", "--done", payload},
		{"log", "DAL17-01", "--next", payload},
		{"log", "DAL17-01", "--on", payload},
		{"log", "DAL17-01", "--barriers", payload},
		{"point", payload, "2017-01-20", "3"},
		{"point", "DAL17-01-M9", payload, "3"},
		{"point", "DAL17-01-M9", "2017-01-21", payload},
		{"points", "DAL17-01-M9", payload},
		{"chart", payload},
		{"chart", "--type", payload, "--data", "-"},
		{"move", "DAL17-S1", payload},
		{"copy-agenda", "DAL17-S1", payload},
		{"swap", "DAL17-01", "one@x.example", payload},
		{"merge", "person", "one@x.example", payload},
		{"clone", "season", "2017", payload},
		{"import", "calendar", payload},
		{"export", "calendar", "--team", payload},
		{"salvage", payload},
		{"list", "practice"},
		{"list", "person"},
		{"list", "team"},
		{"list", "season"},
		{"show", "team", "DAL17-01"},
		{"show", "person", "one@x.example"},
		{"list", "session"},
		{"check"},
		{"check", "DAL17-01"},
		{"history"},
		{"today"},
		{"dump"},
		{"dump", "--history"},
		{"verify"},
		{"--json", "list", "team"},
		{"--json", "list", "person"},
		{"--json", "check"},
		{"--json", "history"},
		{"--json", "today"},
		{"accept", "DAL17-01"},
		{"show", "person", "N"},
		{"list", "waiver"},
		{"list", "member"},
		{"undo"},
		{"redo"},
		/* and in what the person types */
		{"show", "team", payload},
		{"list", payload},
		{"list", "team", payload},
		{"list", "team", arena_format(arena, "%s:x", payload)},
		{"list", "team", arena_format(arena, "first=%s", payload)},
		{"set", "team", "DAL17-01", payload},
		{"set", "team", "DAL17-01", arena_format(arena, "%s=x", payload)},
		{"set", "team", "DAL17-01", arena_format(arena, "letter_received=%s", payload)},
		{"set", "season", "2017", arena_format(arena, "fee=%s", payload)},
		{"set", "cohort", "DAL17", arena_format(arena, "zone=%s", payload)},
		{"set", "team", "DAL17-01", arena_format(arena, "coach=%s", payload)},
		{payload},
		{"help", payload},
		{arena_format(arena, "--%s", payload)},
		{"undo", payload},
		{"--now", payload, "today"},
		{"list", "team", "--sort", payload},
		{"list", "team", "--columns", payload},
		{"list", "team", "--limit", payload},
		{"waive", "DAL17-01", payload, "--reason", "x"},
		{"demo", "x", "--at", payload},
		{"init", "x", "--template", payload},
		{"init", "h.qtp", payload},
		{"kinds", payload},
		{"restore", "team", payload},
	};

	for (size_t i = 0; i < N(adds); i++)
		check_run(payload, runner_run(runner, adds[i]));
	for (size_t i = 0; i < N(shows); i++)
		check_run(payload, runner_run(runner, shows[i]));
	const char *file = runner->file;

	runner->file = arena_format(arena, "f%s", payload);
	check_run(payload, RUN(runner, "today"));
	runner->file = file;
}

/* A few payloads in one text save most of the runs: every byte of an answer is looked at. Each
 * group has a file of its own, so that no list grows long. */
static void hostile_text(struct Runner *runner, size_t part)
{
	const size_t n_parts = 4, n_together = 4;

	for (size_t i = part * n_together; i < N(payloads); i += n_parts * n_together) {
		const char *file = arena_format(&runner->arena, "p%zu.qtp", i), *text = "";

		for (size_t k = i; k < N(payloads) && k < i + n_together; k++)
			text = arena_format(&runner->arena, "%s%s", text, payloads[k]);
		runner->file = NULL;
		LINE(runner, "init", file, "--template", "qtp-2017");
		runner->file = file;
		try_payload(runner, text);
	}
}

static void hostile_text_is_harmless_1(void **state)
{
	hostile_text(*state, 0);
}

static void hostile_text_is_harmless_2(void **state)
{
	hostile_text(*state, 1);
}

static void hostile_text_is_harmless_3(void **state)
{
	hostile_text(*state, 2);
}

static void hostile_text_is_harmless_4(void **state)
{
	hostile_text(*state, 3);
}

static void a_text_of_a_megabyte_is_refused_or_kept_whole(void **state)
{
	struct Runner *runner = *state;
	const size_t megabyte = 1 << 20, kept = 3000, argument_limit = 100000;
	char *big = arena_alloc(&runner->arena, megabyte + 1);

	/* One word of a command line cannot be longer than the system allows (128 KiB): the largest
	 * that can. */
	memset(big, 'x', megabyte);
	big[argument_limit] = '\0';
	EXPECT(runner, 2, "add", "person", arena_format(&runner->arena, "name=%s", big));
	EXPECT(runner, 2, "show", "person", big);
	EXPECT(runner, 2, "list", big);
	EXPECT(runner, 2, big);
	EXPECT(runner, 2, arena_format(&runner->arena, "--%s", big));
	RUN(runner, "list", "person", big);
	big[kept] = '\0';
	LINE(runner, "add", "person", "name=Long", "email=long@x.example",
	     arena_format(&runner->arena, "notes=%s", big));
	assert_non_null(strstr(LINE(runner, "--json", "show", "person", "long@x.example"), big));
}

static void invalid_utf8_is_refused(void **state)
{
	static const char *const texts[] = {
		"\xff",	    "a\x80", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80",
		"\xe2\x82", "\xc3"};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(texts); i++) {
		struct Run run = EXPECT(runner, 2, "add", "person",
					arena_format(&runner->arena, "name=%s", texts[i]));

		check_bytes("error", texts[i], run.err, run.n_err);
		check_run(texts[i], EXPECT(runner, 2, "show", "person", texts[i]));
		check_run(texts[i], RUN(runner, "list", "person", texts[i]));
		check_run(texts[i], EXPECT(runner, 2, texts[i]));
	}
}

static void values_are_kept_as_they_are(void **state)
{
	static const char *const values[] = {"line one\nline two\n\nline four",
					     "say \"yes\"",
					     "it's",
					     "a=b=c",
					     "-leading",
					     "--",
					     "--json",
					     "back\\slash\\n",
					     "tab\there",
					     "{}[]",
					     "%s%n",
					     "#no comment",
					     "trailing \\",
					     "日本語 e\xcc\x81 ñ",
					     "; , | !"};
	struct Runner *runner = *state;

	LINE(runner, "add", "person", "name=V", "email=v@x.example");
	for (size_t i = 0; i < N(values); i++) {
		LINE(runner, "set", "person", "v@x.example", "--",
		     arena_format(&runner->arena, "notes=%s", values[i]));
		struct Run run = EXPECT(runner, 0, "show", "person", "v@x.example", "--json");
		const struct Json *record = json_parse(&runner->arena, run.out, run.n_out, NULL);

		assert_string_equal(json_get_text(record, "notes"), values[i]);
	}
	LINE(runner, "add", "practice", "--", "name=--force");
	assert_non_null(strstr(LINE(runner, "list", "practice"), "--force"));
	EXPECT(runner, 2, "add", "practice", "name=one\ntwo");
}

static const char *const wrong[][8] = {
	{"set", "session", "DAL17-S1", "first_day=2017-02-30"},
	{"set", "session", "DAL17-S1", "first_day=2017-13-01"},
	{"set", "session", "DAL17-S1", "first_day=2016-12-01"},
	{"set", "session", "DAL17-S1", "last_day=2017-04-04"},
	{"set", "session", "DAL17-S1", "last_day=2018-04-04"},
	{"set", "session", "DAL17-S1", "first_day="},
	{"set", "session", "DAL17-S2", "first_day=2017-04-05", "last_day=2017-04-06"},
	{"add", "session", "cohort=DAL17", "number=1", "first_day=2017-05-01"},
	{"add", "session", "cohort=DAL17", "number=100", "first_day=2017-05-01"},
	{"add", "session", "cohort=NOPE", "number=4", "first_day=2017-05-01"},
	{"add", "agenda", "session=DAL17-S1", "title=x", "day=2017-04-09", "start=09:00",
	 "minutes=10"},
	{"add", "agenda", "session=DAL17-S1", "title=x", "day=2017-04-05", "start=25:00",
	 "minutes=10"},
	{"set", "season", "2017", "core_min=0"},
	{"set", "season", "2017", "core_min=21"},
	{"set", "season", "2017", "core_min=5"},
	{"set", "season", "2017", "core_min=2.5"},
	{"set", "season", "2017", "core_min=99999999999999999999"},
	{"set", "season", "2017", "core_min="},
	{"set", "season", "2017", "fee=1.234"},
	{"set", "season", "2017", "fee=much"},
	{"set", "season", "2017", "first_day=2018-01-01"},
	{"set", "season", "2017", "first_day=2017-05-01"},
	{"set", "season", "2017", "lead_rule=king"},
	{"set", "season", "2017", "code="},
	{"set", "cohort", "DAL17", "zone=Mars/Olympus"},
	{"set", "cohort", "DAL17", "capacity=-1"},
	{"set", "cohort", "DAL17", "code=POR17"},
	{"add", "season", "code=2017", "first_day=2017-01-01", "last_day=2017-12-31"},
	{"add", "person", "name=A", "email=nothing"},
	{"add", "person", "name=A", "email=a@b@c"},
	{"add", "person", "name=A", "coach=maybe"},
	{"add", "person", "name=A", "profession=wizard"},
	{"add", "person", "name=A", "member_from=2017-02-01", "member_until=2017-01-01"},
	{"add", "person", "name=A", "name=B", "zone=x"},
	{"add", "person", "name=A", "practice=Nowhere"},
	{"add", "team", "cohort=DAL17"},
	{"add", "team", "name=X"},
	{"add", "team", "cohort=DAL17", "name=X", "stage=accepted"},
	{"add", "frob", "name=X"},
};

static void bad_values_are_refused_with_a_sentence(void **state)
{
	struct Runner *runner = *state;
	const char *before = EXPECT(runner, 0, "dump", "--history").out;
	size_t n_wrong = 0;

	for (size_t i = 0; i < N(wrong); i++) {
		struct Run run = runner_run(runner, wrong[i]);
		size_t length = run.n_err;

		if (run.code == 2 && length > 12)
			continue;
		n_wrong++;
		print_error("%s %s %s %s: %d %s\n", wrong[i][0], wrong[i][1], wrong[i][2],
			    wrong[i][3] ? wrong[i][3] : "", run.code, run.err);
	}
	assert_int_equal(n_wrong, 0);
	assert_string_equal(EXPECT(runner, 0, "dump", "--history").out, before);
}

static void a_duplicate_email_is_asked_about(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "add", "person", "name=One", "email=Same@x.example");
	const char *said =
		EXPECT(runner, 2, "add", "person", "name=Two", "email=same@X.example").err;

	assert_non_null(strstr(said, "--force"));
	assert_non_null(strstr(said, "One"));
	LINE(runner, "add", "person", "name=Two", "email=same@X.example", "--force");
	LINE(runner, "add", "person", "name=Three", "email=three@x.example");
	EXPECT(runner, 2, "set", "person", "three@x.example", "email=same@x.example");
	LINE(runner, "set", "person", "--force", "three@x.example", "email=same@x.example");
	/* --force passes no error. */
	EXPECT(runner, 2, "add", "person", "--force", "name=Four", "email=same@x.example",
	       "coach=maybe");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(hostile_text_is_harmless_1, set_up, tear_down),
		cmocka_unit_test_setup_teardown(hostile_text_is_harmless_2, set_up, tear_down),
		cmocka_unit_test_setup_teardown(hostile_text_is_harmless_3, set_up, tear_down),
		cmocka_unit_test_setup_teardown(hostile_text_is_harmless_4, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_text_of_a_megabyte_is_refused_or_kept_whole,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(invalid_utf8_is_refused, set_up, tear_down),
		cmocka_unit_test_setup_teardown(values_are_kept_as_they_are, set_up, tear_down),
		cmocka_unit_test_setup_teardown(bad_values_are_refused_with_a_sentence, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_duplicate_email_is_asked_about, set_up,
						tear_down),
	};

	return cmocka_run_group_tests_name("cli hostile", tests, NULL, NULL);
}
