/* Charts on the screen: walking the points, what is changed at a point, the grid for new points,
 * measures side by side. */
#include "ui_help.h"

#include "qtp/engine/os/file.h"
#include "qtp/engine/store/store.h"
#include "qtp/engine/term/event.h"

#include <limits.h>
#include <stdio.h>
#include <unistd.h>

/* Opens the chart of Lakeside's measure: the last row of the view. */
#define OPEN "gm <Home> <Down> <Down> <Down> <Down> <Enter> "

static void paste(struct Sitting *sitting, const char *text)
{
	sitting_event(sitting, (struct Event){.type = EVENT_PASTE, .text = text});
}

static void measures_of_the_season_stand_side_by_side_and_enter_opens_one(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "gm");
	sitting_shows(sitting, "Signal");
	sitting_shows(sitting, "Lakeside");
	sitting_shows(sitting, "too few");
	sitting_type(sitting, "<Home> <Down> <Down> <Down> <Down> <Enter>");
	sitting_shows(sitting, "Hours from arrival");
	sitting_shows(sitting, "r rules");
	sitting_shows(sitting, "o output");
	sitting_type(sitting, "<Esc>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Lakeside"));
}

static void a_measure_in_any_list_opens_as_its_chart(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "2 / lakeside <Enter> <Enter> F");
	sitting_shows(sitting, "Lakeside Oncology \u203a Measures");
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "DAL17-03-M1");
	sitting_shows(sitting, "centre");
	sitting_type(sitting, "c");
	sitting_shows(sitting, "Hours from arrival to start of chemotherapy ");
	sitting_type(sitting, "<Esc> f");
	sitting_shows(sitting, "ALL FIELDS");
}

static void the_cursor_walks_the_points_and_says_what_each_is(void **state)
{
	struct Sitting *sitting = *state;
	int last, first;

	sitting_type(sitting, OPEN);
	sitting_shows(sitting, "24/24  ");
	last = term_memory_screen(sitting->term)->cursor_column;
	sitting_type(sitting, "<Home>");
	sitting_shows(sitting, "1/24  ");
	first = term_memory_screen(sitting->term)->cursor_column;
	assert_true(first < last);
	sitting_type(sitting, "<Right> <Right> <Left>");
	sitting_shows(sitting, "2/24  ");
	sitting_shows(sitting, "limits ");
	sitting_type(sitting, "<Left> <Left> <Left>");
	sitting_shows(sitting, "1/24  ");
	sitting_type(sitting, "<End> <Right>");
	sitting_shows(sitting, "24/24  ");
}

static void a_table_shows_the_same_points(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, OPEN "t");
	sitting_shows(sitting, "point");
	sitting_shows(sitting, "upper");
	sitting_type(sitting, "<Up>");
	sitting_shows(sitting, "23/24  ");
	sitting_type(sitting, "t");
	sitting_lacks(sitting, "upper  ");
	sitting_shows(sitting, "23/24  ");
}

/* Each change is one operation that one undo takes back. */
static void each_change_is_one_operation_that_is_taken_back(void **state)
{
	static const struct {
		const char *keys, *says, *shows;
	} changes[] = {
		{"<Home> <Right> <Right> <Right> <Right> <Right> b",
		 "The baseline of phase 1 is frozen", ""},
		{"<Left> n seen <Enter>", "The note on", "note: seen"},
		{"x broken <Enter>", "is left out", "left out: broken"},
		{"r nelson <Enter>", "Nelson", "Nelson"},
		{"<Home> <Right> <Right> <Right> p zebra <Enter>", "A phase begins on", "zebra"},
	};
	struct Sitting *sitting = *state;

	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		int64_t before = store_last_operation(sitting->store);

		sitting_type(sitting, OPEN);
		sitting_type(sitting, changes[i].keys);
		sitting_shows(sitting, changes[i].says);
		sitting_shows(sitting, changes[i].shows);
		assert_int_equal(store_last_operation(sitting->store), before + 1);
		sitting_type(sitting, "u");
		sitting_shows(sitting, "undo: ");
		if (*changes[i].shows && i < 3)
			sitting_lacks(sitting, changes[i].shows);
	}
}

static void each_change_is_switched_off_by_the_same_key(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, OPEN "<Left> b b");
	sitting_shows(sitting, "The baseline of phase 3 is all points again");
	sitting_type(sitting, "x broken <Enter> x");
	sitting_shows(sitting, "counts again");
	sitting_type(sitting, "<Left> <Left> p moved <Enter> p");
	sitting_shows(sitting, "No phase begins on");
	sitting_type(sitting, "p");
	sitting_shows(sitting, "A phase begins on");
}

