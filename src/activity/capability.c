/* What the capability activity hands to the engine. */
#include "qtp/activity.h"
#include "tables.h"
#include "view_control.h"
#include "view_today.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach: what is of a session belongs to all, a disclosure to its person.
 */
static const struct ScopeRow scope[] = {
	{.kind = KIND_PLANNER},
	{.kind = KIND_EVIDENCE},
	{.kind = KIND_DISCLOSURE,
	 .paths = (const char *const[]){"disclosure.person",
					"disclosure.person<member.person.team.coach", NULL}},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_PLANNER,
	 {{{"session", "person", "role"}}, {{"session", "person"}, .without = "role"}}},
	{KIND_DISCLOSURE, {{{"person", "received"}}, {{"person", "asked"}}, {{"person"}}}},
	{KIND_EVIDENCE, {{{"session", "item"}}}},
};

static const struct DocumentAddition additions[] = {
	{"agenda", control_add_to_agenda},
};

const struct Capability activity_capability = {
	.name = "activity",
	.heading = "Activities",
	.screen = &activity_screen,
	.verbs = &activity_verbs,
	.behaviors = &activity_behaviors,
	.rules = &activity_rules,
	.facts = (const struct Facts *const[]){&activity_ahead, NULL},
	.attention = &activity_attention,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
	.additions = CAPABILITY_OWN(DocumentAddition, additions),
};
