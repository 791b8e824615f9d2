/* Reference vectors of rules: Making Data Count, run chart rules, the runs test, Western Electric
 * and Nelson. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "support/spc.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- Making Data Count ---- */

/* The series as the tool was given it: without missing points, and perhaps only the beginning. */
static bool take_series(struct Spc *spc, const struct Json *points, struct ChartSpec *spec)
{
	const double *input = spec->y;
	double *y = json_numbers(spc->arena, json_get(points, "y"), &spec->n);
	size_t n_input, i = 0;

	json_numbers(spc->arena, json_get(spc->input, "y"), &n_input);
	for (size_t k = 0; k < spec->n; k++, i++) {
		while (i < n_input && isnan(input[i]))
			i++;
		if (i >= n_input || input[i] != y[k]) {
			spc_fail(spc, "point %zu of the block is not in the input", k + 1);
			return false;
		}
	}
	spec->y = y;
	return true;
}

/* A rebase date begins a phase: it comes after as many points as are earlier. */
static void set_rebase(struct Spc *spc, const struct Json *rebase, const struct Json *dates,
		       struct ChartSpec *spec)
{
	size_t *parts = ARENA_ARRAY(spc->arena, json_n(rebase), size_t);

	for (const struct Json *at = rebase ? rebase->first : NULL; at; at = at->next) {
		size_t n = 0;

		for (const struct Json *date = dates ? dates->first : NULL; date; date = date->next)
			n += strcmp(json_text(date), json_text(at)) < 0;
		parts[spec->n_parts++] = n;
	}
	spec->parts = parts;
}

static bool mdc_spec(struct Spc *spc, const struct Json *block, struct ChartSpec *ret_spec)
{
	static const char *const keys[] = {"improvement_direction", "target",
					   "screen_outliers",	    "rebase",
					   "fix_after_n_points",    NULL};
	const struct Json *options = json_get(block, "options");
	const char *wanted = json_get_text(options, "improvement_direction");

	spc_known_keys(spc, "options", options, keys);
	if (json_get(options, "rebase") && json_get(options, "fix_after_n_points"))
		spc_fail(spc, "NOT HANDLED: rebase and fix_after_n_points together");
	if (!spc_spec(spc, "i", ret_spec) || !ret_spec->y)
		return false;
	if (!take_series(spc, json_get(block, "per_point"), ret_spec))
		return false;
	ret_spec->rules = RULES_MDC;
	ret_spec->direction = strcmp(wanted, "increase") == 0	? DIRECTION_UP
			      : strcmp(wanted, "decrease") == 0 ? DIRECTION_DOWN
								: DIRECTION_NEUTRAL;
	ret_spec->target = json_get_number(options, "target");
	ret_spec->screened = json_is_true(json_get(options, "screen_outliers"));
	if (json_get(options, "fix_after_n_points"))
		ret_spec->freeze = (size_t)json_get_number(options, "fix_after_n_points");
	set_rebase(spc, json_get(options, "rebase"), json_get(json_get(block, "per_point"), "date"),
		   ret_spec);
	return true;
}

static const char *mdc_cause(const struct MdcPoint *point)
{
	static const char *const names[][2] = {
		{"Common Cause", "Common Cause"},
		{"Below LCL", "Above UCL"},
		{"7 Point Trend (Decreasing)", "7 Point Trend (Increasing)"},
		{"2 in 3 Below CL", "2 in 3 Above CL"},
		{"7 Points Below CL", "7 Points Above CL"}};

	return names[point->kind][point->direction == SIGNAL_HIGH];
}

static const char *mdc_type(const struct MdcPoint *point)
{
	if (point->kind == MDC_COMMON)
		return "common_cause";
	if (point->news == NEWS_NONE)
		return point->direction == SIGNAL_HIGH ? "special_cause_neutral_high"
						       : "special_cause_neutral_low";
	return point->news == NEWS_GOOD ? "special_cause_improvement" : "special_cause_concern";
}

