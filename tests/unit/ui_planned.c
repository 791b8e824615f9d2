/* Planned contacts on the screen: one to come is held in its place, and a log says which one it
 * replaces. */
#include "ui_help.h"

#include "coaching/view_log.h"
#include "qtp/coaching.h"

static struct LogSheet sheet_of(struct Sitting *sitting, struct Arena *arena)
{
	struct LogSheet sheet = {0};
	struct Error error = {0};
	Id id = 0;

	sitting_must(
		domain_resolve(&sitting->domain, entity_get(KIND_TEAM), "Lakeside", &id, &error) &&
			log_sheet_load(&sitting->domain, id, arena, &sheet, &error),
		&error);
	return sheet;
}

static void says(struct Sitting *sitting, const char *text)
{
	if (!strstr(app_message(sitting->app), text))
		fail_msg("the message lacks \"%s\": %s", text, app_message(sitting->app));
}

/* Contacts of Lakeside in a state. */
static size_t count_contacts(struct Sitting *sitting, enum ContactState contact_state)
{
	struct Arena arena = {0};
	struct LogSheet sheet = sheet_of(sitting, &arena);
	const struct CoachingFacts *facts = coaching_of(sheet.team);
	size_t n = 0;

	for (size_t i = 0; i < facts->n_contacts; i++)
		n += facts->contacts[i]->state == (Choice)contact_state;
	arena_release(&arena);
	return n;
}

static void a_call_to_come_is_held_today_in_place_of_its_day(void **state)
{
	struct Sitting *sitting = *state;
	size_t n_planned = count_contacts(sitting, CONTACT_PLANNED),
	       n_held = count_contacts(sitting, CONTACT_HELD);

	sitting_type(sitting, "5 <Tab> <Tab>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Lakeside"));
	sitting_type(sitting, "h");
	sitting_shows(sitting, "It is planned for Tue 22 Aug 2017.");
	sitting_type(sitting, "n");
	assert_int_equal(count_contacts(sitting, CONTACT_PLANNED), n_planned);
	sitting_type(sitting, "h y");
	sitting_shows(sitting, "Mon 21 Aug 2017    Start ____");
	sitting_shows(sitting, "[x] replaces call of 22 Aug 10:00");
	sitting_type(sitting, "Held. <Ctrl-S>");
	says(sitting, "the call planned for 22 Aug 2017");
	assert_int_equal(count_contacts(sitting, CONTACT_PLANNED), n_planned - 1);
	assert_int_equal(count_contacts(sitting, CONTACT_HELD), n_held + 1);
}

/* Nothing is ticked for it, and it can be. */
static void a_log_replaces_a_call_that_was_due_unless_it_is_unticked(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "2 / kestrel <Enter> l");
	sitting_shows(sitting, "[x] replaces call of 17 Aug 10:00");
	sitting_type(sitting, "<Up>");
	sitting_type(sitting, "<PgUp> <Ctrl-U> 8/16 <Tab>");
	sitting_shows(sitting, "[ ] replaces call of 17 Aug 10:00");
	sitting_type(sitting, "<PgUp> <Ctrl-U> 8/18 <Tab>");
	sitting_shows(sitting, "[x] replaces call of 17 Aug 10:00");
	sitting_type(sitting, "<Tab> <Tab> <Tab> <Space>");
	sitting_shows(sitting, "[ ] replaces call of 17 Aug 10:00");
	sitting_type(sitting, "<PgUp> <Ctrl-U> 8/19 <Ctrl-S>");
	says(sitting, "Logged the call with Kestrel Point Hematology.");
	sitting_type(sitting, "5");
	sitting_shows(sitting, "more below: planned and over");
}

static void a_log_of_a_team_without_a_coach_asks_who_held_it(void **state)
{
	struct Sitting *sitting = *state;
	const struct Assignment none = {"coach", ""};
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error = {0};
	Id id;

	issues_init(&issues, &arena);
	sitting_must(
		domain_resolve(&sitting->domain, entity_get(KIND_TEAM), "Saltgrass", &id, &error) &&
			record_set(&sitting->domain,
				   &(struct RecordEdit){.entity = entity_get(KIND_TEAM),
							.fields = {&none, 1},
							.issues = &issues},
				   (struct IdSpan){&id, 1}, &error),
		&error);
	arena_release(&arena);
	sitting_type(sitting, "2 / saltgrass <Enter> l Talked. <Ctrl-S>");
	sitting_shows(sitting, "Say who held it: the team has no coach of its own.");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Coach"));
	sitting_type(sitting, "okafor <Ctrl-S>");
	says(sitting, "Logged the call with Saltgrass Oncology");
}

static int setup(void **state)
{
	return sitting_set_up(state, "2017-08-21");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, sitting_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_call_to_come_is_held_today_in_place_of_its_day),
		TEST(a_log_replaces_a_call_that_was_due_unless_it_is_unticked),
		TEST(a_log_of_a_team_without_a_coach_asks_who_held_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
