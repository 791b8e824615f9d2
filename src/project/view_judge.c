/* Judgements of the work of teams, and what needs attention in it. */
#include "view_aim.h"
#include "view_work.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "rule_cycle.h"
#include "rule_milestone_attention.h"

#include <string.h>

/* --- The chart of a team --- */

/* Outcome measures come first, then by code. */
static bool comes_before(const struct Measure *left, const struct Measure *right)
{
	bool is_outcome = left->role == MEASURE_OUTCOME;

	if (is_outcome != (right->role == MEASURE_OUTCOME))
		return is_outcome;
	return strcmp(left->code, right->code) < 0;
}

static const struct Measure *measure_of(const struct WorkFacts *work, Id id)
{
	for (size_t i = 0; i < work->measures.n; i++)
		if (((const struct Record *)records_at(&work->measures, i))->id == id)
			return records_at(&work->measures, i);
	return NULL;
}

/* The measure of an aim, the first of those that have one; NULL: no aim has a measure. */
static const struct Aim *main_aim(const struct WorkFacts *work)
{
	const struct Measure *best = NULL;
	const struct Aim *main = NULL;

	for (size_t i = 0; i < work->aims.n; i++) {
		const struct Aim *aim = records_at(&work->aims, i);
		const struct Measure *measure = measure_of(work, aim->measure);

		if (!measure || (best && !comes_before(measure, best)))
			continue;
		best = measure;
		main = aim;
	}
	return main;
}

static const struct Measure *main_measure(const struct WorkFacts *work)
{
	const struct Measure *best = NULL;

	for (size_t i = 0; i < work->measures.n; i++) {
		const struct Measure *measure = records_at(&work->measures, i);

		if (!best || comes_before(measure, best))
			best = measure;
	}
	return best;
}

static Choice signal_of(const struct MeasureOutline *outline)
{
	static const enum TeamSignal signals[N_CONCLUSIONS] = {
		[CONCLUDED_TOO_FEW] = TEAM_TOO_FEW,   [CONCLUDED_ZEROS] = TEAM_TOO_FEW,
		[CONCLUDED_NO_EVENTS] = TEAM_TOO_FEW, [CONCLUDED_NO_VARIATION] = TEAM_NONE,
		[CONCLUDED_COMMON] = TEAM_NONE,	      [CONCLUDED_CHANGED] = TEAM_CHANGED,
		[CONCLUDED_WANTED] = TEAM_BETTER,     [CONCLUDED_UNWANTED] = TEAM_WORSE,
		[CONCLUDED_BOTH_WAYS] = TEAM_CHANGED,
	};

	if (!outline_has_chart(outline))
		return TEAM_TOO_FEW;
	return conclusion_is_over(&outline->summary.conclusion)
		       ? TEAM_NONE
		       : (Choice)signals[outline->summary.conclusion.kind];
}

/* Charts are read here, and not with the facts: Today reads the facts of all teams, and judges few.
 * A chart that cannot be read has no progress. */
static void fill_chart(const struct FactsBatch *batch, const struct WorkFacts *work,
		       struct Team *team)
{
	const struct Aim *main = main_aim(work);
	const struct Measure *measure = main ? NULL : main_measure(work);
	struct Aim aim = main ? *main : (struct Aim){.measure = measure ? measure->record.id : 0};
	const struct MeasureOutline *outline;
	struct Error error;

	if (!aim_outline(&batch->loading, &aim, &outline, &error) || !outline)
		return;
	team->signal = signal_of(outline);
	if (main) {
		aim_judge(&aim, outline, batch->loading.arena);
		team->aim = aim.progress;
	} else if (!isnan(outline->aim.progress)) {
		team->aim = aim_percent(outline->aim.progress);
	}
}

/* --- A team --- */