static void mdc_compare_points(struct Spc *spc, const struct Json *points,
			       const struct ChartResult *result, const struct MdcPoint *marks)
{
	for (size_t i = 0; i < result->n; i++) {
		const struct ChartPoint *point = &result->points[i];
		const struct ChartPart *part = &result->parts[point->part - 1];
		size_t n = part->end - part->first;

		spc_number(spc, "y", i, json_number(json_at(json_get(points, "y"), i)), point->y);
		spc_number(spc, "mean", i, json_number(json_at(json_get(points, "mean"), i)),
			   point->cl);
		spc_number(spc, "lpl", i, json_number(json_at(json_get(points, "lpl"), i)),
			   point->lcl);
		spc_number(spc, "upl", i, json_number(json_at(json_get(points, "upl"), i)),
			   point->ucl);
		spc_flag(spc, "outside_limits", i, json_at(json_get(points, "outside_limits"), i),
			 point->sigma_signal);
		spc_number(spc, "relative_to_mean", i,
			   json_number(json_at(json_get(points, "relative_to_mean"), i)),
			   chart_side(point));
		spc_flag(spc, "close_to_limits", i, json_at(json_get(points, "close_to_limits"), i),
			 marks[i].close_to_limit);
		spc_word(spc, "special_cause_type", i,
			 json_text(json_at(json_get(points, "special_cause_type"), i)),
			 mdc_cause(&marks[i]));
		spc_word(spc, "point_type", i,
			 json_text(json_at(json_get(points, "point_type"), i)),
			 mdc_type(&marks[i]));
		spc_count(spc, "rebase_group", i,
			  json_number(json_at(json_get(points, "rebase_group"), i)) + 1,
			  point->part);
		if (n != CHART_TRIAL_BELOW) /* the tool warns at 12 too, its text and ours say below
					       12 */
			spc_flag(spc, "short_group_warning", i,
				 json_at(json_get(points, "short_group_warning"), i),
				 n < CHART_TRIAL_BELOW);
	}
}

/* What the signals of a rule hold must be what the points were marked with; runs hold points that
 * an earlier rule has marked as well. */
static void mdc_compare_signals(struct Spc *spc, const struct ChartSpec *spec,
				const struct ChartResult *result, const struct MdcPoint *marks)
{
	static const char *const codes[] = {[MDC_COMMON] = "",
					    [MDC_OUTSIDE] = "mdc_outside",
					    [MDC_TREND] = "mdc_trend",
					    [MDC_TWO_IN_THREE] = "mdc_two_in_three",
					    [MDC_SHIFT] = "mdc_shift"};
	struct Signals signals;
	size_t *n = ARENA_ARRAY(spc->arena, result->n, size_t);

	signals_compute(spc->arena, spec, result, &signals);
	for (size_t s = 0; s < signals.n; s++)
		for (size_t k = 0; k < signals.items[s].n_members; k++) {
			size_t i = signals.items[s].members[k];

			if (text_equal(signals.items[s].rule->code, codes[marks[i].kind]) &&
			    signals.items[s].direction == marks[i].direction &&
			    signals.items[s].news == marks[i].news)
				n[i]++;
			else if (marks[i].kind == MDC_COMMON ||
				 signals.items[s].rule->extent == SIGNAL_OF_POINT ||
				 text_equal(signals.items[s].rule->code, codes[MDC_TWO_IN_THREE]))
				spc_fail(spc, "point %zu: its signal %s is not its mark", i + 1,
					 signals.items[s].rule->code);
		}
	for (size_t i = 0; i < result->n; i++)
		if (n[i] != (marks[i].kind == MDC_COMMON ? 0 : 1))
			spc_fail(spc, "point %zu: %zu signals for its mark", i + 1, n[i]);
}

