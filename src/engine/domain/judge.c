/* Judgements of records, kept in the store for lists to filter and sort on. */
#include "qtp/engine/domain/judge.h"

#include "judge_touched.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/store/records.h"
#include "qtp/engine/store/store.h"

/* Records judged at a time, so that memory stays bounded however many seasons there are. */
#define JUDGED_AT_ONCE 256
/* From so many touched records on all are judged again, which can be done in slices. */
#define MANY_TOUCHED 64

/* Whether fields of this kind are judged. */
static bool judge_knows(enum Kind kind)
{
	const struct Judgement *row;

	for (size_t i = 0; (row = judgement_at(i)); i++)
		if (row->kind == kind)
			return true;
	return false;
}

void judge_fill(const struct FactsBatch *batch, size_t index, void *record)
{
	const struct Judgement *row;

	for (size_t i = 0; (row = judgement_at(i)); i++)
		if (row->kind == batch->records.entity->kind)
			row->fill(batch, index, record);
}

bool judge_one(struct Domain *domain, const struct Entity *entity, void *record,
	       struct Arena *arena, struct Error *error)
{
	const struct Record *head = record;
	const struct Loading loading = {domain, DEPTH_WHOLE, arena};
	struct FactsBatch *batch;

	if (!judge_knows(entity->kind))
		return true;
	if (!facts_load(&loading, entity->kind, (struct IdSpan){&head->id, 1}, &batch, error))
		return false;
	if (batch->records.n == 1)
		judge_fill(batch, 0, record);
	return true;
}

/* Judges records and keeps what was found. */
static bool judge_batch(const struct Loading *loading, enum Kind kind, struct IdSpan ids,
			struct FactsBatch **ret_batch, struct Error *error)
{
	if (!facts_load(loading, kind, ids, ret_batch, error))
		return false;
	for (size_t i = 0; i < (*ret_batch)->records.n; i++) {
		void *record = records_at(&(*ret_batch)->records, i);

		judge_fill(*ret_batch, i, record);
		if (!store_judge(loading->domain->store, entity_get(kind), record, error))
			return false;
	}
	return true;
}

static bool judge_ids(struct Domain *domain, enum Kind kind, struct IdSpan ids, struct Error *error)
{
	struct Arena arena = {0};
	const struct Loading loading = {domain, DEPTH_JUDGED, &arena};
	struct FactsBatch *batch;
	bool judged = true;

	for (size_t at = 0; at < ids.n && judged; at += JUDGED_AT_ONCE) {
		struct IdSpan some = {ids.ids + at, size_min(ids.n - at, JUDGED_AT_ONCE)};

		judged = judge_batch(&loading, kind, some, &batch, error);
		arena_reset(&arena);
	}
	arena_release(&arena);
	return judged;
}

