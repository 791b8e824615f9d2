/* Surveys as a document: of one survey, or of all of a cohort. Private to survey. */
#ifndef QTP_SURVEY_VIEW_DOCUMENT_H
#define QTP_SURVEY_VIEW_DOCUMENT_H

#include "qtp/engine/view/document.h"
#include "rule_survey.h"

/* A row of the documents: of a survey, or of a cohort with what was gained. */
MUST_USE bool survey_document(struct Domain *domain, struct DocumentSource source,
			      struct Arena *arena, struct Document *ret_document,
			      struct Error *error);
/* "7.3", or why there is none: "no answers", "fewer than 5 without a name". */
const char *item_mean_text(struct ItemMean mean, struct Arena *arena);

#endif
