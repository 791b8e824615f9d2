/* Surveys on Today: those whose answers are late, and those due in the next fortnight. */
#include "view_today.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/survey.h"
#include "rule_waiting.h"
#include "view_survey.h"

/* A survey is looked at so many days before it is due. */
enum { DAYS_AHEAD = 14 };

static bool is_near(const struct Survey *survey, Day today)
{
	return survey->due != DAY_NONE && survey->due <= today + DAYS_AHEAD &&
	       survey->due >= today - SURVEY_DAYS;
}

static bool add_survey(const struct Loading *loading, const struct Survey *survey,
		       struct WaitingFacts *facts, struct Error *error)
{
	struct SurveySheet sheet;
	size_t n_answered;

	if (!survey_load(loading->domain, survey->record.id, loading->arena, &sheet, error))
		return false;
	n_answered = sheet.n_answered + sheet.n_anonymous;
	facts->surveys[facts->n++] = (struct SurveyWaiting){
		.survey = survey->record.id,
		.code = survey->name,
		.due = survey->due,
		.n_expected = sheet.n_expected,
		.n_missing = n_answered < sheet.n_expected ? sheet.n_expected - n_answered : 0,
		.missing = survey_missing_text(&sheet, loading->arena)};
	return true;
}

static bool load_season(const struct Loading *loading, Id season, struct WaitingFacts *facts,
			struct Error *error)
{
	struct Records cohorts, *surveys;
	size_t n = 0;

	facts->today = loading->domain->today;
	if (!domain_children(loading->domain, (struct OwnedBy){KIND_COHORT, "season", season},
			     loading->arena, &cohorts, error))
		return false;
	surveys = ARENA_ARRAY(loading->arena, cohorts.n, struct Records);
	for (size_t i = 0; i < cohorts.n; i++) {
		if (!domain_children(
			    loading->domain,
			    (struct OwnedBy){KIND_SURVEY, "cohort",
					     ((const struct Record *)records_at(&cohorts, i))->id},
			    loading->arena, &surveys[i], error))
			return false;
		n += surveys[i].n;
	}
	facts->surveys = ARENA_ARRAY(loading->arena, n, struct SurveyWaiting);
	for (size_t i = 0; i < cohorts.n; i++)
		for (size_t k = 0; k < surveys[i].n; k++) {
			const struct Survey *survey = records_at(&surveys[i], k);

			if (is_near(survey, facts->today) &&
			    !add_survey(loading, survey, facts, error))
				return false;
		}
	return true;
}

static bool load_waiting(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	struct WaitingFacts *facts = ret_facts;

	if (batch->loading.depth == DEPTH_DATES || batch->loading.depth == DEPTH_OVER_TIME)
		return true;
	for (size_t i = 0; i < batch->records.n; i++)
		if (!load_season(&batch->loading,
				 ((const struct Record *)records_at(&batch->records, i))->id,
				 &facts[i], error))
			return false;
	return true;
}

const struct Facts survey_waiting = {KIND_SEASON, sizeof(struct WaitingFacts), load_waiting};

static struct AttentionList list_waiting(const struct FactsBatch *batch, size_t index,
					 struct Arena *arena)
{
	return attention_judge(&waiting_attention_rules, facts_of(batch, &survey_waiting, index),
			       arena);
}

static const struct AttentionSource attention_rows[] = {
	{KIND_SEASON, {&waiting_attention_rules}, list_waiting, NULL},
};
const struct AttentionSourceTable survey_attention = CAPABILITY_ROWS(attention_rows);

static void list_dues(const struct FactsBatch *batch, size_t index, struct DueList *list)
{
	const struct WaitingFacts *facts = facts_of(batch, &survey_waiting, index);

	for (size_t i = 0; facts && i < facts->n; i++) {
		const struct SurveyWaiting *one = &facts->surveys[i];

		if (one->n_missing > 0)
			due_add(list,
				(struct Due){.day = one->due,
					     .time = TIME_NONE,
					     .zone = "",
					     .text = arena_format(
						     list->arena, "Survey %s, %zu of %zu missing",
						     one->code, one->n_missing, one->n_expected),
					     .kind = KIND_SURVEY,
					     .record = one->survey});
	}
}

static const struct DueSource dues_rows[] = {
	{KIND_SEASON, "surveys whose answers are missing", false, list_dues},
};
const struct DueSourceTable survey_dues = CAPABILITY_ROWS(dues_rows);
