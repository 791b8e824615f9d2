/* Gate: reads and writes of records, on their way to the store. */
#include "qtp/engine/domain/gate.h"

#include "qtp/engine/base/name.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/index/note.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"
#include "qtp/engine/store/store.h"

#include <string.h>

bool domain_set_meta(struct Domain *domain, const char *key, const char *text, struct Error *error)
{
	return store_set_meta(domain->store, key, text, error);
}

void domain_read_much(struct Domain *domain, bool much)
{
	store_read_much(domain->store, much);
}

bool domain_read_begin(struct Domain *domain)
{
	return store_read_begin(domain->store);
}

void domain_read_end(struct Domain *domain, bool began)
{
	store_read_end(domain->store, began);
}

bool domain_get(struct Domain *domain, struct KindId which, void *ret_record, struct Arena *arena,
		struct Error *error)
{
	return store_get(domain->store, which, ret_record, arena, error) &&
	       scope_check(domain, entity_get(which.kind), which.id, error);
}

bool domain_children(struct Domain *domain, struct OwnedBy which, struct Arena *arena,
		     struct Records *ret_records, struct Error *error)
{
	return store_children(domain->store, which, arena, ret_records, error) &&
	       (!scope_holds(domain) || scope_keep_records(domain, ret_records, error));
}

bool domain_children_first(struct Domain *domain, struct OwnedBy which, struct Arena *arena,
			   struct Records *ret_records, struct Error *error)
{
	return store_children_first(domain->store, which, arena, ret_records, error) &&
	       (!scope_holds(domain) || scope_keep_records(domain, ret_records, error));
}

bool domain_children_of(struct Domain *domain, struct OwnedByAny which, struct Arena *arena,
			struct Records *ret_records, struct Error *error)
{
	return store_children_of(domain->store, which, arena, ret_records, error) &&
	       (!scope_holds(domain) || scope_keep_records(domain, ret_records, error));
}

bool domain_get_many(struct Domain *domain, struct KindIds which, struct Arena *arena,
		     struct Records *ret_records, struct Error *error)
{
	return store_get_many(domain->store, which, arena, ret_records, error) &&
	       (!scope_holds(domain) || scope_keep_records(domain, ret_records, error));
}

bool domain_read_fields(struct Domain *domain, const struct FieldsQuery *query, struct Arena *arena,
			struct Records *ret_records, struct Error *error)
{
	return store_read_fields(domain->store, query, arena, ret_records, error) &&
	       (!scope_holds(domain) || scope_keep_records(domain, ret_records, error));
}

/* The query within the scope that holds. */
static struct ListQuery scoped(struct Domain *domain, const struct ListQuery *query,
			       struct Within *room)
{
	struct ListQuery some = *query;

	if (scope_holds(domain))
		some.within = scope_within(domain, query->entity->kind, room);
	return some;
}

bool domain_list(struct Domain *domain, const struct ListQuery *query, struct Arena *arena,
		 struct Records *ret_records, struct Error *error)
{
	struct Within room;
	struct ListQuery some = scoped(domain, query, &room);

	return store_list(domain->store, &some, arena, ret_records, error);
}

bool domain_count(struct Domain *domain, const struct ListQuery *query, size_t limit, size_t *ret_n,
		  struct Error *error)
{
	struct Within room;
	struct ListQuery some = scoped(domain, query, &room);

	return store_count(domain->store, &some, limit, ret_n, error);
}

bool domain_content_mark(struct Domain *domain, unsigned *ret_mark)
{
	return store_content_mark(domain->store, ret_mark);
}

bool domain_is_empty(struct Domain *domain, const struct Entity *entity, bool *ret_empty,
		     struct Error *error)
{
	return store_is_empty(domain->store, entity, ret_empty, error);
}

