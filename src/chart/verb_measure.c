/* Charts of measures: qtp chart MEASURE, qtp chart --team TEAM, qtp point. */
#include "tables.h"

#include "verb_work.h"

#include "page_chart.h"
#include "qtp/chart/view_measure.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/team.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#define POINT_ASSIGNMENTS 6

/* Options of the command line win over what the measure says. */
static bool apply_request(const struct Cli *cli, const struct ChartRequest *request,
			  struct ChartSpec *spec, struct Error *error)
{
	if (request->form != FORM_CHART)
		return error_set(error, ERROR_INPUT, "type",
				 "--type %s needs --data: a measure has a chart of its own.",
				 request->type_code);
	if (request->excluded.n > 0)
		return error_set(
			error, ERROR_INPUT, "exclude",
			"A point of a measure is left out with a reason: qtp set point REF "
			"left_out=\"why\".");
	if (request->type_given)
		spec->type = request->type;
	if (request->freeze.n > 0)
		spec->freeze = request->freeze.at[0];
	if (request->parts.n > 0) {
		spec->parts = request->parts.at;
		spec->n_parts = request->parts.n;
	}
	if (cli_option(cli, "multiply"))
		spec->multiply = request->multiply;
	if (!isnan(request->target))
		spec->target = request->target;
	spec->screened = spec->screened || request->screened;
	spec->center = request->center;
	spec->sigma = request->sigma;
	spec->direction = request->direction_given ? request->direction : spec->direction;
	spec->rules = request->rules ? request->rules : spec->rules;
	return true;
}

/* A picture goes out alone: whose measure it is, and of which year. */
static bool fill_owner(struct Cli *cli, struct MeasureChart *chart, struct Error *error)
{
	struct Domain *domain = &cli->domain;
	const char *name, *practice;
	struct Team team;
	int year, month, day;

	if (!domain_get(domain, entity_get(KIND_TEAM), chart->measure.team, &team, &cli->arena,
			error))
		return false;
	name = domain_label(domain, KIND_TEAM, team.record.id, &cli->arena);
	practice = team.practice ? domain_label(domain, KIND_PRACTICE, team.practice, &cli->arena)
				 : name;
	day_to_civil(chart->points[chart->n - 1].day, &year, &month, &day);
	chart->story.value_name = chart->measure.unit;
	chart->story.subtitle =
		arena_format(&cli->arena, "%s, %s%s%s, %d", name,
			     domain_ref(domain, KIND_TEAM, team.record.id, &cli->arena),
			     strcmp(practice, name) == 0 ? "" : ", ",
			     strcmp(practice, name) == 0 ? "" : practice, year);
	return true;
}

static bool place_points(struct Cli *cli, struct ChartRequest *request,
			 const struct MeasureChart *chart, struct Error *error)
{
	Day *days = ARENA_ARRAY(&cli->arena, chart->n, Day);

	for (size_t i = 0; i < chart->n; i++)
		days[i] = chart->points[i].day;
	return chart_request_place(request, (struct DaySpan){days, chart->n}, error);
}

/* The chart of a measure that has points; `ret_chart` holds what the picture borrows. */
static bool make_picture(struct Cli *cli, struct ChartRequest *request, struct MeasureChart *chart,
			 struct ChartPicture *ret_picture, struct Error *error)
{
	if (!place_points(cli, request, chart, error) ||
	    !apply_request(cli, request, &chart->spec, error) ||
	    (request->output && !fill_owner(cli, chart, error)))
		return false;
	chart_request_words(request, &chart->story);
	return chart_picture_make(&cli->arena, &chart->spec, &chart->story, ret_picture, error);
}

static bool chart_one(struct Cli *cli, struct ChartRequest *request, Id measure,
		      struct Error *error)
{
	struct MeasureChart chart;
	struct ChartPicture picture;

	if (!chart_of_measure(&cli->domain, measure, &cli->arena, &chart, error))
		return false;
	if (chart.n == 0)
		return error_set(error, ERROR_INPUT, "",
				 "%s has no points yet. Add one with: qtp point %s DATE VALUE",
				 chart.measure.code, chart.measure.code);
	return make_picture(cli, request, &chart, &picture, error) &&
	       chart_put(cli, request, &picture, error);
}

/* ---- all measures of a team ---- */

static void family_json(struct Cli *cli, const struct Records *measures,
			const struct MeasureSummary summaries[])
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < measures->n; i++) {
		const struct Measure *measure = records_at(measures, i);

		json_begin_object(&json);
		json_member_text(&json, "measure", measure->code);
		json_member_text(&json, "name", measure->name);
		json_key(&json, "values");
		json_begin_array(&json);
		for (size_t k = 0; k < summaries[i].n; k++)
			json_real(&json, summaries[i].values[k]);
		json_end(&json);
		json_member_text(&json, "last", summaries[i].last);
		json_member_text(&json, "centre", summaries[i].centre);
		json_member_text(&json, "variation", summaries[i].variation);
		json_member_text(&json, "target", summaries[i].target);
		json_end(&json);
	}
	json_end(&json);
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

