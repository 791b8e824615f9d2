/* Lists on the screen: moving, filters, marks, the drill stack, the bin, undo. */
#include "ui_help.h"

#include "qtp/engine/store/store.h"
#include "qtp/engine/term/event.h"
#include "qtp/people.h"

#define N_PEOPLE 3000

static void today_comes_first_and_says_what_needs_attention(void **state)
{
	struct Sitting *sitting = *state;

	sitting_shows(sitting, "NEEDS YOU");
	sitting_shows(sitting, "1 Today");
	assert_string_equal(app_message(sitting->app), "");
}

static void the_cursor_moves_by_rows_pages_and_to_both_ends(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Mireille"));
	sitting_type(sitting, "<Down> <Down> <Up>");
	assert_int_equal(term_memory_screen(sitting->term)->cursor_row, 5);
	sitting_type(sitting, "<End>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "\u9ad8\u6a4b"));
	sitting_type(sitting, "<PgUp> <PgUp> <PgUp> <PgUp> <PgUp> <PgUp>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Mireille"));
	sitting_type(sitting, "<PgDn> <Home>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Mireille"));
}

static void a_filter_narrows_while_it_is_typed_and_esc_gives_it_up_before_it_goes_back(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 / haddad");
	sitting_shows(sitting, "Rania Haddad");
	sitting_lacks(sitting, "Wei Lin");
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "People  1  /haddad");
	sitting_type(sitting, "<Esc>");
	sitting_lacks(sitting, "/haddad");
	sitting_shows(sitting, "People");
	assert_int_equal(sitting_type(sitting, "<Esc> <Esc> <Esc>"), APP_RUNS);
}

static void a_filter_that_is_not_understood_says_so_and_keeps_the_rows(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 /");
	sitting_event(sitting, (struct Event){.type = EVENT_PASTE, .text = "nofield=x"});
	sitting_shows(sitting, "There is no field \"nofield\"");
	sitting_shows(sitting, "Mireille");
	assert_string_not_equal(app_message(sitting->app), "");
}

/* A day is not called wrong while it is typed; Enter says it of what is none. */
static void a_day_in_a_filter_is_not_wrong_before_it_is_whole(void **state)
{
	static const char *const parts[] = {"1", "9", " ", "s", "e"};
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 /");
	sitting_event(sitting, (struct Event){.type = EVENT_PASTE, .text = "stage_since="});
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		sitting_event(sitting, (struct Event){.type = EVENT_PASTE, .text = parts[i]});
		sitting_lacks(sitting, "is no date");
	}
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "\"19\" is no date");
}

static void marks_survive_filter_sort_and_refresh_and_hidden_ones_are_counted(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 <Space> <Space>");
	sitting_shows(sitting, "2 marked");
	sitting_type(sitting, "/ nobody <Enter>");
	sitting_shows(sitting, "2 marked, 2 hidden");
	sitting_type(sitting, "<Esc> s <Enter>");
	sitting_lacks(sitting, "hidden");
	for (int i = 0; i < 70; i++) /* people: more than are looked at in one piece */
		sitting_type(sitting, i == 0 ? "0 <Space>" : "<Space>");
	sitting_type(sitting, "/ brandt <Enter>");
	sitting_shows(sitting, "70 marked, 69 hidden");
	sitting_type(sitting, "d");
	sitting_shows(sitting, "Put 70 marked people (69 of them hidden) into the bin?");
	sitting_type(sitting, "n");
	sitting_type(sitting, "0 3");
	sitting_shows(sitting, "2 marked");
	sitting_type(sitting, "-");
	sitting_lacks(sitting, "marked  ");
}

static void a_bulk_command_says_its_count_and_wants_another_key(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_type(sitting, "3 <Space> <Space> W");
	sitting_shows(sitting, "2 marked teams");
	sitting_type(sitting, "W");
	assert_int_equal(store_last_operation(sitting->store), before);
	sitting_type(sitting, "W y");
	assert_int_equal(store_last_operation(sitting->store), before + 1);
	sitting_type(sitting, "u");
	sitting_shows(sitting, "undo: ");
	sitting_type(sitting, "<Ctrl-R>");
	sitting_shows(sitting, "redo: ");
}

static size_t n_copied(const struct Sitting *sitting)
{
	size_t n = 0;

	for (const char *at = term_memory_copied(sitting->term); *at; at++)
		n += *at == '\n';
	return n;
}

