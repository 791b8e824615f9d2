/* Hands: saved views, columns, bulk changes, the user's own keys and settings, the mouse, waiting.
 */
#include "ui_help.h"

#include "qtp/engine/os/file.h"
#include "qtp/engine/store/store.h"
#include "qtp/engine/ui/keys.h"
#include "qtp/engine/ui/welcome.h"
#include "qtp/engine/view/saved_view.h"

static void write_config(struct Sitting *sitting, const char *name, const char *text)
{
	char path[160];

	snprintf(path, sizeof(path), "%s/%s", sitting->folder, name);
	struct Error error = {0};

	sitting_must(os_write_file(path, text, strlen(text), true, &error), &error);
}

static void restart(struct Sitting *sitting)
{
	sitting_stop(sitting);
	sitting_start(sitting, 24, 80);
}

/* --- Views */

static void a_list_is_saved_as_a_view_opened_again_and_removed(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "2 / dal <Enter> K Dallas <Enter>");
	sitting_shows(sitting, "Saved as the view Dallas.");
	restart(sitting);
	sitting_type(sitting, "v");
	sitting_shows(sitting, "/stage=accepted dal");
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "Lakeside Oncology");
	sitting_shows(sitting, "Dallas  8");
	sitting_lacks(sitting, "POR17");
	sitting_type(sitting, "<Esc> : remove <Space> a <Space> view <Enter> <Enter>");
	sitting_shows(sitting, "The view Dallas is removed");
	sitting_type(sitting, "v");
	sitting_shows(sitting, "No view is saved");
}

static void a_view_on_a_field_that_is_gone_says_so_and_shows_the_rest(void **state)
{
	struct Sitting *sitting = *state;

	write_config(sitting, "views.conf",
		     "[Old]\nkind=team\nfilter=stage=accepted shoe<4 dal\ncolumns=name,shoe,stage\n"
		     "sort=-shoe\n");
	sitting_type(sitting, "v <Enter>");
	assert_non_null(strstr(app_message(sitting->app), "shows \"shoe\", a field that is gone"));
	assert_non_null(strstr(app_message(sitting->app), "asks for \"shoe<4\""));
	sitting_type(sitting, "<Home>");
	sitting_shows(sitting, "Old  8");
	sitting_shows(sitting, "Lakeside Oncology");
}

static void a_view_file_with_errors_names_the_line_and_uses_the_rest(void **state)
{
	struct Arena arena = {0};
	struct SavedViews views;
	struct Text faults;

	(void)state;
	text_init(&faults);
	saved_views_parse(
		"stray\n[A]\nkind=team\nwhat=ever\n# note\n\n[B]\nkind=person\nseason=yes\n",
		&arena, &views, &faults);
	assert_string_equal(text_get(&faults),
			    "views.conf line 1 is not understood and left out. "
			    "views.conf line 4 is not understood and left out. ");
	assert_int_equal(views.n, 2);
	assert_string_equal(views.items[0].kind, "team");
	assert_false(views.items[0].season);
	assert_true(views.items[1].season);
	assert_ptr_equal(saved_views_find(&views, "b"), &views.items[1]);
	text_release(&faults);
	arena_release(&arena);
}

static void a_view_keeps_those_beside_it(void **state)
{
	struct Sitting *sitting = *state;
	const struct SavedView one = {"One", "team", "dal", "name", "-name", true};
	const struct SavedView two = {"Two", "person", "", "", "", false};
	const struct SavedView bad[] = {{" ", "team", "", "", "", false},
					{"a]b", "team", "", "", "", false},
					{"a\nb", "team", "", "", "", false}};
	struct Arena arena = {0};
	struct SavedViews views;
	struct Text faults;
	struct Error error = {0};

	text_init(&faults);
	sitting_must(saved_view_keep(&sitting->env, &one, &error), &error);
	sitting_must(saved_view_keep(&sitting->env, &two, &error), &error);
	sitting_must(saved_view_keep(&sitting->env, &one, &error), &error);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(saved_view_keep(&sitting->env, &bad[i], &error));
	saved_views_load(&sitting->env, &arena, &views, &faults);
	assert_int_equal(views.n, 2);
	assert_string_equal(views.items[0].filter, "dal");
	assert_string_equal(views.items[0].sort, "-name");
	assert_true(views.items[0].season);
	assert_int_equal(faults.length, 0);
	assert_false(saved_view_remove(&sitting->env, "Three", &error));
	text_release(&faults);
	arena_release(&arena);
}

