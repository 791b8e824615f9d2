/* Joined lists: rows that several records make together, like a roster; filtered, sorted and shown
 * like a list of records, but read only. */
#ifndef QTP_VIEW_JOINED_H
#define QTP_VIEW_JOINED_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/view/list.h"

struct JoinedColumn {
	const char *key, *label;
	enum FieldType type; /* TEXT, NUMBER, REAL or DAY */
	int width, least;    /* on the screen, as of a field; 0: by type */
	bool hidden;	     /* shown only where it is asked for */
	const char *names;   /* key of the kind whose records its texts name; NULL: none */
	/* On the screen: FIELD_NEAR of a day; FIELD_BESIDE and FIELD_LIGHT of a text that is one of
	 * the labels of `choices`. */
	uint32_t flags;
	const struct FieldChoice *choices; /* sorted in their order; NULL: none */
};

struct JoinedRow {
	enum Kind kind; /* what Enter opens */
	Id id;
	const struct Value *cells; /* as in struct DataTable */
};

/* Owned by the arena. */
struct JoinedRows {
	struct Arena *arena;
	size_t n_columns;
	struct JoinedRow *items;
	size_t n, capacity;
};
/* Adds a row of `n` cells, one a column; they are copied, their texts borrowed. */
void joined_add(struct JoinedRows *rows, struct KindId of, const struct Value cells[], size_t n);

/* The choice whose label the cell has; CHOICE_NONE: it has none. */
int joined_choice(const struct JoinedColumn *column, struct Value value);

struct JoinedSpec {
	const char *key;   /* "roster": on the command line, and the name of files */
	const char *title; /* "Roster" */
	const char *help;  /* one line */
	const char *row_name, *row_plural;
	const struct JoinedColumn *columns;
	size_t n_columns;
	bool any_season; /* it is of no season */
	bool dense;	 /* columns stand closer on a narrow screen */
	size_t n_stay;	 /* columns that stay where others are beyond the screen; 0: the first */
	/* Adds all rows in their usual order. */
	bool (*load)(struct Domain *domain, Id season, struct JoinedRows *rows,
		     struct Error *error);
};
const struct JoinedSpec *joined_at(size_t index); /* NULL after the last */
const struct JoinedSpec *joined_find(const char *key);

/* Plain data, may be copied; texts are borrowed. */
struct JoinedView {
	const struct JoinedSpec *spec;
	const struct Entity *entity; /* the columns as fields, for filters and columns */
	Id season;		     /* 0: none, and no rows where the list is of a season */
	const char *filter;	     /* as typed; NULL or "": all */
	size_t columns[LIST_COLUMNS];
	size_t n_columns;
	size_t sort; /* a column; n_columns of the spec: the usual order */
	bool descending;
	bool codes; /* ids as numbers: for JSON */
};
/* With the usual columns. The entity is owned by the arena. */
void joined_view_init(struct JoinedView *view, const struct JoinedSpec *spec, struct Arena *arena);
/* The column of a key or label; n_columns of the spec, with the error: there is none. */
size_t joined_column(const struct JoinedView *view, const char *name, struct Arena *arena,
		     struct Error *error);
MUST_USE bool joined_load(struct Domain *domain, const struct JoinedView *view, struct Arena *arena,
			  struct JoinedRows *ret_rows, struct Error *error);
/* Takes away the rows that the filter hides, and puts the others into the view's order. */
MUST_USE bool joined_arrange(struct Domain *domain, const struct JoinedView *view,
			     struct JoinedRows *rows, struct Error *error);
/* The rows as a table of the view's columns; both must live as long as it. */
void joined_table(struct Domain *domain, const struct JoinedView *view,
		  const struct JoinedRows *rows, struct Arena *arena, struct DataTable *ret_table);
/* The same with ids: that of the record that a row opens first, and after each column of names that
 * of the record that is meant, empty where several are called so. */
MUST_USE bool joined_with_ids(struct Domain *domain, const struct JoinedView *view,
			      const struct JoinedRows *rows, struct DataTable *table,
			      struct Error *error);

#endif
