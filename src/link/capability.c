/* What the capability link hands to the engine. */
#include "qtp/link.h"
#include "tables.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach: links of what belongs to the coach. */
static const char *const paths[] = {
	"link.team.coach",
	"link.member.team.coach",
	"link.confirmation.member.team.coach",
	"link.waiver.team.coach",
	"link.measure.team.coach",
	"link.point.measure.team.coach",
	"link.annotation.measure.team.coach",
	"link.contact.team.coach",
	"link.contact.coach",
	"link.action.team.coach",
	"link.score.team.coach",
	"link.deliverable.team.coach",
	"link.project.team.coach",
	"link.aim.team.coach",
	"link.cycle.team.coach",
	"link.item.team.coach",
	"link.entry.team.coach",
	"link.person",
	"link.person<member.person.team.coach",
	"link.practice<team.practice.coach",
	"link.location.practice<team.practice.coach",
	"link.case.practice<team.practice.coach",
	NULL,
};
static const struct ScopeRow scope[] = {{.kind = KIND_LINK, .paths = paths}};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_LINK, {{{"team", "target"}}, {{"title", "target"}}}}};

const struct Capability link_capability = {
	.name = "link",
	.heading = "Files and links",
	.screen = &link_screen,
	.verbs = &link_verbs,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
};
