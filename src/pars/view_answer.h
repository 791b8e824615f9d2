/* The answer of PARS as a file: who was rejected, and why. */
#ifndef QTP_PARS_VIEW_ANSWER_H
#define QTP_PARS_VIEW_ANSWER_H

#include "qtp/engine/base/error.h"

/* A row that came back. */
struct Rejection {
	const char *first_name, *last_name, *activity, *reason; /* "" not given */
	size_t row;
};
struct ParsAnswer {
	const struct Rejection *rejections;
	size_t n;
	bool is_dry_run;
	size_t ret_n_accepted, ret_n_rejected;
};
/* Its rows, owned by the arena; the rest of `ret_answer` stays as it is. */
MUST_USE bool answer_read(const char *path, struct Arena *arena, struct ParsAnswer *ret_answer,
			  struct Error *error);

#endif
