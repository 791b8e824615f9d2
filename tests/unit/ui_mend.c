/* Forms lead to what is to be changed, lists open under empty references, yes and no are turned
 * over; what is seen can be dealt with where it is seen. */
#include "ui_help.h"

#define DOWN6 "<Down> <Down> <Down> <Down> <Down> <Down> "
#define HARBORVIEW "3 / harborview <Enter> <Enter> "

static struct Sitting *sit(const char *moment, int columns)
{
	struct Sitting *sitting = sitting_make(moment);

	sitting_start(sitting, 24, columns);
	while (app_work(sitting->app))
		app_paint(sitting->app);
	return sitting;
}

static void line_has(struct Sitting *sitting, const char *text)
{
	const char *line = sitting_cursor_line(sitting);

	if (!strstr(line, text))
		fail_msg("the row lacks \"%s\": %s", text, line);
}

/* The row of keys. */
static void footer_has(struct Sitting *sitting, const char *text)
{
	const char *screen = sitting_screen(sitting), *last = screen;

	for (const char *at = screen; (at = strchr(at, '\n')) && at[1]; at++)
		last = at + 1;
	if (!strstr(last, text))
		fail_msg("the footer lacks \"%s\": %s", text, last);
}

static void down_lists_what_an_empty_reference_can_name(void **state)
{
	struct Sitting *sitting = sit(DEMO_LATE, 80);

	(void)state;
	sitting_type(sitting, "0 a <Tab> <Tab> <Tab> <Tab> <Tab> <Down>");
	sitting_shows(sitting, "Athena Institute");
	sitting_shows(sitting, "1 to 6 of 18");
	sitting_type(sitting, "<Down> <Enter>");
	sitting_shows(sitting, "Athena Institute ");
	sitting_lacks(sitting, "letters narrow it");
	line_has(sitting, "Profession");
	/* What is filled in is left by Down. */
	sitting_type(sitting, "<Up> <Down>");
	line_has(sitting, "Profession");
	sitting_free(sitting);
}

static void yes_and_no_are_a_choice_that_is_turned_over(void **state)
{
	static const struct {
		const char *keys, *shows;
	} steps[] = {{"<Tab> <Tab> <Tab> <Tab> <Tab> <Tab> <Tab>", "( ) yes  ( ) no"},
		     {"<Space>", "(▪) yes  ( ) no"},
		     {"<Space>", "( ) yes  (▪) no"},
		     {"y", "(▪) yes  ( ) no"},
		     {"n", "( ) yes  (▪) no"},
		     {"<Backspace>", "( ) yes  ( ) no"}};
	struct Sitting *sitting = sit(DEMO_LATE, 80);

	(void)state;
	sitting_type(sitting, "0 a");
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
		sitting_type(sitting, steps[i].keys);
		line_has(sitting, steps[i].shows);
	}
	sitting_free(sitting);
}

