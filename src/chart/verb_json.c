/* A chart as JSON: the names are those of the reference blocks, points count from 1, missing is
 * null. */
#include "verb_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/xchg/json.h"

#include <math.h>

/* ---- what was asked for ---- */

static void write_counts(struct Json *json, const char *key, const size_t counts[], size_t n)
{
	json_key(json, key);
	json_begin_array(json);
	for (size_t i = 0; i < n; i++)
		json_number(json, (int64_t)counts[i]);
	json_end(json);
}

static void write_real(struct Json *json, const char *key, double number)
{
	json_key(json, key);
	json_real(json, number);
}

static void write_rules(struct Json *json, unsigned rules)
{
	json_key(json, "rules");
	json_begin_array(json);
	for (size_t i = 0; i < N_RULE_SETS; i++) {
		if (rules & rule_set_at(i)->bit)
			json_text(json, rule_set_at(i)->code);
	}
	json_end(json);
}

static void write_excluded(struct Json *json, const struct ChartSpec *spec)
{
	json_key(json, "exclude");
	json_begin_array(json);
	for (size_t i = 0; i < spec->n && spec->excluded; i++) {
		if (spec->excluded[i])
			json_number(json, (int64_t)i + 1);
	}
	json_end(json);
}

static void write_freezes(struct Json *json, const struct ChartSpec *spec)
{
	json_begin_array(json);
	if (spec->freeze)
		json_number(json, (int64_t)spec->freeze);
	for (size_t i = 0; i < spec->n_more_freezes; i++)
		json_number(json, (int64_t)spec->more_freezes[i]);
	json_end(json);
}

static void write_options(struct Json *json, const struct ChartPicture *picture)
{
	static const char *const directions[] = {
		[DIRECTION_NEUTRAL] = "neutral", [DIRECTION_UP] = "up", [DIRECTION_DOWN] = "down"};
	const struct ChartSpec *spec = &picture->spec;

	json_key(json, "options");
	json_begin_object(json);
	json_member_text(json, "chart", chart_type_code(spec->type));
	json_key(json, "freeze");
	if (spec->n_more_freezes > 0)
		write_freezes(json, spec);
	else if (spec->freeze)
		json_number(json, (int64_t)spec->freeze);
	else
		json_null(json);
	write_counts(json, "part", spec->parts, spec->n_parts);
	write_excluded(json, spec);
	write_real(json, "cl", spec->center);
	write_real(json, "sigma", spec->sigma);
	write_real(json, "multiply", spec->multiply);
	json_member_bool(json, "screened_mr", spec->screened);
	write_real(json, "target", spec->target);
	json_member_text(json, "direction", directions[spec->direction]);
	write_rules(json, picture->result.rules);
	json_end(json);
}

/* ---- points ---- */

static void write_reals(struct Json *json, const struct ChartResult *result, const char *key,
			size_t offset)
{
	const char *first = (const char *)result->points + offset;

	json_key(json, key);
	json_reals(json, (const double *)(const void *)first, sizeof(*result->points), result->n);
}

static void write_flags(struct Json *json, const struct ChartResult *result, const char *key,
			size_t offset)
{
	json_key(json, key);
	json_begin_array(json);
	for (size_t i = 0; i < result->n; i++)
		json_bool(json, *(const bool *)((const char *)&result->points[i] + offset));
	json_end(json);
}

static void write_x(struct Json *json, const struct ChartPicture *picture)
{
	if (!picture->story->names)
		return;
	json_key(json, "x");
	json_begin_array(json);
	for (size_t i = 0; i < picture->result.n; i++)
		json_text(json, picture->story->names[i]);
	json_end(json);
}

static void write_points(struct Json *json, const struct ChartPicture *picture)
{
	static const struct {
		const char *key;
		size_t offset;
	} reals[] = {{"y", offsetof(struct ChartPoint, y)},
		     {"n", offsetof(struct ChartPoint, n)},
		     {"cl", offsetof(struct ChartPoint, cl)},
		     {"lcl", offsetof(struct ChartPoint, lcl)},
		     {"ucl", offsetof(struct ChartPoint, ucl)},
		     {"lcl_2s", offsetof(struct ChartPoint, lcl_2s)},
		     {"ucl_2s", offsetof(struct ChartPoint, ucl_2s)}};
	const struct ChartResult *result = &picture->result;

	json_key(json, "per_point");
	json_begin_object(json);
	json_key(json, "index");
	json_begin_array(json);
	for (size_t i = 0; i < result->n; i++)
		json_number(json, (int64_t)i + 1);
	json_end(json);
	write_x(json, picture);
	for (size_t i = 0; i < N_ITEMS(reals); i++)
		write_reals(json, result, reals[i].key, reals[i].offset);
	write_flags(json, result, "sigma_signal", offsetof(struct ChartPoint, sigma_signal));
	json_key(json, "part");
	json_begin_array(json);
	for (size_t i = 0; i < result->n; i++)
		json_number(json, (int64_t)result->points[i].part);
	json_end(json);
	write_flags(json, result, "included", offsetof(struct ChartPoint, included));
	write_flags(json, result, "in_baseline", offsetof(struct ChartPoint, in_baseline));
	json_end(json);
}

/* ---- phases and signals ---- */

