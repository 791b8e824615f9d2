/* Joined ids: the columns of a table of a joined list, with the ids of what its names mean. */
#include "qtp/engine/view/joined.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* A record by what it is called. */
struct Called {
	const char *text; /* folded */
	Id id;
};

/* The records of a kind, sorted by what they are called. */
struct CalledAll {
	struct Called *items;
	size_t n;
};

static int by_text(const void *a, const void *b)
{
	return strcmp(((const struct Called *)a)->text, ((const struct Called *)b)->text);
}

static bool call_all(struct Domain *domain, const struct Entity *entity, struct Arena *arena,
		     struct CalledAll *ret_all, struct Error *error)
{
	const char *const keys[] = {entity->ref_field, entity->label_field, entity->led_by};
	const struct ListQuery query = {.entity = entity};
	struct Records records;

	if (!domain_list(domain, &query, arena, &records, error))
		return false;
	*ret_all =
		(struct CalledAll){ARENA_ARRAY(arena, records.n * N_ITEMS(keys), struct Called), 0};
	for (size_t i = 0; i < records.n; i++)
		for (size_t k = 0; k < N_ITEMS(keys); k++) {
			const struct Record *record = records_at(&records, i);
			const struct Field *field = keys[k] ? entity_field(entity, keys[k]) : NULL;

			if (field && !field_is_missing(field, record))
				ret_all->items[ret_all->n++] = (struct Called){
					text_fold(arena, field_text(field, record, arena)),
					record->id};
		}
	if (ret_all->n > 0)
		qsort(ret_all->items, ret_all->n, sizeof *ret_all->items, by_text);
	return true;
}

/* 0: none is called so, or several are. */
static Id id_of(const struct CalledAll *all, const char *text, struct Arena *arena)
{
	const struct Called wanted = {text_fold(arena, text), 0};
	const struct Called *found =
		all->n == 0 ? NULL : bsearch(&wanted, all->items, all->n, sizeof wanted, by_text);
	const struct Called *first = found, *last = found;

	while (first && first > all->items && by_text(first - 1, found) == 0)
		first--;
	while (last && last + 1 < all->items + all->n && by_text(last + 1, found) == 0)
		last++;
	for (const struct Called *one = first; one && one < last; one++)
		if (one->id != last->id)
			return 0;
	return found ? found->id : 0;
}

/* For people a text, which spreadsheets do not round. */
static struct Value id_cell(const struct JoinedView *view, Id id, struct Arena *arena)
{
	return view->codes ? (id ? data_table_number(id) : data_table_text(NULL))
			   : data_table_text(id ? arena_format(arena, "id:%" PRId64, id) : NULL);
}

static const struct Entity *named_kind(const struct JoinedView *view, size_t i)
{
	const char *kind = view->spec->columns[view->columns[i]].names;

	return kind ? entity_find(kind) : NULL;
}

static struct TableColumn *make_columns(const struct JoinedView *view,
					const struct DataTable *table, struct Arena *arena,
					size_t *ret_n)
{
	struct TableColumn *columns =
		ARENA_ARRAY(arena, 2 * view->n_columns + 1, struct TableColumn);
	enum FieldType type = view->codes ? FIELD_NUMBER : FIELD_TEXT;
	size_t n = 0;

	columns[n++] = (struct TableColumn){"id", "Id", type};
	for (size_t i = 0; i < view->n_columns; i++) {
		const struct TableColumn *column = &table->columns[i];

		columns[n++] = *column;
		if (named_kind(view, i))
			columns[n++] = (struct TableColumn){
				arena_format(arena, "%s_id", column->key),
				arena_format(arena, "%s id", column->label), type};
	}
	*ret_n = n;
	return columns;
}

bool joined_with_ids(struct Domain *domain, const struct JoinedView *view,
		     const struct JoinedRows *rows, struct DataTable *table, struct Error *error)
{
	struct Arena *arena = table->arena;
	struct CalledAll *called = ARENA_ARRAY(arena, view->n_columns, struct CalledAll);
	const struct DataTable plain = *table;
	size_t n;
	struct TableColumn *columns = make_columns(view, &plain, arena, &n);
	struct Value *cells = ARENA_ARRAY(arena, n, struct Value);

	for (size_t i = 0; i < view->n_columns; i++) {
		const struct Entity *entity = named_kind(view, i);

		if (entity && !call_all(domain, entity, arena, &called[i], error))
			return false;
	}
	table->columns = columns;
	table->n_columns = n;
	table->cells = NULL;
	table->n_rows = table->capacity = 0;
	for (size_t row = 0; row < plain.n_rows; row++) {
		size_t at = 0;

		cells[at++] = id_cell(view, rows->items[row].id, arena);
		for (size_t i = 0; i < view->n_columns; i++) {
			struct Value cell = plain.cells[row * plain.n_columns + i];

			cells[at++] = cell;
			if (named_kind(view, i))
				cells[at++] = id_cell(view,
						      cell.type == VALUE_TEXT
							      ? id_of(&called[i], cell.text, arena)
							      : 0,
						      arena);
		}
		data_table_row(table, cells);
	}
	return true;
}
