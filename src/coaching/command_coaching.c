/* Commands on planned contacts: held, moved to another day, missed; and on actions: done. */
#include "command_action.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/command_work.h"
#include "tables.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/transition.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "rule_cadence.h"
#include "view_contact_time.h"

/* "call with Lakeside Oncology on Thu 17 Aug 2017" */
static const char *name(struct Domain *domain, const void *record, struct Arena *arena)
{
	const struct Contact *contact = record;
	char day[DAY_TEXT];

	return arena_format(arena, "%s with %s on %s", contact_kind_word(contact),
			    text_show(arena, domain_label(domain, KIND_TEAM, contact->team, arena)),
			    day_long(contact->day, day));
}

static bool take(const struct Moving *moving, const char *field, const char *text,
		 struct Error *error)
{
	return field_parse(entity_field(entity_get(KIND_CONTACT), field), moving->after, text,
			   (struct ParseFrame){moving->call->domain->today, moving->arena}, error);
}

static bool is_over(struct Domain *domain, const void *record, struct Arena *arena,
		    struct Error *error)
{
	const struct Contact *contact = record;

	return contact->day <= domain->today ||
	       error_set(error, ERROR_RULE, "state",
			 "The %s is still to come: it can be moved, not missed yet.",
			 name(domain, record, arena));
}

/* Held and missed are the two ways in which a planned contact ends. What is said goes after the
 * notes of the plan. */
static bool take_missed(const struct Moving *moving, struct Error *error)
{
	const char *notes = call_text(moving->call, "notes");

	return text_is_empty(notes) ||
	       moving_add_note(moving, entity_field(entity_get(KIND_CONTACT), "notes"), notes,
			       error);
}

static bool check_near(const struct Moving *moving, Day day, struct Error *error)
{
	const struct Contact *contact = moving->before;
	struct Domain *domain = moving->call->domain;
	struct Team team;
	struct Cohort cohort;
	struct Season season;
	char text[DAY_TEXT];

	return domain_get(domain, (struct KindId){KIND_TEAM, contact->team}, &team, moving->arena,
			  error) &&
	       domain_get(domain, (struct KindId){KIND_COHORT, team.cohort}, &cohort, moving->arena,
			  error) &&
	       domain_get(domain, (struct KindId){KIND_SEASON, cohort.season}, &season,
			  moving->arena, error) &&
	       (season_is_near(&season, day) ||
		error_set(error, ERROR_INPUT, "day",
			  "%s is more than a year away from season %s. Give the day on which it "
			  "was held.",
			  day_long(day, text), season.code));
}

/* The day it was held on: as planned, or another one, when it has no start. */
static bool take_held_day(const struct Moving *moving, struct Error *error)
{
	struct Contact *after = moving->after;
	const struct CommandCall *call = moving->call;
	Day today = call->domain->today, day = after->day;
	char text[DAY_TEXT];

	if (call->sure && day > today)
		day = today;
	if (!text_is_empty(call_text(call, "day")) &&
	    !call_day(call, "day", day_frame(today, DAY_LAST), &day, error))
		return false;
	if (day > today && day != after->day)
		return error_set(error, ERROR_INPUT, "day",
				 "%s is still to come. Give the day on which it was held.",
				 day_long(day, text));
	if (day > today)
		return error_set(error, ERROR_RULE, "day",
				 "The %s is still to come: it can be moved. Where it was held on "
				 "another day in its place, say on which: --on today.",
				 name(call->domain, moving->before, moving->arena));
	if (day != after->day && !check_near(moving, day, error))
		return false;
	if (day != after->day) {
		after->start = TIME_NONE;
		after->hour = CHOICE_NONE;
	}
	after->day = day;
	return true;
}

static bool take_held(const struct Moving *moving, struct Error *error)
{
	const char *minutes = call_text(moving->call, "minutes");

	return take_held_day(moving, error) &&
	       (text_is_empty(minutes) || take(moving, "minutes", minutes, error)) &&
	       take_missed(moving, error);
}

static bool doubt_held(const struct CommandCall *call, struct Text *said, struct Error *error)
{
	struct Arena arena = {0};
	struct Contact contact;
	bool loaded = domain_get(call->domain, (struct KindId){KIND_CONTACT, call->ids[0]},
				 &contact, &arena, error);

	if (loaded && contact.day > call->domain->today && !call->in_full)
		text_append(said, contact_early_question(&contact, &arena));
	arena_release(&arena);
	return loaded;
}

