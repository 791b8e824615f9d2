/* Season in the calendar: the deadline of applications and sessions. */
#include "qtp/season/view_schedule.h"
#include "view_season.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static bool is_near(const struct CalendarList *list, const struct CohortDates *dates)
{
	const char *city = list->filter.city;

	if (dates->n_sessions == 0 ||
	    (city && strcmp(city, cohort_place(dates->cohort, list->arena)) != 0))
		return false;
	return dates->sessions[0]->first_day - CALENDAR_COHORT_DAYS <= list->last &&
	       dates->sessions[dates->n_sessions - 1]->last_day + CALENDAR_COHORT_DAYS >=
		       list->first;
}

bool calendar_cohorts(const struct CalendarList *list, const struct CohortDates ***ret_cohorts,
		      size_t *ret_n, struct Error *error)
{
	const struct Loading loading = {list->domain, DEPTH_DATES, list->arena};
	struct FactsBatch *batch;
	struct IdSpan all;
	Id *ids;

	*ret_n = 0;
	if (!domain_ids(list->domain, &(struct ListQuery){.entity = entity_get(KIND_COHORT)},
			list->arena, &all, error))
		return false;
	ids = ARENA_ARRAY(list->arena, all.n + 1, Id);
	memcpy(ids, all.ids, all.n * sizeof ids[0]);
	qsort(ids, all.n, sizeof ids[0], id_order);
	if (!facts_load(&loading, KIND_COHORT, (struct IdSpan){ids, all.n}, &batch, error))
		return false;
	*ret_cohorts = ARENA_ARRAY(list->arena, batch->records.n + 1, const struct CohortDates *);
	for (size_t i = 0; i < batch->records.n; i++) {
		const struct CohortDates *dates = facts_of(batch, &cohort_dates, i);

		if (is_near(list, dates))
			(*ret_cohorts)[(*ret_n)++] = dates;
	}
	return true;
}

static bool list_deadlines(struct CalendarList *list, struct Error *error)
{
	struct Records seasons;

	if (!calendar_records(list, (struct DayRecords){KIND_SEASON, "deadline", NULL}, &seasons,
			      error))
		return false;
	for (size_t i = 0; i < seasons.n; i++) {
		const struct Season *season = records_at(&seasons, i);
		bool over = season->deadline < list->domain->today;

		calendar_add(list, (struct CalendarEntry){
					   .first = DAY_NONE,
					   .clock = {season->deadline, season->deadline_time,
						     zone_short(season->deadline_zone)},
					   .coach_clock.time = TIME_NONE,
					   .text = arena_format(list->arena,
								"Applications close, season %s",
								season->code),
					   .state = over ? "over" : "to come",
					   .done = over,
					   .kind = KIND_SEASON,
					   .record = season->record.id});
	}
	return true;
}

static void add_session(struct CalendarList *list, const struct CohortDates *dates,
			const struct Session *session)
{
	const char *place = cohort_place(dates->cohort, list->arena);
	Day today = list->domain->today;
	bool over = session->last_day < today;

	calendar_add(list, (struct CalendarEntry){
				   .first = session->first_day,
				   .last = session->last_day,
				   .clock = {session->first_day, TIME_NONE, ""},
				   .coach_clock.time = TIME_NONE,
				   .text = arena_format(list->arena, "Session %" PRId64 ", %s",
							session->number, place),
				   .state = over			  ? "over"
					    : session->first_day <= today ? "goes on"
									  : "planned",
				   .city = place,
				   .done = over,
				   .kind = KIND_SESSION,
				   .record = session->record.id});
}

static bool list_sessions(struct CalendarList *list, struct Error *error)
{
	const struct CohortDates **cohorts;
	size_t n;

	if (!calendar_cohorts(list, &cohorts, &n, error))
		return false;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < cohorts[i]->n_sessions; k++)
			add_session(list, cohorts[i], cohorts[i]->sessions[k]);
	return true;
}

static const struct CalendarSource calendar_rows[] = {
	{"deadline", "the deadline of applications", list_deadlines},
	{"session", "sessions, on each of their days", list_sessions},
};
const struct CalendarSourceTable season_calendar = CAPABILITY_ROWS(calendar_rows);
