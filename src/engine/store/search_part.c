/* Parts of the search: made from the records, a stretch of a list each. */
#include "search.h"

#include <string.h>

enum {
	PART_POSTINGS = 1 << 20
}; /* a bound of memory: eight bytes each, twice when they are sorted */

/* A stretch that is being made into parts. */
struct Making {
	struct Store *store;
	const struct Entity *entity;
	struct Arena arena; /* of one part */
	struct SearchKey first;
	struct Postings postings;
	uint8_t *ids;
	uint32_t n;
};

static void bind_key(sqlite3_stmt *statement, int position, struct SearchKey key)
{
	if (key.text)
		sqlite3_bind_text(statement, position, key.text, -1, SQLITE_TRANSIENT);
	else
		sqlite3_bind_zeroblob(statement, position, 0); /* sorts after all texts */
	sqlite3_bind_int64(statement, position + 1, key.id);
}

bool search_parts(struct Store *store, const struct Entity *entity, struct Arena *arena,
		  struct SearchParts *ret_parts, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_SEARCH_PARTS, error);
	size_t capacity = 0;
	enum Step step;

	*ret_parts = (struct SearchParts){0};
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, entity->key, -1, SQLITE_STATIC);
	while ((step = statement_step(store, statement, error)) == STEP_ROW) {
		ret_parts->items = arena_grow(arena, ret_parts->items, ret_parts->n, &capacity,
					      sizeof ret_parts->items[0]);
		ret_parts->items[ret_parts->n++] = (struct SearchPart){
			sqlite3_column_int64(statement, 0),
			{column_sure(statement, 1, arena), sqlite3_column_int64(statement, 2)}};
	}
	return step == STEP_DONE;
}

/* --- Writing a part
 * ------------------------------------------------------------ */

static bool write_row(struct Making *making, int64_t gram, const uint8_t *bytes, size_t n,
		      struct Error *error)
{
	sqlite3_stmt *statement = statement_query(making->store, QUERY_SEARCH_GRAM_ADD, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, gram);
	sqlite3_bind_blob(statement, 2, bytes, (int)n, SQLITE_STATIC);
	return statement_run(making->store, statement, error);
}

static bool write_ids(struct Making *making, int64_t part, struct Error *error)
{
	for (uint32_t i = 0; i < making->n; i += BLOCK_IDS) {
		uint32_t n = making->n - i < BLOCK_IDS ? making->n - i : BLOCK_IDS;

		if (!write_row(making, (part << GRAM_BITS) + i / BLOCK_IDS,
			       making->ids + (size_t)i * ID_BYTES, (size_t)n * ID_BYTES, error))
			return false;
	}
	return true;
}

static bool write_grams(struct Making *making, int64_t part, struct Error *error)
{
	const struct Postings *postings = &making->postings;
	uint8_t bytes[PLACES_BYTES + 1];

	postings_sort(&making->postings);
	for (size_t i = 0, n; i < postings->n; i += n) {
		uint32_t gram = posting_gram(postings->items[i]);

		for (n = 1; i + n < postings->n && posting_gram(postings->items[i + n]) == gram;)
			n++;
		if (!write_row(making, (part << GRAM_BITS) + gram, bytes,
			       places_write(postings->items + i, n, bytes), error))
			return false;
	}
	return true;
}

static bool write_part(struct Making *making, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(making->store, QUERY_SEARCH_PART_ADD, error);
	int64_t part;

	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, making->entity->key, -1, SQLITE_STATIC);
	bind_key(statement, 2, making->first);
	if (!statement_run(making->store, statement, error))
		return false;
	part = sqlite3_last_insert_rowid(making->store->db);
	if (!write_ids(making, part, error) || !write_grams(making, part, error))
		return false;
	making->postings.n = 0;
	making->n = 0;
	arena_reset(&making->arena);
	return true;
}

static void write_id(uint8_t *out, Id id)
{
	for (int i = ID_BYTES; i-- > 0; id >>= 8)
		out[i] = (uint8_t)id;
}

static bool add_record(struct Making *making, sqlite3_stmt *statement, struct Error *error)
{
	Id id = sqlite3_column_int64(statement, 0);
	struct Arena arena = {0};
	const char *texts;
	size_t n_own;

	if (making->n == PART_RECORDS || making->postings.n >= PART_POSTINGS) {
		if (!write_part(making, error))
			return false;
		making->first = (struct SearchKey){column_sure(statement, 1, &making->arena), id};
	}
	write_id(making->ids + (size_t)making->n * ID_BYTES, id);
	texts = search_texts(statement, 1, &arena, &n_own);
	postings_add(&making->postings, texts, n_own, making->n++);
	arena_release(&arena);
	return true;
}

static void bind_stretch(sqlite3_stmt *statement, const struct SearchStretch *stretch)
{
	bind_key(statement, 1, stretch->first);
	bind_key(statement, 3, stretch->end);
}

sqlite3_stmt *search_stretch(struct Store *store, const struct SearchStretch *stretch,
			     struct Arena *arena, struct Error *error)
{
	sqlite3_stmt *statement;
	struct Sql sql;

	sql_init(&sql, arena);
	sql_search_texts(&sql, stretch->entity);
	text_append(&sql.text, "r.binned = 0 AND (r.folded, r.id) >= (?, ?) AND (r.folded, r.id) < "
			       "(?, ?) ORDER BY r.folded, r.id");
	statement = sql_prepare(store, &sql, error);
	if (statement)
		bind_stretch(statement, stretch);
	return statement;
}

