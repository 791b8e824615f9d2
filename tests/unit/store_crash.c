/* The disk is full, the system fails, the process is killed: the file holds the state before or the
 * state after, whole. */
#include "store_help.h"
#include "support/run.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

/* --- A file system that fails at the n-th call, or kills the process there
 * ------------------------------------------ */

enum Fault { FAULT_NONE, FAULT_FULL, FAULT_WRITE, FAULT_SYNC, FAULT_DELETE, FAULT_KILL };

static struct {
	sqlite3_vfs vfs;
	sqlite3_vfs *real;
	sqlite3_io_methods methods;
	enum Fault fault;
	bool for_ever;
	int countdown; /* calls until it fails */
	int n_failed;
} faulty;

struct FaultyFile {
	sqlite3_file base;
	sqlite3_file *real;
};

static sqlite3_file *real_of(sqlite3_file *file)
{
	return ((struct FaultyFile *)file)->real;
}

static bool fails(bool is_this)
{
	if (!is_this || faulty.fault == FAULT_NONE)
		return false;
	if (faulty.countdown-- > 0)
		return false;
	if (faulty.fault == FAULT_KILL)
		kill(getpid(), SIGKILL);
	faulty.n_failed++;
	return faulty.for_ever || faulty.n_failed == 1;
}

static int faulty_close(sqlite3_file *file)
{
	return real_of(file)->pMethods->xClose(real_of(file));
}

static int faulty_read(sqlite3_file *file, void *data, int n, sqlite3_int64 offset)
{
	return real_of(file)->pMethods->xRead(real_of(file), data, n, offset);
}

static int faulty_write(sqlite3_file *file, const void *data, int n, sqlite3_int64 offset)
{
	bool full = faulty.fault == FAULT_FULL;

	if (fails(full || faulty.fault == FAULT_WRITE || faulty.fault == FAULT_KILL)) {
		/* Half of it arrives: the worst that can be. */
		real_of(file)->pMethods->xWrite(real_of(file), data, n / 2, offset);
		return full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
	}
	return real_of(file)->pMethods->xWrite(real_of(file), data, n, offset);
}

static int faulty_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int faulty_sync(sqlite3_file *file, int flags)
{
	if (fails(faulty.fault == FAULT_SYNC || faulty.fault == FAULT_KILL))
		return SQLITE_IOERR_FSYNC;
	return real_of(file)->pMethods->xSync(real_of(file), flags);
}

static int faulty_size(sqlite3_file *file, sqlite3_int64 *ret_size)
{
	return real_of(file)->pMethods->xFileSize(real_of(file), ret_size);
}

static int faulty_lock(sqlite3_file *file, int level)
{
	return real_of(file)->pMethods->xLock(real_of(file), level);
}

static int faulty_unlock(sqlite3_file *file, int level)
{
	return real_of(file)->pMethods->xUnlock(real_of(file), level);
}

static int faulty_reserved(sqlite3_file *file, int *ret_reserved)
{
	return real_of(file)->pMethods->xCheckReservedLock(real_of(file), ret_reserved);
}

static int faulty_control(sqlite3_file *file, int operation, void *argument)
{
	return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
}

