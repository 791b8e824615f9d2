/* What the capability people hands to the engine. */
#include "qtp/people.h"
#include "tables.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* What rules look at; the other fields stay blank in facts that are not whole. A test compares. */
static const char *const person_fields[] = {"name",	  "title",	 "profession",
					    "membership", "member_from", "member_until",
					    "standing",	  NULL};

static const struct FactsFields facts_fields_rows[] = {
	{KIND_PERSON, person_fields},
};

/* How records belong to a coach. */
#define PATHS(...)                     \
	.paths = (const char *const[]) \
	{                              \
		__VA_ARGS__, NULL      \
	}
static const struct ScopeRow scope[] = {
	{.kind = KIND_PRACTICE, PATHS("practice<team.practice.coach")},
	{.kind = KIND_LOCATION, PATHS("location.practice<team.practice.coach")},
	{.kind = KIND_PERSON,
	 PATHS("person", "person<member.person.team.coach", "person.coach", "person.faculty")},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_PRACTICE, {{{"name", "city"}}, {{"name"}}}},
	{KIND_LOCATION, {{{"practice", "name"}}}},
	{KIND_PERSON,
	 {{{"email"}, .agrees = "name"},
	  {{"member_id"}, .agrees = "name", .sure = true},
	  {{"name", "practice"}}}},
};

const struct Capability people_capability = {
	.name = "people",
	.screen = &people_screen,
	.heading = "People",
	.facts_fields = CAPABILITY_OWN(FactsFields, facts_fields_rows),
	.behaviors = &people_behaviors,
	.rules = &people_rules,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
	.commands = &people_commands,
};
