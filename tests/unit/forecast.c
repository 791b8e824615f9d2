/* Forecast: the table of tests/rules/forecast.txt, and the verbs board and
 * forecast. */
#include "project/rule_forecast.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "support/case_table.h"
#include "support/rule_team.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LINE_BYTES 512
#define PRESENCES 64

/* --- The table --- */

/* One case under way. */
struct Case {
	struct RuleTeam made;
	struct CaseTable table;
	struct PresenceList presence;
	struct Presence others[PRESENCES]; /* of days that were not attended */
	size_t n_others;
	bool unknown;
	struct Milestone milestone;
	struct Deliverable deliverable;
	bool has_milestone;
	Day due, newest_point;
	struct Cycle cycle;
};

static Day day_of(const char *text)
{
	Day day = DAY_NONE;

	if (!day_parse_iso(text, &day))
		fail_msg("\"%s\" is no day", text);
	return day;
}

static void begin(struct Case *one)
{
	struct Error error;

	rule_team_init(&one->made);
	assert_true(rule_team_given(&one->made, "today: 2017-08-21", &error));
	assert_true(rule_team_given(&one->made, "team: stage = accepted", &error));
	assert_true(rule_team_given(&one->made, "season: last_day = 2017-12-31", &error));
	one->n_others = 0;
	one->unknown = one->has_milestone = false;
	one->cycle = (struct Cycle){.number = 1, .start = 100, .end = day_of("2017-06-26")};
	one->newest_point = day_of("2017-08-14");
	one->deliverable = (struct Deliverable){.due = DAY_NONE, .day = DAY_NONE};
	one->milestone = (struct Milestone){.record.id = 7,
					    .code = "2017-M13",
					    .title = "First PDSA plan",
					    .required = CHOICE_YES};
}

static const struct EligibilityMember *named(const struct EligibilityFacts *facts, const char *name)
{
	for (size_t i = 0; i < facts->n_members; i++)
		if (strcmp(facts->members[i].person->name, name) == 0)
			return &facts->members[i];
	return NULL;
}

static void set_other(struct Case *one, const char *name, Day day, enum PresenceState state)
{
	struct EligibilityFacts facts = rule_team_facts(&one->made);
	const struct EligibilityMember *member = named(&facts, name);

	assert_non_null(member);
	one->others[one->n_others++] = (struct Presence){member->person->record.id, day, state};
}

/* The milestone is due on a day of its own, so that no session sets it. */
static bool given_milestone(struct Case *one, const char *what, const char *text)
{
	static const char *const states[] = {[DELIVERABLE_SUBMITTED] = " is submitted",
					     [DELIVERABLE_RETURNED] = " is returned",
					     [DELIVERABLE_ACCEPTED] = " is accepted",
					     [DELIVERABLE_WAIVED] = " is waived"};

	one->has_milestone = true;
	if (*what == '\0')
		one->deliverable.due = day_of(text);
	else if (strcmp(what, " is optional") == 0)
		one->milestone.required = CHOICE_NO;
	else if (strcmp(what, " is owed") == 0)
		one->milestone.per = PER_CORE_MEMBER;
	for (size_t i = 1; i < N_ITEMS(states); i++)
		if (strcmp(what, states[i]) == 0) {
			one->deliverable.state = (Choice)i;
			one->deliverable.day = day_of(text);
		}
	return true;
}

static bool given_own(struct Case *one, const char *line)
{
	char subject[LINE_BYTES], text[LINE_BYTES];

	if (sscanf(line, "%511[^:]: %511[^\n]", subject, text) != 2)
		return false;
	if (strncmp(subject, "missed ", 7) == 0)
		set_other(one, subject + 7, day_of(text), PRESENCE_MISSED);
	else if (strncmp(subject, "excepted ", 9) == 0)
		set_other(one, subject + 9, day_of(text), PRESENCE_EXCEPTED);
	else if (strcmp(subject, "attendance") == 0)
		one->unknown = true;
	else if (strcmp(subject, "cycle") == 0)
		one->cycle.end = DAY_NONE;
	else if (strcmp(subject, "newest point") == 0)
		one->newest_point = day_of(text);
	else if (strncmp(subject, "milestone", 9) == 0)
		return given_milestone(one, subject + 9, text);
	else
		return false;
	return true;
}

static enum PresenceState other_state(const struct Case *one, Id person, Day day)
{
	for (size_t i = 0; i < one->n_others; i++)
		if (one->others[i].person == person && one->others[i].day == day)
			return one->others[i].state;
	return PRESENCE_ATTENDED;
}

