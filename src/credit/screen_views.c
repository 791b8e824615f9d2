/* The view of the capability credit. */
#include "screen_credits.h"
#include "tables.h"

#include "qtp/engine/base/math.h"

static const struct ViewSpec rows[] = {
	{.place = 56,
	 .id = "credits",
	 .title = "Credits",
	 .brief = "Cred.",
	 .help = "What people have earned and claimed of the sessions, what is lacking first.",
	 .words = "credit cme cne ama ancc hours claims certificates attendance",
	 .group = VIEW_TAB,
	 .key = "7",
	 .kind = KIND_NONE,
	 .open = credits_open},
};

const struct ViewTable credit_views = {rows, N_ITEMS(rows)};
