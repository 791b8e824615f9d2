/* Ranking: its read model. */
#include "view_ranking.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/scope.h"

#include <stdlib.h>
#include <string.h>

/* What a ranking is made of. */
struct Loaded {
	struct Loading loading;
	struct Ranking *ranking;
	struct Records cohorts, teams, scores, openings, members, people;
};

/* --- Criteria and reviewers --- */

static int by_code(const void *a, const void *b)
{
	const struct Criterion *const *left = a, *const *right = b;

	return strcmp((*left)->code, (*right)->code);
}

static bool load_criteria(struct Loaded *loaded, Id season, struct Error *error)
{
	struct Ranking *ranking = loaded->ranking;
	struct Records all;

	if (!domain_children(loaded->loading.domain,
			     (struct OwnedBy){KIND_CRITERION, "season", season},
			     loaded->loading.arena, &all, error))
		return false;
	ranking->criteria = ARENA_ARRAY(loaded->loading.arena, all.n, const struct Criterion *);
	for (size_t i = 0; i < all.n && i < CRITERIA_MOST; i++)
		ranking->criteria[ranking->n_criteria++] = records_at(&all, i);
	if (ranking->n_criteria > 0)
		qsort(ranking->criteria, ranking->n_criteria, sizeof ranking->criteria[0], by_code);
	return true;
}

static int by_name(const void *a, const void *b)
{
	const struct Person *const *left = a, *const *right = b;
	const char *one = (*left)->family ? (*left)->family : (*left)->name;
	const char *other = (*right)->family ? (*right)->family : (*right)->name;
	int order = strcmp(one, other);

	return order ? order : strcmp((*left)->name, (*right)->name);
}

static bool load_reviewers(struct Loaded *loaded, Id season, struct Error *error)
{
	struct Ranking *ranking = loaded->ranking;
	struct Records reviewers;

	if (!domain_children(loaded->loading.domain,
			     (struct OwnedBy){KIND_REVIEWER, "season", season},
			     loaded->loading.arena, &reviewers, error) ||
	    !load_refs(&loaded->loading, &reviewers, "person", &loaded->people, error))
		return false;
	ranking->reviewers = ARENA_ARRAY(loaded->loading.arena, reviewers.n, const struct Person *);
	for (size_t i = 0; i < loaded->people.n; i++)
		ranking->reviewers[ranking->n_reviewers++] = records_at(&loaded->people, i);
	if (ranking->n_reviewers > 0)
		qsort(ranking->reviewers, ranking->n_reviewers, sizeof ranking->reviewers[0],
		      by_name);
	return true;
}

size_t ranking_reviewer(const struct Ranking *ranking, Id person)
{
	size_t i = 0;

	while (i < ranking->n_reviewers && ranking->reviewers[i]->record.id != person)
		i++;
	return i;
}

/* --- Who is asked --- */

static bool is_own(const struct Team *team, const struct Person *person,
		   const struct Records *members)
{
	if (team->practice && person->practice == team->practice)
		return true;
	for (size_t i = 0; i < members->n; i++) {
		const struct Member *member = records_at(members, i);

		if (member->team == team->record.id && member->person == person->record.id)
			return true;
	}
	return false;
}

static bool is_reviewer(const struct Records *reviewers, Id person)
{
	for (size_t i = 0; i < reviewers->n; i++)
		if (((const struct Reviewer *)records_at(reviewers, i))->person == person)
			return true;
	return false;
}

bool reviewer_refusal(const struct Loading *loading, const struct Team *team, Id person,
		      const char **ret_why, struct Error *error)
{
	struct Domain *domain = loading->domain;
	struct Arena *arena = loading->arena;
	struct Cohort cohort;
	struct Person who;
	struct Records members, reviewers;

	*ret_why = NULL;
	if (!domain_get(domain, (struct KindId){KIND_COHORT, team->cohort}, &cohort, arena,
			error) ||
	    !domain_get(domain, (struct KindId){KIND_PERSON, person}, &who, arena, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_MEMBER, "team", team->record.id}, arena,
			     &members, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_REVIEWER, "season", cohort.season},
			     arena, &reviewers, error))
		return false;
	if (!is_reviewer(&reviewers, person))
		*ret_why = arena_format(arena,
					"%s is no reviewer of the season. Add the reviewer first.",
					text_show(arena, who.name));
	else if (is_own(team, &who, &members))
		*ret_why = arena_format(arena,
					"%s belongs to %s or its practice and does not score its "
					"application.",
					text_show(arena, who.name), text_show(arena, team->name));
	return true;
}

/* --- Applications --- */

bool application_waits(const struct Team *team)
{
	return team->stage == STAGE_SUBMITTED || team->stage == STAGE_INCOMPLETE ||
	       team->stage == STAGE_UNDER_REVIEW || team->stage == STAGE_WAITLISTED ||
	       team->stage == STAGE_OFFERED;
}

static bool load_applications(struct Loaded *loaded, Id season, Id cohort, struct Error *error)
{
	struct Domain *domain = loaded->loading.domain;
	struct Arena *arena = loaded->loading.arena;

	if (cohort ? !domain_get_many(domain, (struct KindIds){KIND_COHORT, {&cohort, 1}}, arena,
				      &loaded->cohorts, error)
		   : !domain_children(domain, (struct OwnedBy){KIND_COHORT, "season", season},
				      arena, &loaded->cohorts, error))
		return false;
	return load_parts(&loaded->loading, &loaded->cohorts, (struct PartsBy){KIND_TEAM, "cohort"},
			  &loaded->teams, error) &&
	       load_parts(&loaded->loading, &loaded->teams,
			  (struct PartsBy){KIND_APPLICATION_SCORE, "team"}, &loaded->scores,
			  error) &&
	       load_parts(&loaded->loading, &loaded->teams, (struct PartsBy){KIND_OPENING, "team"},
			  &loaded->openings, error) &&
	       load_parts(&loaded->loading, &loaded->teams, (struct PartsBy){KIND_MEMBER, "team"},
			  &loaded->members, error);
}

