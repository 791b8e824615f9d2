/* Which records a set of changes makes stale: follows the paths of the judgements. */
#include "judge_touched.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/model/field_value.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* From so many changed records on it is quicker to judge all records again. */
#define MANY_CHANGES 200
/* Longest name of a kind or a field in a path. */
#define NAME_MAX_LENGTH 40

CAPABILITY_WALK(Judgement, judgement_at, judgements)

void id_set_add(struct IdSet *set, struct Arena *arena, Id id)
{
	if (id == 0)
		return;
	set->ids = arena_grow(arena, set->ids, set->n, &set->capacity, sizeof *set->ids);
	set->ids[set->n++] = id;
}

/* Sorted, each once. */
static void id_set_pack(struct IdSet *set)
{
	size_t kept = 0;

	if (set->n)
		qsort(set->ids, set->n, sizeof set->ids[0], id_order);
	for (size_t i = 0; i < set->n; i++)
		if (kept == 0 || set->ids[kept - 1] != set->ids[i])
			set->ids[kept++] = set->ids[i];
	set->n = kept;
}

/* Where a path has come to. */
struct Walk {
	const struct Loading *loading;
	const struct Entity *entity;
	struct IdSet ids;
};

static bool holds(const struct Records *records, Id id)
{
	for (size_t i = 0; i < records->n; i++)
		if (((const struct Record *)records_at(records, i))->id == id)
			return true;
	return false;
}

/* A record whose making was taken back is gone: the history tells what it referred to at its end.
 */
static bool follow_ended(const struct Walk *walk, Id record, const struct Field *field,
			 struct IdSet *to, struct Error *error)
{
	const struct Loading *loading = walk->loading;
	const struct HistoryQuery newest = {.of = {walk->entity->kind, record}, .limit = 1};
	struct Operations operations;
	struct Changes changes;

	if (!domain_history(loading->domain, &newest, loading->arena, &operations, error))
		return false;
	if (operations.n == 0)
		return true;
	if (!domain_changes(loading->domain, operations.items[0].number, loading->arena, &changes,
			    error))
		return false;
	for (size_t i = 0; i < changes.n; i++)
		if (changes.items[i].kind == walk->entity->kind &&
		    changes.items[i].record == record &&
		    changes.items[i].old_value.type == VALUE_NUMBER &&
		    strcmp(changes.items[i].field, field->key) == 0)
			id_set_add(to, loading->arena, changes.items[i].old_value.number);
	return true;
}

/* ".field": from records, in the bin or not, or gone, to what they refer to. */
static bool follow(struct Walk *walk, const struct Field *field, struct Error *error)
{
	const struct Loading *loading = walk->loading;
	struct Records records;
	struct IdSet to = {0};

	if (!domain_get_many(loading->domain,
			     (struct KindIds){walk->entity->kind, {walk->ids.ids, walk->ids.n}},
			     loading->arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		id_set_add(&to, loading->arena, field_ref(field, records_at(&records, i)));
	for (size_t i = 0; i < walk->ids.n && records.n < walk->ids.n; i++)
		if (!holds(&records, walk->ids.ids[i]) &&
		    !follow_ended(walk, walk->ids.ids[i], field, &to, error))
			return false;
	walk->entity = entity_get(field->ref);
	walk->ids = to;
	return true;
}

/* "<kind.field": to the records of a kind that refer to where the path is. */
static bool gather(struct Walk *walk, const struct Entity *entity, const char *field,
		   struct Error *error)
{
	const struct Loading *loading = walk->loading;
	struct Records records;
	struct IdSet to = {0};

	if (!domain_children_of(
		    loading->domain,
		    (struct OwnedByAny){entity->kind, field, {walk->ids.ids, walk->ids.n}},
		    loading->arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		id_set_add(&to, loading->arena,
			   ((const struct Record *)records_at(&records, i))->id);
	walk->entity = entity;
	walk->ids = to;
	return true;
}

/* Takes the next name of a path into `name`; returns where the path goes on. */
static const char *next_name(const char *path, char name[NAME_MAX_LENGTH])
{
	size_t length = strcspn(path, ".<");

	assert(length > 0 && length < NAME_MAX_LENGTH);
	memcpy(name, path, length);
	name[length] = '\0';
	return path + length;
}

static bool walk_path(struct Walk *walk, const char *path, struct Error *error)
{
	char name[NAME_MAX_LENGTH], field[NAME_MAX_LENGTH];
	bool walked = true;

	path = next_name(path, name);
	while (*path && walk->ids.n > 0 && walked) {
		bool back = *path == '<';

		id_set_pack(&walk->ids);
		path = next_name(path + 1, name);
		if (back) {
			assert(*path == '.');
			path = next_name(path + 1, field);
			walked = gather(walk, entity_find(name), field, error);
		} else {
			walked = follow(walk, entity_field(walk->entity, name), error);
		}
	}
	return walked;
}

/* The records of the kind with which a path begins that have changed. */
static struct IdSet changed_at(const struct Changes *changes, enum Kind kind, struct Arena *arena)
{
	struct IdSet ids = {0};

	for (size_t i = 0; i < changes->n; i++)
		if (changes->items[i].kind == kind)
			id_set_add(&ids, arena, changes->items[i].record);
	id_set_pack(&ids);
	return ids;
}

static bool take_path(const struct Loading *loading, const char *path,
		      const struct Changes *changes, struct IdSet *touched, struct Error *error)
{
	char name[NAME_MAX_LENGTH];
	struct Walk walk = {.loading = loading};

	next_name(path, name);
	walk.entity = entity_find(name);
	walk.ids = changed_at(changes, walk.entity->kind, loading->arena);
	if (!walk_path(&walk, path, error))
		return false;
	for (size_t i = 0; i < walk.ids.n; i++)
		id_set_add(touched, loading->arena, walk.ids.ids[i]);
	return true;
}

/* Whether an earlier judgement of the kind has this path too. */
static bool is_known(size_t judgement, enum Kind kind, const char *path)
{
	for (size_t i = 0; i < judgement; i++) {
		const struct Judgement *row = judgement_at(i);

		for (size_t k = 0; row->kind == kind && row->paths[k]; k++)
			if (strcmp(row->paths[k], path) == 0)
				return true;
	}
	return false;
}

bool judge_touched(const struct Loading *loading, enum Kind kind, struct Changes changes,
		   struct Stale *ret_stale, struct Error *error)
{
	const struct Judgement *row;

	*ret_stale = (struct Stale){.all = changes.n > MANY_CHANGES};
	for (size_t i = 0; !ret_stale->all && (row = judgement_at(i)); i++)
		for (size_t k = 0; row->kind == kind && row->paths[k]; k++)
			if (!is_known(i, kind, row->paths[k]) &&
			    !take_path(loading, row->paths[k], &changes, &ret_stale->ids, error))
				return false;
	id_set_pack(&ret_stale->ids);
	return true;
}
