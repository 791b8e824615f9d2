/* Calendar: events of a calendar become planned contacts, or move those that were exported or
 * imported before. */
#include "view_calendar.h"
#include "view_calendar_dues.h"
#include "view_calendar_events.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/os/zone.h"
#include "view_contact_time.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define SECONDS_A_MINUTE 60
#define UID_CONTACT "contact-"
#define UID_SESSION "session-"
#define UID_OURS "@qtp"

struct Import {
	struct Domain *domain;
	const struct CalendarImport *asked;
	struct Arena *arena; /* what lasts as long as the import, and the report */
	struct Arena *work;  /* empty after each event */
	struct CalendarReport *report;
	struct NamedTeams *teams;
	const struct Contact **named; /* contacts that came from a calendar, by UID */
	size_t n_named;
	struct IncomingEvent *events;
	size_t n_events;
};

/* What programs put in front of a title. */
static const struct {
	const char *beginning;
	bool is_cancelled; /* else it is an answer */
} titles[] = {
	{"canceled:", true},	       {"cancelled:", true},  {"declined:", false},
	{"accepted:", false},	       {"tentative:", false}, {"tentatively accepted:", false},
	{"new time proposed:", false},
};

static void say(struct Import *import, size_t *count, const struct CalendarEvent *event,
		const char *step, const char *reason)
{
	struct CalendarReport *report = import->report;

	++*count;
	report->lines = arena_grow(import->arena, report->lines, report->n_lines, &report->capacity,
				   sizeof *report->lines);
	report->lines[report->n_lines++] = (struct CalendarLine){
		.event = event,
		.step = step,
		.reason = reason ? arena_text(import->arena, reason) : NULL,
	};
}

static void skip(struct Import *import, const struct CalendarEvent *event, const char *why)
{
	say(import, &import->report->n_skipped, event, "skipped", why);
}

/* A time in UTC is given by the clock of `zone`, and which of two equal hours it is. */
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
	int64_t first, last;

	if (event->end.day == DAY_NONE || event->end.time == TIME_NONE)
		return event->minutes > 0 ? event->minutes : NUMBER_NONE;
	if (!calendar_instant(&event->start, zone, import->work, &first) ||
	    !calendar_instant(&event->end, zone, import->work, &last))
		return NUMBER_NONE;
	if (last < first)
		*ret_fault = "it ends before it starts.";
	return last > first ? (last - first) / SECONDS_A_MINUTE : NUMBER_NONE;
}

/* The zone that an event names, if the system knows it, and it shows the same clock as the one that
 * the calendar itself defines. */
static const char *zone_of(struct Import *import, const struct CalendarTime *time, int64_t instant)
{
	const char *name = time->zone ? calendar_zone_name(import->work, time->zone) : NULL;
	const struct Zone *zone;

	if (!name || strcmp(name, "UTC") == 0 || !os_zone_load(import->work, name, &zone, NULL))
		return NULL;
	return !time->has_offset || os_zone_offset(zone, instant) == time->offset ? name : NULL;
}

/* Puts the time of an event into a contact whose zone is known. NULL: done; else why it cannot be.
 */
static const char *take_time(struct Import *import, const struct CalendarEvent *event,
			     struct Contact *contact)
{
	const char *fault = NULL, *zone;
	int64_t instant, minutes;

	if (event->start.day == DAY_NONE)
		return "it has no date that can be read, or one that no calendar has.";
	contact->day = event->start.day;
	contact->start = event->start.time;
	contact->hour = CHOICE_NONE;
	if (contact->start == TIME_NONE)
		return NULL;
	if (!calendar_instant(&event->start, contact->zone, import->work, &instant))
		return arena_format(import->work, "the system knows no time zone \"%.40s\".",
				    text_show(import->work, event->start.zone));
	minutes = length_of(import, event, contact->zone, &fault);
	if (minutes != NUMBER_NONE)
		contact->minutes = minutes;
	zone = zone_of(import, &event->start, instant);
	if (zone)
		contact->zone = zone;
	set_local(import, contact, instant);
	return fault;
}

