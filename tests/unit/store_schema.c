/* The schema, the entity tables and the manual page of the file say the same. */
#include "store_help.h"

#include <stdbool.h>

static sqlite3 *open_raw(struct Place *place)
{
	sqlite3 *db = NULL;

	store_close(place_create(place));
	assert_int_equal(sqlite3_open_v2(place->path, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	return db;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *text, const char *argument)
{
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(db, text, -1, &statement, NULL) != SQLITE_OK)
		fail_msg("%s", sqlite3_errmsg(db));
	if (argument)
		sqlite3_bind_text(statement, 1, argument, -1, SQLITE_STATIC);
	return statement;
}

static const char *wanted_type(const struct Field *field)
{
	switch (field->type) {
	case FIELD_NUMBER:
	case FIELD_CENTS:
	case FIELD_REF:
	case FIELD_YES_NO:
		return "INTEGER";
	case FIELD_REAL:
		return "REAL";
	case FIELD_TEXT:
	case FIELD_NOTE:
	case FIELD_EMAIL:
	case FIELD_ZONE:
	case FIELD_DUE:
	case FIELD_CHOICE:
	case FIELD_DAY:
	case FIELD_TIME:
	case N_FIELD_TYPES:
		break;
	}
	return "TEXT";
}

static void expect_column(sqlite3 *db, const struct Entity *entity, const char *name,
			  const char *type, bool required)
{
	sqlite3_stmt *column =
		prepare(db, "SELECT type, \"notnull\" FROM pragma_table_info(?1) WHERE name = ?2",
			entity->key);

	sqlite3_bind_text(column, 2, name, -1, SQLITE_STATIC);
	if (sqlite3_step(column) != SQLITE_ROW)
		fail_msg("%s has no column %s", entity->key, name);
	assert_string_equal((const char *)sqlite3_column_text(column, 0), type);
	if (sqlite3_column_int(column, 1) != required)
		fail_msg("%s.%s: NOT NULL differs from FIELD_REQUIRED", entity->key, name);
	sqlite3_finalize(column);
}

static int n_columns(sqlite3 *db, const char *table)
{
	sqlite3_stmt *count = prepare(db, "SELECT count(*) FROM pragma_table_info(?1)", table);
	int n = sqlite3_step(count) == SQLITE_ROW ? sqlite3_column_int(count, 0) : 0;

	sqlite3_finalize(count);
	return n;
}

static void every_table_has_the_columns_of_its_kind_and_no_other(void **state)
{
	sqlite3 *db = open_raw(*state);

	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get(kind);
		int n = 3; /* id, folded, binned */

		if (!entity)
			continue;
		expect_column(db, entity, "id", "INTEGER", false);
		for (size_t i = 0; i < entity->n_fields; i++) {
			const struct Field *field = &entity->fields[i];

			if (field->flags & FIELD_JUDGED)
				continue;
			expect_column(db, entity, field->key, wanted_type(field),
				      field->flags & FIELD_REQUIRED);
			n++;
		}
		expect_column(db, entity, "folded", "TEXT", true);
		expect_column(db, entity, "binned", "INTEGER", true);
		assert_int_equal(n_columns(db, entity->key), n);
	}
	sqlite3_close(db);
}

