/* Any list as a table: its rows are read in pieces while it is walked. */
#include "qtp/engine/view/data_table.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define ROWS_AT_ONCE ((size_t)2000)

/* What a column of the table is of the record. */
enum Part {
	PART_FIELD,
	PART_REF, /* what it is called where it is referred to */
	PART_NAME,
	PART_ID,
	PART_NUMBER /* the id as a number */
};

struct Source {
	struct Domain *domain;
	struct ListView view;
	struct TableWish wish;
	struct SourceColumn {
		enum Part part;
		const struct Field *field; /* NULL: the record itself */
	} * columns;
	const Id *sorted; /* wish.only, by size */
};

/* One page on its way to the sink. */
struct Page {
	const struct DataTable *table;
	const struct Source *source;
	struct Records records;
	struct RefName **names; /* of each column; NULL: it needs none */
	struct Arena arena;
};

static Id cell_id(const struct SourceColumn *column, const struct Record *record)
{
	return column->field ? field_ref(column->field, record) : record->id;
}

static struct Value text_cell(const struct Page *page, const struct SourceColumn *column,
			      const void *record)
{
	const struct Field *field = column->field;

	if ((field->flags & FIELD_SEALED) ||
	    ((field->flags & FIELD_MASKED) && !page->source->view.reveals))
		return data_table_text(field_shown(field, record, &((struct Page *)page)->arena));
	/* Keys of choices for programs. */
	if (page->source->wish.codes && field->type == FIELD_CHOICE &&
	    !field_is_missing(field, record))
		return field_choice_value(field,
					  *(const Choice *)((const char *)record + field->offset));
	return field->flags & FIELD_NAME && !page->source->wish.codes
		       ? data_table_text(list_shown_text(page->source->domain,
							 page->source->view.entity, field, record,
							 &((struct Page *)page)->arena))
		       : data_table_field(field, record);
}

static struct Value cell(struct Page *page, size_t index, size_t row)
{
	const struct SourceColumn *column = &page->source->columns[index];
	const struct Record *record = records_at(&page->records, row);

	switch (column->part) {
	case PART_FIELD:
		return page->names[index] ? data_table_text(page->names[index][row].label)
					  : text_cell(page, column, record);
	case PART_REF:
		return data_table_text(page->names[index][row].ref);
	case PART_NAME:
		return data_table_text(page->names[index][row].label);
	case PART_ID:
		return cell_id(column, record)
			       ? data_table_text(arena_format(&page->arena, "id:%" PRId64,
							      cell_id(column, record)))
			       : data_table_text(NULL);
	case PART_NUMBER:
		return cell_id(column, record) ? data_table_number(cell_id(column, record))
					       : data_table_text(NULL);
	}
	return data_table_text(NULL);
}

static bool needs_names(const struct SourceColumn *column)
{
	return column->part == PART_REF || column->part == PART_NAME ||
	       (column->part == PART_FIELD && column->field->type == FIELD_REF);
}

static bool load_page(struct Page *page, const struct ListView *view, struct Error *error)
{
	const struct Source *source = page->source;
	size_t n_columns = page->table->n_columns;

	if (!list_records(source->domain, view, &page->arena, &page->records, error))
		return false;
	page->names = ARENA_ARRAY(&page->arena, n_columns, struct RefName *);
	for (size_t i = 0; i < n_columns; i++)
		if (needs_names(&source->columns[i]) &&
		    !(page->names[i] = (source->columns[i].field && !source->wish.codes
						? list_shown_names
						: list_names)(source->domain, &page->records,
							      source->columns[i].field,
							      &page->arena, error)))
			return false;
	return true;
}

static bool is_wanted(const struct Source *source, const struct Record *record)
{
	return !source->wish.only ||
	       bsearch(&record->id, source->sorted, source->wish.n_only, sizeof(Id), id_order);
}

static bool hand_over(struct Page *page, struct TableSink *sink, struct Value *cells,
		      struct Error *error)
{
	for (size_t row = 0; row < page->records.n; row++) {
		if (!is_wanted(page->source, records_at(&page->records, row)))
			continue;
		for (size_t i = 0; i < page->table->n_columns; i++)
			cells[i] = cell(page, i, row);
		if (!sink->row(sink, cells, error))
			return false;
	}
	return true;
}

static bool walk(const struct DataTable *table, struct TableSink *sink, struct Error *error)
{
	const struct Source *source = table->source;
	struct Value *cells = ARENA_ARRAY(table->arena, table->n_columns, struct Value);
	size_t left = source->wish.limit ? source->wish.limit : SIZE_MAX;
	struct Page page = {.table = table, .source = source};
	struct ListView view = source->view;
	bool done;

	view.place = (struct ListPlace){0};
	domain_read_much(source->domain, true);
	do {
		arena_reset(&page.arena);
		view.place.limit = size_min(ROWS_AT_ONCE, left);
		done = load_page(&page, &view, error) && hand_over(&page, sink, cells, error);
		if (done && page.records.n)
			view.place.after = ((const struct Record *)records_at(&page.records,
									      page.records.n - 1))
						   ->id;
		left -= done ? page.records.n : 0;
	} while (done && page.records.n == view.place.limit && left > 0);
	domain_read_much(source->domain, false);
	arena_release(&page.arena);
	return done;
}

