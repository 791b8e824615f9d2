/* The verb chart: a chart of a file of numbers, or of a measure, as text, JSON or a picture. */
#include "tables.h"

#include "verb_work.h"

#include "qtp/engine/base/math.h"

#include <math.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#define NOTES_MAX 2
#define OTHER_TYPES "i (one value a time), p (k of n), u (events per exposure) or c (events alone)"

static void add_note(const char **notes, size_t *n, const char *note)
{
	notes[(*n)++] = note;
}

static const char *const *make_notes(const struct ChartRequest *request,
				     const struct ChartInput *input, struct Arena *arena,
				     size_t *ret_n)
{
	const char **notes = ARENA_ARRAY(arena, input->n_notes + NOTES_MAX, const char *);
	bool of_events = request->form == FORM_CHART &&
			 (request->type == CHART_T || request->type == CHART_G);
	const char *gaps = of_events ? NULL : chart_gap_note(input, arena);

	*ret_n = 0;
	for (size_t i = 0; i < input->n_notes; i++)
		add_note(notes, ret_n, input->notes[i]);
	if (input->sorted)
		add_note(notes, ret_n,
			 "The rows were not in the order of their dates; they were sorted.");
	if (gaps)
		add_note(notes, ret_n, gaps);
	return notes;
}

static const bool *excluded_flags(const struct ChartRequest *request, size_t n, struct Arena *arena)
{
	if (request->excluded.n == 0)
		return NULL;
	bool *flags = ARENA_ARRAY(arena, n, bool);

	for (size_t i = 0; i < request->excluded.n; i++)
		flags[request->excluded.at[i] - 1] = true;
	return flags;
}

static void fill_spec(struct ChartSpec *spec, const struct ChartRequest *request,
		      const struct ChartInput *input, struct Arena *arena)
{
	chart_spec_init(spec, request->type);
	spec->n = input->n;
	spec->y = input->y;
	spec->numerator = input->numerator;
	spec->denominator = input->denominator;
	spec->values = input->values;
	spec->subgroup_n = input->subgroup_n;
	spec->excluded = excluded_flags(request, input->n, arena);
	spec->parts = request->parts.at;
	spec->n_parts = request->parts.n;
	chart_request_freeze(request, spec);
	spec->screened = request->screened;
	spec->multiply = request->multiply;
	spec->center = request->center;
	spec->sigma = request->sigma;
	spec->target = request->target;
	spec->direction = request->direction;
	spec->rules = request->rules;
}

/* The header's word for the values, unless it is the example's. */
static const char *file_title(const struct ChartInput *input)
{
	bool plain = input->numerator || strcmp(input->y_name, "y") == 0 ||
		     strcmp(input->y_name, "value") == 0;

	return plain ? NULL : input->y_name;
}

static struct ChartStory file_story(const struct ChartRequest *request,
				    const struct ChartInput *input, struct Arena *arena)
{
	struct ChartStory story = {.title = file_title(input),
				   .names = input->names,
				   .events = input->events,
				   .n_events = input->n_events,
				   .days = input->names ? input->days : NULL};
	bool shares = request->form == FORM_CHART &&
		      (request->type == CHART_P || request->type == CHART_PP);

	if (shares && request->multiply == PERCENT)
		story.unit = "%";
	story.notes = make_notes(request, input, arena, &story.n_notes);
	chart_request_words(request, &story);
	return story;
}

static bool chart_of_file(struct Cli *cli, const struct ChartRequest *request,
			  const struct ChartInput *input, struct Error *error)
{
	struct ChartStory story = file_story(request, input, &cli->arena);
	struct ChartPicture picture;
	struct ChartSpec spec;

	fill_spec(&spec, request, input, &cli->arena);
	if (!chart_picture_make(&cli->arena, &spec, &story, &picture, error))
		return false;
	return chart_put(cli, request, &picture, error);
}

static bool pareto_of_file(struct Cli *cli, const struct ChartRequest *request,
			   const struct ChartInput *input, struct Error *error)
{
	struct Pareto pareto;

	if (!pareto_compute(&cli->arena,
			    &(struct ParetoItems){input->items, input->counts, input->n}, &pareto,
			    error))
		return false;
	const char *verdict = chart_pareto_verdict(&pareto, &cli->arena);

	if (request->output)
		return chart_output_pareto(cli, request, &pareto, verdict, error);
	if (cli->options->json)
		chart_json_pareto(&cli->out, &pareto, verdict);
	else
		chart_text_pareto(cli, &pareto, verdict);
	return true;
}

