/* Reviewers on Today: who has not scored what waits for a decision. */
#include "view_today.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/gate.h"
#include "rule_unscored.h"
#include "view_ranking.h"

static struct Unscored unscored_of(const struct Ranking *ranking, size_t reviewer,
				   struct Arena *arena)
{
	struct Unscored one = {.name = ranking->reviewers[reviewer]->name, .missing = ""};

	for (size_t i = 0; i < ranking->n_rows; i++) {
		const struct RankingRow *row = &ranking->rows[i];
		const struct Sheet *sheet = &row->sheets[reviewer];

		if (!application_waits(row->team) || !sheet->is_asked)
			continue;
		one.n_asked++;
		if (sheet_is_answered(sheet, ranking->n_criteria))
			continue;
		one.n_missing++;
		one.missing = arena_format(arena, "%s%s%s", one.missing, *one.missing ? ", " : "",
					   row->team->code);
	}
	return one;
}

static bool load_season(const struct Loading *loading, const struct Season *season,
			struct UnscoredFacts *facts, struct Error *error)
{
	struct Records reviewers;
	struct Ranking ranking;

	*facts = (struct UnscoredFacts){.decision = season_decision_day(season),
					.today = loading->domain->today};
	if (!decision_is_near(facts->decision, facts->today))
		return true;
	if (!domain_children(loading->domain,
			     (struct OwnedBy){KIND_REVIEWER, "season", season->record.id},
			     loading->arena, &reviewers, error) ||
	    (reviewers.n > 0 &&
	     !ranking_load(loading->domain, (struct RankingOf){season->record.id, 0},
			   loading->arena, &ranking, error)))
		return false;
	facts->reviewers = ARENA_ARRAY(loading->arena, reviewers.n, struct Unscored);
	for (size_t i = 0; i < reviewers.n; i++) {
		const struct Reviewer *reviewer = records_at(&reviewers, i);
		size_t index = ranking_reviewer(&ranking, reviewer->person);

		if (index == ranking.n_reviewers || ranking.n_criteria == 0)
			continue;
		facts->reviewers[facts->n] = unscored_of(&ranking, index, loading->arena);
		facts->reviewers[facts->n++].reviewer = reviewer->record.id;
	}
	return true;
}

/* Scores are the coordinator's to ask for: nothing while only the teams of a coach are in view. */
static bool load_unscored(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	struct UnscoredFacts *facts = ret_facts;

	if (batch->loading.depth == DEPTH_DATES || batch->loading.depth == DEPTH_OVER_TIME ||
	    batch->loading.domain->coach)
		return true;
	for (size_t i = 0; i < batch->records.n; i++)
		if (!load_season(&batch->loading, records_at(&batch->records, i), &facts[i], error))
			return false;
	return true;
}

const struct Facts panel_unscored = {KIND_SEASON, sizeof(struct UnscoredFacts), load_unscored};

static struct AttentionList list_unscored(const struct FactsBatch *batch, size_t index,
					  struct Arena *arena)
{
	return attention_judge(&unscored_rules, facts_of(batch, &panel_unscored, index), arena);
}

static const struct AttentionSource attention_rows[] = {
	{KIND_SEASON, {&unscored_rules}, list_unscored, NULL},
};
const struct AttentionSourceTable panel_attention = CAPABILITY_ROWS(attention_rows);
