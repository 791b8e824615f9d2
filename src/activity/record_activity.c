/* Disclosures and evidence beside their tables: until when a disclosure counts; one of each item.
 */
#include "qtp/activity.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "tables.h"

#define VALID_DAYS 365

static bool complete_disclosure(struct Writing *writing, void *record)
{
	struct Disclosure *disclosure = record;

	(void)writing;
	if (disclosure->received != DAY_NONE && disclosure->valid_until == DAY_NONE)
		disclosure->valid_until = disclosure->received + VALID_DAYS;
	return true;
}

static bool check_item(struct Writing *writing, const void *record)
{
	const struct Evidence *evidence = record;
	struct Records all;

	if (!writing_children(writing, KIND_EVIDENCE, "session", evidence->session, &all))
		return false;
	for (size_t i = 0; i < all.n; i++) {
		const struct Evidence *other = records_at(&all, i);

		if (other->record.id != evidence->record.id && other->item == evidence->item &&
		    !other->record.binned) {
			issues_add(writing->issues, ERROR_RULE, "item",
				   "The session has this item on its file already. Change that "
				   "one.");
			break;
		}
	}
	return true;
}

static bool check_planner(struct Writing *writing, const void *record)
{
	const struct Planner *planner = record;
	struct Records all;

	if (!writing_children(writing, KIND_PLANNER, "session", planner->session, &all))
		return false;
	for (size_t i = 0; i < all.n; i++) {
		const struct Planner *other = records_at(&all, i);

		if (other->record.id != planner->record.id && other->person == planner->person &&
		    other->role == planner->role && !other->record.binned) {
			issues_add(writing->issues, ERROR_RULE, "person",
				   "This person has this role at the session already.");
			break;
		}
	}
	return true;
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_DISCLOSURE, .complete = complete_disclosure},
};
const struct KindBehaviorTable activity_behaviors = CAPABILITY_ROWS(behaviors_rows);

static const struct RecordRule rules_rows[] = {
	{KIND_EVIDENCE, {"session", "item"}, RULE_ALWAYS, check_item},
	{KIND_PLANNER, {"session", "person", "role"}, RULE_ALWAYS, check_planner, true},
};
const struct RecordRuleTable activity_rules = CAPABILITY_ROWS(rules_rows);
