/* Measures side by side as a page. */
#ifndef QTP_PAGE_FAMILY_H
#define QTP_PAGE_FAMILY_H

#include "qtp/domain/family.h"
#include "qtp/page/page.h"

/* The members from the first row on, each a line with its team, a sparkline and its variation in
 * words; `teams`: the team is named, else only the measure. */
struct PageRows page_family(struct Area area, const struct FamilyMember members[], size_t n,
			    bool teams, int first, int selected);

#endif
