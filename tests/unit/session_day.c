/* The session day and its paper: sheets to sign in on, badges, people in two places at once. */
#include "activity/rule_control.h"
#include "qtp/engine/base/math.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#define S2 "DAL17-S2"
#define BRANDT "elena.brandt@lakeside.example"
#define EKSTROM "magnus.ekstrom@riverbend.example"
#define YBARRA "tom.ybarra@lakeside.example"

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

static void lacks(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("\"%s\" says \"%s\"", text, part);
}

static void a_sheet_has_a_column_each_half_day(void **state)
{
	struct Runner *runner = *state;
	const char *said = LINE(runner, "export", "signin", S2);

	has(said, "Wed 19 Jul am");
	has(said, "Thu 20 Jul pm");
	has(said, "Elena Brandt, MD");
	has(said, "Faculty");
	has(LINE(runner, "export", "signin", S2, "--csv"), "Name,Team,Wed 19 Jul am");
	has(LINE(runner, "export", "signin", S2, "--json"), "\"2017-07-19_am\": null");
	LINE(runner, "export", "signin", S2, "-o", "signin.pdf");
	has(EXPECT(runner, 2, "export", "signin", "NOPE").err, "There is no session");
}

static void each_person_has_a_badge(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "export", "badges", S2), "Tom Ybarra, RN - Lakeside Oncology");
	has(LINE(runner, "export", "badges", S2, "--json"),
	    "{\"name\": \"Tom Ybarra\", \"credentials\": \"RN\", \"team\": \"Lakeside Oncology\"}");
	LINE(runner, "export", "badges", S2, "-o", "badges.pdf");
}

/* 08:15 in Portland is 10:15 in Dallas, where a call of half an hour begins at 10:00. */
static void a_clash_is_found_across_zones(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	has(LINE(runner, "clashes"), "no coach is in two places");
	LINE(runner, "log", "alderglen", "--next", "2017-08-22 08:30");
	has(LINE(runner, "clashes"), "no coach is in two places");
	has(EXPECT(runner, 2, "log", "alderglen", "--next", "2017-08-22 08:15").err,
	    "has a call with DAL17-03 at that time");
	LINE(runner, "log", "alderglen", "--next", "2017-08-22 08:15", "--force");
	LINE(runner, "log", "alderglen", "--next", "2017-10-04 06:45", "--force");
	said = LINE(runner, "clashes");
	has(said, "DAL17-03 (call), 22 Aug 2017 10:00 America/Chicago, and POR17-05 (call), "
		  "22 Aug 2017 08:15 America/Los_Angeles.");
	has(said, "DAL17-S3-03");
	said = LINE(runner, "clashes", "--json");
	has(said, "\"person\": \"Daniel Okafor\"");
	has(said, "\"reason\": \"time\"");
	has(said, "\"minutes\": null");
	lacks(said, "\"reason\": \"city\"");
}

static void an_item_says_what_its_faculty_has_planned(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	LINE(runner, "log", "lakeside", "--next", "2017-10-18 19:00");
	said = EXPECT(runner, 2, "add", "agenda", "session=POR17-S3", "day=2017-10-18",
		      "start=16:50", "minutes=20", "title=Late", "faculty=Daniel Okafor")
		       .err;
	has(said, "Daniel Okafor has a contact planned with DAL17-03 at that time");
	said = EXPECT(runner, 2, "set", "agenda", "POR17-S3-06", "faculty=Wei Lin").err;
	has(said, "Wei Lin teaches POR17-S3-07");
}

/* Brandt and Ekström were there and have claimed; a nurse, too. */
static void take_roll(struct Runner *runner)
{
	const char *path = runner_path(runner, "roll.csv"),
		   *text = "Email,2017-07-19 am,2017-07-19 pm,2017-07-20 am,2017-07-20 pm\n" BRANDT
			   ",y,y,y,y\n" EKSTROM ",y,y,y,y\n" YBARRA ",y,y,y,y\n";

	run_write_file(path, text, strlen(text));
	LINE(runner, "roll", S2, "--csv", path);
	LINE(runner, "claim", S2, BRANDT);
	LINE(runner, "claim", S2, EKSTROM);
	LINE(runner, "claim", S2, YBARRA);
}

