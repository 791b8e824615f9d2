/* The log screen: what was typed is saved as one operation. */
#include "screen_log_form.h"

#include "qtp/engine/ui/action.h"
#include "rule_cadence.h"

#include <math.h>
#include <string.h>

static unsigned saved(struct App *app, struct LogLayer *log)
{
	const struct ContactLog *result = log->result;
	const char *planned = log_planned_words(&log->sheet, &app->scratch);
	char next[DAY_TEXT];

	if (result->next_only) {
		app_say(app, "Planned the next contact with %s, %s.  u takes it back.",
			log->sheet.team->team->name,
			day_seen(result->next.day, app->domain->today, next));
		form_forget_draft(app, &log->form);
		return REACT_BACK | REACT_CHANGED;
	}
	app_say(app, "Logged the %s with %s%s%s", contact_kind_word(&result->contact),
		log->sheet.team->team->name, planned ? ", " : "", planned ? planned : "");
	if (result->n_actions > 0)
		text_format(&app->message, ", %zu agreed", result->n_actions);
	if (!isnan(result->score) && log_score_replaced(&log->sheet))
		text_format(&app->message, ", %s",
			    log_score_words(&log->sheet, result->score, &app->scratch));
	if (result->next.day != DAY_NONE)
		text_format(&app->message, ", next %s",
			    day_seen(result->next.day, app->domain->today, next));
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
	return strcmp(field, "score") == 0 && form_is_visible(form, reason) ? "reason" : field;
}

static void move_faults(const struct FormLayer *form, struct Issues *issues)
{
	for (size_t i = 0; i < issues->n; i++) {
		struct Issue *issue = &issues->items[i];

		issue->field = field_to_mend(form, issue->field);
	}
}

/* Only the next contact is filled in: nothing is said of one that was held. */
static bool is_next_only(const struct LogLayer *log)
{
	const struct FormLayer *form = &log->form;

	for (size_t i = 0; i < form->n; i++) {
		const struct FormField *field = &form->fields[i];

		if (!(field->row->flags & ROW_HIDDEN) && form_field_is_changed(field) &&
		    strcmp(field->row->field.key, "next") != 0)
			return false;
	}
	return !log->many && !log->held && log->result->next.day != DAY_NONE &&
	       !(log->sheet.planned && log->sheet.planned->day == log->sheet.contact.day);
}

unsigned log_save(struct App *app, struct FormLayer *form)
{
	struct LogLayer *log = (struct LogLayer *)form;
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
	result.next_only = is_next_only(log);
	result.force = form->asked;
	issues_init(&issues, &app->scratch);
	if (contact_log(app->domain, &result, &contact, &issues, &error))
		return saved(app, log);
	move_faults(form, &issues);
	form_tell_issues(app, form, &issues, &error);
	return REACT_NONE;
}
