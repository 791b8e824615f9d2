/* The verbs of reports: one a row of the table, as a document or its rows as data. */
#include "tables.h"
#include "view_report.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/season.h"

/* A season that is not named is the one in view. */
static bool take_source(struct Cli *cli, const struct ReportSpec *spec,
			struct DocumentSource *ret_source, struct Error *error)
{
	struct Season season;
	struct KindId found;

	if (!cli_argument(cli, 0)) {
		*ret_source = (struct DocumentSource){KIND_SEASON, 0};
		if (!domain_current_season(&cli->domain, &cli->arena, &season, error))
			return false;
		ret_source->id = season.record.id;
		return true;
	}
	if (!domain_resolve_any(&cli->domain, spec->document.kinds, cli_argument(cli, 0), &found,
				error))
		return false;
	*ret_source = (struct DocumentSource){found.kind, found.id};
	return true;
}

static void json_row(struct Json *json, const struct DocumentTable *table, size_t row)
{
	json_begin_object(json);
	for (size_t i = 0; i < table->n_columns; i++)
		json_member_text(json, table->columns[i].head,
				 table->cells[row * table->n_columns + i]);
	json_end(json);
}

/* The rows of each part under its heading, as texts. */
static void json_document(struct Cli *cli, const struct Document *document)
{
	const char *heading = document->title;
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < document->n; i++) {
		const struct DocumentBlock *block = &document->blocks[i];

		if (block->part == DOCUMENT_HEADING)
			heading = block->text;
		if (block->part != DOCUMENT_TABLE)
			continue;
		json_begin_object(&json);
		json_member_text(&json, "part", heading);
		json_key(&json, "rows");
		json_begin_array(&json);
		for (size_t row = 0; row < block->table->n_rows; row++)
			json_row(&json, block->table, row);
		json_end(&json);
		json_end(&json);
	}
	json_end(&json);
}

static bool verb_report(struct Cli *cli, struct Error *error)
{
	const struct ReportSpec *spec = report_find(cli->options->verb);
	struct DocumentSource source;
	struct Document document;

	if (!take_source(cli, spec, &source, error) ||
	    !spec->document.make(&cli->domain, source, &cli->arena, &document, error))
		return false;
	if (!cli->options->json)
		return cli_put(cli, (struct PaperSource){.document = &document}, error);
	json_document(cli, &document);
	return true;
}

#define REPORT(name, arguments, least, help, others)                                          \
	{                                                                                     \
		"report " name, arguments, help, ACCESS_READ, least, 1, verb_report,          \
			{OUTPUT_OPTIONS}, .files = true, .words = others " report print pdf", \
	}

static const struct Verb rows[] = {
	REPORT("steering", "COHORT", 1,
	       "a cohort for a meeting: its teams worst first, applications, sessions",
	       "summary director committee"),
	REPORT("season", "[SEASON]", 0,
	       "a season at a glance: cohorts, sessions, teams, applications", "overview director"),
	REPORT("coach", "PERSON", 1,
	       "a coach's month: teams, contacts, planned calls, open actions", "month digest"),
	REPORT("sponsor", "TEAM", 1,
	       "a team for its sponsor: aim, measures, milestones, next steps", "one-pager"),
	REPORT("a3", "TEAM", 1, "a project: problem, aim, measures, PDSA cycles, actions",
	       "storyboard project"),
	REPORT("booklet", "SESSION", 1, "a session: place and agenda", "agenda handout"),
	REPORT("call-sheet", "[SEASON|PERSON]", 0,
	       "calls of the fortnight, of all or of a coach; of all what is agreed too",
	       "calls agenda"),
	REPORT("missing", "COHORT", 1, "what is missing from whom: rules, letters, next due",
	       "chase late"),
};

const struct VerbTable report_verbs = {rows, N_ITEMS(rows)};
