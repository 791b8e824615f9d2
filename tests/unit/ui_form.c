/* Forms on the screen: fields, faults, completion, drafts, conflicts, arguments of commands, who
 * can come. */
#include "ui_help.h"

#include "qtp/engine/base/math.h"

#include "qtp/engine/store/store.h"
#include "qtp/engine/term/event.h"
#include "qtp/people.h"

#define SECOND INT64_C(1000000)

static Id person_named(struct Sitting *sitting, const char *name)
{
	struct Error error = {0};
	Id id = 0;

	sitting_must(domain_resolve(&sitting->domain, entity_get(KIND_PERSON), name, &id, &error),
		     &error);
	return id;
}

static const char *phone_of(struct Sitting *sitting, Id id, struct Arena *arena)
{
	struct Error error = {0};
	struct Person person;

	sitting_must(
		store_get(sitting->store, (struct KindId){KIND_PERSON, id}, &person, arena, &error),
		&error);
	return person.phone ? person.phone : "";
}

static void a_new_record_is_saved_with_what_was_typed(void **state)
{
	struct Sitting *sitting = *state;
	struct Arena arena = {0};

	sitting_type(sitting, "0 a Zz <Space> Top <Tab> <Tab> <Tab> 555 <Ctrl-S>");
	assert_non_null(strstr(app_message(sitting->app), "The person is added."));
	assert_string_equal(phone_of(sitting, person_named(sitting, "Zz Top"), &arena), "555");
	arena_release(&arena);
}

static void all_faults_stand_beside_their_fields_at_once_and_nothing_is_written(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_type(sitting, "0 a <Tab> <Tab> bad <Tab> <Tab> <Tab> no <Space> such <Ctrl-S>");
	sitting_shows(sitting, "is no e-mail address");
	sitting_shows(sitting, "no such");
	sitting_shows(sitting, "Not saved yet: see 3 fields, the first under the cursor.");
	assert_null(strstr(strstr(sitting_screen(sitting), "is no e-mail address") + 1,
			   "is no e-mail address"));
	assert_non_null(strstr(sitting_cursor_line(sitting), "Name"));
	assert_int_equal(store_last_operation(sitting->store), before);
}

static void every_field_is_reached_backwards_without_losing_text(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a abc <Tab> def <Tab> ghi <S-Tab> <S-Tab>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "abc"));
	sitting_type(sitting, "<Down>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "def"));
	sitting_type(sitting, "<Up> <Up>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "abc"));
}

static void a_date_is_echoed_in_full_at_once(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 <Enter> <Tab> e <Tab> <Tab> apr <Space> 5");
	sitting_shows(sitting, "Tue 5 Apr 2016, 321 days ago");
	sitting_type(sitting, "<Ctrl-U> 30 <Space> feb");
	sitting_lacks(sitting, "no date");
	sitting_type(sitting, "<Down>");
	sitting_shows(sitting, "no date");
}

/* Ctrl-Z stops the program where no text is typed. */
static void ctrl_z_takes_back_what_was_typed(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Quincy <Ctrl-U>");
	sitting_lacks(sitting, "Quincy");
	sitting_type(sitting, "<Ctrl-Z>");
	sitting_shows(sitting, "Quincy");
	sitting_type(sitting, "<Esc> <Ctrl-Z>");
	sitting_lacks(sitting, "does nothing");
	sitting_shows(sitting, "People");
}

static void a_name_that_is_none_is_refused_without_verbs_of_the_command_line(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 <Enter> <Tab> e <S-Tab> zz9 <Ctrl-S>");
	sitting_shows(sitting, "There is no practice");
	sitting_lacks(sitting, "qtp list");
}

static void a_choice_steps_with_the_arrows_and_the_space(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> <Right>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "physician"));
	sitting_type(sitting, "<Space>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "nurse"));
	sitting_type(sitting, "<Left> <Left>");
	assert_null(strstr(sitting_cursor_line(sitting), "physician"));
}

static void a_reference_is_completed_from_own_data(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Zz <Down> <Down> <Down> <Down> <Down> lakes");
	sitting_shows(sitting, "Lakeside Oncology");
	sitting_type(sitting, "<Down> <Enter> <Up>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Lakeside Oncology"));
	sitting_type(sitting, "<Ctrl-S>");
	assert_non_null(strstr(app_message(sitting->app), "is added"));
}