static bool load_contact(struct Import *import, Id id, struct Contact *ret_contact)
{
	return domain_get(import->domain, (struct KindId){KIND_CONTACT, id}, ret_contact,
			  import->work, NULL);
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
		    !field_parse(field, copy, text,
				 (struct ParseFrame){import->domain->today, import->work}, &fault))
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

/* The last beginning of a character at or before `at`. */
static size_t character_start(const char *text, size_t at)
{
	while (at > 0 && ((unsigned char)text[at] & 0xc0) == 0x80)
		at--;
	return at;
}

/* A text of a calendar as a field takes it: on one line unless it is a note, and no longer than the
 * field; NULL: none. */
static const char *shaped(struct Import *import, const char *key, const char *text)
{
	const struct Field *field = entity_field(entity_get(KIND_CONTACT), key);
	bool one_line = field->type != FIELD_NOTE;
	char *copy;

	if (text_is_empty(text))
		return NULL;
	text = one_line ? text_show(import->work, text) : text_show_lines(import->work, text);
	copy = arena_text(import->work, text);
	if (strlen(copy) > (size_t)field->max)
		copy[character_start(copy, (size_t)field->max)] = '\0';
	for (char *at = copy; *at && one_line; at++)
		*at = *at == '\n' || *at == '\r' ? ' ' : *at;
	return copy;
}

/* Place, link and details; what an export wrote into the description by itself is none. */
static void take_texts(struct Import *import, const struct CalendarEvent *event,
		       struct Contact *contact)
{
	const char *own = calendar_description(import->domain, contact, import->work);
	const char *details = event->description;

	if (details && strcmp(details, own) == 0)
		details = NULL;
	contact->place = shaped(import, "place", event->location);
	contact->link = shaped(import, "link", event->url);
	contact->details = shaped(import, "details", details);
	if (event->sequence > 0)
		contact->sequence = event->sequence;
	if (event->stamp > 0)
		contact->stamp = event->stamp;
}

