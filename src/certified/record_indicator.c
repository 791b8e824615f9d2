/* Quality measures: what a case has to submit, and the submissions that follow, one a period. */
#include "record_indicator.h"

#include "qtp/chart.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/record.h"
#include "qtp/team.h"
#include "rule_clock.h"
#include "rule_submission.h"

#include <string.h>

/* A measure and what its case has of it. */
struct Expecting {
	struct Writing *writing;
	const struct Indicator *indicator;
	Day last; /* on which a period may begin */
	struct Records there;
};

static bool same_name(struct Arena *arena, const char *a, const char *b)
{
	return strcmp(text_fold(arena, a), text_fold(arena, b)) == 0;
}

/* --- What follows --- */

static bool put(struct Writing *writing, const struct Entity *entity, const void *before,
		void *after)
{
	const struct RecordPut record = {
		.entity = entity, .before = before, .record = after, .arena = writing->arena};

	return record_put(writing->domain, &record, writing->error);
}

static bool is_open(const struct Expecting *expecting, const struct Submission *one)
{
	return one->indicator == expecting->indicator->record.id &&
	       one->state == SUBMISSION_EXPECTED;
}

static bool fits(const struct Expecting *expecting, const struct Submission *one)
{
	bool found = false;

	for (int i = 0; i < PERIODS_MOST && !found; i++)
		found = indicator_period(expecting->indicator, i, expecting->last) == one->period;
	return found && one->interval == expecting->indicator->interval;
}

static bool load_there(struct Expecting *expecting)
{
	return writing_children(expecting->writing, KIND_SUBMISSION, "case",
				expecting->indicator->of_case, &expecting->there);
}

/* What is expected of periods that are none of it any more. */
static bool drop_others(struct Expecting *expecting)
{
	struct Writing *writing = expecting->writing;

	for (size_t i = 0; i < expecting->there.n; i++) {
		const struct Submission *one = records_at(&expecting->there, i);

		if (is_open(expecting, one) && !fits(expecting, one) &&
		    !record_bin(writing->domain, &submission_entity, one->record.id,
				writing->error))
			return false;
	}
	return load_there(expecting);
}

/* One of the period; NULL: none is there yet. */
static const struct Submission *find(const struct Expecting *expecting,
				     const struct Submission *one)
{
	for (size_t i = 0; i < expecting->there.n; i++) {
		const struct Submission *other = records_at(&expecting->there, i);

		if (submissions_overlap(other, one) &&
		    (other->indicator == one->indicator ||
		     same_name(expecting->writing->arena, other->measure, one->measure)))
			return other;
	}
	return NULL;
}

static struct Submission submission_of(const struct Indicator *indicator, Day period)
{
	return (struct Submission){.of_case = indicator->of_case,
				   .indicator = indicator->record.id,
				   .measure = indicator->measure,
				   .interval = indicator->interval,
				   .window = indicator->window,
				   .chart = indicator->chart,
				   .period = period};
}

static bool add(struct Expecting *expecting, const struct Submission *wanted)
{
	struct Writing *writing = expecting->writing;
	struct Submission one;

	record_new(writing->domain, &submission_entity, &one, writing->arena);
	one.of_case = wanted->of_case;
	one.indicator = wanted->indicator;
	one.measure = wanted->measure;
	one.interval = wanted->interval;
	one.window = wanted->window;
	one.chart = wanted->chart;
	one.period = wanted->period;
	return put(writing, &submission_entity, NULL, &one);
}

/* The last day of its window, or the next business day by the edition of its case. */
static bool find_due(struct Writing *writing, const struct Submission *one, Day *ret_due)
{
	struct Edition edition;
	struct Case of;

	if (!writing_load(writing, KIND_CASE, one->of_case, &of) ||
	    !writing_load(writing, KIND_EDITION, of.edition, &edition))
		return false;
	*ret_due = day_business_from(submission_due(one),
				     holidays_read(edition.holidays, writing->arena));
	return true;
}

