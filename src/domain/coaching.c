/* The coaching view: teams and months, silent ones first, planned calls on both clocks, caseload of
 * the coaches. */
#include "qtp/domain/coaching.h"

#include "load.h"
#include "qtp/base/math.h"
#include "qtp/domain/schedule.h"
#include "qtp/rule/attention.h"
#include "today_work.h"

#include <stdlib.h>
#include <string.h>

#define FORTNIGHT_DAYS 14
/* A program is shown month by month up to this many. */
#define MONTHS_MAX 36

struct View {
	struct Domain *domain;
	struct Arena *arena;
	Id coach; /* whose teams come first */
	struct Coaching *result;
	struct TeamFacts *teams;
	size_t n_teams;
	struct Records coaches; /* of teams and of contacts, by id */
	struct Records actions; /* by team */
	size_t upcoming_capacity, unheld_capacity;
};

/* The months from the first session of all to the last. */
static void set_months(struct View *view, const struct Schedule *schedule)
{
	Day first = DAY_NONE, last = DAY_NONE;
	Day *months = ARENA_ARRAY(view->arena, MONTHS_MAX, Day);
	size_t n = 0;

	for (size_t c = 0; c < schedule->n_cohorts; c++) {
		for (size_t s = 0; s < schedule->cohorts[c].n_sessions; s++) {
			const struct Session *session = schedule->cohorts[c].sessions[s];

			if (first == DAY_NONE || session->first_day < first)
				first = session->first_day;
			if (last == DAY_NONE || session->last_day > last)
				last = session->last_day;
		}
	}
	for (Day month = day_month_start(first);
	     first != DAY_NONE && month <= last && n < MONTHS_MAX; month = day_add_months(month, 1))
		months[n++] = month;
	view->result->months = months;
	view->result->n_months = n;
}

static bool load_teams(struct View *view, struct Error *error)
{
	struct Domain *domain = view->domain;
	size_t n_ids, kept = 0;
	Id *ids;

	if (!store_team_ids(domain->store, view->result->season->record.id, view->arena, &ids,
			    &n_ids, error) ||
	    !team_load_facts(domain, ids, n_ids, view->arena, &view->teams, &view->n_teams, error))
		return false;
	for (size_t i = 0; i < view->n_teams; i++) {
		if (view->teams[i].team->stage == STAGE_ACCEPTED)
			view->teams[kept++] = view->teams[i];
	}
	view->n_teams = kept;
	return true;
}

static int by_id(const void *a, const void *b)
{
	Id left = *(const Id *)a, right = *(const Id *)b;

	return (left > right) - (left < right);
}

/* The coaches of the teams and of their contacts, and the actions of the teams. */
static bool load_around(struct View *view, struct Error *error)
{
	size_t n_all = view->n_teams, n = 0, kept = 0;

	for (size_t i = 0; i < view->n_teams; i++)
		n_all += view->teams[i].coaching.n_contacts;
	Id *ids = ARENA_ARRAY(view->arena, n_all, Id),
	   *teams = ARENA_ARRAY(view->arena, view->n_teams, Id);

	for (size_t i = 0; i < view->n_teams; i++) {
		teams[i] = view->teams[i].team->record.id;
		ids[n++] = view->teams[i].team->coach;
		for (size_t k = 0; k < view->teams[i].coaching.n_contacts; k++)
			ids[n++] = view->teams[i].coaching.contacts[k]->coach;
	}
	if (n)
		qsort(ids, n, sizeof ids[0], by_id);
	if (view->n_teams)
		qsort(teams, view->n_teams, sizeof teams[0], by_id);
	for (size_t i = 0; i < n; i++)
		if (ids[i] && (kept == 0 || ids[kept - 1] != ids[i]))
			ids[kept++] = ids[i];
	return store_get_many(view->domain->store, entity_get(KIND_PERSON), ids, kept, view->arena,
			      &view->coaches, error) &&
	       store_children_of(view->domain->store, entity_get(KIND_ACTION), "team", teams,
				 view->n_teams, view->arena, &view->actions, error);
}

static const char *coach_short(const struct View *view, Id coach)
{
	const struct Person *person = records_find(&view->coaches, coach);

	return person ? person_short_name(person->name, view->arena) : "";
}

