/* The history: its rows, its chain computed again from the manual's words, tampering noticed. */
#include "store_help.h"

#include <sha2.h>

/* --- The chain, written a second time after qtp-file(5)
 * ----------------------------------------------------------- */

struct Bytes {
	uint8_t data[1 << 16];
	size_t n;
};

static void put(struct Bytes *bytes, const void *data, size_t n)
{
	assert_true(bytes->n + n <= sizeof bytes->data);
	memcpy(bytes->data + bytes->n, data, n);
	bytes->n += n;
}

static void put_eight(struct Bytes *bytes, uint64_t number)
{
	for (int shift = 56; shift >= 0; shift -= 8)
		put(bytes, &(uint8_t){(uint8_t)(number >> shift)}, 1);
}

static void put_column(struct Bytes *bytes, sqlite3_stmt *statement, int column)
{
	switch (sqlite3_column_type(statement, column)) {
	case SQLITE_NULL:
		put(bytes, "n", 1);
		break;
	case SQLITE_INTEGER:
		put(bytes, "i", 1);
		put_eight(bytes, (uint64_t)sqlite3_column_int64(statement, column));
		break;
	case SQLITE_TEXT:
		put(bytes, "t", 1);
		put_eight(bytes, (uint64_t)sqlite3_column_bytes(statement, column));
		put(bytes, sqlite3_column_text(statement, column),
		    (size_t)sqlite3_column_bytes(statement, column));
		break;
	default:
		fail_msg("a value of an unexpected type");
	}
}

static void sha256(const struct Bytes *bytes, uint8_t hash[32])
{
	SHA2_CTX context;

	SHA256Init(&context);
	SHA256Update(&context, bytes->data, bytes->n);
	SHA256Final(hash, &context);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *text)
{
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(db, text, -1, &statement, NULL) != SQLITE_OK)
		fail_msg("%s", sqlite3_errmsg(db));
	return statement;
}

static void payload_of(sqlite3 *db, sqlite3_stmt *operation, struct Bytes *bytes)
{
	sqlite3_stmt *changes = prepare(
		db,
		"SELECT kind, record, field, old, new FROM change WHERE operation = ?1 ORDER BY n");

	bytes->n = 0;
	sqlite3_bind_int64(changes, 1, sqlite3_column_int64(operation, 0));
	while (sqlite3_step(changes) == SQLITE_ROW)
		for (int i = 0; i < 5; i++)
			put_column(bytes, changes, i);
	sqlite3_finalize(changes);
	for (int i = 1; i <= 6; i++)
		put_column(bytes, operation, i);
}

