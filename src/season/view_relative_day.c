/* Relative day: the sessions of the record's cohort, and an offset. */
#include "view_relative_day.h"
#include "qtp/season.h"

#include "qtp/engine/model/due.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>

static bool read_text(const char *text, struct DuePoint *ret_point)
{
	return due_read(text, ret_point) && ret_point->session != DUE_DEADLINE;
}

bool relative_day_is(const char *text)
{
	struct DuePoint ignored;

	return read_text(text, &ignored);
}

static Id reference(const struct Entity *entity, const void *record, const char *key,
		    enum Kind kind)
{
	const struct Field *field = entity_field(entity, key);

	return field && field->type == FIELD_REF && field->ref == kind ? field_ref(field, record)
								       : 0;
}

/* The cohort of a reference to a session or a team; 0 none. */
static Id cohort_behind(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena)
{
	const struct Entity *entity = entity_get(kind);
	void *record = arena_alloc(arena, entity->size);
	struct Error ignored;

	if (id == 0 ||
	    !domain_get(domain, (struct KindId){entity->kind, id}, record, arena, &ignored))
		return 0;
	return reference(entity, record, "cohort", KIND_COHORT);
}

static Id cohort_of(struct Domain *domain, struct RecordSoFar of, struct Arena *arena)
{
	const struct Entity *entity = of.entity;
	const void *record = of.record;
	Id cohort = entity->kind == KIND_COHORT ? ((const struct Record *)record)->id
						: reference(entity, record, "cohort", KIND_COHORT);

	if (cohort == 0)
		cohort = cohort_behind(domain, KIND_TEAM,
				       reference(entity, record, "team", KIND_TEAM), arena);
	if (cohort == 0)
		cohort = cohort_behind(domain, KIND_SESSION,
				       reference(entity, record, "session", KIND_SESSION), arena);
	return cohort;
}

/* A session by its number. */
struct Numbered {
	Id cohort;
	int64_t number;
};

static bool find_session(struct Domain *domain, struct Numbered wanted, struct Arena *arena,
			 Day *ret_first, struct Error *error)
{
	struct Records sessions;

	if (!domain_children(domain, (struct OwnedBy){KIND_SESSION, "cohort", wanted.cohort}, arena,
			     &sessions, error))
		return false;
	for (size_t i = 0; i < sessions.n; i++) {
		const struct Session *session = records_at(&sessions, i);

		*ret_first = session->first_day;
		if (session->number == wanted.number && session->first_day != DAY_NONE)
			return true;
	}
	return error_set(error, ERROR_INPUT, "",
			 "%s has no session %" PRId64 " with a date. Write the date itself.",
			 domain_ref(domain, KIND_COHORT, wanted.cohort, arena), wanted.number);
}

static bool count_from(struct Domain *domain, const struct DuePoint *point, Id cohort, Day *ret_day,
		       struct Error *error)
{
	struct Arena arena = {0};
	Day first = DAY_NONE;
	bool found = find_session(domain, (struct Numbered){cohort, point->session}, &arena, &first,
				  error);

	arena_release(&arena);
	if (!found)
		return false;
	*ret_day = due_day(*point, first);
	return *ret_day != DAY_NONE ||
	       error_set(error, ERROR_INPUT, "", "That day is outside the calendar.");
}

bool relative_day_parse(struct Domain *domain, struct RecordSoFar of, const char *text,
			Day *ret_day, struct Error *error)
{
	struct Arena arena = {0};
	struct DuePoint point;
	Id cohort = cohort_of(domain, of, &arena);

	arena_release(&arena);
	if (!read_text(text, &point))
		return error_set(error, ERROR_INPUT, "",
				 "A day counted from a session is written like s2-14d.");
	if (cohort == 0)
		return error_set(
			error, ERROR_INPUT, "",
			"A day like s2-14d needs a cohort or a team to depend on; this %s has "
			"none yet.",
			of.entity->name);
	return count_from(domain, &point, cohort, ret_day, error);
}
