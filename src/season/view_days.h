/* The days of a session as people say them, for letters. Private to season. */
#ifndef QTP_SEASON_VIEW_DAYS_H
#define QTP_SEASON_VIEW_DAYS_H

#include "qtp/engine/view/letter.h"

/* The text of an item: "days", like "5-6 Apr 2017". */
extern const char *const held_names[];
/* As struct LetterList has it: the first to the last day, one item; none of a session without
 * days. */
bool session_list_held(struct Domain *domain, Id session, struct Arena *arena,
		       struct LetterItems *ret_items, struct Error *error);

#endif
