/* The verb log: a coaching contact with all that was agreed, or what was agreed last time. */
#include "tables.h"

#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/model/field_value.h"
#include "rule_cadence.h"
#include "view_log.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LIST_MAX 64

/* A log under way. */
struct Logging {
	struct Cli *cli;
	struct LogSheet sheet;
	struct ContactLog log;
	struct LogNewAction actions[CLI_OPTIONS];
	Id done[CLI_OPTIONS];
	Id teams[LIST_MAX];
};

static const char *day_or_dash(Day day, Day today, struct Arena *arena)
{
	char text[DAY_TEXT];

	return day == DAY_NONE ? "-" : arena_text(arena, day_seen(day, today, text));
}

static void say_people(struct Cli *cli, const struct LogSheet *sheet)
{
	const char *list = NULL;

	for (size_t i = 0; i < sheet->n_people; i++)
		if (sheet->people[i].core)
			list = list ? arena_format(&cli->arena, "%s, %s", list,
						   sheet->people[i].name)
				    : sheet->people[i].name;
	cli_say(cli, "On it as a rule: %s", list ? list : "no one");
}

static void say_next(struct Cli *cli, const struct LogSheet *sheet)
{
	char day[DAY_TEXT], time[DAY_TEXT];

	if (sheet->planned)
		cli_say(cli, "Planned: %s %s; this log takes its place.",
			day_long(sheet->planned->day, day), time_text(sheet->planned->start, time));
	if (sheet->next_is_planned)
		cli_say(cli, "Next: %s %s", day_long(sheet->next_day, day),
			time_text(sheet->next_start, time));
}

static void say_sheet(struct Cli *cli, const struct LogSheet *sheet)
{
	struct Arena *arena = &cli->arena;
	const char *hint;

	cli_say(cli, "%s %s: %s", sheet->team->team->code, sheet->team->team->name,
		sheet->cadence.text);
	if (sheet->last && sheet->last->notes)
		cli_say(cli, "Notes: %s", sheet->last->notes);
	cli_say(cli, "%s", sheet->actions.n ? "Open:" : "Nothing is open.");
	for (size_t i = 0; i < sheet->actions.n; i++) {
		const struct LogAction *action = &sheet->actions.items[i];

		cli_say(cli, "  %s  %s  due %s%s", action->text,
			*action->owner ? action->owner : "no one",
			day_or_dash(action->due, cli->domain.today, arena),
			action->days_late > 0 ? arena_format(arena, ", %s late",
							     days_text(arena, action->days_late))
					      : "");
	}
	hint = log_score_hint(sheet, NAN, arena);
	cli_say(cli, "Score: %s%s%s", sheet->score_text, hint ? "; " : "", hint ? hint : "");
	say_people(cli, sheet);
	say_next(cli, sheet);
}

/* Whether an option says something of a contact, and not how to write what is there; --force is of
 * the one or the other. */
static bool says_anything(const struct Cli *cli)
{
	static const struct VerbOption output[] = {OUTPUT_OPTIONS};
	size_t n = cli->options->n_given;

	for (size_t i = 0; i < cli->options->n_given; i++)
		for (size_t o = 0; o < N_ITEMS(output); o++)
			n -= strcmp(cli->options->given[i].name, output[o].name) == 0 &&
			     (cli_wants_output(cli) || strcmp(output[o].name, "force") != 0);
	return n > 0;
}

static bool show_sheet(struct Cli *cli, const struct LogSheet *sheet, struct Error *error)
{
	const struct Team *team = sheet->team->team;

	say_sheet(cli, sheet);
	return !cli_wants_output(cli) ||
	       cli_put_said(cli, arena_format(&cli->arena, "log-%s", team->code),
			    arena_format(&cli->arena, "%s %s", team->code, team->name), error);
}

static bool take_field(struct Logging *logging, const char *option, const char *key,
		       struct Error *error)
{
	const char *text = cli_option(logging->cli, option);
	struct Cli *cli = logging->cli;

