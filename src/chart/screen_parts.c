/* Charts on the page of a team: the measure of its aim, and the others. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/team/page_team.h"
#include "qtp/team/screen_detail.h"

#define AIM_ROWS 4 /* of the chart's data */
#define AIM_ROWS_WIDE 8

static bool load_aim(struct DetailParts *parts, struct Section *section, struct Domain *domain,
		     struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = !detail_team_accepted(parts);
	section->n_items = 1;
	return true;
}

static int paint_aim(const struct DetailParts *parts, const struct Section *section,
		     struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_team_aim(area, parts->model,
			     detail_parts_wide(parts) ? AIM_ROWS_WIDE : AIM_ROWS, selected);
}

static struct Target measure(const struct DetailParts *parts, size_t index)
{
	const struct TeamPage *page = parts->model;

	return index < page->measures.n ? (struct Target){KIND_MEASURE, page->measures.ids[index]}
					: TARGET_NONE;
}

static struct Target aim_target(const struct DetailParts *parts, const struct Section *section,
				size_t item)
{
	(void)section;
	return measure(parts, item);
}

static bool load_others(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			struct Error *error)
{
	const struct TeamPage *page = parts->model;

	(void)domain;
	(void)error;
	section->hidden = !detail_team_accepted(parts) || page->measures.n <= 1;
	section->n_items = page->measures.n - 1;
	return true;
}

PART_PAINTER(paint_others, page_team_measures)

static struct Target other_target(const struct DetailParts *parts, const struct Section *section,
				  size_t item)
{
	(void)section;
	return measure(parts, item + 1);
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_TEAM,
		.name = "aim",
		.place = 5,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.adds = {KIND_MEASURE, "team"},
		.instead = {{KIND_MEASURE, "team"}},
		.load = load_aim,
		.paint = paint_aim,
		.item_row = section_head_row,
		.target = aim_target,
	},
	{
		.page = KIND_TEAM,
		.name = "other measures",
		.place = 6,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.adds = {KIND_MEASURE, "team"},
		.load = load_others,
		.paint = paint_others,
		.target = other_target,
	},
};

static const struct PageModel models[] = {
	{.kind = KIND_MEASURE, .open = chart_open},
};

const struct PageTable chart_pages = {
	.parts = parts_rows,
	.n_parts = N_ITEMS(parts_rows),
	.models = models,
	.n_models = N_ITEMS(models),
};
