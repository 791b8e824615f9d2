/* Page of a session: its days and their items. */
#include "qtp/engine/ui/detail_parts.h"

#include "page_agenda.h"
#include "tables.h"
#include "view_agenda.h"

static bool load_agenda(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			struct Error *error)
{
	struct SessionAgenda *agenda = parts->model;

	if (!agenda_load(domain, parts->record.id, &parts->arena, agenda, error))
		return false;
	section->n_items = section->page.n = agenda->n_rows;
	section->page.rows = ARENA_ARRAY(&parts->arena, section->page.n, struct ListRow);
	for (size_t i = 0; i < section->page.n; i++)
		section->page.rows[i].id = agenda->rows[i].item->record.id;
	return true;
}

static int paint_agenda(const struct DetailParts *parts, const struct Section *section,
			struct Area area, int selected, int first)
{
	(void)section;
	return page_agenda(area, parts->model, selected, first);
}

static int agenda_row(const struct DetailParts *parts, const struct Section *section, int columns,
		      size_t item)
{
	(void)section;
	return page_agenda_row(parts->model, columns, (int)item);
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_SESSION,
		.name = "agenda",
		.place = 1,
		.adds = {KIND_AGENDA, "session"},
		.instead = {{KIND_AGENDA, "session"}},
		.load = load_agenda,
		.paint = paint_agenda,
		.item_row = agenda_row,
		.target = section_list_target,
	},
};

static const struct PageModel models[] = {
	{.kind = KIND_SESSION, .size = sizeof(struct SessionAgenda)},
};

const struct PageTable season_pages = {
	.parts = parts_rows,
	.n_parts = N_ITEMS(parts_rows),
	.models = models,
	.n_models = N_ITEMS(models),
};
