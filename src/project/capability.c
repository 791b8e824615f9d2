/* What the capability project hands to the engine. */
#include "qtp/project.h"
#include "tables.h"
#include "view_aim.h"
#include "view_calendar.h"
#include "view_late.h"
#include "view_work.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/view/letter.h"

/* How records belong to a coach. */
static const struct ScopeRow scope[] = {
	{.kind = KIND_DELIVERABLE, .paths = (const char *const[]){"deliverable.team.coach", NULL}},
	{.kind = KIND_PROJECT, .paths = (const char *const[]){"project.team.coach", NULL}},
	{.kind = KIND_AIM, .paths = (const char *const[]){"aim.team.coach", NULL}},
	{.kind = KIND_CYCLE, .paths = (const char *const[]){"cycle.team.coach", NULL}},
	{.kind = KIND_ITEM, .paths = (const char *const[]){"item.team.coach", NULL}},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_DELIVERABLE,
	 {{{"team", "milestone", "person"}}, {{"team", "milestone"}, .without = "person"}}},
	{KIND_PROJECT, {{{"team"}}}},
	{KIND_AIM, {{{"team", "measure"}}, {{"team"}}}},
	{KIND_CYCLE, {{{"team", "number"}}}},
	{KIND_ITEM, {{{"code"}}, {{"team", "tool", "text"}}}},
};

static const struct LetterList letter_lists[] = {
	{KIND_TEAM, "late_milestone", late_names, team_list_late},
	{KIND_TEAM, "next_milestone", next_names, team_list_next},
	{KIND_TEAM, "aims", aims_names, team_list_aims},
};

const struct Capability project_capability = {
	.name = "project",
	.heading = "Projects",
	.commands = &project_commands,
	.screen = &project_screen,
	.verbs = &project_verbs,
	.behaviors = &project_behaviors,
	.rules = &project_rules,
	.states = &project_states,
	.calendar = &project_calendar,
	.owed = &project_owed,
	.facts = (const struct Facts *const[]){&aim_facts, &work_facts, NULL},
	.attention = &project_attention,
	.judgements = &project_judgements,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.letter_lists = CAPABILITY_OWN(LetterList, letter_lists),
	.matches = CAPABILITY_OWN(MatchRow, matches),
};
