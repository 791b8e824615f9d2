/* The days of a session, for letters. */
#include "view_days.h"

#include "qtp/engine/domain/gate.h"
#include "qtp/season.h"

const char *const held_names[] = {"days", NULL};

bool session_list_held(struct Domain *domain, Id session, struct Arena *arena,
		       struct LetterItems *ret_items, struct Error *error)
{
	const char **text = ARENA_NEW(arena, const char *);
	struct Session one;
	char days[DAY_TEXT];
	bool has_days;

	if (!domain_get(domain, (struct KindId){KIND_SESSION, session}, &one, arena, error))
		return false;
	has_days = one.first_day != DAY_NONE && one.last_day != DAY_NONE;
	if (has_days)
		*text = arena_text(arena, day_range(one.first_day, one.last_day, true, days));
	*ret_items = (struct LetterItems){text, has_days};
	return true;
}
