/* The season texts that come with the program: what the demo and the templates hold. */
#include "qtp/engine/domain/seed.h"
#include "qtp/engine/index/hooks.h"
#include "qtp/engine/store/records.h"
#include "qtp/engine/store/store.h"
#include "qtp/team/view_team.h"
#include "support/folder.h"
#include "support/rule_team.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { MINUTES_A_DAY = 24 * 60, N_COACHES = 4, TEAMS_A_COACH = 4 };

/* A file made from one season text, with its clock. */
struct Made {
	struct Arena arena;
	struct Domain domain;
	char path[128];
};

struct World {
	char folder[64];
	struct Env env;
	uint64_t last_random;
	struct Made early, late, template_2017, empty;
};

static uint64_t next_random(void *context)
{
	struct World *world = context;

	/* A step that reaches every number before it repeats one. */
	world->last_random =
		world->last_random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return world->last_random;
}

static int64_t fixed_now(void *context)
{
	(void)context;
	return INT64_C(1487548800000000);
}

static Day day_of(const char *text)
{
	Day day = DAY_NONE;

	assert_true(day_parse_iso(text, &day));
	return day;
}

/* `moment` NULL: the template `name`. */
static void make(struct World *world, struct Made *made, const char *name, const char *moment)
{
	struct Error error = {0};
	struct Store *store = NULL;

	snprintf(made->path, sizeof made->path, "%s/%s-%s.qtp", world->folder, name,
		 moment ? moment : "template");
	struct StoreOptions options = {.path = made->path,
				       .who = "tester",
				       .sources = {next_random, fixed_now, world},
				       .hooks = index_hooks};

	if (!store_create(options, &store, &error))
		fail_msg("%s", error.text);
	domain_init(&made->domain, store, &world->env, DAY_NONE);
	if (moment ? !seed_demo(&made->domain, day_of(moment), &error)
		   : !seed_template(&made->domain, name, &error))
		fail_msg("%s", error.text);
	domain_init(&made->domain, store, &world->env, DAY_NONE);
}

static int setup(void **state)
{
	static struct World world;

	if (!folder_make(world.folder, sizeof world.folder, "demo"))
		return -1;
	world.env = (struct Env){.today = day_of("2016-10-03"),
				 .user = "tester",
				 .zone = "UTC",
				 .random = next_random,
				 .now = fixed_now,
				 .context = &world};
	make(&world, &world.early, "demo", DEMO_EARLY);
	make(&world, &world.late, "demo", DEMO_LATE);
	make(&world, &world.template_2017, "qtp-2017", NULL);
	make(&world, &world.empty, "empty", NULL);
	*state = &world;
	return 0;
}

static int teardown(void **state)
{
	struct World *world = *state;
	struct Made *all[] = {&world->early, &world->late, &world->template_2017, &world->empty};

	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		store_close(all[i]->domain.store);
		arena_release(&all[i]->arena);
		unlink(all[i]->path);
	}
	return rmdir(world->folder);
}

static struct Records all_of(struct Made *made, enum Kind kind)
{
	struct ListQuery query = {.entity = entity_get(kind)};
	struct Records records;
	struct Error error = {0};

	if (!store_list(made->domain.store, &query, &made->arena, &records, &error))
		fail_msg("%s", error.text);
	return records;
}

static const struct Session *session_named(const struct Records *sessions, const char *code)
{
	for (size_t i = 0; i < sessions->n; i++) {
		const struct Session *session = records_at(sessions, i);

		if (strcmp(session->code, code) == 0)
			return session;
	}
	fail_msg("there is no session %s", code);
	return NULL;
}

static const struct SessionRow {
	const char *code, *first_day, *last_day;
	int minutes[2]; /* creditable, of each day */
} session_rows[] = {
	{"DAL17-S1", "2017-04-05", "2017-04-06", {410, 405}},
	{"DAL17-S2", "2017-07-19", "2017-07-20", {400, 345}},
	{"DAL17-S3", "2017-10-04", "2017-10-04", {385}},
	{"POR17-S1", "2017-04-20", "2017-04-21", {410, 405}},
	{"POR17-S2", "2017-06-28", "2017-06-29", {400, 345}},
	{"POR17-S3", "2017-10-18", "2017-10-18", {385}},
};
#define N_SESSION_ROWS (sizeof session_rows / sizeof session_rows[0])

