/* Pareto charts as pages and pictures: bars with counts, shares, and the line of 80 %. */
#ifndef QTP_CHART_PAGE_PARETO_H
#define QTP_CHART_PAGE_PARETO_H

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/model/document.h"
#include "qtp/engine/spc/pareto.h"

/* Title, rows and verdict from the first row on; returns the rows used. */
int page_pareto(struct Area area, const struct Pareto *pareto, const char *title,
		const char *verdict);
/* As a picture of a document, of the size of a sheet; what is drawn is borrowed. */
struct DocumentPicture pareto_document_picture(const struct Pareto *pareto, const char *verdict);

#endif
