/* The view of the capability pars. */
#include "screen_reports.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/view.h"

static const struct ViewSpec rows[] = {
	{.place = 76,
	 .id = "credit_reports",
	 .title = "Reports of credit",
	 .help = "Who is ready for PARS and who lacks what, the activities, and contact hours of "
		 "nurses.",
	 .words = "pars accme ancc learner licence birth consent reject upload",
	 .group = VIEW_GO,
	 .key = "gx",
	 .kind = KIND_NONE,
	 .open = reports_open},
};

const struct ViewTable pars_views = {rows, N_ITEMS(rows)};
