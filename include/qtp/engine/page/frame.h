/* Frame: header with the way here, tabs of the views, message and footer; what is left is the page.
 */
#ifndef QTP_PAGE_FRAME_H
#define QTP_PAGE_FRAME_H

#include "qtp/engine/page/page.h"

/* A tab or a key of the footer: what to press and what it does. */
struct FrameKey {
	const char *key;   /* "1", "Enter" */
	const char *name;  /* "Today", "open" */
	const char *brief; /* in place of the name where there is no room; NULL: none */
};

/* Borrowed. */
struct Frame {
	const char *const *crumbs; /* "Season 2017", "Teams" */
	size_t n_crumbs;
	const char *count; /* "16" after the last crumb; NULL: none */
	Day today;
	bool demo_clock;
	const struct FrameKey *tabs;
	size_t n_tabs;
	int tab_on;		     /* index; -1: none */
	const struct FrameKey *keys; /* of the footer; the last one always stays */
	size_t n_keys;
	const char *message; /* replaces the lower rule, in a small window of the footer;
				NULL: none */
	enum Style message_style;
};

/* Below so many rows there are no tabs and no rules. */
#define FRAME_SMALL_ROWS 12

/* Draws it and returns what is left for the page. */
struct Area page_frame(struct Area area, const struct Frame *frame);
/* Its keys alone, where they were not known before the page was drawn. */
void page_keys(struct Area area, const struct Frame *frame);
/* The last `rows` of the page in it, where messages and overlays are drawn. */
struct Area page_message_area(struct Area screen, int rows);

#endif
