/* The view of the capability activity. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"

static const struct ViewSpec rows[] = {
	{.place = 75,
	 .id = "disclosures",
	 .title = "Disclosures",
	 .help = "What those in control of content have disclosed, and until when it counts.",
	 .words = "conflict interest faculty planner mitigate",
	 .group = VIEW_GO,
	 .key = "gd",
	 .kind = KIND_DISCLOSURE,
	 .open = list_open},
};

const struct ViewTable activity_views = {rows, N_ITEMS(rows)};