static void make_ready(struct Runner *runner)
{
	take_roll(runner);
	LINE(runner, "set", "session", S2, "pars=201712345");
	LINE(runner, "set", "person", BRANDT, "birthday=04-23", "licence_state=TX",
	     "consent=2017-07-01");
	LINE(runner, "set", "person", EKSTROM, "birthday=02-29", "licence_state=OK",
	     "consent=2017-07-01");
}

static const char *read_file(struct Runner *runner, const char *name)
{
	size_t length;

	return run_read_file(&runner->arena, runner_path(runner, name), &length);
}

static void a_check_says_who_lacks_what(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	take_roll(runner);
	said = EXPECT(runner, 1, "export", "pars", S2).out;
	has(said, "Elena Brandt lacks: PARS number of the session, birth month and day, licensing "
		  "state, consent.");
	lacks(said, "Ybarra");
	has(EXPECT(runner, 3, "export", "pars", S2, "-o", "p.tsv").err, "No learner is ready");
	has(EXPECT(runner, 2, "set", "person", BRANDT, "birthday=02-30").err, "two digits each");
	make_ready(runner);
	has(EXPECT(runner, 1, "export", "pars", S2).out, "2 rows ready for PARS, 9 lacking");
	LINE(runner, "set", "person", BRANDT, "licence=");
	has(EXPECT(runner, 1, "export", "pars", S2, "--json").out,
	    "\"lacks\": \"licence number or NPI\"");
	has(EXPECT(runner, 1, "export", "pars", S2, "--without-licence").out, "2 rows ready");
}

static void what_is_rejected_is_sent_again_alone(void **state)
{
	struct Runner *runner = *state;
	const char *said, *path = runner_path(runner, "answer.csv"),
			  *text = "First Name,Last Name,Reason\nMagnus,Ekström,No match\n";
	struct stat facts;

	make_ready(runner);
	assert_int_equal(RUN(runner, "export", "pars", S2, "-o", "p.tsv").code, 1);
	assert_int_equal(stat(runner_path(runner, "p.tsv"), &facts), 0);
	assert_int_equal(facts.st_mode & 0777, 0600);
	said = read_file(runner, "p.tsv");
	has(said, "Record Action\tACCME Activity ID\tCompletion Date");
	has(said, "Add\t201712345\t07/20/2017\tElena\tBrandt\t04/23\tTX\t42211\t12.50");
	run_write_file(path, text, strlen(text));
	has(LINE(runner, "import", "pars", path, "--dry-run"), "Would be: 1 learner rejected");
	has(LINE(runner, "import", "pars", path), "1 learner rejected, 1 accepted.");
	has(LINE(runner, "today"), "Session 2, Dallas             1 learner rejected by PARS");
	has(EXPECT(runner, 1, "export", "pars", S2).out, "Magnus Ekström was rejected: No match.");
	assert_int_equal(RUN(runner, "export", "pars", S2, "-o", "again.tsv").code, 1);
	said = read_file(runner, "again.tsv");
	has(said, "Ekström");
	lacks(said, "Brandt");
	lacks(LINE(runner, "today"), "Session 2, Dallas             1 learner rejected");
	LINE(runner, "claim", S2, BRANDT, "5");
	said = RUN(runner, "export", "pars", S2, "--csv").out;
	has(said, "Delete,201712345,07/20/2017,Elena,Brandt,04/23,TX,42211,12.50");
	has(said, "Add,201712345,07/20/2017,Elena,Brandt,04/23,TX,42211,5.00");
	LINE(runner, "verify");
}

