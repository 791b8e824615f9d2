/* Reference vectors: comparing, reading inputs and finding the function for a block. */
#include "support/spc.h"

#include "qtp/engine/base/math.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define FAILURES_SHOWN 200

void spc_fail(struct Spc *spc, const char *format, ...)
{
	va_list args;

	spc->n_failures++;
	if (spc->quiet || spc->n_failures > FAILURES_SHOWN)
		return;
	fprintf(stderr, "%s: %s: block %zu (%s): ", spc->file, spc->where, spc->block, spc->tool);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
}

void spc_number(struct Spc *spc, const char *name, size_t index, double want, double got)
{
	double slack = fmax(SPC_TOLERANCE * fmax(fabs(want), fabs(got)), 1e-12 * spc->scale);

	spc->n_values++;
	if (isnan(want) && isnan(got))
		return;
	if (want == got || fabs(want - got) <= slack)
		return;
	spc_fail(spc, "%s[%zu] is %.17g, not %.17g", name, index + 1, got, want);
}

void spc_count(struct Spc *spc, const char *name, size_t index, double want, size_t got)
{
	spc->n_values++;
	if (want != (double)got)
		spc_fail(spc, "%s[%zu] is %zu, not %g", name, index + 1, got, want);
}

void spc_flag(struct Spc *spc, const char *name, size_t index, const struct Json *want, bool got)
{
	spc->n_values++;
	if (!json_is_true(want) && !json_is_false(want))
		spc_fail(spc, "%s[%zu] is neither true nor false", name, index + 1);
	else if (json_is_true(want) != got)
		spc_fail(spc, "%s[%zu] is %s", name, index + 1,
			 got ? "true, not false" : "false, not true");
}

void spc_word(struct Spc *spc, const char *name, size_t index, const char *want, const char *got)
{
	spc->n_values++;
	if (strcmp(want, got) != 0)
		spc_fail(spc, "%s[%zu] is \"%s\", not \"%s\"", name, index + 1, got, want);
}

void spc_known_keys(struct Spc *spc, const char *what, const struct Json *object,
		    const char *const *keys)
{
	for (const struct Json *child = object ? object->first : NULL; child; child = child->next) {
		size_t i = 0;

		while (keys[i] && strcmp(keys[i], child->key) != 0)
			i++;
		if (!keys[i])
			spc_fail(spc, "NOT HANDLED: %s has an unknown key \"%s\"", what,
				 child->key);
	}
}

void spc_point_set(struct Spc *spc, const char *name, const struct Json *want, const bool got[],
		   size_t n)
{
	bool *wanted = ARENA_ARRAY(spc->arena, n, bool);

	if (!want || want->kind != JSON_ARRAY) {
		spc_fail(spc, "%s is no list", name);
		return;
	}
	for (const struct Json *child = want->first; child; child = child->next)
		if (child->number >= 1 && child->number <= (double)n)
			wanted[(size_t)child->number - 1] = true;
	for (size_t i = 0; i < n; i++) {
		spc->n_values++;
		if (wanted[i] != got[i])
			spc_fail(spc, "%s: point %zu %s", name, i + 1,
				 got[i] ? "is not expected" : "is missing");
	}
}

static bool set_subgroups(struct Spc *spc, struct ChartSpec *spec)
{
	const struct Json *groups = json_get(spc->input, "subgroups");
	size_t total = 0, i = 0, *counts = ARENA_ARRAY(spc->arena, json_n(groups), size_t);
	double *values;

	if (!groups)
		return false;
	for (const struct Json *group = groups->first; group; group = group->next)
		total += json_n(group);
	spec->n = groups->n;
	spec->values = values = ARENA_ARRAY(spc->arena, total, double);
	spec->subgroup_n = counts;
	for (const struct Json *group = groups->first; group; group = group->next) {
		counts[i++] = json_n(group);
		for (const struct Json *value = group->first; value; value = value->next)
			*values++ = json_number(value);
	}
	return true;
}

