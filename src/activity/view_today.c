/* Disclosures and activity files on Today: the facts of sessions to come. */
#include "view_today.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/season/view_schedule.h"
#include "view_control.h"

#include <inttypes.h>

static bool look_at_control(const struct Loading *loading, struct SessionAhead *ahead,
			    struct Error *error)
{
	struct Control control;

	if (!control_load(loading->domain, ahead->session, loading->arena, &control, error))
		return false;
	ahead->n_open = control.n_open;
	for (size_t i = 0; i < control.n && !ahead->who; i++)
		if (control_is_open(control.people[i].state)) {
			ahead->who = control.people[i].person->name;
			ahead->state = control.people[i].state;
		}
	return true;
}

static bool look_at_file(const struct Loading *loading, struct SessionAhead *ahead,
			 struct Error *error)
{
	const struct Field *item = entity_field(entity_get(KIND_EVIDENCE), "item");
	struct ActivityFile file;

	if (!activity_file_load(loading->domain, ahead->session, loading->arena, &file, error))
		return false;
	for (Choice i = 0; i < N_EVIDENCE_ITEMS; i++) {
		if (!evidence_is_before(i))
			continue;
		ahead->n_wanted++;
		if (evidence_is_complete(file.items[i]))
			continue;
		ahead->n_lacking++;
		ahead->lacking = ahead->lacking ? ahead->lacking : item->choices[i].label;
	}
	return true;
}

static bool add_session(const struct Loading *loading, struct AheadFacts *facts,
			const struct Cohort *cohort, const struct Session *session,
			struct Error *error)
{
	struct SessionAhead *ahead = &facts->sessions[facts->n];
	int64_t left = (int64_t)session->first_day - facts->today;

	if (session->first_day == DAY_NONE || left < 0 || left > DISCLOSURE_DAYS)
		return true;
	facts->n++;
	*ahead = (struct SessionAhead){
		.session = session->record.id,
		.name = arena_format(loading->arena, "Session %" PRId64 ", %s", session->number,
				     cohort_place(cohort, loading->arena)),
		.first_day = session->first_day};
	return look_at_control(loading, ahead, error) &&
	       (left > FILE_DAYS || look_at_file(loading, ahead, error));
}

static bool load_season(const struct Loading *loading, Id season, struct AheadFacts *facts,
			struct Error *error)
{
	struct Schedule schedule;
	size_t n = 0;

	if (!schedule_load(loading->domain, season, loading->arena, &schedule, error))
		return false;
	for (size_t i = 0; i < schedule.n_cohorts; i++)
		n += schedule.cohorts[i].n_sessions;
	*facts =
		(struct AheadFacts){.sessions = ARENA_ARRAY(loading->arena, n, struct SessionAhead),
				    .today = loading->domain->today};
	for (size_t i = 0; i < schedule.n_cohorts; i++)
		for (size_t k = 0; k < schedule.cohorts[i].n_sessions; k++)
			if (!add_session(loading, facts, schedule.cohorts[i].cohort,
					 schedule.cohorts[i].sessions[k], error))
				return false;
	return true;
}

static bool load_ahead(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct AheadFacts *facts = ret_facts;

	for (size_t i = 0; i < batch->records.n; i++) {
		const struct Record *season = records_at(&batch->records, i);

		if (loading->depth == DEPTH_DATES || loading->depth == DEPTH_OVER_TIME)
			continue;
		if (!load_season(loading, season->id, &facts[i], error))
			return false;
	}
	return true;
}

const struct Facts activity_ahead = {KIND_SEASON, sizeof(struct AheadFacts), load_ahead};

static struct AttentionList list_ahead(const struct FactsBatch *batch, size_t index,
				       struct Arena *arena)
{
	return attention_judge(&ahead_attention_rules, facts_of(batch, &activity_ahead, index),
			       arena);
}

static const struct AttentionSource attention_rows[] = {
	{KIND_SEASON, {&ahead_attention_rules}, list_ahead, NULL},
};
const struct AttentionSourceTable activity_attention = CAPABILITY_ROWS(attention_rows);