static void expect_sessions(struct Made *made)
{
	struct Records sessions = all_of(made, KIND_SESSION);
	char day[DAY_TEXT];

	assert_int_equal(sessions.n, N_SESSION_ROWS);
	for (size_t i = 0; i < N_SESSION_ROWS; i++) {
		const struct Session *session = session_named(&sessions, session_rows[i].code);

		assert_string_equal(day_iso(session->first_day, day), session_rows[i].first_day);
		assert_string_equal(day_iso(session->last_day, day), session_rows[i].last_day);
		assert_null(session->venue);
	}
}

static void the_six_sessions_have_their_dates_and_no_venue(void **state)
{
	struct World *world = *state;

	expect_sessions(&world->early);
	expect_sessions(&world->late);
	expect_sessions(&world->template_2017);
}

/* Minutes of a day on which something creditable runs; what runs side by side counts once. */
static int creditable_minutes(const struct Records *agenda, Id session, Day day)
{
	bool credit[MINUTES_A_DAY] = {false};
	int total = 0;

	for (size_t i = 0; i < agenda->n; i++) {
		const struct Agenda *item = records_at(agenda, i);

		if (item->session != session || item->day != day || item->ama != CHOICE_YES)
			continue;
		assert_int_equal(item->ancc, CHOICE_YES);
		for (int64_t minute = item->start; minute < item->start + item->minutes; minute++)
			credit[minute] = true;
	}
	for (int minute = 0; minute < MINUTES_A_DAY; minute++)
		total += credit[minute];
	return total;
}

static void expect_credit(struct Made *made)
{
	struct Records sessions = all_of(made, KIND_SESSION), agenda = all_of(made, KIND_AGENDA);

	for (size_t i = 0; i < N_SESSION_ROWS; i++) {
		const struct Session *session = session_named(&sessions, session_rows[i].code);

		for (Day day = session->first_day; day <= session->last_day; day++) {
			int expected = session_rows[i].minutes[day - session->first_day];
			int minutes = creditable_minutes(&agenda, session->record.id, day);

			if (minutes != expected)
				fail_msg("%s, day %d: %d minutes, not %d", session->code,
					 day - session->first_day + 1, minutes, expected);
		}
	}
}

static void the_five_days_of_each_city_carry_their_credit_minutes(void **state)
{
	struct World *world = *state;

	expect_credit(&world->early);
	expect_credit(&world->late);
	expect_credit(&world->template_2017);
}

static bool overlap(const struct Agenda *left, const struct Agenda *right)
{
	return left->day == right->day && left->session == right->session &&
	       left->start < right->start + right->minutes &&
	       right->start < left->start + left->minutes;
}

static bool side_by_side(const struct Agenda *left, const struct Agenda *right)
{
	return left->parallel && right->parallel && strcmp(left->parallel, right->parallel) == 0;
}

static void expect_no_overlap(struct Made *made)
{
	struct Records agenda = all_of(made, KIND_AGENDA);

	for (size_t i = 0; i < agenda.n; i++) {
		const struct Agenda *left = records_at(&agenda, i);

		assert_in_range(left->start, 7 * 60, 18 * 60 + 30 - left->minutes);
		for (size_t k = 0; k < i; k++) {
			const struct Agenda *right = records_at(&agenda, k);

			if (!overlap(left, right))
				continue;
			if (!side_by_side(left, right))
				fail_msg("%s overlaps %s", left->code, right->code);
			if (left->faculty && left->faculty == right->faculty)
				fail_msg("%s and %s share faculty", left->code, right->code);
		}
	}
}

static void agenda_items_overlap_only_side_by_side_with_other_faculty(void **state)
{
	struct World *world = *state;

	expect_no_overlap(&world->late);
	expect_no_overlap(&world->template_2017);
}

struct TeamRow {
	const char *code, *stage, *failing; /* keys of rules that fail; in brackets when waived */
};

static const struct TeamRow early_rows[] = {
	{"DAL17-01", "accepted", ""},
	{"DAL17-02", "accepted", ""},
	{"DAL17-03", "under_review", ""},
	{"DAL17-04", "under_review", " letter"},
	{"DAL17-05", "submitted", " sessions sponsor"},
	{"DAL17-06", "incomplete", " problem"},
	{"DAL17-07", "submitted", " core_size"},
	{"DAL17-08", "draft", " one_leader leader_standing sessions letter"},
	{"DAL17-09", "incomplete", " leader_member sessions"},
	{"POR17-01", "accepted", " (sessions)"},
	{"POR17-02", "under_review", ""},
	{"POR17-03", "submitted", " sessions"},
	{"POR17-04", "waitlisted", ""},
	{"POR17-05", "under_review", ""},
	{"POR17-06", "draft",
	 " one_leader leader_profession leader_member leader_standing sessions sponsor letter"},
	{"POR17-07", "submitted", " leader_profession"},
	{"POR17-08", "submitted", " sessions sponsor one_team"},
	{"POR17-09", "incomplete", " sessions one_team"},
};

