/* Milestones of a team that are late, and the next one, and its aims, for letters. Private to
 * project. */
#ifndef QTP_PROJECT_VIEW_LATE_H
#define QTP_PROJECT_VIEW_LATE_H

#include "qtp/engine/view/letter.h"

/* The texts of an item: "title", "due", "late" ("33 days"); NULL after the last. */
extern const char *const late_names[];
/* As struct LetterList has it: open milestones whose day is over, the oldest day first. */
bool team_list_late(struct Domain *domain, Id team, struct Arena *arena,
		    struct LetterItems *ret_items, struct Error *error);

/* "title", "due". */
extern const char *const next_names[];
/* What is due next from today on, alone. */
bool team_list_next(struct Domain *domain, Id team, struct Arena *arena,
		    struct LetterItems *ret_items, struct Error *error);

/* "sentence", "progress" in percent. */
extern const char *const aims_names[];
/* The aims of the team that can be said in a sentence. */
bool team_list_aims(struct Domain *domain, Id team, struct Arena *arena,
		    struct LetterItems *ret_items, struct Error *error);

#endif
