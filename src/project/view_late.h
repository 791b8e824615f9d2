/* Milestones of a team that are late, for letters. Private to project. */
#ifndef QTP_PROJECT_VIEW_LATE_H
#define QTP_PROJECT_VIEW_LATE_H

#include "qtp/engine/view/letter.h"

/* The texts of an item: "title", "due", "late" ("33 days"); NULL after the last. */
extern const char *const late_names[];
/* As struct LetterList has it: open milestones whose day is over, the oldest day first. */
bool team_list_late(struct Domain *domain, Id team, struct Arena *arena,
		    struct LetterItems *ret_items, struct Error *error);

#endif
