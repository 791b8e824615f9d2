/* Lists: pages by key, never by offset. */
#include "qtp/engine/store/records.h"
#include "search.h"

/* A list that is being read. */
struct Reading {
	struct Store *store;
	const struct ListQuery *query;
	struct SortKey key;
	struct Arena *arena;
	struct Records *records;
	size_t capacity;
	/* Where rows are sorted on the way, only their ids are: a whole row is many times as long.
	 */
	bool by_id;
	Id *ids;
	size_t n;
	struct Found found; /* by the search */
	enum Searched searched;
	struct ListQuery named; /* the query with the names it asks for */
};

static bool read_ids(struct Reading *reading, sqlite3_stmt *statement, struct Error *error)
{
	enum Step step;

	while ((step = statement_step(reading->store, statement, error)) == STEP_ROW) {
		reading->ids = arena_grow(reading->arena, reading->ids, reading->n,
					  &reading->capacity, sizeof *reading->ids);
		reading->ids[reading->n++] = sqlite3_column_int64(statement, 0);
	}
	return step == STEP_DONE;
}

static bool read_rows(struct Reading *reading, sqlite3_stmt *statement, struct Error *error)
{
	struct RowReader reader = {reading->store, statement, reading->query->entity,
				   reading->arena, reading->query->leaves};
	struct Records *records = reading->records;
	enum Step step;

	while ((step = statement_step(reading->store, statement, error)) == STEP_ROW) {
		records->items = arena_grow(reading->arena, records->items, records->n,
					    &reading->capacity, records->entity->size);
		if (!row_to_record(&reader, records_at(records, records->n), error)) {
			statement_done(statement);
			return false;
		}
		records->n++;
		reading->n++;
	}
	return step == STEP_DONE;
}

/* Reads one part until the page is full. */
static bool read_part(struct Reading *reading, struct ListPart part, struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;
	size_t limit = reading->query->limit;

	if ((limit && reading->n >= limit) || (part.missing && !reading->key.nullable))
		return true;
	part.limit = limit ? limit - reading->n : 0;
	part.ids_only = reading->by_id;
	if (reading->searched == SEARCHED) {
		part.ids = reading->found.ids.ids;
		part.n_ids = reading->found.ids.n;
	}
	sql_init(&sql, reading->arena);
	sql_list(&sql, reading->store, &reading->named, &reading->key, part);
	statement = sql_prepare(reading->store, &sql, error);
	if (!statement)
		return false;
	return reading->by_id ? read_ids(reading, statement, error)
			      : read_rows(reading, statement, error);
}

/* The key of the record to start after; a record that is gone gives none, and the list starts at
 * its beginning. */
static bool read_bound(struct Reading *reading, struct ListPart *part, struct Error *error)
{
	Id after = reading->query->after;
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step;

	*part = (struct ListPart){.id = after};
	if (after == 0)
		return true;
	sql_init(&sql, reading->arena);
	sql_list_key(&sql, reading->query, &reading->key, after);
	statement = sql_prepare(reading->store, &sql, error);
	step = statement ? statement_step(reading->store, statement, error) : STEP_FAILED;
	if (step != STEP_ROW)
		return step == STEP_DONE;
	part->key = column_value(statement, 0, reading->arena);
	part->bounded = true;
	statement_done(statement);
	return true;
}

/* With names as they are to be asked for when all records are read. */
static bool name(struct Reading *reading, bool find, struct Error *error)
{
	reading->named = *reading->query;
	return filter_with_names(reading->store, &reading->named, find, reading->arena, error);
}

static bool search(struct Reading *reading, struct ListPart bound, struct Error *error)
{
	struct SearchFor wanted = {&reading->named, {NULL, bound.id}, true};

	if (bound.bounded && bound.key.type == VALUE_TEXT)
		wanted.bound.text = bound.key.text;
	if (!name(reading, false, error))
		return false;
	reading->searched =
		search_find(reading->store, wanted, reading->arena, &reading->found, error);
	if (reading->searched == SEARCH_NOT && !name(reading, true, error))
		return false;
	return reading->searched != SEARCH_FAILED;
}

