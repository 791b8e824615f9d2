/* What the capability coaching hands to the engine. */
#include "program.h"

#include "qtp/domain/capability.h"

const struct Capability coaching_capability = {
	.name = "coaching",
};
