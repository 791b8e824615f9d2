/* The screen of the capability certified: its views, layers and actions. */
#include "screen_certified.h"
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"

static const struct ViewSpec views[] = {
	{.place = 58,
	 .id = "certified",
	 .title = "Certified",
	 .brief = "Cert.",
	 .help = "Practices on their way to be certified, and those that are, what is late first.",
	 .words = "certification certifications case survey standards compliance expires "
		  "expiring runs out until term oncology medical home",
	 .group = VIEW_TAB,
	 .key = "9",
	 .kind = KIND_NONE,
	 .open = certified_open},
};

static const struct LayerType *const layers[] = {&certified_layer, &ratings_layer};

const struct ScreenTable certified_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &certified_actions,
	.pages = {&certified_pages},
};
