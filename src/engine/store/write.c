/* Making and changing a record. */
#include "private.h"

#include "qtp/engine/base/day.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/store/records.h"

#include <assert.h>
#include <inttypes.h>

enum { US_PER_MINUTE = 60 * 1000 * 1000, MINUTES_PER_DAY = 24 * 60 };

const char *stamp_text(int64_t at, struct Arena *arena)
{
	int64_t minutes = at / US_PER_MINUTE;
	char day[DAY_TEXT], time[DAY_TEXT];

	if (minutes < 0 || minutes / MINUTES_PER_DAY > INT32_MAX / 2)
		return "an unknown time";
	return arena_format(arena, "%s %s UTC", day_iso((Day)(minutes / MINUTES_PER_DAY), day),
			    time_text((TimeOfDay)(minutes % MINUTES_PER_DAY), time));
}

const char *value_shown(struct Value value, struct Arena *arena)
{
	switch (value.type) {
	case VALUE_NONE:
		return "nothing";
	case VALUE_NUMBER:
		return arena_format(arena, "%" PRId64, value.number);
	case VALUE_REAL:
		return arena_format(arena, "%g", value.real);
	case VALUE_TEXT:
		break;
	}
	return arena_format(arena, "\"%.*s\"", (int)utf8_prefix(value.text, 60),
			    text_show(arena, value.text));
}

/* Those of a large operation follow one another: they lie together in the file
 * and its indexes. */
static Id free_id(struct Store *store)
{
	struct Pending *pending = &store->pending;

	if (pending->n_changes >= LARGE_OPERATION && pending->last_id > 0 &&
	    pending->last_id < ID_LIMIT - 1)
		return pending->last_id + 1;
	return (Id)(store->sources.random(store->sources.context) % (uint64_t)(ID_LIMIT - 1)) + 1;
}

bool store_insert(struct Store *store, const struct Entity *entity, void *record,
		  struct Error *error)
{
	struct Record *head = record;
	struct Arena arena = {0};
	struct Row before, after;
	bool done;

	assert(store->pending.open);
	if (head->id == 0)
		store->pending.last_id = head->id = free_id(store);
	after = row_of_record(entity, record, &arena);
	before = row_empty(entity, head->id, &arena);
	done = bin_check(store, after, error) && row_save(store, before, after, error);
	arena_release(&arena);
	return done;
}

/* "by ann at 2017-03-01 14:02 UTC (operation 12)"; another program wrote round the history. */
static const char *last_changer(struct Store *store, struct Row now, const char *field,
				struct Arena *arena)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_CHANGE_LAST, NULL);
	const char *words = "by another program";

	if (!statement)
		return words;
	sqlite3_bind_text(statement, 1, now.entity->key, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, now.id);
	sqlite3_bind_text(statement, 3, field, -1, SQLITE_STATIC);
	if (statement_step(store, statement, NULL) != STEP_ROW)
		return words;
	words = arena_format(arena, "by %s at %s (operation %" PRId64 ")",
			     text_show(arena, column_sure(statement, 2, arena)),
			     stamp_text(sqlite3_column_int64(statement, 1), arena),
			     (int64_t)sqlite3_column_int64(statement, 0));
	statement_done(statement);
	return words;
}

/* A record that is changed. */
struct Updating {
	struct Store *store;
	struct Arena *arena;
	struct Row before, after; /* as the caller had it, and wants it */
	struct Row now;		  /* as the file has it */
};

static bool conflict(const struct Updating *updating, size_t i, struct Error *error)
{
	const struct Row *now = &updating->now;
	const struct Field *field = &now->entity->fields[i];

	return error_set(error, ERROR_CONFLICT, field->key,
			 "%s was changed in the meantime to %s, %s. Look again.", field->label,
			 value_shown(now->values[i], updating->arena),
			 last_changer(updating->store, *now, field->key, updating->arena));
}

/* What is now in the file, with the fields in which `after` differs from `before`. */
static bool merge(const struct Updating *updating, struct Row *ret_merged, struct Error *error)
{
	const struct Value *before = updating->before.values, *after = updating->after.values,
			   *now = updating->now.values;

	*ret_merged = row_copy(updating->now, updating->arena);
	for (size_t i = 0; i < updating->now.entity->n_fields; i++) {
		if (value_equal(before[i], after[i]))
			continue;
		if (!value_equal(now[i], before[i]) && !value_equal(now[i], after[i]))
			return conflict(updating, i, error);
		ret_merged->values[i] = after[i];
	}
	return true;
}

static bool update(struct Updating *updating, struct Error *error)
{
	const struct Entity *entity = updating->after.entity;
	struct Store *store = updating->store;
	struct Row *now = &updating->now, merged;

	if (!row_read(store, (struct KindId){entity->kind, updating->after.id}, updating->arena,
		      now, error))
		return false;
	if (!now->exists)
		return error_set(error, ERROR_CONFLICT, "",
				 "This %s does not exist any more: its making was undone.",
				 entity->name);
	if (now->binned && !updating->before.binned)
		return error_set(error, ERROR_RULE, "",
				 "This %s was put into the bin in the meantime, %s. Restore it "
				 "first.",
				 entity->name,
				 last_changer(store, *now, "binned", updating->arena));
	return merge(updating, &merged, error) && bin_check(store, merged, error) &&
	       row_save(store, *now, merged, error);
}

bool store_update(struct Store *store, const struct Entity *entity, const void *before,
		  const void *after, struct Error *error)
{
	struct Arena arena = {0};
	struct Updating updating = {.store = store,
				    .arena = &arena,
				    .before = row_of_record(entity, before, &arena),
				    .after = row_of_record(entity, after, &arena)};
	bool done;

	assert(store->pending.open);
	done = update(&updating, error);
	arena_release(&arena);
	return done;
}