static void count_actions(const struct View *view, struct CoachingTeam *team)
{
	struct Span span = records_span(&view->actions, "team", team->facts->team->record.id);

	for (size_t i = span.first; i < span.first + span.n; i++) {
		const struct ActionItem *action = records_at(&view->actions, i);

		if (action->done != DAY_NONE)
			continue;
		team->n_open_actions++;
		team->n_late_actions +=
			action->due != DAY_NONE && action->due < view->domain->today;
	}
}

static struct CoachingTeam team_row(const struct View *view, const struct TeamFacts *facts)
{
	const struct Coaching *result = view->result;
	struct CadenceMonth *months =
		ARENA_ARRAY(view->arena, result->n_months, struct CadenceMonth);
	struct CoachingTeam row = {.facts = facts, .months = months};

	row.site = cohort_site(facts->cohort, view->arena);
	row.coach_name = coach_short(view, facts->team->coach);
	row.cadence = cadence_judge(&facts->coaching, view->arena);
	for (size_t i = 0; i < result->n_months; i++)
		months[i] = cadence_month(&facts->coaching, result->months[i]);
	for (int rater = 0; rater < N_RATERS; rater++)
		row.scores[rater] = score_newest(facts->coaching.scores, facts->coaching.n_scores,
						 (enum Rater)rater, view->domain->today);
	count_actions(view, &row);
	return row;
}

static int silent_first(const void *a, const void *b)
{
	const struct CoachingTeam *left = a, *right = b;
	int64_t left_days = left->cadence.days, right_days = right->cadence.days;

	if (left->cadence.light != right->cadence.light)
		return left->cadence.light < right->cadence.light ? -1 : 1;
	if (left_days != right_days)
		return left_days > right_days ? -1 : 1;
	return strcmp(left->facts->team->name, right->facts->team->name);
}

/* Silent ones first, but those of the coach in front of all others. */
static void add_teams(struct View *view)
{
	struct Coaching *result = view->result;
	struct CoachingTeam *rows = ARENA_ARRAY(view->arena, view->n_teams, struct CoachingTeam);
	size_t own = 0, other = view->n_teams;

	for (size_t i = 0; i < view->n_teams; i++)
		own += view->coach && view->teams[i].team->coach == view->coach;
	result->n_own = own;
	own = 0;
	for (size_t i = 0; i < view->n_teams; i++) {
		bool is_own = view->coach && view->teams[i].team->coach == view->coach;

		rows[is_own ? own++ : --other] = team_row(view, &view->teams[i]);
	}
	result->teams = rows;
	result->n_teams = view->n_teams;
	if (own)
		qsort(rows, own, sizeof rows[0], silent_first);
	if (view->n_teams > own)
		qsort(rows + own, view->n_teams - own, sizeof rows[0], silent_first);
}

static struct CoachingCall call_row(const struct View *view, const struct TeamFacts *team,
				    const struct Contact *contact)
{
	const struct Person *coach = records_find(&view->coaches, contact->coach);
	const char *zone = coach && coach->zone ? coach->zone : contact->zone;
	struct CoachingCall row = {.contact = contact, .team = team};

	row.coach_name = coach_short(view, contact->coach);
	row.zone_text = contact_zone_text(contact, contact->zone, view->arena);
	row.coach_zone_text = contact_zone_text(contact, zone, view->arena);
	contact_local(contact, zone, view->arena, &row.coach_day, &row.coach_start);
	row.same_clock = row.coach_day == contact->day && row.coach_start == contact->start;
	return row;
}

static void add_call(struct View *view, const struct TeamFacts *team, const struct Contact *contact)
{
	struct Coaching *result = view->result;
	Day today = view->domain->today;

	if (contact->state != CONTACT_PLANNED || contact->team != team->team->record.id)
		return;
	if (contact->day < today) {
		result->unheld = arena_grow(view->arena, result->unheld, result->n_unheld,
					    &view->unheld_capacity, sizeof *result->unheld);
		result->unheld[result->n_unheld++] = call_row(view, team, contact);
	} else if (contact->day <= today + FORTNIGHT_DAYS) {
		result->upcoming = arena_grow(view->arena, result->upcoming, result->n_upcoming,
					      &view->upcoming_capacity, sizeof *result->upcoming);
		result->upcoming[result->n_upcoming++] = call_row(view, team, contact);
	}
}

