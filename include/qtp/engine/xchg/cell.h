/* Cell: numbers and days as people write them in tables, and which reading a whole column allows.
 */
#ifndef QTP_XCHG_CELL_H
#define QTP_XCHG_CELL_H

#include "qtp/engine/base/day.h"

#include <stdbool.h>
#include <stddef.h>

/* Room for a number or a day, NUL included; a longer text is neither. */
#define CELL_TEXT 64

/* ---- numbers ---- */

enum DecimalMark { DECIMAL_UNKNOWN, DECIMAL_POINT, DECIMAL_COMMA, N_DECIMAL_MARKS };

/* Why a cell has no number. */
enum NumberFault {
	NUMBER_READ,
	NUMBER_NOT,
	NUMBER_PERCENT,	  /* a percent sign, where none is taken off */
	NUMBER_BARE,	  /* no percent sign, where each cell has one */
	NUMBER_MISSING,	  /* a word for "not measured", like NA */
	NUMBER_OTHER_MARK /* not with the decimal mark that was given */
};

/* NAN: empty. `unsure`: its one mark parts thousands, as in `number`, or decimals. */
struct NumberCell {
	double number;
	enum DecimalMark unsure;
};

/* What a caller says of a column, and what its cells have reported so far. */
struct NumberColumn {
	enum DecimalMark decimal; /* in: DECIMAL_UNKNOWN, or as a person says it */
	char separator;		  /* in: of the table's cells */
	bool percent;		  /* in: each number carries a percent sign, taken off */
	bool whole;		  /* in: counts */
	const char *missing;	  /* in: another word for an empty cell; NULL */
	bool is_proven[N_DECIMAL_MARKS], is_unsure[N_DECIMAL_MARKS];
	size_t unsure_row;
	char unsure_text[CELL_TEXT];
};

/*
 * Reads "1234.5", "1 234,5" with any blank, "1,234", "-3.2" with any minus, "1e3". Spaces around
 * the text are the caller's to cut.
 */
enum NumberFault number_cell_read(struct NumberColumn *column, const char *text, size_t row,
				  struct NumberCell *ret_cell);
/* Decides what the marks of the unsure cells are. False: both are possible. */
bool number_column_settle(struct NumberColumn *column);
double number_cell_settled(const struct NumberColumn *column, struct NumberCell cell);

/* ---- days ---- */

enum DayOrder { ORDER_MONTH_FIRST, ORDER_DAY_FIRST, ORDER_UNKNOWN, N_DAY_ORDERS = ORDER_UNKNOWN };

enum DayFault {
	DAY_READ,
	DAY_NOT,	/* it is something else */
	DAY_IMPOSSIBLE, /* a day by its form, which no calendar has */
	DAY_OR_MONTH,	/* "Sep-17": September 2017, or a day of some September */
	DAY_HAS_TIME	/* a time of day other than midnight follows */
};

/* The day by either order; DAY_NONE: there is none by that order. Mostly both are the same. */
struct DayCell {
	Day days[N_DAY_ORDERS];
};

/* The distance of one row from the next; both 0: any. */
struct DayStep {
	int days, months;
};

/* The column by one order. */
struct DayReading {
	bool rises, falls, fits; /* the rows, and whether they are steps apart */
	Day last, lowest, highest;
	size_t bad_row; /* of the first cell that is no day; 0: none */
};

struct DayColumn {
	enum DayOrder order; /* in: ORDER_UNKNOWN, or as a person says it */
	bool is_named;	     /* in: the header says that these are days: 20170904 is one, and the
				day number 42982 of a spreadsheet */
	bool from_1904;	     /* in: such day numbers count from 1904 */
	bool is_months;	     /* in: the header or the step says months */
	bool drops_times;    /* in: a time of day after the day tells nothing */
	bool is_unordered;   /* in: the rows are in no order of time, which tells nothing */
	struct DayStep step; /* in */
	struct DayReading readings[N_DAY_ORDERS];
	bool is_dotted;
	size_t n, n_serial, n_unsure, unsure_row;
	char unsure_text[CELL_TEXT];
};

/* Sets what a caller says; nothing has been read. */
void day_column_init(struct DayColumn *column, enum DayOrder order, struct DayStep step);
/*
 * Reads a day of a year, a month for its first day ("2017-09", "Sep 2017", "9/2017"), a quarter
 * ("2017-Q3") or a week ("2017-W36") too. A time of midnight is dropped.
 */
enum DayFault day_cell_read(struct DayColumn *column, const char *text, size_t row,
			    struct DayCell *ret_cell);
/*
 * Chooses the order: the one that all cells allow; day first where dots part the numbers; else the
 * one that fits the step, or the one in which the rows rise, where they have an order. False: two
 * fit, or none.
 */
bool day_column_settle(struct DayColumn *column);
Day day_cell_settled(const struct DayColumn *column, struct DayCell cell);
/* 1 to 12 for the name of a month, or three letters or more of it; 0. */
int month_of_name(const char *text);

#endif
