/* The coaching view: teams and months, silent ones first, planned calls on both clocks, caseload of
 * the coaches. */
#include "view_coaching.h"
#include "qtp/coaching.h"
#include "qtp/engine/domain/facts.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/people.h"
#include "qtp/season/view_schedule.h"
#include "view_contact_time.h"

#include <stdlib.h>
#include <string.h>

#define FORTNIGHT_DAYS 14
/* A program is shown month by month up to this many. */
#define MONTHS_MAX 36
/* Loaded at a time, so that memory stays bounded. */
#define TEAMS_AT_ONCE 128

/* The view under way of being made. What is kept is owned by `arena`. */
struct CoachingBuilder {
	struct Domain *domain;
	struct Arena *arena;
	Id coach; /* whose teams come first */
	struct Schedule schedule;
	const Day *months;
	size_t n_months;
	struct WalkQuery walk; /* through the teams */
	size_t n_seen, n_all;
	bool complete;
	struct CoachingTeam *teams;
	size_t n_teams, teams_capacity;
	struct CoachingCall *upcoming, *unheld;
	size_t n_upcoming, upcoming_capacity, n_unheld, unheld_capacity;
	Id *linked; /* contacts of each team that are first of all another team's */
	size_t n_linked, linked_capacity;
	struct CoachingCoach *coaches; /* of teams and of contacts */
	const struct Person **persons; /* the same ones */
	size_t n_coaches, coaches_capacity, persons_capacity;
};

/* The months from the first session of all to the last. */
static void set_months(struct CoachingBuilder *builder, const struct Schedule *schedule)
{
	Day first = DAY_NONE, last = DAY_NONE;
	Day *months = ARENA_ARRAY(builder->arena, MONTHS_MAX, Day);
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
	builder->months = months;
	builder->n_months = n;
}

/* --- Some teams, with their dependents; all of it goes when they are counted --- */

struct Batch {
	struct Arena arena;
	struct TeamFacts *teams;
	size_t n_teams;
	struct Records actions; /* by team */
};

static bool load_teams(struct CoachingBuilder *builder, size_t limit, struct Batch *batch,
		       struct Error *error)
{
	struct Domain *domain = builder->domain;
	struct IdSpan teams;
	size_t kept = 0;

	builder->walk.limit = limit;
	if (!domain_walk(domain, &builder->walk, &batch->arena, &teams, error) ||
	    !team_load_facts(&(struct Loading){domain, DEPTH_OVER_TIME, &batch->arena}, teams,
			     &batch->teams, &batch->n_teams, error))
		return false;
	for (size_t i = 0; i < batch->n_teams; i++)
		if (batch->teams[i].team->stage == STAGE_ACCEPTED)
			batch->teams[kept++] = batch->teams[i];
	batch->n_teams = kept;
	builder->n_seen += teams.n;
	builder->complete = teams.n < limit;
	return true;
}

static bool load_actions(struct CoachingBuilder *builder, struct Batch *batch, struct Error *error)
{
	struct FieldsQuery query = {.entity = entity_get(KIND_ACTION),
				    .owner = "team",
				    .n_ids = batch->n_teams,
				    .fields = (const char *const[]){"team", "due", "done", NULL}};
	Id *ids = ARENA_ARRAY(&batch->arena, batch->n_teams, Id);

	for (size_t i = 0; i < batch->n_teams; i++)
		ids[i] = batch->teams[i].team->record.id;
	query.ids = ids;
	return domain_read_fields(builder->domain, &query, &batch->arena, &batch->actions, error);
}

/* --- Coaches: those of teams and of contacts --- */

static size_t coach_index(const struct CoachingBuilder *builder, Id coach)
{
	size_t i = 0;

	while (i < builder->n_coaches && builder->coaches[i].coach != coach)
		i++;
	return i;
}

static bool add_coach(struct CoachingBuilder *builder, Id coach, struct Error *error)
{
	struct Records found;

	if (coach == 0 || coach_index(builder, coach) < builder->n_coaches)
		return true;
	if (!domain_get_many(builder->domain, (struct KindIds){KIND_PERSON, {&coach, 1}},
			     builder->arena, &found, error))
		return false;
	if (found.n == 0)
		return true;
	builder->coaches = arena_grow(builder->arena, builder->coaches, builder->n_coaches,
				      &builder->coaches_capacity, sizeof *builder->coaches);
	builder->persons = arena_grow(builder->arena, builder->persons, builder->n_coaches,
				      &builder->persons_capacity, sizeof *builder->persons);
	builder->persons[builder->n_coaches] = records_at(&found, 0);
	builder->coaches[builder->n_coaches] = (struct CoachingCoach){
		.coach = coach, .name = builder->persons[builder->n_coaches]->name};
	builder->n_coaches++;
	return true;
}

