/* What the capability issued hands to the engine. */
#include "qtp/issued.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach: papers of people in the coach's teams. */
static const struct ScopeRow scope[] = {
	{.kind = KIND_PAPER,
	 .paths = (const char *const[]){"paper.person", "paper.person<member.person.team.coach",
					"paper.team.coach", NULL}},
};

/* A table makes no papers: one that is there is found by its number. */
static const struct MatchRow matches[] = {
	{KIND_PAPER, {{{"serial"}}}},
};

const struct Capability issued_capability = {
	.name = "issued",
	.heading = "Papers",
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
};
