/* Import book: which sheets of a file are read, each as a table of its own. */
#include "import_work.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/xchg/table.h"

#include <string.h>
#include <strings.h>

/* The sheets of a file that are not hidden. */
struct Seen {
	const char **names;
	size_t n;
	const char *hidden; /* names of the others; "" none */
	bool has_all;	    /* one is called like all of them */
};

static struct Seen find_seen(const struct ImportWish *wish, struct Arena *arena)
{
	struct Table *book = wish->text ? NULL : table_open_book(wish->path);
	struct ImportTable table = {0};
	struct Seen seen = {.hidden = ""};

	if (!book)
		return seen;
	import_take_sheets(book, &table, arena);
	table_close(book);
	seen.names = ARENA_ARRAY(arena, table.n_sheets, const char *);
	for (size_t i = 0; i < table.n_sheets; i++) {
		const struct ImportTableSheet *sheet = &table.sheets[i];

		seen.has_all = seen.has_all || strcasecmp(sheet->name, IMPORT_ALL_SHEETS) == 0;
		if (sheet->is_hidden)
			seen.hidden = arena_format(arena, "%s Sheet \"%s\" is hidden and was left.",
						   seen.hidden, text_show(arena, sheet->name));
		else
			seen.names[seen.n++] = sheet->name;
	}
	return seen;
}

/* A table of which a file may have several: its sheets are called like what their rows are of. */
static bool is_by_sheet(const struct ImportSheet *sheet)
{
	for (size_t i = 0; i < sheet->n_parts; i++)
		if (sheet->parts[i].by_sheet)
			return true;
	return false;
}

/* The parts that columns are of, a bit each. */
static unsigned parts_of(const struct ImportTable *table)
{
	unsigned parts = 0;

	for (size_t i = 0; i < table->n_slots; i++)
		parts |= 1U << table->slots[i].part;
	return parts;
}

/* Whether a sheet is no such table: an empty one, or one with other heads. */
static bool is_other_table(const struct Error *error)
{
	return error->code == ERROR_INPUT && strcmp(error->field, "data") == 0;
}

static bool fail_in(const char *sheet, struct Arena *arena, struct Error *error)
{
	struct Error whole = *error;

	return error_set(error, whole.code, whole.field, "Sheet \"%.60s\": %.400s",
			 text_show(arena, sheet), whole.text);
}

/* Every sheet; where all are not asked for, each has to be such a table, else `ret_book` is empty.
 */
static bool read_all(const struct ImportWish *wish, const struct Seen *seen,
		     struct ImportBook *ret_book, struct Arena *arena, struct Error *error)
{
	bool strict = !wish->sheet_name;
	const char *read = "", *others = "";

	for (size_t i = 0; i < seen->n; i++) {
		struct ImportTable *table = &ret_book->tables[ret_book->n];
		const char *name = seen->names[i], *shown = text_show(arena, name);

		error_clear(error);
		if (import_table_read(wish, name, arena, table, error)) {
			read = arena_format(arena, "%s%s\"%s\"", read, *read ? ", " : "", shown);
			table->first = ret_book->n_rows;
			ret_book->n_rows += table->n_rows;
			ret_book->n++;
		} else if (!is_other_table(error)) {
			return fail_in(name, arena, error);
		} else {
			others = arena_format(arena, "%s Sheet \"%s\" was left: %s", others, shown,
					      error->text);
		}
		if (strict && (*others || parts_of(table) != parts_of(&ret_book->tables[0]))) {
			ret_book->n = ret_book->n_rows = 0;
			break;
		}
	}
	ret_book->note =
		arena_format(arena, "Sheets that were read: %s.%s%s", read, seen->hidden, others);
	return ret_book->n > 0 || strict;
}

static bool add_advice(const char *advice, struct Error *error)
{
	struct Error whole = *error;

	if (advice && is_other_table(error))
		error_set(error, whole.code, whole.field, "%.700s %s", whole.text, advice);
	return false;
}

bool import_book_read(const struct ImportWish *wish, struct Arena *arena,
		      struct ImportBook *ret_book, struct Error *error)
{
	bool named = wish->sheet_name && strcasecmp(wish->sheet_name, IMPORT_ALL_SHEETS) == 0;
	bool by_itself = !wish->sheet_name && is_by_sheet(wish->sheet);
	struct Seen seen = named || by_itself ? find_seen(wish, arena) : (struct Seen){0};

	*ret_book =
		(struct ImportBook){.tables = ARENA_ARRAY(arena, seen.n + 1, struct ImportTable)};
	if (seen.n > (named ? 0 : 1) && !seen.has_all &&
	    !read_all(wish, &seen, ret_book, arena, error))
		return false;
	if (ret_book->n > 0)
		return true;
	error_clear(error);
	ret_book->n = 1;
	ret_book->note = seen.n > 1 && !seen.has_all ? "--sheet all takes every sheet." : NULL;
	if (!import_table_read(wish, NULL, arena, ret_book->tables, error))
		return add_advice(ret_book->note, error);
	ret_book->n_rows = ret_book->tables[0].n_rows;
	return true;
}

/* Columns without those that seats fill. */
static size_t n_own(const struct ImportTable *table)
{
	return table->n_read + table->has_name;
}

void import_book_columns(const struct ImportBook *book, struct Arena *arena,
			 struct ImportPlan *plan)
{
	struct ImportColumn *columns;
	size_t n = 0;

	for (size_t t = 0; t < book->n; t++)
		n += n_own(&book->tables[t]);
	plan->columns = columns = ARENA_ARRAY(arena, n, struct ImportColumn);
	for (size_t t = 0; t < book->n; t++)
		for (size_t i = 0; i < n_own(&book->tables[t]); i++) {
			const struct ImportColumn *column = &book->tables[t].columns[i];
			size_t at = 0;

			while (t > 0 && at < plan->n_columns &&
			       strcmp(columns[at].head, column->head) != 0)
				at++;
			if (t == 0 || at == plan->n_columns)
				columns[plan->n_columns++] = *column;
		}
}

const char *import_book_noted(const struct ImportBook *book, const struct ImportWish *wish,
			      struct Arena *arena)
{
	const char *all = book->note;

	for (size_t i = 0; i < book->n; i++) {
		const struct ImportTable *table = &book->tables[i];
		const char *note = import_noted(table, wish, arena);

		if (note && table->sheet)
			all = arena_format(arena, "%s %s: %s", all ? all : "",
					   text_show(arena, table->sheet), note);
		else if (note)
			all = all ? arena_format(arena, "%s %s", note, all) : note;
	}
	return all;
}