static bool is_same_text(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

static bool same_texts(const struct Contact *a, const struct Contact *b)
{
	return is_same_text(a->place, b->place) && is_same_text(a->link, b->link) &&
	       is_same_text(a->details, b->details);
}

/* Whether an event is older than what is here: by SEQUENCE, then DTSTAMP. One of ours may have been
 * changed here since it went out. */
static bool is_stale(struct Import *import, const struct CalendarEvent *event,
		     const struct Contact *before, bool *ret_stale, struct Error *error)
{
	int64_t sequence = before->sequence == NUMBER_NONE ? 0 : before->sequence;
	struct CalendarRevision ours;

	*ret_stale = event->sequence < sequence ||
		     (event->sequence == sequence && before->stamp != NUMBER_NONE &&
		      event->stamp > 0 && event->stamp < before->stamp);
	if (before->uid)
		return true;
	if (!calendar_revision(import->domain, before, import->work, &ours, error))
		return false;
	*ret_stale = event->sequence < ours.sequence && event->stamp <= ours.stamp;
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

/* Nothing is done to it; said where a person may wonder. */
static bool keep(struct Import *import, const struct CalendarEvent *event,
		 const struct Contact *before)
{
	if (before->record.binned && !event->cancelled)
		say(import, &import->report->n_unchanged, event, "unchanged",
		    "its contact is in the bin. Restore that to plan it again");
	else
		import->report->n_unchanged++;
	return true;
}

static bool cancel(struct Import *import, const struct CalendarEvent *event,
		   const struct Contact *before, struct Error *error)
{
	struct Contact after = *before;
	const char *fault;

	if (before->state != CONTACT_PLANNED || before->record.binned)
		return keep(import, event, before);
	if (before->day > import->domain->today) {
		say(import, &import->report->n_cancelled, event, "cancelled", NULL);
		return domain_bin(import->domain, entity_get(KIND_CONTACT), before->record.id,
				  error);
	}
	after.state = CONTACT_MISSED;
	if (!put(import, before, &after, &fault, error))
		return false;
	if (fault)
		skip(import, event, fault);
	else
		say(import, &import->report->n_cancelled, event, "cancelled", NULL);
	return true;
}

/* A version that is newer though it says the same is only noted: what goes out must be no lower. */
static bool note_version(struct Import *import, const struct CalendarEvent *event,
			 const struct Contact *before, struct Contact *after, struct Error *error)
{
	struct CalendarRevision ours;
	const char *fault;

	if (before->record.binned || before->state != CONTACT_PLANNED)
		return keep(import, event, before);
	if (!calendar_revision(import->domain, before, import->work, &ours, error))
		return false;
	if (event->sequence > ours.sequence && !put(import, before, after, &fault, error))
		return false;
	return keep(import, event, before);
}

static bool change(struct Import *import, const struct CalendarEvent *event,
		   const struct Contact *before, struct Error *error)
{
	struct Contact after = *before;
	const char *fault;
	bool stale, same;

	if (!is_stale(import, event, before, &stale, error))
		return false;
	if (stale) {
		say(import, &import->report->n_unchanged, event, "unchanged",
		    "it is an older version than what is here");
		return true;
	}
	if (event->cancelled)
		return cancel(import, event, before, error);
	take_texts(import, event, &after);
	fault = take_time(import, event, &after);
	if (before->minutes == NUMBER_NONE && after.minutes == CALENDAR_MINUTES_USUAL)
		after.minutes = NUMBER_NONE;
	same = !fault && same_time(import, before, &after);
	if (!fault && (before->record.binned || before->state != CONTACT_PLANNED ||
		       (same && same_texts(before, &after))))
		return note_version(import, event, before, &after, error);
	if (!fault && !put(import, before, &after, &fault, error))
		return false;
	if (fault)
		skip(import, event, fault);
	else
		say(import, &import->report->n_changed, event, same ? "changed" : "moved",
		    same ? "its place, link or details" : NULL);
	return true;
}

static bool skip_teamless(struct Import *import, const struct CalendarEvent *event,
			  const char *several)
{
	skip(import, event,
	     several ? arena_format(import->work,
				    "%s are named in it. Import it with one of them in its title.",
				    several)
		     : "no team is named in it. Name one with --team.");
	return true;
}

static bool add(struct Import *import, const struct IncomingEvent *incoming, struct Error *error)
{
	const struct CalendarEvent *event = incoming->event;
	struct Contact contact;
	const char *fault, *several;
	Id team = named_teams_find(import->teams, event->summary, event->start.day, import->work,
				   &several);

	record_new(import->domain, entity_get(KIND_CONTACT), &contact, import->work);
	contact.team = team || several ? team : import->asked->team;
	contact.state = CONTACT_PLANNED;
	contact.day = event->start.day;
	contact.uid = incoming->key;
	if (!contact.team)
		return skip_teamless(import, event, several);
	struct Writing writing = {
		import->domain, entity_get(KIND_CONTACT), NULL, import->work, NULL, error};

	if (!record_complete(&writing, &contact))
		return false;
	contact.state = CONTACT_PLANNED;
	take_texts(import, event, &contact);
	fault = take_time(import, event, &contact);
	if (!fault && !put(import, NULL, &contact, &fault, error))
		return false;
	if (fault)
		skip(import, event, fault);
	else
		say(import, &import->report->n_added, event, "added", NULL);
	return true;
}

static bool is_ours(const char *uid, const char *beginning)
{
	size_t length = uid ? strlen(uid) : 0, end = strlen(UID_OURS);

	return uid && strncmp(uid, beginning, strlen(beginning)) == 0 && length > end &&
	       strcmp(uid + length - end, UID_OURS) == 0;
}

/* A series as a whole: its days come after it, or are not asked for. */
static void tell_series(struct Import *import, const struct IncomingEvent *incoming)
{
	const char *other = incoming->n_own > 0 ? "other " : "";

	if (!import->asked->repeats && incoming->n_days > 0)
		skip(import, incoming->event,
		     arena_format(import->work,
				  "it repeats, on %u %s%s of the season. Take %s with --repeats.",
				  incoming->n_days, other, incoming->n_days == 1 ? "day" : "days",
				  incoming->n_days == 1 ? "it" : "them"));
	else if (incoming->n_days == 0 && incoming->n_own == 0)
		skip(import, incoming->event, "it repeats, and not on a day of the season.");
}

/* All days of a series that are contacts, each with its own day. */
static bool cancel_series(struct Import *import, const struct IncomingEvent *incoming,
			  struct Error *error)
{
	const char *beginning = arena_format(import->arena, "%s" UID_DAY, incoming->key);
	struct Contact before;
	bool done = true, found = false;

	for (size_t i = 0; i < import->n_named && done; i++) {
		if (strncmp(import->named[i]->uid, beginning, strlen(beginning)) != 0 ||
		    !load_contact(import, import->named[i]->record.id, &before))
			continue;
		struct CalendarEvent *event = ARENA_ARRAY(import->arena, 1, struct CalendarEvent);

		*event = *incoming->event;
		event->start.day = before.day;
		found = true;
		done = cancel(import, event, &before, error);
	}
	if (!found)
		skip(import, incoming->event, "it is cancelled, and there is no contact of it.");
	return done;
}

/* As its title says, too. */
static void read_title(struct CalendarEvent *event)
{
	const char *title = event->summary ? event->summary : "";

	for (size_t i = 0; i < N_ITEMS(titles); i++) {
		if (strncasecmp(title, titles[i].beginning, strlen(titles[i].beginning)) != 0)
			continue;
		event->cancelled = event->cancelled || titles[i].is_cancelled;
		event->is_answer = event->is_answer || !titles[i].is_cancelled;
	}
}

/* The days of a series by its rule come only when they are asked for, or known; one that the file
 * changed is an event of its own. */
static bool import_event(struct Import *import, struct IncomingEvent *incoming, struct Error *error)
{
	struct CalendarEvent *event = incoming->event;
	struct Contact before;
	bool known;

	read_title(event);
	if (is_ours(event->uid, UID_SESSION) || is_ours(event->uid, UID_DUE)) {
		import->report->n_unchanged++;
		return true;
	}
	if (event->is_answer) {
		skip(import, event, "it is an answer to an invitation, or declined, and no call.");
		return true;
	}
	if (event->part == PART_SERIES && !event->cancelled) {
		tell_series(import, incoming);
		return true;
	}
	if (event->part == PART_REPEAT && event->cancelled)
		return true; /* cancelled with its series */
	known = find_contact(import, incoming->key, &before);
	if (known && event->part == PART_LEFT_OUT)
		event->cancelled = true;
	if (known)
		return change(import, event, &before, error);
	if (event->part == PART_LEFT_OUT ||
	    (!import->asked->repeats &&
	     (event->part == PART_REPEAT || (incoming->in_series && event->cancelled))))
		return true;
	return event->cancelled ? cancel_series(import, incoming, error)
				: add(import, incoming, error);
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

/* The contacts that came from a calendar, in the bin or not. */
static bool load_known(struct Import *import, struct Error *error)
{
	struct ListQuery contacts = {.entity = entity_get(KIND_CONTACT)};
	struct Records named;

	if (!filter_parse(contacts.entity,
			  "!uid:", (struct ParseFrame){import->domain->today, import->arena},
			  &contacts.filter, error))
		return false;
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

/* The events of the text, with the days of its series within the seasons. */
static bool read_events(struct Import *import, struct Error *error)
{
	const struct CalendarImport *asked = import->asked;
	struct CalendarEvents events;

	if (!named_teams_load(import->domain, import->arena, &import->teams, error) ||
	    !calendar_read((struct CalendarText){asked->text, asked->length,
						 named_teams_span(import->teams)},
			   import->arena, &events, error))
		return false;
	import->events = incoming_events(events.items, events.n, import->arena, &import->n_events);
	import->report->n_events = import->n_events;
	return true;
}

bool calendar_import(struct Domain *domain, const struct CalendarImport *asked, struct Arena *arena,
		     struct CalendarReport *ret_report, struct Error *error)
{
	struct Arena work = {0};
	struct Import import = {.domain = domain,
				.asked = asked,
				.arena = arena,
				.work = &work,
				.report = ret_report};
	bool imported;

	*ret_report = (struct CalendarReport){0};
	if (!read_events(&import, error))
		return false;
	imported = asked->dry_run
			   ? operation_try(domain, import_body, &import, error)
			   : operation_run(domain, "import calendar", import_body, &import, error);
	arena_release(&work);
	return imported;
}