static int by_time(const void *a, const void *b)
{
	const struct CoachingCall *left = a, *right = b;

	if (left->contact->day != right->contact->day)
		return left->contact->day < right->contact->day ? -1 : 1;
	if (left->contact->start != right->contact->start)
		return left->contact->start < right->contact->start ? -1 : 1;
	return strcmp(left->team->team->name, right->team->team->name);
}

/* A contact of several teams is told once, with its first. */
static void count_further_teams(struct View *view, struct CoachingCall calls[], size_t n)
{
	for (size_t c = 0; c < n; c++) {
		for (size_t i = 0; i < view->n_teams; i++) {
			const struct CoachingFacts *coaching = &view->teams[i].coaching;

			for (size_t k = 0; k < coaching->n_contacts; k++)
				calls[c].n_more_teams += &view->teams[i] != calls[c].team &&
							 coaching->contacts[k]->record.id ==
								 calls[c].contact->record.id;
		}
	}
}

static void add_calls(struct View *view)
{
	struct Coaching *result = view->result;

	for (size_t i = 0; i < view->n_teams; i++)
		for (size_t k = 0; k < view->teams[i].coaching.n_contacts; k++)
			add_call(view, &view->teams[i], view->teams[i].coaching.contacts[k]);
	if (result->n_upcoming)
		qsort(result->upcoming, result->n_upcoming, sizeof result->upcoming[0], by_time);
	if (result->n_unheld)
		qsort(result->unheld, result->n_unheld, sizeof result->unheld[0], by_time);
	count_further_teams(view, result->upcoming, result->n_upcoming);
	count_further_teams(view, result->unheld, result->n_unheld);
}

static struct CoachingCoach *coach_row(struct Coaching *result, Id coach)
{
	for (size_t i = 0; i < result->n_coaches; i++)
		if (result->coaches[i].coach == coach)
			return &result->coaches[i];
	return NULL;
}

/* Minutes are the coach's own: a contact of several teams counts once. */
static void count_contact(struct View *view, const struct TeamFacts *team,
			  const struct Contact *contact)
{
	struct CoachingCoach *coach = coach_row(view->result, contact->coach);
	Day today = view->domain->today;
	int64_t minutes = contact->minutes == NUMBER_NONE ? 0 : contact->minutes;

	if (!coach || contact->team != team->team->record.id || !contact_counts(contact, today))
		return;
	coach->minutes_all += minutes;
	if (day_month_start(contact->day) != day_month_start(today))
		return;
	coach->n_contacts++;
	coach->minutes += minutes;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct CoachingCoach *)a)->name,
		      ((const struct CoachingCoach *)b)->name);
}

static void add_coaches(struct View *view)
{
	struct Coaching *result = view->result;

	result->coaches = ARENA_ARRAY(view->arena, view->coaches.n, struct CoachingCoach);
	for (size_t i = 0; i < view->coaches.n; i++) {
		const struct Person *person = records_at(&view->coaches, i);

		result->coaches[result->n_coaches++] =
			(struct CoachingCoach){.coach = person->record.id, .name = person->name};
	}
	for (size_t i = 0; i < result->n_teams; i++) {
		const struct CoachingTeam *team = &result->teams[i];
		struct CoachingCoach *coach = coach_row(result, team->facts->team->coach);

		if (coach) {
			coach->n_teams++;
			coach->n_red += team->cadence.light == LIGHT_RED;
			coach->n_amber += team->cadence.light == LIGHT_AMBER;
		}
		for (size_t k = 0; k < team->facts->coaching.n_contacts; k++)
			count_contact(view, team->facts, team->facts->coaching.contacts[k]);
	}
	if (result->n_coaches)
		qsort(result->coaches, result->n_coaches, sizeof result->coaches[0], by_name);
}

bool coaching_load(struct Domain *domain, Id season, Id coach, struct Arena *arena,
		   struct Coaching *ret_coaching, struct Error *error)
{
	struct View view = {
		.domain = domain, .arena = arena, .coach = coach, .result = ret_coaching};
	struct Schedule schedule;

	*ret_coaching = (struct Coaching){.today = domain->today};
	if (!schedule_load(domain, season, arena, &schedule, error))
		return false;
	ret_coaching->season = schedule.season;
	if (!schedule.season)
		return true;
	set_months(&view, &schedule);
	if (!load_teams(&view, error) || !load_around(&view, error))
		return false;
	add_teams(&view);
	add_calls(&view);
	add_coaches(&view);
	return true;
}
