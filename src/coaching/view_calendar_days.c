/* Coaching in the calendar: contacts on both clocks, actions, and the scores of a month. */
#include "view_facts.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/people.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team/view_team.h"
#include "rule_cadence.h"
#include "rule_score.h"
#include "view_contact_time.h"

#include <stdlib.h>

/* --- Contacts --- */

static struct CalendarClock clock_in(const struct Contact *contact, const char *zone,
				     struct Arena *arena)
{
	struct CalendarClock clock;

	contact_local(contact, zone, arena, &clock.day, &clock.time);
	clock.zone = clock.time == TIME_NONE ? "" : contact_zone_text(contact, zone, arena);
	return clock;
}

/* On the day of its own record; the clocks are those of the team's cohort and of the coach. */
static void add_contact(struct CalendarList *list, const struct CalendarTeams *teams,
			const struct Records *coaches, const struct Contact *contact)
{
	static const char *const states[] = {"planned", "held", "missed"};
	const struct Person *coach = records_find(coaches, contact->coach);
	struct CalendarEntry entry = {.first = contact->day, .last = contact->day};
	const struct Team *team = calendar_take_team(list, teams, contact->team, &entry);
	const struct Cohort *cohort = calendar_cohort_of(teams, team);
	const char *here = cohort && cohort->zone ? cohort->zone : contact->zone;

	entry.clock = clock_in(contact, here, list->arena);
	entry.coach_clock =
		coach && coach->zone ? clock_in(contact, coach->zone, list->arena) : entry.clock;
	entry.coach = contact->coach ? contact->coach : CALENDAR_NO_COACH;
	entry.who = coach ? person_short_name(coach->name, list->arena) : "";
	entry.text = arena_format(
		list->arena, "%s, %s", contact_kind_name(contact),
		team ? team->name
		     : domain_label(list->domain, KIND_TEAM, contact->team, list->arena));
	entry.state = contact->state == CONTACT_PLANNED && contact->day < list->domain->today
			      ? "to confirm"
			      : states[contact->state];
	entry.done = contact->state != CONTACT_PLANNED;
	entry.kind = KIND_CONTACT;
	entry.record = contact->record.id;
	calendar_add(list, entry);
}

static bool list_contacts(struct CalendarList *list, struct Error *error)
{
	const struct Loading loading = {list->domain, DEPTH_WHOLE, list->arena};
	struct Records contacts, coaches;
	struct CalendarTeams teams;

	if (!calendar_records(list, (struct DayRecords){KIND_CONTACT, "day", NULL}, &contacts,
			      error) ||
	    !calendar_teams_of(list, &contacts, &teams, error) ||
	    !load_refs(&loading, &contacts, "coach", &coaches, error))
		return false;
	for (size_t i = 0; i < contacts.n; i++)
		add_contact(list, &teams, &coaches, records_at(&contacts, i));
	return true;
}

/* --- Actions --- */

/* One without a team is of its owner alone. */
static void add_action(struct CalendarList *list, const struct CalendarTeams *teams,
		       const struct Records *owners, const struct ActionItem *action)
{
	const struct Person *owner = records_find(owners, action->owner);
	struct CalendarEntry entry = {.first = action->due, .last = action->due};
	const struct Team *team = calendar_take_team(list, teams, action->team, &entry);

	entry.clock = entry.coach_clock = (struct CalendarClock){action->due, TIME_NONE, ""};
	entry.text =
		team ? arena_format(list->arena, "%s, %s", action->text, team->name) : action->text;
	entry.who = owner ? person_short_name(owner->name, list->arena) : "";
	if (!action->team)
		entry.coach = owner ? owner->record.id : CALENDAR_NO_COACH;
	entry.state = action->done != DAY_NONE ? "done" : "to do";
	entry.done = action->done != DAY_NONE;
	entry.kind = KIND_ACTION;
	entry.record = action->record.id;
	calendar_add(list, entry);
}

