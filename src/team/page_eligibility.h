/* Eligibility as a page: every rule with its sign, and what would mend it. */
#ifndef QTP_TEAM_PAGE_ELIGIBILITY_H
#define QTP_TEAM_PAGE_ELIGIBILITY_H

#include "qtp/engine/page/page.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

/* Borrowed. */
struct PageEligibility {
	const char *ref;  /* "DAL17-09" */
	const char *name; /* "Harborview Oncology" */
	const struct Eligibility *eligibility;
	int selected; /* index of a rule; -1: none */
};

/*
 * Draws from row `first` of the rules on; the title stays. Returns the rows that all rules take, so
 * that the caller can scroll; the rules have area.rows - 1 rows.
 */
int page_eligibility(struct Area area, const struct PageEligibility *page, int first);
/* Where a rule begins among those rows, at this width. */
int page_eligibility_row(const struct PageEligibility *page, int columns, int rule);

#endif
