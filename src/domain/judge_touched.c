/* Which teams a set of changes may have touched. */
#include "judge_touched.h"

#include <stdlib.h>

/* From so many changed records on it is quicker to judge all teams again. */
#define MANY_CHANGES 200

void id_set_add(struct IdSet *set, struct Arena *arena, Id id)
{
	if (id == 0)
		return;
	set->ids = arena_grow(arena, set->ids, set->n, &set->capacity, sizeof *set->ids);
	set->ids[set->n++] = id;
}

static int by_id(const void *a, const void *b)
{
	Id left = *(const Id *)a, right = *(const Id *)b;

	return (left > right) - (left < right);
}

void id_set_pack(struct IdSet *set)
{
	size_t kept = 0;

	if (set->n)
		qsort(set->ids, set->n, sizeof set->ids[0], by_id);
	for (size_t i = 0; i < set->n; i++)
		if (kept == 0 || set->ids[kept - 1] != set->ids[i])
			set->ids[kept++] = set->ids[i];
	set->n = kept;
}

/* The walk from changed records to teams: one set of ids a kind that is passed on the way. */
struct Walk {
	struct Domain *domain;
	struct Arena *arena;
	struct IdSet changed[N_KINDS];
	struct IdSet members, persons, cohorts, teams;
};

static bool is_judged_on(enum Kind kind)
{
	return kind == KIND_SEASON || kind == KIND_COHORT || kind == KIND_SESSION || kind == KIND_PERSON ||
	       kind == KIND_TEAM || kind == KIND_MEMBER || kind == KIND_CONFIRMATION || kind == KIND_WAIVER;
}

/* Loads records that changed, in the bin or not. */
static bool load_changed(struct Walk *walk, enum Kind kind, const struct IdSet *ids, struct Records *ret_records,
			 struct Error *error)
{
	return store_get_many(walk->domain->store, entity_get(kind), ids->ids, ids->n, walk->arena, ret_records, error);
}

static bool walk_confirmations(struct Walk *walk, struct Error *error)
{
	struct Records records;

	if (!load_changed(walk, KIND_CONFIRMATION, &walk->changed[KIND_CONFIRMATION], &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		id_set_add(&walk->members, walk->arena, ((const struct Confirmation *)records_at(&records, i))->member);
	return true;
}

static bool walk_waivers(struct Walk *walk, struct Error *error)
{
	struct Records records;

	if (!load_changed(walk, KIND_WAIVER, &walk->changed[KIND_WAIVER], &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		id_set_add(&walk->teams, walk->arena, ((const struct Waiver *)records_at(&records, i))->team);
	return true;
}

/* A member who changed concerns her team, and as a person all her teams. */
static bool walk_members(struct Walk *walk, struct Error *error)
{
	struct Records records;

	id_set_pack(&walk->members);
	if (!load_changed(walk, KIND_MEMBER, &walk->members, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++) {
		const struct Member *member = records_at(&records, i);

		id_set_add(&walk->teams, walk->arena, member->team);
		id_set_add(&walk->persons, walk->arena, member->person);
	}
	return true;
}

/* A team that was withdrawn, or put in the bin, sets its people free for their other team. */
static bool walk_teams(struct Walk *walk, struct Error *error)
{
	struct IdSet *teams = &walk->changed[KIND_TEAM];
	struct Records records;

	id_set_pack(teams);
	for (size_t i = 0; i < teams->n; i++)
		id_set_add(&walk->teams, walk->arena, teams->ids[i]);
	if (!store_children_of(walk->domain->store, entity_get(KIND_MEMBER), "team", teams->ids, teams->n, walk->arena,
			       &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		id_set_add(&walk->persons, walk->arena, ((const struct Member *)records_at(&records, i))->person);
	return true;
}

static bool walk_persons(struct Walk *walk, struct Error *error)
{
	struct Records records;

	id_set_pack(&walk->persons);
	if (!store_children_of(walk->domain->store, entity_get(KIND_MEMBER), "person", walk->persons.ids,
			       walk->persons.n, walk->arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		id_set_add(&walk->teams, walk->arena, ((const struct Member *)records_at(&records, i))->team);
	return true;
}

static bool walk_cohorts(struct Walk *walk, struct Error *error)
{
	struct Records sessions, teams;

	if (!load_changed(walk, KIND_SESSION, &walk->changed[KIND_SESSION], &sessions, error))
		return false;
	for (size_t i = 0; i < sessions.n; i++)
		id_set_add(&walk->cohorts, walk->arena, ((const struct Session *)records_at(&sessions, i))->cohort);
	id_set_pack(&walk->cohorts);
	if (!store_children_of(walk->domain->store, entity_get(KIND_TEAM), "cohort", walk->cohorts.ids, walk->cohorts.n,
			       walk->arena, &teams, error))
		return false;
	for (size_t i = 0; i < teams.n; i++)
		id_set_add(&walk->teams, walk->arena, ((const struct Record *)records_at(&teams, i))->id);
	return true;
}

static void sort_out(struct Walk *walk, const struct Change changes[], size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (!is_judged_on(changes[i].kind))
			continue;
		id_set_add(&walk->changed[changes[i].kind], walk->arena, changes[i].record);
		if (changes[i].kind == KIND_MEMBER)
			id_set_add(&walk->members, walk->arena, changes[i].record);
		if (changes[i].kind == KIND_PERSON)
			id_set_add(&walk->persons, walk->arena, changes[i].record);
		if (changes[i].kind == KIND_COHORT)
			id_set_add(&walk->cohorts, walk->arena, changes[i].record);
	}
}

bool judge_touched(struct Domain *domain, const struct Change changes[], size_t n, struct Arena *arena,
		   struct IdSet *ret_teams, bool *ret_all, struct Error *error)
{
	struct Walk walk = {.domain = domain, .arena = arena};

	*ret_teams = (struct IdSet){0};
	sort_out(&walk, changes, n);
	*ret_all = n > MANY_CHANGES || walk.changed[KIND_SEASON].n > 0;
	if (*ret_all)
		return true;
	if (!walk_confirmations(&walk, error) || !walk_waivers(&walk, error) || !walk_members(&walk, error) ||
	    !walk_teams(&walk, error) || !walk_persons(&walk, error) || !walk_cohorts(&walk, error))
		return false;
	id_set_pack(&walk.teams);
	*ret_teams = walk.teams;
	return true;
}
