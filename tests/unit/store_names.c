/* Names of references, and parts that go to the bin along and come back. */
#include "store_help.h"

#include "qtp/engine/base/math.h"

/* --- Names
 * ------------------------------------------------------------
 */

static size_t find(struct Place *place, struct Store *store, enum Kind kind, const char *text,
		   Id *ret_first)
{
	struct IdSpan ids;

	must(place, store_find(store, &(struct FindQuery){.kind = kind, .text = text, .limit = 5},
			       &place->arena, &ids, &place->error));
	*ret_first = ids.n ? ids.ids[0] : 0;
	return ids.n;
}

static void names_are_found_by_ref_label_and_beginning(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	struct Team second;
	struct IdSpan ids;
	Id id;

	ground_fill(place, store, &ground);
	second = a_team(ground.portland.record.id, "PDX17-01", "Lakeside North");
	insert_alone(place, store, KIND_TEAM, &second);
	assert_int_equal(find(place, store, KIND_TEAM, "dal17-01", &id), 1);
	assert_int_equal(id, ground.team.record.id);
	assert_int_equal(find(place, store, KIND_TEAM, "LAKESIDE", &id), 1);
	assert_int_equal(id, ground.team.record.id);
	assert_int_equal(find(place, store, KIND_TEAM, "lake", &id), 2);
	assert_int_equal(find(place, store, KIND_TEAM, "lakeside n", &id), 1);
	assert_int_equal(id, second.record.id);
	assert_int_equal(find(place, store, KIND_TEAM, "pdx", &id), 1);
	assert_int_equal(find(place, store, KIND_TEAM, "", &id), 0);
	assert_int_equal(find(place, store, KIND_TEAM, "%", &id), 0);
	assert_int_equal(find(place, store, KIND_PERSON, "jose", &id), 1);
	assert_int_equal(id, ground.ann.record.id);
	assert_int_equal(find(place, store, KIND_PERSON, "BOB@", &id), 1);
	assert_int_equal(find(place, store, KIND_MEMBER, "jose a", &id), 1);
	assert_int_equal(id, ground.leader.record.id);
	assert_int_equal(find(place, store, KIND_CONFIRMATION, "dal17-s1", &id), 1);
	assert_int_equal(find(place, store, KIND_TEAM,
			      arena_format(&place->arena, "id:%lld", (long long)second.record.id),
			      &id),
			 1);
	assert_int_equal(id, second.record.id);
	assert_int_equal(find(place, store, KIND_TEAM, "id:5", &id), 0);
	must(place, store_find(store,
			       &(struct FindQuery){.kind = KIND_TEAM,
						   .text = "lake",
						   .season = ground.season.record.id + 1,
						   .limit = 5},
			       &place->arena, &ids, &place->error));
	assert_int_equal(ids.n, 0);
	must(place,
	     store_find(store,
			&(struct FindQuery){
				.kind = KIND_TEAM, .text = "lake", .binned = true, .limit = 5},
			&place->arena, &ids, &place->error));
	assert_int_equal(ids.n, 0);
	store_close(store);
}

/* Also one that is called so as a whole. */
static void all_whose_ref_begins_so_are_found(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	const char *const codes[] = {"PDX17-01", "PDX17-010", "PDX17-02"};
	const struct {
		const char *text;
		size_t n;
	} cases[] = {{"pdx17-01", 2}, {"pdx", 3}, {"PDX17-02", 1}, {"dx17", 0}, {"lake", 0}};
	struct IdSpan ids;

	ground_fill(place, store, &ground);
	for (size_t i = 0; i < N_ITEMS(codes); i++) {
		struct Team team = a_team(ground.portland.record.id, codes[i], "Lakeside North");

		insert_alone(place, store, KIND_TEAM, &team);
	}
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const struct FindQuery query = {
			.kind = KIND_TEAM, .text = cases[i].text, .begins = true, .limit = 9};

		must(place, store_find(store, &query, &place->arena, &ids, &place->error));
		assert_int_equal(ids.n, cases[i].n);
	}
	store_close(store);
}