static bool add_coaches(struct CoachingBuilder *builder, const struct Batch *batch,
			struct Error *error)
{
	for (size_t i = 0; i < batch->n_teams; i++) {
		const struct CoachingFacts *coaching = coaching_of(&batch->teams[i]);

		if (!add_coach(builder, batch->teams[i].team->coach, error))
			return false;
		for (size_t k = 0; k < coaching->n_contacts; k++)
			if (!add_coach(builder, coaching->contacts[k]->coach, error))
				return false;
	}
	return true;
}

static const struct Person *coach_of(const struct CoachingBuilder *builder, Id coach)
{
	size_t i = coach_index(builder, coach);

	return i < builder->n_coaches ? builder->persons[i] : NULL;
}

static const char *coach_short(const struct CoachingBuilder *builder, Id coach)
{
	const struct Person *person = coach_of(builder, coach);

	return person ? person_short_name(person->name, builder->arena) : "";
}

/* Minutes are the coach's own: a contact of several teams counts once. */
static void count_contact(struct CoachingBuilder *builder, const struct TeamFacts *team,
			  const struct Contact *contact)
{
	size_t i = coach_index(builder, contact->coach);
	Day today = builder->domain->today;
	int64_t minutes = contact->minutes == NUMBER_NONE ? 0 : contact->minutes;

	if (i == builder->n_coaches || contact->team != team->team->record.id ||
	    !contact_counts(contact, today))
		return;
	builder->coaches[i].minutes_all += minutes;
	if (day_month_start(contact->day) != day_month_start(today))
		return;
	builder->coaches[i].n_contacts++;
	builder->coaches[i].minutes += minutes;
}

static void count_team(struct CoachingBuilder *builder, const struct CoachingTeam *team,
		       const struct TeamFacts *facts)
{
	size_t i = coach_index(builder, facts->team->coach);

	if (i < builder->n_coaches) {
		builder->coaches[i].n_teams++;
		builder->coaches[i].n_red += team->cadence.light == LIGHT_RED;
		builder->coaches[i].n_amber += team->cadence.light == LIGHT_AMBER;
	}
	for (size_t k = 0; k < coaching_of(facts)->n_contacts; k++)
		count_contact(builder, facts, coaching_of(facts)->contacts[k]);
}

/* --- Rows of teams --- */

static void count_actions(const struct CoachingBuilder *builder, const struct Batch *batch,
			  struct CoachingTeam *team)
{
	struct Span span = records_span(&batch->actions, "team", team->team->record.id);

	for (size_t i = span.first; i < span.first + span.n; i++) {
		const struct ActionItem *action = records_at(&batch->actions, i);

		if (action->done != DAY_NONE)
			continue;
		team->n_open_actions++;
		team->n_late_actions +=
			action->due != DAY_NONE && action->due < builder->domain->today;
	}
}

static void *keep(struct Arena *arena, const void *thing, size_t size)
{
	return thing ? memcpy(arena_alloc(arena, size), thing, size) : NULL;
}

static const struct Contact *keep_contact(const struct CoachingBuilder *builder,
					  const struct Contact *contact)
{
	struct Contact *kept = keep(builder->arena, contact, sizeof *contact);

	if (kept && kept->zone)
		kept->zone = arena_text(builder->arena, kept->zone);
	return kept;
}

static const struct Team *keep_team(const struct CoachingBuilder *builder, const struct Team *team)
{
	struct Team *kept = ARENA_NEW(builder->arena, struct Team);

	*kept = *team;
	kept->name = arena_text(builder->arena, kept->name);
	kept->code = arena_text(builder->arena, kept->code);
	kept->problem = NULL;
	return kept;
}

/* What is shown of the coaching: of the scores the newest of each rater. */
static struct CoachingFacts keep_coaching(const struct CoachingBuilder *builder,
					  const struct CoachingFacts *coaching,
					  const struct CoachingTeam *row)
{
	const struct Score **scores = ARENA_ARRAY(builder->arena, N_RATERS, const struct Score *);
	struct CoachingFacts kept = {.season = builder->schedule.season,
				     .team = row->team,
				     .start = coaching->start,
				     .end = coaching->end,
				     .today = coaching->today,
				     .scores = scores};

	for (int rater = 0; rater < N_RATERS; rater++)
		if (row->scores[rater])
			scores[kept.n_scores++] = row->scores[rater];
	return kept;
}

