/* Certification on Today: what is late, and the days ahead. */
#include "view_today.h"
#include "view_case.h"

#include "qtp/certified/rule_watch.h"

#include <ctype.h>

static const void **pointers(const struct Records *records, struct Arena *arena)
{
	const void **all = ARENA_ARRAY(arena, records->n + 1, const void *);

	for (size_t i = 0; i < records->n; i++)
		all[i] = records_at(records, i);
	return all;
}

static struct AttentionList list_case(const struct FactsBatch *batch, size_t index,
				      struct Arena *arena)
{
	const struct CaseFacts *facts = facts_of(batch, &case_facts, index);
	struct CaseWatch watch = {.clock = &facts->clock,
				  .n_requirements = facts->requirements.n,
				  .n_submissions = facts->submissions.n};

	if (!facts->one)
		return (struct AttentionList){0};
	watch.requirements =
		(const struct Requirement *const *)pointers(&facts->requirements, arena);
	watch.submissions = (const struct Submission *const *)pointers(&facts->submissions, arena);
	return attention_judge(&case_rules, &watch, arena);
}

const struct AttentionSource certified_attention[1] = {
	{KIND_CASE, {&case_rules}, list_case, NULL},
};

static void add_due(struct DueList *list, const struct CaseFacts *facts, Day day, const char *what)
{
	char *text = arena_format(list->arena, "%s due, %s", what, facts->practice->name);

	text[0] = (char)toupper((unsigned char)text[0]);
	due_add(list, (struct Due){.day = day,
				   .time = TIME_NONE,
				   .text = text,
				   .kind = KIND_CASE,
				   .record = facts->one->record.id});
}

static void list_days(const struct FactsBatch *batch, size_t index, struct DueList *list)
{
	const struct CaseFacts *facts = facts_of(batch, &case_facts, index);
	struct CaseNext next;

	if (!facts->one || facts->one->state > CASE_CERTIFIED)
		return;
	next = case_next(&facts->clock);
	if (next.what && next.due != DAY_NONE)
		add_due(list, facts, next.due, next.what);
	for (size_t i = 0; i < facts->requirements.n; i++) {
		const struct Requirement *one = records_at(&facts->requirements, i);

		if (requirement_is_open(one) && one->due != DAY_NONE)
			add_due(list, facts, one->due, one->title);
	}
	for (size_t i = 0; i < facts->submissions.n; i++) {
		const struct Submission *one = records_at(&facts->submissions, i);

		if (one->state == SUBMISSION_EXPECTED && one->due != DAY_NONE)
			add_due(list, facts, one->due, one->measure);
	}
}

const struct DueSource certified_dues[1] = {
	{KIND_CASE, "steps of certification, evidence for requirements, and data", false,
	 list_days},
};

static struct TodayName case_name(const struct FactsBatch *batch, size_t index, struct Arena *arena)
{
	const struct CaseFacts *facts = facts_of(batch, &case_facts, index);

	(void)arena;
	return (struct TodayName){.name = facts->one ? facts->practice->name : NULL};
}

/* Cases belong to no season: they are on Today of each. */
static bool find_cases(struct Domain *domain, Id season, struct Arena *arena,
		       struct IdSpan *ret_ids, struct Error *error)
{
	(void)season;
	if (!domain_ids(domain, KIND_CASE, 0, arena, ret_ids, error))
		return false;
	*ret_ids = cases_sorted(*ret_ids, arena);
	return true;
}

const struct TodayKind certified_today[1] = {
	{.kind = KIND_CASE, .name = case_name, .find = find_cases},
};
