/* The screen of the capability pars: its view, layer and action. */
#include "screen_layers.h"
#include "screen_reports.h"
#include "tables.h"

#include "qtp/engine/base/math.h"

static const struct ViewSpec views[] = {
	{.place = 76,
	 .id = "credit_reports",
	 .title = "Reports of credit",
	 .help = "Who is ready for PARS and who lacks what, the activities, and contact hours of "
		 "nurses.",
	 .words = "pars accme ancc learner licence birth consent reject upload",
	 .group = VIEW_GO,
	 .key = "gx",
	 .kind = KIND_NONE,
	 .open = reports_open},
};

static const struct LayerType *const layers[] = {&reports_layer};

const struct ScreenTable pars_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &pars_actions,
	.pages = {&pars_pages},
};