static int faulty_sector(sqlite3_file *file)
{
	return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static int faulty_character(sqlite3_file *file)
{
	return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

static int faulty_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
		       int *ret_flags)
{
	struct FaultyFile *mine = (struct FaultyFile *)file;
	int code;

	(void)vfs;
	mine->real = (sqlite3_file *)(mine + 1);
	code = faulty.real->xOpen(faulty.real, name, mine->real, flags, ret_flags);
	file->pMethods = code == SQLITE_OK ? &faulty.methods : NULL;
	return code;
}

static int faulty_delete(sqlite3_vfs *vfs, const char *name, int sync_folder)
{
	(void)vfs;
	if (fails(faulty.fault == FAULT_DELETE || faulty.fault == FAULT_KILL))
		return SQLITE_IOERR_DELETE;
	return faulty.real->xDelete(faulty.real, name, sync_folder);
}

static int install_faulty_file_system(void **state)
{
	(void)state;
	faulty.real = sqlite3_vfs_find(NULL);
	faulty.vfs = *faulty.real;
	faulty.vfs.zName = "faulty";
	faulty.vfs.szOsFile = (int)sizeof(struct FaultyFile) + faulty.real->szOsFile;
	faulty.vfs.xOpen = faulty_open;
	faulty.vfs.xDelete = faulty_delete;
	faulty.methods = (sqlite3_io_methods){
		.iVersion = 1,
		.xClose = faulty_close,
		.xRead = faulty_read,
		.xWrite = faulty_write,
		.xTruncate = faulty_truncate,
		.xSync = faulty_sync,
		.xFileSize = faulty_size,
		.xLock = faulty_lock,
		.xUnlock = faulty_unlock,
		.xCheckReservedLock = faulty_reserved,
		.xFileControl = faulty_control,
		.xSectorSize = faulty_sector,
		.xDeviceCharacteristics = faulty_character,
	};
	return sqlite3_vfs_register(&faulty.vfs, 1);
}

static void arm(enum Fault fault, bool for_ever, int countdown)
{
	faulty.fault = fault;
	faulty.for_ever = for_ever;
	faulty.countdown = countdown;
	faulty.n_failed = 0;
}

/* --- One operation that touches several pages
 * ------------------------------------------------------------ */

static bool operate(struct Store *store, const struct Ground *ground, struct Error *error)
{
	char notes[6000];

	memset(notes, 'n', sizeof notes - 1);
	notes[sizeof notes - 1] = '\0';
	if (!store_begin(store, "bin the team, make another", error))
		return false;
	for (int i = 0; i < 3; i++) {
		struct Practice practice = a_practice("Riverside");

		practice.notes = notes;
		if (!store_insert(store, entity_get(KIND_PRACTICE), &practice, error)) {
			store_rollback(store);
			return false;
		}
	}
	if (!store_bin(store, entity_get(KIND_TEAM), ground->team.record.id, error)) {
		store_rollback(store);
		return false;
	}
	return store_commit(store, NULL, error);
}

static void assert_verified(struct Place *place, struct Store *store)
{
	struct Issues issues;

	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	if (issues.n > 0)
		fail_msg("%s", issues.items[0].text);
}

/* A place with the small season, as the first one was made; the caller tears it down. */
static struct Place *place_with_ground(struct Ground *ret_ground)
{
	static struct {
		struct Ground ground;
		char *file;
		size_t length;
		uint64_t random;
		int64_t now;
	} made;
	struct Place *place;

	place_setup((void **)&place);
	if (!made.file) {
		struct Arena arena = {0};
		struct Store *store = place_create(place);
		const char *file;

		ground_fill(place, store, &made.ground);
		store_close(store);
		made.random = place->random;
		made.now = place->now;
		file = run_read_file(&arena, place->path, &made.length);
		made.file = malloc(made.length);
		assert_non_null(made.file);
		memcpy(made.file, file, made.length);
		arena_release(&arena);
	} else {
		run_write_file(place->path, made.file, made.length);
		place->random = made.random;
		place->now = made.now;
	}
	*ret_ground = made.ground;
	return place;
}

/* True when the fault was met. */
static bool operation_survives(enum Fault fault, bool for_ever, int countdown,
			       enum ErrorCode wanted)
{
	struct Ground ground;
	struct Place *place = place_with_ground(&ground);
	struct Store *store = place_open(place, "ann");
	const char *before;
	bool done, met;

	must(place, store_check(store, &place->error));
	before = place_dump(place, store, true);
	arm(fault, for_ever, countdown);
	done = operate(store, &ground, &place->error);
	met = faulty.n_failed > 0;
	if (!done && place->error.code != wanted)
		fail_msg("code %d: %s", (int)place->error.code, place->error.text);
	assert_true(done || met);
	assert_true(store_is_idle(store));
	arm(FAULT_NONE, false, 0);
	store_close(store);
	store = place_open(place, "ann");
	if (done)
		assert_int_equal(store_last_operation(store), 2);
	else
		assert_string_equal(place_dump(place, store, true), before);
	assert_verified(place, store);
	if (!done)
		must(place, operate(store, &ground, &place->error));
	store_close(store);
	place_teardown((void **)&place);
	return met;
}

struct FaultCase {
	enum Fault fault;
	enum ErrorCode wanted;
	const char *name;
};

static void a_failure_at_any_call_leaves_the_old_state_whole(void **state)
{
	static const struct FaultCase cases[] = {
		{FAULT_FULL, ERROR_FULL, "full"},
		{FAULT_WRITE, ERROR_IO, "write"},
		{FAULT_SYNC, ERROR_IO, "sync"},
		{FAULT_DELETE, ERROR_IO, "delete"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		for (int for_ever = 0; for_ever < 2; for_ever++) {
			int n = 0;

			while (operation_survives(cases[i].fault, for_ever, n, cases[i].wanted))
				n++;
			print_message("  %s%s: %d places\n", cases[i].name,
				      for_ever ? " for ever" : "", n);
			assert_true(n > 0);
		}
	}
}

/* Pages leave the cache before the commit; whoever does not look at each error meets it there. */
static void a_disk_that_is_full_before_the_commit_is_told_by_it(void **state)
{
	struct Ground ground;
	struct Place *place = place_with_ground(&ground);
	struct Store *store = place_open(place, "ann");
	struct Practice practice = a_practice("Riverside");
	char notes[60000];

	(void)state;
	memset(notes, 'n', sizeof notes - 1);
	notes[sizeof notes - 1] = '\0';
	practice.notes = notes;
	must(place, store_begin(store, "many", &place->error));
	arm(FAULT_FULL, true, 8);
	for (int i = 0; i < 2000 && faulty.n_failed == 0; i++)
		if (!store_insert(store, entity_get(KIND_PRACTICE), &practice, NULL))
			break;
	assert_true(faulty.n_failed > 0);
	must_fail(place, ERROR_FULL, store_commit(store, NULL, &place->error));
	assert_holds(place->error.text, "no space left");
	arm(FAULT_NONE, false, 0);
	store_close(store);
	place_teardown((void **)&place);
}

static void a_killed_process_leaves_the_old_or_the_new_state(void **state)
{
	bool killed = true;
	int n_old = 0, n_new = 0;

	(void)state;
	for (int n = 0; killed; n++) {
		struct Ground ground;
		struct Place *place = place_with_ground(&ground);
		struct Store *store = place_open(place, "ann");
		const char *before;
		pid_t child;
		int status;

		before = place_dump(place, store, true);
		store_close(store);
		child = fork();
		if (child == 0) {
			store = NULL;
			if (!store_open(place_options(place, "ann"), &store, NULL))
				_exit(1);
			arm(FAULT_KILL, false, n);
			_exit(operate(store, &ground, NULL) ? 0 : 1);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		killed = WIFSIGNALED(status);
		assert_true(killed || WEXITSTATUS(status) == 0);
		store = place_open(place, "ann");
		if (store_last_operation(store) == 1) {
			assert_string_equal(place_dump(place, store, true), before);
			n_old++;
		} else {
			n_new++;
		}
		assert_verified(place, store);
		store_close(store);
		place_teardown((void **)&place);
	}
	print_message("  killed %d times\n", n_old + n_new - 1);
	assert_true(n_old > 8);
	assert_true(n_new > 0);
}

/* --- Several processes
 * ------------------------------------------------------------ */

enum { N_WRITERS = 3, N_ROUNDS = 25 };

/* False when the file could not be written; the others may have kept it from this one. */
static bool write_one(struct Store *store, int64_t *ret_number, struct Error *error)
{
	struct Practice practice = a_practice("P");

	if (!store_begin(store, "add a practice", error))
		return false;
	if (store_insert(store, entity_get(KIND_PRACTICE), &practice, error))
		return store_commit(store, ret_number, error);
	store_rollback(store);
	return false;
}

/* Writes for ever, and reports each number that was committed. */
static void write_for_ever(struct Place *place, int report, uint64_t seed)
{
	struct Store *store = NULL;
	struct Error error = {.code = ERROR_NONE};

	place->random = seed;
	while (!store_open(place_options(place, "writer"), &store, &error))
		if (error.code != ERROR_BUSY)
			_exit(1);
	for (;;) {
		int64_t number = 0;

		error_clear(&error);
		if (write_one(store, &number, &error)) {
			if (write(report, &number, sizeof number) != sizeof number)
				_exit(2);
		} else if (error.code != ERROR_BUSY) {
			_exit(3);
		}
	}
}

static int64_t read_reports(int pipe_end, int n)
{
	int64_t number = 0, highest = 0;

	for (int i = 0; i < n; i++) {
		assert_int_equal(read(pipe_end, &number, sizeof number), sizeof number);
		highest = number > highest ? number : highest;
	}
	return highest;
}

static int64_t drain(int pipe_end, int64_t highest)
{
	int64_t number;

	while (read(pipe_end, &number, sizeof number) == sizeof number)
		highest = number > highest ? number : highest;
	return highest;
}

static void writers_killed_at_any_time_lose_nothing_they_reported(void **state)
{
	struct Place *place = *state;

	store_close(place_create(place));
	for (int round = 0; round < N_ROUNDS; round++) {
		pid_t children[N_WRITERS];
		struct Store *store;
		int ends[2], status;
		int64_t highest;

		assert_int_equal(pipe(ends), 0);
		for (int i = 0; i < N_WRITERS; i++) {
			children[i] = fork();
			if (children[i] == 0)
				write_for_ever(place, ends[1],
					       (uint64_t)(round * N_WRITERS + i + 1) << 32);
		}
		close(ends[1]);
		highest = read_reports(ends[0], 2 + round % 5);
		for (int i = 0; i < N_WRITERS; i++)
			kill(children[i], SIGKILL);
		for (int i = 0; i < N_WRITERS; i++) {
			assert_int_equal(waitpid(children[i], &status, 0), children[i]);
			assert_true(WIFSIGNALED(status));
		}
		highest = drain(ends[0], highest);
		close(ends[0]);
		store = place_open(place, "ann");
		assert_true(store_last_operation(store) >= highest);
		assert_verified(place, store);
		store_close(store);
		arena_reset(&place->arena);
	}
}

/* In a process of its own: holds the file until it is asked to commit. */
static void hold_until_told(struct Place *place, int report, int order)
{
	struct Practice practice = a_practice("held");
	struct Store *store = NULL;
	char byte;

	if (!store_open(place_options(place, "child"), &store, NULL) ||
	    !store_begin(store, "hold", NULL) ||
	    !store_insert(store, entity_get(KIND_PRACTICE), &practice, NULL))
		_exit(1);
	if (write(report, "x", 1) != 1 || read(order, &byte, 1) != 1)
		_exit(2);
	_exit(!store_commit(store, NULL, NULL));
}

struct Telling {
	int order;
	int n_asked;
};

/* Whoever waits tells the other, the first time, to commit. */
static bool tell_to_commit(void *context, int64_t waited_us, bool may_stop)
{
	struct Telling *telling = context;

	(void)waited_us;
	(void)may_stop;
	return telling->n_asked++ > 0 || write(telling->order, "x", 1) == 1;
}

static void a_second_writer_waits_and_then_writes(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	int reports[2], orders[2], status;
	struct Telling telling = {0};
	pid_t child;
	char byte;

	store_close(store);
	assert_int_equal(pipe(reports), 0);
	assert_int_equal(pipe(orders), 0);
	child = fork();
	if (child == 0)
		hold_until_told(place, reports[1], orders[0]);
	close(reports[1]);
	assert_int_equal(read(reports[0], &byte, 1), 1);
	place->random = 99;
	store = place_open(place, "ann");
	telling.order = orders[1];
	store_set_wait(store, (struct StoreWait){tell_to_commit, NULL, &telling});
	insert_alone(place, store, KIND_PRACTICE,
		     &(struct Practice){.name = "waited",
					.setting = CHOICE_NONE,
					.n_physicians = NUMBER_NONE});
	assert_true(telling.n_asked > 0);
	assert_int_equal(store_last_operation(store), 2);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	assert_verified(place, store);
	store_close(store);
	close(reports[0]);
	close(orders[0]);
	close(orders[1]);
}

static void a_lock_that_is_held_too_long_is_told(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place), *other = place_open(place, "bob");

	must(place, store_begin(store, "hold", &place->error));
	must(place, store_check(other, &place->error));
	must_fail(place, ERROR_BUSY, store_begin(other, "wait", &place->error));
	assert_holds(place->error.text, "Another process");
	assert_true(store_is_idle(other));
	store_rollback(store);
	must(place, store_begin(other, "now", &place->error));
	store_rollback(other);
	store_close(other);
	store_close(store);
}

/* --- A full disk while the file is made
 * ------------------------------------------------------------ */

static bool fill_ground(struct Store *store, void *context, struct Error *error)
{
	struct Practice practice = a_practice("Riverside");

	(void)context;
	return store_begin(store, "fill", error) &&
	       store_insert(store, entity_get(KIND_PRACTICE), &practice, error) &&
	       store_commit(store, NULL, error);
}

static void a_file_that_cannot_be_made_whole_is_not_there(void **state)
{
	bool met = true;

	(void)state;
	for (int n = 0; met; n++) {
		struct Place *place;
		char command[160];
		bool made;

		place_setup((void **)&place);
		arm(FAULT_FULL, true, n);
		made = store_make(place_options(place, "ann"), fill_ground, NULL, &place->error);
		met = faulty.n_failed > 0;
		arm(FAULT_NONE, false, 0);
		assert_int_equal(made, !met);
		if (!made) {
			assert_int_equal(place->error.code, ERROR_FULL);
			snprintf(command, sizeof command, "test -z \"$(ls -A '%s')\"",
				 place->folder);
			assert_int_equal(system(command), 0);
		}
		place_teardown((void **)&place);
	}
}

/* However far it came: the file is filled, or it is not there. */
static void a_file_whose_making_is_killed_is_filled_or_not_there(void **state)
{
	bool killed = true;
	int n_missing = 0;

	(void)state;
	for (int n = 0; killed; n++) {
		struct Place *place;
		struct Store *store;
		pid_t child;
		int status;

		place_setup((void **)&place);
		child = fork();
		if (child == 0) {
			arm(FAULT_KILL, false, n);
			_exit(!store_make(place_options(place, "ann"), fill_ground, NULL, NULL));
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		killed = WIFSIGNALED(status);
		assert_true(killed || WEXITSTATUS(status) == 0);
		if (access(place->path, F_OK) != 0) {
			n_missing++;
		} else {
			store = place_open(place, "ann");
			assert_int_equal(store_last_operation(store), 1);
			assert_verified(place, store);
			store_close(store);
		}
		place_teardown((void **)&place);
	}
	assert_true(n_missing > 4);
}

static void a_limit_of_the_system_is_told(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	pid_t child;
	int status;

	ground_fill(place, store, &ground);
	store_close(store);
	child = fork();
	if (child == 0) {
		struct Error error = {.code = ERROR_NONE};
		struct rlimit limit = {.rlim_cur = 1024, .rlim_max = 1024};

		signal(SIGXFSZ, SIG_IGN);
		if (!store_open(place_options(place, "ann"), &store, NULL) ||
		    setrlimit(RLIMIT_FSIZE, &limit) != 0)
			_exit(1);
		if (operate(store, &ground, &error))
			_exit(2);
		_exit(error.code == ERROR_IO || error.code == ERROR_FULL ? 0 : 3);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	store = place_open(place, "ann");
	assert_int_equal(store_last_operation(store), 1);
	assert_verified(place, store);
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_failure_at_any_call_leaves_the_old_state_whole),
		cmocka_unit_test(a_disk_that_is_full_before_the_commit_is_told_by_it),
		cmocka_unit_test(a_killed_process_leaves_the_old_or_the_new_state),
		TEST(writers_killed_at_any_time_lose_nothing_they_reported),
		TEST(a_second_writer_waits_and_then_writes),
		TEST(a_lock_that_is_held_too_long_is_told),
		cmocka_unit_test(a_file_that_cannot_be_made_whole_is_not_there),
		cmocka_unit_test(a_file_whose_making_is_killed_is_filled_or_not_there),
		TEST(a_limit_of_the_system_is_told),
	};

	return cmocka_run_group_tests(tests, install_faulty_file_system, NULL);
}
