/* Calendar: planned contacts and sessions as events, with the zones they name. */
#include "view_calendar.h"
#include "rule_cadence.h"
#include "view_calendar_dues.h"
#include "view_calendar_events.h"

#include "qtp/coaching.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/os/zone.h"
#include "qtp/season/view_schedule.h"
#include "view_contact_time.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define MICROSECONDS 1000000
#define SECONDS_A_DAY 86400
#define SECONDS_A_MINUTE 60
#define CHANGES_MAX 100000

struct Export {
	struct Domain *domain;
	struct Arena *arena;
	struct CalendarScope scope;
	struct CalendarEvent *events;
	size_t n, capacity;
	struct CalendarZone *zones;
	size_t n_zones, zones_capacity;
	Day first, last; /* of all events with a zone */
};

static void add_event(struct Export *export, const struct CalendarEvent *event)
{
	export->events = arena_grow(export->arena, export->events, export->n, &export->capacity,
				    sizeof *export->events);
	export->events[export->n++] = *event;
	if (!event->start.zone)
		return;
	if (export->first == DAY_NONE || event->start.day < export->first)
		export->first = event->start.day;
	if (export->last == DAY_NONE || event->start.day > export->last)
		export->last = event->start.day;
}

static void need_zone(struct Export *export, const char *name)
{
	for (size_t i = 0; i < export->n_zones; i++)
		if (strcmp(export->zones[i].name, name) == 0)
			return;
	export->zones = arena_grow(export->arena, export->zones, export->n_zones,
				   &export->zones_capacity, sizeof *export->zones);
	export->zones[export->n_zones++] = (struct CalendarZone){.name = name};
}

/* How often a record has changed since it was made, and when last. */
static bool load_revision(struct Export *export, enum Kind kind, Id id, struct CalendarEvent *event,
			  struct Error *error)
{
	struct Operations operations;

	if (!domain_history(export->domain,
			    &(struct HistoryQuery){.of = {kind, id}, .limit = CHANGES_MAX},
			    export->arena, &operations, error))
		return false;
	event->sequence = operations.n > 0 ? (int32_t)operations.n - 1 : 0;
	event->stamp = operations.n > 0 ? operations.items[0].at / MICROSECONDS : 0;
	return true;
}

bool calendar_revision(struct Domain *domain, const struct Contact *contact, struct Arena *arena,
		       struct CalendarRevision *ret_revision, struct Error *error)
{
	struct Export export = {.domain = domain, .arena = arena};
	struct CalendarEvent event = {.sequence = 0};

	if (!load_revision(&export, KIND_CONTACT, contact->record.id, &event, error))
		return false;
	ret_revision->sequence =
		event.sequence +
		(contact->sequence == NUMBER_NONE ? 0 : (int32_t)contact->sequence);
	ret_revision->stamp = contact->stamp != NUMBER_NONE && contact->stamp > event.stamp
				      ? contact->stamp
				      : event.stamp;
	return true;
}

const char *calendar_description(struct Domain *domain, const struct Contact *contact,
				 struct Arena *arena)
{
	return arena_format(arena, "%s, coach %s",
			    domain_ref(domain, KIND_TEAM, contact->team, arena),
			    domain_label(domain, KIND_PERSON, contact->coach, arena));
}

static const char *team_list(struct Export *export, const struct Contact *contact,
			     struct Error *error)
{
	struct Domain *domain = export->domain;
	const char *list = domain_label(domain, KIND_TEAM, contact->team, export->arena);
	struct Records links;

	if (!domain_children(domain,
			     (struct OwnedBy){KIND_CONTACT_TEAM, "contact", contact->record.id},
			     export->arena, &links, error))
		return NULL;
	for (size_t i = 0; i < links.n; i++)
		list = arena_format(
			export->arena, "%s, %s", list,
			domain_label(domain, KIND_TEAM,
				     ((const struct ContactTeam *)records_at(&links, i))->team,
				     export->arena));
	return list;
}

/* Whether clocks show the start of a contact twice on that day. */
static bool is_twice(struct Export *export, const struct Contact *contact)
{
	const struct Zone *zone;

	return contact->zone && os_zone_load(export->arena, contact->zone, &zone, NULL) &&
	       os_zone_from_local(zone, contact->day, contact->start).match == ZONE_TWICE;
}