/* All were there on the days of sessions 1 and 2, but for what was said. */
static void fill_presence(struct Case *one, const struct EligibilityFacts *facts,
			  struct Arena *arena)
{
	const int64_t last = 3;

	one->presence = (struct PresenceList){.arena = arena};
	for (size_t i = 0; !one->unknown && i < facts->n_sessions; i++)
		for (Day day = facts->sessions[i]->first_day;
		     facts->sessions[i]->number < last && day <= facts->sessions[i]->last_day;
		     day++)
			for (size_t k = 0; k < facts->n_members; k++) {
				Id person = facts->members[k].person->record.id;

				one->presence.items = arena_grow(
					arena, one->presence.items, one->presence.n,
					&one->presence.capacity, sizeof *one->presence.items);
				one->presence.items[one->presence.n++] = (struct Presence){
					person, day, other_state(one, person, day)};
			}
}

static struct Forecast judge(struct Case *one, const char *whose)
{
	struct Arena *arena = &one->made.arena;
	struct EligibilityFacts *facts = ARENA_NEW(arena, struct EligibilityFacts);
	Id *core = ARENA_ARRAY(arena, MAX_MEMBERS, Id);
	struct Records cycles = {entity_get(KIND_CYCLE), &one->cycle, 1};
	struct Records own = {entity_get(KIND_DELIVERABLE), &one->deliverable, 1};
	struct DueDates dates;
	struct TeamOwes owes;
	struct TeamMilestone milestone;
	const struct EligibilityMember *member;

	*facts = rule_team_facts(&one->made);
	fill_presence(one, facts, arena);
	dates = (struct DueDates){facts->sessions, facts->n_sessions, DAY_NONE};
	owes = (struct TeamOwes){.deliverables = &own,
				 .core = core,
				 .dates = &dates,
				 .accepted = DAY_NONE,
				 .today = facts->today};
	for (size_t i = 0; i < facts->n_members; i++)
		if (role_is_core(facts->members[i].member->role))
			core[owes.n_core++] = facts->members[i].member->person;
	one->deliverable.milestone = one->milestone.record.id;
	one->milestone.due = "s1-14d";
	if (one->milestone.per == PER_CORE_MEMBER)
		own.n = 0;
	milestone = milestone_of_team(&one->milestone, &owes);
	const struct ForecastFacts all = {.team = facts,
					  .milestones = &milestone,
					  .n_milestones = one->has_milestone,
					  .owes = &owes,
					  .cycles = &cycles,
					  .newest_point = one->newest_point,
					  .presence = &one->presence};

	if (strcmp(whose, "team") == 0)
		return forecast_of_team(&all, arena);
	member = named(facts, whose);
	assert_non_null(member);
	return forecast_of_person(&all, member, arena);
}

/* "team at_risk since 2017-08-03: TEXT" */
static bool then(struct Case *one, const char *line)
{
	static const char *const people[] = {"team", "Elena Brandt", "Tom Ybarra", "Priya Nair",
					     "Joanna Pike"};
	char wanted[LINE_BYTES], found[LINE_BYTES], day[DAY_TEXT];
	const char *text = strstr(line, ": "), *whose = NULL;
	struct Forecast forecast;

	for (size_t i = 0; i < N_ITEMS(people); i++)
		if (strncmp(line, people[i], strlen(people[i])) == 0)
			whose = people[i];
	if (!whose || !text)
		return false;
	snprintf(wanted, sizeof wanted, "%.*s", (int)(text - line), line);
	forecast = judge(one, whose);
	snprintf(found, sizeof found, "%s %s%s%s", whose, forecast_verdicts[forecast.verdict].key,
		 forecast.since == DAY_NONE ? "" : " since ",
		 forecast.since == DAY_NONE ? "" : day_iso(forecast.since, day));
	case_told(&one->table, strcmp(found, wanted) == 0 && strstr(forecast.text, text + 2), line,
		  forecast.text);
	return true;
}

static bool take(void *context, char *line)
{
	struct Case *one = context;
	struct Error error;
	char *rest;

	if (case_rest(line, "case")) {
		rule_team_release(&one->made);
		begin(one);
		return true;
	}
	rest = case_rest(line, "then");
	if (rest)
		return then(one, rest);
	rest = case_rest(line, "given");
	return rest && (given_own(one, rest) || rule_team_given(&one->made, rest, &error));
}

static void a_forecast_is_made_as_the_table_says(void **state)
{
	struct Case one = {.table = {.name = "forecast.txt"}};

	(void)state;
	begin(&one);
	case_table_run(&one.table, take, &one, 41);
	rule_team_release(&one.made);
}

