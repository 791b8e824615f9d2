/* Charts on the page of a team: the measure of its aim, and the others. */
#include "page_team.h"
#include "qtp/engine/ui/detail_parts.h"
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/team/view_team.h"

#define AIM_ROWS 4 /* of the chart's data */
#define AIM_ROWS_WIDE 8

static bool load_charts(struct DetailParts *parts, void *model, struct Domain *domain,
			struct Error *error)
{
	struct TeamCharts *charts = model;

	return !detail_accepted_team(parts) ||
	       team_measures(domain, parts->record.id, &parts->arena, &charts->measures, error);
}

static bool work(struct DetailParts *parts, void *model, struct Domain *domain, struct Error *error)
{
	return team_charts_work(domain, model, &parts->arena, error);
}

static const struct PartModel charts_model = {sizeof(struct TeamCharts), load_charts, work};

static bool load_aim(struct DetailParts *parts, struct Section *section, struct Domain *domain,
		     struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = !detail_accepted_team(parts);
	section->n_items = 1;
	return true;
}

static int paint_aim(const struct DetailParts *parts, const struct Section *section,
		     struct Area area, int selected, int first)
{
	(void)first;
	return page_charts_aim(area, section->model,
			       detail_parts_wide(parts) ? AIM_ROWS_WIDE : AIM_ROWS, selected);
}

static struct Target measure(const struct Section *section, size_t index)
{
	const struct TeamCharts *page = section->model;

	return index < page->measures.n ? (struct Target){KIND_MEASURE, page->measures.ids[index]}
					: TARGET_NONE;
}

static struct Target aim_target(const struct DetailParts *parts, const struct Section *section,
				size_t item)
{
	(void)parts;
	return measure(section, item);
}

/* The aim that the line states, not the measure that Enter opens. */
static struct FieldAt aim_field(const struct DetailParts *parts, const struct Section *section,
				size_t item)
{
	const struct TeamCharts *page = section->model;
	Id aim = item < page->n_outlined ? page->outlines[item].aim_record : 0;

	(void)parts;
	return aim ? (struct FieldAt){{KIND_AIM, aim}, entity_field(entity_get(KIND_AIM), "to")}
		   : (struct FieldAt){0};
}

static bool load_others(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			struct Error *error)
{
	const struct TeamCharts *page = section->model;

	(void)domain;
	(void)error;
	section->hidden = !detail_accepted_team(parts) || page->measures.n <= 1;
	section->n_items = page->measures.n - 1;
	return true;
}

PART_PAINTER(paint_others, page_charts_others)

static struct Target other_target(const struct DetailParts *parts, const struct Section *section,
				  size_t item)
{
	(void)parts;
	return measure(section, item + 1);
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_TEAM,
		.name = "aim",
		.place = 7,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.model = &charts_model,
		.adds = {KIND_MEASURE, "team"},
		.instead = {{KIND_MEASURE, "team"}},
		.load = load_aim,
		.paint = paint_aim,
		.item_row = section_head_row,
		.target = aim_target,
		.field = aim_field,
	},
	{
		.page = KIND_TEAM,
		.name = "other measures",
		.place = 8,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.model = &charts_model,
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