	return !text ||
	       field_parse(entity_field(entity_get(KIND_CONTACT), key), &logging->log.contact, text,
			   (struct ParseFrame){cli->domain.today, &cli->arena}, error);
}

static bool take_barriers(struct Logging *logging, struct Error *error)
{
	const char *text = cli_option(logging->cli, "barriers");
	struct Arena *arena = &logging->cli->arena;

	while (text && *text) {
		size_t length = strcspn(text, ",");
		const char *word = arena_text_n(arena, text, length);
		const struct Field *field;

		word += strspn(word, " ");
		field = entity_field(entity_get(KIND_CONTACT),
				     arena_format(arena, "barrier_%s", word));
		if (!field)
			return error_set(
				error, ERROR_INPUT, "barriers",
				"There is no barrier \"%.40s\". There are: time, data_access, "
				"leadership, staffing, it, "
				"resistance, scope, turnover, other.",
				text_show(arena, word));
		if (!field_parse(field, &logging->log.contact, "yes",
				 (struct ParseFrame){DAY_NONE, arena}, error))
			return false;
		text += length + (text[length] == ',');
	}
	return true;
}

/* The planned contact that is replaced: as asked, else one of the day of the log. */
static bool find_planned(struct Logging *logging, Day day, const struct Contact **ret_planned,
			 struct Error *error)
{
	const char *text = cli_option(logging->cli, "replaces");
	Day planned;
	char words[DAY_TEXT];

	*ret_planned = NULL;
	if (text && strcmp(text, "none") == 0)
		return true;
	if (!cli_day(logging->cli, "replaces", DAY_NEAREST, &planned, error))
		return false;
	*ret_planned = log_planned_on(&logging->sheet, text ? planned : day);
	return !text || *ret_planned ||
	       error_set(error, ERROR_INPUT, "replaces", "No contact with %s is planned for %s.",
			 logging->sheet.team->team->code, day_long(planned, words));
}

static bool take_times(struct Logging *logging, struct Error *error)
{
	struct Cli *cli = logging->cli;
	struct Contact *contact = &logging->log.contact;
	const char *date = cli_option(cli, "date"), *next = cli_option(cli, "next");
	const struct Contact *planned;
	struct ContactWhen when = {cli->domain.today, TIME_NONE, CHOICE_NONE};

	if ((date && !contact_parse_when(date, day_frame(cli->domain.today, DAY_LAST), &cli->arena,
					 &when, error)) ||
	    !find_planned(logging, when.day, &planned, error))
		return false;
	log_sheet_hold(&cli->domain, &logging->sheet, planned, when.day, &cli->arena);
	*contact = logging->sheet.contact;
	if (when.start != TIME_NONE) {
		contact->start = when.start;
		contact->hour = when.hour;
	}
	return !next || contact_parse_when(next, day_frame(cli->domain.today, DAY_COMING),
					   &cli->arena, &logging->log.next, error);
}

static bool take_score(struct Logging *logging, struct Error *error)
{
	const char *text = cli_option(logging->cli, "score");
	char *end;

	if (!text)
		return true;
	logging->log.score = strtod(text, &end);
	logging->log.rater = RATER_COACH;
	logging->log.score_month = logging->sheet.score_month;
	logging->log.score_reason = cli_option(logging->cli, "reason");
	if (*end || end == text)
		return error_set(error, ERROR_INPUT, "score",
				 "\"%.40s\" is no score. A score is 0.5 to 5.0 in halves.",
				 text_show(&logging->cli->arena, text));
	return true;
}

static struct LogReader reader_of(struct Logging *logging)
{
	return (struct LogReader){&logging->cli->domain, &logging->sheet, &logging->cli->arena};
}

static bool take_people(struct Logging *logging, struct Error *error)
{
	struct Cli *cli = logging->cli;
	const char *people = cli_option(cli, "on"), *coach = cli_option(cli, "coach");

	if (coach &&
	    !log_find_person(reader_of(logging), coach, &logging->log.contact.coach, error))
		return false;
	return !people || log_parse_people(reader_of(logging), people, &logging->log.people, error);
}