static void every_rule_has_a_topic_and_help(void **state)
{
	const struct ForecastTable *const tables[] = {&forecast_team_rules, &forecast_person_rules};

	(void)state;
	for (size_t t = 0; t < N_ITEMS(tables); t++)
		for (size_t i = 0; i < tables[t]->n; i++) {
			assert_non_null(tables[t]->rules[i].find);
			assert_true(strlen(tables[t]->rules[i].topic) > 0);
			assert_true(strlen(tables[t]->rules[i].help) > 10);
		}
}

/* --- The command line --- */

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

static void the_forecast_is_one_object_a_team_or_a_person(void **state)
{
	struct Runner *runner = *state;
	const char *team = LINE(runner, "forecast", "DAL17-03", "--json");
	const char *people = LINE(runner, "forecast", "lakeside", "--people", "--json");

	has(team, "{\"team\": \"DAL17-03\", \"person\": null, \"verdict\": \"at_risk\", "
		  "\"since\": \"20");
	has(team, "\"text\": \"At risk: M");
	has(team, "Attendance of S2 is not yet known.");
	has(people, "\"person\": \"elena.brandt@");
	has(people, "\"verdict\": \"unknown\", \"since\": null");
	has(LINE(runner, "forecast", "tom.ybarra", "--json"), "\"team\": \"DAL17-03\"");
	has(LINE(runner, "forecast"), "POR17-03 Prairie Hematology: At risk: M");
	has(EXPECT(runner, 2, "forecast", "no such team").err,
	    "There is no team or person \"no such team\".");
}

static void the_status_of_a_team_is_its_page(void **state)
{
	struct Runner *runner = *state;
	const char *text = LINE(runner, "status", "lakeside");
	const char *json = LINE(runner, "status", "DAL17-03", "--json");

	has(text, "DAL17-03 Lakeside Oncology\nred: no coach contact for 26 days\n");
	has(text, "baseline mean of 10 weeks 12.1, last phase 9.4, target 9.0: 87 %");
	has(text, "Measures: 1\n  Hours from arrival to start of chemotherapy: 9.1 h on 14 "
		  "Aug. A signal of special-cause variation in the wanted direction since the "
		  "baseline.\n");
	has(LINE(runner, "status", "DAL17-06"), "; missing: from\n");
	has(json, "\"measures\": [{\"measure\": \"DAL17-03-M1\"");
	has(text, "M14 Follow-up data: due 19 Aug 2017, 2 days late");
	has(text, "\nPhase: implementation, session 3 in 44 days\nCore: 3 of 2-4\n"
		  "  Elena Brandt, MD, leader: S1 2 of 2 days, S2 confirmed, S3 "
		  "confirmed\n");
	has(text, "\nSponsor: Judith Marsh, Chief Medical Officer; letter received 9 "
		  "Jan 2017\n"
		  "Coach: Daniel Okafor; last contact 26 Jul (call, 30 min), 26 days "
		  "ago; limit 21\n"
		  "Actions: 1 open\n  Draft PDSA 1: labs the day before; Brandt; 9 "
		  "days late\n");
	has(text, "\n  team 3.0, director 3.0\n");
	has(text, "\nPDSA cycles: 3\n  PDSA 1 ended 26 Jun 2017, adopt: ");
	has(LINE(runner, "status", "POR17-03"), "Cody Laframboise, RN: S1 2 of 2 days, S2 1 of 2");
	has(json, "\"sessions\": [{\"session\": \"DAL17-S1\", \"days\": 2, "
		  "\"attended\": 2, "
		  "\"answer\": \"confirmed\"}");
	has(json, "\"coach\": \"daniel.okafor@faculty.example\",\n  \"last_contact\": 26");
	has(json, "\"due\": \"2017-08-12\"");
	has(json, "\"director_score\": 3");
	has(json, "{\"number\": 2, \"objective\": \"Laboratory drawn at home\"");
	has(json, "\"verdict\": \"at_risk\"");
	has(json, "\"progress\": 87");
	has(json, "{\"milestone\": \"M14\", \"title\": \"Follow-up data\", "
		  "\"state\": \"late\"");
	has(EXPECT(runner, 2, "status", "no such team").err, "no such team");
	text = LINE(runner, "status", "DAL17-09");
	has(text, "\nStage: waitlisted, eligible\nCore: 3 of 2-4\n  Kwame Osei, MD, leader: ");
	has(text, "\nSponsor: ");
	if (strstr(text, "Coach: ") || strstr(text, "Phase: "))
		fail_msg("an application has a coach or a phase:\n%s", text);
}

