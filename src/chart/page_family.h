/* Measures side by side as a page. */
#ifndef QTP_CHART_PAGE_FAMILY_H
#define QTP_CHART_PAGE_FAMILY_H

#include "qtp/engine/page/page.h"
#include "view_family.h"

/* The members from the first row on, each a line with its team, a sparkline and its variation in
 * words; `teams`: the team is named, else only the measure. */
struct PageRows page_family(struct Area area, const struct Family *family, bool teams, int first,
			    int selected);

#endif
