/* Undo and redo: whose, in which order, when refused; undoing all gives the first file back. */
#include "store_help.h"

static void set_title(struct Place *place, struct Store *store, Id id, const char *title)
{
	const struct Entity *entity = entity_get(KIND_SEASON);
	struct Season before, after;

	must(place, store_get(store, (struct KindId){entity->kind, id}, &before, &place->arena,
			      &place->error));
	after = before;
	after.title = title;
	must(place,
	     store_begin(store, arena_format(&place->arena, "set title %s", title), &place->error));
	must(place, store_update(store, entity, &before, &after, &place->error));
	must(place, store_commit(store, NULL, &place->error));
}

static const char *title_of(struct Place *place, struct Store *store, Id id)
{
	struct Season season;

	must(place, store_get(store, (struct KindId){KIND_SEASON, id}, &season, &place->arena,
			      &place->error));
	return season.title ? season.title : "";
}

static void undo_undo_redo_redo_ends_where_it_began(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season season = a_season("S");
	struct Operation done;
	Id id;

	insert_alone(place, store, KIND_SEASON, &season);
	id = season.record.id;
	set_title(place, store, id, "A");
	set_title(place, store, id, "B");
	must(place, undo_alone(store, 0, &place->arena, &done, &place->error));
	assert_string_equal(done.title, "set title B");
	assert_string_equal(title_of(place, store, id), "A");
	must(place, undo_alone(store, 0, &place->arena, &done, &place->error));
	assert_string_equal(title_of(place, store, id), "");
	must(place, redo_alone(store, &place->arena, NULL, &place->error));
	assert_string_equal(title_of(place, store, id), "A");
	must(place, redo_alone(store, &place->arena, NULL, &place->error));
	assert_string_equal(title_of(place, store, id), "B");
	must_fail(place, ERROR_RULE, redo_alone(store, &place->arena, NULL, &place->error));
	must(place, undo_alone(store, 0, &place->arena, NULL, &place->error));
	must(place, undo_alone(store, 0, &place->arena, NULL, &place->error));
	assert_string_equal(title_of(place, store, id), "");
	store_close(store);
}

static void redo_is_over_after_an_own_action(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season season = a_season("S");

	insert_alone(place, store, KIND_SEASON, &season);
	set_title(place, store, season.record.id, "A");
	must(place, undo_alone(store, 0, &place->arena, NULL, &place->error));
	set_title(place, store, season.record.id, "B");
	must_fail(place, ERROR_RULE, redo_alone(store, &place->arena, NULL, &place->error));
	store_close(store);
}

static void undo_takes_the_newest_action_that_stands_whatever_was_undone_by_number(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season seasons[3];
	struct Operation done;
	static const int64_t undone[] = {6, 4}, redone[] = {4, 6, 5};

	for (int i = 0; i < 3; i++) {
		seasons[i] = a_season(arena_format(&place->arena, "S%d", i));
		insert_alone(place, store, KIND_SEASON, &seasons[i]);
	}
	for (int i = 0; i < 3; i++) /* operations 4, 5, 6 */
		set_title(place, store, seasons[i].record.id, "A");
	must(place, undo_alone(store, 5, &place->arena, &done, &place->error));
	for (int i = 0; i < 2; i++) {
		must(place, undo_alone(store, 0, &place->arena, &done, &place->error));
		assert_int_equal(done.number, undone[i]);
	}
	for (int i = 0; i < 3; i++) {
		must(place, redo_alone(store, &place->arena, &done, &place->error));
		assert_int_equal(done.undoes, redone[i]);
	}
	must_fail(place, ERROR_RULE, redo_alone(store, &place->arena, NULL, &place->error));
	must(place, undo_alone(store, 0, &place->arena, &done, &place->error));
	assert_int_equal(done.number, 6);
	store_close(store);
}

static void the_undo_of_a_making_removes_the_record(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season season = a_season("S"), read;
	const char *empty = place_dump(place, store, false), *full;

	insert_alone(place, store, KIND_SEASON, &season);
	full = place_dump(place, store, false);
	must(place, undo_alone(store, 0, &place->arena, NULL, &place->error));
	assert_string_equal(place_dump(place, store, false), empty);
	must_fail(place, ERROR_INPUT,
		  store_get(store, (struct KindId){KIND_SEASON, season.record.id}, &read,
			    &place->arena, &place->error));
	must(place, redo_alone(store, &place->arena, NULL, &place->error));
	assert_string_equal(place_dump(place, store, false), full);
	store_close(store);
}