void spc_mdc(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {
		"tool",	     "version",	 "options", "per_point",   "variation_of_last_point",
		"assurance", "warnings", "oracle",  "oracle_note", NULL};
	static const char *const point_keys[] = {"date",
						 "y",
						 "mean",
						 "lpl",
						 "upl",
						 "outside_limits",
						 "relative_to_mean",
						 "close_to_limits",
						 "special_cause_type",
						 "point_type",
						 "rebase_group",
						 "short_group_warning",
						 NULL};
	static const char *const assurances[] = {"", "consistent_pass", "consistent_fail",
						 "inconsistent"};
	struct ChartSpec spec;
	struct ChartResult result;
	struct MdcPoint *marks;

	spc_known_keys(spc, "the block", block, keys);
	spc_known_keys(spc, "per_point", json_get(block, "per_point"), point_keys);
	if (!mdc_spec(spc, block, &spec) || !spc_compute(spc, &spec, &result))
		return;
	marks = mdc_points(spc->arena, &spec, &result);
	mdc_compare_points(spc, json_get(block, "per_point"), &result, marks);
	mdc_compare_signals(spc, &spec, &result, marks);
	spc_word(spc, "variation_of_last_point", 0, json_get_text(block, "variation_of_last_point"),
		 mdc_type(&marks[result.n - 1]));
	spc_word(spc, "assurance", 0, json_get_text(block, "assurance"),
		 assurances[mdc_assurance(&spec, &result)]);
}

/* ---- run chart rules ---- */

static bool run_chart(struct Spc *spc, struct ChartSpec *spec, struct ChartResult *result,
		      struct Signals *signals)
{
	if (!spc_spec(spc, "run", spec))
		return false;
	spec->rules = RULES_IHI;
	if (!spc_compute(spc, spec, result))
		return false;
	signals_compute(spc->arena, spec, result, signals);
	return true;
}

/* The tool lists points on the median too: only the others count. */
static void compare_shift(struct Spc *spc, const struct Json *want,
			  const struct ChartResult *result, const struct Signals *signals)
{
	bool *got = ARENA_ARRAY(spc->arena, result->n, bool),
	     *listed = ARENA_ARRAY(spc->arena, result->n, bool);

	for (const struct Json *child = want ? want->first : NULL; child; child = child->next)
		if (child->number >= 1 && child->number <= (double)result->n)
			listed[(size_t)child->number - 1] = true;
	for (size_t s = 0; s < signals->n; s++)
		for (size_t i = 0; text_equal(signals->items[s].rule->code, "shift") &&
				   i < signals->items[s].n_members;
		     i++)
			got[signals->items[s].members[i]] = true;
	for (size_t i = 0; i < result->n; i++) {
		spc->n_values++;
		if (chart_side(&result->points[i]) != 0 && listed[i] != got[i])
			spc_fail(spc, "shift: point %zu %s", i + 1,
				 got[i] ? "is not expected" : "is missing");
	}
}

/* Its trends hold the ties too: those equal to the present point before are passed over. */
static bool is_tie(const struct ChartResult *result, size_t i)
{
	if (isnan(result->points[i].y))
		return false;
	for (size_t k = i; k-- > 0;)
		if (!isnan(result->points[k].y))
			return chart_compare(result->points[k].y, result->points[i].y) == 0;
	return false;
}

static void compare_trends(struct Spc *spc, const struct Json *want,
			   const struct ChartResult *result, const struct Signals *signals)
{
	const struct Json *list = want ? want->first : NULL;
	size_t n = 0;

	for (size_t s = 0; s < signals->n; s++) {
		const struct Signal *signal = &signals->items[s];
		size_t k = 0;

		if (!text_equal(signal->rule->code, "trend"))
			continue;
		n++;
		for (const struct Json *child = list ? list->first : NULL; child;
		     child = child->next) {
			size_t i = (size_t)child->number - 1;

			if (i >= result->n || isnan(result->points[i].y) || is_tie(result, i))
				continue;
			spc_count(spc, "trend point", k, child->number,
				  k < signal->n_members ? signal->members[k] + 1 : 0);
			k++;
		}
		spc_count(spc, "points of the trend", n - 1, (double)k, signal->n_members);
		list = list ? list->next : NULL;
	}
	spc_count(spc, "trends", 0, (double)json_n(want), n);
}

