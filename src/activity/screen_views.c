/* The screen of the capability activity: its view, layer and action. */
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"

static const struct ViewSpec views[] = {
	{.place = 75,
	 .id = "disclosures",
	 .title = "Disclosures",
	 .help = "What those in control of content have disclosed, and until when it counts.",
	 .words = "conflict interest faculty planner mitigate",
	 .group = VIEW_GO,
	 .key = "gd",
	 .kind = KIND_DISCLOSURE,
	 .open = list_open},
};

static const struct LayerType *const layers[] = {&activity_layer};

const struct ScreenTable activity_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &activity_actions,
};
