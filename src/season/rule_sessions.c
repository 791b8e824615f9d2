/* The sessions of a cohort in time. */
#include "qtp/season.h"

#include "qtp/engine/base/words.h"

#include <inttypes.h>

const struct Session *session_first(const struct Session *const sessions[], size_t n)
{
	const struct Session *first = NULL;

	for (size_t i = 0; i < n; i++)
		if (!first || sessions[i]->first_day < first->first_day)
			first = sessions[i];
	return first;
}

const struct Session *session_next(const struct Session *const sessions[], size_t n, Day today)
{
	const struct Session *next = NULL;

	for (size_t i = 0; i < n; i++)
		if (sessions[i]->last_day >= today &&
		    (!next || sessions[i]->first_day < next->first_day))
			next = sessions[i];
	return next;
}

bool sessions_are_over(const struct Session *const sessions[], size_t n, Day today)
{
	return n > 0 && !session_next(sessions, n, today);
}

bool sessions_have_begun(const struct Session *const sessions[], size_t n, Day today)
{
	const struct Session *first = session_first(sessions, n);

	return first && first->first_day <= today;
}

bool season_is_near(const struct Season *season, Day day)
{
	const int year = 12;

	return day >= day_add_months(season->first_day, -year) &&
	       day <= day_add_months(season->last_day, year);
}

const char *session_short(const struct Session *session, struct Arena *arena)
{
	return arena_format(arena, "S%" PRId64, session->number);
}

const char *session_phrase(const struct Session *session, Day today, struct Arena *arena)
{
	if (!session)
		return "";
	return arena_format(arena, ", %s %s", session_short(session, arena),
			    session->first_day < today
				    ? "under way"
				    : day_distance(session->first_day, today, arena));
}
