/* Log save: what was typed becomes one ContactLog, or faults beside their texts. */
#include "log.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A log being put together; texts are owned by the scratch arena or the fields. */
struct Gathering {
	struct App *app;
	struct LogLayer *log;
	struct ContactLog *result;
	size_t n_faults;
	struct LogPlace first_fault;
};

static const char *typed(const struct LogLayer *log, enum LogStop stop)
{
	return text_get(&log->fields[stop].edit.text);
}

static void add_fault(struct Gathering *gathering, struct LogPlace at, const char *text)
{
	struct LogField *field = log_field(gathering->log, at);
	struct Text *fault = field ? &field->fault : &gathering->log->faults;

	if (gathering->n_faults++ == 0)
		gathering->first_fault = at;
	text_format(fault, "%s%s", fault->length > 0 ? " " : "", text);
}

static void refuse(struct Gathering *gathering, enum LogStop stop, const struct Error *error)
{
	add_fault(gathering, (struct LogPlace){stop, 0}, error->text);
}

static void gather_time(struct Gathering *gathering)
{
	struct App *app = gathering->app;
	struct Contact *contact = &gathering->result->contact;
	const char *date = typed(gathering->log, LOG_DATE),
		   *start = typed(gathering->log, LOG_START);
	const char *why = NULL;
	struct Error error;

	contact->start = TIME_NONE;
	contact->hour = CHOICE_NONE;
	if (!contact_parse_held_day(date, app->domain->today, &contact->day, &why)) {
		error_set(&error, ERROR_INPUT, "day", "This is no date%s%s.",
			  why ? ", because " : "", why ? why : "");
		refuse(gathering, LOG_DATE, &error);
		return;
	}
	if (!text_is_empty(start) &&
	    !contact_parse_start(start, &app->scratch, &contact->start, &contact->hour, &error))
		refuse(gathering, LOG_START, &error);
}

static void gather_field(struct Gathering *gathering, enum LogStop stop, const char *key,
			 const char *text)
{
	struct App *app = gathering->app;
	struct Error error;

	if (!field_parse(entity_field(entity_get(KIND_CONTACT), key), &gathering->result->contact,
			 text, app->domain->today, &app->scratch, &error))
		refuse(gathering, stop, &error);
}

/* Without a coach of its own the team is coached by the first who was on it. */
static void gather_people(struct Gathering *gathering)
{
	struct App *app = gathering->app;
	struct ContactLog *result = gathering->result;
	struct Error error;

	if (!log_parse_people(app->domain, &gathering->log->sheet,
			      typed(gathering->log, LOG_PEOPLE), &app->scratch, &result->people,
			      &result->n_people, &error))
		refuse(gathering, LOG_PEOPLE, &error);
	else if (!result->contact.coach && result->n_people > 0)
		result->contact.coach = result->people[0];
}

static void gather_teams(struct Gathering *gathering)
{
	struct App *app = gathering->app;
	struct Error error;

	if (!log_parse_teams(app->domain, typed(gathering->log, LOG_TEAMS), &app->scratch,
			     &gathering->result->teams, &gathering->result->n_teams, &error))
		refuse(gathering, LOG_TEAMS, &error);
}

static void gather_actions(struct Gathering *gathering)
{
	struct App *app = gathering->app;
	struct LogLayer *log = gathering->log;
	struct LogNewAction *actions =
		ARENA_ARRAY(&app->scratch, log->n_agreed, struct LogNewAction);
	size_t n = 0;
	struct Error error;

	for (size_t i = 0; i < log->n_agreed; i++) {
		const char *text = text_get(&log->agreed[i].edit.text);

		if (text_is_empty(text))
			continue;
		if (log_parse_action(app->domain, &log->sheet, text, &app->scratch, &actions[n],
				     &error))
			n++;
		else
			add_fault(gathering, (struct LogPlace){LOG_AGREE, i}, error.text);
	}
	gathering->result->actions = actions;
	gathering->result->n_actions = n;
}

static void gather_score(struct Gathering *gathering)
{
	const char *text = typed(gathering->log, LOG_SCORE);
	struct ContactLog *result = gathering->result;
	char *end;

	result->score_month = gathering->log->sheet.score_month;
	result->rater = RATER_COACH;
	if (text_is_empty(text))
		return;
	result->score = strtod(text, &end);
	if (!text_is_empty(end) || !isfinite(result->score))
		add_fault(gathering, (struct LogPlace){LOG_SCORE, 0},
			  "This is no score. A score is 0.5 to 5.0 in halves, like 2.5.");
	if (log_falls(gathering->log))
		result->score_reason = typed(gathering->log, LOG_REASON);
}

/* A day without a time is at the usual one. */
static void gather_next(struct Gathering *gathering)
{
	struct App *app = gathering->app;
	struct ContactLog *result = gathering->result;
	const char *text = typed(gathering->log, LOG_NEXT);
	struct Error error;

	if (text_is_empty(text))
		return;
	if (!contact_parse_when(text, app->domain->today, &app->scratch, &result->next_day,
				&result->next_start, &result->next_hour, &error))
		refuse(gathering, LOG_NEXT, &error);
	else if (result->next_start == TIME_NONE)
		result->next_start = gathering->log->sheet.next_start;
}

