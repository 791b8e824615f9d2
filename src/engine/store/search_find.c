/* Finding what matches a filter by the grams of its words; each record found is checked in SQL. */
#include "search.h"

#include <stdlib.h>
#include <string.h>

struct Finding {
	struct Store *store;
	const struct ListQuery *query;
	struct Arena *arena;
	const struct Need *need;
	struct SearchParts parts;
	struct IdList late; /* ascending */
	struct SearchKey bound;
	bool in_order, down, with_records;
	size_t limit, n_found;	      /* in parts */
	size_t most_checks, n_checks; /* most: 0 for any number */
	sqlite3_stmt *check;
	int id_at;	     /* position of the id, the two keys after it */
	int64_t part, block; /* whose ids are in memory; block -1: none */
	uint8_t *ids;
	size_t n_ids;
	struct Found *found;
	size_t capacity; /* of its records */
};

enum { CHECKS_OF_NAMES = 1500 };

static const struct SearchKey first_key = {"", 0}, last_key = {NULL, 0};

static void bind_key(struct Finding *finding, int position, struct SearchKey key)
{
	if (key.text)
		sqlite3_bind_text(finding->check, position, key.text, -1, SQLITE_STATIC);
	else
		sqlite3_bind_zeroblob(finding->check, position, 0);
	sqlite3_bind_int64(finding->check, position + 1, key.id);
}

/* What is checked from now on is after `from` and before `to`. */
static void check_between(struct Finding *finding, struct SearchKey from, struct SearchKey to)
{
	bind_key(finding, finding->id_at + 1, from);
	bind_key(finding, finding->id_at + 3, to);
}

/* Takes the record that the check is at. */
static bool take(struct Finding *finding, Id id, struct Error *error)
{
	struct Records *records = &finding->found->records;

	id_list_add(&finding->found->ids, id, finding->arena);
	if (!finding->found->in_order)
		return true;
	records->items = arena_grow(finding->arena, records->items, records->n, &finding->capacity,
				    records->entity->size);
	struct RowReader reader = {finding->store, finding->check, records->entity, finding->arena};

	return row_to_record(&reader, records_at(records, records->n++), error);
}

static bool check(struct Finding *finding, Id id, bool *ret_matches, struct Error *error)
{
	int code;
	bool taken;

	sqlite3_bind_int64(finding->check, finding->id_at, id);
	finding->n_checks++;
	finding->store->waited_us = 0;
	code = sqlite3_step(finding->check);
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		return failure(finding->store, error);
	*ret_matches = code == SQLITE_ROW;
	taken = !*ret_matches || take(finding, id, error);
	sqlite3_reset(finding->check);
	return taken;
}

/* --- Late records: their texts are read
 * ------------------------------------------------------------ */

struct Candidates {
	struct SearchKey *keys;
	size_t n, capacity;
};

/* `folded`, which the texts begin with: a line after it is a name each. */
static const char *key_of(const struct Finding *finding, const char *texts)
{
	const struct Entity *entity = finding->query->entity;
	char *key = arena_text(finding->arena, texts);

	for (size_t i = 0; i < entity->n_fields; i++) {
		char *line = search_names(entity, &entity->fields[i]) ? strrchr(key, '\n') : NULL;

		if (line)
			*line = '\0';
	}
	return key;
}

static bool read_late(struct Finding *finding, struct Candidates *candidates, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(finding->store, QUERY_SEARCH_LATE, error);
	enum Step step;

	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, finding->query->entity->key, -1, SQLITE_STATIC);
	while ((step = statement_step(finding->store, statement, error)) == STEP_ROW) {
		Id id = sqlite3_column_int64(statement, 0);
		const char *texts = column_borrowed(statement, 1);

		id_list_add(&finding->late, id, finding->arena);
		if (!need_is_met(finding->need, texts))
			continue;
		candidates->keys = arena_grow(finding->arena, candidates->keys, candidates->n,
					      &candidates->capacity, sizeof(*candidates->keys));
		candidates->keys[candidates->n++] = (struct SearchKey){key_of(finding, texts), id};
	}
	return step == STEP_DONE;
}

