/* Documents as lines of text, tables aligned by the width of their cells. */
#include "document_paint.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/canvas/canvas.h"

#include <string.h>

#define PROSE_COLUMNS 100 /* of paragraphs and pictures where the line has no end */
#define CELL_MOST 60	  /* columns of a table there; longer cells are wrapped */
#define CELL_LEAST 8	  /* columns are not made narrower than this to fit a line */
#define GAP 2		  /* between the columns of a table */
#define CELL_READS 10	  /* of a text in a column; where less is left, the columns stand closer */
#define LIST_INDENT 2

struct Printer {
	struct Text *out;
	struct Arena arena; /* of one block */
	size_t columns;	    /* 0: no end */
	bool ascii;
	enum DocumentPart last; /* N_DOCUMENT_PARTS: nothing was printed yet */
};

static size_t prose_columns(const struct Printer *printer)
{
	return printer->columns ? printer->columns : PROSE_COLUMNS;
}

/* Harmless for a terminal, and with ASCII twins where asked for; line feeds stay. */
static const char *shown(struct Printer *printer, const char *text)
{
	const char *safe = text_show_lines(&printer->arena, text);

	return printer->ascii ? text_ascii(&printer->arena, safe) : safe;
}

static void end_line(struct Printer *printer)
{
	struct Text *out = printer->out;

	while (out->length && out->data[out->length - 1] == ' ')
		out->data[--out->length] = '\0';
	text_append_char(out, '\n');
}

static void print_underline(struct Printer *printer, const char *line, size_t width)
{
	text_append_repeat(printer->out, line, width);
	end_line(printer);
}

/* Lines after the first are indented. `used` cells of the first line are taken. */
static void print_wrapped(struct Printer *printer, const char *text, size_t used, size_t indent)
{
	size_t columns = prose_columns(printer);

	for (size_t next; *text; text += next) {
		size_t room = columns > used + CELL_LEAST ? columns - used : CELL_LEAST;
		size_t length = utf8_line(text, room, &next);

		text_append_n(printer->out, text, length);
		end_line(printer);
		used = indent;
		if (text[next])
			text_append_repeat(printer->out, " ", indent);
	}
}

/* ---- tables ---- */

static size_t widest_line(const char *text)
{
	size_t width = 0, next;

	for (; *text; text += next) {
		struct Text line;
		size_t length = utf8_line(text, SIZE_MAX, &next);

		text_init(&line);
		text_append_n(&line, text, length);
		width = size_max(width, utf8_width(text_get(&line)));
		text_release(&line);
	}
	return width;
}

/* Between columns: narrower where words would be broken for it. */
static size_t gap_of(const size_t widths[], size_t n, size_t columns)
{
	size_t least = n ? GAP * (n - 1) : 0;

	for (size_t i = 0; i < n; i++)
		least += size_min(widths[i], CELL_READS);
	return columns && least > columns ? 1 : GAP;
}

static size_t total_width(const size_t widths[], size_t n, size_t gap)
{
	size_t total = n ? gap * (n - 1) : 0;

	for (size_t i = 0; i < n; i++)
		total += widths[i];
	return total;
}

/* The widest columns give way first. */
static void fit_widths(size_t widths[], size_t n, size_t gap, size_t columns)
{
	while (total_width(widths, n, gap) > columns) {
		size_t widest = 0;

		for (size_t i = 1; i < n; i++)
			if (widths[i] > widths[widest])
				widest = i;
		if (widths[widest] <= CELL_LEAST)
			return;
		widths[widest]--;
	}
}

/* How wide the columns of a table are, and what is between them. */
struct Measures {
	const size_t *widths;
	size_t gap;
};

static struct Measures measure(struct Printer *printer, const struct DocumentTable *table)
{
	size_t *widths = ARENA_ARRAY(&printer->arena, table->n_columns, size_t);
	size_t gap;

	for (size_t i = 0; i < table->n_columns; i++)
		widths[i] = utf8_width(shown(printer, table->columns[i].head));
	for (size_t i = 0; i < table->n_rows * table->n_columns; i++) {
		size_t *width = &widths[i % table->n_columns];

		*width = size_max(*width, widest_line(shown(printer, table->cells[i])));
	}
	gap = gap_of(widths, table->n_columns, printer->columns);
	if (printer->columns)
		fit_widths(widths, table->n_columns, gap, printer->columns);
	for (size_t i = 0; !printer->columns && i < table->n_columns; i++)
		widths[i] = size_min(widths[i], CELL_MOST);
	return (struct Measures){widths, gap};
}

static void print_cell(struct Printer *printer, const char *line, size_t width,
		       enum CellAlign align)
{
	size_t used = utf8_width(line), spare = used < width ? width - used : 0;
	size_t before = align == CELL_RIGHT ? spare : align == CELL_CENTER ? spare / 2 : 0;

	text_append_repeat(printer->out, " ", before);
	text_append(printer->out, line);
	text_append_repeat(printer->out, " ", spare - before);
}

/* A row in as many lines as its longest cell needs. */
static void print_row(struct Printer *printer, const struct DocumentTable *table,
		      struct Measures measures, const char *const cells[])
{
	const char **rest = ARENA_ARRAY(&printer->arena, table->n_columns, const char *);
	bool more = true;

