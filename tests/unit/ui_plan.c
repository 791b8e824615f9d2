/* The planner's hands: sessions moved, agendas copied, members swapped, people merged, seasons
 * cloned, all from the screen. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/store/store.h"
#include "team/view_waitlist.h"
#include "ui_help.h"

static struct Sitting *sit(const char *moment)
{
	struct Sitting *sitting = sitting_make(moment);

	sitting_start(sitting, 24, 80);
	return sitting;
}

static void dump(struct Sitting *sitting, struct Text *text)
{
	struct Error error = {0};

	text_init(text);
	sitting_must(store_dump(sitting->store, false, text, &error), &error);
}

/* Undo gives the file back as it was. */
static void undone_is(struct Sitting *sitting, struct Text *before)
{
	struct Text after;

	sitting_type(sitting, "u");
	dump(sitting, &after);
	assert_string_equal(text_get(before), text_get(&after));
	text_release(before);
	text_release(&after);
}

static Id find(struct Sitting *sitting, enum Kind kind, const char *name)
{
	struct Error error = {0};
	Id id = 0;

	sitting_must(domain_resolve(&sitting->domain, entity_get(kind), name, &id, &error), &error);
	return id;
}

static void the_page_of_a_session_has_its_agenda_with_minutes(void **state)
{
	struct Sitting *sitting = sit("2017-02-20");

	(void)state;
	sitting_type(sitting, "4 <Enter>");
	sitting_shows(sitting, "AGENDA, DAY 1  Wed 5 Apr 2017");
	sitting_shows(sitting, "410 credit minutes");
	sitting_type(sitting, "<Down>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Welcome and introductions"));
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "ALL FIELDS");
	sitting_free(sitting);
}

static void a_move_is_read_first_and_done_by_another_key(void **state)
{
	struct Sitting *sitting = sit("2017-02-20");
	struct Text before;

	(void)state;
	dump(sitting, &before);
	sitting_type(sitting, "4 T apr <Space> 11");
	sitting_shows(sitting, "Tue 11 Apr 2017");
	sitting_type(sitting, "<Ctrl-S>");
	sitting_shows(sitting, "moves from 5-6 Apr 2017 to 11-12 Apr 2017");
	sitting_shows(sitting, "29 agenda items move along");
	sitting_shows(sitting, "Mireille Abadie, Valley Clinic");
	sitting_type(sitting, "<Esc>");
	sitting_shows(sitting, "New first day");
	sitting_type(sitting, "<Ctrl-S> y");
	sitting_shows(sitting, "Moved DAL17-S1 to 11-12 Apr 2017");
	undone_is(sitting, &before);
	sitting_free(sitting);
}

static void a_move_that_cannot_be_says_so_beside_its_field(void **state)
{
	struct Sitting *sitting = sit("2017-02-20");

	(void)state;
	sitting_type(sitting, "4 T 2017-02-01 <Ctrl-S>");
	sitting_shows(sitting, "that day is over");
	sitting_type(sitting, "<Ctrl-X> 2017-07-19 <Ctrl-S>");
	sitting_shows(sitting, "session 2");
	sitting_type(sitting, "<Ctrl-X> nonsense <Ctrl-S>");
	sitting_shows(sitting, "no date");
	sitting_free(sitting);
}

static void a_session_that_is_over_does_not_move(void **state)
{
	struct Sitting *sitting = sit("2017-08-21");

	(void)state;
	sitting_type(sitting, "4 <Home> T");
	sitting_shows(sitting, "is over; only a session to come can be moved");
	sitting_free(sitting);
}

static void an_agenda_is_not_copied_over_another(void **state)
{
	struct Sitting *sitting = sit("2017-02-20");

	(void)state;
	sitting_type(sitting, "4 P POR17-S1 <Ctrl-S>");
	sitting_shows(sitting, "has an agenda already");
	sitting_free(sitting);
}

