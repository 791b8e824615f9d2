/* The views of the capability project. */
#include "tables.h"
#include "view_board.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"

static bool tell_totals(struct App *app, struct Text *text, struct Error *error)
{
	struct Arena arena = {0};
	const char *totals;
	bool loaded = board_totals(app->domain, app->season, &arena, &totals, error);

	if (loaded)
		text_append(text, totals);
	arena_release(&arena);
	return loaded;
}

static const struct ViewSpec rows[] = {
	{.place = 55,
	 .id = "projects",
	 .title = "Projects",
	 .brief = "Proj.",
	 .help = "How the accepted teams of the season do, worst first.",
	 .words = "board portfolio aim score forecast milestones",
	 .group = VIEW_TAB,
	 .key = "6",
	 .kind = KIND_TEAM,
	 .filter = BOARD_FILTER,
	 .columns = BOARD_COLUMNS,
	 .sort = BOARD_SORT,
	 .season = true,
	 .own = true,
	 .open = list_open,
	 .headline = tell_totals},
};

const struct ViewTable project_views = {rows, N_ITEMS(rows)};