static void the_board_is_in_the_order_that_is_asked_for(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "board"), "Reason\nDAL17-02  red");
	has(LINE(runner, "board", "--sort", "-aim"), "Reason\nDAL17-03");
	/* What it comes to is of the rows. */
	has(LINE(runner, "board"),
	    "deliverables 97 % (pilot 100 %), days 96 % (92 %), surveys 100");
	has(LINE(runner, "board", "dallas"),
	    "deliverables 95 % (pilot 100 %), days 95 % (92 %), s");
	has(LINE(runner, "board", "portland"), "deliverables 99 % (pilot 100 %), days 96 % (92 %); "
					       "surveys not yet known");
	has(LINE(runner, "board", "coach:okafor"), "deliverables 98 % (pilot 100 %), days 100 %");
	has(LINE(runner, "board", "zzz"), "No team matches.");
	has(LINE(runner, "board", "--sort", "aim"), "Reason\nPOR17-01");
	has(LINE(runner, "board", "--sort", "next_due", "--json"), "[\n  {\"ref\": \"DAL17-01\"");
	has(EXPECT(runner, 2, "board", "--sort", "bogus").err, "bogus");
}

static void the_board_has_the_keys_of_its_columns(void **state)
{
	struct Runner *runner = *state;
	const char *text = LINE(runner, "board", "--json", "name:lakeside");
	static const char *const keys[] = {"code",	   "light",    "score", "trend",
					   "last_contact", "next_due", "aim",	"signal",
					   "data_age",	   "forecast"};

	for (size_t i = 0; i < N_ITEMS(keys); i++)
		has(text, arena_format(&runner->arena, "\"%s\": ", keys[i]));
	has(text, "\"code\": \"DAL17-03\"");
	has(text, "\"aim\": 87, \"signal\": \"better\"");
	has(text, "\"data_age\": 7");
	has(text, "\"trend\": \"down\"");
	has(LINE(runner, "board"), "deliverables 97 % (pilot 100 %)");
}

/* What is late comes first, what waits for a reviewer is not late, and what was
 * waived is due no more. */
static void the_next_due_day_is_the_late_one_until_it_is_handed_in_or_waived(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "board", "--json", "name:lakeside");

	has(before, "\"next_due\": \"2017-08-19\"");
	has(before, "\"aim\": 87");
	has(LINE(runner, "board", "name:lakeside"), "\u22122 d");
	has(LINE(runner, "board", "name:valley"), "+29 d");
	LINE(runner, "milestone", "DAL17-03", "M14", "submit");
	has(LINE(runner, "board", "--json", "name:lakeside"), "\"next_due\": \"2017-09-19\"");
	LINE(runner, "undo");
	LINE(runner, "milestone", "DAL17-03", "M14", "reopen");
	LINE(runner, "milestone", "DAL17-03", "M14", "waive", "--note", "no data of their own");
	has(LINE(runner, "board", "--json", "name:lakeside"), "\"next_due\": \"2017-09-20\"");
	LINE(runner, "undo");
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "board", "--json", "name:lakeside"), before);
}

/* Lakeside's phases at PDSA 1 and 2, and its frozen baseline beside them. */
static void the_frozen_baseline_is_drawn_through_later_phases(void **state)
{
	struct Runner *runner = *state;
	const char *text = LINE(runner, "chart", "DAL17-03-M1");

	has(text, "\u2504\u2504\u2504 baseline 12.10\n");
	has(text, "\u2500 mean 9.40\n");
	has(text, "target 9\n");
	has(LINE(runner, "chart", "DAL17-03-M1", "--plain"), ",,, baseline 12.10\n");
	assert_null(strstr(LINE(runner, "chart", "DAL17-01-M1"), " baseline 48"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_forecast_is_made_as_the_table_says),
		cmocka_unit_test(every_rule_has_a_topic_and_help),
		cmocka_unit_test(the_forecast_is_one_object_a_team_or_a_person),
		cmocka_unit_test(the_status_of_a_team_is_its_page),
		cmocka_unit_test(the_frozen_baseline_is_drawn_through_later_phases),
		cmocka_unit_test(the_board_is_in_the_order_that_is_asked_for),
		cmocka_unit_test(the_board_has_the_keys_of_its_columns),
		cmocka_unit_test(the_next_due_day_is_the_late_one_until_it_is_handed_in_or_waived),
	};

	return cmocka_run_group_tests_name("forecast", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}
