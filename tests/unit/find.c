/* The search over everything: what a letter reads does not grow with what it does not find. */
#include "ui_help.h"

#include "qtp/engine/domain/file.h"
#include "qtp/engine/view/find.h"
#include "qtp/people.h"

enum {
	N_TEAMS = 2400,
	QUESTIONS_AT_MOST = 8 /* of the store, some thousand steps of SQLite apart */
};

static Id named(struct Sitting *sitting, enum Kind kind, const char *text)
{
	struct Error error = {0};
	Id id = 0;

	sitting_must(domain_resolve(&sitting->domain, entity_get(kind), text, &id, &error), &error);
	return id;
}

static void insert(struct Store *store, enum Kind kind, void *record)
{
	struct Error error = {0};

	sitting_must(store_insert(store, entity_get(kind), record, &error), &error);
}

/* So many that the file has an index of their words. */
static void add_teams(struct Sitting *sitting)
{
	struct Error error = {0};
	Id cohort = named(sitting, KIND_COHORT, "DAL17");
	char code[32], order[32];

	sitting_must(store_begin(sitting->store, "many teams", &error), &error);
	for (int i = 0; i < N_TEAMS; i++) {
		struct Team team;

		record_blank(entity_get(KIND_TEAM), &team);
		snprintf(code, sizeof(code), "DAL17-%04d", 1000 + i);
		snprintf(order, sizeof(order), "PO %d", 70000 + i);
		team.cohort = cohort;
		team.code = code;
		team.name = "Some Practice";
		team.purchase_order = order;
		team.stage = STAGE_ACCEPTED;
		insert(sitting->store, KIND_TEAM, &team);
	}
	sitting_must(store_commit(sitting->store, NULL, &error), &error);
}

static void add_location(struct Store *store, Id practice, const char *name)
{
	struct Error error = {0};
	struct Location location;

	record_blank(entity_get(KIND_LOCATION), &location);
	location.practice = practice;
	location.name = name;
	sitting_must(store_begin(store, "a location", &error), &error);
	insert(store, KIND_LOCATION, &location);
	sitting_must(store_commit(store, NULL, &error), &error);
}

/* A season without any location, and a practice. */
static int set_up_new(void **state)
{
	struct Sitting *sitting = sitting_make(NULL);
	struct Error error = {0};
	struct Practice practice;
	bool empty = false;

	record_blank(entity_get(KIND_PRACTICE), &practice);
	practice.name = "Lakeside";
	sitting_must(store_begin(sitting->store, "a practice", &error), &error);
	insert(sitting->store, KIND_PRACTICE, &practice);
	sitting_must(store_commit(sitting->store, NULL, &error), &error);
	sitting_must(store_is_empty(sitting->store, entity_get(KIND_LOCATION), &empty, &error),
		     &error);
	assert_true(empty);
	*state = sitting;
	return 0;
}

static bool count_question(void *context)
{
	++*(size_t *)context;
	return false;
}

/* How many rows the words find of the kind, at most 100; `ret_n_questions` of the store meanwhile.
 */
static size_t found_after(struct Sitting *sitting, struct FindPast *past, enum Kind kind,
			  const char *words, size_t *ret_n_questions)
{
	struct Arena arena = {0};
	struct Error error = {0};
	struct FindRows rows;
	size_t n = 0;

	*ret_n_questions = 0;
	domain_set_interruption(&sitting->domain, count_question, ret_n_questions);
	sitting_must(find_records(&sitting->domain, (struct FindWords){words, 100, past}, &arena,
				  &rows, &error),
		     &error);
	domain_set_interruption(&sitting->domain, NULL, NULL);
	for (size_t i = 0; i < rows.n; i++)
		n += rows.items[i].kind == kind;
	arena_release(&arena);
	return n;
}

static size_t found(struct Sitting *sitting, enum Kind kind, const char *words,
		    size_t *ret_n_questions)
{
	return found_after(sitting, NULL, kind, words, ret_n_questions);
}

static int set_up(void **state)
{
	*state = sitting_make(DEMO_LATE);
	return 0;
}

static int tear_down(void **state)
{
	sitting_free(*state);
	return 0;
}

static void a_word_that_few_records_have_reads_no_long_list(void **state)
{
	struct Sitting *sitting = *state;
	size_t n_questions;

	add_teams(sitting);
	found(sitting, KIND_TEAM, "zzq", &n_questions);
	assert_int_equal(found(sitting, KIND_TEAM, "zzqx", &n_questions), 0);
	assert_in_range(n_questions, 0, QUESTIONS_AT_MOST);
	assert_int_equal(found(sitting, KIND_TEAM, "\"po 71234\"", &n_questions), 1);
	assert_in_range(n_questions, 0, QUESTIONS_AT_MOST);
}

