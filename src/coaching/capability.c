/* What the capability coaching hands to the engine. */
#include "qtp/coaching.h"
#include "rule_cadence.h"
#include "tables.h"
#include "view_coaching.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"
#include "rule_to_do.h"
#include "view_clashes.h"
#include "view_coached.h"
#include "view_facts.h"
#include "view_judge.h"

/* What rules look at; the other fields stay blank in facts that are not whole. A test compares. */
static const char *const contact_fields[] = {"team", "coach", "state",	 "day",	 "start",
					     "zone", "hour",  "minutes", "kind", NULL};
static const char *const contact_team_fields[] = {"contact", "team", NULL};
static const char *const score_fields[] = {"team", "rater", "month", "value", NULL};

static const struct FactsFields facts_fields_rows[] = {
	{KIND_CONTACT, contact_fields},
	{KIND_CONTACT_TEAM, contact_team_fields},
	{KIND_SCORE, score_fields},
};

static const struct AttentionSource attention[] = {
	{KIND_TEAM, {&coaching_attention_rules}, coaching_attention_source},
	{KIND_ACTION, {&todo_rules}, todo_attention_source},
};

/* How records belong to a coach. */
#define PATHS(...)                     \
	.paths = (const char *const[]) \
	{                              \
		__VA_ARGS__, NULL      \
	}
static const struct ScopeRow scope[] = {
	{.kind = KIND_CONTACT, PATHS("contact.team.coach", "contact.coach")},
	{.kind = KIND_CONTACT_TEAM,
	 PATHS("contact_team.team.coach", "contact_team.contact.team.coach",
	       "contact_team.contact.coach")},
	{.kind = KIND_CONTACT_PERSON,
	 PATHS("contact_person.contact.team.coach", "contact_person.contact.coach")},
	{.kind = KIND_ACTION, PATHS("action.team.coach", "action.owner")},
	{.kind = KIND_SCORE, PATHS("score.team.coach")},
};

static const struct ScopeOwners coaches = {KIND_PERSON, coach_find, coach_list};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_CONTACT,
	 {{{"uid"}},
	  {{"team", "day", "start", "kind"}},
	  {{"team", "day", "start"}},
	  {{"team", "day", "kind"}, .without = "start"}}},
	{KIND_CONTACT_TEAM, {{{"contact", "team"}}}},
	{KIND_CONTACT_PERSON, {{{"contact", "person"}}}},
	{KIND_ACTION, {{{"team", "text", "due"}}, {{"team", "text"}}}},
	{KIND_SCORE, {{{"team", "rater", "month"}}, {{"team", "month"}, .without = "rater"}}},
};

const struct Capability coaching_capability = {
	.name = "coaching",
	.screen = &coaching_screen,
	.heading = "Coaching",
	.verbs = &coaching_verbs,
	.commands = &coaching_commands,
	.facts_fields = CAPABILITY_OWN(FactsFields, facts_fields_rows),
	.facts = (const struct Facts *const[]){&coaching_facts_row, &todo_facts, NULL},
	.attention = CAPABILITY_OWN(AttentionSource, attention),
	.concerned = &coaching_concerned,
	.dues = &coaching_dues,
	.calendar = &coaching_calendar,
	.today_kinds = &coaching_today,
	.today_lines = &coaching_today_lines,
	.judgements = &coaching_judgements,
	.behaviors = &coaching_behaviors,
	.rules = &coaching_rules,
	.states = &coaching_states,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.letter_lists = &coaching_letter_lists,
	.matches = CAPABILITY_OWN(MatchRow, matches),
	.imports = CAPABILITY_ONE(ImportVerb, coaching_import),
	.scope_owners = &coaches,
};
