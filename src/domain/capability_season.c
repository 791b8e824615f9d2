/* What the capability season hands to the engine. */
#include "capability_season.h"
#include "program.h"

#include "qtp/domain/capability.h"

const struct Capability season_capability = {
	.name = "season",
	.commands = &season_commands,
};
