/* Commands on requirements, as struct Command has them. Private to the folder. */
#ifndef QTP_CERTIFIED_COMMAND_REQUIREMENT_H
#define QTP_CERTIFIED_COMMAND_REQUIREMENT_H

#include "qtp/engine/domain/command.h"

/* requirement.tackle: it becomes the problem statement of a team's project. */
bool requirement_tackle(const struct CommandCall *call, struct Text *done, struct Error *error);
bool requirement_tackle_plan(const struct CommandCall *call, struct Text *plan,
			     struct Error *error);
bool requirement_is_open_still(struct Domain *domain, Id id, struct Error *error);

/* requirement.close: with evidence, which the chart of its project proposes. */
bool requirement_close(const struct CommandCall *call, struct Text *done, struct Error *error);
bool requirement_close_plan(const struct CommandCall *call, struct Text *plan, struct Error *error);

/* requirement.waiver: it is asked for, granted or refused. */
bool requirement_waiver(const struct CommandCall *call, struct Text *done, struct Error *error);

#endif
