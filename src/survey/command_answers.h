/* Answers: one cell, or a table of them, as one operation. Private to survey. */
#ifndef QTP_SURVEY_COMMAND_ANSWERS_H
#define QTP_SURVEY_COMMAND_ANSWERS_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/domain/taken.h"
#include "qtp/survey.h"

/* Of a person, or of a sheet without a name. */
struct SurveyCell {
	Id item, person;
	const char *sheet; /* NULL: a person's */
	int64_t rating;	   /* NUMBER_NONE: the answer goes */
};

struct SurveyCells {
	Id survey;
	const struct SurveyCell *items;
	size_t n;
};
/* Puts answers as one operation; a sentence in `done` (NULL allowed). */
MUST_USE bool survey_answer(struct Domain *domain, struct SurveyCells cells, struct Text *done,
			    struct Error *error);

/* What comes of a table's rows. Owned by the arena. */
struct AnswersTaken {
	struct Taken rows;
	struct SurveyCell *cells; /* new and changed ones */
	size_t n_cells, cells_capacity;
};

/*
 * Reads the table at `path` ("-": standard input): a column an item, headed by its code or its
 * text, and a column of e-mails or names; without these, or where both are empty, the row is a
 * sheet without a name. Equal sheets of one file differ by their count, so that the same
 * file twice changes nothing. Errors: INPUT, a cell is no rating, or no column is an item; IO.
 */
MUST_USE bool survey_read(const struct SurveySheet *sheet, const char *path, struct Arena *arena,
			  struct AnswersTaken *ret_taken, struct Error *error);

#endif
