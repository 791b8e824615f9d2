/* The verb agenda. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/xchg/json.h"
#include "view_agenda.h"

static bool json_agenda(struct Cli *cli, struct DocumentSource source, struct Error *error)
{
	struct SessionAgenda agenda;
	struct Json json;

	if (!agenda_load(&cli->domain, source.id, &cli->arena, &agenda, error))
		return false;
	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < agenda.n_rows; i++)
		cli_json_record(cli, &json, entity_get(KIND_AGENDA), agenda.rows[i].item);
	json_end(&json);
	return true;
}

static bool verb_agenda(struct Cli *cli, struct Error *error)
{
	return cli_run_document(cli, json_agenda, error);
}

static const struct Verb rows[] = {
	{"agenda",
	 "SESSION",
	 "the agenda of a session: days, times, faculty, minutes of credit",
	 ACCESS_READ,
	 1,
	 1,
	 verb_agenda,
	 {OUTPUT_OPTIONS},
	 .files = true,
	 .words = "schedule program timetable print"},
};

const struct VerbTable season_verbs = {rows, N_ITEMS(rows)};
