/* Field range: what a field may hold, whatever way it came to hold it. */
#ifndef QTP_MODEL_FIELD_RANGE_H
#define QTP_MODEL_FIELD_RANGE_H

#include "qtp/engine/model/field.h"

/*
 * Whether a person could have given what the field of the record holds: its range, its length, its
 * shape. What is missing, a reference and what is computed pass. The error is that of field_parse.
 */
MUST_USE bool field_in_range(const struct Field *field, const void *record, struct Arena *arena,
			     struct Error *error);

#endif
