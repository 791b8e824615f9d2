/* List rows: what a list shows now, read and counted in pieces. Private to the room. */
#ifndef QTP_UI_LIST_ROWS_H
#define QTP_UI_LIST_ROWS_H

#include "headline.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/page/list.h"
#include "qtp/engine/ui/screens.h"
#include "reading.h"

struct ListLayer {
	struct Layer layer;
	struct Window window;
	char *title;
	const struct ViewSpec *spec; /* the view it is; NULL: another list */
	bool is_saved;		     /* the title is the name it was saved under */
	struct Arena kept;	     /* texts of a saved view */
	struct Headline headline;
	struct ListSlide slide;
	bool moved; /* the cursor was, since the list was entered */
	struct JudgeProgress progress;
	/* Widths of the cells that were in sight since the rows were read, and which are now:
	 * columns change as wider ones come, and never back. */
	struct ListNeeds {
		int widths[LIST_COLUMNS];
		Id first;
		size_t n;
	} needs;
	struct Reading reading; /* rows that are still to be read */
	bool counted;
	size_t count;	    /* at most COUNT_LIMIT + 1 */
	size_t n_looked_at; /* marks, in their order, that n_hidden is about */
	size_t n_hidden;    /* marked, but not in the list as it is filtered */
	struct Domain *domain;
	const struct Command *offers[OFFERS + 1]; /* of the record `offers_of`; 0: of none yet */
	Id offers_of;
};

/* Of the layer type of lists. */
MUST_USE bool list_layer_load(struct App *app, struct Layer *layer, struct Error *error);
bool list_layer_work(struct App *app, struct Layer *layer);
/* With the cursor on the record `id`, or on the first; 0: on the first. */
MUST_USE bool list_read_rows(struct App *app, struct ListLayer *self, Id id, struct Error *error);
/* Until the teams are judged no one knows what a filter on judgements hides. */
bool list_filter_waits(struct App *app, const struct ListLayer *self);

#endif
