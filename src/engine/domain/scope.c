/* Scope: applies the rows of the capabilities to what is read and written. */
#include "qtp/engine/domain/scope.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"
#include "qtp/engine/store/store.h"

#include <string.h>

CAPABILITY_WALK(ScopeRow, scope_row_at, scope)

bool scope_is_set(const struct Domain *domain)
{
	return domain->coach && domain->n_lifted == 0;
}

bool scope_holds(const struct Domain *domain)
{
	return scope_is_set(domain) && !store_is_writing(domain->store);
}

static const char *const *paths_of(enum Kind kind)
{
	const struct ScopeRow *row;

	for (size_t i = 0; (row = scope_row_at(i)); i++)
		if (row->kind == kind)
			return row->paths;
	return NULL;
}

const struct Within *scope_within(const struct Domain *domain, enum Kind kind, struct Within *room)
{
	*room = (struct Within){paths_of(kind), domain->coach};
	return room->paths ? room : NULL;
}

void scope_lift(struct Domain *domain)
{
	domain->n_lifted++;
}

void scope_lower(struct Domain *domain)
{
	domain->n_lifted--;
}

bool *scope_in_view(struct Domain *domain, struct KindIds which, struct Arena *arena,
		    struct Error *error)
{
	bool *in = ARENA_ARRAY(arena, which.ids.n, bool);
	struct Within room;
	const struct Within *within = scope_within(domain, which.kind, &room);

	if (within)
		return store_within(domain->store, which, within, in, error) ? in : NULL;
	for (size_t i = 0; i < which.ids.n; i++)
		in[i] = true;
	return in;
}

bool scope_keep_records(struct Domain *domain, struct Records *records, struct Error *error)
{
	struct Arena arena = {0};
	Id *ids = ARENA_ARRAY(&arena, records->n, Id);
	size_t kept = 0;
	bool *in;

	for (size_t i = 0; i < records->n; i++)
		ids[i] = ((const struct Record *)records_at(records, i))->id;
	in = scope_in_view(domain, (struct KindIds){records->entity->kind, {ids, records->n}},
			   &arena, error);
	for (size_t i = 0; in && i < records->n; i++)
		if (in[i])
			memmove(records_at(records, kept++), records_at(records, i),
				records->entity->size);
	if (in)
		records->n = kept;
	arena_release(&arena);
	return in != NULL;
}

bool scope_keep_ids(struct Domain *domain, enum Kind kind, struct Arena *arena, struct IdSpan *ids,
		    struct Error *error)
{
	const bool *in = scope_in_view(domain, (struct KindIds){kind, *ids}, arena, error);
	Id *kept = ARENA_ARRAY(arena, ids->n, Id);
	size_t n = 0;

	for (size_t i = 0; in && i < ids->n; i++)
		if (in[i])
			kept[n++] = ids->ids[i];
	if (in)
		*ids = (struct IdSpan){kept, n};
	return in != NULL;
}

/* Whether one record is in view. False on an error, which is set. */
static bool is_in_view(struct Domain *domain, struct KindId which, bool *ret_in,
		       struct Error *error)
{
	struct Arena arena = {0};
	const bool *in =
		scope_in_view(domain, (struct KindIds){which.kind, {&which.id, 1}}, &arena, error);

	if (in)
		*ret_in = *in;
	arena_release(&arena);
	return in != NULL;
}

bool scope_keep_notes(struct Domain *domain, struct NoteHits *hits, struct Error *error)
{
	size_t kept = 0;

	for (size_t i = 0; i < hits->n; i++) {
		struct NoteHit hit = hits->items[i];
		bool in;

		if (!is_in_view(domain, (struct KindId){hit.kind, hit.id}, &in, error))
			return false;
		if (in)
			hits->items[kept++] = hit;
	}
	hits->n = kept;
	return true;
}

bool scope_keep_changes(struct Domain *domain, struct Changes *changes, struct Error *error)
{
	struct KindId last = {0};
	size_t kept = 0;
	bool in = false;

	for (size_t i = 0; i < changes->n; i++) {
		struct Change change = changes->items[i];
		struct KindId which = {change.kind, change.record};

		/* Changes of one record come one after the other. */
		if ((which.kind != last.kind || which.id != last.id) &&
		    !is_in_view(domain, which, &in, error))
			return false;
		last = which;
		if (in)
			changes->items[kept++] = change;
	}
	changes->n = kept;
	return true;
}

bool scope_keep_operations(struct Domain *domain, struct Operations *operations,
			   struct Error *error)
{
	struct Arena arena = {0};
	size_t kept = 0;
	bool read = true;

