/* Submissions that are expected, as struct Command has it. Private to the folder. */
#ifndef QTP_CERTIFIED_COMMAND_EXPECT_H
#define QTP_CERTIFIED_COMMAND_EXPECT_H

#include "qtp/engine/domain/command.h"

bool case_expect(const struct CommandCall *call, struct Text *done, struct Error *error);

#endif
