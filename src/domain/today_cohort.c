/* Today: the cohorts side by side, and the next fortnight. */
#include "today_work.h"

#include "qtp/base/math.h"
#include "qtp/base/text.h"
#include "qtp/domain/coaching.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Lines of one cohort, as many as there is room for. */
struct Lines {
	struct CohortSummary *summary;
	size_t n;
};

static void add_line(struct Lines *lines, const char *text)
{
	if (text && lines->n < N_ITEMS(lines->summary->lines))
		lines->summary->lines[lines->n++] = text;
}

static const char *next_session_line(const struct CohortFacts *facts, struct Arena *arena)
{
	const struct Session *next = session_next(facts->sessions, facts->n_sessions, facts->today);

	if (facts->n_sessions == 0)
		return "no sessions yet";
	if (!next)
		return "all sessions over";
	if (next->first_day < facts->today)
		return arena_format(arena, "S%" PRId64 " under way", next->number);
	return arena_format(arena, "S%" PRId64 " %s", next->number,
			    day_distance(next->first_day, facts->today, arena));
}

static const char *places_line(const struct CohortFacts *facts, struct Arena *arena)
{
	int64_t capacity = facts->cohort->capacity, n_free = cohort_free_places(facts);

	if (capacity == NUMBER_NONE)
		return facts->n_waiting ? arena_format(arena, "%zu waiting", facts->n_waiting)
					: NULL;
	if (facts->n_waiting)
		return n_free == 0 ? arena_format(arena, "full, %zu waiting", facts->n_waiting)
				   : arena_format(arena, "%" PRId64 " free, %zu waiting", n_free,
						  facts->n_waiting);
	return n_free == 0 ? "full, nobody waits"
			   : arena_format(arena, "%" PRId64 " of %" PRId64 " places free", n_free,
					  capacity);
}

static const char *count(struct Arena *arena, size_t n, const char *one, const char *many)
{
	return arena_format(arena, "%zu %s", n, n == 1 ? one : many);
}

/* Places matter until the first session begins. */
static bool has_begun(const struct CohortFacts *facts)
{
	for (size_t i = 0; i < facts->n_sessions; i++)
		if (facts->sessions[i]->first_day <= facts->today)
			return true;
	return false;
}

/* Contacts of the month against what is wanted of all teams together, from the first session to the
 * last. */
static const char *contacts_line(const struct CohortCount *counted, struct Arena *arena)
{
	const struct CohortFacts *facts = &counted->facts;
	int64_t target = facts->season->contact_target;

	if (!has_begun(facts) || target == NUMBER_NONE || facts->n_accepted == 0 ||
	    !session_next(facts->sessions, facts->n_sessions, facts->today))
		return NULL;
	return arena_format(arena, "%zu of %" PRId64 " contacts", counted->n_contacts,
			    target * (int64_t)facts->n_accepted);
}

/* One-day workshops take people one by one: each application is a registration. */
static const char *teams_line(const struct CohortCount *counted, struct Arena *arena)
{
	const struct CohortFacts *facts = &counted->facts;

	if (facts->cohort->format != FORMAT_ONE_DAY)
		return arena_format(arena, "%s, %zu core",
				    count(arena, facts->n_accepted, "team", "teams"),
				    counted->n_core);
	return count(arena, facts->n_accepted, "registration", "registrations");
}

static void summarize(const struct CohortCount *counted, struct CohortSummary *summary,
		      struct Arena *arena)
{
	const struct CohortFacts *facts = &counted->facts;
	struct Lines lines = {.summary = summary};

	*summary = (struct CohortSummary){.cohort = facts->cohort->record.id,
					  .city = cohort_place(facts->cohort, arena),
					  .code = facts->cohort->code};
	add_line(&lines, next_session_line(facts, arena));
	if (!counted->judged)
		return;
	add_line(&lines, teams_line(counted, arena));
	if (!has_begun(facts))
		add_line(&lines, places_line(facts, arena));
	if (counted->n_applied)
		add_line(&lines, arena_format(arena, "%zu applied, %zu ready", counted->n_applied,
					      counted->n_ready));
	if (counted->n_drafts && !has_begun(facts))
		add_line(&lines, count(arena, counted->n_drafts, "draft", "drafts"));
	if (counted->answers.n_asked)
		add_line(&lines,
			 arena_format(arena, "%zu of %zu confirmed", counted->answers.n_confirmed,
				      counted->answers.n_asked));
	add_line(&lines, contacts_line(counted, arena));
}

void today_summarize(struct TodayBuilder *builder, size_t cohort)
{
	summarize(&builder->counts[cohort], &builder->summaries[cohort], builder->arena);
}

/* Whether a day lies in the fortnight from today on. */
static bool is_ahead(const struct TodayBuilder *builder, Day day)
{
	Day today = builder->domain->today;

	return day != DAY_NONE && day >= today && day <= today + FORTNIGHT_DAYS;
}

