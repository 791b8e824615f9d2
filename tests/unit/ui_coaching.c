/* Coaching on the screen: a contact is logged during the call; who has gone silent. */
#include "ui_help.h"

#include "coaching/view_coaching.h"
#include "coaching/view_log.h"
#include "qtp/engine/store/store.h"
#include "qtp/engine/term/event.h"
#include "support/golden.h"

#define SECOND INT64_C(1000000)
#define MINUTE (60 * SECOND)
#define LAKESIDE "2 / lakeside <Enter> "

/* The program on the terminal that is there. */
static void sitting_open(struct Sitting *sitting)
{
	struct Error error = {0};

	sitting_must(
		app_open((struct AppOptions){.domain = &sitting->domain, .term = sitting->term},
			 &sitting->app, &error),
		&error);
	app_paint(sitting->app);
	while (app_work(sitting->app))
		app_paint(sitting->app);
}

static Id lakeside(struct Sitting *sitting)
{
	struct Error error = {0};
	Id id = 0;

	sitting_must(
		domain_resolve(&sitting->domain, entity_get(KIND_TEAM), "Lakeside", &id, &error),
		&error);
	return id;
}

static struct LogSheet sheet_of(struct Sitting *sitting, struct Arena *arena)
{
	struct LogSheet sheet;
	struct Error error = {0};

	sitting_must(log_sheet_load(&sitting->domain, lakeside(sitting), arena, &sheet, &error),
		     &error);
	return sheet;
}

static void says(struct Sitting *sitting, const char *text)
{
	if (!strstr(app_message(sitting->app), text))
		fail_msg("the message lacks \"%s\": %s", text, app_message(sitting->app));
}

static void the_log_shows_what_was_agreed_and_who_is_expected(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "l");
	sitting_shows(sitting, "LOG A CONTACT  Lakeside Oncology");
	sitting_shows(sitting, "Okafor, Brandt, ");
	sitting_shows(sitting, "last contact 26 Jul (call, 30 min), 26 days ago");
	sitting_shows(sitting, "[ ] Draft PDSA 1: labs the day before");
	sitting_shows(sitting, "9 days late");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Notes"));
}

/* The rows below are free on a tall screen; on a low one an arrow tells of what is not in sight. */
static void long_notes_take_the_free_rows_and_say_what_is_not_in_sight(void **state)
{
	struct Sitting *sitting = *state;

	sitting_stop(sitting);
	sitting_start(sitting, 16, 80);
	sitting_type(sitting, LAKESIDE "l");
	sitting_event(sitting, (struct Event){.type = EVENT_PASTE,
					      .text = "Row 1\nRow 2\nRow 3\nRow 4\nRow 5"});
	sitting_shows(sitting, "Row 5");
	sitting_shows(sitting, "↑");
	sitting_type(sitting, "<Up> <Up> <Up> <Up>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Row 1"));
	sitting_shows(sitting, "↓");
	sitting_type(sitting, "<Up>");
	assert_null(strstr(sitting_cursor_line(sitting), "Row"));
	sitting_type(sitting, "<Esc>");
	sitting_stop(sitting);
	sitting_start(sitting, 24, 80);
	sitting_type(sitting, LAKESIDE "l");
	sitting_shows(sitting, "Row 1");
	sitting_shows(sitting, "Row 5");
}

static void a_adds_a_planned_contact_of_the_team_under_the_cursor(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "5");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Lakeside Oncology"));
	sitting_type(sitting, "a");
	sitting_shows(sitting, "New contact");
	sitting_shows(sitting, "* Lakeside Oncology");
	sitting_shows(sitting, "Coach                 Daniel Okafor");
	sitting_shows(sitting, "State                 planned");
	sitting_shows(sitting, "America/Chicago");
	sitting_type(sitting, "<Ctrl-S>");
	says(sitting, "The contact is added.");
	sitting_type(sitting, "u <End> a");
	sitting_shows(sitting, "Nothing can be added here.");
}

