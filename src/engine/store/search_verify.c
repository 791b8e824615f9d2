/* Whether the search would find every record by every word of it. */
#include "search.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct IdPlace {
	Id id;
	uint32_t place;
};

struct Checking {
	struct Store *store;
	const struct Entity *entity;
	struct Arena arena; /* of one part */
	struct IdPlace *ids;
	size_t n_ids, capacity;
	struct Postings postings;
	bool lost[PART_RECORDS]; /* places of records that are not found by all their words */
	size_t n_lost;
	Id first_lost;
};

static void lose(struct Checking *checking, Id id)
{
	if (checking->n_lost++ == 0)
		checking->first_lost = id;
}

static int compare_ids(const void *a, const void *b)
{
	Id first = ((const struct IdPlace *)a)->id, second = ((const struct IdPlace *)b)->id;

	return (first > second) - (first < second);
}

static Id read_id(const uint8_t *bytes)
{
	Id id = 0;

	for (size_t i = 0; i < ID_BYTES; i++)
		id = id << 8 | bytes[i];
	return id;
}

static void add_ids(struct Checking *checking, uint32_t block, const uint8_t *bytes, size_t n)
{
	for (uint32_t i = 0; i < n && i < BLOCK_IDS; i++) {
		checking->ids = arena_grow(&checking->arena, checking->ids, checking->n_ids,
					   &checking->capacity, sizeof(*checking->ids));
		checking->ids[checking->n_ids++] = (struct IdPlace){
			read_id(bytes + (size_t)i * ID_BYTES), block * BLOCK_IDS + i};
	}
}

static bool read_ids(struct Checking *checking, int64_t part, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(checking->store, QUERY_SEARCH_GRAMS, error);
	enum Step step;

	checking->ids = NULL;
	checking->n_ids = checking->capacity = 0;
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, part << GRAM_BITS);
	sqlite3_bind_int64(statement, 2, (part << GRAM_BITS) + PART_RECORDS / BLOCK_IDS);
	while ((step = statement_step(checking->store, statement, error)) == STEP_ROW)
		add_ids(checking,
			(uint32_t)(sqlite3_column_int64(statement, 1) - (part << GRAM_BITS)),
			sqlite3_column_blob(statement, 0),
			(size_t)sqlite3_column_bytes(statement, 0) / ID_BYTES);
	if (checking->n_ids > 0)
		qsort(checking->ids, checking->n_ids, sizeof(*checking->ids), compare_ids);
	return step == STEP_DONE;
}

/* --- What should be found, and where
 * ------------------------------------------------------------ */

/* Whether the record is late, and then known with the texts it has. */
static bool check_late(struct Checking *checking, Id id, const char *texts, bool *ret_late,
		       struct Error *error)
{
	sqlite3_stmt *statement = statement_query(checking->store, QUERY_SEARCH_LATE_GET, error);
	enum Step step;

	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, checking->entity->key, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, id);
	step = statement_step(checking->store, statement, error);
	*ret_late = step == STEP_ROW;
	if (step != STEP_ROW)
		return step == STEP_DONE;
	if (!text_equal(column_borrowed(statement, 0), texts))
		lose(checking, id);
	statement_done(statement);
	return true;
}

static bool expect_record(struct Checking *checking, sqlite3_stmt *statement, struct Error *error)
{
	struct Arena arena = {0};
	size_t n_own;
	const char *texts = search_texts(statement, 1, &arena, &n_own);
	struct IdPlace wanted = {.id = sqlite3_column_int64(statement, 0)}, *found = NULL;
	bool late = false;
	bool checked = check_late(checking, wanted.id, texts, &late, error);

	if (checking->n_ids > 0)
		found = bsearch(&wanted, checking->ids, checking->n_ids, sizeof(wanted),
				compare_ids);
	if (checked && !late && !found)
		lose(checking, wanted.id);
	else if (checked && !late)
		postings_add(&checking->postings, texts, n_own, found->place);
	arena_release(&arena);
	return checked;
}

