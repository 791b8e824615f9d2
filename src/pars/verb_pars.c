/* The verbs export pars and export ancc, and the answer of PARS read back. */
#include "command_upload.h"
#include "tables.h"
#include "verb_activities.h"

#include "qtp/credit/view_roll.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/engine/xchg/table.h"
#include "qtp/issued/view_issued.h"
#include "qtp/season/view_schedule.h"

#include <stdio.h>

#define ROWS_MOST 100000

bool pars_take_session(struct Cli *cli, Id *ret_session, struct Error *error)
{
	*ret_session = 0;
	return cli_check_formats(cli, error) &&
	       (!cli_argument(cli, 0) || domain_resolve(&cli->domain, entity_get(KIND_SESSION),
							cli_argument(cli, 0), ret_session, error));
}

/* --- export pars --- */

static const char *action_key(const struct ParsRow *row)
{
	return entity_field(entity_get(KIND_UPLOAD), "action")->choices[row->action].key;
}

static void json_check(struct Cli *cli, const struct ParsFile *file)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < file->n; i++) {
		const struct ParsRow *row = &file->rows[i];
		const struct Upload *before = row->before;

		json_begin_object(&json);
		json_member_text(&json, "session", row->session->code);
		json_member_text(&json, "person", row->person->name);
		json_member_number(&json, "person_id", row->person->record.id);
		json_member_text(&json, "action", action_key(row));
		json_key(&json, "credits");
		json_real(&json, (double)row->credits / 100);
		json_member_bool(&json, "ready", row->lacks == 0);
		json_member_text(&json, "lacks",
				 row->lacks ? pars_lacks(row->lacks, &cli->arena) : NULL);
		json_member_text(&json, "rejected",
				 before && before->state == UPLOAD_REJECTED ? before->reason
									    : NULL);
		json_end(&json);
	}
	json_end(&json);
}

/* Whoever is left out, by name, with what is to be mended. */
static void say_lacks(struct Cli *cli, const struct ParsFile *file)
{
	for (size_t i = 0; i < file->n; i++) {
		const struct ParsRow *row = &file->rows[i];

		if (row->lacks)
			cli_say(cli, "%s, %s lacks: %s.", row->session->code,
				text_show(&cli->arena, row->person->name),
				pars_lacks(row->lacks, &cli->arena));
	}
}

static void say_rejections(struct Cli *cli, const struct ParsFile *file)
{
	for (size_t i = 0; i < file->n; i++) {
		const struct Upload *before = file->rows[i].before;

		if (before && before->state == UPLOAD_REJECTED)
			cli_say(cli, "%s, %s was rejected: %s.", file->rows[i].session->code,
				text_show(&cli->arena, file->rows[i].person->name),
				before->reason ? text_show(&cli->arena, before->reason)
					       : "no reason given");
	}
}

static void say_check(struct Cli *cli, const struct ParsFile *file)
{
	say_lacks(cli, file);
	say_rejections(cli, file);
	cli_say(cli, "%zu %s ready for PARS, %zu lacking something, %zu accepted already.",
		COUNTED(file->n_ready, "row", "rows"), file->n - file->n_ready, file->n_accepted);
}

/* What is written before the file: to the messages, so that the rows stay apart. */
static void warn_lacks(struct Cli *cli, const struct ParsFile *file)
{
	for (size_t i = 0; i < file->n; i++)
		if (file->rows[i].lacks)
			fprintf(stderr, "qtp: left out: %s, %s lacks: %s.\n",
				file->rows[i].session->code,
				text_show(&cli->arena, file->rows[i].person->name),
				pars_lacks(file->rows[i].lacks, &cli->arena));
	if (file->n_ready < file->n)
		cli->exit_code = EXIT_FINDING;
}

