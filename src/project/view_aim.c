/* Aims and cycles of teams: what is read of them, and what is judged. */
#include "view_aim.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/project/rule_cycle.h"
#include "qtp/team/view_team.h"

#include <stdlib.h>
#include <string.h>

/* --- An aim --- */

/* The chart of an aim's measure; NULL: it has no measure. */
struct AimFacts {
	const struct MeasureOutline *outline;
};

static bool load_outline(const struct Loading *loading, const struct Aim *aim,
			 const struct MeasureOutline **ret_outline, struct Error *error)
{
	struct MeasureOutline *outline = ARENA_NEW(loading->arena, struct MeasureOutline);

	*ret_outline = aim->measure ? outline : NULL;
	return !aim->measure ||
	       measure_outline(loading->domain, aim->measure, loading->arena, outline, error);
}

static bool load_aims(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	struct AimFacts *facts = ret_facts;

	for (size_t i = 0; i < batch->records.n; i++)
		if (!load_outline(&batch->loading, records_at(&batch->records, i),
				  &facts[i].outline, error))
			return false;
	return true;
}

static const struct Facts aim_facts = {KIND_AIM, sizeof(struct AimFacts), load_aims};

static void fill_aim(const struct FactsBatch *batch, size_t index, void *record)
{
	const struct AimFacts *facts = facts_of(batch, &aim_facts, index);

	aim_judge(record, facts->outline, batch->loading.arena);
}

/* --- A team --- */

struct WorkFacts {
	struct Records aims, cycles;
};

static int by_id(const void *a, const void *b)
{
	Id left = *(const Id *)a, right = *(const Id *)b;

	return (left > right) - (left < right);
}

static bool load_work(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct WorkFacts *facts = ret_facts;
	struct Records aims, cycles;
	size_t n = batch->records.n;
	Id *ids = ARENA_ARRAY(loading->arena, n, Id);

	if (loading->depth == DEPTH_DATES || loading->depth == DEPTH_OVER_TIME || n == 0)
		return true;
	for (size_t i = 0; i < n; i++)
		ids[i] = ((const struct Record *)records_at(&batch->records, i))->id;
	qsort(ids, n, sizeof ids[0], by_id);
	if (!domain_children_of(loading->domain, entity_get(KIND_AIM), "team", ids, n,
				loading->arena, &aims, error) ||
	    !domain_children_of(loading->domain, entity_get(KIND_CYCLE), "team", ids, n,
				loading->arena, &cycles, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		Id id = ((const struct Record *)records_at(&batch->records, i))->id;

		facts[i].aims = records_part(&aims, "team", id);
		facts[i].cycles = records_part(&cycles, "team", id);
	}
	return true;
}

static const struct Facts work_facts = {KIND_TEAM, sizeof(struct WorkFacts), load_work};

const struct Facts *const aim_facts_rows[] = {&aim_facts, &work_facts, NULL};

/* Aims of outcome measures come first, then by the code of the measure. */
static bool comes_before(const struct MeasureOutline *a, const struct MeasureOutline *b)
{
	const struct Measure *left = &a->chart.measure, *right = &b->chart.measure;
	bool is_outcome = left->role == MEASURE_OUTCOME;

	if (is_outcome != (right->role == MEASURE_OUTCOME))
		return is_outcome;
	return strcmp(left->code, right->code) < 0;
}

/* Charts are read here, and not with the facts: Today reads the facts of all teams, and judges few.
 * A chart that cannot be read has no progress. */
static void fill_team(const struct FactsBatch *batch, size_t index, void *record)
{
	const struct WorkFacts *facts = facts_of(batch, &work_facts, index);
	const struct MeasureOutline *best = NULL, *outline;
	struct Team *team = record;
	struct Error error;

	team->aim = NUMBER_NONE;
	for (size_t i = 0; i < facts->aims.n; i++) {
		struct Aim aim = *(const struct Aim *)records_at(&facts->aims, i);

		if (!load_outline(&batch->loading, &aim, &outline, &error) || !outline ||
		    (best && !comes_before(outline, best)))
			continue;
		best = outline;
		aim_judge(&aim, outline, batch->loading.arena);
		team->aim = aim.progress;
	}
}

#define CHART_PATHS(to) "measure" to, "point.measure" to, "annotation.measure" to

const struct Judgement aim_judgements[] = {
	{.kind = KIND_AIM,
	 .owner = "team",
	 .fields = (const char *const[]){"progress", "numbers", "missing", "sentence", NULL},
	 .paths = (const char *const[]){"aim", CHART_PATHS("<aim.measure"), NULL},
	 .fill = fill_aim},
	{.kind = KIND_TEAM,
	 .owner = "cohort",
	 .fields = (const char *const[]){"aim", NULL},
	 .paths = (const char *const[]){"aim.team", CHART_PATHS("<aim.measure.team"), NULL},
	 .fill = fill_team},
};

/* --- Attention --- */

static struct AttentionList list_cycles(const struct FactsBatch *batch, size_t index,
					struct Arena *arena)
{
	const struct WorkFacts *work = facts_of(batch, &work_facts, index);
	const struct TeamFacts *team = facts_of(batch, &team_facts, index);
	const struct CycleFacts facts = {.cycles = &work->cycles,
					 .limit = cycle_limit(team->season->cycle_days),
					 .today = team->facts.today};

	if (team->team->stage != STAGE_ACCEPTED)
		return (struct AttentionList){0};
	return attention_judge(&cycle_rules, &facts, arena);
}

const struct AttentionSource cycle_attention[] = {
	{KIND_TEAM, {&cycle_rules}, list_cycles, NULL},
};
