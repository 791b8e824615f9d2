/* History table: operations, newest first, read by number a thousand at a time. */
#include "qtp/engine/view/history_table.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/env/env.h"
#include "qtp/engine/view/history_words.h"

#define READ_AT_ONCE 1000
#define COLUMNS_OF_ALL 6

struct Source {
	struct Domain *domain;
	struct HistoryTable which;
};

static const struct TableColumn columns[] = {
	{.key = "operation", .label = "Number", .type = FIELD_NUMBER},
	{.key = "day", .label = "Day", .type = FIELD_DAY},
	{.key = "time", .label = "Time", .type = FIELD_TIME},
	{.key = "who", .label = "Who", .type = FIELD_TEXT},
	{.key = "title", .label = "What", .type = FIELD_TEXT},
	{.key = "undone", .label = "Undone", .type = FIELD_YES_NO},
	/* of one record alone */
	{.key = "field", .label = "Field", .type = FIELD_TEXT},
	{.key = "old", .label = "Before", .type = FIELD_TEXT},
	{.key = "new", .label = "After", .type = FIELD_TEXT},
};

static void put_operation(const struct Operation *operation, struct Value cells[])
{
	Day day;
	TimeOfDay time;

	env_stamp(operation->at, &day, &time);
	cells[0] = data_table_number(operation->number);
	cells[1] = data_table_day(day);
	cells[2] = data_table_time(time);
	cells[3] = data_table_text(operation->who);
	cells[4] = data_table_text(operation->title);
	cells[5] = data_table_number(operation->undone);
}

static bool put_changes(const struct Source *source, const struct Operation *operation,
			struct TableSink *sink, struct Arena *arena, struct Error *error)
{
	struct KindId of = source->which.of;
	struct Value cells[N_ITEMS(columns)];
	struct Changes changes;

	if (!domain_changes(source->domain, operation->number, arena, &changes, error))
		return false;
	put_operation(operation, cells);
	for (size_t i = 0; i < changes.n; i++) {
		const struct Change *change = &changes.items[i];
		struct ChangeWords said;

		if (change->kind != of.kind || change->record != of.id)
			continue;
		said = history_change(source->domain, change, arena);
		cells[COLUMNS_OF_ALL] = data_table_text(said.field);
		cells[COLUMNS_OF_ALL + 1] = data_table_text(said.old_text);
		cells[COLUMNS_OF_ALL + 2] = data_table_text(said.new_text);
		if (!sink->row(sink, cells, error))
			return false;
	}
	return true;
}

static bool put(const struct Source *source, const struct Operation *operation,
		struct TableSink *sink, struct Arena *arena, struct Error *error)
{
	struct Value cells[N_ITEMS(columns)];

	if (source->which.of.id)
		return put_changes(source, operation, sink, arena, error);
	put_operation(operation, cells);
	return sink->row(sink, cells, error);
}

/* Those of a page that match, while some are wanted. */
static bool put_page(const struct Source *source, const struct Operations *page,
		     struct TableSink *sink, size_t *left, struct Error *error)
{
	struct HistoryFilter filter;
	struct Arena arena = {0};
	bool matches, done;

	done = history_filter_init(&filter, source->domain, source->which.filter, &arena, error);
	for (size_t i = 0; done && *left > 0 && i < page->n; i++) {
		done = history_matches(&filter, &page->items[i], &matches, error);
		if (!done || !matches)
			continue;
		done = put(source, &page->items[i], sink, &arena, error);
		--*left;
	}
	arena_release(&arena);
	return done;
}

static bool walk(const struct DataTable *table, struct TableSink *sink, struct Error *error)
{
	const struct Source *source = table->source;
	size_t left = source->which.limit ? source->which.limit : SIZE_MAX;
	struct HistoryQuery query = {.of = source->which.of, .limit = READ_AT_ONCE};
	struct Operations page;
	struct Arena arena = {0};
	bool done;

	do {
		arena_reset(&arena);
		done = domain_history(source->domain, &query, &arena, &page, error) &&
		       put_page(source, &page, sink, &left, error);
		query.before = done && page.n ? page.items[page.n - 1].number : 0;
	} while (done && page.n == READ_AT_ONCE && left > 0);
	arena_release(&arena);
	return done;
}

void history_table(struct Domain *domain, struct HistoryTable which, struct Arena *arena,
		   struct DataTable *ret_table)
{
	struct Source *source = ARENA_NEW(arena, struct Source);
	bool is_of_record = which.of.id != 0;

	*source = (struct Source){domain, which};
	data_table_begin(
		ret_table, arena,
		is_of_record ? arena_format(arena, "History of the %s",
					    domain_named(domain, which.of.kind, which.of.id, arena))
			     : "History",
		columns, is_of_record ? N_ITEMS(columns) : COLUMNS_OF_ALL);
	ret_table->name = "history";
	ret_table->row_name = is_of_record ? "change" : "action";
	ret_table->row_plural = is_of_record ? "changes" : "actions";
	ret_table->day = domain->today;
	ret_table->walk = walk;
	ret_table->is_private = is_of_record && entity_get(which.of.kind)->is_private;
	ret_table->source = source;
	if (!text_is_empty(which.filter))
		ret_table->subtitle = arena_format(arena, "Filter: %s", which.filter);
}