/* The new day, with a start where one was given; which of two hours is asked again. */
static bool take_when(const struct Moving *moving, struct Error *error)
{
	const struct CommandCall *call = moving->call;
	struct Contact *after = moving->after;
	struct DayFrame frame = {call->domain->today, after->day, DAY_COMING};
	const char *when = call_text(call, "day"), *start = call_text(call, "start");
	char text[DAY_TEXT];
	struct ContactWhen to;

	if (text_is_empty(when))
		return error_set(error, ERROR_INPUT, "day",
				 "Say where it moves to, like --to \"2017-09-07 10:00\".");
	if (!contact_parse_when(when, frame, moving->arena, &to, error) ||
	    (!text_is_empty(start) &&
	     !contact_parse_start(start, moving->arena, &to.start, &to.hour, error)))
		return false;
	call_keep_day(call, when, to.day);
	after->day = to.day;
	after->hour = to.hour;
	if (to.start != TIME_NONE)
		after->start = to.start;
	return after->day >= call->domain->today ||
	       error_set(error, ERROR_INPUT, "day", "%s is over: a contact moves to a day to come.",
			 day_long(after->day, text));
}

static void say_moved(const struct StateField *states, const struct Transition *row,
		      const struct Moving *moving, struct Text *done)
{
	const struct Contact *after = moving->after;
	char day[DAY_TEXT], time[DAY_TEXT];

	(void)states;
	(void)row;
	text_format(done, "The %s moves to %s",
		    name(moving->call->domain, moving->before, moving->arena),
		    day_long(after->day, day));
	if (after->start != TIME_NONE)
		text_format(done, " %s %s", time_text(after->start, time),
			    contact_zone_text(after, after->zone, moving->arena));
	text_append_char(done, '.');
}

/* With the day, where it was another one than planned. */
static void say_held(const struct StateField *states, const struct Transition *row,
		     const struct Moving *moving, struct Text *done)
{
	const struct Contact *before = moving->before, *after = moving->after;
	char day[DAY_TEXT];

	if (after->day == before->day)
		transition_say(states, row, moving, done);
	else
		text_format(done, "The %s was held on %s.",
			    name(moving->call->domain, before, moving->arena),
			    day_long(after->day, day));
}

/* How the command line names the contact. */
#define NAMED_BY "TEAM|CONTACT"

#define PLANNED TRANSITION_FROM(CONTACT_PLANNED)

static const struct Transition moves[] = {
	{"contact.held", PLANNED, CONTACT_HELD, "held:", NULL, "held", NULL, take_held, say_held},
	{"contact.moved", PLANNED, CONTACT_PLANNED, "moved:", NULL, "moved", NULL, take_when,
	 say_moved},
	{"contact.missed", PLANNED, CONTACT_MISSED, "missed:", NULL, "missed", is_over, take_missed,
	 NULL},
};

/* What is logged is held, or planned; what no one came to was planned. */
static const struct StateField states_rows[] = {
	{KIND_CONTACT, "state", moves, N_ITEMS(moves),
	 TRANSITION_FROM(CONTACT_PLANNED) | TRANSITION_FROM(CONTACT_HELD), name, "The ", NULL,
	 NULL},
};
const struct StateFieldTable coaching_states = CAPABILITY_ROWS(states_rows);

static bool is_planned(const struct Contact *contact)
{
	return contact->state == CONTACT_PLANNED;
}

/* Which contact is meant, where it is not the only one that is planned with the team. */
static bool say_planned(struct Domain *domain, Id team, const struct Records *contacts,
			struct Arena *arena, struct Error *error)
{
	const char *label = text_show(arena, domain_label(domain, KIND_TEAM, team, arena)),
		   *list = "";
	size_t n = 0;

	for (size_t i = 0; i < contacts->n; i++) {
		const struct Contact *contact = records_at(contacts, i);
		Id id = contact->record.id;

		if (is_planned(contact))
			list = arena_format(
				arena, "%s%s\"%s\" (%s)", list, n++ == 0 ? "" : ", ",
				text_show(arena, domain_label(domain, KIND_CONTACT, id, arena)),
				domain_ref(domain, KIND_CONTACT, id, arena));
	}
	if (n == 0)
		return error_set(error, ERROR_INPUT, "",
				 "%s has no planned contact. Those that were held or missed are "
				 "named by their id:N.",
				 label);
	return error_set(error, ERROR_INPUT, "", "%s has %zu planned contacts. Name one: %s.",
			 label, n, list);
}