void today_add_ahead(struct TodayBuilder *builder, struct UpcomingRow row)
{
	builder->upcoming = arena_grow(builder->arena, builder->upcoming, builder->n_upcoming,
				       &builder->upcoming_capacity, sizeof *builder->upcoming);
	builder->upcoming[builder->n_upcoming++] = row;
}

const char *zone_short(const char *zone)
{
	static const struct {
		const char *zone, *name;
	} names[] = {
		{"America/New_York", "ET"},
		{"America/Chicago", "CT"},
		{"America/Denver", "MT"},
		{"America/Los_Angeles", "PT"},
	};

	for (size_t i = 0; zone && i < N_ITEMS(names); i++)
		if (strcmp(names[i].zone, zone) == 0)
			return names[i].name;
	return "";
}

static void add_sessions(struct TodayBuilder *builder, const struct ScheduleCohort *cohort)
{
	struct Arena *arena = builder->arena;
	Day today = builder->domain->today;

	for (size_t i = 0; i < cohort->n_sessions; i++) {
		const struct Session *session = cohort->sessions[i];
		bool under_way = session->first_day < today && session->last_day >= today;
		struct UpcomingRow row = {.time = TIME_NONE, .zone = "", .day = session->first_day};

		if (!under_way && !is_ahead(builder, session->first_day))
			continue;
		if (under_way)
			row.day = today;
		row.text = arena_format(arena, "Session %" PRId64 ", %s%s", session->number,
					cohort_place(cohort->cohort, arena),
					under_way ? " goes on" : "");
		today_add_ahead(builder, row);
	}
}

static bool is_in_play(const struct Team *team)
{
	return team->stage != STAGE_DECLINED && team->stage != STAGE_WITHDRAWN &&
	       team->stage != CHOICE_NONE;
}

/* Roles of the core that end, and the membership of leaders that does. */
void today_add_people(struct TodayBuilder *builder, const struct TeamFacts *team)
{
	struct Arena *arena = builder->arena;

	for (size_t i = 0; i < team->facts.n_members && is_in_play(team->team); i++) {
		const struct Member *member = team->facts.members[i].member;
		const struct Person *person = team->facts.members[i].person;
		struct UpcomingRow row = {.time = TIME_NONE, .zone = ""};

		if (!role_is_core(member->role) ||
		    !member_is_current(member, builder->domain->today))
			continue;
		if (is_ahead(builder, member->until)) {
			row.day = member->until;
			row.text = arena_format(arena, "%s leaves %s",
						person_short_name(person->name, arena),
						team->team->name);
			today_add_ahead(builder, row);
		}
		if (member->role == ROLE_LEADER && is_ahead(builder, person->member_until)) {
			row.day = person->member_until;
			row.text = arena_format(arena, "%s's membership ends",
						person_short_name(person->name, arena));
			today_add_ahead(builder, row);
		}
	}
}

/* Planned contacts, told once with their first team, by the clock of their own zone. */
void today_add_calls(struct TodayBuilder *builder, const struct TeamFacts *team)
{
	const struct CoachingFacts *coaching = coaching_of(team);
	struct Arena *arena = builder->arena;

	for (size_t i = 0; i < coaching->n_contacts; i++) {
		const struct Contact *contact = coaching->contacts[i];

		if (contact->state != CONTACT_PLANNED || contact->team != team->team->record.id ||
		    !is_ahead(builder, contact->day))
			continue;
		today_add_ahead(
			builder,
			(struct UpcomingRow){
				.day = contact->day,
				.time = contact->start,
				.zone = contact->start == TIME_NONE
						? ""
						: contact_zone_text(contact, contact->zone, arena),
				.text = arena_format(arena, "%s, %s", contact_kind_name(contact),
						     team->team->name)});
	}
}

static int by_day(const void *a, const void *b)
{
	const struct UpcomingRow *left = a, *right = b;

	if (left->day != right->day)
		return left->day < right->day ? -1 : 1;
	if (left->time != right->time)
		return left->time < right->time ? -1 : 1;
	return strcmp(left->text, right->text);
}

void today_sort_upcoming(struct TodayBuilder *builder)
{
	if (builder->n_upcoming)
		qsort(builder->upcoming, builder->n_upcoming, sizeof builder->upcoming[0], by_day);
}

void today_add_dates(struct TodayBuilder *builder)
{
	const struct Season *season = builder->schedule.season;

	if (is_ahead(builder, season->deadline))
		today_add_ahead(builder,
				(struct UpcomingRow){.day = season->deadline,
						     .time = season->deadline_time,
						     .zone = zone_short(season->deadline_zone),
						     .text = "Applications close"});
	for (size_t i = 0; i < builder->schedule.n_cohorts; i++)
		add_sessions(builder, &builder->schedule.cohorts[i]);
}
