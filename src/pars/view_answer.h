/* The answer of PARS as a file: who was rejected, and why. */
#ifndef QTP_PARS_VIEW_ANSWER_H
#define QTP_PARS_VIEW_ANSWER_H

#include "command_upload.h"

/* Its rows, owned by the arena; the rest of `ret_answer` stays as it is. */
MUST_USE bool answer_read(const char *path, struct Arena *arena, struct ParsAnswer *ret_answer,
			  struct Error *error);

#endif
