/* Zone data: what a zone file says, once read. */
#ifndef QTP_OS_ZONE_DATA_H
#define QTP_OS_ZONE_DATA_H

#include "zone_rule.h"

#include <stddef.h>

struct ZoneType {
	int32_t offset;	     /* seconds east of UTC */
	const char *letters; /* "CDT" */
};

struct Zone {
	const int64_t *instants;      /* ascending: when the offset changes */
	const unsigned char *type_of; /* the type that holds from each of them on */
	size_t n_transitions;
	const struct ZoneType *types; /* types[0] holds before the first */
	size_t n_types;
	bool has_rule;
	struct ZoneRule rule; /* from the last transition on */
};

#endif