void spc_runchart(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {"tool",
					   "version",
					   "median",
					   "rules",
					   "shift_points_index",
					   "trends_points_index",
					   "flag_semantics",
					   "oracle",
					   "oracle_note",
					   NULL};
	struct ChartSpec spec;
	struct ChartResult result;
	struct Signals signals;

	spc_known_keys(spc, "the block", block, keys);
	if (!run_chart(spc, &spec, &result, &signals))
		return;
	spc_number(spc, "median", 0, json_get_number(block, "median"), result.points[0].cl);
	compare_shift(spc, json_get(block, "shift_points_index"), &result, &signals);
	compare_trends(spc, json_get(block, "trends_points_index"), &result, &signals);
}

void spc_randtests(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {"tool",
					   "version",
					   "threshold",
					   "n_above",
					   "n_below",
					   "n_useful",
					   "runs",
					   "expected_runs",
					   "variance",
					   "p_exact_two_sided",
					   "z",
					   "p_normal_two_sided",
					   "exact_lower_limit",
					   "exact_upper_limit",
					   "limits_meaning",
					   "too_few",
					   "too_many",
					   "oracle",
					   "oracle_note",
					   NULL};
	struct ChartSpec spec;
	struct ChartResult result;
	struct Signals signals;
	struct RunsTest test;
	bool few = false, many = false;

	spc_known_keys(spc, "the block", block, keys);
	if (!run_chart(spc, &spec, &result, &signals))
		return;
	test = signals_runs_test(&result, 0);
	for (size_t s = 0; s < signals.n; s++) {
		few |= text_equal(signals.items[s].rule->code, "runs_few");
		many |= text_equal(signals.items[s].rule->code, "runs_many");
	}
	spc_number(spc, "threshold", 0, json_get_number(block, "threshold"), result.points[0].cl);
	spc_count(spc, "n_above", 0, json_get_number(block, "n_above"), test.n_above);
	spc_count(spc, "n_below", 0, json_get_number(block, "n_below"), test.n_below);
	spc_count(spc, "n_useful", 0, json_get_number(block, "n_useful"), test.n_useful);
	spc_count(spc, "runs", 0, json_get_number(block, "runs"), test.runs);
	spc_number(spc, "expected_runs", 0, json_get_number(block, "expected_runs"), test.expected);
	spc_number(spc, "variance", 0, json_get_number(block, "variance"), test.variance);
	spc_number(spc, "p_exact_two_sided", 0, json_get_number(block, "p_exact_two_sided"),
		   test.p_exact);
	spc_number(spc, "z", 0, json_get_number(block, "z"), test.z);
	spc_number(spc, "p_normal_two_sided", 0, json_get_number(block, "p_normal_two_sided"),
		   test.p_normal);
	spc_count(spc, "exact_lower_limit", 0, json_get_number(block, "exact_lower_limit"),
		  test.lower);
	spc_count(spc, "exact_upper_limit", 0, json_get_number(block, "exact_upper_limit"),
		  test.upper);
	spc_flag(spc, "too_few", 0, json_get(block, "too_few"), few);
	spc_flag(spc, "too_many", 0, json_get(block, "too_many"), many);
}

/* ---- Western Electric and Nelson ---- */

static bool western(struct Spc *spc, const struct Json *limits, struct ChartResult *result,
		    struct Signals *signals)
{
	static const char *const keys[] = {"cl", "sigma", "lcl", "ucl", NULL};
	struct ChartSpec spec;

	spc_known_keys(spc, "limits", limits, keys);
	if (!spc_spec(spc, "i", &spec))
		return false;
	spec.center = json_get_number(limits, "cl");
	spec.sigma = json_get_number(limits, "sigma");
	spec.rules = RULES_WE | RULES_NELSON;
	if (!spc_compute(spc, &spec, result))
		return false;
	signals_compute(spc->arena, &spec, result, signals);
	return true;
}

static bool *points_of(struct Spc *spc, const struct Signals *signals, const char *code, size_t n,
		       bool members)
{
	bool *out = ARENA_ARRAY(spc->arena, n, bool);

	for (size_t s = 0; s < signals->n; s++) {
		const struct Signal *signal = &signals->items[s];

		if (strcmp(signal->rule->code, code) != 0)
			continue;
		out[signal->completed_at] = true;
		for (size_t i = 0; members && i < signal->n_members; i++)
			out[signal->members[i]] = true;
	}
	return out;
}

