/* A quality measure that is expected of a case, or goes on in another way. */
#include "command_expect.h"
#include "qtp/engine/domain/command_work.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "rule_submission.h"

#include <string.h>

struct Expecting {
	const struct CommandCall *call;
	struct Arena *arena;
	struct Case one;
	struct Indicator before, after;
	bool is_new;
	size_t n_before, n_after; /* submissions of the case */
};

/* The one of that name, else a new one. */
static bool find_indicator(struct Expecting *expecting, struct Error *error)
{
	struct Domain *domain = expecting->call->domain;
	struct Arena *arena = expecting->arena;
	const char *name = call_text(expecting->call, "measure");
	struct Records there;

	record_new(domain, &indicator_entity, &expecting->before, arena);
	expecting->before.of_case = expecting->one.record.id;
	expecting->is_new = true;
	if (!domain_children(domain,
			     (struct OwnedBy){KIND_INDICATOR, "case", expecting->one.record.id},
			     arena, &there, error))
		return false;
	for (size_t i = 0; i < there.n && expecting->is_new; i++) {
		const struct Indicator *one = records_at(&there, i);

		if (strcmp(text_fold(arena, one->measure), text_fold(arena, name ? name : "")) != 0)
			continue;
		expecting->before = *one;
		expecting->is_new = false;
	}
	expecting->after = expecting->before;
	return true;
}

static bool take_fields(struct Expecting *expecting, struct Error *error)
{
	static const char *const fields[] = {"interval", "window"};
	const struct CommandCall *call = expecting->call;
	const char *chart = call_text(call, "chart"), *name = call_text(call, "measure");
	struct Indicator *after = &expecting->after;

	if (expecting->is_new &&
	    !field_parse(entity_field(&indicator_entity, "measure"), after, name ? name : "",
			 (struct ParseFrame){call->domain->today, expecting->arena}, error))
		return false;
	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
		const char *text = call_text(call, fields[i]);

		if (!text_is_empty(text) &&
		    !field_parse(entity_field(&indicator_entity, fields[i]), after, text,
				 (struct ParseFrame){call->domain->today, expecting->arena}, error))
			return false;
	}
	return text_is_empty(chart) ||
	       domain_resolve(call->domain, entity_get(KIND_MEASURE), chart, &after->chart, error);
}

static bool take_days(struct Expecting *expecting, struct Error *error)
{
	const struct CommandCall *call = expecting->call;
	struct Indicator *after = &expecting->after;
	Day today = call->domain->today;

	return (text_is_empty(call_text(call, "first")) ||
		call_day(call, "first", day_frame(today, DAY_COMING), &after->first, error)) &&
	       (text_is_empty(call_text(call, "until")) ||
		call_day(call, "until",
			 day_frame(after->first == DAY_NONE ? today : after->first, DAY_COMING),
			 &after->until, error));
}

static bool count(const struct Expecting *expecting, size_t *ret_n, struct Error *error)
{
	struct Records there;

	*ret_n = 0;
	if (!domain_children(expecting->call->domain,
			     (struct OwnedBy){KIND_SUBMISSION, "case", expecting->one.record.id},
			     expecting->arena, &there, error))
		return false;
	*ret_n = there.n;
	return true;
}

static bool expect_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Expecting *expecting = context;
	const struct RecordPut put = {.entity = &indicator_entity,
				      .before = expecting->is_new ? NULL : &expecting->before,
				      .record = &expecting->after,
				      .arena = expecting->arena};

	return record_put(domain, &put, error);
}

static bool expect(struct Expecting *expecting, struct Error *error)
{
	struct Domain *domain = expecting->call->domain;
	struct Arena *arena = expecting->arena;

	return domain_get(domain, (struct KindId){KIND_CASE, expecting->call->ids[0]},
			  &expecting->one, arena, error) &&
	       find_indicator(expecting, error) && take_fields(expecting, error) &&
	       take_days(expecting, error) && count(expecting, &expecting->n_before, error) &&
	       operation_run(domain,
			     arena_format(arena, "expect %s of %s", expecting->after.measure,
					  domain_label(domain, KIND_PRACTICE,
						       expecting->one.practice, arena)),
			     expect_body, expecting, error) &&
	       count(expecting, &expecting->n_after, error);
}

/* Where an interval becomes longer there are fewer than before. */
static void say_expected(const struct Expecting *expecting, struct Text *done)
{
	size_t n = expecting->n_after > expecting->n_before
			   ? expecting->n_after - expecting->n_before
			   : expecting->n_before - expecting->n_after;
	const char *name = text_show(expecting->arena, expecting->after.measure);

	if (expecting->n_after == expecting->n_before)
		text_format(done, "%s: its submissions are expected already.", name);
	else if (expecting->n_after > expecting->n_before)
		text_format(done, "%s: %zu more %s expected.", name,
			    COUNTED(n, "submission is", "submissions are"));
	else
		text_format(done, "%s: %zu fewer %s expected.", name,
			    COUNTED(n, "submission is", "submissions are"));
}

bool case_expect(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Expecting expecting = {.call = call, .arena = &arena};
	bool expected = expect(&expecting, error);

	if (expected && done)
		say_expected(&expecting, done);
	arena_release(&arena);
	return expected;
}
