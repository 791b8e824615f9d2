/* Records: made, read, changed, binned, restored; every field of every kind comes back as it was.
 */
#include "qtp/engine/model/field_value.h"
#include "store_help.h"

/* A value for a field that is different for each `seed`. */
static void fill_field(struct Place *place, const struct Field *field, void *record, int seed)
{
	struct Value value = {.type = VALUE_NUMBER, .number = seed};

	switch (field->type) {
	case FIELD_TEXT:
	case FIELD_NOTE:
	case FIELD_EMAIL:
	case FIELD_ZONE:
	case FIELD_DUE:
		value.type = VALUE_TEXT;
		value.text = arena_format(&place->arena, "%s %d 'ü\"", field->key, seed);
		break;
	case FIELD_CHOICE:
		value.type = VALUE_TEXT;
		value.text = field->choices[field->choices[1].key ? seed % 2 : 0].key;
		break;
	case FIELD_YES_NO:
		value.number = seed % 2;
		break;
	case FIELD_DAY:
		value.type = VALUE_TEXT;
		value.text = seed % 2 ? "2017-04-05" : "2016-02-29";
		break;
	case FIELD_TIME:
		value.type = VALUE_TEXT;
		value.text = seed % 2 ? "09:30" : "23:59";
		break;
	case FIELD_NUMBER:
	case FIELD_CENTS:
	case FIELD_REF:
	case FIELD_REAL:
	case N_FIELD_TYPES:
		break;
	}
	assert_true(field_load(field, record, value, &place->arena));
}

/* A record of `kind` with every stored field set; `ids` are the records it may refer to. */
static void *full_record(struct Place *place, enum Kind kind, const Id ids[N_KINDS], int seed)
{
	const struct Entity *entity = entity_get(kind);
	void *record = arena_alloc(&place->arena, entity->size);

	record_blank(entity, record);
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (field->flags & FIELD_JUDGED)
			continue;
		if (field->type == FIELD_REF)
			field_set_ref(field, record, ids[field->ref]);
		else
			fill_field(place, field, record, seed);
	}
	return record;
}

static void assert_same(struct Place *place, struct Store *store, enum Kind kind,
			const void *record)
{
	const struct Entity *entity = entity_get(kind);
	void *read = arena_alloc(&place->arena, entity->size);

	must(place,
	     store_get(store, (struct KindId){entity->kind, ((const struct Record *)record)->id},
		       read, &place->arena, &place->error));
	assert_int_equal(((const struct Record *)read)->binned,
			 ((const struct Record *)record)->binned);
	for (size_t i = 0; i < entity->n_fields; i++)
		if (!(entity->fields[i].flags & FIELD_JUDGED) &&
		    !field_equal(&entity->fields[i], record, read))
			fail_msg("%s.%s differs", entity->key, entity->fields[i].key);
}

/* Whether every kind that `entity` refers to is among those that were made. */
static bool can_be_made(const struct Entity *entity, const bool made[N_KINDS])
{
	for (size_t i = 0; i < entity->n_fields; i++)
		if (entity->fields[i].type == FIELD_REF && entity->fields[i].ref != entity->kind &&
		    !made[entity->fields[i].ref])
			return false;
	return true;
}

/* All kinds, each after those it refers to; returns how many. */
static size_t making_order(enum Kind ret_order[N_KINDS])
{
	bool made[N_KINDS] = {false}, more = true;
	size_t n = 0;

	while (more) {
		more = false;
		for (enum Kind kind = 0; kind < N_KINDS; kind++) {
			if (made[kind] || !entity_get(kind) || !can_be_made(entity_get(kind), made))
				continue;
			ret_order[n++] = kind;
			made[kind] = more = true;
		}
	}
	return n;
}

static void every_field_of_every_kind_comes_back(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	Id ids[N_KINDS] = {0};
	void *made[N_KINDS] = {0};
	enum Kind order[N_KINDS];
	size_t n = making_order(order);

	must(place, store_begin(store, "make one of each", &place->error));
	for (size_t i = 0; i < n; i++) {
		enum Kind kind = order[i];

		made[kind] = full_record(place, kind, ids, 3);
		insert(place, store, kind, made[kind]);
		ids[kind] = ((const struct Record *)made[kind])->id;
		assert_true(ids[kind] > 0 && ids[kind] < ID_LIMIT);
	}
	must(place, store_commit(store, NULL, &place->error));
	store_close(store);

	store = place_open(place, "ann");
	for (enum Kind kind = 0; kind < N_KINDS; kind++)
		if (made[kind])
			assert_same(place, store, kind, made[kind]);
	must(place, store_begin(store, "change one of each", &place->error));
	for (size_t i = 0; i < n; i++) {
		enum Kind kind = order[i];
		void *changed = full_record(place, kind, ids, 4);

		((struct Record *)changed)->id = ids[kind];
		must(place,
		     store_update(store, entity_get(kind), made[kind], changed, &place->error));
		assert_same(place, store, kind, changed);
	}
	must(place, store_commit(store, NULL, &place->error));
	store_close(store);
}

