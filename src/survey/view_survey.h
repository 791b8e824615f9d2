/* Survey: who is asked, who has answered, and what, as a read model. */
#ifndef QTP_SURVEY_VIEW_SURVEY_H
#define QTP_SURVEY_VIEW_SURVEY_H

#include "qtp/engine/domain/domain.h"
#include "qtp/season.h"
#include "qtp/survey.h"
#include "rule_survey.h"

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
