/* Team: facts of eligibility, loaded for many teams in a handful of queries. */
#include "qtp/team/view_team.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/domain/owed.h"
#include "qtp/people.h"
#include "qtp/season.h"

#include <stdlib.h>
#include <string.h>

/* Everything under a set of teams, each kind in one query. */
struct Loaded {
	const struct Loading *loading;
	struct Records teams, cohorts, seasons, sessions, members, persons, confirmations, waivers;
	struct Records elsewhere; /* members of the same people in any team */
	struct Records other_teams;
	struct OwedList owed;
};

static bool load_owners(struct Loaded *loaded, struct Error *error)
{
	const struct Loading *loading = loaded->loading;

	return load_refs(loading, &loaded->teams, "cohort", &loaded->cohorts, error) &&
	       load_refs(loading, &loaded->cohorts, "season", &loaded->seasons, error) &&
	       load_parts(loading, &loaded->cohorts, (struct PartsBy){KIND_SESSION, "cohort"},
			  &loaded->sessions, error);
}

static bool load_people(struct Loaded *loaded, struct Error *error)
{
	const struct Loading *loading = loaded->loading;

	return load_parts(loading, &loaded->teams, (struct PartsBy){KIND_MEMBER, "team"},
			  &loaded->members, error) &&
	       load_refs(loading, &loaded->members, "person", &loaded->persons, error) &&
	       load_parts(loading, &loaded->members, (struct PartsBy){KIND_CONFIRMATION, "member"},
			  &loaded->confirmations, error) &&
	       load_parts(loading, &loaded->teams, (struct PartsBy){KIND_WAIVER, "team"},
			  &loaded->waivers, error);
}

static bool load_elsewhere(struct Loaded *loaded, struct Error *error)
{
	return load_parts(loaded->loading, &loaded->persons,
			  (struct PartsBy){KIND_MEMBER, "person"}, &loaded->elsewhere, error) &&
	       load_refs(loaded->loading, &loaded->elsewhere, "team", &loaded->other_teams, error);
}

static bool counts_for_season(const struct Team *team)
{
	return !team->record.binned && team->stage != STAGE_DECLINED &&
	       team->stage != STAGE_WITHDRAWN;
}

/* Another team of the season in which the person is core today, as it is called; that which she
 * leads before others. NULL: none. */
static const char *other_team_of(const struct Loaded *loaded, const struct Season *season,
				 const struct Team *team, Id person)
{
	struct Domain *domain = loaded->loading->domain;
	struct Arena *arena = loaded->loading->arena;
	struct Span span = records_span(&loaded->elsewhere, "person", person);
	const struct Member *first = NULL;
	const char *name = NULL;

	for (size_t i = span.first; i < span.first + span.n; i++) {
		const struct Member *member = records_at(&loaded->elsewhere, i);
		const struct Team *other = records_find(&loaded->other_teams, member->team);
		struct Cohort cohort;

		if (!other || other->record.id == team->record.id || !role_is_core(member->role) ||
		    !member_is_current(member, domain->today) || !counts_for_season(other) ||
		    (first && first->role <= member->role))
			continue;
		const struct Cohort *known = records_find(&loaded->cohorts, other->cohort);

		if (!known && domain_get(domain, (struct KindId){KIND_COHORT, other->cohort},
					 &cohort, arena, NULL))
			known = &cohort;
		if (!known || known->season != season->record.id)
			continue;
		first = member;
		name = arena_format(arena, "%s %s", other->code, other->name);
	}
	return name;
}

/* Pointers to a run of records. */
static const void **pointers(const struct Records *records, struct Span span, struct Arena *arena)
{
	const void **list = ARENA_ARRAY(arena, span.n, const void *);

	for (size_t i = 0; i < span.n; i++)
		list[i] = records_at(records, span.first + i);
	return list;
}

static int by_session_number(const void *a, const void *b)
{
	const struct Session *left = *(const struct Session *const *)a,
			     *right = *(const struct Session *const *)b;

	return (left->number > right->number) - (left->number < right->number);
}

/* The leader first; who was entered first is no one's order, and ids are random. */
static int by_role_and_name(const void *a, const void *b)
{
	const struct EligibilityMember *first = a, *second = b;
	int names = strcmp(first->person->name, second->person->name);

	if (first->member->role != second->member->role)
		return first->member->role < second->member->role ? -1 : 1;
	return names ? names
		     : (first->member->record.id > second->member->record.id) -
			       (first->member->record.id < second->member->record.id);
}

