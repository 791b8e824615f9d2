/* Describe: operations as paragraphs to read. Private to the room. */
#ifndef QTP_UI_DESCRIBE_H
#define QTP_UI_DESCRIBE_H

#include "qtp/engine/domain/domain.h"

/* One changed field a line, "field: old > new", under its record. */
MUST_USE bool describe_operation(struct Domain *domain, const struct Operation *operation,
				 struct Arena *arena, struct Text *text, struct Error *error);
/* What was ever changed in one record, newest first. */
MUST_USE bool describe_record_history(struct Domain *domain, struct KindId of, struct Arena *arena,
				      struct Text *text, struct Error *error);

#endif