/* The only planned one; with `over`, the only one whose day has come. */
static bool planned_with(struct Domain *domain, Id team, bool over, Id *ret_id, struct Error *error)
{
	struct Arena arena = {0};
	struct Records all;
	size_t n = 0, n_over = 0;
	Id last_over = 0;
	bool done = domain_children(domain, (struct OwnedBy){KIND_CONTACT, "team", team}, &arena,
				    &all, error);

	for (size_t i = 0; done && i < all.n; i++) {
		const struct Contact *contact = records_at(&all, i);

		if (!is_planned(contact))
			continue;
		*ret_id = contact->record.id;
		n++;
		if (over && contact->day <= domain->today) {
			last_over = contact->record.id;
			n_over++;
		}
	}
	if (n_over == 1)
		*ret_id = last_over;
	done = done && (n == 1 || n_over == 1 || say_planned(domain, team, &all, &arena, error));
	arena_release(&arena);
	return done;
}

/* The contact itself, or the one that is planned with the team of that name. */
static bool find_named(const struct CommandCall *call, const char *name, bool over, Id *ret_id,
		       struct Error *error)
{
	const enum Kind kinds[] = {KIND_TEAM, KIND_CONTACT, KIND_NONE};
	struct KindId named = {0};

	if (!domain_resolve_any(call->domain, kinds, name, &named, error))
		return false;
	*ret_id = named.id;
	return named.kind != KIND_TEAM || planned_with(call->domain, named.id, over, ret_id, error);
}

static bool find_planned(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
			 struct Error *error)
{
	return find_named(call, named_by[0], false, ret_id, error);
}

/* What was held or missed is over, mostly. */
static bool find_over(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
		      struct Error *error)
{
	return find_named(call, named_by[0], true, ret_id, error);
}

static const struct Command commands[] = {
	{.id = "contact.held",
	 .verb = "held",
	 .title = "Held as planned",
	 .help = "The planned contact was held.",
	 .kind = KIND_CONTACT,
	 .named_by = NAMED_BY,
	 .find = find_over,
	 .arguments = {{KIND_CONTACT, "minutes", false, "minutes", .value = "N",
			.use = "how long it took (default: as planned)"},
		       {KIND_CONTACT, "notes", false, "note", .value = "TEXT",
			.use = "what was said"},
		       {KIND_CONTACT, "day", false, "on", .value = "DATE",
			.use = "the day on which it was held (default: as planned)"}},
	 .doubt = doubt_held},
	{.id = "contact.moved",
	 .verb = "moved",
	 .title = "Moved",
	 .help = "The planned contact is on another day.",
	 .keys = "p",
	 .kind = KIND_CONTACT,
	 .on = "a planned call",
	 .named_by = NAMED_BY,
	 .find = find_planned,
	 .arguments = {{KIND_CONTACT, "day", true, "to", "To",
			"The day it moves to; +1w is a week later.", .moves = true, .value = "WHEN",
			.use = "the new day, and start: 2017-09-07 10:00; "
			       "without a time the same start"},
		       {KIND_CONTACT, "start", false, "start", "At",
			"The new start, like 10:00; nothing: the same as before.", .value = "TIME",
			.use = "the new start, like 10:00 (default: the same)"}}},
	{.id = "contact.missed",
	 .verb = "missed",
	 .title = "Missed",
	 .help = "The planned contact was not held.",
	 .keys = "x",
	 .kind = KIND_CONTACT,
	 .on = "a planned call",
	 .named_by = NAMED_BY,
	 .find = find_over,
	 .arguments = {{KIND_CONTACT, "notes", false, "note", "Why",
			"Why it was not held; it is kept in the notes of the contact.",
			.value = "TEXT", .use = "why no one came", .asked = true}}},
	{.id = "action.done",
	 .verb = "done",
	 .title = "Done",
	 .help = "Ticks off an action or a to-do.",
	 .words = "tick check complete finish action todo",
	 .keys = "x",
	 .kind = KIND_ACTION,
	 .many = true,
	 .ready = action_is_open,
	 .apply = action_tick,
	 .arguments = {{KIND_ACTION, "done", false, "on", .value = "DATE",
			.use = "the day on which it was done (default: today)"}}},
};

const struct CommandTable coaching_commands = CAPABILITY_ROWS(commands);
