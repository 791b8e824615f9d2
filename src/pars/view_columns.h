/* The files for PARS: their columns are named by data files, and filled by the program. */
#ifndef QTP_PARS_VIEW_COLUMNS_H
#define QTP_PARS_VIEW_COLUMNS_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/data_table.h"

/* What a column can hold: its word in the data file, and its text of a row; NULL: empty. */
struct ColumnSource {
	const char *name;
	const char *(*text)(const void *row, struct Arena *arena);
};

/* A file for PARS. */
struct ColumnFile {
	const char *name; /* "learners": share/pars/learners.txt, or the user's copy */
	const struct ColumnSource *sources;
	size_t n_sources;
};

#define COLUMNS_MOST 200
struct Columns {
	struct TableColumn columns[COLUMNS_MOST];
	const struct ColumnSource *sources[COLUMNS_MOST]; /* NULL: a text that is always the same */
	const char *texts[COLUMNS_MOST];		  /* that text; NULL: empty */
	size_t n;
};

/* ERROR_INPUT: a line of the data file is no column; which one is said. Owned by the arena. */
MUST_USE bool columns_load(const struct Env *env, const struct ColumnFile *file,
			   struct Arena *arena, struct Columns *ret_columns, struct Error *error);
void columns_add_row(const struct Columns *columns, const void *row, struct DataTable *table);
/* MM/DD/YYYY; DAY_NONE: "" */
const char *pars_date(Day day, struct Arena *arena);

#endif
