/* What the capability team hands to the engine. */
#include "capability_team.h"
#include "program.h"

#include "qtp/domain/capability.h"

const struct Capability team_capability = {
	.name = "team",
	.commands = &team_commands,
};
