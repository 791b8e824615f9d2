/* The list of capabilities: the only file that names them all. */
#include "program.h"

#include "qtp/domain/capability.h"

const struct Capability *const capabilities[] = {
	&people_capability,   &season_capability, &team_capability,
	&coaching_capability, &chart_capability,  NULL,
};
