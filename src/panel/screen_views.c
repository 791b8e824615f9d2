/* The screen of the capability panel: its views, layers and actions. */
#include "command_scores.h"
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/taken.h"
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

static bool take_scores(struct Domain *domain, const struct TakenTable *table, struct Arena *arena,
			const struct Taken **ret_taken, struct Error *error)
{
	struct Ranking *ranking = ARENA_NEW(arena, struct Ranking);
	struct ScoresTaken *taken = ARENA_NEW(arena, struct ScoresTaken);

	if (!ranking_load(domain, (struct RankingOf){table->season, 0}, arena, ranking, error) ||
	    !scores_read(domain, &(struct ScoresTable){ranking, table->path, table->text, NULL, 0},
			 arena, taken, error))
		return false;
	*ret_taken = &taken->rows;
	return !table->writes || taken->n_cells == 0 ||
	       scores_put(domain, (struct ScoreCells){taken->cells, taken->n_cells}, error);
}

static const struct TakenWay scores = {
	.name = "ranking",
	.help = "scores of reviewers: a column a criterion or a reviewer, or a row a score",
	.about = "f chooses a file: .xlsx, .csv or .tsv. A block that was copied in a spreadsheet "
		 "can be pasted here. Its first row names the columns: Team, Reviewer, and the "
		 "codes of the criteria; or Team, Criterion, and the names of the reviewers.",
	.take = take_scores,
};

const struct ScreenTable panel_screen = {
	.taken = &scores,
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.pages = {&panel_pages},
};