static bool take_teams(struct Logging *logging, struct Error *error)
{
	const char *text = cli_option(logging->cli, "teams");

	return !text || log_parse_teams(reader_of(logging), text, &logging->log.teams, error);
}

/* An open action of the team by its first words, else any by id:N. */
static bool find_action(struct Logging *logging, const char *text, Id *ret_id, struct Error *error)
{
	struct Arena *arena = &logging->cli->arena;
	const char *folded = text_fold(arena, text);
	size_t n = 0;

	for (size_t i = 0; i < logging->sheet.actions.n; i++) {
		if (strncmp(text_fold(arena, logging->sheet.actions.items[i].text), folded,
			    strlen(folded)) != 0)
			continue;
		*ret_id = logging->sheet.actions.items[i].id;
		n++;
	}
	if (n == 1)
		return true;
	if (n > 1)
		return error_set(error, ERROR_INPUT, "done",
				 "\"%.60s\" fits several open actions. Write more of it.",
				 text_show(arena, text));
	return domain_resolve(&logging->cli->domain, entity_get(KIND_ACTION), text, ret_id, error);
}

/* What the options say of the contact: nothing, that a next one is planned, or that it was held. */
static bool take_purpose(struct Logging *logging, struct Error *error)
{
	const struct CliOptions *options = logging->cli->options;
	bool next = false, held = false;

	for (size_t i = 0; i < options->n_given; i++) {
		const struct CliOption *option = &options->given[i];

		if (strcmp(option->name, "force") == 0 || text_is_empty(option->value))
			continue;
		next = next || strcmp(option->name, "next") == 0;
		held = held || strcmp(option->name, "next") != 0;
	}
	logging->log.next_only = next && !held;
	return next || held ||
	       error_set(error, ERROR_INPUT, "log",
			 "There is nothing to log: say something about the contact, "
			 "like --minutes 30.");
}

/* Options that may be given several times. */
static bool take_actions(struct Logging *logging, struct Error *error)
{
	const struct CliOptions *options = logging->cli->options;
	struct ContactLog *log = &logging->log;

	for (size_t i = 0; i < options->n_given; i++) {
		const struct CliOption *option = &options->given[i];

		if (strcmp(option->name, "action") == 0 &&
		    !log_parse_action(reader_of(logging), option->value,
				      &logging->actions[log->n_actions++], error))
			return false;
		if (strcmp(option->name, "done") == 0 &&
		    !find_action(logging, option->value, &logging->done[log->done.n++], error))
			return false;
	}
	log->actions = logging->actions;
	log->done.ids = logging->done;
	return true;
}

/* Only a call takes the minutes of the last call. */
static void drop_minutes(struct Logging *logging)
{
	struct Contact *contact = &logging->log.contact;

	if (!logging->sheet.planned && contact->kind != CONTACT_CALL &&
	    !cli_option(logging->cli, "minutes"))
		contact->minutes = NUMBER_NONE;
}

static bool take_all(struct Logging *logging, struct Error *error)
{
	return take_times(logging, error) && take_people(logging, error) &&
	       take_field(logging, "minutes", "minutes", error) &&
	       take_field(logging, "kind", "kind", error) &&
	       take_field(logging, "note", "notes", error) &&
	       take_field(logging, "reviewed", "reviewed", error) &&
	       take_barriers(logging, error) && take_teams(logging, error) &&
	       take_actions(logging, error) && take_score(logging, error);
}

/* All of the issues in one sentence after the other. */
static bool say_issues(struct Logging *logging, const struct Issues *issues, struct Error *error)
{
	const char *all = NULL;

	for (size_t i = 0; i < issues->n; i++) {
		const char *text = issues->items[i].text;

		if (!issues->items[i].warning || !logging->log.force)
			all = all ? arena_format(&logging->cli->arena, "%s %s", all, text) : text;
	}
	if (all)
		error_set(error, ERROR_INPUT, error->field, "%s%s", all,
			  issues_n_errors(issues) == 0 ? " (--force does it all the same)" : "");
	return false;
}

