/* What the capability certified hands to the engine. */
#include "qtp/certified.h"
#include "tables.h"
#include "view_calendar.h"
#include "view_judge.h"
#include "view_report.h"
#include "view_today.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach: cases of the practices of the coach's teams. */
#define OF_CASE(kind)                                           \
	(const char *const[])                                   \
	{                                                       \
		kind ".case.practice<team.practice.coach", NULL \
	}
static const struct ScopeRow scope[] = {
	{.kind = KIND_EDITION},
	{.kind = KIND_STANDARD},
	{.kind = KIND_CASE,
	 .paths = (const char *const[]){"case.practice<team.practice.coach", NULL}},
	{.kind = KIND_FINDING, .paths = OF_CASE("finding")},
	{.kind = KIND_REQUIREMENT, .paths = OF_CASE("requirement")},
	{.kind = KIND_INDICATOR, .paths = OF_CASE("indicator")},
	{.kind = KIND_SUBMISSION, .paths = OF_CASE("submission")},
	{.kind = KIND_REVIEW, .paths = OF_CASE("review")},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_EDITION, {{{"code"}}}},
	{KIND_STANDARD, {{{"code"}}, {{"edition", "title"}}}},
	{KIND_CASE, {{{"practice", "interest"}}, {{"practice"}}}},
	{KIND_FINDING,
	 {{{"case", "standard", "location", "assessed_by"}},
	  {{"case", "standard", "assessed_by"}}}},
	{KIND_REQUIREMENT, {{{"case", "title"}}}},
	{KIND_INDICATOR, {{{"case", "measure"}}}},
	{KIND_SUBMISSION, {{{"case", "measure", "period"}}}},
	{KIND_REVIEW, {{{"case", "kind", "done"}}, {{"case", "kind", "due"}}}},
};

static const struct DocumentSpec documents[] = {
	{"compliance",
	 "Compliance report",
	 "how a practice meets the standards, by domain, standard and location",
	 {KIND_CASE, N_KINDS},
	 report_make,
	 .of_page = true},
};

const struct Capability certified_capability = {
	.name = "certified",
	.heading = "Certification",
	.commands = &certified_commands,
	.screen = &certified_screen,
	.verbs = &certified_verbs,
	.behaviors = &certified_behaviors,
	.rules = &certified_rules,
	.states = &certified_states,
	.facts = (const struct Facts *const[]){&case_facts, NULL},
	.attention = &certified_attention,
	.dues = &certified_dues,
	.calendar = &certified_calendar,
	.judgements = &certified_judgements,
	.today_kinds = &certified_today,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
	.documents = CAPABILITY_OWN(DocumentSpec, documents),
};
