/* The read models of coaching on the demo's season: silent teams first, months, planned calls on
 * both clocks, caseload. */
#include "qtp/coaching.h"
#include "coaching/view_coaching.h"
#include "coaching/view_log.h"
#include "qtp/engine/domain/seed.h"
#include "qtp/engine/index/hooks.h"
#include "qtp/engine/store/store.h"
#include "support/demo.h"
#include "support/folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

struct World {
	struct Arena arena;
	struct Env env;
	struct Domain domain;
	uint64_t last_random;
	char folder[64], path[128];
};

static uint64_t next_random(void *context)
{
	struct World *world = context;

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

static int set_up(void **state)
{
	struct World *world = test_calloc(1, sizeof *world);
	struct Error error = {0};
	struct Store *store;

	if (!folder_make(world->folder, sizeof world->folder, "coaching"))
		return -1;
	snprintf(world->path, sizeof world->path, "%s/demo.qtp", world->folder);
	world->env = (struct Env){.today = day_of("2016-10-03"),
				  .user = "tester",
				  .zone = "UTC",
				  .random = next_random,
				  .now = fixed_now,
				  .context = world};
	struct StoreOptions options = {.path = world->path,
				       .who = "tester",
				       .sources = {next_random, fixed_now, world},
				       .hooks = index_hooks};

	demo_put(world->path, DEMO_LATE);
	if (!store_open(options, &store, &error))
		fail_msg("%s", error.text);
	domain_init(&world->domain, store, &world->env, DAY_NONE);
	*state = world;
	return 0;
}

static int tear_down(void **state)
{
	struct World *world = *state;

	store_close(world->domain.store);
	arena_release(&world->arena);
	unlink(world->path);
	rmdir(world->folder);
	test_free(world);
	return 0;
}

static struct Coaching load(struct World *world, const char *coach)
{
	struct Coaching coaching = {0};
	struct Error error = {0};
	Id id = 0;

	if ((coach &&
	     !domain_resolve(&world->domain, entity_get(KIND_PERSON), coach, &id, &error)) ||
	    !coaching_load(&world->domain, (struct CoachingOf){0, id}, &world->arena, &coaching,
			   &error))
		fail_msg("%s", error.text);
	return coaching;
}

static void silent_teams_come_first(void **state)
{
	struct Coaching coaching = load(*state, NULL);

	assert_int_equal(coaching.n_teams, 16);
	assert_string_equal(coaching.teams[0].team->name, "Lakeside Oncology");
	assert_int_equal(coaching.teams[0].cadence.light, LIGHT_RED);
	assert_int_equal(coaching.teams[0].cadence.days, 26);
	assert_string_equal(coaching.teams[1].team->name, "Fernhollow Cancer Center");
	assert_int_equal(coaching.teams[1].cadence.light, LIGHT_AMBER);
	for (size_t i = 2; i < coaching.n_teams; i++)
		assert_int_equal(coaching.teams[i].cadence.light, LIGHT_FINE);
}

static void teams_of_a_coach_come_before_all_others(void **state)
{
	struct Coaching coaching = load(*state, "Wei Lin");

	assert_int_equal(coaching.n_own, 4);
	for (size_t i = 0; i < coaching.n_teams; i++)
		assert_int_equal(strcmp(coaching.teams[i].coach_name, "Lin") == 0, i < 4);
	assert_string_equal(coaching.teams[4].team->name, "Lakeside Oncology");
}

static void the_view_in_steps_is_the_view_in_one_go(void **state)
{
	struct World *world = *state;
	struct Coaching whole = load(world, NULL), part;
	struct CoachingBuilder *builder;
	struct Error error = {0};

	if (!coaching_begin(&world->domain, (struct CoachingOf){0, 0}, &world->arena, &builder,
			    &error))
		fail_msg("%s", error.text);
	do {
		assert_true(coaching_step(builder, 3, &error));
		coaching_show(builder, &part);
	} while (!part.complete);
	assert_int_equal(part.n_teams, whole.n_teams);
	assert_int_equal(part.n_seen, part.n_all);
	assert_int_equal(part.n_upcoming, whole.n_upcoming);
	assert_int_equal(part.n_unheld, whole.n_unheld);
	assert_int_equal(part.n_coaches, whole.n_coaches);
	for (size_t i = 0; i < whole.n_teams; i++) {
		assert_string_equal(part.teams[i].team->code, whole.teams[i].team->code);
		assert_string_equal(part.teams[i].cadence.why, whole.teams[i].cadence.why);
		assert_int_equal(part.teams[i].n_open_actions, whole.teams[i].n_open_actions);
	}
	for (size_t i = 0; i < whole.n_upcoming; i++) {
		assert_true(part.upcoming[i].contact->record.id ==
			    whole.upcoming[i].contact->record.id);
		assert_int_equal(part.upcoming[i].n_more_teams, whole.upcoming[i].n_more_teams);
	}
	for (size_t i = 0; i < whole.n_coaches; i++) {
		assert_string_equal(part.coaches[i].name, whole.coaches[i].name);
		assert_true(part.coaches[i].minutes_all == whole.coaches[i].minutes_all);
		assert_int_equal(part.coaches[i].n_contacts, whole.coaches[i].n_contacts);
	}
}

static void the_grid_goes_from_the_first_session_to_the_last(void **state)
{
	struct Coaching coaching = load(*state, NULL);
	const struct CoachingTeam *lakeside = &coaching.teams[0];

	assert_int_equal(coaching.n_months, 7);
	assert_int_equal(coaching.months[0], day_of("2017-04-01"));
	assert_int_equal(coaching.months[6], day_of("2017-10-01"));
	assert_int_equal(lakeside->months[4].n_contacts, 0);
	assert_int_equal(lakeside->months[4].n_planned, 1);
	assert_false(lakeside->months[4].judged);
	assert_true(lakeside->months[3].judged);
	assert_true(lakeside->months[3].n_calls >= 1);
	assert_int_equal(lakeside->n_open_actions, 1);
	assert_int_equal(lakeside->n_late_actions, 1);
	assert_true(lakeside->scores[RATER_COACH]->value == 3.0);
}

static void planned_calls_show_both_clocks(void **state)
{
	struct Coaching coaching = load(*state, NULL);
	const struct CoachingCall *summit = NULL;
	char time[DAY_TEXT];

	assert_int_equal(coaching.n_upcoming, 7);
	assert_string_equal(coaching.upcoming[0].team->name, "Lakeside Oncology");
	assert_string_equal(coaching.upcoming[0].zone_text, "CT");
	assert_true(coaching.upcoming[0].same_clock);
	for (size_t i = 0; i < coaching.n_upcoming; i++)
		if (strcmp(coaching.upcoming[i].team->name, "Summit Cancer Care") == 0)
			summit = &coaching.upcoming[i];
	assert_non_null(summit);
	assert_string_equal(summit->zone_text, "PT");
	assert_string_equal(summit->coach_zone_text, "MT");
	assert_false(summit->same_clock);
	assert_string_equal(time_text(summit->coach_start, time), "09:30");
}

static void calls_nobody_has_spoken_for_are_listed(void **state)
{
	struct Coaching coaching = load(*state, NULL);

	assert_int_equal(coaching.n_unheld, 1);
	assert_string_equal(coaching.unheld[0].team->name, "Kestrel Point Hematology");
	assert_int_equal(coaching.unheld[0].contact->day, day_of("2017-08-17"));
}

static void the_caseload_counts_a_webinar_once(void **state)
{
	struct Coaching coaching = load(*state, NULL);
	size_t n_contacts = 0, n_teams = 0;

	assert_int_equal(coaching.n_coaches, 4);
	for (size_t i = 0; i < coaching.n_coaches; i++) {
		n_contacts += coaching.coaches[i].n_contacts;
		n_teams += coaching.coaches[i].n_teams;
		assert_true(coaching.coaches[i].minutes_all > coaching.coaches[i].minutes);
	}
	assert_string_equal(coaching.coaches[0].name, "Daniel Okafor");
	assert_int_equal(coaching.coaches[0].n_red, 1);
	assert_int_equal(n_teams, 16);
	assert_int_equal(n_contacts, 19 + 15);
}

static void an_action_is_read_from_one_line(void **state)
{
	static const struct {
		const char *line, *text, *due;
		bool owned;
	} rows[] = {
		{"Marsh to free 2 h a week / Brandt / fri", "Marsh to free 2 h a week",
		 "2017-08-25", true},
		{"Marsh to free 2 h a week  bran  2017-09-01", "Marsh to free 2 h a week",
		 "2017-09-01", true},
		{"Either / or / Ybarra / +2w", "Either / or", "2017-09-04", true},
		{"Nobody has to / / fri", "Nobody has to", "2017-08-25", false},
		{"Only a text", "Only a text", NULL, false},
		{"A text / 1 sep", "A text", "2017-09-01", false},
		{"A text / priya", "A text", NULL, true},
		{"Weekend cover plan Brandt fri", "Weekend cover plan", "2017-08-25", true},
		{"Weekend cover plan Okafor 8/25 ", "Weekend cover plan", "2017-08-25", true},
		{"Weekend cover plan 2017-08-25", "Weekend cover plan", "2017-08-25", false},
		{"Weekend cover plan Nemo +2w", "Weekend cover plan Nemo", "2017-09-04", false},
		{"Call brandt tomorrow", "Call", "2017-08-22", true},
		{"Weekend cover plan Brandt next fri", "Weekend cover plan", "2017-08-25", true},
		{"Weekend cover plan Brandt 7 sep 2017 ", "Weekend cover plan", "2017-09-07", true},
		{"Weekend cover plan in 2 weeks", "Weekend cover plan", "2017-09-04", false},
		{"Draw chart 7 9", "Draw chart 7 9", NULL, false},
		{"Draw chart 7", "Draw chart 7", NULL, false},
		{"fri", "fri", NULL, false},
	};
	struct World *world = *state;
	struct LogSheet sheet;
	struct Error error = {0};
	Id team;

	if (!domain_resolve(&world->domain, entity_get(KIND_TEAM), "lakeside", &team, &error) ||
	    !log_sheet_load(&world->domain, team, &world->arena, &sheet, &error))
		fail_msg("%s", error.text);
	for (size_t i = 0; i < N(rows); i++) {
		struct LogNewAction action;

		if (!log_parse_action((struct LogReader){&world->domain, &sheet, &world->arena},
				      rows[i].line, &action, &error))
			fail_msg("%s: %s", rows[i].line, error.text);
		assert_string_equal(action.text, rows[i].text);
		assert_int_equal(action.due, rows[i].due ? day_of(rows[i].due) : DAY_NONE);
		assert_int_equal(action.owner != 0, rows[i].owned);
	}
}

/* A name alone says who, not what. */
static void an_action_that_is_only_a_name_is_refused(void **state)
{
	static const char *const lines[] = {"Brandt today", "brandt", "Elena Brandt / / fri",
					    "Brandt / fri"};
	struct World *world = *state;
	struct LogSheet sheet;
	struct Error error = {0};
	Id team;

	if (!domain_resolve(&world->domain, entity_get(KIND_TEAM), "lakeside", &team, &error) ||
	    !log_sheet_load(&world->domain, team, &world->arena, &sheet, &error))
		fail_msg("%s", error.text);
	for (size_t i = 0; i < N(lines); i++) {
		struct LogNewAction action;

		if (log_parse_action((struct LogReader){&world->domain, &sheet, &world->arena},
				     lines[i], &action, &error))
			fail_msg("%s is an action", lines[i]);
		assert_non_null(strstr(error.text, "What does Elena Brandt"));
	}
}

static void a_date_with_a_time_is_read(void **state)
{
	static const struct {
		const char *text, *day, *time;
		Choice hour;
	} rows[] = {
		{"fri 10:00", "2017-08-25", "10:00", CHOICE_NONE},
		{"7 sep 9am", "2017-09-07", "09:00", CHOICE_NONE},
		{"2017-09-07 1:30 pm", "2017-09-07", "13:30", CHOICE_NONE},
		{"sep 7 2017", "2017-09-07", "", CHOICE_NONE},
		{"+2w", "2017-09-04", "", CHOICE_NONE},
		{"2017-11-05 01:30 second", "2017-11-05", "01:30", HOUR_SECOND},
		{"tomorrow 14:00", "2017-08-22", "14:00", CHOICE_NONE},
	};
	struct World *world = *state;
	struct Error error;
	char text[DAY_TEXT];

	for (size_t i = 0; i < N(rows); i++) {
		struct ContactWhen when;

		if (!contact_parse_when(rows[i].text, day_frame(world->domain.today, DAY_COMING),
					&world->arena, &when, &error))
			fail_msg("%s: %s", rows[i].text, error.text);
		assert_int_equal(when.day, day_of(rows[i].day));
		assert_string_equal(time_text(when.start, text), rows[i].time);
		assert_int_equal(when.hour, rows[i].hour);
	}
	assert_false(contact_parse_when("30 feb 10:00", day_frame(world->domain.today, DAY_COMING),
					&world->arena, &(struct ContactWhen){0}, &error));
	assert_false(contact_parse_when("", day_frame(world->domain.today, DAY_COMING),
					&world->arena, &(struct ContactWhen){0}, &error));
}

/* Every minute of the four nights on which clocks change, in both zones: asked about exactly in the
 * hour that is missing or double. */
static void the_nights_of_the_clock_change_are_asked_about(void **state)
{
	static const struct {
		const char *zone, *day;
		const char
			*field; /* what the error is about between 1:00 or 2:00 and an hour later */
		TimeOfDay from;
	} nights[] = {
		{"America/Chicago", "2017-03-12", "start", 120},
		{"America/Chicago", "2017-11-05", "hour", 60},
		{"America/Los_Angeles", "2017-03-12", "start", 120},
		{"America/Los_Angeles", "2017-11-05", "hour", 60},
	};
	struct World *world = *state;

	for (size_t i = 0; i < N(nights); i++) {
		for (TimeOfDay minute = 0; minute < 300; minute++) {
			struct Error error = {0};
			struct Arena arena = {0};
			bool odd = minute >= nights[i].from && minute < nights[i].from + 60;
			bool unique = contact_check_start(
				(struct ContactWhen){day_of(nights[i].day), minute, CHOICE_NONE},
				nights[i].zone, &arena, &error);

			arena_release(&arena);
			assert_int_equal(unique, !odd);
			if (odd)
				assert_string_equal(error.field, nights[i].field);
		}
	}
	(void)world;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(silent_teams_come_first),
		cmocka_unit_test(teams_of_a_coach_come_before_all_others),
		cmocka_unit_test(the_view_in_steps_is_the_view_in_one_go),
		cmocka_unit_test(the_grid_goes_from_the_first_session_to_the_last),
		cmocka_unit_test(planned_calls_show_both_clocks),
		cmocka_unit_test(calls_nobody_has_spoken_for_are_listed),
		cmocka_unit_test(the_caseload_counts_a_webinar_once),
		cmocka_unit_test(an_action_is_read_from_one_line),
		cmocka_unit_test(an_action_that_is_only_a_name_is_refused),
		cmocka_unit_test(a_date_with_a_time_is_read),
		cmocka_unit_test(the_nights_of_the_clock_change_are_asked_about),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
