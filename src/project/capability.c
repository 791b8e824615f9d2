/* What the capability project hands to the engine. */
#include "qtp/project.h"
#include "tables.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach. */
static const struct ScopeRow scope[] = {
	{.kind = KIND_DELIVERABLE, .paths = (const char *const[]){"deliverable.team.coach", NULL}},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_DELIVERABLE, {{{"team", "milestone", "person"}}, {{"team", "milestone"}}}},
};

const struct Capability project_capability = {
	.name = "project",
	.heading = "Projects",
	.commands = &project_commands,
	.rules = CAPABILITY_ROWS(project_rules),
	.states = CAPABILITY_ROWS(project_states),
	.owed = CAPABILITY_ROWS(project_owed),
	.scope = CAPABILITY_ROWS(scope),
	.matches = CAPABILITY_ROWS(matches),
};
