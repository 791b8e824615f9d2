/* The page of a reviewer: how many applications are scored, above its fields. */
#include "page_panel.h"
#include "screen_panel.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/ui/detail_parts.h"

struct ReviewerPage {
	struct Ranking ranking;
	size_t reviewer;
};

static bool load_page(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	struct ReviewerPage *page = parts->model;
	struct Reviewer reviewer;

	if (!domain_get(domain, (struct KindId){KIND_REVIEWER, parts->record.id}, &reviewer,
			&parts->arena, error) ||
	    !ranking_load(domain, (struct RankingOf){reviewer.season, 0}, &parts->arena,
			  &page->ranking, error))
		return false;
	page->reviewer = ranking_reviewer(&page->ranking, reviewer.person);
	return true;
}

static bool load_scores(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			struct Error *error)
{
	(void)parts;
	(void)domain;
	(void)error;
	section->n_items = 1;
	return true;
}

static int paint_scores(const struct DetailParts *parts, const struct Section *section,
			struct Area area, int selected, int first)
{
	const struct ReviewerPage *page = parts->model;

	(void)section;
	(void)first;
	return page_reviewer(area, &page->ranking, page->reviewer, selected);
}

static void enter_scores(struct App *app, const struct DetailParts *parts,
			 const struct Section *section, size_t item)
{
	(void)section;
	(void)item;
	panel_open(app, parts->record.id);
}

/* What the reviewers give a team, of its cohort. */
struct TeamScores {
	struct Ranking ranking;
	const struct RankingRow *row; /* NULL: no one is asked, or it is not to be seen */
};

static bool load_team(struct DetailParts *parts, void *model, struct Domain *domain,
		      struct Error *error)
{
	const struct Team *team = parts->values;
	struct TeamScores *scores = model;
	struct Cohort cohort;

	if (domain->coach || team->stage == STAGE_ACCEPTED || !team->cohort)
		return true;
	if (!domain_get(domain, (struct KindId){KIND_COHORT, team->cohort}, &cohort, &parts->arena,
			error) ||
	    !ranking_load(domain, (struct RankingOf){cohort.season, cohort.record.id},
			  &parts->arena, &scores->ranking, error))
		return false;
	for (size_t i = 0; i < scores->ranking.n_rows; i++)
		if (scores->ranking.rows[i].team->record.id == team->record.id &&
		    scores->ranking.rows[i].ranked.n_asked > 0)
			scores->row = &scores->ranking.rows[i];
	return true;
}

static const struct PartModel team_model = {sizeof(struct TeamScores), load_team, NULL};

static bool load_team_scores(struct DetailParts *parts, struct Section *section,
			     struct Domain *domain, struct Error *error)
{
	const struct TeamScores *scores = section->model;

	(void)parts;
	(void)domain;
	(void)error;
	section->hidden = !scores->row;
	section->n_items = 1;
	return true;
}

static int paint_team_scores(const struct DetailParts *parts, const struct Section *section,
			     struct Area area, int selected, int first)
{
	const struct TeamScores *scores = section->model;

	(void)parts;
	(void)first;
	return page_team_scores(area, &scores->ranking, scores->row, selected);
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_TEAM,
		.name = "scores",
		.place = 14,
		.whole = true,
		.model = &team_model,
		.instead = {{KIND_APPLICATION_SCORE, "team"}},
		.load = load_team_scores,
		.paint = paint_team_scores,
		.item_row = section_head_row,
	},
	{
		.page = KIND_REVIEWER,
		.name = "scores",
		.place = 3,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.load = load_scores,
		.paint = paint_scores,
		.item_row = section_head_row,
		.enter = enter_scores,
	},
};

static const struct PageModel models[] = {
	{.kind = KIND_REVIEWER, .size = sizeof(struct ReviewerPage), .load = load_page},
};

static const struct PageListing listings[] = {
	{KIND_OPENING, "team", .heading = "scores opened early"},
};

const struct PageTable panel_pages = {.parts = parts_rows,
				      .n_parts = N_ITEMS(parts_rows),
				      .models = models,
				      .n_models = N_ITEMS(models),
				      .listings = listings,
				      .n_listings = N_ITEMS(listings)};
