/* Small multiples as pictures of a document. */
#ifndef QTP_CHART_PAGE_MULTIPLES_H
#define QTP_CHART_PAGE_MULTIPLES_H

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/model/document.h"
#include "qtp/engine/spc/multiples.h"

/* As lines: a team with its sparkline, all on one scale, and its words. Returns the rows used. */
int page_multiples(struct Area area, const struct Multiples *multiples);
/* All in one picture, as high as it needs to be; what is drawn is borrowed. */
struct DocumentPicture multiples_document_picture(struct Multiples *multiples);
/* As many pages of a document as they need, of MULTIPLES_A_PAGE small charts each. */
#define MULTIPLES_A_PAGE 16
void multiples_document(struct Document *document, const struct Multiples *multiples);

#endif
