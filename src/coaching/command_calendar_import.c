/* Calendar: events of a calendar become planned contacts, or move those that were exported or
 * imported before. */
#include "view_calendar.h"

#include "qtp/coaching/view_coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/os/zone.h"
#include "qtp/engine/xchg/calendar.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define SECONDS_A_DAY 86400
#define SECONDS_A_MINUTE 60
#define UID_CONTACT "contact-"
#define UID_SESSION "session-"
#define UID_OURS "@qtp"

struct Import {
	struct Domain *domain;
	struct Arena *arena; /* what lasts as long as the import, and the report */
	struct Arena *work;  /* empty after each event */
	struct CalendarReport *report;
	Id team; /* for events whose summary names none */
	struct Records teams;
	const char **folded_codes, **folded_names; /* of the teams */
	const struct Contact **named;		   /* contacts that came from a calendar, by UID */
	size_t n_named;
	struct CalendarEvent *events;
	size_t n_events;
};

static void say(struct Import *import, size_t *count, const struct CalendarEvent *event,
		const char *what)
{
	struct CalendarReport *report = import->report;
	char day[DAY_TEXT];
	const char *summary = text_is_empty(event->summary)
				      ? "(no summary)"
				      : text_show(import->work, event->summary);

	++*count;
	report->lines = arena_grow(import->arena, report->lines, report->n_lines, &report->capacity,
				   sizeof *report->lines);
	report->lines[report->n_lines++] = arena_format(
		import->arena, "%s %.60s: %s", day_medium(event->start.day, day), summary, what);
}

static void skip(struct Import *import, const struct CalendarEvent *event, const char *why)
{
	say(import, &import->report->n_skipped, event,
	    arena_format(import->work, "skipped: %s", why));
}

/* What some calendars call a zone. */
static const char *zone_name(const char *name)
{
	static const struct {
		const char *theirs, *ours;
	} names[] = {
		{"Eastern Standard Time", "America/New_York"},
		{"Central Standard Time", "America/Chicago"},
		{"Mountain Standard Time", "America/Denver"},
		{"US Mountain Standard Time", "America/Phoenix"},
		{"Pacific Standard Time", "America/Los_Angeles"},
		{"Alaskan Standard Time", "America/Anchorage"},
		{"Hawaiian Standard Time", "Pacific/Honolulu"},
		{"GMT Standard Time", "Europe/London"},
		{"W. Europe Standard Time", "Europe/Berlin"},
		{"Romance Standard Time", "Europe/Paris"},
		{"UTC", "UTC"},
	};

	for (size_t i = 0; i < N_ITEMS(names); i++)
		if (strcmp(names[i].theirs, name) == 0)
			return names[i].ours;
	return name;
}

/* The instant of a time in a calendar; a gap is refused, of two equal hours the first is meant (RFC
 * 5545). */
static bool instant_of(struct Import *import, const struct CalendarTime *time,
		       const char *zone_text, int64_t *ret_instant)
{
	const struct Zone *zone;
	struct ZoneInstants instants;

	if (time->utc) {
		*ret_instant =
			(int64_t)time->day * SECONDS_A_DAY + (int64_t)time->time * SECONDS_A_MINUTE;
		return true;
	}
	if (!os_zone_load(import->work, zone_text, &zone, NULL))
		return false;
	instants = os_zone_from_local(zone, time->day, time->time);
	*ret_instant = instants.first;
	return instants.match != ZONE_GAP;
}

/* A time in UTC is told by the clock of `zone`, and which of two equal hours it is. */
static void set_local(struct Import *import, struct Contact *contact, int64_t instant)
{
	const struct Zone *zone;

	if (!os_zone_load(import->work, contact->zone, &zone, NULL))
		return;
	os_zone_to_local(zone, instant, &contact->day, &contact->start);
	struct ZoneInstants instants = os_zone_from_local(zone, contact->day, contact->start);

	if (instants.match == ZONE_TWICE)
		contact->hour = instant == instants.second ? HOUR_SECOND : HOUR_FIRST;
}