static void write_runs(struct Json *json, const struct ChartPart *part, const char *key,
		       size_t count)
{
	json_key(json, key);
	if (part->n_useful == 0)
		json_null(json);
	else
		json_number(json, (int64_t)count);
}

static void write_parts(struct Json *json, const struct ChartResult *result)
{
	json_key(json, "per_part");
	json_begin_array(json);
	for (size_t i = 0; i < result->n_parts; i++) {
		const struct ChartPart *part = &result->parts[i];

		json_begin_object(json);
		json_member_number(json, "part", (int64_t)i + 1);
		json_member_number(json, "n_obs", (int64_t)part->n_obs);
		json_member_number(json, "n_useful", (int64_t)part->n_useful);
		write_runs(json, part, "longest_run", part->longest_run);
		write_runs(json, part, "longest_run_max", part->longest_run_max);
		write_runs(json, part, "n_crossings", part->n_crossings);
		write_runs(json, part, "n_crossings_min", part->n_crossings_min);
		json_member_bool(json, "runs_signal", part->n_useful > 0 && part->runs_signal);
		json_end(json);
	}
	json_end(json);
}

/* A chart and its signals, with the names of its points. */
struct SignalsOf {
	const struct ChartSpec *spec;
	const struct ChartResult *result;
	const struct Signals *signals;
	const char *const *names;
};

static void write_signal(struct Json *json, const struct SignalsOf *of, const struct Signal *signal,
			 struct Arena *arena)
{
	static const char *const directions[] = {
		[SIGNAL_NONE] = NULL, [SIGNAL_HIGH] = "high", [SIGNAL_LOW] = "low"};

	json_begin_object(json);
	json_member_text(json, "rule", signal->rule->code);
	json_member_number(json, "completed_at", (int64_t)signal->completed_at + 1);
	json_key(json, "members");
	json_begin_array(json);
	for (size_t i = 0; i < signal->n_members; i++)
		json_number(json, (int64_t)signal->members[i] + 1);
	json_end(json);
	json_member_text(json, "direction", directions[signal->direction]);
	json_member_text(json, "text", signal_text(arena, of->spec, of->result, signal, of->names));
	json_end(json);
}

static void write_signals(struct Json *json, const char *key, const struct SignalsOf *of,
			  struct Arena *arena)
{
	json_key(json, key);
	json_begin_array(json);
	for (size_t i = 0; i < of->signals->n; i++)
		write_signal(json, of, &of->signals->items[i], arena);
	json_end(json);
}

/* Of a frozen baseline that is carried through later phases what comes after it is said too. */
static void write_all_signals(struct Json *json, const struct ChartPicture *picture,
			      struct Arena *arena)
{
	const struct BaselineSignals *baseline = picture->signals.baseline;
	const char *const *names = (const char *const *)picture->labels;

	write_signals(
		json, "signals",
		&(struct SignalsOf){&picture->spec, &picture->result, &picture->signals, names},
		arena);
	if (baseline)
		write_signals(json, "since_baseline",
			      &(struct SignalsOf){&baseline->spec, &baseline->result,
						  &baseline->signals, names},
			      arena);
}

static void write_notes(struct Json *json, const char *const notes[], size_t n)
{
	if (n == 0)
		return;
	json_key(json, "notes");
	json_begin_array(json);
	for (size_t i = 0; i < n; i++)
		json_text(json, notes[i]);
	json_end(json);
}

void chart_json(struct Text *out, const struct ChartPicture *picture, struct Arena *arena)
{
	struct Json json;

	json_init(&json, out, true);
	json_begin_object(&json);
	json_member_text(&json, "type", chart_type_code(picture->spec.type));
	write_options(&json, picture);
	write_points(&json, picture);
	write_parts(&json, &picture->result);
	write_all_signals(&json, picture, arena);
	json_member_text(&json, "verdict", picture->verdict);
	write_notes(&json, picture->story->notes, picture->story->n_notes);
	json_end(&json);
}

/* ---- Pareto ---- */

static void write_column(struct Json *json, const struct Pareto *pareto, const char *key,
			 size_t offset)
{
	const char *first = (const char *)pareto->rows + offset;

	json_key(json, key);
	json_reals(json, (const double *)(const void *)first, sizeof(*pareto->rows), pareto->n);
}

void chart_json_pareto(struct Text *out, const struct Pareto *pareto, const char *verdict)
{
	struct Json json;

	json_init(&json, out, true);
	json_begin_object(&json);
	json_member_text(&json, "type", "pareto");
	json_key(&json, "categories");
	json_begin_array(&json);
	for (size_t i = 0; i < pareto->n; i++)
		json_text(&json, pareto->rows[i].category);
	json_end(&json);
	write_column(&json, pareto, "count", offsetof(struct ParetoRow, count));
	write_column(&json, pareto, "cumulative_count",
		     offsetof(struct ParetoRow, cumulative_count));
	write_column(&json, pareto, "proportion", offsetof(struct ParetoRow, proportion));
	write_column(&json, pareto, "cumulative_proportion",
		     offsetof(struct ParetoRow, cumulative_proportion));
	json_member_number(&json, "missing", (int64_t)pareto->n_missing);
	json_member_text(&json, "verdict", verdict);
	json_end(&json);
}
