/* Paper: documents as text, web pages and printed pages, and their pictures as files. What draws is
 * a module of its own, loaded on first use. */
#ifndef QTP_PAPER_PAPER_H
#define QTP_PAPER_PAPER_H

#include "qtp/engine/base/error.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/model/document.h"

enum PaperFormat { PAPER_TEXT, PAPER_HTML, PAPER_PDF, PAPER_SVG, PAPER_PNG, N_PAPER_FORMATS };
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
};

/*
 * By the end of a file's name. A document that is one picture and nothing else may also be SVG or
 * PNG. ERROR_INPUT names the endings.
 */
MUST_USE bool paper_format_of(const char *path, const struct Document *document,
			      enum PaperFormat *ret_format, struct Error *error);
/* "a4" or "letter"; false for anything else. */
bool paper_size_parse(const char *text, enum PaperSize *ret_size);

/*
 * The document as bytes, appended to `ret_bytes`: UTF-8 text; one web page that needs no other file
 * and prints well; PDF pages with a head, page numbers and the heads of tables repeated. One
 * picture alone is a sheet of its own size in SVG, PNG and PDF. The same document gives the same
 * bytes. Errors: IO when PDF or a picture is asked for and the module is not there, is of another
 * version, or cannot draw.
 */
MUST_USE bool paper_document(const struct Document *document, struct PaperOptions options,
			     struct Text *ret_bytes, struct Error *error);
/* Whether the module that draws is there and fits; false says why. */
MUST_USE bool paper_can_draw(struct Error *error);

#endif