/* Points that are left out count as missing. */
static void blank_excluded(const struct ChartRequest *request, double values[])
{
	for (size_t i = 0; i < request->excluded.n && values; i++)
		values[request->excluded.at[i] - 1] = NAN;
}

/* The chart next to the comparison: in two phases, each with its own limits. */
static enum ChartType compared_type(const struct CompareReport *report)
{
	if (!report->pairs)
		return CHART_I;
	return chart_compare_is_rate(report) ? CHART_U : CHART_P;
}

static bool draw_compared(struct Cli *cli, const struct CompareReport *report,
			  const struct ChartInput *input, struct Error *error)
{
	static const char *const phases[] = {"before", "after"};
	struct ChartRequest request = *report->request;
	struct ChartPicture picture;
	struct ChartSpec spec;

	request.form = FORM_CHART;
	request.type = compared_type(report);
	if (request.type == CHART_P && request.multiply == 1)
		request.multiply = PERCENT;
	struct ChartStory story = file_story(&request, input, &cli->arena);

	story.phase_names = phases;
	fill_spec(&spec, &request, input, &cli->arena);
	if (!chart_picture_make(&cli->arena, &spec, &story, &picture, error))
		return false;
	if (!request.output) {
		chart_text_compare(cli, report, &picture);
		return true;
	}
	picture.verdict = arena_format(&cli->arena, "%s %s", report->verdict, picture.verdict);
	return chart_put(cli, &request, &picture, error);
}

/* Values as they are shown: in the unit of --multiply. */
static const double *shown_values(struct Arena *arena, const struct ChartInput *input,
				  double multiply)
{
	double *shown = ARENA_ARRAY(arena, input->n, double);

	for (size_t i = 0; i < input->n; i++)
		shown[i] = input->y[i] * multiply;
	return shown;
}

/* Shares are shown in percent, and from above 100 on pairs are rates. */
static bool check_multiply(const struct CompareReport *report, struct Error *error)
{
	double multiply = report->request->multiply;

	if (!(multiply > 0) || (report->pairs && !chart_compare_is_rate(report) && multiply != 1 &&
				multiply != PERCENT))
		return error_set(error, ERROR_INPUT, "multiply",
				 report->pairs ? "Shares are compared in percent, --multiply 100; "
						 "rates from above 100 on, like --multiply 1000."
					       : "The multiplier must be a number above 0.");
	return true;
}

static bool compare_file(struct Cli *cli, const struct ChartRequest *request,
			 const struct ChartInput *input, struct Error *error)
{
	struct CompareReport report = {.request = request, .pairs = input->numerator != NULL};
	size_t split = request->parts.at[0];
	struct BeforeAfter points;

	if (input->n < 2)
		return error_set(error, ERROR_INPUT, "part",
				 "Before / after needs at least 2 points: there %s %zu.",
				 input->n == 1 ? "is" : "are", input->n);
	if (split >= input->n)
		return error_set(error, ERROR_INPUT, "part",
				 "--part %zu: before / after with %zu points splits at 1 to %zu.",
				 split, input->n, input->n - 1);
	blank_excluded(request, input->y);
	blank_excluded(request, input->numerator);
	points = (struct BeforeAfter){.numerator = input->numerator,
				      .denominator = input->denominator,
				      .n = input->n,
				      .split = split};
	if (report.pairs) {
		report.has_proportion = compare_proportion(&points, &report.proportion, NULL);
		if (!compare_rate(&points, &report.rate, error))
			return false;
	} else {
		points.values = shown_values(&cli->arena, input, request->multiply);
		if (!compare_measure(&points, &cli->arena, &report.measure, error))
			return false;
	}
	if (!check_multiply(&report, error))
		return false;
	report.verdict = chart_compare_verdict(&report, &cli->arena);
	if (!cli->options->json || request->output)
		return draw_compared(cli, &report, input, error);
	chart_json_compare(&cli->out, &report);
	return true;
}

static bool draw_file(struct Cli *cli, const struct ChartRequest *request,
		      const struct ChartInput *input, struct Error *error)
{
	switch (request->form) {
	case FORM_PARETO:
		return pareto_of_file(cli, request, input, error);
	case FORM_BEFORE_AFTER:
		return compare_file(cli, request, input, error);
	case FORM_FUNNEL:
		return chart_funnel_of_table(cli, request, input, error);
	case FORM_MULTIPLES:
	case FORM_CHART:
		break;
	}
	return chart_of_file(cli, request, input, error);
}

