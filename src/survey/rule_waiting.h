/* Surveys that wait for answers. Private to survey. */
#ifndef QTP_SURVEY_RULE_WAITING_H
#define QTP_SURVEY_RULE_WAITING_H

#include "qtp/engine/model/attention.h"

/* Answers that are asked for again so long after their due day; then the survey is closed. */
#define SURVEY_DAYS 60

/* A survey with a due day. */
struct SurveyWaiting {
	Id survey;
	const char *code;
	Day due;
	size_t n_expected, n_missing; /* people; sheets without a name count as answers of people */
	const char *missing;	      /* their names; "" where sheets have no names */
};

/* The facts of the rule, of one season. */
struct WaitingFacts {
	struct SurveyWaiting *surveys;
	size_t n;
	Day today;
};
extern const struct AttentionTable waiting_attention_rules;

#endif