static void keys_are_not_typed_into_what_is_not_shown(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "l seen");
	term_memory_resize(sitting->term, 5, 20);
	sitting_event(sitting, (struct Event){.type = EVENT_RESIZE});
	sitting_shows(sitting, "Too small");
	sitting_type(sitting, "blind <Alt-Enter> <Ctrl-S>");
	sitting_event(sitting, (struct Event){.type = EVENT_PASTE, .text = "pasted"});
	term_memory_resize(sitting->term, 24, 80);
	sitting_event(sitting, (struct Event){.type = EVENT_RESIZE});
	sitting_shows(sitting, "LOG A CONTACT");
	sitting_shows(sitting, "seen");
	sitting_lacks(sitting, "blind");
	sitting_lacks(sitting, "pasted");
	term_memory_resize(sitting->term, 5, 20);
	sitting_event(sitting, (struct Event){.type = EVENT_RESIZE});
	sitting_type(sitting, "<Esc>");
	term_memory_resize(sitting->term, 24, 80);
	sitting_event(sitting, (struct Event){.type = EVENT_RESIZE});
	sitting_lacks(sitting, "LOG A CONTACT");
}

/* Types and counts: a word, with the space before the next word, costs nothing. */
static size_t count_keys(struct Sitting *sitting, const char *keys)
{
	size_t n = 0;

	for (const char *at = keys; *at; at += strcspn(at, " "), at += strspn(at, " "))
		n += *at == '<' && strncmp(at, "<Space> ", 8) != 0;
	sitting_type(sitting, keys);
	return n;
}

/* Here a `<Space>` between words of one sentence belongs to the words; ", " marks cost a key each.
 */
static void a_routine_contact_takes_at_most_14_keys_beside_the_words(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);
	struct Arena arena = {0};
	struct LogSheet sheet;
	size_t n = 0;

	sitting_type(sitting, "2 / lakeside <Enter>");
	sitting_type(sitting, "l");
	n += 1;
	n += count_keys(sitting,
			"They <Space> have <Space> the <Space> July <Space> data. <Ctrl-N>");
	n += 2; /* a second space before the owner and before the day */
	n += count_keys(sitting,
			"Marsh <Space> to <Space> free <Space> time <Space> <Space> Brandt "
			"<Space> <Space> fri <Enter>");
	n += 2;
	n += count_keys(sitting, "Draw <Space> the <Space> chart <Space> <Space> Ybarra <Space> "
				 "<Space> 9/1 <Tab> <Tab>");
	n += count_keys(sitting, "thu <Space> 10:00 <Ctrl-S>");
	says(sitting, "Logged the call with Lakeside Oncology, 2 agreed, next 24 Aug");
	print_message("a routine contact takes %zu keys beside the words\n", n);
	assert_true(n <= 14);
	assert_int_equal(store_last_operation(sitting->store), before + 1);
	sheet = sheet_of(sitting, &arena);
	assert_int_equal(sheet.cadence.days, 0);
	assert_string_equal(sheet.last->notes, "They have the July data.");
	assert_int_equal(sheet.actions.n, 3);
	arena_release(&arena);
}

static void one_undo_takes_all_of_a_log_back(void **state)
{
	struct Sitting *sitting = *state;
	struct Arena arena = {0};

	sitting_type(sitting, LAKESIDE "l <Up> <Space> <Tab> Good. <Ctrl-N> x <Space> / <Space> "
				       "Brandt <Ctrl-S>");
	assert_int_equal(sheet_of(sitting, &arena).actions.n, 1);
	sitting_type(sitting, "u");
	assert_int_equal(sheet_of(sitting, &arena).actions.n, 1);
	assert_int_equal(sheet_of(sitting, &arena).cadence.days, 26);
	assert_string_equal(sheet_of(sitting, &arena).actions.items[0].owner, "Brandt");
	sitting_type(sitting, "l");
	sitting_shows(sitting, "[ ] Draft PDSA 1");
	arena_release(&arena);
}

static void an_action_is_ticked_off_in_place(void **state)
{
	struct Sitting *sitting = *state;
	struct Arena arena = {0};

	sitting_type(sitting, LAKESIDE "l <Up> <Space>");
	sitting_shows(sitting, "[x] Draft PDSA 1");
	sitting_type(sitting, "<Ctrl-S>");
	assert_int_equal(sheet_of(sitting, &arena).actions.n, 0);
	arena_release(&arena);
}

static void faults_stand_beside_their_texts_and_nothing_is_written(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_type(sitting,
		     LAKESIDE "l <Ctrl-N> x <Space> / <Space> Nemo <Tab> 7 <Tab> 30 <Space> "
			      "feb <PgUp> <Tab> <Tab> <Ctrl-U> soon <Ctrl-S>");
	sitting_shows(sitting, "Nemo\".");
	sitting_shows(sitting, "is no whole number");
	sitting_shows(sitting, "\"30 feb\"");
	says(sitting, "Not saved yet: see 3 fields");
	assert_int_equal(store_last_operation(sitting->store), before);
	assert_non_null(strstr(sitting_cursor_line(sitting), "Minutes"));
}

