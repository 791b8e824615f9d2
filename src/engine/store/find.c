/* Finding records by what a person typed. */
#include "private.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/store/records.h"

struct Found {
	Id *ids;
	size_t n, capacity, limit;
	bool distinct; /* no id is found twice */
	struct Arena *arena;
};

static void add(struct Found *found, Id id)
{
	for (size_t i = 0; !found->distinct && i < found->n; i++)
		if (found->ids[i] == id)
			return;
	if (found->n == found->limit)
		return;
	found->ids = arena_grow(found->arena, found->ids, found->n, &found->capacity,
				sizeof *found->ids);
	found->ids[found->n++] = id;
}

/* `asked`: its text folded. */
static bool find_way(struct Store *store, const struct FindQuery *asked, enum FindWay way,
		     struct Found *found, struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step;

	sql_init(&sql, found->arena);
	if (!sql_find(&sql, asked, way)) {
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

static bool find_id(struct Store *store, struct KindId which, struct Found *found,
		    struct Error *error)
{
	sqlite3_stmt *statement = statement_get(store, which, error);
	enum Step step = statement ? statement_step(store, statement, error) : STEP_FAILED;

	if (step != STEP_ROW)
		return step == STEP_DONE;
	add(found, which.id);
	statement_done(statement);
	return true;
}

/* A whole REF, then a whole label, comes before all beginnings. */
static bool find_text(struct Store *store, const struct FindQuery *asked, struct Found *found,
		      struct Error *error)
{
	static const enum FindWay last[] = {FIND_ALSO_BEGINS, FIND_CALLED, FIND_CALLED_BEGINS};

	if (asked->begins)
		return find_way(store, asked, FIND_REF_BEGINS, found, error);
	if (!find_way(store, asked, FIND_REF, found, error))
		return false;
	if (found->n == 0 && !asked->by_ref && !find_way(store, asked, FIND_LABEL, found, error))
		return false;
	if (found->n > 0 || asked->by_ref)
		return true;
	if (!find_way(store, asked, FIND_REF_BEGINS, found, error) ||
	    !find_way(store, asked, FIND_LABEL_BEGINS, found, error))
		return false;
	for (size_t i = 0; i < sizeof last / sizeof last[0] && found->n == 0; i++)
		if (!find_way(store, asked, last[i], found, error))
			return false;
	return true;
}

bool store_find(struct Store *store, const struct FindQuery *query, struct Arena *arena,
		struct IdSpan *ret_ids, struct Error *error)
{
	struct Found found = {.arena = arena, .limit = query->limit, .distinct = query->begins};
	struct FindQuery asked = *query;
	Id id;
	bool done = true;

	asked.text = text_fold(arena, query->text);
	if (ref_is_id(asked.text, &id))
		done = find_id(store, (struct KindId){query->kind, id}, &found, error);
	else if (*asked.text)
		done = find_text(store, &asked, &found, error);
	*ret_ids = (struct IdSpan){found.ids, found.n};
	return done;
}
