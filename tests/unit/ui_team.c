/* The page of a team on the screen: its parts, the way between them, empty parts, every size. */
#include "ui_help.h"

#include "support/golden.h"

#define LAKESIDE "2 / lakeside <Enter> <Enter> "

static void sit_again(struct Sitting *sitting, int rows, int columns, bool ascii)
{
	struct Error error = {0};

	sitting_stop(sitting);
	sitting->term = term_open_memory(rows, columns, ascii);
	sitting_must(
		app_open((struct AppOptions){.domain = &sitting->domain, .term = sitting->term},
			 &sitting->app, &error),
		&error);
	app_paint(sitting->app);
}

/* At each size: the top of the page, and its end. */
static void the_page_looks_as_its_goldens(void **state)
{
	static const struct {
		const char *name;
		int rows, columns;
		bool ascii;
	} sizes[] = {{"80x24", 24, 80, false},
		     {"120x40", 40, 120, false},
		     {"40x10", 10, 40, false},
		     {"ascii", 24, 80, true}};
	struct Sitting *sitting = *state;
	char name[64];

	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		sit_again(sitting, sizes[i].rows, sizes[i].columns, sizes[i].ascii);
		sitting_type(sitting, LAKESIDE);
		snprintf(name, sizeof(name), "team-%s", sizes[i].name);
		golden_check(name, term_memory_screen(sitting->term));
		sitting_type(sitting, "<Tab> <Tab> <Tab> <Tab>");
		snprintf(name, sizeof(name), "team-%s-lower", sizes[i].name);
		golden_check(name, term_memory_screen(sitting->term));
	}
}

static void the_first_frame_does_not_wait_for_the_chart(void **state)
{
	struct Sitting *sitting = *state;
	struct Event enter = {.type = EVENT_KEY, .key = key_parse("Enter")};

	sitting_type(sitting, "2 / lakeside <Enter>");
	assert_int_equal(app_step(sitting->app, enter), APP_RUNS);
	app_paint(sitting->app);
	sitting_shows(sitting, "Elena Brandt");
	sitting_shows(sitting, "AIM");
	sitting_lacks(sitting, "Hours from arrival");
	while (app_work(sitting->app))
		app_paint(sitting->app);
	sitting_shows(sitting, "Hours from arrival");
	sitting_shows(sitting, "87 %");
}

/* Each part is reached by Tab and entered by Enter; Esc leads back to the same place. */
static void one_key_leads_into_each_part(void **state)
{
	static const struct {
		const char *keys, *line, *shows;
	} parts[] = {
		{"", "Elena Brandt", "TEAMS OVER THE YEARS"},
		{"<Tab>", "Session 2 rep", "Session 2 report"},
		{"<Tab>", "Draft PDSA 1", "Draft PDSA 1: labs the day before"},
		{"<Tab>", "AIM", "UCL"},
		{"<Tab>", "SCORES", "scores  9"},
		{"<Tab>", "22 Aug", "planned"},
	};
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE);
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		sitting_type(sitting, parts[i].keys);
		assert_non_null(strstr(sitting_cursor_line(sitting), parts[i].line));
		sitting_type(sitting, "<Enter>");
		sitting_shows(sitting, parts[i].shows);
		sitting_type(sitting, "<Esc>");
		assert_non_null(strstr(sitting_cursor_line(sitting), parts[i].line));
	}
}

static void arrows_step_between_the_lanes(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "<Right>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Session 2 rep"));
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "Session 2 report");
	sitting_type(sitting, "<Esc> <Left> <Enter>");
	sitting_shows(sitting, "elena.brandt@lakeside.example");
	sitting_type(sitting, "<Esc>");
	sitting_shows(sitting, "CORE 3 of 2-4");
}

/* What is missing says which key adds it, and the key does. */
static void empty_parts_say_what_adds_to_them(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "2 / valley <Enter> <Enter>");
	sitting_shows(sitting, "no measure; here a adds one");
	sitting_type(sitting, "<Tab> <Tab> <Tab> a");
	sitting_shows(sitting, "New measure");
	sitting_type(sitting, "Visits <Ctrl-S>");
	sitting_shows(sitting, "Visits");
	sitting_shows(sitting, "no points");
	assert_non_null(strstr(sitting_cursor_line(sitting), "AIM  Visits"));
	sitting_type(sitting, "u");
	sitting_shows(sitting, "no measure");
}

/* The page of a team that goes while it is in view says so, and nothing else happens. */
static void a_team_that_is_undone_leaves_its_page_empty(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE "W y");
	sitting_shows(sitting, "ELIGIBILITY");
	sitting_type(sitting, "u");
	sitting_shows(sitting, "CORE 3 of 2-4");
}

static void what_lies_below_is_named(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, LAKESIDE);
	sitting_shows(sitting, "more below: scores, contacts, cycles, forecast");
	sitting_type(sitting, "<End>");
	sitting_lacks(sitting, "more below");
	sitting_type(sitting, "<Home>");
	sitting_shows(sitting, "DAL17-03");
}

static int setup(void **state)
{
	return sitting_set_up(state, "2017-08-21");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, sitting_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_page_looks_as_its_goldens),
		TEST(the_first_frame_does_not_wait_for_the_chart),
		TEST(one_key_leads_into_each_part),
		TEST(arrows_step_between_the_lanes),
		TEST(empty_parts_say_what_adds_to_them),
		TEST(a_team_that_is_undone_leaves_its_page_empty),
		TEST(what_lies_below_is_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
