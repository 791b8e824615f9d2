/* What the capability people hands to the engine. */
#include "program.h"

#include "qtp/domain/capability.h"

const struct Capability people_capability = {
	.name = "people",
};