/* A letter of a code is in the codes of all teams, and each team may own records of any kind. */
static void a_code_that_many_begin_with_is_not_looked_up_one_by_one(void **state)
{
	struct Sitting *sitting = *state;
	size_t n_few, n_many;

	assert_true(found(sitting, KIND_MEASURE, "dal17", &n_few) > 0);
	add_teams(sitting);
	found(sitting, KIND_MEASURE, "dal17", &n_few);
	assert_true(found(sitting, KIND_MEASURE, "dal17", &n_many) > 0);
	assert_in_range(n_many, 0, 2 * QUESTIONS_AT_MOST);
	/* The measures are those of the teams with the code. */
	assert_int_equal(found(sitting, KIND_MEASURE, "dal17", &n_many),
			 found(sitting, KIND_MEASURE, "dal17-", &n_few));
}

static void a_kind_that_was_empty_is_searched_once_it_is_not(void **state)
{
	struct Sitting *sitting = *state;
	Id practice = named(sitting, KIND_PRACTICE, "Lakeside");
	struct Store *other;
	struct Arena arena = {0};
	struct Error error = {0};
	size_t n;

	assert_int_equal(found(sitting, KIND_LOCATION, "annex", &n), 0);
	add_location(sitting->store, practice, "North Annex");
	assert_int_equal(found(sitting, KIND_LOCATION, "annex", &n), 1);
	sitting_must(store_begin(sitting->store, "undo", &error) &&
			     store_undo(sitting->store, 0, &arena, NULL, &error) &&
			     store_commit(sitting->store, NULL, &error),
		     &error);
	assert_int_equal(found(sitting, KIND_LOCATION, "annex", &n), 0);
	sitting_must(store_open(sitting_options(sitting), &other, &error), &error);
	add_location(other, practice, "South Annex");
	store_close(other);
	assert_int_equal(found(sitting, KIND_LOCATION, "annex", &n), 1);
	arena_release(&arena);
}

/* What is seen inside a change holds for it alone. */
static void what_a_change_empties_and_takes_back_is_searched(void **state)
{
	struct Sitting *sitting = *state;
	struct Error error = {0};
	size_t n;

	add_location(sitting->store, named(sitting, KIND_PRACTICE, "Lakeside"), "North Annex");
	sitting_must(store_begin(sitting->store, "no location", &error), &error);
	sitting_must(store_bin(sitting->store, entity_get(KIND_LOCATION),
			       named(sitting, KIND_LOCATION, "North Annex"), &error),
		     &error);
	assert_int_equal(found(sitting, KIND_LOCATION, "annex", &n), 0);
	store_rollback(sitting->store);
	assert_int_equal(found(sitting, KIND_LOCATION, "annex", &n), 1);
}

/* Only as long as the file stays as it is, and not for other words. */
static void letters_that_are_added_look_only_where_there_was_something(void **state)
{
	struct Sitting *sitting = *state;
	struct FindPast past = {.words = ""};
	size_t n;

	assert_int_equal(found_after(sitting, &past, KIND_LOCATION, "ann", &n), 0);
	assert_true(past.nothing[KIND_LOCATION]);
	assert_int_equal(found_after(sitting, &past, KIND_PRACTICE, "lak", &n), 1);
	assert_false(past.nothing[KIND_PRACTICE]);
	past.nothing[KIND_PRACTICE] = true; /* as if it had nothing: what it says is relied on */
	assert_int_equal(found_after(sitting, &past, KIND_PRACTICE, "lakes", &n), 0);
	assert_int_equal(found_after(sitting, &past, KIND_PRACTICE, "lake", &n), 1);
	past.nothing[KIND_PRACTICE] = true;
	add_location(sitting->store, named(sitting, KIND_PRACTICE, "Lakeside"), "Lake Annex");
	assert_int_equal(found_after(sitting, &past, KIND_PRACTICE, "lakes", &n), 1);
	assert_int_equal(found_after(sitting, &past, KIND_LOCATION, "lake", &n), 1);
}

static void check_same(struct Sitting *sitting, struct FindPast *past, const char *words)
{
	struct Arena arena = {0};
	struct Error error = {0};
	struct FindRows rows, all;

	sitting_must(find_records(&sitting->domain, (struct FindWords){words, 12, past}, &arena,
				  &rows, &error) &&
			     find_records(&sitting->domain, (struct FindWords){words, 12, NULL},
					  &arena, &all, &error),
		     &error);
	assert_int_equal(rows.n, all.n);
	for (size_t i = 0; i < all.n; i++) {
		assert_true(rows.items[i].kind == all.items[i].kind);
		assert_true(rows.items[i].id == all.items[i].id);
	}
	arena_release(&arena);
}

