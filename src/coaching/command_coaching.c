/* Commands on planned contacts: it was held, it moves to another day, nobody came. */
#include "qtp/engine/domain/command_work.h"
#include "tables.h"

#include "qtp/coaching/rule_cadence.h"
#include "qtp/coaching/view_coaching.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/operation.h"

#include <string.h>

#define CHANGES 4

/* A planned contact that is being spoken for. */
struct Spoken {
	struct Domain *domain;
	struct Contact contact;
	const char *words; /* "call with Lakeside Oncology on Thu 17 Aug 2017" */
	struct Assignment changes[CHANGES];
	size_t n;
	struct Arena arena;
};

static bool spoken_load(struct Spoken *spoken, struct Domain *domain, Id id, struct Error *error)
{
	char day[DAY_TEXT];

	*spoken = (struct Spoken){.domain = domain};
	if (!domain_get(domain, entity_get(KIND_CONTACT), id, &spoken->contact, &spoken->arena,
			error))
		return false;
	spoken->words = arena_format(
		&spoken->arena, "%s with %s on %s", contact_kind_word(&spoken->contact),
		text_show(&spoken->arena,
			  domain_label(domain, KIND_TEAM, spoken->contact.team, &spoken->arena)),
		day_long(spoken->contact.day, day));
	return true;
}

static void change(struct Spoken *spoken, const char *field, const char *text)
{
	spoken->changes[spoken->n++] = (struct Assignment){field, text};
}

/* Behind what stands there: a plan may have had notes of its own. */
static void add_note(struct Spoken *spoken, const char *note)
{
	const char *old = spoken->contact.notes;

	if (!text_is_empty(note))
		change(spoken, "notes",
		       text_is_empty(old) ? note
					  : arena_format(&spoken->arena, "%s\n%s", old, note));
}

static bool is_planned(const struct Spoken *spoken, struct Error *error)
{
	const struct Contact *contact = &spoken->contact;

	if (contact->record.binned)
		return error_set(error, ERROR_RULE, "state",
				 "The %s is in the bin. Restore it first.", spoken->words);
	if (contact->state != CONTACT_PLANNED)
		return error_set(error, ERROR_RULE, "state",
				 "The %s was %s; only a planned one can be held, moved or missed.",
				 spoken->words, contact->state == CONTACT_HELD ? "held" : "missed");
	return true;
}

static bool is_over(const struct Spoken *spoken, struct Error *error)
{
	if (!is_planned(spoken, error))
		return false;
	return spoken->contact.day <= spoken->domain->today ||
	       error_set(error, ERROR_RULE, "state",
			 "The %s is still to come: it can be moved, not held or missed yet.",
			 spoken->words);
}

static bool save_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Spoken *spoken = context;
	const struct Entity *entity = entity_get(KIND_CONTACT);
	struct Contact after = spoken->contact;
	struct Issues issues;
	const struct RecordPut put = {entity,	      &spoken->contact, &after,
				      &spoken->arena, &issues,		false};

	issues_init(&issues, &spoken->arena);
	record_assign(domain, entity, &after,
		      (struct Assignments){spoken->changes, spoken->n, true}, &issues);
	return record_put(domain, &put, error);
}

/* One operation, called "held: call with ...". */
static bool save(struct Spoken *spoken, const char *verb, struct Error *error)
{
	return operation_run(spoken->domain,
			     arena_format(&spoken->arena, "%s: %s", verb, spoken->words), save_body,
			     spoken, error);
}

static bool ready(struct Domain *domain, Id id,
		  bool (*fits)(const struct Spoken *spoken, struct Error *error),
		  struct Error *error)
{
	struct Spoken spoken;
	bool is_ready = spoken_load(&spoken, domain, id, error) && fits(&spoken, error);

	arena_release(&spoken.arena);
	return is_ready;
}

static bool contact_held_ready(struct Domain *domain, Id id, struct Error *error)
{
	return ready(domain, id, is_over, error);
}

static bool contact_moved_ready(struct Domain *domain, Id id, struct Error *error)
{
	return ready(domain, id, is_planned, error);
}

/* Held and missed are the two ways in which a planned contact ends. */
static bool end(const struct CommandCall *call, const char *state, struct Text *done,
		struct Error *error)
{
	const char *minutes = call_text(call, "minutes");
	struct Spoken spoken;
	bool saved =
		spoken_load(&spoken, call->domain, call->ids[0], error) && is_over(&spoken, error);

