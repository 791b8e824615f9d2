/* Attention to teams and to their cohorts: the facts that the rules look at, and what is counted.
 */
#ifndef QTP_TEAM_RULE_ATTENTION_H
#define QTP_TEAM_RULE_ATTENTION_H

#include "qtp/engine/model/attention.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

#define ANSWER_RED_DAYS \
	21 /* a missing answer is red from so many days before the session on, amber before */

extern const struct AttentionTable team_attention_rules, answers_attention_rules,
	cohort_attention_rules;

/*
 * What needs a person about one team. Applications: rules that fail, answers, drafts near the
 * deadline, age in the stage. Accepted teams: eligibility lost, and answers for sessions still to
 * come; nothing any more once all sessions are over. Declined and withdrawn teams: nothing.
 * `eligibility` is the judgement of the same facts. Pure; cannot fail.
 */
struct AttentionList attention_of_team(const struct EligibilityFacts *facts,
				       const struct Eligibility *eligibility, struct Arena *arena);
struct AttentionList attention_of_cohort(const struct CohortFacts *facts, struct Arena *arena);

/* Free places of a cohort, never below 0; NUMBER_NONE when it has no limit. */
int64_t cohort_free_places(const struct CohortFacts *facts);
struct AnswerCount attention_answers(const struct EligibilityFacts *facts, struct Arena *arena);
/* People who are core today, each once. */
size_t attention_core_size(const struct EligibilityFacts *facts, struct Arena *arena);

#endif
