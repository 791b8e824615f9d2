/* The coaching of teams: contacts, by themselves or together with other teams, and scores, loaded
 * for many teams at once. */
#include "view_facts.h"

#include "qtp/coaching.h"
#include "qtp/engine/os/zone.h"
#include "qtp/season.h"
#include "qtp/team/view_team.h"

#include <stdlib.h>
#include <string.h>

/* Today looks a fortnight ahead. */
#define DAYS_AHEAD 31

/* Sorted by team, each of them; one team's contacts are in several where only some are loaded. */
enum { CONTACTS_NEAR, CONTACTS_PLANNED, CONTACTS_NEWEST, N_CONTACTS };

struct Loaded {
	struct Records contacts[N_CONTACTS]; /* by their first team */
	struct Records links, linked;	     /* further teams, and their contacts */
	struct Records scores;
};

static struct FieldsQuery of_teams(enum Kind kind, struct IdSpan teams)
{
	return (struct FieldsQuery){.entity = entity_get(kind),
				    .owner = "team",
				    .ids = teams.ids,
				    .n_ids = teams.n,
				    .fields = facts_fields(kind)};
}

/* What was before this month matters only if no one said how it went, or as the newest. */
static bool load_contacts(struct Domain *domain, struct IdSpan teams, struct Arena *arena,
			  struct Records contacts[], struct Error *error)
{
	struct FieldsQuery query = of_teams(KIND_CONTACT, teams);

	query.day = "day";
	query.from = day_month_start(domain->today);
	query.to = domain->today + DAYS_AHEAD;
	if (!domain_read_fields(domain, &query, arena, &contacts[CONTACTS_NEAR], error))
		return false;
	query.to = query.from - 1;
	query.from = DAY_NONE;
	query.choice = "state";
	query.value = CONTACT_PLANNED;
	if (!domain_read_fields(domain, &query, arena, &contacts[CONTACTS_PLANNED], error))
		return false;
	query.value = CONTACT_HELD;
	query.newest = true;
	return domain_read_fields(domain, &query, arena, &contacts[CONTACTS_NEWEST], error);
}

static bool load_all_contacts(struct Domain *domain, struct IdSpan teams, struct Arena *arena,
			      struct Records contacts[], struct Error *error)
{
	struct FieldsQuery query = of_teams(KIND_CONTACT, teams);

	return domain_read_fields(domain, &query, arena, &contacts[CONTACTS_NEAR], error);
}

static bool load_judged(const struct Loading *loading, struct IdSpan teams, struct Loaded *loaded,
			struct Error *error)
{
	struct Domain *domain = loading->domain;
	struct Arena *arena = loading->arena;
	struct FieldsQuery links = of_teams(KIND_CONTACT_TEAM, teams),
			   scores = of_teams(KIND_SCORE, teams);

	return (loading->depth == DEPTH_OVER_TIME
			? load_all_contacts(domain, teams, arena, loaded->contacts, error)
			: load_contacts(domain, teams, arena, loaded->contacts, error)) &&
	       domain_read_fields(domain, &links, arena, &loaded->links, error) &&
	       load_refs(loading, &loaded->links, "contact", &loaded->linked, error) &&
	       domain_read_fields(domain, &scores, arena, &loaded->scores, error);
}

static bool load_whole(const struct Loading *loading, struct IdSpan teams, struct Loaded *loaded,
		       struct Error *error)
{
	struct Domain *domain = loading->domain;
	struct Arena *arena = loading->arena;
	const Id *ids = teams.ids;
	size_t n = teams.n;

	return domain_children_of(domain, (struct OwnedByAny){KIND_CONTACT, "team", {ids, n}},
				  arena, &loaded->contacts[CONTACTS_NEAR], error) &&
	       domain_children_of(domain, (struct OwnedByAny){KIND_CONTACT_TEAM, "team", {ids, n}},
				  arena, &loaded->links, error) &&
	       load_refs(loading, &loaded->links, "contact", &loaded->linked, error) &&
	       domain_children_of(domain, (struct OwnedByAny){KIND_SCORE, "team", {ids, n}}, arena,
				  &loaded->scores, error);
}