static void a_paste_is_text_and_presses_no_key(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a");
	sitting_event(sitting, (struct Event){.type = EVENT_PASTE, .text = "q\ny"});
	sitting_shows(sitting, "New person");
	assert_non_null(strstr(sitting_screen(sitting), "q"));
}

static void a_draft_is_kept_by_esc_offered_again_and_thrown_away_on_request(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Unfinished <Esc>");
	assert_non_null(strstr(app_message(sitting->app), "draft"));
	sitting_type(sitting, "a");
	sitting_shows(sitting, "Unfinished");
	assert_non_null(strstr(app_message(sitting->app), "Ctrl-X"));
	sitting_type(sitting, "<Ctrl-X>");
	sitting_lacks(sitting, "Unfinished");
	sitting_type(sitting, "<Esc> a");
	sitting_lacks(sitting, "Unfinished");
}

static void what_was_thrown_away_last_is_kept_until_the_form_is_saved(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Unfinished <Ctrl-X> <Esc>");
	sitting_stop(sitting);
	sitting_start(sitting, 24, 80);
	sitting_type(sitting, "0 a");
	sitting_shows(sitting, "What you threw away here last is kept: Ctrl-X brings it back.");
	sitting_type(sitting, "<Ctrl-X>");
	sitting_shows(sitting, "Unfinished");
	sitting_type(sitting, "<Ctrl-X> Another <Ctrl-S> a <Ctrl-X>");
	sitting_shows(sitting, "Nothing is typed here that could be thrown away.");
	sitting_lacks(sitting, "Unfinished");
}

