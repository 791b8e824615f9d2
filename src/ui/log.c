/* Log: its texts, what they begin with and what they mean. */
#include "log.h"

#include "qtp/rule/attention.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MICROSECONDS_A_MINUTE INT64_C(60000000)

static void field_init(struct LogField *field)
{
	edit_init(&field->edit, "");
	text_init(&field->echo);
	text_init(&field->fault);
	field->original = heap_text("");
}

static void field_release(struct LogField *field)
{
	edit_release(&field->edit);
	text_release(&field->echo);
	text_release(&field->fault);
	heap_free(field->original);
}

struct LogLayer *log_new(const struct LayerType *type)
{
	struct LogLayer *log = (struct LogLayer *)layer_new(type, sizeof(*log));

	for (size_t i = 0; i < N_LOG_STOPS; i++)
		field_init(&log->fields[i]);
	for (size_t i = 0; i < LOG_AGREED; i++)
		field_init(&log->agreed[i]);
	text_init(&log->faults);
	log->n_agreed = 1;
	log->at.stop = LOG_NOTES;
	return log;
}

void log_release(struct Layer *layer)
{
	struct LogLayer *log = (struct LogLayer *)layer;

	for (size_t i = 0; i < N_LOG_STOPS; i++)
		field_release(&log->fields[i]);
	for (size_t i = 0; i < LOG_AGREED; i++)
		field_release(&log->agreed[i]);
	text_release(&log->faults);
	arena_release(&log->arena);
}

struct LogField *log_field(struct LogLayer *log, struct LogPlace at)
{
	if (at.stop == LOG_TICK || at.stop == LOG_BARRIER)
		return NULL;
	return at.stop == LOG_AGREE ? &log->agreed[at.index] : &log->fields[at.stop];
}

void log_set(struct LogField *field, const char *text)
{
	edit_set(&field->edit, text);
}

static void begin(struct LogLayer *log, enum LogStop stop, const char *text)
{
	struct LogField *field = &log->fields[stop];

	log_set(field, text);
	heap_free(field->original);
	field->original = heap_text(text);
}

/* A short name where it leads to the person, else the whole one. */
static const char *name_to_type(struct App *app, const struct LogSheet *sheet,
				const struct LogPerson *person)
{
	struct Error ignored;
	Id found;

	return log_find_person(app->domain, sheet, person->name, &found, &ignored) &&
			       found == person->person
		       ? person->name
		       : person->full_name;
}

static const char *core_names(struct App *app, const struct LogSheet *sheet, struct Arena *arena)
{
	const char *names = "";

	for (size_t i = 0; i < sheet->n_people; i++)
		if (sheet->people[i].core)
			names = arena_format(arena, "%s%s%s", names, *names ? ", " : "",
					     name_to_type(app, sheet, &sheet->people[i]));
	return names;
}

void log_fill(struct App *app, struct LogLayer *log)
{
	const struct Contact *contact = &log->sheet.contact;
	const struct Entity *entity = entity_get(KIND_CONTACT);
	char text[DAY_TEXT];

	begin(log, LOG_DATE, day_long(contact->day, text));
	begin(log, LOG_START, time_text(contact->start, text));
	begin(log, LOG_MINUTES,
	      field_input(entity_field(entity, "minutes"), contact, &app->scratch));
	begin(log, LOG_KIND, field_input(entity_field(entity, "kind"), contact, &app->scratch));
	begin(log, LOG_PEOPLE, core_names(app, &log->sheet, &app->scratch));
	begin(log, LOG_NOTES, contact->notes ? contact->notes : "");
}

bool log_take_planned(struct LogLayer *log, Id id)
{
	const struct CoachingFacts *facts = &log->sheet.team->coaching;

	for (size_t i = 0; i < facts->n_contacts; i++) {
		const struct Contact *contact = facts->contacts[i];

		if (contact->record.id != id || contact->state != CONTACT_PLANNED ||
		    contact->day > facts->today)
			continue;
		log->sheet.contact = *contact;
		log->sheet.contact.team = log->team;
		log->sheet.contact.state = CONTACT_HELD;
		log->sheet.planned = contact;
		log->planned = id;
		return true;
	}
	return false;
}

