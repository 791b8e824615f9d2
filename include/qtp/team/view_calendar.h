/* Teams in the calendar: whose a day is, by the team that a record names. */
#ifndef QTP_TEAM_VIEW_CALENDAR_H
#define QTP_TEAM_VIEW_CALENDAR_H

#include "qtp/season/view_calendar.h"
#include "qtp/team.h"

/* The teams that records name, with their cohorts and coaches. */
struct CalendarTeams {
	struct Records teams, cohorts, coaches;
};
MUST_USE bool calendar_teams_of(const struct CalendarList *list, const struct Records *from,
				struct CalendarTeams *ret_teams, struct Error *error);
/* Puts city, coach and the coach's short name into an entry; what is of no team is of every city.
 * NULL: the team is not in view. */
const struct Team *calendar_take_team(const struct CalendarList *list,
				      const struct CalendarTeams *teams, Id team,
				      struct CalendarEntry *entry);
/* The cohort of such a team; NULL: not in view. */
const struct Cohort *calendar_cohort_of(const struct CalendarTeams *teams, const struct Team *team);

/* The accepted teams of a cohort, those of the coach wanted alone; owned by the arena. */
MUST_USE bool calendar_accepted(const struct CalendarList *list, Id cohort,
				const struct Team ***ret_teams, size_t *ret_n, struct Error *error);

#endif
