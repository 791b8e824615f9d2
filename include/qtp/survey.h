/* Surveys: what people say of their own knowledge and competence before, after and half a year
 * after the course, and of each session. */
#ifndef QTP_SURVEY_H
#define QTP_SURVEY_H

#include "qtp/engine/model/entity.h"

enum SurveySubject { SUBJECT_KNOWLEDGE, SUBJECT_COMPETENCE, SUBJECT_SESSION };

/* What is asked, the same in all surveys of a season that it fits. */
struct SurveyItem {
	struct Record record;
	Id season;
	const char *code; /* K1 */
	const char *text;
	Choice subject; /* enum SurveySubject */
};

enum SurveyWave { WAVE_BEFORE, WAVE_AFTER, WAVE_LATER, WAVE_SESSION, N_SURVEY_WAVES };

/* One time at which a cohort is asked. */
struct Survey {
	struct Record record;
	Id cohort;
	Choice wave;	  /* enum SurveyWave */
	Id session;	  /* that an evaluation is of; 0: it is none */
	const char *name; /* DAL17-before, DAL17-S1-evaluation */
	Day due;	  /* answers are expected until then, inclusive */
};

#define RATING_LEAST 1
#define RATING_MOST 10

/* What one person, or one sheet without a name, says to one item. */
struct SurveyAnswer {
	struct Record record;
	Id survey, item;
	Id person;	   /* 0: without a name */
	const char *sheet; /* tells sheets without a name apart; NULL: a person's */
	int64_t rating;	   /* RATING_LEAST to RATING_MOST */
	Day day;	   /* on which it was entered */
};

/* The tables of these kinds. */
extern const struct Entity survey_item_entity;
extern const struct Entity survey_entity;
extern const struct Entity survey_answer_entity;

/* What it hands to the engine. */
extern const struct Capability survey_capability;

#endif
