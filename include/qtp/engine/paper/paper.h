/* Paper: what is handed out as bytes: documents as text, web pages and printed pages, their
 * pictures as files, tables for other programs. What draws is a module of its own, loaded on first
 * use. */
#ifndef QTP_PAPER_PAPER_H
#define QTP_PAPER_PAPER_H

#include "qtp/engine/base/error.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/model/document.h"
#include "qtp/engine/xchg/data_table.h"

/* In the order in which people are reported of them. */
enum PaperFormat {
	PAPER_SVG, /* of a picture alone */
	PAPER_PNG,
	PAPER_PDF,
	PAPER_HTML,
	PAPER_TEXT,
	PAPER_XLSX, /* of a table: all from here on */
	PAPER_CSV,
	PAPER_TSV,
	PAPER_JSON,
	N_PAPER_FORMATS
};
enum PaperSize { PAPER_A4, PAPER_LETTER };

struct PaperOptions {
	enum PaperFormat format;
	enum PaperSize size; /* PDF */
	/*
	 * TEXT: cells a line. Cells of tables are wrapped to fit, nothing is cut. 0: tables take
	 * the room they need.
	 */
	size_t columns;
	bool ascii; /* TEXT: letters and signs of ASCII only */
	struct TableOptions table;
};

/* What is to be written; one of both may be NULL, and is then made of the other. */
struct PaperSource {
	const struct Document *document;
	const struct DataTable *table;
};

/* Whether a file of it is for its owner alone. */
bool paper_is_private(struct PaperSource source);

/* Its name as an option of the command line and as the ending of a file: "csv". */
const char *paper_format_name(enum PaperFormat format);
/* Whether it is no text, and nothing for a terminal. */
bool paper_is_binary(enum PaperFormat format);
/* By the end of a file's name; false: by none of them. */
bool paper_format_of(const char *path, enum PaperFormat *ret_format);
/* The path; where it is an ending alone, "xlsx" or ".xlsx", `name` with that ending. */
const char *paper_path(const char *path, const char *name, struct Arena *arena);
/* ".pdf, .html or .txt": the endings of a source, for a sentence. */
const char *paper_endings(struct PaperSource source, struct Arena *arena);
/* By the end of a file's name, where that fits; ERROR_INPUT names the endings. */
MUST_USE bool paper_choose(const char *path, struct PaperSource source,
			   enum PaperFormat *ret_format, struct Error *error);
/* "a4" or "letter"; false for anything else. */
bool paper_size_parse(const char *text, enum PaperSize *ret_size);

/*
 * The document as bytes, appended to `ret_bytes`: UTF-8 text; one web page that needs no other file
 * and prints well; PDF pages with a head, page numbers and the heads of tables repeated. One
 * picture alone is a sheet of its own size in SVG, PNG and PDF. The same document gives the same
 * bytes. Errors: IO when PDF or a picture is asked for and the module is not there, is of another
 * version, or cannot draw; INPUT when a strict document has a letter that no font has.
 */
MUST_USE bool paper_document(const struct Document *document, struct PaperOptions options,
			     struct Text *ret_bytes, struct Error *error);
/* What a source is in any format, appended to `ret_bytes`. Errors as above, and those of the
 * tables' writers. */
MUST_USE bool paper_write(struct PaperSource source, struct PaperOptions options,
			  struct Text *ret_bytes, struct TableLosses *ret_losses,
			  struct Error *error);
/* What the bytes lack of the source, in sentences; NULL: nothing. */
const char *paper_losses(struct TableLosses losses, struct Arena *arena);
/* Whether the module that draws is there and fits; false says why. */
MUST_USE bool paper_can_draw(struct Error *error);

#endif
