/* The views of the capability certified. */
#include "screen_certified.h"
#include "tables.h"

#include "qtp/engine/base/math.h"

static const struct ViewSpec rows[] = {
	{.place = 58,
	 .id = "certified",
	 .title = "Certified",
	 .brief = "Cert.",
	 .help = "Practices on their way to be certified, and those that are, what is late first.",
	 .words = "certification case survey standards compliance oncology medical home",
	 .group = VIEW_TAB,
	 .key = "9",
	 .kind = KIND_NONE,
	 .open = certified_open},
};

const struct ViewTable certified_views = {rows, N_ITEMS(rows)};
