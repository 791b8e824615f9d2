/* What the capability pars hands to the engine. */
#include "qtp/pars.h"
#include "tables.h"
#include "view_today.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach: reports of people in the coach's teams. */
static const struct ScopeRow scope[] = {
	{.kind = KIND_UPLOAD,
	 .paths = (const char *const[]){"upload.person", "upload.person<member.person.team.coach",
					NULL}},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_UPLOAD, {{{"session", "person", "action", "sent"}}, {{"session", "person"}}}},
};

const struct Capability pars_capability = {
	.name = "pars",
	.heading = "Reports of credit",
	.screen = &pars_screen,
	.verbs = &pars_verbs,
	.imports = CAPABILITY_ONE(ImportVerb, pars_import),
	.facts = (const struct Facts *const[]){&pars_rejected, NULL},
	.attention = &pars_attention,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
};
