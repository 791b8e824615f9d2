/* The verb chart: small multiples, the same measure of many teams. */
#include "verb_work.h"

#include "page_multiples.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "view_multiples.h"

static void write_panel(struct Json *json, const struct FamilyMember *member,
			const struct MultiplesPanel *panel)
{
	const struct MeasureSummary *summary = &member->summary;

	json_begin_object(json);
	json_member_text(json, "team", member->team_code);
	json_member_text(json, "name", member->team_name);
	json_member_text(json, "type",
			 panel->picture ? chart_type_code(panel->picture->spec.type) : NULL);
	json_key(json, "values");
	json_begin_array(json);
	for (size_t i = 0; i < summary->n; i++)
		json_real(json, summary->values[i]);
	json_end(json);
	json_member_text(json, "last", summary->last);
	json_member_text(json, "centre", summary->centre);
	json_member_text(json, "variation", summary->variation);
	json_member_text(json, "target", summary->target);
	json_end(json);
}

static void write_json(struct Cli *cli, const struct TeamMultiples *teams)
{
	const struct Multiples *picture = &teams->picture;
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_object(&json);
	json_member_text(&json, "type", "multiples");
	json_member_text(&json, "measure", picture->title);
	json_member_text(&json, "facts", picture->facts);
	json_key(&json, "low");
	json_real(&json, picture->low);
	json_key(&json, "high");
	json_real(&json, picture->high);
	json_key(&json, "teams");
	json_begin_array(&json);
	for (size_t i = 0; i < picture->n; i++)
		write_panel(&json, &teams->members[i], &picture->panels[i]);
	json_end(&json);
	json_end(&json);
}

/* A picture alone is one sheet; other files have pages. */
static bool write_file(struct Cli *cli, const char *path, struct Multiples *picture,
		       struct Error *error)
{
	enum PaperFormat format;
	struct Document document;

	if (paper_format_of(path, &format) && (format == PAPER_SVG || format == PAPER_PNG))
		return chart_output_picture(cli, path, multiples_document_picture(picture), error);
	document_begin(&document, &cli->arena, picture->title);
	multiples_document(&document, picture);
	for (size_t i = 0; i < document.n; i++)
		if (document.blocks[i].picture)
			*document.blocks[i].picture =
				chart_on_paper(cli, *document.blocks[i].picture);
	return cli_write_source(cli, (struct PaperSource){.document = &document}, path, error);
}

bool chart_multiples(struct Cli *cli, const struct ChartRequest *request, Id measure,
		     struct Error *error)
{
	const char *name = cli_option(cli, "cohort");
	struct FunnelScope scope = {.measure = measure};
	struct TeamMultiples teams;

	if ((name &&
	     !domain_resolve(&cli->domain, entity_get(KIND_COHORT), name, &scope.cohort, error)) ||
	    !multiples_of_measure(&cli->domain, scope, &cli->arena, &teams, error))
		return false;
	if (request->title)
		teams.picture.title = request->title;
	if (request->output && !write_file(cli, request->output, &teams.picture, error))
		return false;
	if (cli->options->json)
		write_json(cli, &teams);
	else if (!request->output)
		chart_text_multiples(cli, &teams.picture);
	return true;
}
