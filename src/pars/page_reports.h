/* Reports of credit as a page: learners, activities and nurses, one below the other. */
#ifndef QTP_PARS_PAGE_REPORTS_H
#define QTP_PARS_PAGE_REPORTS_H

#include "qtp/engine/page/page.h"
#include "view_reports.h"

/* There is a row. Keeps the cursor's one in sight. */
void page_reports(struct Area area, const struct CreditReports *reports, struct PageCursor *place,
		  struct Arena *arena);

#endif
