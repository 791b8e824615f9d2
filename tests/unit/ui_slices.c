/* A season too large to be judged before a frame: rows come first, what is judged in slices, and a
 * key goes before any slice. */
#include "ui_help.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/store/store.h"
#include "qtp/engine/term/event.h"
#include "qtp/people.h"

#define N_TEAMS 300
#define N_PEOPLE 6000

static Id cohort_named(struct Sitting *sitting, const char *code)
{
	struct Error error = {0};
	Id id = 0;

	sitting_must(domain_resolve(&sitting->domain, entity_get(KIND_COHORT), code, &id, &error),
		     &error);
	return id;
}

static void add_teams(struct Sitting *sitting)
{
	const struct Entity *entity = entity_get(KIND_TEAM);
	struct Error error = {0};
	Id cohort = cohort_named(sitting, "DAL17");
	char code[32], name[32];

	sitting_must(store_begin(sitting->store, "many teams", &error), &error);
	for (int i = 0; i < N_TEAMS; i++) {
		struct Team team;

		record_blank(entity, &team);
		snprintf(code, sizeof(code), "DAL17-%03d", 100 + i);
		snprintf(name, sizeof(name), "Practice %03d", (i * 7) % N_TEAMS);
		team.cohort = cohort;
		team.code = code;
		team.name = name;
		team.stage = i % 3 ? STAGE_ACCEPTED : STAGE_SUBMITTED;
		team.stage_since = sitting->domain.today - 100 + i % 90;
		team.problem = i % 2 ? "Pain is not assessed." : NULL;
		sitting_must(store_insert(sitting->store, entity, &team, &error), &error);
	}
	sitting_must(store_commit(sitting->store, NULL, &error), &error);
}

static int set_up(void **state)
{
	struct Sitting *sitting = sitting_make(DEMO_LATE);

	add_teams(sitting);
	sitting_start(sitting, 24, 80);
	*state = sitting;
	return 0;
}

static int tear_down(void **state)
{
	sitting_free(*state);
	return 0;
}

/* A key and its frame, and nothing that may wait. */
static void strike(struct Sitting *sitting, uint32_t key)
{
	app_step(sitting->app, (struct Event){.type = EVENT_KEY, .key = key});
	app_paint(sitting->app);
}

static void work_to_the_end(struct Sitting *sitting)
{
	while (app_work(sitting->app))
		app_paint(sitting->app);
	assert_true(store_is_idle(sitting->store));
}

/* The text of the cursor's row without its marker and what is judged in it. */
static void name_at_cursor(struct Sitting *sitting, char name[16])
{
	const char *found = strstr(sitting_cursor_line(sitting), "Practice ");

	if (!found)
		fail_msg("no team under the cursor: %s", sitting_cursor_line(sitting));
	snprintf(name, 16, "%.12s", found);
}

static void rows_come_first_and_the_cursor_keeps_its_record(void **state)
{
	struct Sitting *sitting = *state;
	char before[16], after[16];

	strike(sitting, '2');
	sitting_shows(sitting, "judged");
	for (int i = 0; i < 30; i++)
		strike(sitting, key_parse("Down"));
	name_at_cursor(sitting, before);
	work_to_the_end(sitting);
	sitting_lacks(sitting, "judged");
	name_at_cursor(sitting, after);
	assert_string_equal(after, before);
}

/* What came in slices is what comes in one go, in the same order. */
static void the_settled_list_is_the_whole_one(void **state)
{
	struct Sitting *sitting = *state;
	struct ListView view;
	struct ListPage page;
	struct Domain other;
	struct Arena arena = {0};
	struct Error error = {0};

	strike(sitting, '2');
	work_to_the_end(sitting);
	domain_init(&other, sitting->store, &sitting->env, sitting->domain.today);
	list_view_init(&view, entity_get(KIND_TEAM));
	view.base_filter = "stage=accepted";
	view.sort = entity_field(entity_get(KIND_TEAM), "urgency");
	view.season = 0;
	view.place.limit = 40;
	sitting_must(list_load(&other, &view, &arena, &page, &error), &error);
	for (size_t i = 0; i < 40; i++) {
		const struct Team *team = page.rows[i].record;
		char name[16];

		snprintf(name, sizeof(name), "%.12s", team->name);
		if (!strstr(sitting_cursor_line(sitting), name))
			fail_msg("row %zu: %s, not %s", i, sitting_cursor_line(sitting), name);
		strike(sitting, key_parse("Down"));
	}
	arena_release(&arena);
}