/* --- Columns */

static void columns_are_taken_ordered_sorted_and_remembered(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 |");
	sitting_shows(sitting, "Columns of people: 5 of");
	sitting_type(sitting, "<Space>");
	sitting_shows(sitting, "Columns of people: 4 of");
	sitting_type(sitting, "<Home> J");
	sitting_shows(sitting, "  2  ");
	sitting_type(sitting, "r");
	sitting_shows(sitting, "are remembered");
	sitting_type(sitting, "<Esc>");
	restart(sitting);
	sitting_type(sitting, "0 |");
	sitting_shows(sitting, "Columns of people: 4 of");
	sitting_type(sitting, "f <Esc> 0 |");
	sitting_shows(sitting, "Columns of people: 5 of");
}

static void the_last_column_stays(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting,
		     "0 | <Space> <Home> <Space> <Home> <Space> <Home> <Space> <Home> <Space>");
	sitting_shows(sitting, "A list needs at least one column.");
}

/* --- Marks */

static void one_field_of_all_marked_records_is_set_as_one_action(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_type(sitting, "gp <Space> <Space> <Space> E setting <Enter>");
	sitting_shows(sitting, "of 3 marked practices");
	sitting_type(sitting, "<Space> <Ctrl-S>");
	sitting_shows(sitting, "3 practices have it now.");
	assert_int_equal(store_last_operation(sitting->store), before + 1);
	sitting_lacks(sitting, "3 marked");
	sitting_type(sitting, "u");
	assert_int_equal(store_last_operation(sitting->store), before + 2);
}

static void nothing_is_set_without_marks(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "gp E");
	sitting_shows(sitting, "Nothing is marked.");
}

/* --- Keys */

static void a_key_file_changes_keys_in_help_footer_and_hand(void **state)
{
	struct Sitting *sitting = *state;

	write_config(sitting, "keys.conf", "# mine\nfilter F\nview.people  Alt-p\nadd\n");
	restart(sitting);
	sitting_type(sitting, "<Alt-p>");
	sitting_shows(sitting, "F filter");
	sitting_lacks(sitting, "a add");
	sitting_type(sitting, "F haddad <Enter>");
	sitting_shows(sitting, "/haddad");
	sitting_type(sitting, "<Esc> /");
	sitting_shows(sitting, "/ does nothing here");
	sitting_type(sitting, "<Esc> ? people");
	sitting_shows(sitting, "Alt-p");
}

static void a_key_that_the_file_gives_away_leaves_its_old_place(void **state)
{
	struct Sitting *sitting = *state;

	write_config(sitting, "keys.conf", "sort a\n");
	restart(sitting);
	sitting_type(sitting, "0 a");
	sitting_shows(sitting, "Sort by");
	sitting_type(sitting, "<Esc>");
	sitting_lacks(sitting, "a add");
}

static void errors_of_a_key_file_name_the_line_and_the_rest_is_used(void **state)
{
	struct Sitting *sitting = *state;

	write_config(sitting, "keys.conf",
		     "nonsense x\nfilter F Hyper-Q\nsort F\n\nyes Y\nopen Enter Right\n");
	restart(sitting);
	assert_non_null(strstr(app_message(sitting->app),
			       "keys.conf line 1: there is nothing called \"nonsense\""));
	assert_non_null(
		strstr(app_message(sitting->app), "keys.conf line 2: there is no key \"Hyper-Q\""));
	assert_non_null(
		strstr(app_message(sitting->app), "keys.conf line 3: F has been given to filter"));
	assert_non_null(
		strstr(app_message(sitting->app), "keys.conf line 5: yes cannot be changed"));
	sitting_type(sitting, "0 F okafor <Enter>");
	sitting_shows(sitting, "Daniel Okafor");
	sitting_type(sitting, "<Right>");
	sitting_lacks(sitting, "does nothing");
}