static void a_person_who_is_there_twice_is_pointed_out_and_merged(void **state)
{
	struct Sitting *sitting = sit("2017-02-20");
	struct Assignment fields[] = {
		{"name", "tom ybarra"}, {"email", "ybarra@elsewhere.example"}, {"title", "Nurse"}};
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error = {0};
	struct Text before;
	Id twin;

	(void)state;
	issues_init(&issues, &arena);
	sitting_must(record_add(&sitting->domain,
				&(struct RecordEdit){.entity = entity_get(KIND_PERSON),
						     .fields = {fields, N_ITEMS(fields)},
						     .force = true,
						     .issues = &issues},
				&twin, &error),
		     &error);
	dump(sitting, &before);
	sitting_type(sitting, ": possible <Space> dup <Enter>");
	sitting_shows(sitting, "same name");
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "goes to the bin");
	sitting_type(sitting, "<Right>");
	sitting_shows(sitting, "tom ybarra");
	sitting_type(sitting, "<Ctrl-S>");
	sitting_shows(sitting, "Merged");
	sitting_shows(sitting, "No two people share a name");
	undone_is(sitting, &before);
	sitting_shows(sitting, "same name");
	arena_release(&arena);
	sitting_free(sitting);
}

static void the_page_of_a_person_points_at_her_twin(void **state)
{
	struct Sitting *sitting = sit("2017-02-20");
	struct Assignment fields[] = {{"name", "ELENA BRANDT"}};
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error = {0};
	Id twin;

	(void)state;
	issues_init(&issues, &arena);
	sitting_must(record_add(&sitting->domain,
				&(struct RecordEdit){.entity = entity_get(KIND_PERSON),
						     .fields = {fields, 1},
						     .force = true,
						     .issues = &issues},
				&twin, &error),
		     &error);
	sitting_type(sitting, "0 / brandt <Enter> <Enter>");
	sitting_shows(sitting, "POSSIBLE DUPLICATES");
	sitting_type(sitting, "<Home> <Enter>");
	sitting_shows(sitting, "goes to the bin");
	sitting_free(sitting);
	arena_release(&arena);
}

static void a_member_is_swapped_on_the_page_of_the_team(void **state)
{
	struct Sitting *sitting = sit("2017-02-20");
	struct Text before;

	(void)state;
	dump(sitting, &before);
	sitting_type(sitting, "3 / lakeside <Enter> <Enter> <Tab> <Tab> <Tab> <Down>");
	sitting_type(sitting, "X magnus <Space> ekstr <Tab> apr <Space> 1 <Ctrl-S>");
	sitting_shows(sitting, "is in the core team of Riverbend Cancer Center, too");
	sitting_type(sitting, "<Esc> <Ctrl-X> <Esc>");
	sitting_type(sitting, "X wei <Space> lin <Tab> apr <Space> 1 <Ctrl-S>");
	sitting_shows(sitting, "has to be asked about");
	sitting_shows(sitting, "DAL17-S1, 5-6 Apr 2017");
	sitting_lacks(sitting, "one team a season");
	sitting_type(sitting, "y");
	sitting_shows(sitting, "Swapped");
	undone_is(sitting, &before);
	sitting_free(sitting);
}

static void a_season_is_cloned_with_a_date_for_each_session(void **state)
{
	static const char *const days[] = {"2018-04-04", "2018-07-18", "2018-10-03",
					   "2018-04-19", "2018-06-27", "2018-10-17"};
	struct Sitting *sitting = sit("2017-08-21");
	struct Text before;

	(void)state;
	dump(sitting, &before);
	sitting_type(sitting, ": clone <Space> the <Enter> 2018 <Ctrl-S>");
	sitting_shows(sitting, "No session has a new date");
	for (size_t i = 0; i < N_ITEMS(days); i++) {
		sitting_type(sitting, "<Tab>");
		sitting_type(sitting, days[i]);
	}
	sitting_type(sitting, "<Ctrl-S>");
	sitting_shows(sitting, "Cloned the season as 2018, with 6 sessions");
	sitting_shows(sitting, "teams were not. Y");
	find(sitting, KIND_SESSION, "DAL18-S2");
	undone_is(sitting, &before);
	sitting_free(sitting);
}

/* The season in view is gone with it. */
static void a_clone_that_is_undone_while_it_is_in_view_leaves_the_season_before(void **state)
{
	struct Sitting *sitting = sit("2017-08-21");

	(void)state;
	sitting_type(sitting, ": clone <Space> the <Enter> 2018 <Ctrl-S>");
	for (int i = 0; i < 6; i++)
		sitting_type(sitting, i % 3 == 0   ? "<Tab> 2018-04-04"
				      : i % 3 == 1 ? "<Tab> 2018-07-18"
						   : "<Tab> 2018-10-03");
	sitting_type(sitting, "<Ctrl-S> Y 2018 <Enter> 2");
	sitting_shows(sitting, "Season 2018");
	sitting_type(sitting, "u");
	sitting_shows(sitting, "Season 2017");
	sitting_shows(sitting, "Valley Clinic");
	sitting_free(sitting);
}

