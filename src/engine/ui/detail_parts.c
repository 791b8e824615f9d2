/* Detail parts, read: the parts of the page's kind, the fields, and by a walk over the tables of
 * all kinds every reference to this one as a list. */
#include "qtp/engine/ui/detail_parts.h"

#include "qtp/engine/domain/judge.h"
#include "qtp/engine/domain/record.h"

#include <string.h>

#define RELATED_SHOWN 50

const struct PagePart *page_part_at(size_t index)
{
	const struct PageTable *table;

	for (size_t i = 0; (table = page_table_at(i)); i++) {
		if (index < table->n_parts)
			return &table->parts[index];
		index -= table->n_parts;
	}
	return index == 0 ? &fields_part : NULL;
}

/* --- The record --- */

static bool load_record(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	const struct Entity *entity = parts->entity;

	parts->values = arena_alloc(&parts->arena, entity->size);
	record_blank(entity, parts->values);
	return domain_get(domain, (struct KindId){entity->kind, parts->record.id}, parts->values,
			  &parts->arena, error);
}

static bool load_model(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	parts->page = page_model_of(parts->record.kind);
	parts->batch = NULL;
	if (!parts->page)
		return true;
	parts->model = arena_alloc(&parts->arena, parts->page->size);
	memset(parts->model, 0, parts->page->size);
	return !parts->page->load || parts->page->load(parts, domain, error);
}

/* What is judged is judged again, of the facts that the rest of the page has read, if any. */
static bool load_texts(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	const struct Entity *entity = parts->entity;

	if (parts->batch)
		judge_fill(parts->batch, parts->index, parts->values);
	else if (!judge_one(domain, entity, parts->values, &parts->arena, error))
		return false;
	parts->texts = ARENA_ARRAY(&parts->arena, entity_n_shown(entity), const char *);
	for (size_t i = 0; i < entity_n_shown(entity); i++)
		parts->texts[i] =
			record_text(domain, &entity->fields[i], parts->values, &parts->arena);
	return true;
}

/* --- Parts --- */

static void scope_to(const struct DetailParts *parts, struct ListView *view,
		     const struct Entity *entity, const struct Field *scope)
{
	list_view_init(view, entity);
	view->scope = scope;
	view->scope_id = parts->record.id;
}

/* The model of a part; the first part that has it reads it. */
static bool load_part_model(struct DetailParts *parts, const struct PagePart *part,
			    struct Domain *domain, void **ret_model, struct Error *error)
{
	size_t i = 0;

	while (i < parts->n_models && parts->models[i].row != part->model)
		i++;
	if (i == PART_MODELS_MAX)
		return error_set(error, ERROR_INPUT, "", "The page has too many parts.");
	if (i == parts->n_models) {
		parts->models[i].row = part->model;
		parts->models[i].model = arena_alloc(&parts->arena, part->model->size);
		memset(parts->models[i].model, 0, part->model->size);
		parts->n_models++;
		if (!part->model->load(parts, parts->models[i].model, domain, error))
			return false;
	}
	*ret_model = parts->models[i].model;
	return true;
}

static bool load_part(struct DetailParts *parts, const struct PagePart *part, struct Domain *domain,
		      struct Error *error)
{
	struct Section section = {.part = part,
				  .model = parts->model,
				  .lane = part->lane,
				  .wide_lane = part->wide_lane};
	const struct Entity *added = part->adds.field ? entity_get(part->adds.kind) : NULL;

	if (added)
		scope_to(parts, &section.view, added, entity_field(added, part->adds.field));
	if (part->model && !load_part_model(parts, part, domain, &section.model, error))
		return false;
	if (part->load && !part->load(parts, &section, domain, error))
		return false;
	if (!section.hidden && parts->n < SECTIONS_MAX)
		parts->sections[parts->n++] = section;
	return true;
}

static bool load_parts_of_kind(struct DetailParts *parts, struct Domain *domain,
			       struct Error *error)
{
	const struct PagePart *part;

	for (int place = 1; place <= PLACE_LAST; place++)
		for (size_t i = 0; (part = page_part_at(i)); i++)
			if (part->place == place &&
			    (part->page == parts->record.kind || part->page == KIND_NONE) &&
			    !load_part(parts, part, domain, error))
				return false;
	return true;
}

