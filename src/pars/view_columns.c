/* The columns of the learner file for PARS, as a data file names them. */
#include "view_columns.h"
#include "view_pars.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/file.h"

#include <stdio.h>
#include <string.h>

#define COLUMNS_MOST 200
#define FILE_MOST ((size_t)64 << 10)

typedef const char *Source(const struct ParsRow *row, struct Arena *arena);

static const char *us_date(Day day, struct Arena *arena)
{
	char iso[DAY_TEXT];

	if (day == DAY_NONE)
		return "";
	day_iso(day, iso);
	return arena_format(arena, "%.2s/%.2s/%.4s", iso + 5, iso + 8, iso);
}

static const char *action(const struct ParsRow *row, struct Arena *arena)
{
	(void)arena;
	return row->action == UPLOAD_DELETE ? "Delete" : "Add";
}

static const char *activity(const struct ParsRow *row, struct Arena *arena)
{
	(void)arena;
	return row->session->pars;
}

static const char *completed(const struct ParsRow *row, struct Arena *arena)
{
	return us_date(row->session->last_day, arena);
}

static const char *first_name(const struct ParsRow *row, struct Arena *arena)
{
	return pars_name(row->person, arena).given;
}

static const char *last_name(const struct ParsRow *row, struct Arena *arena)
{
	return pars_name(row->person, arena).family;
}

static const char *birthday(const struct ParsRow *row, struct Arena *arena)
{
	const char *text = row->person->birthday;

	return text ? arena_format(arena, "%.2s/%.2s", text, text + 3) : "";
}

static const char *licence_state(const struct ParsRow *row, struct Arena *arena)
{
	(void)arena;
	return row->person->licence_state;
}

static const char *licence(const struct ParsRow *row, struct Arena *arena)
{
	(void)arena;
	return text_is_empty(row->person->licence) ? row->person->npi : row->person->licence;
}

static const char *npi(const struct ParsRow *row, struct Arena *arena)
{
	(void)arena;
	return row->person->npi;
}

static const char *credits(const struct ParsRow *row, struct Arena *arena)
{
	return credit_text(row->credits, arena);
}

static const char *credit_type(const struct ParsRow *row, struct Arena *arena)
{
	(void)row;
	(void)arena;
	return "CME";
}

static const char *session_code(const struct ParsRow *row, struct Arena *arena)
{
	(void)arena;
	return row->session->code;
}

static const struct {
	const char *name;
	Source *source;
} sources[] = {
	{"action", action},
	{"activity", activity},
	{"completed", completed},
	{"first_name", first_name},
	{"last_name", last_name},
	{"birthday", birthday},
	{"licence_state", licence_state},
	{"licence", licence},
	{"npi", npi},
	{"credits", credits},
	{"credit_type", credit_type},
	{"session", session_code},
};

/* The columns of a file under way. */
struct Columns {
	struct TableColumn columns[COLUMNS_MOST];
	Source *sources[COLUMNS_MOST]; /* NULL: empty */
	size_t n;
};

static const char *trimmed(struct Arena *arena, const char *from, const char *until)
{
	while (from < until && strchr(" \t\r", *from))
		from++;
	while (until > from && strchr(" \t\r", until[-1]))
		until--;
	return arena_text_n(arena, from, (size_t)(until - from));
}

static bool find_source(const char *name, Source **ret_source)
{
	*ret_source = NULL;
	if (!*name)
		return true;
	for (size_t i = 0; i < N_ITEMS(sources) && !*ret_source; i++)
		if (strcmp(sources[i].name, name) == 0)
			*ret_source = sources[i].source;
	return *ret_source;
}

static bool take_line(struct Columns *columns, const char *line, const char *end, size_t number,
		      struct Arena *arena, struct Error *error)
{
	const char *equals = memchr(line, '=', (size_t)(end - line)), *head, *name;

	if (!*trimmed(arena, line, end) || *line == '#')
		return true;
	head = equals ? trimmed(arena, line, equals) : "";
	name = equals ? trimmed(arena, equals + 1, end) : "";
	if (!*head || columns->n == COLUMNS_MOST ||
	    !find_source(name, &columns->sources[columns->n]))
		return error_set(error, ERROR_INPUT, "columns",
				 "Line %zu of the columns for PARS is no column: write \"Heading = "
				 "first_name\", with one of the words at the top of the file, or "
				 "nothing after the \"=\".",
				 number);
	columns->columns[columns->n++] = (struct TableColumn){head, head, FIELD_TEXT};
	return true;
}

static bool take_text(struct Columns *columns, const char *text, struct Arena *arena,
		      struct Error *error)
{
	for (size_t number = 1; *text; number++) {
		const char *end = text + strcspn(text, "\n");

		if (!take_line(columns, text, end, number, arena, error))
			return false;
		text = *end ? end + 1 : end;
	}
	return columns->n > 0 || error_set(error, ERROR_INPUT, "columns",
					   "The file of the columns for PARS names none.");
}

static bool load_text(const struct Env *env, struct Arena *arena, const char **ret_text,
		      struct Error *error)
{
	const char *path = arena_format(arena, "%s/pars/learners.txt", env->data_dir);
	struct FileFacts facts;
	struct Error ignored;
	size_t length;
	char *text;

	*ret_text = shipped_columns[0].text;
	/* Without the folder there is no file. */
	if (!os_file_facts(path, &facts, &ignored) || facts.state == FILE_MISSING)
		return true;
	if (!os_read_file(path, FILE_MOST, arena, &text, &length, error))
		return false;
	*ret_text = text;
	return utf8_is_valid(text, length) ||
	       error_set(error, ERROR_INPUT, "columns", "%.200s is not UTF-8 text.", path);
}

bool pars_table(struct Domain *domain, const struct ParsFile *file, struct Arena *arena,
		struct DataTable *ret_table, struct Error *error)
{
	struct Columns *columns = ARENA_NEW(arena, struct Columns);
	struct Value *cells = ARENA_ARRAY(arena, COLUMNS_MOST, struct Value);
	const char *text;

	if (!load_text(domain->env, arena, &text, error) || !take_text(columns, text, arena, error))
		return false;
	data_table_begin(ret_table, arena, "Learners for PARS", columns->columns, columns->n);
	ret_table->name = "pars";
	ret_table->row_name = "learner";
	ret_table->row_plural = "learners";
	ret_table->day = domain->today;
	for (size_t i = 0; i < file->n; i++) {
		if (file->rows[i].lacks)
			continue;
		for (size_t k = 0; k < columns->n; k++)
			cells[k] = data_table_text(
				columns->sources[k] ? columns->sources[k](&file->rows[i], arena)
						    : NULL);
		data_table_row(ret_table, cells);
	}
	return true;
}
