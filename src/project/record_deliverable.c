/* Deliverable: the rules between it and its team, milestone and core member. */
#include "tables.h"
#include "tables_aim.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/project.h"
#include "qtp/season.h"
#include "qtp/season/rule_season.h"
#include "qtp/team.h"

#include <inttypes.h>

static bool is_core(const struct Member *member, Id person)
{
	return member->person == person &&
	       (member->role == ROLE_LEADER || member->role == ROLE_CORE);
}

/* Who is to owe it: each core member, or the team as a whole. */
static void check_person(struct Writing *writing, const struct Deliverable *deliverable,
			 const struct Milestone *milestone)
{
	const char *code = milestone_short_code(milestone);

	if (milestone->per != PER_CORE_MEMBER && deliverable->person)
		issues_add(writing->issues, ERROR_INPUT, "person",
			   "%s is owed by the team, not by one person. Name no one.", code);
	if (milestone->per == PER_CORE_MEMBER && !deliverable->person)
		issues_add(writing->issues, ERROR_INPUT, "person",
			   "%s is owed by each core member: say by whom.", code);
}

/* What a core member handed in stays when the membership is removed. */
static bool check_member(struct Writing *writing, const void *record)
{
	const struct Deliverable *deliverable = record;
	struct Records members;

	if (!deliverable->team || !deliverable->person)
		return true;
	if (!writing_children(writing, KIND_MEMBER, "team", deliverable->team, &members))
		return false;
	for (size_t i = 0; i < members.n; i++)
		if (is_core(records_at(&members, i), deliverable->person))
			return true;
	issues_add(writing->issues, ERROR_INPUT, "person",
		   "%s is no core member of %s. Name one who is.",
		   domain_label(writing->domain, KIND_PERSON, deliverable->person, writing->arena),
		   domain_ref(writing->domain, KIND_TEAM, deliverable->team, writing->arena));
	return true;
}

static bool check_single(struct Writing *writing, const struct Deliverable *deliverable,
			 const struct Milestone *milestone)
{
	struct Records others;

	if (!writing_children(writing, KIND_DELIVERABLE, "team", deliverable->team, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Deliverable *other = records_at(&others, i);

		if (other->record.id == deliverable->record.id ||
		    other->milestone != deliverable->milestone ||
		    other->person != deliverable->person)
			continue;
		issues_add(
			writing->issues, ERROR_RULE, "milestone",
			"%s of %s is recorded already: id:%" PRId64 ". Change that one.",
			milestone_short_code(milestone),
			domain_ref(writing->domain, KIND_TEAM, deliverable->team, writing->arena),
			other->record.id);
		break;
	}
	return true;
}

static bool check_deliverable(struct Writing *writing, const void *record)
{
	const struct Deliverable *deliverable = record;
	struct Milestone milestone;
	struct Cohort cohort;
	struct Team team;

	if (!deliverable->team || !deliverable->milestone)
		return true;
	if (!writing_load(writing, KIND_TEAM, deliverable->team, &team) ||
	    !writing_load(writing, KIND_COHORT, team.cohort, &cohort) ||
	    !writing_load(writing, KIND_MILESTONE, deliverable->milestone, &milestone))
		return false;
	if (milestone.season != cohort.season) {
		issues_add(writing->issues, ERROR_INPUT, "milestone",
			   "%s is no milestone of the season of %s. Name one of its own.",
			   text_show(writing->arena, milestone.code), team.code);
		return true;
	}
	check_person(writing, deliverable, &milestone);
	return check_single(writing, deliverable, &milestone);
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_AIM, .settle = aim_settle},
	{.kind = KIND_CYCLE, .complete = cycle_complete},
	{.kind = KIND_ITEM, .code = {"team", "T", 1, NULL}, .complete = item_complete},
};
const struct KindBehaviorTable project_behaviors = CAPABILITY_ROWS(behaviors_rows);

static const struct RecordRule rules_rows[] = {
	{KIND_DELIVERABLE,
	 {"team", "milestone", "person"},
	 RULE_ALWAYS,
	 check_deliverable,
	 .paths = {{"milestone", "per"}}},
	{KIND_DELIVERABLE, {"team", "person"}, RULE_ENTERED, check_member},
	{KIND_AIM, {"team", "measure"}, RULE_ALWAYS, aim_check_measure},
	{KIND_AIM, {"measure", "from", "to"}, RULE_ENTERED, aim_check_target},
	{KIND_MEASURE, {"target"}, RULE_ENTERED, measure_check_target},
	{KIND_PROJECT, {"team"}, RULE_ALWAYS, project_check_single},
	{KIND_PROJECT,
	 {"what", "where", "since", "size", "effect"},
	 RULE_ENTERED,
	 project_check_words},
	{KIND_PROJECT, {"charter_signed"}, RULE_ENTERED, project_check_charter},
	{KIND_CYCLE, {"team", "measure"}, RULE_ALWAYS, cycle_check_measure},
	{KIND_CYCLE, {"team", "number", "end"}, RULE_ALWAYS, cycle_check_number},
	{KIND_CYCLE, {"end"}, RULE_ENTERED, cycle_check_end},
	{KIND_ITEM, {"team", "tool", "parent"}, RULE_ALWAYS, item_check_parent},
	{KIND_ITEM, {"team", "measure", "cycle"}, RULE_ALWAYS, item_check_team},
};
const struct RecordRuleTable project_rules = CAPABILITY_ROWS(rules_rows);
