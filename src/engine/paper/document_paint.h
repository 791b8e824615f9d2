/* Painters of documents that need no drawing. Private to this room. */
#ifndef QTP_PAPER_DOCUMENT_PAINT_H
#define QTP_PAPER_DOCUMENT_PAINT_H

#include "module.h"

void document_to_text(const struct Document *document, size_t columns, bool ascii,
		      struct Text *out);

/* A picture as a whole SVG text; an error ends the page. */
typedef bool PictureSvg(const struct DocumentPicture *picture, struct Text *ret_svg,
			struct Error *error);
MUST_USE bool document_to_html(const struct Document *document, PictureSvg *draw, struct Text *out,
			       struct Error *error);

#endif
