/* What the capability team hands to the engine. */
#include "qtp/team.h"
#include "tables.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/team/view_team.h"
#include "rule_attention.h"
#include "view_asked.h"
#include "view_document.h"
#include "view_judge.h"
#include "view_missing.h"

/* What rules look at; the other fields stay blank in facts that are not whole. A test compares. */
static const char *const team_fields[] = {"cohort",    "code",	      "name",
					  "stage",     "stage_since", "waitlist_place",
					  "answer_by", "problem",     "letter_received",
					  "coach",     "owner",	      NULL};
static const char *const member_fields[] = {"team", "person", "role", "from", "until", NULL};
static const char *const confirmation_fields[] = {"member",   "session",     "answer", "first_day",
						  "last_day", "answered_on", NULL};

static const struct FactsFields facts_fields_rows[] = {
	{KIND_TEAM, team_fields},
	{KIND_MEMBER, member_fields},
	{KIND_CONFIRMATION, confirmation_fields},
};

static const struct AttentionSource attention[] = {
	{KIND_TEAM,
	 {&team_attention_rules, &answers_attention_rules},
	 team_attention_source,
	 team_describe},
	{KIND_COHORT, {&cohort_attention_rules}, cohort_attention_source},
};

/* How records belong to a coach. */
#define PATHS(...)                     \
	.paths = (const char *const[]) \
	{                              \
		__VA_ARGS__, NULL      \
	}
static const struct ScopeRow scope[] = {
	{.kind = KIND_TEAM, PATHS("team.coach")},
	{.kind = KIND_MEMBER, PATHS("member.team.coach")},
	{.kind = KIND_CONFIRMATION, PATHS("confirmation.member.team.coach")},
	{.kind = KIND_WAIVER, PATHS("waiver.team.coach")},
};

static const struct DocumentSpec documents[] = {
	{"roster",
	 "Roster",
	 "the core teams of a cohort, or one team: how to reach each member, and answers",
	 {KIND_COHORT, KIND_TEAM, N_KINDS},
	 roster_document,
	 .of_page = true},
};

static const char *const missing_names[] = {"title", "text", "limit", "actual", "asks", NULL};

static const struct LetterList letter_lists[] = {
	{KIND_TEAM, "missing", missing_names, team_list_missing},
	{KIND_PERSON, "asked", asked_names, person_list_asked},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_TEAM, {{{"code"}}, {{"cohort", "name"}}, {{"cohort", "practice"}, .apart = "name"}}},
	{KIND_MEMBER,
	 {{{"team", "person", "role", "from"}},
	  {{"team", "person", "role"}},
	  {{"team", "person"}}}},
	{KIND_CONFIRMATION, {{{"member", "session"}}}},
	{KIND_WAIVER, {{{"team", "rule"}}}},
};

/* A roster: one row a person, with the team and the practice. */
static const struct ImportSheet sheets[] = {
	{.name = "roster",
	 .help = "practices, people, teams and members from one table, a row a member or a team",
	 .parts = {{.kind = KIND_PRACTICE, .heads = true},
		   {.kind = KIND_TEAM,
		    .links = {"practice"},
		    .implied = true,
		    .heads = true,
		    .needs = "cohort",
		    .by_sheet = "name"},
		   {.kind = KIND_PERSON, .links = {"practice"}},
		   {.kind = KIND_MEMBER, .links = {"team", "person"}, .implied = true}},
	 .n_parts = 4,
	 .seats = "role"},
};

const struct Capability team_capability = {
	.name = "team",
	.screen = &team_screen,
	.heading = "Teams",
	.verbs = &team_verbs,
	.commands = &team_commands,
	.facts_fields = CAPABILITY_OWN(FactsFields, facts_fields_rows),
	.facts = (const struct Facts *const[]){&team_facts, &cohort_teams, NULL},
	.attention = CAPABILITY_OWN(AttentionSource, attention),
	.concerned = &team_concerned,
	.dues = &team_dues,
	.calendar = &team_calendar,
	.today_kinds = &team_today,
	.today_lines = &team_today_lines,
	.judgements = &team_judgements,
	.behaviors = &team_behaviors,
	.rules = &team_rules,
	.states = &team_states,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
	.sheets = CAPABILITY_OWN(ImportSheet, sheets),
	.documents = CAPABILITY_OWN(DocumentSpec, documents),
	.letter_lists = CAPABILITY_OWN(LetterList, letter_lists),
};