/* Tab-separated, with a head; of a list with marks those rows alone. */
static void what_is_copied_is_what_is_marked(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 <Space> <Space> : clipboard <Enter>");
	sitting_shows(sitting, "bytes to the clipboard.");
	sitting_lacks(sitting, "in tmux");
	assert_int_equal(n_copied(sitting), 3);
	assert_non_null(strstr(term_memory_copied(sitting->term), "Light\tTeam\tSite\t"));
	assert_non_null(
		strstr(term_memory_copied(sitting->term), "\namber\tSaltgrass Oncology\tDAL17\t"));
	sitting->env.in_tmux = true;
	sitting_type(sitting, "- : clipboard <Enter>");
	sitting_shows(sitting, "set-clipboard");
	assert_true(n_copied(sitting) > 10);
}

static void marks_of_what_was_done_are_gone_and_the_others_stay(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / stage:review <Enter> <Space> <Space> <Space> <Space>");
	sitting_shows(sitting, "4 marked");
	sitting_type(sitting, "A y");
	sitting_shows(sitting, "1 marked");
	sitting_lacks(sitting, "hidden");
	sitting_type(sitting, "A");
	sitting_shows(sitting, "DAL17-04 Harbor Oncology is not");
}

static void one_marked_team_out_of_sight_is_named_in_the_question(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / stage:review <Enter> <Space> <Esc> / nobody <Enter> W");
	sitting_shows(sitting, "1 marked team (hidden): ");
}

static void going_back_finds_the_place_the_filter_and_the_scroll_again(void **state)
{
	struct Sitting *sitting = *state;
	char before[4096], *after;

	sitting_type(sitting, "0 / a <Enter> <PgDn> <PgDn> <Down>");
	snprintf(before, sizeof(before), "%s", sitting_screen(sitting));
	sitting_type(sitting, "<Enter> <Down> <End> <Enter> <Esc> <Esc>");
	after = (char *)(uintptr_t)sitting_screen(sitting);
	assert_string_equal(after, before);
}

#define UP7 "<Up> <Up> <Up> <Up> <Up> <Up> <Up> "
#define UP14 UP7 UP7

static void what_is_judged_on_a_page_follows_an_answer(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / harborview <Enter> <Enter> <Tab> <Tab> <Tab> " UP14);
	sitting_shows(sitting, "Failing          2");
	sitting_type(sitting, "<Home> c y <Esc> <Home> <Tab> <Tab> <Tab> " UP14);
	sitting_shows(sitting, "Failing          1");
}

static void what_all_marked_records_have_already_changes_nothing(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before;

	sitting_type(sitting, "gp <Space> <Space> <Space> E setting <Enter> <Space> <Ctrl-S>");
	sitting_shows(sitting, "3 practices have it now.");
	before = store_last_operation(sitting->store);
	sitting_type(sitting, "<Home> <Space> <Space> E setting <Enter> <Space> <Ctrl-S>");
	sitting_shows(sitting, "Nothing was changed: they all had it before.");
	assert_int_equal(store_last_operation(sitting->store), before);
}

static void bare_words_find_choices_that_are_shown(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / review <Enter>");
	sitting_shows(sitting, "Applicants  4  /review");
	sitting_shows(sitting, "under review");
	sitting_type(sitting, "<Esc> / review <Space> harbor <Enter>");
	sitting_shows(sitting, "Applicants  1  /review harbor");
}

static void a_filter_with_a_fault_stays_open(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / foo:bar <Enter>");
	sitting_shows(sitting, "There is no field \"foo\"");
	sitting_shows(sitting, " /foo:bar");
	for (int i = 0; i < 7; i++)
		sitting_type(sitting, "<Backspace>");
	sitting_type(sitting, "harbor <Enter>");
	sitting_shows(sitting, "Applicants  2  /harbor");
}

static void a_long_refusal_is_read_to_its_end(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / stage:draft <Enter> A");
	sitting_shows(sitting, "not eligible: 7 rules fail.");
	sitting_shows(sitting, "for it and record the day it came.\n");
}

static void the_way_down_is_named_in_the_title(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / harborview <Enter> <Enter>");
	sitting_shows(sitting, "2017 \u203a Dallas \u203a Harborview Oncology");
	sitting_shows(sitting, "ELIGIBILITY");
}

