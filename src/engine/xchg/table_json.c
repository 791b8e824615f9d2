/* Tables as JSON: an array of objects, one a row. */
#include "qtp/engine/xchg/data_table.h"
#include "qtp/engine/xchg/json.h"

struct Writer {
	struct TableSink sink;
	const struct DataTable *table;
	struct Json json;
	struct Arena arena;
};

static bool put_row(struct TableSink *sink, const struct Value cells[], struct Error *error)
{
	struct Writer *writer = (struct Writer *)sink;
	const struct DataTable *table = writer->table;

	(void)error;
	json_begin_object(&writer->json);
	for (size_t i = 0; i < table->n_columns; i++) {
		enum FieldType type = table->columns[i].type;

		json_key(&writer->json, table->columns[i].key);
		if (type == FIELD_YES_NO && cells[i].type == VALUE_NUMBER)
			json_bool(&writer->json, cells[i].number);
		else if (cells[i].type == VALUE_NUMBER && !data_table_is_number(type))
			json_text(&writer->json,
				  data_table_cell_data(type, cells[i], &writer->arena));
		else
			json_value(&writer->json, cells[i]);
	}
	json_end(&writer->json);
	arena_reset(&writer->arena);
	return true;
}

bool data_table_write_json(const struct DataTable *table, struct Text *out, struct Error *error)
{
	struct Writer writer = {.sink.row = put_row, .table = table};

	json_init(&writer.json, out, true);
	json_begin_array(&writer.json);
	bool done = table->walk(table, &writer.sink, error);

	json_end(&writer.json);
	arena_release(&writer.arena);
	return done;
}
