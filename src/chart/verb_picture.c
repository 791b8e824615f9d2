/* The picture of a measure as the options of the verb chart want it. */
#include "verb_work.h"

#include "qtp/chart.h"
#include "view_measure.h"

#include <math.h>

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
	chart_request_freeze(request, spec);
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

static bool place_points(struct Cli *cli, struct ChartRequest *request,
			 const struct MeasureChart *chart, struct Error *error)
{
	Day *days = ARENA_ARRAY(&cli->arena, chart->n, Day);

	for (size_t i = 0; i < chart->n; i++)
		days[i] = chart->points[i].day;
	return chart_request_place(request, (struct DaySpan){days, chart->n}, error);
}

bool chart_measure_picture(struct Cli *cli, struct ChartRequest *request,
			   struct MeasureChart *chart, struct ChartPicture *ret_picture,
			   struct Error *error)
{
	if (!place_points(cli, request, chart, error) ||
	    !apply_request(cli, request, &chart->spec, error) ||
	    (request->output && !chart_fill_owner(&cli->domain, chart, &cli->arena, error)))
		return false;
	chart_request_words(request, &chart->story);
	return chart_picture_make(&cli->arena, &chart->spec, &chart->story, ret_picture, error);
}
