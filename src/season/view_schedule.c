/* Schedule: the sessions of a season's cohorts side by side. */
#include "qtp/season/view_schedule.h"

#include "qtp/engine/base/math.h"

#include <stdlib.h>
#include <string.h>

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
	struct Records cohorts, sessions;
	Id *ids;

	*ret_schedule = (struct Schedule){.today = domain->today};
	if (!domain_season(domain, season, arena, &ret_schedule->season, error))
		return false;
	if (!ret_schedule->season)
		return true;
	if (!domain_children(
		    domain,
		    (struct OwnedBy){KIND_COHORT, "season", ret_schedule->season->record.id}, arena,
		    &cohorts, error))
		return false;
	ids = ARENA_ARRAY(arena, cohorts.n, Id);
	for (size_t i = 0; i < cohorts.n; i++)
		ids[i] = ((const struct Record *)records_at(&cohorts, i))->id;
	if (cohorts.n > 0)
		qsort(ids, cohorts.n, sizeof ids[0], id_order);
	if (!domain_children_of(domain,
				(struct OwnedByAny){KIND_SESSION, "cohort", {ids, cohorts.n}},
				arena, &sessions, error))
		return false;
	ret_schedule->cohorts = ARENA_ARRAY(arena, cohorts.n, struct ScheduleCohort);
	ret_schedule->n_cohorts = cohorts.n;
	for (size_t i = 0; i < cohorts.n; i++) {
		ret_schedule->cohorts[i].cohort = records_at(&cohorts, i);
		take_sessions(&ret_schedule->cohorts[i], &sessions, arena);
	}
	return true;
}

const char *cohort_site(const struct Cohort *cohort, struct Arena *arena)
{
	const char *code = cohort->code ? cohort->code : "";
	size_t length = strcspn(code, "0123456789-");

	return length == 0 ? code : arena_text_n(arena, code, length);
}

const char *cohort_place(const struct Cohort *cohort, struct Arena *arena)
{
	const char *city = cohort->city ? cohort->city : "";

	return arena_text_n(arena, city, strcspn(city, ","));
}

const char *zone_short(const char *zone)
{
	static const struct {
		const char *zone, *name;
	} names[] = {
		{"America/New_York", "ET"},
		{"America/Chicago", "CT"},
		{"America/Denver", "MT"},
		{"America/Los_Angeles", "PT"},
	};

	for (size_t i = 0; zone && i < N_ITEMS(names); i++)
		if (strcmp(names[i].zone, zone) == 0)
			return names[i].name;
	return "";
}
