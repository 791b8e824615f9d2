/* The work of a team on its page: the forecast, milestones and cycles. Each part draws itself whole
 * into an area of any size, and returns the rows that all of it takes. Private to project. */
#ifndef QTP_PROJECT_PAGE_WORK_H
#define QTP_PROJECT_PAGE_WORK_H

#include "qtp/engine/page/page.h"
#include "view_work.h"

/* Milestones in sight, cycles in sight. */
#define PAGE_MILESTONES 5
#define PAGE_CYCLES 4

/* What is found, a sentence each, or that there is nothing; `selected` -1: none. */
size_t page_forecast_shown(const struct WorkFacts *work);
/* Without its texts; FORECAST_CAN: there is none. */
struct ForecastFinding page_forecast_at(const struct WorkFacts *work, size_t item);
/* The row of an item from the heading on. */
int page_forecast_row(const struct WorkFacts *work, int columns, size_t item);
int page_forecast(struct Area area, const struct WorkFacts *work, int selected);
/* How many are shown; which is at that place: what was done last, in the order of its days, then
 * what is late, then what is due. */
size_t page_milestones_shown(const struct WorkFacts *work);
const struct TeamMilestone *page_milestone_at(const struct WorkFacts *work, size_t place);
int page_milestones(struct Area area, const struct WorkFacts *work, int selected);
/* The newest first. */
size_t page_cycles_shown(const struct WorkFacts *work);
const struct Cycle *page_cycle_at(const struct WorkFacts *work, size_t place);
int page_cycles(struct Area area, const struct WorkFacts *work, int selected);

#endif