/* What came in stays as it is; a due day that was set by hand stays too. */
static bool change(struct Expecting *expecting, const struct Submission *before,
		   const struct Submission *wanted)
{
	struct Submission after = *before;
	Day due = DAY_NONE;

	if (before->window != NUMBER_NONE && !find_due(expecting->writing, before, &due))
		return false;
	if (!before->indicator)
		after.indicator = wanted->indicator;
	if (is_open(expecting, &after)) {
		after.measure = wanted->measure;
		after.chart = wanted->chart;
		after.window = wanted->window;
		if (before->due == due && !find_due(expecting->writing, &after, &after.due))
			return false;
	}
	return put(expecting->writing, &submission_entity, before, &after);
}

static bool expect(struct Writing *writing, const struct Indicator *indicator)
{
	struct Expecting expecting = {.writing = writing, .indicator = indicator};
	struct Case one;
	Day period;

	if (!writing_load(writing, KIND_CASE, indicator->of_case, &one))
		return false;
	expecting.last = indicator_last(indicator, one.certified_until, writing->domain->today);
	if (!load_there(&expecting) || !drop_others(&expecting))
		return false;
	for (int i = 0; (period = indicator_period(indicator, i, expecting.last)) != DAY_NONE;
	     i++) {
		struct Submission wanted = submission_of(indicator, period);
		const struct Submission *there = find(&expecting, &wanted);

		if (!(there ? change(&expecting, there, &wanted) : add(&expecting, &wanted)))
			return false;
	}
	return true;
}

bool indicator_follow(struct Writing *writing, const void *after)
{
	return expect(writing, after);
}

/* --- Terms --- */

/* The measures of the term before go on, with the first period that it does not hold. */
static bool carry_over(struct Writing *writing, const struct Case *after)
{
	struct Records measures;
	struct Case old;

	if (!writing_load(writing, KIND_CASE, after->renews, &old) ||
	    !writing_children(writing, KIND_INDICATOR, "case", old.record.id, &measures))
		return false;
	for (size_t i = 0; i < measures.n; i++) {
		const struct Indicator *before = records_at(&measures, i);
		Day last = indicator_last(before, old.certified_until, writing->domain->today);
		struct Indicator next = *before;
		int k = 0;

		if (before->until != DAY_NONE && before->until < old.certified_until)
			continue;
		while (indicator_period(before, k, last) != DAY_NONE)
			k++;
		memset(&next.record, 0, sizeof next.record);
		next.of_case = after->record.id;
		next.first = day_add_months(before->first, k * interval_months(before->interval));
		next.until = DAY_NONE;
		if (!put(writing, &indicator_entity, NULL, &next))
			return false;
	}
	return true;
}

bool case_follow(struct Writing *writing, const void *record)
{
	const struct Case *before = writing->before, *after = record;
	struct Records measures;

	if (!before || before->certified_until == after->certified_until ||
	    after->certified_until == DAY_NONE)
		return true;
	if (!writing_children(writing, KIND_INDICATOR, "case", after->record.id, &measures))
		return false;
	for (size_t i = 0; i < measures.n; i++)
		if (!expect(writing, records_at(&measures, i)))
			return false;
	return measures.n > 0 || !after->renews || carry_over(writing, after);
}

/* --- Rules of a measure --- */

bool indicator_complete(struct Writing *writing, void *record)
{
	struct Indicator *indicator = record;

	if (indicator->first == DAY_NONE)
		indicator->first = period_from(writing->domain->today, indicator->interval);
	return true;
}

