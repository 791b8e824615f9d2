/* Calendar files: the verb export calendar, and the import of one. */
#include "tables.h"

#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/os/file.h"
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
				  cli->domain.today, &cli->arena, &query.filter, error) ||
		    !domain_list(&cli->domain, &query, &cli->arena, &coaches, error))
			return false;
		if (coaches.n == 1) {
			*ret_id = ((const struct Record *)records_at(&coaches, 0))->id;
			return true;
		}
	}
	return take_ref(cli, "coach", KIND_PERSON, ret_id, error);
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
	if (!os_write_output(path, text, cli->options->file, cli_option(cli, "force") != NULL,
			     error))
		return false;
	cli_say(cli, "Wrote %zu %s to %s.", COUNTED(n, "event", "events"), path);
	return true;
}

bool verb_export_calendar(struct Cli *cli, struct Error *error)
{
	struct CalendarScope scope;
	struct Text text;

	if (!take_ref(cli, "team", KIND_TEAM, &scope.team, error) ||
	    !take_coach(cli, &scope.coach, error) ||
	    !take_ref(cli, "cohort", KIND_COHORT, &scope.cohort, error))
		return false;
	text_init(&text);
	bool done = write_calendar(cli, scope, &text, error);

	text_release(&text);
	return done;
}

bool import_calendar(struct Cli *cli, struct Error *error)
{
	struct CalendarImport asked = {.repeats = cli_option(cli, "repeats") != NULL,
				       .dry_run = cli_is_dry_run(cli)};
	struct CalendarReport report;
	char *text;

	if (!take_ref(cli, "team", KIND_TEAM, &asked.team, error) ||
	    !os_read_file(cli_argument(cli, 1), CALENDAR_MAX, &cli->arena, &text, &asked.length,
			  error))
		return false;
	asked.text = text;
	if (!calendar_import(&cli->domain, &asked, &cli->arena, &report, error))
		return false;
	if (report.n_events == 0) {
		cli_say(cli, "There is no event in this calendar, so there is nothing to import.");
		return true;
	}
	for (size_t i = 0; i < report.n_lines; i++)
		cli_say(cli, "%s", report.lines[i]);
	cli_say(cli, "%s%zu added, %zu moved, %zu cancelled, %zu unchanged, %zu skipped.",
		asked.dry_run ? "Would be: " : "", report.n_added, report.n_changed,
		report.n_cancelled, report.n_unchanged, report.n_skipped);
	return true;
}