bool domain_find_notes(struct Domain *domain, const struct NoteQuery *query, struct Arena *arena,
		       struct NoteHits *ret_hits, struct Error *error)
{
	return note_find(domain->store, query, arena, ret_hits, error) &&
	       (!scope_holds(domain) || scope_keep_notes(domain, ret_hits, error));
}

bool domain_ref_names(struct Domain *domain, struct KindIds which, struct Arena *arena,
		      struct RefName *ret_names, struct Error *error)
{
	return store_ref_names(domain->store, which, arena, ret_names, error) &&
	       (!scope_holds(domain) || scope_mask_names(domain, which, arena, ret_names, error));
}

/* "Byrd, Ada" is found as Ada Byrd, too. */
static bool is_turned_name(const struct Entity *entity, const char *text)
{
	const struct Field *label =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;

	return label && (label->flags & FIELD_NAME) && strchr(text, ',');
}

bool domain_find(struct Domain *domain, const struct FindQuery *query, struct Arena *arena,
		 struct IdSpan *ret_ids, struct Error *error)
{
	struct FindQuery turned = *query;

	if (!store_find(domain->store, query, arena, ret_ids, error))
		return false;
	if (ret_ids->n == 0 && is_turned_name(entity_get(query->kind), query->text)) {
		turned.text = name_join(name_split(query->text, arena), arena);
		if (!store_find(domain->store, &turned, arena, ret_ids, error))
			return false;
	}
	return !scope_holds(domain) || scope_keep_ids(domain, query->kind, arena, ret_ids, error);
}

bool domain_defer(struct Domain *domain, const struct Entity *entity, size_t n, struct Error *error)
{
	return store_defer(domain->store, entity, n, error);
}

bool domain_deferred(struct Domain *domain, struct Error *error)
{
	return store_deferred(domain->store, error);
}

bool domain_insert(struct Domain *domain, const struct Entity *entity, void *record,
		   struct Error *error)
{
	return scope_check_refs(domain, entity, NULL, record, error) &&
	       store_insert(domain->store, entity, record, error) &&
	       scope_check_write(domain, entity, ((const struct Record *)record)->id, error);
}

bool domain_update(struct Domain *domain, const struct Entity *entity, const void *before,
		   const void *after, struct Error *error)
{
	Id id = ((const struct Record *)before)->id;

	return scope_check_write(domain, entity, id, error) &&
	       scope_check_refs(domain, entity, before, after, error) &&
	       store_update(domain->store, entity, before, after, error) &&
	       scope_check_write(domain, entity, id, error);
}

bool domain_bin(struct Domain *domain, const struct Entity *entity, Id id, struct Error *error)
{
	return scope_check_write(domain, entity, id, error) &&
	       store_bin(domain->store, entity, id, error);
}

bool domain_restore(struct Domain *domain, const struct Entity *entity, Id id, struct Error *error)
{
	return scope_check_write(domain, entity, id, error) &&
	       store_restore(domain->store, entity, id, error);
}

enum { HISTORY_PAGE = 32 };

/* Page by page, until there are enough that changed something in view. */
static bool scoped_history(struct Domain *domain, const struct HistoryQuery *query,
			   struct Arena *arena, struct Operations *ret_operations,
			   struct Error *error)
{
	struct HistoryQuery next = {.before = query->before, .limit = HISTORY_PAGE};
	const size_t most = query->limit ? query->limit : SIZE_MAX;
	size_t n_page = HISTORY_PAGE, capacity = 0;

	*ret_operations = (struct Operations){0};
	while (n_page == HISTORY_PAGE && ret_operations->n < most) {
		struct Operations page;

		if (!store_history(domain->store, &next, arena, &page, error))
			return false;
		n_page = page.n;
		next.before = n_page > 0 ? page.items[n_page - 1].number : next.before;
		if (!scope_keep_operations(domain, &page, error))
			return false;
		for (size_t i = 0; i < page.n && ret_operations->n < most; i++) {
			ret_operations->items =
				arena_grow(arena, ret_operations->items, ret_operations->n,
					   &capacity, sizeof page.items[0]);
			ret_operations->items[ret_operations->n++] = page.items[i];
		}
	}
	return true;
}

