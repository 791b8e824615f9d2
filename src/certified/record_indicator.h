/* Quality measures of a case, and the submissions that follow from them. Private to the folder. */
#ifndef QTP_CERTIFIED_RECORD_INDICATOR_H
#define QTP_CERTIFIED_RECORD_INDICATOR_H

#include "qtp/engine/domain/behavior.h"

#define PERIODS_MOST 200 /* of one measure */

/* Functions of struct KindBehavior and struct RecordRule. */
bool indicator_complete(struct Writing *writing, void *record);
bool indicator_follow(struct Writing *writing, const void *after);
bool indicator_check_single(struct Writing *writing, const void *record);
bool indicator_check_case(struct Writing *writing, const void *record);
bool indicator_check_chart(struct Writing *writing, const void *record);
bool submission_complete(struct Writing *writing, void *record);
bool submission_check_single(struct Writing *writing, const void *record);
bool submission_check_chart(struct Writing *writing, const void *record);

/* Of a case whose term changed: its submissions; of one that renews another, its measures too. */
bool case_follow(struct Writing *writing, const void *after);

#endif
