/* What the capability season makes of its records. Private to this room. */
#ifndef QTP_DOMAIN_SEASON_VIEW_H
#define QTP_DOMAIN_SEASON_VIEW_H

#include "qtp/domain/document.h"

/* A row of the documents: of a session. */
MUST_USE bool agenda_document(struct Domain *domain, struct DocumentSource source,
			      struct Arena *arena, struct Document *ret_document,
			      struct Error *error);

#endif