static bool summarize_all(struct Cli *cli, const struct Records *measures,
			  struct MeasureSummary *ret_summaries, struct Error *error)
{
	for (size_t i = 0; i < measures->n; i++) {
		const struct Measure *measure = records_at(measures, i);

		if (!measure_summary(&cli->domain, measure->record.id, &cli->arena,
				     &ret_summaries[i], error))
			return false;
	}
	return true;
}

static bool print_family(struct Cli *cli, const char *title, const struct Records *measures,
			 struct Error *error)
{
	struct MeasureSummary *summaries =
		ARENA_ARRAY(&cli->arena, measures->n, struct MeasureSummary);

	if (!summarize_all(cli, measures, summaries, error))
		return false;
	if (cli->options->json)
		family_json(cli, measures, summaries);
	else
		family_text(cli, title, summaries, measures->n);
	return true;
}

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
	if (!make_picture(cli, request, chart, picture, error))
		return false;
	if (document->n > 0)
		document_page_break(document);
	document_picture(document, chart_on_paper(cli, chart_document_picture(picture)));
	return true;
}

static bool write_family(struct Cli *cli, const char *title, const struct Records *measures,
			 struct Error *error)
{
	struct ChartRequest request;
	struct Document document;

	if (!chart_request_parse(cli, &cli->arena, &request, error))
		return false;
	document_begin(&document, &cli->arena, title);
	for (size_t i = 0; i < measures->n; i++) {
		const struct Measure *measure = records_at(measures, i);

		if (!add_page(cli, &request, measure->record.id, &document, error))
			return false;
	}
	if (document.n == 0)
		return error_set(error, ERROR_INPUT, "", "No measure of %s has points yet.", title);
	return cli_write_document(cli, &document, request.output, error);
}

static bool chart_team(struct Cli *cli, const char *name, struct Error *error)
{
	struct Records measures;
	const char *title;
	Id team;

	if (!domain_resolve(&cli->domain, entity_get(KIND_TEAM), name, &team, error) ||
	    !measures_of_team(&cli->domain, team, &cli->arena, &measures, error))
		return false;
	title = domain_label(&cli->domain, KIND_TEAM, team, &cli->arena);
	if (measures.n == 0)
		return error_set(error, ERROR_INPUT, "",
				 "%s has no measures yet. Add one with: qtp add measure team=%s "
				 "name=\"...\"",
				 title, domain_ref(&cli->domain, KIND_TEAM, team, &cli->arena));
	if (cli_option(cli, "output") && !write_family(cli, title, &measures, error))
		return false;
	return (cli_option(cli, "output") && !cli->options->json) ||
	       print_family(cli, title, &measures, error);
}

static bool chart_record(struct Cli *cli, struct Error *error)
{
	struct ChartRequest request;
	const char *team = cli_option(cli, "team");
	Id measure;

	if (team)
		return chart_team(cli, team, error);
	return chart_request_parse(cli, &cli->arena, &request, error) &&
	       domain_resolve(&cli->domain, entity_get(KIND_MEASURE), cli_argument(cli, 0),
			      &measure, error) &&
	       chart_one(cli, &request, measure, error);
}

bool chart_of_file_record(struct Cli *cli, struct Error *error)
{
	return cli_with_file(cli, chart_record, error);
}

/* ---- points ---- */

bool verb_point(struct Cli *cli, struct Error *error)
{
	struct Assignment assignments[POINT_ASSIGNMENTS];
	const char *note = cli_option(cli, "note"), *left_out = cli_option(cli, "left-out");
	struct Measure measure;
	struct Issues issues;
	size_t n, n_values;
	Id id, point;

	issues_init(&issues, &cli->arena);
	if (!domain_resolve(&cli->domain, entity_get(KIND_MEASURE), cli_argument(cli, 0), &id,
			    error) ||
	    !domain_get(&cli->domain, entity_get(KIND_MEASURE), id, &measure, &cli->arena, error))
		return false;
	assignments[0] =
		(struct Assignment){"measure", arena_format(&cli->arena, "id:%" PRId64, id)};
	assignments[1] = (struct Assignment){"day", cli_argument(cli, 1)};
	if (!point_parse(&measure, cli_argument(cli, 2), &cli->arena, &assignments[2], &n_values,
			 error))
		return false;
	n = 2 + n_values;
	if (note)
		assignments[n++] = (struct Assignment){"note", note};
	if (left_out)
		assignments[n++] = (struct Assignment){"left_out", left_out};
	if (!record_add(&cli->domain, entity_get(KIND_POINT), assignments, n,
			cli_option(cli, "force"), &point, &issues, error))
		return cli_say_issues(cli, &issues, error);
	cli_say(cli, "%s", domain_ref(&cli->domain, KIND_POINT, point, &cli->arena));
	return true;
}
