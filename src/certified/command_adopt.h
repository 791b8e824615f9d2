/* A case moves to a newer edition, as struct Command has it. Private to the folder. */
#ifndef QTP_CERTIFIED_COMMAND_ADOPT_H
#define QTP_CERTIFIED_COMMAND_ADOPT_H

#include "qtp/engine/domain/command.h"

bool case_adopt(const struct CommandCall *call, struct Text *done, struct Error *error);
bool case_adopt_plan(const struct CommandCall *call, struct Text *plan, struct Error *error);
bool case_adopt_ready(struct Domain *domain, Id id, struct Error *error);

#endif
