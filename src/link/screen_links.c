/* Links on every record's page, the key that adds one there, and the key that opens one. */
#include "page_links.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/detail_parts.h"
#include "qtp/engine/ui/screens.h"

/* --- The part of a page --- */

static bool load_links(struct DetailParts *parts, struct Section *section, struct Domain *domain,
		       struct Error *error)
{
	struct LinkLines lines;

	if (!links_of(domain, (struct KindId){parts->record.kind, parts->record.id}, &parts->arena,
		      &lines, error))
		return false;
	section->hidden = lines.n == 0;
	section->n_items = section->page.n = lines.n;
	section->page.rows = ARENA_ARRAY(&parts->arena, lines.n, struct ListRow);
	for (size_t i = 0; i < lines.n; i++)
		section->page.rows[i] = (struct ListRow){.id = lines.items[i].link.record.id,
							 .record = &lines.items[i]};
	if (lines.n == 0)
		return true;
	list_view_init(&section->view, &link_entity);
	section->view.scope = entity_field(&link_entity, parts->entity->key);
	section->view.scope_id = parts->record.id;
	return true;
}

static int paint_links(const struct DetailParts *parts, const struct Section *section,
		       struct Area area, int selected, int first)
{
	(void)parts;
	(void)first;
	return page_links(area, section->page.rows[0].record, section->n_items, selected);
}

static struct Target link_target(const struct DetailParts *parts, const struct Section *section,
				 size_t item)
{
	(void)parts;
	return (struct Target){KIND_LINK, section->page.rows[item].id};
}

/* On the page of a link itself: where it leads. */
static bool load_own(struct DetailParts *parts, struct Section *section, struct Domain *domain,
		     struct Error *error)
{
	struct LinkLine *line = ARENA_NEW(&parts->arena, struct LinkLine);

	(void)error;
	*line = link_line(domain, parts->values, &parts->arena);
	section->n_items = 1;
	section->page.n = 1;
	section->page.rows = ARENA_NEW(&parts->arena, struct ListRow);
	section->page.rows[0] = (struct ListRow){.id = line->owner, .record = line};
	section->heading = line->kind == KIND_NONE
				   ? ""
				   : domain_label(domain, line->kind, line->owner, &parts->arena);
	return true;
}

static int paint_own(const struct DetailParts *parts, const struct Section *section,
		     struct Area area, int selected, int first)
{
	const struct LinkLine *line = section->page.rows[0].record;

	(void)parts;
	(void)first;
	return page_link_owner(area, line, section->heading, selected);
}

static struct Target own_opens(const struct DetailParts *parts, const struct Section *section,
			       size_t item)
{
	const struct LinkLine *line = section->page.rows[item].record;

	(void)parts;
	return (struct Target){line->kind, line->owner};
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_NONE,
		.name = "files and links",
		.place = PLACE_FIELDS - 1,
		.whole = true,
		.load = load_links,
		.paint = paint_links,
		.target = link_target,
	},
	{
		.page = KIND_LINK,
		.name = "belongs to",
		.place = 1,
		.whole = true,
		.load = load_own,
		.paint = paint_own,
		.opens = own_opens,
	},
};

const struct PageTable link_pages = {.parts = parts_rows, .n_parts = N_ITEMS(parts_rows)};

/* --- Keys --- */

static const struct Field *owner_field(struct App *app)
{
	struct Target target = stack_target(app);

	return target.kind < N_KINDS && target.id > 0
		       ? entity_field(&link_entity, entity_get(target.kind)->key)
		       : NULL;
}

static bool may_have_link(struct App *app, struct Error *error)
{
	return owner_field(app) ||
	       error_set(error, ERROR_RULE, "",
			 "A link belongs to a record; put the cursor on one that may have some.");
}

static unsigned link_act_add(struct App *app)
{
	const struct Field *owner = owner_field(app);

	if (owner)
		form_open_add(app, (struct Addition){&link_entity, owner, stack_target(app).id});
	return REACT_NONE;
}

static bool is_link(struct App *app, struct Error *error)
{
	return stack_target_of(app, KIND_LINK).id > 0 ||
	       error_set(error, ERROR_RULE, "",
			 "It opens a file or an address; put the cursor on a link.");
}

static unsigned link_act_open(struct App *app)
{
	struct Link link;
	struct Error error;

	if (!domain_get(app->domain, (struct KindId){KIND_LINK, stack_target_of(app, KIND_LINK).id},
			&link, &app->scratch, &error) ||
	    !link_open(app->domain, &link, &app->scratch, &error))
		app_fail(app, &error);
	else
		app_say(app, "Opened \"%s\".", link.title);
	return REACT_NONE;
}

static const struct Action shared[] = {
	{"link.add", "add a link", "Adds a file or an address to the record under the cursor.", "+",
	 NEED_WRITABLE | OPENS_TEXT | NEED_RECORD, link_act_add, TRAIT_RECORDS,
	 .fits = may_have_link, .words = "file attach document url address path"},
	{"link.open", "open outside",
	 "Opens the file or address of the link under the cursor, by the opener of the system.",
	 "E", 0, link_act_open, TRAIT_RECORDS, .fits = is_link,
	 .words = "file link document url address browser"},
};
static const struct ActionTable actions = ACTION_TABLE(shared);

const struct ScreenTable link_screen = {.actions = &actions, .pages = {&link_pages}};
