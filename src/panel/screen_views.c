/* The views of the capability panel. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/panel.h"

static const struct ViewSpec rows[] = {
	{.place = 67,
	 .id = "ranking",
	 .title = "Ranking",
	 .help = "Applications by what reviewers give them: mean, spread, and who is missing.",
	 .words = "applications scores reviewers committee order",
	 .group = VIEW_GO,
	 .key = "gt",
	 .kind = KIND_NONE,
	 .open = joined_open},
	{.place = 68,
	 .id = "reviewers",
	 .title = "Reviewers",
	 .help = "Who scores the applications of the season; Enter leads to the grid.",
	 .words = "committee panel scores applications",
	 .group = VIEW_GO,
	 .key = "gw",
	 .kind = KIND_REVIEWER,
	 .open = list_open},
};

const struct ViewTable panel_views = {rows, N_ITEMS(rows)};
