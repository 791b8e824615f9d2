/* A table in which the days stand across, as the heads of its columns, read with a row for each. */
#include "qtp/engine/xchg/table.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/xchg/cell.h"

#define FEWEST_DAYS 2

bool table_is_day_head(const char *head)
{
	struct NumberColumn numbers = {.decimal = DECIMAL_UNKNOWN};
	struct NumberCell number;
	struct DayColumn days;
	struct DayCell day;

	day_column_init(&days, ORDER_UNKNOWN, (struct DayStep){0, 1});
	if (!*head || number_cell_read(&numbers, head, 1, &number) == NUMBER_READ)
		return false;
	return day_cell_read(&days, head, 1, &day) == DAY_READ || month_of_name(head);
}

/* Days are most of the heads beside the first one, which names the rows. */
static bool has_days_across(const struct Table *table)
{
	size_t n_days = 0, n_others = 0;

	for (size_t i = 1; i < table_n_columns(table); i++) {
		const char *head = table_column(table, i);

		n_days += table_is_day_head(head);
		n_others += *head && !table_is_day_head(head);
	}
	return n_days >= FEWEST_DAYS && n_days > n_others &&
	       !table_is_day_head(table_column(table, 0));
}

static void append_cell(struct Text *text, char separator, const char *cell)
{
	if (separator)
		text_append_n(text, &separator, 1);
	text_append(text, "\"");
	for (const char *at = cell; *at; at++) {
		if (*at == '"')
			text_append(text, "\"");
		text_append_n(text, at, 1);
	}
	text_append(text, "\"");
}

/* The lines of what is turned: the first names its columns. */
struct Lines {
	struct Text *lines; /* one a column of the table; only those of days are used */
	bool *are_said;	    /* those that are not empty, like a month still to come */
	struct Text head;
	size_t n;
	char separator;
};

static void lines_begin(struct Lines *lines, const struct Table *table, struct Arena *arena)
{
	lines->n = table_n_columns(table);
	lines->separator = table_is_sheet(table) ? ',' : table_separator(table);
	lines->lines = ARENA_ARRAY(arena, lines->n, struct Text);
	lines->are_said = ARENA_ARRAY(arena, lines->n, bool);
	text_init(&lines->head);
	append_cell(&lines->head, '\0', "date");
	for (size_t i = 0; i < lines->n; i++) {
		text_init(&lines->lines[i]);
		append_cell(&lines->lines[i], '\0', table_column(table, i));
	}
}

static bool lines_take(struct Lines *lines, struct Table *table, struct Error *error)
{
	while (table_next(table, error)) {
		append_cell(&lines->head, lines->separator, table_cell(table, 0));
		for (size_t i = 1; i < lines->n; i++) {
			append_cell(&lines->lines[i], lines->separator, table_cell(table, i));
			lines->are_said[i] = lines->are_said[i] || *table_cell(table, i);
		}
	}
	return table_is_read(table);
}

/* All of them as a table. */
static const char *lines_text(const struct Lines *lines, const struct Table *table,
			      struct Arena *arena)
{
	struct Text text;

	text_init(&text);
	text_format(&text, "%s\n", text_get(&lines->head));
	for (size_t i = 1; i < lines->n; i++)
		if (lines->are_said[i] && table_is_day_head(table_column(table, i)))
			text_format(&text, "%s\n", text_get(&lines->lines[i]));
	const char *copy = arena_text(arena, text_get(&text));

	text_release(&text);
	return copy;
}

static void lines_release(struct Lines *lines)
{
	text_release(&lines->head);
	for (size_t i = 0; i < lines->n; i++)
		text_release(&lines->lines[i]);
}

static const char *note_of(const struct Table *table, struct Arena *arena)
{
	const char *left = "";

	for (size_t i = 1; i < table_n_columns(table); i++)
		if (*table_column(table, i) && !table_is_day_head(table_column(table, i)))
			left = arena_format(arena, "%s%s%s", left, *left ? ", " : " Left out: ",
					    table_quote(arena, table_column(table, i)));
	return arena_format(arena, "%s%sThe days stand across: each of these columns is a row.%s%s",
			    table_note(table) ? table_note(table) : "",
			    table_note(table) ? " " : "", left, *left ? "." : "");
}

bool table_turn(struct Table **table, size_t limit, struct Arena *arena, const char **ret_note,
		struct Error *error)
{
	struct Lines lines;

	*ret_note = NULL;
	if (!has_days_across(*table))
		return true;
	lines_begin(&lines, *table, arena);
	bool done = lines_take(&lines, *table, error);
	struct TableFile file = {.path = "", .text = done ? lines_text(&lines, *table, arena) : ""};

	lines_release(&lines);
	if (!done)
		return false;
	*ret_note = note_of(*table, arena);
	table_close(*table);
	*table = NULL;
	return table_open_file(&file, limit, table, error);
}
