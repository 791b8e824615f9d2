/* Ticking off actions. Private to coaching. */
#ifndef QTP_COACHING_COMMAND_ACTION_H
#define QTP_COACHING_COMMAND_ACTION_H

#include "qtp/engine/domain/command.h"

/* The functions of the command action.done. */
bool action_tick(const struct CommandCall *call, struct Text *done, struct Error *error);
bool action_tick_ready(struct Domain *domain, Id id, struct Error *error);

#endif