static bool list_actions(struct CalendarList *list, struct Error *error)
{
	const struct Loading loading = {list->domain, DEPTH_JUDGED, list->arena};
	struct Records actions, owners;
	struct CalendarTeams teams;

	if (!calendar_records(list, (struct DayRecords){KIND_ACTION, "due", NULL}, &actions,
			      error) ||
	    !calendar_teams_of(list, &actions, &teams, error) ||
	    !load_refs(&loading, &actions, "owner", &owners, error))
		return false;
	for (size_t i = 0; i < actions.n; i++)
		add_action(list, &teams, &owners, records_at(&actions, i));
	return true;
}

/* --- Scores --- */

/* How many of the teams have a score of that month by coach and by team. */
static bool count_scores(const struct CalendarList *list, struct IdSpan teams, Day month,
			 size_t counts[N_RATERS], struct Error *error)
{
	static const char *const fields[] = {"team", "rater", "month", NULL};
	const struct FieldsQuery query = {.entity = &score_entity,
					  .owner = "team",
					  .ids = teams.ids,
					  .n_ids = teams.n,
					  .fields = fields,
					  .day = "month",
					  .from = month,
					  .to = month};
	struct Records scores;

	if (!domain_read_fields(list->domain, &query, list->arena, &scores, error))
		return false;
	for (size_t i = 0; i < scores.n; i++) {
		const struct Score *score = records_at(&scores, i);

		if (score->rater >= 0 && score->rater < N_RATERS)
			counts[score->rater]++;
	}
	return true;
}

/* Sorted. */
static struct IdSpan ids_of(const struct Team *const teams[], size_t n, struct Arena *arena)
{
	Id *ids = ARENA_ARRAY(arena, n + 1, Id);

	for (size_t i = 0; i < n; i++)
		ids[i] = teams[i]->record.id;
	qsort(ids, n, sizeof ids[0], id_order);
	return (struct IdSpan){ids, n};
}

static bool add_scores(struct CalendarList *list, const struct CohortDates *dates, Day month,
		       struct Error *error)
{
	const char *place = cohort_place(dates->cohort, list->arena);
	size_t counts[N_RATERS] = {0}, n;
	const struct Team **teams;
	Day due = month + day_month_length(month) - 1;

	if (!calendar_has(list, due))
		return true;
	if (!calendar_accepted(list, dates->cohort->record.id, &teams, &n, error) ||
	    !count_scores(list, ids_of(teams, n, list->arena), month, counts, error))
		return false;
	if (n == 0)
		return true;
	calendar_add(list,
		     (struct CalendarEntry){
			     .first = DAY_NONE,
			     .clock = {due, TIME_NONE, ""},
			     .coach_clock.time = TIME_NONE,
			     .text = arena_format(list->arena, "%s scores due, %s",
						  month_name(month), place),
			     .state = arena_format(list->arena, "coach %zu, team %zu of %zu",
						   counts[RATER_COACH], counts[RATER_TEAM], n),
			     .city = place,
			     .done = counts[RATER_COACH] >= n && counts[RATER_TEAM] >= n,
			     .kind = KIND_COHORT,
			     .record = dates->cohort->record.id});
	return true;
}

/* Of each month from the first session to the last; a season of one session has no scores. */
static bool list_scores(struct CalendarList *list, struct Error *error)
{
	const struct CohortDates **cohorts;
	size_t n;

	if (!calendar_cohorts(list, &cohorts, &n, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		const struct CohortDates *dates = cohorts[i];
		Day month = day_month_start(dates->sessions[0]->first_day);
		Day last = dates->sessions[dates->n_sessions - 1]->last_day;

		for (; dates->n_sessions > 1 && month != DAY_NONE && month <= last;
		     month = day_add_months(month, 1))
			if (!add_scores(list, dates, month, error))
				return false;
	}
	return true;
}

static const struct CalendarSource calendar_rows[] = {
	{"contact", "contacts, on the clocks of the team and of the coach", list_contacts},
	{"action", "actions agreed with teams, and to-dos of one's own", list_actions},
	{"scores", "the scores of a month, on its last day", list_scores},
};
const struct CalendarSourceTable coaching_calendar = CAPABILITY_ROWS(calendar_rows);
