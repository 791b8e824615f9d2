/* Eligibility of teams that are built through the command line, with cases made to catch a lazy
 * rule. */
#include "support/json.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))
#define TODAY "2017-02-01"

/* Names of members and persons made so far: the place of "%a" in a step means their REF. */
struct World {
	struct Runner runner;
	const char *member[3]; /* leader, two core: id:N */
};

static const char *new_person(struct World *world, const char *name)
{
	return LINE(&world->runner, "add", "person",
		    arena_format(&world->runner.arena, "name=%s", name),
		    arena_format(&world->runner.arena, "email=%s@x.example", name),
		    "profession=physician", "membership=member", "standing=good");
}

static const char *new_member(struct World *world, const char *team, const char *person,
			      const char *role)
{
	return LINE(&world->runner, "add", "member",
		    arena_format(&world->runner.arena, "team=%s", team),
		    arena_format(&world->runner.arena, "person=%s", person),
		    arena_format(&world->runner.arena, "role=%s", role));
}

static void confirm(struct World *world, const char *member, const char *answer)
{
	static const char *const sessions[] = {"DAL17-S1", "DAL17-S2", "DAL17-S3"};

	for (size_t i = 0; i < N(sessions); i++)
		LINE(&world->runner, "add", "confirmation",
		     arena_format(&world->runner.arena, "member=%s", member),
		     arena_format(&world->runner.arena, "session=%s", sessions[i]),
		     arena_format(&world->runner.arena, "answer=%s", answer));
}

/* DAL17-01 with a leader, two core members, two extended and a sponsor: eligible without a warning.
 */
static int set_up(void **state)
{
	static const char *const names[] = {"ann", "ben", "cat"};
	struct World *world = test_calloc(1, sizeof *world);
	struct Runner *runner = &world->runner;

	runner_init(runner);
	runner->now = TODAY;
	LINE(runner, "init", "e.qtp", "--template", "qtp-2017");
	runner->file = "e.qtp";
	LINE(runner, "add", "practice", "name=Lakeside");
	LINE(runner, "add", "team", "cohort=DAL17", "practice=Lakeside", "problem=Long waits",
	     "letter_received=2017-01-10");
	for (size_t i = 0; i < N(names); i++) {
		new_person(world, names[i]);
		world->member[i] = new_member(world, "DAL17-01", names[i], i ? "core" : "leader");
		confirm(world, world->member[i], "yes");
	}
	LINE(runner, "set", "person", "ben", "profession=nurse", "membership=none", "standing=");
	new_person(world, "eve");
	new_person(world, "fay");
	new_person(world, "gus");
	new_member(world, "DAL17-01", "eve", "extended");
	new_member(world, "DAL17-01", "fay", "extended");
	new_member(world, "DAL17-01", "gus", "sponsor");
	*state = world;
	return 0;
}

static int tear_down(void **state)
{
	struct World *world = *state;

	runner_release(&world->runner);
	test_free(world);
	return 0;
}

/* Rules of DAL17-01 with a verdict, joined by spaces. */
static const char *rules_with(struct Runner *runner, const char *team, const char *verdict)
{
	struct Run run = RUN(runner, "--json", "check", team);
	const struct Json *findings = json_parse(&runner->arena, run.out, run.n_out, NULL);
	const char *all = "";

	assert_non_null(findings);
	for (size_t i = 0; i < json_n(findings); i++) {
		const struct Json *finding = json_at(findings, i);

		if (strcmp(json_get_text(finding, "verdict"), verdict) == 0)
			all = arena_format(&runner->arena, "%s%s%s", all, *all ? " " : "",
					   json_get_text(finding, "rule"));
	}
	assert_int_equal(run.code, strcmp(verdict, "fail") == 0 && *all ? 1 : run.code);
	return all;
}

/* Steps are words separated by '|'; $0, $1, $2 are the members. */
static const char *step_word(struct World *world, const char *word, size_t length)
{
	struct Arena *arena = &world->runner.arena;
	const char *text = arena_text_n(arena, word, length), *sign = strchr(text, '$');

	if (!sign)
		return text;
	return arena_format(arena, "%s%s%s", arena_text_n(arena, text, (size_t)(sign - text)),
			    world->member[sign[1] - '0'], sign + 2);
}

