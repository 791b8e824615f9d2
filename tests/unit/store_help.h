/* What the tests of the store share: a folder of their own, a clock and ids that repeat, records of
 * every kind. */
#ifndef QTP_TESTS_STORE_HELP_H
#define QTP_TESTS_STORE_HELP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "qtp/engine/base/text.h"
#include "qtp/engine/index/hooks.h"
#include "qtp/engine/model/entity.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"
#include "qtp/engine/store/schema.h"
#include "qtp/engine/store/store.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "support/folder.h"

/* A test's own folder with one file in it. */
struct Place {
	char folder[32];
	char path[96];
	uint64_t random;
	int64_t now;
	struct Arena arena;
	struct Error error;
};

static inline uint64_t place_random(void *context)
{
	struct Place *place = context;
	uint64_t z = (place->random += 0x9E3779B97F4A7C15u);

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
	return z ^ (z >> 31);
}

static inline int64_t place_now(void *context)
{
	struct Place *place = context;

	return place->now += 1000000;
}

static inline int place_setup(void **state)
{
	struct Place *place = calloc(1, sizeof *place);

	assert_true(folder_make(place->folder, sizeof place->folder, "store"));
	snprintf(place->path, sizeof place->path, "%s/season.qtp", place->folder);
	place->random = 1;
	place->now = 1503316800000000; /* 2017-08-21 12:00 UTC */
	*state = place;
	return 0;
}

static inline int place_teardown(void **state)
{
	struct Place *place = *state;
	char command[128];

	arena_release(&place->arena);
	snprintf(command, sizeof command, "chmod -R u+rwx '%s' && rm -rf '%s'", place->folder,
		 place->folder);
	assert_int_equal(system(command), 0);
	free(place);
	return 0;
}

static inline struct StoreOptions place_options(struct Place *place, const char *who)
{
	return (struct StoreOptions){
		.path = place->path,
		.who = who,
		.sources = {.random = place_random, .now = place_now, .context = place},
		.hooks = index_hooks,
	};
}

/* Fails the test with the sentence when `done` is false. */
#define must(place, done)                                    \
	do {                                                 \
		if (!(done))                                 \
			fail_msg("%s", (place)->error.text); \
	} while (0)

#define must_fail(place, wanted, done)                                                          \
	do {                                                                                    \
		error_clear(&(place)->error);                                                   \
		assert_false(done);                                                             \
		if ((place)->error.code != (wanted))                                            \
			fail_msg("code %d: %s", (int)(place)->error.code, (place)->error.text); \
	} while (0)

#define assert_holds(text, part)                                                 \
	do {                                                                     \
		if (!strstr((text), (part)))                                     \
			fail_msg("\"%s\" does not hold \"%s\"", (text), (part)); \
	} while (0)

static inline struct Store *place_create(struct Place *place)
{
	struct Store *store = NULL;

	must(place, store_create(place_options(place, "ann"), &store, &place->error));
	return store;
}

static inline struct Store *place_open(struct Place *place, const char *who)
{
	struct Store *store = NULL;

	must(place, store_open(place_options(place, who), &store, &place->error));
	return store;
}

/* Undo and redo as operations of their own. */
static inline bool undo_alone(struct Store *store, int64_t number, struct Arena *arena,
			      struct Operation *ret_done, struct Error *error)
{
	if (!store_begin(store, "undo", error))
		return false;
	if (store_undo(store, number, arena, ret_done, error))
		return store_commit(store, NULL, error);
	store_rollback(store);
	return false;
}

static inline bool redo_alone(struct Store *store, struct Arena *arena, struct Operation *ret_done,
			      struct Error *error)
{
	if (!store_begin(store, "redo", error))
		return false;
	if (store_redo(store, arena, ret_done, error))
		return store_commit(store, NULL, error);
	store_rollback(store);
	return false;
}

