/* Question: a statement of SQL that a person writes, over views that stay as they are. */
#ifndef QTP_STORE_QUESTION_H
#define QTP_STORE_QUESTION_H

#include "qtp/engine/store/store.h"

/*
 * One view a kind, "v_" and its key, of the records that are not in the bin: `id`, then the fields
 * by their keys as the file holds them, but a reference as what it leads to is called, with its id
 * after it as KEY_id. Fields of FIELD_CLOSED and judged ones are not in it, and masked ones only
 * where the statement names them. The tables of the question come on top; only those it names are
 * loaded.
 */
#define QUESTION_VIEW "v_"

/*
 * Asks one statement that reads. Errors: INPUT for one that is not understood, that reads anything
 * but the views, or that writes: nothing is written in any case.
 */
MUST_USE bool store_ask(struct Store *store, const struct Ask *ask, struct Arena *arena,
			struct AnswerRows *ret_answer, struct Error *error);
/* The views and their columns: the same as the answer to a question, a column a row. */
void store_views(const struct Ask *ask, struct Arena *arena, struct AnswerRows *ret_answer);

#endif