static void gather(struct Gathering *gathering)
{
	struct LogLayer *log = gathering->log;
	struct ContactLog *result = gathering->result;
	const char *notes = typed(log, LOG_NOTES);

	contact_log_init(gathering->app->domain, result, log->team, &gathering->app->scratch);
	result->contact = log->sheet.contact;
	gather_time(gathering);
	gather_teams(gathering);
	gather_field(gathering, LOG_MINUTES, "minutes", typed(log, LOG_MINUTES));
	gather_field(gathering, LOG_KIND, "kind", typed(log, LOG_KIND));
	gather_people(gathering);
	result->contact.notes = text_is_empty(notes) ? NULL : notes;
	for (size_t i = 0; i < LOG_BARRIERS; i++)
		gather_field(gathering, LOG_BARRIER, log_barrier(i)->key,
			     log->barriers[i] ? "yes" : "");
	gather_actions(gathering);
	result->done = log->done;
	result->n_done = log->n_done;
	gather_score(gathering);
	gather_next(gathering);
}

/* Where a fault of contact_log belongs; LOG_TICK: beside no text. */
static enum LogStop stop_of(const char *field)
{
	static const struct {
		const char *field;
		enum LogStop stop;
	} stops[] = {
		{"day", LOG_DATE},	  {"start", LOG_START}, {"hour", LOG_START},
		{"minutes", LOG_MINUTES}, {"kind", LOG_KIND},	{"people", LOG_PEOPLE},
		{"coach", LOG_PEOPLE},	  {"notes", LOG_NOTES}, {"actions", LOG_AGREE},
		{"next", LOG_NEXT},	  {"teams", LOG_TEAMS},
	};

	for (size_t i = 0; i < sizeof(stops) / sizeof(stops[0]); i++)
		if (strcmp(stops[i].field, field) == 0)
			return stops[i].stop;
	return LOG_TICK;
}

/* A fall without a reason is mended where the reason is typed. */
static enum LogStop score_stop(const struct LogLayer *log)
{
	return log_falls(log) ? LOG_REASON : LOG_SCORE;
}

static void show_issues(struct Gathering *gathering, const struct Issues *issues,
			const struct Error *error)
{
	for (size_t i = 0; i < issues->n; i++) {
		const char *field = issues->items[i].field;
		enum LogStop stop =
			strcmp(field, "score") == 0 ? score_stop(gathering->log) : stop_of(field);

		add_fault(gathering, (struct LogPlace){stop, 0}, issues->items[i].text);
	}
	if (issues->n == 0)
		add_fault(gathering, (struct LogPlace){LOG_TICK, 0}, error->text);
}

static void clear_faults(struct LogLayer *log)
{
	for (size_t i = 0; i < N_LOG_STOPS; i++)
		text_clear(&log->fields[i].fault);
	for (size_t i = 0; i < LOG_AGREED; i++)
		text_clear(&log->agreed[i].fault);
	text_clear(&log->faults);
}

static void go_to_fault(struct Gathering *gathering)
{
	struct LogLayer *log = gathering->log;

	if (log_field(log, gathering->first_fault))
		log->at = gathering->first_fault;
	app_say(gathering->app, log->asked ? "Ctrl-S once more saves it all the same."
					   : "Nothing is saved yet: see what is wrong.");
	gathering->app->message_is_error = !log->asked;
}

static unsigned saved(struct App *app, struct LogLayer *log, const struct ContactLog *result)
{
	const char *planned = log_planned_words(&log->sheet, &app->scratch);
	char next[DAY_TEXT];

	app_say(app, "Logged the %s with %s%s%s", contact_kind_word(&result->contact),
		log->sheet.team->team->name, planned ? ", " : "", planned ? planned : "");
	if (result->n_actions > 0)
		text_format(&app->message, ", %zu agreed", result->n_actions);
	if (!isnan(result->score) && log_score_replaced(&log->sheet))
		text_format(&app->message, ", %s",
			    log_score_words(&log->sheet, result->score, &app->scratch));
	if (result->next_day != DAY_NONE)
		text_format(&app->message, ", next %s", day_short(result->next_day, next));
	text_append(&app->message, ".  u takes it back.");
	log_forget_draft(app, log);
	return REACT_BACK | REACT_CHANGED;
}

unsigned log_save(struct App *app, struct LogLayer *log)
{
	struct ContactLog result;
	struct Gathering gathering = {.app = app, .log = log, .result = &result};
	struct Issues issues;
	struct Error error = {0};
	Id contact;

	clear_faults(log);
	issues_init(&issues, &app->scratch);
	gather(&gathering);
	if (gathering.n_faults == 0) {
		if (contact_log(app->domain, &result, log->asked, &contact, &issues, &error))
			return saved(app, log, &result);
		show_issues(&gathering, &issues, &error);
		log->asked = issues.n > 0 && issues_n_errors(&issues) == 0;
	}
	go_to_fault(&gathering);
	return REACT_NONE;
}