static void applicants_stand_by_stage_with_their_age_under_the_places(void **state)
{
	struct Sitting *sitting = sit("2017-02-20");

	(void)state;
	sitting_type(sitting, "3");
	sitting_shows(sitting, "Dallas: 2 of 8 taken, no one waits");
	sitting_shows(sitting, "Portland: 1 of 8 taken, 7 free, 1 waiting, first in line: Athena");
	sitting_shows(sitting, "Owner");
	assert_non_null(strstr(sitting_cursor_line(sitting), "draft"));
	sitting_type(sitting, "<End>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "waitlisted"));
	sitting_free(sitting);
}

static void accepting_many_says_how_many_and_names_who_is_not_eligible(void **state)
{
	struct Sitting *sitting = sit("2017-02-20");
	struct Text before;

	(void)state;
	dump(sitting, &before);
	sitting_type(sitting, "3 / stage=under_review <Enter>");
	for (int i = 0; i < 4; i++)
		sitting_type(sitting, "<Space>");
	sitting_type(sitting, "A");
	sitting_shows(sitting, "of 4 marked teams: ");
	sitting_shows(sitting, "is not eligible");
	sitting_type(sitting, "n");
	sitting_shows(sitting, "Nothing was done");
	sitting_type(sitting, "A y");
	sitting_shows(sitting, "Accepted");
	undone_is(sitting, &before);
	sitting_free(sitting);
}

static void a_place_that_becomes_free_is_offered_and_nothing_promotes_itself(void **state)
{
	struct Sitting *sitting = sit("2017-02-20");
	struct Waitlist line;
	struct Arena arena = {0};
	struct Error error = {0};

	(void)state;
	sitting_type(sitting, "2 / POR <Enter> W");
	sitting_shows(sitting, "Withdraw POR17-");
	sitting_type(sitting, "y");
	sitting_shows(sitting, "A place in Portland is free; first in line:");
	sitting_must(waitlist_load(&sitting->domain, find(sitting, KIND_COHORT, "POR17"), &arena,
				   &line, &error),
		     &error);
	assert_int_equal(line.n, 1);
	arena_release(&arena);
	sitting_free(sitting);
}

static void the_line_is_changed_by_a_key(void **state)
{
	struct Sitting *sitting = sit("2017-02-20");

	(void)state;
	sitting_type(sitting, "3 / prairie <Enter> L");
	sitting_shows(sitting, "Waitlisted");
	sitting_type(sitting, "<Esc> / stage=waitlisted <Enter> <Down> <");
	sitting_shows(sitting, "is at place 1 in line");
	sitting_shows(sitting, "2 waiting, first in line: Prairie Hematology");
	sitting_type(sitting, "u");
	sitting_shows(sitting, "2 waiting, first in line: Athena Institute");
	sitting_free(sitting);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_page_of_a_session_has_its_agenda_with_minutes),
		cmocka_unit_test(a_move_is_read_first_and_done_by_another_key),
		cmocka_unit_test(a_move_that_cannot_be_says_so_beside_its_field),
		cmocka_unit_test(a_session_that_is_over_does_not_move),
		cmocka_unit_test(an_agenda_is_not_copied_over_another),
		cmocka_unit_test(a_person_who_is_there_twice_is_pointed_out_and_merged),
		cmocka_unit_test(the_page_of_a_person_points_at_her_twin),
		cmocka_unit_test(a_member_is_swapped_on_the_page_of_the_team),
		cmocka_unit_test(a_season_is_cloned_with_a_date_for_each_session),
		cmocka_unit_test(
			a_clone_that_is_undone_while_it_is_in_view_leaves_the_season_before),
		cmocka_unit_test(applicants_stand_by_stage_with_their_age_under_the_places),
		cmocka_unit_test(accepting_many_says_how_many_and_names_who_is_not_eligible),
		cmocka_unit_test(a_place_that_becomes_free_is_offered_and_nothing_promotes_itself),
		cmocka_unit_test(the_line_is_changed_by_a_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
