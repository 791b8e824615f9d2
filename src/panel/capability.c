/* What the capability panel hands to the engine. */
#include "qtp/panel.h"
#include "tables.h"
#include "view_document.h"
#include "view_today.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach: scores to the reviewer, the rest to all. */
static const struct ScopeRow scope[] = {
	{.kind = KIND_CRITERION, .paths = NULL},
	{.kind = KIND_REVIEWER, .paths = NULL},
	{.kind = KIND_APPLICATION_SCORE,
	 .paths = (const char *const[]){"application_score.reviewer", NULL}},
	{.kind = KIND_OPENING, .paths = (const char *const[]){"opening.team.coach", NULL}},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_CRITERION, {{{"season", "code"}}}},
	{KIND_REVIEWER, {{{"season", "person"}}}},
	{KIND_APPLICATION_SCORE, {{{"team", "reviewer", "criterion"}}}},
	{KIND_OPENING, {{{"team"}}}},
};

static const struct DocumentSpec documents[] = {
	{"ranking",
	 "Ranking of applications",
	 "applications by what reviewers give them: mean, spread, who is missing",
	 {KIND_COHORT, KIND_SEASON, N_KINDS},
	 ranking_document},
};

const struct Capability panel_capability = {
	.name = "panel",
	.heading = "Reviewers",
	.commands = &panel_commands,
	.screen = &panel_screen,
	.verbs = &panel_verbs,
	.behaviors = &panel_behaviors,
	.rules = &panel_rules,
	.facts = (const struct Facts *const[]){&panel_unscored, NULL},
	.attention = &panel_attention,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
	.imports = CAPABILITY_ONE(ImportVerb, panel_import),
	.documents = CAPABILITY_OWN(DocumentSpec, documents),
	.joined = &ranking_lists,
};
