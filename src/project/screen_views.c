/* The screen of the capability project: its views, layers and actions. */
#include "screen_layers.h"
#include "tables.h"
#include "view_board.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"

static bool tell_totals(struct App *app, struct Headline *headline, struct Error *error)
{
	struct BoardTotals *totals = headline->work;
	const char *text;

	if (!totals) {
		headline->work = totals = ARENA_NEW(&headline->arena, struct BoardTotals);
		if (!board_begin(app->domain, app->season, &headline->arena, totals, error))
			return false;
	}
	if (!board_step(app->domain, &headline->arena, totals, &text, error))
		return false;
	headline->done = text != NULL;
	if (!text)
		return true;
	text_clear(&headline->text);
	text_append(&headline->text, text);
	return true;
}

static const struct ViewSpec views[] = {
	{.place = 55,
	 .id = "projects",
	 .title = "Projects",
	 .brief = "Proj.",
	 .help = "How the accepted teams of the season do, worst first.",
	 .words = "board portfolio aim score forecast milestones compare cities coaches at risk",
	 .group = VIEW_TAB,
	 .key = "6",
	 .kind = KIND_TEAM,
	 .filter = BOARD_FILTER,
	 .columns = BOARD_COLUMNS,
	 .sort = BOARD_SORT,
	 .season = true,
	 .own = true,
	 .dense = true,
	 .open = list_open,
	 .headline = tell_totals,
	 .sums = true},
};

static const struct LayerType *const layers[] = {&matrix_layer, &tool_layer};

const struct ScreenTable project_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &project_actions,
	.pages = {&project_pages},
};
