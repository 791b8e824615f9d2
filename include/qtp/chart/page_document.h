/* Charts as pictures of a document. */
#ifndef QTP_CHART_PAGE_DOCUMENT_H
#define QTP_CHART_PAGE_DOCUMENT_H

#include "qtp/engine/model/document.h"
#include "qtp/engine/spc/picture.h"

/* Of the size of a sheet; what is drawn is borrowed. */
struct DocumentPicture chart_document_picture(const struct ChartPicture *picture);

#endif