/* From the log as it opens; what is said is on the screen, and nothing is written. */
static void each_bad_input_is_one_sentence_and_nothing_is_lost(void **state)
{
	static const struct {
		const char *keys, *says;
	} rows[] = {
		{"<PgUp> <Ctrl-U> 2017-08-25", "cannot have been held yet"},
		{"<PgUp> <Tab> 5", "\"5\" is no time of day. Write it like 10:00."},
		{"<PgUp> <Tab> fri", "\"fri\" is no time of day. Write it like 10:00."},
		{"<PgUp> <Tab> <Tab> <Ctrl-U> 0", "out of range for Minutes"},
		{"<PgUp> <Tab> <Tab> <Ctrl-U> 10000", "out of range for Minutes"},
		{"<PgUp> <Tab> <Tab> <Tab> <Tab> <Ctrl-U> Nobody", "no person \"Nobody\""},
		{"<Ctrl-N> x <Space> / <Space> Brandt <Space> / <Space> 2017-08-01",
		 "which is over"},
		{"<PgDn> 2018-03-11 <Space> 2:30", "There is no 02:30 on 11 Mar 2018"},
		{"<PgDn> 2017-11-05 <Space> 1:30", "01:30 on 5 Nov 2017"},
		{"<PgUp> <Tab> <Tab> <Tab> w <Tab> <Tab> nowhere", "no team \"nowhere\""},
		{"<PgUp> <Tab> <Tab> <Tab> w <Tab> <Tab> lakeside", "already"},
	};
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_type(sitting, LAKESIDE "l");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		sitting_type(sitting, rows[i].keys);
		sitting_type(sitting, "<Ctrl-S>");
		sitting_shows(sitting, "LOG A CONTACT");
		sitting_shows(sitting, rows[i].says);
		sitting_type(sitting, "<Ctrl-X>");
	}
	assert_int_equal(store_last_operation(sitting->store), before);
}

static void a_webinar_names_its_further_teams(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "l");
	sitting_lacks(sitting, " Teams ");
	sitting_type(sitting, "<PgUp> <Tab> <Tab> <Tab> w <Tab> <Tab> cascade, <Space> POR17-02");
	sitting_shows(sitting, "Cascade Oncology, Summit Cancer Care");
	sitting_shows(sitting, "and 2 more teams");
	/* It survives as a draft. */
	sitting_type(sitting, "<Esc> l");
	sitting_shows(sitting, "Cascade Oncology, Summit Cancer Care");
	sitting_type(sitting, "<Ctrl-S>");
	says(sitting, "Logged the webinar");
	sitting_type(sitting, "<Esc> <Esc> 2 / cascade <Enter> l");
	sitting_shows(sitting, "last contact 21 Aug (webinar");
	sitting_type(sitting, "<Esc> u");
	says(sitting, "undo: log webinar with DAL17-03");
	sitting_type(sitting, "l");
	sitting_lacks(sitting, "webinar, ");
}

static void a_score_that_falls_asks_for_its_reason(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_type(sitting, LAKESIDE "l");
	sitting_shows(sitting, "3.0 for July, 21 days ago");
	sitting_lacks(sitting, "Reason");
	sitting_type(sitting, "<Ctrl-N> <Tab> 2.0");
	sitting_shows(sitting, "Reason");
	sitting_type(sitting, "<Ctrl-S>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Reason"));
	assert_int_equal(store_last_operation(sitting->store), before);
	sitting_type(sitting, "leader <Space> left <Ctrl-S>");
	says(sitting, "Logged the call");
}

static void text_about_a_patient_is_asked_about_before_it_is_saved(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_type(sitting, LAKESIDE "l MRN <Space> 4711023 <Ctrl-S>");
	sitting_shows(sitting, "record number");
	says(sitting, "Ctrl-S again");
	assert_int_equal(store_last_operation(sitting->store), before);
	sitting_type(sitting, "<Ctrl-S>");
	says(sitting, "Logged the call");
}