static const struct TeamRow late_rows[] = {
	{"DAL17-01", "accepted", " sessions"},
	{"DAL17-02", "accepted", " leader_member"},
	{"DAL17-03", "accepted", ""},
	{"DAL17-04", "accepted", ""},
	{"DAL17-05", "accepted", " sessions"},
	{"DAL17-06", "accepted", ""},
	{"DAL17-07", "accepted", ""},
	{"DAL17-08", "accepted", ""},
	{"DAL17-09", "waitlisted", ""},
	{"POR17-01", "accepted", ""},
	{"POR17-02", "accepted", " sessions"},
	{"POR17-03", "accepted", ""},
	{"POR17-04", "accepted", ""},
	{"POR17-05", "accepted", ""},
	{"POR17-06", "accepted", ""},
	{"POR17-07", "accepted", ""},
	{"POR17-08", "withdrawn", " sessions sponsor one_team"},
	{"POR17-09", "accepted", ""},
};

static const char *failing_rules(const struct Eligibility *eligibility, struct Arena *arena)
{
	const char *failing = "";

	for (size_t i = 0; i < eligibility->n_findings; i++) {
		const struct RuleFinding *finding = &eligibility->findings[i];
		const char *key = eligibility_rules[finding->rule].key;

		if (finding->verdict == VERDICT_FAIL)
			failing = arena_format(arena, "%s %s", failing, key);
		else if (finding->verdict == VERDICT_WAIVED)
			failing = arena_format(arena, "%s (%s)", failing, key);
	}
	return failing;
}

static struct TeamFacts team_facts_of(struct Made *made, const char *code)
{
	struct TeamFacts *facts = NULL;
	struct Error error = {0};
	size_t n = 0;
	Id id;

	if (!domain_resolve(&made->domain, entity_get(KIND_TEAM), code, &id, &error) ||
	    !team_load_facts(&(struct Loading){&made->domain, DEPTH_WHOLE, &made->arena},
			     (struct IdSpan){&id, 1}, &facts, &n, &error))
		fail_msg("%s: %s", code, error.text);
	assert_int_equal(n, 1);
	return facts[0];
}

static void expect_teams(struct Made *made, const struct TeamRow rows[], size_t n)
{
	const struct Field *stage = entity_field(entity_get(KIND_TEAM), "stage");

	assert_int_equal(all_of(made, KIND_TEAM).n, n);
	for (size_t i = 0; i < n; i++) {
		struct TeamFacts facts = team_facts_of(made, rows[i].code);
		const char *failing = failing_rules(&facts.eligibility, &made->arena);
		const char *key = stage->choices[facts.team->stage].key;

		if (strcmp(failing, rows[i].failing) != 0 || strcmp(key, rows[i].stage) != 0)
			fail_msg("%s is %s and fails [%s], not %s and [%s]", rows[i].code, key,
				 failing, rows[i].stage, rows[i].failing);
	}
}

static void in_february_each_application_fails_what_it_is_made_to_fail(void **state)
{
	struct World *world = *state;

	expect_teams(&world->early, early_rows, sizeof early_rows / sizeof early_rows[0]);
}

static void in_august_sixteen_teams_are_accepted_and_four_need_attention(void **state)
{
	struct World *world = *state;

	expect_teams(&world->late, late_rows, sizeof late_rows / sizeof late_rows[0]);
}

static void harborview_is_told_whose_membership_and_which_session(void **state)
{
	struct World *world = *state;
	struct TeamFacts facts = team_facts_of(&world->early, "DAL17-09");
	const struct Eligibility *found = &facts.eligibility;

	assert_non_null(strstr(rule_finding(found, "leader_member")->text, "Osei"));
	assert_non_null(strstr(rule_finding(found, "leader_member")->text, "31 Jan 2017"));
	assert_non_null(strstr(rule_finding(found, "sessions")->text,
			       "Ana Ruiz has not confirmed session 2"));
	assert_int_equal(rule_finding(found, "larger_team")->verdict, VERDICT_WARNING);
}

