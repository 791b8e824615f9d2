/* Table: built row by row in an arena, and cells from fields. */
#include "qtp/engine/model/data_table.h"

#include <math.h>
#include <string.h>

static bool walk_cells(const struct DataTable *table, struct TableSink *sink, struct Error *error)
{
	for (size_t i = 0; i < table->n_rows; i++)
		if (!sink->row(sink, table->cells + i * table->n_columns, error))
			return false;
	return true;
}

void data_table_begin(struct DataTable *table, struct Arena *arena, const char *title,
		      const struct TableColumn columns[], size_t n_columns)
{
	*table = (struct DataTable){.arena = arena,
				    .name = "table",
				    .title = title,
				    .subtitle = "",
				    .row_name = "row",
				    .row_plural = "rows",
				    .day = DAY_NONE,
				    .columns = columns,
				    .n_columns = n_columns,
				    .walk = walk_cells};
}

void data_table_row(struct DataTable *table, const struct Value cells[])
{
	size_t size = table->n_columns * sizeof *cells;

	table->cells =
		arena_grow(table->arena, table->cells, table->n_rows, &table->capacity, size);
	memcpy(table->cells + table->n_rows++ * table->n_columns, cells, size);
}

static struct Value number_cell(int64_t number, int64_t missing)
{
	struct Value cell = {.type = VALUE_NONE};

	if (number != missing)
		cell = (struct Value){.type = VALUE_NUMBER, .number = number};
	return cell;
}

struct Value data_table_text(const char *text)
{
	struct Value cell = {.type = VALUE_NONE};

	if (text && *text)
		cell = (struct Value){.type = VALUE_TEXT, .text = text};
	return cell;
}

struct Value data_table_number(int64_t number)
{
	return number_cell(number, NUMBER_NONE);
}

struct Value data_table_day(Day day)
{
	return number_cell(day, DAY_NONE);
}

struct Value data_table_time(TimeOfDay time)
{
	return number_cell(time, TIME_NONE);
}

struct Value data_table_field(const struct Field *field, const void *record)
{
	const char *at = (const char *)record + field->offset;

	switch (field->type) {
	case FIELD_TEXT:
	case FIELD_NOTE:
	case FIELD_EMAIL:
	case FIELD_ZONE:
	case FIELD_DUE:
		return data_table_text(*(const char *const *)(const void *)at);
	case FIELD_NUMBER:
	case FIELD_CENTS:
		return data_table_number(*(const int64_t *)(const void *)at);
	case FIELD_REAL: {
		double real = *(const double *)(const void *)at;

		return (struct Value){.type = isnan(real) ? VALUE_NONE : VALUE_REAL, .real = real};
	}
	case FIELD_CHOICE: {
		Choice choice = *(const Choice *)(const void *)at;

		return data_table_text(choice == CHOICE_NONE ? NULL : field->choices[choice].label);
	}
	case FIELD_YES_NO:
		return number_cell(*(const Choice *)(const void *)at, CHOICE_NONE);
	case FIELD_DAY:
	case FIELD_TIME:
		return number_cell(*(const int32_t *)(const void *)at, DAY_NONE);
	case FIELD_REF:
	case N_FIELD_TYPES:
		break;
	}
	return (struct Value){.type = VALUE_NONE};
}

bool data_table_is_number(enum FieldType type)
{
	return type == FIELD_NUMBER || type == FIELD_CENTS || type == FIELD_REAL;
}
