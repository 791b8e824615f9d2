/* Loading what hangs on a set of records, one query a kind. */
#include "load.h"

#include <stdlib.h>

static int by_id(const void *a, const void *b)
{
	Id left = *(const Id *)a, right = *(const Id *)b;

	return (left > right) - (left < right);
}

/* Sorted, each once, without 0; returns how many are left. */
static size_t sort_unique(Id ids[], size_t n)
{
	size_t kept = 0;

	qsort(ids, n, sizeof ids[0], by_id);
	for (size_t i = 0; i < n; i++) {
		if (ids[i] && (kept == 0 || ids[kept - 1] != ids[i]))
			ids[kept++] = ids[i];
	}
	return kept;
}

/* A rule that looks at one more field finds it blank until it stands here; a test compares. */
static const char *const season_fields[] = {
	"society",	  "lead_rule",	   "core_min",	    "core_max",
	"larger_min",	  "larger_max",	   "n_sessions",    "letter_required",
	"contact_target", "contact_floor", "contact_amber", "contact_red",
	"deadline",	  "deadline_time", "deadline_zone", NULL};
static const char *const cohort_fields[] = {"season",	"code",	  "city", "zone",
					    "capacity", "format", NULL};
static const char *const session_fields[] = {"cohort",	  "code",     "number",
					     "first_day", "last_day", NULL};
static const char *const team_fields[] = {
	"cohort",	   "code",  "name",  "stage", "stage_since", "waitlist_place", "problem",
	"letter_received", "coach", "owner", NULL};
static const char *const person_fields[] = {"name",	  "title",	 "profession",
					    "membership", "member_from", "member_until",
					    "standing",	  NULL};
static const char *const member_fields[] = {"team", "person", "role", "from", "until", NULL};
static const char *const confirmation_fields[] = {"member",   "session",     "answer", "first_day",
						  "last_day", "answered_on", NULL};
static const char *const contact_fields[] = {"team", "coach", "state",	 "day",	 "start",
					     "zone", "hour",  "minutes", "kind", NULL};
static const char *const contact_team_fields[] = {"contact", "team", NULL};
static const char *const score_fields[] = {"team", "rater", "month", "value", NULL};

const char *const *load_judged_fields(enum Kind kind)
{
	static const char *const *const fields[N_KINDS] = {
		[KIND_SEASON] = season_fields,
		[KIND_COHORT] = cohort_fields,
		[KIND_SESSION] = session_fields,
		[KIND_TEAM] = team_fields,
		[KIND_PERSON] = person_fields,
		[KIND_MEMBER] = member_fields,
		[KIND_CONFIRMATION] = confirmation_fields,
		[KIND_CONTACT] = contact_fields,
		[KIND_CONTACT_TEAM] = contact_team_fields,
		[KIND_SCORE] = score_fields,
	};

	return fields[kind];
}

/* `owner` as in FieldsQuery. The ids rise, each once. */
static bool read_depth(struct Domain *domain, const struct FieldsQuery *query, enum Depth depth,
		       struct Arena *arena, struct Records *ret_records, struct Error *error)
{
	struct FieldsQuery some = *query;

	some.fields = load_judged_fields(query->entity->kind);
	if (depth != DEPTH_WHOLE && some.fields)
		return domain_read_fields(domain, &some, arena, ret_records, error);
	return query->owner ? domain_children_of(domain, query->entity, query->owner, query->ids,
						 query->n_ids, arena, ret_records, error)
			    : domain_get_many(domain, query->entity, query->ids, query->n_ids,
					      arena, ret_records, error);
}

bool load_refs(struct Domain *domain, const struct Records *from, const char *field_key,
	       enum Depth depth, struct Arena *arena, struct Records *ret_records,
	       struct Error *error)
{
	const struct Field *field = entity_field(from->entity, field_key);
	Id *ids = ARENA_ARRAY(arena, from->n, Id);

	for (size_t i = 0; i < from->n; i++)
		ids[i] = field_ref(field, records_at(from, i));
	struct FieldsQuery query = {
		.entity = entity_get(field->ref), .ids = ids, .n_ids = sort_unique(ids, from->n)};

	return read_depth(domain, &query, depth, arena, ret_records, error);
}

bool load_parts(struct Domain *domain, enum Kind kind, const char *field,
		const struct Records *owners, enum Depth depth, struct Arena *arena,
		struct Records *ret_records, struct Error *error)
{
	Id *ids = ARENA_ARRAY(arena, owners->n, Id);

	for (size_t i = 0; i < owners->n; i++)
		ids[i] = ((const struct Record *)records_at(owners, i))->id;
	struct FieldsQuery query = {.entity = entity_get(kind),
				    .owner = field,
				    .ids = ids,
				    .n_ids = sort_unique(ids, owners->n)};

	return read_depth(domain, &query, depth, arena, ret_records, error);
}

/* First index whose owner is not below `id`. */
static size_t lower_bound(const struct Records *records, const struct Field *field, Id id)
{
	size_t low = 0, high = records->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (field_ref(field, records_at(records, middle)) < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct Span records_span(const struct Records *records, const char *field_key, Id id)
{
	if (records->n == 0)
		return (struct Span){0};
	const struct Field *field = entity_field(records->entity, field_key);
	size_t first = lower_bound(records, field, id);

	return (struct Span){first, lower_bound(records, field, id + 1) - first};
}

const void *records_find(const struct Records *records, Id id)
{
	size_t low = 0, high = records->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		Id found = ((const struct Record *)records_at(records, middle))->id;

		if (found == id)
			return records_at(records, middle);
		if (found < id)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
