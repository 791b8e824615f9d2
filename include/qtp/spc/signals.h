/* Signals: what the rule sets find on a chart: which rule, which points, which way. */
#ifndef QTP_SPC_SIGNALS_H
#define QTP_SPC_SIGNALS_H

#include "qtp/spc/chart.h"
#include "qtp/spc/runs.h"

enum SignalRule {
	RULE_SIGMA3,	  /* outside the three sigma limits */
	RULE_LONGEST_RUN, /* Anhoej: longest run over its limit */
	RULE_CROSSINGS,	  /* Anhoej: too few crossings */
	RULE_SHIFT,	  /* IHI: 6 or more on one side */
	RULE_TREND,	  /* IHI: 5 or more rising or falling */
	RULE_RUNS_FEW,	  /* IHI: fewer runs than chance */
	RULE_RUNS_MANY,
	RULE_WE1,
	RULE_WE2,
	RULE_WE3,
	RULE_WE4,
	RULE_N1,
	RULE_N2,
	RULE_N3,
	RULE_N4,
	RULE_N5,
	RULE_N6,
	RULE_N7,
	RULE_N8,
	RULE_MDC_OUTSIDE,
	RULE_MDC_TREND,
	RULE_MDC_TWO_IN_THREE,
	RULE_MDC_SHIFT,
	N_SIGNAL_RULES
};

enum SignalDirection { SIGNAL_NONE, SIGNAL_HIGH, SIGNAL_LOW };
/* Whether the direction is the one wanted. NEWS_NONE: the rule or the measure has no direction. */
enum SignalNews { NEWS_NONE, NEWS_GOOD, NEWS_BAD };

/*
 * One pattern. Western Electric and Nelson give one signal for each point that completes a pattern,
 * with the window as its members; the other rules one signal for each run. All indices are 0-based:
 * print them plus 1. Signals are always computed; `judged` is false where the phase has fewer than
 * CHART_USEFUL_MIN useful points, and no verdict may rest on it.
 */
struct Signal {
	enum SignalRule rule;
	enum SignalDirection direction;
	enum SignalNews news;
	bool judged;
	size_t part;	       /* 1-based */
	size_t completed_at;   /* the point with which the pattern was complete */
	const size_t *members; /* ascending; may be empty (crossings, runs) */
	size_t n_members;
};

/* What a point stands in; bits. */
enum PointNews { POINT_GOOD = 1, POINT_BAD = 2, POINT_OTHER = 4 };

struct Signals {
	struct Signal *items; /* by rule set, then by phase, then by point */
	size_t n, capacity;
	unsigned char
		*point_news;   /* one a point, of enum PointNews; both good and bad may be set */
	struct RunsTest *runs; /* one a phase, computed with RULES_IHI, else NULL */
};

/* "sigma3", "longest_run", ... "WE1", "N8", "mdc_shift". */
const char *signal_rule_code(enum SignalRule rule);
/* The rule as read by a person: "3-sigma", "shift", "Nelson 2". */
const char *signal_rule_name(enum SignalRule rule);

/* All signals of the rule sets in result->rules. Linear in points; owned by the arena. */
void signals_compute(struct Arena *arena, const struct ChartSpec *spec,
		     const struct ChartResult *result, struct Signals *ret_signals);
/*
 * The signal in plain words, one sentence without a full stop: "8 points in a row above the centre
 * line, points 3-10 (in the wanted direction)". `names` (NULL allowed) are n texts for the points,
 * else their numbers are used. Owned by the arena.
 */
const char *signal_text(struct Arena *arena, const struct ChartSpec *spec,
			const struct ChartResult *result, const struct Signal *signal,
			const char *const *names);
/* "3-10, 13" from ascending 0-based points, or with their names. */
const char *signal_points_text(struct Arena *arena, const size_t points[], size_t n,
			       const char *const *names);

/* NHS Making Data Count: the type of each point and the two icons. */
enum MdcKind { MDC_COMMON, MDC_OUTSIDE, MDC_TREND, MDC_TWO_IN_THREE, MDC_SHIFT };

struct MdcPoint {
	enum MdcKind kind;
	enum SignalDirection direction; /* side of the mean; of the trend for MDC_TREND */
	enum SignalNews news;
	bool close_to_limit; /* between the near limit and the process limit */
};

enum MdcAssurance { MDC_NO_ASSURANCE, MDC_PASSES, MDC_FAILS, MDC_HIT_AND_MISS };

/* One a point of the chart, which must have limits. Each point gets the first of the four kinds
 * that fits. */
struct MdcPoint *mdc_points(struct Arena *arena, const struct ChartSpec *spec,
			    const struct ChartResult *result);
/* Target against the limits of the last point; none for a neutral measure, without a target or
 * without limits. */
enum MdcAssurance mdc_assurance(const struct ChartSpec *spec, const struct ChartResult *result);

#endif
