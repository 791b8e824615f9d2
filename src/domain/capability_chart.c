/* What the capability chart hands to the engine. */
#include "program.h"

#include "qtp/domain/capability.h"

const struct Capability chart_capability = {
	.name = "chart",
};
