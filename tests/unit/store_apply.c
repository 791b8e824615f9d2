/* Applying a set of changes: what came of each is reported. */
#include "store_help.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/store/apply.h"

#define UNKNOWN_ID 4711

static struct Value text(const char *words)
{
	return (struct Value){.type = VALUE_TEXT, .text = words};
}

static struct Value number(int64_t value)
{
	return (struct Value){.type = VALUE_NUMBER, .number = value};
}

static const struct Value nothing = {.type = VALUE_NONE};

static struct Change of_bob(const struct Ground *ground, const char *field, struct Value old_value,
			    struct Value new_value)
{
	return (struct Change){.kind = KIND_PERSON,
			       .record = ground->bob.record.id,
			       .field = field,
			       .old_value = old_value,
			       .new_value = new_value};
}

static struct Person bob_now(struct Place *place, struct Store *store, const struct Ground *ground)
{
	struct Person bob;

	must(place, store_get(store, (struct KindId){KIND_PERSON, ground->bob.record.id}, &bob,
			      &place->arena, &place->error));
	return bob;
}

/* Applies in an operation of its own, which is committed. */
static struct ApplyReport apply(struct Place *place, struct Store *store, struct ApplySet set)
{
	struct ApplyReport report;

	set.store = store;
	set.arena = &place->arena;
	must(place, store_begin(store, "apply", &place->error));
	must(place, store_apply(&set, &report, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	return report;
}

static void each_change_is_done_the_same_or_in_conflict(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;

	ground_fill(place, store, &ground);
	struct Change changes[] = {
		of_bob(&ground, "phone", nothing, text("123")),
		of_bob(&ground, "name", text("Rob"), text("Bob")),
		of_bob(&ground, "email", text("other@example.org"), text("new@example.org")),
		of_bob(&ground, "practice", nothing, number(UNKNOWN_ID)),
		of_bob(&ground, "profession", nothing, text("sorcerer")),
		of_bob(&ground, "shoe_size", nothing, number(44)),
	};
	static const enum ApplyReason reasons[] = {REASON_NONE,	     REASON_NONE,  REASON_CHANGED,
						   REASON_REFERENCE, REASON_VALUE, REASON_KIND};
	struct ApplySet set = {
		.changes = changes, .n = N_ITEMS(changes), .check_values = true, .partly = true};
	struct ApplyReport report = apply(place, store, set);

	assert_int_equal(report.n_items, N_ITEMS(changes));
	assert_int_equal(report.n_done, 1);
	assert_int_equal(report.n_same, 1);
	assert_int_equal(report.n_conflicts, 4);
	for (size_t i = 0; i < N_ITEMS(changes); i++)
		assert_int_equal(report.items[i].reason, reasons[i]);
	assert_ptr_equal(report.conflict, &report.items[2]);
	store_close(store);
}

static void a_record_goes_in_without_what_is_in_conflict_unless_it_cannot_be(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;

	ground_fill(place, store, &ground);
	struct Change changes[] = {
		of_bob(&ground, "phone", nothing, text("123")),
		of_bob(&ground, "practice", nothing, number(UNKNOWN_ID)),
		of_bob(&ground, "name", text("Rob"), text("Robert")),
	};
	struct ApplySet set = {
		.changes = changes, .n = N_ITEMS(changes), .check_values = true, .partly = true};

	assert_int_equal(apply(place, store, set).n_saved, 0); /* the name is required */
	assert_null(bob_now(place, store, &ground).phone);
	set.n = 2;
	set.whole_records = true;
	assert_int_equal(apply(place, store, set).n_saved, 0);
	assert_null(bob_now(place, store, &ground).phone);
	set.whole_records = false;
	assert_int_equal(apply(place, store, set).n_saved, 1);
	assert_string_equal(bob_now(place, store, &ground).phone, "123");
	assert_int_equal(bob_now(place, store, &ground).practice, 0);
	store_close(store);
}

static void the_first_conflict_ends_what_is_to_go_in_whole(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;

	ground_fill(place, store, &ground);
	struct Change changes[] = {
		of_bob(&ground, "name", text("Bob"), text("Robert")),
		of_bob(&ground, "phone", text("9"), text("123")),
		of_bob(&ground, "city", nothing, text("Springvale")),
	};
	struct ApplySet set = {.changes = changes, .n = N_ITEMS(changes)};
	struct ApplyReport report = apply(place, store, set);

	assert_int_equal(report.n_items, 2);
	assert_int_equal(report.n_saved, 0);
	assert_string_equal(bob_now(place, store, &ground).name, "Bob");
	store_close(store);
}

static void a_record_that_is_needed_does_not_end(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;

	ground_fill(place, store, &ground);
	struct Change change = {.kind = KIND_PERSON,
				.record = ground.ann.record.id,
				.field = "id",
				.new_value = number(ground.ann.record.id)};
	struct ApplySet set = {.changes = &change, .n = 1, .backwards = true};
	struct ApplyReport report = apply(place, store, set);

	assert_int_equal(report.n_conflicts, 1);
	assert_int_equal(report.conflict->reason, REASON_NEEDED);
	assert_int_equal(report.conflict->needed_by->kind, KIND_MEMBER);
	assert_int_equal(report.conflict->needed_id, ground.leader.record.id);
	change.record = ground.bob.record.id;
	change.new_value = number(change.record);
	assert_int_equal(apply(place, store, set).n_saved, 1);
	set.exact = true;
	assert_int_equal(apply(place, store, set).n_conflicts, 1); /* it is gone already */
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_change_is_done_the_same_or_in_conflict),
		TEST(a_record_goes_in_without_what_is_in_conflict_unless_it_cannot_be),
		TEST(the_first_conflict_ends_what_is_to_go_in_whole),
		TEST(a_record_that_is_needed_does_not_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
