/* What an application still needs, for letters. Private to this capability. */
#ifndef QTP_TEAM_VIEW_MISSING_H
#define QTP_TEAM_VIEW_MISSING_H

#include "qtp/engine/view/letter.h"

/* As struct LetterList has it: the rules of eligibility that fail and are not waived, each with its
 * title, its sentence, what it asks and what was found. */
MUST_USE bool team_list_missing(struct Domain *domain, Id team, struct Arena *arena,
				struct LetterItems *ret_items, struct Error *error);

#endif