/* What nobody has typed follows the day. */
static void begin_again(struct LogLayer *log, enum LogStop stop, const char *text)
{
	const struct LogField *field = &log->fields[stop];

	if (strcmp(text_get(&field->edit.text), field->original) == 0)
		begin(log, stop, text);
}

void log_follow_date(struct App *app, struct LogLayer *log)
{
	const struct Contact *contact = &log->sheet.contact;
	const struct Entity *entity = entity_get(KIND_CONTACT);
	char text[DAY_TEXT];
	Day day;

	if (!contact_parse_held_day(text_get(&log->fields[LOG_DATE].edit.text), app->domain->today,
				    &day, NULL) ||
	    day == contact->day)
		return;
	log_sheet_hold(app->domain, &log->sheet, day, &log->arena);
	log->planned = contact->record.id;
	begin_again(log, LOG_START, time_text(contact->start, text));
	begin_again(log, LOG_MINUTES,
		    field_input(entity_field(entity, "minutes"), contact, &app->scratch));
	begin_again(log, LOG_KIND,
		    field_input(entity_field(entity, "kind"), contact, &app->scratch));
}

bool log_is_done(const struct LogLayer *log, Id action)
{
	for (size_t i = 0; i < log->n_done; i++)
		if (log->done[i] == action)
			return true;
	return false;
}

void log_tick(struct LogLayer *log, Id action)
{
	for (size_t i = 0; i < log->n_done; i++)
		if (log->done[i] == action) {
			log->done[i] = log->done[--log->n_done];
			return;
		}
	if (log->n_done < LOG_DONE)
		log->done[log->n_done++] = action;
}

const struct Field *log_barrier(size_t index)
{
	static const char *const keys[LOG_BARRIERS] = {
		"barrier_time",	    "barrier_data_access", "barrier_leadership",
		"barrier_staffing", "barrier_it",	   "barrier_resistance",
		"barrier_scope",    "barrier_turnover",	   "barrier_other",
	};

	return entity_field(entity_get(KIND_CONTACT), keys[index]);
}

bool log_asks_teams(const struct LogLayer *log)
{
	return log->fields[LOG_TEAMS].edit.text.length > 0 ||
	       strcmp(text_get(&log->fields[LOG_KIND].edit.text), "webinar") == 0;
}

bool log_falls(const struct LogLayer *log)
{
	const char *text = text_get(&log->fields[LOG_SCORE].edit.text);

	return !text_is_empty(text) && log_score_falls(&log->sheet, strtod(text, NULL));
}

int64_t log_minutes(const struct App *app, const struct LogLayer *log)
{
	const struct Env *env = app->domain->env;

	return (env->now(env->context) - log->began) / MICROSECONDS_A_MINUTE;
}

/* --- What a text means --- */

static void echo_date(struct App *app, const struct LogLayer *log, const char *text,
		      struct Text *echo)
{
	const char *planned = log_planned_words(&log->sheet, &app->scratch);
	char out[DAY_TEXT];
	const char *why;
	Day day;

	if (text_is_empty(text))
		return;
	if (contact_parse_held_day(text, app->domain->today, &day, &why))
		text_format(echo, "%s%s%s", day_long(day, out), planned ? ", " : "",
			    planned ? planned : "");
	else
		text_format(echo, "no date: %s", why);
}

/* Who of the core is not on it. */
static void echo_people(struct App *app, const struct LogLayer *log, const char *text,
			struct Text *echo)
{
	struct Error error;
	const Id *people;
	size_t n, n_missing = 0;

	if (!log_parse_people(app->domain, &log->sheet, text, &app->scratch, &people, &n, &error)) {
		text_append(echo, error.text);
		return;
	}
	for (size_t i = 0; i < log->sheet.n_people; i++) {
		bool is_on = !log->sheet.people[i].core;

		for (size_t k = 0; k < n; k++)
			is_on = is_on || people[k] == log->sheet.people[i].person;
		if (!is_on)
			text_format(echo, "%s%s",
				    n_missing++ ? ", " : "(not on: ", log->sheet.people[i].name);
	}
	text_append(echo, n_missing ? ")" : "");
}