static int64_t length_of(struct Import *import, const struct CalendarEvent *event, const char *zone,
			 const char **ret_fault)
{
	const char *end_zone = event->end.zone ? zone_name(event->end.zone) : zone;
	int64_t first, last;

	if (event->end.day == DAY_NONE || event->end.time == TIME_NONE)
		return event->minutes > 0 ? event->minutes : NUMBER_NONE;
	if (!instant_of(import, &event->start, zone, &first) ||
	    !instant_of(import, &event->end, end_zone, &last))
		return NUMBER_NONE;
	if (last < first)
		*ret_fault = "it ends before it starts.";
	return last > first ? (last - first) / SECONDS_A_MINUTE : NUMBER_NONE;
}

/* Puts the time of an event into a contact whose zone is known. NULL: done; else why it cannot be.
 */
static const char *take_time(struct Import *import, const struct CalendarEvent *event,
			     struct Contact *contact)
{
	const char *zone = event->start.zone ? zone_name(event->start.zone) : contact->zone,
		   *fault = NULL;
	int64_t instant, minutes;

	if (event->start.day == DAY_NONE)
		return "it has no date that can be read.";
	contact->day = event->start.day;
	contact->start = event->start.time;
	contact->hour = CHOICE_NONE;
	if (contact->start == TIME_NONE)
		return NULL;
	if (event->start.zone && !os_zone_exists(zone))
		return arena_format(import->work, "the system knows no time zone \"%.40s\".",
				    text_show(import->work, event->start.zone));
	if (!instant_of(import, &event->start, zone, &instant))
		return "its time does not exist on that day, clocks jump over it.";
	minutes = length_of(import, event, zone, &fault);
	if (minutes != NUMBER_NONE)
		contact->minutes = minutes;
	if (!event->start.utc)
		contact->zone = zone;
	set_local(import, contact, instant);
	return fault;
}

static bool load_contact(struct Import *import, Id id, struct Contact *ret_contact)
{
	return domain_get(import->domain, entity_get(KIND_CONTACT), id, ret_contact, import->work,
			  NULL);
}

static int by_uid(const void *a, const void *b)
{
	return strcmp((*(const struct Contact *const *)a)->uid,
		      (*(const struct Contact *const *)b)->uid);
}

/* The contact an event is about: by the id in a UID of ours, or by the UID it was imported with. */
static bool find_contact(struct Import *import, const char *uid, struct Contact *ret_contact)
{
	size_t length = strlen(UID_CONTACT);
	char *end;

	if (!uid)
		return false;
	if (strncmp(uid, UID_CONTACT, length) == 0) {
		Id id = strtoll(uid + length, &end, 10);

		if (strcmp(end, UID_OURS) == 0 && id > 0 && load_contact(import, id, ret_contact))
			return true;
	}
	const struct Contact key = {.uid = uid}, *wanted = &key;
	const struct Contact **found =
		import->n_named
			? bsearch(&wanted, import->named, import->n_named, sizeof wanted, by_uid)
			: NULL;

	return found && load_contact(import, (*found)->record.id, ret_contact);
}

/* The one team whose code or name the summary holds; 0: none, or several. */
static Id team_named(struct Import *import, const char *summary)
{
	const char *folded = text_fold(import->work, summary);
	Id found = 0;

	for (size_t i = 0; i < import->teams.n; i++) {
		const struct Team *team = records_at(&import->teams, i);

		if (!strstr(folded, import->folded_codes[i]) &&
		    !strstr(folded, import->folded_names[i]))
			continue;
		if (found)
			return 0;
		found = team->record.id;
	}
	return found;
}

/* Texts that a form would not take: a calendar may hold anything. */
static void check_texts(struct Import *import, const struct Contact *contact, struct Issues *issues)
{
	const struct Entity *entity = entity_get(KIND_CONTACT);
	void *copy = arena_alloc(import->work, entity->size);
	struct Error fault;

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		const char *text =
			field->type == FIELD_REF ? "" : field_input(field, contact, import->work);

		if (*text &&
		    !field_parse(field, copy, text, import->domain->today, import->work, &fault))
			issues_add(issues, fault.code, field->key, "%s", fault.text);
	}
}

/* Warnings do not prevent it. With a fault it is skipped: `ret_fault` says why; NULL: written.
 * False: the store failed. */
