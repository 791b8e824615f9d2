/* The coaching of teams: contacts, by themselves or together with other teams, and scores, loaded
 * for many teams at once. */
#include "coaching_facts.h"

#include "load.h"
#include "qtp/domain/coaching.h"
#include "qtp/os/zone.h"
#include "today_work.h"

#include <stdlib.h>
#include <string.h>

struct Loaded {
	struct Records contacts;      /* by their first team */
	struct Records links, linked; /* further teams, and their contacts */
	struct Records scores;
};

static int by_id(const void *a, const void *b)
{
	Id left = *(const Id *)a, right = *(const Id *)b;

	return (left > right) - (left < right);
}

static bool load_all(struct Domain *domain, const Id ids[], size_t n, struct Arena *arena,
		     struct Loaded *loaded, struct Error *error)
{
	struct Store *store = domain->store;

	return store_children_of(store, entity_get(KIND_CONTACT), "team", ids, n, arena,
				 &loaded->contacts, error) &&
	       store_children_of(store, entity_get(KIND_CONTACT_TEAM), "team", ids, n, arena,
				 &loaded->links, error) &&
	       load_refs(domain, &loaded->links, "contact", arena, &loaded->linked, error) &&
	       store_children_of(store, entity_get(KIND_SCORE), "team", ids, n, arena,
				 &loaded->scores, error);
}

static void fill_contacts(const struct Loaded *loaded, Id team, struct CoachingFacts *coaching,
			  struct Arena *arena)
{
	struct Span own = records_span(&loaded->contacts, "team", team),
		    links = records_span(&loaded->links, "team", team);
	const struct Contact **list = ARENA_ARRAY(arena, own.n + links.n, const struct Contact *);
	size_t n = 0;

	for (size_t i = own.first; i < own.first + own.n; i++)
		list[n++] = records_at(&loaded->contacts, i);
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

static void fill_frame(struct TeamFacts *facts)
{
	struct CoachingFacts *coaching = &facts->coaching;
	const struct EligibilityFacts *all = &facts->facts;

	*coaching = (struct CoachingFacts){.season = facts->season,
					   .team = facts->team,
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
	/* A season of one session has no stretch of coaching behind it. */
	if (all->n_sessions < 2)
		coaching->end = DAY_NONE;
	if (facts->cohort->format == FORMAT_ONE_DAY)
		coaching->start = DAY_NONE;
}

bool coaching_load_facts(struct Domain *domain, struct TeamFacts teams[], size_t n,
			 struct Arena *arena, struct Error *error)
{
	struct Loaded *loaded = ARENA_NEW(arena, struct Loaded);
	Id *ids = ARENA_ARRAY(arena, n, Id);
	size_t n_ids = 0;

	for (size_t i = 0; i < n; i++) {
		fill_frame(&teams[i]);
		if (teams[i].team->stage == STAGE_ACCEPTED)
			ids[n_ids++] = teams[i].team->record.id;
	}
	if (n_ids == 0)
		return true;
	qsort(ids, n_ids, sizeof ids[0], by_id);
	if (!load_all(domain, ids, n_ids, arena, loaded, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (teams[i].team->stage != STAGE_ACCEPTED)
			continue;
		fill_contacts(loaded, teams[i].team->record.id, &teams[i].coaching, arena);
		fill_scores(loaded, teams[i].team->record.id, &teams[i].coaching, arena);
	}
	return true;
}

struct AttentionList team_attention_list(const struct TeamFacts *team, struct Arena *arena)
{
	struct AttentionList list = attention_of_team(&team->facts, &team->eligibility, arena);
	struct AttentionList more = attention_of_coaching(&team->coaching, arena);

	attention_merge(&list, &more, arena);
	return list;
}
