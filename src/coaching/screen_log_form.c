/* Log: the table of its fields, what they begin with and what they mean. */
#include "screen_log_form.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/field_value.h"
#include "rule_cadence.h"
#include "rule_score.h"

#include <math.h>
#include <string.h>

static struct LogLayer *log_of(const struct FormLayer *form)
{
	return (struct LogLayer *)form;
}

static const struct Field *contact_field(const char *key)
{
	return entity_field(entity_get(KIND_CONTACT), key);
}

/* --- Which fields there are --- */

static const struct FormRepeat *ticks(const struct FormLayer *form, struct Arena *arena,
				      size_t *ret_n)
{
	const struct LogSheet *sheet = &log_of(form)->sheet;
	struct FormRepeat *repeats = ARENA_ARRAY(arena, sheet->actions.n, struct FormRepeat);

	for (size_t i = 0; i < sheet->actions.n; i++)
		repeats[i] = (struct FormRepeat){.about = sheet->actions.items[i].id,
						 .label = sheet->actions.items[i].text};
	*ret_n = sheet->actions.n;
	return repeats;
}

/* The planned contacts of the team that the log may replace: those that are due, and the one that
 * it was opened on. */
static bool may_replace(const struct LogLayer *log, const struct Contact *contact)
{
	return contact->state == CONTACT_PLANNED &&
	       (contact->day <= coaching_of(log->sheet.team)->today ||
		contact->record.id == log->planned);
}

/* "replaces call of 22 Aug 10:00" */
static const char *planned_label(const struct Contact *contact, Day today, struct Arena *arena)
{
	char day[DAY_TEXT], time[DAY_TEXT];

	return arena_format(arena, "replaces %s of %s%s%s", contact_kind_word(contact),
			    day_seen(contact->day, today, day),
			    contact->start == TIME_NONE ? "" : " ",
			    time_text(contact->start, time));
}

static const struct FormRepeat *planned(const struct FormLayer *form, struct Arena *arena,
					size_t *ret_n)
{
	const struct CoachingFacts *facts = coaching_of(log_of(form)->sheet.team);
	struct FormRepeat *repeats = ARENA_ARRAY(arena, facts->n_contacts, struct FormRepeat);

	*ret_n = 0;
	for (size_t i = 0; i < facts->n_contacts; i++)
		if (may_replace(log_of(form), facts->contacts[i]))
			repeats[(*ret_n)++] = (struct FormRepeat){
				.about = facts->contacts[i]->record.id,
				.label = planned_label(facts->contacts[i], facts->today,
						       &log_of(form)->arena)};
	return repeats;
}

static const struct FormRepeat *kinds(const struct FormLayer *form, struct Arena *arena,
				      size_t *ret_n)
{
	struct FormRepeat *repeat = ARENA_NEW(arena, struct FormRepeat);

	(void)form;
	*repeat = (struct FormRepeat){.field = contact_field("kind")};
	*ret_n = 1;
	return repeat;
}

static const struct FormRepeat *barriers(const struct FormLayer *form, struct Arena *arena,
					 size_t *ret_n)
{
	const struct Entity *contact = entity_get(KIND_CONTACT);
	struct FormRepeat *repeats = ARENA_ARRAY(arena, contact->n_fields, struct FormRepeat);
	static const char prefix[] = "barrier_", said[] = "Barrier: ";
	size_t n = 0;

	for (size_t i = 0; i < contact->n_fields; i++)
		if (strncmp(contact->fields[i].key, prefix, strlen(prefix)) == 0)
			repeats[n++] = (struct FormRepeat){.field = &contact->fields[i],
							   .label = contact->fields[i].label +
								    strlen(said)};
	(void)form, *ret_n = n;
	return repeats;
}

static bool asks_teams(const struct FormLayer *form)
{
	return *form_text(form, "teams") || strcmp(form_text(form, "kind"), "webinar") == 0;
}

