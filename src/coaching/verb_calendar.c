/* Calendar files: the verb export calendar, and the import of one. */
#include "tables.h"

#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "view_calendar.h"

#include <string.h>

/* The largest calendar that is read. */
#define CALENDAR_MAX (16 * 1024 * 1024)

static bool take_ref(struct Cli *cli, const char *option, enum Kind kind, Id *ret_id,
		     struct Error *error)
{
	const char *text = cli_option(cli, option);

	*ret_id = 0;
	return !text || domain_resolve(&cli->domain, entity_get(kind), text, ret_id, error);
}

/* A coach by any part of the name, where only one has it; else as every person. */
static bool take_coach(struct Cli *cli, Id *ret_id, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_PERSON);
	const char *text = cli_option(cli, "coach");
	struct ListQuery query = {.entity = entity, .limit = 2};
	struct Records coaches;

	if (text && !strchr(text, '"')) {
		if (!filter_parse(entity, arena_format(&cli->arena, "coach=yes name:\"%s\"", text),
				  (struct ParseFrame){cli->domain.today, &cli->arena},
				  &query.filter, error) ||
		    !domain_list(&cli->domain, &query, &cli->arena, &coaches, error))
			return false;
		if (coaches.n == 1) {
			*ret_id = ((const struct Record *)records_at(&coaches, 0))->id;
			return true;
		}
	}
	return take_ref(cli, "coach", KIND_PERSON, ret_id, error);
}

/* A calendar file under the name of a table or a page is one that no program opens. */
static bool check_name(struct Cli *cli, struct Error *error)
{
	const char *path = cli_output_path(cli);
	enum PaperFormat format;

	return !path || !paper_format_of(path, &format) || format == PAPER_TEXT ||
	       error_set_shell("The days of a month as a list: qtp calendar -o FILE", error,
			       ERROR_INPUT, "output",
			       "A calendar file ends in .ics, and %.200s does not.", path);
}

static bool write_calendar(struct Cli *cli, struct CalendarScope scope, struct Text *text,
			   struct Error *error)
{
	const char *path = cli_option(cli, "output");
	size_t n;

	if (!calendar_export(&cli->domain, scope, text, &n, error))
		return false;
	if (n == 0) {
		cli_say(cli, "There is no session, no planned contact and nothing due to export%s.",
			path ? ", and no file was written" : "");
		return true;
	}
	if (!path || strcmp(path, "-") == 0) {
		text_append_n(&cli->out, text_get(text), text->length);
		return true;
	}
	if (!cli_write_file(cli, path, text, error))
		return false;
	cli_say(cli, "Wrote %zu %s to %s.", COUNTED(n, "event", "events"), path);
	return true;
}

bool verb_export_calendar(struct Cli *cli, struct Error *error)
{
	struct CalendarScope scope;
	struct Text text;

	if (!check_name(cli, error) || !take_ref(cli, "team", KIND_TEAM, &scope.team, error) ||
	    !take_coach(cli, &scope.coach, error) ||
	    !take_ref(cli, "cohort", KIND_COHORT, &scope.cohort, error))
		return false;
	text_init(&text);
	bool done = write_calendar(cli, scope, &text, error);

	text_release(&text);
	return done;
}

static void write_counts(struct Json *json, const struct CalendarReport *report)
{
	json_key(json, "counts");
	json_begin_object(json);
	json_member_number(json, "added", (int64_t)report->n_added);
	json_member_number(json, "moved", (int64_t)report->n_changed);
	json_member_number(json, "cancelled", (int64_t)report->n_cancelled);
	json_member_number(json, "unchanged", (int64_t)report->n_unchanged);
	json_member_number(json, "skipped", (int64_t)report->n_skipped);
	json_end(json);
}

static void write_report(struct Cli *cli, const struct CalendarReport *report, bool dry_run)
{
	struct Json json;
	char day[DAY_TEXT];

	json_init(&json, &cli->out, false);
	json_begin_object(&json);
	json_member_number(&json, "events", (int64_t)report->n_events);
	json_key(&json, "rows");
	json_begin_array(&json);
	for (size_t i = 0; i < report->n_lines; i++) {
		const struct CalendarLine *line = &report->lines[i];

		json_begin_object(&json);
		json_member_text(&json, "day",
				 line->event->start.day == DAY_NONE
					 ? NULL
					 : day_iso(line->event->start.day, day));
		json_member_text(&json, "summary", line->event->summary);
		json_member_text(&json, "step", line->step);
		json_member_text(&json, "reason", line->reason);
		json_end(&json);
	}
	json_end(&json);
	write_counts(&json, report);
	json_member_bool(&json, "written",
			 !dry_run && report->n_added + report->n_changed + report->n_cancelled > 0);
	json_end(&json);
}

static const char *shown_summary(struct Cli *cli, const struct CalendarLine *line)
{
	return text_is_empty(line->event->summary) ? "(no summary)"
						   : text_show(&cli->arena, line->event->summary);
}

static void say_report(struct Cli *cli, const struct CalendarReport *report, bool dry_run)
{
	char day[DAY_TEXT];

	if (report->n_events == 0) {
		cli_say(cli, "There is no event in this calendar, so there is nothing to import.");
		return;
	}
	for (size_t i = 0; i < report->n_lines; i++) {
		const struct CalendarLine *line = &report->lines[i];

		cli_say(cli, "%s%s%.60s: %s%s%s", day_medium(line->event->start.day, day),
			line->event->start.day == DAY_NONE ? "" : " ", shown_summary(cli, line),
			line->step, line->reason ? ": " : "", line->reason ? line->reason : "");
	}
	cli_say(cli, "%s%zu added, %zu moved, %zu cancelled, %zu unchanged, %zu skipped.",
		dry_run ? "Would be: " : "", report->n_added, report->n_changed,
		report->n_cancelled, report->n_unchanged, report->n_skipped);
}

bool import_calendar(struct Cli *cli, struct Error *error)
{
	struct CalendarImport asked = {.repeats = cli_option(cli, "repeats") != NULL,
				       .dry_run = cli_is_dry_run(cli)};
	struct CalendarReport report;
	char *text;

	if (!take_ref(cli, "team", KIND_TEAM, &asked.team, error) ||
	    !os_read_file((struct FileToRead){cli_argument(cli, 1), CALENDAR_MAX}, &cli->arena,
			  &text, &asked.length, error))
		return false;
	asked.text = text;
	if (!calendar_import(&cli->domain, &asked, &cli->arena, &report, error))
		return false;
	if (cli->options->json)
		write_report(cli, &report, asked.dry_run);
	else
		say_report(cli, &report, asked.dry_run);
	return true;
}
