/* What PARS rejected, on the page of the person until it is sent again. */
#include "qtp/engine/ui/detail_parts.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/record.h"
#include "qtp/people.h"
#include "tables.h"
#include "view_pars.h"

static const char *const shown[] = {"session", "credits", "answered", "reason"};

static struct ListRow upload_row(struct DetailParts *parts, struct Domain *domain,
				 const struct Section *section, const struct Upload *upload)
{
	const char **cells = ARENA_ARRAY(&parts->arena, section->view.n_columns, const char *);

	for (size_t i = 0; i < section->view.n_columns; i++)
		cells[i] = record_text(domain, section->view.columns[i], upload, &parts->arena);
	return (struct ListRow){.id = upload->record.id, .record = upload, .cells = cells};
}

static bool load_rejections(struct DetailParts *parts, struct Section *section,
			    struct Domain *domain, struct Error *error)
{
	struct Uploads uploads;

	if (!pars_rejections(domain, parts->record.id, &parts->arena, &uploads, error))
		return false;
	list_view_init(&section->view, entity_get(KIND_UPLOAD));
	section->view.n_columns = N_ITEMS(shown);
	for (size_t i = 0; i < N_ITEMS(shown); i++)
		section->view.columns[i] = entity_field(section->view.entity, shown[i]);
	section->heading = "rejected by PARS, not mended";
	section->hidden = uploads.n == 0;
	section->n_items = section->page.n = uploads.n;
	section->page.rows = ARENA_ARRAY(&parts->arena, uploads.n, struct ListRow);
	for (size_t i = 0; i < uploads.n; i++)
		section->page.rows[i] = upload_row(parts, domain, section, uploads.items[i]);
	return true;
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_PERSON,
		.name = "rejected by PARS",
		.place = 2,
		.load = load_rejections,
		.paint = section_paint_list,
		.item_row = section_list_row,
		.target = section_list_target,
	},
};

const struct PageTable pars_pages = {.parts = parts_rows, .n_parts = N_ITEMS(parts_rows)};