static void the_words_of_an_undo_name_what_was_undone(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season season = a_season("S");
	struct Operations operations;

	insert_alone(place, store, KIND_SEASON, &season);
	set_title(place, store, season.record.id, "A");
	must(place, undo_alone(store, 0, &place->arena, NULL, &place->error));
	must(place, redo_alone(store, &place->arena, NULL, &place->error));
	must(place, store_history(store, &(struct HistoryQuery){.limit = 10}, &place->arena,
				  &operations, &place->error));
	assert_int_equal(operations.n, 4);
	assert_string_equal(operations.items[0].title, "redo: set title A");
	assert_int_equal(operations.items[0].undoes, 3);
	assert_string_equal(operations.items[1].title, "undo: set title A");
	assert_true(operations.items[1].undone);
	assert_false(operations.items[2].undone);
	assert_int_equal(operations.items[3].n_changes, 9);
	store_close(store);
}

static void another_persons_actions_are_not_own(void **state)
{
	struct Place *place = *state;
	struct Store *ann = place_create(place), *bob;
	struct Season season = a_season("S");

	insert_alone(place, ann, KIND_SEASON, &season);
	bob = place_open(place, "bob");
	must_fail(place, ERROR_RULE, undo_alone(bob, 0, &place->arena, NULL, &place->error));
	set_title(place, bob, season.record.id, "B");
	must(place, undo_alone(bob, 0, &place->arena, NULL, &place->error));
	must_fail(place, ERROR_RULE, redo_alone(ann, &place->arena, NULL, &place->error));
	must(place, undo_alone(bob, 1, &place->arena, NULL, &place->error));
	must_fail(place, ERROR_RULE, undo_alone(ann, 0, &place->arena, NULL, &place->error));
	must_fail(place, ERROR_INPUT, undo_alone(ann, 1, &place->arena, NULL, &place->error));
	assert_holds(place->error.text, "undone already");
	store_close(bob);
	store_close(ann);
}

static void an_undo_is_refused_when_someone_changed_the_field_since(void **state)
{
	struct Place *place = *state;
	struct Store *ann = place_create(place), *bob;
	struct Season season = a_season("S");

	insert_alone(place, ann, KIND_SEASON, &season);
	set_title(place, ann, season.record.id, "A");
	bob = place_open(place, "bob");
	set_title(place, bob, season.record.id, "B");
	must_fail(place, ERROR_CONFLICT, undo_alone(ann, 0, &place->arena, NULL, &place->error));
	assert_holds(place->error.text, "set title B");
	assert_holds(place->error.text, "by bob");
	must_fail(place, ERROR_CONFLICT, undo_alone(ann, 1, &place->arena, NULL, &place->error));
	assert_true(store_is_idle(ann));
	must(place, undo_alone(bob, 0, &place->arena, NULL, &place->error));
	must(place, undo_alone(ann, 0, &place->arena, NULL, &place->error));
	assert_string_equal(title_of(place, ann, season.record.id), "");
	store_close(bob);
	store_close(ann);
}

static void a_field_set_to_the_same_value_again_still_stands_in_the_way(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season season = a_season("S");

	insert_alone(place, store, KIND_SEASON, &season);
	set_title(place, store, season.record.id, "A");
	set_title(place, store, season.record.id, "B");
	set_title(place, store, season.record.id, "A");
	must_fail(place, ERROR_CONFLICT, undo_alone(store, 2, &place->arena, NULL, &place->error));
	store_close(store);
}

static void a_field_that_was_empty_at_the_making_stands_in_its_way(void **state)
{
	struct Place *place = *state;
	struct Store *ann = place_create(place), *bob;
	struct Season season = a_season("S");

	insert_alone(place, ann, KIND_SEASON, &season);
	bob = place_open(place, "bob");
	set_title(place, bob, season.record.id, "B");
	must_fail(place, ERROR_CONFLICT, undo_alone(ann, 0, &place->arena, NULL, &place->error));
	assert_holds(place->error.text, "by bob");
	store_close(bob);
	store_close(ann);
}