static void every_kind_is_tried(void **state)
{
	enum Kind order[N_KINDS];
	size_t n = 0;

	(void)state;
	for (enum Kind kind = 0; kind < N_KINDS; kind++)
		n += entity_get(kind) != NULL;
	assert_int_equal(making_order(order), n);
	assert_true(n >= 10);
}

static void a_record_that_is_not_there_is_told(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Team team;

	must_fail(place, ERROR_INPUT,
		  store_get(store, (struct KindId){KIND_TEAM, 77}, &team, &place->arena,
			    &place->error));
	assert_holds(place->error.text, "id:77");
	store_close(store);
}

static void a_code_that_is_taken_is_a_conflict(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season first = a_season("S"), second = a_season("s");

	insert_alone(place, store, KIND_SEASON, &first);
	must(place, store_begin(store, "again", &place->error));
	must_fail(place, ERROR_CONFLICT,
		  store_insert(store, entity_get(KIND_SEASON), &second, &place->error));
	assert_string_equal(place->error.field, "code");
	store_rollback(store);
	assert_int_equal(store_last_operation(store), 1);
	store_close(store);
}

static void a_missing_reference_is_a_conflict(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Cohort cohort = a_cohort(4711, "X");

	must(place, store_begin(store, "lost", &place->error));
	must_fail(place, ERROR_CONFLICT,
		  store_insert(store, entity_get(KIND_COHORT), &cohort, &place->error));
	store_rollback(store);
	store_close(store);
}

static void an_operation_that_changes_nothing_leaves_no_trace(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season season = a_season("S");
	int64_t number = 99;

	insert_alone(place, store, KIND_SEASON, &season);
	must(place, store_begin(store, "nothing", &place->error));
	must(place, store_update(store, entity_get(KIND_SEASON), &season, &season, &place->error));
	must(place, store_commit(store, &number, &place->error));
	assert_int_equal(number, 0);
	assert_int_equal(store_last_operation(store), 1);
	assert_true(store_is_idle(store));
	store_close(store);
}

static void an_update_against_a_newer_value_names_who_and_what(void **state)
{
	struct Place *place = *state;
	struct Store *ann = place_create(place), *bob;
	struct Season season = a_season("S"), mine, theirs;

	insert_alone(place, ann, KIND_SEASON, &season);
	bob = place_open(place, "bob");
	theirs = mine = season;
	theirs.title = "Bob's title";
	theirs.core_max = 5;
	must(place, store_begin(bob, "set season S", &place->error));
	must(place, store_update(bob, entity_get(KIND_SEASON), &season, &theirs, &place->error));
	must(place, store_commit(bob, NULL, &place->error));
	assert_true(store_changed_outside(ann));
	assert_false(store_changed_outside(ann));

	mine.title = "Ann's title";
	must(place, store_begin(ann, "set season S", &place->error));
	must_fail(place, ERROR_CONFLICT,
		  store_update(ann, entity_get(KIND_SEASON), &season, &mine, &place->error));
	assert_string_equal(place->error.field, "title");
	assert_holds(place->error.text, "Bob's title");
	assert_holds(place->error.text, "by bob at 2017-08-21");
	mine.title = NULL;
	mine.society = "another field";
	must(place, store_update(ann, entity_get(KIND_SEASON), &season, &mine, &place->error));
	must(place, store_commit(ann, NULL, &place->error));
	must(place, store_get(bob, (struct KindId){KIND_SEASON, season.record.id}, &mine,
			      &place->arena, &place->error));
	assert_string_equal(mine.title, "Bob's title");
	assert_string_equal(mine.society, "another field");
	assert_int_equal(mine.core_max, 5);
	store_close(bob);
	store_close(ann);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_field_of_every_kind_comes_back, place_setup,
						place_teardown),
		cmocka_unit_test(every_kind_is_tried),
		cmocka_unit_test_setup_teardown(a_record_that_is_not_there_is_told, place_setup,
						place_teardown),
		cmocka_unit_test_setup_teardown(a_code_that_is_taken_is_a_conflict, place_setup,
						place_teardown),
		cmocka_unit_test_setup_teardown(a_missing_reference_is_a_conflict, place_setup,
						place_teardown),
		cmocka_unit_test_setup_teardown(an_operation_that_changes_nothing_leaves_no_trace,
						place_setup, place_teardown),
		cmocka_unit_test_setup_teardown(an_update_against_a_newer_value_names_who_and_what,
						place_setup, place_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