static bool is_known_besides(const char *table)
{
	static const char *const known[] = {
		"meta",	       "operation",   "change",	    "search_part",
		"search_gram", "search_late", "note_place",
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (strcmp(known[i], table) == 0)
			return true;
	return false;
}

static void every_table_is_strict_and_is_a_kind_or_known(void **state)
{
	sqlite3 *db = open_raw(*state);
	sqlite3_stmt *tables =
		prepare(db,
			"SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND "
			"type = 'table' "
			"AND name NOT LIKE 'sqlite_%'",
			NULL);
	int n = 0;

	while (sqlite3_step(tables) == SQLITE_ROW) {
		const char *name = (const char *)sqlite3_column_text(tables, 0);

		n++;
		assert_int_equal(sqlite3_column_int(tables, 1), 1);
		if (!entity_find(name) && !is_known_besides(name))
			fail_msg("%s is no kind, and not known here", name);
	}
	assert_true(n > 3);
	sqlite3_finalize(tables);
	sqlite3_close(db);
}

static bool has_row(sqlite3 *db, const char *text, const char *table, const char *column)
{
	sqlite3_stmt *statement = prepare(db, text, table);
	bool found;

	sqlite3_bind_text(statement, 2, column, -1, SQLITE_STATIC);
	found = sqlite3_step(statement) == SQLITE_ROW;
	sqlite3_finalize(statement);
	return found;
}

static void every_reference_has_a_foreign_key_and_an_index(void **state)
{
	sqlite3 *db = open_raw(*state);
	int n = 0;

	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get(kind);

		for (size_t i = 0; entity && i < entity->n_fields; i++) {
			const struct Field *field = &entity->fields[i];

			if (field->type != FIELD_REF)
				continue;
			n++;
			if (!has_row(
				    db,
				    "SELECT 1 FROM pragma_foreign_key_list(?1) WHERE \"from\" = ?2",
				    entity->key, field->key))
				fail_msg("%s.%s has no foreign key: REFERENCES %s", entity->key,
					 field->key, entity_get(field->ref)->key);
			if (!has_row(db,
				     "SELECT 1 FROM pragma_index_list(?1) l, "
				     "pragma_index_info(l.name) i "
				     "WHERE i.seqno = 0 AND i.name = ?2",
				     entity->key, field->key))
				fail_msg("%s.%s has no index: CREATE INDEX %s_%s ON %s (%s)",
					 entity->key, field->key, entity->key, field->key,
					 entity->key, field->key);
		}
	}
	assert_true(n >= 13);
	sqlite3_close(db);
}

/* Every key a choice can have is taken by the file, and none besides. */
static void every_choice_is_in_the_check_of_its_column(void **state)
{
	sqlite3 *db = open_raw(*state);

	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get(kind);
		sqlite3_stmt *table;
		const char *sql;

		if (!entity)
			continue;
		table = prepare(db, "SELECT sql FROM sqlite_schema WHERE name = ?1", entity->key);
		assert_int_equal(sqlite3_step(table), SQLITE_ROW);
		sql = (const char *)sqlite3_column_text(table, 0);
		for (size_t i = 0; i < entity->n_fields; i++) {
			const struct Field *field = &entity->fields[i];
			char start[64];
			const char *check, *end;
			size_t n = 0, n_quoted = 0;

			if (field->type != FIELD_CHOICE || (field->flags & FIELD_JUDGED))
				continue;
			if (field->choices == eligibility_rules) {
				assert_null(strstr(sql, "core_size"));
				continue; /* a new rule needs no new format: verify looks at them */
			}
			snprintf(start, sizeof start, "CHECK (%s IN (", field->key);
			check = strstr(sql, start);
			if (!check)
				fail_msg("%s.%s has no CHECK: CHECK (%s IN ('%s', ...))",
					 entity->key, field->key, field->key, field->choices->key);
			end = strstr(check, "))");
			for (const char *c = check; c < end; c++)
				n_quoted += *c == '\'';
			for (; field->choices[n].key; n++) {
				char quoted[64];
				const char *found;

				snprintf(quoted, sizeof quoted, "'%s'", field->choices[n].key);
				found = strstr(check, quoted);
				if (!found || found > end)
					fail_msg("%s.%s: %s is not in the CHECK", entity->key,
						 field->key, quoted);
			}
			assert_int_equal(n_quoted, 2 * n);
		}
		sqlite3_finalize(table);
	}
	sqlite3_close(db);
}

static char *read_page(void)
{
	const char *root = getenv("QTP_TEST_SOURCE");
	char path[1024];
	static char page[64 * 1024];
	FILE *in;
	size_t n;

	snprintf(path, sizeof path, "%s/man/qtp-file.5", root ? root : ".");
	in = fopen(path, "r");
	assert_non_null(in);
	n = fread(page, 1, sizeof page - 1, in);
	page[n] = '\0';
	fclose(in);
	return page;
}

