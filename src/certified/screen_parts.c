/* The page of a case: its levels and what comes next, above its fields; and on the page of a
 * practice both of its programs. */
#include "page_cases.h"
#include "screen_layers.h"
#include "tables.h"
#include "view_fee.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/detail_parts.h"

struct CasePage {
	const struct CaseFacts *facts; /* NULL: the case is gone */
	const char *fee;	       /* NULL: no entry of the ledger is of it */
	const struct Obstacle *against;
	size_t n_against;
};

static bool load_page(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	struct CasePage *page = parts->model;
	struct FactsBatch *batch;

	if (!case_load(domain, (struct IdSpan){&parts->record.id, 1}, &parts->arena, &batch, error))
		return false;
	page->facts = batch->records.n > 0 ? facts_of(batch, &case_facts, 0) : NULL;
	if (page->facts && !page->facts->one)
		page->facts = NULL;
	if (page->facts)
		page->n_against = case_obstacles(page->facts, &parts->arena, &page->against);
	return !page->facts || case_fee(domain, page->facts, &parts->arena, &page->fee, error);
}

static bool load_compliance(struct DetailParts *parts, struct Section *section,
			    struct Domain *domain, struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = !((const struct CasePage *)parts->model)->facts;
	section->n_items = 1;
	return true;
}

static int paint_compliance(const struct DetailParts *parts, const struct Section *section,
			    struct Area area, int selected, int first)
{
	const struct CasePage *page = parts->model;

	(void)section;
	(void)first;
	return page_compliance(area, page->facts, page->fee, selected);
}

/* From the survey until the decision; before it all of it is open. */
static bool load_against(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			 struct Error *error)
{
	const struct CasePage *page = parts->model;

	(void)domain;
	(void)error;
	section->hidden = !page->facts || page->n_against == 0 ||
			  page->facts->one->surveyed == DAY_NONE ||
			  page->facts->one->state >= CASE_CERTIFIED;
	section->n_items = section->hidden ? 0 : size_min(page->n_against, PAGE_OBSTACLES);
	return true;
}

static int paint_against(const struct DetailParts *parts, const struct Section *section,
			 struct Area area, int selected, int first)
{
	const struct CasePage *page = parts->model;

	(void)section;
	(void)first;
	return page_against(area, page->against, page->n_against, selected);
}

static int against_row(const struct DetailParts *parts, const struct Section *section, int columns,
		       size_t item)
{
	(void)parts;
	(void)section;
	(void)columns;
	return SECTION_HEAD + (int)item;
}

/* Where what is against it is mended. */
static void mend_against(struct App *app, const struct DetailParts *parts,
			 const struct Section *section, size_t item)
{
	const struct CasePage *page = parts->model;
	const struct Obstacle *obstacle = &page->against[item];

	(void)section;
	if (obstacle->place == OBSTACLE_RATING)
		ratings_open(app, parts->record.id, obstacle->standard, obstacle->location);
	else if (obstacle->place == OBSTACLE_REQUIREMENT)
		detail_open(app, (struct Target){KIND_REQUIREMENT, obstacle->requirement});
	else if (obstacle->place == OBSTACLE_EDITION)
		detail_open(app, (struct Target){KIND_EDITION, page->facts->edition->record.id});
	else
		form_open_command(app, command_find("case.move"), &parts->record.id, 1);
}

static bool load_practice(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	return programs_load(domain, parts->record.id, &parts->arena, parts->model, error);
}

static bool load_programs(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			  struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = ((const struct Programs *)parts->model)->n == 0;
	return true;
}

static int paint_programs(const struct DetailParts *parts, const struct Section *section,
			  struct Area area, int selected, int first)
{
	const struct Programs *page = parts->model;

	(void)section;
	(void)selected;
	(void)first;
	return page_programs(area, page->items, page->n);
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_PRACTICE,
		.name = "programs",
		.place = 3,
		.wide_lane = LANE_LEFT,
		.head = true,
		.whole = true,
		.load = load_programs,
		.paint = paint_programs,
		.item_row = section_head_row,
	},
	{
		.page = KIND_CASE,
		.name = "compliance",
		.place = 3,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.load = load_compliance,
		.paint = paint_compliance,
		.item_row = section_head_row,
	},
	{
		.page = KIND_CASE,
		.name = "against",
		.place = 4,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.load = load_against,
		.paint = paint_against,
		.item_row = against_row,
		.enter = mend_against,
	},
};

static const struct PageModel models[] = {
	{.kind = KIND_PRACTICE, .size = sizeof(struct Programs), .load = load_practice},
	{.kind = KIND_CASE, .size = sizeof(struct CasePage), .load = load_page},
};

const struct PageTable certified_pages = {.parts = parts_rows,
					  .n_parts = N_ITEMS(parts_rows),
					  .models = models,
					  .n_models = N_ITEMS(models)};
