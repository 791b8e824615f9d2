/* What the capability team makes of its records. Private to this room. */
#ifndef QTP_DOMAIN_TEAM_VIEW_H
#define QTP_DOMAIN_TEAM_VIEW_H

#include "qtp/domain/document.h"

/* A row of the documents: of a cohort or a team. */
MUST_USE bool roster_document(struct Domain *domain, struct DocumentSource source,
			      struct Arena *arena, struct Document *ret_document,
			      struct Error *error);

#endif