/* The names of the further teams. */
static void echo_teams(struct App *app, struct LogLayer *log, const char *text, struct Text *echo)
{
	struct Error error;
	const Id *teams;
	size_t n;

	log->n_more_teams = 0;
	if (!log_parse_teams(app->domain, text, &app->scratch, &teams, &n, &error)) {
		text_append(echo, error.text);
		return;
	}
	log->n_more_teams = n;
	for (size_t i = 0; i < n; i++)
		text_format(echo, "%s%s", i ? ", " : "",
			    domain_label(app->domain, KIND_TEAM, teams[i], &app->scratch));
}

static void echo_action(struct App *app, const struct LogLayer *log, const char *text,
			struct Text *echo)
{
	struct LogNewAction action;
	char due[DAY_TEXT];
	struct Error error;

	if (text_is_empty(text))
		return;
	if (!log_parse_action(app->domain, &log->sheet, text, &app->scratch, &action, &error)) {
		text_append(echo, error.text);
		return;
	}
	if (action.owner)
		text_append(echo, person_short_name(domain_label(app->domain, KIND_PERSON,
								 action.owner, &app->scratch),
						    &app->scratch));
	if (action.due != DAY_NONE)
		text_format(echo, "%s%s %s", echo->length ? ", " : "", day_weekday_name(action.due),
			    day_short(action.due, due));
	if (log_action_lacks(&action))
		text_format(echo, "%s%s", echo->length ? ", " : "", log_action_lacks(&action));
}

static void append_when(struct Text *echo, Day day, TimeOfDay start, const char *zone)
{
	char out[DAY_TEXT];

	text_append(echo, day_long(day, out));
	if (start != TIME_NONE)
		text_format(echo, " %s %s", time_text(start, out), zone);
}

static void echo_next(struct App *app, const struct LogLayer *log, const char *text,
		      struct Text *echo)
{
	const struct LogSheet *sheet = &log->sheet;
	const char *zone = contact_zone_text(&sheet->contact, sheet->contact.zone, &app->scratch);
	struct Error error;
	TimeOfDay start;
	Choice hour;
	Day day;

	if (text_is_empty(text)) {
		text_append(echo, sheet->next_is_planned ? "planned: " : "Right takes ");
		append_when(echo, sheet->next_day, sheet->next_start, zone);
	} else if (!contact_parse_when(text, app->domain->today, &app->scratch, &day, &start, &hour,
				       &error)) {
		text_append(echo, error.text);
	} else {
		append_when(echo, day, start == TIME_NONE ? sheet->next_start : start, zone);
	}
}

static void echo_score(const struct LogLayer *log, struct Text *echo)
{
	text_append(echo, log->sheet.score_text);
}

void log_echo(struct App *app, struct LogLayer *log, struct LogPlace at)
{
	struct LogField *field = log_field(log, at);
	const char *text = field ? text_get(&field->edit.text) : "";

	if (!field)
		return;
	text_clear(&field->echo);
	if (at.stop == LOG_DATE)
		echo_date(app, log, text, &field->echo);
	else if (at.stop == LOG_PEOPLE)
		echo_people(app, log, text, &field->echo);
	else if (at.stop == LOG_TEAMS)
		echo_teams(app, log, text, &field->echo);
	else if (at.stop == LOG_AGREE)
		echo_action(app, log, text, &field->echo);
	else if (at.stop == LOG_SCORE)
		echo_score(log, &field->echo);
	else if (at.stop == LOG_NEXT)
		echo_next(app, log, text, &field->echo);
}

void log_echo_all(struct App *app, struct LogLayer *log)
{
	for (enum LogStop stop = 0; stop < N_LOG_STOPS; stop++)
		if (stop != LOG_AGREE)
			log_echo(app, log, (struct LogPlace){stop, 0});
	for (size_t i = 0; i < log->n_agreed; i++)
		log_echo(app, log, (struct LogPlace){LOG_AGREE, i});
}
