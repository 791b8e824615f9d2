/* All measures of a team or of a cohort: qtp chart --team TEAM, qtp chart --cohort COHORT. */
#include "verb_work.h"

#include "page_chart.h"
#include "qtp/chart.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "view_family.h"
#include "view_measure.h"

/* Measures of one team. */
struct MeasureList {
	Id team;
	const char *title;
	struct Records measures;
};

/* ---- as text and JSON ---- */

static bool summarize_all(struct Cli *cli, const struct Records *measures,
			  struct MeasureSummary **ret_summaries, struct Error *error)
{
	*ret_summaries = ARENA_ARRAY(&cli->arena, measures->n, struct MeasureSummary);
	for (size_t i = 0; i < measures->n; i++) {
		const struct Measure *measure = records_at(measures, i);

		if (!measure_summary(&cli->domain, measure->record.id, &cli->arena,
				     &(*ret_summaries)[i], error))
			return false;
	}
	return true;
}

static void write_measures(struct Cli *cli, struct Json *json, const struct MeasureList *team,
			   const struct MeasureSummary summaries[], bool name_team)
{
	for (size_t i = 0; i < team->measures.n; i++) {
		const struct Measure *measure = records_at(&team->measures, i);

		json_begin_object(json);
		if (name_team)
			json_member_text(
				json, "team",
				domain_ref(&cli->domain, KIND_TEAM, team->team, &cli->arena));
		json_member_text(json, "measure", measure->code);
		json_member_text(json, "name", measure->name);
		json_key(json, "values");
		json_begin_array(json);
		for (size_t k = 0; k < summaries[i].n; k++)
			json_real(json, summaries[i].values[k]);
		json_end(json);
		json_member_text(json, "last", summaries[i].last);
		json_member_text(json, "centre", summaries[i].centre);
		json_member_text(json, "variation", summaries[i].variation);
		json_member_text(json, "target", summaries[i].target);
		json_end(json);
	}
}

static void family_text(struct Cli *cli, const char *title, const struct MeasureSummary summaries[],
			size_t n)
{
	struct ChartFamilyRow *rows = ARENA_ARRAY(&cli->arena, n, struct ChartFamilyRow);

	for (size_t i = 0; i < n; i++) {
		const struct MeasureSummary *summary = &summaries[i];

		rows[i] = (struct ChartFamilyRow){
			summary->letter,    summary->name,   summary->values,
			summary->n,	    summary->last,   summary->centre,
			summary->variation, summary->target, summary->news};
	}
	chart_text_family(cli, title, rows, n);
}

/* All that were asked for, a team after the other. */
static bool print_teams(struct Cli *cli, const struct MeasureList teams[], size_t n, bool name_team,
			struct Error *error)
{
	struct MeasureSummary *summaries;
	struct Json json;

	json_init(&json, &cli->out, true);
	if (cli->options->json)
		json_begin_array(&json);
	for (size_t i = 0; i < n; i++) {
		if (!summarize_all(cli, &teams[i].measures, &summaries, error))
			return false;
		if (cli->options->json)
			write_measures(cli, &json, &teams[i], summaries, name_team);
		else
			family_text(cli, teams[i].title, summaries, teams[i].measures.n);
		if (!cli->options->json && i + 1 < n)
			text_append_char(&cli->out, '\n');
	}
	if (cli->options->json)
		json_end(&json);
	return true;
}

/* ---- as pages ---- */

/* A page of the document, where the measure has points. */
static bool add_page(struct Cli *cli, struct ChartRequest *request, Id measure,
		     struct Document *document, struct Error *error)
{
	struct MeasureChart *chart = ARENA_NEW(&cli->arena, struct MeasureChart);
	struct ChartPicture *picture = ARENA_NEW(&cli->arena, struct ChartPicture);

	if (!chart_of_measure(&cli->domain, measure, &cli->arena, chart, error))
		return false;
	if (chart->n == 0)
		return true;
	if (!chart_measure_picture(cli, request, chart, picture, error))
		return false;
	if (document->n > 0)
		document_page_break(document);
	document_picture(document, chart_on_paper(cli, chart_document_picture(picture)));
	return true;
}

static bool write_teams(struct Cli *cli, const char *title, const struct MeasureList teams[],
			size_t n, struct Error *error)
{
	struct ChartRequest request;
	struct Document document;

	if (!chart_request_parse(cli, &cli->arena, &request, error))
		return false;
	document_begin(&document, &cli->arena, arena_format(&cli->arena, "Charts: %s", title));
	if (!family_say_season(&cli->domain, (struct FamilyScope){.team = teams[0].team}, &document,
			       error))
		return false;
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < teams[i].measures.n; k++) {
			const struct Measure *measure = records_at(&teams[i].measures, k);

			if (!add_page(cli, &request, measure->record.id, &document, error))
				return false;
		}
	}
	if (document.n == 0)
		return error_set(error, ERROR_INPUT, "", "No measure of %s has points yet.", title);
	return cli_write_source(cli, (struct PaperSource){.document = &document}, request.output,
				error);
}

static bool put_teams(struct Cli *cli, const char *title, const struct MeasureList teams[],
		      size_t n, struct Error *error)
{
	bool writes = cli_option(cli, "output") != NULL;

	if (writes && !write_teams(cli, title, teams, n, error))
		return false;
	return (writes && !cli->options->json) ||
	       print_teams(cli, teams, n, cli_option(cli, "cohort") != NULL, error);
}

static bool load_team(struct Cli *cli, Id id, struct MeasureList *ret_team, struct Error *error)
{
	*ret_team = (struct MeasureList){
		.team = id, .title = domain_label(&cli->domain, KIND_TEAM, id, &cli->arena)};
	return measures_of_team(&cli->domain, id, &cli->arena, &ret_team->measures, error);
}

bool chart_all_of_team(struct Cli *cli, const char *name, struct Error *error)
{
	struct MeasureList team;
	Id id;

	if (!domain_resolve(&cli->domain, entity_get(KIND_TEAM), name, &id, error) ||
	    !load_team(cli, id, &team, error))
		return false;
	if (team.measures.n == 0)
		return error_set(error, ERROR_INPUT, "",
				 "%s has no measures yet. Add one with: qtp add measure team=%s "
				 "name=\"...\"",
				 team.title, domain_ref(&cli->domain, KIND_TEAM, id, &cli->arena));
	return put_teams(cli, team.title, &team, 1, error);
}

bool chart_all_of_cohort(struct Cli *cli, const char *name, struct Error *error)
{
	struct Records records;
	const char *title;
	size_t n = 0;
	Id id;

	if (!domain_resolve(&cli->domain, entity_get(KIND_COHORT), name, &id, error) ||
	    !domain_children(&cli->domain, (struct OwnedBy){KIND_TEAM, "cohort", id}, &cli->arena,
			     &records, error))
		return false;
	struct MeasureList *teams = ARENA_ARRAY(&cli->arena, records.n, struct MeasureList);

	for (size_t i = 0; i < records.n; i++) {
		const struct Team *team = records_at(&records, i);

		if (!load_team(cli, team->record.id, &teams[n], error))
			return false;
		teams[n].title = arena_format(
			&cli->arena, "%s %s",
			domain_ref(&cli->domain, KIND_TEAM, team->record.id, &cli->arena),
			teams[n].title);
		n += teams[n].measures.n > 0;
	}
	title = domain_ref(&cli->domain, KIND_COHORT, id, &cli->arena);
	if (n == 0)
		return error_set(error, ERROR_INPUT, "", "No team of %s has measures yet.", title);
	return put_teams(cli, title, teams, n, error);
}
