/* Page of a person: who may be the same, teams over the years and sessions taught beside the
 * fields.
 */
#include "qtp/engine/ui/detail_parts.h"

#include "page_person.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/people.h"
#include "view_duplicates.h"
#include "view_person.h"

static bool load_person(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	return person_page_load(domain, parts->record.id, &parts->arena, parts->model, error);
}

/* --- Duplicates --- */

static struct ListRow duplicate_row(struct DetailParts *parts, struct Domain *domain,
				    const struct Section *section, Id id)
{
	struct Person *person = ARENA_NEW(&parts->arena, struct Person);
	const char **cells = ARENA_ARRAY(&parts->arena, section->view.n_columns, const char *);
	struct Error ignored;

	record_blank(section->view.entity, person);
	if (!domain_get(domain, section->view.entity, id, person, &parts->arena, &ignored))
		record_blank(section->view.entity, person);
	for (size_t i = 0; i < section->view.n_columns; i++)
		cells[i] = record_text(domain, section->view.columns[i], person, &parts->arena);
	return (struct ListRow){.id = id, .record = person, .cells = cells};
}

static bool load_duplicates(struct DetailParts *parts, struct Section *section,
			    struct Domain *domain, struct Error *error)
{
	struct Duplicate *pairs;
	size_t n;

	if (!merge_candidates_of(domain, parts->record.id, &parts->arena, &pairs, &n, error))
		return false;
	list_view_init(&section->view, entity_get(KIND_PERSON));
	section->heading = "possible duplicates, Enter merges";
	section->hidden = n == 0;
	section->n_items = section->page.n = n;
	section->page.rows = ARENA_ARRAY(&parts->arena, n, struct ListRow);
	for (size_t i = 0; i < n; i++)
		section->page.rows[i] = duplicate_row(parts, domain, section, pairs[i].second);
	return true;
}

/* The two side by side. */
static void merge(struct App *app, const struct DetailParts *parts, const struct Section *section,
		  size_t item)
{
	merge_open(app, KIND_PERSON, parts->record.id, section->page.rows[item].id);
}

/* --- Years and sessions --- */

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
		.name = "possible duplicates",
		.place = 1,
		.load = load_duplicates,
		.paint = section_paint_list,
		.item_row = section_list_row,
		.enter = merge,
	},
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

const struct PageTable people_pages = {
	.parts = parts_rows,
	.n_parts = N_ITEMS(parts_rows),
	.models = models,
	.n_models = N_ITEMS(models),
};
