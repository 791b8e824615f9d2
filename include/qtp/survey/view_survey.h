/* Survey: who is asked, who has answered, and what, as a read model. */
#ifndef QTP_SURVEY_VIEW_SURVEY_H
#define QTP_SURVEY_VIEW_SURVEY_H

#include "qtp/engine/domain/domain.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/survey.h"
#include "qtp/survey/rule_survey.h"
#include "qtp/team.h"

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
/* The ratings that item `item` got, one a row of the sheet; owned by the arena. */
struct ItemRatings survey_ratings(const struct SurveySheet *sheet, size_t item,
				  struct Arena *arena);
/* Whether anyone may see what the row says to item `item`. */
bool survey_shows(const struct SurveySheet *sheet, const struct SurveyRow *row, size_t item);
/* "7 of 9 have answered, 2 sheets without a name" */
const char *survey_answered_text(const struct SurveySheet *sheet, struct Arena *arena);
/* Names of those who have not answered, with commas; "": none, or sheets without a name leave it
 * open. */
const char *survey_missing_text(const struct SurveySheet *sheet, struct Arena *arena);

/* Whether a person has given the name to an evaluation of the session. */
MUST_USE bool survey_has_evaluated(struct Domain *domain, Id session, Id person, bool *ret_has,
				   struct Error *error);

/* The surveys of a cohort before, after and later, with the items that all of them ask. */
struct SurveyCourse {
	struct Cohort cohort;
	struct SurveySheet *sheets[N_SURVEY_WAVES]; /* NULL: there is none; WAVE_SESSION: NULL */
	struct SurveySheet *evaluations;	    /* of its sessions, by their due days */
	size_t n_evaluations;
};
MUST_USE bool survey_course_load(struct Domain *domain, Id cohort, struct Arena *arena,
				 struct SurveyCourse *ret_course, struct Error *error);

#endif
