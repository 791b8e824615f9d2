/* The views of the capability coaching. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"

static const struct ViewSpec rows[] = {
	{.place = 50,
	 .id = "coaching",
	 .title = "Coaching",
	 .brief = "Coach",
	 .help = "Who has gone silent, contacts by month, planned calls, caseload.",
	 .words = "coaches calls contacts silent caseload",
	 .group = VIEW_TAB,
	 .key = "5",
	 .kind = KIND_NONE,
	 .open = coaching_open},
};

const struct ViewTable coaching_views = {rows, N_ITEMS(rows)};