static int compare_keys(const void *a, const void *b)
{
	const struct SearchKey *first = a, *second = b;
	int order = strcmp(first->text, second->text);

	return order ? order : (first->id > second->id) - (first->id < second->id);
}

static bool lies_behind(struct SearchKey key, struct SearchKey bound)
{
	return compare_keys(&key, &bound) > 0;
}

/* In the order of the list: as many as it may have, no more. */
static bool check_late(struct Finding *finding, const struct Candidates *candidates,
		       struct Error *error)
{
	size_t n_matching = 0;

	for (size_t i = 0; i < candidates->n; i++) {
		struct SearchKey key = candidates->keys[finding->down ? candidates->n - 1 - i : i];
		bool matches = false;

		if (finding->limit && n_matching == finding->limit)
			break;
		if (finding->bound.text && lies_behind(key, finding->bound) == finding->down)
			continue;
		if (!check(finding, key.id, &matches, error))
			return false;
		n_matching += matches;
	}
	return true;
}

static bool find_late(struct Finding *finding, struct Error *error)
{
	struct Candidates candidates = {.n = 0};
	bool has_bound = finding->in_order && finding->bound.text;

	if (!read_late(finding, &candidates, error))
		return false;
	if (candidates.n == 0)
		return true;
	finding->found->in_order = false;
	qsort(candidates.keys, candidates.n, sizeof(*candidates.keys), compare_keys);
	check_between(finding, has_bound && !finding->down ? finding->bound : first_key,
		      has_bound && finding->down ? finding->bound : last_key);
	return check_late(finding, &candidates, error);
}

static bool is_late(const struct Finding *finding, Id id)
{
	return finding->late.n > 0 &&
	       bsearch(&id, finding->late.ids, finding->late.n, sizeof(Id), id_order);
}

/* --- A part
 * ------------------------------------------------------------ */

static bool read_block(struct Finding *finding, int64_t block, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(finding->store, QUERY_SEARCH_GRAM, error);
	enum Step step;
	size_t length;

	if (finding->block == block)
		return true;
	finding->block = block;
	finding->n_ids = 0;
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, (finding->part << GRAM_BITS) + block);
	step = statement_step(finding->store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	length = (size_t)sqlite3_column_bytes(statement, 0);
	finding->n_ids = length < BLOCK_IDS * ID_BYTES ? length / ID_BYTES : BLOCK_IDS;
	if (finding->n_ids > 0)
		memcpy(finding->ids, sqlite3_column_blob(statement, 0), finding->n_ids * ID_BYTES);
	statement_done(statement);
	return true;
}

/* Of the block in memory; 0: there is none. */
static Id id_in_block(const struct Finding *finding, size_t i)
{
	Id id = 0;

	for (size_t k = 0; i < finding->n_ids && k < ID_BYTES; k++)
		id = id << 8 | finding->ids[i * ID_BYTES + k];
	return id;
}

/* The place of the record that the list goes on after; PART_RECORDS: it is in none. */
static bool place_of_bound(struct Finding *finding, size_t *ret_place, struct Error *error)
{
	for (*ret_place = 0; *ret_place < PART_RECORDS; ++*ret_place) {
		size_t i = *ret_place % BLOCK_IDS;

		if (i == 0 && !read_block(finding, (int64_t)(*ret_place / BLOCK_IDS), error))
			return false;
		if (i >= finding->n_ids)
			*ret_place = PART_RECORDS - 1;
		else if (id_in_block(finding, i) == finding->bound.id)
			return true;
	}
	return true;
}

/* Leaves out the places up to that record. */
static bool leave_out_before_bound(struct Finding *finding, struct Places *places,
				   struct Error *error)
{
	size_t at;