/* --- Lists of what refers to the record --- */

/* The default columns but the one that says what is known already. */
static void choose_columns(struct ListView *view)
{
	size_t n = 0;

	for (size_t i = 0; i < view->n_columns; i++)
		if (view->columns[i] != view->scope)
			view->columns[n++] = view->columns[i];
	view->n_columns = n;
}

/* Whether a record could not be without the one it refers to: shown even when there is none yet. */
static bool is_part(const struct Field *scope)
{
	return scope->removal == REMOVAL_ALONG || (scope->flags & FIELD_REQUIRED);
}

/* Whether a part of the page's kind is shown in place of a list. */
static bool replaces(const struct PagePart *part, enum Kind kind, const struct Field *field)
{
	for (size_t i = 0; i < PART_LISTS && part->instead[i].field; i++)
		if (part->instead[i].kind == kind &&
		    strcmp(part->instead[i].field, field->key) == 0)
			return true;
	return false;
}

static bool is_shown_otherwise(const struct DetailParts *parts, enum Kind kind,
			       const struct Field *field)
{
	for (size_t i = 0; i < parts->n; i++)
		if (replaces(parts->sections[i].part, kind, field))
			return true;
	return false;
}

/* A part that has nothing to show yet has no empty list in its place. */
static bool is_left_out(const struct DetailParts *parts, enum Kind kind, const struct Field *field)
{
	const struct PagePart *part;

	if (parts->page && parts->page->only_filled)
		return true;
	for (size_t i = 0; (part = page_part_at(i)); i++)
		if (part->page == parts->record.kind && replaces(part, kind, field))
			return true;
	return false;
}

static bool load_related(struct DetailParts *parts, struct Domain *domain,
			 const struct Entity *entity, const struct Field *scope,
			 struct Error *error)
{
	const struct PageListing *listing = page_listing_of(entity->kind, scope->key);
	struct Section section = {.part = &list_part, .heading = listing ? listing->heading : NULL};

	scope_to(parts, &section.view, entity, scope);
	choose_columns(&section.view);
	section.view.place.limit = RELATED_SHOWN + 1;
	if (!list_load(domain, &section.view, &parts->arena, &section.page, error))
		return false;
	section.more = section.page.n > RELATED_SHOWN;
	if (section.more)
		section.page.n = RELATED_SHOWN;
	section.n_items = section.page.n + (section.more || section.page.n == 0 ? 1 : 0);
	if ((section.page.n > 0 || (is_part(scope) && !is_left_out(parts, entity->kind, scope))) &&
	    parts->n < SECTIONS_MAX)
		parts->sections[parts->n++] = section;
	return true;
}

static bool load_all_related(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		for (size_t i = 0; entity && i < entity->n_fields && parts->n < SECTIONS_MAX; i++) {
			const struct Field *field = &entity->fields[i];

			if (field->type == FIELD_REF && field->ref == parts->record.kind &&
			    !(field->flags & FIELD_EITHER) &&
			    !is_shown_otherwise(parts, entity->kind, field) &&
			    !load_related(parts, domain, entity, field, error))
				return false;
		}
	}
	return true;
}

bool detail_parts_load(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	bool began = domain_read_begin(domain), loaded;

	arena_reset(&parts->arena);
	parts->n = parts->n_models = 0;
	loaded = load_record(parts, domain, error) && load_model(parts, domain, error) &&
		 load_texts(parts, domain, error) && load_parts_of_kind(parts, domain, error) &&
		 load_all_related(parts, domain, error);
	domain_read_end(domain, began);
	return loaded;
}

bool detail_parts_work(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	if (parts->n == 0)
		return false;
	if (parts->page && parts->page->work && parts->page->work(parts, domain, error))
		return true;
	for (size_t i = 0; i < parts->n_models; i++)
		if (parts->models[i].row->work &&
		    parts->models[i].row->work(parts, parts->models[i].model, domain, error))
			return true;
	return false;
}

const struct Section *detail_parts_first_related(const struct DetailParts *parts)
{
	const struct Section *first = NULL;

	for (size_t i = 0; i < parts->n; i++) {
		const struct Section *section = &parts->sections[i];

		if (!section->view.scope)
			continue;
		if (is_part(section->view.scope))
			return section;
		if (!first)
			first = section;
	}
	return first;
}
