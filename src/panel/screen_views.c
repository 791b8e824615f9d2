/* The screen of the capability panel: its views, layers and actions. */
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/panel.h"

static const struct ViewSpec views[] = {
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

static const struct LayerType *const layers[] = {&panel_layer};

const struct ScreenTable panel_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.pages = {&panel_pages},
};
