/* Record sheet: the fields of a record, and what refers to it. */
#include "qtp/engine/view/record_sheet.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/view/list.h"

#include <ctype.h>

struct Sheet {
	struct Domain *domain;
	const struct Entity *entity;
	void *record;
	struct Document *document;
};

/* "Contact persons" of contact_persons. */
static const char *heading_of(struct Arena *arena, const char *name)
{
	char *heading = arena_capitalize(arena, name);

	for (char *at = heading; *at; at++)
		*at = *at == '_' ? ' ' : *at;
	return heading;
}

static bool load_record(struct Sheet *sheet, struct KindId of, struct Arena *arena,
			struct Error *error)
{
	sheet->entity = entity_get(of.kind);
	sheet->record = arena_alloc(arena, sheet->entity->size);
	return domain_get(sheet->domain, of, sheet->record, arena, error) &&
	       judge_one(sheet->domain, sheet->entity, sheet->record, arena, error);
}

static void add_fields(const struct Sheet *sheet)
{
	struct Arena *arena = sheet->document->arena;

	for (size_t i = 0; i < entity_n_shown(sheet->entity); i++) {
		const struct Field *field = &sheet->entity->fields[i];

		document_field(sheet->document, field->label,
			       record_text(sheet->domain, field, sheet->record, arena));
	}
}

/* --- What refers to it --- */

static void add_rows(struct Document *document, const struct ListView *view,
		     const struct ListPage *page)
{
	struct DocumentColumn *columns =
		ARENA_ARRAY(document->arena, view->n_columns, struct DocumentColumn);
	const char **cells = ARENA_ARRAY(document->arena, view->n_columns, const char *);
	struct DocumentTable *table;
	size_t n = 0;

	for (size_t i = 0; i < view->n_columns; i++)
		if (view->columns[i] != view->scope)
			columns[n++] = (struct DocumentColumn){
				view->columns[i]->label,
				data_table_is_number(view->columns[i]->type) ? CELL_RIGHT
									     : CELL_LEFT};
	table = document_table(document, columns, n);
	for (size_t row = 0; row < page->n; row++) {
		n = 0;
		for (size_t i = 0; i < view->n_columns; i++)
			if (view->columns[i] != view->scope)
				cells[n++] = page->rows[row].cells[i];
		document_row(document, table, cells);
	}
}

static bool add_related(const struct Sheet *sheet, const struct Entity *entity,
			const struct Field *scope, struct Error *error)
{
	struct Document *document = sheet->document;
	struct ListPage page;
	struct ListView view;

	list_view_init(&view, entity);
	view.scope = scope;
	view.scope_id = ((const struct Record *)sheet->record)->id;
	if (!list_load(sheet->domain, &view, document->arena, &page, error))
		return false;
	if (page.n == 0)
		return true;
	document->is_private = document->is_private || entity->is_private;
	document_heading(document, 1, heading_of(document->arena, entity->plural));
	add_rows(document, &view, &page);
	return true;
}

static bool add_all_related(const struct Sheet *sheet, struct Error *error)
{
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		for (size_t i = 0; entity && i < entity->n_fields; i++) {
			const struct Field *field = &entity->fields[i];

			if (field->type == FIELD_REF && field->ref == sheet->entity->kind &&
			    !add_related(sheet, entity, field, error))
				return false;
		}
	}
	return true;
}

/* --- As a row --- */

static struct Value cell(const struct Sheet *sheet, const struct Field *field, struct Arena *arena)
{
	return field->type == FIELD_REF
		       ? data_table_text(record_text(sheet->domain, field, sheet->record, arena))
		       : data_table_field(field, sheet->record);
}

static const struct DataTable *row_of(const struct Sheet *sheet, struct Arena *arena)
{
	size_t n_fields = entity_n_shown(sheet->entity), n = 0;
	struct TableColumn *columns = ARENA_ARRAY(arena, n_fields, struct TableColumn);
	struct Value *cells = ARENA_ARRAY(arena, n_fields, struct Value);
	struct DataTable *table = ARENA_NEW(arena, struct DataTable);

	for (size_t i = 0; i < n_fields; i++) {
		const struct Field *field = &sheet->entity->fields[i];

		if (field->flags & FIELD_MASKED)
			continue;
		columns[n] = (struct TableColumn){field->key, field->label, field->type};
		cells[n++] = cell(sheet, field, arena);
	}
	data_table_begin(table, arena, sheet->document->title, columns, n);
	data_table_row(table, cells);
	table->name = sheet->document->name;
	table->row_name = sheet->entity->name;
	table->row_plural = sheet->entity->plural;
	table->day = sheet->domain->today;
	table->is_private = sheet->entity->is_private;
	return table;
}

/* "team-DAL17-03", "person-ada-byrd". */
static const char *file_name(const struct Sheet *sheet, const char *ref, const char *label,
			     struct Arena *arena)
{
	const char *text = sheet->entity->ref_field ? ref : text_fold(arena, label);
	char *name = arena_format(arena, "%s-%s", sheet->entity->key, text);
	size_t n = 0;

	for (const char *at = name; *at; at++)
		if (isalnum((unsigned char)*at) || (n > 0 && name[n - 1] != '-'))
			name[n++] = isalnum((unsigned char)*at) ? *at : '-';
	while (n > 0 && name[n - 1] == '-')
		n--;
	name[n] = '\0';
	return name;
}

static void begin(const struct Sheet *sheet, struct KindId of, struct Arena *arena)
{
	struct Document *document = sheet->document;
	const char *label = domain_label(sheet->domain, of.kind, of.id, arena);
	const char *ref = domain_ref(sheet->domain, of.kind, of.id, arena);
	const char *kind = heading_of(arena, sheet->entity->name);
	bool binned = ((const struct Record *)sheet->record)->binned;

	document_begin(document, arena, label);
	document->subtitle =
		arena_format(arena, "%s%s%s%s", kind, text_equal(ref, label) ? "" : " ",
			     text_equal(ref, label) ? "" : ref, binned ? ", in the bin" : "");
	document->name = file_name(sheet, ref, label, arena);
	document->day = sheet->domain->today;
	document->is_private = sheet->entity->is_private;
}

bool document_of_record(struct Domain *domain, struct KindId of, struct Arena *arena,
			struct Document *ret_document, struct Error *error)
{
	struct Sheet sheet = {.domain = domain, .document = ret_document};
	bool began = domain_read_begin(domain), made = load_record(&sheet, of, arena, error);

	if (made) {
		begin(&sheet, of, arena);
		add_fields(&sheet);
		made = add_all_related(&sheet, error);
		ret_document->table = row_of(&sheet, arena);
	}
	domain_read_end(domain, began);
	return made;
}
