/* The options of the verb chart. */
#include "verb_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The whole text, or all of it before `tail`. */
static bool read_number(const char *text, const char *tail, double *ret_number)
{
	char *end;

	*ret_number = strtod(text, &end);
	return end != text && strcmp(end, tail) == 0 &&
	       strcmp(text + strspn(text, "0123456789+-.eE"), tail) == 0 && isfinite(*ret_number);
}

static bool take_number(const struct Cli *cli, const char *name, double *ret_number,
			struct Error *error)
{
	const char *text = cli_option(cli, name);

	return !text || read_number(text, "", ret_number) ||
	       chart_fail_option(name, text, "a number", error);
}

/* Whether the values of the chart are shares of 1. */
static bool has_shares(const struct Cli *cli, const struct ChartRequest *request)
{
	return request->form == FORM_CHART && request->data && !cli_option(cli, "multiply") &&
	       (request->type == CHART_P || request->type == CHART_PP);
}

/* A share may be written in percent: 90% is 0.9. */
static bool take_target(const struct Cli *cli, struct ChartRequest *request, struct Error *error)
{
	const char *text = cli_option(cli, "target");

	if (!text || !has_shares(cli, request) || !read_number(text, "%", &request->target))
		return take_number(cli, "target", &request->target, error);
	request->target /= PERCENT;
	return true;
}

/* The code of a type under other names: "xmr" is "i", "P-chart" is "p". */
static const char *type_code(const char *given, struct Arena *arena)
{
	static const char tail[] = "chart";
	static const struct {
		const char *name, *code;
	} others[] = {{"xmr", "i"},	    {"imr", "i"},      {"i-mr", "i"}, {"x", "i"},
		      {"individuals", "i"}, {"x-bar", "xbar"}, {"p'", "pp"},  {"u'", "up"}};
	char *text = arena_text(arena, text_fold(arena, given));
	size_t length = strlen(text);

	if (length > strlen(tail) && strcmp(text + length - strlen(tail), tail) == 0) {
		length -= strlen(tail);
		while (length > 1 && strchr(" -_", text[length - 1]))
			length--;
		text[length] = '\0';
	}
	for (size_t i = 0; i < N_ITEMS(others); i++)
		if (strcmp(text, others[i].name) == 0)
			return others[i].code;
	return text;
}

static bool take_type(const struct Cli *cli, struct Arena *arena, struct ChartRequest *request,
		      struct Error *error)
{
	const char *given = cli_option(cli, "type"), *text;

	request->type_given = given;
	if (!given)
		return true;
	request->type_code = text = type_code(given, arena);
	if (strcmp(text, "pareto") == 0)
		request->form = FORM_PARETO;
	else if (strcmp(text, "funnel") == 0)
		request->form = FORM_FUNNEL;
	else if (strcmp(text, "multiples") == 0)
		request->form = FORM_MULTIPLES;
	else if (strcmp(text, "ba") == 0)
		request->form = FORM_BEFORE_AFTER;
	else if (!chart_type_parse(text, &request->type))
		return chart_fail_option("type", given,
					 "run, i, mr, xbar, s, p, pp, u, up, c, g, t, pareto, ba, "
					 "funnel or multiples",
					 error);
	return true;
}

static bool take_direction(const struct Cli *cli, struct ChartRequest *request, struct Error *error)
{
	static const char *const names[] = {
		[DIRECTION_NEUTRAL] = "neutral", [DIRECTION_UP] = "up", [DIRECTION_DOWN] = "down"};
	const char *text = cli_option(cli, "direction");

	if (!text)
		return true;
	request->direction_given = true;
	for (size_t i = 0; i < N_ITEMS(names); i++) {
		if (strcmp(text, names[i]) == 0) {
			request->direction = (enum ChartDirection)i;
			return true;
		}
	}
	return chart_fail_option("direction", text, "up, down or neutral", error);
}

/* How many of `points_only` are refused: a funnel has a unit and a line below its title. */
static size_t n_points_only(const struct ChartRequest *request)
{
	return request->form == FORM_PARETO || request->form == FORM_MULTIPLES ? 5
	       : request->form == FORM_FUNNEL				       ? 3
									       : 0;
}

