/* Apply: a set of changes goes into the file, each where the file holds the value it begins with.
 */
#ifndef QTP_STORE_APPLY_H
#define QTP_STORE_APPLY_H

#include "qtp/engine/store/store.h"

enum ApplyState { APPLY_DONE, APPLY_SAME, APPLY_CONFLICT };
enum ApplyReason {
	REASON_NONE,
	REASON_KIND,	  /* of a kind or field that this program does not know */
	REASON_CHANGED,	  /* the file holds neither the value before nor the one after */
	REASON_VALUE,	  /* no such field can hold the value */
	REASON_REFERENCE, /* refers to a record that is not in the file */
	REASON_NEEDED	  /* the record would end, and another refers to it */
};

/* What came of one change. */
struct Applied {
	const struct Change *change;
	enum ApplyState state;
	enum ApplyReason reason;
	/* REASON_NEEDED: the field and the record that refer to it. */
	const struct Entity *needed_by;
	const struct Field *needed_as;
	Id needed_id;
};
struct ApplyReport {
	struct Applied *items; /* one a change, in their order, up to where it ended */
	size_t n_items, n_done, n_same, n_conflicts;
	size_t n_saved;			/* records that went in */
	const struct Applied *conflict; /* the first; NULL: none */
};

struct ApplySet {
	struct Store *store;
	struct Arena *arena;	      /* for the report, and for rows on the way */
	const struct Change *changes; /* those of one record follow each other */
	size_t n;
	bool backwards;	   /* from the new values to the old ones */
	bool exact;	   /* a change that the file has already is a conflict */
	bool check_values; /* they come from elsewhere: whether the file can hold them */
	/* What can go in goes in: a record without its values in conflict, unless it cannot be
	 * without them or only `whole_records` are wanted. Else the first conflict ends it, and the
	 * bin is checked when all are in. */
	bool partly, whole_records;
	/* Asked before each change; false with the error ends it. NULL: nothing is asked. */
	bool (*may)(void *context, const struct Entity *entity, const struct Change *change,
		    struct Error *error);
	void *context;
};

/*
 * In an open operation. True: the report tells what came of each change; with a conflict, when not
 * `partly`, the operation is to be rolled back. False: a failure, `may` refused, or the bin does.
 */
MUST_USE bool store_apply(const struct ApplySet *set, struct ApplyReport *ret_report,
			  struct Error *error);

#endif