static void the_printed_keys_are_a_key_file_that_changes_nothing(void **state)
{
	struct Sitting *sitting = *state;
	struct Text first, second, faults;

	text_init(&first);
	text_init(&second);
	text_init(&faults);
	keys_write(&sitting->env, &first, &faults);
	assert_non_null(strstr(text_get(&first), "\nfilter /\n"));
	assert_non_null(strstr(text_get(&first), "\nteam.accept A\n"));
	write_config(sitting, "keys.conf", text_get(&first));
	keys_write(&sitting->env, &second, &faults);
	assert_string_equal(text_get(&second), text_get(&first));
	assert_string_equal(text_get(&faults), "");
	text_release(&first);
	text_release(&second);
	text_release(&faults);
}

/* --- Settings */

static void a_theme_and_the_mouse_are_kept(void **state)
{
	struct Sitting *sitting = *state;
	char path[160], *data;
	struct Arena arena = {0};
	struct Error error = {0};
	size_t length;

	sitting_type(sitting, ": theme <Enter> contrast <Enter>");
	sitting_shows(sitting, "The theme is contrast");
	sitting_type(sitting, ": mouse <Enter>");
	sitting_shows(sitting, "The mouse is on");
	snprintf(path, sizeof(path), "%s/settings.conf", sitting->folder);
	sitting_must(os_read_file((struct FileToRead){path, 1000}, &arena, &data, &length, &error),
		     &error);
	assert_non_null(strstr(data, "\ntheme=contrast\nmouse=on\nselection=bar\n"));
	arena_release(&arena);
}

/* The whole text of a file of the config folder; owned by the arena. */
static const char *read_config(struct Sitting *sitting, const char *name, struct Arena *arena)
{
	struct Error error = {0};
	size_t length;
	char *data;

	sitting_must(os_read_file(
			     (struct FileToRead){
				     arena_format(arena, "%s/%s", sitting->folder, name), 4000},
			     arena, &data, &length, &error),
		     &error);
	return data;
}

/* Cells of the screen on the bar of a selection. */
static size_t n_selected(const struct Sitting *sitting)
{
	const struct Canvas *canvas = term_memory_screen(sitting->term);
	size_t n = 0;

	for (int i = 0; i < canvas->rows * canvas->columns; i++)
		n += canvas->cells[i].selected != SELECTED_NOT;
	return n;
}

static void the_selected_row_is_a_bar_or_has_its_marker_alone(void **state)
{
	struct Sitting *sitting = *state;
	struct Arena arena = {0};

	sitting_type(sitting, "2");
	assert_int_equal(n_selected(sitting), 80);
	sitting_type(sitting, ": bar <Enter>");
	sitting_shows(sitting, "The selected row has its marker alone, now and next time.");
	assert_int_equal(n_selected(sitting), 0);
	restart(sitting);
	sitting_type(sitting, "2");
	assert_int_equal(n_selected(sitting), 0);
	sitting_type(sitting, ": milestones <Enter>"); /* the cell, not its row */
	assert_int_equal(n_selected(sitting), 5);
	sitting_type(sitting, "<Esc> : bar <Enter>");
	sitting_shows(sitting, "The selected row is a bar");
	assert_non_null(strstr(read_config(sitting, "settings.conf", &arena), "\nselection=bar\n"));
	arena_release(&arena);
}

static void signs_are_plain_where_that_is_chosen(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, ": plain <Enter>");
	sitting_shows(sitting, "\n-----");
	restart(sitting);
	assert_true(term_memory_screen(sitting->term)->ascii);
}