static void do_step(struct World *world, const char *step)
{
	const char *words[12] = {NULL};
	size_t n = 0;

	while (*step) {
		size_t length = strcspn(step, "|");

		words[n++] = step_word(world, step, length);
		step += length + (step[length] == '|');
	}
	runner_expect(&world->runner, 0, words);
}

#define PERSON(name)                           \
	"add|person|name=" name "|email=" name \
	"@x.example|profession=physician|membership=member|standing=good"
#define CORE(name) "add|member|team=DAL17-01|role=core|person=" name

static const struct Trap {
	const char *name, *steps[8], *fails, *warns;
} traps[] = {
	{"a team as it should be", {NULL}, "", ""},
	{"a core of one", {"remove|member|$1", "remove|member|$2"}, "core_size", "larger_team"},
	{"a core of five",
	 {PERSON("kim"), PERSON("lou"), CORE("kim"), CORE("lou")},
	 "core_size sessions",
	 ""},
	{"a core of four who all answered", {PERSON("kim"), CORE("kim")}, "sessions", ""},
	{"the same person twice counts once",
	 {"remove|member|$2", CORE("ben") "|from=2017-01-01|--force"},
	 "",
	 "larger_team"},
	{"two leaders",
	 {"set|member|$1|role=leader"},
	 "one_leader leader_profession leader_member leader_standing",
	 ""},
	{"no leader",
	 {"set|member|$0|role=core"},
	 "one_leader leader_profession leader_member leader_standing",
	 ""},
	{"membership expired yesterday",
	 {"set|person|ann|member_until=2017-01-31"},
	 "leader_member",
	 ""},
	{"membership ends today, before the sessions",
	 {"set|person|ann|member_until=" TODAY},
	 "",
	 "leader_member"},
	{"membership begins tomorrow",
	 {"set|person|ann|member_from=2017-02-02"},
	 "leader_member",
	 ""},
	{"membership begins today", {"set|person|ann|member_from=" TODAY}, "", ""},
	{"not a member", {"set|person|ann|membership=none"}, "leader_member", ""},
	{"membership not recorded", {"set|person|ann|membership="}, "leader_member", ""},
	{"not in good standing", {"set|person|ann|standing=not_good"}, "leader_standing", ""},
	{"standing not recorded", {"set|person|ann|standing="}, "leader_standing", ""},
	{"a fellow who is all of it", {"set|person|ann|fellow=yes"}, "", ""},
	{"a fellow without membership",
	 {"set|person|ann|fellow=yes|membership=none"},
	 "leader_member",
	 ""},
	{"a fellow who is a pharmacist",
	 {"set|person|ann|fellow=yes|profession=pharmacist"},
	 "leader_profession",
	 ""},
	{"a nurse leads", {"set|person|ann|profession=nurse"}, "leader_profession", ""},
	{"the leader's role ended yesterday",
	 {"set|member|$0|until=2017-01-31"},
	 "one_leader leader_profession leader_member leader_standing",
	 "larger_team"},
	{"the leader's role ends today", {"set|member|$0|until=" TODAY}, "", ""},
	{"a core member begins tomorrow", {"set|member|$1|from=2017-02-02"}, "", "larger_team"},
	{"no third session", {"set|confirmation|@2-3|answer=unanswered"}, "sessions", ""},
	{"a core member says no", {"set|confirmation|@2-3|answer=no"}, "sessions", ""},
	{"no sponsor", {"set|member|@gus|role=extended"}, "sponsor", ""},
	{"no letter", {"set|team|DAL17-01|letter_received="}, "letter", ""},
	{"no problem", {"set|team|DAL17-01|problem="}, "problem", ""},
	{"a problem of spaces", {"set|team|DAL17-01|problem=   "}, "problem", ""},
	{"a letter is not asked for",
	 {"set|season|2017|letter_required=no", "set|team|DAL17-01|letter_received="},
	 "",
	 ""},
	{"pharmacists lead",
	 {"set|season|2017|lead_rule=pharmacist_member"},
	 "leader_profession",
	 ""},
	{"pharmacists lead, and one does",
	 {"set|season|2017|lead_rule=pharmacist_member", "set|person|ann|profession=pharmacist"},
	 "",
	 ""},
	{"teams of two at the most", {"set|season|2017|core_max=2"}, "core_size", ""},
	{"a session moved",
	 {"set|session|DAL17-S3|first_day=2017-10-05|last_day=2017-10-05"},
	 "sessions",
	 ""},
	{"a session one day longer", {"set|session|DAL17-S3|last_day=2017-10-05"}, "sessions", ""},
	{"a session moved and moved back",
	 {"set|session|DAL17-S3|first_day=2017-10-05|last_day=2017-10-05",
	  "set|session|DAL17-S3|first_day=2017-10-04|last_day=2017-10-04"},
	 "",
	 ""},
	{"core in another team of the season",
	 {"add|team|cohort=POR17|name=Other", "add|member|team=POR17-01|person=ann|role=core"},
	 "one_team",
	 ""},
	{"extended in another team",
	 {"add|team|cohort=POR17|name=Other", "add|member|team=POR17-01|person=ann|role=extended"},
	 "",
	 ""},
	{"core in a team that declined",
	 {"add|team|cohort=POR17|name=Other", "add|member|team=POR17-01|person=ann|role=core",
	  "decline|POR17-01|--reason|x"},
	 "",
	 ""},
	{"core in a team that withdrew",
	 {"add|team|cohort=POR17|name=Other", "add|member|team=POR17-01|person=ann|role=core",
	  "withdraw|POR17-01"},
	 "",
	 ""},
	{"core in a team in the bin",
	 {"add|team|cohort=POR17|name=Other", "add|member|team=POR17-01|person=ann|role=core",
	  "remove|team|POR17-01"},
	 "",
	 ""},
	{"core in another team until yesterday",
	 {"add|team|cohort=POR17|name=Other",
	  "add|member|team=POR17-01|person=ann|role=core|until=2017-01-31"},
	 "",
	 ""},
	{"core in a team of another season",
	 {"add|season|code=2016|first_day=2016-01-01|last_day=2016-12-31",
	  "add|cohort|season=2016|code=DAL16|city=Dallas|zone=America/Chicago",
	  "add|team|cohort=DAL16|name=Old", "add|member|team=DAL16-01|person=ann|role=core"},
	 "",
	 ""},
	{"a waived rule",
	 {"set|team|DAL17-01|letter_received=", "waive|DAL17-01|letter|--reason|by mail"},
	 "",
	 ""},
	{"another rule is waived",
	 {"set|team|DAL17-01|letter_received=", "waive|DAL17-01|sponsor|--reason|x"},
	 "letter",
	 ""},
	{"a waiver in the bin",
	 {"set|team|DAL17-01|letter_received=", "waive|DAL17-01|letter|--reason|by mail", "undo"},
	 "letter",
	 ""},
	{"the sponsor is core too",
	 {"set|member|@gus|until=2017-01-31", "add|member|team=DAL17-01|person=ann|role=sponsor"},
	 "",
	 ""},
	{"a larger team of four", {"remove|member|@eve"}, "", "larger_team"},
};