static bool make_stretch(struct Making *making, const struct SearchStretch *stretch,
			 struct Error *error)
{
	struct Arena arena = {0};
	sqlite3_stmt *statement = search_stretch(making->store, stretch, &arena, error);
	enum Step step = STEP_FAILED;
	bool added = true;

	while (statement && added &&
	       (step = statement_step(making->store, statement, error)) == STEP_ROW)
		added = add_record(making, statement, error);
	if (step == STEP_ROW)
		statement_done(statement);
	arena_release(&arena);
	return added && step == STEP_DONE && write_part(making, error);
}

/* Makes the records of a stretch into parts. */
static bool make(struct Store *store, const struct SearchStretch *stretch, struct Error *error)
{
	struct Making making = {.store = store,
				.entity = stretch->entity,
				.first = stretch->first,
				.ids = heap_alloc((size_t)PART_RECORDS * ID_BYTES)};
	bool made = make_stretch(&making, stretch, error);

	postings_release(&making.postings);
	arena_release(&making.arena);
	heap_free(making.ids);
	return made;
}

/* --- In place of parts that were made before
 * ------------------------------------------------------------ */

static bool run_on(struct Store *store, enum Query query, int64_t first, int64_t second,
		   struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, query, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, first);
	if (sqlite3_bind_parameter_count(statement) > 1)
		sqlite3_bind_int64(statement, 2, second);
	return statement_run(store, statement, error);
}

static bool drop_part(struct Store *store, int64_t part, struct Error *error)
{
	return run_on(store, QUERY_SEARCH_GRAM_REMOVE, part << GRAM_BITS, (part + 1) << GRAM_BITS,
		      error) &&
	       run_on(store, QUERY_SEARCH_PART_REMOVE, part, 0, error);
}

bool search_remove_all(struct Store *store, const struct Entity *entity, struct Error *error)
{
	struct Arena arena = {0};
	struct SearchParts parts;
	sqlite3_stmt *statement;
	bool removed = search_parts(store, entity, &arena, &parts, error);

	for (size_t i = 0; removed && i < parts.n; i++)
		removed = drop_part(store, parts.items[i].number, error);
	arena_release(&arena);
	statement = removed ? statement_query(store, QUERY_SEARCH_LATE_REMOVE, error) : NULL;
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, entity->key, -1, SQLITE_STATIC);
	return statement_run(store, statement, error);
}

bool search_make_all(struct Store *store, const struct Entity *entity, struct Error *error)
{
	const struct SearchStretch all = {entity, {"", 0}, {NULL, 0}};
	bool made;

	settings_use_cache(store, CACHE_OF_WRITES);
	made = search_remove_all(store, entity, error) && make(store, &all, error);
	settings_use_cache(store, CACHE_USUAL);
	return made;
}

/* Late records that the parts of a stretch know now; `gone`: those that are in no list any more. */
static bool clear_late(struct Store *store, const struct SearchStretch *stretch, bool gone,
		       struct Error *error)
{
	struct Arena arena = {0};
	struct Sql sql;
	sqlite3_stmt *statement;
	bool done;

	sql_init(&sql, &arena);
	sql_search_late(&sql, stretch->entity, gone);
	statement = sql_prepare(store, &sql, error);
	if (statement && !gone)
		bind_stretch(statement, stretch);
	done = statement && statement_run(store, statement, error);
	arena_release(&arena);
	return done;
}

static bool latest(struct Store *store, const struct Entity *entity, int64_t *ret_part,
		   struct Error *error)
{
	struct Arena arena = {0};
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step;

	*ret_part = 0;
	sql_init(&sql, &arena);
	sql_search_latest(&sql, entity);
	statement = sql_prepare(store, &sql, error);
	step = statement ? statement_step(store, statement, error) : STEP_FAILED;
	if (step == STEP_ROW) {
		*ret_part = sqlite3_column_int64(statement, 0);
		statement_done(statement);
	}
	arena_release(&arena);
	return step != STEP_FAILED;
}

static bool make_part(struct Store *store, const struct Entity *entity, int64_t number,
		      struct Arena *arena, struct Error *error)
{
	struct SearchStretch stretch = {.entity = entity};
	struct SearchParts parts;
	size_t i = 0;

	if (!search_parts(store, entity, arena, &parts, error))
		return false;
	if (parts.n == 0 || !parts.items)
		return true;
	while (i + 1 < parts.n && parts.items[i].number != number)
		i++;
	stretch.first = parts.items[i].first;
	if (i + 1 < parts.n)
		stretch.end = parts.items[i + 1].first;
	return drop_part(store, parts.items[i].number, error) && make(store, &stretch, error) &&
	       clear_late(store, &stretch, false, error);
}

bool search_make_latest(struct Store *store, const struct Entity *entity, struct Error *error)
{
	struct Arena arena = {0};
	int64_t number;
	bool made;

	if (!clear_late(store, &(struct SearchStretch){.entity = entity}, true, error) ||
	    !latest(store, entity, &number, error))
		return false;
	made = number == 0 || make_part(store, entity, number, &arena, error);
	arena_release(&arena);
	return made;
}