static void what_the_user_wrote_into_the_files_stays(void **state)
{
	struct Sitting *sitting = *state;
	struct Arena arena = {0};

	write_config(sitting, "settings.conf", "# for the projector\ntheme=light\nshoe=4\n# off\n");
	write_config(sitting, "views.conf",
		     "# Ours\n\n# asked for by Ruiz\n[Dallas]\n# all of it\nkind=team\nodd\n"
		     "filter=dal\n\n# last\n[Old]\nkind=person\n");
	restart(sitting);
	sitting_type(sitting, ": theme <Enter> contrast <Enter>");
	assert_string_equal(
		read_config(sitting, "settings.conf", &arena),
		"# for the projector\ntheme=contrast\nshoe=4\nmouse=off\nselection=bar\n# off\n");
	sitting_type(sitting, "2 / por <Enter> K dallas <Enter>");
	assert_string_equal(
		read_config(sitting, "views.conf", &arena),
		"# Ours\n\n# asked for by Ruiz\n[Dallas]\n# all of it\nkind=team\nodd\n"
		"filter=stage=accepted por\ncolumns=light,name,cohort,coach,reason\nsort=urgency\n"
		"season=yes\n\n# last\n[Old]\nkind=person\n");
	sitting_type(sitting, ": remove <Space> a <Space> view <Enter> dallas <Enter>");
	assert_string_equal(read_config(sitting, "views.conf", &arena),
			    "# Ours\n\n# asked for by Ruiz\n\n# last\n[Old]\nkind=person\n");
	arena_release(&arena);
}

static void a_settings_file_that_is_no_text_is_not_written_over(void **state)
{
	struct Sitting *sitting = *state;
	struct Arena arena = {0};

	write_config(sitting, "settings.conf", "\377\376");
	restart(sitting);
	sitting_shows(sitting, "cannot be read as text");
	sitting_type(sitting, ": theme <Enter> contrast <Enter>");
	sitting_shows(sitting, "is no text, so nothing is kept in it.");
	assert_string_equal(read_config(sitting, "settings.conf", &arena), "\377\376");
	arena_release(&arena);
}

static void a_setting_that_is_none_is_told_with_its_line(void **state)
{
	struct Sitting *sitting = *state;

	write_config(sitting, "settings.conf", "theme=plaid\n\nmouse=on\n");
	restart(sitting);
	sitting_shows(sitting, "settings.conf line 1: \"theme=plaid\" is no setting.");
}

static void the_view_is_that_of_the_coach_in_the_settings(void **state)
{
	struct Sitting *sitting = *state;

	write_config(sitting, "settings.conf", "as=daniel.okafor@faculty.example\n");
	restart(sitting);
	sitting_shows(sitting, "teams of Okafor");
	sitting_type(sitting, "M");
	sitting_shows(sitting, "All teams are in view.");
	sitting_lacks(sitting, "teams of Okafor");
	sitting->domain.coach = 0;
	write_config(sitting, "settings.conf", "as=elena\n");
	restart(sitting);
	sitting_shows(sitting, "The coach whose teams are shown: Elena Brandt is no coach.");
	sitting_lacks(sitting, "teams of");
}

static void who_she_is_is_chosen_on_the_screen_and_kept(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "gm M");
	sitting_shows(sitting, "Whose teams are yours");
	sitting_type(sitting, "haddad <Enter>");
	sitting_shows(sitting, "Only the teams of Rania Haddad are in view.  M shows all again.");
	sitting_shows(sitting, "Measures  teams of Haddad");
	sitting_type(sitting, "M 2");
	sitting_shows(sitting, "Lakeside Oncology");
	restart(sitting);
	sitting_lacks(sitting, "teams of Haddad");
	sitting_type(sitting, "M");
	sitting_type(sitting, ": choose <Space> the <Space> coach <Enter> okafor <Enter>");
	sitting_shows(sitting, "teams of Okafor");
	sitting_type(sitting, "M");
	sitting_shows(sitting, "All teams are in view.");
}

/* --- Forms */