/* The id of a confirmation "@2-3" (member 2, session 3) or of a person's member "@gus" in DAL17-01.
 */
static const char *look_up(struct World *world, const char *name)
{
	struct Runner *runner = &world->runner;
	bool is_answer = name[0] >= '0' && name[0] <= '9';
	struct Run run = RUN(runner, "--json", "list", is_answer ? "confirmation" : "member");
	const struct Json *all = json_parse(&runner->arena, run.out, run.n_out, NULL);
	const char *wanted = is_answer ? world->member[name[0] - '0']
				       : arena_format(&runner->arena, "%s@x.example", name);

	for (size_t i = 0; i < json_n(all); i++) {
		const struct Json *one = json_at(all, i);
		const char *session = json_get_text(one, "session");
		bool fits = is_answer ? strcmp(json_get_text(one, "member"), wanted) == 0 &&
						session[strlen(session) - 1] == name[2]
				      : strcmp(json_get_text(one, "person"), wanted) == 0;

		if (fits)
			return json_get_text(one, "ref");
	}
	fail_msg("nothing is called @%s", name);
	return "";
}

static void take_step(struct World *world, const char *step)
{
	const char *sign = strstr(step, "|@");
	struct Arena *arena = &world->runner.arena;

	if (!sign) {
		do_step(world, step);
		return;
	}
	size_t length = strcspn(sign + 2, "|");

	do_step(world,
		arena_format(arena, "%s%s%s", arena_text_n(arena, step, (size_t)(sign + 1 - step)),
			     look_up(world, arena_text_n(arena, sign + 2, length)),
			     sign + 2 + length));
}