	if (saved) {
		change(&spoken, "state", state);
		if (!text_is_empty(minutes))
			change(&spoken, "minutes", minutes);
		add_note(&spoken, call_text(call, "notes"));
		saved = save(&spoken, state, error);
	}
	if (saved && done)
		text_format(done, "The %s was %s.", spoken.words, state);
	arena_release(&spoken.arena);
	return saved;
}

static bool contact_held(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	return end(call, "held", done, error);
}

static bool contact_missed(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	return end(call, "missed", done, error);
}

/* The new day, with a start where one was given; which of two hours is asked anew. */
static bool take_when(struct Spoken *spoken, const struct CommandCall *call, struct Error *error)
{
	struct DayFrame frame = {spoken->domain->today, spoken->contact.day, DAY_COMING};
	const char *when = call_text(call, "day"), *start = call_text(call, "start");
	char text[DAY_TEXT];
	TimeOfDay time;
	Choice hour;
	Day day;

	if (text_is_empty(when))
		return error_set(error, ERROR_INPUT, "day",
				 "Say where it moves to, like --to \"2017-09-07 10:00\".");
	if (!contact_parse_when(when, frame, &spoken->arena, &day, &time, &hour, error) ||
	    (!text_is_empty(start) &&
	     !contact_parse_start(start, &spoken->arena, &time, &hour, error)))
		return false;
	if (day < spoken->domain->today)
		return error_set(error, ERROR_INPUT, "day",
				 "%s is over: a contact moves to a day to come.",
				 day_long(day, text));
	change(spoken, "day", arena_text(&spoken->arena, day_iso(day, text)));
	if (time != TIME_NONE)
		change(spoken, "start", arena_text(&spoken->arena, time_text(time, text)));
	change(spoken, "hour", hour == HOUR_FIRST ? "first" : hour == HOUR_SECOND ? "second" : "");
	return true;
}

static void say_moved(struct Spoken *spoken, struct Text *done)
{
	struct Contact after;
	char day[DAY_TEXT], time[DAY_TEXT];

	if (!domain_get(spoken->domain, entity_get(KIND_CONTACT), spoken->contact.record.id, &after,
			&spoken->arena, NULL))
		return;
	text_format(done, "The %s moves to %s", spoken->words, day_long(after.day, day));
	if (after.start != TIME_NONE)
		text_format(done, " %s %s", time_text(after.start, time),
			    contact_zone_text(&after, after.zone, &spoken->arena));
	text_append_char(done, '.');
}

static bool contact_moved(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Spoken spoken;
	bool saved = spoken_load(&spoken, call->domain, call->ids[0], error) &&
		     is_planned(&spoken, error) && take_when(&spoken, call, error) &&
		     save(&spoken, "moved", error);

	if (saved && done)
		say_moved(&spoken, done);
	arena_release(&spoken.arena);
	return saved;
}

static const struct Command commands[] = {
	{.id = "contact.held",
	 .verb = "held",
	 .title = "Held as planned",
	 .help = "The planned contact was held.",
	 .kind = KIND_CONTACT,
	 .arguments = {{KIND_CONTACT, "minutes", false, "minutes", .value = "N",
			.use = "how long it took (default: as planned)"},
		       {KIND_CONTACT, "notes", false, "note", .value = "TEXT",
			.use = "what was said"}},
	 .apply = contact_held,
	 .ready = contact_held_ready},
	{.id = "contact.moved",
	 .verb = "moved",
	 .title = "Moved",
	 .help = "The planned contact is on another day.",
	 .keys = "p",
	 .kind = KIND_CONTACT,
	 .arguments = {{KIND_CONTACT, "day", true, "to", "To",
			"The day it moves to; +1w is a week later.", .moves = true, .value = "WHEN",
			.use = "the new day, and start: 2017-09-07 10:00; "
			       "without a time the same start"},
		       {KIND_CONTACT, "start", false, "start", "At",
			"The new start, like 10:00; nothing: the same as before.", .value = "TIME",
			.use = "the new start, like 10:00 (default: the same)"}},
	 .apply = contact_moved,
	 .ready = contact_moved_ready},
	{.id = "contact.missed",
	 .verb = "missed",
	 .title = "Missed",
	 .help = "The planned contact was not held.",
	 .keys = "x",
	 .kind = KIND_CONTACT,
	 .arguments = {{KIND_CONTACT, "notes", false, "note", .value = "TEXT",
			.use = "why nobody came"}},
	 .apply = contact_missed,
	 .ready = contact_held_ready},
};

const struct CommandTable coaching_commands = CAPABILITY_ROWS(commands);