static bool verb_export_pars(struct Cli *cli, struct Error *error)
{
	struct ParsWish wish = {.no_id = cli_option(cli, "without-licence") != NULL};
	const struct PaperSource source = {.table = ARENA_NEW(&cli->arena, struct DataTable)};
	struct DataTable *table = (struct DataTable *)source.table;
	struct ParsFile file;

	if (!pars_take_session(cli, &wish.session, error) ||
	    !pars_load(&cli->domain, wish, &cli->arena, &file, error) ||
	    !pars_table(&cli->domain, &file, &cli->arena, table, error))
		return false;
	if (!cli_wants_output(cli) || (cli->options->json && !cli_output_path(cli))) {
		if (cli->options->json)
			json_check(cli, &file);
		else
			say_check(cli, &file);
		cli->exit_code = file.n_ready < file.n ? EXIT_FINDING : EXIT_DONE;
		return true;
	}
	if (file.n_ready == 0)
		return error_set_shell("Run qtp export pars without -o to see who lacks what.",
				       error, ERROR_RULE, "",
				       "No learner is ready for PARS, so no file is written.");
	if (!cli_check_output(cli, source, error) ||
	    (cli_output_path(cli) && !uploads_record(&cli->domain, &file, error)) ||
	    !cli_put(cli, source, error))
		return false;
	warn_lacks(cli, &file);
	return true;
}

/* --- export ancc --- */

static const struct TableColumn ancc_columns[] = {
	{"session", "Session", FIELD_TEXT},
	{"activity", "Activity", FIELD_TEXT},
	{"first_day", "First day", FIELD_DAY},
	{"last_day", "Last day", FIELD_DAY},
	{"name", "Name", FIELD_TEXT},
	{"given", "Given name", FIELD_TEXT},
	{"family", "Family name", FIELD_TEXT},
	{"credentials", "Credentials", FIELD_TEXT},
	{"identifier", "Identifier", FIELD_TEXT},
	{"hours", "Contact hours", FIELD_REAL},
	{"certificate", "Certificate", FIELD_TEXT},
};

static bool add_nurse(struct Cli *cli, struct DataTable *table, const struct Roll *roll,
		      const struct RollRow *row, struct Error *error)
{
	const struct Claim *claim = row->credit.claims[CREDIT_ANCC];
	const struct PaperOf of = {ISSUED_CERTIFICATE, roll->session.record.id,
				   row->person->record.id};
	struct NameParts name = pars_name(row->person, &cli->arena);
	struct PapersFound found;

	if (!claim || credit_of_hours(claim->hours) <= 0)
		return true;
	if (!issued_find(&cli->domain, of, &cli->arena, &found, error))
		return false;
	const struct Value cells[N_ITEMS(ancc_columns)] = {
		data_table_text(roll->session.code),
		data_table_text(roll->season.title),
		data_table_day(roll->session.first_day),
		data_table_day(roll->session.last_day),
		data_table_text(row->person->name),
		data_table_text(name.given),
		data_table_text(name.family),
		data_table_text(row->person->credentials),
		data_table_text(row->person->email
					? row->person->email
					: domain_ref(&cli->domain, KIND_PERSON,
						     row->person->record.id, &cli->arena)),
		{.type = VALUE_REAL, .real = claim->hours},
		data_table_text(found.good ? found.good->serial : NULL),
	};

	data_table_row(table, cells);
	return true;
}

static bool add_session(struct Cli *cli, struct DataTable *table, Id session, struct Error *error)
{
	struct Roll *roll = ARENA_NEW(&cli->arena, struct Roll);

	if (!roll_load(&cli->domain, session, &cli->arena, roll, error))
		return false;
	for (size_t i = 0; i < roll->n_rows; i++)
		if (!add_nurse(cli, table, roll, &roll->rows[i], error))
			return false;
	return true;
}

static bool add_sessions(struct Cli *cli, struct DataTable *table, struct Error *error)
{
	struct Schedule schedule;

	if (!schedule_load(&cli->domain, 0, &cli->arena, &schedule, error))
		return false;
	for (size_t i = 0; i < schedule.n_cohorts; i++)
		for (size_t k = 0; k < schedule.cohorts[i].n_sessions; k++)
			if (!add_session(cli, table, schedule.cohorts[i].sessions[k]->record.id,
					 error))
				return false;
	return true;
}