static void fill_members(const struct Loaded *loaded, struct TeamFacts *facts)
{
	struct Arena *arena = loaded->loading->arena;
	struct Span span = records_span(&loaded->members, "team", facts->team->record.id);
	struct EligibilityMember *members = ARENA_ARRAY(arena, span.n, struct EligibilityMember);
	size_t n = 0;

	for (size_t i = span.first; i < span.first + span.n; i++) {
		const struct Member *member = records_at(&loaded->members, i);
		const struct Person *person = records_find(&loaded->persons, member->person);
		struct Span answers =
			records_span(&loaded->confirmations, "member", member->record.id);

		if (!person)
			continue;
		members[n++] = (struct EligibilityMember){
			.member = member,
			.person = person,
			.confirmations = (const struct Confirmation *const *)pointers(
				&loaded->confirmations, answers, arena),
			.n_confirmations = answers.n,
			.other_team = role_is_core(member->role)
					      ? other_team_of(loaded, facts->season, facts->team,
							      member->person)
					      : NULL,
		};
	}
	if (n > 0)
		qsort(members, n, sizeof members[0], by_role_and_name);
	facts->facts.members = members;
	facts->facts.n_members = n;
}

static bool fill_facts(const struct Loaded *loaded, const struct Team *team,
		       struct TeamFacts *facts, struct Error *error)
{
	struct Arena *arena = loaded->loading->arena;
	const struct Cohort *cohort = records_find(&loaded->cohorts, team->cohort);
	const struct Season *season =
		cohort ? records_find(&loaded->seasons, cohort->season) : NULL;

	if (!season)
		return error_set_shell("Run qtp verify.", error, ERROR_CORRUPT, "",
				       "Team %s has lost its cohort or season.", team->code);
	struct Span sessions = records_span(&loaded->sessions, "cohort", cohort->record.id);
	struct Span waivers = records_span(&loaded->waivers, "team", team->record.id);
	const void **session_list = pointers(&loaded->sessions, sessions, arena);

	qsort(session_list, sessions.n, sizeof session_list[0], by_session_number);
	*facts = (struct TeamFacts){.season = season, .cohort = cohort, .team = team};
	facts->facts = (struct EligibilityFacts){
		.season = season,
		.cohort = cohort,
		.team = team,
		.sessions = (const struct Session *const *)session_list,
		.n_sessions = sessions.n,
		.waivers = (const struct Waiver *const *)pointers(&loaded->waivers, waivers, arena),
		.n_waivers = waivers.n,
		.today = loaded->loading->domain->today,
	};
	if (loaded->loading->depth == DEPTH_OVER_TIME)
		return true;
	fill_members(loaded, facts);
	facts->eligibility = eligibility_judge(&facts->facts, arena);
	return true;
}

/* Only accepted teams owe anything. */
static bool load_owed(struct Loaded *loaded, struct Error *error)
{
	Id *ids = ARENA_ARRAY(loaded->loading->arena, loaded->teams.n, Id);
	struct IdSpan owers = {ids, 0};

	for (size_t i = 0; i < loaded->teams.n; i++) {
		const struct Team *team = records_at(&loaded->teams, i);

		if (team->stage == STAGE_ACCEPTED)
			ids[owers.n++] = team->record.id;
	}
	return owed_load(loaded->loading, KIND_TEAM, owers, &loaded->owed, error);
}

static bool load_team_facts(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	struct Loaded *loaded = ARENA_NEW(batch->loading.arena, struct Loaded);
	struct TeamFacts *facts = ret_facts;

	loaded->loading = &batch->loading;
	loaded->teams = batch->records;
	if (!load_owners(loaded, error) ||
	    (batch->loading.depth != DEPTH_OVER_TIME &&
	     (!load_people(loaded, error) || !load_elsewhere(loaded, error) ||
	      !load_owed(loaded, error))))
		return false;
	for (size_t i = 0; i < loaded->teams.n; i++) {
		if (!fill_facts(loaded, records_at(&loaded->teams, i), &facts[i], error))
			return false;
		facts[i].batch = batch;
		facts[i].index = i;
		facts[i].owed = &loaded->owed;
	}
	return true;
}

const struct Facts team_facts = {KIND_TEAM, sizeof(struct TeamFacts), load_team_facts};

bool team_load_facts(const struct Loading *loading, struct IdSpan teams,
		     struct TeamFacts **ret_facts, size_t *ret_n, struct Error *error)
{
	struct FactsBatch *batch;

	if (!facts_load(loading, KIND_TEAM, teams, &batch, error))
		return false;
	*ret_n = batch->records.n;
	*ret_facts = facts_of(batch, &team_facts, 0);
	return true;
}
