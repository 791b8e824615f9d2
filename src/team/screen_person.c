/* Teams over the years and sessions taught, on the page of a person. */
#include "qtp/engine/ui/detail_parts.h"

#include "page_person.h"
#include "tables.h"

static bool load_person(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	return person_page_load(domain, parts->record.id, &parts->arena, parts->model, error);
}

static bool load_years(struct DetailParts *parts, struct Section *section, struct Domain *domain,
		       struct Error *error)
{
	(void)domain;
	(void)error;
	section->n_items = ((const struct PersonPage *)parts->model)->n_roles;
	return true;
}

PART_PAINTER(paint_years, page_person_years)

static int years_row(const struct DetailParts *parts, const struct Section *section, int columns,
		     size_t item)
{
	(void)section;
	(void)columns;
	return page_person_years_row(parts->model, (int)item);
}

static struct Target year_opens(const struct DetailParts *parts, const struct Section *section,
				size_t item)
{
	(void)section;
	return (struct Target){KIND_TEAM,
			       ((const struct PersonPage *)parts->model)->roles[item].team};
}

static bool load_taught(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			struct Error *error)
{
	(void)domain;
	(void)error;
	section->n_items = ((const struct PersonPage *)parts->model)->n_sessions;
	section->hidden = section->n_items == 0;
	return true;
}

PART_PAINTER(paint_taught, page_person_taught)

static struct Target taught_opens(const struct DetailParts *parts, const struct Section *section,
				  size_t item)
{
	(void)section;
	return (struct Target){KIND_SESSION,
			       ((const struct PersonPage *)parts->model)->sessions[item].session};
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_PERSON,
		.name = "teams over the years",
		.place = PLACE_FIELDS + 1,
		.lane = LANE_RIGHT,
		.wide_lane = LANE_RIGHT,
		.whole = true,
		.adds = {KIND_MEMBER, "person"},
		.instead = {{KIND_MEMBER, "person"}, {KIND_TEAM, "coach"}},
		.load = load_years,
		.paint = paint_years,
		.item_row = years_row,
		.opens = year_opens,
	},
	{
		.page = KIND_PERSON,
		.name = "sessions taught",
		.place = PLACE_FIELDS + 2,
		.lane = LANE_RIGHT,
		.wide_lane = LANE_RIGHT,
		.whole = true,
		.instead = {{KIND_AGENDA, "faculty"}},
		.load = load_taught,
		.paint = paint_taught,
		.opens = taught_opens,
	},
};

static const struct PageModel models[] = {
	{.kind = KIND_PERSON,
	 .size = sizeof(struct PersonPage),
	 .load = load_person,
	 .fields_lane = LANE_LEFT,
	 .only_filled = true},
};

const struct PageTable team_person_pages = {parts_rows, N_ITEMS(parts_rows), models,
					    N_ITEMS(models)};
