/* Coaching on the page of a team: its coach, cadence, scores, contacts and open actions. */
#include "view_team_coaching.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/words.h"
#include "rule_cadence.h"

#include <stdlib.h>

static int newest_first(const void *a, const void *b)
{
	const struct Contact *left = *(const struct Contact *const *)a,
			     *right = *(const struct Contact *const *)b;

	if (left->day != right->day)
		return left->day > right->day ? -1 : 1;
	if (left->start != right->start)
		return left->start > right->start ? -1 : 1;
	return (left->record.id > right->record.id) - (left->record.id < right->record.id);
}

static void add_contacts(struct Domain *domain, struct TeamCoaching *page, struct Arena *arena)
{
	const struct CoachingFacts *facts = page->facts;
	const struct Contact **sorted =
		ARENA_ARRAY(arena, facts->n_contacts, const struct Contact *);

	for (size_t i = 0; i < facts->n_contacts; i++) {
		sorted[i] = facts->contacts[i];
		page->n_held += contact_counts(facts->contacts[i], facts->today);
	}
	if (facts->n_contacts)
		qsort(sorted, facts->n_contacts, sizeof sorted[0], newest_first);
	for (size_t i = 0; i < facts->n_contacts && i < TEAM_CONTACTS_SHOWN; i++)
		page->contacts[page->n_contacts++] = (struct TeamContact){
			sorted[i],
			person_short_name(
				domain_label(domain, KIND_PERSON, sorted[i]->coach, arena), arena)};
}

bool team_coaching_load(struct Domain *domain, const struct TeamFacts *team, struct Arena *arena,
			struct TeamCoaching *ret_coaching, struct Error *error)
{
	const struct CoachingFacts *facts = coaching_of(team);

	*ret_coaching = (struct TeamCoaching){.facts = facts,
					      .today = domain->today,
					      .coach = team->team->coach,
					      .coach_name = ""};
	if (team->team->coach > 0)
		ret_coaching->coach_name =
			domain_label(domain, KIND_PERSON, team->team->coach, arena);
	ret_coaching->cadence = cadence_judge(facts, arena);
	ret_coaching->scores = score_history(facts->scores, facts->n_scores, arena);
	add_contacts(domain, ret_coaching, arena);
	return open_actions_load(domain, team, arena, &ret_coaching->actions, error);
}
