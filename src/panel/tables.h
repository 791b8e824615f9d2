/* The tables of the capability panel. */
#ifndef QTP_PANEL_TABLES_H
#define QTP_PANEL_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct KindBehavior panel_behaviors[2];
extern const struct RecordRule panel_rules[5];
extern const struct CommandTable panel_commands;
extern const struct VerbTable panel_verbs;
extern const struct ScreenTable panel_screen;
extern const struct PageTable panel_pages;
extern const struct ImportVerb panel_import;

#endif