/* Of the records that were touched, those that are not in the bin. */
static bool judge_standing(const struct Loading *loading, enum Kind kind,
			   const struct IdSet *touched, struct Error *error)
{
	struct Records records;
	struct IdSet standing = {0};

	if (!domain_get_many(loading->domain, (struct KindIds){kind, {touched->ids, touched->n}},
			     loading->arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++) {
		const struct Record *record = records_at(&records, i);

		if (!record->binned)
			id_set_add(&standing, loading->arena, record->id);
	}
	return judge_ids(loading->domain, kind, (struct IdSpan){standing.ids, standing.n}, error);
}

/* What is kept is thrown away, and the walk is at its beginning. */
static bool begin(struct Domain *domain, enum Kind kind, int64_t operation, struct Error *error)
{
	if (!store_forget_judged(domain->store, entity_get(kind), error))
		return false;
	domain->judged[kind] =
		(struct Judged){.begun = true, .today = domain->today, .operation = operation};
	return true;
}

static bool judge_changed(const struct Loading *loading, enum Kind kind, int64_t operation,
			  struct Error *error)
{
	struct Judged *judged = &loading->domain->judged[kind];
	struct Changes changes;
	struct Stale stale;

	if (!domain_changed_since(loading->domain, judged->operation, loading->arena, &changes,
				  error) ||
	    !judge_touched(loading, kind, changes, &stale, error))
		return false;
	if (stale.all || stale.ids.n > MANY_TOUCHED)
		return begin(loading->domain, kind, operation, error);
	if (!judge_standing(loading, kind, &stale.ids, error))
		return false;
	judged->operation = operation;
	return true;
}

/* What operations have touched since is judged again; nothing else. */
static bool catch_up(struct Domain *domain, enum Kind kind, struct Error *error)
{
	const struct Judged *judged = &domain->judged[kind];
	int64_t operation = domain_last_operation(domain);
	struct Arena arena = {0};
	bool caught_up;

	if (!judged->begun || judged->today != domain->today)
		return begin(domain, kind, operation, error);
	if (operation == judged->operation)
		return true;
	caught_up = judge_changed(&(struct Loading){domain, DEPTH_WHOLE, &arena}, kind, operation,
				  error);
	arena_release(&arena);
	return caught_up;
}

static const char *owner_of(enum Kind kind)
{
	const struct Judgement *row = NULL;

	for (size_t i = 0; (row = judgement_at(i)) && row->kind != kind;)
		i++;
	return row ? row->owner : NULL;
}

/* The walk through a season, where it is not under way or over. */
static bool aim_at(struct Domain *domain, struct JudgeScope scope, struct Error *error)
{
	struct Judged *judged = &domain->judged[scope.kind];

	if (judged->n_all > 0 &&
	    (judged->season == scope.season || (judged->season == 0 && judged->done)))
		return true;
	judged->season = scope.season;
	judged->walk = (struct WalkQuery){.entity = entity_get(scope.kind),
					  .owner = owner_of(scope.kind),
					  .season = scope.season};
	judged->n = 0;
	if (!domain_walk_length(domain, &judged->walk, &judged->n_all, error))
		return false;
	judged->done = judged->n_all == 0;
	return true;
}

/* The next records of the walk. */
static bool walk(struct Domain *domain, enum Kind kind, size_t limit, struct Error *error)
{
	struct Judged *judged = &domain->judged[kind];
	struct Arena arena = {0};
	const struct Loading loading = {domain, DEPTH_JUDGED, &arena};
	struct FactsBatch *batch;
	struct WalkQuery next = judged->walk;
	struct IdSpan ids;
	bool walked;

	next.limit = limit;
	walked = domain_walk(domain, &next, &arena, &ids, error) &&
		 judge_batch(&loading, kind, ids, &batch, error);

	if (walked) {
		judged->walk = next;
		judged->n += ids.n;
		judged->done = ids.n < limit;
	}
	arena_release(&arena);
	return walked;
}

bool judge_some(struct Domain *domain, struct JudgeScope scope, size_t n,
		struct JudgeProgress *ret_progress, struct Error *error)
{
	struct Judged *judged = &domain->judged[scope.kind];
	bool began = domain_read_begin(domain), fresh;

	scope_lift(domain);
	fresh = catch_up(domain, scope.kind, error) && aim_at(domain, scope, error);

	while (fresh && !judged->done && n > 0) {
		size_t some = size_min(n, JUDGED_AT_ONCE);

		fresh = walk(domain, scope.kind, some, error);
		n -= some;
	}
	scope_lower(domain);
	domain_read_end(domain, began);
	*ret_progress = (struct JudgeProgress){judged->done, judged->n, judged->n_all};
	return fresh;
}

bool judge_all(struct Domain *domain, enum Kind kind, Id season, struct Error *error)
{
	struct JudgeProgress progress;

	return judge_some(domain, (struct JudgeScope){kind, season}, SIZE_MAX, &progress, error);
}

static bool is_judged_field(const struct Field *field)
{
	return field->flags & FIELD_JUDGED;
}

/* Judged fields of one record from those of another. */
static void take_judged(const struct Entity *entity, void *record, const void *judged,
			struct Arena *arena)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		/* A value that is judged has the field's type. */
		if (is_judged_field(field) &&
		    !field_load(field, record, field_value(field, judged, arena), arena))
			continue;
	}
}

/* Something is known of every record that was judged. */
static bool is_judged(const struct Entity *entity, const void *record)
{
	for (size_t i = 0; i < entity->n_fields; i++)
		if (is_judged_field(&entity->fields[i]) &&
		    !field_is_missing(&entity->fields[i], record))
			return true;
	return false;
}

/* Records that are not judged yet. */
struct Missing {
	void *records[JUDGED_AT_ONCE];
	size_t n;
};

/* Judges the missing ones; what is read on the way goes into `work`. */
static bool judge_missing(const struct Loading *work, const struct Entity *entity,
			  const struct Missing *missing, struct Arena *arena, struct Error *error)
{
	Id *ids = ARENA_ARRAY(work->arena, missing->n, Id);
	struct FactsBatch *batch;

	for (size_t i = 0; i < missing->n; i++)
		ids[i] = ((const struct Record *)missing->records[i])->id;
	if (!judge_batch(work, entity->kind, (struct IdSpan){ids, missing->n}, &batch, error))
		return false;
	for (size_t i = 0; i < batch->records.n; i++) {
		const struct Record *judged = records_at(&batch->records, i);

		for (size_t k = 0; k < missing->n; k++)
			if (((const struct Record *)missing->records[k])->id == judged->id)
				take_judged(entity, missing->records[k], judged, arena);
	}
	return true;
}

bool judge_catch_up(struct Domain *domain, enum Kind kind, struct Error *error)
{
	bool began = domain_read_begin(domain), fresh;

	scope_lift(domain);
	fresh = catch_up(domain, kind, error);
	scope_lower(domain);
	domain_read_end(domain, began);
	return fresh;
}

bool judge_records(struct Domain *domain, const struct Records *records, struct Arena *arena,
		   struct Error *error)
{
	struct Arena work = {0};
	const struct Loading loading = {domain, DEPTH_JUDGED, &work};
	struct Missing missing = {.n = 0};
	bool judged = true;

	for (size_t i = 0; i < records->n && judged; i++) {
		struct Record *record = records_at(records, i);

		if (!record->binned && !is_judged(records->entity, record))
			missing.records[missing.n++] = record;
		if (missing.n < JUDGED_AT_ONCE && i + 1 < records->n)
			continue;
		judged = missing.n == 0 ||
			 judge_missing(&loading, records->entity, &missing, arena, error);
		arena_reset(&work);
		missing.n = 0;
	}
	arena_release(&work);
	return judged;
}