static struct CoachingTeam team_row(const struct CoachingBuilder *builder,
				    const struct Batch *batch, const struct TeamFacts *facts)
{
	const struct CoachingFacts *coaching = coaching_of(facts);
	struct CadenceMonth *months =
		ARENA_ARRAY(builder->arena, builder->n_months, struct CadenceMonth);
	struct CoachingTeam row = {.months = months};

	row.team = keep_team(builder, facts->team);
	row.site = cohort_site(facts->cohort, builder->arena);
	row.coach_name = coach_short(builder, facts->team->coach);
	row.cadence = cadence_judge(coaching, builder->arena);
	row.cadence.last = keep_contact(builder, row.cadence.last);
	for (size_t i = 0; i < builder->n_months; i++)
		months[i] = cadence_month(coaching, builder->months[i]);
	for (int rater = 0; rater < N_RATERS; rater++)
		row.scores[rater] = keep(builder->arena,
					 score_newest(coaching->scores, coaching->n_scores,
						      (enum Rater)rater, builder->domain->today),
					 sizeof(struct Score));
	row.coaching = keep_coaching(builder, coaching, &row);
	count_actions(builder, batch, &row);
	return row;
}

/* --- Rows of calls --- */

static struct CoachingCall call_row(const struct CoachingBuilder *builder, const struct Team *team,
				    const struct Contact *contact)
{
	const struct Person *coach = coach_of(builder, contact->coach);
	const char *zone = coach && coach->zone ? coach->zone : contact->zone;
	struct CoachingCall row = {.contact = keep_contact(builder, contact), .team = team};

	row.coach_name = coach_short(builder, contact->coach);
	row.zone_text = contact_zone_text(row.contact, row.contact->zone, builder->arena);
	row.coach_zone_text = contact_zone_text(row.contact, zone, builder->arena);
	contact_local(contact, zone, builder->arena, &row.coach_day, &row.coach_start);
	row.same_clock = row.coach_day == contact->day && row.coach_start == contact->start;
	return row;
}

static void add_call(struct CoachingBuilder *builder, const struct Team *team,
		     const struct Contact *contact)
{
	Day today = builder->domain->today;

	if (contact->team != team->record.id) {
		builder->linked = arena_grow(builder->arena, builder->linked, builder->n_linked,
					     &builder->linked_capacity, sizeof *builder->linked);
		builder->linked[builder->n_linked++] = contact->record.id;
	} else if (contact->state == CONTACT_PLANNED && contact->day < today) {
		builder->unheld = arena_grow(builder->arena, builder->unheld, builder->n_unheld,
					     &builder->unheld_capacity, sizeof *builder->unheld);
		builder->unheld[builder->n_unheld++] = call_row(builder, team, contact);
	} else if (contact->state == CONTACT_PLANNED && contact->day <= today + FORTNIGHT_DAYS) {
		builder->upcoming =
			arena_grow(builder->arena, builder->upcoming, builder->n_upcoming,
				   &builder->upcoming_capacity, sizeof *builder->upcoming);
		builder->upcoming[builder->n_upcoming++] = call_row(builder, team, contact);
	}
}

static void take_team(struct CoachingBuilder *builder, const struct Batch *batch,
		      const struct TeamFacts *facts)
{
	struct CoachingTeam row = team_row(builder, batch, facts);

	builder->teams = arena_grow(builder->arena, builder->teams, builder->n_teams,
				    &builder->teams_capacity, sizeof *builder->teams);
	builder->teams[builder->n_teams++] = row;
	count_team(builder, &row, facts);
	for (size_t k = 0; k < coaching_of(facts)->n_contacts; k++)
		add_call(builder, row.team, coaching_of(facts)->contacts[k]);
}

/* --- What is shown --- */

static int silent_first(const void *a, const void *b)
{
	const struct CoachingTeam *left = a, *right = b;
	int64_t left_days = left->cadence.days, right_days = right->cadence.days;
	int names = strcmp(left->team->name, right->team->name);

	if (left->cadence.light != right->cadence.light)
		return left->cadence.light < right->cadence.light ? -1 : 1;
	if (left_days != right_days)
		return left_days > right_days ? -1 : 1;
	return names ? names : strcmp(left->team->code, right->team->code);
}

/* Silent ones first, but those of the coach in front of all others. */
static void show_teams(const struct CoachingBuilder *builder, struct Coaching *result)
{
	size_t own = 0, n = builder->n_teams;

	result->teams = builder->teams;
	result->n_teams = n;
	for (size_t i = 0; i < n; i++) {
		struct CoachingTeam row = builder->teams[i];

		if (builder->coach == 0 || row.team->coach != builder->coach)
			continue;
		builder->teams[i] = builder->teams[own];
		builder->teams[own++] = row;
	}
	result->n_own = own;
	if (own)
		qsort(builder->teams, own, sizeof builder->teams[0], silent_first);
	if (n > own)
		qsort(builder->teams + own, n - own, sizeof builder->teams[0], silent_first);
}

