/* Team: facts of eligibility, loaded for many teams in a handful of queries. */
#include "qtp/domain/team.h"

#include "coaching_facts.h"
#include "load.h"

#include <stdlib.h>
#include <string.h>

/* Everything under a set of teams, each kind in one query. */
struct Loaded {
	enum Depth depth;
	struct Records teams, cohorts, seasons, sessions, members, persons, confirmations, waivers;
	struct Records elsewhere; /* members of the same people in any team */
	struct Records other_teams;
};

static bool load_owners(struct Domain *domain, struct Loaded *loaded, struct Arena *arena,
			struct Error *error)
{
	return load_refs(domain, &loaded->teams, "cohort", loaded->depth, arena, &loaded->cohorts,
			 error) &&
	       load_refs(domain, &loaded->cohorts, "season", loaded->depth, arena, &loaded->seasons,
			 error) &&
	       load_parts(domain, KIND_SESSION, "cohort", &loaded->cohorts, loaded->depth, arena,
			  &loaded->sessions, error);
}

static bool load_people(struct Domain *domain, struct Loaded *loaded, struct Arena *arena,
			struct Error *error)
{
	return load_parts(domain, KIND_MEMBER, "team", &loaded->teams, loaded->depth, arena,
			  &loaded->members, error) &&
	       load_refs(domain, &loaded->members, "person", loaded->depth, arena, &loaded->persons,
			 error) &&
	       load_parts(domain, KIND_CONFIRMATION, "member", &loaded->members, loaded->depth,
			  arena, &loaded->confirmations, error) &&
	       load_parts(domain, KIND_WAIVER, "team", &loaded->teams, loaded->depth, arena,
			  &loaded->waivers, error);
}

static bool load_elsewhere(struct Domain *domain, struct Loaded *loaded, struct Arena *arena,
			   struct Error *error)
{
	return load_parts(domain, KIND_MEMBER, "person", &loaded->persons, loaded->depth, arena,
			  &loaded->elsewhere, error) &&
	       load_refs(domain, &loaded->elsewhere, "team", loaded->depth, arena,
			 &loaded->other_teams, error);
}

static bool counts_for_season(const struct Team *team)
{
	return !team->record.binned && team->stage != STAGE_DECLINED &&
	       team->stage != STAGE_WITHDRAWN;
}

/* Another team of the season in which the person is core today, as it is called; that which she
 * leads before others. NULL: none. */
static const char *other_team_of(struct Domain *domain, const struct Loaded *loaded,
				 const struct Season *season, const struct Team *team, Id person,
				 struct Arena *arena)
{
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

		if (!known && domain_get(domain, entity_get(KIND_COHORT), other->cohort, &cohort,
					 arena, NULL))
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

/* The leader first; who was entered first is nobody's order, and ids are random. */
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

static void fill_members(struct Domain *domain, const struct Loaded *loaded,
			 struct TeamFacts *facts, struct Arena *arena)
{
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
					      ? other_team_of(domain, loaded, facts->season,
							      facts->team, member->person, arena)
					      : NULL,
		};
	}
	if (n > 0)
		qsort(members, n, sizeof members[0], by_role_and_name);
	facts->facts.members = members;
	facts->facts.n_members = n;
}

static bool fill_facts(struct Domain *domain, const struct Loaded *loaded, const struct Team *team,
		       struct TeamFacts *facts, struct Arena *arena, struct Error *error)
{
	const struct Cohort *cohort = records_find(&loaded->cohorts, team->cohort);
	const struct Season *season =
		cohort ? records_find(&loaded->seasons, cohort->season) : NULL;

	if (!season)
		return error_set(error, ERROR_CORRUPT, "",
				 "Team %s has lost its cohort or season. Run: qtp verify",
				 team->code);
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
		.today = domain->today,
	};
	if (loaded->depth == DEPTH_COACHED)
		return true;
	fill_members(domain, loaded, facts, arena);
	facts->eligibility = eligibility_judge(&facts->facts, arena);
	return true;
}

static bool load_teams(struct Domain *domain, struct Loaded *loaded, const Id ids[], size_t n_ids,
		       struct Arena *arena, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_TEAM);
	struct FieldsQuery query = {.entity = entity,
				    .ids = ids,
				    .n_ids = n_ids,
				    .fields = load_judged_fields(KIND_TEAM)};

	return loaded->depth == DEPTH_WHOLE
		       ? domain_get_many(domain, entity, ids, n_ids, arena, &loaded->teams, error)
		       : domain_read_fields(domain, &query, arena, &loaded->teams, error);
}

static bool load_and_judge(struct Domain *domain, enum Depth depth, const Id ids[], size_t n_ids,
			   struct Arena *arena, struct TeamFacts **ret_facts, size_t *ret_n,
			   struct Error *error)
{
	struct Loaded *loaded = ARENA_NEW(arena, struct Loaded);

	loaded->depth = depth;
	if (!load_teams(domain, loaded, ids, n_ids, arena, error) ||
	    !load_owners(domain, loaded, arena, error) ||
	    (depth != DEPTH_COACHED && (!load_people(domain, loaded, arena, error) ||
					!load_elsewhere(domain, loaded, arena, error))))
		return false;
	*ret_n = loaded->teams.n;
	*ret_facts = ARENA_ARRAY(arena, loaded->teams.n, struct TeamFacts);
	for (size_t i = 0; i < loaded->teams.n; i++) {
		if (!fill_facts(domain, loaded, records_at(&loaded->teams, i), &(*ret_facts)[i],
				arena, error))
			return false;
	}
	return coaching_load_facts(domain, depth, *ret_facts, *ret_n, arena, error);
}

bool team_load_facts(struct Domain *domain, const Id ids[], size_t n_ids, struct Arena *arena,
		     struct TeamFacts **ret_facts, size_t *ret_n, struct Error *error)
{
	return load_and_judge(domain, DEPTH_WHOLE, ids, n_ids, arena, ret_facts, ret_n, error);
}

bool team_load_coached(struct Domain *domain, const Id ids[], size_t n_ids, struct Arena *arena,
		       struct TeamFacts **ret_facts, size_t *ret_n, struct Error *error)
{
	return load_and_judge(domain, DEPTH_COACHED, ids, n_ids, arena, ret_facts, ret_n, error);
}

bool team_load_judged(struct Domain *domain, const Id ids[], size_t n_ids, struct Arena *arena,
		      struct TeamFacts **ret_facts, size_t *ret_n, struct Error *error)
{
	return load_and_judge(domain, DEPTH_JUDGED, ids, n_ids, arena, ret_facts, ret_n, error);
}