	for (size_t i = 0; i < table->n_columns; i++)
		rest[i] = shown(printer, cells[i]);
	while (more) {
		more = false;
		for (size_t i = 0; i < table->n_columns; i++) {
			size_t next = 0,
			       length = utf8_line(rest[i], size_max(measures.widths[i], 1), &next);

			text_append_repeat(printer->out, " ", i ? measures.gap : 0);
			print_cell(printer, arena_text_n(&printer->arena, rest[i], length),
				   measures.widths[i], table->columns[i].align);
			rest[i] += next;
			more = more || *rest[i];
		}
		end_line(printer);
	}
}

static void print_table(struct Printer *printer, const struct DocumentTable *table)
{
	const struct Measures measures = measure(printer, table);
	const char **heads = ARENA_ARRAY(&printer->arena, table->n_columns, const char *);

	for (size_t i = 0; i < table->n_columns; i++)
		heads[i] = table->columns[i].head;
	print_row(printer, table, measures, heads);
	for (size_t i = 0; i < table->n_columns; i++) {
		text_append_repeat(printer->out, " ", i ? measures.gap : 0);
		text_append_repeat(printer->out, "-", measures.widths[i]);
	}
	end_line(printer);
	for (size_t i = 0; i < table->n_rows; i++) {
		struct Arena kept = printer->arena;

		printer->arena = (struct Arena){0};
		print_row(printer, table, measures, table->cells + i * table->n_columns);
		arena_release(&printer->arena);
		printer->arena = kept;
	}
}

/* ---- the other parts ---- */

static void print_heading(struct Printer *printer, int level, const char *text)
{
	const char *line = shown(printer, text);

	print_wrapped(printer, line, 0, 0);
	if (level == 1)
		print_underline(printer, "-", size_min(utf8_width(line), prose_columns(printer)));
}

static void print_picture(struct Printer *printer, const struct DocumentPicture *picture)
{
	if (picture->as_text)
		picture->as_text(picture, prose_columns(printer), printer->ascii, printer->out);
	else
		print_wrapped(printer, shown(printer, picture->words), 0, 0);
}

static void print_labelled(struct Printer *printer, const struct DocumentBlock *block)
{
	const char *label = shown(printer, block->label);

	text_format(printer->out, "%s: ", label);
	print_wrapped(printer, shown(printer, block->text), utf8_width(label) + 2, LIST_INDENT);
}

static void print_block(struct Printer *printer, const struct DocumentBlock *block)
{
	switch (block->part) {
	case DOCUMENT_HEADING:
		print_heading(printer, block->level, block->text);
		break;
	case DOCUMENT_PARAGRAPH:
		print_wrapped(printer, shown(printer, block->text), 0, 0);
		break;
	case DOCUMENT_LIST_ITEM:
		text_append(printer->out, "- ");
		print_wrapped(printer, shown(printer, block->text), LIST_INDENT, LIST_INDENT);
		break;
	case DOCUMENT_FIELD:
		print_labelled(printer, block);
		break;
	case DOCUMENT_TABLE:
		print_table(printer, block->table);
		break;
	case DOCUMENT_PICTURE:
		print_picture(printer, block->picture);
		break;
	case DOCUMENT_PAGE_BREAK:
	case N_DOCUMENT_PARTS:
		break;
	}
}

/* Items of a list and fields follow each other without an empty line. */
static bool joins(enum DocumentPart last, enum DocumentPart next)
{
	return last == N_DOCUMENT_PARTS || next == DOCUMENT_PAGE_BREAK ||
	       (last == next && (next == DOCUMENT_LIST_ITEM || next == DOCUMENT_FIELD)) ||
	       (last == DOCUMENT_HEADING && next != DOCUMENT_HEADING);
}

static void print_title(struct Printer *printer, const struct Document *document)
{
	const char *title = shown(printer, document->title);
	const char *date = document_date(document, &printer->arena);

	print_wrapped(printer, title, 0, 0);
	print_underline(printer, "=", size_min(utf8_width(title), prose_columns(printer)));
	print_wrapped(printer, shown(printer, document->subtitle), 0, 0);
	print_wrapped(printer, date, 0, 0);
	printer->last = DOCUMENT_PARAGRAPH;
}

void document_to_text(const struct Document *document, size_t columns, bool ascii, struct Text *out)
{
	struct Printer printer = {
		.out = out, .columns = columns, .ascii = ascii, .last = N_DOCUMENT_PARTS};

	if (!document_only_picture(document))
		print_title(&printer, document);
	for (size_t i = 0; i < document->n; i++) {
		const struct DocumentBlock *block = &document->blocks[i];

		if (!joins(printer.last, block->part))
			text_append_char(out, '\n');
		print_block(&printer, block);
		printer.last = block->part == DOCUMENT_PAGE_BREAK ? printer.last : block->part;
		arena_reset(&printer.arena);
	}
	if (!text_is_empty(document->footer)) {
		text_append_char(out, '\n');
		print_wrapped(&printer, shown(&printer, document->footer), 0, 0);
	}
	arena_release(&printer.arena);
}
