/* Record checks: what completes a record, and the rules it is held against. */
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "record_work.h"

bool record_complete(struct Writing *writing, void *record)
{
	const struct KindBehavior *behavior = behavior_of(writing->entity->kind);

	if (!behavior)
		return true;
	return (!behavior->complete || behavior->complete(writing, record)) &&
	       code_complete(writing, &behavior->code, record);
}

/* Whether the record is new, or a field that the rule reads has changed. */
static bool concerns(const struct RecordRule *rule, const struct Writing *writing,
		     const void *record)
{
	bool changed = !writing->before;

	for (size_t i = 0; rule->fields[i] && !changed; i++)
		changed = !field_equal(entity_field(writing->entity, rule->fields[i]),
				       writing->before, record);
	return changed;
}

bool rules_check(struct Writing *writing, const void *record, bool entered)
{
	enum RuleTime other = entered ? RULE_WHOLE : RULE_ENTERED;
	struct RuleWalk walk = {0};
	const struct RecordRule *rule;

	if (!code_check(writing, record, entered))
		return false;
	while ((rule = rule_next(&walk)))
		if (rule->kind == writing->entity->kind && rule->time != other &&
		    concerns(rule, writing, record) && !rule->check(writing, record))
			return false;
	return true;
}

bool rules_hold(struct Writing *writing, const void *record)
{
	struct RuleWalk walk = {0};
	const struct RecordRule *rule;

	if (!code_check(writing, record, false))
		return false;
	while ((rule = rule_next(&walk)))
		if (rule->kind == writing->entity->kind && rule->time != RULE_ENTERED &&
		    (!rule->warns || writing->domain->strict) && concerns(rule, writing, record) &&
		    !rule->check(writing, record))
			return false;
	return true;
}

bool record_check_others(struct Writing *writing, const void *record)
{
	check_zones(writing, record);
	check_patient_data(writing, record);
	return rules_check(writing, record, true);
}