static void a_change_of_a_field_is_undone_and_made_again_in_it(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a First <Space> word <Ctrl-U>");
	sitting_lacks(sitting, "First");
	sitting_type(sitting, "<Ctrl-_>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "First word"));
	sitting_type(sitting, "<Ctrl-_>");
	assert_null(strstr(sitting_cursor_line(sitting), "word"));
	assert_non_null(strstr(sitting_cursor_line(sitting), "First"));
	sitting_type(sitting, "<Ctrl-R> <Tab> <S-Tab>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "First word"));
	sitting_type(sitting, "<Ctrl-X> <Ctrl-_>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "First word"));
}

static void a_form_left_unfinished_is_told_of_at_the_start(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Halfway <Esc>");
	sitting_stop(sitting);
	sitting_start(sitting, 24, 80);
	while (app_work(sitting->app))
		app_paint(sitting->app);
	sitting_shows(sitting, "New person was left unfinished; it goes on where it is opened");
}

/* Half a second after a key, though others follow it without a pause. */
static void a_draft_is_on_disk_half_a_second_after_each_key(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a");
	for (int i = 0; i < 5; i++) {
		sitting_type(sitting, "x");
		sitting->now += SECOND / 10;
	}
	sitting_type(sitting, "y");
	sitting_stop(sitting);
	sitting_start(sitting, 24, 80);
	sitting_type(sitting, "0 a");
	sitting_shows(sitting, "xxxx");
}

static void a_draft_is_on_disk_though_nothing_else_is_typed(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Halfway");
	assert_in_range(app_timeout(sitting->app), 1, 500);
	sitting->now += SECOND / 2;
	sitting_event(sitting, (struct Event){.type = EVENT_WAKE});
	assert_int_equal(app_timeout(sitting->app), -1);
	/* As after a crash: nothing was said, nothing closed. */
	sitting_stop(sitting);
	sitting_start(sitting, 24, 80);
	sitting_type(sitting, "0 a");
	sitting_shows(sitting, "Halfway");
}

/* The reason why a milestone is waived, typed at the foot of the matrix. */
static void a_line_at_the_foot_is_a_draft_as_well(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "6 m w Unreadable");
	assert_in_range(app_timeout(sitting->app), 1, 500);
	sitting->now += SECOND / 2;
	sitting_event(sitting, (struct Event){.type = EVENT_WAKE});
	sitting_stop(sitting); /* as after a crash: nothing was closed */
	sitting_start(sitting, 24, 80);
	sitting_type(sitting, "6 m w");
	sitting_shows(sitting, "Unreadable");
	sitting_type(sitting, "<Ctrl-U>");
	sitting_lacks(sitting, "Unreadable");
	sitting_type(sitting, "<Ctrl-_> <End> x <Enter>");
	sitting_stop(sitting);
	sitting_start(sitting, 24, 80);
	sitting_type(sitting, "6 m w");
	sitting_shows(sitting, "waived:");
	sitting_lacks(sitting, "waived: Unreadable");
}

/* Where a line is typed, after what it is left or taken with, and what is seen of it. */
static const struct {
	const char *open, *typed, *left, *label;
} lines[] = {
	{":", "accept <Space> lake", "<Esc>", "actions: accept lake"},
	{":", "no <Space> such", "<Esc> <Esc> :", "actions: no such"},
	{":", "people", "<Enter> :", "actions: people"},
	{"<Ctrl-F>", "okafor", "<Esc> <Esc> <Ctrl-F>", "anything: okafor"},
	{"<Ctrl-F>", "okafor", "<Enter> <Ctrl-F>", "anything: okafor"},
	{"0 /", "okafor", "<Esc> /", " /okafor"},
	{"0 /", "okafor", "<Enter> <Esc> /", " /okafor"},
	{"3 /", "stage:draft", "<Esc> /", " /stage:draft"},
	{"1 /", "Saltgrass", "<Enter> /", "Find: Saltgrass"},
	{"gh /", "who:okafor", "<Enter> <Esc> /", "\n who:okafor"},
	{"5 /", "pharmacy", "<Esc> <Esc> /", "pharmacy"},
};

static void a_line_that_was_left_or_taken_is_there_again_with_up(void **state)
{
	struct Sitting *sitting = *state;

	for (size_t i = 0; i < N_ITEMS(lines); i++) {
		sitting_stop(sitting);
		sitting_start(sitting, 24, 80);
		sitting_type(sitting, lines[i].open);
		sitting_type(sitting, lines[i].typed);
		sitting_shows(sitting, lines[i].label);
		sitting_type(sitting, lines[i].left);
		sitting_lacks(sitting, lines[i].label);
		sitting_type(sitting, "<Up>");
		sitting_shows(sitting, lines[i].label);
	}
}

/* It may be what was typed half a second ago. */
static void up_takes_nothing_of_what_is_being_typed(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 / oka");
	sitting->now += SECOND / 2;
	sitting_event(sitting, (struct Event){.type = EVENT_WAKE});
	sitting_type(sitting, "for <Up>");
	sitting_shows(sitting, " /okafor");
	sitting_type(sitting, "<Enter> / <Up>");
	sitting_shows(sitting, " /okafor");
}

/* As after a crash: nothing was closed. */
static void a_line_that_was_typed_is_on_disk_in_half_a_second(void **state)
{
	struct Sitting *sitting = *state;

	for (size_t i = 0; i < N_ITEMS(lines); i++) {
		sitting_stop(sitting);
		sitting_start(sitting, 24, 80);
		sitting_type(sitting, lines[i].open);
		sitting_type(sitting, "other");
		sitting_type(sitting, "<Ctrl-U>");
		sitting_type(sitting, lines[i].typed);
		sitting->now += SECOND / 2;
		sitting_event(sitting, (struct Event){.type = EVENT_WAKE});
		sitting_stop(sitting);
		sitting_start(sitting, 24, 80);
		sitting_type(sitting, lines[i].open);
		if (!strstr(sitting_screen(sitting), lines[i].label))
			sitting_type(sitting, "<Up>");
		sitting_shows(sitting, lines[i].label);
	}
}

static void a_signal_to_end_keeps_the_draft(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Hurry");
	assert_int_equal(sitting_event(sitting, (struct Event){.type = EVENT_QUIT, .signal = 15}),
			 APP_ENDS);
	sitting_stop(sitting);
	sitting_start(sitting, 24, 80);
	sitting_type(sitting, "0 a");
	sitting_shows(sitting, "Hurry");
}

static void a_saved_form_leaves_no_draft(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Done");
	sitting->now += 2 * SECOND;
	sitting_event(sitting, (struct Event){.type = EVENT_WAKE});
	sitting_type(sitting, "<Ctrl-S> a");
	sitting_lacks(sitting, "Done");
}

/* Another process changes a person's phone. */
static void change_phone_elsewhere(struct Sitting *sitting, Id id, const char *phone)
{
	struct StoreOptions options = sitting_options(sitting);
	struct Assignment assignment = {"phone", phone};
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error = {0};
	struct Domain domain;
	struct Store *store;

	options.who = "somebody";
	issues_init(&issues, &arena);
	sitting_must(store_open(options, &store, &error), &error);
	domain_init(&domain, store, &sitting->env, DAY_NONE);
	sitting_must(record_set(&domain,
				&(struct RecordEdit){.entity = entity_get(KIND_PERSON),
						     .fields = {&assignment, 1},
						     .issues = &issues},
				(struct IdSpan){&id, 1}, &error),
		     &error);
	store_close(store);
	arena_release(&arena);
}

static void two_edits_of_one_field_tell_the_second_who_and_keep_its_text(void **state)
{
	struct Sitting *sitting = *state;
	Id id = person_named(sitting, "Wei Lin");
	struct Arena arena = {0};

	sitting_type(sitting, "0 / wei <Space> lin <Enter> e <Tab> <Tab> <Tab> <Ctrl-U> mine");
	change_phone_elsewhere(sitting, id, "theirs");
	sitting_type(sitting, "<Ctrl-S>");
	sitting_shows(sitting, "somebody");
	sitting_shows(sitting, "mine");
	assert_string_equal(phone_of(sitting, id, &arena), "theirs");
	sitting_type(sitting, "<Ctrl-S>");
	assert_string_equal(phone_of(sitting, id, &arena), "mine");
	arena_release(&arena);
}

static void what_is_typed_into_a_record_that_has_gone_to_the_bin_is_kept_and_not_saved(void **state)
{
	struct Sitting *sitting = *state;
	struct Assignment name = {"name", "Zed Zuber"};
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error = {0};
	Id id;

	issues_init(&issues, &arena);
	sitting_must(record_add(&sitting->domain,
				&(struct RecordEdit){.entity = entity_get(KIND_PERSON),
						     .fields = {&name, 1},
						     .issues = &issues},
				&id, &error),
		     &error);
	sitting_type(sitting, "0 / zed <Enter> e <Tab> <Tab> <Tab> <Ctrl-U> mine");
	sitting_must(record_remove(&sitting->domain, entity_get(KIND_PERSON), &id, 1, &error),
		     &error);
	for (int i = 0; i < 2; i++) {
		sitting_type(sitting, "<Ctrl-S>");
		sitting_shows(sitting, "was put into the bin in the meantime");
		sitting_shows(sitting, "mine");
		assert_string_equal(phone_of(sitting, id, &arena), "");
	}
	sitting_must(record_restore(&sitting->domain, entity_get(KIND_PERSON), id, &error), &error);
	sitting_type(sitting, "<Ctrl-S>");
	assert_string_equal(phone_of(sitting, id, &arena), "mine");
	arena_release(&arena);
}

static void what_another_process_changes_appears_without_being_asked(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 / wei <Space> lin <Enter> <Enter>");
	sitting_lacks(sitting, "777 888");
	change_phone_elsewhere(sitting, person_named(sitting, "Wei Lin"), "777 888");
	sitting_event(sitting, (struct Event){.type = EVENT_WAKE});
	sitting_shows(sitting, "777 888");
}

static void a_waiver_asks_for_its_rule_and_reason(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_type(sitting, "3 / harborview <Enter> <Enter> R <Ctrl-S>");
	assert_int_equal(store_last_operation(sitting->store), before);
	sitting_type(sitting, "sessions <Tab> Video <Ctrl-S>");
	assert_int_equal(store_last_operation(sitting->store), before + 1);
	assert_non_null(strstr(app_message(sitting->app), "Waived"));
}

static void answers_are_noted_with_one_key_a_cell(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / harborview <Enter> <Enter> c n");
	sitting_shows(sitting, "no");
	sitting_type(sitting, "u");
	sitting_shows(sitting, "undo: ");
	sitting_type(sitting, "<Right> <Space>");
	sitting_type(sitting, "<Esc>");
	sitting_shows(sitting, "ELIGIBILITY");
}

static void a_member_added_on_a_team_page_belongs_to_the_team(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / harborview <Enter> <Enter> a");
	sitting_shows(sitting, "New member");
	sitting_shows(sitting, "Harborview Oncology");
	sitting_type(sitting, "wei <Ctrl-S>");
	sitting_shows(sitting, "The member is added.");
	sitting_type(sitting, "<End>");
	sitting_shows(sitting, "Wei Lin");
}

/* --- After a record was added --- */

static void the_cursor_goes_to_the_record_that_was_added(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Mona <Space> Middle <Ctrl-S>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Mona Middle"));
	sitting_type(sitting, "3 / harborview <Enter> <Enter> a wei <Ctrl-S>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Wei Lin"));
	sitting_type(sitting, "4 <Right> a +247d <Tab> +247d <Ctrl-S> <Ctrl-S>");
	sitting_shows(sitting, "The session is added.");
	assert_non_null(strstr(sitting_cursor_line(sitting), "25 Oct"));
}

static void who_is_not_in_the_file_yet_is_added_from_the_field_that_names_her(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / harborview <Enter> <Enter> a João <Space> Ávila");
	sitting_shows(sitting, "Ctrl-N adds a new one");
	sitting_type(sitting, "<Ctrl-N>");
	sitting_shows(sitting, "New person");
	assert_non_null(strstr(sitting_cursor_line(sitting), "João Ávila"));
	sitting_type(sitting, "<Ctrl-S>");
	sitting_shows(sitting, "New member");
	assert_non_null(strstr(sitting_cursor_line(sitting), "João Ávila"));
	sitting_type(sitting, "<Tab> <Ctrl-N>");
	sitting_shows(sitting, "This field names no other record.");
	sitting_type(sitting, "<Ctrl-S>");
	sitting_shows(sitting, "The member is added.");
	assert_non_null(strstr(sitting_cursor_line(sitting), "João Ávila"));
}

static void a_filter_that_hides_the_new_record_is_given_up_with_a_word(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 / okafor <Enter> a Mona <Space> Middle <Ctrl-S>");
	sitting_shows(sitting, "The filter hid it, so all are shown again.");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Mona Middle"));
	sitting_type(sitting, "/ mona <Enter> a Mona <Space> Second <Ctrl-S>");
	sitting_lacks(sitting, "The filter hid it");
	sitting_shows(sitting, "/mona");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Mona Second"));
}

static void a_new_record_that_a_view_does_not_show_is_found_by_its_words(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "2 a dal <Tab> <Tab> <Tab> New <Space> Leaf <Ctrl-S>");
	sitting_shows(sitting, "The team is added.");
	sitting_shows(sitting, "it is in Applicants, key 3.");
}

