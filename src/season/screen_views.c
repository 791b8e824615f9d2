/* The screen of the capability season: its views, layers and actions. */
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"

static const struct ViewSpec views[] = {
	{.place = 40,
	 .id = "sessions",
	 .title = "Sessions",
	 .brief = "Sess.",
	 .help = "The sessions of all cohorts of the season.",
	 .words = "calendar dates schedule agenda workshop place",
	 .group = VIEW_TAB,
	 .key = "4",
	 .kind = KIND_NONE,
	 .open = sessions_open},
	{.place = 90,
	 .id = "seasons",
	 .title = "Seasons",
	 .help = "Seasons with their settings, and the way to their cohorts.",
	 .words = "years cohorts settings",
	 .group = VIEW_GO,
	 .key = "gs",
	 .kind = KIND_SEASON,
	 .open = list_open},
};

static const struct LayerType *const layers[] = {&sessions_layer};

const struct ScreenTable season_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &season_actions,
	.pages = {&season_pages},
};