static void enter_on_a_rule_that_fails_goes_to_what_mends_it(void **state)
{
	static const struct {
		const char *keys, *shows, *line;
	} cases[] = {
		/* membership that ended; an answer that is missing */
		{HARBORVIEW "<Enter>", "Edit person Kwame Osei", "Member until"},
		{HARBORVIEW "<Home> <Down> <Down> <Down> <Down> <Down> <Enter>", "WHO CAN COME",
		 ""},
		/* `e` the same */
		{HARBORVIEW "e", "Edit person Kwame Osei", "Member until"},
		{HARBORVIEW "<Home> <Down> <Down> e", "Edit person Kwame Osei", "Profession"},
		{"2 / riverbend <Enter> <Enter> e", "Edit member", "Role"},
		/* no sponsor, no letter, no problem */
		{"3 / copperleaf <Enter> <Enter> <Home> " DOWN6 "<Enter>", "New member", "Person"},
		{"3 / copperleaf <Enter> <Enter> <Home> " DOWN6 "<Enter>", "sponsor", ""},
		{"3 / dal17-04 <Enter> <Enter> <Enter>", "Edit team", "Letter"},
		{"3 / lantern <Enter> <Enter> <Enter>", "Edit team", "Quality problem"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct Sitting *sitting = sit(DEMO_EARLY, 80);

		sitting_type(sitting, cases[i].keys);
		sitting_shows(sitting, cases[i].shows);
		if (*cases[i].line)
			line_has(sitting, cases[i].line);
		sitting_free(sitting);
	}
}

/* Down to the line with `text`. */
static void go_down_to(struct Sitting *sitting, const char *text)
{
	const int most = 100;

	for (int i = 0; i < most && !strstr(sitting_cursor_line(sitting), text); i++)
		sitting_type(sitting, "<Down>");
	line_has(sitting, text);
}

static void enter_on_a_line_of_the_forecast_goes_to_what_mends_it(void **state)
{
	static const struct {
		const char *team, *line, *shows, *at;
	} cases[] = {
		{"riverbend", "M05 Aim statement is 144 days late", "16 teams, 6 late",
		 "Riverbend Cancer Center       ✓    ✓    ✓    ✓ ▸ret"},
		{"lakeside", "Attendance of S2 is not yet known", "Roll DAL17-S2", ""},
		{"valley", "No PDSA cycle is closed", "New PDSA cycle", ""},
		{"harbor", "Attendance of S2", "Roll DAL17-S2", ""},
		{"valley", "No follow-up data since S2", "New measure", ""},
		{"saltgrass", "No follow-up data since S2", "Saltgrass Oncology › DAL17-08-M1", ""},
		{"cascade", "FORECAST", "Nothing is to be mended here.", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct Sitting *sitting = sitting_make(DEMO_LATE);

		assert_true(day_from_civil(2017, 9, 10, &sitting->domain.today));
		sitting_start(sitting, 24, 80);
		sitting_type(sitting, "2 /");
		sitting_type(sitting, cases[i].team);
		sitting_type(sitting, "<Enter> <Enter>");
		go_down_to(sitting, cases[i].line);
		sitting_type(sitting, "<Enter>");
		sitting_shows(sitting, cases[i].shows);
		if (*cases[i].at)
			line_has(sitting, cases[i].at);
		sitting_free(sitting);
	}
}

static void enter_on_what_stands_against_a_certificate_goes_to_it(void **state)
{
	static const struct {
		const char *line, *shows, *at;
	} cases[] = {
		{"2b is partially compliant: Same-day", "Ratings", "2b    Same-day"},
		{"5c is not compliant", "Ratings", "5c    Improvement process"},
		{"the requirement \"Same-day visits", "ALL FIELDS", "Case"},
	};
	struct Sitting *sitting = sit(DEMO_LATE, 80);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		sitting_type(sitting, "9 <Home> <Enter>");
		go_down_to(sitting, cases[i].line);
		sitting_type(sitting, "<Enter>");
		sitting_shows(sitting, cases[i].shows);
		line_has(sitting, cases[i].at);
		sitting_type(sitting, "<Esc> <Esc>");
	}
	/* Before the survey all of it is open: nothing is listed. */
	sitting_type(sitting, "9 <Home> <Down> <Enter>");
	sitting_lacks(sitting, "AGAINST A CERTIFICATE");
	sitting_free(sitting);
}

static int row_of(struct Sitting *sitting, const char *text)
{
	const char *screen = sitting_screen(sitting), *found = strstr(screen, text);
	int row = 0;

	assert_non_null(found);
	for (; screen < found; screen++)
		row += *screen == '\n';
	return row;
}

static void the_log_gives_its_notes_the_height_there_is(void **state)
{
	struct Sitting *sitting = sitting_make(DEMO_LATE);
	int rows;

	(void)state;
	sitting_start(sitting, 50, 120);
	sitting_type(sitting, "2 / valley <Enter> l");
	rows = row_of(sitting, "Barriers") - row_of(sitting, "Notes");
	if (rows < 20)
		fail_msg("%d rows are for the notes:\n%s", rows, text_get(&sitting->screen));
	/* What is offered below another field leaves all of it where it is. */
	rows = row_of(sitting, "Barriers");
	sitting_type(sitting, "<Tab> <Tab> Call <Space> Bran");
	assert_int_equal(row_of(sitting, "Barriers"), rows);
	sitting_free(sitting);
}

static void e_begins_on_the_field_under_the_cursor_and_never_on_a_code(void **state)
{
	struct Sitting *sitting = sit(DEMO_LATE, 80);

	(void)state;
	sitting_type(sitting, "gp <Enter> <Down> <Down> e");
	line_has(sitting, "City");
	sitting_type(sitting, "<Esc> <Esc> 2 e");
	line_has(sitting, "Team ");
	sitting_type(sitting, "<Esc> gs e");
	line_has(sitting, "Title ");
	sitting_free(sitting);
}

static void a_new_member_is_of_the_practice_of_the_team(void **state)
{
	struct Sitting *sitting = sit(DEMO_LATE, 80);

	(void)state;
	sitting_type(sitting, "2 / lakeside <Enter> <Enter> a Ada <Space> Byrd <Ctrl-N>");
	line_has(sitting, "Ada Byrd");
	sitting_shows(sitting, "Lakeside Oncology ");
	sitting_type(sitting, "<Ctrl-S> <Ctrl-S>");
	sitting_type(sitting, "<Esc> <Esc> 0 / byrd <Enter>");
	line_has(sitting, "Lakeside Oncol");
	sitting_free(sitting);
}

static void the_footer_names_what_can_be_done_here(void **state)
{
	static const struct {
		const char *keys, *footer;
	} cases[] = {
		{"/ kestrel <Enter>", "h held"},
		{"/ kestrel <Enter>", "x missed"},
		{"2", "a add team"},
		{"0", "a add person"},
		{"2 / lakeside <Enter> <Enter>", "a add member"},
		{"2 / lakeside <Enter> <Enter> <Tab> <Tab>", "x done"},
		{"0 <Space> <Space>", "E set a field of 2"},
		{"0 <Space> <Space> <Space>", "d 3 to the bin"},
		{"3 <Space>", "V review 1"},
		{"/ roll <Enter>", "t roll"},
		{"4", "t roll"},
		{"4 <Enter>", "t roll"},
		{"4 <End> <Enter>", "T move the session"},
		{"9 <Enter>", "C next step"},
		{"9 <Enter>", "r ratings"},
		{"gu <Enter>", "B answers"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct Sitting *sitting = sit(DEMO_LATE, 80);

		sitting_type(sitting, cases[i].keys);
		footer_has(sitting, cases[i].footer);
		sitting_free(sitting);
	}
}

/* Wherever an action is seen, x ticks it off. */
static void an_action_is_ticked_off_where_it_is_seen(void **state)
{
	static const char *const places[] = {
		"2 / lakeside <Enter> <Enter> <Tab> <Tab>",
		"0 / brandt <Enter> <Enter> <Tab> <Tab> <Tab>",
		"<Ctrl-F> draft <Space> pdsa <Enter>",
	};

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
		struct Sitting *sitting = sit(DEMO_LATE, 80);

		sitting_type(sitting, places[i]);
		sitting_type(sitting, "x");
		assert_non_null(strstr(app_message(sitting->app),
				       "Done: Draft PDSA 1: labs the day before."));
		sitting_type(sitting, "u");
		assert_non_null(strstr(app_message(sitting->app), "done: Draft PDSA 1"));
		sitting_free(sitting);
	}
}

/* A call is called by its kind, day and team: on its page, in questions and in the history. */
static void a_contact_has_a_name(void **state)
{
	struct Sitting *sitting = sit(DEMO_LATE, 120);

	(void)state;
	sitting_type(sitting, "2 / lakeside <Enter> <Enter>");
	go_down_to(sitting, "22 Aug");
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "call of 22 Aug, Lakeside Oncology");
	sitting_type(sitting, "d");
	sitting_shows(sitting, "Put the call of 22 Aug, Lakeside Oncology into the bin?");
	sitting_type(sitting, "y gh");
	sitting_shows(sitting, "remove call of 22 Aug, Lakeside Oncology");
	sitting_free(sitting);
}

