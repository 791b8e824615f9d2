/* The screen of the capability chart: its views, layers and actions. */
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"

static const struct ViewSpec views[] = {
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

static const struct LayerType *const layers[] = {&family_layer, &funnel_layer, &chart_layer,
						 &points_layer, &measures_layer};

const struct ScreenTable chart_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &chart_actions,
	.pages = {&chart_pages},
};
