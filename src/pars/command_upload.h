/* What was reported to PARS, and what it answered. */
#ifndef QTP_PARS_COMMAND_UPLOAD_H
#define QTP_PARS_COMMAND_UPLOAD_H

#include "view_answer.h"
#include "view_pars.h"

/* Records the rows of a file that can be sent; one that waits for an answer is sent again. */
MUST_USE bool uploads_record(struct Domain *domain, const struct ParsFile *file,
			     struct Error *error);

/* The rejections of what was sent; what was sent for the same sessions besides is accepted, and
 * without any rejection all. ERROR_INPUT: a row is of no one who was sent. */
MUST_USE bool uploads_answer(struct Domain *domain, struct ParsAnswer *answer, struct Error *error);

#endif
