/* Shared texts and styles of a spreadsheet. */
#include "xlsx_in.h"

#include <stdlib.h>
#include <string.h>

#define ESCAPE_LENGTH 7 /* _x000D_ */

/* ---- texts ---- */

/* The character of "_x000D_" at `at`; -1: it is none. */
static long escaped(const char *at)
{
	char digits[5], *end;

	if (strncmp(at, "_x", 2) != 0 || strnlen(at, ESCAPE_LENGTH) < ESCAPE_LENGTH ||
	    at[ESCAPE_LENGTH - 1] != '_')
		return -1;
	memcpy(digits, at + 2, 4);
	digits[4] = '\0';
	long code = strtol(digits, &end, 16);

	return end == digits + 4 && strspn(digits, "0123456789abcdefABCDEF") == 4 ? code : -1;
}

static void add_code(struct XlsxText *out, long code)
{
	char bytes[3];
	size_t n = code < 0x80 ? 1 : code < 0x800 ? 2 : 3;

	if (code == 0 || (code >= 0xd800 && code < 0xe000))
		return;
	if (n == 1)
		bytes[0] = (char)code;
	else if (n == 2)
		bytes[0] = (char)(0xc0 | code >> 6);
	else {
		bytes[0] = (char)(0xe0 | code >> 12);
		bytes[1] = (char)(0x80 | (code >> 6 & 0x3f));
	}
	if (n > 1)
		bytes[n - 1] = (char)(0x80 | (code & 0x3f));
	xlsx_text_add(out, bytes, n);
}

void xlsx_add_unescaped(struct XlsxText *out, const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "_");
		long code;

		xlsx_text_add(out, text, length);
		text += length;
		if (!*text)
			break;
		code = escaped(text);
		if (code >= 0)
			add_code(out, code);
		else
			xlsx_text_add(out, "_", 1);
		text += code >= 0 ? ESCAPE_LENGTH : 1;
	}
}

struct StringReader {
	struct XlsxBook *book;
	struct XlsxText raw; /* of one text */
	bool in_text;
	int sounds; /* depth of readings, which are no part of the text */
};

static void XMLCALL start_string(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct StringReader *reader = XML_GetUserData(context);

	(void)attributes;
	name = xlsx_local(name);
	if (strcmp(name, "si") == 0)
		reader->raw.length = 0;
	reader->sounds += strcmp(name, "rPh") == 0;
	reader->in_text = strcmp(name, "t") == 0 && reader->sounds == 0;
}

static void XMLCALL end_string(void *context, const XML_Char *name)
{
	struct StringReader *reader = XML_GetUserData(context);
	struct XlsxBook *book = reader->book;

	name = xlsx_local(name);
	reader->in_text = false;
	reader->sounds -= strcmp(name, "rPh") == 0;
	if (strcmp(name, "si") != 0)
		return;
	book->string_starts = xlsx_grow(book->string_starts, book->n_strings,
					&book->strings_capacity, sizeof *book->string_starts);
	book->string_starts[book->n_strings++] = book->strings.length;
	xlsx_text_end(&reader->raw);
	xlsx_add_unescaped(&book->strings, reader->raw.text);
	xlsx_text_add(&book->strings, "", 1);
}

static void XMLCALL take_string(void *context, const XML_Char *bytes, int n)
{
	struct StringReader *reader = XML_GetUserData(context);

	if (reader->in_text)
		xlsx_text_add(&reader->raw, bytes, (size_t)n);
}

bool xlsx_read_strings(struct XlsxBook *book, const char *part)
{
	struct StringReader reader = {.book = book};
	bool done = xlsx_part_read(
		book, part, (struct XlsxHandlers){start_string, end_string, take_string}, &reader);

	free(reader.raw.text);
	return done;
}

/* ---- styles ---- */

struct NumberFormat {
	long id;
	struct XlsxStyle style;
};

struct StyleReader {
	struct XlsxBook *book;
	struct NumberFormat *formats;
	size_t n, capacity;
	bool in_cells; /* the styles of cells, not of names of styles */
};

static struct XlsxStyle style_of(const struct StyleReader *reader, long id)
{
	for (size_t i = 0; i < reader->n; i++)
		if (reader->formats[i].id == id)
			return reader->formats[i].style;
	return xlsx_style_of_id(id);
}

static void XMLCALL start_style(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct StyleReader *reader = XML_GetUserData(context);
	struct XlsxBook *book = reader->book;
	const char *id = xlsx_attribute(attributes, "numFmtId");
	const char *code = xlsx_attribute(attributes, "formatCode");

	name = xlsx_local(name);
	if (strcmp(name, "cellXfs") == 0)
		reader->in_cells = true;
	if (strcmp(name, "numFmt") == 0 && id && code) {
		reader->formats = xlsx_grow(reader->formats, reader->n, &reader->capacity,
					    sizeof *reader->formats);
		reader->formats[reader->n++] =
			(struct NumberFormat){strtol(id, NULL, 10), xlsx_style_of_code(code)};
	}
	if (strcmp(name, "xf") != 0 || !reader->in_cells)
		return;
	book->styles = xlsx_grow(book->styles, book->n_styles, &book->styles_capacity,
				 sizeof *book->styles);
	book->styles[book->n_styles++] = style_of(reader, id ? strtol(id, NULL, 10) : 0);
}

static void XMLCALL end_style(void *context, const XML_Char *name)
{
	struct StyleReader *reader = XML_GetUserData(context);

	if (strcmp(xlsx_local(name), "cellXfs") == 0)
		reader->in_cells = false;
}

static void XMLCALL take_nothing(void *context, const XML_Char *bytes, int n)
{
	(void)context, (void)bytes, (void)n;
}

bool xlsx_read_styles(struct XlsxBook *book, const char *part)
{
	struct StyleReader reader = {.book = book};
	bool done = xlsx_part_read(
		book, part, (struct XlsxHandlers){start_style, end_style, take_nothing}, &reader);

	free(reader.formats);
	return done;
}
