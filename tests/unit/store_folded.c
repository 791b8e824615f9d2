/* Folded texts of older files: made again when they are migrated, not relied on before. */
#include "store_help.h"

/* Opens the file as one of that format; what came since is there already, so that later steps do
 * not matter. */
static struct Store *open_as_of(struct Place *place, int version)
{
	struct Schema *schema = ARENA_NEW(&place->arena, struct Schema);
	struct SchemaStep *steps =
		ARENA_ARRAY(&place->arena, (size_t)newest_schema.n_steps, struct SchemaStep);
	struct Store *store = NULL;

	*schema = newest_schema;
	schema->steps = steps;
	for (int i = 0; i < schema->n_steps; i++) {
		steps[i] = newest_schema.steps[i];
		if (steps[i].version > version)
			steps[i].text = "";
	}
	place_sql(place, arena_format(&place->arena, "PRAGMA user_version = %d", version));
	must(place, store_open_with(place_options(place, "ann"), schema, &store, &place->error));
	return store;
}

/* A file of before the further addresses of people were searched. */
static void folded_texts_are_made_again_where_other_fields_are_searched(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	struct Issues issues;

	ground_fill(place, store, &ground);
	store_close(store);
	place_sql(place, "UPDATE person SET folded = 'old'");
	store = open_as_of(place, 43);
	must(place, store_mend_search(store, &place->error));
	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	assert_int_equal(issues.n, 0);
	store_close(store);
}

static size_t n_found(struct Place *place, struct Store *store, enum Kind kind, const char *words)
{
	const struct Entity *entity = entity_get(kind);
	const struct ParseFrame frame = {.arena = &place->arena};
	struct ListQuery query = {.entity = entity};
	size_t n;

	must(place, filter_parse(entity, words, frame, &query.filter, &place->error));
	must(place, store_count(store, &query, SIZE_MAX, &n, &place->error));
	return n;
}

static size_t n_people(struct Place *place, struct Store *store, const char *words)
{
	return n_found(place, store, KIND_PERSON, words);
}

/* It is read only, and its folded texts lack what is searched now. */
static void words_look_in_the_fields_themselves_where_an_older_file_has_them_not_folded(
	void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	struct Person person;

	ground_fill(place, store, &ground);
	record_blank(entity_get(KIND_PERSON), &person);
	person.name = "Zoe Quill";
	person.address = "Quarry Road 7";
	person.postal_code = "75001";
	insert_alone(place, store, KIND_PERSON, &person);
	assert_int_equal(n_people(place, store, "quarry"), 1);
	store_close(store);
	place_sql(place, "UPDATE person SET folded = 'quill\nzoe quill' WHERE name = 'Zoe Quill'");
	store = open_as_of(place, 45);
	assert_int_equal(n_people(place, store, "quarry"), 1);
	assert_int_equal(n_people(place, store, "quill road"), 1);
	assert_int_equal(n_people(place, store, "address:quarry"), 1);
	assert_int_equal(n_people(place, store, "postal_code=75001"), 1);
	assert_int_equal(n_people(place, store, "!quarry !quill zoe"), 0);
	store_close(store);
}

/* They were sought in the fields themselves, and are in the folded texts now. */
static void numbers_of_teams_and_sessions_are_found_before_and_after_a_migration(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	struct Issues issues;

	ground_fill(place, store, &ground);
	store_close(store);
	place_sql(place, "UPDATE team SET purchase_order = 'PO 7731'");
	place_sql(place, "UPDATE session SET pars = 'A-4402'");
	store = open_as_of(place, 46);
	assert_int_equal(n_found(place, store, KIND_TEAM, "7731"), 1);
	assert_int_equal(n_found(place, store, KIND_SESSION, "4402"), 1);
	must(place, store_mend_search(store, &place->error));
	store_close(store);
	store = place_open(place, "ann");
	assert_int_equal(n_found(place, store, KIND_TEAM, "7731"), 1);
	assert_int_equal(n_found(place, store, KIND_SESSION, "4402"), 1);
	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	for (size_t i = 0; i < issues.n; i++)
		assert_null(strstr(issues.items[i].text, "are found by other words"));
	store_close(store);
}

/* Also those of a kind whose searched fields are as they were. */
static void names_of_an_older_file_are_found_without_signs_once_it_is_migrated(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	const struct Entity *entity = entity_get(KIND_LOCATION);
	struct Ground ground;
	struct Location location;
	struct Issues issues;

	ground_fill(place, store, &ground);
	record_blank(entity, &location);
	location.practice = ground.practice.record.id;
	location.name = "St. Mary's";
	insert_alone(place, store, KIND_LOCATION, &location);
	store_close(store);
	place_sql(place, "UPDATE location SET folded = 'st. mary''s'");
	assert_true(entity->folded_since < 46);
	store = open_as_of(place, 45);
	must(place, store_mend_search(store, &place->error));
	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	for (size_t i = 0; i < issues.n; i++)
		assert_null(strstr(issues.items[i].text, "are found by other words"));
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(folded_texts_are_made_again_where_other_fields_are_searched),
		TEST(names_of_an_older_file_are_found_without_signs_once_it_is_migrated),
		TEST(numbers_of_teams_and_sessions_are_found_before_and_after_a_migration),
		TEST(words_look_in_the_fields_themselves_where_an_older_file_has_them_not_folded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
