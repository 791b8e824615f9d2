/* Charts of measures: qtp chart MEASURE, qtp point. */
#include "tables.h"

#include "verb_work.h"

#include "page_chart.h"
#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/xchg/json.h"
#include "view_measure.h"

#include <inttypes.h>

#define POINT_ASSIGNMENTS 6

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
	return chart_measure_picture(cli, request, &chart, &picture, error) &&
	       chart_put(cli, request, &picture, error);
}

/* The measures of the team that a text names instead of a measure; NULL: it names none. */
static const char *measures_of(struct Cli *cli, const char *text)
{
	struct Records measures;
	struct Error ignored;
	const char *codes = NULL;
	Id team;

	if (!domain_resolve(&cli->domain, entity_get(KIND_TEAM), text, &team, &ignored) ||
	    !domain_children(&cli->domain, (struct OwnedBy){KIND_MEASURE, "team", team},
			     &cli->arena, &measures, &ignored))
		return NULL;
	for (size_t i = 0; i < measures.n; i++) {
		const struct Measure *one = records_at(&measures, i);

		codes = arena_format(&cli->arena, "%s%s%s, %s", codes ? codes : "",
				     codes ? "; " : "", one->code, one->name);
	}
	return codes ? codes : "none yet";
}

bool measure_find(struct Cli *cli, const char *text, Id *ret_id, struct Error *error)
{
	const char *of_team;

	if (domain_resolve(&cli->domain, entity_get(KIND_MEASURE), text, ret_id, error))
		return true;
	of_team = error->code == ERROR_INPUT ? measures_of(cli, text) : NULL;
	return of_team ? error_set_shell("All of them: qtp chart --team TEAM", error, ERROR_INPUT,
					 "",
					 "\"%.60s\" is a team and no measure. Its measures: %s.",
					 text_show(&cli->arena, text), of_team)
		       : false;
}

static bool chart_record(struct Cli *cli, struct Error *error)
{
	struct ChartRequest request;
	const char *team = cli_option(cli, "team");
	Id measure;

	if (team)
		return chart_all_of_team(cli, team, error);
	if (!cli_argument(cli, 0))
		return chart_all_of_cohort(cli, cli_option(cli, "cohort"), error);
	if (!chart_request_parse(cli, &cli->arena, &request, error) ||
	    !measure_find(cli, cli_argument(cli, 0), &measure, error))
		return false;
	if (request.form == FORM_MULTIPLES)
		return chart_multiples(cli, &request, measure, error);
	return request.form == FORM_FUNNEL ? chart_funnel_of_teams(cli, &request, measure, error)
					   : chart_one(cli, &request, measure, error);
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
	struct PointValues values;
	size_t n = 2;
	Id id, point;

	issues_init(&issues, &cli->arena);
	if (!measure_find(cli, cli_argument(cli, 0), &id, error) ||
	    !domain_get(&cli->domain, (struct KindId){KIND_MEASURE, id}, &measure, &cli->arena,
			error))
		return false;
	assignments[0] =
		(struct Assignment){"measure", arena_format(&cli->arena, "id:%" PRId64, id)};
	assignments[1] = (struct Assignment){"day", cli_argument(cli, 1)};
	if (!point_parse(&measure, cli_argument(cli, 2), &cli->arena, &values, error))
		return false;
	for (size_t i = 0; i < values.n; i++)
		assignments[n++] = values.items[i];
	if (note)
		assignments[n++] = (struct Assignment){"note", note};
	if (left_out)
		assignments[n++] = (struct Assignment){"left_out", left_out};
	if (!record_add(&cli->domain,
			&(struct RecordEdit){.entity = entity_get(KIND_POINT),
					     .fields = {assignments, n},
					     .force = cli_option(cli, "force"),
					     .issues = &issues},
			&point, error))
		return cli_say_issues(cli, &issues, error);
	cli_say_ref(cli, entity_get(KIND_POINT), point);
	cli_tell_given(cli, KIND_POINT, "day", cli_argument(cli, 1));
	return true;
}