static bool expect_records(struct Checking *checking, const struct SearchStretch *stretch,
			   struct Error *error)
{
	sqlite3_stmt *statement = search_stretch(checking->store, stretch, &checking->arena, error);
	enum Step step = STEP_FAILED;
	bool read = true;

	while (statement && read &&
	       (step = statement_step(checking->store, statement, error)) == STEP_ROW)
		read = expect_record(checking, statement, error);
	if (step == STEP_ROW)
		statement_done(statement);
	return read && step == STEP_DONE;
}

/* --- What is found
 * ------------------------------------------------------------ */

static bool read_places(struct Checking *checking, int64_t gram, struct Places *ret_places,
			struct Error *error)
{
	sqlite3_stmt *statement = statement_query(checking->store, QUERY_SEARCH_GRAM, error);
	enum Step step;

	*ret_places = (struct Places){{0}};
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, gram);
	step = statement_step(checking->store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	if (!places_add(ret_places, sqlite3_column_blob(statement, 0),
			(size_t)sqlite3_column_bytes(statement, 0)))
		*ret_places = (struct Places){{0}};
	statement_done(statement);
	return true;
}

static bool check_postings(struct Checking *checking, int64_t part, struct Error *error)
{
	struct Places places = {{0}};
	uint32_t gram = UINT32_MAX;

	postings_sort(&checking->postings);
	for (size_t i = 0; i < checking->postings.n; i++) {
		uint64_t posting = checking->postings.items[i];

		if (posting_gram(posting) != gram &&
		    !read_places(checking, (part << GRAM_BITS) + posting_gram(posting), &places,
				 error))
			return false;
		gram = posting_gram(posting);
		if (!places_have(&places, posting_place(posting)))
			checking->lost[posting_place(posting)] = true;
	}
	return true;
}

static bool check_part(struct Checking *checking, int64_t part, const struct SearchStretch *stretch,
		       struct Error *error)
{
	checking->postings.n = 0;
	memset(checking->lost, 0, sizeof(checking->lost));
	if (!read_ids(checking, part, error) || !expect_records(checking, stretch, error) ||
	    !check_postings(checking, part, error))
		return false;
	for (size_t i = 0; i < checking->n_ids; i++)
		if (checking->lost[checking->ids[i].place % PART_RECORDS])
			lose(checking, checking->ids[i].id);
	arena_reset(&checking->arena);
	return true;
}

static bool check_kind(struct Checking *checking, struct Arena *arena, struct Error *error)
{
	struct SearchParts parts;

	if (!search_parts(checking->store, checking->entity, arena, &parts, error))
		return false;
	for (size_t i = 0; i < parts.n; i++) {
		const struct SearchPart *part = &parts.items[i];
		struct SearchStretch stretch = {
			.entity = checking->entity, .first = {"", 0}, .end = {NULL, 0}};

		if (i > 0)
			stretch.first = part->first;
		if (i + 1 < parts.n)
			stretch.end = part[1].first;
		if (!check_part(checking, part->number, &stretch, error))
			return false;
	}
	return true;
}

bool search_verify(struct Store *store, const struct Entity *entity, struct Issues *issues,
		   struct Error *error)
{
	struct Arena arena = {0};
	struct Checking *checking;
	bool checked;

	if (!search_has_parts(store, entity))
		return true;
	checking = heap_alloc(sizeof(*checking));
	checking->store = store;
	checking->entity = entity;
	checked = check_kind(checking, &arena, error);
	if (checked && checking->n_lost > 0)
		issues_add(issues, ERROR_CORRUPT, "",
			   "%zu of the %s are not found by all their words in a filter, %s "
			   "id:%" PRId64 " among them. Nothing is lost. Run qtp verify --mend.",
			   checking->n_lost, entity->plural, entity->name, checking->first_lost);
	postings_release(&checking->postings);
	arena_release(&checking->arena);
	arena_release(&arena);
	heap_free(checking);
	return checked;
}
