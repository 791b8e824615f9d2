/* The verbs export pars and export ancc, and the answer of PARS read back. */
#include "command_upload.h"
#include "tables.h"
#include "verb_activities.h"
#include "view_answer.h"
#include "view_nurses.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"

#include <stdio.h>

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
			cli_warn(cli, "left out: %s, %s lacks: %s.", file->rows[i].session->code,
				 file->rows[i].person->name,
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

static bool verb_export_ancc(struct Cli *cli, struct Error *error)
{
	struct Nurses nurses;
	struct DataTable table;
	Id session;

	if (!pars_take_session(cli, &session, error) ||
	    !nurses_load(&cli->domain, session, &cli->arena, &nurses, error))
		return false;
	nurses_table(&cli->domain, &nurses, &cli->arena, &table);
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

/* --- import pars --- */

static bool import_pars(struct Cli *cli, struct Error *error)
{
	struct ParsAnswer answer = {.is_dry_run = cli_is_dry_run(cli)};

	if (!answer_read(cli_argument(cli, 1), &cli->arena, &answer, error) ||
	    !uploads_answer(&cli->domain, &answer, error))
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
