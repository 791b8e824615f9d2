/* The screen of the capability credit: its views, layers and actions. */
#include "screen_credits.h"
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"

static const struct ViewSpec views[] = {
	{.place = 56,
	 .id = "credits",
	 .title = "Credits",
	 .brief = "Cred.",
	 .help = "What people have earned and claimed of the sessions, what is lacking first.",
	 .words = "credit cme cne ama ancc hours claims certificates attendance",
	 .group = VIEW_TAB,
	 .key = "7",
	 .kind = KIND_NONE,
	 .open = credits_open},
};

static const struct LayerType *const layers[] = {&roll_layer, &credits_layer};

const struct ScreenTable credit_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &credit_actions,
};