static void what_goes_to_the_bin_needs_a_second_key_and_comes_back(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 / haddad <Enter> a Zz <Space> Top <Ctrl-S> <Esc> / zz <Enter> d");
	sitting_shows(sitting, "into the bin?");
	sitting_type(sitting, "d");
	sitting_shows(sitting, "Nothing was done.");
	sitting_type(sitting, "d y");
	sitting_shows(sitting, "Nothing matches the filter.");
	sitting_type(sitting, "gb <Down>");
	sitting_shows(sitting, "Zz Top");
	sitting_type(sitting, "r");
	sitting_shows(sitting, "out of the bin");
	sitting_type(sitting, "0 / zz");
	sitting_shows(sitting, "Zz Top");
}

static void a_record_that_goes_to_the_bin_from_its_page_says_so_there(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Zz <Ctrl-S> / zz <Enter> <Enter>");
	sitting_lacks(sitting, "in the bin");
	sitting_type(sitting, "d y <Down>");
	sitting_shows(sitting, "Zz  in the bin");
	sitting_type(sitting, "u");
	sitting_lacks(sitting, "in the bin");
}

static void an_operation_of_the_history_can_be_read_and_undone(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Zz <Ctrl-S> gh");
	sitting_shows(sitting, "Zz");
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "nothing > Zz");
	sitting_type(sitting, "<Esc> u");
	sitting_shows(sitting, "undo: ");
	sitting_type(sitting, "0 / zz");
	sitting_shows(sitting, "Nothing matches");
}

static void help_lists_what_is_valid_here_with_the_reason_for_what_is_off(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 ? why");
	sitting_shows(sitting, "(off) There is no status here");
	sitting_type(sitting, "<Esc> <Esc> 3 ? accept");
	sitting_shows(sitting, "Accept");
}

static void set_capacity(struct Sitting *sitting, const char *cohort, const char *capacity)
{
	const struct Assignment assignment = {"capacity", capacity};
	const struct Entity *entity = entity_get(KIND_COHORT);
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error = {0};
	Id id = 0;

	issues_init(&issues, &arena);
	sitting_must(domain_resolve(&sitting->domain, entity, cohort, &id, &error), &error);
	sitting_must(record_set(&sitting->domain,
				&(struct RecordEdit){.entity = entity,
						     .fields = {&assignment, 1},
						     .force = true,
						     .issues = &issues},
				(struct IdSpan){&id, 1}, &error),
		     &error);
	arena_release(&arena);
}

static void the_question_before_many_are_accepted_names_who_cannot_and_the_places(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / stage:review <Enter> <Space> <Space> <Space> <Space> A");
	sitting_shows(sitting, "Accept 3 of 4 marked teams: ");
	sitting_shows(sitting, " and ");
	sitting_shows(sitting, "Not: DAL17-04");
	sitting_shows(sitting, "Dallas: 6");
	sitting_shows(sitting, "Portland: 7");
	sitting_type(sitting, "<Esc>");
	set_capacity(sitting, "POR17", "2");
	sitting_type(sitting, "A");
	sitting_shows(sitting,
		      "Portland: 1 place is free for 2 of these teams. Mark fewer, waitlist");
	sitting_type(sitting, "- <Esc> / stage:draft <Enter> <Space> <Space> A");
	sitting_shows(sitting, "Accept none of 2 marked teams: POR17-06 Centro");
}

static void those_who_wait_stand_in_the_order_of_their_places(void **state)
{
	static const char *const order[] = {"Athena", "Summit", "Alderglen"};
	struct Sitting *sitting = *state;
	const char *at;

	sitting_type(sitting, "3 / summit <Enter> L <Esc> / alderglen <Enter> L <Esc> <End>");
	at = strstr(sitting_screen(sitting), "waitlisted");
	assert_non_null(at);
	sitting_shows(sitting, "Portland: 1 of 8 taken, 7 free, 3 waiting, first in line: Athena");
	sitting_type(sitting, "<Home>");
	at = sitting_screen(sitting);
	for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++) {
		at = strstr(i == 0 ? strstr(at, "incomplete") : at, order[i]);
		assert_non_null(at);
	}
	sitting_type(sitting, "<End>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Alderglen"));
	sitting_type(sitting, "< <Up>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Athena"));
}

static void the_palette_finds_a_view_by_its_words_and_goes_there(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 : practices");
	sitting_shows(sitting, "Practices");
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "Season 2017 \u203a Practices");
}