static struct CalendarTime utc_time(int64_t instant)
{
	return (struct CalendarTime){
		.day = (Day)(instant / SECONDS_A_DAY),
		.time = (TimeOfDay)(instant % SECONDS_A_DAY / SECONDS_A_MINUTE),
		.utc = true};
}

/* Whether the clock shows the end of an event at or before its start: it was put back in between.
 */
static bool ends_before_it_starts(struct Export *export, const struct Contact *contact,
				  int64_t instant, int32_t minutes)
{
	const struct Zone *zone;
	TimeOfDay time;
	Day day;

	if (minutes <= 0 || !os_zone_load(export->arena, contact->zone, &zone, NULL))
		return false;
	os_zone_to_local(zone, instant + (int64_t)minutes * SECONDS_A_MINUTE, &day, &time);
	return day < contact->day || (day == contact->day && time <= contact->start);
}

/* Neither of two equal hours has a name in its zone that all programs read alike: both go out in
 * UTC. An end on the clock before the start is an error to some, calcurse among them, which then
 * show no calendar at all: such an event goes out without its length. */
static void set_start(struct Export *export, const struct Contact *contact,
		      struct CalendarEvent *event)
{
	int64_t instant;

	event->start = (struct CalendarTime){.day = contact->day, .time = contact->start};
	if (contact->start == TIME_NONE)
		return;
	if (is_twice(export, contact) && contact_instant(contact, export->arena, &instant)) {
		event->start = utc_time(instant);
		if (ends_before_it_starts(export, contact, instant, event->minutes))
			event->minutes = -1;
	} else if (contact->zone) {
		event->start.zone = contact->zone;
		need_zone(export, contact->zone);
	}
}

/* The next `n` digits as a number; moves after them. False: there are not so many. */
static bool take_digits(const char **at, int n, int *ret_number)
{
	*ret_number = 0;
	for (; n > 0; n--, (*at)++) {
		if (**at < '0' || **at > '9')
			return false;
		*ret_number = *ret_number * 10 + (**at - '0');
	}
	return true;
}

/* The day of a series as its key has it: 20170912, 20170912T150000Z, or without the Z. */
static struct CalendarTime recurrence_of(const char *text)
{
	struct CalendarTime time = {.day = DAY_NONE, .time = TIME_NONE};
	const char *at = text;
	int year, month, day, hour, minute;

	if (!take_digits(&at, 4, &year) || !take_digits(&at, 2, &month) ||
	    !take_digits(&at, 2, &day) || !day_from_civil(year, month, day, &time.day))
		return (struct CalendarTime){.day = DAY_NONE, .time = TIME_NONE};
	if (*at++ != 'T' || !take_digits(&at, 2, &hour) || !take_digits(&at, 2, &minute))
		return time;
	time.time = (TimeOfDay)(hour * SECONDS_A_MINUTE + minute);
	time.utc = text[strlen(text) - 1] == 'Z';
	return time;
}

/* The name it was imported with, taken apart, or one of our own. */
static void set_uid(struct Export *export, const struct Contact *contact,
		    struct CalendarEvent *event)
{
	const char *day = contact->uid ? strstr(contact->uid, UID_DAY) : NULL;

	event->recurrence = (struct CalendarTime){.day = DAY_NONE, .time = TIME_NONE};
	event->uid = contact->uid ? contact->uid
				  : arena_format(export->arena, "contact-%" PRId64 "@qtp",
						 contact->record.id);
	if (!day)
		return;
	event->uid = arena_text_n(export->arena, contact->uid, (size_t)(day - contact->uid));
	event->recurrence = recurrence_of(day + strlen(UID_DAY));
}