/* Options that mean nothing to the form that was asked for are not passed over in silence. */
static bool check_form(const struct Cli *cli, const struct ChartRequest *request,
		       struct Error *error)
{
	static const char *const chart_only[] = {"freeze", "screened", "center",
						 "sigma",  "target",   "rules"};
	static const char *const multiples_not[] = {"multiply", "direction", "table"};
	static const char *const points_only[] = {"part", "exclude", "ylab", "subtitle", "unit"};

	if (request->form == FORM_CHART)
		return true;
	for (size_t i = 0; i < N_ITEMS(chart_only); i++) {
		if (cli_option(cli, chart_only[i]))
			return error_set(error, ERROR_INPUT, chart_only[i],
					 "--%s means nothing with --type %s.", chart_only[i],
					 request->type_code);
	}
	for (size_t i = 0; i < n_points_only(request); i++) {
		if (cli_option(cli, points_only[i]))
			return error_set(error, ERROR_INPUT, points_only[i],
					 "--%s means nothing with --type %s.", points_only[i],
					 request->type_code);
	}
	for (size_t i = 0; i < N_ITEMS(multiples_not) && request->form == FORM_MULTIPLES; i++) {
		if (cli_option(cli, multiples_not[i]))
			return error_set(error, ERROR_INPUT, multiples_not[i],
					 "--%s means nothing with --type multiples: each team's "
					 "chart is as its measure says.",
					 multiples_not[i]);
	}
	if (request->form == FORM_BEFORE_AFTER && request->parts.n != 1)
		return error_set(
			error, ERROR_INPUT, "part",
			"Before / after needs the last point of before: --part K, one number or "
			"date.");
	return true;
}

/* People read proportions in percent; JSON has them as they are, unless --multiply says otherwise.
 * A target above 1 is in percent already. */
static void show_percent(const struct Cli *cli, struct ChartRequest *request)
{
	if (!has_shares(cli, request) || cli->options->json)
		return;
	request->multiply = PERCENT;
	if (fabs(request->target) <= 1)
		request->target *= PERCENT;
}

bool chart_request_parse(const struct Cli *cli, struct Arena *arena,
			 struct ChartRequest *ret_request, struct Error *error)
{
	const char *rules = cli_option(cli, "rules");

	*ret_request = (struct ChartRequest){
		.type = CHART_RUN,
		.multiply = 1,
		.center = NAN,
		.sigma = NAN,
		.target = NAN,
		.data = cli_option(cli, "data"),
		.screened = cli_option(cli, "screened"),
		.output = cli_option(cli, "output"),
		.title = cli_option(cli, "title"),
		.subtitle = cli_option(cli, "subtitle"),
		.value_name = cli_option(cli, "ylab"),
		.unit = cli_option(cli, "unit"),
	};
	bool done = table_ways_take(cli, &ret_request->ways, error) &&
		    take_type(cli, arena, ret_request, error) &&
		    chart_points_take(cli, "freeze", arena, &ret_request->freeze, error) &&
		    chart_points_take(cli, "part", arena, &ret_request->parts, error) &&
		    chart_points_take(cli, "exclude", arena, &ret_request->excluded, error) &&
		    take_number(cli, "multiply", &ret_request->multiply, error) &&
		    take_number(cli, "center", &ret_request->center, error) &&
		    take_number(cli, "sigma", &ret_request->sigma, error) &&
		    take_target(cli, ret_request, error) &&
		    take_direction(cli, ret_request, error) &&
		    (!rules || rules_parse(rules, &ret_request->rules, error)) &&
		    check_form(cli, ret_request, error);

	if (done)
		show_percent(cli, ret_request);
	return done;
}

void chart_request_freeze(const struct ChartRequest *request, struct ChartSpec *spec)
{
	if (request->freeze.n == 0)
		return;
	spec->freeze = request->freeze.at[0];
	spec->more_freezes = request->freeze.at + 1;
	spec->n_more_freezes = request->freeze.n - 1;
}

void chart_request_words(const struct ChartRequest *request, struct ChartStory *story)
{
	story->title = request->title ? request->title : story->title;
	story->subtitle = request->subtitle ? request->subtitle : story->subtitle;
	story->value_name = request->value_name ? request->value_name : story->value_name;
	story->unit = request->unit ? request->unit : story->unit;
}