static void the_palette_begins_with_what_was_chosen_lately_then_the_views(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 :");
	sitting_shows(sitting, "▸ 1             Today");
	sitting_type(sitting, "theme");
	sitting_shows(sitting, "▸               theme");
	sitting_type(sitting, "<Enter> <Esc> :");
	sitting_shows(sitting, "▸               theme");
	sitting_shows(sitting, "  1             Today");
	sitting_type(sitting, "accept"); /* what is called so, before what speaks of it */
	sitting_shows(sitting, "▸ A             Accept");
}

static void a_reason_in_the_help_is_read_to_its_end(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 <Home> ? review");
	sitting_shows(sitting, "Brisamar is draft; only one that is");
	sitting_shows(sitting, "be reviewed. Submit it first.");
	term_memory_resize(sitting->term, 24, 50);
	sitting_type(sitting, "<Down> <Up>");
	sitting_shows(sitting, "Submit it first.");
}

static void q_goes_back_and_ends_the_program_in_a_view(void **state)
{
	struct Sitting *sitting = *state;

	assert_int_equal(sitting_type(sitting, "0 <Enter> q"), APP_RUNS);
	sitting_shows(sitting, "Season 2017 \u203a People");
	assert_int_equal(sitting_type(sitting, "q"), APP_ENDS);
}

static void a_file_without_a_season_gets_one_on_the_screen(void **state)
{
	struct Sitting *sitting = sitting_make("nothing");

	(void)state;
	sitting_start(sitting, 24, 80);
	sitting_shows(sitting, "No season");
	sitting_type(sitting, "gs a 2031 <Tab> Next <Tab> 2031-04-01 <Tab> 2031-10-31 <Ctrl-S>");
	sitting_shows(sitting, "is added");
	sitting_shows(sitting, "Season 2031");
	sitting_type(sitting, "<Enter> a");
	sitting_shows(sitting, "New cohort");
	sitting_free(sitting);
}

static void a_window_that_is_too_small_says_so_in_a_sentence(void **state)
{
	struct Sitting *sitting = *state;

	term_memory_resize(sitting->term, 5, 20);
	sitting_event(sitting, term_wait(sitting->term, -1, 0));
	sitting_shows(sitting, "Too small");
	term_memory_resize(sitting->term, 10, 40);
	sitting_event(sitting, term_wait(sitting->term, -1, 0));
	sitting_type(sitting, "0 <Down>");
	assert_true(term_memory_screen(sitting->term)->cursor_row > 1);
}

static int compare_columns(const struct Canvas *before, const struct Canvas *after)
{
	int n = 0;

	for (int i = 0; i < before->rows * before->columns; i++)
		n += memcmp(&before->cells[i], &after->cells[i], sizeof(struct Cell)) != 0;
	return n;
}

/* Cells that one step down changes. */
static int cells_of_a_step(struct Sitting *sitting)
{
	const struct Canvas *screen = term_memory_screen(sitting->term);
	struct Canvas before;
	int n;

	canvas_init(&before, screen->rows, screen->columns);
	memcpy(before.cells, screen->cells,
	       (size_t)(screen->rows * screen->columns) * sizeof(struct Cell));
	sitting_type(sitting, "<Down>");
	n = compare_columns(&before, term_memory_screen(sitting->term));
	canvas_release(&before);
	return n;
}

static void a_step_changes_two_rows_and_with_the_marker_alone_two_cells(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 <Down>");
	assert_int_equal(cells_of_a_step(sitting), 2 * term_memory_screen(sitting->term)->columns);
	sitting_type(sitting, ": bar <Enter> <Esc> 0 <Down>");
	assert_int_equal(cells_of_a_step(sitting), 2);
}

static void fifty_steps_at_once_are_painted_once(void **state)
{
	struct Sitting *sitting = *state;
	int frames;

	sitting_type(sitting, "0");
	while (app_work(sitting->app))
		app_paint(sitting->app);
	frames = term_memory_n_frames(sitting->term);
	for (int i = 0; i < 50; i++)
		term_memory_push(sitting->term,
				 (struct Event){.type = EVENT_KEY, .key = KEY_ARROW_DOWN});
	while (term_pending(sitting->term)) {
		app_step(sitting->app, term_wait(sitting->term, -1, 0));
		if (!term_pending(sitting->term))
			app_paint(sitting->app);
	}
	assert_int_equal(term_memory_n_frames(sitting->term), frames + 1);
}

