/* The tables of the capability panel. */
#ifndef QTP_PANEL_TABLES_H
#define QTP_PANEL_TABLES_H

extern const struct KindBehaviorTable panel_behaviors;
extern const struct RecordRuleTable panel_rules;
extern const struct CommandTable panel_commands;
extern const struct VerbTable panel_verbs;
extern const struct ScreenTable panel_screen;
extern const struct PageTable panel_pages;
extern const struct ImportVerb panel_import;

#endif