bool spc_spec(struct Spc *spc, const char *chart, struct ChartSpec *ret_spec)
{
	enum ChartType type;
	size_t n = 0;

	if (!chart_type_parse(chart, &type)) {
		spc_fail(spc, "NOT HANDLED: chart \"%s\"", chart);
		return false;
	}
	chart_spec_init(ret_spec, type);
	if (type == CHART_XBAR || type == CHART_S)
		return set_subgroups(spc, ret_spec) ||
		       (spc_fail(spc, "the case has no subgroups"), false);
	ret_spec->y = json_numbers(spc->arena, json_get(spc->input, "y"), &ret_spec->n);
	if (!ret_spec->y || (type >= CHART_P && type <= CHART_UP)) {
		ret_spec->y = NULL;
		ret_spec->numerator =
			json_numbers(spc->arena, json_get(spc->input, "numerator"), &ret_spec->n);
		ret_spec->denominator =
			json_numbers(spc->arena, json_get(spc->input, "denominator"), &n);
		if (!ret_spec->numerator || n != ret_spec->n) {
			spc_fail(spc, "the case has no pairs and no values");
			return false;
		}
	}
	return true;
}

static double largest(const struct ChartResult *result)
{
	double most = 0;

	for (size_t i = 0; i < result->n; i++)
		if (!isnan(result->points[i].y))
			most = fmax(most, fabs(result->points[i].y));
	return most;
}

bool spc_compute(struct Spc *spc, const struct ChartSpec *spec, struct ChartResult *ret_result)
{
	struct Error error = {0};

	if (!chart_compute(spc->arena, spec, ret_result, &error)) {
		spc_fail(spc, "refused: %s", error.text);
		return false;
	}
	spc->scale = largest(ret_result);
	return true;
}

void spc_compare_block(struct Spc *spc, const struct Json *block)
{
	static const struct {
		const char *tool;
		void (*compare)(struct Spc *, const struct Json *);
	} tools[] = {
		{"qicharts2", spc_qicharts},
		{"PowerBI-SPC", spc_powerbi},
		{"qcc", spc_qcc},
		{"NHSRplotthedots", spc_mdc},
		{"runchart", spc_runchart},
		{"randtests", spc_randtests},
		{"qcc3-rules", spc_rules_qcc},
		{"Rspc", spc_rules_rspc},
		{"lolcat", spc_rules_lolcat},
		{"R stats", spc_before_after},
		{"qicharts2::paretochart", spc_pareto},
		{"qcc::pareto.chart", spc_pareto_qcc},
	};

	spc->tool = json_get_text(block, "tool");
	spc->scale = 0;
	if (json_is_false(json_get(block, "oracle"))) {
		spc->n_oracle_false++;
		return;
	}
	for (size_t i = 0; i < N_ITEMS(tools); i++)
		if (strcmp(spc->tool, tools[i].tool) == 0) {
			spc->n_blocks++;
			tools[i].compare(spc, block);
			return;
		}
	spc_fail(spc, "NOT HANDLED: no comparison for the tool \"%s\"", spc->tool);
}

static void compare_case(struct Spc *spc, const struct Json *unit)
{
	spc->input = json_get(unit, "input");
	spc->reference = json_get(unit, "reference");
	spc->block = 0;
	if (!spc->input || json_n(spc->reference) == 0)
		spc_fail(spc, "the case has no input or no reference");
	else
		for (const struct Json *block = spc->reference->first; block; block = block->next) {
			spc->block++;
			spc_compare_block(spc, block);
		}
}

void spc_compare_file(struct Spc *spc, const struct Json *file)
{
	static const char *const keys[] = {
		"id",	  "format",    "title",	    "chart",	  "covers",
		"source", "notes",     "published", "input",	  "reference",
		"cases",  "constants", "anhoej",    "exact_runs", "exact_runs_n1_n2",
		NULL};
	const struct Json *cases = json_get(file, "cases");

	spc->where = json_get_text(file, "id");
	spc->tool = "";
	spc->block = 0;
	spc_known_keys(spc, "the file", file, keys);
	if (json_get_number(file, "format") != 1)
		spc_fail(spc, "NOT HANDLED: a format other than 1");
	if (json_get(file, "constants")) {
		spc_tables(spc, file);
		return;
	}
	if (!cases)
		compare_case(spc, file);
	for (const struct Json *unit = cases ? cases->first : NULL; unit; unit = unit->next) {
		spc->where = json_get_text(unit, "case");
		compare_case(spc, unit);
	}
}
