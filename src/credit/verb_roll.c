/* The verb roll: the roll of a session, and what a report of a meeting program makes of it. */
#include "command_roll.h"
#include "verb_credit.h"
#include "view_roll.h"
#include "view_was.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/xchg/json.h"

#include <inttypes.h>

/* --- The roll --- */

static const char *const signs[N_ROLL_STATES] = {
	[PRESENCE_PRESENT] = "y",
	[PRESENCE_ABSENT] = "n",
	[PRESENCE_PART] = "t",
	[PRESENCE_EXCUSED] = "x",
};

static const char *cell_text(struct Cli *cli, const struct RollCell *cell)
{
	if (!cell->mark)
		return cell->expected ? "." : "";
	if (cell->mark->state == PRESENCE_PART && cell->minutes != NUMBER_NONE)
		return arena_format(&cli->arena, "%" PRId64 "'", cell->minutes);
	return signs[cell->mark->state];
}

static const char *part_text(const struct RollRow *row)
{
	if (row->team)
		return row->team->code;
	return row->part == ROLL_FACULTY ? "faculty" : "guest";
}

static void say_roll(struct Cli *cli, const struct Roll *roll)
{
	enum { TEAM = 9, NAME = 28, CELL = 14 };
	char days[DAY_TEXT];

	cli_say(cli, "%s  %s  %s", roll->session.code, roll->cohort.city,
		day_range(roll->session.first_day, roll->session.last_day, true, days));
	cli_pad(cli, "", TEAM + NAME + 2);
	for (size_t i = 0; i < roll->n_columns; i++)
		cli_pad(cli, roll_column_text(&roll->columns[i], &cli->arena), CELL);
	text_append(&cli->out, "minutes\n");
	for (size_t i = 0; i < roll->n_rows; i++) {
		const struct RollRow *row = &roll->rows[i];

		cli_pad(cli, part_text(row), TEAM);
		cli_pad(cli, row->person->name, NAME);
		text_append(&cli->out, "  ");
		for (size_t k = 0; k < roll->n_columns; k++)
			cli_pad(cli, cell_text(cli, &row->cells[k]), CELL);
		text_format(&cli->out, "%7" PRId64 "\n", roll_own_minutes(roll, row));
	}
	cli_say(cli,
		"y present, n absent, minutes' for a part, x excused, . not recorded: %zu of "
		"%zu",
		roll->n_open, roll->n_expected);
}

/* What was corrected after its day, a line each. */
static bool say_corrections(struct Cli *cli, const struct Roll *roll, struct Error *error)
{
	for (size_t i = 0; i < roll->n_rows * roll->n_columns; i++) {
		const struct RollRow *row = &roll->rows[i / roll->n_columns];
		const size_t column = i % roll->n_columns;
		const struct WasOf of = {&roll->columns[column], row->cells[column].mark};
		struct WasMarks was;

		if (!of.mark)
			continue;
		if (!roll_was(&cli->domain, of, &cli->arena, &was, error))
			return false;
		for (size_t k = 0; k < was.n; k++)
			cli_say(cli, "%s; before %s (%s): %s",
				roll_cell_text(roll, row, column, &cli->arena), was.items[k].until,
				text_show(&cli->arena, was.items[k].who), was.items[k].text);
	}
	return true;
}

/* What it said before, the newest first. */
static bool json_was(struct Cli *cli, struct Json *json, struct WasOf of, struct Error *error)
{
	struct WasMarks was = {.n = 0};

	if (of.mark && !roll_was(&cli->domain, of, &cli->arena, &was, error))
		return false;
	json_key(json, "before");
	json_begin_array(json);
	for (size_t i = 0; i < was.n; i++) {
		json_begin_object(json);
		json_member_text(json, "until", was.items[i].until);
		json_member_text(json, "by", was.items[i].who);
		json_member_text(json, "text", was.items[i].text);
		json_end(json);
	}
	json_end(json);
	return true;
}