static void fill_contacts(const struct Loaded *loaded, Id team, struct CoachingFacts *coaching,
			  struct Arena *arena)
{
	struct Span own[N_CONTACTS], links = records_span(&loaded->links, "team", team);
	size_t n_all = links.n, n = 0;

	for (size_t i = 0; i < N_CONTACTS; i++) {
		own[i] = records_span(&loaded->contacts[i], "team", team);
		n_all += own[i].n;
	}
	const struct Contact **list = ARENA_ARRAY(arena, n_all, const struct Contact *);

	for (size_t i = 0; i < N_CONTACTS; i++)
		for (size_t k = own[i].first; k < own[i].first + own[i].n; k++)
			list[n++] = records_at(&loaded->contacts[i], k);
	for (size_t i = links.first; i < links.first + links.n; i++) {
		const struct ContactTeam *link = records_at(&loaded->links, i);
		const struct Contact *contact = records_find(&loaded->linked, link->contact);

		if (contact && !contact->record.binned && contact->team != team)
			list[n++] = contact;
	}
	coaching->contacts = list;
	coaching->n_contacts = n;
}

static void fill_scores(const struct Loaded *loaded, Id team, struct CoachingFacts *coaching,
			struct Arena *arena)
{
	struct Span span = records_span(&loaded->scores, "team", team);
	const struct Score **list = ARENA_ARRAY(arena, span.n, const struct Score *);

	for (size_t i = 0; i < span.n; i++)
		list[i] = records_at(&loaded->scores, span.first + i);
	coaching->scores = list;
	coaching->n_scores = span.n;
}

static void fill_frame(const struct TeamFacts *team, struct CoachingFacts *coaching)
{
	const struct EligibilityFacts *all = &team->facts;

	*coaching = (struct CoachingFacts){.season = team->season,
					   .team = team->team,
					   .start = DAY_NONE,
					   .end = DAY_NONE,
					   .today = all->today};
	for (size_t i = 0; i < all->n_sessions; i++) {
		const struct Session *session = all->sessions[i];

		if (coaching->start == DAY_NONE || session->first_day < coaching->start)
			coaching->start = session->first_day;
		if (coaching->end == DAY_NONE || session->last_day > coaching->end)
			coaching->end = session->last_day;
	}
	/* A season of one session has no stretch of coaching after it. */
	if (all->n_sessions < 2)
		coaching->end = DAY_NONE;
	if (team->cohort->format == FORMAT_ONE_DAY)
		coaching->start = DAY_NONE;
}

static bool load_coaching_facts(const struct FactsBatch *batch, void *ret_facts,
				struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	const struct TeamFacts *teams = facts_of(batch, &team_facts, 0);
	struct CoachingFacts *facts = ret_facts;
	struct Loaded *loaded = ARENA_NEW(loading->arena, struct Loaded);
	Id *ids = ARENA_ARRAY(loading->arena, batch->records.n, Id);
	struct IdSpan accepted = {ids, 0};

	for (size_t i = 0; i < batch->records.n; i++) {
		fill_frame(&teams[i], &facts[i]);
		if (teams[i].team->stage == STAGE_ACCEPTED)
			ids[accepted.n++] = teams[i].team->record.id;
	}
	if (accepted.n == 0)
		return true;
	qsort(ids, accepted.n, sizeof ids[0], id_order);
	if (loading->depth == DEPTH_WHOLE ? !load_whole(loading, accepted, loaded, error)
					  : !load_judged(loading, accepted, loaded, error))
		return false;
	for (size_t i = 0; i < batch->records.n; i++) {
		if (teams[i].team->stage != STAGE_ACCEPTED)
			continue;
		fill_contacts(loaded, teams[i].team->record.id, &facts[i], loading->arena);
		fill_scores(loaded, teams[i].team->record.id, &facts[i], loading->arena);
	}
	return true;
}

const struct Facts coaching_facts_row = {KIND_TEAM, sizeof(struct CoachingFacts),
					 load_coaching_facts};

const struct CoachingFacts *coaching_of(const struct TeamFacts *team)
{
	return facts_of(team->batch, &coaching_facts_row, team->index);
}
