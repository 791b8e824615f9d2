/* Finding records by what a person typed. */
#include "private.h"

#include "qtp/engine/base/utf8.h"

struct Found {
	Id *ids;
	size_t n, capacity, limit;
	struct Arena *arena;
};

static void add(struct Found *found, Id id)
{
	for (size_t i = 0; i < found->n; i++)
		if (found->ids[i] == id)
			return;
	if (found->n == found->limit)
		return;
	found->ids = arena_grow(found->arena, found->ids, found->n, &found->capacity,
				sizeof *found->ids);
	found->ids[found->n++] = id;
}

struct Asked {
	const struct Entity *entity;
	const char *text;
	bool binned;
	Id season;
};

static bool find_way(struct Store *store, struct Asked asked, enum FindWay way, struct Found *found,
		     struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step;

	sql_init(&sql, found->arena);
	if (!sql_find(&sql, asked.entity, way, asked.text, asked.binned, asked.season,
		      found->limit)) {
		sql_release(&sql);
		return true;
	}
	statement = sql_prepare(store, &sql, error);
	if (!statement)
		return false;
	while ((step = statement_step(store, statement, error)) == STEP_ROW)
		add(found, sqlite3_column_int64(statement, 0));
	return step == STEP_DONE;
}

static bool find_id(struct Store *store, const struct Entity *entity, Id id, struct Found *found,
		    struct Error *error)
{
	struct Row row;

	if (!row_read(store, entity, id, found->arena, &row, error))
		return false;
	if (row.exists)
		add(found, id);
	return true;
}

/* A whole REF, then a whole label, comes before all beginnings. */
static bool find_text(struct Store *store, struct Asked asked, struct Found *found,
		      struct Error *error)
{
	static const enum FindWay last[] = {FIND_ALSO_BEGINS, FIND_CALLED, FIND_CALLED_BEGINS};

	if (!find_way(store, asked, FIND_REF, found, error))
		return false;
	if (found->n == 0 && !find_way(store, asked, FIND_LABEL, found, error))
		return false;
	if (found->n > 0)
		return true;
	if (!find_way(store, asked, FIND_REF_BEGINS, found, error) ||
	    !find_way(store, asked, FIND_LABEL_BEGINS, found, error))
		return false;
	for (size_t i = 0; i < sizeof last / sizeof last[0] && found->n == 0; i++)
		if (!find_way(store, asked, last[i], found, error))
			return false;
	return true;
}

bool store_find(struct Store *store, const struct Entity *entity, const char *text, bool binned,
		Id season, size_t limit, struct Arena *arena, Id **ret_ids, size_t *ret_n,
		struct Error *error)
{
	struct Found found = {.arena = arena, .limit = limit};
	struct Asked asked = {entity, text_fold(arena, text), binned, season};
	Id id;
	bool done = true;

	if (ref_is_id(asked.text, &id))
		done = find_id(store, entity, id, &found, error);
	else if (*asked.text)
		done = find_text(store, asked, &found, error);
	*ret_ids = found.ids;
	*ret_n = found.n;
	return done;
}
