/* Import row: what a row says of each of its records. Private to the import. */
#ifndef QTP_DOMAIN_IMPORT_ROW_H
#define QTP_DOMAIN_IMPORT_ROW_H

#include "import_work.h"

/* An import under way. */
struct Import {
	const struct ImportWish *wish;
	struct ImportBook book;
	const struct ImportTable *table; /* of the row under way */
	struct Arena *arena;		 /* of the plan */
	struct Arena work;		 /* of a pass */
	struct Arena row;		 /* of a row */
	struct ImportPass pass;
	struct PlanRow *rows; /* of all tables */
	bool *is_left;	      /* rows that earlier passes left */
	bool *is_open;	      /* rows that are still to be done in this pass */
	bool again;	      /* a row was left after it had written something */
};

/* A row under way. */
struct RowWork {
	struct Import *import;
	size_t index;
	struct PlanRow *plan;
	Id ids[SHEET_PARTS]; /* of its records */
	bool waits;	     /* for the rows after it; nothing of it is done */
	bool has_written;
};

/* The values of a row for a record, with its id and links, and the record that it wants. */
MUST_USE bool import_row_take(struct RowWork *work, struct ImportRecord *said, struct Error *error);
/* What cannot be read of the records after the one for which the row is left: all of it is said at
 * once. */
MUST_USE bool import_row_faults(struct RowWork *work, size_t part, struct Error *error);

#endif
