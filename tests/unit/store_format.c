/* Formats: what a file of an older format keeps when it is brought up to date. */
#include "qtp/engine/model/field_value.h"
#include "store_help.h"

#include <glob.h>

static void verify_finds(struct Place *place, struct Store *store, size_t n, const char *text)
{
	struct Issues issues;

	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	assert_int_equal(issues.n, n);
	for (size_t i = 0; i < n; i++)
		if (strstr(issues.items[i].text, text))
			return;
	if (n > 0)
		fail_msg("verify does not say \"%s\"", text);
}

/* The rows of `from` in the columns that the old file, which is empty, has as well. */
static void copy_rows(struct Place *place, const char *from)
{
	static const char tables[] =
		"SELECT m.name, group_concat('\"' || c.name || '\"') FROM main.sqlite_schema m "
		"JOIN pragma_table_info(m.name) c WHERE m.type = 'table' "
		"AND m.name NOT LIKE 'sqlite_%' AND m.sql NOT LIKE 'CREATE VIRTUAL%' GROUP BY 1";
	sqlite3 *db = NULL;
	sqlite3_stmt *table;

	assert_int_equal(sqlite3_open(place->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, arena_format(&place->arena, "ATTACH '%s' AS new", from),
				      NULL, NULL, NULL),
			 SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, tables, -1, &table, NULL), SQLITE_OK);
	while (sqlite3_step(table) == SQLITE_ROW) {
		const char *name = (const char *)sqlite3_column_text(table, 0),
			   *columns = (const char *)sqlite3_column_text(table, 1);
		const char *copy =
			arena_format(&place->arena,
				     "DELETE FROM main.\"%s\"; "
				     "INSERT INTO main.\"%s\" (%s) SELECT %s FROM new.\"%s\"",
				     name, name, columns, columns, name);

		if (sqlite3_exec(db, copy, NULL, NULL, NULL) != SQLITE_OK)
			fail_msg("%s: %s", sqlite3_errmsg(db), copy);
	}
	sqlite3_finalize(table);
	sqlite3_close(db);
}

struct Told {
	size_t n, n_copying; /* in all, and while the copy is no more than a draft */
	int64_t last;
	const char *copies; /* a pattern of their names */
};

static bool has_file(const char *pattern)
{
	glob_t found;
	bool has = glob(pattern, 0, NULL, &found) == 0;

	if (has)
		globfree(&found);
	return has;
}

static void take_told(void *context, int64_t since_us)
{
	struct Told *told = context;

	assert_true(since_us > told->last);
	told->last = since_us;
	told->n++;
	told->n_copying += !has_file(told->copies);
}

/* Who waits hears of it all along: while the file is copied, and at least once a record that is
 * filled. */
static void bringing_a_file_up_to_date_is_told(void **state)
{
	struct Place *place = *state;
	struct StoreOptions options = place_options(place, "ann");
	struct Schema old = newest_schema;
	struct Told told = {0};
	const int before_names = 20;
	struct Store *store;
	struct Ground ground;

	while (old.steps[old.n_steps - 1].version > before_names)
		old.n_steps--;
	options.path = arena_format(&place->arena, "%s/new.qtp", place->folder);
	must(place, store_create(options, &store, &place->error));
	ground_fill(place, store, &ground);
	store_close(store);
	options.path = place->path;
	must(place, store_create_with(options, &old, &store, &place->error));
	store_close(store);
	copy_rows(place, arena_format(&place->arena, "%s/new.qtp", place->folder));
	must(place, store_open(options, &store, &place->error));
	told.copies = arena_format(&place->arena, "%s.format-20-????????", place->path);
	store_set_wait(store, (struct StoreWait){.tell = take_told, .context = &told});
	must(place, store_begin(store, "first", &place->error));
	store_rollback(store);
	assert_true(told.n_copying > 0);
	assert_true(told.n > told.n_copying);
	assert_true(has_file(told.copies));
	size_t n = told.n;

	must(place, store_begin(store, "second", &place->error));
	store_rollback(store);
	assert_int_equal(told.n, n);
	store_close(store);
}

static void waivers_of_format_9_are_kept_and_only_verify_knows_their_rules(void **state)
{
	struct Place *place = *state;
	struct StoreOptions options = place_options(place, "ann");
	struct Schema old = newest_schema;
	const int version_of_the_check = 9;
	const struct Entity *entity = entity_get(KIND_WAIVER);
	struct Waiver waiver, after;
	struct Store *store;
	struct Ground ground;

	while (old.steps[old.n_steps - 1].version > version_of_the_check)
		old.n_steps--;
	options.path = arena_format(&place->arena, "%s/new.qtp", place->folder);
	must(place, store_create(options, &store, &place->error));
	ground_fill(place, store, &ground);
	record_blank(entity_get(KIND_WAIVER), &waiver);
	waiver.team = ground.team.record.id;
	waiver.rule = 0;
	waiver.reason = "asked for";
	insert_alone(place, store, KIND_WAIVER, &waiver);
	store_close(store);
	options.path = place->path;
	must(place, store_create_with(options, &old, &store, &place->error));
	store_close(store);
	copy_rows(place, arena_format(&place->arena, "%s/new.qtp", place->folder));
	assert_int_equal(file_version(place->path), version_of_the_check);
	must(place, store_open(options, &store, &place->error));
	must(place, store_begin(store, "first", &place->error));
	store_rollback(store);
	assert_int_equal(file_version(place->path), schema_version(&newest_schema));
	must(place, store_get(store, (struct KindId){entity->kind, waiver.record.id}, &after,
			      &place->arena, &place->error));
	for (size_t i = 0; i < entity->n_fields; i++)
		assert_true(field_equal(&entity->fields[i], &after, &waiver));
	verify_finds(place, store, 0, "");
	store_close(store);
	place_sql(place, "UPDATE waiver SET rule = 'any_rule'");
	must(place, store_open(options, &store, &place->error));
	verify_finds(place, store, 2, "rule cannot be");
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(bringing_a_file_up_to_date_is_told),
		TEST(waivers_of_format_9_are_kept_and_only_verify_knows_their_rules),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
