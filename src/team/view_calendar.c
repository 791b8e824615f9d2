/* Teams in the calendar: answers for sessions, roles of the core and memberships that end. */
#include "qtp/season/view_schedule.h"
#include "qtp/team/view_team.h"
#include "view_document.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/people.h"
#include "qtp/team.h"
#include "rule_attention.h"

#include <inttypes.h>
#include <stdlib.h>

/* --- Whose a day is --- */

bool calendar_teams_of(const struct CalendarList *list, const struct Records *from,
		       struct CalendarTeams *ret_teams, struct Error *error)
{
	const struct Loading loading = {list->domain, DEPTH_JUDGED, list->arena};

	return load_refs(&loading, from, "team", &ret_teams->teams, error) &&
	       load_refs(&loading, &ret_teams->teams, "cohort", &ret_teams->cohorts, error) &&
	       load_refs(&loading, &ret_teams->teams, "coach", &ret_teams->coaches, error);
}

const struct Cohort *calendar_cohort_of(const struct CalendarTeams *teams, const struct Team *team)
{
	return team ? records_find(&teams->cohorts, team->cohort) : NULL;
}

const struct Team *calendar_take_team(const struct CalendarList *list,
				      const struct CalendarTeams *teams, Id team,
				      struct CalendarEntry *entry)
{
	const struct Team *found = team ? records_find(&teams->teams, team) : NULL;
	const struct Cohort *cohort = calendar_cohort_of(teams, found);
	const struct Person *coach = found ? records_find(&teams->coaches, found->coach) : NULL;

	entry->city = cohort ? cohort_place(cohort, list->arena) : NULL;
	entry->coach = found && found->coach ? found->coach : CALENDAR_NO_COACH;
	entry->who = coach ? person_short_name(coach->name, list->arena) : "";
	return found;
}

bool calendar_accepted(const struct CalendarList *list, Id cohort, const struct Team ***ret_teams,
		       size_t *ret_n, struct Error *error)
{
	struct Records teams;
	const struct Team **accepted;

	*ret_n = 0;
	if (!domain_children(list->domain, (struct OwnedBy){KIND_TEAM, "cohort", cohort},
			     list->arena, &teams, error))
		return false;
	accepted = ARENA_ARRAY(list->arena, teams.n + 1, const struct Team *);
	for (size_t i = 0; i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		if (team->stage == STAGE_ACCEPTED &&
		    (!list->filter.coach || team->coach == list->filter.coach))
			accepted[(*ret_n)++] = team;
	}
	*ret_teams = accepted;
	return true;
}

/* --- Members of the accepted teams of a cohort --- */

struct Core {
	const struct Team **teams;
	size_t n_teams;
	struct Records members;
};

static bool load_core(const struct CalendarList *list, Id cohort, struct Core *core,
		      struct Error *error)
{
	Id *ids;

	if (!calendar_accepted(list, cohort, &core->teams, &core->n_teams, error))
		return false;
	ids = ARENA_ARRAY(list->arena, core->n_teams + 1, Id);
	for (size_t i = 0; i < core->n_teams; i++)
		ids[i] = core->teams[i]->record.id;
	qsort(ids, core->n_teams, sizeof ids[0], id_order);
	return domain_children_of(list->domain,
				  (struct OwnedByAny){KIND_MEMBER, "team", {ids, core->n_teams}},
				  list->arena, &core->members, error);
}

/* --- Answers --- */

struct Answers {
	size_t n, n_open;
};

static bool count_answers(const struct CalendarList *list, const struct Core *core,
			  const struct Session *session, struct Answers *answers,
			  struct Error *error)
{
	const struct Loading loading = {list->domain, DEPTH_JUDGED, list->arena};
	Day today = list->domain->today;
	struct Records all;

	*answers = (struct Answers){0};
	if (!load_parts(&loading, &core->members, (struct PartsBy){KIND_CONFIRMATION, "member"},
			&all, error))
		return false;
	for (size_t i = 0; i < core->members.n; i++) {
		const struct Member *member = records_at(&core->members, i);
		const struct Confirmation *answer = NULL;

		if (!role_is_core(member->role) || !member_is_current(member, today))
			continue;
		for (size_t k = 0; k < all.n && !answer; k++) {
			const struct Confirmation *one = records_at(&all, k);

			if (one->session == session->record.id && one->member == member->record.id)
				answer = one;
		}
		enum Attendance said = confirmation_attendance(answer, session);

		answers->n++;
		answers->n_open += said != ATTENDANCE_CONFIRMED && said != ATTENDANCE_REFUSED;
	}
	return true;
}

