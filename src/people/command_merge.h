/* Merge: two records of one person, or of one practice, become one. */
#ifndef QTP_PEOPLE_COMMAND_MERGE_H
#define QTP_PEOPLE_COMMAND_MERGE_H

#include "qtp/engine/domain/domain.h"

/* Which two records of a kind, and the fields that the kept one takes from the other. Borrowed. */
struct Merge {
	const struct Entity *entity;
	Id kept, gone;
	const char *const *take;
	size_t n_take;
	struct Text *left; /* or NULL; collects the labels of what `gone` has and is not taken */
};

/*
 * Merges `gone` into `kept`, as one operation: everything that refers to `gone` refers to `kept`,
 * and `gone` goes to the bin. A field that is empty in `kept`, or is listed in `take`, gets the
 * value of `gone`. ERROR_INPUT: a record with itself, or an unknown field.
 */
MUST_USE bool merge_records(struct Domain *domain, const struct Merge *merge, struct Error *error);

#endif
