/* Detail paint: the parts of the engine, fields and lists of records. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/page/detail.h"
#include "qtp/engine/ui/detail_parts.h"
#include "qtp/engine/ui/screens.h"

static struct PageDetail fields_page(const struct DetailParts *parts, int selected)
{
	return (struct PageDetail){.entity = parts->entity,
				   .title = "ALL FIELDS",
				   .values = parts->texts,
				   .selected = selected};
}

static int paint_fields(const struct DetailParts *parts, const struct Section *section,
			struct Area area, int selected, int first)
{
	struct PageDetail page = fields_page(parts, selected);

	(void)section;
	return SECTION_HEAD + page_detail(area, &page, first);
}

static int field_row(const struct DetailParts *parts, const struct Section *section, int columns,
		     size_t item)
{
	struct PageDetail page = fields_page(parts, -1);

	(void)section;
	return SECTION_HEAD + page_detail_row(&page, columns, (int)item);
}

/* A reference leads on, every other field is edited. */
static struct Target field_opens(const struct DetailParts *parts, const struct Section *section,
				 size_t item)
{
	const struct Field *field = &parts->entity->fields[item];
	Id id = field->type == FIELD_REF ? field_ref(field, parts->values) : 0;

	(void)section;
	return id > 0 ? (struct Target){field->ref, id} : TARGET_NONE;
}

static void edit_field(struct App *app, const struct DetailParts *parts,
		       const struct Section *section, size_t item)
{
	(void)section;
	form_open_edit(app, parts->record, &parts->entity->fields[item]);
}

static struct FieldAt field_at(const struct DetailParts *parts, const struct Section *section,
			       size_t item)
{
	(void)section;
	return (struct FieldAt){parts->record, &parts->entity->fields[item]};
}

static bool load_fields(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			struct Error *error)
{
	(void)domain;
	(void)error;
	section->n_items = entity_n_shown(parts->entity);
	if (parts->page)
		section->lane = section->wide_lane = parts->page->fields_lane;
	return true;
}

const struct PagePart fields_part = {
	.page = KIND_NONE,
	.name = "all fields",
	.place = PLACE_FIELDS,
	.load = load_fields,
	.paint = paint_fields,
	.item_row = field_row,
	.opens = field_opens,
	.enter = edit_field,
	.field = field_at,
};

/* --- Lists --- */

/* The name of a section and how many it holds; without any, what adds one. */
static void paint_related_head(const struct Section *section, const struct PageListing *listing,
			       struct Area area)
{
	size_t n = section->page.n;
	int column = 3 + page_heading(area, 0, 1,
				      section->heading ? section->heading
						       : section->view.entity->plural);

	if (n == 0)
		page_none(area, 0, column, "none", "here a adds one");
	else
		area_format(area_at(area, 0, column), STYLE_DIM, "%zu%s%s", n,
			    section->more ? "+" : "",
			    listing && listing->counts ? listing->counts : "");
}

/* Rows that stay at the top of a list that is cut there: not the heads of its columns where they
 * would stand over no record, or on the cursor. */
static int rows_staying(size_t n, int selected, int first)
{
	bool covered = selected >= 0 && selected < first;

	return first > 0 && ((size_t)first >= n || covered) ? SECTION_HEAD : LIST_HEAD;
}

int section_paint_list(const struct DetailParts *parts, const struct Section *section,
		       struct Area area, int selected, int first)
{
	size_t n = section->page.n;
	int head = rows_staying(n, selected, first), from = first - LIST_HEAD + head;
	size_t skipped = size_min(from > 0 ? (size_t)from : 0, n);
	struct PageList list = {
		.columns = section->view.columns,
		.n_columns = section->view.n_columns,
		.rows = section->page.rows + skipped,
		.n_rows = n - skipped,
		.selected = -1,
	};
	const struct PageListing *listing =
		section->view.scope
			? page_listing_of(section->view.entity->kind, section->view.scope->key)
			: NULL;
	int aside = listing && listing->aside_width ? listing->aside_width(parts, area.columns) : 0;
	struct Area below = area_part(area, head - 1, 0, area.rows - head + 1, area.columns);

	if (n > 0 && list.n_rows > 0)
		page_list(area_part(below, 0, 0, below.rows, below.columns - aside), &list);
	if (n > 0 && aside > 0)
		listing->paint_aside(parts, &list,
				     area_part(below, 0, below.columns - aside, below.rows, aside));
	area_clear(area_part(area, 0, 0, SECTION_HEAD, area.columns));
	paint_related_head(section, listing, area);
	if (n == 0) {
		if (selected >= 0)
			page_marker(area, 0);
		return SECTION_HEAD;
	}
	if (section->more)
		area_text(area, head + (int)list.n_rows, 3, STYLE_DIM, "all of them");
	if (selected >= from)
		page_marker(area, LIST_HEAD + selected - first);
	return LIST_HEAD + (int)section->n_items;
}

int section_list_row(const struct DetailParts *parts, const struct Section *section, int columns,
		     size_t item)
{
	(void)parts;
	(void)columns;
	return section->page.n > 0 ? LIST_HEAD + (int)item : 0;
}

struct Target section_list_target(const struct DetailParts *parts, const struct Section *section,
				  size_t item)
{
	(void)parts;
	return item < section->page.n
		       ? (struct Target){section->view.entity->kind, section->page.rows[item].id}
		       : TARGET_NONE;
}

const struct PagePart list_part = {
	.page = KIND_NONE,
	.paint = section_paint_list,
	.item_row = section_list_row,
	.target = section_list_target,
};

/* --- Any part --- */

int section_head_row(const struct DetailParts *parts, const struct Section *section, int columns,
		     size_t item)
{
	(void)parts;
	(void)section;
	(void)columns;
	(void)item;
	return 0;
}

int section_row(const struct DetailParts *parts, const struct Section *section, int columns,
		size_t item)
{
	return section->part->item_row ? section->part->item_row(parts, section, columns, item)
				       : SECTION_HEAD + (int)item;
}

struct Target section_target(const struct DetailParts *parts, const struct Section *section,
			     size_t item)
{
	return section->part && section->part->target ? section->part->target(parts, section, item)
						      : TARGET_NONE;
}

struct Target section_opens(const struct DetailParts *parts, const struct Section *section,
			    size_t item)
{
	return section->part->opens ? section->part->opens(parts, section, item)
				    : section_target(parts, section, item);
}

const char *section_name(const struct Section *section)
{
	return section->part->name ? section->part->name
	       : section->heading  ? section->heading
				   : section->view.entity->plural;
}
