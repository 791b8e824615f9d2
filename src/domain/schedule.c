/* Schedule: the sessions of a season's cohorts side by side. */
#include "qtp/domain/schedule.h"
#include "qtp/domain/facts.h"

#include <stdlib.h>

/* False with the season NULL when there is none; an error of the store leaves `error` set too. */
static bool load_season(struct Domain *domain, Id id, struct Arena *arena,
			const struct Season **ret_season, struct Error *error)
{
	struct Season *season = ARENA_NEW(arena, struct Season);

	*ret_season = NULL;
	if (id != 0) {
		if (!domain_get(domain, entity_get(KIND_SEASON), id, season, arena, error))
			return false;
	} else if (!domain_current_season(domain, arena, season, error)) {
		if (!error || error->code != ERROR_INPUT)
			return false;
		error_clear(error);
		return true;
	}
	*ret_season = season;
	return true;
}

static int by_id(const void *a, const void *b)
{
	Id left = *(const Id *)a, right = *(const Id *)b;

	return (left > right) - (left < right);
}

static int by_first_day(const void *a, const void *b)
{
	const struct Session *left = *(const struct Session *const *)a,
			     *right = *(const struct Session *const *)b;

	if (left->first_day != right->first_day)
		return left->first_day < right->first_day ? -1 : 1;
	return (left->number > right->number) - (left->number < right->number);
}

static void take_sessions(struct ScheduleCohort *cohort, const struct Records *sessions,
			  struct Arena *arena)
{
	struct Span span = records_span(sessions, "cohort", cohort->cohort->record.id);
	const struct Session **own = ARENA_ARRAY(arena, span.n, const struct Session *);

	cohort->n_sessions = span.n;
	for (size_t i = 0; i < span.n; i++)
		own[i] = records_at(sessions, span.first + i);
	qsort(own, cohort->n_sessions, sizeof own[0], by_first_day);
	cohort->sessions = own;
}

bool schedule_load(struct Domain *domain, Id season, struct Arena *arena,
		   struct Schedule *ret_schedule, struct Error *error)
{
	struct Error ignored;
	struct Records cohorts, sessions;
	Id *ids;

	*ret_schedule = (struct Schedule){.today = domain->today};
	if (!load_season(domain, season, arena, &ret_schedule->season, error ? error : &ignored))
		return false;
	if (!ret_schedule->season)
		return true;
	if (!domain_children(domain, entity_get(KIND_COHORT), "season",
			     ret_schedule->season->record.id, arena, &cohorts, error))
		return false;
	ids = ARENA_ARRAY(arena, cohorts.n, Id);
	for (size_t i = 0; i < cohorts.n; i++)
		ids[i] = ((const struct Record *)records_at(&cohorts, i))->id;
	if (cohorts.n > 0)
		qsort(ids, cohorts.n, sizeof ids[0], by_id);
	if (!domain_children_of(domain, entity_get(KIND_SESSION), "cohort", ids, cohorts.n, arena,
				&sessions, error))
		return false;
	ret_schedule->cohorts = ARENA_ARRAY(arena, cohorts.n, struct ScheduleCohort);
	ret_schedule->n_cohorts = cohorts.n;
	for (size_t i = 0; i < cohorts.n; i++) {
		ret_schedule->cohorts[i].cohort = records_at(&cohorts, i);
		take_sessions(&ret_schedule->cohorts[i], &sessions, arena);
	}
	return true;
}