/* In the palette what can be done comes before what is off, what marked records wait for before
 * that; where the best is off it says why, and Enter takes no other. */
static void the_palette_has_first_what_can_be_done(void **state)
{
	static const struct {
		const char *keys, *first, *then;
	} cases[] = {
		{"0 : merge", "possible duplicates", "Merge the practice"},
		{"0 <Space> <Space> : merge", "merge the two", "Merge the person"},
		{"2 : accept", "(off)", "Applicants"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct Sitting *sitting = sit(DEMO_LATE, 80);

		sitting_type(sitting, cases[i].keys);
		sitting_shows(sitting, cases[i].first);
		sitting_shows(sitting, cases[i].then);
		assert_true(row_of(sitting, cases[i].first) < row_of(sitting, cases[i].then));
		sitting_free(sitting);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(down_lists_what_an_empty_reference_can_name),
		cmocka_unit_test(yes_and_no_are_a_choice_that_is_turned_over),
		cmocka_unit_test(enter_on_a_rule_that_fails_goes_to_what_mends_it),
		cmocka_unit_test(enter_on_a_line_of_the_forecast_goes_to_what_mends_it),
		cmocka_unit_test(enter_on_what_stands_against_a_certificate_goes_to_it),
		cmocka_unit_test(the_log_gives_its_notes_the_height_there_is),
		cmocka_unit_test(e_begins_on_the_field_under_the_cursor_and_never_on_a_code),
		cmocka_unit_test(a_new_member_is_of_the_practice_of_the_team),
		cmocka_unit_test(the_footer_names_what_can_be_done_here),
		cmocka_unit_test(an_action_is_ticked_off_where_it_is_seen),
		cmocka_unit_test(a_contact_has_a_name),
		cmocka_unit_test(the_palette_has_first_what_can_be_done),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
