/* Bulk insert: one transaction, the indexes made at its end. */
#include "bulk.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/index/hooks.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/store/records.h"
#include "qtp/engine/store/schema.h"
#include "qtp/engine/store/store.h"
#include "qtp/people.h"

#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ID_BITS 52
#define MICROSECONDS INT64_C(1000000)
/* Of the generator splitmix64. */
#define MIX_STEP UINT64_C(0x9e3779b97f4a7c15)
#define MIX_FIRST UINT64_C(0xbf58476d1ce4e5b9)
#define MIX_SECOND UINT64_C(0x94d049bb133111eb)

struct Bulk {
	struct StoreOptions options;
	sqlite3 *db;
	sqlite3_stmt *inserts[N_KINDS];
	struct Text indexes; /* statements that make them again */
	struct Arena arena;
	uint64_t state;
};

static void die(const char *what)
{
	fprintf(stderr, "generate: %s\n", what);
	exit(EXIT_FAILURE);
}

static uint64_t next_random(void *context)
{
	uint64_t *state = context, mixed = *state += MIX_STEP;

	mixed = (mixed ^ (mixed >> 30)) * MIX_FIRST;
	mixed = (mixed ^ (mixed >> 27)) * MIX_SECOND;
	return mixed ^ (mixed >> 31);
}

static int64_t wall_clock(void *context)
{
	(void)context;
	return (int64_t)time(NULL) * MICROSECONDS;
}

static void make_file(struct StoreOptions options, Day today)
{
	struct Practice practice;
	struct Store *store;
	struct Error error;
	char clock[DAY_TEXT];

	record_blank(entity_get(KIND_PRACTICE), &practice);
	practice.name = "Aardwolf Oncology";
	if (!store_create(options, &store, &error) ||
	    !store_begin(store, "make a file of any size", &error) ||
	    !store_insert(store, entity_get(KIND_PRACTICE), &practice, &error) ||
	    !store_set_meta(store, "demo_clock", day_iso(today, clock), &error) ||
	    !store_commit(store, NULL, &error))
		die(error.text);
	store_close(store);
}

static void run(struct Bulk *bulk, const char *sql)
{
	char *message = NULL;

	if (sqlite3_exec(bulk->db, sql, NULL, NULL, &message) != SQLITE_OK)
		die(message);
}

/* Indexes go first and are made again at the end: twice as fast. Those of UNIQUE have no text and
 * stay. */
static void drop_indexes(struct Bulk *bulk)
{
	sqlite3_stmt *statement;
	struct Text drops;

	text_init(&drops);
	text_init(&bulk->indexes);
	if (sqlite3_prepare_v2(
		    bulk->db,
		    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
		    -1, &statement, NULL) != SQLITE_OK)
		die(sqlite3_errmsg(bulk->db));
	while (sqlite3_step(statement) == SQLITE_ROW) {
		text_format(&drops, "DROP INDEX %s;",
			    (const char *)sqlite3_column_text(statement, 0));
		text_format(&bulk->indexes, "%s;", (const char *)sqlite3_column_text(statement, 1));
	}
	sqlite3_finalize(statement);
	run(bulk, text_get(&drops));
	text_release(&drops);
}

struct Bulk *bulk_open(const char *path, Day today)
{
	struct Bulk *bulk = heap_alloc(sizeof(*bulk));