static bool put(struct Import *import, const struct Contact *before, struct Contact *contact,
		const char **ret_fault, struct Error *error)
{
	struct Issues issues;
	const struct RecordPut put = {
		entity_get(KIND_CONTACT), before, contact, import->work, &issues, true};
	bool written;

	issues_init(&issues, import->work);
	check_texts(import, contact, &issues);
	written = record_put(import->domain, &put, error);
	*ret_fault = NULL;
	if (issues_n_errors(&issues) == 0)
		return written;
	*ret_fault = arena_text(import->work, error->text);
	error_clear(error);
	return true;
}

static bool same_time(struct Import *import, const struct Contact *a, const struct Contact *b)
{
	int64_t left, right;

	if (a->minutes != b->minutes || (a->start == TIME_NONE) != (b->start == TIME_NONE))
		return false;
	if (a->start == TIME_NONE)
		return a->day == b->day;
	return contact_instant(a, import->work, &left) &&
	       contact_instant(b, import->work, &right) && left == right;
}

static bool cancel(struct Import *import, const struct CalendarEvent *event,
		   const struct Contact *before, struct Error *error)
{
	struct Contact after = *before;
	const char *fault;

	if (before->state != CONTACT_PLANNED || before->record.binned) {
		import->report->n_unchanged++;
		return true;
	}
	if (before->day > import->domain->today) {
		say(import, &import->report->n_cancelled, event, "cancelled");
		return domain_bin(import->domain, entity_get(KIND_CONTACT), before->record.id,
				  error);
	}
	after.state = CONTACT_MISSED;
	if (!put(import, before, &after, &fault, error))
		return false;
	if (fault)
		skip(import, event, fault);
	else
		say(import, &import->report->n_cancelled, event, "cancelled");
	return true;
}

static bool change(struct Import *import, const struct CalendarEvent *event,
		   const struct Contact *before, struct Error *error)
{
	struct Contact after = *before;
	const char *fault;

	if (event->cancelled)
		return cancel(import, event, before, error);
	fault = take_time(import, event, &after);
	if (before->minutes == NUMBER_NONE && after.minutes == CALENDAR_MINUTES_USUAL)
		after.minutes = NUMBER_NONE;
	if (!fault && (before->record.binned || before->state != CONTACT_PLANNED ||
		       same_time(import, before, &after))) {
		import->report->n_unchanged++;
		return true;
	}
	if (!fault && !put(import, before, &after, &fault, error))
		return false;
	if (fault)
		skip(import, event, fault);
	else
		say(import, &import->report->n_changed, event, "moved");
	return true;
}

static bool add(struct Import *import, const struct CalendarEvent *event, struct Error *error)
{
	struct Contact contact;
	const char *fault;
	Id team = team_named(import, event->summary);

	record_new(import->domain, entity_get(KIND_CONTACT), &contact, import->work);
	contact.team = team ? team : import->team;
	contact.state = CONTACT_PLANNED;
	contact.day = event->start.day;
	contact.uid = event->uid;
	if (!contact.team) {
		skip(import, event, "no team is named in it. Name one with --team.");
		return true;
	}
	struct Writing writing = {
		import->domain, entity_get(KIND_CONTACT), NULL, import->work, NULL, error};

	if (!record_complete(&writing, &contact))
		return false;
	contact.state = CONTACT_PLANNED;
	fault = take_time(import, event, &contact);
	if (!fault && !put(import, NULL, &contact, &fault, error))
		return false;
	if (fault)
		skip(import, event, fault);
	else
		say(import, &import->report->n_added, event, "added");
	return true;
}

static bool is_ours(const char *uid, const char *beginning)
{
	size_t length = uid ? strlen(uid) : 0, end = strlen(UID_OURS);

	return uid && strncmp(uid, beginning, strlen(beginning)) == 0 && length > end &&
	       strcmp(uid + length - end, UID_OURS) == 0;
}

static bool import_event(struct Import *import, const struct CalendarEvent *event,
			 struct Error *error)
{
	struct Contact before;

	if (is_ours(event->uid, UID_SESSION)) {
		import->report->n_unchanged++;
		return true;
	}
	if (event->repeats) {
		skip(import, event, "it repeats. Enter its days one by one.");
		return true;
	}
	if (find_contact(import, event->uid, &before))
		return change(import, event, &before, error);
	if (event->cancelled) {
		import->report->n_unchanged++;
		return true;
	}
	return add(import, event, error);
}

