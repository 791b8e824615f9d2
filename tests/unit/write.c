/* The one way to write: operations that are whole or nothing, records that are completed, checked
 * and written in one go. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "store_help.h"

#define TODAY 17217 /* 20 Feb 2017 */

struct World {
	struct Place *place;
	struct Env env;
	struct Domain domain;
	struct Ground ground;
};

static void open_world(struct World *world, void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);

	*world = (struct World){.place = place, .env = {.user = "tester", .today = TODAY}};
	ground_fill(place, store, &world->ground);
	domain_init(&world->domain, store, &world->env, DAY_NONE);
}

static void close_world(struct World *world)
{
	assert_true(store_is_idle(world->domain.store));
	store_close(world->domain.store);
}

/* --- Operations --- */

struct Doing {
	struct Arena *arena;
	bool changes, titled, fails;
};

static bool do_it(struct Domain *domain, void *context, struct Error *error)
{
	const struct Doing *doing = context;
	struct Person person = a_person("Ada New", NULL);
	const struct RecordPut put = {entity_get(KIND_PERSON), NULL, &person,
				      .arena = doing->arena};

	if (doing->changes && !record_put(domain, &put, error))
		return false;
	if (doing->titled)
		operation_set_title(domain, "what it did");
	return !doing->fails || error_set(error, ERROR_RULE, "name", "It fails on purpose.");
}

static void an_operation_is_whole_or_leaves_no_trace(void **state)
{
	static const struct {
		bool changes, titled, fails, tries;
		const char *title; /* of the operation that is left; NULL: none */
	} cases[] = {
		{.changes = true, .title = "at first"},
		{.changes = true, .titled = true, .title = "what it did"},
		{.changes = true, .titled = true, .fails = true},
		{.titled = true},
		{.changes = true, .tries = true},
		{.changes = true, .fails = true, .tries = true},
	};
	struct World world;

	open_world(&world, state);
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Domain *domain = &world.domain;
		struct Doing doing = {&world.place->arena, cases[i].changes, cases[i].titled,
				      cases[i].fails};
		int64_t before = domain_last_operation(domain);
		struct Error error = {0};
		bool done = cases[i].tries
				    ? operation_try(domain, do_it, &doing, &error)
				    : operation_run(domain, "at first", do_it, &doing, &error);
		struct Operation last;

		assert_int_equal(done, !cases[i].fails);
		assert_int_equal(error.code == ERROR_RULE, cases[i].fails);
		assert_true(store_is_idle(domain->store));
		assert_int_equal(domain_last_operation(domain) - before, cases[i].title ? 1 : 0);
		if (!cases[i].title)
			continue;
		assert_true(store_operation(domain->store, before + 1, &world.place->arena, &last,
					    &error));
		assert_string_equal(last.title, cases[i].title);
	}
	close_world(&world);
}

/* --- Records --- */

static bool put_it(struct Domain *domain, void *context, struct Error *error)
{
	return record_put(domain, context, error);
}

static void a_record_is_completed_and_checked_before_it_is_written(void **state)
{
	static const struct {
		const char *name; /* of the team */
		bool same_code;	  /* as another one */
		bool listed;	  /* the faults are wanted, not only the first */
		bool force;
		const char *earlier; /* a fault, or a warning that begins with ?, found before */
		const char *fault;   /* the field of the error; NULL: written */
	} cases[] = {
		{.name = "Sound"},
		{.name = "Sound", .listed = true},
		{.name = "Twice", .same_code = true, .fault = "code"},
		{.name = "Twice", .same_code = true, .listed = true, .fault = "code"},
		{.name = "Twice",
		 .same_code = true,
		 .listed = true,
		 .force = true,
		 .fault = "code"},
		{.name = "Late", .listed = true, .earlier = "stage", .fault = "stage"},
		{.name = "Asked", .listed = true, .earlier = "?coach", .fault = "coach"},
		{.name = "Forced", .listed = true, .force = true, .earlier = "?coach"},
	};
	struct World world;

	open_world(&world, state);
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Arena *arena = &world.place->arena;
		struct Domain *domain = &world.domain;
		const struct Entity *entity = entity_get(KIND_TEAM);
		const char *earlier = cases[i].earlier;
		struct Team team = a_team(world.ground.dallas.record.id, NULL, cases[i].name);
		struct Issues issues;
		struct Error error = {0};
		struct RecordPut put = {
			entity,	       NULL, &team, arena, cases[i].listed ? &issues : NULL,
			cases[i].force};

		issues_init(&issues, arena);
		team.practice = world.ground.practice.record.id;
		team.code = cases[i].same_code ? world.ground.team.code : NULL;
		if (earlier && *earlier == '?')
			issues_warn(&issues, earlier + 1, "Asked about.");
		else if (earlier)
			issues_add(&issues, ERROR_INPUT, earlier, "Wrong.");
		bool done = operation_run(domain, "put", put_it, &put, &error);

		assert_int_equal(done, !cases[i].fault);
		assert_int_equal(team.record.id != 0, done);
		if (done)
			assert_non_null(strstr(team.code, "-"));
		else
			assert_string_equal(error.field, cases[i].fault);
		assert_true(done || !cases[i].listed || issues.n > 0);
	}
	close_world(&world);
}