static void a_name_is_completed_from_words_in_its_middle(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Zz <Down> <Down> <Down> <Down> <Down> onc <Space> lak");
	sitting_shows(sitting, "Lakeside Oncology");
	sitting_lacks(sitting, "Harbor Oncology");
	sitting_type(sitting, "<Down> <Enter> <Up>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Lakeside Oncology"));
}

static void a_quote_in_a_name_that_is_typed_is_harmless(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Zz <Down> <Down> <Down> <Down> <Down> \"lak\\\" <Space> :x|!");
	sitting_shows(sitting, "New person");
}

/* Down to the field of that help line. */
static void go_to_field(struct Sitting *sitting, const char *help)
{
	for (int i = 0; i < 40 && !strstr(sitting_screen(sitting), help); i++)
		sitting_type(sitting, "<Down>");
	sitting_shows(sitting, help);
}

static void a_day_that_hangs_on_a_session_is_echoed_at_once(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "2 / lakeside <Enter> e");
	go_to_field(sitting, "letter of support came in");
	sitting_type(sitting, "<Ctrl-U> s1-14d");
	sitting_shows(sitting, "Wed 22 Mar 2017");
	sitting_type(sitting, "<Ctrl-U> s9");
	sitting_shows(sitting, "DAL17 has no session 9");
	sitting_type(sitting, "<Ctrl-U> s2 <Ctrl-S>");
	sitting_shows(sitting, "The team is saved.");
}

/* --- Mouse */

static void mouse(struct Sitting *sitting, int row, int column, int wheel)
{
	sitting_event(
		sitting,
		(struct Event){.type = EVENT_MOUSE, .row = row, .column = column, .wheel = wheel});
}

/* The column of the last character of a row. */
static int last_column(const struct Sitting *sitting, int row)
{
	const struct Canvas *screen = term_memory_screen(sitting->term);
	int column = screen->columns - 1;

	while (column > 0 && screen->cells[row * screen->columns + column].code == ' ')
		column--;
	return column;
}

static void a_click_selects_a_second_one_opens_and_the_wheel_moves(void **state)
{
	struct Sitting *sitting = *state;
	char line[512];

	write_config(sitting, "settings.conf", "mouse=on\n");
	restart(sitting);
	mouse(sitting, 1, 10, 0);
	sitting_shows(sitting, "Teams  16");
	term_memory_resize(sitting->term, 24, 100);
	sitting_event(sitting, (struct Event){.type = EVENT_RESIZE});
	mouse(sitting, 1, last_column(sitting, 1), 0); /* "g more" */
	sitting_shows(sitting, "Go to");
	sitting_type(sitting, "<Esc>");
	term_memory_resize(sitting->term, 24, 80);
	sitting_event(sitting, (struct Event){.type = EVENT_RESIZE});
	mouse(sitting, 8, 10, 0);
	assert_int_equal(term_memory_screen(sitting->term)->cursor_row, 8);
	mouse(sitting, 5, 10, 0);
	assert_int_equal(term_memory_screen(sitting->term)->cursor_row, 5);
	mouse(sitting, 5, 10, 1);
	assert_int_equal(term_memory_screen(sitting->term)->cursor_row, 8);
	mouse(sitting, 8, 10, -1);
	mouse(sitting, 20, 10, 0);
	mouse(sitting, 23, 10, 0);
	mouse(sitting, 500, 500, 0);
	snprintf(line, sizeof(line), "%.30s", sitting_cursor_line(sitting));
	mouse(sitting, term_memory_screen(sitting->term)->cursor_row, 10, 0);
	sitting_shows(sitting, "2017 \u203a");
}

static void a_click_in_the_palette_selects_and_a_second_one_chooses(void **state)
{
	struct Sitting *sitting = *state;

	write_config(sitting, "settings.conf", "mouse=on\n");
	restart(sitting);
	sitting_type(sitting, ":");
	mouse(sitting, 6, 10, 0);
	sitting_shows(sitting, "▸ 2             Teams");
	mouse(sitting, 8, 10, 0); /* the second row of a line that wraps */
	sitting_shows(sitting, "▸ 3             Applicants");
	mouse(sitting, 7, 10, 0);
	sitting_shows(sitting, "Season 2017 \u203a Applicants");
}

