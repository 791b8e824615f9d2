/* Judgements of teams, kept in the store for lists to filter and sort on. */
#include "qtp/domain/judge.h"

#include "qtp/base/math.h"
#include "qtp/base/utf8.h"

#include "judge_touched.h"
#include "qtp/rule/score.h"
#include "qtp/store/store.h"
#include "today_work.h"

#include <math.h>

/* Teams judged at a time, so that memory stays bounded however many seasons there are. */
#define JUDGED_AT_ONCE 256
/* From so many teams on that were touched all are judged again, which can be done in slices. */
#define MANY_TOUCHED 64

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

static bool judge_batch(struct Domain *domain, const Id ids[], size_t n_ids, struct Arena *arena,
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

		judged = judge_batch(domain, ids + at, n, &arena, error);
		arena_reset(&arena);
	}
	arena_release(&arena);
	return judged;
}

/* Of the teams that were touched, those that still stand. */
static bool judge_standing(struct Domain *domain, const struct IdSet *touched, struct Arena *arena,
			   struct Error *error)
{
	struct Records records;
	struct IdSet standing = {0};

	if (!domain_get_many(domain, entity_get(KIND_TEAM), touched->ids, touched->n, arena,
			     &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++) {
		const struct Record *record = records_at(&records, i);

		if (!record->binned)
			id_set_add(&standing, arena, record->id);
	}
	return judge_ids(domain, standing.ids, standing.n, error);
}

/* What is kept is thrown away, and the walk is at its beginning. */
static bool begin(struct Domain *domain, int64_t operation, struct Error *error)
{
	if (!store_forget_judged(domain->store, entity_get(KIND_TEAM), error))
		return false;
	domain->judged =
		(struct Judged){.begun = true, .today = domain->today, .operation = operation};
	return true;
}

static bool judge_changed(struct Domain *domain, int64_t operation, struct Arena *arena,
			  struct Error *error)
{
	struct Change *changes;
	struct IdSet touched;
	size_t n;
	bool all;

	if (!domain_changed_since(domain, domain->judged.operation, arena, &changes, &n, error) ||
	    !judge_touched(domain, changes, n, arena, &touched, &all, error))
		return false;
	if (all || touched.n > MANY_TOUCHED)
		return begin(domain, operation, error);
	if (!judge_standing(domain, &touched, arena, error))
		return false;
	domain->judged.operation = operation;
	return true;
}

/* What operations have touched since is judged again; nothing else. */
static bool catch_up(struct Domain *domain, struct Error *error)
{
	const struct Judged *judged = &domain->judged;
	int64_t operation = domain_last_operation(domain);
	struct Arena arena = {0};
	bool caught_up;

	if (!judged->begun || judged->today != domain->today)
		return begin(domain, operation, error);
	if (operation == judged->operation)
		return true;
	caught_up = judge_changed(domain, operation, &arena, error);
	arena_release(&arena);
	return caught_up;
}

/* The walk through a season, where it is not under way or over. */
static bool aim_at(struct Domain *domain, Id season, struct Error *error)
{
	struct Judged *judged = &domain->judged;

	if (judged->n_all > 0 &&
	    (judged->season == season || (judged->season == 0 && judged->done)))
		return true;
	judged->season = season;
	judged->last = (struct TeamPlace){0};
	judged->n = 0;
	if (!domain_count_teams(domain, season, &judged->n_all, error))
		return false;
	judged->done = judged->n_all == 0;
	return true;
}

/* The next teams of the walk. */
static bool walk(struct Domain *domain, size_t limit, struct Error *error)
{
	struct Judged *judged = &domain->judged;
	struct Arena arena = {0};
	struct TeamPlace *places;
	size_t n;
	bool walked = domain_teams_behind(domain, judged->season, judged->last, limit, &arena,
					  &places, &n, error);
	Id *ids = ARENA_ARRAY(&arena, walked ? n : 0, Id);

	for (size_t i = 0; walked && i < n; i++)
		ids[i] = places[i].team;
	if (walked && judge_batch(domain, ids, n, &arena, error)) {
		judged->last = n > 0 ? places[n - 1] : judged->last;
		judged->n += n;
		judged->done = n < limit;
	} else {
		walked = false;
	}
	arena_release(&arena);
	return walked;
}

bool judge_some(struct Domain *domain, Id season, size_t n, struct JudgeProgress *ret_progress,
		struct Error *error)
{
	struct Judged *judged = &domain->judged;
	bool began = domain_read_begin(domain);
	bool fresh = catch_up(domain, error) && aim_at(domain, season, error);

	while (fresh && !judged->done && n > 0) {
		size_t some = size_min(n, JUDGED_AT_ONCE);

		fresh = walk(domain, some, error);
		n -= some;
	}
	domain_read_end(domain, began);
	*ret_progress = (struct JudgeProgress){judged->done, judged->n, judged->n_all};
	return fresh;
}

bool judge_teams(struct Domain *domain, Id season, struct Error *error)
{
	struct JudgeProgress progress;

	return judge_some(domain, season, SIZE_MAX, &progress, error);
}

/* Judged fields of one record from those of another. */
static void take_judged(struct Team *team, const struct Team *judged, struct Arena *arena)
{
	team->light = judged->light;
	team->urgency = judged->urgency;
	team->reason = judged->reason ? arena_text(arena, judged->reason) : NULL;
	team->eligible = judged->eligible;
	team->n_failing = judged->n_failing;
	team->stage_days = judged->stage_days;
	team->last_contact = judged->last_contact;
	team->score = judged->score;
}

/* A team that was judged is eligible or not. */
static bool is_judged(const struct Team *team)
{
	return team->eligible != CHOICE_NONE;
}

/* Judges those of `teams` that are not; what is read on the way goes into `work`. */
static bool judge_missing(struct Domain *domain, struct Team *const missing[], size_t n,
			  struct Arena *work, struct Arena *arena, struct Error *error)
{
	Id *ids = ARENA_ARRAY(work, n, Id);
	struct TeamFacts *facts;
	size_t n_facts;

	for (size_t i = 0; i < n; i++)
		ids[i] = missing[i]->record.id;
	if (!team_load_judged(domain, ids, n, work, &facts, &n_facts, error))
		return false;
	for (size_t i = 0; i < n_facts; i++) {
		struct Team team = *facts[i].team;

		judge_fill(&facts[i], &team, work);
		if (!store_judge(domain->store, entity_get(KIND_TEAM), &team, error))
			return false;
		for (size_t k = 0; k < n; k++)
			if (missing[k]->record.id == team.record.id)
				take_judged(missing[k], &team, arena);
	}
	return true;
}

bool judge_catch_up(struct Domain *domain, struct Error *error)
{
	bool began = domain_read_begin(domain), fresh = catch_up(domain, error);

	domain_read_end(domain, began);
	return fresh;
}

bool judge_records(struct Domain *domain, const struct Records *teams, struct Arena *arena,
		   struct Error *error)
{
	struct Team *missing[JUDGED_AT_ONCE];
	struct Arena work = {0};
	size_t n = 0;
	bool judged = true;

	for (size_t i = 0; i < teams->n && judged; i++) {
		struct Team *team = records_at(teams, i);

		if (!is_judged(team) && !team->record.binned)
			missing[n++] = team;
		if (n < JUDGED_AT_ONCE && i + 1 < teams->n)
			continue;
		judged = n == 0 || judge_missing(domain, missing, n, &work, arena, error);
		arena_reset(&work);
		n = 0;
	}
	arena_release(&work);
	return judged;
}