static bool add_contact(struct Export *export, const struct Contact *contact, struct Error *error)
{
	struct CalendarEvent event = {
		.end.day = DAY_NONE, .end.time = TIME_NONE, .minutes = CALENDAR_MINUTES_USUAL};
	const char *teams = team_list(export, contact, error);
	struct CalendarRevision revision;

	if (!teams || !calendar_revision(export->domain, contact, export->arena, &revision, error))
		return false;
	event.sequence = revision.sequence;
	event.stamp = revision.stamp;
	set_uid(export, contact, &event);
	event.summary = arena_format(export->arena, "%s, %s", contact_kind_name(contact), teams);
	event.description = contact->details
				    ? contact->details
				    : calendar_description(export->domain, contact, export->arena);
	event.location = contact->place;
	event.url = contact->link;
	event.cancelled = contact->state == CONTACT_MISSED || contact->record.binned;
	if (contact->minutes != NUMBER_NONE)
		event.minutes = (int32_t)contact->minutes;
	set_start(export, contact, &event);
	if (contact->start == TIME_NONE) {
		event.end.day = contact->day + 1;
		event.minutes = -1;
	}
	add_event(export, &event);
	return true;
}

static bool contact_is_wanted(struct Export *export, const struct Contact *contact,
			      bool *ret_wanted, struct Error *error)
{
	const struct CalendarScope *scope = &export->scope;
	struct Records links;
	struct Team team;

	*ret_wanted =
		contact->state != CONTACT_HELD && (!scope->coach || contact->coach == scope->coach);
	if (!*ret_wanted)
		return true;
	if (scope->cohort) {
		if (!domain_get(export->domain, (struct KindId){KIND_TEAM, contact->team}, &team,
				export->arena, error))
			return false;
		*ret_wanted = team.cohort == scope->cohort;
	}
	if (!scope->team || contact->team == scope->team)
		return true;
	if (!domain_children(export->domain,
			     (struct OwnedBy){KIND_CONTACT_TEAM, "contact", contact->record.id},
			     export->arena, &links, error))
		return false;
	*ret_wanted = false;
	for (size_t i = 0; i < links.n; i++)
		*ret_wanted =
			*ret_wanted ||
			((const struct ContactTeam *)records_at(&links, i))->team == scope->team;
	return true;
}

/* Those in the bin too: other calendars must learn that they are cancelled. */
static bool add_contacts(struct Export *export, Id season, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_CONTACT);
	struct ListQuery query = {.entity = entity, .season = season};
	const struct Filter *filter;
	bool wanted;

	if (!filter_parse(entity, "!state=held",
			  (struct ParseFrame){export->domain->today, export->arena}, &filter,
			  error))
		return false;
	query.filter = filter;
	for (int bin = 0; bin < 2; bin++) {
		struct Records records;

		query.binned = bin;
		if (!domain_list(export->domain, &query, export->arena, &records, error))
			return false;
		for (size_t i = 0; i < records.n; i++) {
			if (!contact_is_wanted(export, records_at(&records, i), &wanted, error) ||
			    (wanted && !add_contact(export, records_at(&records, i), error)))
				return false;
		}
	}
	return true;
}

static bool add_session(struct Export *export, const struct Cohort *cohort,
			const struct Session *session, struct Error *error)
{
	struct CalendarEvent event = {.minutes = -1,
				      .start = {.day = session->first_day, .time = TIME_NONE},
				      .end = {.day = session->last_day + 1, .time = TIME_NONE},
				      .recurrence.day = DAY_NONE,
				      .location = session->venue};

	if (!load_revision(export, KIND_SESSION, session->record.id, &event, error))
		return false;
	event.uid = arena_format(export->arena, "session-%" PRId64 "@qtp", session->record.id);
	event.summary = arena_format(export->arena, "Session %" PRId64 ", %s", session->number,
				     cohort_place(cohort, export->arena));
	event.description = session->code;
	add_event(export, &event);
	return true;
}

/* The sessions of the cohort asked for, of the team's own, or of all; a coach gets those of all
 * cohorts. */
static bool add_sessions(struct Export *export, const struct Schedule *schedule,
			 struct Error *error)
{
	Id cohort = export->scope.cohort;
	struct Team team;

	if (export->scope.team) {
		if (!domain_get(export->domain, (struct KindId){KIND_TEAM, export->scope.team},
				&team, export->arena, error))
			return false;
		cohort = team.cohort;
	}
	for (size_t c = 0; c < schedule->n_cohorts; c++) {
		const struct ScheduleCohort *one = &schedule->cohorts[c];

		for (size_t s = 0; s < one->n_sessions; s++)
			if ((!cohort || one->cohort->record.id == cohort) &&
			    !add_session(export, one->cohort, one->sessions[s], error))
				return false;
	}
	return true;
}

