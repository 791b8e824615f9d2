/* Submissions of a quality measure that are expected, one a period. */
#include "command_expect.h"
#include "qtp/engine/domain/command_work.h"

#include "qtp/certified/rule_submission.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"

#include <string.h>

#define MONTHS_A_YEAR 12
#define PERIODS_MOST 200

struct Expecting {
	const struct CommandCall *call;
	struct Arena *arena;
	struct Case one;
	struct Submission first; /* of the first period */
	Day until;
	struct Records there;
	size_t n_made, n_there;
};

/* The first day of the period of the calendar that begins after `day`. */
static Day next_period(Day day, int months)
{
	int year, month, day_of_month;
	Day first;

	day_to_civil(day, &year, &month, &day_of_month);
	if (!day_from_civil(year, (month - 1) / months * months + 1, 1, &first))
		return day;
	return first == day ? day : day_add_months(first, months);
}

static bool take_fields(struct Expecting *expecting, struct Error *error)
{
	static const char *const fields[] = {"measure", "interval", "window"};
	const struct CommandCall *call = expecting->call;
	const char *chart = call_text(call, "chart");

	record_new(call->domain, &submission_entity, &expecting->first, expecting->arena);
	expecting->first.of_case = expecting->one.record.id;
	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
		const char *text = call_text(call, fields[i]);

		if (!text_is_empty(text) &&
		    !field_parse(entity_field(&submission_entity, fields[i]), &expecting->first,
				 text, call->domain->today, expecting->arena, error))
			return false;
	}
	return text_is_empty(chart) || domain_resolve(call->domain, entity_get(KIND_MEASURE), chart,
						      &expecting->first.chart, error);
}

static bool take_days(struct Expecting *expecting, struct Error *error)
{
	const struct CommandCall *call = expecting->call;
	Day today = call->domain->today;
	struct Submission *first = &expecting->first;
	char from[DAY_TEXT], until[DAY_TEXT];

	first->period = next_period(today, interval_months(first->interval));
	if (!text_is_empty(call_text(call, "period")) &&
	    !call_day(call, "period", day_frame(today, DAY_COMING), &first->period, error))
		return false;
	expecting->until = expecting->one.certified_until != DAY_NONE
				   ? expecting->one.certified_until
				   : day_add_months(first->period, MONTHS_A_YEAR) - 1;
	if (!text_is_empty(call_text(call, "due")) &&
	    !call_day(call, "due", day_frame(first->period, DAY_COMING), &expecting->until, error))
		return false;
	return first->period <= expecting->until ||
	       error_set(error, ERROR_INPUT, "due",
			 "%s is after %s. No period begins in between: give other days.",
			 day_medium(first->period, from), day_medium(expecting->until, until));
}

/* Whether a submission of the measure is there for a part of that period. */
static bool is_there(const struct Expecting *expecting, const struct Submission *one)
{
	const char *name = text_fold(expecting->arena, one->measure);

	for (size_t i = 0; i < expecting->there.n; i++) {
		const struct Submission *other = records_at(&expecting->there, i);

		if (other->period <= submission_last_day(one) &&
		    one->period <= submission_last_day(other) &&
		    strcmp(text_fold(expecting->arena, other->measure), name) == 0)
			return true;
	}
	return false;
}

static bool expect_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Expecting *expecting = context;
	int months = interval_months(expecting->first.interval);

	for (int i = 0;; i++) {
		struct Submission *one = ARENA_NEW(expecting->arena, struct Submission);
		const struct RecordPut put = {
			.entity = &submission_entity, .record = one, .arena = expecting->arena};

		*one = expecting->first;
		one->period = day_add_months(one->period, i * months);
		if (one->period > expecting->until)
			return true;
		if (i == PERIODS_MOST)
			return error_set(error, ERROR_INPUT, "due",
					 "More than %d periods begin until then. Give an earlier "
					 "day.",
					 PERIODS_MOST);
		if (is_there(expecting, one)) {
			expecting->n_there++;
			continue;
		}
		if (!record_put(domain, &put, error))
			return false;
		expecting->n_made++;
	}
}

static bool expect(struct Expecting *expecting, struct Error *error)
{
	struct Domain *domain = expecting->call->domain;
	struct Arena *arena = expecting->arena;

	return domain_get(domain, (struct KindId){KIND_CASE, expecting->call->ids[0]},
			  &expecting->one, arena, error) &&
	       domain_children(domain,
			       (struct OwnedBy){KIND_SUBMISSION, "case", expecting->one.record.id},
			       arena, &expecting->there, error) &&
	       take_fields(expecting, error) && take_days(expecting, error) &&
	       operation_run(domain,
			     arena_format(arena, "expect %s of %s", expecting->first.measure,
					  domain_label(domain, KIND_PRACTICE,
						       expecting->one.practice, arena)),
			     expect_body, expecting, error);
}

bool case_expect(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Expecting expecting = {.call = call, .arena = &arena};
	bool expected = expect(&expecting, error);

	if (expected && done) {
		text_format(done, "%s: %zu %s expected.",
			    text_show(&arena, expecting.first.measure),
			    COUNTED(expecting.n_made, "submission is", "submissions are"));
		if (expecting.n_there > 0)
			text_format(done, " %zu %s there already.",
				    COUNTED(expecting.n_there, "period is", "periods are"));
	}
	arena_release(&arena);
	return expected;
}