static void fold_teams(struct Import *import)
{
	size_t n = import->teams.n;

	import->folded_codes = ARENA_ARRAY(import->arena, n, const char *);
	import->folded_names = ARENA_ARRAY(import->arena, n, const char *);
	for (size_t i = 0; i < n; i++) {
		const struct Team *team = records_at(&import->teams, i);

		import->folded_codes[i] = text_fold(import->arena, team->code);
		import->folded_names[i] = text_fold(import->arena, team->name);
	}
}

static void add_named(struct Import *import, const struct Records *records)
{
	const struct Contact **all =
		ARENA_ARRAY(import->arena, import->n_named + records->n, const struct Contact *);

	for (size_t i = 0; i < import->n_named; i++)
		all[i] = import->named[i];
	for (size_t i = 0; i < records->n; i++)
		all[import->n_named++] = records_at(records, i);
	import->named = all;
}

/* All teams, and the contacts that came from a calendar, in the bin or not. */
static bool load_known(struct Import *import, struct Error *error)
{
	struct ListQuery teams = {.entity = entity_get(KIND_TEAM)};
	struct ListQuery contacts = {.entity = entity_get(KIND_CONTACT)};
	struct Records named;

	if (!filter_parse(contacts.entity, "!uid:", import->domain->today, import->arena,
			  &contacts.filter, error) ||
	    !domain_list(import->domain, &teams, import->arena, &import->teams, error))
		return false;
	fold_teams(import);
	for (int bin = 0; bin < 2; bin++) {
		contacts.binned = bin;
		if (!domain_list(import->domain, &contacts, import->arena, &named, error))
			return false;
		add_named(import, &named);
	}
	if (import->n_named)
		qsort(import->named, import->n_named, sizeof import->named[0], by_uid);
	return true;
}

static bool import_events(struct Import *import, struct Error *error)
{
	bool imported = true;

	for (size_t i = 0; i < import->n_events && imported; i++) {
		imported = import_event(import, &import->events[i], error);
		arena_reset(import->work);
	}
	return imported;
}

static int newest_of_uid(const void *a, const void *b)
{
	const struct CalendarEvent *left = a, *right = b;
	int order = strcmp(left->uid ? left->uid : "", right->uid ? right->uid : "");

	return order ? order
		     : (left->sequence < right->sequence) - (left->sequence > right->sequence);
}

static int by_start(const void *a, const void *b)
{
	const struct CalendarEvent *left = a, *right = b;

	if (left->start.day != right->start.day)
		return left->start.day < right->start.day ? -1 : 1;
	return (left->start.time > right->start.time) - (left->start.time < right->start.time);
}

/* A UID that stands there twice is one event, the newest. Returns how many are left, in order of
 * time. */
static size_t without_doubles(struct CalendarEvent events[], size_t n)
{
	size_t kept = 0;

	if (n == 0)
		return 0;
	qsort(events, n, sizeof events[0], newest_of_uid);
	for (size_t i = 0; i < n; i++)
		if (!events[i].uid || kept == 0 || !events[kept - 1].uid ||
		    strcmp(events[kept - 1].uid, events[i].uid) != 0)
			events[kept++] = events[i];
	qsort(events, kept, sizeof events[0], by_start);
	return kept;
}

static bool import_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Import *import = context;
	const struct CalendarReport *report = import->report;

	if (!load_known(import, error) || !import_events(import, error))
		return false;
	operation_set_title(domain,
			    arena_format(import->arena,
					 "import calendar: %zu added, %zu moved, %zu cancelled",
					 report->n_added, report->n_changed, report->n_cancelled));
	return true;
}

bool calendar_import(struct Domain *domain, const char *text, Id team, bool dry_run,
		     struct Arena *arena, struct CalendarReport *ret_report, struct Error *error)
{
	struct Arena work = {0};
	struct Import import = {.domain = domain,
				.arena = arena,
				.work = &work,
				.report = ret_report,
				.team = team};
	size_t n_bad;
	bool imported;

	*ret_report = (struct CalendarReport){0};
	if (!calendar_read(text, arena, &import.events, &import.n_events, &n_bad, error))
		return false;
	import.n_events = without_doubles(import.events, import.n_events);
	imported = dry_run ? operation_try(domain, import_body, &import, error)
			   : operation_run(domain, "import calendar", import_body, &import, error);
	arena_release(&work);
	return imported;
}
