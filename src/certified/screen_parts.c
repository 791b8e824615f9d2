/* The page of a case: its levels and what comes next, above its fields; and on the page of a
 * practice both of its programs. */
#include "page_cases.h"
#include "view_fee.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/detail_parts.h"

struct CasePage {
	const struct CaseFacts *facts; /* NULL: the case is gone */
	const char *fee;	       /* NULL: no entry of the ledger is of it */
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
};

static const struct PageModel models[] = {
	{.kind = KIND_PRACTICE, .size = sizeof(struct Programs), .load = load_practice},
	{.kind = KIND_CASE, .size = sizeof(struct CasePage), .load = load_page},
};

const struct PageTable certified_pages = {.parts = parts_rows,
					  .n_parts = N_ITEMS(parts_rows),
					  .models = models,
					  .n_models = N_ITEMS(models)};
