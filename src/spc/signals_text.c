/* Signal texts: each signal in plain words. */
#include "qtp/spc/signals.h"

#include "qtp/base/text.h"

#include "signals_phrase.h"

/* Longer lists of points are cut: the chart shows them all. */
#define RANGES_SHOWN 8
#define MDC_POINTS 7

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

const char *signal_pattern_text(struct Arena *arena, const struct ChartSpec *spec,
				const struct Signal *s)
{
	const char *side = side_of(s->direction);
	size_t mdc_points = spec->mdc_points > 0 ? spec->mdc_points : MDC_POINTS;

	switch (s->rule) {
	case RULE_LONGEST_RUN:
	case RULE_SHIFT:
	case RULE_WE4:
	case RULE_N2:
		return arena_format(arena, "%zu points in a row %s the centre line", s->n_members,
				    side);
	case RULE_TREND:
	case RULE_N3:
		return arena_format(arena, "%zu points in a row %s", s->n_members,
				    s->direction == SIGNAL_HIGH ? "rising" : "falling");
	case RULE_WE2:
	case RULE_N5:
		return arena_format(arena, "2 of 3 points more than 2 sigma %s the centre line",
				    side);
	case RULE_WE3:
	case RULE_N6:
		return arena_format(arena, "4 of 5 points more than 1 sigma %s the centre line",
				    side);
	case RULE_MDC_SHIFT: /* points beyond the limits are no members, they have their own signal
			      */
		return arena_format(arena, "%zu or more points in a row %s the mean", mdc_points,
				    side);
	case RULE_MDC_TREND:
		return arena_format(arena, "%zu or more points in a row %s", mdc_points,
				    s->direction == SIGNAL_HIGH ? "rising" : "falling");
	case RULE_MDC_TWO_IN_THREE:
		return arena_format(arena, "2 of 3 points close to the %s limit",
				    s->direction == SIGNAL_HIGH ? "upper" : "lower");
	case RULE_N4:
		return arena_format(arena, "%zu points in turn up and down", s->n_members);
	case RULE_N7:
		return arena_format(arena, "%zu points in a row within 1 sigma of the centre line",
				    s->n_members);
	case RULE_N8:
		return arena_format(
			arena,
			"%zu points in a row more than 1 sigma from the centre line, on both sides",
			s->n_members);
	case RULE_SIGMA3:
	case RULE_WE1:
	case RULE_N1:
	case RULE_MDC_OUTSIDE:
	case RULE_CROSSINGS:
	case RULE_RUNS_FEW:
	case RULE_RUNS_MANY:
	case N_SIGNAL_RULES:
		break;
	}
	return s->direction == SIGNAL_HIGH ? "above the upper limit" : "below the lower limit";
}

/* Rules about a whole phase. */
static const char *phase_text(struct Arena *arena, const struct ChartResult *result,
			      const struct Signal *signal, const struct RunsTest *runs)
{
	const struct ChartPart *part = &result->parts[signal->part - 1];

	if (signal->rule == RULE_CROSSINGS && part->n_crossings == 1)
		return arena_format(
			arena, "the line is crossed only once, at least %zu times are expected",
			part->n_crossings_min);
	if (signal->rule == RULE_CROSSINGS)
		return arena_format(arena,
				    "the line is crossed only %zu times, at least %zu are expected",
				    part->n_crossings, part->n_crossings_min);
	return arena_format(arena, "%zu runs, %zu to %zu are expected: too %s", runs->runs,
			    runs->lower, runs->upper,
			    signal->rule == RULE_RUNS_FEW ? "few" : "many");
}

const char *signal_news_text(enum SignalNews news)
{
	static const char *const texts[] = {[NEWS_NONE] = "",
					    [NEWS_GOOD] = " (in the wanted direction)",
					    [NEWS_BAD] = " (against the wanted direction)"};

	return texts[news];
}

bool signal_is_of_phase(enum SignalRule rule)
{
	return rule == RULE_CROSSINGS || rule == RULE_RUNS_FEW || rule == RULE_RUNS_MANY;
}

bool signal_is_counted(enum SignalRule rule)
{
	return rule == RULE_LONGEST_RUN || rule == RULE_SHIFT || rule == RULE_TREND ||
	       rule == RULE_WE4 || rule == RULE_N2 || rule == RULE_N3 || rule == RULE_N4 ||
	       rule == RULE_N7 || rule == RULE_N8;
}

const char *signal_rule_name(enum SignalRule rule)
{
	static const char *const names[N_SIGNAL_RULES] = {
		[RULE_SIGMA3] = "3-sigma",
		[RULE_LONGEST_RUN] = "Anh\xc3\xb8j",
		[RULE_CROSSINGS] = "Anh\xc3\xb8j",
		[RULE_SHIFT] = "shift",
		[RULE_TREND] = "trend",
		[RULE_RUNS_FEW] = "runs",
		[RULE_RUNS_MANY] = "runs",
		[RULE_WE1] = "Western Electric 1",
		[RULE_WE2] = "Western Electric 2",
		[RULE_WE3] = "Western Electric 3",
		[RULE_WE4] = "Western Electric 4",
		[RULE_N1] = "Nelson 1",
		[RULE_N2] = "Nelson 2",
		[RULE_N3] = "Nelson 3",
		[RULE_N4] = "Nelson 4",
		[RULE_N5] = "Nelson 5",
		[RULE_N6] = "Nelson 6",
		[RULE_N7] = "Nelson 7",
		[RULE_N8] = "Nelson 8",
		[RULE_MDC_OUTSIDE] = "MDC limits",
		[RULE_MDC_TREND] = "MDC trend",
		[RULE_MDC_TWO_IN_THREE] = "MDC two in three",
		[RULE_MDC_SHIFT] = "MDC shift",
	};

	return names[rule];
}

/* The runs of a phase again, for a signal that comes without its test. */
static struct RunsTest phase_runs(const struct ChartResult *result, size_t part)
{
	struct RunsTest runs;
	size_t n_above = 0, n_below = 0;

	for (size_t i = result->parts[part].first; i < result->parts[part].end; i++) {
		int side = result->points[i].included ? chart_side(&result->points[i]) : 0;

		n_above += side > 0;
		n_below += side < 0;
	}
	runs_test(n_above, n_below, result->parts[part].n_crossings + 1, &runs);
	return runs;
}

const char *signal_text(struct Arena *arena, const struct ChartSpec *spec,
			const struct ChartResult *result, const struct Signal *signal,
			const char *const *names)
{
	const char *points, *where = result->n_parts > 1
					     ? arena_format(arena, "phase %zu: ", signal->part)
					     : "";

	if (signal_is_of_phase(signal->rule)) {
		struct RunsTest runs = phase_runs(result, signal->part - 1);

		return arena_format(arena, "%s%s", where, phase_text(arena, result, signal, &runs));
	}
	points = signal_points_text(arena, signal->members, signal->n_members, names);
	if (signal->n_members == 1)
		return arena_format(arena, "%s%s %s%s", names ? "" : "point ", points,
				    signal_pattern_text(arena, spec, signal),
				    signal_news_text(signal->news));
	return arena_format(arena, "%s%s%s%s", signal_pattern_text(arena, spec, signal),
			    names ? ", " : ", points ", points, signal_news_text(signal->news));
}
