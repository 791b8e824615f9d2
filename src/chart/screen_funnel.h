/* The funnel of a measure as a page. Private to the capability. */
#ifndef QTP_CHART_SCREEN_FUNNEL_H
#define QTP_CHART_SCREEN_FUNNEL_H

struct App;

/* Opens the funnel of the measure in view over all teams of its season; says why there is none. */
unsigned funnel_act_open(struct App *app);

#endif
