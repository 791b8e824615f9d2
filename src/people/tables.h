/* The tables of the capability people. */
#ifndef QTP_PEOPLE_TABLES_H
#define QTP_PEOPLE_TABLES_H

extern const struct CommandTable people_commands;
extern const struct KindBehaviorTable people_behaviors;
extern const struct ScreenTable people_screen;
extern const struct PageTable people_pages;
extern const struct RecordRuleTable people_rules;

#endif
