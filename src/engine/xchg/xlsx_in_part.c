/* Parts of a spreadsheet file: unpacked in pieces and read as XML; and the module's memory. */
#include "xlsx_in.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK (64 * 1024)
#define FIRST_CAPACITY 64
#define NAMESPACE_END '|'
/* No list that somebody keeps unpacks to more; a small file can be made to. */
#define PART_MAX ((uint64_t)512 << 20)

void *xlsx_grow(void *array, size_t n, size_t *capacity, size_t size)
{
	if (n + 1 <= *capacity && array)
		return array;
	*capacity = n + 1 > FIRST_CAPACITY ? 2 * (n + 1) : FIRST_CAPACITY;
	array = realloc(array, *capacity * size);
	if (!array)
		abort();
	return array;
}

void xlsx_text_add(struct XlsxText *text, const char *bytes, size_t n)
{
	if (n == 0)
		return;
	if (text->length + n + 1 > text->capacity)
		text->text = xlsx_grow(text->text, text->length + n, &text->capacity, 1);
	memcpy(text->text + text->length, bytes, n);
	text->length += n;
}

void xlsx_text_end(struct XlsxText *text)
{
	text->text = xlsx_grow(text->text, text->length + 1, &text->capacity, 1);
	text->text[text->length] = '\0';
}

char *xlsx_copy(const char *text)
{
	size_t length = strlen(text) + 1, capacity = 0;
	char *copy = xlsx_grow(NULL, length, &capacity, 1);

	memcpy(copy, text, length);
	return copy;
}

bool xlsx_fail(struct XlsxBook *book, const char *format, ...)
{
	va_list args;

	if (book->fault[0])
		return false;
	va_start(args, format);
	vsnprintf(book->fault, sizeof book->fault, format, args);
	va_end(args);
	return false;
}

const char *xlsx_local(const XML_Char *name)
{
	const char *end = strrchr(name, NAMESPACE_END);

	return end ? end + 1 : name;
}

const char *xlsx_attribute(const XML_Char **attributes, const char *name)
{
	for (; attributes[0]; attributes += 2)
		if (strcmp(xlsx_local(attributes[0]), name) == 0)
			return attributes[1];
	return NULL;
}

/* A document type may make texts that grow without end; spreadsheets have none. */
static void XMLCALL refuse_doctype(void *context, const XML_Char *name, const XML_Char *system,
				   const XML_Char *public, int has_subset)
{
	XML_Parser parser = context;

	(void)name, (void)system, (void)public, (void)has_subset;
	XML_StopParser(parser, XML_FALSE);
}

static bool fail_open(struct XlsxBook *book, const char *name)
{
	int code = zip_error_code_zip(zip_get_error(book->zip));

	if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD)
		return xlsx_fail(book, "The spreadsheet is locked with a password. Save it "
				       "without one.");
	return xlsx_fail(book, "The spreadsheet is damaged: its part %.80s cannot be read.", name);
}

bool xlsx_part_open(struct XlsxBook *book, const char *name, struct XlsxHandlers handlers,
		    void *context, struct XlsxPart *ret_part)
{
	zip_stat_t about;

	*ret_part = (struct XlsxPart){.book = book};
	if (zip_stat(book->zip, name, ZIP_FL_NOCASE, &about) != 0)
		return fail_open(book, name);
	if ((about.valid & ZIP_STAT_SIZE) && about.size > PART_MAX)
		return xlsx_fail(book,
				 "The spreadsheet unpacks to more than %d MB and is not read. Save "
				 "the sheet as CSV.",
				 (int)(PART_MAX >> 20));
	ret_part->file = zip_fopen(book->zip, name, ZIP_FL_NOCASE);
	if (!ret_part->file)
		return fail_open(book, name);
	ret_part->parser = XML_ParserCreateNS(NULL, NAMESPACE_END);
	if (!ret_part->parser)
		abort();
	XML_SetUserData(ret_part->parser, context);
	XML_UseParserAsHandlerArg(ret_part->parser);
	XML_SetElementHandler(ret_part->parser, handlers.start, handlers.end);
	XML_SetCharacterDataHandler(ret_part->parser, handlers.text);
	XML_SetStartDoctypeDeclHandler(ret_part->parser, refuse_doctype);
	return true;
}

/* Unpacks a piece and parses it. */
static enum XML_Status parse_piece(struct XlsxPart *part)
{
	void *buffer = XML_GetBuffer(part->parser, CHUNK);
	zip_int64_t n = buffer ? zip_fread(part->file, buffer, CHUNK) : -1;

	if (n < 0) {
		xlsx_fail(part->book, "The spreadsheet is damaged: it cannot be unpacked.");
		return XML_STATUS_ERROR;
	}
	part->n_read += (uint64_t)n;
	if (part->n_read > PART_MAX) {
		xlsx_fail(part->book,
			  "The spreadsheet unpacks to more than %d MB and is not read. Save the "
			  "sheet as CSV.",
			  (int)(PART_MAX >> 20));
		return XML_STATUS_ERROR;
	}
	part->has_ended = n == 0;
	return XML_ParseBuffer(part->parser, (int)n, n == 0);
}

enum XlsxStep xlsx_part_step(struct XlsxPart *part)
{
	enum XML_Status status = part->is_held ? XML_ResumeParser(part->parser) : parse_piece(part);

	part->is_held = status == XML_STATUS_SUSPENDED;
	if (status == XML_STATUS_ERROR) {
		if (XML_GetErrorCode(part->parser) == XML_ERROR_ABORTED)
			xlsx_fail(part->book, "The spreadsheet holds a document type, which none "
					      "has that a spreadsheet program saved.");
		xlsx_fail(part->book, "The spreadsheet is damaged: it is no XML inside.");
		return XLSX_STEP_FAULT;
	}
	if (part->is_held)
		return XLSX_STEP_HELD;
	return part->has_ended ? XLSX_STEP_END : XLSX_STEP_MORE;
}

void xlsx_part_close(struct XlsxPart *part)
{
	if (part->parser)
		XML_ParserFree(part->parser);
	if (part->file)
		zip_fclose(part->file);
	*part = (struct XlsxPart){0};
}

bool xlsx_part_read(struct XlsxBook *book, const char *name, struct XlsxHandlers handlers,
		    void *context)
{
	struct XlsxPart part;
	enum XlsxStep step = XLSX_STEP_FAULT;

	if (xlsx_part_open(book, name, handlers, context, &part))
		do
			step = xlsx_part_step(&part);
		while (step == XLSX_STEP_MORE);
	xlsx_part_close(&part);
	return step == XLSX_STEP_END;
}
