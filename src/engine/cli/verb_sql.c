/* The verb sql: the answer to a question in SQL, as text, table or JSON. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/ask.h"
#include "qtp/engine/view/data_table.h"

#include <inttypes.h>
#include <string.h>

/* What all values of a column are: whole numbers, numbers, days, or anything. */
static bool is_of(enum FieldType type, struct Value value)
{
	Day day;

	switch (value.type) {
	case VALUE_NUMBER:
		return type == FIELD_NUMBER || type == FIELD_REAL;
	case VALUE_REAL:
		return type == FIELD_REAL;
	case VALUE_TEXT:
		return type == FIELD_DAY && day_parse_iso(value.text, &day);
	case VALUE_NONE:
		break;
	}
	return true;
}

static enum FieldType type_of(const struct AnswerRows *answer, size_t column)
{
	static const enum FieldType types[] = {FIELD_NUMBER, FIELD_REAL, FIELD_DAY};

	for (size_t t = 0; t < sizeof types / sizeof types[0]; t++) {
		size_t row = 0;

		while (row < answer->n_rows &&
		       is_of(types[t], answer->cells[row * answer->n_columns + column]))
			row++;
		if (row == answer->n_rows && row > 0)
			return types[t];
	}
	return FIELD_TEXT;
}

static struct Value cell_of(enum FieldType type, struct Value value, struct Arena *arena)
{
	Day day;

	if (value.type == VALUE_NONE)
		return value;
	if (type == FIELD_DAY && day_parse_iso(value.text, &day))
		return data_table_day(day);
	if (type == FIELD_REAL && value.type == VALUE_NUMBER)
		return (struct Value){.type = VALUE_REAL, .real = (double)value.number};
	if (type == FIELD_TEXT && value.type == VALUE_NUMBER)
		return data_table_text(arena_format(arena, "%" PRId64, value.number));
	if (type == FIELD_TEXT && value.type == VALUE_REAL)
		return data_table_text(arena_format(arena, "%.15g", value.real));
	return value;
}

static void make_table(const struct AnswerRows *answer, struct Arena *arena,
		       struct DataTable *ret_table)
{
	struct TableColumn *columns = ARENA_ARRAY(arena, answer->n_columns, struct TableColumn);
	struct Value *cells = ARENA_ARRAY(arena, answer->n_columns, struct Value);

	for (size_t i = 0; i < answer->n_columns; i++)
		columns[i] = (struct TableColumn){answer->columns[i], answer->columns[i],
						  type_of(answer, i)};
	data_table_begin(ret_table, arena, "Answer", columns, answer->n_columns);
	ret_table->name = "answer";
	ret_table->subtitle = "";
	ret_table->row_name = "row";
	ret_table->row_plural = "rows";
	for (size_t row = 0; row < answer->n_rows; row++) {
		for (size_t i = 0; i < answer->n_columns; i++)
			cells[i] = cell_of(columns[i].type,
					   answer->cells[row * answer->n_columns + i], arena);
		data_table_row(ret_table, cells);
	}
}

/* A row of the text: the head for row 0, else the row before it of the table. */
static const char *text_at(const struct DataTable *table, size_t row, size_t column,
			   struct Arena *arena)
{
	return row == 0 ? table->columns[column].label
			: data_table_cell_data(table->columns[column].type,
					       table->cells[(row - 1) * table->n_columns + column],
					       arena);
}

/* A row a line, columns one below the other. */
static void print(struct Cli *cli, const struct DataTable *table)
{
	size_t *widths = ARENA_ARRAY(&cli->arena, table->n_columns, size_t);

	for (size_t row = 0; row <= table->n_rows; row++)
		for (size_t i = 0; i < table->n_columns; i++) {
			size_t width = utf8_width(text_at(table, row, i, &cli->arena));

			widths[i] = width > widths[i] ? width : widths[i];
		}
	for (size_t row = 0; row <= table->n_rows; row++)
		for (size_t i = 0; i < table->n_columns; i++) {
			const char *text = text_at(table, row, i, &cli->arena);

			if (i + 1 == table->n_columns) {
				cli_say(cli, "%s", text);
				continue;
			}
			cli_pad(cli, text, widths[i]);
			text_append(&cli->out, "  ");
		}
}

#define QUESTION_MAX ((size_t)1000 * 1000)

/* What is asked: the argument, or with - the standard input. NULL: nothing is. */
static bool take_question(struct Cli *cli, const char **ret_sql, struct Error *error)
{
	size_t length;
	char *text;

	*ret_sql = cli_argument(cli, 0);
	if (!*ret_sql || strcmp(*ret_sql, "-") != 0)
		return true;
	if (!os_read_file((struct FileToRead){"-", QUESTION_MAX}, &cli->arena, &text, &length,
			  error))
		return false;
	*ret_sql = text;
	return strlen(text) == length ||
	       error_set(error, ERROR_INPUT, "", "The standard input is no text: it has a NUL.");
}

bool verb_sql(struct Cli *cli, struct Error *error)
{
	struct DataTable table;
	struct AnswerRows answer;
	const char *sql;

	if (!take_question(cli, &sql, error))
		return false;
	if (!sql)
		ask_views(&cli->domain, &cli->arena, &answer);
	else if (!ask_answer(&cli->domain, sql, &cli->arena, &answer, error))
		return false;
	make_table(&answer, &cli->arena, &table);
	table.is_private = answer.is_private;
	if (cli_wants_output(cli))
		return cli_put(cli, (struct PaperSource){.table = &table}, error);
	print(cli, &table);
	return true;
}
