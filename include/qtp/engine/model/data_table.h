/* Table: rows of typed cells under named columns, walked one at a time, whatever they are written
 * as. */
#ifndef QTP_MODEL_DATA_TABLE_H
#define QTP_MODEL_DATA_TABLE_H

#include "qtp/engine/model/field.h"

/*
 * How a cell holds a value of a type: NUMBER, CENTS whole numbers; REAL a real; DAY the Day and
 * TIME the minutes since midnight as whole numbers; YES_NO 0 or 1; all other types a text, of a
 * choice or a reference what it is called. VALUE_NONE: missing. A text in a column of any type is
 * written as it is.
 */
struct TableColumn {
	const char *key; /* lower case with underscores */
	const char *label;
	enum FieldType type;
};

/* Takes the rows of a table in order; cells and their texts live until it returns. False ends the
 * walk with the error. */
struct TableSink {
	bool (*row)(struct TableSink *sink, const struct Value cells[], struct Error *error);
};

/* Owned by the arena it was begun with. Texts are borrowed: they live there or longer. */
struct DataTable {
	struct Arena *arena;
	const char *name; /* of a file without its ending: "people" */
	const char *title;
	const char *subtitle;		   /* "" none */
	const char *row_name, *row_plural; /* what a row is: "person", "people" */
	Day day;			   /* on which it says what it says; DAY_NONE: no date */
	bool is_private;		   /* a file of it is for its owner alone */
	const struct TableColumn *columns;
	size_t n_columns;
	/* Hands every row to the sink. */
	bool (*walk)(const struct DataTable *table, struct TableSink *sink, struct Error *error);
	const void *source;  /* of another walk than that over `cells` */
	struct Value *cells; /* row by row, n_columns a row */
	size_t n_rows, capacity;
};

/* A table without rows yet that is walked over the rows added to it; `columns` are borrowed. */
void data_table_begin(struct DataTable *table, struct Arena *arena, const char *title,
		      const struct TableColumn columns[], size_t n_columns);
/* Adds a row of n_columns cells, copied; their texts are borrowed. */
void data_table_row(struct DataTable *table, const struct Value cells[]);

/* Cells. A text that is NULL or "" and a number that is missing in its type are VALUE_NONE. */
struct Value data_table_text(const char *text);
struct Value data_table_number(int64_t number); /* NUMBER_NONE: missing */
struct Value data_table_day(Day day);
struct Value data_table_time(TimeOfDay time);
/* Of a record; a reference is missing, since only the domain knows what it is called. */
struct Value data_table_field(const struct Field *field, const void *record);

/* Whether it is written to the right: numbers and money. */
bool data_table_is_number(enum FieldType type);
/* A cell as people read it: "5 Apr 2017", "4,200.00", "yes"; "" when missing. */
const char *data_table_cell_text(enum FieldType type, struct Value value, struct Arena *arena);
/* A cell as data: 2017-04-05, 09:30, 4200.00, yes; "" when missing. */
const char *data_table_cell_data(enum FieldType type, struct Value value, struct Arena *arena);

#endif
