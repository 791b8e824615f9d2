/* Outline of measures: chart, aim and verdict in a few words. */
#include "qtp/chart.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"
#include "view_measure.h"

#include <math.h>
#include <string.h>

bool team_measures(struct Domain *domain, Id team, struct Arena *arena,
		   struct TeamMeasures *ret_measures, struct Error *error)
{
	struct Records measures;
	size_t first = 0, n = 0;
	Id *ids;

	if (!measures_of_team(domain, team, arena, &measures, error))
		return false;
	for (size_t i = measures.n; i > 0; i--)
		if (((const struct Measure *)records_at(&measures, i - 1))->role == MEASURE_OUTCOME)
			first = i - 1;
	ids = ARENA_ARRAY(arena, measures.n, Id);
	for (size_t i = 0; i < measures.n; i++) {
		const struct Measure *measure = records_at(&measures, i);

		if (i == first) /* those before it move after it */
			memmove(ids + 1, ids, n * sizeof(Id));
		ids[i == first ? 0 : n] = measure->record.id;
		n++;
	}
	*ret_measures = (struct TeamMeasures){ids, n};
	return true;
}

bool outline_has_chart(const struct MeasureOutline *outline)
{
	return outline->n > 0 && !outline->fault;
}

/* "12.1 h" */
static const char *with_unit(const struct MeasureOutline *outline, double number, int decimals,
			     struct Arena *arena)
{
	const char *unit = outline->chart.measure.unit;

	return arena_format(arena, "%s%s%s",
			    chart_number(&outline->picture, number, decimals, arena),
			    unit ? " " : "", unit ? unit : "");
}

static const char *aim_text(const struct MeasureOutline *outline, struct Arena *arena)
{
	const struct AimStand *aim = &outline->aim;
	const char *text = "";

	if (!isnan(aim->baseline) && !isnan(aim->target))
		text = arena_format(arena, "%s to %s", with_unit(outline, aim->baseline, 1, arena),
				    with_unit(outline, aim->target, 1, arena));
	else if (!isnan(aim->target))
		text = arena_format(arena, "to %s", with_unit(outline, aim->target, 1, arena));
	else if (!isnan(aim->baseline))
		text = arena_format(arena, "from %s", with_unit(outline, aim->baseline, 1, arena));
	return text;
}

/* The centre of a phase is said as the centre. */
static const char *now_text(const struct MeasureOutline *outline, struct Arena *arena)
{
	if (isnan(outline->aim.now) || outline->aim.now_is_phase)
		return "";
	return arena_format(arena, "median of last %d: %s", AIM_NEWEST,
			    with_unit(outline, outline->aim.now, 1, arena));
}

static void describe_newest(struct MeasureOutline *outline, Day today, struct Arena *arena)
{
	const struct ChartResult *result = &outline->picture.result;
	char day[DAY_TEXT];

	for (size_t i = result->n; i > 0; i--) {
		Day at = outline->chart.points[i - 1].day;

		if (isnan(result->points[i - 1].y))
			continue;
		outline->newest = arena_format(
			arena, "%s on %s", with_unit(outline, result->points[i - 1].y, 1, arena),
			day_seen(at, today, day));
		outline->days = (int64_t)today - at;
		return;
	}
}

/* Errors of the file end it; of the data they are said in the place of the chart. */
static bool is_of_data(const struct Error *error)
{
	return error->code == ERROR_INPUT || error->code == ERROR_RULE;
}

/* The aim of the measure, which may say what it starts from where the chart has no baseline. */
static bool fill_aim(struct Domain *domain, struct MeasureOutline *outline, struct Arena *arena,
		     struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_AIM);
	struct Records aims;

	if (!domain_children(domain, (struct OwnedBy){KIND_AIM, "measure", outline->id}, arena,
			     &aims, error))
		return false;
	for (size_t i = 0; i < aims.n; i++) {
		struct Value start =
			field_value(entity_field(entity, "from"), records_at(&aims, i), arena);

		outline->aim_record = ((const struct Record *)records_at(&aims, i))->id;
		if (isnan(outline->aim.baseline) && start.type == VALUE_REAL)
			aim_start_from(&outline->aim, start.real);
	}
	return true;
}

static bool draw(struct Domain *domain, struct MeasureOutline *outline, struct Arena *arena,
		 struct Error *error)
{
	outline->n = outline->chart.n;
	if (outline->n == 0)
		return fill_aim(domain, outline, arena, error);
	if (!chart_picture_make(arena, &outline->chart.spec, &outline->chart.story,
				&outline->picture, error))
		return false;
	measure_summarize(&outline->chart, &outline->picture, arena, &outline->summary);
	outline->aim = aim_of_chart(&outline->picture.spec, &outline->picture.result);
	if (!fill_aim(domain, outline, arena, error))
		return false;
	outline->aim_text = aim_text(outline, arena);
	outline->now_text = now_text(outline, arena);
	outline->verdict = conclusion_sentence(arena, &outline->summary.conclusion);
	describe_newest(outline, domain->today, arena);
	return true;
}

bool measure_outline(struct Domain *domain, Id measure, struct Arena *arena,
		     struct MeasureOutline *ret_outline, struct Error *error)
{
	struct Error fault;

	*ret_outline = (struct MeasureOutline){.id = measure,
					       .aim_text = "",
					       .now_text = "",
					       .verdict = "",
					       .newest = "no points",
					       .days = NUMBER_NONE};
	ret_outline->aim = (struct AimStand){NAN, NAN, NAN, NAN, false, false};
	bool done = chart_of_measure(domain, measure, arena, &ret_outline->chart, &fault) &&
		    draw(domain, ret_outline, arena, &fault);

	if (!done && !is_of_data(&fault)) {
		*error = fault;
		return false;
	}
	if (!done)
		ret_outline->fault = arena_text(arena, fault.text);
	ret_outline->name = ret_outline->chart.measure.name ? ret_outline->chart.measure.name : "";
	return true;
}