static int by_time(const void *a, const void *b)
{
	const struct CoachingCall *left = a, *right = b;
	int names = strcmp(left->team->name, right->team->name);

	if (left->contact->day != right->contact->day)
		return left->contact->day < right->contact->day ? -1 : 1;
	if (left->contact->start != right->contact->start)
		return left->contact->start < right->contact->start ? -1 : 1;
	return names ? names : strcmp(left->team->code, right->team->code);
}

/* How many of the linked contacts are below `id`. */
static size_t n_below(const struct CoachingBuilder *builder, Id id)
{
	size_t low = 0, high = builder->n_linked;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (builder->linked[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* A contact of several teams is reported once, with its first. */
static void show_calls(const struct CoachingBuilder *builder, struct CoachingCall calls[], size_t n)
{
	for (size_t i = 0; i < n; i++) {
		Id id = calls[i].contact->record.id;

		calls[i].n_more_teams = n_below(builder, id + 1) - n_below(builder, id);
	}
	if (n)
		qsort(calls, n, sizeof calls[0], by_time);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct CoachingCoach *)a)->name,
		      ((const struct CoachingCoach *)b)->name);
}

static void show_coaches(const struct CoachingBuilder *builder, struct Coaching *result)
{
	Id own = builder->domain->coach;

	result->coaches = ARENA_ARRAY(builder->arena, builder->n_coaches, struct CoachingCoach);
	for (size_t i = 0; i < builder->n_coaches; i++)
		if (!own || builder->coaches[i].coach == own)
			result->coaches[result->n_coaches++] = builder->coaches[i];
	if (result->n_coaches)
		qsort(result->coaches, result->n_coaches, sizeof result->coaches[0], by_name);
}

void coaching_show(struct CoachingBuilder *builder, struct Coaching *ret_coaching)
{
	*ret_coaching = (struct Coaching){.season = builder->schedule.season,
					  .today = builder->domain->today,
					  .months = builder->months,
					  .n_months = builder->n_months,
					  .upcoming = builder->upcoming,
					  .n_upcoming = builder->n_upcoming,
					  .unheld = builder->unheld,
					  .n_unheld = builder->n_unheld,
					  .n_seen = builder->n_seen,
					  .n_all = builder->n_all,
					  .complete = builder->complete};
	if (builder->n_linked)
		qsort(builder->linked, builder->n_linked, sizeof builder->linked[0], id_order);
	show_teams(builder, ret_coaching);
	show_calls(builder, builder->upcoming, builder->n_upcoming);
	show_calls(builder, builder->unheld, builder->n_unheld);
	show_coaches(builder, ret_coaching);
}

/* --- All of it, or in pieces --- */

bool coaching_begin(struct Domain *domain, struct CoachingOf of, struct Arena *arena,
		    struct CoachingBuilder **ret_builder, struct Error *error)
{
	struct CoachingBuilder *builder = ARENA_NEW(arena, struct CoachingBuilder);

	*builder = (struct CoachingBuilder){.domain = domain, .arena = arena, .coach = of.coach};
	*ret_builder = builder;
	if (!schedule_load(domain, of.season, arena, &builder->schedule, error))
		return false;
	if (!builder->schedule.season) {
		builder->complete = true;
		return true;
	}
	set_months(builder, &builder->schedule);
	builder->walk = (struct WalkQuery){.entity = entity_get(KIND_TEAM),
					   .owner = "cohort",
					   .season = builder->schedule.season->record.id};
	return domain_walk_length(domain, &builder->walk, &builder->n_all, error);
}

bool coaching_step(struct CoachingBuilder *builder, size_t n_teams, struct Error *error)
{
	struct Batch batch = {0};
	bool loaded;

	if (builder->complete)
		return true;
	loaded = load_teams(builder, n_teams, &batch, error) &&
		 load_actions(builder, &batch, error) && add_coaches(builder, &batch, error);
	for (size_t i = 0; loaded && i < batch.n_teams; i++)
		take_team(builder, &batch, &batch.teams[i]);
	arena_release(&batch.arena);
	return loaded;
}

bool coaching_load(struct Domain *domain, struct CoachingOf of, struct Arena *arena,
		   struct Coaching *ret_coaching, struct Error *error)
{
	bool began = domain_read_begin(domain);
	struct CoachingBuilder *builder;
	bool loaded = coaching_begin(domain, of, arena, &builder, error);

	while (loaded && !builder->complete)
		loaded = coaching_step(builder, TEAMS_AT_ONCE, error);
	domain_read_end(domain, began);
	*ret_coaching = (struct Coaching){.today = domain->today};
	if (loaded)
		coaching_show(builder, ret_coaching);
	return loaded;
}
