/* What the capability money hands to the engine. */
#include "qtp/money.h"
#include "tables.h"
#include "view_calendar.h"
#include "view_next.h"
#include "view_owing.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach. */
static const struct ScopeRow scope[] = {
	{.kind = KIND_ENTRY, .paths = (const char *const[]){"entry.team.coach", NULL}},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_ENTRY, {{{"team", "day", "kind", "amount"}}}},
};

const struct Capability money_capability = {
	.name = "money",
	.heading = "Money",
	.screen = &money_screen,
	.verbs = &money_verbs,
	.behaviors = &money_behaviors,
	.rules = &money_rules,
	.facts = (const struct Facts *const[]){&owing_facts, &practice_facts, NULL},
	.attention = &money_attention,
	.today_kinds = &money_today,
	.calendar = &money_calendar,
	.judgements = &money_judgements,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.letter_lists = &money_letter_lists,
	.matches = CAPABILITY_OWN(MatchRow, matches),
	.nexts = &money_nexts,
	.imports = CAPABILITY_ONE(ImportVerb, money_import),
};