/* Steps that stand: an undo among them has taken back the one before. */
static size_t n_to_undo(const struct Trap *trap)
{
	size_t n = 0;

	for (size_t i = 0; i < N(trap->steps) && trap->steps[i]; i++)
		n = strcmp(trap->steps[i], "undo") == 0 ? n - 1 : n + 1;
	return n;
}

/* A file for each trap would take long: every trap is undone, step by step. */
static void traps_are_seen(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;
	const char *start = EXPECT(runner, 0, "dump").out;
	size_t n_wrong = 0;

	for (size_t i = 0; i < N(traps); i++) {
		struct Trap trap = traps[i];
		size_t n = 0;

		for (; n < N(trap.steps) && trap.steps[n]; n++)
			take_step(world, trap.steps[n]);
		const char *fails = rules_with(runner, "DAL17-01", "fail"),
			   *warns = rules_with(runner, "DAL17-01", "warning");

		if (strcmp(fails, trap.fails) != 0 || strcmp(warns, trap.warns) != 0) {
			n_wrong++;
			print_error("%s: fails \"%s\" (expected \"%s\"), warns \"%s\" (\"%s\")\n",
				    trap.name, fails, trap.fails, warns, trap.warns);
		}
		for (size_t k = 0; k < n_to_undo(&trap); k++)
			LINE(runner, "undo");
		if (strcmp(EXPECT(runner, 0, "dump").out, start) != 0)
			fail_msg("%s: undoing its steps does not bring back the start", trap.name);
	}
	assert_int_equal(n_wrong, 0);
}

static void accept_says_which_rule_fails(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;

	take_step(world, "set|team|DAL17-01|letter_received=|problem=");
	const char *before = EXPECT(runner, 0, "dump", "--history").out;
	const char *said = EXPECT(runner, 3, "accept", "DAL17-01").err;

	assert_non_null(strstr(said, "2 rules fail"));
	assert_non_null(strstr(said, "etter"));
	assert_non_null(strstr(said, "roblem"));
	assert_string_equal(EXPECT(runner, 0, "dump", "--history").out, before);
	take_step(world, "waive|DAL17-01|letter|--reason|by mail");
	take_step(world, "waive|DAL17-01|problem|--reason|by phone");
	EXPECT(runner, 3, "waive", "DAL17-01", "problem", "--reason", "again");
	assert_string_equal(rules_with(runner, "DAL17-01", "waived"), "letter problem");
	LINE(runner, "accept", "DAL17-01");
	assert_non_null(strstr(EXPECT(runner, 3, "accept", "DAL17-01").err, "accepted already"));
}

