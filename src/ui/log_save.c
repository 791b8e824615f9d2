/* Log save: each field is read into one ContactLog, which is saved as one operation. */
#include "log.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static struct LogLayer *log_of(struct FormLayer *form)
{
	return (struct LogLayer *)form;
}

static const char *text_of(const struct FormField *field)
{
	return text_get(&field->edit.text);
}

bool log_check_day(struct App *app, struct FormLayer *form, const struct FormField *field,
		   struct Error *error)
{
	struct Contact *contact = &log_of(form)->result->contact;
	const char *why = NULL;

	return contact_parse_held_day(text_of(field), app->domain->today, &contact->day, &why) ||
	       error_set(error, ERROR_INPUT, "day", "This is no date%s%s.", why ? ", because " : "",
			 why ? why : "");
}

bool log_check_start(struct App *app, struct FormLayer *form, const struct FormField *field,
		     struct Error *error)
{
	struct Contact *contact = &log_of(form)->result->contact;

	contact->start = TIME_NONE;
	contact->hour = CHOICE_NONE;
	return text_is_empty(text_of(field)) ||
	       contact_parse_start(text_of(field), &app->scratch, &contact->start, &contact->hour,
				   error);
}

bool log_check_own(struct App *app, struct FormLayer *form, const struct FormField *field,
		   struct Error *error)
{
	return field_parse(entity_field(entity_get(KIND_CONTACT), field->field->key),
			   &log_of(form)->result->contact, text_of(field), app->domain->today,
			   &app->scratch, error);
}

/* Without a coach of its own the team is coached by the first who was on it. */
bool log_check_people(struct App *app, struct FormLayer *form, const struct FormField *field,
		      struct Error *error)
{
	struct ContactLog *result = log_of(form)->result;

	if (!log_parse_people(app->domain, &log_of(form)->sheet, text_of(field), &app->scratch,
			      &result->people, &result->n_people, error))
		return false;
	if (!result->contact.coach && result->n_people > 0)
		result->contact.coach = result->people[0];
	return true;
}

bool log_check_teams(struct App *app, struct FormLayer *form, const struct FormField *field,
		     struct Error *error)
{
	struct ContactLog *result = log_of(form)->result;

	return log_parse_teams(app->domain, text_of(field), &app->scratch, &result->teams,
			       &result->n_teams, error);
}

bool log_check_tick(struct App *app, struct FormLayer *form, const struct FormField *field,
		    struct Error *error)
{
	struct ContactLog *result = log_of(form)->result;
	Id *done = ARENA_ARRAY(&app->scratch, result->n_done + 1, Id);

	(void)error;
	if (field->edit.text.length == 0)
		return true;
	if (result->n_done > 0)
		memcpy(done, result->done, result->n_done * sizeof(Id));
	done[result->n_done++] = field->about;
	result->done = done;
	return true;
}

bool log_check_action(struct App *app, struct FormLayer *form, const struct FormField *field,
		      struct Error *error)
{
	struct ContactLog *result = log_of(form)->result;
	struct LogNewAction *actions =
		ARENA_ARRAY(&app->scratch, result->n_actions + 1, struct LogNewAction);

	if (text_is_empty(text_of(field)))
		return true;
	if (result->n_actions > 0)
		memcpy(actions, result->actions, result->n_actions * sizeof(actions[0]));
	if (!log_parse_action(app->domain, &log_of(form)->sheet, text_of(field), &app->scratch,
			      &actions[result->n_actions], error))
		return false;
	result->n_actions++;
	result->actions = actions;
	return true;
}

bool log_check_score(struct App *app, struct FormLayer *form, const struct FormField *field,
		     struct Error *error)
{
	struct ContactLog *result = log_of(form)->result;

	(void)app;
	result->score = log_score(form);
	return !isnan(result->score) || text_is_empty(text_of(field)) ||
	       error_set(error, ERROR_INPUT, "score",
			 "This is no score. A score is 0.5 to 5.0 in halves, like 2.5.");
}

bool log_check_reason(struct App *app, struct FormLayer *form, const struct FormField *field,
		      struct Error *error)
{
	(void)app;
	(void)error;
	log_of(form)->result->score_reason = text_of(field);
	return true;
}

/* A day without a time is at the usual one. */
bool log_check_next(struct App *app, struct FormLayer *form, const struct FormField *field,
		    struct Error *error)
{
	struct ContactLog *result = log_of(form)->result;

	if (text_is_empty(text_of(field)))
		return true;
	if (!contact_parse_when(text_of(field), app->domain->today, &app->scratch,
				&result->next_day, &result->next_start, &result->next_hour, error))
		return false;
	if (result->next_start == TIME_NONE)
		result->next_start = log_of(form)->sheet.next_start;
	return true;
}

static unsigned saved(struct App *app, struct LogLayer *log)
{
	const struct ContactLog *result = log->result;
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
	form_forget_draft(app, &log->form);
	return REACT_BACK | REACT_CHANGED;
}

/* The field where a fault of the contact is mended. */
static const char *field_to_mend(const struct FormLayer *form, const char *field)
{
	const struct FormField *reason = form_find(form, "reason", 0);

	if (strcmp(field, "hour") == 0)
		return "start";
	if (strcmp(field, "coach") == 0)
		return "people";
	return strcmp(field, "score") == 0 && form_is_visible(form, reason) ? "reason" : field;
}

static void move_faults(const struct FormLayer *form, struct Issues *issues)
{
	for (size_t i = 0; i < issues->n; i++) {
		struct Issue *issue = &issues->items[i];

		issue->field = field_to_mend(form, issue->field);
	}
}

unsigned log_save(struct App *app, struct FormLayer *form)
{
	struct LogLayer *log = log_of(form);
	struct ContactLog result;
	struct Issues issues;
	struct Error error = {0};
	Id contact;

	contact_log_init(app->domain, &result, log->team, &app->scratch);
	result.contact = log->sheet.contact;
	result.score_month = log->sheet.score_month;
	result.rater = RATER_COACH;
	log->result = &result;
	if (!form_check(app, form))
		return REACT_NONE;
	issues_init(&issues, &app->scratch);
	if (contact_log(app->domain, &result, form->asked, &contact, &issues, &error))
		return saved(app, log);
	move_faults(form, &issues);
	form_tell_issues(app, form, &issues, &error);
	return REACT_NONE;
}