static void without_being_switched_on_the_mouse_does_nothing(void **state)
{
	struct Sitting *sitting = *state;

	mouse(sitting, 1, 10, 0);
	sitting_shows(sitting, "NEEDS YOU");
	sitting_lacks(sitting, "Teams  16");
}

/* --- Waiting */

/* Another process holds the file: in this process another store does. */
static struct Store *hold_file(struct Sitting *sitting)
{
	struct StoreOptions options = sitting_options(sitting);
	struct Store *other;
	struct Error error = {0};

	options.who = "somebody";
	sitting_must(store_open(options, &other, &error), &error);
	sitting_must(store_begin(other, "hold", &error), &error);
	return other;
}

static void a_save_that_has_to_wait_says_so_and_esc_gives_it_up(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);
	struct Store *other;
	int n_frames;

	sitting_type(sitting, "0 / haddad <Enter> e <Down> Dr");
	other = hold_file(sitting);
	n_frames = term_memory_n_frames(sitting->term);
	term_memory_push(sitting->term, (struct Event){.type = EVENT_KEY, .key = 'x'});
	term_memory_push(sitting->term, (struct Event){.type = EVENT_KEY, .key = KEY_ESCAPE});
	app_step(sitting->app, (struct Event){.type = EVENT_KEY, .key = KEY_CTRL('s')});
	assert_true(term_memory_n_frames(sitting->term) > n_frames);
	sitting_shows(sitting, "Waiting for another qtp");
	app_paint(sitting->app);
	sitting_shows(sitting, "You gave up waiting for the other qtp. Nothing was changed.");
	sitting_shows(sitting, "Edit person");
	store_rollback(other);
	store_close(other);
	assert_int_equal(store_last_operation(sitting->store), before);
	sitting_type(sitting, "<Ctrl-S>");
	assert_int_equal(store_last_operation(sitting->store), before + 1);
}

/* --- Check */

static bool always(void *context)
{
	(void)context;
	return true;
}

static void a_check_that_is_interrupted_says_nothing_and_is_done_again(void **state)
{
	struct Sitting *sitting = *state;
	struct StoreOptions options = sitting_options(sitting);
	struct Store *store;
	struct Error error = {0};
	bool done = true;

	sitting_must(store_open(options, &store, &error), &error);
	assert_false(store_check_while_idle(store, always, NULL, &done, &error));
	assert_false(done);
	assert_true(store_is_idle(store));
	error = (struct Error){0};
	sitting_must(store_check(store, &error), &error);
	assert_true(store_check_while_idle(store, always, NULL, &done, &error));
	assert_true(done);
	store_close(store);
}

/* --- Welcome */

static enum WelcomeChoice welcome_with(const char *keys)
{
	struct Term *term = term_open_memory(24, 80, false);
	enum WelcomeChoice choice;

	for (; *keys; keys++)
		term_memory_push(term, (struct Event){.type = EVENT_KEY, .key = (uint32_t)*keys});
	choice = welcome_run(term, "/home/me/season.qtp", "/home/me/demo.qtp");
	term_close(term);
	return choice;
}

static void the_first_start_offers_four_ways_to_begin(void **state)
{
	(void)state;
	assert_int_equal(welcome_with("\r"), WELCOME_TEMPLATE);
	assert_int_equal(welcome_with("j\r"), WELCOME_EMPTY);
	assert_int_equal(welcome_with("3\r"), WELCOME_DEMO);
	assert_int_equal(welcome_with("jjjjk\r"), WELCOME_DEMO);
	assert_int_equal(welcome_with("4\r"), WELCOME_TABLE);
	assert_int_equal(welcome_with("q"), WELCOME_LEAVE);
	assert_int_equal(welcome_with("2\033"), WELCOME_LEAVE);
	assert_int_equal(welcome_with("x"), WELCOME_LEAVE); /* the terminal goes away */
}