static bool add_answers(struct CalendarList *list, const struct CohortDates *dates,
			const struct Session *session, struct Error *error)
{
	const char *place = cohort_place(dates->cohort, list->arena);
	Day due = session->first_day - ANSWER_RED_DAYS, today = list->domain->today;
	struct Answers answers;
	struct Core core;

	if (!calendar_has(list, due))
		return true;
	if (!load_core(list, dates->cohort->record.id, &core, error) ||
	    !count_answers(list, &core, session, &answers, error))
		return false;
	if (core.n_teams == 0)
		return true;
	calendar_add(list, (struct CalendarEntry){
				   .first = DAY_NONE,
				   .clock = {due, TIME_NONE, ""},
				   .coach_clock.time = TIME_NONE,
				   .text = arena_format(list->arena,
							"Answers for session %" PRId64 ", %s",
							session->number, place),
				   .state = arena_format(list->arena, "%zu of %zu open",
							 answers.n_open, answers.n),
				   .city = place,
				   .done = answers.n_open == 0 || session->last_day < today,
				   .kind = KIND_SESSION,
				   .record = session->record.id});
	return true;
}

static bool list_answers(struct CalendarList *list, struct Error *error)
{
	const struct CohortDates **cohorts;
	size_t n;

	if (!calendar_cohorts(list, &cohorts, &n, error))
		return false;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < cohorts[i]->n_sessions; k++)
			if (!add_answers(list, cohorts[i], cohorts[i]->sessions[k], error))
				return false;
	return true;
}

/* --- What ends --- */

static const struct Team *team_of(const struct Core *core, Id id)
{
	for (size_t i = 0; i < core->n_teams; i++)
		if (core->teams[i]->record.id == id)
			return core->teams[i];
	return NULL;
}

/* Somebody in a core team. */
struct Seat {
	const struct Cohort *cohort;
	const struct Team *team;
	const struct Person *person;
};

static void add_end(struct CalendarList *list, struct Seat seat, Day day, const char *text)
{
	bool over = day < list->domain->today;

	if (!calendar_has(list, day))
		return;
	calendar_add(list, (struct CalendarEntry){.first = DAY_NONE,
						  .clock = {day, TIME_NONE, ""},
						  .coach_clock.time = TIME_NONE,
						  .text = text,
						  .state = over ? "over" : "to come",
						  .city = cohort_place(seat.cohort, list->arena),
						  .coach = seat.team->coach ? seat.team->coach
									    : CALENDAR_NO_COACH,
						  .done = over,
						  .kind = KIND_PERSON,
						  .record = seat.person->record.id});
}

static void add_ends(struct CalendarList *list, const struct Cohort *cohort,
		     const struct Core *core, const struct Records *people)
{
	for (size_t i = 0; i < core->members.n; i++) {
		const struct Member *member = records_at(&core->members, i);
		const struct Person *person = records_find(people, member->person);
		const struct Team *team = team_of(core, member->team);

		if (!person || !team || !role_is_core(member->role))
			continue;
		const char *name = person_short_name(person->name, list->arena);
		const struct Seat seat = {cohort, team, person};

		add_end(list, seat, member->until,
			arena_format(list->arena, "%s leaves %s", name, team->name));
		if (member->role == ROLE_LEADER && member_is_current(member, list->domain->today))
			add_end(list, seat, person->member_until,
				arena_format(list->arena, "%s's membership ends", name));
	}
}

static bool list_ends(struct CalendarList *list, struct Error *error)
{
	const struct Loading loading = {list->domain, DEPTH_JUDGED, list->arena};
	const struct CohortDates **cohorts;
	size_t n;

	if (!calendar_cohorts(list, &cohorts, &n, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct Records people;
		struct Core core;

		if (!load_core(list, cohorts[i]->cohort->record.id, &core, error) ||
		    !load_refs(&loading, &core.members, "person", &people, error))
			return false;
		add_ends(list, cohorts[i]->cohort, &core, &people);
	}
	return true;
}

static const struct CalendarSource calendar_rows[] = {
	{"answers", "answers for a session, on the day from which a missing one is red",
	 list_answers},
	{"end", "roles of core members and the membership of leaders that end", list_ends},
};
const struct CalendarSourceTable team_calendar = CAPABILITY_ROWS(calendar_rows);
