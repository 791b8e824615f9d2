/* Disks whose locks cannot be relied on: what the system says of the disk is given as data. What a
 * check of the file leaves behind. */
#include "store_help.h"

static void nothing_is_written_on_a_network_disk_unless_it_is_asked_for(void **state)
{
	static const uint32_t network[] = {0x6969, 0xff534d42, 0x65735546, 0x01021997};
	struct Place *place = *state;
	struct StoreOptions options = place_options(place, "ann");
	struct Store *store = NULL;

	store_close(place_create(place));
	for (size_t i = 0; i < sizeof network / sizeof network[0]; i++) {
		options.disk = &network[i];
		options.allow_network = false;
		must(place, store_open(options, &store, &place->error));
		assert_true(store_is_read_only(store));
		must_fail(place, ERROR_IO, store_may_write(store, &place->error));
		assert_holds(place->error.text, "network file system");
		must_fail(place, ERROR_IO, store_begin(store, "x", &place->error));
		store_close(store);
		options.allow_network = true;
		must(place, store_open(options, &store, &place->error));
		must(place, store_may_write(store, &place->error));
		store_close(store);
	}
}

static void a_new_file_is_not_made_on_a_network_disk(void **state)
{
	static const uint32_t nfs = 0x6969;
	struct Place *place = *state;
	struct StoreOptions options = place_options(place, "ann");
	struct Store *store = NULL;

	options.disk = &nfs;
	must_fail(place, ERROR_IO, store_create(options, &store, &place->error));
	assert_holds(place->error.text, "network file system");
	assert_int_equal(access(place->path, F_OK), -1);
	/* Nor is anything left of it: an empty folder can be removed. */
	assert_int_equal(rmdir(place->folder), 0);
	assert_int_equal(mkdir(place->folder, 0700), 0);
	options.allow_network = true;
	must(place, store_create(options, &store, &place->error));
	store_close(store);
}

static void a_disk_of_this_machine_is_written(void **state)
{
	static const uint32_t ext4 = 0xef53;
	struct Place *place = *state;
	struct StoreOptions options = place_options(place, "ann");
	struct Store *store = NULL;

	options.disk = &ext4;
	must(place, store_create(options, &store, &place->error));
	must(place, store_may_write(store, &place->error));
	store_close(store);
}

static sqlite3 *opened;

static int keep_connection(sqlite3 *db, const char **message, const void *api)
{
	(void)message;
	(void)api;
	opened = db;
	return SQLITE_OK;
}

/* It is as long as the file has tables and indexes, and is asked once. */
static void a_check_that_is_done_leaves_no_statement(void **state)
{
	struct Place *place = *state;
	sqlite3_stmt *statement = NULL;
	struct Store *store;

	sqlite3_auto_extension((void (*)(void))keep_connection);
	store = place_create(place);
	sqlite3_reset_auto_extension();
	must(place, store_check(store, &place->error));
	while ((statement = sqlite3_next_stmt(opened, statement)))
		if (strstr(sqlite3_sql(statement), "_check"))
			fail_msg("%s is kept", sqlite3_sql(statement));
	store_close(store);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)
	const struct CMUnitTest tests[] = {
		TEST(nothing_is_written_on_a_network_disk_unless_it_is_asked_for),
		TEST(a_new_file_is_not_made_on_a_network_disk),
		TEST(a_disk_of_this_machine_is_written),
		TEST(a_check_that_is_done_leaves_no_statement),
	};

	return cmocka_run_group_tests_name("store disk", tests, NULL, NULL);
}