static void references_have_names(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	struct RefName ref_names[3];
	Id ids[3] = {0};

	ground_fill(place, store, &ground);
	ids[0] = ground.ann.record.id;
	ids[2] = 4711;
	must(place, store_ref_names(store, (struct KindIds){KIND_PERSON, {ids, 3}}, &place->arena,
				    ref_names, &place->error));
	assert_string_equal(ref_names[0].ref, "ann@example.org");
	assert_string_equal(ref_names[0].label, "José Ann");
	assert_null(ref_names[1].ref);
	assert_null(ref_names[2].ref);
	ids[0] = ground.leader.record.id;
	must(place, store_ref_names(store, (struct KindIds){KIND_MEMBER, {ids, 1}}, &place->arena,
				    ref_names, &place->error));
	assert_string_equal(ref_names[0].label, "José Ann");
	assert_int_equal(strncmp(ref_names[0].ref, "id:", 3), 0);
	store_close(store);
}

/* --- The bin
 * ------------------------------------------------------------
 */

static bool is_binned(struct Place *place, struct Store *store, enum Kind kind, Id id)
{
	void *record = arena_alloc(&place->arena, entity_get(kind)->size);

	must(place,
	     store_get(store, (struct KindId){kind, id}, record, &place->arena, &place->error));
	return ((struct Record *)record)->binned;
}

static void parts_go_to_the_bin_along_and_come_back(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	const char *before;

	ground_fill(place, store, &ground);
	before = place_dump(place, store, false);
	must(place, store_begin(store, "remove", &place->error));
	must(place, store_bin(store, entity_get(KIND_TEAM), ground.team.record.id, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	assert_true(is_binned(place, store, KIND_TEAM, ground.team.record.id));
	assert_true(is_binned(place, store, KIND_MEMBER, ground.leader.record.id));
	assert_true(is_binned(place, store, KIND_CONFIRMATION, ground.confirmation.record.id));
	assert_false(is_binned(place, store, KIND_SESSION, ground.session.record.id));
	must(place, store_begin(store, "restore", &place->error));
	must_fail(place, ERROR_CONFLICT,
		  store_restore(store, entity_get(KIND_MEMBER), ground.leader.record.id,
				&place->error));
	assert_holds(place->error.text, "Lakeside");
	must_fail(place, ERROR_INPUT,
		  store_bin(store, entity_get(KIND_TEAM), ground.team.record.id, &place->error));
	must(place,
	     store_restore(store, entity_get(KIND_TEAM), ground.team.record.id, &place->error));
	must_fail(
		place, ERROR_INPUT,
		store_restore(store, entity_get(KIND_TEAM), ground.team.record.id, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	assert_string_equal(place_dump(place, store, false), before);
	store_close(store);
}

static void a_record_that_is_needed_stays(void **state)
{
	static const enum Kind kinds[] = {KIND_COHORT, KIND_SEASON, KIND_PRACTICE, KIND_PERSON};
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	Id ids[4];

	ground_fill(place, store, &ground);
	ids[0] = ground.dallas.record.id;
	ids[1] = ground.season.record.id;
	ids[2] = ground.practice.record.id;
	ids[3] = ground.ann.record.id;
	for (size_t i = 0; i < 4; i++) {
		must(place, store_begin(store, "remove", &place->error));
		must_fail(place, ERROR_RULE,
			  store_bin(store, entity_get(kinds[i]), ids[i], &place->error));
		assert_holds(place->error.text, "needs it");
		must(place, store_commit(store, NULL, &place->error));
	}
	assert_int_equal(store_last_operation(store), 1);
	store_close(store);
}

static void nothing_new_refers_to_what_lies_in_the_bin(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	struct Team before, after;

	ground_fill(place, store, &ground);
	must(place, store_begin(store, "remove", &place->error));
	must(place, store_bin(store, entity_get(KIND_PERSON), ground.bob.record.id, &place->error));
	must(place, store_get(store, (struct KindId){KIND_TEAM, ground.team.record.id}, &before,
			      &place->arena, &place->error));
	after = before;
	after.coach = ground.bob.record.id;
	must_fail(place, ERROR_CONFLICT,
		  store_update(store, entity_get(KIND_TEAM), &before, &after, &place->error));
	assert_string_equal(place->error.field, "coach");
	assert_holds(place->error.text, "Bob");
	store_rollback(store);
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(names_are_found_by_ref_label_and_beginning),
		TEST(all_whose_ref_begins_so_are_found),
		TEST(references_have_names),
		TEST(parts_go_to_the_bin_along_and_come_back),
		TEST(a_record_that_is_needed_stays),
		TEST(nothing_new_refers_to_what_lies_in_the_bin),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