/* lolcat lets a trend go on over a tie, where qcc 3 and Rspc break it: those of its points are not
 * followed. */
static bool near_tie(const struct ChartResult *result, size_t i)
{
	const size_t reach = 6;
	size_t first = i < reach ? 0 : i - reach;

	for (size_t k = first; k <= i + reach && k < result->n; k++)
		if (is_tie(result, k))
			return true;
	return false;
}

/*
 * Two of three and four of five: the other tools also take the first two (four) points of the
 * series alone, we want the whole window; `early` is how many first points are therefore left out
 * of the comparison.
 */
static void compare_rules(struct Spc *spc, const struct Json *rules,
			  const struct ChartResult *result, const struct Signals *signals,
			  bool members, bool strict)
{
	static const char *const known[] = {"WE1", "WE2", "WE3", "WE4", "N1", "N2", "N3",
					    "N4",  "N5",  "N6",	 "N7",	"N8", NULL};

	spc_known_keys(spc, "the rules", rules, known);
	for (const struct Json *rule = rules ? rules->first : NULL; rule; rule = rule->next) {
		bool *got = points_of(spc, signals, rule->key, result->n, members);
		size_t early = strict			      ? 0
			       : strcmp(rule->key, "N5") == 0 ? 2
			       : strcmp(rule->key, "N6") == 0 ? 4
							      : 0;

		for (const struct Json *child = rule->first; child; child = child->next)
			if (child->number >= 1 && (child->number <= (double)early ||
						   (members && strcmp(rule->key, "N3") == 0 &&
						    near_tie(result, (size_t)child->number - 1))))
				got[(size_t)child->number - 1] = true;
		spc_point_set(spc, rule->key, rule, got, result->n);
	}
}

void spc_rules_qcc(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {"tool",	     "version",		 "limits",
					   "flag_semantics", "western_electric", "nelson",
					   "oracle",	     "oracle_note",	 NULL};
	struct ChartResult result;
	struct Signals signals;

	spc_known_keys(spc, "the block", block, keys);
	if (!western(spc, json_get(block, "limits"), &result, &signals))
		return;
	compare_rules(spc, json_get(block, "western_electric"), &result, &signals, false, true);
	compare_rules(spc, json_get(block, "nelson"), &result, &signals, false, true);
}

/* Its N8 takes one side too, and its second set counts N3 and N4 differently: neither is followed.
 */
void spc_rules_rspc(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {
		"tool",		  "version",	 "limits",
		"flag_semantics", "nelson_jmp",	 "nelson_minitab_rule3_rule4",
		"oracle",	  "oracle_note", NULL};
	struct ChartResult result;
	struct Signals signals;
	struct Json without = {.kind = JSON_OBJECT}, **tail = &without.first;
	const struct Json *rules = json_get(block, "nelson_jmp");

	spc_known_keys(spc, "the block", block, keys);
	if (!western(spc, json_get(block, "limits"), &result, &signals))
		return;
	spc->n_not_followed += 3;
	for (const struct Json *rule = rules ? rules->first : NULL; rule; rule = rule->next)
		if (strcmp(rule->key, "N8") != 0) {
			*tail = ARENA_NEW(spc->arena, struct Json);
			**tail = *rule;
			(*tail)->next = NULL;
			tail = &(*tail)->next;
		}
	compare_rules(spc, &without, &result, &signals, false, false);
}

void spc_rules_lolcat(struct Spc *spc, const struct Json *block)
{
	static const char *const keys[] = {"tool",   "version", "limits",      "flag_semantics",
					   "nelson", "oracle",	"oracle_note", NULL};
	struct ChartResult result;
	struct Signals signals;

	spc_known_keys(spc, "the block", block, keys);
	if (western(spc, json_get(block, "limits"), &result, &signals))
		compare_rules(spc, json_get(block, "nelson"), &result, &signals, true, false);
}
