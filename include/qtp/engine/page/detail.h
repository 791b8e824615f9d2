/* Detail as a page: the fields of one record, label and value. */
#ifndef QTP_PAGE_DETAIL_H
#define QTP_PAGE_DETAIL_H

#include "qtp/engine/page/page.h"

/* Borrowed. */
struct PageDetail {
	const struct Entity *entity;
	const char *title;	   /* "DAL17-03 Lakeside Oncology"; NULL: no title */
	const char *const *values; /* one a field of the entity, as people read them; "" missing */
	int selected;		   /* index of a field; -1: none */
};

/* Draws from row `first` of the fields on; the title stays. Returns the rows that all fields take.
 */
int page_detail(struct Area area, const struct PageDetail *detail, int first);
/* Where a field begins among those rows, at this width. */
int page_detail_row(const struct PageDetail *detail, int columns, int field);

#endif
