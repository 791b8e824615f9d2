/* The columns of the files for PARS, as data files name them. */
#include "view_columns.h"

#include "view_shipped.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/env/env.h"
#include "qtp/engine/os/file.h"

#include <string.h>

#define FILE_MOST ((size_t)64 << 10)

/* A data file under way. */
struct ColumnsReading {
	const struct ColumnFile *file;
	struct Columns *columns;
	struct Arena *arena;
	struct Error *error;
};

static const char *trimmed(struct Arena *arena, const char *from, const char *until)
{
	while (from < until && strchr(" \t\r", *from))
		from++;
	while (until > from && strchr(" \t\r", until[-1]))
		until--;
	return arena_text_n(arena, from, (size_t)(until - from));
}

/* One of the file's words, a text in quotation marks, or nothing. */
static bool take_content(struct ColumnsReading *reading, const char *content)
{
	struct Columns *columns = reading->columns;
	size_t length = strlen(content);

	columns->sources[columns->n] = NULL;
	columns->texts[columns->n] = NULL;
	if (length >= 2 && content[0] == '"' && content[length - 1] == '"')
		columns->texts[columns->n] = arena_text_n(reading->arena, content + 1, length - 2);
	else
		for (size_t i = 0; i < reading->file->n_sources; i++)
			if (strcmp(reading->file->sources[i].name, content) == 0)
				columns->sources[columns->n] = &reading->file->sources[i];
	return length == 0 || columns->sources[columns->n] || columns->texts[columns->n];
}

static bool take_line(struct ColumnsReading *reading, const char *line, const char *end,
		      size_t number)
{
	struct Columns *columns = reading->columns;
	const char *equals = memchr(line, '=', (size_t)(end - line)), *head;

	if (!*trimmed(reading->arena, line, end) || *line == '#')
		return true;
	head = equals ? trimmed(reading->arena, line, equals) : "";
	if (!*head || columns->n == COLUMNS_MOST ||
	    !take_content(reading, trimmed(reading->arena, equals + 1, end)))
		return error_set(reading->error, ERROR_INPUT, "columns",
				 "Line %zu of the columns for PARS is no column: write \"Heading = "
				 "%s\", with one of the words at the top of the file, or nothing "
				 "after the \"=\", or a text in quotation marks.",
				 number, reading->file->sources[0].name);
	columns->columns[columns->n++] = (struct TableColumn){head, head, FIELD_TEXT};
	return true;
}

static bool load_text(const struct Env *env, struct ColumnsReading *reading, const char **ret_text)
{
	const char *path =
		arena_format(reading->arena, "%s/pars/%s.txt", env->data_dir, reading->file->name);
	struct FileFacts facts;
	struct Error ignored;
	size_t length;
	char *text;

	*ret_text = "";
	for (size_t i = 0; shipped_columns[i].name; i++)
		if (strcmp(shipped_columns[i].name, reading->file->name) == 0)
			*ret_text = shipped_columns[i].text;
	/* Without the folder there is no file. */
	if (!os_file_facts(path, &facts, &ignored) || facts.state == FILE_MISSING)
		return true;
	if (!os_read_file((struct FileToRead){path, FILE_MOST}, reading->arena, &text, &length,
			  reading->error))
		return false;
	*ret_text = text;
	return utf8_is_valid(text, length) ||
	       error_set(reading->error, ERROR_INPUT, "columns", "%.200s is not UTF-8 text.", path);
}

bool columns_load(const struct Env *env, const struct ColumnFile *file, struct Arena *arena,
		  struct Columns *ret_columns, struct Error *error)
{
	struct ColumnsReading reading = {file, ret_columns, arena, error};
	const char *text;

	ret_columns->n = 0;
	if (!load_text(env, &reading, &text))
		return false;
	for (size_t number = 1; *text; number++) {
		const char *end = text + strcspn(text, "\n");

		if (!take_line(&reading, text, end, number))
			return false;
		text = *end ? end + 1 : end;
	}
	return ret_columns->n > 0 || error_set(error, ERROR_INPUT, "columns",
					       "The file of the columns for PARS names none.");
}

void columns_add_row(const struct Columns *columns, const void *row, struct DataTable *table)
{
	struct Value *cells = ARENA_ARRAY(table->arena, columns->n, struct Value);

	for (size_t i = 0; i < columns->n; i++)
		cells[i] = data_table_text(columns->sources[i]
						   ? columns->sources[i]->text(row, table->arena)
						   : columns->texts[i]);
	data_table_row(table, cells);
}

const char *pars_date(Day day, struct Arena *arena)
{
	char iso[DAY_TEXT];

	if (day == DAY_NONE)
		return "";
	day_iso(day, iso);
	return arena_format(arena, "%.2s/%.2s/%.4s", iso + 5, iso + 8, iso);
}
