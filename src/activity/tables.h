/* The tables of the capability activity. */
#ifndef QTP_ACTIVITY_TABLES_H
#define QTP_ACTIVITY_TABLES_H

extern const struct KindBehaviorTable activity_behaviors;
extern const struct RecordRuleTable activity_rules;
extern const struct VerbTable activity_verbs;
extern const struct ScreenTable activity_screen;

#endif