static void a_key_goes_before_the_next_slice_and_what_was_judged_is_kept(void **state)
{
	struct Sitting *sitting = *state;

	strike(sitting, '2');
	for (int i = 0; i < 3; i++)
		assert_true(app_work(sitting->app));
	strike(sitting, '0');
	sitting_shows(sitting, "Credentials");
	assert_false(sitting->domain.judged[KIND_TEAM].done);
	assert_true(sitting->domain.judged[KIND_TEAM].n >= 40);
	strike(sitting, '2');
	assert_true(sitting->domain.judged[KIND_TEAM].n >= 40);
	work_to_the_end(sitting);
	assert_true(sitting->domain.judged[KIND_TEAM].done);
}

static void a_filter_on_judgements_says_that_it_waits_and_can_be_left(void **state)
{
	static const char typed[] = "/light=red";
	struct Sitting *sitting = *state;

	strike(sitting, '2');
	for (const char *c = typed; *c; c++)
		strike(sitting, (uint32_t)*c);
	sitting_shows(sitting, "The filter looks at what is judged");
	sitting_lacks(sitting, "Practice ");
	strike(sitting, KEY_RETURN);
	strike(sitting, KEY_ESCAPE);
	sitting_lacks(sitting, "The filter looks");
	sitting_shows(sitting, "Practice ");
	for (const char *c = typed; *c; c++)
		strike(sitting, (uint32_t)*c);
	strike(sitting, KEY_RETURN);
	work_to_the_end(sitting);
	sitting_lacks(sitting, "The filter looks");
	sitting_shows(sitting, "/light=red");
}

/* An operation in the middle of the walk reaches teams before and after its place. */
static void judgements_in_slices_never_fall_behind(void **state)
{
	struct Sitting *sitting = *state;
	struct Domain *domain = &sitting->domain;
	const struct Entity *entity = entity_get(KIND_TEAM);
	const struct Assignment assignment = {"letter_received", "2017-08-20"};
	struct JudgeProgress progress;
	struct Issues issues;
	struct Records teams;
	struct Arena arena = {0};
	struct Error error = {0};
	struct ListQuery query = {.entity = entity};

	sitting_must(store_list(sitting->store, &query, &arena, &teams, &error), &error);
	issues_init(&issues, &arena);
	do {
		const struct Record *some =
			records_at(&teams, domain->judged[KIND_TEAM].n % teams.n);

		sitting_must(judge_some(domain, (struct JudgeScope){KIND_TEAM, 0}, 37, &progress,
					&error),
			     &error);
		sitting_must(record_set(domain,
					&(struct RecordEdit){.entity = entity,
							     .fields = {&assignment, 1},
							     .force = true,
							     .issues = &issues},
					(struct IdSpan){&some->id, 1}, &error),
			     &error);
	} while (!progress.done);
	sitting_must(judge_some(domain, (struct JudgeScope){KIND_TEAM, 0}, 0, &progress, &error),
		     &error);
	assert_true(progress.done);
	for (size_t i = 0; i < teams.n; i++) {
		const struct Record *record = records_at(&teams, i);
		struct Team kept, fresh;
		struct TeamFacts *facts;
		size_t n;

		sitting_must(store_get(sitting->store, (struct KindId){entity->kind, record->id},
				       &kept, &arena, &error),
			     &error);
		sitting_must(team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, &arena},
					     (struct IdSpan){&record->id, 1}, &facts, &n, &error),
			     &error);
		fresh = *facts[0].team;
		judge_fill(facts[0].batch, facts[0].index, &fresh);
		assert_int_equal(kept.light, fresh.light);
		assert_true(kept.urgency == fresh.urgency);
		assert_true(kept.stage_days == fresh.stage_days);
		assert_string_equal(kept.reason ? kept.reason : "",
				    fresh.reason ? fresh.reason : "");
	}
	arena_release(&arena);
}