/* How the table was read, where the drawing does not say it. */
static void say_notes(struct Cli *cli, const struct ChartRequest *request,
		      const struct ChartInput *input)
{
	bool drawn =
		!request->output && request->form != FORM_PARETO && request->form != FORM_FUNNEL;
	size_t n;
	const char *const *notes = make_notes(request, input, &cli->arena, &n);

	for (size_t i = 0; i < n && !drawn && !cli->options->json; i++)
		cli_say(cli, "%s", notes[i]);
}

static bool chart_file(struct Cli *cli, struct ChartRequest *request, struct Error *error)
{
	struct ChartInput input;

	if (!request->type_given)
		return error_set(error, ERROR_INPUT, "type",
				 "Which chart? Say --type run (any values), " OTHER_TYPES
				 "; there are mr, xbar, s, pp, up, g, t, pareto, ba and funnel, "
				 "too.");
	if (!chart_input_read(request, &cli->arena, &input, error) ||
	    !chart_request_place(request, (struct DaySpan){input.days, input.n}, error) ||
	    !draw_file(cli, request, &input, error))
		return false;
	say_notes(cli, request, &input);
	return true;
}

/* One of a measure, a team and a cohort; a funnel of a measure may name a cohort too. */
static bool check_which(const struct Cli *cli, const struct ChartRequest *request,
			struct Error *error)
{
	bool measure = cli_argument(cli, 0), team = cli_option(cli, "team"),
	     cohort = cli_option(cli, "cohort"), funnel = request->form == FORM_FUNNEL,
	     multiples = request->form == FORM_MULTIPLES;

	if (funnel && !measure && !request->data)
		return error_set(error, ERROR_INPUT, "type",
				 "A funnel plot needs a measure, or --data.");
	if (multiples && !measure)
		return error_set(error, ERROR_INPUT, "type",
				 "Small multiples need a measure: qtp chart MEASURE --type "
				 "multiples.");
	return measure + team + cohort < 2 || ((funnel || multiples) && !team) ||
	       error_set(error, ERROR_INPUT, cohort ? "cohort" : "team",
			 "Give one of a measure, --team and --cohort.");
}

/* Whether a table may be called so. */
static bool is_table_name(const char *name)
{
	static const char *const ends[] = {".csv", ".tsv", ".txt", ".xlsx"};
	const char *end = strrchr(name, '.');

	for (size_t i = 0; end && i < N_ITEMS(ends); i++)
		if (strcasecmp(end, ends[i]) == 0)
			return true;
	return false;
}

/* No measure is called like a file of points. */
static bool check_is_no_file(const char *measure, const struct ChartRequest *request,
			     struct Error *error)
{
	bool there = measure && strchr(measure, '.') && access(measure, F_OK) == 0;

	if (there)
		return error_set(error, ERROR_INPUT, "data",
				 "%.200s is a file, no measure. Chart it with: qtp chart --type %s "
				 "--data %.200s%s",
				 measure, request->type_given ? request->type_code : "run", measure,
				 request->type_given ? "" : "; or --type " OTHER_TYPES ".");
	return !measure || !is_table_name(measure) ||
	       error_set(error, ERROR_INPUT, "data",
			 "There is no file \"%.200s\" here, and a measure is not called like one. "
			 "Chart a table with: qtp chart --type TYPE --data FILE",
			 measure);
}

bool verb_chart(struct Cli *cli, struct Error *error)
{
	struct ChartRequest request;

	if (!chart_request_parse(cli, &cli->arena, &request, error))
		return false;
	bool of_records =
		cli_argument(cli, 0) || cli_option(cli, "team") || cli_option(cli, "cohort");

	if (request.data && of_records)
		return error_set(error, ERROR_INPUT, "data", "Give a measure or --data, not both.");
	if (!check_is_no_file(cli_argument(cli, 0), &request, error) ||
	    !check_which(cli, &request, error))
		return false;
	if (request.data)
		return chart_file(cli, &request, error);
	if (of_records)
		return chart_of_file_record(cli, error);
	return error_set(error, ERROR_INPUT, "data",
			 "Which data? Give a measure, or --data FILE.csv (- for standard input).");
}
