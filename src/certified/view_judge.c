/* Judged fields of cases, submissions and reviews: what comes next, how far a practice complies,
 * what is late, and what the chart of a measure says. */
#include "view_judge.h"
#include "view_case.h"

#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/gate.h"

static void fill_case(const struct FactsBatch *batch, size_t index, void *record)
{
	const struct CaseFacts *facts = facts_of(batch, &case_facts, index);
	struct Arena *arena = batch->loading.arena;
	struct Case *one = record;

	one->standing = one->next = one->compliance = NULL;
	one->next_due = DAY_NONE;
	one->open = NUMBER_NONE;
	if (!facts->one)
		return;
	one->standing = case_state_text(&facts->clock, arena);
	if (*case_next_text(&facts->clock, arena))
		one->next = case_next_text(&facts->clock, arena);
	one->next_due = case_next(&facts->clock).due;
	one->compliance = case_compliance_text(facts, arena);
	one->open = (int64_t)facts->n_open;
}

/* A chart that cannot be read has no verdict. */
const char *measure_verdict(struct Domain *domain, Id measure, struct Arena *arena)
{
	struct MeasureOutline outline;
	struct Error error;

	if (!measure || !measure_outline(domain, measure, arena, &outline, &error))
		return NULL;
	return outline.fault ? outline.fault : outline.verdict;
}

int64_t submission_late(const struct Submission *submission, Day today)
{
	return submission->state == SUBMISSION_EXPECTED && submission->due != DAY_NONE &&
			       submission->due < today
		       ? (int64_t)today - submission->due
		       : NUMBER_NONE;
}

/* "3 of 12 received, 1 late" */
static const char *progress_text(const struct Records *submissions, Day today, Day *ret_next,
				 struct Arena *arena)
{
	size_t n_received = 0, n_late = 0;

	*ret_next = DAY_NONE;
	for (size_t i = 0; i < submissions->n; i++) {
		const struct Submission *one = records_at(submissions, i);

		n_received += one->state != SUBMISSION_EXPECTED;
		n_late += submission_late(one, today) != NUMBER_NONE;
		if (one->state == SUBMISSION_EXPECTED && one->due != DAY_NONE &&
		    (*ret_next == DAY_NONE || one->due < *ret_next))
			*ret_next = one->due;
	}
	return n_late > 0 ? arena_format(arena, "%zu of %zu received, %zu late", n_received,
					 submissions->n, n_late)
			  : arena_format(arena, "%zu of %zu received", n_received, submissions->n);
}

void indicator_judge(struct Domain *domain, struct Indicator *indicator, struct Arena *arena)
{
	struct Records submissions;
	struct Error error;

	indicator->progress = NULL;
	indicator->next_due = DAY_NONE;
	indicator->verdict = measure_verdict(domain, indicator->chart, arena);
	if (domain_children(domain,
			    (struct OwnedBy){KIND_SUBMISSION, "indicator", indicator->record.id},
			    arena, &submissions, &error))
		indicator->progress =
			progress_text(&submissions, domain->today, &indicator->next_due, arena);
}

static void fill_indicator(const struct FactsBatch *batch, size_t index, void *record)
{
	const struct Loading *loading = &batch->loading;

	(void)index;
	indicator_judge(loading->domain, record, loading->arena);
}

static void fill_submission(const struct FactsBatch *batch, size_t index, void *record)
{
	const struct Loading *loading = &batch->loading;
	struct Submission *submission = record;

	(void)index;
	submission->late = submission_late(submission, loading->domain->today);
	submission->verdict = measure_verdict(loading->domain, submission->chart, loading->arena);
}

static void fill_review(const struct FactsBatch *batch, size_t index, void *record)
{
	struct Review *review = record;

	(void)batch;
	(void)index;
	review->unchecked = review->kind == REVIEW_YEARLY ? review_unchecked(review) : NUMBER_NONE;
}

#define CHART_PATHS(to) "measure" to, "point.measure" to, "annotation.measure" to

static const struct Judgement judgements_rows[] = {
	{.kind = KIND_CASE,
	 .owner = "practice",
	 .fields =
		 (const char *const[]){"standing", "next", "next_due", "compliance", "open", NULL},
	 .paths = (const char *const[]){"case", "case.renews", "case<case.renews",
					"edition<case.edition", "standard.edition<case.edition",
					"location.practice<case.practice", "practice<case.practice",
					"finding.case", "requirement.case", "submission.case",
					"review.case", NULL},
	 .fill = fill_case},
	{.kind = KIND_INDICATOR,
	 .owner = "case",
	 .fields = (const char *const[]){"progress", "next_due", "verdict", NULL},
	 .paths = (const char *const[]){"indicator", "submission.indicator",
					CHART_PATHS("<indicator.chart"), NULL},
	 .fill = fill_indicator},
	{.kind = KIND_SUBMISSION,
	 .owner = "case",
	 .fields = (const char *const[]){"late", "verdict", NULL},
	 .paths = (const char *const[]){"submission", CHART_PATHS("<submission.chart"), NULL},
	 .fill = fill_submission},
	{.kind = KIND_REVIEW,
	 .owner = "case",
	 .fields = (const char *const[]){"unchecked", NULL},
	 .paths = (const char *const[]){"review", NULL},
	 .fill = fill_review},
};
const struct JudgementTable certified_judgements = CAPABILITY_ROWS(judgements_rows);