static void coaching_comes_in_slices_and_the_cursor_keeps_its_team(void **state)
{
	struct Sitting *sitting = *state;
	char before[16], after[16];

	strike(sitting, '5');
	sitting_shows(sitting, "teams looked at");
	for (int i = 0; i < 9; i++)
		strike(sitting, key_parse("Down"));
	name_at_cursor(sitting, before);
	assert_true(app_work(sitting->app));
	strike(sitting, key_parse("Up"));
	strike(sitting, key_parse("Down"));
	work_to_the_end(sitting);
	sitting_lacks(sitting, "teams looked at");
	name_at_cursor(sitting, after);
	assert_string_equal(after, before);
}

static void add_people(struct Sitting *sitting)
{
	const struct Entity *entity = entity_get(KIND_PERSON);
	struct Error error = {0};
	char name[32], email[48];

	sitting_must(store_begin(sitting->store, "many people", &error), &error);
	for (int i = 0; i < N_PEOPLE; i++) {
		struct Person person;

		record_blank(entity, &person);
		snprintf(name, sizeof(name), "Person %05d", i);
		snprintf(email, sizeof(email), "p%05d@practice.example", (i * 7919) % N_PEOPLE);
		person.name = name;
		person.email = email;
		sitting_must(store_insert(sitting->store, entity, &person, &error), &error);
	}
	sitting_must(store_commit(sitting->store, NULL, &error), &error);
}

/* An order for which the file has no index: said, put off, and in the end that of the list. */
static void an_order_without_an_index_is_read_while_no_key_waits(void **state)
{
	struct Sitting *sitting = *state;
	struct ListView view;
	struct ListPage page;
	struct Arena arena = {0};
	struct Error error = {0};

	add_people(sitting);
	strike(sitting, '0');
	work_to_the_end(sitting);
	for (const char *c = "smail"; *c; c++)
		strike(sitting, (uint32_t)*c);
	strike(sitting, KEY_RETURN);
	sitting_shows(sitting, "Reading people in their order. Keys go first.");
	strike(sitting, '?');
	sitting_shows(sitting, "Esc");
	strike(sitting, KEY_ESCAPE);
	work_to_the_end(sitting);
	sitting_lacks(sitting, "Reading people");
	list_view_init(&view, entity_get(KIND_PERSON));
	view.sort = entity_field(entity_get(KIND_PERSON), "email");
	view.place = (struct ListPlace){.backwards = true, .limit = 50};
	sitting_must(list_load(&sitting->domain, &view, &arena, &page, &error), &error);
	strike(sitting, key_parse("End"));
	work_to_the_end(sitting);
	for (size_t i = page.n; i-- > 0;) {
		const struct Person *person = page.rows[i].record;
		char start[13]; /* of the name: a long one is clipped */

		snprintf(start, sizeof(start), "%.*s", person->email ? 12 : 8, person->name);
		if (!strstr(sitting_cursor_line(sitting), start))
			fail_msg("%s, not %s", sitting_cursor_line(sitting), person->name);
		strike(sitting, key_parse("Up"));
		work_to_the_end(sitting);
	}
	arena_release(&arena);
}

static void the_bin_is_counted_while_no_key_waits(void **state)
{
	struct Sitting *sitting = *state;

	strike(sitting, 'g');
	strike(sitting, 'b');
	sitting_shows(sitting, "Looking into the bin.");
	assert_true(app_work(sitting->app));
	strike(sitting, '0');
	strike(sitting, 'd');
	strike(sitting, 'y');
	strike(sitting, 'g');
	strike(sitting, 'b');
	work_to_the_end(sitting);
	sitting_lacks(sitting, "Looking into the bin.");
}

/* The words are typed, and nothing is done that may wait. */
static void look_for(struct Sitting *sitting, const char *words)
{
	strike(sitting, key_parse("Ctrl-F"));
	work_to_the_end(sitting);
	for (; *words; words++)
		strike(sitting, (uint32_t)*words);
}

