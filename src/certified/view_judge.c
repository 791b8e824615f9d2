/* Judged fields of cases, submissions and reviews: what comes next, how far a practice complies,
 * what is late, and what the chart of a measure says. */
#include "view_judge.h"
#include "view_case.h"

#include "qtp/chart/view_outline.h"
#include "qtp/engine/base/math.h"

static void fill_case(const struct FactsBatch *batch, size_t index, void *record)
{
	const struct CaseFacts *facts = facts_of(batch, &case_facts, index);
	struct Arena *arena = batch->loading.arena;
	struct Case *one = record;

	one->next = one->compliance = NULL;
	one->next_due = DAY_NONE;
	one->open = NUMBER_NONE;
	if (!facts->one)
		return;
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

const struct Judgement certified_judgements[3] = {
	{.kind = KIND_CASE,
	 .owner = "practice",
	 .fields = (const char *const[]){"next", "next_due", "compliance", "open", NULL},
	 .paths = (const char *const[]){"case", "case.renews", "case<case.renews",
					"edition<case.edition", "standard.edition<case.edition",
					"location.practice<case.practice", "practice<case.practice",
					"finding.case", "requirement.case", "submission.case",
					"review.case", NULL},
	 .fill = fill_case},
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
