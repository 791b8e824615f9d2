/* Signal texts: each signal in plain words. */
#include "qtp/engine/spc/signals.h"

#include "qtp/engine/base/text.h"

#include "signals_work.h"

/* Longer lists of points are cut: the chart shows them all. */
#define RANGES_SHOWN 8

static void append_point(struct Text *text, size_t point, const char *const *names)
{
	if (names && names[point])
		text_append(text, names[point]);
	else
		text_format(text, "%zu", point + 1);
}

/* The end of the stretch of neighbours that starts at `first`. */
static size_t stretch_end(const size_t points[], size_t n, size_t first)
{
	size_t end = first + 1;

	while (end < n && points[end] == points[end - 1] + 1)
		end++;
	return end;
}

const char *signal_points_text(struct Arena *arena, const size_t points[], size_t n,
			       const char *const *names)
{
	struct Text text;
	const char *result;
	size_t n_ranges = 0;

	text_init(&text);
	for (size_t first = 0, end; first < n; first = end) {
		end = stretch_end(points, n, first);
		if (n_ranges++ == RANGES_SHOWN) {
			text_format(&text, " and %zu more", n - first);
			break;
		}
		text_append(&text, first > 0 ? ", " : "");
		append_point(&text, points[first], names);
		if (end - first > 1) {
			text_append(&text, end - first > 2 ? (names ? " to " : "-") : ", ");
			append_point(&text, points[end - 1], names);
		}
	}
	result = arena_text(arena, text_get(&text));
	text_release(&text);
	return result;
}

static const char *side_of(enum SignalDirection direction)
{
	return direction == SIGNAL_HIGH ? "above" : "below";
}

const char *phrase_beyond(struct Arena *arena, const struct ChartSpec *spec,
			  const struct ChartResult *result, const struct Signal *signal)
{
	(void)arena, (void)spec, (void)result;
	return signal->direction == SIGNAL_HIGH ? "above the upper limit" : "below the lower limit";
}

const char *phrase_side(struct Arena *arena, const struct ChartSpec *spec,
			const struct ChartResult *result, const struct Signal *signal)
{
	(void)spec, (void)result;
	return arena_format(arena, "%zu points in a row %s the centre line", signal->n_members,
			    side_of(signal->direction));
}

static const char *rising(const struct Signal *signal)
{
	return signal->direction == SIGNAL_HIGH ? "rising" : "falling";
}

const char *phrase_trend(struct Arena *arena, const struct ChartSpec *spec,
			 const struct ChartResult *result, const struct Signal *signal)
{
	(void)spec, (void)result;
	return arena_format(arena, "%zu points in a row %s", signal->n_members, rising(signal));
}

const char *phrase_zone(struct Arena *arena, const struct ChartSpec *spec,
			const struct ChartResult *result, const struct Signal *signal)
{
	const struct SignalRule *rule = signal->rule;

	(void)spec, (void)result;
	return arena_format(arena, "%zu of %zu points more than %d sigma %s the centre line",
			    rule->least, rule->length, rule->n_sigma, side_of(signal->direction));
}

const char *phrase_alternation(struct Arena *arena, const struct ChartSpec *spec,
			       const struct ChartResult *result, const struct Signal *signal)
{
	(void)spec, (void)result;
	return arena_format(arena, "%zu points in turn up and down", signal->n_members);
}

const char *phrase_inside(struct Arena *arena, const struct ChartSpec *spec,
			  const struct ChartResult *result, const struct Signal *signal)
{
	(void)spec, (void)result;
	return arena_format(arena, "%zu points in a row within %d sigma of the centre line",
			    signal->n_members, signal->rule->n_sigma);
}

const char *phrase_outside(struct Arena *arena, const struct ChartSpec *spec,
			   const struct ChartResult *result, const struct Signal *signal)
{
	(void)spec, (void)result;
	return arena_format(
		arena, "%zu points in a row more than %d sigma from the centre line, on both sides",
		signal->n_members, signal->rule->n_sigma);
}

const char *phrase_mdc_shift(struct Arena *arena, const struct ChartSpec *spec,
			     const struct ChartResult *result, const struct Signal *signal)
{
	(void)result;
	return arena_format(arena, "%zu or more points in a row %s the mean", mdc_length(spec),
			    side_of(signal->direction));
}

const char *phrase_mdc_trend(struct Arena *arena, const struct ChartSpec *spec,
			     const struct ChartResult *result, const struct Signal *signal)
{
	(void)result;
	return arena_format(arena, "%zu or more points in a row %s", mdc_length(spec),
			    rising(signal));
}

const char *phrase_mdc_two_in_three(struct Arena *arena, const struct ChartSpec *spec,
				    const struct ChartResult *result, const struct Signal *signal)
{
	(void)spec, (void)result;
	return arena_format(arena, "2 of 3 points close to the %s limit",
			    signal->direction == SIGNAL_HIGH ? "upper" : "lower");
}

const char *phrase_crossings(struct Arena *arena, const struct ChartSpec *spec,
			     const struct ChartResult *result, const struct Signal *signal)
{
	const struct ChartPart *part = &result->parts[signal->part - 1];

	(void)spec;
	if (part->n_crossings == 1)
		return arena_format(
			arena, "the line is crossed only once, at least %zu times are expected",
			part->n_crossings_min);
	return arena_format(arena, "the line is crossed only %zu times, at least %zu are expected",
			    part->n_crossings, part->n_crossings_min);
}

const char *phrase_runs(struct Arena *arena, const struct ChartSpec *spec,
			const struct ChartResult *result, const struct Signal *signal)
{
	struct RunsTest runs = signals_runs_test(result, signal->part - 1);

	(void)spec;
	return arena_format(arena, "%zu runs, %zu to %zu are expected: too %s", runs.runs,
			    runs.lower, runs.upper, runs.too_few ? "few" : "many");
}

const char *signal_news_text(enum SignalNews news)
{
	static const char *const texts[] = {[NEWS_NONE] = "",
					    [NEWS_GOOD] = " (in the wanted direction)",
					    [NEWS_BAD] = " (against the wanted direction)"};

	return texts[news];
}

const char *signal_text(struct Arena *arena, const struct ChartSpec *spec,
			const struct ChartResult *result, const struct Signal *signal,
			const char *const *names)
{
	const char *phrase = signal->rule->phrase(arena, spec, result, signal);
	const char *points, *where = result->n_parts > 1
					     ? arena_format(arena, "phase %zu: ", signal->part)
					     : "";

	if (signal->rule->extent == SIGNAL_OF_PHASE)
		return arena_format(arena, "%s%s", where, phrase);
	points = signal_points_text(arena, signal->members, signal->n_members, names);
	if (signal->n_members == 1)
		return arena_format(arena, "%s%s %s%s", names ? "" : "point ", points, phrase,
				    signal_news_text(signal->news));
	return arena_format(arena, "%s%s%s%s", phrase, names ? ", " : ", points ", points,
			    signal_news_text(signal->news));
}