static Choice trend_of(const struct CoachingFacts *coaching, struct Arena *arena)
{
	const struct Score *score =
		score_newest(coaching->scores, coaching->n_scores, RATER_COACH, coaching->today);
	const struct Score *before = score ? score_before(coaching->scores, coaching->n_scores,
							  RATER_COACH, score->month)
					   : NULL;

	if (score_gap_text(coaching, arena))
		return TREND_APART;
	if (!before)
		return CHOICE_NONE;
	return score->value > before->value   ? TREND_UP
	       : score->value < before->value ? TREND_DOWN
					      : TREND_SAME;
}

static void fill_team(const struct FactsBatch *batch, size_t index, void *record)
{
	const struct WorkFacts *work = facts_of(batch, &work_facts, index);
	struct Arena *arena = batch->loading.arena;
	struct Team *team = record;

	team->aim = team->data_age = NUMBER_NONE;
	team->signal = team->forecast = team->trend = CHOICE_NONE;
	team->charter = work->charter;
	team->pdsa = work->pdsa;
	team->next_due = DAY_NONE;
	team->next_what = NULL;
	fill_chart(batch, work, team);
	if (work->newest_point != DAY_NONE)
		team->data_age = (int64_t)work->team->facts.today - work->newest_point;
	if (team->stage != STAGE_ACCEPTED)
		return;
	const struct ForecastFacts facts = work_forecast(work);
	struct DueRow next;

	team->forecast = (Choice)forecast_of_team(&facts, arena).verdict;
	team->trend = trend_of(coaching_of(work->team), arena);
	if (work_next_due(work, arena, &next)) {
		team->next_due = next.day;
		team->next_what = next.milestone->title;
	}
}

#define CHART_PATHS(to) "measure" to, "point.measure" to, "annotation.measure" to

static const struct Judgement judgements_rows[] = {
	{.kind = KIND_AIM,
	 .owner = "team",
	 .fields =
		 (const char *const[]){"start", "progress", "numbers", "missing", "sentence", NULL},
	 .paths = (const char *const[]){"aim", CHART_PATHS("<aim.measure"), NULL},
	 .fill = aim_fill},
	{.kind = KIND_TEAM,
	 .owner = "cohort",
	 .fields = (const char *const[]){"trend", "aim", "data_age", "signal", "next_due",
					 "next_what", "forecast", "charter", "pdsa", NULL},
	 .paths =
		 (const char *const[]){
			 "aim.team", "cycle.team", "deliverable.team", "project.team",
			 "milestone.season<cohort.season<team.cohort", "survey.cohort<team.cohort",
			 "survey_answer.person<member.person.team", CHART_PATHS(".team"), NULL},
	 .fill = fill_team},
};
const struct JudgementTable project_judgements = CAPABILITY_ROWS(judgements_rows);

/* --- Attention --- */

static struct AttentionList list_work(const struct FactsBatch *batch, size_t index,
				      struct Arena *arena)
{
	const struct WorkFacts *work = facts_of(batch, &work_facts, index);
	const struct CycleFacts cycles = {.cycles = &work->cycles,
					  .limit = cycle_limit(work->team->season->cycle_days),
					  .today = work->team->facts.today};
	const struct ForecastFacts forecast = work_forecast(work);
	struct Reminders reminders;
	struct MilestoneFacts milestones = {.milestones = work->milestones,
					    .n_milestones = work->n_milestones,
					    .reminders = &reminders,
					    .today = work->team->facts.today};
	struct AttentionList list, more;

	if (work->team->team->stage != STAGE_ACCEPTED)
		return (struct AttentionList){0};
	if (!reminders_read(work->team->season->reminders, &reminders))
		reminders = (struct Reminders){.n = 0};
	list = attention_judge(&milestone_attention, &milestones, arena);
	more = attention_judge(&cycle_rules, &cycles, arena);
	attention_merge(&list, &more, arena);
	more = attention_judge(&forecast_attention, &forecast, arena);
	attention_merge(&list, &more, arena);
	return list;
}

static const struct AttentionSource attention_rows[] = {
	{KIND_TEAM, {&milestone_attention, &cycle_rules, &forecast_attention}, list_work, NULL},
};
const struct AttentionSourceTable project_attention = CAPABILITY_ROWS(attention_rows);