/* The lines that were found, one after the other, up to the first blank one. */
static void found_lines(struct Sitting *sitting, char lines[4096])
{
	const char *at = strstr(sitting_screen(sitting), "Find anything:");

	for (int i = 0; at && i < 2; i++)
		at = strchr(at, '\n') + 1;
	snprintf(lines, 4096, "%.*s", at ? (int)(strstr(at, "\n\n") - at + 1) : 0, at ? at : "");
}

static void what_is_found_comes_below_what_is_there(void **state)
{
	struct Sitting *sitting = *state;
	char before[4096] = "", after[4096];
	size_t n_changes = 0;

	look_for(sitting, "lake");
	sitting_shows(sitting, "Find anything: lake");
	sitting_shows(sitting, "searching...");
	while (app_work(sitting->app)) {
		app_paint(sitting->app);
		found_lines(sitting, after);
		if (strncmp(after, before, strlen(before)) != 0)
			fail_msg("rows have moved:\n%s\n%s", before, after);
		n_changes += strcmp(after, before) != 0;
		snprintf(before, sizeof(before), "%s", after);
	}
	assert_true(n_changes >= 2);
	sitting_lacks(sitting, "searching...");
	sitting_shows(sitting, "Practice: Lakeside Oncology");
}

static void a_letter_in_between_begins_anew(void **state)
{
	struct Sitting *sitting = *state;

	look_for(sitting, "lake");
	assert_true(app_work(sitting->app));
	for (int i = 0; i < 4; i++)
		strike(sitting, key_parse("Backspace"));
	for (const char *c = "nair"; *c; c++)
		strike(sitting, (uint32_t)*c);
	work_to_the_end(sitting);
	sitting_shows(sitting, "people        Priya Nair");
	sitting_lacks(sitting, "practices     Lakeside Oncology");
}

static void that_nothing_was_found_is_said_once_all_is_done(void **state)
{
	struct Sitting *sitting = *state;

	look_for(sitting, "zzq");
	work_to_the_end(sitting);
	sitting_shows(sitting, "Nothing matches");
	strike(sitting, 'q');
	sitting_shows(sitting, "searching...");
	sitting_lacks(sitting, "Nothing matches");
	work_to_the_end(sitting);
	sitting_lacks(sitting, "searching...");
	sitting_shows(sitting, "Nothing matches");
}

/* Also what was found for fewer letters is not opened. */
static void enter_opens_what_the_words_find_at_once(void **state)
{
	struct Sitting *sitting = *state;

	look_for(sitting, "nair");
	strike(sitting, key_parse("Enter"));
	sitting_shows(sitting, "Priya Nair");
	sitting_lacks(sitting, "Find anything:");
	strike(sitting, key_parse("Esc"));
	look_for(sitting, "nair");
	work_to_the_end(sitting);
	for (int i = 0; i < 4; i++)
		strike(sitting, key_parse("Backspace"));
	work_to_the_end(sitting);
	for (const char *c = "marsh"; *c; c++) /* no frame in between */
		app_step(sitting->app, (struct Event){.type = EVENT_KEY, .key = (uint32_t)*c});
	strike(sitting, key_parse("Enter"));
	sitting_shows(sitting, "Judith Marsh");
	sitting_lacks(sitting, "Priya Nair");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(rows_come_first_and_the_cursor_keeps_its_record,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_settled_list_is_the_whole_one, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(
			a_key_goes_before_the_next_slice_and_what_was_judged_is_kept, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(
			a_filter_on_judgements_says_that_it_waits_and_can_be_left, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(judgements_in_slices_never_fall_behind, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(
			coaching_comes_in_slices_and_the_cursor_keeps_its_team, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			an_order_without_an_index_is_read_while_no_key_waits, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_bin_is_counted_while_no_key_waits, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(what_is_found_comes_below_what_is_there, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_letter_in_between_begins_anew, set_up, tear_down),
		cmocka_unit_test_setup_teardown(that_nothing_was_found_is_said_once_all_is_done,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(enter_opens_what_the_words_find_at_once, set_up,
						tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
