/* The ranking as a document, and as a list. Private to panel. */
#ifndef QTP_PANEL_VIEW_DOCUMENT_H
#define QTP_PANEL_VIEW_DOCUMENT_H

#include "qtp/engine/view/document.h"
#include "qtp/engine/view/joined.h"
#include "view_ranking.h"

/* A row of the documents: of a season, or of a cohort. */
MUST_USE bool ranking_document(struct Domain *domain, struct DocumentSource source,
			       struct Arena *arena, struct Document *ret_document,
			       struct Error *error);
/* "4.3"; "" not known. */
const char *mean_text(double mean, struct Arena *arena);
/* What one reviewer, an index of the ranking, gives: a row an application, a column a criterion,
 * as `import ranking` reads it. Of an empty ranking its heads alone. */
void reviewer_table(const struct Ranking *ranking, size_t reviewer, struct Arena *arena,
		    struct DataTable *ret_table);

extern const struct JoinedSpecTable ranking_lists;

#endif