/* Records without a key come last, in both directions. */
static bool read_list(struct Reading *reading, struct Error *error)
{
	struct ListPart bound, first, second;
	bool backwards = reading->query->backwards;

	if (!read_bound(reading, &bound, error))
		return false;
	if (!search(reading, bound, error))
		return false;
	if (reading->searched == SEARCHED && (reading->found.in_order || !reading->found.ids.n)) {
		*reading->records = reading->found.records;
		reading->by_id = false;
		return true;
	}
	first = second = (struct ListPart){.missing = false};
	first.missing = backwards;
	second.missing = !backwards;
	if (bound.bounded) {
		bool in_missing = bound.key.type == VALUE_NONE;

		bound.missing = in_missing;
		if (in_missing == first.missing)
			first = bound;
		else
			return read_part(reading, bound, error);
	}
	return read_part(reading, first, error) && read_part(reading, second, error);
}

/* Whether an index brings the records in their order is not known; where it surely does not, they
 * are sorted. */
static bool is_sorted(const struct ListQuery *query)
{
	return query->limit > 0 && (query->sort || query->scope || query->season || query->within ||
				    query->entity->order_then[0]);
}

static void swap_bytes(char *a, char *b, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		char kept = a[i];

		a[i] = b[i];
		b[i] = kept;
	}
}

static void reverse(struct Records *records)
{
	for (size_t i = 0; i < records->n / 2; i++)
		swap_bytes(records_at(records, i), records_at(records, records->n - 1 - i),
			   records->entity->size);
}

bool store_list(struct Store *store, const struct ListQuery *query, struct Arena *arena,
		struct Records *ret_records, struct Error *error)
{
	struct Reading reading = {
		.store = store, .query = query, .arena = arena, .records = ret_records};
	bool began, read;

	*ret_records = (struct Records){.entity = query->entity};
	if (!judgements_ready(store, query, error))
		return false;
	reading.by_id = is_sorted(query);
	sort_key_init(&reading.key, query->entity, query->sort);
	began = store_read_begin(store);
	read = read_list(&reading, error);
	sort_key_release(&reading.key);
	if (read && reading.by_id)
		read = store_get_many(
			store, (struct KindIds){query->entity->kind, {reading.ids, reading.n}},
			arena, ret_records, error);
	store_read_end(store, began);
	if (read && query->backwards)
		reverse(ret_records);
	return read;
}

bool store_children(struct Store *store, struct OwnedBy which, struct Arena *arena,
		    struct Records *ret_records, struct Error *error)
{
	const struct Entity *entity = entity_get(which.kind);
	struct ListQuery query = {
		.entity = entity, .scope = entity_field(entity, which.owner), .scope_id = which.id};

	return store_list(store, &query, arena, ret_records, error);
}

static bool count_all(struct Store *store, const struct ListQuery *query, struct Arena *arena,
		      size_t *ret_n, struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;

	sql_init(&sql, arena);
	sql_count(&sql, query, query->limit);
	statement = sql_prepare(store, &sql, error);
	if (!statement || statement_step(store, statement, error) != STEP_ROW)
		return false;
	*ret_n = (size_t)sqlite3_column_int64(statement, 0);
	statement_done(statement);
	return true;
}

static bool count(struct Store *store, const struct ListQuery *query, struct Arena *arena,
		  size_t *ret_n, struct Error *error)
{
	struct ListQuery named = *query;
	const struct SearchFor all = {.query = &named};
	struct Found found;
	enum Searched searched;

	if (!filter_with_names(store, &named, false, arena, error))
		return false;
	searched = search_find(store, all, arena, &found, error);
	if (searched == SEARCH_NOT) {
		named = *query;
		return filter_with_names(store, &named, true, arena, error) &&
		       count_all(store, &named, arena, ret_n, error);
	}
	*ret_n = found.ids.n < query->limit ? found.ids.n : query->limit;
	return searched == SEARCHED;
}

bool store_count(struct Store *store, const struct ListQuery *query, size_t limit, size_t *ret_n,
		 struct Error *error)
{
	struct Arena arena = {0};
	struct ListQuery counted = *query;
	bool began, done;

	if (!judgements_ready(store, query, error))
		return false;
	counted.sort = NULL;
	counted.descending = counted.backwards = false;
	counted.limit = limit;
	began = store_read_begin(store);
	done = count(store, &counted, &arena, ret_n, error);
	store_read_end(store, began);
	arena_release(&arena);
	return done;
}
