/* The days, the place and the agenda of a session, and the deadline of a season, as people say
 * them, for letters. Private to season. */
#ifndef QTP_SEASON_VIEW_DAYS_H
#define QTP_SEASON_VIEW_DAYS_H

#include "qtp/engine/view/letter.h"

/* The texts of an item: "days", like Wed-Thu 5-6 Apr 2017; "where", like in Dallas, TX, or online;
 * "zone", whose clock its times go by. */
extern const char *const held_names[];
/* As struct LetterList has it: one item; none of a session without days. */
bool session_list_held(struct Domain *domain, Id session, struct Arena *arena,
		       struct LetterItems *ret_items, struct Error *error);

/* "title", "opens": the day, of the first item of a day; "time", like 08:30-10:15; "faculty",
 * "room". */
extern const char *const timetable_names[];
/* The agenda, in order of time. */
bool session_list_timetable(struct Domain *domain, Id session, struct Arena *arena,
			    struct LetterItems *ret_items, struct Error *error);

/* "when": the day, the time and its zone, like Wed 1 Mar 2017, 17:00 ET. */
extern const char *const closing_names[];
/* Until when applications are taken; none once that day is over. */
bool season_list_closing(struct Domain *domain, Id season, struct Arena *arena,
			 struct LetterItems *ret_items, struct Error *error);

#endif