static void a_draft_survives_esc_and_a_crash(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "l Halfway <Up> <Space> <Ctrl-N> Chart <Tab> <Up> <Up> "
				       "<Right> <Space> <Esc>");
	says(sitting, "draft");
	sitting_type(sitting, "l <Alt-Enter> more");
	sitting->now += 2 * SECOND;
	sitting_event(sitting, (struct Event){.type = EVENT_WAKE});
	sitting_stop(sitting);
	sitting_start(sitting, 24, 80);
	while (app_work(sitting->app))
		app_paint(sitting->app);
	says(sitting, "A log of Lakeside Oncology was left unfinished; it goes on where");
	sitting_type(sitting, LAKESIDE "l");
	sitting_shows(sitting, "Halfway");
	sitting_shows(sitting, "more");
	sitting_shows(sitting, "[x] Draft PDSA 1");
	sitting_shows(sitting, "[x] data access");
	sitting_shows(sitting, "Agree    Chart");
	sitting_type(sitting, "<Ctrl-X>");
	says(sitting, "The form is cleared; Ctrl-X brings your draft back.");
	sitting_lacks(sitting, "Halfway");
	sitting_lacks(sitting, "[x]");
	sitting_type(sitting, "<Esc> l");
	sitting_lacks(sitting, "Halfway");
	says(sitting, "Ctrl-X brings it back");
	sitting_type(sitting, "<Ctrl-X>");
	sitting_shows(sitting, "Halfway");
	sitting_shows(sitting, "[x] Draft PDSA 1");
	sitting_shows(sitting, "[x] data access");
	sitting_shows(sitting, "Agree    Chart");
	sitting_type(sitting, "<Ctrl-X> <Ctrl-X>");
	sitting_shows(sitting, "Halfway");
}

/* Who comes back to a line of what is agreed adds to it. */
static void an_agreed_line_goes_on_where_it_ended(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "l <Ctrl-N> Chart <Tab> <Shift-Tab>");
	sitting_type(sitting, "<Space> Brandt <Space> fri");
	sitting_shows(sitting, "Agree    Chart Brandt fri");
	sitting_type(sitting, "<Ctrl-X>");
}

static void the_timer_ticks_by_the_minute_and_only_on_this_screen(void **state)
{
	struct Sitting *sitting = *state;

	assert_int_equal(app_timeout(sitting->app), -1);
	sitting_type(sitting, LAKESIDE);
	sitting->now += SECOND; /* the filter is on disk */
	sitting_event(sitting, (struct Event){.type = EVENT_WAKE});
	sitting_type(sitting, "l");
	assert_in_range(app_timeout(sitting->app), 59000, 60000);
	sitting->now += 12 * MINUTE;
	sitting_event(sitting, (struct Event){.type = EVENT_WAKE});
	sitting_shows(sitting, "00:12");
	assert_in_range(app_timeout(sitting->app), 59000, 60000);
	sitting_type(sitting, "<Ctrl-T>");
	sitting_shows(sitting, "Minutes 12");
	sitting_type(sitting, "<Esc>");
	sitting->now += 2 * SECOND;
	sitting_event(sitting, (struct Event){.type = EVENT_WAKE});
	assert_int_equal(app_timeout(sitting->app), -1);
}

static void what_was_understood_of_an_action_stands_beside_it(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "l <Ctrl-N> Cover");
	sitting_shows(sitting, "no owner, no day");
	sitting_type(sitting, "<Space> plan <Space> Brandt <Space> fri");
	sitting_shows(sitting, "Brandt, Fri 25 Aug");
	sitting_lacks(sitting, "no owner");
}

static void a_second_score_of_a_month_says_what_it_replaces(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "l <PgDn> <Up> 3.5 <Ctrl-S>");
	sitting_type(sitting, "l <PgDn> <Up> 3.0");
	sitting_shows(sitting, "Reason");
	sitting_type(sitting, "<Ctrl-S>");
	sitting_shows(sitting, "A fall from 3.5 (August) to 3.0 needs a reason");
	sitting_type(sitting, "Early <Ctrl-S>");
	says(sitting, "3.0 for August in place of 3.5");
}

/* The call planned for Thu 17 Aug is over and neither held nor missed. */
static void a_log_takes_up_what_was_planned_for_its_day_alone(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "2 / kestrel <Enter> l");
	sitting_shows(sitting, "Mon 21 Aug 2017    Start ____");
	sitting_type(sitting, "<PgUp> <Ctrl-U> thu");
	sitting_shows(sitting, "the call planned for 10:00");
	sitting_type(sitting, "<Tab>");
	sitting_shows(sitting, "Start 10:00");
	sitting_type(sitting, "<S-Tab> <Ctrl-U> wed <Tab>");
	sitting_shows(sitting, "Start ____");
}