bool indicator_check_single(struct Writing *writing, const void *record)
{
	const struct Indicator *indicator = record;
	struct Records others;

	if (!indicator->of_case || !indicator->measure)
		return true;
	if (!writing_children(writing, KIND_INDICATOR, "case", indicator->of_case, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Indicator *other = records_at(&others, i);

		if (other->record.id != indicator->record.id &&
		    same_name(writing->arena, other->measure, indicator->measure))
			issues_add(writing->issues, ERROR_INPUT, "measure",
				   "%s is expected of this case already. Change that measure.",
				   text_show(writing->arena, other->measure));
	}
	return true;
}

/* Of a case that goes on, and no more periods than anyone would submit. */
bool indicator_check_case(struct Writing *writing, const void *record)
{
	const struct FieldChoice *states = entity_field(&case_entity, "state")->choices;
	const struct Indicator *indicator = record;
	struct Case one;
	Day last;

	if (!indicator->of_case || indicator->first == DAY_NONE)
		return true;
	if (!writing_load(writing, KIND_CASE, indicator->of_case, &one))
		return false;
	if (one.state > CASE_CERTIFIED)
		issues_add(
			writing->issues, ERROR_INPUT, "case",
			"%s is %s: no quality measure is expected of it any more.",
			domain_label(writing->domain, KIND_PRACTICE, one.practice, writing->arena),
			states[one.state].label);
	last = indicator_last(indicator, one.certified_until, writing->domain->today);
	if (indicator_period(indicator, 0, last) == DAY_NONE)
		issues_add(writing->issues, ERROR_INPUT, "first",
			   "No period of it begins before the end of the term. Give an earlier "
			   "day.");
	if (indicator_period(indicator, PERIODS_MOST, last) != DAY_NONE)
		issues_add(writing->issues, ERROR_INPUT, "until",
			   "More than %d periods begin until then. Give an earlier day.",
			   PERIODS_MOST);
	return true;
}

/* The chart is one of a team of the practice. */
static bool check_chart(struct Writing *writing, Id chart, Id of_case)
{
	struct Measure measure;
	struct Team team;
	struct Case one;

	if (!chart || !of_case)
		return true;
	if (!writing_load(writing, KIND_MEASURE, chart, &measure) ||
	    !writing_load(writing, KIND_TEAM, measure.team, &team) ||
	    !writing_load(writing, KIND_CASE, of_case, &one))
		return false;
	if (team.practice != one.practice)
		issues_add(writing->issues, ERROR_INPUT, "chart",
			   "%s is a measure of %s. Name one of a team of this practice.",
			   measure.code,
			   domain_label(writing->domain, KIND_TEAM, measure.team, writing->arena));
	return true;
}

bool indicator_check_chart(struct Writing *writing, const void *record)
{
	const struct Indicator *indicator = record;

	return check_chart(writing, indicator->chart, indicator->of_case);
}

/* --- A submission --- */

/* Due by its window, where no day is given. */
bool submission_complete(struct Writing *writing, void *record)
{
	struct Submission *submission = record;

	if (submission->due == DAY_NONE && submission->period != DAY_NONE && submission->of_case &&
	    submission->window != NUMBER_NONE && !writing->before &&
	    !find_due(writing, submission, &submission->due))
		return false;
	if (submission->received == DAY_NONE && submission->state != SUBMISSION_EXPECTED)
		submission->received = writing->domain->today;
	return true;
}

bool submission_check_single(struct Writing *writing, const void *record)
{
	const struct Submission *submission = record;
	struct Records others;
	char day[DAY_TEXT];

	if (!submission->of_case || !submission->measure)
		return true;
	if (!writing_children(writing, KIND_SUBMISSION, "case", submission->of_case, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Submission *other = records_at(&others, i);

		if (other->record.id == submission->record.id ||
		    !submissions_overlap(other, submission) ||
		    !same_name(writing->arena, other->measure, submission->measure))
			continue;
		issues_add(writing->issues, ERROR_INPUT, "period",
			   "%s is there already for the period from %s. Change that one.",
			   text_show(writing->arena, other->measure),
			   day_medium(other->period, day));
		break;
	}
	return true;
}

bool submission_check_chart(struct Writing *writing, const void *record)
{
	const struct Submission *submission = record;

	return check_chart(writing, submission->chart, submission->of_case);
}
