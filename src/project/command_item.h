/* Items of tools: an idea that was chosen becomes a PDSA cycle. Private to project. */
#ifndef QTP_PROJECT_COMMAND_ITEM_H
#define QTP_PROJECT_COMMAND_ITEM_H

#include "qtp/engine/domain/command.h"

/* Apply and ready of the command item.try, as struct Command has them. */
bool item_try(const struct CommandCall *call, struct Text *done, struct Error *error);
bool item_try_ready(struct Domain *domain, Id id, struct Error *error);

/* The same of the command cycle.mark. */
bool cycle_mark(const struct CommandCall *call, struct Text *done, struct Error *error);
bool cycle_mark_ready(struct Domain *domain, Id id, struct Error *error);

#endif