static void a_date_and_a_suggested_next_contact_are_echoed_in_full(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "l <PgUp> <Ctrl-U> fri");
	sitting_shows(sitting, "Fri 18 Aug 2017");
	sitting_type(sitting, "<PgDn>");
	sitting_shows(sitting, "planned: Tue 22 Aug 2017 10:00 CT");
	sitting_type(sitting, "9/7 <Space> 14:00");
	sitting_shows(sitting, "Thu 7 Sep 2017 14:00 CT");
}

static void a_log_with_the_next_contact_alone_plans_it(void **state)
{
	struct Sitting *sitting = *state;
	struct Arena arena = {0};

	sitting_type(sitting, LAKESIDE "l <PgDn> 9/7 <Space> 14:00 <Ctrl-S>");
	says(sitting, "Planned the next contact with Lakeside Oncology, 7 Sep.");
	assert_int_equal(sheet_of(sitting, &arena).cadence.days, 26);
	sitting_type(sitting, "l Good. <PgDn> 9/8 <Space> 14:00 <Ctrl-S>");
	says(sitting, "Logged the call with Lakeside Oncology, next 8 Sep");
	assert_int_equal(sheet_of(sitting, &arena).cadence.days, 0);
	arena_release(&arena);
}

static void marked_teams_share_one_webinar(void **state)
{
	struct Sitting *sitting = *state;
	struct Coaching coaching;
	struct Arena arena = {0};
	struct Error error = {0};
	size_t n = 0;

	sitting_type(sitting, "2 <Space> <Space> <Space> l");
	sitting_shows(sitting, "and 2 more teams");
	sitting_shows(sitting, "Kind webinar");
	sitting_type(sitting, "All <Space> there. <Ctrl-S>");
	says(sitting, "Logged the webinar");
	sitting_must(coaching_load(&sitting->domain, (struct CoachingOf){0, 0}, &arena, &coaching,
				   &error),
		     &error);
	for (size_t i = 0; i < coaching.n_teams; i++)
		n += coaching.teams[i].cadence.days == 0;
	assert_int_equal(n, 3);
	arena_release(&arena);
}

static void the_notes_go_through_the_editor_of_the_user(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "l one <Ctrl-E>");
	says(sitting, "EDITOR");
	sitting->env.editor = "sed -i s/one/two/";
	sitting_type(sitting, "<Ctrl-E>");
	sitting_shows(sitting, "Notes    two");
	sitting->env.editor = "false";
	sitting_type(sitting, "<Ctrl-E>");
	says(sitting, "failed");
	sitting_shows(sitting, "Notes    two");
}

static void the_view_has_silent_teams_first_and_every_month(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "5");
	sitting_shows(sitting, "1 silent, 1 to confirm");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Lakeside Oncology"));
	assert_non_null(strstr(sitting_cursor_line(sitting), "26 d"));
	sitting_shows(sitting, "Apr May Jun Jul Aug");
	sitting_type(sitting, "w");
	sitting_shows(sitting, "Last contact 26 Jul");
	sitting_shows(sitting, "coach 3.0, team 3.0");
	sitting_type(sitting, "<Esc> <Enter>");
	sitting_shows(sitting, "DAL17-03");
}

static void a_planned_call_that_is_over_is_held_moved_or_missed(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "5 <Tab>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Thu 17 Aug 10:00 PT"));
	sitting_type(sitting, "h");
	sitting_shows(sitting, "Kestrel Point");
	sitting_shows(sitting, "Thu 17 Aug 2017");
	sitting_type(sitting, "<Esc> p 2017-11-05 <Tab> 1:30 <Ctrl-S>");
	sitting_shows(sitting, "Say which: first or second");
	sitting_type(sitting, "<Ctrl-X> <S-Tab> 9/7 <Tab> 5 <Ctrl-S>");
	sitting_shows(sitting, "\"5\" is no time of day. Write it like 10:00.");
	sitting_type(sitting, "<Ctrl-U> 11:30 <Ctrl-S>");
	says(sitting, "moves to Thu 7 Sep 2017 11:30 PT");
	sitting_type(sitting, "u <Tab> x");
	sitting_shows(sitting, "Missed: call of 17 Aug, Kestrel");
	sitting_type(sitting, "a <Space> holiday <Ctrl-S>");
	says(sitting, "was missed");
	sitting_lacks(sitting, "PLANNED AND OVER");
	sitting_type(sitting, "u <Tab> h Held. <Ctrl-S>");
	says(sitting, "Logged the call with Kestrel Point Hematology, the call planned for 10:00");
	sitting_lacks(sitting, "PLANNED AND OVER");
}