/* Portland reported one physician who was rejected, and one lacks a licence number. */
static void the_activity_sheet_counts_each_person_once(void **state)
{
	struct Runner *runner = *state;
	const char *said = LINE(runner, "export", "activities");

	has(said, "POR17-S1: 13.50 credits designated, 8 physicians, 15 other learners.\n");
	has(EXPECT(runner, 1, "export", "activities", "DAL17-S3").out, "it is not over");
	LINE(runner, "export", "activities", "POR17-S1", "-o", "sheet.tsv");
	said = read_file(runner, "sheet.tsv");
	has(said, "Template Version\tACCME Activity ID\tProvider Activity ID\tReporting Year\t");
	has(said, "\t201755101\tPOR17-S1\t2017\tQuality Training Program 2017, Session 1\t"
		  "04/20/2017\tPortland\tOR\tUSA\tDirect\tC\t13.58\t8\t15\t");
	has(EXPECT(runner, 3, "export", "activities", "DAL17-S3", "-o", "x.tsv").err,
	    "No activity is ready");
	LINE(runner, "set", "cohort", "POR17", "city=Toronto, ON, Canada");
	has(LINE(runner, "export", "activities", "POR17-S1", "--json"),
	    "\"city\": \"Toronto\", \"state\": \"ON\", \"country\": \"Canada\"");
	LINE(runner, "set", "cohort", "POR17", "city=Portland");
	has(EXPECT(runner, 1, "export", "activities", "POR17-S1").out,
	    "lacks: state or country after the city");
}

static void what_is_not_reported_is_due(void **state)
{
	struct Runner *runner = *state;
	const char *due = "PARS due: 1 physician not reported, 122 days after";

	has(LINE(runner, "today"), due);
	runner->now = "2017-06-19";
	lacks(LINE(runner, "today"), "PARS due");
	runner->now = "2017-06-20";
	has(LINE(runner, "today"), "PARS due: 1 physician not reported, 60 days after");
	runner->now = NULL;
	LINE(runner, "set", "person", "eleni.markou@athena.example", "licence=CA 1");
	LINE(runner, "export", "pars", "POR17-S1", "-o", "rest.tsv");
	lacks(LINE(runner, "today"), "PARS due");
}

/* Fourteen days before the sixtieth after the session it is shown; the day of the report ends it,
 * but not for what is claimed later. */
static void pharmacists_have_a_clock_of_their_own(void **state)
{
	static const char *const days[][2] = {
		{"2017-05-21", NULL},
		{"2017-05-22", "ACPE: 1 claim not reported, 14 days left"},
		{"2017-06-05", "ACPE: 1 claim not reported, the last day"},
		{"2017-06-06", "ACPE: 1 claim not reported, 1 day late"}};
	struct Runner *runner = *state;

	LINE(runner, "set", "season", "2017",
	     "credit_types=ama: physician; ancc: nurse; acpe: pharmacist");
	runner->now = "2017-05-20";
	LINE(runner, "claim", "DAL17-S1", "priya.nair@lakeside.example");
	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
		runner->now = days[i][0];
		if (days[i][1])
			has(LINE(runner, "today"), days[i][1]);
		else
			lacks(LINE(runner, "today"), "ACPE:");
	}
	LINE(runner, "set", "session", "DAL17-S1", "acpe_reported=2017-06-06");
	lacks(LINE(runner, "today"), "ACPE:");
	LINE(runner, "set", "session", "DAL17-S1", "acpe_reported=2017-05-19");
	has(LINE(runner, "today"), "ACPE:");
	runner->now = NULL;
}

static void first_and_last_name_are_those_of_the_person(void **state)
{
	struct Runner *runner = *state;
	const char *said, *path = runner_path(runner, "names.csv"),
			  *text = "First Name,Last Name,Reason\nElena Maria,de Brandt,No match\n";

	make_ready(runner);
	LINE(runner, "set", "person", BRANDT, "name=Elena Maria de Brandt");
	LINE(runner, "set", "person", EKSTROM, "name=Magnus Ekström, MD");
	assert_int_equal(RUN(runner, "export", "pars", S2, "-o", "names.tsv").code, 1);
	said = read_file(runner, "names.tsv");
	has(said, "\tElena Maria\tde Brandt\t");
	has(said, "\tMagnus\tEkström\t");
	run_write_file(path, text, strlen(text));
	has(LINE(runner, "import", "pars", path), "1 learner rejected, 1 accepted.");
	LINE(runner, "set", "person", BRANDT, "name=Elena", "given=Elena", "family=");
	has(EXPECT(runner, 1, "export", "pars", S2).out, "Elena lacks: first and last name.");
}

