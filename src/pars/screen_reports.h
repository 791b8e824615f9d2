/* The screen of reports of credit. Private to this folder. */
#ifndef QTP_PARS_SCREEN_REPORTS_H
#define QTP_PARS_SCREEN_REPORTS_H

struct App;
struct Layer;
struct ViewSpec;

/* Of all sessions of the season. */
struct Layer *reports_open(struct App *app, const struct ViewSpec *view);

#endif
