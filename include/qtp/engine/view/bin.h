/* Bin: what was put away, of every kind: what, when and by whom, the newest first. */
#ifndef QTP_VIEW_BIN_H
#define QTP_VIEW_BIN_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/data_table.h"

/* Texts are owned by the arena. */
struct BinRow {
	enum Kind kind;
	Id id;
	const char *label;
	int64_t at;		 /* microseconds since 1970, UTC; 0: not known */
	const char *who, *title; /* of the operation that put it there; "" not known */
	int64_t operation;	 /* its number; 0: not known */
};

struct BinRows {
	struct Arena *arena;
	struct BinRow *items;
	size_t n, capacity;
	size_t n_more; /* that are in the bin and not among them */
};

/* At most so many of one kind are read. */
#define BIN_OF_A_KIND 500

/* Adds what is in the bin of one kind; of no table: nothing. */
MUST_USE bool bin_add_kind(struct Domain *domain, enum Kind kind, struct BinRows *rows,
			   struct Error *error);
/* The newest first. */
void bin_sort(struct BinRows *rows);
/* The rows as a table to hand out, which borrows their texts. */
void bin_table(struct Domain *domain, const struct BinRows *rows, struct Arena *arena,
	       struct DataTable *ret_table);

#endif
