/* Describe: operations and judgements as paragraphs to read. Private to the room. */
#ifndef QTP_UI_DESCRIBE_H
#define QTP_UI_DESCRIBE_H

#include "qtp/team/view_team.h"

/* One changed field a line, "field: old > new", under its record. */
MUST_USE bool describe_operation(struct Domain *domain, const struct Operation *operation,
				 struct Arena *arena, struct Text *text, struct Error *error);
/* What was ever changed in one record, newest first. */
MUST_USE bool describe_record_history(struct Domain *domain, enum Kind kind, Id id,
				      struct Arena *arena, struct Text *text, struct Error *error);
/* Every finding about a team with its rule, limit and facts, then what needs attention. */
MUST_USE bool describe_team(struct Domain *domain, Id team, struct Arena *arena, struct Text *text,
			    struct Error *error);

#endif
