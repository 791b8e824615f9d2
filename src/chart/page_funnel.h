/* The funnel as a page, on the screen and as text. Private to the capability. */
#ifndef QTP_CHART_PAGE_FUNNEL_H
#define QTP_CHART_PAGE_FUNNEL_H

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/model/document.h"
#include "qtp/engine/spc/funnel.h"

/* All of it from the first row on, `data_rows` (at least 4) of them for the drawing. Returns the
 * rows used. Any size. */
int page_funnel(struct Area area, const struct FunnelPicture *picture, int data_rows);
/* As a picture of a document, of the size of a sheet; what is drawn is borrowed. */
struct DocumentPicture funnel_document_picture(const struct FunnelPicture *picture);

#endif
