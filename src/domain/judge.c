/* Judgements of teams, kept in the store for lists to filter and sort on. */
#include "qtp/domain/judge.h"

#include "qtp/base/utf8.h"

#include "judge_touched.h"
#include "qtp/rule/score.h"
#include "today_work.h"

#include <math.h>

/* Teams judged at a time, so that memory stays bounded however many seasons there are. */
#define JUDGED_AT_ONCE 256

static void fill_coaching(const struct CoachingFacts *coaching, struct Team *team,
			  struct Arena *arena)
{
	const struct Score *score =
		score_newest(coaching->scores, coaching->n_scores, RATER_COACH, coaching->today);

	team->last_contact =
		team->stage == STAGE_ACCEPTED ? cadence_judge(coaching, arena).days : NUMBER_NONE;
	team->score = score ? score->value : (double)NAN;
}

/* How many letters of a name order teams that are as bad as each other, and the values of one. */
enum { NAME_LETTERS = 5, NAME_LETTER_VALUES = 256 };

static int64_t days_in_stage(const struct Team *team, Day today)
{
	if (team->stage_since == DAY_NONE || team->stage_since > today)
		return NUMBER_NONE;
	return (int64_t)today - team->stage_since;
}

/* The first letters of a name as a number that sorts like them. */
static int64_t name_order(const char *name, struct Arena *arena)
{
	const char *folded = text_fold(arena, name);
	int64_t order = 0;

	for (int i = 0; i < NAME_LETTERS; i++) {
		order = order * NAME_LETTER_VALUES + (unsigned char)*folded;
		folded += *folded != '\0';
	}
	return order;
}

/* Teams of one light stand in the order of their weights, and of one weight in that of their names.
 */
static int64_t urgency(const struct Team *team, const struct AttentionList *list,
		       struct Arena *arena)
{
	const int64_t weights = 1 << 20;
	int64_t weight = list->n ? list->items[0].weight : 0, place;

	if (team->light == CHOICE_NONE)
		return NUMBER_NONE;
	place = (team->light + 1) * weights - (weight < weights ? weight : weights - 1);
	for (int i = 0; i < NAME_LETTERS; i++)
		place *= NAME_LETTER_VALUES;
	return place + name_order(team->name, arena);
}

void judge_fill(const struct TeamFacts *facts, struct Team *team, struct Arena *arena)
{
	struct AttentionList list = team_attention_list(facts, arena);
	bool in_play = team->stage != STAGE_DECLINED && team->stage != STAGE_WITHDRAWN;

	team->light = list.n ? (Choice)list.items[0].light : in_play ? LIGHT_FINE : CHOICE_NONE;
	team->urgency = urgency(team, &list, arena);
	team->reason = list.n ? list.items[0].text : NULL;
	team->eligible = facts->eligibility.eligible ? CHOICE_YES : CHOICE_NO;
	team->n_failing = facts->eligibility.n_failing;
	team->stage_days = days_in_stage(team, facts->facts.today);
	fill_coaching(&facts->coaching, team, arena);
}

static bool judge_some(struct Domain *domain, const Id ids[], size_t n_ids, struct Arena *arena,
		       struct Error *error)
{
	struct TeamFacts *facts;
	size_t n;

	if (!team_load_judged(domain, ids, n_ids, arena, &facts, &n, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct Team team = *facts[i].team;

		judge_fill(&facts[i], &team, arena);
		if (!store_judge(domain->store, entity_get(KIND_TEAM), &team, error))
			return false;
	}
	return true;
}

static bool judge_ids(struct Domain *domain, const Id ids[], size_t n_ids, struct Error *error)
{
	struct Arena arena = {0};
	bool judged = true;

	for (size_t at = 0; at < n_ids && judged; at += JUDGED_AT_ONCE) {
		size_t n = n_ids - at < JUDGED_AT_ONCE ? n_ids - at : JUDGED_AT_ONCE;

		judged = judge_some(domain, ids + at, n, &arena, error);
		arena_reset(&arena);
	}
	arena_release(&arena);
	return judged;
}

static bool judge_all(struct Domain *domain, Id season, struct Arena *arena, struct Error *error)
{
	Id *ids;
	size_t n;

	return store_team_ids(domain->store, season, arena, &ids, &n, error) &&
	       judge_ids(domain, ids, n, error);
}

/* Of the teams that were touched, those that still stand. */
static bool judge_standing(struct Domain *domain, const struct IdSet *touched, struct Arena *arena,
			   struct Error *error)
{
	struct Records records;
	struct IdSet standing = {0};

	if (!store_get_many(domain->store, entity_get(KIND_TEAM), touched->ids, touched->n, arena,
			    &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++) {
		const struct Record *record = records_at(&records, i);

		if (!record->binned)
			id_set_add(&standing, arena, record->id);
	}
	return judge_ids(domain, standing.ids, standing.n, error);
}

static bool judge_changed(struct Domain *domain, struct Arena *arena, struct Error *error)
{
	struct Change *changes;
	struct IdSet touched;
	size_t n;
	bool all;

	if (!store_changed_since(domain->store, domain->judged.operation, arena, &changes, &n,
				 error) ||
	    !judge_touched(domain, changes, n, arena, &touched, &all, error))
		return false;
	return all ? judge_all(domain, domain->judged.season, arena, error)
		   : judge_standing(domain, &touched, arena, error);
}

bool judge_teams(struct Domain *domain, Id season, struct Error *error)
{
	struct Judged *judged = &domain->judged;
	struct Arena arena = {0};
	bool covered = judged->done && judged->today == domain->today &&
		       (judged->season == 0 || judged->season == season);
	bool began = store_read_begin(domain->store);
	int64_t operation = store_last_operation(domain->store);
	bool fresh = true;

	if (!covered)
		fresh = judge_all(domain, season, &arena, error);
	else if (operation != judged->operation)
		fresh = judge_changed(domain, &arena, error);
	store_read_end(domain->store, began);
	if (fresh)
		*judged = (struct Judged){.done = true,
					  .season = covered ? judged->season : season,
					  .today = domain->today,
					  .operation = operation};
	arena_release(&arena);
	return fresh;
}
