/* Family: what its screens share. Private to the room. */
#ifndef QTP_CHART_SCREEN_FAMILY_H
#define QTP_CHART_SCREEN_FAMILY_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/view/document.h"

/* The chart of a measure as a page more of the document; without points it has none. */
MUST_USE bool family_add_page(struct Domain *domain, Id measure, struct Document *document,
			      struct Error *error);

#endif
