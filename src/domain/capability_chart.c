/* What the capability chart hands to the engine. */
#include "program.h"

#include "qtp/domain/capability.h"
#include "qtp/domain/scope.h"

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

const struct Capability chart_capability = {
	.name = "chart",
	.scope = CAPABILITY_ROWS(scope),
};