static bool verb_export_ancc(struct Cli *cli, struct Error *error)
{
	struct DataTable table;
	Id session;

	if (!pars_take_session(cli, &session, error))
		return false;
	data_table_begin(&table, &cli->arena, "Contact hours of nurses", ancc_columns,
			 N_ITEMS(ancc_columns));
	table.name = "ancc";
	table.row_name = "nurse";
	table.row_plural = "nurses";
	table.day = cli->domain.today;
	if (session ? !add_session(cli, &table, session, error) : !add_sessions(cli, &table, error))
		return false;
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

/* --- import pars --- */

enum AnswerColumn { ANSWER_FIRST, ANSWER_LAST, ANSWER_ACTIVITY, ANSWER_REASON, N_ANSWER_COLUMNS };

static const char *const answer_heads[N_ANSWER_COLUMNS] = {
	[ANSWER_FIRST] = "First Name|First|Given name",
	[ANSWER_LAST] = "Last Name|Last|Surname|Family name",
	[ANSWER_ACTIVITY] = "ACCME Activity ID|Activity ID|Activity",
	[ANSWER_REASON] = "Reason|Rejection reason|Error|Errors|Error message|Message|Status",
};

static const char *answer_cell(struct Cli *cli, struct Table *table, size_t column)
{
	return column == SIZE_MAX ? "" : arena_text(&cli->arena, table_cell(table, column));
}

static bool read_rows(struct Cli *cli, struct Table *table, struct ParsAnswer *answer,
		      struct Error *error)
{
	struct Rejection *rejections = NULL;
	size_t at[N_ANSWER_COLUMNS], capacity = 0;

	for (int i = 0; i < N_ANSWER_COLUMNS; i++)
		if (!table_find(table, answer_heads[i], &at[i], error))
			return false;
	if (at[ANSWER_FIRST] == SIZE_MAX || at[ANSWER_LAST] == SIZE_MAX ||
	    at[ANSWER_REASON] == SIZE_MAX)
		return error_set(error, ERROR_INPUT, "file",
				 "The answer of PARS needs the columns First Name, Last Name and "
				 "Reason. Add their headings to the file.");
	while (table_next(table, error)) {
		rejections = arena_grow(&cli->arena, rejections, answer->n, &capacity,
					sizeof *rejections);
		rejections[answer->n++] = (struct Rejection){
			answer_cell(cli, table, at[ANSWER_FIRST]),
			answer_cell(cli, table, at[ANSWER_LAST]),
			answer_cell(cli, table, at[ANSWER_ACTIVITY]),
			answer_cell(cli, table, at[ANSWER_REASON]), table_row(table)};
	}
	answer->rejections = rejections;
	return table_is_read(table);
}

static bool import_pars(struct Cli *cli, struct Error *error)
{
	struct ParsAnswer answer = {.is_dry_run = cli_is_dry_run(cli)};
	struct Table *table;
	bool fine;

	if (!table_open(cli_argument(cli, 1), ROWS_MOST, &table, error))
		return false;
	fine = read_rows(cli, table, &answer, error);
	table_close(table);
	if (!fine || !uploads_answer(&cli->domain, &answer, error))
		return false;
	cli_done(cli, "%s%zu %s rejected, %zu accepted.", answer.is_dry_run ? "Would be: " : "",
		 COUNTED(answer.ret_n_rejected, "learner", "learners"), answer.ret_n_accepted);
	return true;
}

const struct ImportVerb pars_import = {
	"pars", "the rejections of PARS; what was sent besides for the same sessions is accepted",
	import_pars};

static const struct Verb rows[] = {
	{"export pars",
	 "[SESSION]",
	 "the learner file for PARS; without -o who lacks what, and what was rejected",
	 ACCESS_WRITE,
	 0,
	 1,
	 verb_export_pars,
	 {{"without-licence", NULL, "take those without a licence number or NPI as well"},
	  OUTPUT_OPTIONS},
	 .files = true,
	 .is_private = true,
	 .words = "accme upload physician credit report"},
	{"export activities",
	 "[SESSION]",
	 "the activity sheet for PARS; without -o what each activity says or lacks",
	 ACCESS_READ,
	 0,
	 1,
	 verb_export_activities,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .words = "accme pars activity upload report"},
	{"export ancc",
	 "[SESSION]",
	 "contact hours of nurses, with their certificates",
	 ACCESS_READ,
	 0,
	 1,
	 verb_export_ancc,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .is_private = true,
	 .words = "nurse roster contact hours"},
};

const struct VerbTable pars_verbs = {rows, N_ITEMS(rows)};
