/* The answer of PARS as a file: who was rejected, and why. */
#include "view_answer.h"

#include "qtp/engine/xchg/table.h"

#define ROWS_MOST 100000

enum AnswerColumn { ANSWER_FIRST, ANSWER_LAST, ANSWER_ACTIVITY, ANSWER_REASON, N_ANSWER_COLUMNS };

static const char *const answer_heads[N_ANSWER_COLUMNS] = {
	[ANSWER_FIRST] = "First Name|First|Given name",
	[ANSWER_LAST] = "Last Name|Last|Surname|Family name",
	[ANSWER_ACTIVITY] = "ACCME Activity ID|Activity ID|Activity",
	[ANSWER_REASON] = "Reason|Rejection reason|Error|Errors|Error message|Message|Status",
};

static const char *answer_cell(struct Table *table, size_t column, struct Arena *arena)
{
	return column == SIZE_MAX ? "" : arena_text(arena, table_cell(table, column));
}

static bool read_rows(struct Table *table, struct Arena *arena, struct ParsAnswer *answer,
		      struct Error *error)
{
	struct Rejection *rejections = NULL;
	size_t at[N_ANSWER_COLUMNS], capacity = 0;

	for (int i = 0; i < N_ANSWER_COLUMNS; i++)
		if (!table_find(table, answer_heads[i], &at[i], error))
			return false;
	if (at[ANSWER_FIRST] == SIZE_MAX || at[ANSWER_LAST] == SIZE_MAX ||
	    at[ANSWER_REASON] == SIZE_MAX)
		return error_set(error, ERROR_INPUT, "file",
				 "The answer of PARS needs the columns First Name, Last Name and "
				 "Reason. Add their headings to the file.");
	while (table_next(table, error)) {
		rejections =
			arena_grow(arena, rejections, answer->n, &capacity, sizeof *rejections);
		rejections[answer->n++] = (struct Rejection){
			answer_cell(table, at[ANSWER_FIRST], arena),
			answer_cell(table, at[ANSWER_LAST], arena),
			answer_cell(table, at[ANSWER_ACTIVITY], arena),
			answer_cell(table, at[ANSWER_REASON], arena), table_row(table)};
	}
	answer->rejections = rejections;
	return table_is_read(table);
}

bool answer_read(const char *path, struct Arena *arena, struct ParsAnswer *ret_answer,
		 struct Error *error)
{
	struct Table *table;
	bool fine;

	if (!table_open(path, ROWS_MOST, &table, error))
		return false;
	fine = read_rows(table, arena, ret_answer, error);
	table_close(table);
	return fine;
}