	for (size_t i = 0; i < operations->n && read; i++) {
		struct Changes changes;

		read = store_changes(domain->store, operations->items[i].number, &arena, &changes,
				     error) &&
		       scope_keep_changes(domain, &changes, error);
		if (read && changes.n > 0)
			operations->items[kept++] = operations->items[i];
		arena_reset(&arena);
	}
	if (read)
		operations->n = kept;
	arena_release(&arena);
	return read;
}

bool scope_check(struct Domain *domain, const struct Entity *entity, Id id, struct Error *error)
{
	bool in;

	if (!scope_holds(domain))
		return true;
	if (!is_in_view(domain, (struct KindId){entity->kind, id}, &in, error))
		return false;
	return in || error_set(error, ERROR_INPUT, "",
			       "This %s does not belong to the teams of the coach in view.",
			       entity->name);
}

static const char *way_out(const struct Domain *domain)
{
	return domain->at_screen ? "Take all teams into view." : "Leave --as out.";
}

static bool exists(struct Domain *domain, const struct Entity *entity, Id id, bool *ret_exists,
		   struct Error *error)
{
	struct Arena arena = {0};
	struct Records records;
	bool read = store_get_many(domain->store, (struct KindIds){entity->kind, {&id, 1}}, &arena,
				   &records, error);

	*ret_exists = read && records.n > 0;
	arena_release(&arena);
	return read;
}

/* Why a record out of the writer's scope is not changed; false. */
static bool refuse_write(const struct Domain *domain, const struct Entity *entity,
			 struct Error *error)
{
	return error_set(error, ERROR_RULE, "",
			 paths_of(entity->kind)
				 ? "This %s does not belong to the teams of the coach in view, and "
				   "only what does is changed. %s"
				 : "This %s belongs to all teams, and only the teams of one coach "
				   "are in view. %s",
			 entity->name, way_out(domain));
}

bool scope_check_write(struct Domain *domain, const struct Entity *entity, Id id,
		       struct Error *error)
{
	bool in = false, there = false;

	if (!scope_is_set(domain))
		return true;
	if ((paths_of(entity->kind) &&
	     !is_in_view(domain, (struct KindId){entity->kind, id}, &in, error)) ||
	    (!in && !exists(domain, entity, id, &there, error)))
		return false;
	return in || !there || refuse_write(domain, entity, error);
}

static bool check_ref(struct Domain *domain, const struct Field *field, Id id, struct Error *error)
{
	const struct Entity *entity = entity_get(field->ref);
	bool in;

	if (!is_in_view(domain, (struct KindId){entity->kind, id}, &in, error))
		return false;
	return in || error_set(error, ERROR_RULE, field->key,
			       "%s: this %s does not belong to the teams of the coach in view. %s",
			       field->label, entity->name, way_out(domain));
}

bool scope_check_refs(struct Domain *domain, const struct Entity *entity, const void *before,
		      const void *after, struct Error *error)
{
	for (size_t i = 0; i < entity->n_fields && scope_is_set(domain); i++) {
		const struct Field *field = &entity->fields[i];
		Id id = field->type == FIELD_REF ? field_ref(field, after) : 0;

		if (id && !(before && field_ref(field, before) == id) &&
		    !check_ref(domain, field, id, error))
			return false;
	}
	return true;
}

static bool check_changes(struct Domain *domain, struct Changes changes, struct Error *error)
{
	for (size_t i = 0; i < changes.n; i++) {
		const struct Change *change = &changes.items[i];

		/* Changes of one record come one after the other. */
		if (i > 0 && change->kind == change[-1].kind && change->record == change[-1].record)
			continue;
		if (!scope_check_write(domain, entity_get(change->kind), change->record, error))
			return false;
	}
	return true;
}

bool scope_check_operation(struct Domain *domain, int64_t operation, struct Error *error)
{
	struct Arena arena = {0};
	struct Changes changes;
	bool fine = !scope_is_set(domain) ||
		    (store_changes(domain->store, operation, &arena, &changes, error) &&
		     check_changes(domain, changes, error));

	arena_release(&arena);
	return fine;
}

bool scope_check_open(struct Domain *domain, struct Error *error)
{
	struct Arena arena = {0};
	struct Changes changes;
	bool fine = true;

	for (int i = 0; i < N_KINDS && fine && scope_is_set(domain); i++)
		fine = store_pending_changes(domain->store, entity_get((enum Kind)i), &arena,
					     &changes, error) &&
		       check_changes(domain, changes, error);
	arena_release(&arena);
	return fine;
}

bool scope_check_whole(const struct Domain *domain, const char *what, struct Error *error)
{
	return !domain->coach || scope_refuse_whole(what, error);
}

bool scope_refuse_whole(const char *what, struct Error *error)
{
	return error_set(error, ERROR_RULE, "",
			 "%s takes in the whole file, and only the teams of one coach are in view. "
			 "Leave --as out.",
			 what);
}
