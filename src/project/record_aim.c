/* Aim: the rules between it, its team and its measure, whose target it sets. */
#include "tables_aim.h"

#include "qtp/chart.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/record.h"
#include "qtp/project.h"
#include "rule_aim.h"
#include "view_aim.h"

#include <inttypes.h>
#include <math.h>

/* The measure is the team's own, and has no other aim. */
bool aim_check_measure(struct Writing *writing, const void *record)
{
	const struct Aim *aim = record;
	struct Measure measure;
	struct Records others;

	if (!aim->team || !aim->measure)
		return true;
	if (!writing_load(writing, KIND_MEASURE, aim->measure, &measure) ||
	    !writing_children(writing, KIND_AIM, "measure", aim->measure, &others))
		return false;
	if (measure.team != aim->team)
		issues_add(writing->issues, ERROR_INPUT, "measure",
			   "%s is no measure of %s. Name one of its own.", measure.code,
			   domain_ref(writing->domain, KIND_TEAM, aim->team, writing->arena));
	for (size_t i = 0; i < others.n; i++) {
		const struct Aim *other = records_at(&others, i);

		if (other->record.id == aim->record.id)
			continue;
		issues_add(writing->issues, ERROR_RULE, "measure",
			   "%s has an aim already: id:%" PRId64 ". Change that one; its versions "
			   "are in its history.",
			   measure.code, other->record.id);
		break;
	}
	return true;
}

static void add_fault(struct Writing *writing, enum AimFault fault, const char *unit_text,
		      const char *baseline)
{
	switch (fault) {
	case AIM_SOUND:
		break;
	case AIM_NO_BASELINE:
		issues_add(writing->issues, ERROR_INPUT, "to",
			   "%s is a change of a baseline, and there is none. Say from what value "
			   "it starts, or freeze the baseline of the chart.",
			   unit_text);
		break;
	case AIM_NO_CHANGE:
		issues_add(writing->issues, ERROR_INPUT, "to",
			   "The target is the baseline, %s. Say what is to become of it.",
			   baseline);
		break;
	case AIM_WRONG_WAY:
		issues_warn(writing->issues, "to",
			    "The target is on the wrong side of the baseline, %s: the measure is "
			    "wanted the other way. Change one of them.",
			    baseline);
		break;
	}
}

bool aim_check_target(struct Writing *writing, const void *record)
{
	const struct Aim *aim = record;
	struct MeasureOutline outline;
	struct AimTarget target;
	struct Error error;
	double baseline;

	if (!aim->to)
		return true;
	if (!aim->measure) {
		if (!aim_target_parse(aim->to, "%", &target, &error))
			issues_add(writing->issues, ERROR_INPUT, "to", "%s", error.text);
		else if (!isnan(aim->from))
			add_fault(writing, aim_fault(target, aim->from, WANTED_NEUTRAL), aim->to,
				  arena_format(writing->arena, "%.15g", aim->from));
		return true;
	}
	if (!measure_outline(writing->domain, aim->measure, writing->arena, &outline,
			     writing->error))
		return false;
	if (!aim_target_parse(text_show(writing->arena, aim->to), outline.chart.measure.unit,
			      &target, &error)) {
		issues_add(writing->issues, ERROR_INPUT, "to", "%s", error.text);
		return true;
	}
	baseline = aim_baseline(aim, &outline);
	add_fault(writing, aim_fault(target, baseline, outline.chart.measure.direction), aim->to,
		  aim_number(&outline, baseline, writing->arena));
	return true;
}

/* The target of a measure is that of its aim. */
bool measure_check_target(struct Writing *writing, const void *record)
{
	const struct Measure *measure = record, *before = writing->before;
	struct Records aims;

	if (!before || (isnan(before->target) && isnan(measure->target)) ||
	    before->target == measure->target)
		return true;
	if (!writing_children(writing, KIND_AIM, "measure", measure->record.id, &aims))
		return false;
	for (size_t i = 0; i < aims.n; i++) {
		const struct Aim *aim = records_at(&aims, i);
		double target = NAN;

		if (!aim_target_of(writing->domain, aim, writing->arena, &target, writing->error))
			return false;
		if (isnan(target) || fabs(target - measure->target) <= fabs(target) * 1e-9)
			continue;
		issues_add(writing->issues, ERROR_RULE, "target",
			   "The target of %s is set by its aim, to %s. Change the aim, id:%" PRId64
			   ".",
			   measure->code, aim->to, aim->record.id);
	}
	return true;
}

/* The chart draws its target where the aim has it. */
bool aim_settle(struct Writing *writing, const void *before, const void *after)
{
	const struct Aim *aim = after;
	struct Measure old, measure;
	double target = NAN;

	(void)before;
	if (!aim || !aim->measure || !aim->to)
		return true;
	if (!aim_target_of(writing->domain, aim, writing->arena, &target, writing->error) ||
	    !writing_load(writing, KIND_MEASURE, aim->measure, &old))
		return false;
	if (isnan(target) || old.target == target)
		return true;
	measure = old;
	measure.target = target;
	return record_put(writing->domain,
			  &(struct RecordPut){.entity = entity_get(KIND_MEASURE),
					      .before = &old,
					      .record = &measure,
					      .arena = writing->arena,
					      .force = true},
			  writing->error);
}
