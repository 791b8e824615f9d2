/* The sessions that a person has to answer for, for letters. Private to team. */
#ifndef QTP_TEAM_VIEW_ASKED_H
#define QTP_TEAM_VIEW_ASKED_H

#include "qtp/engine/view/letter.h"

/* The texts of an item: "session", its number; "days", "where", "venue"; "again": the answer was
 * for other days; "team", "code". */
extern const char *const asked_names[];
/* As struct LetterList has it: sessions to come of the core teams that the person is in, by team
 * and day, for which no answer is there, or one for other days. */
bool person_list_asked(struct Domain *domain, Id person, struct Arena *arena,
		       struct LetterItems *ret_items, struct Error *error);

#endif
