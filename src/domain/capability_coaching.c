/* What the capability coaching hands to the engine. */
#include "capability_coaching.h"
#include "program.h"

#include "qtp/domain/capability.h"

const struct Capability coaching_capability = {
	.name = "coaching",
	.commands = &coaching_commands,
};