static void an_undo_is_refused_while_others_need_the_record(void **state)
{
	struct Place *place = *state;
	struct Store *ann = place_create(place), *bob;
	struct Season season = a_season("S");
	struct Cohort cohort;

	insert_alone(place, ann, KIND_SEASON, &season);
	bob = place_open(place, "bob");
	cohort = a_cohort(season.record.id, "DAL");
	insert_alone(place, bob, KIND_COHORT, &cohort);
	must_fail(place, ERROR_CONFLICT, undo_alone(ann, 0, &place->arena, NULL, &place->error));
	assert_holds(place->error.text, "cohort DAL");
	assert_holds(place->error.text, "by bob");
	assert_holds(place->error.text, "operation 2 (add a record)");
	store_close(bob);
	store_close(ann);
}

static void what_the_program_made_cannot_be_undone(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season season = a_season("S");

	must(place, store_begin(store, "template", &place->error));
	store_mark_system(store);
	insert(place, store, KIND_SEASON, &season);
	must(place, store_commit(store, NULL, &place->error));
	must_fail(place, ERROR_RULE, undo_alone(store, 0, &place->arena, NULL, &place->error));
	must_fail(place, ERROR_RULE, undo_alone(store, 1, &place->arena, NULL, &place->error));
	must_fail(place, ERROR_INPUT, undo_alone(store, 2, &place->arena, NULL, &place->error));
	store_close(store);
}

