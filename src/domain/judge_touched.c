/* Which teams a set of changes may have touched. */
#include "judge_touched.h"

#include "qtp/base/math.h"

#include <stdlib.h>
#include <string.h>

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
	return kind == KIND_SEASON || kind == KIND_COHORT || kind == KIND_SESSION ||
	       kind == KIND_PERSON || kind == KIND_TEAM || kind == KIND_MEMBER ||
	       kind == KIND_CONTACT || kind == KIND_CONTACT_TEAM || kind == KIND_SCORE ||
	       kind == KIND_CONFIRMATION || kind == KIND_WAIVER;
}

/* Where a changed record leads to: its reference `field` goes into `to`. */
struct Lead {
	const char *field;
	struct IdSet *to;
};

static bool holds(const struct Records *records, Id id)
{
	for (size_t i = 0; i < records->n; i++)
		if (((const struct Record *)records_at(records, i))->id == id)
			return true;
	return false;
}

/* A record whose making was taken back is gone: the history tells what it referred to at its end.
 */
static bool follow_ended(struct Walk *walk, enum Kind kind, Id record, const struct Lead leads[],
			 size_t n_leads, struct Error *error)
{
	struct Operation *operations;
	struct Change *changes;
	size_t n;

	if (!domain_history_of(walk->domain, kind, record, 1, walk->arena, &operations, &n, error))
		return false;
	if (n == 0)
		return true;
	if (!domain_changes(walk->domain, operations[0].number, walk->arena, &changes, &n, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (changes[i].kind != kind || changes[i].record != record ||
		    changes[i].old_value.type != VALUE_NUMBER)
			continue;
		for (size_t k = 0; k < n_leads; k++)
			if (strcmp(changes[i].field, leads[k].field) == 0)
				id_set_add(leads[k].to, walk->arena, changes[i].old_value.number);
	}
	return true;
}

/* From records of one kind, in the bin or not, or gone, to what they refer to. */
static bool follow(struct Walk *walk, enum Kind kind, struct IdSet *ids, const struct Lead leads[],
		   size_t n_leads, struct Error *error)
{
	const struct Entity *entity = entity_get(kind);
	struct Records records;

	id_set_pack(ids);
	if (!domain_get_many(walk->domain, entity, ids->ids, ids->n, walk->arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		for (size_t k = 0; k < n_leads; k++)
			id_set_add(leads[k].to, walk->arena,
				   field_ref(entity_field(entity, leads[k].field),
					     records_at(&records, i)));
	for (size_t i = 0; i < ids->n && records.n < ids->n; i++)
		if (!holds(&records, ids->ids[i]) &&
		    !follow_ended(walk, kind, ids->ids[i], leads, n_leads, error))
			return false;
	return true;
}

static bool walk_confirmations(struct Walk *walk, struct Error *error)
{
	const struct Lead lead = {"member", &walk->members};

	return follow(walk, KIND_CONFIRMATION, &walk->changed[KIND_CONFIRMATION], &lead, 1, error);
}

static bool walk_waivers(struct Walk *walk, struct Error *error)
{
	const struct Lead lead = {"team", &walk->teams};

	return follow(walk, KIND_WAIVER, &walk->changed[KIND_WAIVER], &lead, 1, error);
}

/* A contact concerns each team it reached; what happens to it is not told to its links. */
static bool walk_contacts(struct Walk *walk, struct Error *error)
{
	const struct IdSet *contacts = &walk->changed[KIND_CONTACT];
	const struct Lead lead = {"team", &walk->teams};
	struct Records further;

	if (!domain_children_of(walk->domain, entity_get(KIND_CONTACT_TEAM), "contact",
				contacts->ids, contacts->n, walk->arena, &further, error))
		return false;
	for (size_t i = 0; i < further.n; i++)
		id_set_add(&walk->teams, walk->arena,
			   ((const struct ContactTeam *)records_at(&further, i))->team);
	return follow(walk, KIND_CONTACT, &walk->changed[KIND_CONTACT], &lead, 1, error) &&
	       follow(walk, KIND_CONTACT_TEAM, &walk->changed[KIND_CONTACT_TEAM], &lead, 1, error);
}

static bool walk_scores(struct Walk *walk, struct Error *error)
{
	const struct Lead lead = {"team", &walk->teams};

	return follow(walk, KIND_SCORE, &walk->changed[KIND_SCORE], &lead, 1, error);
}

/* A member who changed concerns her team, and as a person all her teams. */
static bool walk_members(struct Walk *walk, struct Error *error)
{
	const struct Lead leads[] = {{"team", &walk->teams}, {"person", &walk->persons}};

	return follow(walk, KIND_MEMBER, &walk->members, leads, N_ITEMS(leads), error);
}

/* A team that was withdrawn, or put in the bin, sets its people free for their other team. */
static bool walk_teams(struct Walk *walk, struct Error *error)
{
	struct IdSet *teams = &walk->changed[KIND_TEAM];
	struct Records records;

	id_set_pack(teams);
	for (size_t i = 0; i < teams->n; i++)
		id_set_add(&walk->teams, walk->arena, teams->ids[i]);
	if (!domain_children_of(walk->domain, entity_get(KIND_MEMBER), "team", teams->ids, teams->n,
				walk->arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		id_set_add(&walk->persons, walk->arena,
			   ((const struct Member *)records_at(&records, i))->person);
	return true;
}

static bool walk_persons(struct Walk *walk, struct Error *error)
{
	struct Records records;

	id_set_pack(&walk->persons);
	if (!domain_children_of(walk->domain, entity_get(KIND_MEMBER), "person", walk->persons.ids,
				walk->persons.n, walk->arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++)
		id_set_add(&walk->teams, walk->arena,
			   ((const struct Member *)records_at(&records, i))->team);
	return true;
}

static bool walk_cohorts(struct Walk *walk, struct Error *error)
{
	const struct Lead lead = {"cohort", &walk->cohorts};
	struct Records teams;

	if (!follow(walk, KIND_SESSION, &walk->changed[KIND_SESSION], &lead, 1, error))
		return false;
	id_set_pack(&walk->cohorts);
	if (!domain_children_of(walk->domain, entity_get(KIND_TEAM), "cohort", walk->cohorts.ids,
				walk->cohorts.n, walk->arena, &teams, error))
		return false;
	for (size_t i = 0; i < teams.n; i++)
		id_set_add(&walk->teams, walk->arena,
			   ((const struct Record *)records_at(&teams, i))->id);
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

bool judge_touched(struct Domain *domain, const struct Change changes[], size_t n,
		   struct Arena *arena, struct IdSet *ret_teams, bool *ret_all, struct Error *error)
{
	struct Walk walk = {.domain = domain, .arena = arena};

	*ret_teams = (struct IdSet){0};
	sort_out(&walk, changes, n);
	*ret_all = n > MANY_CHANGES || walk.changed[KIND_SEASON].n > 0;
	if (*ret_all)
		return true;
	if (!walk_confirmations(&walk, error) || !walk_waivers(&walk, error) ||
	    !walk_contacts(&walk, error) || !walk_scores(&walk, error) ||
	    !walk_members(&walk, error) || !walk_teams(&walk, error) ||
	    !walk_persons(&walk, error) || !walk_cohorts(&walk, error))
		return false;
	id_set_pack(&walk.teams);
	*ret_teams = walk.teams;
	return true;
}