static void the_first_start_fits_any_window(void **state)
{
	(void)state;
	for (int rows = 1; rows < 26; rows += 3) {
		for (int columns = 1; columns < 90; columns += 11) {
			struct Term *term = term_open_memory(rows, columns, true);

			term_memory_push(term, (struct Event){.type = EVENT_KEY, .key = '2'});
			assert_int_equal(welcome_run(term, "f", "d"), WELCOME_LEAVE);
			term_close(term);
		}
	}
}

static int setup(void **state)
{
	struct Sitting *sitting = sitting_make(DEMO_LATE);

	sitting_start(sitting, 24, 80);
	*state = sitting;
	return 0;
}

#define AT_THE_SCREEN(test) cmocka_unit_test_setup_teardown(test, setup, sitting_tear_down)

static void a_decline_asks_for_its_reason(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "3 / harborview <Enter> D");
	sitting_shows(sitting, "Decline: Harborview Oncology");
	sitting_type(sitting, "no <Space> sponsor <Ctrl-S>");
	sitting_shows(sitting, "Declined DAL17-09 Harborview Oncology.");
	sitting_type(sitting, "g h");
	sitting_shows(sitting, "decline DAL17-09 Harborview Oncology");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_THE_SCREEN(a_list_is_saved_as_a_view_opened_again_and_removed),
		AT_THE_SCREEN(a_view_on_a_field_that_is_gone_says_so_and_shows_the_rest),
		cmocka_unit_test(a_view_file_with_errors_names_the_line_and_uses_the_rest),
		AT_THE_SCREEN(a_view_keeps_those_beside_it),
		AT_THE_SCREEN(columns_are_taken_ordered_sorted_and_remembered),
		AT_THE_SCREEN(the_last_column_stays),
		AT_THE_SCREEN(one_field_of_all_marked_records_is_set_as_one_action),
		AT_THE_SCREEN(nothing_is_set_without_marks),
		AT_THE_SCREEN(a_key_file_changes_keys_in_help_footer_and_hand),
		AT_THE_SCREEN(a_key_that_the_file_gives_away_leaves_its_old_place),
		AT_THE_SCREEN(errors_of_a_key_file_name_the_line_and_the_rest_is_used),
		AT_THE_SCREEN(the_printed_keys_are_a_key_file_that_changes_nothing),
		AT_THE_SCREEN(a_theme_and_the_mouse_are_kept),
		AT_THE_SCREEN(the_selected_row_is_a_bar_or_has_its_marker_alone),
		AT_THE_SCREEN(signs_are_plain_where_that_is_chosen),
		AT_THE_SCREEN(what_the_user_wrote_into_the_files_stays),
		AT_THE_SCREEN(a_settings_file_that_is_no_text_is_not_written_over),
		AT_THE_SCREEN(a_setting_that_is_none_is_told_with_its_line),
		AT_THE_SCREEN(the_view_is_that_of_the_coach_in_the_settings),
		AT_THE_SCREEN(who_she_is_is_chosen_on_the_screen_and_kept),
		AT_THE_SCREEN(a_name_is_completed_from_words_in_its_middle),
		AT_THE_SCREEN(a_quote_in_a_name_that_is_typed_is_harmless),
		AT_THE_SCREEN(a_day_that_hangs_on_a_session_is_echoed_at_once),
		AT_THE_SCREEN(a_click_selects_a_second_one_opens_and_the_wheel_moves),
		AT_THE_SCREEN(a_click_in_the_palette_selects_and_a_second_one_chooses),
		AT_THE_SCREEN(without_being_switched_on_the_mouse_does_nothing),
		AT_THE_SCREEN(a_save_that_has_to_wait_says_so_and_esc_gives_it_up),
		AT_THE_SCREEN(a_check_that_is_interrupted_says_nothing_and_is_done_again),
		AT_THE_SCREEN(a_decline_asks_for_its_reason),
		cmocka_unit_test(the_first_start_offers_four_ways_to_begin),
		cmocka_unit_test(the_first_start_fits_any_window),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
