/* Report: the table of joins within the report of a meeting program, which has a summary and other
 * tables around it. */
#include "view_report.h"

#include "qtp/engine/base/math.h"

#include <string.h>
#include <strings.h>

#define CELLS_MOST 64
static const char separators[] = "\t;,";

/* A line of the report and its cells by one separator. */
struct ReportLineCells {
	const char *cells[CELLS_MOST];
	size_t n;
};

/* Where a table begins and ends, and how well its columns say when people joined. */
struct Found {
	const char *from, *until;
	size_t rank; /* SIZE_MAX: none */
};

static const char *line_end(const char *line)
{
	return line + strcspn(line, "\r\n");
}

static const char *next_line(const char *line)
{
	const char *end = line_end(line);

	return end + (end[0] == '\r' && end[1] == '\n' ? 2 : *end != '\0');
}

static const char *plain_cell(const char *from, const char *until, struct Arena *arena)
{
	while (from < until && strchr(" \"\xc2\xa0", *from))
		from++;
	while (until > from && strchr(" \"", until[-1]))
		until--;
	return arena_text_n(arena, from, (size_t)(until - from));
}

/* A head has no separator within quotation marks. */
static void split(const char *line, char separator, struct Arena *arena,
		  struct ReportLineCells *ret_cells)
{
	const char *end = line_end(line);

	ret_cells->n = 0;
	while (ret_cells->n < CELLS_MOST) {
		const char *stop = memchr(line, separator, (size_t)(end - line));

		stop = stop ? stop : end;
		ret_cells->cells[ret_cells->n++] = plain_cell(line, stop, arena);
		if (stop == end)
			return;
		line = stop + 1;
	}
}

static size_t count_cells(const char *line, char separator)
{
	const char *end = line_end(line);
	size_t n = 1;

	for (; line < end; line++)
		n += *line == separator;
	return n;
}

/* The place in `names` of the best of them that is a cell; SIZE_MAX: none is. */
static size_t rank_of(const struct ReportLineCells *cells, const char *names)
{
	size_t rank = 0;

	for (const char *at = names; *at; rank++) {
		size_t length = strcspn(at, "|");

		for (size_t i = 0; i < cells->n; i++)
			if (strlen(cells->cells[i]) == length &&
			    strncasecmp(cells->cells[i], at, length) == 0)
				return rank;
		at += length + (at[length] == '|');
	}
	return SIZE_MAX;
}

/* Rows of joins are better than rows of the first join and the last leaving. */
static size_t rank_line(const struct ReportLineCells *cells)
{
	bool who = rank_of(cells, REPORT_NAME_HEADS) != SIZE_MAX ||
		   rank_of(cells, REPORT_EMAIL_HEADS) != SIZE_MAX;

	if (!who)
		return SIZE_MAX;
	if (rank_of(cells, REPORT_ACTION_HEADS) != SIZE_MAX)
		return rank_of(cells, REPORT_STAMP_HEADS);
	return rank_of(cells, REPORT_LEAVE_HEADS) == SIZE_MAX ? SIZE_MAX
							      : rank_of(cells, REPORT_JOIN_HEADS);
}

/* Up to an empty line after which something else begins. */
static const char *end_of_table(const char *head, char separator)
{
	size_t n_cells = count_cells(head, separator);
	const char *line = next_line(head);

	while (*line) {
		const char *gap = line;

		while (*line && line_end(line) == line)
			line = next_line(line);
		if (line != gap && *line && count_cells(line, separator) != n_cells)
			return gap;
		line = next_line(line);
	}
	return line;
}

static struct Found find_table(const char *text, struct Arena *arena)
{
	struct Found found = {.rank = SIZE_MAX};
	struct ReportLineCells *cells = ARENA_NEW(arena, struct ReportLineCells);

	for (const char *line = text; *line; line = next_line(line))
		for (size_t i = 0; separators[i]; i++) {
			size_t rank;

			if (!memchr(line, separators[i], (size_t)(line_end(line) - line)))
				continue;
			split(line, separators[i], arena, cells);
			rank = rank_line(cells);
			if (rank < found.rank)
				found = (struct Found){line, end_of_table(line, separators[i]),
						       rank};
		}
	return found;
}

const char *report_table(const char *text, struct Arena *arena)
{
	struct Found found = find_table(text, arena);
	char *table;

	if (found.rank == SIZE_MAX)
		return text;
	/* Lines in front of it stay, empty, so that rows are counted as the file has them. */
	table = arena_alloc(arena, strlen(text) + 1);
	size_t n = 0;

	for (const char *line = text; line < found.from; line = next_line(line))
		table[n++] = '\n';
	memcpy(table + n, found.from, (size_t)(found.until - found.from));
	table[n + (size_t)(found.until - found.from)] = '\0';
	return table;
}