static bool asks_coach(const struct FormLayer *form)
{
	return !log_of(form)->sheet.contact.coach;
}

static bool falls(const struct FormLayer *form)
{
	double score = log_score(form);

	return !isnan(score) && log_score_falls(&log_of(form)->sheet, score);
}

static bool has_chart(const struct FormLayer *form)
{
	return log_of(form)->sheet.measures.n > 0;
}

/* The row of the hint is kept while there is one to give. */
static bool has_hint(const struct FormLayer *form)
{
	struct Arena arena = {0};
	bool has = log_score_hint(&log_of(form)->sheet, NAN, &arena);

	arena_release(&arena);
	return has;
}

/* --- What they begin with --- */

/* A short name where it leads to the person, else the whole one. */
static const char *name_to_type(struct App *app, const struct LogSheet *sheet,
				const struct LogPerson *person)
{
	const struct LogReader reader = {app->domain, sheet, &app->scratch};
	struct Error ignored;
	Id found;

	return log_find_person(reader, person->name, &found, &ignored) && found == person->person
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

static void begin(struct FormLayer *form, const char *key, const char *text)
{
	form_set_original(form_find(form, key, 0), text);
}

/* What follows the day. */
static void begin_call(struct App *app, struct FormLayer *form)
{
	const struct Contact *contact = &log_of(form)->sheet.contact;
	char text[DAY_TEXT];

	begin(form, "start", time_text(contact->start, text));
	begin(form, "minutes", field_input(contact_field("minutes"), contact, &app->scratch));
	begin(form, "kind", field_input(contact_field("kind"), contact, &app->scratch));
}

void log_fill(struct App *app, struct LogLayer *log)
{
	const struct Contact *contact = &log->sheet.contact;
	struct FormLayer *form = &log->form;
	char text[DAY_TEXT];

	begin(form, "day", day_long(contact->day, text));
	begin_call(app, form);
	begin(form, "people", core_names(app, &log->sheet, &app->scratch));
	begin(form, "notes", contact->notes ? contact->notes : "");
}

/* The one that is ticked; NULL: none. */
static const struct Contact *ticked(const struct LogLayer *log)
{
	const struct CoachingFacts *facts = coaching_of(log->sheet.team);

	for (size_t i = 0; i < facts->n_contacts; i++) {
		const struct Contact *contact = facts->contacts[i];
		const struct FormField *box =
			may_replace(log, contact)
				? form_find(&log->form, "planned", contact->record.id)
				: NULL;

		if (box && box->edit.text.length > 0)
			return contact;
	}
	return NULL;
}

static bool is_box(const struct FormField *field)
{
	return strcmp(field->field->key, "planned") == 0;
}

/* Ticks one, unless somebody has ticked. */
static void begin_boxes(struct LogLayer *log, Id id)
{
	struct FormLayer *form = &log->form;
	bool chosen = false;

	for (size_t i = 0; i < form->n; i++)
		chosen = chosen ||
			 (is_box(&form->fields[i]) && form_field_is_changed(&form->fields[i]));
	for (size_t i = 0; !chosen && i < form->n; i++)
		if (is_box(&form->fields[i]))
			form_set_original(&form->fields[i],
					  form->fields[i].about == id ? "yes" : "");
}

static bool read_day(struct App *app, const struct FormLayer *form, Day *ret_day)
{
	return day_read(form_text(form, "day"), day_frame(app->domain->today, DAY_LAST), ret_day,
			NULL);
}

/* The one that it was opened on, unless that is to come and was not held; NULL: none such. */
static const struct Contact *opened_on(const struct LogLayer *log)
{
	const struct CoachingFacts *facts = coaching_of(log->sheet.team);

	for (size_t i = 0; i < facts->n_contacts; i++) {
		const struct Contact *contact = facts->contacts[i];

		if (contact->record.id == log->planned && contact->state == CONTACT_PLANNED &&
		    (log->held || contact->day <= facts->today))
			return contact;
	}
	return NULL;
}

void log_settle_planned(struct App *app, struct LogLayer *log)
{
	const struct Contact *due = opened_on(log);
	Day day, today = app->domain->today;

	if (!read_day(app, &log->form, &day))
		day = due && due->day < today ? due->day : today;
	if (!due)
		due = log_planned_by(&log->sheet, day);
	begin_boxes(log, due ? due->record.id : 0);
	log_sheet_hold(app->domain, &log->sheet, ticked(log), day, &log->arena);
	begin_call(app, &log->form);
}

/* Only one is replaced. */
static void follow_planned(const struct FormAt *at)
{
	struct LogLayer *log = log_of(at->form);

	for (size_t i = 0; *at->text && i < at->form->n; i++)
		if (is_box(&at->form->fields[i]) && &at->form->fields[i] != at->field)
			edit_set(&at->form->fields[i].edit, "");
	log_settle_planned(at->app, log);
	log_fill(at->app, log);
}

static void follow_day(const struct FormAt *at)
{
	Day day;

	if (read_day(at->app, at->form, &day) && day != log_of(at->form)->sheet.contact.day)
		log_settle_planned(at->app, log_of(at->form));
}

/* A date that was understood is shown in full. */
static void settle_day(const struct FormAt *at)
{
	char text[DAY_TEXT];
	Day day;

	if (read_day(at->app, at->form, &day))
		edit_set(&at->field->edit, day_long(day, text));
}

/* The suggested day of the next contact, as it would be typed. */
static const char *suggest_next(const struct FormAt *at)
{
	const struct LogSheet *sheet = &log_of(at->form)->sheet;
	char day[DAY_TEXT], start[DAY_TEXT];

	if (sheet->next_day == DAY_NONE || sheet->next_is_planned)
		return NULL;
	return arena_format(at->arena, "%s %s", day_long(sheet->next_day, day),
			    time_text(sheet->next_start, start));
}

/* --- What a text means --- */

static const char *hint_day(const struct FormAt *at)
{
	const char *planned = log_planned_words(&log_of(at->form)->sheet, at->arena);
	const char *text = at->text, *why;
	Day day;

	if (text_is_empty(text))
		return "";
	if (!day_read(text, day_frame(at->app->domain->today, DAY_LAST), &day, &why))
		return arena_format(at->arena, "no date: %s", why);
	return arena_format(at->arena, "%s%s%s", day_echo(day, at->app->domain->today, at->arena),
			    planned ? ", " : "", planned ? planned : "");
}

static const char *hint_score(const struct FormAt *at)
{
	return arena_format(
		at->arena, "For %s.",
		month_seen(log_of(at->form)->sheet.score_month, at->app->domain->today, at->arena));
}

static const char *no_echo(const struct FormAt *at)
{
	(void)at;
	return "";
}

static const char *echo_zone(const struct FormAt *at)
{
	const struct Contact *contact = &log_of(at->form)->sheet.contact;

	return contact_zone_text(contact, contact->zone, at->arena);
}

static struct LogReader reader_of(const struct FormAt *at, struct Arena *arena)
{
	return (struct LogReader){at->app->domain, &log_of(at->form)->sheet, arena};
}

/* Who of the core is not on it. */
static const char *echo_people(const struct FormAt *at)
{
	const struct LogSheet *sheet = &log_of(at->form)->sheet;
	const char *missing = "";
	struct Error error;
	struct IdSpan people;

	if (!log_parse_people(reader_of(at, at->arena), at->text, &people, &error))
		return arena_text(at->arena, error.text);
	for (size_t i = 0; i < sheet->n_people; i++)
		if (sheet->people[i].core && !id_is_among(sheet->people[i].person, people))
			missing = arena_format(at->arena, "%s%s%s", missing, *missing ? ", " : "",
					       sheet->people[i].name);
	return *missing ? arena_format(at->arena, "(not on: %s)", missing) : "";
}

/* The names of the further teams. */
static const char *echo_teams(const struct FormAt *at)
{
	const char *names = "";
	struct Error error;
	struct IdSpan teams;

	if (!log_parse_teams(reader_of(at, at->arena), at->text, &teams, &error))
		return arena_text(at->arena, error.text);
	for (size_t i = 0; i < teams.n; i++)
		names = arena_format(
			at->arena, "%s%s%s", names, *names ? ", " : "",
			domain_label(at->app->domain, KIND_TEAM, teams.ids[i], at->arena));
	return names;
}

static const char *echo_action(const struct FormAt *at)
{
	const char *text = at->text, *echo = "", *lacks;
	struct LogNewAction action;
	char due[DAY_TEXT];
	struct Error error;

	if (text_is_empty(text))
		return "";
	if (!log_parse_action(reader_of(at, at->arena), text, &action, &error))
		return arena_text(at->arena, error.text);
	if (action.owner)
		echo = person_short_name(
			domain_label(at->app->domain, KIND_PERSON, action.owner, at->arena),
			at->arena);
	if (action.due != DAY_NONE)
		echo = arena_format(at->arena, "%s%s%s %s", echo, *echo ? ", " : "",
				    day_weekday_name(action.due),
				    day_seen(action.due, at->app->domain->today, due));
	lacks = log_action_lacks(&action);
	return lacks ? arena_format(at->arena, "%s%s%s", echo, *echo ? ", " : "", lacks) : echo;
}

static const char *echo_score(const struct FormAt *at)
{
	return log_of(at->form)->sheet.score_text;
}

static const char *when_text(const struct LogSheet *sheet, Day day, TimeOfDay start,
			     struct Arena *arena)
{
	char out[DAY_TEXT], at[DAY_TEXT];

	day_long(day, out);
	if (start == TIME_NONE)
		return arena_text(arena, out);
	return arena_format(arena, "%s %s %s", out, time_text(start, at),
			    contact_zone_text(&sheet->contact, sheet->contact.zone, arena));
}

static const char *echo_next(const struct FormAt *at)
{
	const struct LogSheet *sheet = &log_of(at->form)->sheet;
	const char *text = at->text;
	struct Error error;
	struct ContactWhen next;

	if (text_is_empty(text))
		return arena_format(
			at->arena, "%s%s", sheet->next_is_planned ? "planned: " : "Right takes ",
			when_text(sheet, sheet->next_day, sheet->next_start, at->arena));
	if (!contact_parse_when(text, day_frame(at->app->domain->today, DAY_COMING), at->arena,
				&next, &error))
		return arena_text(at->arena, error.text);
	return when_text(sheet, next.day, next.start == TIME_NONE ? sheet->next_start : next.start,
			 at->arena);
}

/* --- What is read for saving --- */

static bool check_day(const struct FormAt *at, struct Error *error)
{
	struct Contact *contact = &log_of(at->form)->result->contact;
	const char *why = NULL;

	return day_read(at->text, day_frame(at->app->domain->today, DAY_LAST), &contact->day,
			&why) ||
	       error_set(error, ERROR_INPUT, "day", "This is no date%s%s.", why ? ", because " : "",
			 why ? why : "");
}

static bool check_start(const struct FormAt *at, struct Error *error)
{
	struct Contact *contact = &log_of(at->form)->result->contact;

	contact->start = TIME_NONE;
	contact->hour = CHOICE_NONE;
	return text_is_empty(at->text) ||
	       contact_parse_start(at->text, &at->app->scratch, &contact->start, &contact->hour,
				   error);
}

static bool check_own(const struct FormAt *at, struct Error *error)
{
	return field_parse(entity_field(entity_get(KIND_CONTACT), at->field->field->key),
			   &log_of(at->form)->result->contact, at->text,
			   (struct ParseFrame){at->app->domain->today, &at->app->scratch}, error);
}

static bool check_people(const struct FormAt *at, struct Error *error)
{
	return log_parse_people(reader_of(at, &at->app->scratch), at->text,
				&log_of(at->form)->result->people, error);
}

/* No one of those on it is taken for the coach. */
static bool check_coach(const struct FormAt *at, struct Error *error)
{
	if (text_is_empty(at->text))
		return error_set(error, ERROR_INPUT, "coach",
				 "Say who held it: the team has no coach of its own.");
	return log_find_person(reader_of(at, &at->app->scratch), at->text,
			       &log_of(at->form)->result->contact.coach, error);
}

static bool check_teams(const struct FormAt *at, struct Error *error)
{
	return log_parse_teams(reader_of(at, &at->app->scratch), at->text,
			       &log_of(at->form)->result->teams, error);
}

static bool check_tick(const struct FormAt *at, struct Error *error)
{
	struct ContactLog *result = log_of(at->form)->result;
	Id *done = ARENA_ARRAY(&at->app->scratch, result->done.n + 1, Id);

	(void)error;
	if (at->field->edit.text.length == 0)
		return true;
	if (result->done.n > 0)
		memcpy(done, result->done.ids, result->done.n * sizeof(Id));
	done[result->done.n++] = at->field->about;
	result->done.ids = done;
	return true;
}

static bool check_action(const struct FormAt *at, struct Error *error)
{
	struct ContactLog *result = log_of(at->form)->result;
	struct LogNewAction *actions =
		ARENA_ARRAY(&at->app->scratch, result->n_actions + 1, struct LogNewAction);

	if (text_is_empty(at->text))
		return true;
	if (result->n_actions > 0)
		memcpy(actions, result->actions, result->n_actions * sizeof(actions[0]));
	if (!log_parse_action(reader_of(at, &at->app->scratch), at->text,
			      &actions[result->n_actions], error))
		return false;
	result->n_actions++;
	result->actions = actions;
	return true;
}

static bool check_score(const struct FormAt *at, struct Error *error)
{
	struct ContactLog *result = log_of(at->form)->result;

	result->score = log_score(at->form);
	return !isnan(result->score) || text_is_empty(at->text) ||
	       error_set(error, ERROR_INPUT, "score",
			 "This is no score. A score is 0.5 to 5.0 in halves, like 2.5.");
}

static bool check_reason(const struct FormAt *at, struct Error *error)
{
	(void)error;
	log_of(at->form)->result->score_reason = at->text;
	return true;
}

/* A day without a time is at the usual one. */
static bool check_next(const struct FormAt *at, struct Error *error)
{
	struct ContactLog *result = log_of(at->form)->result;

	if (text_is_empty(at->text))
		return true;
	if (!contact_parse_when(at->text, day_frame(at->app->domain->today, DAY_COMING),
				&at->app->scratch, &result->next, error))
		return false;
	if (result->next.start == TIME_NONE)
		result->next.start = log_of(at->form)->sheet.next_start;
	return true;
}

/* --- The table --- */

static const struct FormRow rows[] = {
	{{.key = "began"}, .flags = ROW_HIDDEN | ROW_KEPT},
	{{.key = "day",
	  .label = "Date",
	  .help = "The day it was, like 8/18; fri is the last Friday."},
	 .flags = ROW_KEPT,
	 .width = 16,
	 .echo = no_echo,
	 .hint = hint_day,
	 .settle = settle_day,
	 .follow = follow_day,
	 .check = check_day},
	{{.key = "start", .label = "Start", .help = "Local time of the team, like 10:00."},
	 .flags = ROW_BESIDE,
	 .column = 29,
	 .width = 12,
	 .echo = echo_zone,
	 .check = check_start},
	{{.key = "minutes",
	  .label = "Minutes",
	  .help = "How long it took; Ctrl-T takes the timer's minutes."},
	 .flags = ROW_BESIDE,
	 .column = 51,
	 .width = 5,
	 .check = check_own},
	{{.key = "kind", .label = "Kind", .help = "Space steps through the kinds."},
	 .flags = ROW_BESIDE,
	 .column = 65,
	 .width = 9,
	 .repeats = kinds,
	 .echo = no_echo,
	 .check = check_own},
	{{.key = "planned",
	  .type = FIELD_YES_NO,
	  .help = "Space ticks the planned contact that was held now, or leaves it as it is."},
	 .flags = ROW_BOX | ROW_KEPT,
	 .repeats = planned,
	 .follow = follow_planned},
	{{.key = "coach",
	  .label = "Coach",
	  .type = FIELD_REF,
	  .ref = KIND_PERSON,
	  .help = "Who held it: the team has no coach of its own."},
	 .is_visible = asks_coach,
	 .check = check_coach},
	{{.key = "people", .label = "On it", .help = "Names, a few letters each, with commas."},
	 .flags = ROW_ECHO_BELOW,
	 .echo = echo_people,
	 .check = check_people},
	{{.key = "teams",
	  .label = "Teams",
	  .help = "Further teams on the same contact, by name or code, with commas."},
	 .flags = ROW_ECHO_BELOW,
	 .is_visible = asks_teams,
	 .echo = echo_teams,
	 .check = check_teams},
	{{.key = "last", .label = "LAST TIME"}, .flags = ROW_FACTS, .paint = log_paint_last},
	{{.key = "done", .help = "Space ticks off what is done.", .type = FIELD_YES_NO},
	 .flags = ROW_BOX,
	 .repeats = ticks,
	 .paint = log_paint_tick,
	 .check = check_tick},
	{{.key = "chart", .label = "CHART"},
	 .flags = ROW_FACTS,
	 .is_visible = has_chart,
	 .paint = log_paint_chart},
	{{.key = "notes",
	  .label = "Notes",
	  .type = FIELD_NOTE,
	  .help = "What was said; nothing about patients. Ctrl-E opens your editor."},
	 .flags = ROW_FIRST | ROW_TALL,
	 .rows = 3,
	 .check = check_own},
	{{.key = "barriers",
	  .label = "Barriers",
	  .help = "What stands in the way: arrows move, Space ticks."},
	 .flags = ROW_BOX | ROW_GROUP,
	 .repeats = barriers,
	 .check = check_own},
	{{.key = "actions",
	  .label = "Agree",
	  .help = "What, who and by when, like: Pull July data Ybarra fri, or with / between"},
	 .flags = ROW_GROWS,
	 .most = LOG_LINES,
	 .echo = echo_action,
	 .check = check_action},
	{{.key = "score", .label = "Score", .help = "0.5 to 5.0 in halves; empty: no score today."},
	 .width = 5,
	 .echo = echo_score,
	 .hint = hint_score,
	 .check = check_score},
	{{.key = "hint", .label = ""},
	 .flags = ROW_FACTS,
	 .is_visible = has_hint,
	 .paint = log_paint_score},
	{{.key = "reason", .label = "Reason", .help = "Why the score falls."},
	 .is_visible = falls,
	 .check = check_reason},
	{{.key = "next",
	  .label = "Next",
	  .help = "The next contact, like thu 10:00; empty: none is planned."},
	 .width = 24,
	 .echo = echo_next,
	 .suggest = suggest_next,
	 .check = check_next},
};

static const char *draft(const struct FormLayer *form, Id *ret_about)
{
	*ret_about = log_of(form)->team;
	return log_of(form)->many ? "log-many" : "log";
}

const struct FormSpec log_spec = {
	.rows = rows,
	.n_rows = sizeof(rows) / sizeof(rows[0]),
	.save = log_save,
	.draft = draft,
	.kept = "The log is kept as a draft; l opens it again.",
	.paint_head = log_paint_head,
};