/* The demo has three phases of 10, 7 and 7 points; the first is frozen at point 10. */
static void each_phase_has_a_baseline_of_its_own(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, OPEN "<Home> <Right> <Right> <Right> <Right> b");
	sitting_shows(sitting, "The baseline of phase 1 is frozen");
	sitting_type(sitting, "<End> <Left> <Left> b");
	sitting_shows(sitting, "The baseline of phase 3 is frozen");
	sitting_shows(sitting, "frozen at points 5 and 22");
	sitting_type(sitting, "<Home> <Right> <Right> <Right> <Right> b");
	sitting_shows(sitting, "The baseline of phase 1 is all points again");
	sitting_shows(sitting, "frozen at point 22");
	sitting_type(sitting, "<End> <Left> <Left> <Left> <Left> <Left> <Left> p");
	sitting_shows(sitting, "No phase begins on");
	sitting_lacks(sitting, "frozen at");
	sitting_type(sitting, "u");
	sitting_shows(sitting, "frozen at point 22");
}

static void what_needs_words_is_not_done_without_them(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_type(sitting, OPEN "x <Enter>");
	sitting_shows(sitting, "with a reason");
	sitting_type(sitting, "<Left> p <Enter>");
	sitting_shows(sitting, "needs a few words");
	sitting_type(sitting, "<Home> p");
	sitting_shows(sitting, "first phase begins");
	assert_int_equal(store_last_operation(sitting->store), before);
}

static void why_names_the_rules_with_their_numbers(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, OPEN "w");
	sitting_shows(sitting, "Rules: ");
	sitting_type(sitting, "<End>");
	sitting_shows(sitting, "ignal");
}

static void the_chart_is_written_to_a_file_that_is_replaced_only_when_asked(void **state)
{
	struct Sitting *sitting = *state;
	struct Arena arena = {0};
	struct Error error;
	char folder[64], path[128], *text;
	size_t length;

	/* Not beside the settings, where nothing is replaced. */
	assert_true(folder_make(folder, sizeof(folder), "chart"));
	snprintf(path, sizeof(path), "%s/./chart.txt", folder);
	sitting_type(sitting, OPEN "o <Ctrl-U>");
	for (int i = 0; i < 40; i++)
		sitting_key(sitting, KEY_ERASE);
	paste(sitting, path);
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "Written to ");
	sitting_lacks(sitting, "/./"); /* the whole path, whatever was typed */
	sitting_must(
		os_read_file((struct FileToRead){path, 1u << 20}, &arena, &text, &length, &error),
		&error);
	assert_non_null(strstr(text, "Hours from arrival"));
	sitting_type(sitting, "o");
	for (int i = 0; i < 40; i++)
		sitting_key(sitting, KEY_ERASE);
	paste(sitting, path);
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "Replace it?");
	sitting_type(sitting, "y");
	sitting_shows(sitting, "Written to ");
	arena_release(&arena);
	assert_int_equal(remove(path), 0);
	assert_int_equal(rmdir(folder), 0);
}

static void an_ending_alone_gives_the_name_that_is_offered(void **state)
{
	struct Sitting *sitting = *state;
	char before[PATH_MAX], folder[64];

	assert_true(folder_make(folder, sizeof(folder), "ending"));
	assert_non_null(getcwd(before, sizeof(before)));
	assert_int_equal(chdir(folder), 0);
	sitting_type(sitting, "<Esc> <Esc> 2 o tsv <Enter>");
	sitting_shows(sitting, "Written to ");
	assert_int_equal(access("teams.tsv", R_OK), 0);
	sitting_type(sitting, "o .TSV <Enter>");
	sitting_shows(sitting, "teams.tsv is there already. Replace it?");
	sitting_type(sitting, "n o csvs <Enter>");
	sitting_shows(sitting, "The name of the file says what it is");
	assert_int_equal(remove("teams.tsv"), 0);
	assert_int_equal(chdir(before), 0);
	assert_int_equal(rmdir(folder), 0);
}

/* Types a file name in place of the one that is offered. */
static void write_to(struct Sitting *sitting, const char *keys, const char *path)
{
	sitting_type(sitting, keys);
	for (int i = 0; i < 40; i++)
		sitting_key(sitting, KEY_ERASE);
	paste(sitting, path);
	sitting_type(sitting, "<Enter>");
}

