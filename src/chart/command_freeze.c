/* Freeze: the baselines of the phases of a chart; that of the first is kept by the measure, others
 * by the annotations that begin their phases. */
#include "command_chart.h"
#include "view_measure.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"

#include <string.h>

struct Freezing {
	const struct MeasureChart *chart;
	size_t point;
	bool ends; /* the baseline ends with the point; false: it is the whole phase again */
	struct Arena *arena;
};

static bool is_frozen_at(const struct MeasureChart *chart, size_t point)
{
	for (size_t i = 0; i < chart->spec.n_more_freezes; i++)
		if (chart->spec.more_freezes[i] == point + 1)
			return true;
	return chart->spec.freeze == point + 1;
}

static bool put_measure(struct Domain *domain, const struct Freezing *freezing, Day until,
			struct Error *error)
{
	struct Measure before, after;
	const struct RecordPut put = {.entity = entity_get(KIND_MEASURE),
				      .before = &before,
				      .record = &after,
				      .arena = freezing->arena,
				      .force = true};

	if (!domain_get(domain,
			(struct KindId){put.entity->kind, freezing->chart->measure.record.id},
			&before, freezing->arena, error))
		return false;
	after = before;
	after.freeze_until = until;
	return record_put(domain, &put, error);
}

/* Sets the baseline of a later phase: with the first annotation that begins it, none with others.
 */
static bool put_phase(struct Domain *domain, const struct Freezing *freezing, size_t phase,
		      Day until, struct Error *error)
{
	const struct MeasureChart *chart = freezing->chart;
	size_t first = chart->spec.parts[phase - 1];
	struct Records annotations;

	if (!domain_children(domain,
			     (struct OwnedBy){KIND_ANNOTATION, "measure", chart->measure.record.id},
			     freezing->arena, &annotations, error))
		return false;
	for (size_t i = 0; i < annotations.n; i++) {
		struct Annotation after = *(const struct Annotation *)records_at(&annotations, i);
		const struct RecordPut put = {.entity = entity_get(KIND_ANNOTATION),
					      .before = records_at(&annotations, i),
					      .record = &after,
					      .arena = freezing->arena,
					      .force = true};

		if (after.phase != 1 || after.day > chart->points[first].day ||
		    after.day <= chart->points[first - 1].day)
			continue;
		after.freeze_until = until;
		if (!record_put(domain, &put, error))
			return false;
		until = DAY_NONE;
	}
	return true;
}

/* A baseline of the measure that ends in a later phase goes to that phase. */
static bool move_old(struct Domain *domain, const struct Freezing *freezing, struct Error *error)
{
	const struct MeasureChart *chart = freezing->chart;
	Day until = chart->measure.freeze_until;
	size_t n = 0, phase;

	while (until != DAY_NONE && n < chart->n && chart->points[n].day <= until)
		n++;
	phase = n > 0 ? chart_phase_of(chart, n - 1) : 0;
	return phase == 0 || (put_phase(domain, freezing, phase, until, error) &&
			      put_measure(domain, freezing, DAY_NONE, error));
}

static bool freeze_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Freezing *freezing = context;
	size_t phase = chart_phase_of(freezing->chart, freezing->point);
	Day until = freezing->ends ? freezing->chart->points[freezing->point].day : DAY_NONE;

	return move_old(domain, freezing, error) &&
	       (phase == 0 ? put_measure(domain, freezing, until, error)
			   : put_phase(domain, freezing, phase, until, error));
}

static void say_frozen(const struct Freezing *freezing, struct Text *done)
{
	const struct MeasureChart *chart = freezing->chart;
	size_t phase = chart_phase_of(chart, freezing->point);
	char day[DAY_TEXT];
	const char *of = "";

	if (chart->spec.n_parts > 0)
		of = arena_format(freezing->arena, " of phase %zu", phase + 1);
	if (freezing->ends)
		text_format(done, "The baseline%s is frozen: it ends with the point of %s.", of,
			    day_medium(chart->points[freezing->point].day, day));
	else
		text_format(done, "The baseline%s is all points again.", of);
}

bool chart_freeze(struct Domain *domain, struct MeasurePoint at, struct Text *done,
		  struct Error *error)
{
	const struct MeasureChart *chart = at.chart;
	struct Arena arena = {0};
	struct Freezing freezing = {chart, at.index, !is_frozen_at(chart, at.index), &arena};
	const char *title = arena_format(
		&arena, freezing.ends ? "freeze the baseline of %s" : "unfreeze the baseline of %s",
		chart->measure.code ? chart->measure.code : chart->measure.name);
	bool changed = operation_run(domain, title, freeze_body, &freezing, error);

	if (changed && done)
		say_frozen(&freezing, done);
	arena_release(&arena);
	return changed;
}
