/* History as a page: who, when, what, and what it was before. */
#ifndef QTP_PAGE_HISTORY_H
#define QTP_PAGE_HISTORY_H

#include "qtp/engine/page/page.h"

/* Texts as people read them, borrowed. */
struct HistoryChange {
	const char *record;    /* "Lakeside Oncology" */
	const char *field;     /* "Stage" */
	const char *old_value; /* "" nothing */
	const char *new_value;
};

struct HistoryLine {
	const char *stamp; /* "2017-08-21 14:03" */
	const char *who, *what;
	bool undone;
	const struct HistoryChange *changes; /* those to be shown below it; n_changes 0: none */
	size_t n_changes;
};

/*
 * Draws lines from index `first` on, newest first as given. `selected` -1: none. Returns the lines
 * in sight (a line whose changes are cut at the lower end counts).
 */
struct PageRows page_history(struct Area area, const struct HistoryLine lines[], size_t n_lines,
			     int first, int selected);

#endif