static void a_list_and_the_roster_of_a_team_are_written_too(void **state)
{
	static const struct {
		const char *keys, *words;
	} rows[] = {
		{"<Esc> <Esc> <Esc> 2 o", "Teams\n=====\n"},
		{"2 <Enter> o", "Roster of "},
		{"4 o", "Sessions\n========\n"},
		{"4 <Enter> o", "Agenda of "},
		{"5 o", "Coaching\n========\n"},
		{"2 c o", "Who can come\n============\n"},
		{"<Esc> 2 <Space> <Space> m o", "2 marked\n"},
	};
	struct Sitting *sitting = *state;
	struct Arena arena = {0};
	struct Error error;
	size_t length;
	char *text;

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const char *path = arena_format(&arena, "%s/o%zu.txt", sitting->folder, i);

		write_to(sitting, rows[i].keys, path);
		sitting_shows(sitting, "Written to ");
		sitting_must(os_read_file((struct FileToRead){path, 1u << 20}, &arena, &text,
					  &length, &error),
			     &error);
		assert_non_null(strstr(text, rows[i].words));
	}
	write_to(sitting, "2 o", arena_format(&arena, "%s/o.doc", sitting->folder));
	sitting_shows(sitting, "ends in");
	sitting_type(sitting, "gh o");
	arena_release(&arena);
}

static void new_points_are_typed_row_by_row_and_saved_as_one_operation(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_type(sitting, OPEN "a 7.5 <Enter> 8 <Ctrl-S>");
	sitting_shows(sitting, "doubtful");
	sitting_type(sitting, "<Ctrl-S>");
	sitting_shows(sitting, "2 points are added");
	sitting_shows(sitting, "26/26  ");
	assert_int_equal(store_last_operation(sitting->store), before + 1);
	sitting_type(sitting, "u");
	sitting_shows(sitting, "24/24  ");
}

static void a_column_is_pasted_and_faults_stand_beside_their_rows(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_type(sitting, OPEN "a");
	paste(sitting, "date,value\n2017-01-01,7.5\n2017-01-02,many\n8.25\n");
	sitting_shows(sitting, "3 rows");
	sitting_shows(sitting, "Sun 1 Jan 2017");
	sitting_type(sitting, "<Ctrl-S>");
	sitting_shows(sitting, "1 of 3 rows cannot be");
	assert_non_null(strstr(sitting_cursor_line(sitting), "many"));
	assert_int_equal(store_last_operation(sitting->store), before);
	sitting_type(sitting, "<Ctrl-X> <Ctrl-S>");
	if (store_last_operation(sitting->store) == before)
		sitting_type(sitting, "<Ctrl-S>");
	sitting_shows(sitting, "2 points are added");
	assert_int_equal(store_last_operation(sitting->store), before + 1);
}

/* Tabs, semicolons, ISO dates before a space, k and n in columns of their own. */
static void a_paste_is_understood_as_spreadsheets_give_it(void **state)
{
	static const char *const pastes[] = {
		"2017-09-01\t12\t30\n",
		"2017-09-01;12;30\n",
		"2017-09-01 12/30\n",
		"2017-09-01,\"12\",30\n",
		"month,k,n\r\n2017-09-01,12,30\r\n",
	};
	struct Sitting *sitting = *state;

	for (size_t i = 0; i < sizeof(pastes) / sizeof(pastes[0]); i++) {
		sitting_type(sitting, "gm <Home> <Down> <Down> <Down> <Enter> a");
		paste(sitting, pastes[i]);
		sitting_shows(sitting, "2017-09-01");
		sitting_shows(sitting, "12/30");
		sitting_shows(sitting, "still to come");
		sitting_type(sitting, "<Ctrl-X> <Esc> <Esc>");
	}
}

static void rows_that_are_not_saved_are_there_again(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, OPEN "a 7.5 <Enter> 8.25 <Esc>");
	sitting_shows(sitting, "is kept as a draft");
	sitting_shows(sitting, "24/24  ");
	sitting_type(sitting, "a");
	sitting_shows(sitting, "These are the rows you left here.");
	sitting_shows(sitting, "7.5");
	sitting_type(sitting, "<Ctrl-S> <Ctrl-S>");
	sitting_shows(sitting, "2 points are added");
	sitting_type(sitting, "u a");
	sitting_lacks(sitting, "7.5");
	/* A crash: what was typed half a second before is on disk. */
	sitting_type(sitting, "6.25");
	sitting->now += INT64_C(500000);
	sitting_type(sitting, "<Up>");
	sitting_stop(sitting);
	sitting_start(sitting, 24, 80);
	sitting_type(sitting, OPEN "a");
	sitting_shows(sitting, "6.25");
}