/* Runs statements with a connection of its own, behind the store's back. */
static inline void place_sql(struct Place *place, const char *sql)
{
	sqlite3 *db = NULL;
	char *message = NULL;

	assert_int_equal(
		sqlite3_open_v2(place->path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL),
		SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s", message);
	sqlite3_close(db);
}

/* The number of the format in the head of a file. */
static inline int64_t file_version(const char *path)
{
	unsigned char bytes[4];
	FILE *in = fopen(path, "r");

	assert_non_null(in);
	fseek(in, 60, SEEK_SET);
	assert_int_equal(fread(bytes, 1, 4, in), 4);
	fclose(in);
	return (int64_t)bytes[3] | (int64_t)bytes[2] << 8;
}

/* Where the page of a table or an index begins in the file. */
static inline long place_offset(struct Place *place, const char *name)
{
	sqlite3_stmt *row;
	sqlite3 *db;
	long offset;

	assert_int_equal(sqlite3_open(place->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db,
					    "SELECT (rootpage - 1) * page_size "
					    "FROM sqlite_schema, pragma_page_size WHERE name = ?1",
					    -1, &row, NULL),
			 SQLITE_OK);
	sqlite3_bind_text(row, 1, name, -1, SQLITE_STATIC);
	assert_int_equal(sqlite3_step(row), SQLITE_ROW);
	offset = (long)sqlite3_column_int64(row, 0);
	sqlite3_finalize(row);
	sqlite3_close(db);
	return offset;
}

static inline const char *place_dump(struct Place *place, struct Store *store, bool history)
{
	struct Text text;
	const char *result;

	text_init(&text);
	must(place, store_dump(store, history, &text, &place->error));
	result = arena_text(&place->arena, text_get(&text));
	text_release(&text);
	return result;
}

static inline void insert(struct Place *place, struct Store *store, enum Kind kind, void *record)
{
	must(place, store_insert(store, entity_get(kind), record, &place->error));
}

/* One insertion as an operation. */
static inline void insert_alone(struct Place *place, struct Store *store, enum Kind kind,
				void *record)
{
	must(place, store_begin(store, "add a record", &place->error));
	insert(place, store, kind, record);
	must(place, store_commit(store, NULL, &place->error));
}

/* Records that fulfil the schema; references must be given. */
static inline struct Season a_season(const char *code)
{
	struct Season season;

	record_blank(entity_get(KIND_SEASON), &season);
	season.code = code;
	season.first_day = 17167;
	season.last_day = 17531;
	season.lead_rule = LEAD_PHYSICIAN_MEMBER;
	season.core_min = 2;
	season.core_max = 4;
	season.n_sessions = 3;
	season.letter_required = CHOICE_YES;
	return season;
}

static inline struct Cohort a_cohort(Id season, const char *code)
{
	struct Cohort cohort;

	record_blank(entity_get(KIND_COHORT), &cohort);
	cohort.season = season;
	cohort.code = code;
	cohort.city = "Dallas, TX";
	cohort.zone = "America/Chicago";
	cohort.format = FORMAT_SIX_MONTH;
	return cohort;
}

static inline struct Session a_session(Id cohort, const char *code, int64_t number)
{
	struct Session session;

	record_blank(entity_get(KIND_SESSION), &session);
	session.cohort = cohort;
	session.code = code;
	session.number = number;
	session.first_day = 17261;
	session.last_day = 17262;
	session.mode = SESSION_IN_PERSON;
	return session;
}

static inline struct Practice a_practice(const char *name)
{
	struct Practice practice;

	record_blank(entity_get(KIND_PRACTICE), &practice);
	practice.name = name;
	return practice;
}

static inline struct Person a_person(const char *name, const char *email)
{
	struct Person person;

	record_blank(entity_get(KIND_PERSON), &person);
	person.name = name;
	person.email = email;
	return person;
}

static inline struct Team a_team(Id cohort, const char *code, const char *name)
{
	struct Team team;

	record_blank(entity_get(KIND_TEAM), &team);
	team.cohort = cohort;
	team.code = code;
	team.name = name;
	team.stage = STAGE_DRAFT;
	return team;
}

static inline struct Member a_member(Id team, Id person, Choice role)
{
	struct Member member;

	record_blank(entity_get(KIND_MEMBER), &member);
	member.team = team;
	member.person = person;
	member.role = role;
	return member;
}

static inline struct Confirmation a_confirmation(Id member, Id session)
{
	struct Confirmation confirmation;

	record_blank(entity_get(KIND_CONFIRMATION), &confirmation);
	confirmation.member = member;
	confirmation.session = session;
	confirmation.answer = ANSWER_YES;
	return confirmation;
}

/* A small season, all in one operation. */
struct Ground {
	struct Season season;
	struct Cohort dallas, portland;
	struct Session session;
	struct Practice practice;
	struct Person ann, bob;
	struct Team team;
	struct Member leader;
	struct Confirmation confirmation;
};

static inline void ground_fill(struct Place *place, struct Store *store, struct Ground *ground)
{
	must(place, store_begin(store, "make a small season", &place->error));
	ground->season = a_season("2017");
	insert(place, store, KIND_SEASON, &ground->season);
	ground->dallas = a_cohort(ground->season.record.id, "DAL17");
	insert(place, store, KIND_COHORT, &ground->dallas);
	ground->portland = a_cohort(ground->season.record.id, "PDX17");
	insert(place, store, KIND_COHORT, &ground->portland);
	ground->session = a_session(ground->dallas.record.id, "DAL17-S1", 1);
	insert(place, store, KIND_SESSION, &ground->session);
	ground->practice = a_practice("Lakeside Oncology");
	insert(place, store, KIND_PRACTICE, &ground->practice);
	ground->ann = a_person("José Ann", "ann@example.org");
	insert(place, store, KIND_PERSON, &ground->ann);
	ground->bob = a_person("Bob", "bob@example.org");
	insert(place, store, KIND_PERSON, &ground->bob);
	ground->team = a_team(ground->dallas.record.id, "DAL17-01", "Lakeside");
	ground->team.practice = ground->practice.record.id;
	insert(place, store, KIND_TEAM, &ground->team);
	ground->leader = a_member(ground->team.record.id, ground->ann.record.id, ROLE_LEADER);
	insert(place, store, KIND_MEMBER, &ground->leader);
	ground->confirmation = a_confirmation(ground->leader.record.id, ground->session.record.id);
	insert(place, store, KIND_CONFIRMATION, &ground->confirmation);
	must(place, store_commit(store, NULL, &place->error));
}

#endif
