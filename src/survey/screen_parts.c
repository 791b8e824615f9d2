/* The page of a survey: who has answered, and the means of its items, above its fields. */
#include "page_survey.h"
#include "screen_survey.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/detail_parts.h"

static bool load_page(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	return survey_load(domain, parts->record.id, &parts->arena, parts->model, error);
}

static bool load_means(struct DetailParts *parts, struct Section *section, struct Domain *domain,
		       struct Error *error)
{
	(void)parts;
	(void)domain;
	(void)error;
	section->n_items = 1;
	return true;
}

static int paint_means(const struct DetailParts *parts, const struct Section *section,
		       struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_survey_means(area, parts->model, selected);
}

static void enter_means(struct App *app, const struct DetailParts *parts,
			const struct Section *section, size_t item)
{
	(void)section;
	(void)item;
	survey_open(app, parts->record.id);
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_SURVEY,
		.name = "answers",
		.place = 3,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.load = load_means,
		.paint = paint_means,
		.item_row = section_head_row,
		.enter = enter_means,
	},
};

static const struct PageModel models[] = {
	{.kind = KIND_SURVEY, .size = sizeof(struct SurveySheet), .load = load_page},
};

const struct PageTable survey_pages = {.parts = parts_rows,
				       .n_parts = N_ITEMS(parts_rows),
				       .models = models,
				       .n_models = N_ITEMS(models)};