static bool json_mark(struct Cli *cli, struct Json *json, const struct RollColumn *column,
		      const struct RollCell *cell, struct Error *error)
{
	const struct Field *state = entity_field(entity_get(KIND_ATTENDANCE), "state");
	const struct RollMark *mark = cell->mark;
	char text[DAY_TEXT];

	json_begin_object(json);
	json_member_text(json, "day", day_iso(column->day, text));
	json_member_text(json, "half", column->half == HALF_AM ? "am" : "pm");
	json_member_bool(json, "expected", cell->expected);
	json_member_text(json, "state", mark ? state->choices[mark->state].key : NULL);
	json_key(json, "minutes");
	json_value(json, data_table_number(cell->minutes));
	json_member_text(json, "reason", mark ? mark->reason : NULL);
	json_member_text(json, "approver", mark ? mark->approver : NULL);
	if (!json_was(cli, json, (struct WasOf){column, mark}, error))
		return false;
	json_end(json);
	return true;
}

static bool json_roll(struct Cli *cli, const struct Roll *roll, struct Error *error)
{
	static const char *const parts[] = {
		[ROLL_LEARNER] = "learner", [ROLL_FACULTY] = "faculty", [ROLL_GUEST] = "guest"};
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < roll->n_rows; i++) {
		const struct RollRow *row = &roll->rows[i];

		json_begin_object(&json);
		json_member_text(&json, "person", row->person->name);
		json_member_number(&json, "person_id", row->person->record.id);
		json_member_text(&json, "email", row->person->email);
		json_member_text(&json, "team", row->team ? row->team->code : NULL);
		json_member_text(&json, "part", parts[row->part]);
		json_key(&json, "halves");
		json_begin_array(&json);
		for (size_t k = 0; k < roll->n_columns; k++)
			if (!json_mark(cli, &json, &roll->columns[k], &row->cells[k], error))
				return false;
		json_end(&json);
		json_member_number(&json, "minutes", row->credit.minutes.ama);
		json_member_number(&json, "ancc_minutes", row->credit.minutes.ancc);
		json_end(&json);
	}
	json_end(&json);
	return true;
}

/* --- A report --- */

static void say_report(struct Cli *cli, const struct Report *report)
{
	for (size_t i = 0; i < report->n; i++) {
		const struct ReportLine *line = &report->lines[i];

		cli_say(cli, "Row %zu: %s: %s: %s", line->row, report_step_name(line->step),
			text_show(&cli->arena, line->person), text_show(&cli->arena, line->text));
	}
	cli_say(cli, "%s%zu new, %zu changed, %zu same, %zu kept, %zu skipped.%s",
		cli_is_dry_run(cli) ? "Nothing is written. " : "", report->n_steps[REPORT_NEW],
		report->n_steps[REPORT_CHANGED], report->n_steps[REPORT_SAME],
		report->n_steps[REPORT_KEPT], report->n_steps[REPORT_SKIPPED],
		report->n > 0 && report->n_steps[REPORT_SAME] == report->n
			? " The roll has all of this report already."
			: "");
}

static void json_report(struct Cli *cli, const struct Report *report)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < report->n; i++) {
		const struct ReportLine *line = &report->lines[i];

		json_begin_object(&json);
		json_member_number(&json, "row", (int64_t)line->row);
		json_member_text(&json, "step", report_step_name(line->step));
		json_member_text(&json, "person", line->person);
		json_member_text(&json, "text", line->text);
		json_end(&json);
	}
	json_end(&json);
}

static bool take_report(struct Cli *cli, const struct Roll *roll, const char *path,
			struct Error *error)
{
	struct Report report;

	if (!report_read(roll, (struct ReportFile){.path = path}, &cli->arena, &report, error) ||
	    !roll_take_report(&cli->domain, roll->session.record.id, &report, error))
		return false;
	if (cli->options->json)
		json_report(cli, &report);
	else
		say_report(cli, &report);
	if (report.n_steps[REPORT_SKIPPED] > 0)
		cli->exit_code = EXIT_FINDING;
	return true;
}

bool verb_roll(struct Cli *cli, struct Error *error)
{
	const char *path = cli_option(cli, "csv");
	struct Roll roll;
	Id session;

	if (!domain_resolve(&cli->domain, entity_get(KIND_SESSION), cli_argument(cli, 0), &session,
			    error) ||
	    !roll_load(&cli->domain, session, &cli->arena, &roll, error))
		return false;
	if (path)
		return take_report(cli, &roll, path, error);
	if (cli->options->json)
		return json_roll(cli, &roll, error);
	say_roll(cli, &roll);
	return say_corrections(cli, &roll, error);
}
