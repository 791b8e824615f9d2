/* Who may be the same, on the page of a person. */
#include "qtp/engine/ui/detail_parts.h"

#include "qtp/engine/domain/record.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/people.h"
#include "screen_layers.h"
#include "tables.h"
#include "view_duplicates.h"

static struct ListRow duplicate_row(struct DetailParts *parts, struct Domain *domain,
				    const struct Section *section, Id id)
{
	struct Person *person = ARENA_NEW(&parts->arena, struct Person);
	const char **cells = ARENA_ARRAY(&parts->arena, section->view.n_columns, const char *);
	struct Error ignored;

	record_blank(section->view.entity, person);
	if (!domain_get(domain, (struct KindId){section->view.entity->kind, id}, person,
			&parts->arena, &ignored))
		record_blank(section->view.entity, person);
	for (size_t i = 0; i < section->view.n_columns; i++)
		cells[i] = record_text(domain, section->view.columns[i], person, &parts->arena);
	return (struct ListRow){.id = id, .record = person, .cells = cells};
}

static bool load_duplicates(struct DetailParts *parts, struct Section *section,
			    struct Domain *domain, struct Error *error)
{
	struct Duplicates pairs;

	if (!merge_candidates_of(domain, parts->record.id, &parts->arena, &pairs, error))
		return false;
	list_view_init(&section->view, entity_get(KIND_PERSON));
	section->heading = "possible duplicates, Enter merges";
	section->hidden = pairs.n == 0;
	section->n_items = section->page.n = pairs.n;
	section->page.rows = ARENA_ARRAY(&parts->arena, pairs.n, struct ListRow);
	for (size_t i = 0; i < pairs.n; i++)
		section->page.rows[i] =
			duplicate_row(parts, domain, section, pairs.items[i].second);
	return true;
}

/* The two side by side. */
static void merge(struct App *app, const struct DetailParts *parts, const struct Section *section,
		  size_t item)
{
	merge_open(app, KIND_PERSON, (Id[]){parts->record.id, section->page.rows[item].id},
		   "its page was open");
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
};

const struct PageTable people_pages = {.parts = parts_rows, .n_parts = N_ITEMS(parts_rows)};
