/* Reads tables of cases line by line. */
#include "support/case_table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

char *case_rest(char *line, const char *word)
{
	size_t length = strlen(word);

	return strncmp(line, word, length) == 0 && line[length] == ' ' ? line + length + 1 : NULL;
}

void case_told(struct CaseTable *table, bool is_true, const char *wanted, const char *found)
{
	table->n_told++;
	if (is_true)
		return;
	print_error("%s:%d: %s: %s; found: %s\n", table->name, table->line, table->title, wanted,
		    found);
	table->n_faults++;
}

static void take_line(struct CaseTable *table, char *line, bool (*take)(void *context, char *line),
		      void *context)
{
	const char *title;

	line[strcspn(line, "\n")] = '\0';
	line += strspn(line, " ");
	if (!*line || *line == '#')
		return;
	title = case_rest(line, "case");
	if (title)
		snprintf(table->title, sizeof table->title, "%s", title);
	if (!take(context, line))
		fail_msg("%s:%d: \"%s\" is not understood", table->name, table->line, line);
}

void case_table_run(struct CaseTable *table, bool (*take)(void *context, char *line), void *context,
		    int least)
{
	const char *root = getenv("QTP_TEST_SOURCE");
	char line[CASE_LINE];
	FILE *in;

	snprintf(line, sizeof line, "%s/tests/rules/%s", root ? root : ".", table->name);
	in = fopen(line, "r");
	assert_non_null(in);
	while (fgets(line, sizeof line, in)) {
		table->line++;
		take_line(table, line, take, context);
	}
	fclose(in);
	assert_in_range(table->n_told, least, INT32_MAX);
	assert_int_equal(table->n_faults, 0);
}