static void contact_hours_are_a_roster(void **state)
{
	struct Runner *runner = *state;

	take_roll(runner);
	has(LINE(runner, "export", "ancc", S2, "--csv"), S2 ",Quality Training Program 2017");
	has(LINE(runner, "export", "ancc", S2, "--csv"),
	    "Tom Ybarra,Tom,Ybarra,RN," YBARRA ",12.5,");
}

static void what_is_masked_is_shown_by_name_alone(void **state)
{
	struct Runner *runner = *state;
	struct stat facts;
	const char *said;

	LINE(runner, "set", "person", BRANDT, "birthday=04-23", "npi=1234567890");
	said = LINE(runner, "show", "person", BRANDT);
	has(said, "Licence             ••••");
	has(said, "NPI                 ••••");
	lacks(said, "04-23");
	lacks(LINE(runner, "show", "person", BRANDT, "--json"), "licence\"");
	lacks(LINE(runner, "list", "person", "--json"), "42211");
	lacks(LINE(runner, "list", "person", "--columns", "all", "--csv"), "42211");
	has(LINE(runner, "list", "person", "--columns", "name,licence", "--csv"), "42211");
	lacks(LINE(runner, "find", "42211"), "Brandt");
	lacks(LINE(runner, "list", "person", "42211"), "Brandt");
	said = LINE(runner, "history", "--json");
	has(said, "\"field\": \"birthday\"");
	lacks(said, "04-23");
	lacks(LINE(runner, "sql", "SELECT * FROM v_person"), "04-23");
	lacks(LINE(runner, "sql", "SELECT *, 'birthday' AS x FROM v_person"), "04-23");
	lacks(LINE(runner, "sql", "SELECT *, licence_state FROM v_person"), "42211");
	lacks(LINE(runner, "sql"), "npi");
	said = LINE(runner, "sql", "SELECT name, Birthday FROM v_person WHERE npi = '1234567890'");
	has(said, "Elena Brandt");
	has(said, "04-23");
	LINE(runner, "sql", "SELECT npi FROM v_person", "-o", "npi.csv");
	assert_int_equal(stat(runner_path(runner, "npi.csv"), &facts), 0);
	assert_int_equal(facts.st_mode & 0777, 0600);
	has(EXPECT(runner, 2, "set", "person", BRANDT, "licence=••••").err, "only hides");
	LINE(runner, "verify");
}

static void what_is_written_of_people_is_for_its_owner_alone(void **state)
{
	static const char *const rows[][6] = {
		{"export", "signin", S2, "-o", "a.pdf"},
		{"export", "badges", S2, "-o", "b.html"},
		{"credits", "DAL17-S1", "-o", "c.csv"},
		{"credits", "DAL17-S1", "--json", "-o", "d.json"},
		{"survey", "show", "DAL17-before", "-o", "e.txt"},
		{"disclosures", "DAL17-S3", "-o", "f.csv"},
		{"transcript", BRANDT, "-o", "g.txt"},
		{"export", "ancc", "-o", "h.csv"},
		{"list", "attendance", "-o", "i.csv"},
		{"list", "upload", "-o", "j.xlsx"},
		{"list", "claim", "--json", "-o", "k.json"},
		{"list", "survey_answer", "-o", "l.html"},
		{"history", "paper", "QTP17-000001", "-o", "m.csv"},
	};
	struct Runner *runner = *state;
	struct stat facts;

	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		const char *words[8] = {NULL}, *name = NULL;

		for (size_t k = 0; rows[i][k] && k < 6; k++)
			words[k] = name = rows[i][k];
		runner_expect(runner, 0, words);
		assert_int_equal(stat(runner_path(runner, name), &facts), 0);
		if ((facts.st_mode & 0777) != 0600)
			fail_msg("%s has mode %o", name, facts.st_mode & 0777);
	}
}