	if (is_late(finding, finding->bound.id))
		return true;
	if (!place_of_bound(finding, &at, error))
		return false;
	for (size_t i = 0; at < PART_RECORDS && i < PART_RECORDS; i++)
		if (finding->down ? i >= at : i <= at)
			places->words[i / 64] &= ~(UINT64_C(1) << i % 64);
	return true;
}

static bool is_long(const struct Finding *finding)
{
	return finding->most_checks && finding->n_checks >= finding->most_checks;
}

static bool is_enough(const struct Finding *finding)
{
	return (finding->limit && finding->n_found >= finding->limit) || is_long(finding);
}

static bool check_place(struct Finding *finding, size_t place, struct Error *error)
{
	bool matches = false;
	Id id;

	if (!read_block(finding, (int64_t)(place / BLOCK_IDS), error))
		return false;
	id = id_in_block(finding, place % BLOCK_IDS);
	if (!is_late(finding, id) && !check(finding, id, &matches, error))
		return false;
	finding->n_found += matches;
	return true;
}

static bool check_places(struct Finding *finding, const struct Places *places, struct Error *error)
{
	for (size_t i = 0; i < PART_RECORDS && !is_enough(finding); i++) {
		size_t place = finding->down ? PART_RECORDS - 1 - i : i;

		if (places_have(places, place) && !check_place(finding, place, error))
			return false;
	}
	return true;
}

static bool find_in_part(struct Finding *finding, size_t i, bool first, struct Error *error)
{
	struct SearchKey from = finding->parts.items[i].first, to = last_key;
	struct Places places;

	if (!need_places(finding->store, finding->need, finding->parts.items[i].number, &places,
			 error))
		return false;
	if (places_are_none(&places))
		return true;
	finding->part = finding->parts.items[i].number;
	finding->block = -1;
	from.id--; /* the part's first record is after it */
	if (i + 1 < finding->parts.n)
		to = finding->parts.items[i + 1].first;
	if (first && finding->bound.text) {
		if (!leave_out_before_bound(finding, &places, error))
			return false;
		*(finding->down ? &to : &from) = finding->bound;
	}
	check_between(finding, from, to);
	return check_places(finding, &places, error);
}

/* --- All of it
 * ------------------------------------------------------------ */

/* The part in which the list begins. */
static size_t first_part(const struct Finding *finding)
{
	size_t i = finding->parts.n;

	if (!finding->bound.text)
		return finding->down ? finding->parts.n - 1 : 0;
	while (i > 1 && lies_behind(finding->parts.items[i - 1].first, finding->bound))
		i--;
	return i - 1;
}

static bool find_in_parts(struct Finding *finding, struct Error *error)
{
	size_t first = first_part(finding), i = first;

	while (!is_enough(finding)) {
		if (!find_in_part(finding, i, i == first, error))
			return false;
		if (i == (finding->down ? 0 : finding->parts.n - 1))
			break;
		i = finding->down ? i - 1 : i + 1;
	}
	return true;
}

/* Whether more places than can be found at once may match. */
static bool count_places(struct Finding *finding, bool *ret_too_many, struct Error *error)
{
	size_t n = 0;

	for (size_t i = 0; i < finding->parts.n && n <= SEARCH_AT_ONCE; i++) {
		struct Places places;

		if (!need_places(finding->store, finding->need, finding->parts.items[i].number,
				 &places, error))
			return false;
		n += places_count(&places);
	}
	*ret_too_many = n > SEARCH_AT_ONCE;
	return true;
}

static bool find(struct Finding *finding, struct Error *error)
{
	struct Sql sql;
	bool found;

	sql_init(&sql, finding->arena);
	sql_search_check(&sql, finding->store, finding->query, &finding->id_at);
	finding->check = sql_prepare(finding->store, &sql, error);
	if (!finding->check)
		return false;
	finding->ids = arena_alloc(finding->arena, (size_t)BLOCK_IDS * ID_BYTES);
	found = find_late(finding, error) && find_in_parts(finding, error);
	statement_done(finding->check);
	return found;
}

