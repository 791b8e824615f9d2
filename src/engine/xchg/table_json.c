/* Tables as JSON: an array of objects, one a row. */
#include "qtp/engine/xchg/data_table.h"
#include "qtp/engine/xchg/json.h"

struct Writer {
	struct TableSink sink;
	const struct DataTable *table;
	struct Json *json;
};

void data_table_put_json_cell(enum FieldType type, struct Value cell, struct Json *json)
{
	struct Arena arena = {0};

	if (type == FIELD_YES_NO && cell.type == VALUE_NUMBER)
		json_bool(json, cell.number);
	else if (cell.type == VALUE_NUMBER && !data_table_is_number(type))
		json_text(json, data_table_cell_data(type, cell, &arena));
	else
		json_value(json, cell);
	arena_release(&arena);
}

static bool put_row(struct TableSink *sink, const struct Value cells[], struct Error *error)
{
	struct Writer *writer = (struct Writer *)sink;
	const struct DataTable *table = writer->table;

	(void)error;
	json_begin_object(writer->json);
	for (size_t i = 0; i < table->n_columns; i++) {
		json_key(writer->json, table->columns[i].key);
		data_table_put_json_cell(table->columns[i].type, cells[i], writer->json);
	}
	json_end(writer->json);
	return true;
}

bool data_table_put_json(const struct DataTable *table, struct Json *json, struct Error *error)
{
	struct Writer writer = {.sink.row = put_row, .table = table, .json = json};

	json_begin_array(json);
	bool done = table->walk(table, &writer.sink, error);

	json_end(json);
	return done;
}

bool data_table_write_json(const struct DataTable *table, struct Text *out, struct Error *error)
{
	struct Json json;

	json_init(&json, out, true);
	return data_table_put_json(table, &json, error);
}
