/* The screen of the capability money: its views, layers and actions. */
#include "screen_layers.h"
#include "screen_money.h"
#include "tables.h"

#include "qtp/engine/base/math.h"

static const struct ViewSpec views[] = {
	{.place = 57,
	 .id = "money",
	 .title = "Money",
	 .help = "What teams and practices were charged, have paid and owe, worst first.",
	 .words = "fees payments ledger accounts open overdue refund",
	 .group = VIEW_TAB,
	 .key = "8",
	 .kind = KIND_NONE,
	 .open = money_open},
};

static const struct LayerType *const layers[] = {&money_layer, &account_layer, &bank_layer,
						 &reminder_layer};

const struct ScreenTable money_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &money_actions,
};