static void add_people(struct Sitting *sitting)
{
	const struct Entity *entity = entity_get(KIND_PERSON);
	struct Error error = {0};
	struct Person person;
	char name[32];

	sitting_must(store_begin(sitting->store, "many people", &error), &error);
	for (int i = 0; i < N_PEOPLE; i++) {
		record_blank(entity, &person);
		snprintf(name, sizeof(name), "M%05d", i);
		person.name = name;
		sitting_must(store_insert(sitting->store, entity, &person, &error), &error);
	}
	sitting_must(store_commit(sitting->store, NULL, &error), &error);
}

static void a_long_list_is_walked_through_from_end_to_end_without_a_gap(void **state)
{
	struct Sitting *sitting = *state;
	char name[32];

	add_people(sitting);
	sitting_type(sitting, "0 / m0 <Enter>");
	sitting_shows(sitting, "1,000+");
	for (int i = 0; i < N_PEOPLE; i++) {
		snprintf(name, sizeof(name), "M%05d", i);
		assert_non_null(strstr(sitting_cursor_line(sitting), name));
		app_step(sitting->app, (struct Event){.type = EVENT_KEY, .key = KEY_ARROW_DOWN});
		app_paint(sitting->app);
	}
	for (int i = N_PEOPLE - 1; i >= 0; i--) {
		snprintf(name, sizeof(name), "M%05d", i);
		assert_non_null(strstr(sitting_cursor_line(sitting), name));
		app_step(sitting->app, (struct Event){.type = EVENT_KEY, .key = KEY_ARROW_UP});
		app_paint(sitting->app);
	}
	sitting_type(sitting, "<End>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "M02999"));
}

static void reading_only_refuses_every_change_with_one_sentence(void **state)
{
	static const char *const keys[] = {"0 a", "0 e", "0 d",	       "3 S", "3 W",
					   "3 R", "3 u", "3 <Ctrl-R>", "gh u"};
	struct Sitting *sitting = *state;
	struct StoreOptions options = sitting_options(sitting);
	struct Error error = {0};
	int64_t before = store_last_operation(sitting->store);

	sitting_stop(sitting);
	store_close(sitting->store);
	options.read_only = true;
	sitting_must(store_open(options, &sitting->store, &error), &error);
	domain_init(&sitting->domain, sitting->store, &sitting->env, DAY_NONE);
	sitting_start(sitting, 24, 80);
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		sitting_type(sitting, keys[i]);
		sitting_shows(sitting, "open for reading only");
		sitting_type(sitting, "<Esc>");
		sitting_lacks(sitting, "open for reading only");
	}
	/* What is typed for a form that does not open is no command. */
	assert_int_equal(sitting_type(sitting, "0 a Quincy"), APP_RUNS);
	sitting_shows(sitting, "Esc goes on");
	assert_int_equal(sitting_type(sitting, "<Tab> q q"), APP_ENDS);
	assert_int_equal(store_last_operation(sitting->store), before);
}

/* People Zz1 to Zz4, of whom the second is put into the bin: the third comes under the cursor. */
static void a_key_that_follows_a_removal_falls_on_no_other_record(void **state)
{
	struct Sitting *sitting = *state;
	const int64_t deaf = 300000;
	int row;

	sitting_type(sitting, "0 a Zz1 <Ctrl-S> a Zz2 <Ctrl-S> a Zz3 <Ctrl-S> a Zz4 <Ctrl-S>");
	sitting_type(sitting, "/ zz <Enter> <Home> <Down>");
	row = term_memory_screen(sitting->term)->cursor_row;
	sitting_type(sitting, "d y");
	assert_int_equal(term_memory_screen(sitting->term)->cursor_row, row);
	assert_non_null(strstr(sitting_cursor_line(sitting), "Zz3"));
	sitting_type(sitting, "d");
	sitting_shows(sitting, "Ignored: another record has just come under the cursor.");
	sitting->now += deaf;
	sitting_type(sitting, "d");
	sitting_shows(sitting, "Put the person Zz3 into the bin?");
	sitting_type(sitting, "n u");
	sitting_shows(sitting, "undo:");
	sitting_shows(sitting, "Zz2");
}

/* The bin reads its rows again after the paint. */
static void a_key_that_follows_a_restoration_takes_out_no_other_record(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Zz1 <Ctrl-S> a Zz2 <Ctrl-S> / zz <Enter> <Home> d y");
	sitting->now += INT64_C(300000);
	sitting_type(sitting, "d y gb r");
	sitting_shows(sitting, "is out of the bin.");
	sitting_type(sitting, "r");
	sitting_shows(sitting, "Ignored: another record has just come under the cursor.");
	sitting->now += INT64_C(300000);
	sitting_type(sitting, "r");
	sitting_shows(sitting, "is out of the bin.");
}

