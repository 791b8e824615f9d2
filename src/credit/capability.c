/* What the capability credit hands to the engine. */
#include "qtp/credit.h"
#include "tables.h"
#include "view_presence.h"
#include "view_today.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach: those of people in the coach's teams. */
static const struct ScopeRow scope[] = {
	{.kind = KIND_ATTENDANCE,
	 .paths = (const char *const[]){"attendance.person",
					"attendance.person<member.person.team.coach", NULL}},
	{.kind = KIND_CLAIM,
	 .paths = (const char *const[]){"claim.person", "claim.person<member.person.team.coach",
					NULL}},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_ATTENDANCE, {{{"session", "person", "day", "half"}}}},
	{KIND_CLAIM, {{{"session", "person", "credit"}}}},
};

const struct Capability credit_capability = {
	.name = "credit",
	.heading = "Attendance and credit",
	.screen = &credit_screen,
	.verbs = &credit_verbs,
	.behaviors = &credit_behaviors,
	.rules = &credit_rules,
	.facts = (const struct Facts *const[]){&credit_after, NULL},
	.attention = &credit_attention,
	.presence = &credit_presence,
	.judgements = &credit_judgements,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
};
