/* Tables as CSV and as tab-separated text. */
#include "qtp/engine/xchg/data_table.h"

#include "qtp/engine/base/utf8.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define GUARD '\''

/* ---- texts that look like formulas ---- */

/* Signs of formulas as wide as an ideograph, which some spreadsheets take as well: = @ and + -. */
#define WIDE_EQUALS "\xef\xbc\x9d"
#define WIDE_AT "\xef\xbc\xa0"
#define WIDE_PLUS "\xef\xbc\x8b"
#define WIDE_MINUS "\xef\xbc\x8d"

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* "x12", "ext. 12": after a phone. */
static bool is_extension(const char *text)
{
	text += strspn(text, " ");
	text += begins(text, "ext") ? 3 : begins(text, "x") ? 1 : 0;
	text += *text == '.';
	return text[strspn(text, " 0123456789")] == '\0';
}

/* "-5", "+1 (214) 555-0100 ext. 12": what is after the sign. */
static bool is_number_or_phone(const char *text)
{
	size_t length = strspn(text, "0123456789 ().,/-");

	return text[strcspn(text, "0123456789")] && is_extension(text + length);
}

bool data_table_needs_guard(const char *text)
{
	static const char *const runs[] = {"=",		"@",	 "\t",	    "\r",      "\n",
					   WIDE_EQUALS, WIDE_AT, WIDE_PLUS, WIDE_MINUS};

	if (*text == '+' || *text == '-')
		return !is_number_or_phone(text + 1);
	for (size_t i = 0; i < sizeof runs / sizeof runs[0]; i++)
		if (begins(text, runs[i]))
			return true;
	return *text == GUARD;
}

const char *data_table_unguard(const char *text)
{
	return *text == GUARD && data_table_needs_guard(text + 1) ? text + 1 : text;
}

/* ---- rows ---- */

struct Writer {
	struct TableSink sink;
	const struct DataTable *table;
	struct TableOptions options;
	struct Text *out;
	struct Arena arena;
	char separator;
	const char *line_end;
	const char *quoted; /* signs that make a text be quoted */
};

static void put_quoted(struct Text *out, const char *text)
{
	text_append_char(out, '"');
	for (size_t n; *text; text += n) {
		n = strcspn(text, "\"");
		text_append_n(out, text, n);
		if (text[n] == '"') {
			text_append_n(out, "\"\"", 2);
			n++;
		}
	}
	text_append_char(out, '"');
}

/* A first cell "ID" makes some spreadsheets take the file for another format, unless quoted. */
static bool needs_quotes(const struct Writer *writer, const char *text)
{
	return text[strcspn(text, writer->quoted)] || *text == '"' || *text == ' ' ||
	       (*text && text[strlen(text) - 1] == ' ') ||
	       (writer->out->length <= strlen(BYTE_ORDER_MARK) && begins(text, "ID"));
}

static void put_text(struct Writer *writer, const char *text)
{
	if (writer->options.harmless)
		text = text_show_lines(&writer->arena, text);
	if (!writer->options.unguarded && data_table_needs_guard(text))
		text = arena_format(&writer->arena, "%c%s", GUARD, text);
	if (needs_quotes(writer, text))
		put_quoted(writer->out, text);
	else
		text_append(writer->out, text);
}

static bool put_row(struct TableSink *sink, const struct Value cells[], struct Error *error)
{
	struct Writer *writer = (struct Writer *)sink;
	const struct DataTable *table = writer->table;

	(void)error;
	for (size_t i = 0; i < table->n_columns; i++) {
		if (i)
			text_append_char(writer->out, writer->separator);
		if (cells[i].type == VALUE_TEXT)
			put_text(writer, cells[i].text);
		else
			text_append(writer->out, data_table_cell_data(table->columns[i].type,
								      cells[i], &writer->arena));
	}
	text_append(writer->out, writer->line_end);
	arena_reset(&writer->arena);
	return true;
}

static void put_head(struct Writer *writer)
{
	const struct DataTable *table = writer->table;

	for (size_t i = 0; i < table->n_columns; i++) {
		if (i)
			text_append_char(writer->out, writer->separator);
		put_text(writer,
			 writer->options.keys ? table->columns[i].key : table->columns[i].label);
	}
	text_append(writer->out, writer->line_end);
}

static bool write_all(struct Writer *writer, struct Error *error)
{
	writer->sink.row = put_row;
	put_head(writer);
	bool done = writer->table->walk(writer->table, &writer->sink, error);

	arena_release(&writer->arena);
	return done;
}

bool data_table_write_csv(const struct DataTable *table, struct TableOptions options,
			  struct Text *out, struct Error *error)
{
	struct Writer writer = {.table = table,
				.options = options,
				.out = out,
				.separator = ',',
				.line_end = "\r\n",
				.quoted = ",\"\r\n"};

	if (options.excel)
		text_append(out, BYTE_ORDER_MARK);
	return write_all(&writer, error);
}

bool data_table_write_tsv(const struct DataTable *table, struct TableOptions options,
			  struct Text *out, struct Error *error)
{
	struct Writer writer = {.table = table,
				.options = options,
				.out = out,
				.separator = '\t',
				.line_end = "\n",
				.quoted = "\t\r\n"};

	return write_all(&writer, error);
}