/* --- Ranges --- */

static bool is_said(const struct Issues *issues, const char *field, const char *text)
{
	for (size_t i = 0; i < issues->n; i++)
		if (strcmp(issues->items[i].field, field) == 0 &&
		    strstr(issues->items[i].text, text))
			return true;
	return false;
}

/* Puts a value beyond the range of the field into the record; false: it has none. */
static bool put_beyond(const struct Field *field, void *record, struct Arena *arena)
{
	struct Value value = {.type = VALUE_NUMBER,
			      .number = field->max < INT64_MAX ? field->max + 1 : field->min - 1};

	if (field->flags & FIELD_JUDGED)
		return false;
	if (field->type == FIELD_EMAIL || field->type == FIELD_TEXT)
		value = (struct Value){.type = VALUE_TEXT, .text = "two\nlines"};
	else if (field->type != FIELD_NUMBER || field->max == 0)
		return false;
	return field_load(field, record, value, arena);
}

/* Every field with a range, a length or a shape, whoever puts it into the record. */
static void the_writer_checks_the_range_of_every_field(void **state)
{
	struct World world;
	size_t n = 0;

	open_world(&world, state);
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		for (size_t i = 0; i < entity->n_fields; i++) {
			const struct Field *field = &entity->fields[i];
			struct Arena *arena = &world.place->arena;
			void *record = arena_alloc(arena, entity->size);
			struct Issues issues;

			record_blank(entity, record);
			issues_init(&issues, arena);
			if (!put_beyond(field, record, arena))
				continue;
			n++;
			record_examine(&world.domain, &(struct RecordPut){.entity = entity,
									  .record = record,
									  .arena = arena,
									  .issues = &issues});
			if (!is_said(&issues, field->key, ""))
				fail_msg("%s.%s takes anything", entity->key, field->key);
		}
	}
	assert_true(n > 100);
	close_world(&world);
}

static void verify_tells_of_what_is_beyond_its_range(void **state)
{
	struct World world;
	struct Cohort after;
	struct Issues issues;

	open_world(&world, state);
	issues_init(&issues, &world.place->arena);
	must(world.place, records_verify(&world.domain, &issues, &world.place->error));
	assert_int_equal(issues_n_errors(&issues), 0);
	after = world.ground.portland;
	after.capacity = -4;
	must(world.place,
	     store_begin(world.domain.store, "behind the writer", &world.place->error));
	must(world.place, store_update(world.domain.store, entity_get(KIND_COHORT),
				       &world.ground.portland, &after, &world.place->error));
	must(world.place, store_commit(world.domain.store, NULL, &world.place->error));
	must(world.place, records_verify(&world.domain, &issues, &world.place->error));
	assert_true(is_said(&issues, "capacity", "cohort PDX17: \"-4\" is out of range"));
	close_world(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_operation_is_whole_or_leaves_no_trace,
						place_setup, place_teardown),
		cmocka_unit_test_setup_teardown(
			a_record_is_completed_and_checked_before_it_is_written, place_setup,
			place_teardown),
		cmocka_unit_test_setup_teardown(the_writer_checks_the_range_of_every_field,
						place_setup, place_teardown),
		cmocka_unit_test_setup_teardown(verify_tells_of_what_is_beyond_its_range,
						place_setup, place_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
