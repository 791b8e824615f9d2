/* The views of the capability chart. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"

static const struct ViewSpec rows[] = {
	{.place = 80,
	 .id = "charts",
	 .title = "Measures",
	 .help = "What the teams of the season measure, worst first.",
	 .words = "charts data indicators metrics graphs",
	 .group = VIEW_GO,
	 .key = "gm",
	 .kind = KIND_NONE,
	 .open = measures_open},
};

const struct ViewTable chart_views = {rows, N_ITEMS(rows)};