bool domain_history(struct Domain *domain, const struct HistoryQuery *query, struct Arena *arena,
		    struct Operations *ret_operations, struct Error *error)
{
	if (query->of.id && !scope_check(domain, entity_get(query->of.kind), query->of.id, error))
		return false;
	if (!scope_holds(domain))
		return store_history(domain->store, query, arena, ret_operations, error);
	return (query->of.id ? store_history(domain->store, query, arena, ret_operations, error)
			     : scoped_history(domain, query, arena, ret_operations, error)) &&
	       scope_mask_titles(domain, ret_operations, arena, error);
}

bool domain_changes(struct Domain *domain, int64_t operation, struct Arena *arena,
		    struct Changes *ret_changes, struct Error *error)
{
	return store_changes(domain->store, operation, arena, ret_changes, error) &&
	       (!scope_holds(domain) || scope_keep_changes(domain, ret_changes, error));
}

int64_t domain_last_operation(struct Domain *domain)
{
	return store_last_operation(domain->store);
}

bool domain_changed_since(struct Domain *domain, int64_t operation, struct Arena *arena,
			  struct Changes *ret_changes, struct Error *error)
{
	return store_changed_since(domain->store, operation, arena, ret_changes, error);
}

bool domain_pending_changes(struct Domain *domain, const struct Entity *entity, struct Arena *arena,
			    struct Changes *ret_changes, struct Error *error)
{
	return store_pending_changes(domain->store, entity, arena, ret_changes, error);
}

struct IdSpan domain_pending_made(struct Domain *domain, const struct Entity *entity)
{
	return store_pending_made(domain->store, entity);
}

bool domain_pending_changes_but(struct Domain *domain, struct KindIds but, struct Arena *arena,
				struct Changes *ret_changes, struct Error *error)
{
	return store_pending_changes_but(domain->store, but, arena, ret_changes, error);
}

/* The walk within the scope that holds. */
static struct WalkQuery scoped_walk(const struct Domain *domain, const struct WalkQuery *query,
				    struct Within *room)
{
	struct WalkQuery some = *query;

	if (scope_holds(domain))
		some.within = scope_within(domain, query->entity->kind, room);
	return some;
}

bool domain_walk(struct Domain *domain, struct WalkQuery *query, struct Arena *arena,
		 struct IdSpan *ret_ids, struct Error *error)
{
	struct WalkPlaces places;
	struct Within room;
	struct WalkQuery some = scoped_walk(domain, query, &room);
	Id *ids;

	if (!store_walk(domain->store, &some, arena, &places, error))
		return false;
	ids = ARENA_ARRAY(arena, places.n, Id);
	for (size_t i = 0; i < places.n; i++)
		ids[i] = places.items[i].id;
	query->after = places.n > 0 ? places.items[places.n - 1] : query->after;
	*ret_ids = (struct IdSpan){ids, places.n};
	return true;
}

bool domain_walk_length(struct Domain *domain, const struct WalkQuery *query, size_t *ret_n,
			struct Error *error)
{
	struct Within room;
	struct WalkQuery some = scoped_walk(domain, query, &room);

	return store_walk_length(domain->store, &some, ret_n, error);
}

bool domain_ids(struct Domain *domain, const struct ListQuery *query, struct Arena *arena,
		struct IdSpan *ret_ids, struct Error *error)
{
	struct Records records;
	Id *ids;

	if (!domain_list(domain, query, arena, &records, error))
		return false;
	ids = ARENA_ARRAY(arena, records.n, Id);
	for (size_t i = 0; i < records.n; i++)
		ids[i] = ((const struct Record *)records_at(&records, i))->id;
	*ret_ids = (struct IdSpan){ids, records.n};
	return true;
}