/* One key takes nothing that another does not bring back. */
static void a_row_that_was_dropped_comes_back(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, OPEN "a 7.5 <Enter> 8.25 <Enter> 9 <Up> <Ctrl-X>");
	sitting_shows(sitting, "The row is out of the grid; Ctrl-Z brings it back.");
	sitting_lacks(sitting, "8.25");
	sitting_type(sitting, "<Ctrl-X> <Ctrl-X> <Ctrl-Z> <Ctrl-Z> <Ctrl-Z>");
	sitting_shows(sitting, "8.25");
	sitting_type(sitting, "<Ctrl-S>");
	if (strstr(sitting_screen(sitting), "again saves"))
		sitting_type(sitting, "<Ctrl-S>");
	sitting_shows(sitting, "3 points are added");
}

static void a_measure_without_points_says_so_and_takes_its_first(void **state)
{
	struct Sitting *sitting = *state;
	struct Assignment fields[] = {
		{"team", "DAL17-03"}, {"name", "Empty"}, {"data", "proportion"}};
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error;
	Id id;

	issues_init(&issues, &arena);
	sitting_must(record_add(&sitting->domain,
				&(struct RecordEdit){.entity = entity_get(KIND_MEASURE),
						     .fields = {fields, 3},
						     .force = true,
						     .issues = &issues},
				&id, &error),
		     &error);
	arena_release(&arena);
	sitting_type(sitting, "2 / lakeside <Enter> <Enter> F <Home>");
	sitting_shows(sitting, "no points");
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "There are no points yet");
	sitting_type(sitting, "b x n p t o w r <Left> <End> <Tab>");
	sitting_type(sitting, "a 3/4 <Enter> 5/4");
	sitting_type(sitting, "<Up>");
	sitting_shows(sitting, "5 of 4 is more");
	sitting_type(sitting, "<Down> <Ctrl-X> <Ctrl-S>");
	sitting_shows(sitting, "1/1  ");
	sitting_shows(sitting, "75 (3/4)");
}

/* The drawing needs nothing but ASCII where the terminal has nothing else. */
static void a_chart_is_drawn_in_ascii_too(void **state)
{
	struct Sitting *sitting = *state;
	struct Error error;

	sitting_stop(sitting);
	sitting->term = term_open_memory(24, 80, true);
	sitting_must(
		app_open((struct AppOptions){.domain = &sitting->domain, .term = sitting->term},
			 &sitting->app, &error),
		&error);
	sitting_type(sitting, OPEN "<Left>");
	sitting_shows(sitting, "23/24  7 Aug 2017");
	sitting_shows(sitting, "v");
	for (const char *at = text_get(&sitting->screen); *at; at++)
		assert_true((unsigned char)*at < 0x80);
}

static int set_up(void **state)
{
	struct Sitting *sitting = sitting_make("2017-08-21");

	sitting_start(sitting, 24, 80);
	*state = sitting;
	return 0;
}

static int tear_down(void **state)
{
	sitting_free(*state);
	return 0;
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(measures_of_the_season_stand_side_by_side_and_enter_opens_one),
		CASE(a_measure_in_any_list_opens_as_its_chart),
		CASE(the_cursor_walks_the_points_and_says_what_each_is),
		CASE(a_table_shows_the_same_points),
		CASE(each_change_is_one_operation_that_is_taken_back),
		CASE(each_change_is_switched_off_by_the_same_key),
		CASE(each_phase_has_a_baseline_of_its_own),
		CASE(what_needs_words_is_not_done_without_them),
		CASE(why_names_the_rules_with_their_numbers),
		CASE(the_chart_is_written_to_a_file_that_is_replaced_only_when_asked),
		CASE(an_ending_alone_gives_the_name_that_is_offered),
		CASE(a_list_and_the_roster_of_a_team_are_written_too),
		CASE(new_points_are_typed_row_by_row_and_saved_as_one_operation),
		CASE(a_column_is_pasted_and_faults_stand_beside_their_rows),
		CASE(a_paste_is_understood_as_spreadsheets_give_it),
		CASE(rows_that_are_not_saved_are_there_again),
		CASE(a_row_that_was_dropped_comes_back),
		CASE(a_measure_without_points_says_so_and_takes_its_first),
		CASE(a_chart_is_drawn_in_ascii_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