static void the_chain_is_what_the_manual_says(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	struct Bytes *bytes = calloc(1, sizeof *bytes);
	uint8_t hash[32], previous[32] = {0};
	sqlite3 *db = NULL;
	sqlite3_stmt *operations;
	int n = 0;

	ground_fill(place, store, &ground);
	must(place, store_begin(store, "remove", &place->error));
	must(place, store_bin(store, entity_get(KIND_TEAM), ground.team.record.id, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	must(place, undo_alone(store, 0, &place->arena, NULL, &place->error));
	store_close(store);

	assert_int_equal(sqlite3_open(place->path, &db), SQLITE_OK);
	operations = prepare(
		db, "SELECT number, id, at, who, title, undoes, system, payload_hash, hash FROM "
		    "operation "
		    "ORDER BY number");
	for (; sqlite3_step(operations) == SQLITE_ROW; n++) {
		payload_of(db, operations, bytes);
		sha256(bytes, hash);
		assert_memory_equal(sqlite3_column_blob(operations, 7), hash, 32);
		bytes->n = 0;
		put(bytes, previous, 32);
		put_eight(bytes, (uint64_t)sqlite3_column_int64(operations, 0));
		put(bytes, hash, 32);
		sha256(bytes, previous);
		assert_memory_equal(sqlite3_column_blob(operations, 8), previous, 32);
	}
	assert_int_equal(n, 3);
	sqlite3_finalize(operations);
	sqlite3_close(db);
	free(bytes);
}

/* The lines of hexadecimal digits after `start` in the manual, put together. */
static size_t read_hex(const char *page, const char *start, uint8_t *out)
{
	const char *at = strstr(page, start);
	size_t n = 0;
	unsigned byte;

	assert_non_null(at);
	at += strlen(start);
	for (;;) {
		while (*at == '\n')
			at++;
		if (strspn(at, "0123456789abcdef") < 2 || sscanf(at, "%2x", &byte) != 1)
			return n;
		out[n++] = (uint8_t)byte;
		at += 2;
	}
}

static void the_manuals_example_can_be_computed_again(void **state)
{
	const char *root = getenv("QTP_TEST_SOURCE");
	static char page[64 * 1024];
	char path[1024];
	struct Bytes *bytes = calloc(1, sizeof *bytes);
	uint8_t hash[32], wanted[64];
	FILE *in;

	(void)state;
	snprintf(path, sizeof path, "%s/man/qtp-file.5", root ? root : ".");
	in = fopen(path, "r");
	assert_non_null(in);
	assert_true(fread(page, 1, sizeof page - 1, in) > 0);
	fclose(in);
	bytes->n = read_hex(page, "has this payload:\n.Bd -literal -offset indent\n", bytes->data);
	assert_int_equal(bytes->data[0], 't');
	sha256(bytes, hash);
	assert_int_equal(read_hex(page, "indent\npayload_hash\n", wanted), 32);
	assert_memory_equal(hash, wanted, 32);
	bytes->n = 0;
	put(bytes, (uint8_t[32]){0}, 32);
	put_eight(bytes, 1);
	put(bytes, hash, 32);
	sha256(bytes, hash);
	assert_int_equal(read_hex(page, "\nhash\n", wanted), 32);
	assert_memory_equal(hash, wanted, 32);
	free(bytes);
}

/* --- Tampering
 * ------------------------------------------------------------
 */

static void expect_issue(struct Place *place, const char *sql, const char *words)
{
	struct Store *store;
	struct Issues issues;
	bool found = false;

	place_sql(place, sql);
	store = place_open(place, "ann");
	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	for (size_t i = 0; i < issues.n; i++)
		found = found || strstr(issues.items[i].text, words);
	if (!found)
		fail_msg("%s: not noticed (%s)", sql,
			 issues.n ? issues.items[0].text : "no issue at all");
	store_close(store);
}

static void every_edit_behind_the_programs_back_is_noticed(void **state)
{
	static const char *const tampering[][2] = {
		{"UPDATE team SET name = 'Else'", "Else"},
		{"UPDATE team SET binned = 1", "behind the history's back"},
		{"UPDATE change SET new = 'Else' WHERE field = 'name'", "hash does not fit"},
		{"DELETE FROM change WHERE field = 'name'", "hash does not fit"},
		{"UPDATE operation SET who = 'eve'", "hash does not fit"},
		{"UPDATE operation SET title = 'x'", "hash does not fit"},
		{"UPDATE operation SET at = at + 1 WHERE number = 1", "hash does not fit"},
		{"UPDATE operation SET payload_hash = zeroblob(32) WHERE number = 1",
		 "broken at operation 1"},
		{"UPDATE operation SET hash = zeroblob(32) WHERE number = 1",
		 "broken at operation 1"},
		{"DELETE FROM change WHERE operation = 1; DELETE FROM operation WHERE number = 1",
		 "gap before operation 2"},
		{"DELETE FROM confirmation", "missing from the file"},
		{"INSERT INTO practice (id, name) VALUES (5, 'Ghost')",
		 "the history has not made it"},
		{"PRAGMA foreign_keys = OFF; DELETE FROM practice", "does not exist"},
		{"PRAGMA ignore_check_constraints = ON; UPDATE season SET lead_rule = 'nobody'",
		 "lead_rule"},
	};

	for (size_t i = 0; i < sizeof tampering / sizeof tampering[0]; i++) {
		struct Place *place;
		struct Store *store;
		struct Ground ground;
		struct Issues issues;

		place_setup((void **)&place);
		store = place_create(place);
		ground_fill(place, store, &ground);
		ground.ann.title = NULL;
		insert_alone(place, store, KIND_PRACTICE,
			     &(struct Practice){.name = "Second",
						.setting = CHOICE_NONE,
						.n_physicians = NUMBER_NONE});
		issues_init(&issues, &place->arena);
		must(place, store_verify(store, &issues, &place->error));
		if (issues.n)
			fail_msg("%s", issues.items[0].text);
		store_close(store);
		expect_issue(place, tampering[i][0], tampering[i][1]);
		place_teardown((void **)&place);
	}
	(void)state;
}

/* --- Rows
 * ------------------------------------------------------------
 */

static void an_update_writes_one_row_for_each_field_it_changes(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season season = a_season("S"), after;
	struct Changes changes;
	int64_t number;

	insert_alone(place, store, KIND_SEASON, &season);
	after = season;
	after.title = "Title";
	after.core_max = 3;
	must(place, store_begin(store, "set", &place->error));
	must(place, store_update(store, entity_get(KIND_SEASON), &season, &after, &place->error));
	must(place, store_commit(store, &number, &place->error));
	assert_int_equal(number, 2);
	must(place, store_changes(store, 2, &place->arena, &changes, &place->error));
	assert_int_equal(changes.n, 2);
	assert_string_equal(changes.items[0].field, "title");
	assert_int_equal(changes.items[0].old_value.type, VALUE_NONE);
	assert_string_equal(changes.items[0].new_value.text, "Title");
	assert_string_equal(changes.items[1].field, "core_max");
	assert_int_equal(changes.items[1].old_value.number, 4);
	assert_int_equal(changes.items[1].new_value.number, 3);
	assert_int_equal(changes.items[1].kind, KIND_SEASON);
	assert_int_equal(changes.items[1].record, season.record.id);
	must(place, store_changed_since(store, 1, &place->arena, &changes, &place->error));
	assert_int_equal(changes.n, 1);
	must(place, store_changed_since(store, 2, &place->arena, &changes, &place->error));
	assert_int_equal(changes.n, 0);
	store_close(store);
}

static void the_clock_going_back_does_not_turn_the_history_round(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season one = a_season("1"), two = a_season("2");
	struct Operations operations;

	insert_alone(place, store, KIND_SEASON, &one);
	place->now -= 3600000000;
	insert_alone(place, store, KIND_SEASON, &two);
	must(place, store_history(store, &(struct HistoryQuery){0}, &place->arena, &operations,
				  &place->error));
	assert_int_equal(operations.n, 2);
	assert_true(operations.items[0].at >= operations.items[1].at);
	must(place, store_history(store, &(struct HistoryQuery){.before = 2, .limit = 5},
				  &place->arena, &operations, &place->error));
	assert_int_equal(operations.n, 1);
	assert_int_equal(operations.items[0].number, 1);
	must(place,
	     store_history(store,
			   &(struct HistoryQuery){.of = {KIND_SEASON, two.record.id}, .limit = 5},
			   &place->arena, &operations, &place->error));
	assert_int_equal(operations.n, 1);
	assert_int_equal(operations.items[0].number, 2);
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_chain_is_what_the_manual_says),
		cmocka_unit_test(the_manuals_example_can_be_computed_again),
		cmocka_unit_test(every_edit_behind_the_programs_back_is_noticed),
		TEST(an_update_writes_one_row_for_each_field_it_changes),
		TEST(the_clock_going_back_does_not_turn_the_history_round),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
