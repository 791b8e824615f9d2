/* What the capability chart hands to the engine. */
#include "qtp/chart.h"
#include "tables.h"
#include "view_measures.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach. */
#define PATHS(...)                     \
	.paths = (const char *const[]) \
	{                              \
		__VA_ARGS__, NULL      \
	}
static const struct ScopeRow scope[] = {
	{.kind = KIND_MEASURE, PATHS("measure.team.coach")},
	{.kind = KIND_POINT, PATHS("point.measure.team.coach")},
	{.kind = KIND_ANNOTATION, PATHS("annotation.measure.team.coach")},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_MEASURE, {{{"code"}}, {{"team", "name"}}}},
	{KIND_POINT, {{{"measure", "day"}}}},
	{KIND_ANNOTATION, {{{"measure", "day", "text"}}, {{"measure", "day"}}}},
};

const struct Capability chart_capability = {
	.name = "chart",
	.screen = &chart_screen,
	.heading = "Charts",
	.verbs = &chart_verbs,
	.behaviors = &chart_behaviors,
	.rules = &chart_rules,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.joined = &measure_lists,
	.matches = CAPABILITY_OWN(MatchRow, matches),
};
