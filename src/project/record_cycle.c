/* Cycle: its number, and the rules between it, its team and its measure. */
#include "tables_aim.h"

#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/project.h"

#include <inttypes.h>

bool cycle_complete(struct Writing *writing, void *record)
{
	struct Cycle *cycle = record;
	struct Records others;
	int64_t last = 0;

	if (cycle->number != NUMBER_NONE || !cycle->team)
		return true;
	if (!writing_children(writing, KIND_CYCLE, "team", cycle->team, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Cycle *other = records_at(&others, i);

		if (other->record.id != cycle->record.id && other->number > last)
			last = other->number;
	}
	cycle->number = last + 1;
	return true;
}

bool cycle_check_measure(struct Writing *writing, const void *record)
{
	const struct Cycle *cycle = record;
	struct Measure measure;

	if (!cycle->team || !cycle->measure)
		return true;
	if (!writing_load(writing, KIND_MEASURE, cycle->measure, &measure))
		return false;
	if (measure.team != cycle->team)
		issues_add(writing->issues, ERROR_INPUT, "measure",
			   "%s is no measure of %s. Name one of its own.", measure.code,
			   domain_ref(writing->domain, KIND_TEAM, cycle->team, writing->arena));
	return true;
}

/* A change that is tried again may bear its number again, once the first try is over. */
bool cycle_check_number(struct Writing *writing, const void *record)
{
	const struct Cycle *cycle = record;
	struct Records others;

	if (!cycle->team || cycle->end != DAY_NONE)
		return true;
	if (!writing_children(writing, KIND_CYCLE, "team", cycle->team, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Cycle *other = records_at(&others, i);

		if (other->record.id == cycle->record.id || other->number != cycle->number ||
		    other->end != DAY_NONE)
			continue;
		issues_add(writing->issues, ERROR_RULE, "number",
			   "PDSA %" PRId64 " of %s is open already: id:%" PRId64
			   ". End that one, or give another number.",
			   cycle->number,
			   domain_ref(writing->domain, KIND_TEAM, cycle->team, writing->arena),
			   other->record.id);
		break;
	}
	return true;
}

bool cycle_check_end(struct Writing *writing, const void *record)
{
	const struct Cycle *cycle = record;
	char day[DAY_TEXT], today[DAY_TEXT];

	if (cycle->end != DAY_NONE && cycle->end > writing->domain->today)
		issues_add(writing->issues, ERROR_INPUT, "end",
			   "%s is still to come, today is %s. Leave the end empty while the cycle "
			   "is open.",
			   day_medium(cycle->end, day), day_medium(writing->domain->today, today));
	return true;
}
