/* Tables of cases in tests/rules: "case TITLE", "given ...", "then ..." a line; # begins a remark.
 */
#ifndef TEST_SUPPORT_CASE_TABLE_H
#define TEST_SUPPORT_CASE_TABLE_H

#include <stdbool.h>

#define CASE_LINE 512

/* Where the reading is, and what it has found. Only `name` is set by the test. */
struct CaseTable {
	const char *name; /* "aims.txt" */
	int line, n_told, n_faults;
	char title[CASE_LINE];
};

/*
 * Reads all lines and hands them on without blanks at their ends; false of `take` says that a line
 * is not understood, which fails the test. At the end at least `least` lines have been checked, all
 * of them true.
 */
void case_table_run(struct CaseTable *table, bool (*take)(void *context, char *line), void *context,
		    int least);
/* What comes after `word` and a blank; NULL: the line begins otherwise. */
char *case_rest(char *line, const char *word);
/* Counts one thing that the table says; what was found instead is printed and counted. */
void case_told(struct CaseTable *table, bool is_true, const char *wanted, const char *found);

#endif