static void undo_of_what_was_done_before_asks(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Zz1 <Ctrl-S>");
	sitting_stop(sitting);
	sitting_start(sitting, 24, 80);
	sitting_type(sitting, "u");
	sitting_shows(sitting, "Undo \"");
	sitting_type(sitting, "x");
	sitting_shows(sitting, "Nothing was done.");
	sitting_type(sitting, "u y");
	sitting_shows(sitting, "undo:");
}

static bool shows(struct Sitting *sitting, const char *text)
{
	return strstr(sitting_screen(sitting), text) != NULL;
}

static void the_page_beside_a_list_is_read_once_the_cursor_rests(void **state)
{
	struct Sitting *sitting = *state;
	int wait;

	term_memory_resize(sitting->term, 30, 120);
	(void)term_wait(sitting->term, -1, 0);
	sitting_type(sitting, "0");
	assert_true(shows(sitting, "│ Mireille Abadie"));
	sitting->env.frame_marks = false;
	sitting_type(sitting, "<Down>");
	assert_true(shows(sitting, "│ Mireille Abadie")); /* nothing was read for the step */
	wait = app_timeout(sitting->app);
	assert_true(wait > 0 && wait <= 100);
	sitting->now += INT64_C(100000);
	sitting_event(sitting, (struct Event){.type = EVENT_NONE});
	assert_false(shows(sitting, "│ Mireille Abadie"));
	assert_true(shows(sitting, "│ Ruth Abernathy"));
	assert_int_equal(app_timeout(sitting->app), -1); /* and nothing waits any more */
}

static int setup(void **state)
{
	return sitting_set_up(state, "2017-02-20");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, sitting_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(today_comes_first_and_says_what_needs_attention),
		TEST(the_cursor_moves_by_rows_pages_and_to_both_ends),
		TEST(a_filter_narrows_while_it_is_typed_and_esc_gives_it_up_before_it_goes_back),
		TEST(a_filter_that_is_not_understood_says_so_and_keeps_the_rows),
		TEST(a_day_in_a_filter_is_not_wrong_before_it_is_whole),
		TEST(marks_survive_filter_sort_and_refresh_and_hidden_ones_are_counted),
		TEST(a_bulk_command_says_its_count_and_wants_another_key),
		TEST(what_is_copied_is_what_is_marked),
		TEST(marks_of_what_was_done_are_gone_and_the_others_stay),
		TEST(one_marked_team_out_of_sight_is_named_in_the_question),
		TEST(going_back_finds_the_place_the_filter_and_the_scroll_again),
		TEST(what_is_judged_on_a_page_follows_an_answer),
		TEST(what_all_marked_records_have_already_changes_nothing),
		TEST(bare_words_find_choices_that_are_shown),
		TEST(a_filter_with_a_fault_stays_open),
		TEST(a_long_refusal_is_read_to_its_end),
		TEST(the_way_down_is_named_in_the_title),
		TEST(what_goes_to_the_bin_needs_a_second_key_and_comes_back),
		TEST(a_record_that_goes_to_the_bin_from_its_page_says_so_there),
		TEST(an_operation_of_the_history_can_be_read_and_undone),
		TEST(help_lists_what_is_valid_here_with_the_reason_for_what_is_off),
		TEST(the_question_before_many_are_accepted_names_who_cannot_and_the_places),
		TEST(those_who_wait_stand_in_the_order_of_their_places),
		TEST(the_palette_finds_a_view_by_its_words_and_goes_there),
		TEST(the_palette_begins_with_what_was_chosen_lately_then_the_views),
		TEST(a_reason_in_the_help_is_read_to_its_end),
		TEST(q_goes_back_and_ends_the_program_in_a_view),
		TEST(a_file_without_a_season_gets_one_on_the_screen),
		TEST(a_window_that_is_too_small_says_so_in_a_sentence),
		TEST(a_step_changes_two_rows_and_with_the_marker_alone_two_cells),
		TEST(fifty_steps_at_once_are_painted_once),
		TEST(a_long_list_is_walked_through_from_end_to_end_without_a_gap),
		TEST(the_page_beside_a_list_is_read_once_the_cursor_rests),
		TEST(reading_only_refuses_every_change_with_one_sentence),
		TEST(a_key_that_follows_a_removal_falls_on_no_other_record),
		TEST(a_key_that_follows_a_restoration_takes_out_no_other_record),
		TEST(undo_of_what_was_done_before_asks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
