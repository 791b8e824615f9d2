/* Surveys: what people say of their own knowledge and competence before, after and half a year
 * after the course, and of each session. */
#ifndef QTP_SURVEY_H
#define QTP_SURVEY_H

#include "qtp/engine/model/entity.h"
#include "qtp/season.h"

struct Domain;
struct Person;
struct Team;

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

/* --- Who is asked, who has answered, and what --- */

/* A person, or a sheet without a name. */
struct SurveyRow {
	const struct Person *person; /* NULL: a sheet without a name */
	const struct Team *team;     /* whose core member the person is; NULL: not expected */
	const char *sheet;	     /* NULL: a person */
	int64_t *ratings;	     /* one an item; NUMBER_NONE: not answered */
	size_t n_answered;	     /* of them */
};

/* Owned by the arena. */
struct SurveySheet {
	struct Survey survey;
	struct Cohort cohort;
	const struct SurveyItem **items; /* those that it asks, by code */
	size_t n_items;
	/* Core members of accepted teams by team and name, then others who answered, then sheets
	 * without a name. */
	struct SurveyRow *rows;
	size_t n_rows;
	size_t n_expected, n_answered; /* core members; those of them with an answer */
	size_t n_anonymous;
	bool *withheld; /* one an item: too few sheets without a name answer it */
};

/* Expected are the core members of accepted teams on the day of the session, else on the day the
 * survey is due, or today where that is still to come. ERROR_INPUT when there is no such survey. */
MUST_USE bool survey_load(struct Domain *domain, Id survey, struct Arena *arena,
			  struct SurveySheet *ret_sheet, struct Error *error);

/* Whether a person has given the name to an evaluation of the session. */
MUST_USE bool survey_has_evaluated(struct Domain *domain, Id session, Id person, bool *ret_has,
				   struct Error *error);

/* The tables of these kinds. */
extern const struct Entity survey_item_entity;
extern const struct Entity survey_entity;
extern const struct Entity survey_answer_entity;

/* What it hands to the engine. */
extern const struct Capability survey_capability;

#endif
