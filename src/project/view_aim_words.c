/* Aims in words: the sentence, what is missing, and the numbers of the progress. */
#include "view_aim.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "rule_aim.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

double aim_baseline(const struct Aim *aim, const struct MeasureOutline *outline)
{
	return isnan(outline->aim.baseline) || outline->aim.is_given ? aim->from
								     : outline->aim.baseline;
}

/*
 * The one place that says how far an aim is: from the baseline of the chart, or `from` of the aim
 * where the chart has none, to the target of the measure, which is that of the aim.
 */
static struct AimStand aim_stand(const struct Aim *aim, const struct MeasureOutline *outline)
{
	struct AimStand stand = outline->aim;

	stand.target = outline->chart.measure.target;
	stand.is_given = isnan(outline->aim.baseline) || outline->aim.is_given;
	stand.baseline = aim_baseline(aim, outline);
	stand.progress = aim_progress(stand.baseline, stand.now, stand.target);
	return stand;
}

const char *aim_number(const struct MeasureOutline *outline, double number, struct Arena *arena)
{
	char text[REAL_TEXT];

	if (isnan(number))
		return "";
	return outline_has_chart(outline) ? chart_number(&outline->picture, number, 1, arena)
					  : arena_text(arena, real_text(number, text));
}

bool aim_target_of(struct Domain *domain, const struct Aim *aim, struct Arena *arena,
		   double *ret_target, struct Error *error)
{
	struct MeasureOutline outline;
	struct AimTarget target;
	struct Error fault;

	*ret_target = NAN;
	if (!aim->measure || !aim->to)
		return true;
	if (!measure_outline(domain, aim->measure, arena, &outline, error))
		return false;
	if (aim_target_parse(aim->to, outline.chart.measure.unit, &target, &fault))
		*ret_target = aim_target_value(target, aim_baseline(aim, &outline));
	return true;
}

/* --- Words --- */

/* "12.1 hours"; NULL: there is no number. */
static const char *with_unit(const struct MeasureOutline *outline, double number,
			     struct Arena *arena)
{
	const char *unit = outline->chart.measure.unit;

	if (isnan(number))
		return NULL;
	return arena_format(arena, "%s%s%s", aim_number(outline, number, arena), unit ? " " : "",
			    unit ? unit : "");
}

/* "baseline mean of 10 weeks" */
static const char *baseline_words(const struct MeasureOutline *outline, struct Arena *arena)
{
	static const char *const periods[] = {
		[PERIOD_DAY] = "day",
		[PERIOD_WEEK] = "week",
		[PERIOD_FORTNIGHT] = "fortnight",
		[PERIOD_MONTH] = "month",
		[PERIOD_QUARTER] = "quarter",
		[PERIOD_EVENT] = "event",
	};
	const struct ChartResult *result = &outline->picture.result;
	const struct ChartPart *part = &result->parts[0];
	const char *period = periods[outline->chart.measure.period];
	size_t n = 0;

	for (size_t i = part->first; i < part->base_end; i++)
		n += result->points[i].included && !isnan(result->points[i].y);
	return arena_format(arena, "baseline %s of %zu %s%s", chart_type_centre(result->type), n,
			    period, n == 1 ? "" : "s");
}

static const char *lacking(const struct AimStand *stand, const struct MeasureOutline *outline)
{
	if (outline->fault)
		return outline->fault;
	if (isnan(stand->target))
		return "no progress: there is no target";
	if (isnan(stand->baseline))
		return "no progress: there is no baseline";
	if (isnan(stand->now))
		return "no progress: there are too few points";
	return "no progress: the target is the baseline";
}

/* How many decimals the chart writes the number with. */
static size_t decimals_of(const struct MeasureOutline *outline, double number, struct Arena *arena)
{
	const char *point = strchr(aim_number(outline, number, arena), '.');

	return point ? strspn(point + 1, "0123456789") : 0;
}

/* "baseline mean of 10 weeks 12.1, last phase 9.4, target 9.0: 87 %", all with as many decimals. */
static const char *numbers_text(const struct AimStand *stand, const struct MeasureOutline *outline,
				struct Arena *arena)
{
	size_t n = size_max(decimals_of(outline, stand->baseline, arena),
			    decimals_of(outline, stand->now, arena));
	int decimals = (int)n;

	if (isnan(stand->progress))
		return lacking(stand, outline);
	return arena_format(
		arena, "%s %.*f, %s %.*f, target %.*f: %lld %%",
		stand->is_given ? "start of the aim" : baseline_words(outline, arena), decimals,
		stand->baseline, stand->now_is_phase ? "last phase" : "median of the last 3 points",
		decimals, stand->now, (int)size_max(n, decimals_of(outline, stand->target, arena)),
		stand->target, aim_percent(stand->progress));
}

void aim_judge(struct Aim *aim, const struct MeasureOutline *outline, struct Arena *arena)
{
	struct AimParts parts = {.population = aim->population, .direction = WANTED_NEUTRAL};
	struct AimTarget target;
	struct AimStand stand;
	struct Error fault;
	char day[DAY_TEXT];

	aim->start = aim->from;
	aim->progress = NUMBER_NONE;
	aim->numbers = "no progress: there is no metric";
	if (aim->by != DAY_NONE)
		parts.by = day_medium(aim->by, day);
	if (!isnan(aim->from))
		parts.from = arena_format(arena, "%.15g", aim->from);
	parts.to = aim->to;
	if (outline) {
		stand = aim_stand(aim, outline);
		parts.metric = outline->name;
		parts.direction = outline->chart.measure.direction;
		parts.from = with_unit(outline, stand.baseline, arena);
		parts.to = with_unit(outline, stand.target, arena);
		if (aim->to && aim_target_parse(aim->to, NULL, &target, &fault) && target.relative)
			parts.change = aim->to;
		if (!isnan(stand.baseline))
			aim->start = strtod(aim_number(outline, stand.baseline, arena), NULL);
		if (!isnan(stand.progress))
			aim->progress = aim_percent(stand.progress);
		aim->numbers = numbers_text(&stand, outline, arena);
	}
	aim->missing = aim_missing(&parts, arena);
	aim->sentence = aim_sentence(&parts, arena);
}
