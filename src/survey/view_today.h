/* Surveys on Today. Private to survey. */
#ifndef QTP_SURVEY_VIEW_TODAY_H
#define QTP_SURVEY_VIEW_TODAY_H

#include "qtp/engine/domain/dues.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/view/attention.h"

extern const struct Facts survey_waiting;
extern const struct AttentionSourceTable survey_attention;
extern const struct DueSourceTable survey_dues;

#endif