/* What is due for a practice is of no team, coach or cohort. */
static bool add_dues(struct Export *export, struct Error *error)
{
	struct CalendarDue *dues;
	size_t n;

	if (export->scope.team || export->scope.coach || export->scope.cohort)
		return true;
	if (!calendar_dues(export->domain, export->arena, &dues, &n, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (!load_revision(export, dues[i].kind, dues[i].record, &dues[i].event, error))
			return false;
		add_event(export, &dues[i].event);
	}
	return true;
}

/* The instant at which the offset changes, between two that have different ones. */
static int64_t find_change(const struct Zone *zone, int64_t low, int64_t high)
{
	int32_t before = os_zone_offset(zone, low);

	while (high - low > 1) {
		int64_t middle = low + (high - low) / 2;

		if (os_zone_offset(zone, middle) == before)
			low = middle;
		else
			high = middle;
	}
	return high;
}

static struct CalendarShift shift_at(const struct Zone *zone, int64_t instant, int32_t from,
				     struct Arena *arena)
{
	int32_t to = os_zone_offset(zone, instant);
	int64_t local = instant + from;
	int64_t day = local / SECONDS_A_DAY - (local % SECONDS_A_DAY < 0);

	return (struct CalendarShift){
		.day = (Day)day,
		.time = (TimeOfDay)((local - day * SECONDS_A_DAY) / SECONDS_A_MINUTE),
		.from = from,
		.to = to,
		.daylight = to > from,
		.name = arena_text(arena, os_zone_abbreviation(zone, instant))};
}

/* Every change of the clocks from a year before the first event to a year after the last, one by
 * one. */
static bool fill_zone(struct Export *export, struct CalendarZone *calendar_zone,
		      struct Error *error)
{
	struct CalendarShift *shifts = NULL;
	size_t n = 0, capacity = 0;
	const struct Zone *zone;
	int64_t at = (int64_t)(export->first - 366) * SECONDS_A_DAY,
		end = (int64_t)(export->last + 366) * SECONDS_A_DAY;

	if (!os_zone_load(export->arena, calendar_zone->name, &zone, error))
		return false;
	shifts = arena_grow(export->arena, shifts, n, &capacity, sizeof *shifts);
	shifts[n++] = shift_at(zone, at, os_zone_offset(zone, at), export->arena);
	for (; at < end; at += SECONDS_A_DAY) {
		int32_t offset = os_zone_offset(zone, at);

		if (os_zone_offset(zone, at + SECONDS_A_DAY) == offset)
			continue;
		shifts = arena_grow(export->arena, shifts, n, &capacity, sizeof *shifts);
		shifts[n++] = shift_at(zone, find_change(zone, at, at + SECONDS_A_DAY), offset,
				       export->arena);
	}
	if (n > 1) /* what the first change ends is what the clocks show at the beginning */
		shifts[0].daylight = !shifts[1].daylight;
	calendar_zone->shifts = shifts;
	calendar_zone->n_shifts = n;
	return true;
}

static bool fill_zones(struct Export *export, struct Error *error)
{
	for (size_t i = 0; i < export->n_zones; i++)
		if (!fill_zone(export, &export->zones[i], error))
			return false;
	return true;
}

static bool export_all(struct Export *export, struct Text *out, struct Error *error)
{
	struct Schedule schedule;

	if (!schedule_load(export->domain, 0, export->arena, &schedule, error))
		return false;
	Id season = schedule.season ? schedule.season->record.id : 0;

	return add_sessions(export, &schedule, error) && add_contacts(export, season, error) &&
	       add_dues(export, error) && fill_zones(export, error) &&
	       calendar_write(&(struct CalendarOut){export->zones, export->n_zones, export->events,
						    export->n},
			      out, error);
}

bool calendar_export(struct Domain *domain, struct CalendarScope scope, struct Text *out,
		     size_t *ret_n, struct Error *error)
{
	struct Arena arena = {0};
	struct Export export = {.domain = domain,
				.arena = &arena,
				.scope = scope,
				.first = DAY_NONE,
				.last = DAY_NONE};
	bool done = export_all(&export, out, error);

	*ret_n = export.n;
	arena_release(&arena);
	return done;
}