static int setup(void **state)
{
	return sitting_set_up(state, "2017-02-20");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, sitting_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_new_record_is_saved_with_what_was_typed),
		TEST(all_faults_stand_beside_their_fields_at_once_and_nothing_is_written),
		TEST(every_field_is_reached_backwards_without_losing_text),
		TEST(a_date_is_echoed_in_full_at_once),
		TEST(ctrl_z_takes_back_what_was_typed),
		TEST(a_name_that_is_none_is_refused_without_verbs_of_the_command_line),
		TEST(a_choice_steps_with_the_arrows_and_the_space),
		TEST(a_reference_is_completed_from_own_data),
		TEST(a_paste_is_text_and_presses_no_key),
		TEST(a_draft_is_kept_by_esc_offered_again_and_thrown_away_on_request),
		TEST(what_was_thrown_away_last_is_kept_until_the_form_is_saved),
		TEST(a_change_of_a_field_is_undone_and_made_again_in_it),
		TEST(a_form_left_unfinished_is_told_of_at_the_start),
		TEST(a_draft_is_on_disk_half_a_second_after_each_key),
		TEST(a_draft_is_on_disk_though_nothing_else_is_typed),
		TEST(a_line_at_the_foot_is_a_draft_as_well),
		TEST(a_line_that_was_left_or_taken_is_there_again_with_up),
		TEST(up_takes_nothing_of_what_is_being_typed),
		TEST(a_line_that_was_typed_is_on_disk_in_half_a_second),
		TEST(a_signal_to_end_keeps_the_draft),
		TEST(a_saved_form_leaves_no_draft),
		TEST(two_edits_of_one_field_tell_the_second_who_and_keep_its_text),
		TEST(what_is_typed_into_a_record_that_has_gone_to_the_bin_is_kept_and_not_saved),
		TEST(what_another_process_changes_appears_without_being_asked),
		TEST(a_waiver_asks_for_its_rule_and_reason),
		TEST(answers_are_noted_with_one_key_a_cell),
		TEST(a_member_added_on_a_team_page_belongs_to_the_team),
		TEST(the_cursor_goes_to_the_record_that_was_added),
		TEST(who_is_not_in_the_file_yet_is_added_from_the_field_that_names_her),
		TEST(a_filter_that_hides_the_new_record_is_given_up_with_a_word),
		TEST(a_new_record_that_a_view_does_not_show_is_found_by_its_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
