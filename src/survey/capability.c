/* What the capability survey hands to the engine. */
#include "qtp/survey.h"
#include "tables.h"
#include "view_document.h"
#include "view_today.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/scope.h"

/* How records belong to a coach: surveys to all, answers to those of people in the teams. */
static const struct ScopeRow scope[] = {
	{.kind = KIND_SURVEY_ITEM, .paths = NULL},
	{.kind = KIND_SURVEY, .paths = NULL},
	{.kind = KIND_SURVEY_ANSWER,
	 .paths = (const char *const[]){"survey_answer.person",
					"survey_answer.person<member.person.team.coach", NULL}},
};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_SURVEY_ITEM, {{{"season", "code"}}}},
	{KIND_SURVEY, {{{"name"}}, {{"cohort", "wave", "session"}}}},
	{KIND_SURVEY_ANSWER, {{{"survey", "item", "person", "sheet"}}}},
};

static const struct DocumentSpec documents[] = {
	{"survey show",
	 "Surveys",
	 "what a survey was answered, or all surveys of a cohort with what was gained",
	 {KIND_SURVEY, KIND_COHORT, N_KINDS},
	 survey_document,
	 .of_page = true},
};

const struct Capability survey_capability = {
	.name = "survey",
	.heading = "Surveys",
	.screen = &survey_screen,
	.verbs = &survey_verbs,
	.behaviors = &survey_behaviors,
	.rules = &survey_rules,
	.facts = (const struct Facts *const[]){&survey_waiting, NULL},
	.attention = &survey_attention,
	.dues = &survey_dues,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
	.documents = CAPABILITY_OWN(DocumentSpec, documents),
};
