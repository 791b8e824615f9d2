/* Painters of the cases and of the ratings of one. Private to the folder. */
#ifndef QTP_CERTIFIED_PAGE_CASES_H
#define QTP_CERTIFIED_PAGE_CASES_H

#include "qtp/engine/model/light.h"
#include "qtp/engine/page/page.h"
#include "view_case.h"
#include "view_programs.h"

/* Cases, the one under the cursor in words below. There is one at least. */
void page_cases(struct Area area, const struct CaseFacts *const rows[], size_t n,
		struct PageCursor *place, struct Arena *arena);
/* Red: something is late; amber: soon, or the renewal is open; none for what is over. */
Choice case_light(const struct CaseFacts *facts);

/* The ratings of a case by one side: standards down, locations across. */
struct RatingsPlace {
	Choice side; /* enum Assessor: whose ratings are given */
	struct PageCursor at;
};
void page_ratings(struct Area area, const struct CaseFacts *facts, struct RatingsPlace *place,
		  struct Arena *arena);

/* The part of a practice's page: its teams and cases, a row each; returns the rows used. */
int page_programs(struct Area area, const struct Program programs[], size_t n);

/* The part of a page: a bar a domain, and what comes next; returns the rows used. */
int page_compliance(struct Area area, const struct CaseFacts *facts, const char *fee, int selected);
/* what is against a certificate, a row each of the first ones; returns the rows used. */
#define PAGE_OBSTACLES 12
int page_against(struct Area area, const struct Obstacle obstacles[], size_t n, int selected);

#endif