static void a_coach_has_own_teams_first(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "5 <End> <Enter>");
	says(sitting, "come first");
	assert_null(strstr(sitting_cursor_line(sitting), "Lakeside"));
	sitting_type(sitting, "<Esc> <Home>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Lakeside"));
}

/* The newest numbers stand beside what was agreed, and the score is hinted at, never computed. */
static void the_log_shows_the_chart_and_hints_at_the_score(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "l");
	sitting_shows(sitting, "9.1 h on 14 Aug");
	sitting_shows(sitting, "12.1 h to 9 h: 87 %  better");
	sitting_shows(sitting, "87 % of the aim suggests 4.0");
	sitting_type(sitting, "<PgDn> <Up> 3.5");
	sitting_shows(sitting, "(team says 3.0 for July)");
	sitting_shows(sitting, "87 % of the aim suggests 4.0");
	sitting_type(sitting, "<Ctrl-U> 4");
	sitting_lacks(sitting, "suggests");
	sitting_type(sitting, "<Esc> <Ctrl-C> <Ctrl-C> 2 / valley <Enter> l");
	sitting_shows(sitting, "LOG A CONTACT  Valley Clinic");
	sitting_lacks(sitting, "CHART"); /* it measures nothing yet */
	sitting_lacks(sitting, "suggests");
}

static void planned_calls_show_both_clocks(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "5 <End>");
	sitting_shows(sitting, "NEXT 14 DAYS");
	sitting_shows(sitting, "10:00 PT  13:00 ET");
	sitting_shows(sitting, "COACHES  this month");
}

/* In letters alone, and where there is much room or little. */
static void log_and_view_look_as_their_goldens(void **state)
{
	static const struct {
		const char *name;
		int rows, columns;
		bool ascii;
	} sizes[] = {{"ascii", 24, 80, true}, {"120x40", 40, 120, false}, {"40x10", 10, 40, false}};
	struct Sitting *sitting = *state;
	char name[64];

	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		sitting_stop(sitting);
		sitting->term = term_open_memory(sizes[i].rows, sizes[i].columns, sizes[i].ascii);
		sitting_open(sitting);
		sitting_type(sitting, "5");
		snprintf(name, sizeof(name), "coaching-%s", sizes[i].name);
		golden_check(name, term_memory_screen(sitting->term));
		sitting_type(sitting, "l");
		snprintf(name, sizeof(name), "log-%s", sizes[i].name);
		golden_check(name, term_memory_screen(sitting->term));
	}
}

static int setup(void **state)
{
	return sitting_set_up(state, "2017-08-21");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, sitting_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(long_notes_take_the_free_rows_and_say_what_is_not_in_sight),
		TEST(a_adds_a_planned_contact_of_the_team_under_the_cursor),
		TEST(keys_are_not_typed_into_what_is_not_shown),
		TEST(the_log_shows_what_was_agreed_and_who_is_expected),
		TEST(a_routine_contact_takes_at_most_14_keys_beside_the_words),
		TEST(one_undo_takes_all_of_a_log_back),
		TEST(an_action_is_ticked_off_in_place),
		TEST(faults_stand_beside_their_texts_and_nothing_is_written),
		TEST(each_bad_input_is_one_sentence_and_nothing_is_lost),
		TEST(a_webinar_names_its_further_teams),
		TEST(a_score_that_falls_asks_for_its_reason),
		TEST(text_about_a_patient_is_asked_about_before_it_is_saved),
		TEST(a_draft_survives_esc_and_a_crash),
		TEST(an_agreed_line_goes_on_where_it_ended),
		TEST(the_timer_ticks_by_the_minute_and_only_on_this_screen),
		TEST(what_was_understood_of_an_action_stands_beside_it),
		TEST(a_second_score_of_a_month_says_what_it_replaces),
		TEST(a_log_takes_up_what_was_planned_for_its_day_alone),
		TEST(a_date_and_a_suggested_next_contact_are_echoed_in_full),
		TEST(a_log_with_the_next_contact_alone_plans_it),
		TEST(marked_teams_share_one_webinar),
		TEST(the_notes_go_through_the_editor_of_the_user),
		TEST(the_view_has_silent_teams_first_and_every_month),
		TEST(a_planned_call_that_is_over_is_held_moved_or_missed),
		TEST(a_coach_has_own_teams_first),
		TEST(the_log_shows_the_chart_and_hints_at_the_score),
		TEST(planned_calls_show_both_clocks),
		TEST(log_and_view_look_as_their_goldens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
