/* Bin: records of every kind that were put away. */
#include "qtp/engine/view/bin.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/env/env.h"

#include <stdlib.h>

#define OPERATIONS_MOST 8 /* of a record that are looked at */

static bool was_binned_by(struct Domain *domain, const struct BinRow *row, int64_t operation,
			  bool *ret_was, struct Error *error)
{
	struct Arena arena = {0};
	struct Changes changes;
	bool read = domain_changes(domain, operation, &arena, &changes, error);

	*ret_was = false;
	for (size_t i = 0; i < changes.n && !*ret_was; i++)
		*ret_was = changes.items[i].record == row->id &&
			   changes.items[i].kind == row->kind &&
			   text_equal(changes.items[i].field, "binned");
	arena_release(&arena);
	return read;
}

/* The newest operation that put it away, or took it back and forth. */
static bool find_operation(struct Domain *domain, struct BinRow *row, struct Arena *arena,
			   struct Error *error)
{
	struct Operations operations;
	bool was = false;

	if (!domain_history(
		    domain,
		    &(struct HistoryQuery){.of = {row->kind, row->id}, .limit = OPERATIONS_MOST},
		    arena, &operations, error))
		return false;
	for (size_t i = 0; i < operations.n && !was; i++) {
		if (!was_binned_by(domain, row, operations.items[i].number, &was, error))
			return false;
		if (!was)
			continue;
		row->at = operations.items[i].at;
		row->operation = operations.items[i].number;
		row->who = operations.items[i].who ? operations.items[i].who : "";
		row->title = operations.items[i].title;
	}
	return true;
}

bool bin_add_kind(struct Domain *domain, enum Kind kind, struct BinRows *rows, struct Error *error)
{
	const struct Entity *entity = entity_get(kind);
	struct ListQuery query = {.entity = entity, .binned = true, .limit = BIN_OF_A_KIND + 1};
	struct Records records;

	if (!entity)
		return true;
	if (!domain_list(domain, &query, rows->arena, &records, error))
		return false;
	rows->n_more += records.n > BIN_OF_A_KIND;
	for (size_t i = 0; i < records.n && i < BIN_OF_A_KIND; i++) {
		struct BinRow row = {.kind = kind,
				     .id = ((const struct Record *)records_at(&records, i))->id,
				     .who = "",
				     .title = ""};

		row.label = domain_label(domain, kind, row.id, rows->arena);
		if (!find_operation(domain, &row, rows->arena, error))
			return false;
		rows->items =
			arena_grow(rows->arena, rows->items, rows->n, &rows->capacity, sizeof row);
		rows->items[rows->n++] = row;
	}
	return true;
}

static int newest_first(const void *a, const void *b)
{
	const struct BinRow *left = a, *right = b;

	if (left->at != right->at)
		return left->at > right->at ? -1 : 1;
	if (left->kind != right->kind)
		return left->kind < right->kind ? -1 : 1;
	return (left->id > right->id) - (left->id < right->id);
}

void bin_sort(struct BinRows *rows)
{
	if (rows->n > 1)
		qsort(rows->items, rows->n, sizeof rows->items[0], newest_first);
}

void bin_table(struct Domain *domain, const struct BinRows *rows, struct Arena *arena,
	       struct DataTable *ret_table)
{
	static const struct TableColumn columns[] = {
		{.key = "day", .label = "Day", .type = FIELD_DAY},
		{.key = "time", .label = "Time", .type = FIELD_TIME},
		{.key = "who", .label = "Who", .type = FIELD_TEXT},
		{.key = "kind", .label = "Kind", .type = FIELD_TEXT},
		{.key = "ref", .label = "Ref", .type = FIELD_TEXT},
		{.key = "name", .label = "What", .type = FIELD_TEXT},
		{.key = "title", .label = "By which action", .type = FIELD_TEXT},
	};

	data_table_begin(ret_table, arena, "Bin", columns, N_ITEMS(columns));
	ret_table->name = "bin";
	ret_table->row_name = "record";
	ret_table->row_plural = "records";
	ret_table->day = domain->today;
	for (size_t i = 0; i < rows->n; i++) {
		const struct BinRow *row = &rows->items[i];
		Day day;
		TimeOfDay time;

		env_stamp(row->at, &day, &time);
		const struct Value cells[] = {
			data_table_day(day),
			data_table_time(time),
			data_table_text(row->who),
			data_table_text(entity_get(row->kind)->key),
			data_table_text(domain_ref(domain, row->kind, row->id, arena)),
			data_table_text(row->label),
			data_table_text(row->title),
		};

		data_table_row(ret_table, cells);
	}
}