static void place_score(const struct Ranking *ranking, struct RankingRow *row,
			const struct ApplicationScore *score)
{
	size_t reviewer = ranking_reviewer(ranking, score->reviewer);

	for (size_t i = 0; i < ranking->n_criteria && reviewer < ranking->n_reviewers; i++)
		if (ranking->criteria[i]->record.id == score->criterion)
			row->sheets[reviewer].ratings[i] = score->rating;
}

static bool is_opened(const struct Loaded *loaded, Id team)
{
	for (size_t i = 0; i < loaded->openings.n; i++)
		if (((const struct Opening *)records_at(&loaded->openings, i))->team == team)
			return true;
	return false;
}

static const struct Cohort *cohort_of(const struct Loaded *loaded, const struct Team *team)
{
	const struct Cohort *cohort = NULL;

	for (size_t i = 0; i < loaded->cohorts.n && !cohort; i++) {
		const struct Cohort *one = records_at(&loaded->cohorts, i);

		cohort = one->record.id == team->cohort ? one : NULL;
	}
	return cohort;
}

static void add_row(struct Loaded *loaded, const struct Team *team)
{
	struct Ranking *ranking = loaded->ranking;
	struct RankingRow *row = &ranking->rows[ranking->n_rows];
	size_t n_scores = 0;

	*row = (struct RankingRow){.team = team, .cohort = cohort_of(loaded, team)};
	row->sheets = ARENA_ARRAY(loaded->loading.arena, ranking->n_reviewers, struct Sheet);
	for (size_t i = 0; i < ranking->n_reviewers; i++) {
		row->sheets[i].is_asked = !is_own(team, ranking->reviewers[i], &loaded->members);
		for (size_t k = 0; k < CRITERIA_MOST; k++)
			row->sheets[i].ratings[k] = NUMBER_NONE;
	}
	for (size_t i = 0; i < loaded->scores.n; i++) {
		const struct ApplicationScore *score = records_at(&loaded->scores, i);

		if (score->team != team->record.id)
			continue;
		place_score(ranking, row, score);
		n_scores++;
	}
	if (n_scores == 0 && !application_waits(team))
		return;
	row->verdicts = (struct Verdicts){row->sheets, ranking->n_reviewers, ranking->n_criteria,
					  is_opened(loaded, team->record.id)};
	row->ranked = ranked_of(row->verdicts);
	ranking->n_rows++;
}

static int by_rank(const void *a, const void *b)
{
	const struct RankingRow *left = a, *right = b;

	if ((left->rank == 0) != (right->rank == 0))
		return left->rank == 0 ? 1 : -1;
	if (left->rank != right->rank)
		return left->rank < right->rank ? -1 : 1;
	return strcmp(left->team->code, right->team->code);
}

static void rank_rows(struct Loaded *loaded)
{
	struct Ranking *ranking = loaded->ranking;
	const struct Ranked **all =
		ARENA_ARRAY(loaded->loading.arena, ranking->n_rows, const struct Ranked *);
	int64_t *ranks = ARENA_ARRAY(loaded->loading.arena, ranking->n_rows, int64_t);

	for (size_t i = 0; i < ranking->n_rows; i++)
		all[i] = &ranking->rows[i].ranked;
	rank_means(all, ranking->n_rows, ranks);
	for (size_t i = 0; i < ranking->n_rows; i++)
		ranking->rows[i].rank = ranks[i];
	if (ranking->n_rows > 0)
		qsort(ranking->rows, ranking->n_rows, sizeof ranking->rows[0], by_rank);
}

bool ranking_load(struct Domain *domain, struct RankingOf of, struct Arena *arena,
		  struct Ranking *ret_ranking, struct Error *error)
{
	struct Loaded loaded = {.loading = {domain, DEPTH_WHOLE, arena}, .ranking = ret_ranking};

	*ret_ranking = (struct Ranking){0};
	if (!scope_check_whole(domain, "The ranking of applications", error))
		return false;
	if (!load_criteria(&loaded, of.season, error) ||
	    !load_reviewers(&loaded, of.season, error) ||
	    !load_applications(&loaded, of.season, of.cohort, error))
		return false;
	ret_ranking->rows = ARENA_ARRAY(arena, loaded.teams.n, struct RankingRow);
	for (size_t i = 0; i < loaded.teams.n; i++)
		add_row(&loaded, records_at(&loaded.teams, i));
	rank_rows(&loaded);
	return true;
}

const char *ranking_missing(const struct Ranking *ranking, const struct RankingRow *row,
			    struct Arena *arena)
{
	const char *text = "";

	for (size_t i = 0; i < ranking->n_reviewers; i++)
		if (row->sheets[i].is_asked &&
		    !sheet_is_answered(&row->sheets[i], ranking->n_criteria))
			text = arena_format(arena, "%s%s%s", text, *text ? ", " : "",
					    ranking->reviewers[i]->name);
	return text;
}

const char *ranking_state_text(const struct RankingRow *row, struct Arena *arena)
{
	const struct Ranked *ranked = &row->ranked;

	if (ranked->state == SCORES_NONE)
		return "no one is asked";
	if (ranked->state == SCORES_COMPLETE)
		return arena_format(arena, "complete, all %zu answered", ranked->n_asked);
	return arena_format(arena, "%s, %zu of %zu answered", scores_state_key(ranked->state),
			    ranked->n_answered, ranked->n_asked);
}