static void the_demo_clock_is_the_moment_asked_for(void **state)
{
	struct World *world = *state;

	assert_true(world->early.domain.demo_clock);
	assert_int_equal(world->early.domain.today, day_of(DEMO_EARLY));
	assert_int_equal(world->late.domain.today, day_of(DEMO_LATE));
	assert_false(world->template_2017.domain.demo_clock);
}

static void eighteen_practices_one_abroad_and_one_paid_by_a_grant(void **state)
{
	struct World *world = *state;
	struct Records practices = all_of(&world->late, KIND_PRACTICE);
	struct Records teams = all_of(&world->late, KIND_TEAM);
	const struct Field *payer = entity_field(entity_get(KIND_TEAM), "payer");
	int n_abroad = 0, n_granted = 0;

	assert_int_equal(practices.n, 18);
	for (size_t i = 0; i < practices.n; i++) {
		const struct Practice *practice = records_at(&practices, i);

		n_abroad += strcmp(practice->country, "USA") != 0;
	}
	for (size_t i = 0; i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		n_granted += strcmp(payer->choices[team->payer].key, "grant") == 0;
	}
	assert_int_equal(n_abroad, 1);
	assert_int_equal(n_granted, 1);
}

static void one_physician_has_no_licence_number_and_a_fellow_leads(void **state)
{
	struct World *world = *state;
	struct Records people = all_of(&world->late, KIND_PERSON);
	int n_without = 0, n_fellows = 0;

	assert_in_range(people.n, 70, 85);
	assert_in_range(all_of(&world->early, KIND_PERSON).n, 70, 85);
	for (size_t i = 0; i < people.n; i++) {
		const struct Person *person = records_at(&people, i);

		n_without += person->profession == PROFESSION_PHYSICIAN && !person->licence;
		n_fellows += person->fellow == CHOICE_YES;
	}
	assert_int_equal(n_without, 1);
	assert_int_equal(n_fellows, 1);
}

static int teams_of_coach(const struct Records *teams, Id coach)
{
	int n_teams = 0;

	for (size_t i = 0; i < teams->n; i++) {
		const struct Team *team = records_at(teams, i);

		n_teams += team->coach == coach;
	}
	return n_teams;
}

static void every_coach_has_four_teams(void **state)
{
	struct World *world = *state;
	struct Records people = all_of(&world->late, KIND_PERSON);
	struct Records teams = all_of(&world->late, KIND_TEAM);
	int n_coaches = 0;

	for (size_t i = 0; i < people.n; i++) {
		const struct Person *person = records_at(&people, i);
		int n_teams = teams_of_coach(&teams, person->record.id);

		assert_int_equal(n_teams, person->coach == CHOICE_YES ? TEAMS_A_COACH : 0);
		n_coaches += person->coach == CHOICE_YES;
	}
	assert_int_equal(n_coaches, N_COACHES);
}

static void a_template_brings_no_people_and_the_empty_one_nothing(void **state)
{
	struct World *world = *state;

	assert_int_equal(all_of(&world->template_2017, KIND_SEASON).n, 1);
	assert_int_equal(all_of(&world->template_2017, KIND_COHORT).n, 2);
	assert_int_equal(all_of(&world->template_2017, KIND_PERSON).n, 0);
	assert_int_equal(all_of(&world->template_2017, KIND_PRACTICE).n, 0);
	assert_int_equal(all_of(&world->template_2017, KIND_TEAM).n, 0);
	for (int kind = 0; kind < N_KINDS; kind++) {
		if (entity_get((enum Kind)kind))
			assert_int_equal(all_of(&world->empty, (enum Kind)kind).n, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_six_sessions_have_their_dates_and_no_venue),
		cmocka_unit_test(the_five_days_of_each_city_carry_their_credit_minutes),
		cmocka_unit_test(agenda_items_overlap_only_side_by_side_with_other_faculty),
		cmocka_unit_test(in_february_each_application_fails_what_it_is_made_to_fail),
		cmocka_unit_test(in_august_sixteen_teams_are_accepted_and_four_need_attention),
		cmocka_unit_test(harborview_is_told_whose_membership_and_which_session),
		cmocka_unit_test(the_demo_clock_is_the_moment_asked_for),
		cmocka_unit_test(eighteen_practices_one_abroad_and_one_paid_by_a_grant),
		cmocka_unit_test(one_physician_has_no_licence_number_and_a_fellow_leads),
		cmocka_unit_test(every_coach_has_four_teams),
		cmocka_unit_test(a_template_brings_no_people_and_the_empty_one_nothing),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
