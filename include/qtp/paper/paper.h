/* Paper: charts as pictures and pages. The part that draws is a module of its own, loaded on first
 * use. */
#ifndef QTP_PAPER_PAPER_H
#define QTP_PAPER_PAPER_H

#include "qtp/base/text.h"
#include "qtp/domain/chart.h"
#include "qtp/spc/pareto.h"

enum PaperFormat { PAPER_SVG, PAPER_PNG, PAPER_PDF };

/* By the end of a file's name; an ERROR_INPUT names the three. */
MUST_USE bool paper_format_of(const char *path, enum PaperFormat *ret_format, struct Error *error);

/*
 * A chart, or Pareto bars, as one page in `ret_bytes`: light ground, A4 across; the verdict is its
 * caption and its accessible text. Errors: IO when the module is not there, is of another version,
 * or cannot draw.
 */
MUST_USE bool paper_chart(const struct ChartPicture *picture, enum PaperFormat format,
			  struct Text *ret_bytes, struct Error *error);
MUST_USE bool paper_pareto(const struct Pareto *pareto, const char *verdict,
			   enum PaperFormat format, struct Text *ret_bytes, struct Error *error);

#endif
