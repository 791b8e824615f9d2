/* A table of points, as the verbs chart and points read it. Private to this room. */
#ifndef QTP_CHART_VERB_TABLE_H
#define QTP_CHART_VERB_TABLE_H

#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/xchg/cell.h"

/* What a person says of the cells. */
struct TableWays {
	enum DecimalMark decimal;
	enum DayOrder order;
	bool percent;
	const char *missing; /* borrowed; NULL */
	const char *sheet;   /* of a spreadsheet; borrowed; NULL: the first that is seen */
};
/* --decimal, --dates, --percent, --missing and --sheet. */
MUST_USE bool table_ways_take(const struct Cli *cli, struct TableWays *ret_ways,
			      struct Error *error);

/* What the reader needs of the table. */
struct TableWish {
	const char *what; /* whose data they are: "A p chart" */
	const char *path; /* "-": standard input */
	size_t limit;	  /* rows */
	bool items;	  /* item and count: there are no days */
	bool named;	  /* x is names, never days */
	bool days_only;	  /* each row has a day; without it x may be names */
	bool pairs;	  /* k and n are needed */
	bool by_place;	  /* where no name tells k and n their place does, and a note says so */
	bool may_be_pairs;
	bool groups;   /* x is needed: it says what belongs together */
	bool events;   /* the days of events may be all there is */
	bool notes;    /* what is written beside a row is wanted */
	bool texts;    /* values stay as they are written, in the names */
	bool whole[2]; /* k, or the value, is a count; and n */
	struct DayStep step;
	struct TableWays ways;
};

/* One row. The name is the text of x. */
struct TableRow {
	const char *name;
	const char *note;     /* NULL: none, or not wanted */
	double first, second; /* NAN: empty */
	struct DayCell days;
	Day day; /* 0 where x is no day */
	uint32_t row;
};

/* All rows in the order of the file. Texts are owned by the arena. */
struct TableData {
	struct TableRow *rows; /* heap */
	size_t n;
	bool has_x, has_first, has_second, has_days;
	bool has_months; /* x is names of months without a year; `day` is their number */
	const char *x_name, *y_name, *n_name;
	const char **notes; /* how it was read, where a person should know */
	size_t n_notes;
};

/*
 * Columns are found by their names, or by elimination where one is left for one that lacks; but for
 * `by_place` nothing is guessed. Errors name row and column.
 */
MUST_USE bool table_data_read(const struct TableWish *wish, struct Arena *arena,
			      struct TableData *ret_data, struct Error *error);
void table_data_release(struct TableData *data);

#endif
