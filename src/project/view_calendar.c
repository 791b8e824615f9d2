/* Projects in the calendar: milestones of cohorts, due days of a team's own, and aims. */
#include "view_calendar.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/owed.h"
#include "qtp/engine/model/due.h"
#include "qtp/project.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team/view_team.h"

#include <stdlib.h>

/* --- Milestones --- */

/* A cohort with its accepted teams and what they have handed in. */
struct Owing {
	const struct CohortDates *dates;
	struct Records milestones;
	const struct Team **teams;
	size_t n;
	struct OwedList owed;
};

static bool load_owing(const struct CalendarList *list, struct Owing *owing, struct Error *error)
{
	const struct Loading loading = {list->domain, DEPTH_JUDGED, list->arena};
	Id *ids;

	if (!domain_children(
		    list->domain,
		    (struct OwnedBy){KIND_MILESTONE, "season", owing->dates->cohort->season},
		    list->arena, &owing->milestones, error) ||
	    !calendar_accepted(list, owing->dates->cohort->record.id, &owing->teams, &owing->n,
			       error))
		return false;
	ids = ARENA_ARRAY(list->arena, owing->n + 1, Id);
	for (size_t i = 0; i < owing->n; i++)
		ids[i] = owing->teams[i]->record.id;
	qsort(ids, owing->n, sizeof ids[0], id_order);
	return owed_load(&loading, KIND_TEAM, (struct IdSpan){ids, owing->n}, &owing->owed, error);
}

static struct DueDates due_dates(const struct Owing *owing)
{
	return (struct DueDates){owing->dates->sessions, owing->dates->n_sessions,
				 owing->dates->season->deadline};
}

/* Whether a team still owes the milestone on that day, and whether the day is its own. */
static bool owes(const struct Owing *owing, const struct Team *team,
		 const struct Milestone *milestone, Day day, bool *ret_own)
{
	const struct Owed *owed = owed_find(&owing->owed, team->record.id, milestone->record.id);

	*ret_own = owed && owed->due != DAY_NONE && (!milestone->until || owed_has_own_day(owed));
	if (!owed || owed->settled == DAY_NONE)
		return true;
	return owed->settled != DUE_ALL && day > owed->settled;
}

static void add_of_cohort(struct CalendarList *list, const struct Owing *owing,
			  const struct Milestone *milestone, Day day)
{
	const char *place = cohort_place(owing->dates->cohort, list->arena);
	size_t n = 0, n_open = 0;
	bool own; /* its own day, or it was accepted after the day and owes it since then */

	for (size_t i = 0; i < owing->n; i++) {
		bool open = owes(owing, owing->teams[i], milestone, day, &own);

		own = own || owing->teams[i]->stage_since > day;
		n += !own;
		n_open += !own && open;
	}
	if (n == 0)
		return;
	calendar_add(list, (struct CalendarEntry){
				   .first = DAY_NONE,
				   .clock = {day, TIME_NONE, ""},
				   .coach_clock.time = TIME_NONE,
				   .text = arena_format(list->arena, "%s due, %s", milestone->title,
							place),
				   .state = arena_format(list->arena, "%zu of %zu %s open", n_open,
							 n, n == 1 ? "team" : "teams"),
				   .city = place,
				   .done = n_open == 0,
				   .kind = KIND_MILESTONE,
				   .record = milestone->record.id});
}

/* Those with a due day of their own. */
static void add_of_teams(struct CalendarList *list, const struct Owing *owing,
			 const struct Milestone *milestone)
{
	bool own;

	for (size_t i = 0; i < owing->n; i++) {
		const struct Team *team = owing->teams[i];
		const struct Owed *owed =
			owed_find(&owing->owed, team->record.id, milestone->record.id);
		bool open = owed && owes(owing, team, milestone, owed->due, &own);

		if (!owed || !own || !calendar_has(list, owed->due))
			continue;
		calendar_add(list, (struct CalendarEntry){
					   .first = DAY_NONE,
					   .clock = {owed->due, TIME_NONE, ""},
					   .coach_clock.time = TIME_NONE,
					   .text = arena_format(list->arena, "%s due, %s",
								milestone->title, team->name),
					   .state = open ? "open" : "handed in",
					   .city = cohort_place(owing->dates->cohort, list->arena),
					   .coach = team->coach ? team->coach : CALENDAR_NO_COACH,
					   .done = !open,
					   .kind = KIND_TEAM,
					   .record = team->record.id});
	}
}

static bool list_milestones(struct CalendarList *list, struct Error *error)
{
	const struct CohortDates **cohorts;
	size_t n;

	if (!calendar_cohorts(list, &cohorts, &n, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct Owing owing = {.dates = cohorts[i]};
		struct DueDates dates = due_dates(&owing);
		Day days[DUE_DAYS_MAX];

		if (!load_owing(list, &owing, error))
			return false;
		for (size_t m = 0; m < owing.milestones.n; m++) {
			const struct Milestone *milestone = records_at(&owing.milestones, m);
			size_t n_days = milestone_days(milestone, &dates, days);

			for (size_t k = 0; k < n_days; k++)
				if (calendar_has(list, days[k]))
					add_of_cohort(list, &owing, milestone, days[k]);
			add_of_teams(list, &owing, milestone);
		}
	}
	return true;
}

/* --- Aims --- */

static bool list_aims(struct CalendarList *list, struct Error *error)
{
	struct CalendarTeams teams;
	struct Records aims;

	if (!calendar_records(list, (struct DayRecords){KIND_AIM, "by", NULL}, &aims, error) ||
	    !calendar_teams_of(list, &aims, &teams, error))
		return false;
	for (size_t i = 0; i < aims.n; i++) {
		const struct Aim *aim = records_at(&aims, i);
		struct CalendarEntry entry = {.first = aim->by,
					      .last = aim->by,
					      .clock = {aim->by, TIME_NONE, ""},
					      .coach_clock.time = TIME_NONE,
					      .done = aim->by < list->domain->today,
					      .kind = KIND_AIM,
					      .record = aim->record.id};
		const struct Team *team = calendar_take_team(list, &teams, aim->team, &entry);

		if (!team || team->stage != STAGE_ACCEPTED)
			continue;
		entry.state = entry.done ? "over" : "to come";
		entry.text = arena_format(list->arena, "Aim to be reached, %s", team->name);
		calendar_add(list, entry);
	}
	return true;
}

static const struct CalendarSource calendar_rows[] = {
	{"milestone", "what accepted teams owe, once a cohort, and due days of a team's own",
	 list_milestones},
	{"aim", "the day on which a team wants to have reached its aim", list_aims},
};
const struct CalendarSourceTable project_calendar = CAPABILITY_ROWS(calendar_rows);
