/* What the capability letter hands to the engine. */
#include "qtp/letter.h"
#include "tables.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach: letters about the coach's teams, or to people in them. */
static const struct ScopeRow scope[] = {
	{.kind = KIND_WRITTEN,
	 .paths = (const char *const[]){"written.team.coach", "written.person",
					"written.person<member.person.team.coach", NULL}},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_WRITTEN, {{{"day", "letter", "person", "team"}}, {{"day", "letter", "person"}}}},
};

const struct Capability letter_capability = {
	.name = "letter",
	.heading = "Letters",
	.behaviors = &letter_behaviors,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
	.letter_keeper = &written_keeper,
};