	bulk->options = (struct StoreOptions){.path = path,
					      .who = "bench",
					      .sources = {next_random, wall_clock, &bulk->state},
					      .hooks = index_hooks};
	make_file(bulk->options, today);
	if (sqlite3_open_v2(path, &bulk->db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
		die(sqlite3_errmsg(bulk->db));
	run(bulk, "PRAGMA cache_size = -1000000; PRAGMA synchronous = OFF; BEGIN IMMEDIATE");
	drop_indexes(bulk);
	return bulk;
}

static sqlite3_stmt *insert_of(struct Bulk *bulk, const struct Entity *entity)
{
	sqlite3_stmt **insert = &bulk->inserts[entity->kind];
	struct Text names, values;

	if (*insert)
		return *insert;
	text_init(&names);
	text_init(&values);
	text_format(&names, "INSERT INTO \"%s\" (id, folded", entity->key);
	text_append(&values, ") VALUES (?, ?");
	for (size_t i = 0; i < entity->n_fields; i++) {
		if (entity->fields[i].flags & FIELD_JUDGED)
			continue;
		text_format(&names, ", \"%s\"", entity->fields[i].key);
		text_append(&values, ", ?");
	}
	text_format(&names, "%s)", text_get(&values));
	if (sqlite3_prepare_v2(bulk->db, text_get(&names), -1, insert, NULL) != SQLITE_OK)
		die(sqlite3_errmsg(bulk->db));
	text_release(&names);
	text_release(&values);
	return *insert;
}

static void bind(sqlite3_stmt *insert, int position, struct Value value)
{
	if (value.type == VALUE_NUMBER)
		sqlite3_bind_int64(insert, position, value.number);
	else if (value.type == VALUE_REAL)
		sqlite3_bind_double(insert, position, value.real);
	else if (value.type == VALUE_TEXT)
		sqlite3_bind_text(insert, position, value.text, -1, SQLITE_STATIC);
	else
		sqlite3_bind_null(insert, position);
}

static bool is_searched(const struct Field *field)
{
	return (field->flags & FIELD_SEARCH) &&
	       (field->type == FIELD_TEXT || field->type == FIELD_NOTE ||
		field->type == FIELD_EMAIL || field->type == FIELD_ZONE);
}

Id bulk_add(struct Bulk *bulk, enum Kind kind, void *record)
{
	const struct Entity *entity = entity_get(kind);
	sqlite3_stmt *insert = insert_of(bulk, entity);
	struct Record *head = record;
	struct Text folded;
	bool first = true;
	int position = 2;

	text_init(&folded);
	if (head->id == 0)
		head->id = 1 + (Id)(next_random(&bulk->state) >> (64 - ID_BITS));
	bind(insert, 1, (struct Value){.type = VALUE_NUMBER, .number = head->id});
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		struct Value value;

		if (field->flags & FIELD_JUDGED)
			continue;
		value = field_value(field, record, &bulk->arena);
		bind(insert, ++position, value);
		if (!is_searched(field))
			continue;
		text_format(&folded, "%s%s", first ? "" : "\n",
			    value.text ? text_fold(&bulk->arena, value.text) : "");
		first = false;
	}
	bind(insert, 2, (struct Value){.type = VALUE_TEXT, .text = text_get(&folded)});
	if (sqlite3_step(insert) != SQLITE_DONE)
		die(sqlite3_errmsg(bulk->db));
	sqlite3_reset(insert);
	text_release(&folded);
	arena_reset(&bulk->arena);
	return head->id;
}

unsigned bulk_random(struct Bulk *bulk, unsigned limit)
{
	return (unsigned)(next_random(&bulk->state) % limit);
}

const char *bulk_text(struct Bulk *bulk, const char *format, ...)
{
	char line[256];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(line, sizeof(line), format, arguments);
	va_end(arguments);
	return arena_text(&bulk->arena, line);
}

/* As the program itself would have made it. */
static void make_search(struct Bulk *bulk)
{
	struct Store *store;
	struct Error error;

	if (!store_open(bulk->options, &store, &error) || !store_mend_search(store, &error))
		die(error.text);
	store_close(store);
}

/* The words of notes, as a migration finds them. */
static void index_notes(struct Bulk *bulk)
{
	for (int i = 0; i < newest_schema.n_steps; i++) {
		const char *filling = strstr(newest_schema.steps[i].text, "INSERT INTO note_place");

		if (filling)
			run(bulk, filling);
	}
}

void bulk_close(struct Bulk *bulk)
{
	for (int kind = 0; kind < N_KINDS; kind++)
		sqlite3_finalize(bulk->inserts[kind]);
	run(bulk, text_get(&bulk->indexes));
	index_notes(bulk);
	run(bulk, "COMMIT");
	sqlite3_close(bulk->db);
	make_search(bulk);
	text_release(&bulk->indexes);
	arena_release(&bulk->arena);
	heap_free(bulk);
}
