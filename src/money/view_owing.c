/* What teams owe, loaded for many at once, for what Today says of it. */
#include "view_owing.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/season.h"
#include "qtp/team/view_team.h"
#include "rule_overdue.h"

#include <stdlib.h>
#include <string.h>

static const char *const paper_fields[] = {"team",     "serial", "kind",   "state",
					   "currency", "due",	 "amount", NULL};
static const char *const entry_fields[] = {"team",     "day",	   "kind", "amount",
					   "currency", "reverses", NULL};

/* The entries in one currency that have happened; returns how many. */
static size_t choose(const struct Records *entries, const char *currency, Day today,
		     const struct Entry **chosen, struct Balance *balance)
{
	size_t n = 0;

	for (size_t i = 0; i < entries->n; i++) {
		const struct Entry *entry = records_at(entries, i);

		if (entry->day > today || !text_equal(entry->currency, currency))
			continue;
		balance_add(balance, entry);
		chosen[n++] = entry;
	}
	return n;
}

static bool has_currency(const struct Owing *items, size_t n, const char *currency)
{
	bool has = false;

	for (size_t i = 0; i < n && !has; i++)
		has = text_equal(items[i].currency, currency);
	return has;
}

/* Entries and papers of one team. */
static struct OwingList owing_of(const struct Records *entries, const struct Records *papers,
				 const struct EligibilityFacts *team, struct Arena *arena)
{
	const struct Session *first = session_first(team->sessions, team->n_sessions);
	struct Owing *items = ARENA_ARRAY(arena, entries->n, struct Owing);
	const struct Entry **chosen = ARENA_ARRAY(arena, entries->n, const struct Entry *);
	size_t n = 0;

	for (size_t i = 0; i < entries->n; i++) {
		const char *currency = ((const struct Entry *)records_at(entries, i))->currency;
		struct Owing *owing = &items[n];
		size_t n_chosen;

		if (has_currency(items, n, currency))
			continue;
		*owing = (struct Owing){.currency = currency,
					.first_session = first ? first->first_day : DAY_NONE,
					.today = team->today};
		n_chosen = choose(entries, currency, team->today, chosen, &owing->balance);
		owing_take_papers(owing, papers, team->team->record.id);
		owing->ageing = ageing_of(chosen, n_chosen, team->today, arena);
		n++;
	}
	return (struct OwingList){items, n};
}

static bool load_owing(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	const struct TeamFacts *teams = facts_of(batch, &team_facts, 0);
	struct OwingList *facts = ret_facts;
	struct Arena *arena = batch->loading.arena;
	size_t n = batch->records.n;
	Id *ids = ARENA_ARRAY(arena, n, Id);
	const struct FieldsQuery query = {.entity = entity_get(KIND_ENTRY),
					  .owner = "team",
					  .ids = ids,
					  .n_ids = n,
					  .fields = entry_fields};
	struct FieldsQuery paper_query = query;
	struct Records entries, papers;

	if (n == 0 || batch->loading.depth == DEPTH_DATES ||
	    batch->loading.depth == DEPTH_OVER_TIME)
		return true;
	for (size_t i = 0; i < n; i++)
		ids[i] = teams[i].team->record.id;
	qsort(ids, n, sizeof ids[0], id_order);
	paper_query.entity = entity_get(KIND_PAPER);
	paper_query.fields = paper_fields;
	if (!domain_read_fields(batch->loading.domain, &query, arena, &entries, error) ||
	    !domain_read_fields(batch->loading.domain, &paper_query, arena, &papers, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		Id team = teams[i].team->record.id;
		struct Records own = records_part(&entries, "team", team);
		struct Records about = records_part(&papers, "team", team);

		facts[i] = owing_of(&own, &about, &teams[i].facts, arena);
	}
	return true;
}

const struct Facts owing_facts = {KIND_TEAM, sizeof(struct OwingList), load_owing};

static struct AttentionList list_overdue(const struct FactsBatch *batch, size_t index,
					 struct Arena *arena)
{
	return attention_judge(&overdue_rules, facts_of(batch, &owing_facts, index), arena);
}

static const struct AttentionSource attention_rows[] = {
	{KIND_TEAM, {&overdue_rules}, list_overdue, NULL},
	{KIND_PRACTICE, {&practice_overdue_rules}, list_practice_overdue, NULL},
};
const struct AttentionSourceTable money_attention = CAPABILITY_ROWS(attention_rows);

/* An entry changes no field of a team but its light and reason, which others fill. */
static void fill_nothing(const struct FactsBatch *batch, size_t index, void *record)
{
	(void)batch;
	(void)index;
	(void)record;
}

static const struct Judgement judgements_rows[] = {
	{.kind = KIND_TEAM,
	 .owner = "cohort",
	 .fields = (const char *const[]){NULL},
	 .paths = (const char *const[]){"entry.team", "paper.team", NULL},
	 .fill = fill_nothing},
};
const struct JudgementTable money_judgements = CAPABILITY_ROWS(judgements_rows);