/* ---- columns ---- */

struct Columns {
	struct Arena *arena;
	struct TableColumn *columns;
	struct SourceColumn *sources;
	size_t n;
};

static void add(struct Columns *all, struct TableColumn column, struct SourceColumn source)
{
	all->columns[all->n] = column;
	all->sources[all->n++] = source;
}

/* For people an id is a text, which spreadsheets do not round; every verb takes it as it is. */
static void add_id(struct Columns *all, const struct Field *field, bool codes)
{
	const char *key = field ? arena_format(all->arena, "%s_id", field->key) : "id";
	const char *label = field ? arena_format(all->arena, "%s id", field->label) : "Id";

	add(all, (struct TableColumn){key, label, codes ? FIELD_NUMBER : FIELD_TEXT},
	    (struct SourceColumn){codes ? PART_NUMBER : PART_ID, field});
}

static void add_columns(struct Columns *all, const struct ListView *view, struct TableWish wish)
{
	if (wish.codes)
		add(all, (struct TableColumn){"ref", "Ref", FIELD_TEXT},
		    (struct SourceColumn){PART_REF, NULL});
	if (wish.ids)
		add_id(all, NULL, wish.codes);
	if (wish.codes && view->entity->called)
		add(all, (struct TableColumn){"name", "Name", FIELD_TEXT},
		    (struct SourceColumn){PART_NAME, NULL});
	for (size_t i = 0; i < view->n_columns; i++) {
		const struct Field *field = view->columns[i];
		bool is_ref = field->type == FIELD_REF;

		add(all, (struct TableColumn){field->key, field->label, field->type},
		    (struct SourceColumn){is_ref && wish.codes ? PART_REF : PART_FIELD, field});
		if (is_ref && wish.ids)
			add_id(all, field, wish.codes);
	}
}

/* What no column shows; a name is shown with the field that leads it. NULL: what is judged may read
 * any field. */
static const bool *left_out(const struct ListView *view, struct Arena *arena)
{
	const struct Entity *entity = view->entity;
	bool *leaves = ARENA_ARRAY(arena, entity->n_fields, bool);

	for (size_t i = 0; i < entity->n_fields; i++)
		leaves[i] = !entity->led_by || strcmp(entity->fields[i].key, entity->led_by) != 0;
	for (size_t i = 0; i < view->n_columns; i++) {
		if (view->columns[i]->flags & FIELD_JUDGED)
			return NULL;
		leaves[view->columns[i] - entity->fields] = false;
	}
	return leaves;
}

static const char *list_title(const struct ListView *view, struct Arena *arena)
{
	const char *title = arena_capitalize(arena, view->entity->plural);

	return view->binned ? arena_format(arena, "%s in the bin", title) : title;
}

static const Id *sorted_ids(struct TableWish wish, struct Arena *arena)
{
	Id *ids = ARENA_ARRAY(arena, wish.n_only, Id);

	for (size_t i = 0; i < wish.n_only; i++)
		ids[i] = wish.only[i];
	if (wish.n_only)
		qsort(ids, wish.n_only, sizeof *ids, id_order);
	return ids;
}

void data_table_of_list(struct Domain *domain, const struct ListView *view, struct TableWish wish,
			struct Arena *arena, struct DataTable *ret_table)
{
	struct Source *source = ARENA_NEW(arena, struct Source);
	size_t room = view->n_columns * 2 + 3;
	struct Columns columns = {arena, ARENA_ARRAY(arena, room, struct TableColumn),
				  ARENA_ARRAY(arena, room, struct SourceColumn), 0};

	add_columns(&columns, view, wish);
	*source = (struct Source){.domain = domain,
				  .view = *view,
				  .wish = wish,
				  .columns = columns.sources,
				  .sorted = sorted_ids(wish, arena)};
	source->view.provisional = false;
	source->view.leaves = left_out(view, arena);
	data_table_begin(ret_table, arena, list_title(view, arena), columns.columns, columns.n);
	ret_table->name = view->entity->plural;
	ret_table->row_name = view->entity->name;
	ret_table->row_plural = view->entity->plural;
	ret_table->day = domain->today;
	ret_table->is_private = view->entity->is_private;
	ret_table->walk = walk;
	ret_table->source = source;
	if (!text_is_empty(view->filter))
		ret_table->subtitle = arena_format(arena, "Filter: %s", view->filter);
}

void list_view_all_columns(struct ListView *view)
{
	view->n_columns = 0;
	for (size_t i = 0; i < view->entity->n_fields && view->n_columns < LIST_COLUMNS; i++)
		if (!(view->entity->fields[i].flags & (FIELD_MASKED | FIELD_ORDER)))
			view->columns[view->n_columns++] = &view->entity->fields[i];
}
