/* The screen of the capability people: its views, layers and actions. */
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"

static const struct ViewSpec views[] = {
	{.place = 60,
	 .id = "people",
	 .title = "People",
	 .help = "Everybody: teams, sponsors, coaches, faculty, staff.",
	 .words = "roster members email e-mail phone address contacts directory time zone",
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

static const struct LayerType *const layers[] = {&duplicates_layer, &merge_layer};

const struct ScreenTable people_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &people_actions,
	.pages = {&people_pages},
};
