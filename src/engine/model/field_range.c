/* Field range: what is written passes through the reader of what people type. */
#include "qtp/engine/model/field_range.h"

#include "qtp/engine/model/field_value.h"

bool field_in_range(const struct Field *field, const void *record, struct Arena *arena,
		    struct Error *error)
{
	/* Room for the field and the choice by which it leans. */
	size_t size = field->offset, leans = field->leans ? field->leans->offset : 0;
	void *trial;

	if (field->type == FIELD_REF || (field->flags & FIELD_JUDGED) ||
	    field_is_missing(field, record))
		return true;
	trial = arena_alloc(arena, (size > leans ? size : leans) + sizeof(int64_t));
	return field_parse(field, trial, field_input(field, record, arena),
			   (struct ParseFrame){0, arena}, error);
}
