/* History table: operations to hand out, as a table. */
#ifndef QTP_VIEW_HISTORY_TABLE_H
#define QTP_VIEW_HISTORY_TABLE_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/data_table.h"

/* Which operations; texts are borrowed. */
struct HistoryTable {
	struct KindId of;   /* those that changed this record, a row a change of it; its id 0: all,
			       a row each */
	const char *filter; /* in the grammar of history_filter_init; NULL or "": all */
	size_t limit;	    /* the newest so many of them; 0: all */
};

/* Read in pieces while it is walked; the domain must live until then. */
void history_table(struct Domain *domain, struct HistoryTable which, struct Arena *arena,
		   struct DataTable *ret_table);

#endif
