/* Certification on Today: what is late, and the days ahead. */
#include "view_today.h"
#include "qtp/engine/domain/capability.h"
#include "view_case.h"

#include "rule_watch.h"

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

static const struct AttentionSource attention_rows[] = {
	{KIND_CASE, {&case_rules}, list_case, NULL},
};
const struct AttentionSourceTable certified_attention = CAPABILITY_ROWS(attention_rows);

static void add_day(struct DueList *list, const struct CaseFacts *facts, Day day, const char *what)
{
	const char *text = arena_format(list->arena, "%s, %s", arena_capitalize(list->arena, what),
					facts->practice->name);

	due_add(list, (struct Due){.day = day,
				   .time = TIME_NONE,
				   .text = text,
				   .kind = KIND_CASE,
				   .record = facts->one->record.id});
}

static void add_due(struct DueList *list, const struct CaseFacts *facts, Day day, const char *what)
{
	add_day(list, facts, day, arena_format(list->arena, "%s due", what));
}

/* The window of the renewal, and the last day of a term or of the time for a decision. */
static void list_term(const struct CaseFacts *facts, struct CaseNext next, struct DueList *list)
{
	const struct CaseClock *clock = &facts->clock;
	Day opens = renewal_opens(clock), closes = renewal_closes(clock);

	if (pending_ends(clock) != DAY_NONE)
		add_day(list, facts, pending_ends(clock), "last day for the decision");
	if (facts->one->state != CASE_CERTIFIED || clock->next_until != DAY_NONE)
		return;
	if (!clock->renewed && opens != DAY_NONE)
		add_day(list, facts, opens, "renewal opens");
	if (!clock->renewed && closes != DAY_NONE && next.due != closes)
		add_due(list, facts, closes, "renewal");
	if (facts->one->certified_until != DAY_NONE && next.due != facts->one->certified_until)
		add_day(list, facts, facts->one->certified_until, "end of the term");
}

static void list_requirements(const struct CaseFacts *facts, struct DueList *list)
{
	for (size_t i = 0; i < facts->requirements.n; i++) {
		const struct Requirement *one = records_at(&facts->requirements, i);

		if (requirement_is_open(one) && one->due != DAY_NONE)
			add_due(list, facts, one->due, one->title);
		if (waiver_waits(one))
			add_due(list, facts, waiver_due(one, &facts->clock),
				arena_format(list->arena, "answer to the waiver of \"%s\"",
					     one->title));
	}
}

static void list_ongoing(const struct CaseFacts *facts, struct DueList *list)
{
	for (size_t i = 0; i < facts->reviews.n; i++) {
		const struct Review *one = records_at(&facts->reviews, i);

		if (one->done == DAY_NONE && one->due != DAY_NONE)
			add_due(list, facts, one->due,
				one->kind == REVIEW_YEARLY ? "planned review" : "as-needed review");
	}
	for (size_t i = 0; i < facts->submissions.n; i++) {
		const struct Submission *one = records_at(&facts->submissions, i);

		if (one->state == SUBMISSION_EXPECTED && one->due != DAY_NONE)
			add_due(list, facts, one->due, one->measure);
	}
}

static void list_days(const struct FactsBatch *batch, size_t index, struct DueList *list)
{
	const struct CaseFacts *facts = facts_of(batch, &case_facts, index);
	struct CaseNext next;

	if (!facts->one || facts->one->state > CASE_DENIED)
		return;
	next = case_next(&facts->clock);
	if (next.what && next.due != DAY_NONE)
		(next.is_end ? add_day : add_due)(list, facts, next.due, next.what);
	if (facts->one->state == CASE_DENIED)
		return;
	if (surveyor_due(&facts->clock) != DAY_NONE)
		add_due(list, facts, surveyor_due(&facts->clock), "surveyor");
	list_term(facts, next, list);
	list_requirements(facts, list);
	list_ongoing(facts, list);
}

static const struct DueSource dues_rows[] = {
	{KIND_CASE, "steps of certification, evidence for requirements, reviews and data",
	 .in_calendar = true, .list = list_days},
};
const struct DueSourceTable certified_dues = CAPABILITY_ROWS(dues_rows);

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
	if (!domain_ids(domain, &(struct ListQuery){.entity = entity_get(KIND_CASE)}, arena,
			ret_ids, error))
		return false;
	*ret_ids = cases_sorted(*ret_ids, arena);
	return true;
}

static const struct TodayKind today_rows[] = {
	{.kind = KIND_CASE, .name = case_name, .find = find_cases},
};
const struct TodayKindTable certified_today = CAPABILITY_ROWS(today_rows);
