/* The views of the capability people. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"

static const struct ViewSpec rows[] = {
	{.place = 60,
	 .id = "people",
	 .title = "People",
	 .help = "Everybody: teams, sponsors, coaches, faculty, staff.",
	 .words = "roster members email e-mail phone address contacts directory",
	 .group = VIEW_TAB,
	 .key = "0",
	 .kind = KIND_PERSON,
	 .columns = "name credentials practice profession email",
	 .open = list_open},
	{.place = 70,
	 .id = "practices",
	 .title = "Practices",
	 .help = "The practices that people and teams come from.",
	 .words = "sites hospitals clinics organizations locations",
	 .group = VIEW_GO,
	 .key = "gp",
	 .kind = KIND_PRACTICE,
	 .open = list_open},
};

const struct ViewTable people_views = {rows, N_ITEMS(rows)};
