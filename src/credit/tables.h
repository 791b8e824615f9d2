/* The tables of the capability credit. */
#ifndef QTP_CREDIT_TABLES_H
#define QTP_CREDIT_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct KindBehaviorTable credit_behaviors;
extern const struct RecordRuleTable credit_rules;
extern const struct VerbTable credit_verbs;
extern const struct ScreenTable credit_screen;

/* Rules of those tables, beside their records. */
bool attendance_check_single(struct Writing *writing, const void *record);
bool attendance_check_day(struct Writing *writing, const void *record);
bool attendance_check_over(struct Writing *writing, const void *record);
bool attendance_check_part(struct Writing *writing, const void *record);
bool attendance_check_known(struct Writing *writing, const void *record);
bool attendance_settle(struct Writing *writing, const void *before, const void *after);
bool attendance_may_go(struct Writing *writing, const void *record);
bool claim_settle(struct Writing *writing, const void *before, const void *after);
bool claim_may_go(struct Writing *writing, const void *record);
bool credit_agenda_settle(struct Writing *writing, const void *before, const void *after);
bool credit_session_settle(struct Writing *writing, const void *before, const void *after);
bool session_check_marks(struct Writing *writing, const void *record);

#endif