/* From ".It Ic TABLE" or "Columns of\n.Ic TABLE" to the next table or section. */
static const char *part_about(const char *page, const char *table, size_t *ret_length)
{
	char start[64];
	const char *part, *end;

	*ret_length = 0;
	snprintf(start, sizeof start, "\n.It Ic %s\n", table);
	part = strstr(page, start);
	if (!part) {
		snprintf(start, sizeof start, "\nColumns of\n.Ic %s", table);
		part = strstr(page, start);
	}
	if (!part && strcmp(table, "meta") == 0)
		part = strstr(page, ".Ic meta");
	if (!part) {
		fail_msg("qtp-file.5 does not describe %s", table);
		return "";
	}
	end = strstr(part + 1, "\n.It Ic ");
	*ret_length = end ? (size_t)(end - part) : strlen(part);
	return part;
}

static bool names_column(const char *part, size_t length, const char *column)
{
	char plain[64], tagged[64];
	const char *found;

	snprintf(plain, sizeof plain, "\n.Va %s", column);
	snprintf(tagged, sizeof tagged, "\n.It Va %s\n", column);
	found = strstr(part, plain);
	if (!found || found > part + length)
		found = strstr(part, tagged);
	return found && found < part + length;
}

static void the_manual_names_every_table_and_column(void **state)
{
	sqlite3 *db = open_raw(*state);
	const char *page = read_page();
	sqlite3_stmt *columns = prepare(
		db,
		"SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c "
		"WHERE t.schema = 'main' AND t.type <> 'shadow' "
		"AND t.name NOT LIKE 'sqlite_%'",
		NULL);
	int n = 0;

	for (; sqlite3_step(columns) == SQLITE_ROW; n++) {
		const char *table = (const char *)sqlite3_column_text(columns, 0);
		const char *column = (const char *)sqlite3_column_text(columns, 1);
		size_t length;
		const char *part = part_about(page, table, &length);

		if (!names_column(part, length, column))
			fail_msg("qtp-file.5 does not name %s.%s", table, column);
	}
	assert_true(n > 100);
	sqlite3_finalize(columns);
	sqlite3_close(db);
}

static void days_times_and_flags_of_a_wrong_shape_are_refused(void **state)
{
	static const char *const wrong[] = {
		"first_day = '2017-02-30'",
		"first_day = '5 Apr 2017'",
		"first_day = 'now'",
		"last_day = ''",
		"deadline_time = '24:00'",
		"deadline_time = '9:30'",
		"letter_required = 2",
		"lead_rule = 'nobody'",
		"core_min = 'two'",
		"binned = 2",
		"code = NULL",
	};
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season season = a_season("S");
	sqlite3 *db = NULL;

	insert_alone(place, store, KIND_SEASON, &season);
	store_close(store);
	assert_int_equal(sqlite3_open(place->path, &db), SQLITE_OK);
	assert_int_equal(
		sqlite3_exec(db,
			     "UPDATE season SET first_day = '2016-02-29', deadline_time = '23:59'",
			     NULL, NULL, NULL),
		SQLITE_OK);
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		char text[128];

		snprintf(text, sizeof text, "UPDATE season SET %s", wrong[i]);
		if (sqlite3_exec(db, text, NULL, NULL, NULL) == SQLITE_OK)
			fail_msg("the file took %s", wrong[i]);
	}
	sqlite3_close(db);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_table_has_the_columns_of_its_kind_and_no_other),
		TEST(every_table_is_strict_and_is_a_kind_or_known),
		TEST(every_reference_has_a_foreign_key_and_an_index),
		TEST(every_choice_is_in_the_check_of_its_column),
		TEST(the_manual_names_every_table_and_column),
		TEST(days_times_and_flags_of_a_wrong_shape_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