/* A person's disclosure, and whether it is asked for again, before a session. */
static void what_a_person_has_disclosed_is_a_state(void **state)
{
	static const struct {
		int asked, received, valid_until, mitigated_on; /* days before it; 0: not */
		bool has_interest;
		int asked_again;
		bool is_exempt;
		const char *then;
	} cases[] = {
		{0, 0, 0, 0, false, 0, false, "missing"},
		{30, 0, 0, 0, false, 0, false, "asked"},
		{0, 20, 0, 0, false, 0, false, "fine"},
		{30, 20, 1, 0, false, 0, false, "expired"},
		{30, 20, 1, 0, false, 5, false, "asked_again"},
		{30, 20, 1, 0, false, 25, false, "expired"},
		{30, 20, -1, 0, false, 5, false, "fine"},
		{0, 20, 0, 0, true, 0, false, "unmitigated"},
		{0, 20, 0, 3, true, 0, false, "fine"},
		{0, 20, 0, -3, true, 0, false, "unmitigated"},
		{0, 20, 1, 3, true, 0, false, "expired"},
		{0, 0, 0, 0, false, 0, true, "exempt"},
		{30, 20, 1, 0, false, 0, true, "exempt"},
	};
	Day day;

	(void)state;
	assert_true(day_parse_iso("2017-03-01", &day));
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Disclosure first, again;
		const struct Disclosure *const all[] = {&first, &again};
		size_t n = cases[i].asked_again ? 2 : cases[i].asked || cases[i].received ? 1 : 0;

		record_blank(entity_get(KIND_DISCLOSURE), &first);
		record_blank(entity_get(KIND_DISCLOSURE), &again);
		first.asked = cases[i].asked ? day - cases[i].asked : DAY_NONE;
		first.received = cases[i].received ? day - cases[i].received : DAY_NONE;
		first.valid_until = cases[i].valid_until ? day - cases[i].valid_until : DAY_NONE;
		first.interest = cases[i].has_interest ? INTEREST_SOME : INTEREST_NONE;
		first.mitigated_on = cases[i].mitigated_on ? day - cases[i].mitigated_on : DAY_NONE;
		again.asked = day - cases[i].asked_again;
		const char *found = control_key(control_state(all, n, cases[i].is_exempt, day));

		if (strcmp(found, cases[i].then) != 0)
			fail_msg("case %zu: %s, not %s", i + 1, found, cases[i].then);
	}
}

static void a_disclosure_is_needed_before_the_session(void **state)
{
	struct Runner *runner = *state;
	const char *said = LINE(runner, "disclosures", "DAL17-S3", "--json");

	has(said, "\"person\": \"Wei Lin\", ");
	has(said, "\"state\": \"asked\"");
	has(said, "\"role\": \"content expert\", \"state\": \"fine\"");
	lacks(LINE(runner, "today"), "disclosure");
	runner->now = "2017-09-10";
	has(LINE(runner, "today"), "Wei Lin asked for a disclosure, not received");
	lacks(LINE(runner, "today"), "activity file");
	LINE(runner, "add", "disclosure", "person=Wei Lin", "received=2017-09-01", "interest=none");
	lacks(LINE(runner, "today"), "Wei Lin");
	LINE(runner, "add", "disclosure", "person=Wei Lin", "received=2017-09-02", "interest=none",
	     "valid_until=2017-10-03");
	has(LINE(runner, "disclosures", "DAL17-S3", "--json"), "\"state\": \"expired\"");
	has(LINE(runner, "today"), "Wei Lin disclosure expired before the session");
	LINE(runner, "add", "disclosure", "person=Wei Lin", "asked=2017-09-05");
	has(LINE(runner, "disclosures", "DAL17-S3"), "asked again, the earlier disclosure expired");
	has(LINE(runner, "disclosures", "DAL17-S3", "--json"), "\"state\": \"asked_again\"");
	has(LINE(runner, "today"), "Wei Lin asked again, the earlier disclosure expired");
	said = LINE(runner, "agenda", "DAL17-S3");
	has(said, "Daniel Okafor, MD (faculty): nothing to disclose.");
	has(said, "consultant, Larkmere Infusion Systems; mitigated on 20 Mar 2017:");
	has(EXPECT(runner, 2, "add", "disclosure", "person=Wei Lin", "received=2017-09-01",
		   "interest=interest")
		    .err,
	    "names the company");
	runner->now = NULL;
}

