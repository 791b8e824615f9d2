/* Relative day: the sessions of the record's cohort, and an offset. */
#include "qtp/season/view_relative_day.h"
#include "qtp/season.h"

#include "qtp/engine/model/due.h"

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

static Id cohort_of(struct Domain *domain, const struct Entity *entity, const void *record,
		    struct Arena *arena)
{
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

static bool find_session(struct Domain *domain, Id cohort, int64_t number, struct Arena *arena,
			 Day *ret_first, struct Error *error)
{
	struct Records sessions;

	if (!domain_children(domain, (struct OwnedBy){KIND_SESSION, "cohort", cohort}, arena,
			     &sessions, error))
		return false;
	for (size_t i = 0; i < sessions.n; i++) {
		const struct Session *session = records_at(&sessions, i);

		*ret_first = session->first_day;
		if (session->number == number && session->first_day != DAY_NONE)
			return true;
	}
	return error_set(error, ERROR_INPUT, "",
			 "%s has no session %" PRId64 " with a date. Write the date itself.",
			 domain_ref(domain, KIND_COHORT, cohort, arena), number);
}

static bool parse(struct Domain *domain, const struct Entity *entity, const void *record,
		  const struct DuePoint *point, struct Arena *arena, Day *ret_day,
		  struct Error *error)
{
	Id cohort = cohort_of(domain, entity, record, arena);
	Day first = DAY_NONE;

	if (cohort == 0)
		return error_set(
			error, ERROR_INPUT, "",
			"A day like s2-14d needs a cohort or a team to hang on; this %s has "
			"none yet.",
			entity->name);
	if (!find_session(domain, cohort, point->session, arena, &first, error))
		return false;
	*ret_day = due_day(*point, first);
	return *ret_day != DAY_NONE ||
	       error_set(error, ERROR_INPUT, "", "That day lies outside the calendar.");
}

bool relative_day_parse(struct Domain *domain, const struct Entity *entity, const void *record,
			const char *text, Day *ret_day, struct Error *error)
{
	struct Arena arena = {0};
	struct DuePoint point;
	bool done = read_text(text, &point)
			    ? parse(domain, entity, record, &point, &arena, ret_day, error)
			    : error_set(error, ERROR_INPUT, "",
					"A day counted from a session is written like s2-14d.");

	arena_release(&arena);
	return done;
}