static void words_that_are_typed_find_what_they_find_at_once(void **state)
{
	static const char *const typed[] = {"lakeside ruiz",
					    "ruiz ines",
					    "physician lake",
					    "dal17-s2",
					    "accepted pain",
					    "pharmacy july",
					    "2017 dallas",
					    "charter s1",
					    "o'neil marsh",
					    "hours, from arrival",
					    "\"project charter\"",
					    "nurse portland",
					    "waitlisted",
					    "quarterly 2017",
					    "17 18 19"};
	struct Sitting *sitting = *state;

	for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++) {
		struct FindPast past = {.words = ""};
		char words[64] = "";

		for (size_t n = 0; typed[i][n]; n++) {
			words[n] = typed[i][n];
			words[n + 1] = '\0';
			check_same(sitting, &past, words);
		}
	}
}

/* Each step gives the beginning of what there is in the end. Whether the first ones come before the
 * last kind was asked. */
static bool steps_agree(struct Sitting *sitting, const char *words)
{
	struct Arena arena = {0};
	struct Error error = {0};
	struct FindWords wanted = {words, 12, NULL};
	struct FindRows rows, all;
	struct FindSearch *finding;
	bool done = false, early = false;

	sitting_must(find_records(&sitting->domain, wanted, &arena, &all, &error), &error);
	finding = find_begin(&sitting->domain, wanted, &arena);
	while (!done) {
		sitting_must(find_step(finding, &rows, &done, &error), &error);
		assert_true(rows.n <= all.n);
		for (size_t i = 0; i < rows.n; i++) {
			assert_true(rows.items[i].kind == all.items[i].kind);
			assert_true(rows.items[i].id == all.items[i].id);
		}
		early = early || (rows.n > 0 && rows.n < all.n);
	}
	assert_int_equal(rows.n, all.n);
	arena_release(&arena);
	return early;
}

static void steps_add_below_what_is_there(void **state)
{
	struct Sitting *sitting = *state;

	assert_true(steps_agree(sitting, "lake"));
	steps_agree(sitting, "nair");
	steps_agree(sitting, "p");
	steps_agree(sitting, "dallas pharmacy");
	steps_agree(sitting, "zzq");
}

static bool give_up(void *context)
{
	(void)context;
	return true;
}

static void a_step_that_was_given_up_is_made_again(void **state)
{
	struct Sitting *sitting = *state;
	struct Arena arena = {0};
	struct Error error = {0};
	struct FindWords wanted = {"some", 100, NULL};
	struct FindRows rows, all;
	struct FindSearch *finding;
	bool done = false;
	size_t n_failed = 0;

	add_teams(sitting);
	sitting_must(find_records(&sitting->domain, wanted, &arena, &all, &error), &error);
	finding = find_begin(&sitting->domain, wanted, &arena);
	while (!done) {
		domain_set_interruption(&sitting->domain, give_up, NULL);
		if (!find_step(finding, &rows, &done, &error)) {
			n_failed++;
			domain_set_interruption(&sitting->domain, NULL, NULL);
			sitting_must(find_step(finding, &rows, &done, &error), &error);
		}
	}
	domain_set_interruption(&sitting->domain, NULL, NULL);
	assert_true(n_failed > 0);
	assert_true(all.n > 0);
	assert_int_equal(rows.n, all.n);
	arena_release(&arena);
}

/* Short words have to be whole labels, and signs may be left out. */
static void words_that_a_longer_one_may_find_more_than_are_not_gone_on_from(void **state)
{
	static const char *const words[] = {"la",	    "l",      "lake-",
					    "lak\xc3\xa9-", "lake s", "\"lake s"};
	struct Sitting *sitting = *state;
	size_t n;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		struct FindPast past = {.words = ""};

		found_after(sitting, &past, KIND_PRACTICE, words[i], &n);
		assert_string_equal(past.words, "");
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
#define TEST_NEW(name) cmocka_unit_test_setup_teardown(name, set_up_new, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_word_that_few_records_have_reads_no_long_list),
		TEST(a_code_that_many_begin_with_is_not_looked_up_one_by_one),
		TEST(words_that_are_typed_find_what_they_find_at_once),
		TEST(steps_add_below_what_is_there),
		TEST(a_step_that_was_given_up_is_made_again),
		TEST_NEW(a_kind_that_was_empty_is_searched_once_it_is_not),
		TEST_NEW(letters_that_are_added_look_only_where_there_was_something),
		TEST_NEW(words_that_a_longer_one_may_find_more_than_are_not_gone_on_from),
		TEST_NEW(what_a_change_empties_and_takes_back_is_searched),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
