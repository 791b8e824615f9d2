/* Season on Today: the deadline, sessions to come, and faculty in two places at once. */
#include "view_season.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/season.h"
#include "qtp/season/view_schedule.h"
#include "rule_agenda.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* --- Facts of a cohort: its sessions, and what the season has due --- */

static int by_first_day(const void *a, const void *b)
{
	const struct Session *left = *(const struct Session *const *)a,
			     *right = *(const struct Session *const *)b;

	if (left->first_day != right->first_day)
		return left->first_day < right->first_day ? -1 : 1;
	return (left->number > right->number) - (left->number < right->number);
}

static void fill_sessions(struct CohortDates *dates, const struct Records *sessions,
			  struct Arena *arena)
{
	struct Span span = records_span(sessions, "cohort", dates->cohort->record.id);
	const struct Session **own = ARENA_ARRAY(arena, span.n, const struct Session *);

	for (size_t i = 0; i < span.n; i++)
		own[i] = records_at(sessions, span.first + i);
	if (span.n > 0)
		qsort(own, span.n, sizeof own[0], by_first_day);
	dates->sessions = own;
	dates->n_sessions = span.n;
}

static bool load_cohort_dates(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct CohortDates *dates = ret_facts;
	struct Records seasons, sessions, milestones = {0};

	if (!load_refs(loading, &batch->records, "season", &seasons, error) ||
	    !load_parts(loading, &batch->records, (struct PartsBy){KIND_SESSION, "cohort"},
			&sessions, error) ||
	    (loading->depth != DEPTH_DATES &&
	     !load_parts(loading, &seasons, (struct PartsBy){KIND_MILESTONE, "season"}, &milestones,
			 error)))
		return false;
	for (size_t i = 0; i < batch->records.n; i++) {
		dates[i].cohort = records_at(&batch->records, i);
		dates[i].season = records_find(&seasons, dates[i].cohort->season);
		if (!dates[i].season)
			return error_set_shell("Run qtp verify.", error, ERROR_CORRUPT, "",
					       "Cohort %s has lost its season.",
					       dates[i].cohort->code ? dates[i].cohort->code : "");
		dates[i].milestones = records_part(&milestones, "season", dates[i].cohort->season);
		fill_sessions(&dates[i], &sessions, loading->arena);
	}
	return true;
}

const struct Facts cohort_dates = {KIND_COHORT, sizeof(struct CohortDates), load_cohort_dates};

/* --- Facts of a season: faculty in two places, among sessions that are not over --- */

static bool load_faculty(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct FacultyFacts *facts = ret_facts;
	Day today = loading->domain->today;

	for (size_t i = 0; i < batch->records.n && loading->depth != DEPTH_DATES; i++) {
		Id season = ((const struct Record *)records_at(&batch->records, i))->id;

		facts[i].today = today;
		if (!agenda_faculty_conflicts(loading->domain, (struct SessionsFrom){season, today},
					      loading->arena, &facts[i].conflicts, error))
			return false;
	}
	return true;
}

const struct Facts season_faculty = {KIND_SEASON, sizeof(struct FacultyFacts), load_faculty};

struct AttentionList faculty_attention_source(const struct FactsBatch *batch, size_t index,
					      struct Arena *arena)
{
	return attention_judge(&faculty_attention_rules, facts_of(batch, &season_faculty, index),
			       arena);
}

/* --- Rows --- */

static struct TodayName season_name(const struct FactsBatch *batch, size_t index,
				    struct Arena *arena)
{
	(void)batch;
	(void)index;
	(void)arena;
	return (struct TodayName){0};
}

static bool find_season(struct Domain *domain, Id season, struct Arena *arena,
			struct IdSpan *ret_ids, struct Error *error)
{
	Id *ids = ARENA_NEW(arena, Id);

	(void)domain;
	(void)error;
	*ids = season;
	*ret_ids = (struct IdSpan){ids, 1};
	return true;
}

const struct TodayKind season_today = {
	.kind = KIND_SEASON, .name = season_name, .find = find_season};

static const char *next_session_line(const struct FactsBatch *batch, size_t index,
				     struct Arena *arena)
{
	const struct CohortDates *dates = facts_of(batch, &cohort_dates, index);
	Day today = batch->loading.domain->today;
	const struct Session *next = session_next(dates->sessions, dates->n_sessions, today);

	if (dates->n_sessions == 0)
		return "no sessions";
	return next ? session_phrase(next, today, arena) + strlen(", ") : "all sessions over";
}

static const struct TodayLine today_lines_rows[] = {{KIND_COHORT, true, next_session_line}};
const struct TodayLineTable season_today_lines = CAPABILITY_ROWS(today_lines_rows);

static void list_deadline(const struct FactsBatch *batch, size_t index, struct DueList *list)
{
	const struct Season *season = records_at(&batch->records, index);

	due_add(list, (struct Due){.day = season->deadline,
				   .time = season->deadline_time,
				   .zone = zone_short(season->deadline_zone),
				   .text = "Applications close",
				   .kind = KIND_SEASON,
				   .record = season->record.id});
}

static void list_sessions(const struct FactsBatch *batch, size_t index, struct DueList *list)
{
	const struct CohortDates *dates = facts_of(batch, &cohort_dates, index);
	Day today = list->first;

	for (size_t i = 0; i < dates->n_sessions; i++) {
		const struct Session *session = dates->sessions[i];
		bool under_way = session->first_day < today && session->last_day >= today;

		due_add(list,
			(struct Due){.day = under_way ? today : session->first_day,
				     .time = TIME_NONE,
				     .text = arena_format(list->arena, "Session %" PRId64 ", %s%s",
							  session->number,
							  cohort_place(dates->cohort, list->arena),
							  under_way ? " goes on" : ""),
				     .kind = KIND_SESSION,
				     .record = session->record.id});
	}
}

static const struct DueSource dues_rows[] = {
	{KIND_SEASON, "the deadline of applications", true, list_deadline},
	{KIND_COHORT, "sessions that begin or go on", true, list_sessions},
};
const struct DueSourceTable season_dues = CAPABILITY_ROWS(dues_rows);