/* Whether the list is in the order of the parts; a REF is sorted by itself. */
static bool is_in_order(const struct ListQuery *query)
{
	const struct Entity *entity = query->entity;
	const struct Field *first = entity_first_search(entity);

	return (!query->sort || field_leads(entity, query->sort)) &&
	       !(entity->ref_field && strcmp(entity->ref_field, first->key) == 0);
}

/* The filter is right, but does a search help? */
static enum Searched find_in(struct Finding *finding, struct Error *error)
{
	const struct ListQuery *query = finding->query;
	bool too_many = false;

	if (!search_parts(finding->store, query->entity, finding->arena, &finding->parts, error))
		return SEARCH_FAILED;
	if (finding->parts.n == 0)
		return SEARCH_NOT;
	finding->found->in_order = finding->with_records;
	if (!finding->limit && !count_places(finding, &too_many, error))
		return SEARCH_FAILED;
	if (too_many)
		return SEARCH_NOT;
	if (!find(finding, error))
		return SEARCH_FAILED;
	return is_long(finding) ? SEARCH_LONG : SEARCHED;
}

static enum Searched find_any(struct Finding *finding, struct Error *error)
{
	struct Store *store = finding->store;
	const struct ListQuery *query = finding->query;

	*finding->found = (struct Found){.records.entity = query->entity};
	if (store->version < SEARCH_VERSION || !search_covers(query->entity) || query->binned ||
	    query->scope || query->only || !query->filter ||
	    store->stands_in[query->entity->kind] != STAND_IN_NONE ||
	    store->pending.following[query->entity->kind].rebuilt)
		return SEARCH_NOT;
	finding->need = search_need(query->entity, query->filter, finding->arena);
	if (finding->need->op == NEED_NOTHING)
		return SEARCH_NOT;
	return find_in(finding, error);
}

enum Searched search_find(struct Store *store, struct SearchFor wanted, struct Arena *arena,
			  struct Found *ret_found, struct Error *error)
{
	const struct ListQuery *query = wanted.query;
	bool in_order = is_in_order(query);
	struct Finding finding = {.store = store,
				  .query = query,
				  .arena = arena,
				  .found = ret_found,
				  .in_order = in_order,
				  .down = in_order && query->descending != query->backwards};

	if (in_order && query->limit <= SEARCH_AT_ONCE) {
		finding.limit = query->limit;
		finding.bound = wanted.bound;
	}
	finding.with_records = wanted.with_records && finding.limit > 0;
	return find_any(&finding, error);
}

/* --- Without order
 * ------------------------------------------------------------ */

static bool read_through(struct Store *store, const struct ListQuery *query, struct Arena *arena,
			 struct IdList *ret_ids, struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step;

	sql_init(&sql, arena);
	text_format(&sql.text, "SELECT r.id FROM \"%s\" r", query->entity->key);
	sql_conditions(&sql, query, false);
	text_append(&sql.text, " LIMIT ");
	sql_bind(&sql, value_number((int64_t)query->limit));
	statement = sql_prepare(store, &sql, error);
	if (!statement)
		return false;
	while ((step = statement_step(store, statement, error)) == STEP_ROW)
		id_list_add(ret_ids, sqlite3_column_int64(statement, 0), arena);
	return step == STEP_DONE;
}

bool search_ids(struct Store *store, const struct ListQuery *query, struct Arena *arena,
		struct IdList *ret_ids, struct Error *error)
{
	struct Found found;
	struct Finding finding = {.store = store,
				  .query = query,
				  .arena = arena,
				  .found = &found,
				  .limit = query->limit,
				  .most_checks = CHECKS_OF_NAMES};
	enum Searched searched = find_any(&finding, error);

	*ret_ids = found.ids;
	if (searched == SEARCH_LONG)
		ret_ids->n = query->limit;
	if (searched == SEARCH_NOT)
		return read_through(store, query, arena, ret_ids, error);
	return searched != SEARCH_FAILED;
}
