/* Dues: days that are ahead, as rows: what, of whom, when. Each capability hands over what it knows
 * of a record; the next fortnight of Today is made of them. */
#ifndef QTP_DOMAIN_DUES_H
#define QTP_DOMAIN_DUES_H

#include "qtp/engine/domain/facts.h"

struct Due {
	Day day;
	TimeOfDay time;	  /* TIME_NONE: all day */
	const char *zone; /* of the time: "CT"; "" none */
	const char *text; /* "Call, Lakeside Oncology" */
	const char *site; /* "POR": only there; NULL: reported in the text, or everywhere */
	enum Kind kind;	  /* whose day it is */
	Id record;
};

/* The days from `first` to `last`. Texts are owned by the arena. */
struct DueList {
	Day first, last;
	struct Arena *arena;
	struct Due *items;
	size_t n, capacity;
};
bool due_is_ahead(const struct DueList *list, Day day);
/* Adds a day of the list's span, and ignores others. The texts are copied. */
void due_add(struct DueList *list, struct Due due);
void dues_sort(struct DueList *list);

/* A row: the days of one kind of record, from its facts. */
struct DueSource {
	enum Kind kind;
	const char *help; /* what it is, one line of the manual */
	bool at_once;	  /* needs no more than DEPTH_DATES */
	void (*list)(const struct FactsBatch *batch, size_t index, struct DueList *list);
	bool in_calendar; /* its days go out in calendar files */
};
/* The rows of all capabilities; NULL after the last. */
const struct DueSource *due_source_at(size_t index);
/* Adds the days of a record: of rows that are there at once, or of the others. */
void dues_of(const struct FactsBatch *batch, size_t index, bool at_once, struct DueList *list);

#endif
