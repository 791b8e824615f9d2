/* The screen of the capability coaching: its views, layers and actions. */
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"

static const struct ViewSpec views[] = {
	{.place = 50,
	 .id = "coaching",
	 .title = "Coaching",
	 .brief = "Coach",
	 .help = "Who has gone silent, contacts by month, planned calls, caseload.",
	 .words = "coaches calls contacts silent caseload",
	 .group = VIEW_TAB,
	 .key = "5",
	 .kind = KIND_NONE,
	 .open = coaching_open},
	{.place = 78,
	 .id = "actions",
	 .title = "Actions",
	 .help = "What was agreed with teams and is open, and your own to-dos, by the day due.",
	 .words = "todo to-dos tasks agreed owner due open",
	 .group = VIEW_GO,
	 .key = "gj",
	 .kind = KIND_ACTION,
	 .filter = "done:",
	 .columns = "text due owner team",
	 .sort = "due",
	 .open = list_open},
};

static const struct LayerType *const layers[] = {&coaching_layer, &notes_layer, &log_layer};

const struct ScreenTable coaching_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &coaching_actions,
	.pages = {&coaching_pages},
};
