/* The page of a person: teams over the years, sessions taught, who may be the same. */
#include "ui_help.h"

#include "support/golden.h"

static void add(struct Sitting *sitting, enum Kind kind, const struct Assignment fields[], size_t n)
{
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error = {0};
	Id id;

	issues_init(&issues, &arena);
	sitting_must(record_add(&sitting->domain,
				&(struct RecordEdit){.entity = entity_get(kind),
						     .fields = {fields, n},
						     .force = true,
						     .issues = &issues},
				&id, &error),
		     &error);
	arena_release(&arena);
}
#define ADD(sitting, kind, ...)                                                 \
	do {                                                                    \
		const struct Assignment fields[] = {__VA_ARGS__};               \
		add(sitting, kind, fields, sizeof(fields) / sizeof(fields[0])); \
	} while (0)

/* Daniel Okafor was in a team two years ago, of another season and practice. */
static void add_past(struct Sitting *sitting)
{
	ADD(sitting, KIND_SEASON, {"code", "2015"}, {"title", "2015"}, {"first_day", "2014-11-01"},
	    {"last_day", "2015-10-31"});
	ADD(sitting, KIND_COHORT, {"code", "HOU15"}, {"season", "2015"}, {"city", "Houston, TX"},
	    {"zone", "America/Chicago"});
	ADD(sitting, KIND_TEAM, {"cohort", "HOU15"}, {"code", "HOU15-01"},
	    {"name", "Bayou Oncology"});
	ADD(sitting, KIND_MEMBER, {"team", "HOU15-01"}, {"person", "Daniel Okafor"},
	    {"role", "core"}, {"until", "2015-06-03"});
}

static void accept_past(struct Sitting *sitting)
{
	struct Error error = {0};

	sitting_must(seed_apply(&sitting->domain, "set team HOU15-01 stage=accepted\n", DAY_NONE,
				"past", &error),
		     &error);
}

static void alumni_become_coaches_on_one_page(void **state)
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
	struct Error error = {0};
	char name[64];

	add_past(sitting);
	accept_past(sitting);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		sitting_stop(sitting);
		sitting->term = term_open_memory(sizes[i].rows, sizes[i].columns, sizes[i].ascii);
		sitting_must(app_open((struct AppOptions){.domain = &sitting->domain,
							  .term = sitting->term},
				      &sitting->app, &error),
			     &error);
		app_paint(sitting->app);
		sitting_type(sitting, "0 / okafor <Enter> <Enter> <Tab>");
		snprintf(name, sizeof(name), "person-%s", sizes[i].name);
		golden_check(name, term_memory_screen(sitting->term));
	}
}

static void enter_leads_to_the_team_and_to_the_session(void **state)
{
	struct Sitting *sitting = *state;

	add_past(sitting);
	sitting_type(sitting, "0 / okafor <Enter> <Enter>");
	sitting_lacks(sitting, "alumni");
	accept_past(sitting);
	sitting_type(sitting, "<Esc> <Enter>");
	sitting_shows(sitting, "alumni 2015, coach since 2017");
	sitting_type(sitting, "<Right> <Down> <Down> <Down> <Down>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "Bayou"));
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "HOU15-01");
	sitting_type(sitting, "<Esc> <Tab>");
	assert_non_null(strstr(sitting_cursor_line(sitting), "POR17-S3"));
	sitting_type(sitting, "<Enter>");
	sitting_shows(sitting, "AGENDA");
	sitting_type(sitting, "<Esc> e");
	sitting_shows(sitting, "Edit person"); /* whatever is under the cursor */
}

static void who_is_in_no_team_says_so(void **state)
{
	struct Sitting *sitting = *state;

	ADD(sitting, KIND_PERSON, {"name", "Zz Top"});
	sitting_type(sitting, "0 / zz <Enter> <Enter>");
	sitting_shows(sitting, "in no team; a adds one");
	sitting_lacks(sitting, "SESSIONS TAUGHT");
	sitting_type(sitting, "a");
	sitting_shows(sitting, "New member");
}

/* The number is the same but for its case; a longer one is another. */
static void the_same_member_number_is_pointed_out(void **state)
{
	struct Sitting *sitting = *state;

	ADD(sitting, KIND_PERSON, {"name", "Zoe Longer"}, {"member_id", "M-207761"});
	sitting_type(sitting, "0 / elena <Enter> <Enter>");
	sitting_lacks(sitting, "DUPLICATES");
	ADD(sitting, KIND_PERSON, {"name", "Helen Brand"}, {"member_id", "m-20776"});
	sitting_type(sitting, "<Esc> <Enter>");
	sitting_shows(sitting, "POSSIBLE DUPLICATES");
	sitting_shows(sitting, "Helen Brand");
	sitting_lacks(sitting, "Zoe Longer");
}

static void a_new_person_of_a_name_that_is_there_is_pointed_out(void **state)
{
	struct Sitting *sitting = *state;

	sitting_type(sitting, "0 a Ybarra, <Space> Tom");
	sitting_shows(sitting, "Tom Ybarra of Lakeside Oncology");
	sitting_shows(sitting, "(tom.ybarra@lakeside.example) is there already");
	sitting_type(sitting, "<Tab>");
	sitting_shows(sitting, "is there already");
}

static int setup(void **state)
{
	return sitting_set_up(state, "2017-08-21");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, sitting_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(alumni_become_coaches_on_one_page),
		TEST(enter_leads_to_the_team_and_to_the_session),
		TEST(who_is_in_no_team_says_so),
		TEST(the_same_member_number_is_pointed_out),
		TEST(a_new_person_of_a_name_that_is_there_is_pointed_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
