/* Rejections of PARS, and what is due there, on Today. */
#include "view_today.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/season/view_schedule.h"
#include "rule_rejected.h"
#include "view_pars.h"

#include <inttypes.h>

static bool add_upload(const struct Loading *loading, struct RejectedOf *of,
		       const struct Upload *upload, struct Error *error)
{
	const struct Upload *last;

	if (upload->state != UPLOAD_REJECTED)
		return true;
	if (!pars_last_upload(loading->domain, (struct UploadOf){upload->session, upload->person},
			      loading->arena, &last, error))
		return false;
	if (!last || last->state != UPLOAD_REJECTED || last->record.id != upload->record.id)
		return true;
	if (of->n++ > 0 && upload->answered >= of->since)
		return true;
	of->since = upload->answered == DAY_NONE ? upload->sent : upload->answered;
	of->person = domain_label(loading->domain, KIND_PERSON, upload->person, loading->arena);
	of->reason = upload->reason ? upload->reason : "no reason given";
	return true;
}

/* Whether PARS knows of the claim as it is, or has rejected it. */
static bool is_reported(const struct Upload *last, const struct Claim *claim)
{
	if (!last || last->action == UPLOAD_DELETE)
		return false;
	return last->state == UPLOAD_REJECTED ||
	       credit_of_hours(last->credits) == credit_of_hours(claim->hours);
}

static void count_acpe(const struct Records *claims, Day reported, struct RejectedOf *of)
{
	for (size_t i = 0; i < claims->n; i++) {
		const struct Claim *claim = records_at(claims, i);

		of->n_acpe += claim->credit == CREDIT_ACPE && credit_of_hours(claim->hours) > 0 &&
			      (reported == DAY_NONE || claim->day > reported);
	}
}

static bool count_due(const struct Loading *loading, const struct Records *claims,
		      struct RejectedOf *of, struct Error *error)
{
	for (size_t i = 0; i < claims->n; i++) {
		const struct Claim *claim = records_at(claims, i);
		const struct Upload *last;

		if (claim->credit != CREDIT_AMA || credit_of_hours(claim->hours) <= 0)
			continue;
		if (!pars_last_upload(loading->domain,
				      (struct UploadOf){of->session, claim->person}, loading->arena,
				      &last, error))
			return false;
		of->n_due += !is_reported(last, claim);
	}
	return true;
}

static bool add_session(const struct Loading *loading, struct RejectedFacts *facts,
			const struct Cohort *cohort, const struct Session *session,
			struct Error *error)
{
	struct RejectedOf *of = &facts->sessions[facts->n];
	struct Records uploads, claims;

	if (session->last_day == DAY_NONE || session->last_day >= facts->today)
		return true;
	if (!domain_children(loading->domain,
			     (struct OwnedBy){KIND_UPLOAD, "session", session->record.id},
			     loading->arena, &uploads, error) ||
	    !domain_children(loading->domain,
			     (struct OwnedBy){KIND_CLAIM, "session", session->record.id},
			     loading->arena, &claims, error))
		return false;
	*of = (struct RejectedOf){.session = session->record.id,
				  .has_number = !text_is_empty(session->pars),
				  .last_day = session->last_day};
	for (size_t i = 0; i < uploads.n; i++)
		if (!add_upload(loading, of, records_at(&uploads, i), error))
			return false;
	of->name = arena_format(loading->arena, "Session %" PRId64 ", %s", session->number,
				cohort_place(cohort, loading->arena));
	count_acpe(&claims, session->acpe_reported, of);
	if (facts->today - session->last_day >= PARS_DAYS &&
	    !count_due(loading, &claims, of, error))
		return false;
	facts->n += of->n > 0 || of->n_due > 0 || of->n_acpe > 0;
	return true;
}

static bool load_season(const struct Loading *loading, Id season, struct RejectedFacts *facts,
			struct Error *error)
{
	struct Schedule schedule;
	size_t n = 0;

	if (!schedule_load(loading->domain, season, loading->arena, &schedule, error))
		return false;
	for (size_t i = 0; i < schedule.n_cohorts; i++)
		n += schedule.cohorts[i].n_sessions;
	*facts = (struct RejectedFacts){
		.sessions = ARENA_ARRAY(loading->arena, n + 1, struct RejectedOf),
		.today = loading->domain->today};
	for (size_t i = 0; i < schedule.n_cohorts; i++)
		for (size_t k = 0; k < schedule.cohorts[i].n_sessions; k++)
			if (!add_session(loading, facts, schedule.cohorts[i].cohort,
					 schedule.cohorts[i].sessions[k], error))
				return false;
	return true;
}

static bool load_rejected(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct RejectedFacts *facts = ret_facts;

	for (size_t i = 0; i < batch->records.n; i++) {
		const struct Record *season = records_at(&batch->records, i);

		if (loading->depth == DEPTH_DATES || loading->depth == DEPTH_OVER_TIME)
			continue;
		if (!load_season(loading, season->id, &facts[i], error))
			return false;
	}
	return true;
}

const struct Facts pars_rejected = {KIND_SEASON, sizeof(struct RejectedFacts), load_rejected};

static struct AttentionList list_rejected(const struct FactsBatch *batch, size_t index,
					  struct Arena *arena)
{
	return attention_judge(&rejected_attention_rules, facts_of(batch, &pars_rejected, index),
			       arena);
}

static const struct AttentionSource attention_rows[] = {
	{KIND_SEASON, {&rejected_attention_rules}, list_rejected, NULL},
};
const struct AttentionSourceTable pars_attention = CAPABILITY_ROWS(attention_rows);
