/* What the capability season hands to the engine. */
#include "program.h"

#include "qtp/domain/capability.h"

const struct Capability season_capability = {
	.name = "season",
};