static void a_full_cohort_and_the_order_of_its_waitlist(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;

	take_step(world, "set|cohort|DAL17|capacity=0");
	const char *said = EXPECT(runner, 3, "accept", "DAL17-01").err;

	assert_non_null(strstr(said, "DAL17 is full"));
	take_step(world, "add|team|cohort=DAL17|name=Second");
	take_step(world, "add|team|cohort=DAL17|name=Third");
	take_step(world, "waitlist|DAL17-02");
	take_step(world, "waitlist|DAL17-01|DAL17-03");
	assert_string_equal(
		LINE(runner, "list", "team", "--columns", "code", "--sort", "waitlist_place"),
		"DAL17-02\nDAL17-01\nDAL17-03");
	take_step(world, "set|cohort|DAL17|capacity=1");
	/* Nothing promotes itself. */
	assert_string_equal(LINE(runner, "list", "team", "stage=accepted"), "");
	said = EXPECT(runner, 2, "accept", "DAL17-01").err;
	assert_non_null(
		strstr(said, "First in line is DAL17-02 Second. (--force does it all the same)"));
	said = EXPECT(runner, 2, "offer", "DAL17-01", "--by", "eom").err;
	assert_non_null(strstr(said, "First in line is DAL17-02 Second."));
	take_step(world, "offer|DAL17-01|--by|eom|--force");
	/* Its place is kept: no one is passed any more. */
	assert_null(strstr(LINE(runner, "accept", "DAL17-01"), "irst in line"));
	take_step(world, "undo");
	take_step(world, "undo");
	assert_non_null(strstr(LINE(runner, "accept", "DAL17-01", "--force"),
			       "First in line is DAL17-02 Second."));
	assert_non_null(strstr(EXPECT(runner, 3, "accept", "DAL17-03").err, "DAL17-03"));
	take_step(world, "undo");
	assert_non_null(strstr(LINE(runner, "show", "team", "DAL17-01"), "waitlisted"));
	take_step(world, "forward|DAL17-01");
	assert_null(strstr(LINE(runner, "accept", "DAL17-01"), "irst in line"));
}

static void the_reason_of_a_decline_is_kept_in_the_notes(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;

	take_step(world, "set|team|DAL17-01|notes=Called twice.");
	assert_non_null(strstr(EXPECT(runner, 2, "decline", "DAL17-01").err,
			       "Say why the team gets no place: --reason TEXT."));
	assert_non_null(
		strstr(EXPECT(runner, 2, "decline", "DAL17-01", "--reason", " ").err, "Say why"));
	take_step(world, "decline|DAL17-01|--reason|no sponsor");
	assert_non_null(strstr(LINE(runner, "show", "team", "DAL17-01"), "Called twice."));
	assert_non_null(strstr(LINE(runner, "show", "team", "DAL17-01"), ": no sponsor"));
	take_step(world, "undo");
	take_step(world, "withdraw|DAL17-01|--reason|two have left");
	assert_non_null(strstr(LINE(runner, "show", "team", "DAL17-01"), ": two have left"));
}

static void all_teams_named_or_none(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;

	take_step(world, "add|team|cohort=DAL17|name=Second");
	const char *before = EXPECT(runner, 0, "dump", "--history").out;
	const char *said = EXPECT(runner, 3, "accept", "DAL17-01", "DAL17-02").err;

	assert_non_null(strstr(said, "DAL17-02"));
	assert_string_equal(EXPECT(runner, 0, "dump", "--history").out, before);
	take_step(world, "submit|DAL17-01|DAL17-02");
	assert_non_null(strstr(LINE(runner, "history", "--limit", "1"), "2 teams"));
}

static void an_application_is_not_yet_eligible_while_a_session_is_to_come(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;

	LINE(runner, "set", "person", "ann@x.example", "membership=none");
	runner->now = "2017-10-04";
	assert_non_null(strstr(RUN(runner, "check", "DAL17-01").out, ": not yet eligible\n"));
	runner->now = "2017-10-05";
	assert_non_null(strstr(RUN(runner, "check", "DAL17-01").out, ": not eligible\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(traps_are_seen, set_up, tear_down),
		cmocka_unit_test_setup_teardown(accept_says_which_rule_fails, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_full_cohort_and_the_order_of_its_waitlist, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(the_reason_of_a_decline_is_kept_in_the_notes,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			an_application_is_not_yet_eligible_while_a_session_is_to_come, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(all_teams_named_or_none, set_up, tear_down),
	};

	return cmocka_run_group_tests_name("cli eligibility", tests, NULL, NULL);
}