static void an_undo_that_would_leave_a_record_with_a_binned_owner_is_refused(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;

	ground_fill(place, store, &ground);
	must(place, store_begin(store, "remove the member", &place->error));
	must(place,
	     store_bin(store, entity_get(KIND_MEMBER), ground.leader.record.id, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	must(place, store_begin(store, "remove the team", &place->error));
	must(place, store_bin(store, entity_get(KIND_TEAM), ground.team.record.id, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	must_fail(place, ERROR_CONFLICT, undo_alone(store, 2, &place->arena, NULL, &place->error));
	assert_holds(place->error.text, "Lakeside");
	must(place, undo_alone(store, 3, &place->arena, NULL, &place->error));
	must(place, undo_alone(store, 2, &place->arena, NULL, &place->error));
	store_close(store);
}

static void a_field_changed_there_and_back_in_one_operation_is_undone_once(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	const struct Entity *entity = entity_get(KIND_SEASON);
	struct Season season = a_season("S"), other;

	insert_alone(place, store, KIND_SEASON, &season);
	other = season;
	other.title = "there";
	must(place, store_begin(store, "there and back", &place->error));
	must(place, store_update(store, entity, &season, &other, &place->error));
	must(place, store_update(store, entity, &other, &season, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	must(place, undo_alone(store, 0, &place->arena, NULL, &place->error));
	must(place, undo_alone(store, 0, &place->arena, NULL, &place->error));
	must_fail(place, ERROR_RULE, undo_alone(store, 0, &place->arena, NULL, &place->error));
	store_close(store);
}

/* --- Random walks
 * ------------------------------------------------------------
 */

enum { N_WALKS = 12, N_STEPS = 120, MAX_ALIVE = 400 };

struct Walk {
	struct Place *place;
	struct Store *stores[2];
	uint64_t dice;
	size_t n_done;
};

static size_t roll(struct Walk *walk, size_t n)
{
	walk->dice = walk->dice * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(walk->dice >> 33) % n;
}

/* Any record of a kind, in the bin or not; 0 when there is none. */
static Id any_of(struct Walk *walk, struct Store *store, enum Kind kind, bool binned)
{
	struct ListQuery query = {.entity = entity_get(kind), .binned = binned};
	struct Records records;

	must(walk->place,
	     store_list(store, &query, &walk->place->arena, &records, &walk->place->error));
	return records.n == 0 ? 0
			      : ((struct Record *)records_at(&records, roll(walk, records.n)))->id;
}

static bool add_something(struct Walk *walk, struct Store *store, struct Error *error)
{
	const char *name = arena_format(&walk->place->arena, "N%zu", walk->n_done);
	Id season = any_of(walk, store, KIND_SEASON, false),
	   cohort = any_of(walk, store, KIND_COHORT, false);
	Id team = any_of(walk, store, KIND_TEAM, false),
	   person = any_of(walk, store, KIND_PERSON, false);

	switch (roll(walk, 5)) {
	case 0: {
		struct Cohort record = a_cohort(season, name);
		return season && store_insert(store, entity_get(KIND_COHORT), &record, error);
	}
	case 1: {
		struct Team record = a_team(cohort, name, name);
		record.coach = person;
		return cohort && store_insert(store, entity_get(KIND_TEAM), &record, error);
	}
	case 2: {
		struct Member record = a_member(team, person, ROLE_CORE);
		return team && person &&
		       store_insert(store, entity_get(KIND_MEMBER), &record, error);
	}
	case 3: {
		struct Person record = a_person(name, NULL);
		return store_insert(store, entity_get(KIND_PERSON), &record, error);
	}
	default: {
		struct Season record = a_season(name);
		return store_insert(store, entity_get(KIND_SEASON), &record, error);
	}
	}
}

static bool set_something(struct Walk *walk, struct Store *store, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_TEAM);
	Id id = any_of(walk, store, KIND_TEAM, false);
	struct Team before, after;

	if (!id)
		return false;
	must(walk->place, store_get(store, (struct KindId){entity->kind, id}, &before,
				    &walk->place->arena, error));
	after = before;
	if (roll(walk, 2))
		after.name = arena_format(&walk->place->arena, "name %zu", roll(walk, 3));
	if (roll(walk, 2))
		after.stage = (Choice)roll(walk, N_STAGES);
	if (roll(walk, 3) == 0)
		after.coach = roll(walk, 2) ? any_of(walk, store, KIND_PERSON, false) : 0;
	return store_update(store, entity, &before, &after, error);
}

static bool act(struct Walk *walk, struct Store *store, struct Error *error)
{
	static const enum Kind kinds[] = {KIND_SEASON, KIND_COHORT, KIND_TEAM, KIND_MEMBER,
					  KIND_PERSON};
	enum Kind kind = kinds[roll(walk, sizeof kinds / sizeof kinds[0])];
	size_t what = roll(walk, 10);
	Id id;

	if (what < 5)
		return add_something(walk, store, error);
	if (what < 8)
		return set_something(walk, store, error);
	id = any_of(walk, store, kind, what == 9);
	if (!id)
		return false;
	return what == 8 ? store_bin(store, entity_get(kind), id, error)
			 : store_restore(store, entity_get(kind), id, error);
}

static void take_step(struct Walk *walk)
{
	struct Store *store = walk->stores[roll(walk, 2)];
	struct Error error = {.code = ERROR_NONE};
	size_t what = roll(walk, 12);

	walk->n_done++;
	if (what == 0) {
		if (!redo_alone(store, &walk->place->arena, NULL, &error))
			assert_int_not_equal(error.code, ERROR_CORRUPT);
	} else if (what < 3) {
		int64_t any =
			what == 1
				? 0
				: 1 + (int64_t)roll(walk, (size_t)store_last_operation(store) + 1);

		if (!undo_alone(store, any, &walk->place->arena, NULL, &error))
			assert_int_not_equal(error.code, ERROR_CORRUPT);
	} else {
		must(walk->place, store_begin(store, "step", &walk->place->error));
		if (act(walk, store, &error))
			must(walk->place, store_commit(store, NULL, &walk->place->error));
		else
			store_rollback(store);
	}
	assert_true(store_is_idle(store));
}

/* A record out of the bin never refers to one in it. */
static void assert_no_binned_owner(struct Walk *walk, struct Store *store)
{
	struct ListQuery query = {.entity = entity_get(KIND_MEMBER)};
	struct Records members;
	struct Team team;

	must(walk->place,
	     store_list(store, &query, &walk->place->arena, &members, &walk->place->error));
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);

		must(walk->place, store_get(store, (struct KindId){KIND_TEAM, member->team}, &team,
					    &walk->place->arena, &walk->place->error));
		assert_false(team.record.binned);
	}
}

static void assert_verified(struct Place *place, struct Store *store)
{
	struct Issues issues;

	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	if (issues.n > 0)
		fail_msg("%s", issues.items[0].text);
}

static void undo_newest_of_all(struct Place *place, struct Store *store)
{
	struct Operations operations;

	must(place, store_history(store, &(struct HistoryQuery){0}, &place->arena, &operations,
				  &place->error));
	for (size_t i = 0; i < operations.n; i++)
		if (operations.items[i].undoes == 0 && !operations.items[i].undone)
			must(place, undo_alone(store, operations.items[i].number, &place->arena,
					       NULL, &place->error));
}

static void undoing_all_of_a_random_walk_gives_the_first_dump(void **state)
{
	struct Place *place = *state;
	struct Walk walk = {.place = place};
	const char *first, *last;

	walk.stores[0] = place_create(place);
	walk.stores[1] = place_open(place, "bob");
	first = place_dump(place, walk.stores[0], false);
	for (uint64_t seed = 1; seed <= N_WALKS; seed++) {
		walk.dice = seed * 7919;
		for (int i = 0; i < N_STEPS; i++)
			take_step(&walk);
		assert_no_binned_owner(&walk, walk.stores[0]);
		last = place_dump(place, walk.stores[0], false);
		assert_string_equal(last, place_dump(place, walk.stores[1], false));
		assert_string_not_equal(last, first);
		undo_newest_of_all(place, walk.stores[seed % 2]);
		assert_string_equal(place_dump(place, walk.stores[0], false), first);
		arena_reset(&place->arena);
		first = place_dump(place, walk.stores[0], false);
	}
	assert_verified(place, walk.stores[0]);
	store_close(walk.stores[1]);
	store_close(walk.stores[0]);
}

/* Own undos only, one person: to the first dump and, by redos, back to the last. */
static void one_person_can_walk_back_and_forth(void **state)
{
	struct Place *place = *state;
	struct Walk walk = {.place = place, .dice = 5};
	const char *first, *last;
	size_t n = 0;

	walk.stores[0] = walk.stores[1] = place_create(place);
	first = place_dump(place, walk.stores[0], false);
	for (int i = 0; i < N_STEPS; i++) {
		must(place, store_begin(walk.stores[0], "step", &place->error));
		walk.n_done++;
		if (act(&walk, walk.stores[0], &place->error))
			must(place, store_commit(walk.stores[0], NULL, &place->error));
		else
			store_rollback(walk.stores[0]);
	}
	last = place_dump(place, walk.stores[0], false);
	while (undo_alone(walk.stores[0], 0, &place->arena, NULL, &place->error))
		n++;
	assert_int_equal(place->error.code, ERROR_RULE);
	assert_true(n > N_STEPS / 3);
	assert_string_equal(place_dump(place, walk.stores[0], false), first);
	while (redo_alone(walk.stores[0], &place->arena, NULL, &place->error))
		n--;
	assert_int_equal(n, 0);
	assert_string_equal(place_dump(place, walk.stores[0], false), last);
	store_close(walk.stores[0]);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(undo_undo_redo_redo_ends_where_it_began),
		TEST(undo_takes_the_newest_action_that_stands_whatever_was_undone_by_number),
		TEST(redo_is_over_after_an_own_action),
		TEST(the_undo_of_a_making_removes_the_record),
		TEST(the_words_of_an_undo_name_what_was_undone),
		TEST(another_persons_actions_are_not_own),
		TEST(an_undo_is_refused_when_someone_changed_the_field_since),
		TEST(a_field_set_to_the_same_value_again_still_stands_in_the_way),
		TEST(a_field_that_was_empty_at_the_making_stands_in_its_way),
		TEST(an_undo_is_refused_while_others_need_the_record),
		TEST(what_the_program_made_cannot_be_undone),
		TEST(an_undo_that_would_leave_a_record_with_a_binned_owner_is_refused),
		TEST(a_field_changed_there_and_back_in_one_operation_is_undone_once),
		TEST(undoing_all_of_a_random_walk_gives_the_first_dump),
		TEST(one_person_can_walk_back_and_forth),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