/* "Thu 7 Sep 2017 10:00" */
static const char *next_words(struct Logging *logging)
{
	const struct ContactLog *log = &logging->log;
	char day[DAY_TEXT], time[DAY_TEXT];

	return arena_format(&logging->cli->arena, "%s%s%s", day_long(log->next.day, day),
			    log->next.start == TIME_NONE ? "" : " ",
			    time_text(log->next.start, time));
}

/* One that was due and is left as it is. */
static void say_open(struct Logging *logging)
{
	Day day = logging->log.contact.day;
	const struct Contact *open = log_planned_by(&logging->sheet, day);
	char words[DAY_TEXT], iso[DAY_TEXT];

	if (open && !logging->sheet.planned && !cli_option(logging->cli, "replaces"))
		cli_say(logging->cli,
			"The %s planned for %s is still open; --replaces %s would have taken it.",
			contact_kind_word(open), day_medium(open->day, words),
			day_iso(open->day, iso));
}

static void say_score(struct Logging *logging)
{
	struct Cli *cli = logging->cli;
	const char *hint = log_score_hint(&logging->sheet, logging->log.score, &cli->arena);

	cli_say(cli, "Score: %s.",
		log_score_words(&logging->sheet, logging->log.score, &cli->arena));
	if (hint)
		cli_say(cli, "Hint: %s.", hint);
}

static void say_logged(struct Logging *logging)
{
	struct Cli *cli = logging->cli;
	const struct Team *team = logging->sheet.team->team;
	const struct ContactLog *log = &logging->log;
	const char *kind = contact_kind_word(&log->contact),
		   *planned = log_planned_words(&logging->sheet, &cli->arena);

	if (log->next_only) {
		cli_say(cli, "Planned %s with %s %s: %s.", kind, team->code, team->name,
			next_words(logging));
		return;
	}
	cli_say(cli, "Logged %s with %s %s%s%s.", kind, team->code, team->name, planned ? ": " : "",
		planned ? planned : "");
	if (log->n_actions)
		cli_say(cli, "%zu action%s agreed.", log->n_actions,
			log->n_actions == 1 ? "" : "s");
	for (size_t i = 0; i < log->n_actions; i++)
		if (log_action_lacks(&log->actions[i]))
			cli_say(cli, "\"%s\" has %s.", log->actions[i].text,
				log_action_lacks(&log->actions[i]));
	if (!isnan(log->score))
		say_score(logging);
	if (log->next.day != DAY_NONE)
		cli_say(cli, "Next: %s.", next_words(logging));
	say_open(logging);
}

static bool save(struct Logging *logging, struct Error *error)
{
	struct Cli *cli = logging->cli;
	struct Issues issues;
	Id contact;

	logging->log.force = cli_option(cli, "force") != NULL;
	issues_init(&issues, &cli->arena);
	if (!domain_check(&cli->domain, error))
		return false;
	if (!contact_log(&cli->domain, &logging->log, &contact, &issues, error))
		return say_issues(logging, &issues, error);
	say_logged(logging);
	return true;
}

bool verb_log(struct Cli *cli, struct Error *error)
{
	struct Logging *logging = ARENA_NEW(&cli->arena, struct Logging);
	Id team;

	logging->cli = cli;
	if (!domain_resolve(&cli->domain, entity_get(KIND_TEAM), cli_argument(cli, 0), &team,
			    error) ||
	    !log_sheet_load(&cli->domain, team, &cli->arena, &logging->sheet, error))
		return false;
	if (!says_anything(cli))
		return show_sheet(cli, &logging->sheet, error);
	if (cli_wants_output(cli))
		return error_set(error, ERROR_INPUT, "output",
				 "A contact is logged, or what was agreed last time is written: "
				 "leave out the format and -o, or what is to be logged.");
	contact_log_init(&cli->domain, &logging->log, team, &cli->arena);
	logging->log.contact = logging->sheet.contact;
	if (!take_purpose(logging, error) || !take_all(logging, error))
		return false;
	drop_minutes(logging);
	return save(logging, error);
}
