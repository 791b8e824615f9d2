/* The command on actions. */
#ifndef QTP_COACHING_COMMAND_ACTION_H
#define QTP_COACHING_COMMAND_ACTION_H

#include "qtp/engine/domain/command.h"

/* Done today, or on the day of the argument `done`. */
bool action_tick(const struct CommandCall *call, struct Text *done, struct Error *error);
bool action_is_open(struct Domain *domain, Id id, struct Error *error);

#endif
