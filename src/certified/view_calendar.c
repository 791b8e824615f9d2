/* Certification in the calendar: the next step of a case, its site date and term, what is to be
 * sent in, and reviews. */
#include "view_calendar.h"
#include "qtp/engine/domain/capability.h"
#include "view_case.h"

#include "rule_watch.h"

/* A day of a case, or of a record that belongs to it. */
struct CaseDay {
	const struct CaseFacts *facts;
	Day day;
	const char *what, *state;
	bool done;
	enum Kind kind;
	Id record; /* 0: the case */
};

static void add(struct CalendarList *list, struct CaseDay one)
{
	Id of_case = one.facts->one->record.id;
	const char *text;

	if (!calendar_has(list, one.day))
		return;
	text = arena_format(list->arena, "%s, %s", arena_capitalize(list->arena, one.what),
			    one.facts->practice->name);
	calendar_add(list, (struct CalendarEntry){.first = DAY_NONE,
						  .clock = {one.day, TIME_NONE, ""},
						  .coach_clock.time = TIME_NONE,
						  .text = text,
						  .state = one.state,
						  .city = "",
						  .coach = CALENDAR_NO_COACH,
						  .done = one.done,
						  .kind = one.record ? one.kind : KIND_CASE,
						  .record = one.record ? one.record : of_case});
}

/* The step that is next; the end of a term is listed with the term. */
static void add_next(struct CalendarList *list, const struct CaseFacts *facts)
{
	struct CaseNext next = case_next(&facts->clock);
	bool over = next.due < list->domain->today;

	if (next.what && !next.is_end)
		add(list, (struct CaseDay){facts, next.due,
					   arena_format(list->arena, "%s due", next.what), "open",
					   false, KIND_CASE, 0});
	if (next.what && next.is_end && next.due != facts->one->certified_until)
		add(list, (struct CaseDay){facts, next.due, next.what, over ? "over" : "to come",
					   over, KIND_CASE, 0});
}

/* The visit and the term. */
static void add_steps(struct CalendarList *list, const struct CaseFacts *facts)
{
	const struct Case *one = facts->one;
	Day today = list->domain->today;

	if (case_next(&facts->clock).due != one->site_date)
		add(list, (struct CaseDay){facts, one->site_date, "survey on site",
					   one->surveyed != DAY_NONE ? "done" : "planned",
					   one->surveyed != DAY_NONE, KIND_CASE, 0});
	add(list,
	    (struct CaseDay){facts, one->certified_until, "end of the term",
			     one->certified_until < today ? "over" : "to come",
			     one->certified_until < today || facts->clock.renewed, KIND_CASE, 0});
}

static void add_parts(struct CalendarList *list, const struct CaseFacts *facts)
{
	for (size_t i = 0; i < facts->requirements.n; i++) {
		const struct Requirement *one = records_at(&facts->requirements, i);
		bool open = requirement_is_open(one);

		add(list, (struct CaseDay){facts, one->due,
					   arena_format(list->arena, "%s due", one->title),
					   open ? "open" : "closed", !open, KIND_REQUIREMENT,
					   one->record.id});
	}
	for (size_t i = 0; i < facts->submissions.n; i++) {
		const struct Submission *one = records_at(&facts->submissions, i);
		bool open = one->state == SUBMISSION_EXPECTED;

		add(list, (struct CaseDay){facts, one->due,
					   arena_format(list->arena, "%s due", one->measure),
					   open ? "expected" : "received", !open, KIND_SUBMISSION,
					   one->record.id});
	}
	for (size_t i = 0; i < facts->reviews.n; i++) {
		const struct Review *one = records_at(&facts->reviews, i);
		bool done = one->done != DAY_NONE;

		add(list, (struct CaseDay){facts, one->due, "review", done ? "done" : "open", done,
					   KIND_REVIEW, one->record.id});
	}
}

static bool list_days(struct CalendarList *list, struct Error *error)
{
	struct FactsBatch *batch;
	struct IdSpan ids;

	if (!domain_ids(list->domain, &(struct ListQuery){.entity = entity_get(KIND_CASE)},
			list->arena, &ids, error) ||
	    !case_load(list->domain, ids, list->arena, &batch, error))
		return false;
	for (size_t i = 0; i < batch->records.n; i++) {
		const struct CaseFacts *facts = facts_of(batch, &case_facts, i);

		if (!facts->one || facts->one->state > CASE_DENIED)
			continue;
		add_next(list, facts);
		if (facts->one->state == CASE_DENIED)
			continue;
		add_steps(list, facts);
		add_parts(list, facts);
	}
	return true;
}

static const struct CalendarSource calendar_rows[] = {
	{"certified", "steps of certification, visits, terms, evidence, data and reviews",
	 list_days},
};
const struct CalendarSourceTable certified_calendar = CAPABILITY_ROWS(calendar_rows);
