/* Questions in SQL: over the views of the kinds, and over the joined lists. */
#ifndef QTP_VIEW_ASK_H
#define QTP_VIEW_ASK_H

#include "qtp/engine/domain/domain.h"

/*
 * What one SELECT answers, as domain_ask. A joined list is the view "v_" and
 * its key, with underscores: the season it is of where it is of one, `kind` and
 * `id` of the record that a row opens, and all its columns. It holds the rows
 * of every season.
 */
MUST_USE bool ask_answer(struct Domain *domain, const char *sql, struct Arena *arena,
			 struct AnswerRows *ret_answer, struct Error *error);
/* The views and their columns as an answer. */
void ask_views(struct Domain *domain, struct Arena *arena, struct AnswerRows *ret_answer);

#endif