static void a_file_is_complete_item_by_item(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "activity", "DAL17-S1"), "4 of 17 items complete");
	has(LINE(runner, "activity", "DAL17-S3", "gap", "gap.pdf", "--on", "2017-08-01"),
	    "is on file");
	has(LINE(runner, "activity", "DAL17-S3", "--json"),
	    "\"item\": \"gap\", \"what\": \"practice gap and its evidence\", \"day\": "
	    "\"2017-08-01\", \"place\": \"gap.pdf\", \"complete\": true");
	has(EXPECT(runner, 2, "activity", "DAL17-S3", "nothing", "x").err, "is no item");
	runner->now = "2017-09-21";
	has(LINE(runner, "today"), "activity file lacks 14 of 15 items");
	runner->now = NULL;
	LINE(runner, "undo");
	has(LINE(runner, "activity", "DAL17-S3"), "0 of 17 items complete");
}

static void what_passes_six_years_is_listed(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "retention", "--csv"), "DAL17-S1,2017-04-06,2023-04-06,no,");
	runner->now = "2023-04-06";
	has(LINE(runner, "retention", "--csv"), "DAL17-S1,2017-04-06,2023-04-06,yes,");
	has(LINE(runner, "retention", "--csv"), "POR17-S1,2017-04-21,2023-04-21,no,");
	runner->now = NULL;
}

/* By session, half-day and family name. */
static void attendances_are_listed_as_a_roll_is(void **state)
{
	static const char *const rows[] = {
		"DAL17-S1,Mireille Abadie,2017-04-05,morning",
		"DAL17-S1,Ruth Abernathy,2017-04-05,morning",
		"DAL17-S1,Tom Ybarra,2017-04-05,morning",
		"DAL17-S1,Mireille Abadie,2017-04-05,afternoon",
		"DAL17-S1,Mireille Abadie,2017-04-06,morning",
		"POR17-S1,Júlia Antunes,2017-04-20,morning",
	};
	struct Runner *runner = *state;
	const char *at = LINE(runner, "list", "attendance", "--csv");

	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		const char *found = strstr(at, rows[i]);

		if (!found)
			fail_msg("\"%s\" is not listed after the row before it", rows[i]);
		at = found;
	}
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		DEMO(a_sheet_has_a_column_each_half_day),
		DEMO(each_person_has_a_badge),
		DEMO(a_clash_is_found_across_zones),
		DEMO(an_item_says_what_its_faculty_has_planned),
		DEMO(a_check_says_who_lacks_what),
		DEMO(first_and_last_name_are_those_of_the_person),
		DEMO(what_is_rejected_is_sent_again_alone),
		DEMO(the_activity_sheet_counts_each_person_once),
		DEMO(what_is_not_reported_is_due),
		DEMO(pharmacists_have_a_clock_of_their_own),
		DEMO(contact_hours_are_a_roster),
		DEMO(what_is_masked_is_shown_by_name_alone),
		DEMO(what_is_written_of_people_is_for_its_owner_alone),
		cmocka_unit_test(what_a_person_has_disclosed_is_a_state),
		DEMO(a_disclosure_is_needed_before_the_session),
		DEMO(attendances_are_listed_as_a_roll_is),
		DEMO(a_file_is_complete_item_by_item),
		DEMO(what_passes_six_years_is_listed),
	};

	return cmocka_run_group_tests_name("session_day", tests, NULL, NULL);
}
