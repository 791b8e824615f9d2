/* The report on a case as a document. Private to the folder. */
#ifndef QTP_CERTIFIED_VIEW_REPORT_H
#define QTP_CERTIFIED_VIEW_REPORT_H

#include "qtp/engine/view/document.h"
#include "view_case.h"

/* A row of the documents: of a case. */
MUST_USE bool report_make(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
			  struct Document *ret_document, struct Error *error);

#endif
