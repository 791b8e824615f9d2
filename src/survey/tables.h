/* The tables of the capability survey. */
#ifndef QTP_SURVEY_TABLES_H
#define QTP_SURVEY_TABLES_H

extern const struct KindBehaviorTable survey_behaviors;
extern const struct RecordRuleTable survey_rules;
extern const struct VerbTable survey_verbs;
extern const struct ScreenTable survey_screen;
extern const struct PageTable survey_pages;

#endif
